"""Which rate by the period compounds to an effective yearly rate? `15.9% a year, effective` is 1.2372 % a month."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache

_DIGITS = 60
_PLACES = -30
"""To so many places of a percent it is worked out, or to so many digits: it is no fraction of whole numbers."""


@lru_cache(maxsize=1024)
def by_the_period(yearly: Decimal, periods_a_year: Fraction) -> Fraction:
    """The rate of one of so many periods a year, as a fraction of one, that compounds to a yearly rate in percent.

    30 decimals of its percent are right, or 60 digits; the settings of the caller's arithmetic do not matter.

    >>> by_the_period(Decimal("21"), Fraction(1, 2)), by_the_period(Decimal("21"), Fraction(2))
    (Fraction(4641, 10000), Fraction(1, 10))
    """
    exact = Context(prec=_DIGITS)
    growth = exact.add(1, exact.scaleb(yearly, -2))
    periods = exact.divide(Decimal(periods_a_year.denominator), Decimal(periods_a_year.numerator))
    percent = exact.scaleb(exact.subtract(exact.power(growth, periods), 1), 2)
    place = max(_PLACES, percent.adjusted() - _DIGITS + 1)
    return Fraction(exact.quantize(percent, Decimal((0, (1,), place)))) / 100
