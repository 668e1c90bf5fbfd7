"""What does paying in four cost? 400 every two weeks, the first today, and 8.00 on top."""

from __future__ import annotations

import pytest

from tests.stories.reading import answer, column, dated, due, nominal_and_effective, total

IN_FOUR = {"installments": 4, "every": "2 weeks", "first": "0 days"}


def test_a_fee_of_8_today() -> None:
    """300 lent for two, four and six weeks, and 8.00 for it: 42.35 % a year by dates."""
    quote = answer("400", ("8.00", "upfront"), start="2026-11-21", plan=IN_FOUR)
    assert ["100.00"] * 4 == column(quote)
    assert ("408.00", "8.00") == (total(quote, "paid"), total(quote, "cost"))
    assert "42.35" == dated(quote)


def test_by_the_clock_of_26_fortnights() -> None:
    """A year of 52 weeks is a day short of one of 365, so that the rate by periods is a little lower."""
    quote = answer("400", ("8.00", "upfront"), plan=IN_FOUR)
    assert ("35.46", "42.21") == nominal_and_effective(quote)


@pytest.mark.parametrize("start", ["2025-01-06", "2026-11-21", "2028-02-20"])
def test_the_rate_does_not_depend_on_the_day(start: str) -> None:
    """Fourteen days are fourteen days in every season, leap years too."""
    assert "42.35" == dated(answer("400", ("8.00", "upfront"), start=start, plan=IN_FOUR))


def test_the_days() -> None:
    """Every second Monday from today."""
    quote = answer("400", start="2025-01-06", plan=IN_FOUR)
    assert ["2025-01-06", "2025-01-20", "2025-02-03", "2025-02-17"] == due(quote)


def test_without_a_fee() -> None:
    """Free is free."""
    quote = answer("400", start="2026-11-21", plan=IN_FOUR)
    assert ("0.00", "0.00", "0.00") == (*nominal_and_effective(quote), dated(quote))


def test_14_days_are_two_weeks_and_another_year() -> None:
    """Every 14 days are 365/14 periods a year, every two weeks 26: the flows are the same, the year is not."""
    by_days = answer("400", ("8.00", "upfront"), plan=IN_FOUR | {"every": "14 days"})
    assert ("35.55", "42.35") == nominal_and_effective(by_days)
