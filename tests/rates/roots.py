"""How are the roots of plain flows made in a test?"""

from __future__ import annotations

from fractions import Fraction

from calc.solve.roots import Found, Root, solve


def root_of(*amounts: int | str | Fraction, unit: int | str = 1) -> Root:
    """The one rate of one amount a period."""
    answer = solve((Fraction(unit) * k, Fraction(amount)) for k, amount in enumerate(amounts))
    assert isinstance(answer, Found)
    return answer.root
