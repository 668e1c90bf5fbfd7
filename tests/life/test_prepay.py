"""What if a part of a level plan is paid early? Fewer or lower installments, against a loan computed step by step."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest

import calc
from calc.life.change import Case
from tests.life.test_settle import loan, with_fee

CENT = Decimal("0.01")


def chosen(offer: calc.Offer, then: str, **asked: Any) -> Case:
    """The plan after a part was paid early."""
    answer = calc.settle(offer, then=then, **asked)
    assert answer.chosen is not None
    return answer.chosen


def payments(case: Case) -> list[str]:
    """What is paid, row by row."""
    return [str(row.payment) for row in case.event.schedule.rows]


def paid_off(owed: Decimal, payment: Decimal, most: int) -> list[str]:
    """The payments of a debt at 1 % a month, the last of at most so many closing it: computed step by step."""
    made: list[Decimal] = []
    while owed:
        interest = (owed / 100).quantize(CENT, ROUND_HALF_UP)
        last = len(made) + 1 == most or owed + interest <= payment
        made.append(owed + interest if last else payment)
        owed -= made[-1] - interest
    return [f"{one:.2f}" for one in made]


def test_the_same_installment_and_fewer_of_them() -> None:
    """10000 at 12 %, 3000 more with the third: 4610.80 is owed, and six of at most 888.49 repay it, not nine."""
    case = chosen(loan(), "shorter", after=3, prepay="3000")
    expected = ["888.49", "888.49", "3888.49", *paid_off(Decimal("4610.80"), Decimal("888.49"), 9)]
    assert (9, expected) == (len(expected), payments(case))
    saved = calc.quote(loan()).totals.paid - sum(map(Decimal, expected))
    assert ("3000.00", str(saved)) == (str(case.amount("pay_now")), str(case.amount("saved")))


def test_as_many_installments_and_lower_ones() -> None:
    """The annuity of 4610.80 for nine months at 1 %: 538.27, the last closing it."""
    case = chosen(loan(), "lower", after=3, prepay="3000")
    annuity = Decimal(f"{4610.80 * 0.01 / (1 - 1.01**-9):.2f}")
    assert ["888.49", "888.49", "3888.49", *paid_off(Decimal("4610.80"), annuity, 9)] == payments(case)
    assert ("538.27", "538.25") == (payments(case)[3], payments(case)[-1])
    assert "151.98" == str(case.amount("saved"))


def test_both_ways_are_shown_where_none_is_named() -> None:
    """Fewer installments save more than lower ones; each with its own words."""
    answer = calc.settle(loan(), after=3, prepay="3000")
    saved = {case.rule: str(case.amount("saved")) for case in answer.cases}
    assert (None, {"shorter": "237.00", "lower": "151.98"}) == (answer.chosen, saved)
    assert [
        "Paying 3,000.00 CNY more after installment 3 ends the plan 3 installments earlier and saves 237.00.",
        "Paying 3,000.00 CNY more after installment 3 lowers the installments from 888.49 to 538.27 and saves 151.98.",
    ] == [str(one) for one in answer.sentences if "more after" in one]
    assert "nothing is charged for paying a part early" in answer.assumptions


def test_paying_early_earns_what_the_loan_costs() -> None:
    """12.68 % effective a year, either way, but for cents."""
    for case in calc.settle(loan(), after=3, prepay="3000").cases:
        even = dict(case.more_rates)["break_even"]
        assert even is not None and "12.68" == even.percent()


def test_on_the_day_of_purchase_it_is_like_a_down_payment() -> None:
    """3000 of 10000 right after the purchase: row 0 holds it, and the rest is a loan of 7000."""
    case = chosen(loan(), "lower", after=0, prepay="3000")
    smaller = calc.Offer(price="7000", start="2026-11-21", plan={"kind": "level", "rate": "12%", "installments": 12})
    assert ["3000.00", *(str(row.payment) for row in calc.schedule(smaller).rows)] == payments(case)
    assert [0, "7000.00"] == [case.event.schedule.rows[0].number, str(case.event.schedule.rows[0].balance)]


def test_with_a_down_payment_it_joins_row_0() -> None:
    """1000 down and 3000 early of 11000."""
    described: dict[str, Any] = {"plan": {"kind": "level", "rate": "12%", "installments": 12}}
    case = chosen(calc.Offer(price="11000", down="1000", **described), "lower", after=0, prepay="3000")
    assert "4000.00" == payments(case)[0]


def test_a_balloon_is_kept_as_far_as_it_is_owed() -> None:
    """6000 of 12000 is left for the end: after 4000 early it still is, and after 11000 what is owed is all of it."""
    offer = calc.Offer(price="12000", plan={"kind": "level", "rate": "12%", "installments": 12, "balloon": "6000"})
    last = [chosen(offer, "lower", after=0, prepay=amount).event.schedule.rows[-1] for amount in ("4000", "11000")]
    assert 6000 < last[0].principal < 6000 + 2000 / 12 + 60
    assert "1000.00" == str(last[1].principal)
    few = chosen(offer, "shorter", after=0, prepay="4000").event.schedule
    assert 4 == len(few.installments)
    assert 6000 <= few.rows[-1].payment < 6600


def test_fees_are_charged_on_what_is_still_owed() -> None:
    """1 % of what is owed with each: after 3000 early it is 70.00 at first; a spread fee ends with the installments."""
    each = calc.Fee(rate="1%", of="outstanding", when="each")
    spread = calc.Fee(amount="120", when="spread", name="spread")
    offer = calc.Offer(price="10000", plan={"kind": "level", "rate": "12%", "installments": 12}, fees=[each, spread])
    answer = calc.settle(offer, after=0, prepay="3000", then="shorter")
    assert answer.chosen is not None
    table = answer.chosen.event.schedule
    assert "80.00" == str(table.installments[0].fees)
    assert f"{10 * len(table.installments)}.00" == str(table.charges[1].amount)
    assert "parts of a fee that would come with installments that fall away are not charged" in answer.assumptions


def test_interest_by_days_goes_on_by_days() -> None:
    """After 3, the interest of the fourth period is that of 28 days on 3000 less: 3000 x 12 % x 28/365 = 27.62 less."""
    offer = loan(day_count="actual/365")
    before, after = calc.schedule(offer), chosen(offer, "lower", after=3, prepay="3000").event.schedule
    less = before.installments[3].interest - after.installments[3].interest
    assert abs(less - Decimal("27.62")) <= CENT


@pytest.mark.parametrize(
    ("offer", "asked", "field", "why"),
    [
        (with_fee(), {"after": 3, "prepay": "100"}, "plan", "only a plan of kind level"),
        (loan(), {"after": 3, "prepay": "7610.80"}, "prepay", "it is below what is owed, 7610.80"),
        (loan(), {"after": 3, "prepay": "0"}, "prepay", "above zero"),
        (loan(), {"after": 3, "prepay": "$5"}, "prepay", "this is in CNY"),
        (loan(), {"after": 12, "prepay": "5"}, "prepay", "nothing is owed any more then"),
        (loan(), {"after": 3, "then": "lower"}, "prepay", "how much is paid early decides what follows"),
        (loan(), {"after": 3, "prepay": "5", "then": "never"}, "then", "fewer or lower"),
        (loan(), {"after": 3, "prepay": "5", "rule": "due"}, "rule", "only a part of it is paid early"),
        (loan(), {"on": "2027-03-07", "prepay": "5"}, "on", "on its due date"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(offer: calc.Offer, asked: dict[str, Any], field: str, why: str) -> None:
    """The field, and why."""
    with pytest.raises(calc.CalcError) as refused:
        calc.settle(offer, **asked)
    assert field == refused.value.field
    assert why in str(refused.value)
