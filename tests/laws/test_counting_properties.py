"""Wherever it starts, does a count of unit-periods or of the directive's intervals lead back to its date?"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import assume, example, given
from hypothesis import strategies as st

from calc.dates import Duration, Unit, add_months, step
from calc.rates.eu_intervals import interval
from calc.rates.european_union import intervals
from calc.rates.unit_periods import Series, UnitPeriod, kept_day, months_back, unit_period
from tests.laws.loans import together

DATES = st.dates(date(1990, 1, 1), date(2120, 12, 31))
SPANS = st.integers(0, 9000)
MONTHLY = st.integers(1, 11).map(lambda count: Duration(count, Unit.MONTH))
WEEKLY = st.integers(1, 52).map(lambda count: Duration(count, Unit.WEEK))
HALF_MONTH, DAY, YEAR = Duration(1, Unit.HALF_MONTH), Duration(1, Unit.DAY), Duration(1, Unit.YEAR)
LENGTHS = MONTHLY | WEEKLY | st.sampled_from([HALF_MONTH, DAY, YEAR])
ANCHORS = st.none() | st.integers(28, 31)


def period(length: Duration, anchor_day: int | None = None) -> UnitPeriod:
    """A unit-period of a length."""
    return UnitPeriod(length, length.per_year, anchor_day)


@given(start=DATES, days=SPANS, anchor_day=ANCHORS)
@example(start=date(2023, 1, 31), days=28, anchor_day=31)
@example(start=date(2024, 1, 30), days=60, anchor_day=30)
def test_months_back_and_then_the_days_lead_to_the_start(start: date, days: int, anchor_day: int | None) -> None:
    """Back by whole months from the end, then by days: the start; and there is no further whole month."""
    end = start + timedelta(days=days)
    months, rest = months_back(start, end, anchor_day)
    kept = kept_day(end, anchor_day)
    assert start == add_months(end, -months, kept) - timedelta(days=rest)
    assert months >= 0 and 0 <= rest <= 30
    assert add_months(end, -months - 1, kept) < start


@given(start=DATES, days=SPANS, length=LENGTHS, anchor_day=ANCHORS)
@example(start=date(2023, 1, 2), days=58, length=Duration(1, Unit.MONTH), anchor_day=None)
def test_a_fraction_is_less_than_one_unit_period(
    start: date, days: int, length: Duration, anchor_day: int | None
) -> None:
    """30 days after a month's end, and 365 after a year's, are the one whole unit-period that is left as a fraction."""
    whole, fraction = period(length, anchor_day).count(start, start + timedelta(days=days))
    may_be_one = length in (Duration(1, Unit.MONTH), YEAR)
    assert whole >= 0 and 0 <= fraction and (fraction <= 1 if may_be_one else fraction < 1)


@given(start=DATES, days=SPANS, length=WEEKLY | st.just(DAY))
def test_days_and_weeks_restore_the_date_and_add_up(start: date, days: int, length: Duration) -> None:
    """(b)(5)(iv): so many unit-periods of actual days; and two counts one after the other are the whole."""
    end, between = start + timedelta(days=days), start + timedelta(days=days // 3)
    counts = [together(period(length).count(a, b)) for a, b in ((start, end), (start, between), (between, end))]
    assert counts[0] == counts[1] + counts[2]
    assert length.days is not None
    assert end == start + timedelta(days=int(counts[0] * length.days))


@given(start=DATES, number=st.integers(1, 200), length=LENGTHS)
def test_whole_unit_periods_are_counted_as_such(start: date, number: int, length: Duration) -> None:
    """A date so many unit-periods later is so many unit-periods away, from a day that every month has."""
    assume(start.day <= 28)
    end = step(start, length, number)
    if length == HALF_MONTH:
        assume(number % 2 == 0)
    assert number == together(period(length).count(start, end))


@given(start=DATES, days=SPANS, number=st.integers(1, 30), size=st.integers(1, 11))
def test_a_later_payment_of_a_series_is_whole_unit_periods_further(
    start: date, days: int, number: int, size: int
) -> None:
    """By 30 days to the month, adding so many months to the end adds so many unit-periods."""
    end = start + timedelta(days=days)
    assume(end.day <= 28)
    length = Duration(size, Unit.MONTH)
    first, later = (together(period(length).count(start, day)) for day in (end, add_months(end, number * size)))
    assert number == later - first


@st.composite
def monthly_loans(draw: st.DrawFn) -> tuple[date, list[date], int]:
    """A beginning, and at least four payments some months apart that keep a day of the month, 1 to 31."""
    start, kept, size = draw(DATES), draw(st.integers(1, 31)), draw(st.sampled_from([1, 2, 3, 6]))
    first = add_months(start, draw(st.integers(1, 3)), kept)
    return start, [add_months(first, number * size, kept) for number in range(draw(st.integers(4, 30)))], kept


@given(loan=monthly_loans())
@example(loan=(date(2023, 1, 31), [date(2023, 2, 28), date(2023, 3, 31), date(2023, 4, 30), date(2023, 5, 31)], 31))
@example(loan=(date(2023, 1, 30), [date(2023, 2, 28), date(2023, 3, 30), date(2023, 4, 30), date(2023, 5, 30)], 30))
def test_a_series_keeps_its_unit_periods(loan: tuple[date, list[date], int]) -> None:
    """The unit-period is found, and the fraction is the first payment's for every payment, through all Februaries."""
    start, payments, _ = loan
    found = unit_period([start], payments)
    size = (payments[1].year - payments[0].year) * 12 + payments[1].month - payments[0].month
    assert Duration(size, Unit.MONTH) == found.length
    counts = [together(found.count(start, day)) for day in payments]
    assert [counts[0] + number for number in range(len(payments))] == counts


@given(loan=monthly_loans())
@example(loan=(date(2023, 1, 12), [date(2023, 1, 31), date(2023, 2, 28), date(2023, 3, 31), date(2023, 4, 30)], 31))
def test_a_series_keeps_its_intervals(loan: tuple[date, list[date], int]) -> None:
    """The directive's: to each later payment whole months more than to the first, and the same days."""
    start, payments, _ = loan
    flows = [(start, Fraction(1000)), *((day, Fraction(-100)) for day in payments)]
    one, *later = [found for _, found, _ in intervals(flows)][1:]
    size = (payments[1].year - payments[0].year) * 12 + payments[1].month - payments[0].month
    expected = [(one.periods + number * size, one.days, one.days_in_year) for number in range(1, len(payments))]
    assert expected == [(found.periods, found.days, found.days_in_year) for found in later]


@given(start=DATES, gap=st.integers(1, 80), every=st.integers(1, 8), count=st.integers(4, 20))
def test_a_weekly_series_keeps_its_intervals(start: date, gap: int, every: int, count: int) -> None:
    """Weeks are added to the first interval, and its days stay."""
    payments = [start + timedelta(days=gap + 7 * every * number) for number in range(count)]
    flows = [(start, Fraction(1000)), *((day, Fraction(-100)) for day in payments)]
    found = [one for _, one, _ in intervals(flows, Duration(every, Unit.WEEK))][1:]
    weeks, days = divmod(gap, 7)
    assert [(weeks + number * every, days) for number in range(count)] == [(one.periods, one.days) for one in found]


@given(start=DATES, days=SPANS, unit=st.sampled_from([Unit.WEEK, Unit.MONTH, Unit.YEAR]) | st.none())
@example(start=date(2012, 1, 12), days=63, unit=None)
def test_an_interval_counted_back_leads_to_the_start(start: date, days: int, unit: Unit | None) -> None:
    """Whole periods back from the end, and then the days: the start. The days are less than a period."""
    end = start + timedelta(days=days)
    found = interval(start, end, unit)
    if found.unit is Unit.WEEK:
        last = end - timedelta(days=7 * found.periods)
    else:
        last = add_months(end, -found.periods * (12 if found.unit is Unit.YEAR else 1))
    assert start == last - timedelta(days=found.days)
    assert 0 <= found.days < {Unit.WEEK: 7, Unit.MONTH: 31, Unit.YEAR: 366}[found.unit]
    assert found.days_in_year == (last - add_months(last, -12)).days
    assert found.unit is unit or unit in (None, Unit.YEAR)


@given(start=DATES, days=SPANS)
def test_weeks_and_their_days_add_up(start: date, days: int) -> None:
    """Whole weeks before an interval add to it and change nothing else but the year in which its days are counted."""
    end = start + timedelta(days=days)
    found = interval(start, end, Unit.WEEK)
    longer = interval(start - timedelta(days=21), end, Unit.WEEK)
    assert (found.periods + 3, found.days) == (longer.periods, longer.days)


@given(loan=monthly_loans(), advances=st.lists(st.integers(1, 300), max_size=3))
def test_the_order_of_the_days_does_not_matter(loan: tuple[date, list[date], int], advances: list[int]) -> None:
    """Days may be told in any order, and more than once."""
    start, payments, _ = loan
    advanced = [start, *(start + timedelta(days=days) for days in advances)]
    again = Series.of(advanced[::-1] + advanced, payments[::-1] + payments[:2])
    assert Series.of(advanced, payments) == again
    assert unit_period(advanced, payments) == unit_period(advanced[::-1], payments[::-1])
