"""Are all rates found, and no others? Equations whose roots are known because they were made from them, and any others.

Those of the first kind are products of (growth - root), some roots taken twice, and of factors that have no positive
root. Those of the second kind are amounts at random, whose roots interval arithmetic isolates.
"""

from __future__ import annotations

from fractions import Fraction
from random import Random

import mpmath

from calc.rates.periodic import periodic
from calc.rates.rate import Rate
from calc.solve.roots import solve
from tests.oracles.comparison import DECIMALS_PRINTED, Tally
from tests.oracles.fifty_digits import DIGITS, Unresolved, growths, percent

Polynomial = list[Fraction]
"""Coefficients, that of the highest power first."""

_LARGE, _MORE_DIGITS = 10**9, 400
_MOST = 10**40
UNITS = (Fraction(1), Fraction(1), Fraction(1, 12), Fraction(3), Fraction(30, 365), Fraction(7, 365))


def compared_equation(seed: int, number: int) -> Tally:
    """The equation of a number, solved twice."""
    random = Random(f"equation {seed}:{number}")
    tally = Tally()
    (_with_known_roots if random.random() < 0.5 else _with_any_roots)(tally, random)
    tally.differences = [f"equation {seed}:{number}: {difference}" for difference in tally.differences]
    return tally


def times(polynomial: Polynomial, factor: Polynomial) -> Polynomial:
    """The product of two polynomials."""
    product = [Fraction(0)] * (len(polynomial) + len(factor) - 1)
    for i, a in enumerate(polynomial):
        for j, b in enumerate(factor):
            product[i + j] += a * b
    return product


def _drawn_roots(random: Random) -> dict[Fraction, int]:
    """Growths above zero and how often each is a root, close ones and exact zero rates among them."""
    roots: dict[Fraction, int] = {}
    for _ in range(random.randint(0, 4)):
        root = Fraction(random.randint(1, 4000), random.choice((1000, 1000, 100, 997)))
        if roots and random.random() < 0.3:
            root = min(roots) + Fraction(1, 10 ** random.randint(3, 9))
        roots[root] = random.choice((1, 1, 1, 2, 3))
    if random.random() < 0.15:
        roots[Fraction(1)] = random.choice((1, 2))
    return roots


def _with_known_roots(tally: Tally, random: Random) -> None:
    roots = _drawn_roots(random)
    polynomial: Polynomial = [Fraction(random.choice((-3, -1, 1, 2, 1000)))]
    for root, count in roots.items():
        for _ in range(count):
            polynomial = times(polynomial, [Fraction(1), -root])
    for _ in range(random.randint(0, 3)):
        b = Fraction(random.randint(-50, 50), 10)
        polynomial = times(polynomial, [Fraction(1), b, b * b / 4 + Fraction(random.randint(1, 500), 100)])
    for _ in range(random.randint(0, 4)):
        polynomial = times(polynomial, [Fraction(1), Fraction(random.randint(1, 300), 100)])
    unit = random.choice(UNITS)
    flows = [(power * unit, amount) for power, amount in enumerate(polynomial)]
    random.shuffle(flows)
    tally.plans["with known roots"] += 1
    _compare(tally, flows, unit, [(_mp(root), count > 1) for root, count in sorted(roots.items())])


def _with_any_roots(tally: Tally, random: Random) -> None:
    unit, last = random.choice(UNITS), random.choice((4, 12, 40, 200))
    chosen = sorted(random.sample(range(last + 1), min(last, random.randint(2, 12))))
    amounts = [(power, random.randint(-1000, 1000) * random.choice((1, 1, 30)) or 1) for power in chosen]
    try:
        roots = growths(amounts)
        if any(root ** (1 / _mp(unit)) > _LARGE for root in roots):
            roots = growths(amounts, _MORE_DIGITS)
    except Unresolved:
        tally.plans["left undecided"] += 1
        return
    tally.plans["with any roots"] += 1
    flows = [(power * unit, Fraction(amount, 100)) for power, amount in amounts]
    _compare(tally, flows, unit, [(root, False) for root in roots])


def _compare(
    tally: Tally, flows: list[tuple[Fraction, Fraction]], unit: Fraction, roots: list[tuple[mpmath.mpf, bool]]
) -> None:
    with mpmath.workdps(_MORE_DIGITS):
        solution = solve(flows)
        tally.statuses[solution.status] += 1
        status = {0: "none", 1: "found"}.get(len(roots), "many")
        if not tally.same("status", (status, len(roots)), (solution.status, len(solution.roots))):
            return
        expected = [root ** (1 / _mp(unit)) for root, _ in roots]
        tally.same("repeated", [repeated for _, repeated in roots], [root.repeated for root in solution.roots])
        for number, (growth, root) in enumerate(zip(expected, solution.roots, strict=True)):
            others = expected[:number] + expected[number + 1 :]
            apart = abs(mpmath.mpf(str(root.growth)) / growth - 1)
            tally.same("growth to 50 digits", True, bool(apart < mpmath.mpf(10) ** -DIGITS))
            apart = min((abs(other - growth) for other in others), default=mpmath.inf)
            _compare_digits(tally, growth, periodic(root), apart)
        tally.rates["roots"] += len(roots)


def _compare_digits(tally: Tally, growth: mpmath.mpf, rate: Rate, apart: mpmath.mpf) -> None:
    """The printed digits, which are proved but where there are more of them than the roots were found to, or where the
    next root is within the same last digit."""
    for decimals in DECIMALS_PRINTED:
        printed = rate.percent(decimals)
        unproved = printed.startswith("~")
        tally.unproved += unproved
        if growth < _MOST and apart > mpmath.mpf(10) ** (-2 - decimals):
            tally.same("not proved", False, unproved)
        if not unproved or growth < _MOST:
            tally.same("percent", percent(growth - 1, decimals), printed.removeprefix("~"))
        tally.digits += sum(character.isdigit() for character in printed)


def _mp(value: Fraction) -> mpmath.mpf:
    with mpmath.workdps(_MORE_DIGITS):
        return mpmath.mpf(value.numerator) / value.denominator
