"""Where are the roots? Every positive root of an equation in a bracket of its own, narrowed as far as wanted."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from functools import reduce
from math import copysign, gcd

from calc.solve.equation import (
    DIGITS,
    Equation,
    arithmetic,
    decimal,
    evaluate,
    sign_about,
    sign_at,
    sign_of,
)
from calc.solve.fixed_point import newton_step
from calc.solve.machine import machine

_LEAST_STEP = 4e-11
"""Of a point: how much further than Newton's step leads a next one is tried at least, so as to pass the root."""


def _between(low: Decimal, high: Decimal, context: Context) -> Decimal:
    """A point halfway: by ratio while the ends are far apart, by difference once they are close."""
    if high > context.multiply(Decimal(2), low):
        return context.sqrt(context.multiply(low, high))
    return context.divide(context.add(low, high), Decimal(2))


def _halfway(low: float, high: float) -> float:
    return (low + high) / 2 if high < 2 * low else low**0.5 * high**0.5


def _newton(equation: Equation, point: Decimal, digits: int, context: Context) -> Decimal:
    """Where Newton's step from a point leads; the point itself where there is no slope."""
    step = newton_step(equation.powers, equation.amounts, point, digits)
    if step is None:
        value, slope, _ = evaluate(equation, point, context)
    else:
        value, slope = map(Decimal, step)
    return context.subtract(point, context.divide(context.multiply(value, point), slope)) if slope else point


@dataclass(frozen=True, slots=True)
class Bracket:
    """One root of an equation, between two points with different signs; where both are equal, the root itself.

    `touches`: the equation could not be told from zero there, though its sign does not have to change.
    """

    equation: Equation
    low: Decimal
    high: Decimal
    sign_low: int
    touches: bool = False

    @property
    def digits(self) -> int:
        """How many digits of the root are certain: it lies within low (1 + 10^-digits)."""
        if self.low == self.high:
            return 10**6
        wide = arithmetic(10).divide(arithmetic(DIGITS * 8).subtract(self.high, self.low), self.low)
        return -wide.adjusted() - 1

    def _roughly(self, digits: int) -> tuple[Bracket, Decimal | None]:
        """Narrowed with machine numbers, as far as their signs are certain; and the point at which they no longer were.

        Newton's steps are made a little too long, so that the root is between the last two points; where one is not
        half of the one before, the middle is tried.
        """
        low, high, wanted = float(self.low), float(self.high), max(1e-10, 0.1 ** (digits + 1))
        if not 0 < low < high < float("inf"):
            return self, None
        numbers, cut, end = machine(self.equation.powers, self.equation.amounts), [self.low, self.high], None
        point, before = _halfway(low, high), high
        while high - low > low * wanted:
            sign, newton = numbers.sign(point)
            if sign == 0:
                end = Decimal.from_float(point)
                break
            low, high = (point, high) if sign == self.sign_low else (low, point)
            cut[sign != self.sign_low] = Decimal.from_float(point)
            step = newton - point
            newton += copysign(min(abs(step) / 4, self.equation.powers[-1] * step * step / point), step)
            newton += copysign(_LEAST_STEP * point, step)
            converges = low < newton < high and 2 * abs(step) < before
            point, before = (newton, abs(step)) if converges else (_halfway(low, high), high)
        below, above = max(self.low, cut[0]), min(self.high, cut[1])
        return Bracket(self.equation, below, above, self.sign_low, self.touches), end

    def cut(self, point: Decimal, precision: int = 0) -> Bracket:
        """The side of a point on which the root is; the sign is tried from so many digits on."""
        sign = sign_at(self.equation, point, precision)
        if sign == 0:
            return Bracket(self.equation, point, point, self.sign_low, self.touches)
        low, high = (point, self.high) if sign == self.sign_low else (self.low, point)
        return Bracket(self.equation, low, high, self.sign_low, self.touches)

    def narrowed(self, digits: int) -> Bracket:
        """The same root to so many digits: Newton's steps where they stay inside, and every fourth step a halving, so
        that it ends whatever the equation."""
        context = arithmetic(digits + 15)
        bracket, start = self._roughly(digits)
        inside = start is not None and bracket.low < start < bracket.high
        point = context.plus(start) if start and inside else _between(bracket.low, bracket.high, context)
        turn = 0
        while bracket.digits < digits:
            turn += 1
            newton = _newton(self.equation, point, digits, context)
            if turn % 4 == 0 or not bracket.low < newton < bracket.high:
                bracket = bracket.cut(_between(bracket.low, bracket.high, context))
                inside = bracket.low < newton < bracket.high
                point = newton if inside else _between(bracket.low, bracket.high, context)
                continue
            moved = context.divide(context.subtract(newton, point), newton)
            if not moved or moved.adjusted() < -(digits // 2) - 1:
                bracket = bracket.about(newton, digits, context)
            point = newton
        return bracket

    def about(self, point: Decimal, digits: int, context: Context) -> Bracket:
        """A bracket of the wanted width about a point that should be the root, where the signs say so."""
        margin = context.multiply(point, Decimal(1).scaleb(-digits - 2, context))
        below, above = context.subtract(point, margin), context.add(point, margin)
        found = self.cut(below, digits + 5) if self.low < below else self
        return found.cut(above, digits + 5) if found.low < above < found.high else found

    def middle(self, digits: int = DIGITS) -> Decimal:
        """The root to so many digits."""
        found = self.narrowed(digits)
        return _between(found.low, found.high, arithmetic(digits + 15))


def _bounds(equation: Equation) -> tuple[Decimal, Decimal]:
    """Two points between which all positive roots lie (Cauchy's bounds, halved and doubled)."""
    largest = max(abs(amount) for amount in equation.amounts)
    first, last = abs(equation.amounts[0]), abs(equation.amounts[-1])
    context = arithmetic(10)
    low = decimal(Fraction(first, 2 * (first + largest)), context)
    return low, decimal(Fraction(2 * (last + largest), last), context)


def _ladder(equation: Equation) -> Equation:
    """The derivative of the polynomial times z^-c, with c inside the first gap over which the sign changes."""
    pairs = zip(equation.powers, equation.powers[1:], equation.amounts, equation.amounts[1:], strict=False)
    twice_c = next(low + high for low, high, a, b in pairs if a * b < 0)
    amounts = [amount * (2 * power - twice_c) for power, amount in zip(equation.powers, equation.amounts, strict=True)]
    divisor = reduce(gcd, amounts)
    return Equation(equation.powers, tuple(amount // divisor for amount in amounts), equation.unit)


def _settled(equation: Equation, turning: Bracket) -> tuple[Bracket, int]:
    """The sign at a stationary point, narrowing it until the sign is certain; 0 where 240 digits leave it open."""
    for digits in (8, 14, 30, 60, 120, 240):
        turning = turning.narrowed(digits)
        if sign := sign_about(equation, turning.low, digits + 20, turning.digits):
            return turning, sign
    return turning, 0


def isolate(equation: Equation) -> list[Bracket]:
    """Every positive root in a bracket of its own, in rising order."""
    changes = equation.sign_changes
    if not changes:
        return []
    low, high = _bounds(equation)
    first, last = sign_of(equation.amounts[0]), sign_of(equation.amounts[-1])
    if changes == 1:
        return [Bracket(equation, low, high, first)]
    edges = [_settled(equation, turning) for turning in isolate(_ladder(equation))]
    found: list[Bracket] = []
    start, sign = low, first
    for turning, here in edges:
        if here == 0:
            found.append(Bracket(equation, turning.low, turning.high, sign, touches=True))
        elif sign * here < 0 and not (found and found[-1].touches and found[-1].high == start):
            found.append(Bracket(equation, start, turning.low, sign))
        start, sign = turning.high, here or sign
    if sign * last < 0 and not (found and found[-1].touches and found[-1].high == start):
        found.append(Bracket(equation, start, high, sign))
    return found
