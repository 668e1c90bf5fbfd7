"""Does a smaller draw of random plans and equations agree with the independent computation?"""

from __future__ import annotations

import pytest

from tests.oracles.drawn_offers import KINDS
from tests.oracles.random_plans import compare

pytestmark = pytest.mark.oracle


def test_random_plans_and_equations_agree_with_the_written_rules() -> None:
    """Not one amount and not one printed digit differs, in plans of every kind."""
    plans, equations = compare(400, seed=2)
    assert [] == plans.differences + equations.differences
    assert set(KINDS) == set(plans.plans)
    assert min(plans.rates[name] for name in ("periodic", "nominal", "effective", "dated")) > 200
    assert equations.rates["roots"] > 20
