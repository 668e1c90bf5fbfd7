"""What does money earn elsewhere? The buyer's own savings rate, effective a year."""

from __future__ import annotations

from fractions import Fraction

from calc.errors import OfferError, UsageError
from calc.offer.typed_rate import InterestRate
from calc.rates.exact_number import exact_number
from calc.rates.rate import Rate


def effective_rate(given: object, field: str = "savings_rate") -> Fraction | None:
    """The rate as a fraction of one, from text in percent or a number that is one; None where none is given.

    `UsageError` on `field` where it is none of these, is not by the year, or is -100 % or less.

    >>> effective_rate("3%"), effective_rate(Fraction(3, 100)), effective_rate(None)
    (Fraction(3, 100), Fraction(3, 100), None)
    """
    if given is None:
        return None
    rate = _typed(given, field) if isinstance(given, str) else _number(given, field)
    if rate <= -1:
        raise UsageError(field, given, "savings lose less than all there is", "3%")
    return rate


def _number(given: object, field: str) -> Fraction:
    return Fraction(given.exact) if isinstance(given, Rate) else exact_number(given, field, '"3%"')


def _typed(text: str, field: str) -> Fraction:
    try:
        rate = InterestRate.parse(text, field)
    except OfferError as error:
        raise UsageError(field, error.value, error.why, error.try_) from None
    if rate.span != "year":
        raise UsageError(field, text, "what savings earn is said by the year, as an effective rate", "3%")
    return Fraction(rate.percent) / 100
