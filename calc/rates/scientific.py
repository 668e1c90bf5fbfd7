"""How is a very large rate written, and proved? In scientific form: divided by a power of ten, and proved as such."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any

from calc.money import RoundingMode, round_fraction
from calc.rates.proof import Proof, prove, prove_exact
from calc.solve.equation import Equation, Growth, arithmetic

LARGE = 15
"""From this power of ten on, in percent, a rate is written in scientific form."""

_MOST_POWER = 20_000
_UNPROVED: dict[str, Any] = {"sign_low": None, "sign_high": None, "proved": False}


def power_of_ten(exact: Decimal | Fraction, decimals: int, rounding: RoundingMode) -> int:
    """The power of ten in the scientific form of a very large rate in percent, once rounded; 0 for every other rate.

    >>> power_of_ten(Fraction(10**40), 2, RoundingMode.HALF_UP), power_of_ten(Fraction(1), 2, RoundingMode.HALF_UP)
    (42, 0)
    """
    if isinstance(exact, Decimal):
        power = exact.adjusted() + 2
        leading = Fraction(divided(exact, power - 2)) if power >= LARGE else Fraction(0)
    else:
        size = abs(exact) * 100
        power = len(f"{Decimal(int(size)):f}") - 1
        leading = exact * 100 / Fraction(10) ** power
    if power < LARGE:
        return 0
    rounded = abs(round_fraction(leading * 10**decimals, rounding))
    return power + 1 if rounded >= 10 ** (decimals + 1) else power


def divided(value: Decimal, power: int) -> Decimal:
    """A decimal divided by a power of ten, without loss.

    >>> divided(Decimal("123"), 2)
    Decimal('1.23')
    """
    return value.scaleb(-power, arithmetic(len(value.as_tuple().digits)))


def proof_of_root(
    equation: Equation,
    growth: Callable[[Fraction], Growth],
    value: Decimal,
    decimals: int,
    rounding: RoundingMode,
    power: int = 0,
) -> Proof:
    """The digits of a root divided by a power of ten; unproved beyond the powers that signs are decided for.

    `growth` is a function of a module, or a `partial` of one, so that the proof can be sent to another process.
    """
    if not power:
        return prove(equation, growth, value, decimals, rounding)
    if power > _MOST_POWER:
        return replace(prove_exact(Fraction(divided(value, power)), decimals, rounding), **_UNPROVED)
    return prove(equation, partial(_of_divided, growth, power), divided(value, power), decimals, rounding)


def _of_divided(growth: Callable[[Fraction], Growth], power: int, rate: Fraction) -> Growth:
    return growth(rate * 10**power)


def proof_of_quotient(value: Fraction, decimals: int, rounding: RoundingMode, power: int = 0) -> Proof:
    """The digits of a quotient divided by a power of ten.

    >>> proof_of_quotient(Fraction(123456), 2, RoundingMode.HALF_UP, 5).percent
    '123.46'
    """
    return prove_exact(value / 10**power, decimals, rounding)
