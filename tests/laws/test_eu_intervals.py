"""The directives' remark (c): how much time lies between two dates, for every kind of interval and for a series?

Directive 2008/48/EC, Annex I, remark (c), as the Commission's guidelines SWD(2012) 128 final, 4.1.1, explain it.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from calc.dates import Duration, Unit, add_months
from calc.errors import UsageError
from calc.published.examples import shipped_examples
from calc.rates.eu_intervals import Interval, interval, unit_of
from calc.rates.european_union import intervals
from tests.laws.loans import Pairs, on, series

FEBRUARIES = range(2023, 2033)
YEAR, MONTH, WEEK = Unit.YEAR, Unit.MONTH, Unit.WEEK

KINDS = {
    "a month and days": ("2012-01-12", "2012-02-15", MONTH, "1/12+3/365"),
    "two months and days": ("2012-01-12", "2012-03-15", MONTH, "2/12+3/365"),
    "three months and days": ("2012-01-12", "2012-04-15", MONTH, "3/12+3/365"),
    "a month and days that end after a leap day": ("2013-01-12", "2013-02-15", MONTH, "1/12+3/366"),
    "two months and days that end after a leap day": ("2013-01-12", "2013-03-15", MONTH, "2/12+3/366"),
    "three months and days that end after a leap day": ("2013-01-12", "2013-04-15", MONTH, "3/12+3/366"),
    "days of a first year": ("2012-01-12", "2012-02-15", YEAR, "34/365"),
    "a year and days": ("2012-01-12", "2013-02-15", YEAR, "1+34/365"),
    "two years and days": ("2012-01-12", "2014-02-15", YEAR, "2+34/365"),
    "back to 28 February": ("2013-02-25", "2013-03-28", MONTH, "1/12+3/366"),
    "back to a 29 February that does not exist": ("2013-02-26", "2013-03-29", MONTH, "1/12+2/366"),
    "back to 29 February": ("2012-02-26", "2012-03-29", MONTH, "1/12+3/366"),
    "a day after a leap year": ("2012-12-01", "2013-02-02", MONTH, "2/12+1/366"),
    "days in a leap year": ("2012-03-12", "2012-05-01", MONTH, "1/12+20/366"),
    "weeks and days": ("2012-01-12", "2012-01-30", WEEK, "2/52+4/365"),
    "whole weeks": ("2012-01-12", "2012-01-26", WEEK, "2/52"),
    "a year of weeks": ("2012-01-12", "2013-01-10", WEEK, "52/52"),
    "a year of weeks and days": ("2012-01-12", "2013-01-12", WEEK, "52/52+2/365"),
    "a year of months": ("2019-01-12", "2020-01-12", MONTH, "12/12"),
    "a whole year": ("2019-01-12", "2020-01-12", YEAR, "1"),
    "half a year, where payments come by the year": ("2012-01-12", "2012-07-12", YEAR, "6/12"),
    "no time by months": ("2012-02-26", "2012-02-26", MONTH, "0"),
    "no time by weeks": ("2012-02-26", "2012-02-26", WEEK, "0"),
    "no time by years": ("2012-02-26", "2012-02-26", YEAR, "0"),
    "from a leap day, back from 28 February": ("2024-02-29", "2025-02-28", YEAR, "365/366"),
    "days after 28 February 2012, which stays": ("2013-02-27", "2013-02-28", YEAR, "1/366"),
}


@pytest.mark.parametrize(("start", "end", "unit", "expected"), KINDS.values(), ids=KINDS)
def test_every_kind_of_interval(start: str, end: str, unit: Unit, expected: str) -> None:
    """Whole periods back from the later date; the days left, the first not counted, in the year that ends with them."""
    assert expected == str(interval(date.fromisoformat(start), date.fromisoformat(end), unit))


PUBLISHED = [case for case in shipped_examples() if case["method"] == "eu-interval"]


@pytest.mark.parametrize("case", PUBLISHED, ids=lambda case: case["id"])
def test_published_intervals(case: dict[str, Any]) -> None:
    """The nine that are shipped, without a word about how often payments come."""
    start, end = date.fromisoformat(case["start"]), date.fromisoformat(case["end"])
    assert case["published"] == str(interval(start, end))
    assert (case["start"], case["end"]) in [kind[:2] for kind in KINDS.values()]


def test_the_nine_published_intervals_are_among_the_kinds() -> None:
    """None is left out."""
    assert 9 == len(PUBLISHED)


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("2012-01-13", "1/365"),
        ("2012-03-12", "2/12"),
        ("2012-03-15", "2/12+3/365"),
        ("2013-01-12", "1"),
        ("2013-01-13", "1+1/365"),
        ("2013-03-12", "14/12"),
        ("2013-03-13", "1+61/366"),
        ("2014-01-12", "2"),
    ],
)
def test_without_a_frequency(end: str, expected: str) -> None:
    """Whole years, or whole months where no day is left over; else years and days, or months and days."""
    assert expected == str(interval(date(2012, 1, 12), date.fromisoformat(end)))


def test_an_interval_as_a_part_of_a_year() -> None:
    """Every sum of fractions is exact."""
    assert Fraction(2, 12) + Fraction(3, 365) == Interval(2, MONTH, 3, 365).years
    assert 1 + Fraction(34, 366) == Interval(1, YEAR, 34, 366).years
    assert Fraction(2, 52) == Interval(2, WEEK, 0, 365).years


def test_an_interval_does_not_run_backwards() -> None:
    """A cost before the first drawdown is asked for the other way round."""
    with pytest.raises(UsageError) as raised:
        interval(date(2012, 1, 12), date(2012, 1, 11))
    assert str(raised.value) == (
        "end: '2012-01-11' cannot be: an interval ends on the day on which it starts, or later; try 2012-01-12"
    )


@pytest.mark.parametrize(
    ("every", "expected"),
    [
        ("1 year", YEAR),
        ("2 weeks", WEEK),
        ("1 month", MONTH),
        ("quarter", MONTH),
        ("half month", MONTH),
        ("10 days", MONTH),
    ],
)
def test_the_frequency_gives_the_unit(every: str, expected: Unit) -> None:
    """Years for yearly payments, weeks for weekly ones, months for all others."""
    assert expected is unit_of(Duration.parse(every))


def counted(flows: Pairs, every: str | None = None) -> list[str]:
    """The intervals of dated amounts, a minus sign before those that come before the first drawdown."""
    pairs = [(when, Fraction(amount)) for when, amount in flows if isinstance(when, date)]
    found = intervals(pairs, None if every is None else Duration.parse(every))
    return [f"{'-' if sign < 0 else ''}{one}" for sign, one, _ in found]


def test_a_monthly_series_keeps_its_days() -> None:
    """Whole months are added to the first interval, through a leap year."""
    flows = [on("2012-01-12", 1000), *series("2012-02-15", "1 month", 15, 70)]
    expected = [f"{number}/12+3/365" for number in range(1, 16)]
    assert ["0", *expected] == counted(flows)


def test_a_yearly_series_keeps_its_days() -> None:
    """1 + 34/365, 2 + 34/365 and so on."""
    flows = [on("2012-01-12", 1000), *series("2012-02-15", "1 year", 4, 300)]
    assert ["0", "34/365", "1+34/365", "2+34/365", "3+34/365"] == counted(flows)


def test_a_yearly_series_after_half_a_year() -> None:
    """Whole months need no days."""
    flows = [on("2012-01-12", 1000), *series("2012-07-12", "1 year", 3, 400)]
    assert ["0", "6/12", "18/12", "30/12"] == counted(flows)


def test_a_weekly_series_keeps_its_days() -> None:
    """A first interval of two weeks and four days; the year that ends with the four days has 365."""
    flows = [on("2012-01-12", 1000), *series("2012-01-30", "2 weeks", 3, 400)]
    assert ["0", "2/52+4/365", "4/52+4/365", "6/52+4/365"] == counted(flows)


def test_a_series_of_last_days_is_whole_months() -> None:
    """31 Jan, 28 Feb, 31 Mar, 30 Apr."""
    flows = [
        on("2023-01-31", 1000), on("2023-02-28", -300), on("2023-03-31", -300), on("2023-04-30", -300),
        on("2023-05-31", -300),
    ]  # fmt: skip
    assert ["0", "1/12", "2/12", "3/12", "4/12"] == counted(flows)


@pytest.mark.parametrize("year", FEBRUARIES)
def test_series_of_late_days_on_both_sides_of_february(year: int) -> None:
    """On the 29th, the 30th and the last day, from January and with an odd first period."""
    for kept in (29, 30, 31):
        start = date(year, 1, kept)
        payments = [add_months(start, number, kept) for number in range(1, 6)]
        flows: Pairs = [(start, 1000), *((day, -230) for day in payments)]
        assert ["0", *(f"{number}/12" for number in range(1, 6))] == counted(flows)
        odd: Pairs = [(date(year, 1, 12), 1000), *((day, -230) for day in [start, *payments])]
        first = f"{kept - 12}/{366 if year % 4 == 1 else 365}"
        assert ["0", first, *(f"{number}/12+{first}" for number in range(1, 6))] == counted(odd)


@pytest.mark.parametrize("year", FEBRUARIES)
def test_a_single_interval_back_from_the_last_of_february(year: int) -> None:
    """28 February less a month is 28 January, for one payment as in the guidelines: an existing day stays."""
    end = date(year, 3, 1) - timedelta(days=1)
    assert str(interval(date(year, 1, 31), end)) == f"{end.day}/{366 if year % 4 in (0, 1) else 365}"


def test_a_fee_in_between_does_not_disturb_a_series() -> None:
    """A fee of 20 January has its own days, and the payments theirs."""
    flows = [on("2012-01-12", 1000), on("2012-01-20", -10), *series("2012-02-15", "1 month", 3, 400)]
    assert ["0", "8/365", "1/12+3/365", "2/12+3/365", "3/12+3/365"] == counted(flows)


def test_an_odd_final_payment_has_its_own_days() -> None:
    """The last payment of a monthly series comes ten days later."""
    flows = [on("2012-01-12", 1000), *series("2012-02-15", "1 month", 3, 400), on("2012-05-25", -10)]
    assert "4/12+13/365" == counted(flows)[-1]


def test_several_drawdowns_are_counted_from_the_first() -> None:
    """The second comes a month and eight days later."""
    flows = [on("2012-01-12", 1000), on("2012-02-20", 500), *series("2012-03-12", "1 month", 3, 600)]
    assert ["0", "1/12+8/365", "2/12", "3/12", "4/12"] == counted(flows)


def test_drawdowns_and_payments_of_one_month_have_one_frequency() -> None:
    """Drawdowns on the 20th and payments on the 5th are both monthly, and no half months or weeks."""
    flows = sorted(
        [on(f"2012-0{month}-20", 300) for month in range(1, 5)] + series("2012-02-05", "1 month", 4, 310),
        key=lambda pair: str(pair[0]),
    )
    assert ["0", "16/365", "1/12", "1/12+16/365", "2/12", "2/12+16/365", "3/12", "3/12+16/365"] == counted(flows)


def test_a_cost_before_the_first_drawdown_has_a_minus_sign() -> None:
    """A year before, and a month and three days before."""
    flows = [
        on("2011-01-12", -50),
        on("2011-12-09", -5),
        on("2012-01-12", 1000),
        *series("2012-02-12", "1 month", 4, 270),
    ]
    assert ["-12/12", "-1/12+3/365", "0", "1/12", "2/12", "3/12", "4/12"] == counted(flows)


def test_payments_that_do_not_come_alike_are_counted_in_months() -> None:
    """Where no two periods are alike there is no frequency, and months are the usual period."""
    flows = [on("2012-01-12", 1000), on("2012-02-20", -400), on("2012-05-01", -400), on("2012-09-30", -300)]
    assert ["0", "1/12+8/365", "3/12+20/365", "8/12+18/365"] == counted(flows)


def test_the_frequency_may_be_told() -> None:
    """Two periods of four weeks are counted in weeks, unless the offer says that payments come by the month."""
    flows = [on("2012-01-12", 1000), on("2012-02-09", -600), on("2012-03-08", -500)]
    assert ["0", "4/52", "8/52"] == counted(flows)
    assert ["0", "4/52", "8/52"] == counted(flows, "4 weeks")
    assert ["0", "28/365", "1/12+27/365"] == counted(flows, "1 month")


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("2012-01-26", "2/52"),
        ("2012-02-12", "1/12"),
        ("2012-03-15", "9/52"),
        ("2012-03-16", "2/12+4/365"),
        ("2013-01-12", "1"),
        ("2013-03-12", "14/12"),
        ("2013-01-10", "52/52"),
    ],
)
def test_a_single_repayment_is_counted_in_whatever_leaves_no_days(end: str, expected: str) -> None:
    """2014/17/EU, remark (c): days are used where no whole number of weeks, months or years lies between."""
    assert ["0", expected] == counted([on("2012-01-12", 1000), on(end, -1100)])
