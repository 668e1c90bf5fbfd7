"""How much time lies between two dates by the European directives? Whole equal periods and days, as a sum of fractions.

Directive 2008/48/EC, Annex I, remark (c): "Intervals between dates used in the calculations shall be expressed in years
or in fractions of a year. A year is presumed to have 365 days (or 366 days for leap years), 52 weeks or 12 equal
months." The Commission's guidelines, SWD(2012) 128 final, 4.1.1, count whole periods back from the later date, never
more than one kind of them, and then the days left over, first excluded and last included, in a year of as many days as
the one that ends on the last of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from calc.dates import Duration, Unit, add_months, days_between
from calc.errors import UsageError
from calc.rates.unit_periods import kept_day, months_back


@dataclass(frozen=True, slots=True)
class Interval:
    """Whole years, months or weeks, and days of a year of 365 or 366; as text its terms, not added up.

    >>> str(Interval(2, Unit.MONTH, 3, 365)), Interval(2, Unit.MONTH, 3, 365).years
    ('2/12+3/365', Fraction(383, 2190))
    """

    periods: int
    unit: Unit
    days: int
    days_in_year: int

    @property
    def years(self) -> Fraction:
        """The interval as a part of a year."""
        return Fraction(self.periods, _A_YEAR[self.unit]) + Fraction(self.days, self.days_in_year)

    def __str__(self) -> str:
        whole = str(self.periods) if self.unit is Unit.YEAR else f"{self.periods}/{_A_YEAR[self.unit]}"
        days = f"{self.days}/{self.days_in_year}"
        if not self.periods:
            return days if self.days else "0"
        return f"{whole}+{days}" if self.days else whole


_A_YEAR = {Unit.YEAR: 1, Unit.MONTH: 12, Unit.WEEK: 52}


def interval(start: date, end: date, unit: Unit | None = None, anchor_day: int | None = None) -> Interval:
    """The interval from start to end, in periods of a unit that the frequency of the payments gives.

    Without a unit, and for years, it is whole years or months where no day is left over; else years and days where a
    whole year lies between, or months and days. `anchor_day` is the day of the month that a series keeps: 31 for the
    last. A cost before the first drawdown has the same interval with a minus sign; `UsageError` for an end before the
    start.

    >>> str(interval(date(2012, 1, 12), date(2012, 3, 15))), str(interval(date(2012, 1, 12), date(2013, 2, 15)))
    ('2/12+3/365', '1+34/365')
    """
    if end < start:
        why = "an interval ends on the day on which it starts, or later"
        raise UsageError("end", end.isoformat(), why, start.isoformat())
    if unit is Unit.WEEK:
        weeks, days = divmod(days_between(start, end), 7)
        return Interval(weeks, unit, days, _days_in_year_ending(start + timedelta(days=days)))
    months, days = months_back(start, end, anchor_day)
    in_years = unit is not Unit.MONTH and (months % 12 == 0 if not days else unit is Unit.YEAR or months >= 12)
    size = 12 if in_years else 1
    last = add_months(end, -(months // size * size), kept_day(end, anchor_day))
    days = days_between(start, last)
    return Interval(months // size, Unit.YEAR if size == 12 else Unit.MONTH, days, _days_in_year_ending(last))


def _days_in_year_ending(last: date) -> int:
    """365 or 366: the days of the year that ends on a day."""
    return days_between(add_months(last, -12), last)


def unit_of(every: Duration) -> Unit:
    """Which periods the intervals of a series are counted in, by how often it is paid.

    >>> [str(unit_of(Duration(2, unit))) for unit in (Unit.WEEK, Unit.MONTH, Unit.YEAR)]
    ['week', 'month', 'year']
    """
    if every.unit is Unit.YEAR:
        return Unit.YEAR
    return Unit.WEEK if every.unit is Unit.WEEK else Unit.MONTH
