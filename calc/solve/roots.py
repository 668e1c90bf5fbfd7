"""At which rates is a series of dated amounts worth nothing? Every real answer, why it is the only one, and its proof.

The question is for which growth g of money per unit of time (a rate of g - 1 above -100 %)

    a_1 g^-t_1 + a_2 g^-t_2 + ... = 0

With u the largest span of which all gaps between the times are whole multiples and z = g^-u, this is a polynomial
p(z) with few terms and whole coefficients, and its positive roots are wanted. There are at most as many as its
coefficients change sign (Descartes), and p z^-c, differentiated, has one change fewer when c lies between the powers
on both sides of a change (Rolle). Going down that ladder to one change, where the root is unique, and up again, where
between two stationary points there is at most one root, finds them all: no first guess, and no limit that a root could
lie beyond. Signs are decided in arithmetic with a bound for its error, which is refined until the sign is certain, and
in exact fractions where it might be zero.

Sources: R. Descartes, La Géométrie (1637), book III; G. Pólya and G. Szegő, Problems and Theorems in Analysis II,
part five, problems 36 to 77 (the rule of signs for real exponents).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from calc.errors import Phrase
from calc.solve.brackets import Bracket, isolate
from calc.solve.equation import DIGITS, Equation, arithmetic, decimal, sign_at
from calc.solve.repetition import repeated_roots, without_repetition


@dataclass(frozen=True, slots=True)
class Root:
    """One rate: the growth of money per unit of time to 60 digits, and the rate, growth - 1.

    `repeated`: the equation's derivative is zero there too, so that it may touch zero without crossing it.
    `equation`: the one whose sign does change there, by which digits are proved.
    """

    growth: Decimal
    rate: Decimal
    repeated: bool
    equation: Equation


@dataclass(frozen=True, slots=True)
class Found:
    """There is exactly one rate."""

    root: Root
    unique_because: Phrase
    status = "found"

    @property
    def roots(self) -> tuple[Root, ...]:
        return (self.root,)


@dataclass(frozen=True, slots=True)
class NoRate:
    """There is no rate, or every rate is one."""

    reason: Phrase
    status = "none"

    @property
    def roots(self) -> tuple[Root, ...]:
        return ()


@dataclass(frozen=True, slots=True)
class ManyRates:
    """There are several rates, in rising order; arithmetic alone does not pick one."""

    roots: tuple[Root, ...]
    reason: Phrase
    status = "many"


Solution = Found | NoRate | ManyRates


def _root(bracket: Bracket, equation: Equation, repeats: Equation | None) -> Root:
    """The rate of a bracket, exactly 0 where the amounts add up to nothing and the bracket holds that rate."""
    one = Decimal(1)
    if equation.zero_rate() and bracket.low <= one <= bracket.high:
        return Root(one, Decimal(0), _repeated_at_zero(equation), bracket.equation)
    z = bracket.middle()
    context = arithmetic(DIGITS + 15)
    if equation.unit == 1:
        growth = context.divide(one, z)
    else:
        growth = context.exp(context.divide(context.minus(context.ln(z)), decimal(equation.unit, context)))
    repeated = bracket.touches or (repeats is not None and _is_root_of(repeats, bracket))
    return Root(growth, context.subtract(growth, one), repeated, bracket.equation)


def _repeated_at_zero(equation: Equation) -> bool:
    return sum(power * amount for power, amount in zip(equation.powers, equation.amounts, strict=True)) == 0


def _is_root_of(equation: Equation, bracket: Bracket) -> bool:
    """Whether the one root in a bracket is one of this equation too."""
    return sign_at(equation, bracket.low) * sign_at(equation, bracket.high) <= 0


_DEGREE_FOR_DIVISION = 150


def solve(flows: Iterable[tuple[Fraction, Fraction]]) -> Solution:
    """Every rate per unit of time above -100 % at which (time, amount) pairs are worth nothing together.

    Nothing depends on the scale of the amounts, their overall sign or the order in which they are given.

    >>> solve([(Fraction(0), Fraction(-100)), (Fraction(1), Fraction(60)), (Fraction(2), Fraction(60))]).root.rate
    ... # doctest: +ELLIPSIS
    Decimal('0.130662386...')
    >>> solve([(Fraction(0), Fraction(-10)), (Fraction(1), Fraction(10))]).root.rate
    Decimal('0')
    """
    equation = Equation.of(flows)
    if not equation.amounts:
        return NoRate(Phrase("every rate"))
    changes = equation.sign_changes
    if changes == 0:
        return NoRate(Phrase("no sign change: all amounts go the same way"))
    brackets, repeats = isolate(equation), None
    if any(bracket.touches for bracket in brackets) and equation.powers[-1] <= _DEGREE_FOR_DIVISION:
        brackets, repeats = isolate(without_repetition(equation)), repeated_roots(equation)
    roots = tuple(_root(bracket, equation, repeats) for bracket in reversed(brackets))
    if not roots:
        return NoRate(Phrase("{changes} sign changes, but no rate above -100 %", changes=changes))
    if len(roots) > 1:
        return ManyRates(roots, Phrase("{changes} sign changes and {count} rates", changes=changes, count=len(roots)))
    if changes == 1:
        return Found(roots[0], Phrase("one sign change"))
    return Found(roots[0], Phrase("{changes} sign changes, but the stationary points leave one rate", changes=changes))
