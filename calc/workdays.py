"""On which day is it really due? Calendars of working days, and the rules that move a due date off a day of rest.

The calendar is an argument, never a global. A due date that was moved keeps both days: the nominal one, from which the
next is stepped, and the adjusted one, on which the money moves.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from calc.errors import OfferError, Phrase

_SEARCHED_DAYS = 366  # a calendar without a workday in a year is no calendar


class Calendar(Protocol):
    """What a calendar must answer: its name, how far it knows, and whether people work on a day."""

    @property
    def name(self) -> str: ...

    @property
    def known_until(self) -> date | None:
        """The last day that is known for sure; None when there is no such limit."""

    def is_workday(self, day: date) -> bool: ...


@dataclass(frozen=True, slots=True)
class WeekendCalendar:
    """Monday to Friday are workdays, and there are no holidays.

    >>> WeekendCalendar().is_workday(date(2026, 5, 30))  # a Saturday
    False
    """

    name: str = "weekends"
    known_until: date | None = None

    def is_workday(self, day: date) -> bool:
        return day.weekday() < 5


class Roll(StrEnum):
    """Where a due date on a day of rest goes (ISDA 2006 definitions, section 4.12, business day conventions)."""

    NONE = "none"  # stays where it is
    FOLLOWING = "following"  # to the next workday
    MODIFIED_FOLLOWING = "modified-following"  # to the next workday, but back when that is in another month
    PRECEDING = "preceding"  # to the workday before


@dataclass(frozen=True, slots=True)
class Due:
    """A due date as it was agreed, and as a calendar adjusted it."""

    nominal: date
    adjusted: date


def roll(day: date, convention: Roll, calendar: Calendar) -> Due:
    """The due date `day`, adjusted by a convention and a calendar; `OfferError` when no workday is within a year.

    >>> roll(date(2026, 5, 30), Roll.FOLLOWING, WeekendCalendar()).adjusted  # Saturday to Monday
    datetime.date(2026, 6, 1)
    """
    return Due(day, _adjusted(day, convention, calendar))


def _adjusted(day: date, convention: Roll, calendar: Calendar) -> date:
    match convention:
        case Roll.NONE:
            return day
        case Roll.FOLLOWING:
            return _nearest_workday(day, 1, calendar)
        case Roll.PRECEDING:
            return _nearest_workday(day, -1, calendar)
        case Roll.MODIFIED_FOLLOWING:
            following = _nearest_workday(day, 1, calendar)
            return following if following.month == day.month else _nearest_workday(day, -1, calendar)


def _nearest_workday(day: date, direction: int, calendar: Calendar) -> date:
    """The first workday from `day` on, the day itself included; `direction` is 1 or -1."""
    for distance in range(_SEARCHED_DAYS + 1):
        try:
            candidate = day + timedelta(days=direction * distance)
        except OverflowError:
            break
        if calendar.is_workday(candidate):
            return candidate
    why = Phrase("it has no workday within {days} days of {day}", days=_SEARCHED_DAYS, day=day.isoformat())
    raise OfferError("calendar", calendar.name, why, "weekends")


def beyond_knowledge(dates: Iterable[date], calendar: Calendar) -> date | None:
    """The earliest of `dates` that the calendar does not know for sure, or None: a reason to warn.

    >>> beyond_knowledge([date(2027, 1, 15)], WeekendCalendar(known_until=date(2026, 12, 31)))
    datetime.date(2027, 1, 15)
    """
    known_until = calendar.known_until
    if known_until is None:
        return None
    return min((day for day in dates if day > known_until), default=None)
