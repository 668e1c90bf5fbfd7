"""What is a plan worth to a buyer whose money would earn interest? Present values to check by hand."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import calc
from calc.cost.priced import Priced, priced
from calc.cost.worth import present_value, worth
from calc.errors import UsageError
from calc.offer.model import Offer

THREE = Fraction(3, 100)


def plan(price: str, terms: dict[str, Any], **described: Any) -> Priced:
    """What an offer comes to."""
    return priced(Offer(price=price, plan=terms, **described))


def test_2000_in_12_free_at_3_percent() -> None:
    """31.70, as a comparison says too."""
    assert "31.70" == str(worth(plan("2000", {"installments": 12}), THREE))


def test_one_payment_after_a_year() -> None:
    """103 in a year is 100 today at 3 %; 100 in a year is 2.91 less than 100 today, half-up from 2.9126."""
    year = {"kind": "stated", "installments": 1, "every": "1 year"}
    assert "0.00" == str(worth(plan("100", year | {"payment": "103"}), THREE))
    assert "2.91" == str(worth(plan("100", year | {"payment": "100"}), THREE))
    assert "-0.97" == str(worth(plan("100", year | {"payment": "104"}), THREE))


def test_without_interest_it_is_what_the_plan_does_not_cost() -> None:
    """Exactly."""
    dear = plan("1000", {"installments": 3}, fees=[{"rate": "3%", "when": "first"}])
    assert (Decimal("-30.00"), Fraction(-30)) == (worth(dear, Fraction(0)), present_value(dear, Fraction(0)))


def test_savings_may_lose_money() -> None:
    """At -50 % a year 100 in a year is 200 today."""
    assert "-100.00" == str(
        worth(plan("100", {"kind": "stated", "installments": 1, "every": "1 year", "payment": "100"}), Fraction(-1, 2))
    )


@pytest.mark.parametrize("rate", [Fraction(-1), Fraction(-3, 2)])
def test_savings_cannot_lose_more_than_all(rate: Fraction) -> None:
    """A rate of -100 % or less is none."""
    with pytest.raises(UsageError, match=r"savings_rate: .* savings lose less than all there is; try 3%"):
        worth(plan("100", {"installments": 3}), rate)


def test_by_days_where_the_payments_are_uneven() -> None:
    """73 days are a fifth of a year: 100 / 1.03^0.2 is 99.41."""
    uneven = plan("100", {"installments": 1, "first": "73 days"}, start="2026-01-01")
    assert "0.59" == str(worth(uneven, THREE))
    assert "0.00" == str(worth(uneven, Fraction(0)))


def test_by_periods_where_they_are_even() -> None:
    """A month is a twelfth of a year, whatever its days."""
    for start in ("2026-01-31", "2026-07-01", None):
        free = plan("12000", {"installments": 1}, **({"start": start} if start else {}))
        assert "29.52" == str(worth(free, THREE))


def test_without_dates_and_uneven_it_is_not_known() -> None:
    """It says what is missing."""
    with pytest.raises(UsageError, match="start is missing: without a day of purchase the time until each payment"):
        worth(plan("100", {"installments": 1, "first": "73 days"}), THREE)


def test_a_benefit_and_a_down_payment_count_when_they_come() -> None:
    """100 now against 50 down, 50 in a year and a gift of 20 in a year."""
    terms = {"kind": "stated", "installments": 1, "every": "1 year", "payment": "50"}
    gift = [{"amount": "20", "when": 1}]
    assert "20.87" == str(worth(plan("100", terms, down="50", benefits=gift), THREE))


def test_dearer_than_cash() -> None:
    """200 more than 5999 cost more than a year of float is worth."""
    phone = plan("6199", {"installments": 12}, cash_price="5999")
    assert worth(phone, THREE) == Decimal("-101.76")


def test_yen_have_no_cents() -> None:
    """Rounded to whole yen."""
    assert "1585" == str(worth(plan("100000", {"installments": 12}, currency="JPY"), THREE))


def test_a_quote_has_it_where_savings_are_named() -> None:
    """And only there."""
    offer = Offer(price="2000", plan={"installments": 12})
    assert (None, "31.70") == (calc.quote(offer).worth, str(calc.quote(offer, savings_rate="3%").worth))
    assert "31.70" == calc.quote(offer, savings_rate=THREE).to_dict()["worth"]
