"""What is charged back when deferred interest is not avoided? The figures that are quoted, and what they rest on."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import mpmath
import pytest

import calc
from calc.errors import OfferError

SAME_AS_CASH: dict[str, Any] = {"price": 2500, "months": 12, "rate": "24%"}


def test_leaving_100_of_2500_unpaid() -> None:
    """336 on the declining balance, 388.20 compounded ("about 400"), 600 on the full price."""
    answer = calc.clawback(**SAME_AS_CASH, left=100)
    assert {"balance": "336.00", "compound": "388.20", "price": "600.00"} == {
        case.rule: str(case.interest) for case in answer.cases
    }
    assert [Fraction(336, 100), Fraction(38820, 10000), Fraction(6)] == [case.of_left for case in answer.cases]
    assert (None, Decimal("100.00"), Decimal("200.00"), Decimal("208.34")) == (
        answer.chosen,
        answer.left,
        answer.pay,
        answer.needed,
    )


def test_a_named_rule_is_the_answer() -> None:
    """And no other is listed."""
    answer = calc.clawback(**SAME_AS_CASH, pay=200, rule="price")
    assert answer.chosen is not None
    assert (Decimal("600.00"), ()) == (answer.chosen.interest, answer.cases)
    assert "It is 600.00 on the full price: 600% of what was left." in answer.sentences
    assert "208.34 a month would have cleared it in time, 8.34 more than was paid." in answer.sentences


def test_the_last_payment_is_what_is_left_with_the_interest() -> None:
    """On the same day as the last of the plan."""
    charge = calc.clawback(**SAME_AS_CASH, left=100, rule="balance", start="2026-01-31").chosen
    assert charge is not None
    rows = charge.schedule.rows
    assert 13 == len(rows)
    assert ("436.00", "100.00", "336.00") == (str(rows[-1].payment), str(rows[-1].principal), str(rows[-1].interest))
    assert rows[-1].due == rows[-2].due
    assert rows[1].due is not None and "2026-03-31" == rows[1].due.adjusted.isoformat()


def test_with_interest_on_interest_the_plan_costs_its_rate() -> None:
    """Compounded every month, the interest charged back is what 24 % is, to the rounding."""
    rates = calc.clawback(**SAME_AS_CASH, left=100, rule="compound").chosen
    assert rates is not None and rates.rates.nominal is not None
    assert "24.00" == rates.rates.nominal.percent()


@pytest.mark.parametrize(("rule", "start"), [("balance", 0.02), ("price", 0.03)])
def test_the_rates_against_another_solver(rule: str, start: float) -> None:
    """The payments of 200, and the last with 100 and the interest."""
    charge = calc.clawback(**SAME_AS_CASH, left=100, rule=rule).chosen
    assert charge is not None and charge.rates.periodic is not None
    with mpmath.workdps(30):

        def worth(rate: Any) -> Any:
            last = mpmath.mpf(100) + mpmath.mpf(str(charge.interest))
            return 2500 - sum(200 / (1 + rate) ** month for month in range(1, 13)) - last / (1 + rate) ** 12

        root = mpmath.findroot(worth, start)
    assert abs(float(root) - float(charge.rates.periodic)) < 1e-15


@pytest.mark.parametrize("paid", [{"left": 0}, {"pay": "208.34"}, {"pay": 2500}, {"pay": [0] * 11 + [2500]}])
def test_what_is_cleared_in_time_costs_nothing(paid: dict[str, Any]) -> None:
    """However it is paid; one cent less and all the interest is due."""
    answer = calc.clawback(**SAME_AS_CASH, **paid)
    assert [Decimal("0.00")] * 3 == [case.interest for case in answer.cases]
    assert [None] * 3 == [case.of_left for case in answer.cases]
    assert ("2,500.00 CNY is paid off within 12 months, so no interest is charged.",) == answer.sentences
    assert ["0.00"] * 3 == [case.rates.nominal.percent() for case in answer.cases if case.rates.nominal is not None]


def test_a_cent_too_little_is_enough() -> None:
    """The cliff: one cent left unpaid costs hundreds."""
    answer = calc.clawback(**SAME_AS_CASH, pay=[200] * 11 + ["299.99"])
    assert (Decimal("0.01"), Decimal("336.00")) == (answer.left, answer.cases[0].interest)


def test_payments_one_by_one() -> None:
    """Those that are missing are not made, and there is no payment that they all were."""
    answer = calc.clawback(1000, 3, "12%", pay=[100, 200], rule="balance")
    assert answer.chosen is not None
    assert (Decimal("26.00"), Decimal("700.00"), None) == (answer.chosen.interest, answer.left, answer.pay)
    assert ["100.00", "200.00", "0.00", "726.00"] == [str(row.payment) for row in answer.chosen.schedule.rows]
    assert "333.34 a month would have cleared it in time." == answer.sentences[-1]


def test_by_the_calendar() -> None:
    """On the full price for a year, 365 days of it, and 366 in a leap year."""
    year, leap = (
        calc.clawback(**SAME_AS_CASH, left=100, rule="price", days="calendar", start=start).chosen
        for start in ("2026-01-01", "2028-01-01")
    )
    assert year is not None and leap is not None
    assert (Decimal("600.00"), Decimal("601.64")) == (year.interest, leap.interest)


@pytest.mark.parametrize(
    ("currency", "price", "left", "interest"),
    [("JPY", 250000, 10000, "33600"), ("KWD", "2500", "100", "336.000"), ("USD", "$2,500", 100, "336.00")],
)
def test_every_currency_has_its_own_decimals(currency: str, price: object, left: object, interest: str) -> None:
    """The same figures in yen, fils and cents."""
    answer = calc.clawback(price, 12, "24%", left=left, currency=currency)
    assert interest == str(answer.cases[0].interest)


@pytest.mark.parametrize("months", [1, 120])
def test_short_and_long_plans(months: int) -> None:
    """One month, and ten years."""
    answer = calc.clawback(2500, months, "24%", pay=0)
    assert Decimal(50 * months) == answer.cases[0].interest == answer.cases[2].interest
    assert (answer.cases[1].interest > answer.cases[0].interest) == (months > 1)


@pytest.mark.parametrize(
    ("change", "field", "why"),
    [
        ({}, "pay", "the payments decide what is charged"),
        ({"pay": 100, "left": 100}, "pay", "and not both"),
        ({"left": 2501}, "left", "no more than the price is left unpaid"),
        ({"pay": [100] * 13}, "pay", "there are more payments than the 12 months of the plan"),
        ({"pay": [100, -1]}, "pay[1]", "it is not below zero"),
        ({"pay": 100, "months": None}, "months", "it is free of interest for a number of months"),
        ({"pay": 100, "months": 121}, "months", "it is a whole number from 1 to 120"),
        ({"pay": 100, "rate": None}, "rate", "it is the interest that is charged back"),
        ({"pay": 100, "rate": "24"}, "rate", "it can be read as"),
        ({"pay": 100, "rule": "all"}, "rule", "it is one of balance, compound, price"),
        ({"pay": 100, "price": 0}, "price", "it is above zero"),
        ({"pay": 100, "days": "calendar"}, "start", "by the calendar"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(change: dict[str, Any], field: str, why: str) -> None:
    """Which part of the question it is, and why."""
    with pytest.raises(OfferError) as caught:
        calc.clawback(**(SAME_AS_CASH | change))
    assert field == caught.value.field
    assert why in caught.value.why
