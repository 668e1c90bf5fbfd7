"""Brazil's total effective cost (CET): equal months as in the Central Bank's example, actual days of 365 by dates."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from calc.rates.brazil import LAW, br_cet
from calc.rates.flows import Flows
from tests.laws.loans import level, on, printed, rate_of

EXAMPLE = level(940, "205.73", 5)
"""1,000 in five of 205.73, with charges of 60 at the start."""


def test_the_central_bank_s_example_by_months() -> None:
    """43.93 % a year, which is 3.08 % a month."""
    assert "43.93" == printed(br_cet(EXAMPLE, 12))
    assert "3.08" == printed(br_cet(EXAMPLE, 1))


def test_the_same_by_days() -> None:
    """Resolution 3.517: five times 30 days of 365 give 44.66 %."""
    start = date(2026, 3, 2)
    dated = [(start + timedelta(days=30 * number), amount) for number, (_, amount) in enumerate(EXAMPLE)]
    assert "44.66" == printed(br_cet(dated))


def test_dates_come_first_where_both_are_known() -> None:
    """An offer has periods and dates; the resolution counts days, 365 to a leap year too."""
    timed = Flows.of([(0, 1000), (1, -1100)], 1)
    dated = Flows.of([on("2024-01-01", 1000), on("2025-01-01", -1100)])
    both = Flows(timed.timed, dated.dated, timed.per_year)
    assert "10.0000" == printed(br_cet(timed), 4)
    assert "9.9714" == printed(br_cet(both), 4)  # 1.1 ^ (365/366) - 1


@pytest.mark.parametrize(("owed", "expected"), [("1101.25", "10.12"), ("1103.75", "10.38"), ("1101.2501", "10.13")])
def test_exact_halves_go_to_the_even_digit(owed: str, expected: str) -> None:
    """ABNT NBR 5891: 10.125 is 10.12 and 10.375 is 10.38; anything above a half goes up."""
    assert expected == LAW.percent(br_cet([(0, 1000), (1, -Fraction(owed))], 1))


def test_the_law_is_described() -> None:
    """Two decimals, half to even."""
    assert ("br-cet", "second-hand", 2, "half-even") == (LAW.id, LAW.certainty, LAW.decimals, LAW.rounding)
    assert "effective" == rate_of(br_cet(EXAMPLE, 12)).kind
