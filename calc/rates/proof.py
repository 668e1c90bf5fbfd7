"""Are the printed digits of a rate right? A proof by the signs of its equation at both ends of what rounds to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from calc.money import RoundingMode, round_fraction
from calc.solve.equation import Equation, Growth, sign_of


@dataclass(frozen=True, slots=True)
class Proof:
    """The digits of a rate in percent, and the two ends between which every value rounds to them.

    The signs are those of the present-value equation at `low` and `high`, as fractions of one: where they are
    opposite, the rate lies between, and `proved` holds. A sign of 0 says that the rate is that very end. A sign of
    None could not be decided with 400 digits. Where another rate lies between the ends too, the signs are those
    40 digits away from this one. An end at or below a loss of everything has the sign that the equation
    has just above it.
    """

    percent: str
    low: str
    high: str
    sign_low: int | None
    sign_high: int | None
    proved: bool

    def __str__(self) -> str:
        return f"{self.percent} %" if self.proved else f"about {self.percent} % (digits not proved)"


def percent_text(units: int, decimals: int) -> str:
    """A whole number of last digits as text.

    >>> percent_text(1846, 2), percent_text(-5, 2), percent_text(13, 0)
    ('18.46', '-0.05', '13')
    """
    digits = f"{Decimal(abs(units)):f}".rjust(decimals + 1, "0")  # str of a whole number ends at 4,300 digits
    text = f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits
    return f"-{text}" if units < 0 else text


def _ends(units: int, mode: RoundingMode) -> tuple[Fraction, Fraction]:
    """The values between which everything rounds to so many units of the last digit."""
    half, one = Fraction(1, 2), Fraction(1)
    if mode in (RoundingMode.HALF_UP, RoundingMode.HALF_EVEN):
        return units - half, units + half
    outward = mode is RoundingMode.UP
    if units == 0:
        return (Fraction(0), Fraction(0)) if outward else (-one, one)
    return (units - one, Fraction(units)) if outward == (units > 0) else (Fraction(units), units + one)


def prove(
    equation: Equation,
    growth: Callable[[Fraction], Growth],
    value: Decimal,
    decimals: int = 2,
    mode: RoundingMode = RoundingMode.HALF_UP,
) -> Proof:
    """The digits of a rate, in percent, with their proof.

    `growth` gives, for a rate as a fraction of one, the growth per unit of the equation's time; `value` is the rate
    to many more digits than are wanted. Where the rate turns out to be exactly an end, the rounding mode decides.

    >>> loan = Equation.of([(Fraction(0), Fraction(-1000)), (Fraction(1), Fraction(1100))])
    >>> prove(loan, lambda rate: Growth(1 + rate), Decimal("0.1"))
    Proof(percent='10.00', low='9.995', high='10.005', sign_low=1, sign_high=-1, proved=True)
    """
    return prove_by_sign(lambda rate: _sign(equation, growth(rate)), value, decimals, mode)


def prove_by_sign(
    sign: Callable[[Fraction], int | None],
    value: Decimal,
    decimals: int = 2,
    mode: RoundingMode = RoundingMode.HALF_UP,
) -> Proof:
    """The digits of a rate, in percent, proved by a function of the rate that changes its sign at it.

    >>> prove_by_sign(lambda rate: (rate > Fraction(1, 10)) - (rate < Fraction(1, 10)), Decimal("0.1")).percent
    '10.00'
    """
    scale = 100 * 10**decimals
    units = round_fraction(Fraction(value) * scale, mode)
    ends = [(end, sign(end / scale)) for end in _ends(units, mode)]
    exact = next((end for end, at_end in ends if at_end == 0 and _is(value, end / scale)), None)
    if exact is not None:
        units = round_fraction(exact, mode)
        ends = [(end, sign(end / scale)) for end in _ends(units, mode)]
        return _told(units, decimals, ends, proved=True)
    (_, below), (_, above) = ends
    if below and above == -below:
        return _told(units, decimals, ends, proved=True)
    return _closely(sign, value, units, decimals, ends)


_CLOSE = Fraction(1, 10**40)
_LEAST = Fraction(1, 10**12)


def _is(value: Decimal, end: Fraction) -> bool:
    """Whether a rate that is known to more than 50 digits is that end, and not merely near it."""
    return abs(Fraction(value) - end) <= _CLOSE * max(abs(end), _LEAST)


def _closely(
    sign: Callable[[Fraction], int | None],
    value: Decimal,
    units: int,
    decimals: int,
    ends: list[tuple[Fraction, int | None]],
) -> Proof:
    """A proof from 40 digits around the rate, where another rate lies between the ends or at one of them."""
    scale = 100 * 10**decimals
    rate, margin = Fraction(value), _CLOSE * max(abs(Fraction(value)), _LEAST)
    near = [(bound * scale, sign(bound)) for bound in (rate - margin, rate + margin)]
    inside = all(ends[0][0] < bound < ends[1][0] for bound, _ in near)
    below, above = (at_bound for _, at_bound in near)
    if inside and below and above == -below:
        return _told(units, decimals, [(ends[0][0], below), (ends[1][0], above)], proved=True)
    return _told(units, decimals, ends, proved=False)


def _sign(equation: Equation, growth: Growth) -> int | None:
    """The sign at a growth; where nothing is left, that of the last amount, which outweighs all others just above."""
    return equation.sign(growth) if growth.base > 0 else sign_of(equation.amounts[-1])


def _told(units: int, decimals: int, ends: list[tuple[Fraction, int | None]], *, proved: bool) -> Proof:
    (low, sign_low), (high, sign_high) = ends
    low_text, high_text = (percent_text(int(end * 10), decimals + 1) for end in (low, high))
    return Proof(percent_text(units, decimals), low_text, high_text, sign_low, sign_high, proved)


def prove_exact(value: Fraction, decimals: int = 2, mode: RoundingMode = RoundingMode.HALF_UP) -> Proof:
    """The digits of a rate that is known as a fraction: the signs are those of its difference from the ends.

    >>> prove_exact(Fraction(12, 100)).percent, prove_exact(Fraction(18455, 100000)).percent
    ('12.00', '18.46')
    """
    scale = 100 * 10**decimals
    units = round_fraction(value * scale, mode)
    ends = _ends(units, mode)
    signs = [(value * scale > end) - (value * scale < end) for end in ends]
    low, high = (percent_text(int(end * 10), decimals + 1) for end in ends)
    return Proof(percent_text(units, decimals), low, high, signs[0], signs[1], True)
