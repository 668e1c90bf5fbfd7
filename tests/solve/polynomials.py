"""How is an equation with known roots made in a test? By multiplying out its factors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from calc.solve.equation import Equation

Flows = list[tuple[Fraction, Fraction]]


def multiplied(*factors: Sequence[Fraction | int]) -> list[Fraction]:
    """The coefficients of a product of polynomials, each with its constant first."""
    product = [Fraction(1)]
    for factor in factors:
        longer = [Fraction(0)] * (len(product) + len(factor) - 1)
        for i, a in enumerate(product):
            for j, b in enumerate(factor):
                longer[i + j] += a * b
        product = longer
    return product


def flows(coefficients: Iterable[Fraction | int], unit: Fraction | int = 1) -> Flows:
    """One amount a period, the first at once."""
    return [(Fraction(unit) * k, Fraction(amount)) for k, amount in enumerate(coefficients)]


def at_rates(*rates: str, also: Sequence[Fraction | int] = (1,)) -> Flows:
    """Amounts worth nothing at these rates and, where `also` has no positive root, at no other."""
    factors = [(Fraction(-1), 1 + Fraction(rate)) for rate in rates]
    return flows(multiplied(*factors, also))


def equation(*amounts: Fraction | int) -> Equation:
    """The equation of one amount a period."""
    return Equation.of(flows(amounts))
