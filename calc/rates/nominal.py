"""What does a plan cost a year, by multiplication? The nominal annual rate (单利年化): periodic rate x periods."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import partial

from calc.rates.rate import Rate, root_rate
from calc.solve.equation import DIGITS, Growth, arithmetic
from calc.solve.roots import Root
from calc.working import Step, shown


def nominal(root: Root, per_year: Fraction) -> Rate:
    """The periodic rate times the periods a year, as a fraction of one.

    Source: 12 CFR 1026 Appendix J (b)(1) for the principle, the unit-period rate times the unit-periods a year; the
    same product is what China's banks publish as 近似折算年化利率(单利).

    >>> from calc.solve.roots import solve
    >>> found = solve([(Fraction(0), Fraction(1000)), (Fraction(1), Fraction(-1010))])
    >>> nominal(found.root, Fraction(12)).percent()
    '12.00'
    """
    value = nominal_value(root, per_year)
    return root_rate(
        root,
        value,
        partial(_growth, per_year),
        kind="nominal",
        clock="equal periods",
        per_year=per_year,
        step=Step("nominal annual rate", f"{shown(root.rate)} x {per_year}", shown(value)),
    )


def nominal_value(root: Root, per_year: Fraction) -> Decimal:
    """The number alone, without the proof of its digits."""
    context = arithmetic(DIGITS)
    times = context.divide(Decimal(per_year.numerator), Decimal(per_year.denominator))
    return context.multiply(root.rate, times)


def _growth(per_year: Fraction, rate: Fraction) -> Growth:
    return Growth(1 + rate / per_year)
