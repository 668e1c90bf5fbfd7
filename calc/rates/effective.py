"""What does a plan cost a year, with interest on interest? The effective annual rate (复利, EAR)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import partial

from calc.rates.rate import Rate, root_rate
from calc.solve.equation import DIGITS, Growth, arithmetic
from calc.solve.roots import Root
from calc.working import Step, shown


def effective(root: Root, per_year: Fraction) -> Rate:
    """(1 + periodic rate) ^ periods a year - 1, as a fraction of one.

    Source: the definition of the effective rate of interest; it is what directive 2008/48/EC, Annex I, asks for when
    every period is an equal part of the year.

    >>> from calc.solve.roots import solve
    >>> found = solve([(Fraction(0), Fraction(1000)), (Fraction(1), Fraction(-1010))])
    >>> effective(found.root, Fraction(12)).percent()
    '12.68'
    """
    value = effective_value(root, per_year)
    return root_rate(
        root,
        value,
        partial(_growth, per_year),
        kind="effective",
        clock="equal periods",
        per_year=per_year,
        step=Step("effective annual rate", f"(1 + {shown(root.rate)}) ^ {per_year} - 1", shown(value)),
    )


def effective_value(root: Root, per_year: Fraction) -> Decimal:
    """The number alone, without the proof of its digits."""
    context = arithmetic(DIGITS + 10)
    times = context.divide(Decimal(per_year.numerator), Decimal(per_year.denominator))
    return context.subtract(context.power(root.growth, times), Decimal(1)) if root.rate else Decimal(0)


def _growth(per_year: Fraction, rate: Fraction) -> Growth:
    return Growth(1 + rate, 1 / per_year)
