"""Which number was given, exactly? Whole numbers, decimals, fractions and text as written, or why it is none."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from numbers import Rational

from calc.errors import Phrase, UsageError

MOST_DIGITS = 1000


def exact_number(given: object, field: str, try_: str = "1000") -> Fraction:
    """The number that a caller gave, without loss; `UsageError` on `field` where it is none.

    A float is read as the shortest decimal that stands for it, which is what was typed; text may be a decimal or a
    quotient. Infinity, NaN, and numbers of more than a thousand digits are refused.

    >>> exact_number("-33.61", "amount"), exact_number(0.1, "amount"), exact_number("1/3", "time")
    (Fraction(-3361, 100), Fraction(1, 10), Fraction(1, 3))
    >>> exact_number("ten", "amount")
    Traceback (most recent call last):
    calc.errors.UsageError: amount: 'ten' cannot be: it is a number, as a whole number, a decimal or text; try 1000
    """
    number = given if isinstance(given, Fraction) else _read(given)
    if number is None:
        raise UsageError(field, given, "it is a number, as a whole number, a decimal or text", try_)
    if isinstance(number, Decimal) and (not number.is_finite() or abs(number.adjusted()) > MOST_DIGITS):
        why = Phrase("it is a number that has an end, of at most {most} digits", most=MOST_DIGITS)
        raise UsageError(field, given, why, try_)
    return Fraction(number)


def _read(given: object) -> Fraction | Decimal | None:
    """As a decimal or a fraction; None where it is no number."""
    if isinstance(given, bool):
        return None
    if isinstance(given, float):
        return Decimal(repr(float(given)))
    if isinstance(given, str):
        return _read_text(given.strip())
    if isinstance(given, Rational):
        whole = int(given.denominator) == 1
        return Decimal(int(given.numerator)) if whole else Fraction(int(given.numerator), int(given.denominator))
    return given if isinstance(given, Decimal) else None


def _read_text(text: str) -> Fraction | Decimal | None:
    try:
        if "/" in text:
            return Fraction(text)
        return Decimal(text)
    except (ValueError, ArithmeticError):
        return None


def whole_number(given: object, field: str, most: int = 1_000_000, try_: str = "12") -> int:
    """A whole number that is not too large; `UsageError` on `field` where it is none.

    >>> whole_number("12", "periods")
    12
    """
    number = exact_number(given, field, try_)
    if number.denominator != 1 or number > most:
        raise UsageError(field, given, Phrase("it is a whole number of at most {most}", most=most), try_)
    return number.numerator
