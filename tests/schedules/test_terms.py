"""Are the terms of an offer exact, in whole minor units, before anything is computed with them?"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

import calc
from calc.money import Residue, Rounding, RoundingMode
from tests.schedules.reading import schedule_of, terms


def test_amounts_are_whole_minor_units() -> None:
    """A price of 1200.50 with 200 down; 2 % and 10.00 are financed on top of the rest."""
    known = terms(
        "1200.50",
        down="200",
        fees=[
            {"rate": "2%", "when": "financed"},
            {"amount": "10", "when": "financed"},
            {"amount": "10", "when": "financed", "paid_by": "merchant"},
            {"amount": "10", "when": "first"},
        ],
        plan={"kind": "level", "installments": 2, "balloon": "100"},
    )
    assert (known.price, known.down, known.base, known.financed, known.balloon) == (
        120050,
        20000,
        100050,
        103051,
        10000,
    )
    assert (known.count, known.plan.kind) == (2, "level")
    assert known.minor(known.offer.price) == 120050
    assert known.rounded(Fraction(5, 2)) == 3


@pytest.mark.parametrize(
    ("currency", "price", "minor"),
    [("CNY", "1000", 100000), ("JPY", "1000", 1000), ("KWD", "1.005", 1005), ("CLF", "1", 10000)],
)
def test_minor_units_of_other_currencies(currency: str, price: str, minor: int) -> None:
    """As many decimals as the currency has."""
    assert terms(price, currency=currency).price == minor


@pytest.mark.parametrize(
    ("down", "rounding", "minor"),
    [
        ("33.335", {}, None),
        ("1/3", {}, None),
        # 33.335 % of 1000 = 333.35; 33.3335 % = 333.335
        ("33.335%", {}, 33335),
        ("33.3335%", {}, 33334),
        ("33.3335%", {"mode": "half-even"}, 33334),
        ("33.3335%", {"mode": "down"}, 33333),
        ("33.3335%", {"increment": "1"}, 33300),
        ("33.3335%", {"increment": "10", "mode": "up"}, 34000),
        ("333.33", {"increment": "10"}, 33333),
        ("0%", {}, 0),
    ],
)
def test_a_down_payment_in_percent_is_rounded_as_the_offer_says(
    down: str, rounding: dict[str, str], minor: int | None
) -> None:
    """An amount is what it is; a share is of the price."""
    if minor is None:
        with pytest.raises(calc.OfferError):
            terms(down=down, rounding=rounding)
    else:
        assert terms(down=down, rounding=rounding).down == minor


def test_a_down_payment_that_is_rounded_to_all_of_it() -> None:
    """99 % of 0.01 is 0.01."""
    with pytest.raises(calc.OfferError) as raised:
        terms("0.01", down="99%")
    assert str(raised.value) == "down: '99%' cannot be: rounded, it is the whole price of 0.01; try 30%"
    assert terms("0.01", down="49%").down == 0


@pytest.mark.parametrize(
    ("rounding", "expected"),
    [
        ({}, Rounding(RoundingMode.HALF_UP, 1)),
        ({"mode": "up"}, Rounding(RoundingMode.UP, 1)),
        ({"increment": "0.05"}, Rounding(RoundingMode.HALF_UP, 5)),
        ({"increment": "10", "mode": "half-even"}, Rounding(RoundingMode.HALF_EVEN, 1000)),
    ],
)
def test_rounding_in_minor_units(rounding: dict[str, str], expected: Rounding) -> None:
    """The smallest step is one minor unit unless it is said."""
    assert expected == terms(rounding=rounding).rounding
    assert terms(rounding=rounding | {"residue": "spread"}).residue is Residue.SPREAD


@pytest.mark.parametrize(
    ("plan", "annual", "rate"),
    [
        ({"rate": "18%"}, Fraction(18, 100), Fraction(15, 1000)),
        ({"rate": "18%", "every": "2 weeks"}, Fraction(18, 100), Fraction(18, 2600)),
        ({"rate": "18%", "every": "30 days"}, Fraction(18, 100), Fraction(18 * 30, 36500)),
        ({"rate": "0.05% a day", "days_a_year": 360}, Fraction(18, 100), Fraction(15, 1000)),
        ({"rate": "0.6% a period", "every": "quarter"}, Fraction(24, 1000), Fraction(6, 1000)),
    ],
)
def test_rates_are_exact(plan: dict[str, Any], annual: Fraction, rate: Fraction) -> None:
    """A year's, and that of a regular period."""
    known = terms(plan={"kind": "level", "installments": 3} | plan)
    assert (known.annual, known.rate) == (annual, rate)
    assert known.interest_rates == (rate, rate, rate)


def test_the_rate_before_a_payment_today_is_nothing() -> None:
    """No time has passed; one payment today bears no interest at all."""
    plan = {"kind": "level", "installments": 3, "rate": "12%", "first": "today"}
    assert terms(plan=plan).interest_rates == (Fraction(0), Fraction(1, 100), Fraction(1, 100))
    assert terms(plan=plan | {"installments": 1}).interest_rates == (Fraction(0),)


def test_rates_by_days() -> None:
    """28 of 365 days, then 31; 58 of 360, all months having thirty; from the purchase to the first, and so on."""
    plan = {"kind": "level", "installments": 2, "rate": "100%", "day_count": "actual/365"}
    assert terms(plan=plan, start="2026-01-31").interest_rates == (Fraction(28, 365), Fraction(31, 365))
    assert terms(plan=plan | {"day_count": "actual/360"}, start="2026-01-31").interest_rates == (
        Fraction(28, 360),
        Fraction(31, 360),
    )
    assert terms(plan=plan | {"day_count": "30/360"}, start="2026-01-31").interest_rates == (
        Fraction(28, 360),
        Fraction(33, 360),
    )


@pytest.mark.parametrize("plan", [{}, {"first": "2026-12-21"}])
def test_interest_by_days_needs_the_day_of_purchase(plan: dict[str, Any]) -> None:
    """Also when the first payment has a date."""
    with pytest.raises(calc.OfferError) as raised:
        terms(plan={"kind": "level", "installments": 2, "rate": "12%", "day_count": "actual/365"} | plan)
    assert str(raised.value) == "start is missing: interest by days needs the day of purchase; try 2026-11-21"


def test_a_balloon_is_no_more_than_what_is_financed() -> None:
    """With a financed fee of 2 % of 1000, 1020 may be left for the end."""
    fees = [{"rate": "2%", "when": "financed"}]
    plan = {"kind": "level", "installments": 2, "balloon": "1020"}
    assert terms(plan=plan, fees=fees).balloon == 102000
    with pytest.raises(calc.OfferError) as raised:
        terms(plan=plan | {"balloon": "1020.01"}, fees=fees)
    assert str(raised.value) == (
        "balloon: '1020.01' cannot be: no more than the amount financed, 1020.00, can be left for the end; try 1020.00"
    )


def test_interest_only_leaves_everything_for_the_end() -> None:
    """A balloon that says anything else is refused."""
    plan = {"kind": "interest_only", "installments": 2}
    assert terms(plan=plan).balloon is None
    assert terms(plan=plan | {"balloon": "1000"}).balloon == 100000
    with pytest.raises(calc.OfferError) as raised:
        terms(plan=plan | {"balloon": "400"})
    assert str(raised.value) == (
        "balloon: '400.00' cannot be: a plan that pays interest only leaves all of 1000.00 for the end; "
        "try plan principal or level with this balloon"
    )


def test_the_balloon_of_an_even_plan_is_seen_before_its_parts() -> None:
    """The same refusal for every kind that has one."""
    for kind in ("even", "level", "principal", "flat"):
        with pytest.raises(calc.OfferError, match="no more than the amount financed"):
            schedule_of(plan={"kind": kind, "installments": 2, "balloon": "1000.01"})
