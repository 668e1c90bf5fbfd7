"""How are the claims of an advertisement said? Their names and values in words, for a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from calc.errors import Phrase
from calc.lang.translate import Translator

NAMES = {
    "currency": Phrase("currency"),
    "price": Phrase("price"),
    "cash_price": Phrase("cash price"),
    "plan_price": Phrase("price in installments"),
    "list_price": Phrase("list price"),
    "sale_price": Phrase("sale price"),
    "lowest_7d": Phrase("lowest in 7 days"),
    "face_value": Phrase("face value"),
    "net_received": Phrase("money received"),
    "product": Phrase("product"),
    "total": Phrase("total"),
    "total_interest": Phrase("interest in all"),
    "interest_per_period": Phrase("interest a period"),
    "income": Phrase("income a month"),
    "limit": Phrase("credit limit"),
    "merchant_share": Phrase("merchant's share"),
    "term": Phrase("installments"),
    "term_options": Phrase("installments to choose"),
    "interest_free_terms": Phrase("interest-free ones"),
    "per_amount": Phrase("each installment"),
    "per_day_amount": Phrase("each day"),
    "first_amount": Phrase("first installment"),
    "graduated": Phrase("steps"),
    "balloon": Phrase("due at the end"),
    "shape": Phrase("kind of plan"),
    "frequency": Phrase("how often"),
    "schedule_days": Phrase("days of payment"),
    "down_payment": Phrase("down payment"),
    "down_payment_pct": Phrase("down payment, %"),
    "deposit": Phrase("deposit"),
    "deposit_value": Phrase("deposit counts for"),
    "deferral_days": Phrase("put off, days"),
    "deferral_months": Phrase("put off, months"),
    "float_days": Phrase("interest-free days"),
    "billing_day": Phrase("bill day"),
    "due_day": Phrase("due day"),
    "day_of_month": Phrase("day of the month"),
    "claimed_rate": Phrase("rate claimed"),
    "claimed_ear_pct": Phrase("effective rate claimed, %"),
    "fee": Phrase("fee"),
    "interest_free": Phrase("interest-free"),
    "deferred_interest": Phrase("interest from the first day if late"),
    "cash_discount_pct": Phrase("cash discount, %"),
    "coupon": Phrase("coupon"),
    "gift": Phrase("gift"),
    "gift_value": Phrase("worth of the gift"),
    "subsidy": Phrase("who pays the interest"),
    "step_discount": Phrase("step discount"),
    "discount_factor": Phrase("share of the price"),
    "early_settlement": Phrase("fee when settled early"),
    "minimum_payment_pct": Phrase("minimum payment, %"),
    "late_rate": Phrase("late rate"),
    "late_fee": Phrase("late fee"),
    "late_fee_cap_pct": Phrase("most of late fees, %"),
    "qualifier": Phrase("bound"),
    "footnote": Phrase("footnote"),
}
"""What the claims are called."""

VALUES = {
    "day": Phrase("by the day"),
    "month": Phrase("by the month"),
    "year": Phrase("by the year"),
    "unstated": Phrase("time not said"),
    "simple": Phrase("simple"),
    "effective": Phrase("compounded"),
    "nominal": Phrase("not compounded"),
    "flat": Phrase("on the first principal throughout"),
    "APR": Phrase("as an annual percentage rate"),
    "original principal": Phrase("of the original principal"),
    "interest": Phrase("of the interest"),
    "installment": Phrase("of each installment"),
    "outstanding": Phrase("of what is still owed"),
    "each period": Phrase("every period"),
    "spread": Phrase("over all periods"),
    "first instalment": Phrase("with the first installment"),
    "last instalment": Phrase("with the last installment"),
    "upfront": Phrase("in advance"),
    "deducted": Phrase("taken out of the money received"),
    "financed": Phrase("added to what is repaid"),
    "annuity": Phrase("level payments"),
    "equal_principal": Phrase("equal principal"),
    "interest_only": Phrase("interest only"),
    "weekly": Phrase("every week"),
    "biweekly": Phrase("every two weeks"),
    "merchant": Phrase("merchant"),
    "platform": Phrase("platform"),
    "lender": Phrase("lender"),
    "state": Phrase("state"),
    "due": Phrase("still due"),
    "waive": Phrase("not due any more"),
    "gift card": Phrase("gift card"),
    "threshold": Phrase("from an amount on"),
    "interest-free": Phrase("interest-free"),
}
"""Values that are words of ours; others are copied from the text."""

_AS_WRITTEN = ("name", "qualifier", "footnote", "currency")
_PERCENT = ("value_pct", "rate_pct")


def claim_in_words(name: str, value: Any, said: Translator) -> str:
    """The value of a claim.

    >>> claim_in_words("fee", {"name": "fee", "rate_pct": 3, "timing": "upfront"}, Translator("en"))
    'fee, 3%, in advance'
    """
    if isinstance(value, bool):
        return said(Phrase("yes"))
    if isinstance(value, Mapping):
        return said.listed(_parts(value, said))
    if isinstance(value, list):
        return said.listed(" x ".join(map(str, one)) if isinstance(one, list) else str(one) for one in value)
    return str(value) if name in _AS_WRITTEN else said(VALUES.get(str(value), str(value)))


def _parts(value: Mapping[str, Any], said: Translator) -> Iterator[str]:
    """The parts of a claim that is a table, those that say themselves what they are without their names."""
    for name, part in value.items():
        if name in _PERCENT:
            yield f"{part}%"
        elif name == "range_pct":
            yield f"{part[0]}%-{part[1]}%"
        elif name == "amount_range":
            yield f"{part[0]}-{part[1]}"
        elif name == "installments":
            yield said(Phrase("with installments {numbers}", numbers=", ".join(map(str, part))))
        elif isinstance(part, str):
            yield claim_in_words(name, part, said)
        else:
            yield said(_PARTS[name]).format(value=part) if name in _PARTS else str(part)


_PARTS = {
    "amount": Phrase("{value}"),
    "threshold": Phrase("from {value}"),
    "off": Phrase("{value} off"),
    "after_on_time": Phrase("after {value} on time"),
    "period": Phrase("installment {value}"),
    "factor": Phrase("times {value}"),
}
