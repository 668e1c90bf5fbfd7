"""Does every sign mean currencies that exist, and can none be mistaken for another?"""

from __future__ import annotations

import pytest

from calc.money import MINOR_DIGITS
from calc.offer.currency_signs import SIGNS
from calc.offer.typed_money import read_money


def test_signs_mean_currencies_in_use() -> None:
    """Each at least one, none twice, the likeliest first: what is suggested when nothing fits."""
    for sign, currencies in SIGNS.items():
        assert currencies, sign
        assert set(currencies) <= set(MINOR_DIGITS), sign
        assert len(set(currencies)) == len(currencies), sign
    assert SIGNS["$"][0] == "USD"
    assert SIGNS["¥"] == ("CNY", "JPY")


def test_no_two_signs_differ_only_in_capitals() -> None:
    """They are read without regard to them."""
    assert len({sign.casefold() for sign in SIGNS}) == len(SIGNS)


@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_is_read_on_both_sides(sign: str) -> None:
    """Before and behind the amount, with a space and without, in capitals and small letters."""
    for text in (f"{sign}5", f"{sign} 5", f"5{sign}", f"5 {sign}", f"{sign.lower()} 5", f"5 {sign.upper()}"):
        amount = read_money(text, "price")
        assert amount == 5
        assert amount.currencies == SIGNS[sign]
