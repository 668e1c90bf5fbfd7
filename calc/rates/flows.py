"""What is a law asked about? Amounts received and paid, each at a time: in periods, in years, or on a date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from calc.dates import Duration
from calc.errors import Phrase, UsageError

When = date | Fraction | int | str
Amount = Fraction | Decimal | int | str


MOST_PERIODS_A_YEAR = 1_000_000


@dataclass(frozen=True, slots=True)
class Flows:
    """Amounts, positive when the borrower receives them and negative when the borrower pays, with their times.

    `timed` holds them by periods from the start, `per_year` of which make a year (1: the times are years); `dated` by
    date. `every` is how often the payments come, and `outstanding` the principal owed before each of them, where they
    are known. At least one of `timed` and `dated` is there.
    """

    timed: tuple[tuple[Fraction, Fraction], ...] | None
    dated: tuple[tuple[date, Fraction], ...] | None
    per_year: Fraction | None = None
    every: Duration | None = None
    outstanding: tuple[Fraction, ...] | None = None

    @classmethod
    def of(cls, pairs: Flows | Iterable[tuple[When, Amount]], per_year: Fraction | int | str | None = None) -> Flows:
        """From (when, amount) pairs, all by date or all by number of periods; `UsageError` where they are mixed.

        >>> Flows.of([(0, 1000), (1, "-1010.50")], per_year=12).timed[1]
        (Fraction(1, 1), Fraction(-2021, 2))
        """
        a_year = None if per_year is None else Fraction(per_year)
        if a_year is not None and not 0 < a_year <= MOST_PERIODS_A_YEAR:
            why = Phrase("a year has more than no periods, and at most {most}", most=MOST_PERIODS_A_YEAR)
            raise UsageError("per_year", a_year, why, "12")
        if isinstance(pairs, Flows):
            return pairs if a_year is None else replace(pairs, per_year=a_year)
        listed = [(when, Fraction(amount)) for when, amount in pairs]
        by_date = [(when, amount) for when, amount in listed if isinstance(when, date)]
        if by_date and len(by_date) < len(listed):
            raise UsageError("flows", "dates and numbers", "times are all dates or all numbers", "one kind of times")
        if by_date:
            return cls(None, tuple(by_date), a_year)
        timed = tuple((Fraction(when), amount) for when, amount in listed if not isinstance(when, date))
        return cls(timed, None, a_year)

    def in_years(self) -> tuple[tuple[Fraction, Fraction], ...] | None:
        """The times in years, where they are numbers and it is known how many of them make a year."""
        if self.timed is None or self.per_year is None:
            return None
        return tuple((time / self.per_year, amount) for time, amount in self.timed)
