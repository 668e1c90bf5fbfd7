"""How many days are without interest? Every purchase day of a year, and the best one to buy on."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

import calc
from calc.dates import BillingCycle, add_months
from calc.errors import OfferError


@pytest.mark.parametrize(
    ("bought", "due", "days"),
    [
        ("2026-01-01", "2026-02-06", 36),  # on the bill day itself: on the next bill
        ("2026-01-31", "2026-02-06", 6),
        ("2026-02-01", "2026-03-06", 33),
        ("2028-02-01", "2028-03-06", 34),
        ("2026-02-28", "2026-03-06", 6),
        ("2026-12-31", "2027-01-06", 6),
        ("2026-04-15", "2026-05-06", 21),
    ],
)
def test_billed_on_the_first_and_due_on_the_sixth(bought: str, due: str, days: int) -> None:
    """36 days in a month of 31, 33 in February, 6 at least."""
    answer = calc.interest_free_float(bought, 1, 6)
    assert (due, days) == (answer.due.isoformat(), answer.days)
    assert (6, 36, 1) == (answer.shortest, answer.longest, answer.best_day)


def test_38_days_of_another_product() -> None:
    """Bills on the 1st, due on the 8th."""
    assert 38 == calc.interest_free_float("2026-01-01", 1, 8).longest


@pytest.mark.parametrize(("bill", "due"), [(1, 6), (10, 15), (15, 20), (20, 8), (28, 28), (31, 20), (30, 31), (31, 31)])
@pytest.mark.parametrize("start", [date(2026, 1, 1), date(2028, 2, 29), date(2026, 7, 31)])
def test_a_year_day_by_day(bill: int, due: int, start: date) -> None:
    """Shortest, longest and the best day, by going through all days of the cycles."""
    answer = calc.interest_free_float(start, bill, due)
    first, last = answer.cycles[0].first, answer.cycles[-1].last
    year = [first + timedelta(days=count) for count in range((last - first).days + 1)]
    assert first <= start <= answer.cycles[0].last
    assert len(year) in (365, 366) or bill > 28
    days = {day: (BillingCycle(bill, due).first_due(day) - day).days for day in year}
    assert (min(days.values()), max(days.values())) == (answer.shortest, answer.longest)
    best = max(days, key=lambda day: days[day])
    assert best == add_months(best, 0, answer.best_day)
    for cycle in answer.cycles:
        assert {cycle.due} == {BillingCycle(bill, due).first_due(day) for day in (cycle.first, cycle.last)}
        assert cycle.longest == days[cycle.first] and cycle.shortest == days[cycle.last]


def test_cycles_follow_each_other() -> None:
    """Without a gap, and the purchase is in the first."""
    cycles = calc.interest_free_float("2026-05-20", 31, 20).cycles
    assert all(later.first - earlier.last == timedelta(days=1) for earlier, later in pairwise(cycles))
    assert [date(2026, 4, 30), date(2026, 5, 31), date(2026, 6, 30)] == [cycle.first for cycle in cycles[:3]]


def test_the_last_day_of_a_shorter_month_is_as_good() -> None:
    """A bill day that not every month has."""
    expected = "day 31 of the month, or the last one of a shorter month,"
    assert expected in calc.interest_free_float("2026-01-15", 31, 20).sentences[1]
    assert "shorter" not in calc.interest_free_float("2026-01-15", 28, 20).sentences[1]


def test_what_waiting_would_bring() -> None:
    """The next bill day; on the bill day itself nothing is better."""
    answer = calc.interest_free_float("2026-01-15", 1, 6)
    assert "Bought on 2026-02-01 it would be due on 2026-03-06: 33 days." == answer.sentences[-1]
    assert "No day of this cycle is better." == calc.interest_free_float("2026-01-01", 1, 6).sentences[-1]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (("2026-01-01", 0, 6), "bill_day"),
        (("2026-01-01", 1, "32"), "due_day"),
        (("2026-01-01", None, 6), "bill_day"),
        (("2026-01-01", 1, None), "due_day"),
        (("January", 1, 6), "bought"),
        (("9999-12-02", 1, 6), "every"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(given: tuple[object, object, object], field: str) -> None:
    """Which part of the question it is."""
    with pytest.raises(OfferError) as caught:
        calc.interest_free_float(*given)
    assert field == caught.value.field
