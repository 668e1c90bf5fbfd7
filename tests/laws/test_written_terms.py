"""How are the times and the amounts of an equation written in its working?"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from calc.rates.discounting import terms
from calc.rates.european_union import eu_aprc
from calc.rates.united_kingdom import uk_apr
from tests.laws.loans import on, times


def test_a_cost_before_the_first_drawdown_has_a_negative_time() -> None:
    """A month before, and a month after."""
    flows = [on("2026-01-01", 1000), on("2025-12-01", -10), on("2026-02-01", -1010)]
    assert ["-1/12", "0", "1/12"] == times(eu_aprc(flows)) == times(uk_apr(flows))


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        (Fraction(-1000), "-1000"),
        (Fraction(5, 2), "2.5"),
        (Fraction(-1, 3), "-0.333333333333333"),
        # to fifteen decimals it is a whole number
        (2 + Fraction(1, 10**20), "2"),
        (Fraction(10) - Fraction(1, 10**20), "10"),
    ],
)
def test_amounts_are_written_without_zeros_that_say_nothing(amount: Fraction, written: str) -> None:
    """A whole number has no point."""
    (step, _) = terms([(Fraction(1), amount)], [Decimal("0.5")], ["1"])
    assert f"{written} x 0.500000000000" == step.expression
