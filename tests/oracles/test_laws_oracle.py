"""Does a smaller draw of transactions agree with the laws' equations, solved in another way?"""

from __future__ import annotations

from fractions import Fraction

import mpmath
import pytest

from tests.oracles.law_equations import rates
from tests.oracles.laws import EQUATIONS, compare

pytestmark = pytest.mark.oracle

_NOTHING = Fraction(0)


def test_random_transactions_agree_with_the_equations_as_the_laws_print_them() -> None:
    """Not one printed digit differs, for one rate and for several, with several advances and odd periods."""
    tallies = compare(150, seed=2)
    assert [] == [difference for tally in tallies.values() for difference in tally.differences]
    assert list(EQUATIONS) == list(tallies)
    assert min(tally.statuses["several rates"] for tally in tallies.values()) >= 5
    assert min(tally.rates["rates"] for tally in tallies.values()) > 130
    assert tallies["us-appendix-j"].features["odd fractions"] > 100


def test_the_other_way_finds_known_rates() -> None:
    """(g - 1.1)(g - 1.2)(g - 0.9); and 110 after one and a half periods, with simple interest in the half."""
    coefficients = (Fraction(1), Fraction("-3.2"), Fraction("3.39"), Fraction("-1.188"))
    found = rates([(Fraction(power), _NOTHING, amount) for power, amount in enumerate(coefficients)])
    assert ["-0.1", "0.1", "0.2"] == [mpmath.nstr(rate, 20) for rate in found]
    half = rates([(_NOTHING, _NOTHING, Fraction(-100)), (Fraction(1), Fraction(1, 2), Fraction(110))])
    with mpmath.workdps(40):  # (1 + i)(1 + i / 2) = 1.1
        assert mpmath.nstr((mpmath.sqrt(9 + mpmath.mpf("0.8")) - 3) / 2, 30) == mpmath.nstr(half[0], 30)
