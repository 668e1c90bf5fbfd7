"""Does a smaller draw of offers come back from `find` as it was quoted?"""

from __future__ import annotations

from tests.oracles.inverse import invert


def test_find_is_the_inverse_of_quote() -> None:
    """To the cent and to the printed digit, for every unknown; few have several answers."""
    counted = invert(100, seed=5)
    assert [] == counted.differences
    assert {"fee", "price", "payment", "cash-price", "rate", "installments", "down"} <= counted.same.keys()
    assert counted.same.total() > 75
    assert counted.rows > 1000
