"""How long is a month? Thirty days, or as many as the calendar says; and how much interest it bears.

By 30 days a month is a twelfth of the year: a rate by the day is charged 30 times, a rate by the year is divided by 12.
By the calendar the days between two due dates count, and a rate by the year is divided by 365.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from calc.dates import Duration, Unit, add_months, days_between, step
from calc.errors import OfferError, Phrase
from calc.offer.described import iso_date, whole_number
from calc.offer.typed_rate import InterestRate
from calc.workdays import Due

YEAR = 365
MONTH = 30
MONTHS_A_YEAR = Fraction(12)
_MOST_FIRST_DAYS = 366


@dataclass(frozen=True, slots=True)
class Span:
    """A month, or the days before the first due day: how many days it has, and when it ends.

    `end` is counted in months from the start, None where the payments are not evenly spaced; `due` is None without a
    start.
    """

    days: int
    end: Fraction | None
    due: Due | None


@dataclass(frozen=True, slots=True)
class Clock:
    """Months of 30 days, or those of the calendar from a day on; the first may have a number of days of its own.

    >>> [span.days for span in Clock(True, date(2026, 1, 31)).spans(3)]             # due 28 Feb, 31 Mar, 30 Apr
    [28, 31, 30]
    """

    by_calendar: bool
    start: date | None = None
    first_days: int | None = None

    @classmethod
    def read(cls, days: object, start: object, first_days: object = None) -> Clock:
        """The clock of `30` or `calendar`; the latter needs a start. `OfferError` names what cannot be."""
        said = str(days).strip().lower()
        if said not in (str(MONTH), "calendar"):
            raise OfferError("days", days, "a month has 30 days, or as many as the calendar says", "30 or calendar")
        if start is None and said == "calendar":
            why = "by the calendar, months differ, and it matters on which day they begin"
            raise OfferError("start", None, why, "2026-11-21")
        first = None if first_days is None else whole_number(first_days, 1, _MOST_FIRST_DAYS)
        if first is None and first_days is not None:
            why = Phrase("it is a whole number from {least} to {most}", least=1, most=_MOST_FIRST_DAYS)
            raise OfferError("float_days", first_days, why, "45")
        return cls(said == "calendar", None if start is None else iso_date(start, "start"), first)

    def spans(self, most: int) -> Iterator[Span]:
        """One month after the other, `most` of them."""
        end, due = Fraction(0), self.start
        for number in range(1, most + 1):
            before, due = due, self._due(number)
            days = self._days(number, before, due)
            end += Fraction(days, MONTH) if not self.by_calendar else 1
            evenly = not self.by_calendar or self.first_days is None
            yield Span(days, end if evenly else None, None if due is None else Due(due, due))

    def growth(self, rate: InterestRate, days: int) -> Fraction:
        """The interest of so many days, as a fraction of what is owed.

        >>> str(Clock(False).growth(InterestRate.parse("0.04%/day", "rate"), 30))
        '3/250'
        """
        if self.by_calendar:
            return rate.per_year(MONTHS_A_YEAR, YEAR) * days / YEAR
        return rate.per_period(MONTHS_A_YEAR, 12 * MONTH) * days / MONTH

    def _days(self, number: int, before: date | None, due: date | None) -> int:
        if self.by_calendar and before is not None and due is not None:
            return days_between(before, due)
        return self.first_days if number == 1 and self.first_days is not None else MONTH

    def _due(self, number: int) -> date | None:
        """The end of a month, stepped from the first due day, or from the start where that is a month away."""
        if self.start is None:
            return None
        if self.first_days is None:
            return add_months(self.start, number)
        first = step(self.start, Duration(self.first_days, Unit.DAY), 1)
        return add_months(first, number - 1)
