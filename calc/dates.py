"""When is it due? Lengths of time as people say them, dates that never drift from their anchor, billing cycles.

Months are always stepped from the anchor day, never from the date before: 31 Jan, 28 Feb, 31 Mar.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum
from fractions import Fraction

from calc.errors import OfferError, Phrase, UsageError


class Unit(StrEnum):
    """What a length of time is counted in. A quarter is three months, a fortnight two weeks."""

    DAY = "day"
    WEEK = "week"
    HALF_MONTH = "half month"
    MONTH = "month"
    YEAR = "year"


_COUNTED: dict[str, tuple[int, Unit]] = {  # words that may have a number before them
    **dict.fromkeys(("d", "day", "days", "天"), (1, Unit.DAY)),
    **dict.fromkeys(("w", "week", "weeks", "周", "星期", "个星期"), (1, Unit.WEEK)),
    **dict.fromkeys(("fortnight", "fortnights"), (2, Unit.WEEK)),
    **dict.fromkeys(("half month", "half months"), (1, Unit.HALF_MONTH)),
    **dict.fromkeys(("m", "mo", "month", "months", "个月"), (1, Unit.MONTH)),
    **dict.fromkeys(("quarter", "quarters", "季", "季度", "个季度"), (3, Unit.MONTH)),
    **dict.fromkeys(("half year", "half years"), (6, Unit.MONTH)),
    **dict.fromkeys(("y", "year", "years", "年"), (1, Unit.YEAR)),
}
_SAID_WHOLE: dict[str, tuple[int, Unit]] = {  # words that are a length by themselves
    **dict.fromkeys(("today", "今天", "今日"), (0, Unit.DAY)),
    **dict.fromkeys(("daily", "日"), (1, Unit.DAY)),
    "weekly": (1, Unit.WEEK),
    **dict.fromkeys(("biweekly", "bi weekly", "fortnightly"), (2, Unit.WEEK)),
    **dict.fromkeys(("semimonthly", "semi monthly", "half monthly", "half a month"), (1, Unit.HALF_MONTH)),
    **dict.fromkeys(("半月", "半个月"), (1, Unit.HALF_MONTH)),
    **dict.fromkeys(("monthly", "月"), (1, Unit.MONTH)),
    "quarterly": (3, Unit.MONTH),
    **dict.fromkeys(("半年", "half yearly"), (6, Unit.MONTH)),
    **dict.fromkeys(("yearly", "annually"), (1, Unit.YEAR)),
}
_CHINESE_COUNTS = {word: count for count, word in enumerate("一二三四五六七八九十", start=1)} | {"两": 2, "十二": 12}
_SAME_LETTERS = str.maketrans("個兩週", "个两周")
_LENGTH = re.compile(r"(?:every |each |每)?(?P<count>\d{1,6}|十二|[一二两三四五六七八九十])? ?(?P<word>\D+)")
_FRACTION = re.compile(r"[.,/⁄] ?\d|半")
_DATE = re.compile(r"\d+ ?[月日号]")  # 3月 is March; three months are 3个月
_DASHES = r"[-‐‑‒–—−_]"
_EXAMPLES = "1 month, half month, 2 weeks, 14 days, quarter or 1 year"


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: a count, zero or more, of one unit."""

    count: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.count < 0:
            raise UsageError("count", self.count, "a length of time is not negative", "0")

    @classmethod
    def parse(cls, text: str, field: str = "every") -> Duration:
        """The length that `text` says, in English, in Chinese or as `14d`; `OfferError` on `field` when it says none.

        `m` is months, never minutes; `biweekly` is every two weeks.

        >>> [str(Duration.parse(text)) for text in ("2w", "Quarter", "half-month", "每月", "１４ days", "today")]
        ['2 weeks', '3 months', 'half month', '1 month', '14 days', '0 days']
        """
        said = unicodedata.normalize("NFKC", text).strip().casefold().translate(_SAME_LETTERS)
        if re.match(rf"{_DASHES}\s*\d", said):
            raise OfferError(field, text, "a length of time is not negative", _EXAMPLES)
        found = _LENGTH.fullmatch(re.sub(rf"(?:\s|{_DASHES})+", " ", said))
        known = _known_length(found["count"], found["word"]) if found else None
        if known is None:
            raise OfferError(field, text, _why_no_length(said), _EXAMPLES)
        return cls(*known)

    def __str__(self) -> str:
        if self == Duration(1, Unit.HALF_MONTH):
            return "half month"
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"

    @property
    def months(self) -> int | None:
        """Whole months, or None when it is not a whole number of them (30 days are no month)."""
        halves = self._half_months
        return None if halves is None or halves % 2 else halves // 2

    @property
    def days(self) -> int | None:
        """Days, or None when the number depends on the calendar."""
        return {Unit.DAY: self.count, Unit.WEEK: 7 * self.count}.get(self.unit)

    @property
    def per_year(self) -> Fraction:
        """Periods a year: k months 12/k, half months 24/k, k weeks 52/k, k years 1/k, n days 365/n.

        >>> Duration(3, Unit.MONTH).per_year, Duration(2, Unit.WEEK).per_year, Duration(14, Unit.DAY).per_year
        (Fraction(4, 1), Fraction(26, 1), Fraction(365, 14))
        """
        if self.count == 0:
            raise UsageError("every", self, "a year has no number of periods without length", "1 month")
        in_a_year = {Unit.DAY: 365, Unit.WEEK: 52, Unit.HALF_MONTH: 24, Unit.MONTH: 12, Unit.YEAR: 1}
        return Fraction(in_a_year[self.unit], self.count)

    def same_length(self, other: Duration) -> bool:
        """Whether both always end on the same day.

        >>> Duration(14, Unit.DAY).same_length(Duration(2, Unit.WEEK))
        True
        """
        if self.count == 0 or other.count == 0:
            return self.count == other.count
        return (self.days, self._half_months) == (other.days, other._half_months)

    @property
    def _half_months(self) -> int | None:
        halves = {Unit.HALF_MONTH: 1, Unit.MONTH: 2, Unit.YEAR: 24}.get(self.unit)
        return None if halves is None else halves * self.count


def _known_length(count: str | None, word: str) -> tuple[int, Unit] | None:
    if count is None and word in _SAID_WHOLE:
        return _SAID_WHOLE[word]
    if word not in _COUNTED:
        return None
    times, unit = _COUNTED[word]
    number = 1 if count is None else _CHINESE_COUNTS.get(count) or int(count)
    return number * times, unit


def _why_no_length(said: str) -> str:
    if _DATE.fullmatch(said):
        return "that is a date or a part of one, and not a length of time"
    if _FRACTION.search(said):
        return "a length of time is a whole number of units; say half month or a number of days instead"
    return "a length of time is a number of days, weeks, half months, months, quarters or years"


def add_months(anchor: date, months: int, anchor_day: int | None = None, end_of_month: bool = False) -> date:
    """The date `months` after `anchor`, on the anchor day or, where the month is shorter, on its last day.

    `anchor_day` (1 to 31) is the anchor's own day unless given. `end_of_month`: an anchor on the last day of its month
    stays on the last day of every month. `OfferError` past the year 9999.

    >>> add_months(date(2026, 1, 31), 1), add_months(date(2026, 2, 28), 1, anchor_day=31)
    (datetime.date(2026, 2, 28), datetime.date(2026, 3, 31))
    """
    day = _anchor_day(anchor, end_of_month) if anchor_day is None else anchor_day
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise _past_the_calendar(anchor, f"{months} months")
    return _on_day(year, month + 1, day)


def _on_day(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, monthrange(year, month)[1]))


def _anchor_day(anchor: date, end_of_month: bool) -> int:
    is_last = anchor.day == monthrange(anchor.year, anchor.month)[1]
    return 31 if end_of_month and is_last else anchor.day


def _past_the_calendar(anchor: date, distance: str) -> OfferError:
    why = Phrase("from {anchor} on, that is outside the years 1 to 9999 of the calendar", anchor=anchor.isoformat())
    return OfferError("every", distance, why, "fewer or shorter periods")


def step(anchor: date, every: Duration, k: int, *, end_of_month: bool = False) -> date:
    """The k-th date of a series anchored at `anchor`, which is number 0; a negative k steps back.

    Half months pair the anchor day d with d + 15 in the same month when d <= 15, else with min(d - 15, 15) in the next.

    >>> [step(date(2026, 1, 31), Duration(1, Unit.MONTH), k).day for k in range(4)]
    [31, 28, 31, 30]
    """
    days = every.days
    if days is not None:
        try:
            return anchor + timedelta(days=k * days)
        except OverflowError:
            raise _past_the_calendar(anchor, f"{k * days} days") from None
    if every.unit is Unit.HALF_MONTH:
        return _step_half_months(anchor, k * every.count, _anchor_day(anchor, end_of_month))
    months = every.count * (12 if every.unit is Unit.YEAR else 1)
    return add_months(anchor, k * months, end_of_month=end_of_month)


def _step_half_months(anchor: date, halves: int, day: int) -> date:
    months, second = divmod(halves, 2)
    if not second:
        return add_months(anchor, months, day)
    if day <= 15:
        return add_months(anchor, months, day + 15)
    return add_months(anchor, months + 1, min(day - 15, 15))


@dataclass(frozen=True, slots=True)
class BillingCycle:
    """A card's month: purchases are billed on the bill day and paid on the due day (1 to 31, cut to the month's end).

    >>> BillingCycle(1, 6).first_due(date(2026, 1, 1)), BillingCycle(1, 6).first_due(date(2026, 1, 31))
    (datetime.date(2026, 2, 6), datetime.date(2026, 2, 6))
    """

    bill_day: int
    due_day: int

    def __post_init__(self) -> None:
        for field, day in (("bill_day", self.bill_day), ("due_day", self.due_day)):
            if not 1 <= day <= 31:
                raise OfferError(field, day, "a day of the month is one of 1 to 31", "6")

    def first_due(self, bought: date) -> date:
        """The due day after the bill that has the purchase on it: both strictly after what comes before them."""
        billed = _next_on_day(bought, self.bill_day)
        return _next_on_day(billed, self.due_day)

    def due_dates(self, bought: date, count: int, every: Duration) -> tuple[date, ...]:
        """The first `count` due dates, `every` so many whole months, each on the due day or its month's last day."""
        months = every.months
        if not months:
            why = "a billing cycle steps in whole months"
            raise OfferError("every", every, why, "1 month")
        first = self.first_due(bought)
        return tuple(add_months(first, k * months, self.due_day) for k in range(count))


def _next_on_day(after: date, day: int) -> date:
    """The first date strictly after `after` that falls on `day`, or on the end of a month that is shorter."""
    this_month = add_months(after, 0, day)
    return this_month if this_month > after else add_months(after, 1, day)


def days_between(start: date, end: date) -> int:
    """Days from `start` to `end`, the first not counted and the last counted.

    >>> days_between(date(2026, 1, 1), date(2026, 2, 6))
    36
    """
    return (end - start).days


class DayCount(StrEnum):
    """How much of a year lies between two dates."""

    PERIOD = "period"  # by periods, not by dates
    THIRTY_360 = "30/360"
    ACTUAL_365 = "actual/365"
    ACTUAL_360 = "actual/360"


def year_fraction(start: date, end: date, convention: DayCount) -> Fraction:
    """The exact part of a year from `start` to `end` by a convention; negative when `end` is first.

    actual/365 is ISDA 2006 definitions section 4.16(d) (365 in leap years too), actual/360 is 4.16(e), and 30/360 is
    4.16(f), bond basis: a start on the 31st counts as the 30th, and then an end on the 31st does too. The end of
    February is an ordinary day in it. `UsageError` for `period`, which has no dates.

    >>> year_fraction(date(2026, 1, 31), date(2026, 3, 31), DayCount.THIRTY_360)
    Fraction(1, 6)
    """
    match convention:
        case DayCount.ACTUAL_365:
            return Fraction(days_between(start, end), 365)
        case DayCount.ACTUAL_360:
            return Fraction(days_between(start, end), 360)
        case DayCount.THIRTY_360:
            return Fraction(_thirty_day_months(start, end), 360)
        case DayCount.PERIOD:
            why = "interest by period counts periods, and dates say nothing about it"
            raise UsageError("convention", convention, why, "30/360, actual/365 or actual/360")


def _thirty_day_months(start: date, end: date) -> int:
    """Days between two dates when every month has thirty (ISDA 2006, 4.16(f); D1 and D2 are the clause's)."""
    if end < start:
        return -_thirty_day_months(end, start)
    d1 = min(start.day, 30)
    d2 = min(end.day, 30) if d1 == 30 else end.day
    return 360 * (end.year - start.year) + 30 * (end.month - start.month) + d2 - d1
