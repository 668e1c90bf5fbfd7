"""What is the unit-period of a transaction, and how many are between two dates? Regulation Z, Appendix J (b).

12 CFR 1026 Appendix J (b)(4)(i): "the unit-period shall be that common period, not to exceed 1 year, that occurs most
frequently in the transaction". A period, by (b)(3), is the time between advances, or between payments, or from the
beginning of the term to the first of them. Of several equally frequent ones it is the smallest; without a common
period, the average of all periods rounded to the nearest whole standard interval, the lower of two equally near.
(b)(4)(ii): for one advance and one payment it is the term, not to exceed 1 year. Standard intervals are a day, a week,
half a month, a month, and multiples of a week or a month up to a year. The appendix does not say what half a month is:
here it is a part of a month whose other part is in the transaction too, such as from the 1st to the 15th or 16th.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise

from calc.dates import Duration, Unit, add_months, days_between

YEAR = Duration(1, Unit.YEAR)
_DAYS_IN = {Unit.DAY: 1, Unit.WEEK: 7, Unit.HALF_MONTH: 15, Unit.MONTH: 30, Unit.YEAR: 365}


@dataclass(frozen=True, slots=True)
class UnitPeriod:
    """A unit-period: a standard interval, or the term of a single payment in days; and how many make a year (w).

    `anchor_day` is the day of the month that payments keep: 31 for the last day of each month.

    >>> UnitPeriod(Duration(2, Unit.WEEK), Fraction(26)).count(date(2026, 1, 1), date(2026, 1, 29))
    (2, Fraction(0, 1))
    """

    length: Duration
    per_year: Fraction
    anchor_day: int | None = None

    def count(self, start: date, end: date) -> tuple[int, Fraction]:
        """Full unit-periods from start to end, and the fraction left over, as (b)(5) counts them.

        >>> UnitPeriod(Duration(1, Unit.MONTH), Fraction(12)).count(date(1978, 2, 10), date(1978, 4, 1))
        (1, Fraction(19, 30))
        """
        unit, size = self.length.unit, self.length.count
        if unit in (Unit.DAY, Unit.WEEK):
            return _divided(days_between(start, end), size * _DAYS_IN[unit])
        months, days = months_back(start, end, self.anchor_day)
        if unit is Unit.YEAR:
            years, rest = divmod(months, 12)
            beginning = add_months(end, -12 * years, kept_day(end, self.anchor_day))
            return years, Fraction(rest, 12) if days == 0 else Fraction(days_between(start, beginning), 365)
        if unit is Unit.MONTH and size == 1:
            return months, Fraction(days, 30)
        return _divided(30 * months + days, size * _DAYS_IN[unit])


def _divided(days: int, length: int) -> tuple[int, Fraction]:
    full, rest = divmod(days, length)
    return full, Fraction(rest, length)


def months_back(start: date, end: date, anchor_day: int | None = None) -> tuple[int, int]:
    """Full months measured back from the end, and the days left, counted forward from the start: (b)(5)(ii).

    A date of the series is measured by the day that the series keeps, (b)(3)(iv); any other by its own.

    >>> months_back(date(2023, 1, 31), date(2023, 2, 28)), months_back(date(2023, 1, 31), date(2023, 2, 28), 31)
    ((0, 28), (1, 0))
    """
    months = (end.year - start.year) * 12 + end.month - start.month
    day = kept_day(end, anchor_day)
    if months > 0 and add_months(end, -months, day) < start:
        months -= 1
    return months, days_between(start, add_months(end, -months, day))


def kept_day(day: date, anchor_day: int | None) -> int:
    """The day of the month that a date stands for: that of its series where it is of the series, else its own.

    >>> kept_day(date(2026, 2, 28), 31), kept_day(date(2026, 2, 27), 31), kept_day(date(2026, 2, 28), None)
    (31, 27, 28)
    """
    return anchor_day if anchor_day is not None and add_months(day, 0, anchor_day) == day else day.day


@dataclass(frozen=True, slots=True)
class Series:
    """The payments and the advances of a transaction, each from the beginning of its term on: (b)(3)(i).

    >>> series = Series.of([date(2026, 1, 31)], [date(2026, 2, 28), date(2026, 3, 31)])
    >>> series.anchor_day, str(series.common_period), series.is_single
    (31, '1 month', False)
    """

    paid: tuple[date, ...]
    advanced: tuple[date, ...]

    @classmethod
    def of(cls, advances: Iterable[date], payments: Iterable[date]) -> Series:
        """From the days on which something is advanced and paid, in any order; at least one."""
        advanced, paid = sorted(set(advances)), sorted(set(payments))
        start = min(advanced + paid)
        return cls(*((start, *(day for day in days if day > start)) for days in (paid, advanced)))

    @property
    def start(self) -> date:
        """The beginning of the term, (b)(2)."""
        return self.paid[0]

    @property
    def is_single(self) -> bool:
        """Whether there is one advance and one payment, or less."""
        return len(self.paid) + len(self.advanced) <= 3

    @property
    def periods(self) -> list[tuple[date, date]]:
        """Every period, by its two dates."""
        return [*pairwise(self.paid), *pairwise(self.advanced)]

    @property
    def anchor_day(self) -> int | None:
        """The late day of the month, 28 to 31, that several payments keep, by (b)(3)(iv): 31 is the last; or None.

        It is the one that most of them stand for, where a short month has its last day for it; of several such days
        the one that the beginning of the term stands for too, else the largest.
        """
        late = [day for day in max(self.paid, self.advanced, key=len)[1:] if day.day >= 28]
        kept = max(range(28, 32), key=lambda one: (_standing_for(one, late), _standing_for(one, [self.start]), one))
        return kept if _standing_for(kept, late) > 1 else None

    @property
    def common_period(self) -> Duration | None:
        """The common period that occurs most frequently, the smallest of several; None where none occurs twice."""
        both = (self.paid, self.advanced)
        found = Counter(interval for days in both for interval in _standard_intervals(days, self.anchor_day))
        most = max(found.values(), default=0)
        return min((one for one, count in found.items() if count == most), key=_standard_first) if most > 1 else None


def _standing_for(kept: int, days: Sequence[date]) -> int:
    return sum(add_months(day, 0, kept) == day for day in days)


def unit_period(advances: Iterable[date], payments: Iterable[date]) -> UnitPeriod:
    """The unit-period of a transaction whose advances and payments fall on these days.

    >>> str(unit_period([date(1978, 2, 10)], [date(1978, 4, 1), date(1978, 5, 1), date(1978, 6, 1)]).length)
    '1 month'
    """
    series = Series.of(advances, payments)
    if series.is_single:
        return _term(series.start, max(series.paid[-1], series.advanced[-1]))
    length = series.common_period or _average(series.periods)
    return UnitPeriod(length, length.per_year, series.anchor_day)


def _term(start: date, end: date) -> UnitPeriod:
    """A single advance and a single payment: the term, but at most a year."""
    months, days = months_back(start, end)
    if months >= 12:
        return UnitPeriod(YEAR, Fraction(1))
    if months and not days:
        return UnitPeriod(Duration(months, Unit.MONTH), Fraction(12, months))
    length = max(1, days_between(start, end))
    return UnitPeriod(Duration(length, Unit.DAY), Fraction(365, length))


def _standard_first(length: Duration) -> tuple[bool, int]:
    """Of equally frequent periods the smallest; but 31 days that are always a month, or 7 that are a week, are that."""
    return length.unit is Unit.DAY and length.count > 1, _size(length)


def _size(length: Duration) -> int:
    return length.count * _DAYS_IN[length.unit]


def _standard_intervals(days: Sequence[date], anchor_day: int | None) -> Iterator[Duration]:
    """Which periods lie between the days of a series that follow each other: their days, and standard intervals."""
    for place, (start, end) in enumerate(pairwise(days)):
        length = days_between(start, end)
        if length <= 365:
            yield Duration(length, Unit.DAY)
        if length % 7 == 0 and length <= 364:
            yield Duration(length // 7, Unit.WEEK)
        if 13 <= length <= 18 and _is_half(days[max(0, place - 1) : place + 3], start, end, anchor_day):
            yield Duration(1, Unit.HALF_MONTH)
        months, rest = months_back(start, end, anchor_day)
        if 1 <= months <= 12 and not rest:
            yield Duration(months, Unit.MONTH) if months < 12 else YEAR


def _is_half(about: Sequence[date], start: date, end: date, anchor_day: int | None) -> bool:
    """Whether the day after the end is a month after the start, or the end a month after the day before the start."""
    pairs = [(start, day) for day in about if day > end] + [(day, end) for day in about if day < start]
    return any(months_back(first, last, anchor_day) == (1, 0) for first, last in pairs)


def _average(periods: Sequence[tuple[date, date]]) -> Duration:
    """The average of all periods, rounded to the nearest whole standard interval; the lower of two equally near."""
    average = Fraction(sum(days_between(start, end) for start, end in periods), len(periods))
    standard = [Duration(1, Unit.DAY), Duration(1, Unit.HALF_MONTH)]
    standard += [Duration(weeks, Unit.WEEK) for weeks in range(1, 53)]
    standard += [Duration(months, Unit.MONTH) for months in range(1, 12)] + [YEAR]
    return min(standard, key=lambda one: (abs(_size(one) - average), _size(one)))
