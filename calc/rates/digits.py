"""How many decimals does a case want, and how are they rounded?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from calc.errors import OfferError, Phrase
from calc.money import RoundingMode
from calc.rates.laws import LAWS

MOST_DECIMALS = 40


def decimals_of(case: Mapping[str, Any]) -> int:
    """How many decimals the case wants: 2 unless it says so; `OfferError` for none or more than 40.

    >>> decimals_of({}), decimals_of({"decimals": 1})
    (2, 1)
    """
    decimals = case.get("decimals", 2)
    if type(decimals) is not int or not 0 <= decimals <= MOST_DECIMALS:
        why = Phrase("it is a whole number from 0 to {most}", most=MOST_DECIMALS)
        raise OfferError("decimals", decimals, why, "2")
    return decimals


def rounding_of(case: Mapping[str, Any]) -> RoundingMode:
    """How the case rounds: as its law does, half-up otherwise, unless it says so; `OfferError` for no way of rounding.

    >>> [str(rounding_of(case)) for case in ({}, {"method": "br-cet"}, {"method": "br-cet", "rounding": "down"})]
    ['half-up', 'half-even', 'down']
    """
    method = case.get("method")
    law = LAWS.get(method) if isinstance(method, str) else None
    name = case.get("rounding", law.rounding if law else "half-up")
    try:
        return RoundingMode(name)
    except ValueError:
        choices = ", ".join(RoundingMode)
        raise OfferError("rounding", name, Phrase("it is one of {choices}", choices=choices), "half-up") from None
