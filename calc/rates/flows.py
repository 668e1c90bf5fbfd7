"""What is a law asked about? Amounts received and paid, each at a time: in periods, in years, or on a date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from math import lcm

from calc.dates import Duration
from calc.errors import Phrase, UsageError
from calc.rates.exact_number import exact_number

When = date | Fraction | int | str
Amount = Fraction | Decimal | int | str


MOST_PERIODS_A_YEAR = 1_000_000
MOST_PERIODS = 1_000_000
MOST_STEPS = 10**14
IN_YEARS = Phrase("times are years, for it is not said how many periods make a year")
_PAIRS = "[(0, 1000), (1, -1010)]"


@dataclass(frozen=True, slots=True)
class Flows:
    """Amounts, positive when the borrower receives them and negative when the borrower pays, with their times.

    `timed` holds them by periods from the start, `per_year` of which make a year (1: the times are years); `dated` by
    date. `every` is how often the payments come, and `outstanding` the principal owed before each of them, where they
    are known. At least one of `timed` and `dated` is there.

    >>> from datetime import date
    >>> Flows.of([(date(2026, 1, 31), 1000), (date(2026, 2, 28), -1010)]).dated[1]
    (datetime.date(2026, 2, 28), Fraction(-1010, 1))
    """

    timed: tuple[tuple[Fraction, Fraction], ...] | None
    dated: tuple[tuple[date, Fraction], ...] | None
    per_year: Fraction | None = None
    every: Duration | None = None
    outstanding: tuple[Fraction, ...] | None = None

    @classmethod
    def of(
        cls,
        pairs: Flows | Iterable[tuple[When, Amount]],
        per_year: Fraction | int | str | None = None,
        outstanding: Iterable[Amount] | None = None,
    ) -> Flows:
        """From (when, amount) pairs, all by date or all by number of periods.

        Every question to a law comes through here. `UsageError` names the place of what cannot be, such as
        `flows[2].amount`: where it is no number, where times are mixed, where there are no flows at all.

        >>> Flows.of([(0, 1000), (1, "-1010.50")], per_year=12).timed[1]
        (Fraction(1, 1), Fraction(-2021, 2))
        """
        a_year = None if per_year is None else periods_a_year(per_year)
        flows = pairs if isinstance(pairs, Flows) else cls._from(list(_read(pairs)))
        if not (flows.timed or flows.dated):
            raise UsageError("flows", None, "a rate is that of one amount or more", _PAIRS)
        if a_year is not None:
            flows = replace(flows, per_year=a_year)
        if outstanding is not None:
            flows = replace(flows, outstanding=tuple(_amounts(outstanding, "outstanding")))
        return flows

    @classmethod
    def _from(cls, listed: list[tuple[date | Fraction, Fraction]]) -> Flows:
        dated = tuple((when, amount) for when, amount in listed if isinstance(when, date))
        timed = tuple((when, amount) for when, amount in listed if not isinstance(when, date))
        if dated and timed:
            raise UsageError("flows", "dates and numbers", "times are all dates or all numbers", "one kind of times")
        _check_step([time for time, _ in timed])
        return cls(None, dated) if dated else cls(timed, None)

    def in_years(self) -> tuple[tuple[Fraction, Fraction], ...] | None:
        """The times in years, where they are numbers and it is known how many of them make a year.

        >>> Flows.of([(0, 1000), (3, -1010)], per_year=12).in_years()[1][0]
        Fraction(1, 4)
        """
        if self.timed is None or self.per_year is None:
            return None
        return tuple((time / self.per_year, amount) for time, amount in self.timed)


def periods_a_year(given: object) -> Fraction:
    """How many periods make a year, more than none; `UsageError` on `per_year` where it cannot be.

    >>> periods_a_year("365/14")
    Fraction(365, 14)
    """
    per_year = exact_number(given, "per_year", "12")
    if not 0 < per_year <= MOST_PERIODS_A_YEAR:
        why = Phrase("a year has more than no periods, and at most {most}", most=MOST_PERIODS_A_YEAR)
        raise UsageError("per_year", per_year, why, "12")
    return per_year


def _read(pairs: object) -> Iterator[tuple[date | Fraction, Fraction]]:
    """Each pair, as a time and an amount."""
    if not isinstance(pairs, Iterable) or isinstance(pairs, (str, bytes)):
        raise UsageError("flows", pairs, "flows are pairs of a time and an amount", _PAIRS)
    for place, pair in enumerate(pairs):
        field = f"flows[{place}]"
        if not isinstance(pair, (tuple, list)) or len(pair) != 2:
            raise UsageError(field, pair, "it is a pair of a time and an amount", "(1, -1010)")
        yield _time(pair[0], f"{field}.when"), exact_number(pair[1], f"{field}.amount")


def _time(given: object, field: str) -> date | Fraction:
    """A day, or a number of periods."""
    if isinstance(given, date):
        return given.date() if isinstance(given, datetime) else given
    time = exact_number(given, field, "1")
    if abs(time) > MOST_PERIODS:
        why = Phrase("a time is a date, or at most {most} periods away", most=MOST_PERIODS)
        raise UsageError(field, given, why, "1")
    return time


def _check_step(times: list[Fraction]) -> None:
    """All times are whole multiples of one step; an equation of too many steps cannot be solved with certainty."""
    shared = lcm(*(time.denominator for time in times))
    if times and (max(times) - min(times)) * shared > MOST_STEPS:
        why = Phrase(
            "times have a common step, and from the first to the last there are at most {most}", most=MOST_STEPS
        )
        raise UsageError("flows", f"1/{shared}", why, "times such as 1/12")


def _amounts(given: object, field: str) -> Iterator[Fraction]:
    if not isinstance(given, Iterable) or isinstance(given, (str, bytes)):
        raise UsageError(field, given, "it is a list of amounts, one before each payment", "[1000, 500]")
    for place, amount in enumerate(given):
        yield exact_number(amount, f"{field}[{place}]")
