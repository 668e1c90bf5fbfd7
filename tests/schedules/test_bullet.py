"""Is everything paid at once at the end, with simple interest or, where it is said, compound?"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest import MonkeyPatch

import calc
from calc.money import RoundingMode, round_fraction
from calc.schedules import bullet
from calc.schedules.bullet import power_bounds
from tests.schedules.reading import column, columns, days, plan_schedule, schedule_of

F = Fraction


def interest(**plan: Any) -> str:
    """The interest of one payment at the end."""
    (row,) = schedule_of(plan={"kind": "bullet", "rate": "12%"} | plan).rows
    return str(row.interest)


def test_one_payment_after_all_periods() -> None:
    """1000 for 3 months at 1 % a month: 30.00, due three months later, in the third period."""
    schedule = schedule_of(plan={"kind": "bullet", "rate": "12%", "installments": 3}, start="2026-01-31")
    assert columns(schedule, "number", "payment", "principal", "interest", "balance") == [
        ("1", "1030.00", "1000.00", "30.00", "0.00")
    ]
    assert days(schedule) == ["2026-04-30"]
    assert schedule.times == (Fraction(3),)


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        # simple: 12 x 1 %
        ({"installments": 12}, "120.00"),
        ({"installments": 12, "compounding": "simple"}, "120.00"),
        # 1.01^3 - 1 = 0.030301
        ({"installments": 3, "compounding": True}, "30.30"),
        ({"installments": 3, "compounding": "1 month"}, "30.30"),
        # 1.03^2 - 1 = 0.0609
        ({"installments": 6, "compounding": "quarter"}, "60.90"),
        # once in the whole time: 1 + 0.12
        ({"installments": 12, "compounding": "1 year"}, "120.00"),
        # a year in one period, twelve times: 1.01^12 - 1 = 0.126825...
        ({"installments": 1, "every": "1 year", "compounding": "1 month"}, "126.83"),
        # 0.24 % a week (12.48 % a year), four weeks, every two: 1.0048^2 - 1 = 0.00962304
        ({"installments": 4, "every": "1 week", "rate": "12.48%", "compounding": "2 weeks"}, "9.62"),
        ({"installments": 3, "rate": "0%", "compounding": True}, "0.00"),
        ({"installments": 1}, "10.00"),
    ],
)
def test_simple_and_compound(plan: dict[str, Any], expected: str) -> None:
    """Interest is added to the debt as often as the plan says, never unless it says so."""
    assert expected == interest(**plan)


def test_daily_compounding_for_a_year() -> None:
    """36.5 % a year is 0.1 % a day: 1000 x (1.001^365 - 1), multiplied out."""
    grown = Decimal(1)
    for _ in range(365):
        grown *= Decimal("1.001")
    assert interest(every="1 year", installments=1, rate="36.5%", compounding="daily") == f"{1000 * (grown - 1):.2f}"


bases = st.fractions(F(1, 100), 100, max_denominator=10**6).filter(bool)


@given(bases, st.integers(1, 400), st.sampled_from([8, 64, 256]))
def test_a_power_lies_between_its_bounds(base: Fraction, exponent: int, bits: int) -> None:
    """And they are as near to each other as the bits allow."""
    low, high = power_bounds(base, exponent, bits)
    assert low <= base**exponent <= high
    if bits > 8:
        assert high - low <= high * exponent * F(8, 2**bits)


def test_the_bounds_of_a_power_of_two_are_the_power() -> None:
    """Nothing is rounded off."""
    assert power_bounds(F(2), 5000, 64) == (F(2**5000), F(2**5000))
    assert power_bounds(F(1, 2), 100, 64) == (F(1, 2**100), F(1, 2**100))


def decade(rate: str, rounding: dict[str, str]) -> str:
    """The interest on 1000 compounded daily for ten years, the amount rounded as said."""
    plan = {"kind": "bullet", "rate": rate, "installments": 10, "every": "1 year", "compounding": "daily"}
    (row,) = schedule_of(plan=plan, rounding=rounding).rows
    return str(row.interest)


@pytest.mark.parametrize("rate", ["18%", "0.01%", "3.65%", "100%"])
@pytest.mark.parametrize("mode", list(RoundingMode))
def test_a_long_power_is_rounded_as_the_exact_one(rate: str, mode: RoundingMode) -> None:
    """To the cent, in every way."""
    exact = 100_000 * ((1 + F(rate.rstrip("%")) / 36500) ** 3650 - 1)
    assert decade(rate, {"mode": mode}) == f"{Decimal(round_fraction(exact, mode)) / 100:.2f}"


@pytest.mark.parametrize("mode", list(RoundingMode))
def test_where_bounds_leave_it_open_the_exact_power_is_rounded(mode: RoundingMode, monkeypatch: MonkeyPatch) -> None:
    """With bounds a cent and more to both sides."""
    expected = decade("18%", {"mode": mode})
    asked = []

    def wide(base: Fraction, exponent: int, bits: int) -> tuple[Fraction, Fraction]:
        asked.append(bits)
        low, high = power_bounds(base, exponent, bits)
        return low * F(9, 10), high * F(11, 10)

    monkeypatch.setattr(bullet, "power_bounds", wide)
    assert expected == decade("18%", {"mode": mode})
    assert len(asked) > 3


def test_the_interest_of_millennia_needs_no_exact_power(monkeypatch: MonkeyPatch) -> None:
    """3,660 years by days: a power of 1.3 million, of twenty million bits."""
    asked = []

    def noted(base: Fraction, exponent: int, bits: int) -> tuple[Fraction, Fraction]:
        asked.append(bits)
        return power_bounds(base, exponent, bits)

    monkeypatch.setattr(bullet, "power_bounds", noted)
    whole = interest(every="1 year", installments=3660, rate="18%", compounding="daily")
    assert len(whole) > 280
    assert max(asked) <= 2048


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        # 1 January to 1 April: 90 days at 0.1 % a day
        ({"rate": "36.5%", "day_count": "actual/365"}, "90.00"),
        ({"rate": "36%", "day_count": "actual/360"}, "90.00"),
        # three months of thirty days
        ({"rate": "36%", "day_count": "30/360"}, "90.00"),
        # in three steps of 3 %: 1.03^3 - 1 = 0.092727
        ({"rate": "36.5%", "day_count": "actual/365", "compounding": "1 month"}, "92.73"),
    ],
)
def test_by_days(plan: dict[str, Any], expected: str) -> None:
    """The days from the purchase to the one payment."""
    schedule = schedule_of(plan={"kind": "bullet", "installments": 3} | plan, start="2026-01-01")
    assert column(schedule, "interest") == [expected]


@pytest.mark.parametrize(
    ("plan", "suggestion"),
    [
        ({"installments": 5, "compounding": "quarter"}, "1 month"),
        ({"installments": 3, "compounding": "daily"}, "1 month"),
        ({"installments": 1, "every": "2 weeks", "compounding": "1 month"}, "2 weeks"),
    ],
)
def test_the_term_is_a_whole_number_of_spans(plan: dict[str, Any], suggestion: str) -> None:
    """Five months are no whole quarters, and months no whole days of a year of 365."""
    with pytest.raises(calc.OfferError) as raised:
        interest(**plan)
    assert raised.value.field == "compounding"
    assert raised.value.why == "the term is not a whole number of the spans after which interest is added"
    assert raised.value.try_ == suggestion


def test_down_payment_and_fees_beside_it() -> None:
    """1000 less 100 down, 2 % of 900 = 18 financed: 918 x 1 % = 9.18; 3 % of 918 + 9.18 = 27.8154 with each, once."""
    schedule = schedule_of(
        down="100",
        fees=[{"rate": "2%", "when": "financed"}, {"rate": "3%", "when": "each", "of": "installment"}],
        plan={"kind": "bullet", "rate": "12%", "installments": 1},
    )
    assert columns(schedule, "number", "payment", "interest", "fees") == [
        ("0", "100.00", "0.00", "0.00"),
        ("1", "955.00", "9.18", "27.82"),
    ]


def test_other_currencies_and_tiny_amounts() -> None:
    """1 % of 149 yen is 1.49, of 150 yen 1.50; of 0.01 nothing."""
    plan = {"kind": "bullet", "rate": "12%", "installments": 1}
    assert column(schedule_of("149", currency="JPY", plan=plan), "payment") == ["150"]
    assert column(schedule_of("150", currency="JPY", plan=plan), "payment") == ["152"]
    assert column(plan_schedule("0.01", **plan), "payment") == ["0.01"]
