"""Are the working days of real countries those on their walls, and is it said how far they are known?"""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import chinese_calendar
import pytest

from calc.errors import OfferError, UsageError
from calc.holiday_calendars import HolidayCalendar, holiday_calendar
from calc.workdays import Due, Roll, WeekendCalendar, beyond_knowledge, roll


def every_day(first_year: int, last_year: int) -> list[date]:
    """All days of some years."""
    first, last = date(first_year, 1, 1), date(last_year, 12, 31)
    return [first + timedelta(days=passed) for passed in range((last - first).days + 1)]


@pytest.mark.parametrize(
    ("calendar", "day", "works"),
    [
        ("CN", "2026-10-01", False),  # National Day, a Thursday
        ("CN", "2026-10-07", False),  # the last day of that week of rest
        ("CN", "2026-10-10", True),  # a Saturday that makes up for it
        ("CN", "2026-02-14", True),  # a Saturday before the Spring Festival
        ("CN", "2026-02-17", False),  # Spring Festival
        ("CN", "2011-12-31", True),  # a Saturday made up by the table of the year after
        ("CN", "2026-11-21", False),  # an ordinary Saturday
        ("US", "2026-07-03", False),  # 4 July is a Saturday: observed the Friday before
        ("US", "2026-07-06", True),
        ("US", "2026-11-26", False),  # Thanksgiving
        ("US", "2027-12-31", False),  # New Year's Day 2028 is a Saturday: observed in the old year
        ("US", "2026-02-12", True),
        ("US-NY", "2026-02-12", False),  # Lincoln's Birthday, in New York
        ("GB", "2026-12-28", False),  # Boxing Day is a Saturday: the Monday after
        ("GB", "2022-09-19", False),  # the funeral of Elizabeth II
        ("GB-SCT", "2026-11-30", False),  # St Andrew's Day
        ("GB-ENG", "2026-11-30", True),
        ("GB-ENG", "2026-04-06", False),  # Easter Monday
        ("GB-SCT", "2026-04-06", True),
        ("HK", "2026-07-01", False),  # Establishment Day of the Special Administrative Region
        ("HK", "2026-02-19", False),  # third day of the Lunar New Year
        ("HK", "2026-02-20", True),
        ("HK", "2026-10-19", False),  # the day after Chung Yeung, which is a Sunday
        ("weekends", "2026-10-01", True),
    ],
)
def test_days_looked_up_by_hand(calendar: str, day: str, works: bool) -> None:
    """Holidays, days observed in their stead, and Saturdays on which people work."""
    assert works == holiday_calendar(calendar).is_workday(date.fromisoformat(day))


def test_china_is_as_the_state_council_has_it() -> None:
    """Another library, made from the same yearly notices, agrees on every day of every year both know."""
    ours = holiday_calendar("CN")
    assert ours.known_until is not None
    theirs = chinese_calendar.constants.holidays
    days = every_day(min(theirs).year, min(max(theirs).year, ours.known_until.year))
    assert len(days) > 20 * 365
    different = {day for day in days if ours.is_workday(day) != chinese_calendar.is_workday(day)}
    assert different <= {date(2005, 12, 31)}  # worked, by the notice for 2006: theirs lacks it (its issue 125)


def test_china_is_known_to_the_end_of_the_last_notice() -> None:
    """A year without make-up days has not been decreed yet: what the library says of it is a guess."""
    ours = holiday_calendar("CN")
    known_until = ours.known_until
    assert known_until is not None
    assert known_until == date(known_until.year, 12, 31)
    saturdays = [day for day in every_day(known_until.year, known_until.year + 1) if day.weekday() >= 5]
    worked = {day.year for day in saturdays if ours.is_workday(day)}
    assert {known_until.year} == worked


def test_a_date_past_the_last_notice_is_to_be_warned_of() -> None:
    """The first due date that is a guess is named."""
    ours = holiday_calendar("CN")
    assert ours.known_until is not None
    last, next_day = ours.known_until, ours.known_until + timedelta(days=1)
    assert beyond_knowledge([last], ours) is None
    assert next_day == beyond_knowledge([last, next_day + timedelta(days=30), next_day], ours)


@pytest.mark.parametrize("calendar", ["SG", "AE", "MY", "IN"])
def test_a_holiday_by_the_moon_is_known_while_it_is_not_estimated(calendar: str) -> None:
    """The year after the last known one has a holiday that the library calls estimated, and the last has none."""
    ours = holiday_calendar(calendar)
    assert isinstance(ours, HolidayCalendar)
    assert ours.known_until is not None
    year, mark = ours.known_until.year, str(ours.entity.estimated_label).replace("%s", "").strip()
    named = {}
    for looked_up in (year, year + 1):
        assert ours.is_workday(date(looked_up, 3, 3)) in (True, False)  # fills in the year
        named[looked_up] = [name for day, name in ours.entity.items() if day.year == looked_up and mark in name]
    assert named[year] == []
    assert named[year + 1] != []


@pytest.mark.parametrize("calendar", ["US", "GB", "HK", "JP"])
def test_rules_without_a_yearly_decree_are_known_for_long(calendar: str) -> None:
    """Where the law states the rule, it is known as far as the library reckons."""
    known_until = holiday_calendar(calendar).known_until
    assert known_until is not None
    assert known_until >= date(2050, 12, 31)


def test_a_plan_over_the_national_day_week() -> None:
    """Due on 1 October 2026: paid on the 8th, or on the last of September; and a made-up Saturday is a day to pay."""
    china = holiday_calendar("CN")
    due = date(2026, 10, 1)
    assert Due(due, date(2026, 10, 8)) == roll(due, Roll.FOLLOWING, china)
    assert Due(due, date(2026, 9, 30)) == roll(due, Roll.PRECEDING, china)
    assert Due(date(2026, 10, 10), date(2026, 10, 10)) == roll(date(2026, 10, 10), Roll.FOLLOWING, china)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("CN", "CN"),
        ("cn", "CN"),
        (" hk ", "HK"),
        ("us-ny", "US-NY"),
        ("weekends", "weekends"),
        ("Weekends", "weekends"),
    ],
)
def test_names_of_calendars(said: str, name: str) -> None:
    """In any case, and the calendar has the usual spelling."""
    assert name == holiday_calendar(said).name


def test_weekends_need_no_library() -> None:
    """The plain calendar is the core's own."""
    assert WeekendCalendar() == holiday_calendar("weekends")


@pytest.mark.parametrize(
    ("said", "why", "try_"),
    [
        ("China", "the two letters of a country", "CN, weekends"),
        ("CHN", "the two letters of a country", "CN, weekends"),
        ("UK", "the two letters of a country", "GB, weekends"),
        ("hong kong", "the two letters of a country", "HK, weekends"),
        ("中国", "the two letters of a country", "CN, US, GB, weekends"),
        ("", "the two letters of a country", "CN, US, GB, weekends"),
        ("__name__", "the two letters of a country", "CN, US, GB, weekends"),
        ("HK-KLN", "the holidays of HK are known for the whole country only", "HK"),
        ("GB-SCO", "no part of GB with holidays of its own has this code", "GB-SCT"),
        ("US-", "no part of US with holidays of its own has this code", "US-AK, US-AL, US-AR"),
    ],
)
def test_an_unknown_calendar_is_answered_with_a_near_one(said: str, why: str, try_: str) -> None:
    """The error says what a calendar is called, and which may be meant."""
    with pytest.raises(OfferError) as caught:
        holiday_calendar(said)
    assert caught.value.field == "calendar"
    assert why in caught.value.why
    assert try_ == caught.value.try_


def test_without_the_library_the_error_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A country needs the extra; the line to type is in the answer."""
    monkeypatch.setitem(sys.modules, "holidays", None)
    with pytest.raises(UsageError) as caught:
        holiday_calendar("CN")
    assert 'pip install "installment-calc[holidays]"' in caught.value.try_
    assert holiday_calendar("weekends").is_workday(date(2026, 10, 1))


def test_the_library_is_loaded_only_for_a_country() -> None:
    """Importing the module, and using weekends, loads nothing."""
    program = (
        "import sys; from calc.holiday_calendars import holiday_calendar; holiday_calendar('weekends');"
        "print('holidays' in sys.modules); holiday_calendar('US'); print('holidays' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


def test_the_language_of_the_environment_has_no_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """Estimated days are found by their names, and names come in the country's own language everywhere."""
    plain = holiday_calendar("SG").known_until
    monkeypatch.setenv("LANGUAGE", "th")
    assert plain == holiday_calendar("SG").known_until
