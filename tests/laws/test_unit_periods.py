"""Regulation Z, Appendix J (b)(3) to (b)(5): which is the unit-period, and how many lie between two dates?"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest

from calc.dates import Duration, add_months, step
from calc.rates.unit_periods import Series, UnitPeriod, kept_day, months_back, unit_period
from tests.laws.loans import together

START = "1978-01-10"
FEBRUARIES = range(2023, 2033)
"""2024, 2028 and 2032 are leap years."""


def day(text: str) -> date:
    """A day."""
    return date.fromisoformat(text)


def days(*texts: str) -> list[date]:
    """Days, each after the first as month and day of the same year unless a year is said."""
    year = texts[0][:4]
    return [day(text if len(text) == 10 else f"{year}-{text}") for text in texts]


def every(length: str, count: int, first: str) -> list[date]:
    """So many days from a first one on, every so often."""
    return [step(day(first), Duration.parse(length), number) for number in range(count)]


def found(payments: list[date], *advances: str) -> str:
    """The unit-period of payments after one advance or several, as text with the number a year."""
    period = unit_period([day(advance) for advance in advances or (START,)], payments)
    return f"{period.length}, {period.per_year}"


def counted(length: str, start: str, end: str, anchor_day: int | None = None) -> tuple[int, str]:
    """Full unit-periods and the fraction left over."""
    period = Duration.parse(length)
    whole, fraction = UnitPeriod(period, period.per_year, anchor_day).count(day(start), day(end))
    return whole, str(fraction)


# (b)(4) the unit-period


@pytest.mark.parametrize(
    ("length", "first", "expected"),
    [
        ("1 day", "1978-01-15", "1 day, 365"),
        ("1 week", "1978-01-17", "1 week, 52"),
        ("2 weeks", "1978-01-24", "2 weeks, 26"),
        ("3 weeks", "1978-01-31", "3 weeks, 52/3"),
        ("4 weeks", "1978-02-07", "4 weeks, 13"),
        ("26 weeks", "1978-07-11", "26 weeks, 2"),
        ("52 weeks", "1979-01-09", "52 weeks, 1"),
        ("half month", "1978-01-25", "half month, 24"),
        ("1 month", "1978-02-10", "1 month, 12"),
        ("2 months", "1978-03-10", "2 months, 6"),
        ("quarter", "1978-04-10", "3 months, 4"),
        ("5 months", "1978-06-10", "5 months, 12/5"),
        ("half year", "1978-07-10", "6 months, 2"),
        ("11 months", "1978-12-10", "11 months, 12/11"),
        ("12 months", "1979-01-10", "1 year, 1"),
        ("1 year", "1979-01-10", "1 year, 1"),
    ],
)
def test_b4i_the_common_period(length: str, first: str, expected: str) -> None:
    """Every standard interval is recognised from six payments, with its number a year by (b)(5)."""
    assert expected == found(every(length, 6, first))


def test_b4i_the_most_frequent_common_period() -> None:
    """Two payments a quarter apart, then five a month apart: the month."""
    payments = every("quarter", 3, "1978-04-10") + every("1 month", 5, "1978-11-10")
    assert "1 month, 12" == found(payments)


def test_b4i_an_odd_first_period_does_not_matter() -> None:
    """Fifty days, then months."""
    assert "1 month, 12" == found(every("1 month", 3, "1978-04-01"), "1978-02-10")


def test_b4i_an_odd_final_period_does_not_matter() -> None:
    """The last payment comes on the 31st, after payments on the 15th."""
    assert "1 month, 12" == found([*every("1 month", 4, "1978-02-15"), day("1978-07-31")])


def test_b4ia_of_equally_frequent_periods_the_smaller() -> None:
    """Two months twice and one month twice: the month; two weeks twice and months twice: the two weeks."""
    assert "1 month, 12" == found(days("1978-03-10", "05-10", "06-10", "07-10"))
    assert "2 weeks, 26" == found(days("1978-02-10", "03-10", "03-24", "04-07"))


def test_b4ib_without_a_common_period_the_average() -> None:
    """20, 32 and 41 days: 31 on average, so a month of 30."""
    assert "1 month, 12" == found(days("1978-01-30", "03-03", "04-13"))


def test_b4ib_the_average_is_rounded_to_the_nearest_standard_interval() -> None:
    """33 days and 34: nearest to five weeks, which are 35 days; 1 and 2 days: nearest to a day."""
    assert "5 weeks, 52/5" == found(days("1978-02-12", "03-18"))
    assert "1 day, 365" == found(days("1978-01-11", "01-13"))


def test_b4ib_of_two_equally_near_intervals_the_lower() -> None:
    """5 and 3 days: 4 are as near to a day as to a week. 12 and 17 days: 14.5, between two weeks and half a month."""
    assert "1 day, 365" == found(days("1978-01-15", "01-18"))
    assert "2 weeks, 26" == found(days("1978-01-22", "02-08"))


def test_b4ib_half_a_month_is_a_standard_interval() -> None:
    """11 and 19 days are 15 on average."""
    assert "half month, 24" == found(days("1978-01-21", "02-09"))


def test_b4ib_the_average_is_at_most_a_year() -> None:
    """Two years and three, not alike: the unit-period does not exceed a year."""
    assert "1 year, 1" == found(days("1980-01-10", "1983-01-10"))
    assert "1 year, 1" == found(days("1980-01-10", "1982-01-10", "1984-01-10"))


def test_b3ii_a_common_period_is_any_period_that_occurs_more_than_once() -> None:
    """Every ten days, and every 45: neither is a standard interval, and both are common periods."""
    assert "10 days, 73/2" == found(every("10 days", 5, "1978-01-20"))
    assert "45 days, 73/9" == found(every("45 days", 4, "1978-02-24"))
    assert (2, "1/2") == counted("10 days", "1978-01-10", "1978-02-04")


def test_b3ii_days_that_are_a_standard_interval_are_that() -> None:
    """31 days from July to August to September are months, 7 days a week, and 91 days from April on a quarter."""
    assert "1 month, 12" == found(days("1978-08-01", "09-01"), "1978-07-01")
    assert "1 week, 52" == found(days("1978-01-17", "01-24"))
    assert "3 months, 4" == found(days("2024-04-01", "2024-07-01"), "2024-01-01")


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("1978-01-11", "1 day, 365"),
        ("1978-01-24", "14 days, 365/14"),
        ("1978-02-09", "30 days, 73/6"),
        ("1978-02-10", "1 month, 12"),
        ("1978-07-10", "6 months, 2"),
        ("1978-12-10", "11 months, 12/11"),
        ("1978-09-22", "255 days, 73/51"),
        ("1979-01-09", "364 days, 365/364"),
        ("1979-01-10", "1 year, 1"),
        ("1979-07-10", "1 year, 1"),
        ("1984-03-05", "1 year, 1"),
    ],
)
def test_b4ii_one_advance_and_one_payment_have_their_term(end: str, expected: str) -> None:
    """(b)(5)(vi) whole months: 12 over their number; (b)(5)(vii) other terms: 365 over the days; at most a year."""
    assert expected == found([day(end)])


def test_b4ii_on_one_day_there_is_no_term() -> None:
    """It is told as a day, and nothing is divided by zero."""
    assert "1 day, 365" == found([day(START)])


# (b)(3) periods, and the days that a series keeps


def test_b3i_advances_and_payments_have_periods_of_their_own() -> None:
    """Advances on the 20th, payments on the 5th of each month: the periods are months, and no halves of them."""
    advances = ("1978-01-20", "1978-02-20", "1978-03-20", "1978-04-20")
    assert "1 month, 12" == found(every("1 month", 4, "1978-02-05"), *advances)


def test_b3i_periods_run_from_the_beginning_to_the_first_of_each() -> None:
    """Advances on 10 Jan and 10 Apr, one payment on 10 Jul: three months and six, on average four and a half."""
    series = Series.of(days("1978-01-10", "04-10"), days("1978-07-10"))
    assert [(90, "advances"), (181, "payments")] == sorted(
        ((end - start).days, name)
        for name, side in (("advances", series.advanced), ("payments", series.paid))
        for start, end in pairwise(side)
    )
    assert "19 weeks, 52/19" == found(days("1978-07-10"), "1978-01-10", "1978-04-10")  # 135.5 days; 4 months are 120


def test_b3i_a_payment_on_the_day_of_the_advance_is_no_period() -> None:
    """A fee paid at once leaves one advance and one payment."""
    assert "6 months, 2" == found(days("1978-01-10", "07-10"))


def test_b3i_many_advances_and_one_payment() -> None:
    """As in a reverse mortgage: the months are between the advances."""
    advances = [f"{1978 + number // 12}-{number % 12 + 1:02}-01" for number in range(24)]
    assert "1 month, 12" == found([day("1980-01-01")], *advances)


def test_b3iv_the_last_day_of_each_month() -> None:
    """31 Jan to 28 Feb, 31 Mar, 30 Apr are months, and whole ones."""
    payments = days("1978-02-28", "03-31", "04-30", "05-31")
    period = unit_period(days("1978-01-31"), payments)
    assert ("1 month", 31) == (str(period.length), period.anchor_day)
    assert [1, 2, 3, 4] == [together(period.count(day("1978-01-31"), end)) for end in payments]


def test_b3iv_the_29th_and_the_30th_use_the_last_day_of_february() -> None:
    """30 Jan, 28 Feb, 30 Mar; and the 29th in a year without one."""
    for kept in (29, 30):
        payments = [add_months(date(1978, 1, 1), number, kept) for number in range(1, 5)]
        period = unit_period([date(1978, 1, kept)], payments)
        assert ("1 month", kept) == (str(period.length), period.anchor_day)
        assert [1, 2, 3, 4] == [together(period.count(date(1978, 1, kept), end)) for end in payments]


def test_b3iv_a_series_on_the_28th_is_no_series_of_last_days() -> None:
    """28 Feb is a 28th like the others, also where the odd final payment falls on a 31st."""
    payments = [*every("1 month", 5, "1978-02-28"), day("1978-08-31")]
    period = unit_period(days("1978-01-10"), payments)
    assert (28, (1, Fraction(18, 30))) == (period.anchor_day, period.count(day("1978-01-10"), payments[0]))


def test_b3iv_the_beginning_of_the_term_decides_between_two_readings() -> None:
    """30 Apr and 30 Jun: the last days of their months after 28 Feb's end, the 30th after a 30th."""
    payments = days("1978-04-30", "06-30")
    assert 30 == unit_period(days("1978-01-30"), payments).anchor_day
    assert 31 == unit_period(days("1978-01-31"), payments).anchor_day


def test_b3iv_one_late_payment_makes_no_series() -> None:
    """28 Feb alone is measured from 28 Jan."""
    period = unit_period(days("1978-01-10"), days("1978-02-28", "03-15", "04-15", "05-15"))
    assert (None, (1, Fraction(18, 30))) == (period.anchor_day, period.count(day("1978-01-10"), day("1978-02-28")))


def test_a_day_of_the_series_stands_for_the_day_it_keeps() -> None:
    """28 Feb for the 31st of a series of last days; the 15th for itself."""
    assert [31, 31, 15, 28] == [
        kept_day(day("1978-02-28"), 31),
        kept_day(day("1978-04-30"), 31),
        kept_day(day("1978-02-15"), 31),
        kept_day(day("1978-02-28"), None),
    ]


@pytest.mark.parametrize("year", FEBRUARIES)
def test_four_weeks_in_february_are_not_taken_for_a_month(year: int) -> None:
    """1 Feb to 1 Mar is both where the year is no leap year; the other payments decide."""
    start = date(year, 2, 1)
    monthly = [add_months(start, number) for number in range(1, 5)]
    four_weekly = [start + timedelta(days=28 * number) for number in range(1, 5)]
    assert "1 month" == str(unit_period([start], monthly).length)
    assert "4 weeks" == str(unit_period([start], four_weekly).length)


@pytest.mark.parametrize("year", FEBRUARIES)
def test_two_weeks_in_february_are_not_taken_for_half_a_month(year: int) -> None:
    """1 Feb, 15 Feb, 1 Mar: fortnights and halves of a month look alike there, and only there."""
    start = date(year, 2, 1)
    fortnights = [start + timedelta(days=14 * number) for number in range(1, 7)]
    halves = [date(year, month, half) for month in (2, 3, 4) for half in (1, 15)][1:]
    assert "2 weeks" == str(unit_period([start], fortnights).length)
    assert "half month" == str(unit_period([start], halves).length)


@pytest.mark.parametrize(("first", "second"), [(1, 15), (1, 16), (5, 20), (15, 31), (10, 25)])
def test_half_a_month_twice_a_month(first: int, second: int) -> None:
    """The 1st and the 15th or 16th, the 15th and the last day, and others: 24 a year, both sides of every February."""
    for year in FEBRUARIES:
        months = [date(year, month, 1) for month in range(1, 7)]
        payments = [add_months(month, 0, kept) for month in months for kept in (first, second)]
        assert "half month, 24" == found(payments, f"{year - 1}-12-28")


# (b)(5) the number of unit-periods


def test_b5i_days_are_counted_from_the_first_date_to_the_second() -> None:
    """24-hour intervals: the first day does not count, the last does."""
    assert (3, "0") == counted("1 day", "1978-02-27", "1978-03-02")


def test_b5ii_months_back_from_the_later_date_days_forward_from_the_earlier() -> None:
    """10 Feb to 1 Apr: one month back to 1 Mar, and 19 days to it. Counted forward it would be 22 days."""
    assert (1, "19/30") == counted("1 month", "1978-02-10", "1978-04-01")


def test_b5ii_thirty_days_left_over_are_a_whole_fraction() -> None:
    """2 Jan to 1 Mar: one month, and 30 days to 1 Feb."""
    assert (1, "1") == counted("1 month", "1978-01-02", "1978-03-01")


@pytest.mark.parametrize(
    ("length", "start", "end", "expected"),
    [
        ("half month", "1978-02-23", "1978-03-01", (0, "2/5")),
        ("half month", "1978-02-23", "1978-03-16", (1, "2/5")),
        ("half month", "1978-02-23", "1978-04-01", (2, "2/5")),
        ("2 months", "1978-01-10", "1978-03-01", (0, "13/15")),
        ("3 months", "1978-05-23", "1978-10-01", (1, "13/30")),
        ("3 months", "1978-06-23", "1978-10-01", (1, "4/45")),
        ("6 months", "1978-01-10", "1979-02-20", (2, "2/9")),
        ("11 months", "1978-01-10", "1978-12-10", (1, "0")),
    ],
)
def test_b5iii_half_months_and_several_months(length: str, start: str, end: str, expected: tuple[int, str]) -> None:
    """30 days for each month measured back, and the days left, over 15 or as many times 30."""
    assert expected == counted(length, start, end)


@pytest.mark.parametrize(
    ("length", "start", "end", "expected"),
    [
        ("1 week", "1978-03-20", "1978-04-21", (4, "4/7")),
        ("2 weeks", "1978-04-03", "1978-04-11", (0, "4/7")),
        ("4 weeks", "1978-03-18", "1978-04-20", (1, "5/28")),
        ("1 day", "2023-10-26", "2023-11-30", (35, "0")),
        ("52 weeks", "1978-01-10", "1979-01-10", (1, "1/364")),
    ],
)
def test_b5iv_days_and_weeks(length: str, start: str, end: str, expected: tuple[int, str]) -> None:
    """Actual days over those of the unit-period."""
    assert expected == counted(length, start, end)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("1978-01-17", "1979-07-17", (1, "1/2")),
        ("1978-01-03", "1980-01-03", (2, "0")),
        ("1978-01-10", "1978-09-10", (0, "2/3")),
        ("1978-01-10", "1978-01-20", (0, "2/73")),
        ("1978-01-10", "1979-02-20", (1, "41/365")),
        ("1979-03-01", "1980-02-29", (0, "1")),
        ("2023-11-30", "2027-11-30", (4, "0")),
    ],
)
def test_b5v_years_then_months_over_12_or_days_over_365(start: str, end: str, expected: tuple[int, str]) -> None:
    """(A) whole months over 12, (B) otherwise the days that are left over 365, in leap years too."""
    assert expected == counted("1 year", start, end)


def test_b5v_years_of_a_series_of_last_days() -> None:
    """28 Feb 2025 a year back, in a series of last days, is 29 Feb 2024."""
    assert (1, "0") == counted("1 year", "2024-02-29", "2025-02-28", 31)
    assert (1, "2/365") == counted("1 year", "2024-02-27", "2025-02-28", 31)
    assert (1, "1/365") == counted("1 year", "2024-02-27", "2025-02-28")


@pytest.mark.parametrize("year", FEBRUARIES)
def test_both_sides_of_february(year: int) -> None:
    """From 31 Jan to the last days of February and March, and from the last of February to the first of March."""
    january, march = date(year, 1, 31), date(year, 3, 31)
    february = date(year, 3, 1) - timedelta(days=1)
    assert (0, (february - january).days) == months_back(january, february)
    assert [(1, 0), (2, 0), (1, 0)] == [
        months_back(january, february, 31),
        months_back(january, march, 31),
        months_back(february, march, 31),
    ]
    assert (2, 0) == months_back(january, march)
    assert (0, 1) == months_back(february, date(year, 3, 1))
    assert (1, 0) == months_back(date(year, 2, 1), date(year, 3, 1))
    assert (1, february.day - 27) == months_back(date(year, 2, 27), date(year, 3, 31))
