"""What does a plan cost a year by its calendar? The effective rate over actual days, 365 to the year (XIRR)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from calc.rates.rate import Rate, root_rate
from calc.solve.equation import Growth
from calc.solve.roots import Root
from calc.working import Step, shown

YEAR = 365


def years_between(flows: Iterable[tuple[date, Fraction]]) -> list[tuple[Fraction, Fraction]]:
    """Dated amounts as (years from the first of them, amount); a year is 365 days, leap years too.

    >>> years_between([(date(2026, 3, 1), Fraction(-2)), (date(2026, 1, 1), Fraction(1))])
    [(Fraction(59, 365), Fraction(-2, 1)), (Fraction(0, 1), Fraction(1, 1))]
    """
    dated = list(flows)
    first = min((day for day, _ in dated), default=date.min)
    return [(Fraction((day - first).days, YEAR), amount) for day, amount in dated]


def dated(root: Root) -> Rate:
    """The effective annual rate, as a fraction of one, of an equation whose unit of time is 365 days.

    Source: the formula of the spreadsheet function XIRR, sum of a_k (1 + r)^(-(d_k - d_1) / 365) = 0.

    >>> from calc.solve.roots import solve
    >>> flows = years_between([(date(2026, 1, 1), Fraction(-1000)), (date(2027, 1, 1), Fraction(1100))])
    >>> dated(solve(flows).root).percent()
    '10.00'
    """
    return root_rate(
        root,
        root.rate,
        _growth,
        kind="dated",
        clock="actual/365",
        step=Step("effective annual rate by dates", "growth in 365 days - 1", shown(root.rate)),
    )


def _growth(rate: Fraction) -> Growth:
    return Growth(1 + rate)
