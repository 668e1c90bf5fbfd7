"""Which amounts does a published case have, and when? Segments of advances and payments become flows.

A segment is one amount, or a series of them: `{"at": "1/12+3/365", "every": "1/12", "count": 24, "amount": "230.00"}`
with times as sums of fractions, of years or of periods; `{"periods": 1, "fraction": "7/30", "count": 24, "amount":
...}` on the clock of unit-periods; or `{"date": "2026-01-15", "amount": ...}`, by date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from calc.dates import Duration, step
from calc.errors import OfferError, Phrase
from calc.rates.flows import Flows

CLOCKS = ("years", "unit-periods", "periods", "dates")
MOST_FLOWS = 10_000
_NUMBER = r"\d{1,40}(?:\.\d{1,60})?(?:/\d{1,40})?"
_SUM = re.compile(rf"-?{_NUMBER}(?:[+-]{_NUMBER})*")


def sum_of_fractions(given: Any, field: str) -> Fraction:
    """A number written as a sum of fractions.

    >>> sum_of_fractions("1/12+3/365", "at"), sum_of_fractions("365/255", "per_year"), sum_of_fractions(2, "at")
    (Fraction(401, 4380), Fraction(73, 51), Fraction(2, 1))
    """
    if isinstance(given, bool) or not isinstance(given, str | int | Decimal):
        raise OfferError(field, given, "it is a number, or a sum of fractions", "1/12+3/365")
    if not _SUM.fullmatch(str(given).replace(" ", "")):
        raise OfferError(field, given, "it is a number, or a sum of fractions", "1/12+3/365")
    parts = str(given).replace(" ", "").replace("-", "+-").removeprefix("+").split("+")
    try:
        return sum((Fraction(part) for part in parts), Fraction(0))
    except (ValueError, ZeroDivisionError):
        raise OfferError(field, given, "it is a number, or a sum of fractions", "1/12+3/365") from None


def amount(given: Any, field: str) -> Fraction:
    """An exact amount from a JSON number or from text.

    >>> amount("400.10", "flows[1]"), amount(-1000, "flows[0]")
    (Fraction(4001, 10), Fraction(-1000, 1))
    """
    if isinstance(given, str):
        try:
            given = Decimal(given.strip())
        except ArithmeticError:
            raise OfferError(field, given, "that is not an amount", "400.00") from None
    if isinstance(given, bool) or not isinstance(given, int | Decimal):
        raise OfferError(field, given, "an amount is a number", "400.00")
    if isinstance(given, Decimal) and (not given.is_finite() or abs(given.adjusted()) > 1000):
        raise OfferError(field, given, "an amount is a number of at most a thousand digits", "400.00")
    return Fraction(given)


def flows_of(case: Mapping[str, Any]) -> Flows:
    """The flows of a case with `clock`, `advances` and `payments`; advances are received, payments are paid.

    Times on the clock of years are counted in the periods that `per_year` says, in years without it. `OfferError` names
    what in the case cannot be.

    >>> case = {"clock": "periods", "per_year": "12", "advances": [{"at": "0", "amount": "100"}],
    ...         "payments": [{"at": "1", "every": "1", "count": 2, "amount": "51"}]}
    >>> [(int(when), int(how_much)) for when, how_much in flows_of(case).timed]
    [(0, 100), (1, -51), (2, -51)]
    """
    clock = case.get("clock", "years")
    if clock not in CLOCKS:
        raise OfferError("clock", clock, Phrase("it is one of {clocks}", clocks=", ".join(CLOCKS)), "years")
    pairs = [*_side(case, "advances", clock, 1), *_side(case, "payments", clock, -1)]
    if len(pairs) > MOST_FLOWS:
        why = Phrase("a case has at most {most} flows", most=MOST_FLOWS)
        raise OfferError("payments", len(pairs), why, "fewer")
    flows, per_year = Flows.of(pairs), None if case.get("per_year") is None else per_year_of(case)
    if clock == "years":
        return _by_period(flows, per_year or Fraction(1))
    return Flows.of(flows, per_year)


def _by_period(flows: Flows, per_year: Fraction) -> Flows:
    """Times that are years as numbers of periods, so many of which make a year."""
    timed = tuple((time * per_year, amount) for time, amount in flows.timed or ())
    return Flows.of(replace(flows, timed=timed), per_year)


def per_year_of(case: Mapping[str, Any], unless_said: int | None = None) -> Fraction:
    """How many periods of a case make a year.

    >>> per_year_of({"per_year": "365/14"}), per_year_of({}, 12)
    (Fraction(365, 14), Fraction(12, 1))
    """
    given = case.get("per_year", unless_said)
    per_year = sum_of_fractions(given, "per_year")
    if per_year <= 0:
        raise OfferError("per_year", given, "a year has more than no periods", "12")
    return per_year


def _side(case: Mapping[str, Any], side: str, clock: str, sign: int) -> Iterator[tuple[Fraction | date, Fraction]]:
    segments = case.get(side)
    if not isinstance(segments, list) or not segments:
        raise OfferError(
            side, segments, "a case has at least one segment on each side", '[{"at": "0", "amount": "1000"}]'
        )
    for number, segment in enumerate(segments):
        field = f"{side}[{number}]"
        if not isinstance(segment, dict):
            raise OfferError(field, segment, "a segment is a table", '{"at": "1", "amount": "100"}')
        yield from _series(segment, clock, field, sign)


def _series(
    segment: Mapping[str, Any], clock: str, field: str, sign: int
) -> Iterator[tuple[Fraction | date, Fraction]]:
    """Every amount of a segment with its time."""
    count = segment.get("count", 1)
    if type(count) is not int or not 1 <= count <= MOST_FLOWS:
        why = Phrase("a series has a whole number of amounts, from 1 to {most}", most=MOST_FLOWS)
        raise OfferError(f"{field}.count", count, why, "12")
    each = sign * amount(segment.get("amount"), f"{field}.amount")
    if clock == "dates":
        every = Duration.parse(str(segment.get("every", "1 month")), f"{field}.every")
        first = day(segment.get("date"), f"{field}.date")
        yield from ((step(first, every, k), each) for k in range(count))
        return
    first_time, gap = _first_and_gap(segment, clock, field, count)
    yield from ((first_time + k * gap, each) for k in range(count))


def _first_and_gap(segment: Mapping[str, Any], clock: str, field: str, count: int) -> tuple[Fraction, Fraction]:
    if clock == "unit-periods":
        whole = sum_of_fractions(segment.get("periods"), f"{field}.periods")
        fraction = sum_of_fractions(segment.get("fraction", "0"), f"{field}.fraction")
        return whole + fraction, Fraction(1)
    first = sum_of_fractions(segment.get("at"), f"{field}.at")
    if count == 1:
        return first, Fraction(0)
    return first, sum_of_fractions(segment.get("every"), f"{field}.every")


def day(given: Any, field: str) -> date:
    """A date from text such as 2026-01-31; `OfferError` on `field` where there is no such day.

    >>> day("2026-01-31", "flows[0]").isoformat()
    '2026-01-31'
    """
    try:
        return date.fromisoformat(given)
    except (TypeError, ValueError):
        raise OfferError(field, given, "a date is a year, a month and a day that exist", "2026-01-31") from None
