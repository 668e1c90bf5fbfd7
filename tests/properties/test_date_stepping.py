"""Wherever a series of dates starts, does it keep its anchor day, go forward, and agree with another library?"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from itertools import pairwise

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import example, given
from hypothesis import strategies as st

from calc.dates import BillingCycle, DayCount, Duration, Unit, add_months, step, year_fraction
from calc.workdays import Roll, WeekendCalendar, roll

DATES = st.dates(date(1990, 1, 1), date(2150, 12, 31))
UNITS_BELOW_A_YEAR = st.sampled_from([Unit.DAY, Unit.WEEK, Unit.HALF_MONTH, Unit.MONTH])
YEARS = st.builds(Duration, st.integers(1, 4), st.just(Unit.YEAR))
LENGTHS = st.builds(Duration, st.integers(1, 40), UNITS_BELOW_A_YEAR) | YEARS
STEPS = st.integers(-400, 400)
DAYS_OF_MONTH = st.integers(1, 31)
HALF_MONTH = Duration(1, Unit.HALF_MONTH)
FEBRUARIES = range(2023, 2033)  # leap years: 2024, 2028, 2032


def month_end(day: date) -> int:
    """The last day of a date's month."""
    return monthrange(day.year, day.month)[1]


@given(anchor=DATES, count=st.integers(1, 40), k=STEPS)
@example(anchor=date(2024, 1, 31), count=1, k=1)
def test_months_are_those_of_dateutil_from_the_anchor(anchor: date, count: int, k: int) -> None:
    """python-dateutil, asked from the anchor each time, names the same date."""
    assert anchor + relativedelta(months=k * count) == step(anchor, Duration(count, Unit.MONTH), k)
    assert anchor + relativedelta(years=k // 10 * count) == step(anchor, Duration(count, Unit.YEAR), k // 10)


@given(anchor=DATES, count=st.integers(1, 40), k=STEPS)
def test_the_anchor_day_comes_back_whenever_the_month_has_it(anchor: date, count: int, k: int) -> None:
    """A month that has the anchor's day gets it, a shorter one its last: nothing drifts."""
    reached = step(anchor, Duration(count, Unit.MONTH), k)
    assert reached.day == min(anchor.day, month_end(reached))


@given(anchor=DATES, every=LENGTHS, k=STEPS, end_of_month=st.booleans())
def test_later_steps_are_later_days(anchor: date, every: Duration, k: int, end_of_month: bool) -> None:
    """No two dates of a series fall together, and none goes back."""
    here, there = (step(anchor, every, number, end_of_month=end_of_month) for number in (k, k + 1))
    assert here < there


@given(anchor=DATES, every=LENGTHS, end_of_month=st.booleans())
def test_the_series_starts_at_its_anchor(anchor: date, every: Duration, end_of_month: bool) -> None:
    """Number 0 is the anchor itself."""
    assert anchor == step(anchor, every, 0, end_of_month=end_of_month)


@given(anchor=DATES, count=st.integers(1, 20), k=STEPS)
def test_two_half_months_are_a_month(anchor: date, count: int, k: int) -> None:
    """Every second date of a half-monthly series is a monthly one."""
    assert step(anchor, Duration(count, Unit.MONTH), k) == step(anchor, Duration(2 * count, Unit.HALF_MONTH), k)


@given(anchor=DATES, k=STEPS)
def test_half_months_have_two_days_of_the_month(anchor: date, k: int) -> None:
    """The anchor's day and the one fifteen days from it, cut to the month's end, and nothing else."""
    pair = {anchor.day, anchor.day + 15} if anchor.day <= 15 else {anchor.day, min(anchor.day - 15, 15)}
    reached = step(anchor, HALF_MONTH, k)
    assert reached.day in {min(day, month_end(reached)) for day in pair}


@given(anchor=DATES, k=STEPS)
def test_half_months_are_about_half_a_month(anchor: date, k: int) -> None:
    """From one to the next there are at least 13 days (to the end of February) and at most 18 (from it)."""
    gap = step(anchor, HALF_MONTH, k + 1) - step(anchor, HALF_MONTH, k)
    assert timedelta(days=13) <= gap <= timedelta(days=18)


@given(anchor=DATES, count=st.integers(1, 40), k=STEPS)
def test_weeks_keep_the_day_of_the_week(anchor: date, count: int, k: int) -> None:
    """Every so many weeks is the same weekday, and seven times as many days."""
    reached = step(anchor, Duration(count, Unit.WEEK), k)
    assert (anchor.weekday(), timedelta(weeks=count * k)) == (reached.weekday(), reached - anchor)


@given(anchor=DATES, k=STEPS)
def test_the_end_of_the_month_stays_the_end(anchor: date, k: int) -> None:
    """From the last day of any month to the last day of any other."""
    last = anchor.replace(day=month_end(anchor))
    reached = step(last, Duration(1, Unit.MONTH), k, end_of_month=True)
    assert reached.day == month_end(reached)


@given(anchor=DATES, k=STEPS)
def test_the_end_of_the_month_means_nothing_to_other_days(anchor: date, k: int) -> None:
    """A series that starts before the last day is not moved by the rule."""
    early = anchor.replace(day=min(anchor.day, month_end(anchor) - 1))
    assert step(early, Duration(1, Unit.MONTH), k) == step(early, Duration(1, Unit.MONTH), k, end_of_month=True)


@pytest.mark.parametrize("year", FEBRUARIES)
@pytest.mark.parametrize("day", [28, 29, 30, 31])
def test_both_sides_of_every_february(year: int, day: int) -> None:
    """From January over February into March, the anchor day is there, gone if it must, and there again."""
    january = date(year, 1, day)
    february, march = (step(january, Duration(1, Unit.MONTH), k) for k in (1, 2))
    leap = year in (2024, 2028, 2032)
    assert date(year, 2, min(day, 29 if leap else 28)) == february
    assert date(year, 3, day) == march
    assert add_months(february, 1, anchor_day=day) == march


@pytest.mark.parametrize("year", FEBRUARIES)
def test_the_day_after_the_last_of_february_is_in_march(year: int) -> None:
    """Days and months meet at the end of February, in leap years and in others."""
    last = step(date(year, 1, 31), Duration(1, Unit.MONTH), 1)
    assert date(year, 3, 1) == step(last, Duration(1, Unit.DAY), 1)
    assert date(year, 3, 31) == step(last, Duration(1, Unit.MONTH), 1, end_of_month=True)


@given(count=st.integers(0, 10**6 - 1), unit=st.sampled_from(Unit))
def test_the_normal_form_is_read_back(count: int, unit: Unit) -> None:
    """What is written into an offer can be fed back."""
    assert Duration(count, unit) == Duration.parse(str(Duration(count, unit)))


@given(one=LENGTHS, other=LENGTHS, anchor=DATES)
def test_the_same_length_reaches_the_same_day(one: Duration, other: Duration, anchor: date) -> None:
    """What is called the same length falls on the same day from anywhere."""
    if one.same_length(other):
        assert step(anchor, one, 1) == step(anchor, other, 1)
    assert one.same_length(one)


@given(bought=DATES, bill_day=DAYS_OF_MONTH, due_day=DAYS_OF_MONTH)
def test_a_billing_cycle_pays_the_next_bill(bought: date, bill_day: int, due_day: int) -> None:
    """There is one bill date between purchase and due date, and none is skipped; the due day is kept."""
    due = BillingCycle(bill_day, due_day).first_due(bought)
    days = [bought + timedelta(days=passed) for passed in range(1, (due - bought).days)]
    bills = [day for day in days if day.day == min(bill_day, month_end(day))]
    assert due.day == min(due_day, month_end(due))
    assert bills
    dues = [day for day in days if day > bills[0] and day.day == min(due_day, month_end(day))]
    assert dues == []


@given(bought=DATES, bill_day=DAYS_OF_MONTH, due_day=DAYS_OF_MONTH)
def test_who_buys_later_never_pays_earlier(bought: date, bill_day: int, due_day: int) -> None:
    """A day later at the till is the same due date or a later one."""
    cycle = BillingCycle(bill_day, due_day)
    assert cycle.first_due(bought) <= cycle.first_due(bought + timedelta(days=1))


@given(bought=DATES, bill_day=DAYS_OF_MONTH, due_day=DAYS_OF_MONTH, months=st.integers(1, 12))
def test_due_dates_are_a_month_series_on_the_due_day(bought: date, bill_day: int, due_day: int, months: int) -> None:
    """Each is so many months after the one before, on the due day wherever the month has it."""
    due = BillingCycle(bill_day, due_day).due_dates(bought, 13, Duration(months, Unit.MONTH))
    assert due[0] == BillingCycle(bill_day, due_day).first_due(bought)
    assert all(day.day == min(due_day, month_end(day)) for day in due)
    numbers = [day.year * 12 + day.month for day in due]
    assert {later - earlier for earlier, later in pairwise(numbers)} == {months}


@given(start=DATES, k=st.integers(0, 400))
def test_a_month_is_a_twelfth_by_thirty_360(start: date, k: int) -> None:
    """In a year of twelve equal months each is a twelfth, from any day that every month has."""
    start = start.replace(day=min(start.day, 28))
    assert year_fraction(start, add_months(start, k), DayCount.THIRTY_360) * 12 == k


@given(day=DATES, convention=st.sampled_from(Roll))
def test_rolling_ends_on_a_workday_in_its_direction(day: date, convention: Roll) -> None:
    """Following never goes back, preceding never forward, modified following never leaves the month."""
    due = roll(day, convention, WeekendCalendar())
    assert due.nominal == day
    match convention:
        case Roll.NONE:
            assert due.adjusted == day
        case Roll.FOLLOWING:
            assert due.adjusted >= day
        case Roll.PRECEDING:
            assert due.adjusted <= day
        case Roll.MODIFIED_FOLLOWING:
            assert (due.adjusted.year, due.adjusted.month) == (day.year, day.month)
    assert convention is Roll.NONE or due.adjusted.weekday() < 5


@given(day=DATES, convention=st.sampled_from(Roll))
def test_rolling_skips_no_workday(day: date, convention: Roll) -> None:
    """Between the nominal and the adjusted day, nobody works; and a workday stays where it is."""
    calendar = WeekendCalendar()
    adjusted = roll(day, convention, calendar).adjusted
    early, late = min(day, adjusted), max(day, adjusted)
    between = [early + timedelta(days=passed) for passed in range((late - early).days + 1)]
    assert not any(calendar.is_workday(passed) for passed in between if passed != adjusted)
