"""Australia's comparison rate: the rate of a repayment period times 52.18, 26.09 or 12."""

from __future__ import annotations

from fractions import Fraction

import pytest

from calc.errors import UsageError
from calc.rates.australia import LAW, au_comparison
from tests.laws.loans import level, on, printed, rate_of


@pytest.mark.parametrize(
    ("a_year", "counted", "expected"),
    [(52, "52.18", "52.180"), (26, "26.09", "26.090"), (12, "12", "12.000"), (4, "4", "4.000"), (1, "1", "1.000")],
)
def test_one_percent_a_repayment_period(a_year: int, counted: str, expected: str) -> None:
    """Weeks and fortnights as the regulation counts them, other periods as they are."""
    rate = rate_of(au_comparison([(0, 1000), (1, -1010)], a_year))
    assert (Fraction(counted), expected) == (rate.per_year, rate.percent(3))


def test_repayments_and_fees_are_worth_the_credit() -> None:
    """1,000 less 10 of fees, in 52 of 20: the present value of the payments at a week's rate is the 990."""
    rate = rate_of(au_comparison(level(990, 20, 52), 52))
    week = float(rate) / 52.18
    assert abs(990 - 20 * (1 - (1 + week) ** -52) / week) < 1e-9


def test_the_time_of_a_repayment_may_be_a_fraction() -> None:
    """1 after half a period and 1,100 after one: discounted by half a power of the growth."""
    rate = rate_of(au_comparison([(0, 1000), (Fraction(1, 2), -1), (1, -1100)], 12))
    g = 1 + float(rate) / 12
    assert abs(1000 - g**-0.5 - 1100 / g) < 1e-9


def test_the_periods_a_year_have_to_be_known() -> None:
    """Said in a sentence."""
    with pytest.raises(UsageError) as raised:
        au_comparison([(0, 1000), (1, -1010)])
    assert "per_year is missing: it decides how the period's rate becomes a yearly one; try 12 for months" == str(
        raised.value
    )


def test_dates_alone_are_no_repayment_periods() -> None:
    """The rate is defined by equal periods."""
    answer = au_comparison([on("2026-01-01", 1000), on("2026-02-20", -1010)], 12)
    assert ("none", "the payments are not evenly spaced, and this rate is defined by equal periods") == (
        answer.status, answer.because,
    )  # fmt: skip


def test_government_charges_are_left_out() -> None:
    """And what may be refused; the rate has two decimals."""
    assert ("au-comparison", ("optional", "tax"), 2) == (LAW.id, LAW.leaves_out, LAW.decimals)
    assert "12.68" == LAW.percent(au_comparison([(0, 1000), (1, -1000 * Fraction("1.0105667"))], 12))
    assert "1.06" == printed(au_comparison([(0, 1000), (1, -1000 * Fraction("1.0105667"))], 1))
