"""Which sign, for certain and soon? The polynomial in whole numbers that stand for fractions of a power of two.

Amounts are whole numbers of one unit, so chosen that all of them together have a given number of bits, and w, from 0 to
1, is one of another, q bits to the whole. Each amount and each product is rounded down. An error of w of 2 units makes
one of at most 4 g - 2 in w^g, because rounding adds 1 to those of the factors. By Horner's rule the errors of
all products then come to less than 8 S degree / 2^q units, where S, the sum of all amounts' sizes, bounds every sum on
the way; q is chosen so that this is less than one. With one for each amount and one for each product, the value
is wrong by at most 2 n + 1 units for n terms: beyond that its sign is certain.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from math import log2
from operator import mul

from calc.solve.condensed import Condensed, Side, condensed, plain

_FARTHEST = 20_000
_BITS_A_DIGIT = log2(10)


def bits_for(digits: int) -> int:
    """The bits of so many decimal digits, and some to lose.

    >>> bits_for(0), bits_for(60)
    (64, 264)
    """
    return int(digits * _BITS_A_DIGIT) + 65 if digits else 64


def _whole(z: Decimal, bits: int) -> int:
    """z, or 1 / z where z is above 1, in units of 2^-bits, rounded down."""
    top, bottom = z.as_integer_ratio()
    return (top << bits) // bottom if top <= bottom else (bottom << bits) // top


def _powers(side: Side, w: int, q: int) -> list[int]:
    """w^gap for every gap of a polynomial, rounded down at every product."""
    found = {1: w}
    for gap in set(side.gaps):
        if gap not in found:
            found[gap] = power(w, gap, q)
    return [found[gap] for gap in side.gaps]


def power(w: int, exponent: int, q: int) -> int:
    """w^exponent in units of 2^-q, squared and multiplied, each product rounded down."""
    raised = w
    for bit in bin(exponent)[3:]:
        raised = raised * raised >> q
        if bit == "1":
            raised = raised * w >> q
    return raised


@dataclass(frozen=True, slots=True)
class _Point:
    """A form of the polynomial and w, in units of 2^-q, with its power for every gap; amounts in units of 2^-shift."""

    form: Condensed
    above: bool
    side: Side
    w: int
    q: int
    shift: int

    @classmethod
    def of(cls, form: Condensed, z: Decimal, bits: int) -> _Point:
        above = z > 1
        side = form.far if above else form.near
        q = bits + 2 * side.degree.bit_length() + 3
        return cls(form, above, side, _whole(z, q), q, bits - sum(map(abs, side.amounts)).bit_length())

    def sum(self, amounts: Iterable[int]) -> int:
        """Horner's rule, every product rounded down."""
        shift, q = self.shift, self.q
        whole = [amount << shift for amount in amounts] if shift >= 0 else [amount >> -shift for amount in amounts]
        value = whole[0]
        for factor, amount in zip(_powers(self.side, self.w, q), whole[1:], strict=True):
            value = (value * factor >> q) + amount
        return value

    def apart_from_one(self, spread: int | None) -> bool:
        """Whether 1 - z^g, which the short form has for a factor, has one sign at z and as far about it as asked."""
        near = (1 << self.q + 1) // 10**spread if spread is not None else 0
        return (1 << self.q) - self.w > near + 4


def _at(powers: tuple[int, ...], amounts: tuple[int, ...], z: Decimal, bits: int, spread: int | None) -> _Point:
    """In the short form, or as it is where z may be 1."""
    point = _Point.of(condensed(powers, amounts), z, bits)
    if point.form.times and not point.apart_from_one(spread):
        return _Point.of(plain(powers, amounts), z, bits)
    return point


def fixed_sign(
    powers: tuple[int, ...], amounts: tuple[int, ...], z: Decimal, bits: int, spread: int | None = None
) -> int:
    """The sign at z, and at every point within z (1 +- 10^-spread) where that is given; 0 when so many bits leave it
    open. z may itself be wrong, in proportion, by 2^-(bits + 5) over the square of the short form's degree.

    >>> [fixed_sign((0, 1, 2), (-10, 4, 7), Decimal(z), 64) for z in ("0.9", "1", "0.94")]
    [-1, 1, -1]
    """
    if abs(z.adjusted()) > _FARTHEST:
        return 0
    spread = None if spread is None else max(0, min(spread, _FARTHEST))
    point = _at(powers, amounts, z, bits, spread)
    doubt = 2 * len(point.side.amounts) + 1
    if spread is not None:
        moved, size = 2 * point.side.degree + 2, point.sum(map(abs, point.side.amounts)) + doubt
        if moved >= 10**spread:
            return 0
        doubt += size * moved // 10**spread + 1
    value = point.sum(point.side.amounts)
    if abs(value) <= doubt:
        return 0
    flips = point.above and point.form.times % 2 == 1
    return 1 if (value > 0) != flips else -1


def newton_step(powers: tuple[int, ...], amounts: tuple[int, ...], z: Decimal, digits: int) -> tuple[int, int] | None:
    """p(z) / (z p'(z)) to about so many digits of z, as two whole numbers: the step of Newton's rule, in proportion.

    None where it is not to be had: far out, or where the slope is nearly nothing.

    >>> top, bottom = newton_step((0, 1), (-1, 1), Decimal("1.25"), 9)     # 0.25 / 1.25
    >>> f"{top / bottom:.8f}"
    '0.20000000'
    """
    wanted = bits = bits_for(digits)
    for _ in range(3):
        if abs(z.adjusted()) > _FARTHEST:
            return None
        point = _at(powers, amounts, z, bits, None)
        value, slope = point.sum(point.side.amounts), point.sum(map(mul, point.side.amounts, point.side.powers))
        missing = wanted - (abs(slope) // len(point.side.amounts)).bit_length()
        if missing <= 0:
            return _of_the_whole(point, value, slope)
        bits += missing
    return None


def _of_the_whole(point: _Point, value: int, slope: int) -> tuple[int, int] | None:
    """The step of the polynomial itself, in z, from the value and slope of its short form in w.

    With R(w) = (1 - w^g)^m p: w p' / p = w R' / R + m g w^g / (1 - w^g). Above 1, where w is 1 / z and R of degree d,
    z p' / p is d - m g less that.
    """
    form, q = point.form, point.q
    if form.times:
        raised = power(point.w, form.span, q)
        rest = (1 << q) - raised
        slope = slope * rest + form.times * form.span * raised * value
        value *= rest
    if point.above:
        slope = (point.side.degree - form.times * form.span) * value - slope
    return (value, slope) if slope else None
