"""Is each kind of rate the one of its definition: periodic, nominal, effective, by dates, flat?"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.rates.dated import dated, years_between
from calc.rates.effective import effective
from calc.rates.flat import flat
from calc.rates.nominal import nominal
from calc.rates.periodic import periodic
from calc.solve.roots import Found, solve
from tests.rates.roots import root_of

F = Fraction


@pytest.mark.parametrize(
    ("amounts", "per_year", "percents"),
    [
        # 1 % a month: 12 % and 1.01^12 - 1
        ((1000, -1010), 12, ("1.00", "12.00", "12.68")),
        # 1 % a quarter: 4 % and 1.01^4 - 1
        ((1000, -1010), 4, ("1.00", "4.00", "4.06")),
        # a year is a period
        ((1000, -1010), 1, ("1.00", "1.00", "1.00")),
        # 21 % in two years: half of it a year, and 1.1 - 1
        ((100, -121), F(1, 2), ("21.00", "10.50", "10.00")),
        # 0.1 % a day
        ((1000, -1001), 365, ("0.10", "36.50", "44.03")),
        # in 14 days, 365 / 14 times a year
        ((100, -101), F(365, 14), ("1.00", "26.07", "29.62")),
    ],
)
def test_periodic_nominal_and_effective(
    amounts: tuple[int, ...], per_year: int | Fraction, percents: tuple[str, str, str]
) -> None:
    """The rate a period, times the periods, and with interest on interest."""
    root, times = root_of(*amounts), F(per_year)
    rates = (periodic(root, times), nominal(root, times), effective(root, times))
    assert percents == tuple(rate.percent() for rate in rates)
    assert all(rate.proof.proved for rate in rates)
    assert {rate.per_year for rate in rates} == {times}


def test_exact_ties_of_annual_rates() -> None:
    """1.5 % a month is exactly 18 % a year; a rate a month of 1.53791666...% is exactly 18.455 %."""
    tie = F(18455, 100_000) / 12
    rate = nominal(root_of(1000, -1000 * (1 + tie)), F(12))
    assert rate.percent() == "18.46"
    assert (rate.proof.low, rate.proof.sign_low) == ("18.455", 0)
    # (1.1)^2 is exactly 21 %, (1.05)^2 exactly 10.25 %, a tie to one decimal
    assert effective(root_of(100, -105), F(2)).percent(1) == "10.3"
    assert effective(root_of(100, -105), F(2)).proved(1).sign_low == 0
    # 21 % in half a period: (1.21)^(1/2) is exactly 1.1
    assert effective(root_of(100, -121), F(1, 2)).proved(0).proved


def test_the_working_shows_the_numbers() -> None:
    """Each step with the numbers put in."""
    root = root_of(1000, -1010)
    assert str(periodic(root).working[0]) == "periodic rate = growth a period - 1 = 0.010000000000"
    assert str(nominal(root, F(12)).working[0]) == "nominal annual rate = 0.010000000000 x 12 = 0.120000000000"
    assert str(effective(root, F(12)).working[0]) == (
        "effective annual rate = (1 + 0.010000000000) ^ 12 - 1 = 0.126825030132"
    )
    assert str(dated(root).working[0]) == ("effective annual rate by dates = growth in 365 days - 1 = 0.010000000000")


@given(st.integers(1, 50_000), st.sampled_from([F(1), F(2), F(4), F(12), F(26), F(365, 14)]))
def test_the_definitions_hold_for_any_rate(basis_points: int, per_year: Fraction) -> None:
    """Nominal is periodic times periods, effective is growth to the power of periods."""
    root = root_of(10_000, -10_000 - basis_points)
    period = basis_points / 10_000
    assert float(periodic(root)) == pytest.approx(period)
    assert float(nominal(root, per_year)) == pytest.approx(period * float(per_year))
    assert float(effective(root, per_year)) == pytest.approx((1 + period) ** float(per_year) - 1)


# --- by dates ---


def by_dates(*pairs: tuple[str, int]) -> Any:
    """The rate of dated amounts."""
    answer = solve(years_between([(date.fromisoformat(day), F(amount)) for day, amount in pairs]))
    assert isinstance(answer, Found)
    return dated(answer.root)


@pytest.mark.parametrize(
    ("pairs", "percent"),
    [
        ([("2026-01-01", -1000), ("2027-01-01", 1100)], "10.00"),
        # 366 days are more than a year of 365: 1.1^(365/366) - 1
        ([("2028-01-01", -1000), ("2029-01-01", 1100)], "9.97"),
        # 73 days are a fifth of a year: 1.02^5 - 1
        ([("2026-01-01", -1000), ("2026-03-15", 1020)], "10.41"),
        # the example of the spreadsheet function XIRR: 0.373362535
        (
            [
                ("2008-01-01", -10000),
                ("2008-03-01", 2750),
                ("2008-10-30", 4250),
                ("2009-02-15", 3250),
                ("2009-04-01", 2750),
            ],
            "37.34",
        ),
    ],
)
def test_the_rate_by_dates(pairs: list[tuple[str, int]], percent: str) -> None:
    """Effective, over actual days, 365 to the year; in any order."""
    assert percent == by_dates(*pairs).percent()
    assert by_dates(*reversed(pairs)).exact == by_dates(*pairs).exact


def test_the_spreadsheet_example_to_nine_digits() -> None:
    """The root itself is 0.3733625335; the spreadsheet stops a little above it."""
    rate = by_dates(
        ("2008-01-01", -10000), ("2008-03-01", 2750), ("2008-10-30", 4250), ("2009-02-15", 3250), ("2009-04-01", 2750)
    )
    assert rate.percent(8) == "37.33625335"


def test_years_are_counted_from_the_first_day() -> None:
    """Wherever it stands in the list; without dates there are none."""
    days = [(date(2026, 3, 1), F(-2)), (date(2026, 1, 1), F(1)), (date(2027, 1, 1), F(1))]
    assert years_between(days) == [(F(59, 365), F(-2)), (F(0), F(1)), (F(1), F(1))]
    assert years_between([]) == []


# --- flat ---


@pytest.mark.parametrize(
    ("cost", "financed", "years", "percent"),
    [
        # 12 x 0.6 % of 1000
        ("72", "1000", "1", "7.20"),
        ("30", "1000", "1/4", "12.00"),
        ("-1", "1999", "1/4", "-0.20"),
        ("0", "1000", "1", "0.00"),
        ("1", "3", "1", "33.33"),
        # 18.455 %: a tie
        ("184.55", "1000", "1", "18.46"),
    ],
)
def test_the_flat_rate(cost: str, financed: str, years: str, percent: str) -> None:
    """Cost over the amount financed, over the years."""
    rate = flat(F(cost), F(financed), F(years))
    assert rate is not None
    assert percent == rate.percent()
    assert rate.exact == F(cost) / F(financed) / F(years)
    assert rate.proof.proved


@pytest.mark.parametrize(("financed", "years"), [("0", "1"), ("1000", "0"), ("0", "0")])
def test_without_a_debt_or_without_time_there_is_no_flat_rate(financed: str, years: str) -> None:
    """Nothing is financed, or it is paid at once."""
    assert flat(F(10), F(financed), F(years)) is None


def test_the_working_of_the_flat_rate() -> None:
    """Amounts with their cents, and years as a fraction."""
    rate = flat(F("72.50"), F("1000.25"), F(1, 2))
    assert rate is not None
    step = rate.working[0]
    assert (step.name, step.expression) == ("flat rate", "72.5 / 1000.25 / 1/2")
    assert float(step.result) == float(rate)
