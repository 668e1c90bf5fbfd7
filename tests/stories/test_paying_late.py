"""What do people ask who cannot pay on the day? Late by a day, within the grace, three times in a row, put off."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import calc

DOUYIN = {"penalty": "0.05%/day", "grace": 3}
"""A pay-later product of a Chinese platform: 0.05 % a day of what is overdue, fee included, three days of grace."""


def pay_later(price: str = "3000", installments: int = 3, **more: Any) -> calc.Offer:
    """A purchase on 1 January, due on the 6th of each month after the bill of the 1st."""
    plan = {"installments": installments, "first": {"bill_day": 1, "due_day": 6}}
    return calc.Offer(price=price, start="2026-01-01", plan=plan, **more)


def charged(offer: calc.Offer, days: int) -> str:
    """What the contract charges for a first installment that is late."""
    case = calc.late(offer, 1, days).chosen
    assert case is not None
    return str(case.amount("charged"))


@pytest.mark.parametrize(("days", "expected"), [(1, "0.00"), (3, "0.00"), (4, "2.00"), (10, "5.00"), (30, "15.00")])
def test_how_much_is_it_if_i_pay_one_day_or_four_days_late_and_is_there_a_grace_period(
    days: int, expected: str
) -> None:
    """逾期一天/四天多少钱? 有宽限期吗? On 1000: nothing within three days, then from the due date on."""
    assert expected == charged(pay_later(contract={"late": DOUYIN}), days)


def test_what_is_a_penalty_of_5_in_ten_thousand_a_day_by_the_year() -> None:
    """万五: 18.25 % a year, simple, on what is overdue."""
    answer = calc.late(pay_later(contract={"late": DOUYIN}), 1, 10)
    assert "A penalty of 0.05% a day is 18.25% a year, simple." in answer.sentences


def test_what_if_the_contract_does_not_say() -> None:
    """Never one rule silently: each of the usual ones, and that a fixed fee cannot be guessed."""
    answer = calc.late(pay_later(), 1, 2)
    assert [Decimal("1.00"), Decimal("0.00"), Decimal("1.00")] == [case.amount("charged") for case in answer.cases]
    assert "A fixed fee for paying late is not among them: it cannot be guessed." in answer.sentences


def test_what_happens_if_i_miss_three_in_a_row() -> None:
    """连续3期未履约 → 关闭资格: with the third, all that is owed falls due."""
    late = DOUYIN | {"closes_after": 3}
    case = calc.late(pay_later("12000", 12, contract={"late": late}), "2-4", 10).chosen
    assert case is not None
    assert (5, Decimal("8000.00")) == (len(case.event.schedule.installments), case.event.schedule.rows[-1].payment)


def test_one_late_fee_of_8_dollars_on_200_in_four_as_an_apr() -> None:
    """67 % nominal: the fee on the last payment, at its due date, 26 fortnights a year."""
    plan = {"installments": 4, "every": "2 weeks", "first": "0 days"}
    offer = calc.Offer(price="200", currency="USD", start="2026-11-21", plan=plan, contract={"late": {"fee": "8"}})
    answer = calc.late(offer, 4, 7)
    assert "Counted on the due date, as if it were a fee, it makes 67.01% a year nominal." in answer.sentences


@pytest.mark.parametrize(("chance", "expected"), [("2.8%", "0.42"), ("4.2%", "0.63"), ("23%", "3.45")])
def test_what_should_i_expect_it_to_cost_if_so_many_are_late(chance: str, expected: str) -> None:
    """The shares of late payers that are published differ eightfold, so the probability is the asker's."""
    case = calc.late(pay_later(), 1, 10, {"penalty": "0.05%/day"}, probability=chance).chosen
    assert case is not None
    assert expected == str(case.amount("expected"))


def test_what_does_it_cost_to_pay_next_month_instead() -> None:
    """下月还, 日利率0.035%: 10.50 for 1000 and 30 days, 12.775 % a year."""
    answer = calc.defer(pay_later(), 1, "30 days", charge="0.035%/day")
    assert answer.chosen is not None
    assert Decimal("10.50") == answer.chosen.amount("charged")
    assert "A charge of 0.035% a day is 12.775% a year, simple." in answer.sentences


def test_what_does_a_payment_holiday_cost_if_interest_runs_on() -> None:
    """10000 at 12 %, level in 12: after the first, 9211.51 is owed, and a month of it costs 92.12."""
    offer = calc.Offer(price="10000", start="2026-01-01", plan={"kind": "level", "installments": 12, "rate": "12%"})
    case = calc.defer(offer, 2, shift="all", accrue=True).chosen
    assert case is not None
    assert Decimal("92.12") == case.amount("interest")
    assert "9211.51" == str(case.event.schedule.installments[0].balance)
