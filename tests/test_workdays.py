"""Does a due date on a day of rest go where the convention sends it, and does a calendar say what it does not know?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from calc.errors import OfferError
from calc.workdays import Due, Roll, WeekendCalendar, beyond_knowledge, roll

NONE, FOLLOWING, MODIFIED, PRECEDING = Roll.NONE, Roll.FOLLOWING, Roll.MODIFIED_FOLLOWING, Roll.PRECEDING

FRI_29_MAY = date(2026, 5, 29)
SAT_30_MAY = date(2026, 5, 30)
SUN_31_MAY = date(2026, 5, 31)
MON_1_JUNE = date(2026, 6, 1)
SAT_6_JUNE = date(2026, 6, 6)
SUN_7_JUNE = date(2026, 6, 7)
MON_8_JUNE = date(2026, 6, 8)
FRI_5_JUNE = date(2026, 6, 5)
SUN_1_NOV = date(2026, 11, 1)
FRI_30_OCT = date(2026, 10, 30)
MON_2_NOV = date(2026, 11, 2)
THU_31_DEC = date(2026, 12, 31)
FRI_1_JAN = date(2027, 1, 1)
MON_4_JAN = date(2027, 1, 4)


@dataclass(frozen=True)
class WithHolidays:
    """Weekends, and the holidays it is given; Saturdays in `made_up` are workdays."""

    holidays: tuple[date, ...] = ()
    made_up: tuple[date, ...] = ()
    name: str = "with holidays"
    known_until: date | None = None

    def is_workday(self, day: date) -> bool:
        return day in self.made_up or (day.weekday() < 5 and day not in self.holidays)


@dataclass(frozen=True)
class NeverAtWork:
    """A calendar that has been given nothing but holidays."""

    name: str = "never"
    known_until: date | None = None

    def is_workday(self, day: date) -> bool:
        return False


@pytest.mark.parametrize(
    ("convention", "nominal", "adjusted"),
    [
        (NONE, SAT_30_MAY, SAT_30_MAY),
        (FOLLOWING, FRI_29_MAY, FRI_29_MAY),
        (FOLLOWING, SAT_30_MAY, MON_1_JUNE),
        (FOLLOWING, SUN_31_MAY, MON_1_JUNE),
        (FOLLOWING, SAT_6_JUNE, MON_8_JUNE),
        (PRECEDING, SAT_30_MAY, FRI_29_MAY),
        (PRECEDING, SUN_7_JUNE, FRI_5_JUNE),
        (PRECEDING, SUN_1_NOV, FRI_30_OCT),
        (PRECEDING, MON_2_NOV, MON_2_NOV),
        (MODIFIED, SAT_6_JUNE, MON_8_JUNE),
        (MODIFIED, SUN_7_JUNE, MON_8_JUNE),
        (MODIFIED, SAT_30_MAY, FRI_29_MAY),  # Monday is in June
        (MODIFIED, SUN_31_MAY, FRI_29_MAY),  # here too
        (MODIFIED, SUN_1_NOV, MON_2_NOV),
        (MODIFIED, FRI_29_MAY, FRI_29_MAY),
    ],
)
def test_where_a_due_date_goes(convention: Roll, nominal: date, adjusted: date) -> None:
    """The adjusted day is the convention's, and the nominal one is kept beside it."""
    assert Due(nominal, adjusted) == roll(nominal, convention, WeekendCalendar())


@pytest.mark.parametrize(
    ("convention", "adjusted"),
    [(NONE, FRI_1_JAN), (FOLLOWING, MON_4_JAN), (MODIFIED, MON_4_JAN), (PRECEDING, THU_31_DEC)],
)
def test_a_holiday_is_a_day_of_rest(convention: Roll, adjusted: date) -> None:
    """New Year's Day is a Friday in 2027: the next workday is Monday, the one before is in the old year."""
    assert adjusted == roll(FRI_1_JAN, convention, WithHolidays((FRI_1_JAN,))).adjusted


def test_a_saturday_on_which_people_work_is_a_workday() -> None:
    """A made-up workday takes what falls due on it, and what rolls onto it."""
    calendar = WithHolidays(holidays=(FRI_5_JUNE,), made_up=(SAT_6_JUNE,))
    assert Due(SAT_6_JUNE, SAT_6_JUNE) == roll(SAT_6_JUNE, FOLLOWING, calendar)
    assert Due(FRI_5_JUNE, SAT_6_JUNE) == roll(FRI_5_JUNE, FOLLOWING, calendar)
    assert Due(SUN_7_JUNE, SAT_6_JUNE) == roll(SUN_7_JUNE, PRECEDING, calendar)


@pytest.mark.parametrize(
    ("convention", "day"),
    [
        (FOLLOWING, SAT_30_MAY),
        (PRECEDING, SAT_30_MAY),
        (MODIFIED, SAT_30_MAY),
        (FOLLOWING, date(9999, 12, 31)),
        (PRECEDING, date(1, 1, 1)),
    ],
)
def test_a_calendar_without_workdays_ends_the_search(convention: Roll, day: date) -> None:
    """The search is bounded, and the error names the calendar."""
    with pytest.raises(OfferError, match="calendar: 'never' cannot be: it has no workday within 366 days of"):
        roll(day, convention, NeverAtWork())


def test_without_a_convention_no_calendar_is_asked() -> None:
    """`none` leaves the day where it is, whatever the calendar."""
    assert Due(SAT_30_MAY, SAT_30_MAY) == roll(SAT_30_MAY, NONE, NeverAtWork())


def test_a_week_of_weekend_calendar() -> None:
    """Monday to Friday and not the two days after; it knows all of time."""
    calendar = WeekendCalendar()
    week = [date(2026, 6, day) for day in range(1, 8)]
    expected = [True] * 5 + [False] * 2
    assert expected == [calendar.is_workday(day) for day in week]
    assert calendar.name == "weekends"
    assert calendar.known_until is None


@pytest.mark.parametrize(
    ("dates", "known_until", "first_unknown"),
    [
        ([FRI_29_MAY, FRI_1_JAN], THU_31_DEC, FRI_1_JAN),
        ([MON_4_JAN, FRI_1_JAN, FRI_29_MAY], THU_31_DEC, FRI_1_JAN),
        ([FRI_29_MAY, THU_31_DEC], THU_31_DEC, None),
        ([FRI_1_JAN], None, None),
        ([], THU_31_DEC, None),
    ],
)
def test_the_first_date_that_is_not_known(
    dates: list[date], known_until: date | None, first_unknown: date | None
) -> None:
    """The last known day is known; the earliest past it is the one to warn of."""
    assert first_unknown == beyond_knowledge(dates, WithHolidays(known_until=known_until))
