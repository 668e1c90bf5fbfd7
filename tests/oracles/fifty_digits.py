"""At which rates is it worth nothing, to fifty digits? All roots, isolated by interval arithmetic, refined by mpmath.

An equation sum of a_k v^(p_k) = 0 is looked at over x = ln v. On an interval each term has its extremes at the ends, so
the sum lies between two numbers: where both have one sign there is no root, and where the same holds for the
derivative there is at most one. Everything else is halved.
"""

from __future__ import annotations

from fractions import Fraction

import mpmath
import numpy as np
from numpy.typing import NDArray

DIGITS = 50
_NARROWEST = 1e-11
Flows = list[tuple[int, int]]
"""(time, amount) in whole units of time and of money."""


class Unresolved(ArithmeticError):
    """Two roots, or a double one, too close together to be told apart."""


def added_up(flows: Flows) -> Flows:
    """One amount for each time, in order of time, those that cancel left out."""
    times: dict[int, int] = {}
    for time, amount in flows:
        times[time] = times.get(time, 0) + amount
    return sorted((time, amount) for time, amount in times.items() if amount)


def growths(flows: Flows, digits: int = DIGITS) -> list[mpmath.mpf]:
    """Every growth per unit of time at which flows are worth nothing, in rising order, to more than so many digits."""
    with mpmath.workdps(digits + 10):
        flows = added_up(flows)
        powers, amounts = [time - flows[0][0] for time, _ in flows], [amount for _, amount in flows]
        return sorted(1 / _refined(powers, amounts, *bracket, digits) for bracket in _isolated(powers, amounts))


def _isolated(powers: list[int], amounts: list[int]) -> list[tuple[float, float]]:
    """Intervals of x with a change of sign, on each of which the sum is monotone."""
    p, log, sign = np.array(powers, float), np.log(np.abs(np.array(amounts, float))), np.sign(np.array(amounts, float))
    span = float(max(log) - min(log)) + 2.0
    stack, found = [(-span * 1.0137, span * 1.0291)], []
    while stack:
        low, high = stack.pop()
        if not _may_vanish(p, log, sign, low, high, derived=False):
            continue
        if not _may_vanish(p, log, sign, low, high, derived=True):
            if _value(powers, amounts, low) * _value(powers, amounts, high) < 0:
                found.append((low, high))
            continue
        if high - low < _NARROWEST:
            raise Unresolved(f"near x = {low}")
        middle = low + (high - low) * 0.4986
        stack += [(low, middle), (middle, high)]
    return found


def _may_vanish(
    p: NDArray[np.float64], log: NDArray[np.float64], sign: NDArray[np.float64], low: float, high: float, derived: bool
) -> bool:
    """Whether 0 is between the least and the most that the sum, or its derivative, can be on an interval."""
    middle = log + p * (low + high) / 2
    top = int(np.argmax(middle))
    centre = p - p[top]
    at_low, at_high = (np.exp(np.minimum(log - log[top] + centre * x, 650.0)) for x in (low, high))
    weights = sign * centre if derived else sign
    at_low, at_high = weights * at_low, weights * at_high
    least, most = np.minimum(at_low, at_high).sum(), np.maximum(at_low, at_high).sum()
    margin = 1e-11 * float(np.maximum(np.abs(at_low), np.abs(at_high)).sum())
    return bool(least - margin <= 0 <= most + margin)


def _value(powers: list[int], amounts: list[int], x: float) -> mpmath.mpf:
    return _polynomial(powers, amounts, mpmath.exp(mpmath.mpf(x)))[0]


def _polynomial(powers: list[int], amounts: list[int], v: mpmath.mpf) -> tuple[mpmath.mpf, mpmath.mpf]:
    """The sum and its derivative at v, by Horner's scheme over the gaps between the powers."""
    value = slope = mpmath.mpf(0)
    last, factors = powers[-1], {1: (v, mpmath.mpf(1))}
    for power, amount in zip(reversed(powers), reversed(amounts), strict=True):
        gap = last - power
        if gap:
            if gap not in factors:
                factors[gap] = (v**gap, gap * v ** (gap - 1))
            factor, rise = factors[gap]
            slope = slope * factor + value * rise
            value *= factor
        value += amount
        last = power
    return value, slope


def _refined(powers: list[int], amounts: list[int], low: float, high: float, digits: int) -> mpmath.mpf:
    """The root between two points of x, by bisection in machine numbers, Newton's steps, and signs on both sides."""
    v = mpmath.exp(mpmath.mpf(_halved(powers, amounts, low, high)))
    for _ in range(60):
        value, slope = _polynomial(powers, amounts, v)
        step = value / slope
        v -= step
        if abs(step) < v * mpmath.mpf(10) ** -(digits + 4):
            break
    margin = mpmath.mpf(10) ** -digits
    below, above = (_polynomial(powers, amounts, v * (1 + side * margin))[0] for side in (-1, 1))
    assert below * above < 0, "the root is not where Newton's steps ended"
    return v


def _halved(powers: list[int], amounts: list[int], low: float, high: float) -> float:
    p, a = np.array(powers, float), np.array(amounts, float)
    a = a / np.abs(a).max()

    def value(x: float) -> float:
        exponents = p * x
        return float((a * np.exp(exponents - exponents.max())).sum())

    at_low = value(low) > 0
    while high - low > 1e-13 * max(1.0, abs(low)):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        low, high = (middle, high) if (value(middle) > 0) == at_low else (low, middle)
    return (low + high) / 2


_SCIENTIFIC = 15


def percent(value: mpmath.mpf | Fraction, decimals: int) -> str:
    """A rate in percent, rounded half-up; a value that is a tie to forty digits is one. From 10^15 percent on it is in
    scientific form."""
    with mpmath.workdps(450):
        exact = value if isinstance(value, Fraction) else _fraction(value)
        power = len(str(int(abs(exact) * 100))) - 1
        if power >= _SCIENTIFIC:
            digits = percent(exact / 10**power, decimals)
            carried = digits.lstrip("-").startswith("10.")
            return f"{percent(exact / 10 ** (power + 1), decimals)}e+{power + 1}" if carried else f"{digits}e+{power}"
        doubled = abs(exact) * 200 * 10**decimals
        nearest = int(doubled + Fraction(1, 2))
        if abs(doubled - nearest) < Fraction(1, 10**30):
            doubled = Fraction(nearest)
        units = int((doubled + 1) // 2)
    digits = str(units).rjust(decimals + 1, "0")
    return f"{'-' if exact < 0 and units else ''}{digits[:-decimals]}.{digits[-decimals:]}"


def nearest_double(value: mpmath.mpf) -> float:
    """The machine number nearest to a value; 0 where fifty decimals are, and infinity beyond all of them."""
    try:
        return float(_fraction(value)) if abs(value) > mpmath.mpf(10) ** -DIGITS else 0.0
    except OverflowError:
        return float("inf")


def _fraction(value: mpmath.mpf) -> Fraction:
    sign, mantissa, exponent, _ = value._mpf_
    whole = Fraction(int(mantissa)) * Fraction(2) ** int(exponent)
    return -whole if sign else whole
