"""What would an advertisement of this offer claim? An offer's terms as claims, so that the same checks serve it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from calc.ads.claims import Reading
from calc.ads.text import plain_copy
from calc.offer.model import Offer
from calc.offer.typed_money import TypedMoney

_TIMINGS = {"each": "each period", "spread": "spread", "first": "first instalment", "upfront": "upfront"}
_LANGUAGES = {"CNY": "zh-Hans", "TWD": "zh-Hant", "HKD": "zh-Hant"}


def reading_of(offer: Offer) -> Reading:
    """The claims that an offer makes without saying a word.

    >>> reading_of(Offer(price="100", cash_price="80", plan={"installments": 3})).claims["plan_price"]
    Decimal('100')
    """
    claims: dict[str, Any] = {"currency": offer.currency}
    if offer.cash_price != offer.price:
        claims |= {"cash_price": Decimal(offer.cash_price), "plan_price": Decimal(offer.price)}
    else:
        claims["price"] = Decimal(offer.price)
    claims["term"] = offer.plan.count
    if offer.plan.payment is not None:
        claims["per_amount"] = Decimal(offer.plan.payment)
    if offer.plan.rate.percent:
        claims["claimed_rate"] = {"value_pct": offer.plan.rate.percent, "unit": offer.plan.rate.span}
    if isinstance(offer.down, TypedMoney):
        claims["down_payment"] = Decimal(offer.down)
    elif offer.down.percent:
        claims["down_payment_pct"] = offer.down.percent
    fee = next(
        (fee for fee in offer.fees if fee.paid_by == "consumer" and fee.when not in ("late", "settlement")), None
    )
    if fee is not None:
        sized = (
            {"amount": Decimal(fee.amount)}
            if fee.amount is not None
            else {"rate_pct": fee.rate.percent if fee.rate else 0}
        )
        timing = _TIMINGS.get(fee.when, "unstated") if isinstance(fee.when, str) else "unstated"
        claims["fee"] = {"name": str(fee.name), **sized, "timing": timing}
    return Reading("", plain_copy(""), _LANGUAGES.get(offer.currency, "en"), claims, {})
