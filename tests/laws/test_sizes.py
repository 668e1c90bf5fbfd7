"""Is a loan of pennies a loan, and a rate of next to nothing a rate? Amounts and rates that are far from the usual."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from calc.rates.answer import Answer
from calc.rates.appendix_j import us_appendix_j
from calc.rates.european_union import eu_aprc
from calc.rates.united_kingdom import uk_apr
from calc.rates.united_states_rule import us_rule
from tests.laws.loans import Pairs, on, printed, times

BY_WEEKS = [on("2026-01-01", 500), on("2026-02-01", 500), on("2026-01-29", -510), on("2026-02-26", -510)]
BY_TWO_MONTHS = [on("2026-01-01", 500), on("2026-04-01", 500), on("2026-03-01", -510), on("2026-05-01", -520)]


@pytest.mark.parametrize("law", [eu_aprc, uk_apr, us_appendix_j])
@pytest.mark.parametrize("flows", [BY_WEEKS, BY_TWO_MONTHS], ids=["every four weeks", "every two months"])
def test_advances_of_less_than_one_are_advances(law: Callable[[Pairs], Answer], flows: Pairs) -> None:
    """Times are counted from the advances and the payments, each by themselves, and not from how much they are."""
    small: Pairs = [(when, Fraction(amount) / 1000) for when, amount in flows]
    assert times(law(flows)) == times(law(small))
    assert printed(law(flows), 9) == printed(law(small), 9)


@pytest.mark.parametrize("size", [1, 9, 20, 30])
def test_a_very_low_rate_by_the_united_states_rule(size: int) -> None:
    """One more than 10^n after a year for 10^n: 10^(2-n) percent, to its last digit."""
    answer = us_rule([(0, 10**size), (1, -(10**size + 1))], 1)
    zeros = "0" * max(0, size - 3)
    whole, decimals = ("10", "0" * 40) if size == 1 else ("0", f"{zeros}1".ljust(40, "0"))
    assert f"{whole}.{decimals}" == printed(answer, 40)


def test_what_the_united_states_rule_answers() -> None:
    """One rate, why it is the only one, and the unit-period's rate times the unit-periods of a year."""
    answer = us_rule([(0, 1000), (1, -1010)], 12)
    assert "found" == answer.status
    assert "what is left over rises with the rate, so it is nothing at one only" == answer.because
    assert answer.rate is not None
    assert (answer.rate,) == answer.roots
    assert ("us-rule", Fraction(12)) == (answer.rate.kind, answer.rate.per_year)
    assert ["annual percentage rate = unit-period rate x 12 = 0.120000000000"] == [
        str(step) for step in answer.rate.working
    ]
