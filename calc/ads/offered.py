"""Which offer does an advertisement make? Its claims as the description of an offer, what is not said left open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import Any

from calc.ads.numerals import ARITHMETIC
from calc.errors import OfferError, Phrase
from calc.offer.model import Offer

EXAMPLE_PRICE = Decimal(36_000)
"""What is quoted where no price is named and all costs are percentages: the rate does not depend on it. It can be
divided by the usual numbers of installments, so that no cents are rounded."""

_TIMINGS = {
    "each period": "each",
    "spread": "spread",
    "first instalment": "first",
    "upfront": "upfront",
    "unstated": "unknown",
}
_EVERY = {"weekly": "1 week", "biweekly": "2 weeks"}
_KINDS = {"annuity": "level", "equal_principal": "principal", "interest_only": "interest_only"}
_SPANS = {"day": "day", "month": "month", "year": "year"}


@dataclass(frozen=True, slots=True)
class Offered:
    """What the claims describe, ready for `Offer`, and what had to be assumed."""

    described: dict[str, Any]
    assumed: tuple[Phrase, ...]


def described_by(claims: Mapping[str, Any], price: Decimal | None = None) -> Offered:
    """The description of the offer that claims make; `OfferError` where they make none.

    `price`: what the plan sells it for, where the advertisement does not say it.

    >>> described_by({"term": 3, "interest_free": True, "price": Decimal(5000)}).described["plan"]
    {'installments': 3}
    """
    with localcontext(ARITHMETIC):
        return _described(claims, price)


def _described(claims: Mapping[str, Any], price: Decimal | None) -> Offered:
    assumed: list[Phrase] = []
    described: dict[str, Any] = {"plan": _plan(claims)}
    if _balloon_beside_installments(claims):
        assumed.append(Phrase("the balloon is due together with the last installment"))
    if "currency" in claims:
        described["currency"] = claims["currency"]
    described |= _prices(claims, price, assumed)
    fees = [*_fees(claims), *_interest_amounts(claims)]
    if fees:
        described["fees"] = fees
    if claims.get("gift_value"):
        described["benefits"] = [{"name": "gift", "amount": f"0..{claims['gift_value']:f}"}]
    return Offered(described, tuple(assumed))


def offer_of(claims: Mapping[str, Any], price: Decimal | None = None) -> Offer:
    """The offer that claims make."""
    return Offer(**described_by(claims, price).described)


def _plan(claims: Mapping[str, Any]) -> dict[str, Any]:
    plan = _installments(claims)
    if claims.get("frequency") in _EVERY:
        plan["every"] = _EVERY[claims["frequency"]]
    if "schedule_days" in claims:
        first, *later = claims["schedule_days"]
        plan |= {"first": f"{first} days"} | ({"every": f"{later[0] - first} days"} if later else {})
    for name, unit in (("deferral_days", "days"), ("deferral_months", "months")):
        if name in claims:
            plan["first"] = f"{claims[name]} {unit}"
    if "step_discount" in claims:
        discount = claims["step_discount"]
        plan["step_discounts"] = [
            {
                "after_on_time": discount["after_on_time"],
                "installment": discount["period"],
                "factor": discount["factor"],
            }
        ]
    return plan | _interest(claims, plan)


def _installments(claims: Mapping[str, Any]) -> dict[str, Any]:
    """How many installments there are, and what each is said to be."""
    if "graduated" in claims:
        return {"kind": "steps", "steps": [[count, f"{amount:f}"] for count, amount in claims["graduated"]]}
    if _balloon_beside_installments(claims):
        each, last = claims["per_amount"], claims["per_amount"] + claims["balloon"]
        steps = [[claims["term"] - 1, f"{each:f}"], [1, f"{last:f}"]]
        return {"kind": "steps", "steps": steps if claims["term"] > 1 else steps[1:]}
    stated = {"kind": "stated", "payment": f"{claims['per_amount']:f}"} if "per_amount" in claims else {}
    if "term_options" in claims:
        return {"installments": list(claims["term_options"]), **stated}
    if "term" in claims:
        return {"installments": claims["term"], **stated}
    if stated and _price_named(claims):
        return {"installments": "unknown", **stated}
    why = "the advertisement does not say how many installments there are"
    raise OfferError("installments", None, why, "-n 12")


def _interest(claims: Mapping[str, Any], plan: Mapping[str, Any]) -> dict[str, Any]:
    """The interest that is claimed, where the installments are not stated anyhow."""
    if _only_interest(claims):
        kind = {"kind": "interest_only"}
    else:
        kind = {"kind": _KINDS.get(claims.get("shape", ""), "level")}
    rate = claims.get("claimed_rate", {})
    sized = rate.get("value_pct") or (rate.get("range_pct") or [None])[-1]
    if plan.get("kind") in ("stated", "steps") or claims.get("interest_free") or rate.get("unit") not in _SPANS:
        return kind if _only_interest(claims) and plan.get("kind") is None else {}
    if not sized or _is_the_fee(claims, rate):
        return {}
    text = f"{sized:f}%/{_SPANS[rate['unit']]}"
    if rate.get("range_pct"):
        text = f"{rate['range_pct'][0]:f}%/{_SPANS[rate['unit']]}..{text}"
    return kind | {"rate": text} | ({"kind": "flat"} if rate.get("kind") == "flat" else {})


def _balloon_beside_installments(claims: Mapping[str, Any]) -> bool:
    return {"balloon", "per_amount", "term"} <= claims.keys()


def _only_interest(claims: Mapping[str, Any]) -> bool:
    """Whether nothing is paid back before the end: named so, or interest by the period beside the sum due at the end."""
    return claims.get("shape") == "interest_only" or {"balloon", "interest_per_period"} <= claims.keys()


def _is_the_fee(claims: Mapping[str, Any], rate: Mapping[str, Any]) -> bool:
    """Whether the yearly rate is nothing but the fee of all periods again, called interest."""
    fee = claims.get("fee", {})
    times = claims.get("term", 0) if fee.get("timing") == "each period" else 1
    return bool(fee.get("rate_pct")) and rate.get("unit") == "year" and fee["rate_pct"] * times == rate.get("value_pct")


def _price_named(claims: Mapping[str, Any]) -> bool:
    return any(name in claims for name in ("plan_price", "price", "sale_price", "list_price"))


def _prices(claims: Mapping[str, Any], price: Decimal | None, assumed: list[Phrase]) -> dict[str, Any]:
    sold = next((claims[name] for name in ("plan_price", "price", "sale_price", "list_price") if name in claims), price)
    prices: dict[str, Any] = {}
    if sold is None:
        sold = payments(claims)
        if sold is not None:
            assumed.append(Phrase("the price is what the installments come to, {total}", total=f"{sold:f}"))
    if sold is None:
        sold = claims.get("cash_price")
    if sold is None:
        sold = EXAMPLE_PRICE
        assumed.append(
            Phrase("no price is named: {price} as an example, the rate does not depend on it", price=f"{sold:f}")
        )
    prices["price"] = f"{sold:f}"
    cash = claims.get("cash_price") or (claims.get("face_value") if "plan_price" in claims else None)
    if cash is not None:
        prices["cash_price"] = f"{cash:f}"
    elif claims.get("cash_discount_pct"):
        prices["cash_discount"] = f"{claims['cash_discount_pct']:f}%"
    if claims.get("down_payment"):
        prices["down"] = f"{claims['down_payment']:f}"
    elif claims.get("down_payment_pct"):
        prices["down"] = f"{claims['down_payment_pct']:f}%"
    return prices


def payments(claims: Mapping[str, Any]) -> Decimal | None:
    """What the stated installments come to, with the balloon.

    >>> payments({"per_amount": Decimal(199), "term": 36, "balloon": Decimal(5000)})
    Decimal('12164')
    """
    if "graduated" in claims:
        return sum((count * amount for count, amount in claims["graduated"]), Decimal(0))
    if "per_amount" in claims and "term" in claims:
        return Decimal(claims["per_amount"] * claims["term"]) + claims.get("balloon", 0)
    return claims.get("total")


def _fees(claims: Mapping[str, Any]) -> list[dict[str, Any]]:
    fee = claims.get("fee")
    fees = []
    if fee and (fee.get("rate_pct") or fee.get("amount")):
        sized = {"rate": f"{fee['rate_pct']:f}%"} if fee.get("rate_pct") else {"amount": f"{fee['amount']:f}"}
        base = {"of": "interest"} if fee.get("basis") == "interest" else {}
        fees.append({"name": fee["name"], **sized, **base, "when": _TIMINGS[fee.get("timing", "unstated")]})
    if "net_received" in claims and "price" in claims and claims["price"] > claims["net_received"]:
        held_back = claims["price"] - claims["net_received"]
        fees.append({"name": "deducted", "amount": f"{held_back:f}", "when": "deducted"})
    return fees


def _interest_amounts(claims: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Interest that is claimed as an amount, beside even installments."""
    if "per_amount" in claims or "graduated" in claims:
        return []
    if "total_interest" in claims:
        return [{"name": "interest", "amount": f"{claims['total_interest']:f}", "when": "spread"}]
    if "interest_per_period" in claims:
        return [{"name": "interest", "amount": f"{claims['interest_per_period']:f}", "when": "each"}]
    return []
