"""What do machine numbers know for certain? A sign where it is beyond their rounding, and where Newton's step leads.

They only find a first bracket sooner: a sign that is not certain is left to whole numbers. Each of the n terms and
each of the powers up to the degree d is rounded a few times by 2^-53 = 1.1 10^-16 of itself, so a sum is wrong by less
than (4 n + 2 d + 8) 10^-15 of the sum of the terms' sizes. w is at most 1, so no power overflows; what
underflows is below 10^-300 of the largest amount, and a sum that is itself that small is not trusted.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from operator import mul

from calc.solve.condensed import Condensed, Side, condensed, plain

_NEAR_ONE = 1e-6
_LEAST = 1e-250
_HIGHEST = 10**15


@dataclass(frozen=True, slots=True)
class _Numbers:
    """The amounts of a polynomial as parts of the largest of them, lowest power first, and its gaps."""

    gaps: tuple[int, ...]
    amounts: tuple[float, ...]
    weighted: tuple[float, ...]
    sizes: tuple[float, ...]
    degree: int
    error: float

    def at(self, w: float) -> tuple[float, float, float]:
        """The value, w times the derivative, and the sum of the terms' sizes."""
        raised = {gap: w if gap == 1 else w**gap for gap in set(self.gaps)}
        powers = list(accumulate(map(raised.__getitem__, self.gaps), mul, initial=1.0))
        value, slope = sum(map(mul, self.amounts, powers)), sum(map(mul, self.weighted, powers))
        return value, slope, sum(map(mul, self.sizes, powers))


def _numbers(side: Side) -> _Numbers:
    largest = max(map(abs, side.amounts))
    amounts = tuple(amount / largest for amount in reversed(side.amounts))
    weighted = tuple(map(mul, amounts, map(float, reversed(side.powers))))
    error = 1e-15 * (4 * len(amounts) + 2 * side.degree + 8)
    return _Numbers(side.gaps[::-1], amounts, weighted, tuple(map(abs, amounts)), side.degree, error)


class Machine:
    """A polynomial in machine numbers, in its short form, and as it is near 1, where the short form is zero.

    >>> Machine((0, 1), (-1, 1)).sign(2.0)
    (1, 1.0)
    """

    __slots__ = ("_amounts", "_made", "_powers", "_short")

    def __init__(self, powers: tuple[int, ...], amounts: tuple[int, ...]) -> None:
        self._powers, self._amounts = powers, amounts
        self._short = condensed(powers, amounts)
        self._made: dict[tuple[bool, bool], _Numbers] = {}

    def sign(self, z: float, spread: int | None = None) -> tuple[int, float]:
        """The sign at z, and within z (1 +- 10^-spread) where that is given, or 0; and where Newton's step leads."""
        above, w, form = z > 1, z if z <= 1 else 1 / z, self._short
        if form.near.degree > _HIGHEST:
            return 0, z
        about = 0.0 if spread is None else 10.0 ** -min(spread, 16)
        if form.times and 1 - w <= max(_NEAR_ONE, 4 * about):
            form = plain(self._powers, self._amounts)
        numbers = self._numbers(form, above)
        value, slope, size = numbers.at(w)
        doubt = size * (numbers.error + (2 * numbers.degree + 2) * about)
        sign = 0
        if size > _LEAST and abs(value) > doubt:
            flips = above and form.times % 2 == 1
            sign = 1 if (value > 0) != flips else -1
        return sign, _next(form, numbers.degree, z, value, slope)

    def _numbers(self, form: Condensed, above: bool) -> _Numbers:
        key = form is self._short, above
        if key not in self._made:
            self._made[key] = _numbers(form.far if above else form.near)
        return self._made[key]


machine = lru_cache(maxsize=8)(Machine)
"""The same polynomial is asked for again and again while its roots are narrowed."""


def _next(form: Condensed, degree: int, z: float, value: float, slope: float) -> float:
    """Where Newton's step leads: see `calc.solve.fixed_point` for the two forms."""
    if form.times:
        raised = (z if z <= 1 else 1 / z) ** form.span
        slope = slope * (1 - raised) + form.times * form.span * raised * value
        value *= 1 - raised
    if z > 1:
        slope = (degree - form.times * form.span) * value - slope
    return z - z * (value / slope) if slope else z
