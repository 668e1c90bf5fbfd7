"""Does a root count more than once? An equation freed of repeated roots, by exact division of polynomials."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import reduce
from math import gcd, lcm

from calc.solve.equation import Equation


def _dense(equation: Equation) -> list[int]:
    """The coefficients of all powers, highest first."""
    coefficients = [0] * (equation.powers[-1] + 1)
    for power, amount in zip(equation.powers, equation.amounts, strict=True):
        coefficients[-1 - power] = amount
    return coefficients


def _remainder(dividend: list[int], divisor: list[int]) -> tuple[list[int], list[Fraction]]:
    """The remainder of a division of polynomials, made whole and without common factor; and the quotient."""
    rest = [Fraction(coefficient) for coefficient in dividend]
    quotient = []
    while len(rest) >= len(divisor):
        factor = rest[0] / divisor[0]
        quotient.append(factor)
        for index, coefficient in enumerate(divisor):
            rest[index] -= factor * coefficient
        rest.pop(0)
    return _primitive(rest), quotient


def _primitive(coefficients: Sequence[Fraction]) -> list[int]:
    """Whole coefficients without a common factor, in proportion, without leading zeros."""
    shared = lcm(*(coefficient.denominator for coefficient in coefficients)) if coefficients else 1
    whole = [int(coefficient * shared) for coefficient in coefficients]
    while whole and whole[0] == 0:
        whole.pop(0)
    divisor = reduce(gcd, whole, 0) or 1
    return [coefficient // divisor for coefficient in whole]


def _equation(polynomial: Sequence[int], unit: Fraction) -> Equation:
    terms = [(power, amount) for power, amount in enumerate(reversed(polynomial)) if amount]
    return Equation(tuple(power for power, _ in terms), tuple(amount for _, amount in terms), unit)


def _shared_with_derivative(polynomial: list[int]) -> list[int]:
    """The greatest common divisor of a polynomial and its derivative: its roots are the repeated ones."""
    degree = len(polynomial) - 1
    divisor, rest = polynomial, [coefficient * (degree - index) for index, coefficient in enumerate(polynomial[:-1])]
    while rest:
        divisor, (rest, _) = rest, _remainder(divisor, rest)
    return divisor


def without_repetition(equation: Equation) -> Equation:
    """The polynomial with the same roots, each only once: itself over its common divisor with its derivative."""
    polynomial = _dense(equation)
    divisor = _shared_with_derivative(polynomial)
    if len(divisor) == 1:
        return equation
    return _equation(_primitive(_remainder(polynomial, divisor)[1]), equation.unit)


def repeated_roots(equation: Equation) -> Equation:
    """The polynomial that has the repeated roots of an equation and no others, each only once."""
    return without_repetition(_equation(_shared_with_derivative(_dense(equation)), equation.unit))
