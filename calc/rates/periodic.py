"""What does a plan cost a period? The internal rate of return per period, on a clock of equal periods."""

from __future__ import annotations

from fractions import Fraction

from calc.rates.rate import Rate, root_rate
from calc.solve.equation import Growth
from calc.solve.roots import Root
from calc.working import Step, shown


def periodic(root: Root, per_year: Fraction | None = None) -> Rate:
    """The rate per period, as a fraction of one: the root of the equation whose unit of time is the period.

    Source: the definition of the internal rate of return, sum of a_k (1 + i)^-k = 0.

    >>> from calc.solve.roots import solve
    >>> found = solve([(Fraction(0), Fraction(1000)), (Fraction(1), Fraction(-1010))])
    >>> periodic(found.root, Fraction(12)).percent()
    '1.00'
    """
    return root_rate(
        root,
        root.rate,
        _growth,
        kind="periodic",
        clock="equal periods",
        per_year=per_year,
        step=Step("periodic rate", "growth a period - 1", shown(root.rate)),
    )


def _growth(rate: Fraction) -> Growth:
    return Growth(1 + rate)
