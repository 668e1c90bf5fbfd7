"""What does settling early cost and save? Every rule against figures worked by hand, rates against another solver."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import mpmath
import pytest

import calc
from calc.life.change import Case, WhatIf
from calc.life.settlement_rules import unearned_by_digits
from calc.offer.contract import Settlement

TABLE = {
    1: (("5500.00", "10.80"), ("6094.00", "129.60"), ("5608.00", "32.40"), ("5665.00", "43.80")),
    3: (("4500.00", "11.77"), ("4986.00", "45.71"), ("4608.00", "19.49"), ("4635.00", "21.40")),
    6: (("3000.00", "13.60"), ("3324.00", "26.38"), ("3108.00", "17.94"), ("3090.00", "17.22")),
    9: (("1500.00", "16.02"), ("1662.00", "20.93"), ("1608.00", "19.32"), ("1545.00", "17.41")),
    10: (("1000.00", "17.02"), ("1108.00", "20.12"), ("1054.00", "18.58"), ("1030.00", "17.89")),
    11: (("500.00", "18.13"), ("554.00", "19.61"), ("554.00", "19.61"), ("515.00", "18.54")),
}
"""6000 in 12 with 54 each: what is paid and the simple yearly rate, by the rules in `RULES`."""
RULES = ("waive", "due", "next-fee", "percent:3%")
CELLS = [(paid, rule, *cell) for paid, row in TABLE.items() for rule, cell in zip(RULES, row, strict=True)]


def with_fee(price: str = "6000", rate: str = "0.9%", **described: Any) -> calc.Offer:
    """An offer with a fee with each installment."""
    described.setdefault("plan", {"installments": 12})
    return calc.Offer(price=price, fees=[calc.Fee(rate=rate, when="each")], **described)


def loan(**plan: Any) -> calc.Offer:
    """10000 in 12 level payments at 12 % a year: 888.49 each."""
    return calc.Offer(
        price="10000", start="2026-11-21", plan={"kind": "level", "rate": "12%", "installments": 12} | plan
    )


def chosen(offer: calc.Offer, **asked: Any) -> Case:
    """The case by the rule that is asked for."""
    answer = calc.settle(offer, **asked)
    assert answer.chosen is not None
    return answer.chosen


def pay_now(offer: calc.Offer, **asked: Any) -> str:
    """What is paid now."""
    return str(chosen(offer, **asked).amount("pay_now"))


def nominal(case: Case) -> str:
    """The simple yearly rate on the money that was used."""
    assert case.event.rates.nominal is not None
    return case.event.rates.nominal.percent()


def assumed(answer: WhatIf) -> list[str]:
    """What was taken for granted."""
    return [str(one) for one in answer.assumptions]


@pytest.mark.parametrize(("paid", "rule", "pays", "rate"), CELLS)
def test_the_table_of_rules(paid: int, rule: str, pays: str, rate: str) -> None:
    """To the cent and to the digit; on time the rate is 19.37 %."""
    answer = calc.settle(with_fee(), after=paid, rule=rule)
    assert answer.chosen is not None and answer.on_time.rates.nominal is not None
    assert (pays, rate) == (str(answer.chosen.amount("pay_now")), nominal(answer.chosen))
    assert "19.37" == answer.on_time.rates.nominal.percent()
    assert 554 * (12 - paid) == Fraction(pays) + Fraction(str(answer.chosen.amount("saved")))


@pytest.mark.parametrize(("paid", "rule", "pays", "rate"), CELLS)
def test_the_rates_of_the_table_by_another_solver(paid: int, rule: str, pays: str, rate: str) -> None:
    """The present value of what was paid is 6000 at the rate, to 25 digits."""
    computed = chosen(with_fee(), after=paid, rule=rule).event.rates.periodic
    assert computed is not None
    with mpmath.workdps(40):
        payments = [(number, mpmath.mpf(554)) for number in range(1, paid + 1)] + [(paid, mpmath.mpf(pays))]
        equation = lambda i: sum(amount / (1 + i) ** number for number, amount in payments) - 6000  # noqa: E731
        root = mpmath.findroot(equation, (0.001, 0.2), solver="anderson", tol=1e-30)
        assert abs(mpmath.mpf(str(computed.exact)) - root) < mpmath.mpf(10) ** -25
        assert rate == mpmath.nstr(mpmath.floor(root * 120000 + mpmath.mpf("0.5")) / 100, 5).ljust(len(rate), "0")


def test_without_a_rule_every_usual_one_is_answered_and_none_is_chosen() -> None:
    """All after 3 of 12, the amounts by hand: 45/78 and 9/12 of 648 are 373.85 and 486.00."""
    answer = calc.settle(with_fee(), after=3)
    expected = {
        "waive": "4500.00",
        "due": "4986.00",
        "next-fee": "4608.00",
        "percent:3%": "4635.00",
        "actuarial": "4606.30",
        "rule-of-78": "4612.15",
        "pro-rata": "4500.00",
    }
    assert expected == {case.rule: str(case.amount("pay_now")) for case in answer.cases}
    assert answer.chosen is None
    assert answer.to_dict()["pay_now"] is None


def test_the_rule_of_the_contract_is_taken_and_the_callers_overrides_it() -> None:
    """A contract with next-fee, asked for nothing and for waive."""
    offer = with_fee(contract={"settlement": "next-fee"})
    assert ("4608.00", "4500.00") == (pay_now(offer, after=3), pay_now(offer, after=3, rule="waive"))
    assert "4500.00" == pay_now(offer, after=3, rule=Settlement(rule="waive"))


# --- the rule of 78, pro rata, the actuarial rule ---------------------------------------------------------------------


@pytest.mark.parametrize(("paid", "digits"), [(0, 78), (1, 66), (2, 55), (3, 45), (6, 21), (9, 6), (11, 1), (12, 0)])
def test_the_sum_of_the_digits_of_twelve_months(paid: int, digits: int) -> None:
    """Of 78 parts of a charge, those of the months that are left are not earned: after 3, 9 + 8 + ... + 1 = 45."""
    assert Fraction(digits, 78) == unearned_by_digits(12, paid)
    offer = with_fee("1200", "0.541666666666666666666667%")  # 6.50 each, 78.00 in all
    saved = chosen(offer, after=paid, rule="rule-of-78").amount("saved")
    assert f"{digits}.00" == str(saved)


def test_a_precomputed_loan_by_the_rule_of_78() -> None:
    """Flat interest of 600 on 5000 in 24: after 12, 78/300 of it is given back, 156.00."""
    offer = calc.Offer(price="5000", plan={"kind": "flat", "rate": "6%", "installments": 24})
    case = chosen(offer, after=12, rule="rule-of-78")
    assert "600.00" == str(calc.quote(offer).totals.interest)
    assert "156.00" == str(case.amount("saved"))


def test_pro_rata_gives_back_the_same_for_each_period() -> None:
    """9/12 of 648 after 3; 1/12 after 11."""
    saved = [str(chosen(with_fee(), after=paid, rule="pro-rata").amount("saved")) for paid in (3, 11)]
    assert ["486.00", "54.00"] == saved


def test_a_fee_with_the_first_installment_is_a_charge_that_is_given_back_in_part() -> None:
    """600 with the first of 12: after it, half of 6000 and so on is owed, less 66/78 of 600 by the rule of 78."""
    offer = calc.Offer(price="6000", plan={"installments": 12}, fees=[calc.Fee(amount="600", when="first")])
    case = chosen(offer, after=1, rule="rule-of-78")
    assert ("4992.31", "507.69") == (str(case.amount("pay_now")), str(case.amount("saved")))
    assert "-507.69" == str(case.event.schedule.rows[-1].adjustment)


@pytest.mark.parametrize("paid", range(13))
def test_the_actuarial_rule_leaves_the_balance_of_a_level_loan(paid: int) -> None:
    """Its own rate is that of the loan, so what is owed is the balance, to a cent of rounding."""
    plan = calc.schedule(loan())
    balance = plan.installments[paid - 1].balance if paid else plan.financed
    assert abs(Fraction(balance) - Fraction(pay_now(loan(), after=paid, rule="actuarial"))) <= Fraction(1, 100)


@pytest.mark.parametrize(("price", "fee", "count", "paid"), [("6000", 54, 12, 3), ("1200", 9, 6, 2), ("900", 27, 3, 1)])
def test_the_actuarial_rule_by_another_solver(price: str, fee: int, count: int, paid: int) -> None:
    """The rate of the whole plan, and the present value of what remains by it."""
    offer = calc.Offer(price=price, plan={"installments": count}, fees=[calc.Fee(amount=str(fee), when="each")])
    with mpmath.workdps(40):
        each = mpmath.mpf(price) / count + fee
        equation = lambda i: each * (1 - (1 + i) ** -count) / i - mpmath.mpf(price)  # noqa: E731
        rate = mpmath.findroot(equation, (0.001, 0.2), solver="anderson", tol=1e-30)
        worth = each * (1 - (1 + rate) ** -(count - paid)) / rate
        assert (
            mpmath.nstr(mpmath.nint(worth * 100), 12)
            == f"{100 * float(pay_now(offer, after=paid, rule='actuarial')):.1f}"
        )


def test_settled_by_the_actuarial_rule_the_rate_stays_what_it_was() -> None:
    """What is paid is worth the same at it: 19.37 % after 3, 6 and 9."""
    assert ["19.37"] * 3 == [nominal(chosen(with_fee(), after=paid, rule="actuarial")) for paid in (3, 6, 9)]


def test_the_actuarial_rule_never_asks_for_more_than_remains() -> None:
    """3 x 666 of 1999 is a rate below zero; the present value of 666 would be above it."""
    offer = calc.Offer(price="1999", plan={"kind": "stated", "payment": "666", "installments": 3})
    assert "666.00" == pay_now(offer, after=2, rule="actuarial")


def test_the_actuarial_rule_needs_a_rate() -> None:
    """Where no payment is left to find one from, it is refused by name, and left out of the usual ones."""
    offer = calc.Offer(price="300", plan={"installments": 3, "first": "45 days"})
    with pytest.raises(calc.UsageError, match="there is no clock for odd periods"):
        calc.settle(offer, after=1, rule="actuarial")
    answer = calc.settle(offer, after=1)
    assert "actuarial" not in [case.rule for case in answer.cases]
    assert any("no case by the rule actuarial" in one for one in assumed(answer))


# --- percentages, minimums, fees of the offer -------------------------------------------------------------------------


@pytest.mark.parametrize(("rule", "pays"), [("percent:3%,min:50", "550.00"), ("percent:3%,min:10", "515.00")])
def test_a_percentage_has_a_minimum(rule: str, pays: str) -> None:
    """3 % of 500 is 15."""
    assert pays == pay_now(with_fee(), after=11, rule=rule)


def test_fees_of_the_offer_for_early_settlement_are_added() -> None:
    """10 and 1 % of what is owed, by every rule; on time they are not charged."""
    fees = [calc.Fee(rate="0.9%", when="each"), calc.Fee(amount="10", when="settlement", name="closing")]
    offer = calc.Offer(
        price="6000", plan={"installments": 12}, fees=[*fees, calc.Fee(rate="1%", of="outstanding", when="settlement")]
    )
    answer = calc.settle(offer, after=3, rule="waive")
    assert answer.chosen is not None
    assert ("4555.00", "431.00") == (str(answer.chosen.amount("pay_now")), str(answer.chosen.amount("saved")))
    assert "648.00" == str(answer.on_time.totals.cost)
    assert "'closing' is charged when the plan is settled early" in assumed(answer)
    assert not any("is not in the cost" in one for one in assumed(answer))
    last = answer.chosen.event.schedule.charges[-2:]
    assert [("closing", "10.00"), ("fee", "45.00")] == [(charge.name, str(charge.amount)) for charge in last]


@pytest.mark.parametrize(
    ("base", "pays"), [("price", "60.00"), ("financed", "30.00"), ("outstanding", "20.00"), ("installment", "10.00")]
)
def test_the_base_of_a_fee_for_early_settlement(base: str, pays: str) -> None:
    """1 % of the price, of what was financed, of what is owed, of the next installment: 6000, 3000, 2000, 1000."""
    fee = calc.Fee(rate="1%", of=base, when="settlement")
    offer = calc.Offer(price="6000", down="3000", plan={"installments": 3}, fees=[fee])
    assert 2000 + Fraction(pays) == Fraction(pay_now(offer, after=1, rule="waive"))


def test_fees_of_the_next_periods_are_those_of_the_schedule() -> None:
    """1 % of what is owed with each of 4: 10, 7.50, 5 and 2.50. After 1, the next two; after 2, one."""
    fee = calc.Fee(rate="1%", of="outstanding", when="each")
    offer = calc.Offer(price="1000", plan={"installments": 4}, fees=[fee])
    assert ["762.50", "505.00", "252.50"] == [pay_now(offer, after=paid, rule="next-fee") for paid in (1, 2, 3)]


def test_fees_paid_before_are_not_given_back() -> None:
    """3 % on day 0: settling after 1 saves nothing by any rule that waives later fees."""
    offer = calc.Offer(price="1000", plan={"installments": 4}, fees=[calc.Fee(rate="3%", when="upfront")])
    answer = calc.settle(offer, after=1, rule="waive")
    assert answer.chosen is not None
    assert "0.00" == str(answer.chosen.amount("saved"))
    assert "fees that were paid at the start or added to the debt are not given back" in assumed(answer)


# --- the schedule -----------------------------------------------------------------------------------------------------


def test_the_settlement_is_a_row_of_its_own() -> None:
    """After 1 of 3, on the same day: principal, fees that are due, and nothing is owed."""
    offer = with_fee("300", "1%", start="2026-11-21", plan={"installments": 3})
    rows = chosen(offer, after=1, rule="due").event.schedule.rows
    shown = [
        [str(part) for part in (row.number, row.due and row.due.adjusted, row.payment, row.fees, row.balance)]
        for row in rows
    ]
    assert [["1", "2026-12-21", "103.00", "3.00", "200.00"], ["2", "2026-12-21", "206.00", "6.00", "0.00"]] == shown


def test_interest_of_later_periods_stays_interest() -> None:
    """All that remains of a loan: as much interest as on time, and none as a fee."""
    answer = calc.settle(loan(), after=3, rule="due")
    assert answer.chosen is not None
    assert answer.on_time.totals == answer.chosen.event.totals


def test_right_after_the_purchase_nothing_was_used() -> None:
    """By waiving rules the price is paid back and no rate exists; all that remains is a cost without a time."""
    answer = calc.settle(with_fee(), after=0)
    by_rule = {case.rule: case for case in answer.cases}
    assert ("6000.00", "none") == (str(by_rule["waive"].amount("pay_now")), by_rule["waive"].event.rates.status)
    assert ("6648.00", "none") == (str(by_rule["due"].amount("pay_now")), by_rule["due"].event.rates.status)
    assert "6000.00" == str(by_rule["actuarial"].amount("pay_now"))


def test_after_the_last_installment_nothing_is_left() -> None:
    """Even where there is a minimum and a fee for settling."""
    fees = [calc.Fee(amount="10", when="settlement")]
    answer = calc.settle(
        calc.Offer(price="300", plan={"installments": 3}, fees=fees), after=3, rule="percent:3%,min:50"
    )
    assert answer.chosen is not None
    assert "0.00" == str(answer.chosen.amount("pay_now"))
    assert answer.on_time == answer.chosen.event
    assert ("Nothing is left to settle then: it is the plan as agreed.",) == answer.sentences


# --- on a day between two due dates -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "pays"),
    [
        ("waive", "4554.00"),  # 4500 and the fee of the period that has begun
        ("due", "4986.00"),
        ("next-fee", "4608.00"),
        ("percent:3%", "4689.00"),  # 4500 + 54 + 135
        ("rule-of-78", "4686.92"),  # 4986 - 36/78 x 648
        ("pro-rata", "4523.14"),  # 12 of 28 days are gone: 4986 - (9 - 12/28)/12 x 648
    ],
)
def test_between_two_due_dates_fees_of_the_period_are_due(rule: str, pays: str) -> None:
    """On 5 March, 12 days after the third of 12 due dates, and 16 before the fourth."""
    offer = with_fee(start="2026-11-21")
    assert pays == pay_now(offer, on="2027-03-05", rule=rule)


@pytest.mark.parametrize(
    ("day_count", "part"),
    [("period", "1/24"), ("actual/365", "14/365"), ("actual/360", "14/360"), ("30/360", "16/360")],
)
def test_between_two_due_dates_interest_accrues_by_days(day_count: str, part: str) -> None:
    """On 7 March, 14 of 28 days after 21 February: half of a month, or days of 365, or 16 days of 30/360."""
    offer = loan(day_count=day_count)
    balance = Fraction(calc.schedule(offer).installments[2].balance)
    interest = Fraction(pay_now(offer, on="2027-03-07", rule="waive")) - balance
    assert abs(interest - balance * Fraction(12, 100) * Fraction(part)) < Fraction(1, 100)


def test_a_bullet_accrues_from_the_purchase() -> None:
    """10000 at 12 % for a year of 365 days: 73 days are a fifth of it, 240.00; with interest on interest it is less."""
    plan: dict[str, Any] = {"kind": "bullet", "rate": "12%", "installments": 12}
    offer = calc.Offer(price="10000", start="2026-11-21", plan=plan)
    assert "10240.00" == pay_now(offer, on="2027-02-02", rule="waive")
    compound = calc.Offer(price="10000", start="2026-11-21", plan=plan | {"compounding": "1 year"})
    assert "10229.25" == pay_now(compound, on="2027-02-02", rule="waive")  # 10000 x 1.12^(1/5)


def test_on_a_day_the_rate_is_by_dates() -> None:
    """Nominal rates need even spacing; the rate by dates solves 6000 = 554s and 4608, to 20 digits."""
    case = chosen(with_fee(start="2026-11-21"), on="2027-03-05", rule="next-fee")
    assert case.event.rates.nominal is None and case.event.rates.dated is not None
    with mpmath.workdps(40):
        days = [(30, 554), (61, 554), (92, 554), (104, 4608)]
        equation = lambda r: sum(a / (1 + r) ** (mpmath.mpf(d) / 365) for d, a in days) - 6000  # noqa: E731
        root = mpmath.findroot(equation, (0.01, 0.9), solver="anderson", tol=1e-30)
        assert abs(mpmath.mpf(str(case.event.rates.dated.exact)) - root) < mpmath.mpf(10) ** -20


def test_on_a_due_date_its_installment_is_paid_first() -> None:
    """The third due date is after 3, and the day of purchase right after it."""
    offer = with_fee(start="2026-11-21")
    assert calc.settle(offer, on="2027-02-21") == calc.settle(offer, after=3)
    assert calc.settle(offer, on="2026-11-21") == calc.settle(offer, after=0)


def test_off_days_of_rest_the_adjusted_day_counts() -> None:
    """Due on Sunday 21 February and paid on Friday the 19th: on Saturday the third installment is paid."""
    offer = with_fee(start="2026-11-21", plan={"installments": 12, "roll": "preceding"})
    case = chosen(offer, on="2027-02-20", rule="due")
    assert (4, "4986.00") == (case.event.schedule.rows[-1].number, str(case.amount("pay_now")))


def test_what_was_assumed_is_said() -> None:
    """Of a day between two, of the interest, and of the rule of 78."""
    said = assumed(calc.settle(loan(), on="2027-03-07"))
    assert "settled between two due dates: fees of the period that has begun are due in full" in said
    assert "of its interest, 50.00% is earned by that day" in said
    assert "by the rule of 78, a period that has begun is earned in full" in said
    assert "the interest of a period counts as its fee where fees of later periods are due" in said


# --- plans of every kind ----------------------------------------------------------------------------------------------

MONTHLY = {"rate": "12%", "installments": 12}
DEARER = {"kind": "stated", "payment": "99", "installments": 3}
CHEAPER = {"kind": "stated", "payment": "666", "installments": 3}
ODD = {"installments": 3, "first": "45 days"}
PLANS: dict[str, tuple[str, dict[str, Any], dict[str, Any], int, str, str]] = {
    "yen": ("10000", {"installments": 3}, {"currency": "JPY"}, 1, "6667", "0"),
    "dinars": ("10", {"installments": 3}, {"currency": "KWD"}, 2, "3.334", "0.000"),
    "first today": ("400", {"installments": 4, "first": "0 days"}, {}, 1, "300.00", "0.00"),
    "one payment": ("400", {"installments": 1}, {}, 0, "400.00", "0.00"),
    "down payment": ("400", {"installments": 3}, {"down": "25%"}, 1, "200.00", "0.00"),
    "stated above the price": ("199", DEARER, {}, 1, "198.00", "0.00"),
    "stated below the price": ("1999", CHEAPER, {}, 1, "1332.00", "0.00"),
    "steps": ("1983", {"kind": "steps", "steps": [[3, "1"], [9, "220"]]}, {}, 3, "1980.00", "0.00"),
    "level": ("10000", {"kind": "level"} | MONTHLY, {}, 3, "7610.80", "385.59"),
    "level at nothing": ("1200", {"kind": "level", "installments": 12}, {}, 3, "900.00", "0.00"),
    "principal": ("1200", {"kind": "principal"} | MONTHLY, {}, 10, "200.00", "3.00"),
    "interest only": ("1200", {"kind": "interest_only"} | MONTHLY, {}, 10, "1200.00", "24.00"),
    "bullet": ("1200", {"kind": "bullet"} | MONTHLY, {}, 0, "1200.00", "144.00"),
    "odd first period": ("300", ODD, {"start": "2026-11-21"}, 2, "100.00", "0.00"),
}


@pytest.mark.parametrize(("price", "plan", "terms", "paid", "pays", "saved"), PLANS.values(), ids=PLANS)
def test_every_plan_can_be_settled(
    price: str, plan: dict[str, Any], terms: dict[str, Any], paid: int, pays: str, saved: str
) -> None:
    """What is left of its principal, and the interest that is not paid any more."""
    case = chosen(calc.Offer(price=price, plan=plan, **terms), after=paid, rule="waive")
    assert (pays, saved) == (str(case.amount("pay_now")), str(case.amount("saved")))


def test_what_stated_installments_add_is_no_fee() -> None:
    """3 x 99 of a price of 199: nobody has named a fee that could be waived, and that is said."""
    offer = calc.Offer(price="199", plan={"kind": "stated", "payment": "99", "installments": 3})
    said = assumed(calc.settle(offer, after=1, rule="waive"))
    assert "what stated installments come to beyond the price is owed; it is no fee that can be waived" in said


def test_a_later_discount_is_kept() -> None:
    """The fourth of four at 0.8: after 3, 200 of 250, and that is said."""
    discount = {"after_on_time": 3, "installment": 4, "factor": "0.8"}
    offer = calc.Offer(price="1000", plan={"kind": "steps", "installments": 4, "step_discounts": [discount]})
    answer = calc.settle(offer, after=3, rule="waive")
    assert answer.chosen is not None
    assert "200.00" == str(answer.chosen.amount("pay_now"))
    assert "what later installments are lower than the debt is let off on settlement too" in assumed(answer)


def test_a_gift_for_paying_longer_is_lost() -> None:
    """Worth 50 after 12 installments: it is no part of what the buyer then gets, and the sentence says so."""
    gift = {"name": "gift", "amount": "50", "when": 12}
    answer = calc.settle(with_fee(benefits=[gift]), after=6, rule="waive")
    assert answer.chosen is not None
    assert ("50.00", "0.00") == (str(answer.on_time.totals.benefits), str(answer.chosen.event.totals.benefits))
    assert "The gift worth 50 CNY is lost." == answer.sentences[-1]


# --- what the money earns ---------------------------------------------------------------------------------------------


def test_the_rate_that_paying_early_earns() -> None:
    """4608 now in place of nine times 554: against another solver, effective a year."""
    case = chosen(with_fee(), after=3, rule="next-fee")
    with mpmath.workdps(40):
        equation = lambda i: 554 * (1 - (1 + i) ** -9) / i - 4608  # noqa: E731
        root = mpmath.findroot(equation, (0.001, 0.2), solver="anderson", tol=1e-30)
        even = dict(case.more_rates)["break_even"]
        assert even is not None
        assert abs(mpmath.mpf(str(even.exact)) - ((1 + root) ** 12 - 1)) < mpmath.mpf(10) ** -25


@pytest.mark.parametrize(("savings", "gain"), [("3%", "317.07"), ("0%", "378.00"), ("25%", "-59.44")])
def test_what_is_gained_against_savings(savings: str, gain: str) -> None:
    """Nine times 554 at what savings earn, less 4608, by another way of computing it."""
    case = chosen(with_fee(), after=3, rule="next-fee", savings_rate=savings)
    growth = 1 + float(savings.rstrip("%")) / 100
    worth = sum(554 / growth ** (month / 12) for month in range(1, 10))
    assert abs(worth - 4608 - float(gain)) < 0.005
    assert gain == str(case.amount("gain"))


def test_all_that_remains_earns_nothing() -> None:
    """Paid at once without a rebate, the money earns 0 %, and at 3 % elsewhere it is better kept."""
    case = chosen(with_fee(), after=6, rule="due", savings_rate="3%")
    even = dict(case.more_rates)["break_even"]
    assert even is not None and "0.00" == even.percent()
    assert "-28.50" == str(case.amount("gain"))


# --- what cannot be ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "field", "why"),
    [
        ({}, "after", "the answer depends on when"),
        ({"after": 13}, "after", "from 0 to 12"),
        ({"after": -1}, "after", "from 0 to 12"),
        ({"after": "some"}, "after", "from 0 to 12"),
        ({"after": 1, "on": "2027-01-01"}, "on", "the moment is already said: after installment 1"),
        ({"on": "2026-11-20"}, "on", "that is before the purchase on 2026-11-21"),
        ({"on": "2027-11-22"}, "on", "the last payment is due on 2027-11-21"),
        ({"on": "soon"}, "on", "a date is a year, a month and a day that exist"),
        ({"after": 1, "rule": "free"}, "rule", "it is one of waive, due, next-fee"),
        ({"after": 1, "rule": "percent"}, "rule", "a percentage is charged by the rule percent"),
        ({"after": 1, "rule": "percent:3%,min:$5"}, "rule", "the offer is in CNY"),
        ({"after": 1, "rule": "percent:3%,min:0.001"}, "rule", "CNY has 2 decimals"),
        ({"after": 1, "savings_rate": "often"}, "savings_rate", "not a rate of interest"),
    ],
)
def test_what_cannot_be_asked_is_said_in_one_sentence(asked: dict[str, Any], field: str, why: str) -> None:
    """The field, and why."""
    with pytest.raises(calc.CalcError) as refused:
        calc.settle(with_fee(start="2026-11-21"), **asked)
    assert field == refused.value.field
    assert why in str(refused.value)


def test_a_bullet_is_settled_on_a_day() -> None:
    """It has one payment, so nothing is after the third."""
    offer = calc.Offer(price="1200", plan={"kind": "bullet", "rate": "12%", "installments": 12})
    with pytest.raises(calc.UsageError, match="a day before it is said as a date"):
        calc.settle(offer, after=3)


def test_a_day_needs_dates() -> None:
    """Without a day of purchase no day is in the plan."""
    with pytest.raises(calc.OfferError, match="start is missing"):
        calc.settle(with_fee(), on="2027-03-05")


def test_only_a_whole_offer_is_settled() -> None:
    """Neither a schedule nor an offer that leaves a term open."""
    with pytest.raises(calc.UsageError, match="Schedule"):
        calc.settle(calc.schedule(with_fee()), after=1)  # type: ignore[arg-type]
    unknown = calc.Offer(price="1000", plan={"installments": 3}, fees=[calc.Fee(rate="3%", when="unknown")])
    with pytest.raises(calc.UsageError, match=r"^fees\[0\]\.when: 'unknown'.* try first, each or last$"):
        calc.settle(unknown, after=1)
