"""Do offers come back from `find` as they were quoted? A small draw, and a larger one with every unknown in it."""

from __future__ import annotations

import pytest

from tests.oracles.inverse import invert


def test_find_is_the_inverse_of_quote() -> None:
    """To the cent and to the printed digit."""
    counted = invert(50, seed=5)
    assert [] == counted.differences
    assert counted.same.total() > 30
    assert counted.rows > 400


@pytest.mark.slow
def test_find_is_the_inverse_of_quote_for_every_unknown() -> None:
    """Few have several answers."""
    counted = invert(400, seed=7)
    assert [] == counted.differences
    assert {"fee", "price", "payment", "cash-price", "rate", "installments", "down"} <= counted.same.keys()
    assert counted.same.total() > 300
    assert counted.rows > 4000
