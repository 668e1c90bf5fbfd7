"""One payment at the end (到期一次还本付息): principal and all interest after so many periods."""

from __future__ import annotations

from fractions import Fraction

from calc.dates import DayCount, year_fraction
from calc.errors import OfferError
from calc.money import RoundingMode, round_fraction
from calc.schedules.parts import Part
from calc.schedules.terms import Terms

_LEAST_BITS = 256


def bullet(terms: Terms) -> list[Part]:
    """The amount financed with simple interest for all periods; with compound interest where the plan says so."""
    return [Part(terms.financed, _interest(terms))]


def _by_days(terms: Terms) -> Fraction:
    """Interest from the day of purchase to the one due date: 30/360 is not the sum of its parts."""
    assert terms.offer.start is not None
    assert terms.due.days is not None
    return terms.annual * year_fraction(terms.offer.start, terms.due.days[-1].adjusted, terms.plan.day_count)


def _interest(terms: Terms) -> int:
    """Interest for the whole time, in minor units."""
    simple = terms.rate * terms.count
    if terms.plan.day_count is not DayCount.PERIOD:
        simple = _by_days(terms)
    compounding = terms.plan.compounding
    if compounding is None:
        return terms.rounded(terms.financed * simple)
    times = compounding.per_year * Fraction(terms.count) / terms.plan.every.per_year
    if times.denominator != 1:
        why = "the term is not a whole number of the spans after which interest is added"
        raise OfferError("compounding", compounding, why, str(terms.plan.every))
    return _compounded(terms, 1 + simple / times, round_fraction(times, RoundingMode.DOWN))


def _compounded(terms: Terms, growth: Fraction, times: int) -> int:
    """What the debt grows by, rounded; exactly only where nothing shorter tells to which side it is rounded.

    Rounding keeps order, so where both bounds of a power round to one amount, the power does too.
    """
    exact_bits = max(growth.numerator, growth.denominator).bit_length() * times
    bits = _LEAST_BITS
    while 4 * bits < exact_bits and growth > 0:
        low, high = (terms.rounded(terms.financed * (bound - 1)) for bound in power_bounds(growth, times, bits))
        if low == high:
            return low
        bits *= 2
    return terms.rounded(terms.financed * (growth**times - 1))


def power_bounds(base: Fraction, exponent: int, bits: int) -> tuple[Fraction, Fraction]:
    """Two numbers of so many bits between which base ** exponent lies; base is above 0, and exponent 1 or more.

    >>> low, high = power_bounds(Fraction(4, 3), 100, 64)
    >>> low <= Fraction(4, 3) ** 100 <= high, high / low - 1 < Fraction(1, 10**15)
    (True, True)
    """
    point = max(0, bits + base.denominator.bit_length() - base.numerator.bit_length())
    low, high = (base.numerator << point) // base.denominator, -((-base.numerator << point) // base.denominator)
    below, above, places = 1, 1, 0
    for bit in f"{exponent:b}":
        below, above, places = below * below, above * above, 2 * places
        if bit == "1":
            below, above, places = below * low, above * high, places + point
        excess = max(0, above.bit_length() - bits)
        below, above, places = below >> excess, -(-above >> excess), places - excess
    unit = Fraction(1, 1 << places) if places >= 0 else Fraction(1 << -places)
    return below * unit, above * unit
