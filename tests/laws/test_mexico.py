"""Mexico's total annual cost (CAT): effective, to one decimal, without value added tax."""

from __future__ import annotations

from fractions import Fraction

from calc.rates.mexico import LAW, mx_cat
from calc.schedules.level import annuity
from tests.laws.loans import level, on, printed


def test_one_percent_a_month_compounds() -> None:
    """1.01 ^ 12 - 1 = 12.6825 %."""
    assert ("12.7", "12.6825") == (
        LAW.percent(mx_cat(level(1000, 1010, 1), 12)),
        printed(mx_cat(level(1000, 1010, 1), 12), 4),
    )


def test_an_opening_fee_counts() -> None:
    """20,000 at 58 % in twelve months with 5 % at the start: 95.6 % by months; it is advertised with 95.7 %."""
    payment = annuity(Fraction(20000), (Fraction(58, 1200),) * 12)
    assert "95.6" == LAW.percent(mx_cat(level(19000, payment, 12), 12))


def test_by_dates_in_years_of_365_days() -> None:
    """1,100 for 1,000 after 365 days."""
    assert "10.0" == LAW.percent(mx_cat([on("2026-01-01", 1000), on("2027-01-01", -1100)]))


def test_the_law_is_described() -> None:
    """Taxes are left out, as are services that may be refused."""
    assert ("mx-cat", "second-hand", 1, ("optional", "tax")) == (LAW.id, LAW.certainty, LAW.decimals, LAW.leaves_out)
