"""Does an advertisement say what its plan costs? And is a rate that it names the cost, or only tells of it?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

PRICES = ("plan_price", "price", "sale_price", "list_price")
"""What the plan can sell it for, the nearest first."""

_SPREAD = ("each period", "spread")


def cost_named(claims: Mapping[str, Any]) -> bool:
    """Whether anything says what the plan costs: nothing, a fee, a rate, interest, or payments beside a price.

    >>> from decimal import Decimal
    >>> cost_named({"term": 12, "price": Decimal(6000)}), cost_named({"term": 12, "interest_free": True})
    (False, True)
    """
    if claims.get("interest_free") or claims.get("deferred_interest"):
        return True
    if _sized_fee(claims) or _sized_rate(claims) or "net_received" in claims:
        return True
    if "total_interest" in claims or "interest_per_period" in claims:
        return True
    priced = any(name in claims for name in PRICES) or "cash_price" in claims
    return (priced and payments_named(claims)) or ("plan_price" in claims and bool(_other_price(claims)))


def payments_named(claims: Mapping[str, Any]) -> bool:
    """Whether the installments are stated, each or in all."""
    return any(name in claims for name in ("per_amount", "graduated", "total"))


def _other_price(claims: Mapping[str, Any]) -> Any:
    return claims.get("cash_price") or claims.get("face_value")


def _sized_fee(claims: Mapping[str, Any]) -> bool:
    fee = claims.get("fee") or {}
    return "rate_pct" in fee or "amount" in fee


def _sized_rate(claims: Mapping[str, Any]) -> bool:
    rate = claims.get("claimed_rate") or {}
    return rate.get("unit") in ("day", "month", "year") and ("value_pct" in rate or "range_pct" in rate)


def rate_of_the_fee(claims: Mapping[str, Any]) -> bool:
    """Whether the yearly rate tells what a fee by the period costs, and is no interest beside it.

    A fee in percent that is spread over the installments is how the plan charges; a yearly rate beside it is what the
    law wants said of it (公告〔2021〕第3号). Interest beside a fee that is taken once is both.

    >>> from decimal import Decimal
    >>> fee = {"name": "手续费率", "rate_pct": Decimal("0.75"), "timing": "each period"}
    >>> rate_of_the_fee({"fee": fee, "claimed_rate": {"value_pct": Decimal("16.22"), "unit": "year"}})
    True
    """
    fee, rate = claims.get("fee") or {}, claims.get("claimed_rate") or {}
    if rate.get("unit") != "year":
        return False
    if fee.get("amount"):
        flat = fee["amount"] * 1200 == rate.get("value_pct", 0) * claims.get("price", 0)
        return fee.get("timing") == "spread" or (fee.get("timing") == "each period" and bool(flat))
    if not fee.get("rate_pct"):
        return False
    same = fee["rate_pct"] * claims.get("term", 0) == rate.get("value_pct") or fee["rate_pct"] == rate.get("value_pct")
    return same or (fee.get("timing") in _SPREAD and fee.get("basis") != "interest")
