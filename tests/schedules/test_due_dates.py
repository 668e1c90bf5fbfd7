"""Is every installment due on the day that was agreed, and are the payments evenly spaced or not?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

import calc
from calc.schedules.due_dates import due_dates
from calc.workdays import Calendar, WeekendCalendar
from tests.schedules.reading import days, offer_of, schedule_of


@dataclass(frozen=True)
class Holidays:
    """A calendar double: every day is a workday but for those named."""

    free: tuple[str, ...]
    name: str = "double"
    known_until: date | None = None

    def is_workday(self, day: date) -> bool:
        return day.isoformat() not in self.free


def nominal(start: str | None, calendar: Calendar = WeekendCalendar(), **plan: Any) -> list[str]:
    """The agreed days of three installments."""
    return days(schedule_of(calendar=calendar, plan={"installments": 3} | plan, start=start))


@pytest.mark.parametrize(
    ("start", "plan", "dates"),
    [
        # months, from the day of purchase, which the end of a short month does not change
        ("2026-01-15", {}, ["2026-02-15", "2026-03-15", "2026-04-15"]),
        ("2026-01-31", {}, ["2026-02-28", "2026-03-31", "2026-04-30"]),
        ("2028-01-30", {}, ["2028-02-29", "2028-03-30", "2028-04-30"]),
        ("2026-11-30", {"every": "quarter"}, ["2027-02-28", "2027-05-30", "2027-08-30"]),
        ("2024-02-29", {"every": "1 year"}, ["2025-02-28", "2026-02-28", "2027-02-28"]),
        # the end of a month stays the end of every month where the plan says so
        ("2026-02-28", {"end_of_month": True}, ["2026-03-31", "2026-04-30", "2026-05-31"]),
        ("2026-02-27", {"end_of_month": True}, ["2026-03-27", "2026-04-27", "2026-05-27"]),
        ("2026-02-28", {"end_of_month": False}, ["2026-03-28", "2026-04-28", "2026-05-28"]),
        # days, weeks, half months
        ("2026-01-01", {"every": "2 weeks"}, ["2026-01-15", "2026-01-29", "2026-02-12"]),
        ("2026-01-01", {"every": "30 days"}, ["2026-01-31", "2026-03-02", "2026-04-01"]),
        ("2026-01-10", {"every": "half month"}, ["2026-01-25", "2026-02-10", "2026-02-25"]),
        # the first today, then from today
        ("2026-01-31", {"first": "0 days"}, ["2026-01-31", "2026-02-28", "2026-03-31"]),
        ("2026-01-31", {"first": "2026-01-31"}, ["2026-01-31", "2026-02-28", "2026-03-31"]),
        # an odd first period of whole months: still from the day of purchase
        ("2026-01-31", {"first": "2 months"}, ["2026-03-31", "2026-04-30", "2026-05-31"]),
        ("2026-01-31", {"first": "1 month", "every": "quarter"}, ["2026-02-28", "2026-05-31", "2026-08-31"]),
        ("2026-08-31", {"first": "half year", "every": "1 year"}, ["2027-02-28", "2028-02-29", "2029-02-28"]),
        ("2026-02-28", {"first": "2 months", "end_of_month": True}, ["2026-04-30", "2026-05-31", "2026-06-30"]),
        # of days: then from the first due date
        ("2026-01-31", {"first": "45 days"}, ["2026-03-17", "2026-04-17", "2026-05-17"]),
        ("2026-01-31", {"first": "1 month", "every": "2 weeks"}, ["2026-02-28", "2026-03-14", "2026-03-28"]),
        (
            "2026-02-28",
            {"first": "1 month", "every": "2 weeks", "end_of_month": True},
            ["2026-03-31", "2026-04-14", "2026-04-28"],
        ),
        # on a date: then from that date
        ("2026-01-01", {"first": "2026-01-31"}, ["2026-01-31", "2026-02-28", "2026-03-31"]),
        (None, {"first": "2026-01-31"}, ["2026-01-31", "2026-02-28", "2026-03-31"]),
        (None, {"first": "2026-02-28", "end_of_month": True}, ["2026-02-28", "2026-03-31", "2026-04-30"]),
        # by a billing cycle
        ("2026-01-01", {"first": {"bill_day": 1, "due_day": 6}}, ["2026-02-06", "2026-03-06", "2026-04-06"]),
        ("2026-01-31", {"first": {"bill_day": 1, "due_day": 6}}, ["2026-02-06", "2026-03-06", "2026-04-06"]),
        ("2026-01-31", {"first": {"bill_day": 5, "due_day": 31}}, ["2026-02-28", "2026-03-31", "2026-04-30"]),
        (
            "2026-01-01",
            {"first": {"bill_day": 1, "due_day": 6}, "every": "quarter"},
            ["2026-02-06", "2026-05-06", "2026-08-06"],
        ),
    ],
)
def test_the_days_that_were_agreed(start: str | None, plan: dict[str, Any], dates: list[str]) -> None:
    """Counted on a calendar on the wall."""
    assert dates == nominal(start, **plan)


@pytest.mark.parametrize(
    "plan", [{}, {"first": "0 days"}, {"first": "45 days"}, {"first": {"bill_day": 1, "due_day": 6}}]
)
def test_without_a_day_of_purchase_no_date_is_known(plan: dict[str, Any]) -> None:
    """The rows have none."""
    schedule = schedule_of(plan={"installments": 3} | plan)
    assert [row.due for row in schedule.rows] == [None] * 3


EVEN, TODAY = [1, 2, 3], [0, 1, 2]


@pytest.mark.parametrize(
    ("start", "plan", "times"),
    [
        (None, {}, EVEN),
        (None, {"first": "1 month"}, EVEN),
        (None, {"first": "14 days", "every": "2 weeks"}, EVEN),
        (None, {"first": "12 months", "every": "1 year"}, EVEN),
        (None, {"first": "0 days"}, TODAY),
        (None, {"first": "0 months"}, TODAY),
        (None, {"first": "30 days"}, None),
        (None, {"first": "2 months"}, None),
        (None, {"first": "2026-02-15"}, None),
        (None, {"first": {"bill_day": 1, "due_day": 6}}, None),
        ("2026-01-15", {}, EVEN),
        ("2026-01-15", {"first": "2026-02-15"}, EVEN),
        ("2026-01-15", {"first": "2026-02-14"}, None),
        ("2026-01-31", {"first": "2026-02-28"}, EVEN),
        ("2026-02-28", {"first": "2026-03-31", "end_of_month": True}, EVEN),
        ("2026-02-28", {"first": "2026-03-31"}, None),
        ("2026-01-15", {"first": "2026-01-15"}, TODAY),
        ("2026-01-15", {"first": "2026-01-29", "every": "2 weeks"}, EVEN),
        ("2026-01-01", {"first": {"bill_day": 1, "due_day": 6}}, None),
        ("2026-01-06", {"first": {"bill_day": 1, "due_day": 6}}, None),
    ],
)
def test_the_clock_of_equal_periods(start: str | None, plan: dict[str, Any], times: list[int] | None) -> None:
    """Periods after the purchase; None where the first period is not like the others."""
    schedule = schedule_of(plan={"installments": 3} | plan, start=start)
    assert schedule.times == (None if times is None else tuple(Fraction(time) for time in times))


def test_the_first_today_is_known_to_be_today() -> None:
    """Interest is not charged for no time."""
    for plan, today in (({"first": "0 days"}, True), ({}, False), ({"first": "2026-01-15"}, True)):
        offer = offer_of(plan={"installments": 3} | plan, start="2026-01-15")
        assert due_dates(offer, WeekendCalendar()).first_today is today


FREE = Holidays(("2026-02-15", "2026-02-16", "2026-03-30", "2026-03-31", "2026-04-30"))


@pytest.mark.parametrize(
    ("start", "roll", "adjusted"),
    [
        # 15 and 16 February are free
        ("2026-01-15", "none", ["2026-02-15", "2026-03-15", "2026-04-15"]),
        ("2026-01-15", "following", ["2026-02-17", "2026-03-15", "2026-04-15"]),
        ("2026-01-15", "modified-following", ["2026-02-17", "2026-03-15", "2026-04-15"]),
        ("2026-01-15", "preceding", ["2026-02-14", "2026-03-15", "2026-04-15"]),
        # 30 and 31 March and 30 April are free, and nothing follows them in their month
        ("2026-01-31", "following", ["2026-02-28", "2026-04-01", "2026-05-01"]),
        ("2026-01-31", "modified-following", ["2026-02-28", "2026-03-29", "2026-04-29"]),
        ("2026-01-31", "preceding", ["2026-02-28", "2026-03-29", "2026-04-29"]),
    ],
)
def test_days_of_rest(start: str, roll: str, adjusted: list[str]) -> None:
    """The day that was agreed stays, and from it the next is stepped; the day of payment moves."""
    schedule = schedule_of(calendar=FREE, plan={"installments": 3, "roll": roll}, start=start)
    assert adjusted == days(schedule, "adjusted")
    assert days(schedule) == nominal(start)
    assert schedule.times == (Fraction(1), Fraction(2), Fraction(3))


def test_weekends_are_days_of_rest_unless_another_calendar_is_there() -> None:
    """28 February 2026 is a Saturday."""
    plan = {"installments": 1, "roll": "following"}
    assert days(schedule_of(plan=plan, start="2026-01-28"), "adjusted") == ["2026-03-02"]
    assert days(schedule_of(plan=plan, start="2026-01-28", calendar=FREE), "adjusted") == ["2026-02-28"]


def test_the_calendar_that_is_named_has_to_be_there() -> None:
    """A plan may name a calendar; it is handed over beside the offer, and needed only where something rolls."""
    named = {"installments": 1, "calendar": "double"}
    rolling = named | {"roll": "following"}
    assert days(schedule_of(plan=rolling, start="2026-01-15", calendar=FREE), "adjusted") == ["2026-02-17"]
    assert days(schedule_of(plan=named, start="2026-01-15"), "adjusted") == ["2026-02-15"]
    with pytest.raises(calc.OfferError) as raised:
        schedule_of(plan=rolling, start="2026-01-15")
    assert str(raised.value) == (
        "calendar: 'double' cannot be: the calendar that the offer names was not handed over with it; "
        'try calendar=calc.holiday_calendar("double")'
    )


def test_past_the_end_of_the_calendar() -> None:
    """The year 10000 has no dates."""
    with pytest.raises(calc.OfferError) as raised:
        nominal("9999-11-30")
    assert raised.value.field == "every"


def test_a_bullet_is_due_at_the_end_of_its_periods() -> None:
    """The other periods have their days, but nothing is paid on them."""
    offer = offer_of(plan={"kind": "bullet", "installments": 3}, start="2026-01-31")
    due = due_dates(offer, WeekendCalendar())
    assert due.days is not None
    assert [day.nominal.isoformat() for day in due.days] == ["2026-02-28", "2026-03-31", "2026-04-30"]
    assert days(calc.schedule(offer)) == ["2026-04-30"]
