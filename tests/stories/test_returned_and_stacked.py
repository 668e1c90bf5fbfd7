"""Questions that buyers ask when goods go back, and when plans pile up."""

from __future__ import annotations

from typing import Any

import calc

PLAN = calc.Offer(price="1200", start="2026-01-15", plan={"installments": 6}, fees=[{"rate": "0.75%", "when": "each"}])


def figures(answer: Any) -> tuple[str, str]:
    """What comes back in money, and what is lost."""
    return str(answer.chosen.amount("refunded")), str(answer.chosen.amount("lost"))


def test_it_went_back_do_i_still_have_to_pay_and_is_the_fee_returned() -> None:
    """退货了, 还要还吗? 手续费退吗? 钱退到哪? Nothing is due any more, 400 comes back, the fee of 18 does not."""
    answer = calc.refund(PLAN, after=2)
    assert ("400.00", "18.00") == figures(answer)
    assert [1, 2, 3] == [row.number for row in answer.chosen.event.schedule.installments]  # type: ignore[union-attr]
    assert ("418.00", "0.00") == figures(calc.refund(PLAN, after=2, fees="returned"))


def test_a_part_went_back_which_installments_fall_away() -> None:
    """500 back: 6, 5 and half of 4 fall away at a lender that begins at the end; one that pays the bill sends 291."""
    last, _, bill = calc.refund(PLAN, after=2, amount=500).cases
    left = [str(row.payment) for row in last.event.schedule.installments[3:]]
    assert ["209.00", "104.50"] == left
    assert ["2026-04-15", "2026-05-15"] == [
        str(row.due.adjusted) for row in last.event.schedule.installments[3:] if row.due
    ]
    assert "291.00" == str(bill.amount("refunded"))


def test_refund_order_of_a_pay_in_four() -> None:
    """400 in four, the first today: 150 back after the first takes the fourth payment and half of the third."""
    offer = calc.Offer(price="400", currency="USD", plan={"installments": 4, "every": "2 weeks", "first": "0 days"})
    case = calc.refund(offer, after=1, amount=150, rule="last-first").chosen
    assert case is not None
    assert ["100.00", "0.00", "100.00", "50.00"] == [str(row.payment) for row in case.event.schedule.rows]
    assert ("0.00", "0.00") == (str(case.amount("refunded")), str(case.amount("lost")))


def test_only_a_few_hundred_each_what_is_it_together_and_of_my_income() -> None:
    """多个分期叠在一起, 每月一共还多少, 占收入多少? Four plans of 500 to 700 are 2,300 of 5,000, and 9,000 is owed."""
    plans = [
        calc.Offer(price=price, start="2026-10-31", plan={"installments": 4})
        for price in ("2000", "2200", "2400", "2600")
    ]
    answer = calc.stack(plans, income="5000", spare="2000")
    assert ("2026-11", "2300.00", 0.46) == (answer.peak.month, str(answer.peak.due), float(answer.peak.share or 0))
    assert "2026-11" == (answer.first_unpayable and answer.first_unpayable.month)
    assert [("2026-10", "9200.00"), ("2026-11", "6900.00")] == [
        (month.month, str(month.outstanding)) for month in answer.over_limit
    ]


def test_at_an_income_of_5000_no_more_than_6000_may_be_owed() -> None:
    """The rule of platforms: 1.2 times the monthly income; 6,000 is within it and 6,000.01 is not."""
    for price, months in (("6000", []), ("6000.01", ["2026-11"])):
        answer = calc.stack([calc.Offer(price=price, start="2026-11-21", plan={"installments": 3})], income="5000")
        assert months == [month.month for month in answer.over_limit]
