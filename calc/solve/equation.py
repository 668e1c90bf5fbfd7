"""The present-value equation as a polynomial, and its certain sign at any rate.

Signs are decided in whole numbers with a bound for their error, in exact fractions where the value might be zero, and
else in decimal arithmetic at more and more digits until the sign is certain.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from functools import reduce
from math import gcd, lcm
from operator import ne

from calc.solve.fixed_point import bits_for, fixed_sign
from calc.solve.machine import machine

DIGITS = 60
"""Significant digits to which a root is found."""

PRECISIONS = (50, 100, 200, 400)
"""Digits of arithmetic that are tried in turn to decide a sign; past the last a sign is left undecided."""

_BITS = (128, 512)
"""Bits of whole numbers that are tried before that."""

_MACHINE_RANGE = 300
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
        listed = list(flows)
        shared = lcm(*{time.denominator for time, _ in listed})
        scale = lcm(*{amount.denominator for _, amount in listed})
        at: dict[int, int] = {}
        for time, amount in listed:
            when = time.numerator * (shared // time.denominator)
            at[when] = at.get(when, 0) + amount.numerator * (scale // amount.denominator)
        times = sorted(when for when, amount in at.items() if amount)
        if not times:
            return cls((), (), Fraction(1))
        step = reduce(gcd, (when - times[0] for when in times)) or shared
        divisor = reduce(gcd, (at[when] for when in times), 0)
        powers = tuple((when - times[0]) // step for when in times)
        return cls(powers, tuple(at[when] // divisor for when in times), Fraction(step, shared))

    @property
    def sign_changes(self) -> int:
        """How often the amounts, in order of time, change sign: no fewer than there are roots."""
        positive = list(map((0).__lt__, self.amounts))
        return sum(map(ne, positive, positive[1:]))

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
        for bits in _BITS:
            if sign := fixed_sign(self.powers, self.amounts, self._point(growth.base, exponent, bits), bits):
                return sign
        exact = _rational_power(growth.base, exponent)
        if exact is not None and self._fits(exact):
            return sign_of(_exact_value(self, exact))
        for precision in PRECISIONS:
            if sign := certain_sign(self, _power(growth.base, exponent, precision), precision):
                return sign
        return None

    def _point(self, base: Fraction, exponent: Fraction, bits: int) -> Decimal:
        """base ** exponent, near enough for a sign in so many bits."""
        degree = 4 * self.powers[-1] + 10**6
        return _power(base, exponent, bits // 3 + len(str(degree)) * 2 + len(str(int(exponent))))

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


def sign_at(equation: Equation, z: Decimal, least: int = 0) -> int:
    """The sign at a decimal number; 0 only where it is zero or 400 digits do not tell it from zero."""
    if least > PRECISIONS[-1]:
        return 0
    bits = bits_for(max(least, PRECISIONS[0]))
    if sign := fixed_sign(equation.powers, equation.amounts, z, bits):
        return sign
    for precision in PRECISIONS:
        if precision >= least and (sign := certain_sign(equation, z, precision)):
            return sign
    return 0


def sign_about(equation: Equation, z: Decimal, precision: int, spread: int) -> int:
    """The sign at every point within z (1 +- 10^-spread), in machine numbers or to so many digits; else 0."""
    powers, amounts = equation.powers, equation.amounts
    if abs(z.adjusted()) < _MACHINE_RANGE and (sign := machine(powers, amounts).sign(float(z), spread)[0]):
        return sign
    if sign := fixed_sign(powers, amounts, z, bits_for(precision), spread):
        return sign
    return certain_sign(equation, z, precision, spread)
