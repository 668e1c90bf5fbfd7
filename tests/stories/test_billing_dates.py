"""What do the days do? The same plan costs 18 % or 36 % a year by when it was bought and when it is due."""

from __future__ import annotations

from typing import Any

import pytest

from tests.stories.reading import answer, column, dated, due

CYCLE = {"bill_day": 1, "due_day": 6}


def in_three(start: str, **plan: Any) -> Any:
    """5000 in three, with 1 % of it each."""
    return answer("5000", ("1%", "each"), start=start, plan={"installments": 3} | plan)


def test_bought_on_1_january_due_by_billing_cycle() -> None:
    """The bill of 1 February, due on the 6th: 36 days of float."""
    quote = in_three("2026-01-01", first=CYCLE)
    assert ["2026-02-06", "2026-03-06", "2026-04-06"] == due(quote)
    assert "18.10" == dated(quote)


def test_bought_on_31_january_due_by_billing_cycle() -> None:
    """The same bill, 6 days of float, and twice the rate."""
    quote = in_three("2026-01-31", first=CYCLE)
    assert ["2026-02-06", "2026-03-06", "2026-04-06"] == due(quote)
    assert "36.40" == dated(quote)


def test_bought_on_15_january_due_a_month_later() -> None:
    """One whole month first."""
    quote = in_three("2026-01-15")
    assert ["2026-02-15", "2026-03-15", "2026-04-15"] == due(quote)
    assert "19.75" == dated(quote)


@pytest.mark.parametrize("start", ["2026-01-01", "2026-01-31"])
def test_an_odd_first_period_has_no_nominal_rate(start: str) -> None:
    """Payments that are not evenly spaced have a rate by dates only."""
    rates = in_three(start, first=CYCLE).rates
    assert (None, None, None, "found") == (rates.periodic, rates.nominal, rates.effective, rates.status)


def test_a_given_first_day_that_is_a_month_on_is_even() -> None:
    """Said as a date or not said, a month is a month."""
    said, unsaid = in_three("2026-01-15", first="2026-02-15"), in_three("2026-01-15")
    assert unsaid.rates.nominal is not None and said.rates.nominal is not None
    assert unsaid.rates.nominal.percent(6) == said.rates.nominal.percent(6)


def test_from_the_end_of_january() -> None:
    """31 January, 28 February, 31 March: the day comes back."""
    quote = answer("1200", start="2025-12-31", plan={"installments": 4})
    assert ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"] == due(quote)


def test_from_29_february() -> None:
    """A leap day is the 28th in the years between, and the 29th again."""
    quote = answer("1200", start="2024-02-29", plan={"installments": 4, "every": "1 year"})
    assert ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"] == due(quote)


@pytest.mark.parametrize(("start", "days"), [("2026-01-01", 36), ("2026-02-01", 33), ("2026-01-31", 6)])
def test_days_of_float(start: str, days: int) -> None:
    """From 1 January to 6 February are 36 days, from 1 February to 6 March 33, from 31 January only 6."""
    quote = in_three(start, first=CYCLE)
    first = quote.schedule.installments[0].due
    assert first is not None
    assert days == (first.adjusted - quote.offer.start).days


def test_a_weekend_is_rolled_and_remembered() -> None:
    """Due on Saturday 28 February 2026, paid on Monday 2 March; the next is counted from the agreed day."""
    quote = answer("300", start="2026-01-28", plan={"installments": 3, "roll": "following"})
    rows = [row.due for row in quote.schedule.installments if row.due]
    assert ["2026-03-02", "2026-03-30", "2026-04-28"] == due(quote)
    assert ["2026-02-28", "2026-03-28", "2026-04-28"] == [one.nominal.isoformat() for one in rows]


@pytest.mark.parametrize("rule", ["preceding", "modified-following"])
def test_nothing_is_due_before_the_purchase(rule: str) -> None:
    """Bought on Sunday 31 May 2026 with the first payment today: not on Friday, and there is no interest yet."""
    plan = {
        "kind": "level",
        "rate": "18%",
        "day_count": "actual/365",
        "installments": 3,
        "first": "0 days",
        "roll": rule,
    }
    quote = answer("1000", start="2026-05-31", plan=plan)
    assert ("2026-05-31", "0.00") == (due(quote)[0], column(quote, "interest")[0])


def test_without_a_day_of_purchase() -> None:
    """No dates and no rate by dates; the rates by periods are there."""
    quote = answer("5000", ("1%", "each"), plan={"installments": 3})
    assert ([], None) == (due(quote), quote.rates.dated)
    assert quote.rates.nominal is not None


def test_an_odd_first_period_without_any_date() -> None:
    """There is no clock at all, and the answer says so instead of taking one."""
    quote = answer("5000", ("1%", "each"), plan={"installments": 3, "first": "40 days"})
    assert ("none", None) == (quote.rates.status, quote.rates.dated)
    assert "without a date of purchase" in quote.rates.because
