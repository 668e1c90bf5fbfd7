"""Does a program that changes the defaults of decimal arithmetic, for all threads to come, change a rate?"""

from __future__ import annotations

from decimal import ROUND_UP, DefaultContext, Inexact
from fractions import Fraction

import pytest

from calc.solve.roots import solve
from tests.solve.polynomials import flows


def test_no_default_of_decimal_arithmetic_has_a_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not the rounding of new contexts, their digits or their traps: 1,000 repaid in three times 400, by the month."""
    plan = flows([-1000, 400, 400, 400], Fraction(1, 12))
    usual = [(root.growth, root.rate) for root in solve(plan).roots]
    monkeypatch.setattr(DefaultContext, "rounding", ROUND_UP)
    monkeypatch.setattr(DefaultContext, "prec", 5)
    monkeypatch.setitem(DefaultContext.traps, Inexact, True)
    assert usual == [(root.growth, root.rate) for root in solve(plan).roots]
