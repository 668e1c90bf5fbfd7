"""Which offers does a text describe, when it may describe several? One, a list, or tables and what they share."""

from __future__ import annotations

from typing import Any

import pytest

import calc
from calc.offer.read import parse_several


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ('{"price": "1"}', [{"price": "1"}]),
        ('price = "1"', [{"price": "1"}]),
        ('[{"price": "1"}, {"price": "2"}]', [{"price": "1"}, {"price": "2"}]),
        ('[[offers]]\nprice = "1"\n[[offers]]\nprice = "2"', [{"price": "1"}, {"price": "2"}]),
        ('{"offers": [{"price": "1"}]}', [{"price": "1"}]),
        (
            'currency = "USD"\nprice = "1"\n[[offers]]\n[[offers]]\nprice = "2"',
            [{"currency": "USD", "price": "1"}, {"currency": "USD", "price": "2"}],
        ),
        ("[]", []),
        ("[3]", [3]),
        ('{"offers": [3]}', [3]),
        ('\ufeff[{"price": 1.50}]', [{"price": calc.Offer(price="1.50", plan={"installments": 1}).price}]),
    ],
)
def test_one_or_several(text: str, several: list[Any]) -> None:
    """Each with what it says itself before what it shares with the others."""
    assert several == parse_several(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("3", "line 1 is not TOML"),
        ('"x"', "line 1 is not TOML"),
        ('offers = "x"', "offers: 'x' cannot be: it is a list of tables"),
        ('{"offers": {"price": "1"}}', "offers: '{price = 1}' cannot be: it is a list of tables"),
        ("[{]", "line 1 is not JSON"),
    ],
)
def test_what_describes_none(text: str, said: str) -> None:
    """One sentence says why."""
    with pytest.raises(calc.OfferError) as raised:
        parse_several(text)
    assert said in str(raised.value)
