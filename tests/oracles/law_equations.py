"""At which rates does a law's equation hold, to fifty digits? All roots, isolated by interval arithmetic, by mpmath.

The equations are those that the laws print, and no polynomials: an amount a is worth a / [(1 + f i)(1 + i)^q] by
Regulation Z, and a (1 + X)^-t by the directives and by dates, which is the same with f = 0. Over x = ln(1 + i) each of
the factors rises or falls throughout, so on an interval every term, and every term of the derivative, lies between its
ends. Where a sum of them cannot be zero there is no root, or at most one; everything else is halved.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

import mpmath
import numpy as np
from numpy.typing import NDArray

from tests.oracles.fifty_digits import DIGITS, Unresolved

Terms = list[tuple[Fraction, Fraction, Fraction]]
"""(whole periods or time, fraction with simple interest, amount)."""

Floats = NDArray[np.float64]

_NARROWEST = 1e-10
_FARTHEST, _HIGHEST = 700.0, 1e5


def mp(value: Fraction | int) -> mpmath.mpf:
    """A fraction at the precision of the moment."""
    exact = Fraction(value)
    return mpmath.mpf(exact.numerator) / exact.denominator


def added_up(terms: Iterable[tuple[Fraction, Fraction, Fraction]]) -> Terms:
    """One amount for each time, in order of time, those that cancel left out."""
    at: dict[tuple[Fraction, Fraction], Fraction] = {}
    for whole, fraction, amount in terms:
        at[whole, fraction] = at.get((whole, fraction), Fraction(0)) + amount
    return [(whole, fraction, amount) for (whole, fraction), amount in sorted(at.items()) if amount]


def worth(terms: Terms, x: mpmath.mpf) -> mpmath.mpf:
    """What the amounts are worth together at the rate i = e^x - 1, by the law's own equation."""
    growth, rate = mpmath.exp(x), mpmath.expm1(x)
    value = mpmath.mpf(0)
    for whole, fraction, amount in terms:
        value += mp(amount) / ((1 + mp(fraction) * rate) * growth ** mp(whole))
    return value


def rates(terms: Terms, digits: int = DIGITS) -> list[mpmath.mpf]:
    """Every rate above -100 % a period at which amounts are worth nothing together, in rising order."""
    listed = added_up(terms)
    if not listed:
        return []
    start = listed[0][0]
    shifted = [(whole - start, fraction, amount) for whole, fraction, amount in listed]
    with mpmath.workdps(digits + 20):
        return sorted(_refined(shifted, low, high, digits) for low, high in _isolated(shifted))


@dataclass
class _Sum:
    """The terms as machine numbers."""

    whole: Floats
    fraction: Floats
    amount: Floats

    @classmethod
    def of(cls, terms: Terms) -> _Sum:
        largest = max(abs(amount) for _, _, amount in terms)
        columns = zip(*((float(q), float(f), float(a / largest)) for q, f, a in terms), strict=True)
        return cls(*(np.array(column) for column in columns))

    def simple(self, x: float) -> Floats:
        """1 / (1 + f i) at each term."""
        return np.asarray(1 / (1 + self.fraction * np.expm1(min(x, _FARTHEST))))

    def centre(self, low: float, high: float) -> float:
        """The time whose power of growth the sum is divided by, so that its terms do not grow out of bounds."""
        sizes = np.log(np.abs(self.amount)) - self.whole * (low + high) / 2
        return float(self.whole[int(np.argmax(sizes))])

    def may_vanish(self, low: float, high: float, derived: bool) -> bool:
        """Whether 0 is between the least and the most that the sum, or its derivative, can be on an interval."""
        power = self.centre(low, high) - self.whole
        at_ends = [np.exp(np.minimum(power * x, 650.0)) for x in (low, high)]
        least_growth, most_growth = np.minimum(*at_ends), np.maximum(*at_ends)
        most_simple, least_simple = self.simple(low), self.simple(high)
        least, most = least_growth * least_simple, most_growth * most_simple
        if derived:
            slopes = [power - self.fraction * np.exp(min(x, _FARTHEST)) * self.simple(x) for x in (low, high)]
            corners = [size * slope for size in (least, most) for slope in slopes]
            least, most = np.minimum.reduce(corners), np.maximum.reduce(corners)
        ends = self.amount * least, self.amount * most
        lower, upper = np.minimum(*ends).sum(), np.maximum(*ends).sum()
        margin = 1e-11 * float(np.maximum(np.abs(ends[0]), np.abs(ends[1])).sum())
        return bool(lower - margin <= 0 <= upper + margin)

    def none_above(self, x: float) -> bool:
        """Whether the first amount outweighs all others at every higher growth."""
        sizes = np.abs(self.amount) * np.exp(-self.whole * x) * self.simple(x)
        return bool(sizes[1:].sum() < 0.999 * sizes[0])

    def none_below(self, x: float) -> bool:
        """Whether the amounts of the last whole period outweigh all others at every lower growth."""
        last = self.whole == self.whole[-1]
        simple, limit = self.simple(x), 1 / (1 - self.fraction)
        ends = self.amount * simple, self.amount * limit
        least, most = np.minimum(*ends)[last].sum(), np.maximum(*ends)[last].sum()
        others = np.abs(self.amount) * limit * np.exp((self.whole[-1] - self.whole) * x)
        sizes = float(others[~last].sum())
        return bool(least > 1.001 * sizes or most < -1.001 * sizes)


def _isolated(terms: Terms) -> list[tuple[float, float]]:
    """Intervals of x with a change of sign, on each of which the sum rises or falls throughout."""
    total, low, high = _Sum.of(terms), -1.0137, 1.0291
    while not total.none_above(high):
        high *= 1.7
        if high > _HIGHEST:
            raise Unresolved("the first amounts cancel")
    while not total.none_below(low):
        low *= 1.7
        if low < -_FARTHEST:
            raise Unresolved("the last amounts cancel")
    stack, found = [(low, high)], []
    while stack:
        low, high = stack.pop()
        if not total.may_vanish(low, high, derived=False):
            continue
        if not total.may_vanish(low, high, derived=True):
            at_low, at_high = (worth(terms, mpmath.mpf(x)) for x in (low, high))
            if at_low * at_high < 0:
                found.append((low, high))
            continue
        if high - low < _NARROWEST:
            raise Unresolved(f"near x = {low}")
        middle = low + (high - low) * 0.4986
        stack += [(low, middle), (middle, high)]
    return found


def _refined(terms: Terms, low: float, high: float, digits: int) -> mpmath.mpf:
    """The rate between two points of x: false position, halved when it stalls, until the signs enclose it."""
    a, b = mpmath.mpf(low), mpmath.mpf(high)
    at_a, at_b = worth(terms, a), worth(terms, b)
    enough = mpmath.mpf(10) ** -(digits + 6)
    for turn in range(3000):
        if b - a <= enough:
            return mpmath.expm1((a + b) / 2)
        c = (a + b) / 2 if turn % 3 == 2 else (a * at_b - b * at_a) / (at_b - at_a)
        near = (b - a) ** 2 if b - a < 0.1 else (b - a) / 4
        for point in (c, c - near, c + near) if turn % 3 == 1 else (c,):
            if a < point < b:
                value = worth(terms, point)
                if value == 0:
                    return mpmath.expm1(point)
                if (value > 0) == (at_a > 0):
                    a, at_a = point, value
                else:
                    b, at_b = point, value
    raise AssertionError("the root was not found between its signs")
