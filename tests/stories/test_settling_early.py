"""Settling early: do later fees have to be paid, is it worth it, does early payoff help? The answers in words."""

from __future__ import annotations

from typing import Any

import calc


def said(offer: calc.Offer, **asked: Any) -> list[str]:
    """The answer in words."""
    return [str(sentence) for sentence in calc.settle(offer, **asked).sentences]


def monthly_fee(**described: Any) -> calc.Offer:
    """6000 in 12, 10.8 % of fees in all: 54 with each."""
    return calc.Offer(
        price="6000", plan=calc.Plan(installments=12), fees=[calc.Fee(rate="0.9%", when="each")], **described
    )


def test_do_i_have_to_pay_the_later_fees_when_i_settle_early_next_fee() -> None:
    """Question 3, by a contract that asks for two more fees: it saves the others."""
    assert [
        "Settling after installment 3 costs 4,608.00 CNY now and saves 378.00.",
        "The rate on the money actually used is then 19.49% a year; on time it is 19.37%.",
        "It is worth it while the money earns less than 21.08% a year elsewhere.",
    ] == said(monthly_fee(), after=3, rule="next-fee")


def test_do_i_have_to_pay_the_later_fees_when_i_settle_early_all_of_them() -> None:
    """Question 3, by a contract that makes all of them due: nothing is saved, and the rate rises."""
    assert [
        "Settling after installment 6 costs 3,324.00 CNY now.",
        "It saves nothing: all that remains is due at once, and the rate on the money actually used rises to 26.38% a"
        " year.",
    ] == said(monthly_fee(), after=6, rule="due")


def test_is_it_worth_settling_early_when_nobody_told_me_the_rule() -> None:
    """Question 3, without a rule: between which ends, and what decides."""
    assert [
        "Settling after installment 6 costs between 3,000.00 and 3,324.00 CNY now.",
        "It saves between 0.00 and 324.00: the rule in the contract decides, and the offer names none.",
    ] == said(monthly_fee(), after=6)


def test_settling_a_free_plan_can_cost_more_than_it_saves() -> None:
    """Question 15, without a rule: a percentage of what is owed is more than waiting costs."""
    free = calc.Offer(price="2400", plan=calc.Plan(installments=12))
    assert [
        "Settling after installment 6 costs between 1,200.00 and 1,236.00 CNY now.",
        "It saves 0.00 at best and costs 36.00 more than what remains at worst: the rule in the contract decides, and"
        " the offer names none.",
    ] == said(free, after=6)
    closing = calc.Fee(amount="10", when="settlement", name="closing")
    dearer = calc.Offer(price="2400", plan=calc.Plan(installments=12), fees=[closing])
    assert "By every usual rule that is more than what remains, by 10.00 to 46.00." == said(dearer, after=6)[1]


def test_is_it_worth_settling_early_when_my_savings_earn_three_percent() -> None:
    """Question 3: only arithmetic. With two more fees it is worth it, with all of them it is not."""
    saving = said(monthly_fee(), after=3, rule="next-fee", savings_rate="3%")
    assert [
        "At 3% a year elsewhere, 4,925.07 CNY now would pay what is due later.",
        "Paying early is better by 317.07 CNY today.",
    ] == saving[-2:]
    wasting = said(monthly_fee(), after=6, rule="due", savings_rate="3%")
    assert "Keeping the money is better by 28.50 CNY today." == wasting[-1]


def test_does_early_payoff_help_at_zero_percent() -> None:
    """Question 15: 600 in 12 without any cost saves nothing, whatever rule rebates nothing."""
    free = calc.Offer(price="600", currency="USD", plan=calc.Plan(installments=12))
    for rule in ("waive", "due", "next-fee", "actuarial", "rule-of-78", "pro-rata"):
        assert [
            "Settling after installment 4 costs 400.00 USD now.",
            "It saves nothing: all that remains is due at once, and the money could be kept until the installments are"
            " due.",
        ] == said(free, after=4, rule=rule)


def test_does_early_payoff_of_a_loan_help() -> None:
    """Question 15, with interest: what is saved is the interest that has not been earned."""
    loan = calc.Offer(price="10000", currency="USD", plan=calc.Plan(kind="level", rate="12%", installments=12))
    assert [
        "Settling after installment 3 costs 7,610.80 USD now and saves 385.59.",
        "The rate on the money actually used is then 12.00% a year; on time it is 12.00%.",
        "It is worth it while the money earns less than 12.68% a year elsewhere.",
    ] == said(loan, after=3, rule="waive")


def test_a_percentage_of_a_free_plan_costs_more_than_waiting() -> None:
    """3 % of 1200 on a plan that is free: 36 more than what remains."""
    free = calc.Offer(price="2400", plan=calc.Plan(installments=12))
    assert [
        "Settling after installment 6 costs 1,236.00 CNY now.",
        "It saves nothing: that is 36.00 more than what remains, and the rate on the money actually used rises to"
        " 3.76% a year.",
    ] == said(free, after=6, rule="percent:3%")


def test_the_gift_that_is_lost_is_named() -> None:
    """A gift after 12 installments is not earned by settling after 6."""
    gift = calc.Benefit(name="lipstick", amount="50.00", when=12)
    assert "The lipstick worth 50.00 CNY is lost." == said(monthly_fee(benefits=[gift]), after=6, rule="waive")[-1]


def test_settling_on_a_day_and_right_after_the_purchase_is_said_so() -> None:
    """On a day between two due dates, and before anything was paid."""
    offer = monthly_fee(start="2026-11-21")
    assert (
        "Settling on 2027-03-05 costs 4,554.00 CNY now and saves 432.00."
        == said(offer, on="2027-03-05", rule="waive")[0]
    )
    assert (
        "Settling right after the purchase costs 6,000.00 CNY now and saves 648.00."
        == said(offer, after=0, rule="waive")[0]
    )
