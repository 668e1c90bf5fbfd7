"""Are kinds of lenders told from what is none?"""

from __future__ import annotations

import pytest

from calc.errors import UsageError
from calc.rule_files import rules
from calc.rules.lenders import LENDERS, lender_kind


@pytest.mark.parametrize("kind", LENDERS)
def test_a_kind_however_it_is_typed(kind: str) -> None:
    """Blanks and capital letters mean nothing."""
    assert kind == lender_kind(kind) == lender_kind(f" {kind.upper()} ")


@pytest.mark.parametrize("given", ["", "friend", "small loan", 5, ["card"], b"card", True])
def test_no_kind(given: object) -> None:
    """The kinds are named, and one of them to try."""
    with pytest.raises(UsageError) as caught:
        lender_kind(given)
    assert ("lender", "bank") == (caught.value.field, caught.value.try_)
    assert all(kind in caught.value.why for kind in LENDERS)


def test_every_rule_names_kinds() -> None:
    """And none that nobody can ask for; without one all are meant."""
    assert {kind for rule in rules().all for kind in (*rule.lenders, *rule.spares)} <= {*LENDERS}
    assert lender_kind(None) is None
