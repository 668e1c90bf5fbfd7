"""One payment at the end (到期一次还本付息): principal and all interest after so many periods."""

from __future__ import annotations

from fractions import Fraction

from calc.dates import DayCount, year_fraction
from calc.errors import OfferError
from calc.money import RoundingMode, round_fraction
from calc.schedules.parts import Part
from calc.schedules.terms import Terms


def bullet(terms: Terms) -> list[Part]:
    """The amount financed with simple interest for all periods; with compound interest where the plan says so."""
    return [Part(terms.financed, terms.rounded(terms.financed * _interest(terms)))]


def _by_days(terms: Terms) -> Fraction:
    """Interest from the day of purchase to the one due date: 30/360 is not the sum of its parts."""
    assert terms.offer.start is not None
    assert terms.due.days is not None
    return terms.annual * year_fraction(terms.offer.start, terms.due.days[-1].adjusted, terms.plan.day_count)


def _interest(terms: Terms) -> Fraction:
    """Interest on one unit of money for the whole time."""
    simple = terms.rate * terms.count
    if terms.plan.day_count is not DayCount.PERIOD:
        simple = _by_days(terms)
    compounding = terms.plan.compounding
    if compounding is None:
        return simple
    times = compounding.per_year * Fraction(terms.count) / terms.plan.every.per_year
    if times.denominator != 1:
        why = "the term is not a whole number of the spans after which interest is added"
        raise OfferError("compounding", compounding, why, str(terms.plan.every))
    return (1 + simple / times) ** round_fraction(times, RoundingMode.DOWN) - 1
