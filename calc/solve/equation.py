"""The present-value equation as a polynomial, and its certain sign at any rate.

Signs are decided in decimal arithmetic with a bound for its error, at more and more digits until the sign is certain,
and in exact fractions where the value might be zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from functools import reduce
from math import gcd, lcm

DIGITS = 60
"""Significant digits to which a root is found."""

PRECISIONS = (50, 100, 200, 400)
"""Digits of arithmetic that are tried in turn to decide a sign; past the last a sign is left undecided."""

_EXACT_BITS = 4_000_000


def arithmetic(precision: int) -> Context:
    """Arithmetic of its own, so that nobody else's decimal settings can change an answer."""
    return Context(prec=precision, rounding=ROUND_HALF_EVEN, Emin=-(10**17), Emax=10**17, traps=[])


def decimal(value: Fraction, context: Context) -> Decimal:
    """A fraction as a decimal number, to the digits of an arithmetic."""
    return context.divide(Decimal(value.numerator), Decimal(value.denominator))


@dataclass(frozen=True, slots=True)
class Growth:
    """The growth of money per unit of time, base ** exponent, kept exact so that signs at it can be proved.

    >>> Growth(Fraction(6, 5), Fraction(1, 12))      # 20 % a year, with the month as the unit of time
    Growth(base=Fraction(6, 5), exponent=Fraction(1, 12))
    """

    base: Fraction
    exponent: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class Equation:
    """The present-value equation as a polynomial in z = growth ** -unit.

    `powers` are increasing whole numbers from 0, `amounts` whole and never 0, `unit` the time that one power stands
    for. Empty when all amounts cancel.

    >>> Equation.of([(Fraction(0), Fraction(-1000)), (Fraction(6), Fraction(400)), (Fraction(12), Fraction(700))])
    Equation(powers=(0, 1, 2), amounts=(-10, 4, 7), unit=Fraction(6, 1))
    """

    powers: tuple[int, ...]
    amounts: tuple[int, ...]
    unit: Fraction

    @classmethod
    def of(cls, flows: Iterable[tuple[Fraction, Fraction]]) -> Equation:
        """From (time, amount) pairs in any order; amounts at one time are added up."""
        at: dict[Fraction, Fraction] = {}
        for time, amount in flows:
            at[time] = at.get(time, Fraction(0)) + amount
        times = sorted(time for time, amount in at.items() if amount)
        if not times:
            return cls((), (), Fraction(1))
        gaps = [time - times[0] for time in times]
        shared = lcm(*(gap.denominator for gap in gaps))
        whole = [int(gap * shared) for gap in gaps]
        step = reduce(gcd, whole) or 1
        scale = lcm(*(at[time].denominator for time in times))
        amounts = [int(at[time] * scale) for time in times]
        divisor = reduce(gcd, amounts, 0)
        return cls(
            tuple(power // step for power in whole),
            tuple(amount // divisor for amount in amounts),
            Fraction(step, shared),
        )

    @property
    def sign_changes(self) -> int:
        """How often the amounts, in order of time, change sign: no fewer than there are roots."""
        return sum(a * b < 0 for a, b in zip(self.amounts, self.amounts[1:], strict=False))

    def zero_rate(self) -> bool:
        """Whether the amounts add up to nothing, so that a rate of exactly 0 answers."""
        return sum(self.amounts) == 0

    def sign(self, growth: Growth) -> int | None:
        """The certain sign of the equation at a growth: 1, 0 or -1; None when 400 digits do not decide it.

        >>> loan = Equation.of([(Fraction(0), Fraction(-1000)), (Fraction(1), Fraction(1100))])
        >>> [loan.sign(Growth(1 + Fraction(rate, 100))) for rate in (9, 10, 11)]
        [1, 0, -1]
        """
        if not self.amounts:
            return 0
        exponent = -growth.exponent * self.unit
        exact = _rational_power(growth.base, exponent)
        for precision in PRECISIONS:
            sign = certain_sign(self, _power(growth.base, exponent, precision), precision)
            if sign:
                return sign
            if exact is not None and self._fits(exact):
                return sign_of(_exact_value(self, exact))
        return None

    def _fits(self, z: Fraction) -> bool:
        bits = max(z.numerator.bit_length(), z.denominator.bit_length())
        return bits * (self.powers[-1] + 1) * len(self.powers) <= _EXACT_BITS * 16


def sign_of(value: Fraction | Decimal | int) -> int:
    """1, 0 or -1."""
    return (value > 0) - (value < 0)


def _power(base: Fraction, exponent: Fraction, precision: int) -> Decimal:
    """base ** exponent, right to more than `precision` digits."""
    context = arithmetic(precision + 15)
    if exponent.denominator == 1:
        return context.power(decimal(base, context), Decimal(exponent.numerator))
    return context.exp(context.multiply(decimal(exponent, context), context.ln(decimal(base, context))))


def _rational_power(base: Fraction, exponent: Fraction) -> Fraction | None:
    """base ** exponent as a fraction, or None where it is not one."""
    if exponent.denominator != 1:
        top = _whole_root(base.numerator, exponent.denominator)
        bottom = _whole_root(base.denominator, exponent.denominator)
        if top is None or bottom is None:
            return None
        base = Fraction(top, bottom)
    if max(base.numerator.bit_length(), base.denominator.bit_length()) * abs(exponent.numerator) > _EXACT_BITS:
        return None
    return base**exponent.numerator


def _whole_root(value: int, degree: int) -> int | None:
    """The whole number whose power is the value, or None."""
    low, high = 0, 1 << (value.bit_length() // degree + 1)
    while low < high:
        middle = (low + high) // 2
        if middle**degree < value:
            low = middle + 1
        else:
            high = middle
    return low if low**degree == value else None


def _exact_value(equation: Equation, z: Fraction) -> int:
    """The polynomial at a fraction, times a positive number that makes it whole."""
    value, scale, power = 0, 1, equation.powers[-1]
    for at, amount in zip(reversed(equation.powers), reversed(equation.amounts), strict=True):
        value *= z.numerator ** (power - at)
        scale *= z.denominator ** (power - at)
        value += amount * scale
        power = at
    return value


def evaluate(equation: Equation, z: Decimal, context: Context) -> tuple[Decimal, Decimal, Decimal]:
    """The polynomial at z, z times its derivative there, and the sum of its terms' sizes (for the error bound)."""
    raised: dict[int, Decimal] = {}
    value = slope = size = Decimal(0)
    add, multiply, fma = context.add, context.multiply, context.fma
    previous = equation.powers[-1]
    for at, amount in zip(reversed(equation.powers), reversed(equation.amounts), strict=True):
        gap = previous - at
        previous = at
        if gap:
            factor = raised.get(gap)
            if factor is None:
                factor = raised[gap] = z if gap == 1 else context.power(z, Decimal(gap))
            slope = multiply(slope, factor)
            value = multiply(value, factor)
            size = multiply(size, factor)
        coefficient = Decimal(amount)
        slope = fma(coefficient, Decimal(at), slope)
        value = add(value, coefficient)
        size = add(size, context.abs(coefficient))
    return value, slope, size


def certain_sign(equation: Equation, z: Decimal, precision: int, spread: int | None = None) -> int:
    """The sign at z, and at every point within z (1 +- 10^-spread) where a spread is given; 0 when not certain.

    Each term suffers at most three roundings for itself and each gap before it, and an error of z itself once for each
    power of it.
    """
    context = arithmetic(precision + 10)
    value, _, size = evaluate(equation, z, context)
    roundings = Decimal(10 * (len(equation.powers) + equation.powers[-1] + 1))
    doubt = context.multiply(size, context.multiply(roundings, Decimal(1).scaleb(-precision, context)))
    if spread is not None:
        moved = Decimal(2 * equation.powers[-1] + 2).scaleb(-spread, context)
        if moved >= 1:
            return 0
        doubt = context.add(doubt, context.multiply(size, moved))
    return sign_of(value) if context.abs(value) > doubt else 0


def float_sign(powers: Sequence[int], amounts: Sequence[float], z: float) -> tuple[int, float]:
    """The sign at z where machine numbers are certain of it, else 0; and where Newton's step leads from there."""
    value = slope = size = 0.0
    previous, gap, factor = powers[-1], 1, z
    for at, amount in zip(reversed(powers), reversed(amounts), strict=True):
        if previous - at:
            if previous - at != gap:
                gap = previous - at
                try:
                    factor = z**gap
                except OverflowError:
                    return 0, z
            slope, value, size, previous = slope * factor, value * factor, size * factor, at
        slope += at * amount
        value += amount
        size += abs(amount)
    certain = size < 1e250 and abs(value) > size * 1e-15 * (4 * len(powers) + 2 * powers[-1] + 8)
    return ((value > 0) - (value < 0) if certain else 0), (z - value * z / slope if slope else z)


def sign_at(equation: Equation, z: Decimal, least: int = 0) -> int:
    """The sign at a decimal number; 0 only where it is zero or 400 digits do not tell it from zero."""
    for precision in PRECISIONS:
        if precision >= least and (sign := certain_sign(equation, z, precision)):
            return sign
    return 0
