"""Which fees does an offer take? Each as an advertisement would claim it: how much, of what, and when."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from calc.ads.open_ends import between, ends_of_a_term
from calc.offer.fee import CONTINGENT, Fee
from calc.offer.model import Offer
from calc.offer.unknown import Unknown

_TIMINGS = {
    "each": "each period",
    "spread": "spread",
    "first": "first instalment",
    "last": "last instalment",
    "upfront": "upfront",
    "deducted": "deducted",
    "financed": "financed",
    "unknown": "unstated",
}
_BASES = ("interest", "installment", "outstanding")
"""What a fee is a part of where that is not the first principal."""


def fees_of(offer: Offer) -> list[dict[str, Any]]:
    """The fees that the consumer pays on time, those above zero first.

    >>> fees_of(Offer(price="9", plan={"installments": 3}, fees=[{"amount": "1", "when": [1, 3]}]))
    [{'name': 'fee', 'amount': Decimal('1'), 'installments': [1, 3]}]
    """
    open_terms = {one.field: one for one in offer.unknown}
    claims = [
        _claim(fee, f"fees[{place}]", offer, open_terms)
        for place, fee in enumerate(offer.fees)
        if fee.paid_by == "consumer" and fee.when not in CONTINGENT
    ]
    return sorted(claims, key=lambda claim: claim.get("rate_pct") == 0)


def _claim(fee: Fee, field: str, offer: Offer, open_terms: Mapping[str, Unknown]) -> dict[str, Any]:
    base = {"basis": fee.of} if fee.of in _BASES and fee.amount is None and f"{field}.of" not in open_terms else {}
    return {"name": str(fee.name), **_sized(fee, field, offer, open_terms), **base, **_timing(fee, offer, open_terms)}


def _sized(fee: Fee, field: str, offer: Offer, open_terms: Mapping[str, Unknown]) -> dict[str, Any]:
    """How high a fee is; nothing is zero percent."""
    part = "rate" if fee.amount is None else "amount"
    one = open_terms.get(f"{field}.{part}")
    if one is not None:
        names = ("rate_pct", "range_pct") if part == "rate" else ("amount", "amount_range")
        return between(*ends_of_a_term(one, offer), *names)
    percent = Decimal(0) if fee.rate is None else fee.rate.percent
    if fee.amount:
        return {"amount": Decimal(fee.amount)}
    if fee.minimum and not percent:
        return {"amount": Decimal(fee.minimum)}
    return {"rate_pct": percent}


def _timing(fee: Fee, offer: Offer, open_terms: Mapping[str, Unknown]) -> dict[str, Any]:
    if isinstance(fee.when, str):
        return {"timing": _TIMINGS[fee.when]}
    chosen = sorted(set(fee.when))
    count = None if "installments" in open_terms else 1 if offer.plan.kind == "bullet" else offer.plan.count
    if chosen == [1]:
        return {"timing": "first instalment"}
    if chosen == [count]:
        return {"timing": "last instalment"}
    if count is not None and chosen == [*range(1, count + 1)]:
        return {"timing": "each period"}
    return {"installments": chosen}
