"""Does `calc.audit` take what people give it, and refuse the rest as everything else here does?"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import calc
from calc.errors import CalcError, OfferError, UsageError
from calc.offer.typed_rate import Share

HUGE = pytest.param(10**5000, id="5,001 digits")
TEXT = "借10000元，分12期，年利率13%"


@pytest.mark.parametrize("lpr", [3, 3.0, Decimal(3), True, [3], HUGE, b"3%", float("nan"), "three"])
def test_a_prime_rate_that_is_none(lpr: Any) -> None:
    """Text with a percent sign is wanted: a bare number can be a share or percent."""
    with pytest.raises(OfferError) as caught:
        calc.audit(TEXT, lpr=lpr)
    assert "lpr" == caught.value.field


@pytest.mark.parametrize("lender", [5, ["card"], b"card", "friend", ""])
def test_a_lender_that_is_none(lender: Any) -> None:
    """The kinds are named."""
    with pytest.raises(UsageError, match="the kinds are bank, platform, small-loan") as caught:
        calc.audit(TEXT, lender=lender)
    assert "lender" == caught.value.field


@pytest.mark.parametrize("price", [True, HUGE, float("nan"), [], 0, "dear"])
def test_a_price_that_is_none(price: Any) -> None:
    """Whatever it is."""
    with pytest.raises(CalcError) as caught:
        calc.audit("免息3期", price=price)
    assert "price" == caught.value.field


def test_what_is_given_counts() -> None:
    """Four times the prime rate caps what private lenders take."""
    for lpr in ("3%", Share(Decimal(3))):
        found = {one.finding.code for one in calc.audit(TEXT, on="2026-11-21", lender=" Private", lpr=lpr).findings}
        assert "R7" in found
    assert "private" == calc.audit(TEXT, lender=" Private").law.lender
    assert Decimal("1000.5") == calc.audit("免息3期", price=1000.5).figures.paid
