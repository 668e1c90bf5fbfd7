"""What would an advertisement of this offer claim? An offer's terms as claims, so that the same checks serve it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, localcontext
from typing import Any

from calc.ads.claims import Reading
from calc.ads.fees_of_offer import fees_of
from calc.ads.numerals import ARITHMETIC
from calc.ads.open_ends import as_claimed, ends_of_a_term, to_ten_places
from calc.ads.plan_facts import PlanFacts, plan_facts
from calc.ads.plan_of_offer import dates_of, interest_of, plan_of
from calc.ads.text import plain_copy
from calc.cost.quote import Quote, quote
from calc.offer.model import Offer
from calc.offer.typed_money import TypedMoney
from calc.offer.typed_rate import Share
from calc.offer.unknown import Unknown

_LANGUAGES = {"CNY": "zh-Hans", "TWD": "zh-Hant", "HKD": "zh-Hant"}
_WHERE_FREE_COUNTS = ("EUR", "GBP")
"""Where rules of the country are of credit that is free."""


def reading_of(offer: Offer, quoted: Quote | None = None) -> Reading:
    """The claims that an offer makes without saying a word; `quoted` is its quote, where that is at hand.

    A term that the offer leaves open is claimed as a range, or not at all.

    >>> reading_of(Offer(price="100", cash_price="80", plan={"installments": 3})).claims["plan_price"]
    Decimal('100')
    """
    with localcontext(ARITHMETIC):
        return _reading(offer, plan_facts(quote(offer) if quoted is None else quoted))


def _reading(offer: Offer, facts: PlanFacts) -> Reading:
    open_terms = {one.field: one for one in offer.unknown}
    fees = fees_of(offer)
    claims = {
        "currency": offer.currency,
        **_prices(offer, facts, open_terms),
        **_down(offer, open_terms),
        **plan_of(offer, open_terms),
        **dates_of(offer, open_terms),
        **interest_of(offer, open_terms),
        **({"fee": fees[0]} if fees else {}),
        **({"interest_free": True} if facts.free and offer.currency in _WHERE_FREE_COUNTS else {}),
        **_when_late(offer, facts),
        **_settled_early(offer, facts),
        **_gifts(offer, open_terms),
    }
    beside = {"further_fees": fees[1:]} if fees[1:] else {}
    return Reading("", plain_copy(""), _LANGUAGES.get(offer.currency, "en"), claims, {}, beside=beside)


def _prices(offer: Offer, facts: PlanFacts, open_terms: Mapping[str, Unknown]) -> dict[str, Any]:
    """The prices; a discount for paying at once instead of the price that it leads to; what is handed over."""
    price, cash = Decimal(offer.price), Decimal(offer.cash_price)
    prices: dict[str, Any] = {"price": price}
    if cash != price and "cash_price" not in open_terms:
        if offer.cash_discount is None:
            prices = {"cash_price": cash, "plan_price": price} | (prices if facts.deducted else {})
        else:
            prices["cash_discount_pct"] = _discount(offer.cash_discount, price)
    if facts.deducted:
        prices["net_received"] = price - facts.deducted
    return prices


def _discount(discount: TypedMoney | Share, price: Decimal) -> Decimal:
    return discount.percent if isinstance(discount, Share) else to_ten_places(discount / price * 100)


def _down(offer: Offer, open_terms: Mapping[str, Unknown]) -> dict[str, Any]:
    """What is paid down, where one sum or share is sure."""
    if "down" in open_terms:
        return {}
    if isinstance(offer.down, TypedMoney):
        return {"down_payment": Decimal(offer.down)}
    return {"down_payment_pct": offer.down.percent} if offer.down.percent else {}


def _when_late(offer: Offer, facts: PlanFacts) -> dict[str, Any]:
    """What a late payment costs: once, and as a rate."""
    late = offer.contract.late
    claims: dict[str, Any] = {"late_fee": facts.late_fee} if facts.late_fee else {}
    if late is not None and late.penalty.percent:
        claims["late_rate"] = as_claimed(late.penalty, offer)
    return claims


def _settled_early(offer: Offer, facts: PlanFacts) -> dict[str, Any]:
    """Whether the costs of later installments stay due; of a plan that costs nothing, nothing."""
    settlement = offer.contract.settlement
    if settlement is None or settlement.rule not in ("due", "waive") or facts.free:
        return {}
    return {"early_settlement": settlement.rule}


def _gifts(offer: Offer, open_terms: Mapping[str, Unknown]) -> dict[str, Any]:
    """What the buyer gets beside the goods; of a range of its worth the highest, which is what is stated of a gift."""
    if not offer.benefits:
        return {}
    worth = Decimal(0)
    for place, benefit in enumerate(offer.benefits):
        one = open_terms.get(f"benefits[{place}].amount")
        value = Decimal(benefit.amount) if one is None else ends_of_a_term(one, offer)[1]
        if value is None:
            return {"gift": True}
        worth += value
    return {"gift": True, "gift_value": worth}
