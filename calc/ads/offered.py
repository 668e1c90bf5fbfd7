"""Which offer does an advertisement make? Its claims as the description of an offer, what is not said left open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import Any

from calc.ads.costs_named import PRICES, cost_named, rate_of_the_fee
from calc.ads.numerals import ARITHMETIC
from calc.errors import OfferError, Phrase

EXAMPLE_PRICE = Decimal(36_000)
"""What is quoted where no price is named and all costs are percentages: the rate does not depend on it. It can be
divided by the usual numbers of installments, so that no cents are rounded."""

MOST_INSTALLMENTS = 1200
"""A hundred years of months; a text that names more is quoted no plan, so that no text takes long."""

EFFECTIVE = ("GBP", "EUR", "HKD", "TWD")
"""Where an annual percentage rate counts interest on interest."""
_TIMINGS = {
    "each period": "each",
    "spread": "spread",
    "first instalment": "first",
    "upfront": "upfront",
    "unstated": "unknown",
    "deducted": "deducted",
}
_EVERY = {"weekly": "1 week", "biweekly": "2 weeks"}
_KINDS = {"annuity": "level", "equal_principal": "principal", "interest_only": "interest_only"}
_SPANS = {"day": "day", "month": "month", "year": "year"}


@dataclass(frozen=True, slots=True)
class Offered:
    """What the claims describe, ready for `Offer`, and what had to be assumed. `example`: whether the price is only an
    example, so that rates are true and amounts are not.
    """

    described: dict[str, Any]
    assumed: tuple[Phrase, ...]
    example: bool = False


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
    if not cost_named(claims):
        why = Phrase("the advertisement does not say what the plan costs: no rate, no fee, no payments beside a price")
        raise OfferError("plan", None, why, "a rate, a fee, or the amount of each installment")
    if rate_of_the_fee(claims):
        assumed.append(Phrase("the yearly rate is taken as what the fee costs, and not as interest beside it"))
    if claims.get("deferred_interest"):
        assumed.append(Phrase("all is paid in time; else interest is charged from the first day"))
    if "interest_free_terms" in claims and not claims.get("interest_free"):
        free = ", ".join(map(str, claims["interest_free_terms"]))
        assumed.append(
            Phrase("for {free} installments nothing is charged; what is worked out is for the others", free=free)
        )
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
    example = described["price"] == f"{EXAMPLE_PRICE:f}" and not any(name in claims for name in PRICES)
    return Offered(described, tuple(assumed), example and price is None)


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
        return {"installments": _terms_that_cost(claims), **stated}
    if "term" in claims:
        if claims["term"] > MOST_INSTALLMENTS:
            most = Phrase("no plan that is advertised has more than {most} installments", most=MOST_INSTALLMENTS)
            raise OfferError("installments", str(claims["term"]), most, "-n 12")
        return {"installments": claims["term"], **(stated or _in_one_payment(claims))}
    if stated and _price_named(claims) and _most_counted(claims) <= MOST_INSTALLMENTS:
        return {"installments": "unknown", **stated}
    why = "the advertisement does not say how many installments there are"
    raise OfferError("installments", None, why, "-n 12")


def _in_one_payment(claims: Mapping[str, Any]) -> dict[str, Any]:
    """借1000元，7天后还1300元: what the one payment is."""
    if claims["term"] == 1 and "total" in claims and _price_named(claims):
        return {"kind": "stated", "payment": f"{claims['total']:f}"}
    return {}


def _most_counted(claims: Mapping[str, Any]) -> Decimal:
    """How many installments the stated ones make of the price."""
    each, price = claims["per_amount"], next(claims[name] for name in PRICES if name in claims)
    return Decimal(price / each) if each else Decimal(0)


def _interest_in_money(claims: Mapping[str, Any]) -> bool:
    """Whether the interest is named as an amount of a price: then a rate beside it only tells of it."""
    return "total_interest" in claims and _price_named(claims)


def _terms_that_cost(claims: Mapping[str, Any]) -> int | list[int]:
    """The numbers of installments to choose from; without those that are said to be free, where others are not."""
    options, free = claims["term_options"], claims.get("interest_free_terms", ())
    kept = [term for term in options if term not in free] or list(options)
    return kept[0] if len(kept) == 1 else kept


def _interest(claims: Mapping[str, Any], plan: Mapping[str, Any]) -> dict[str, Any]:
    """The interest that is claimed, where the installments are not stated anyhow."""
    if _only_interest(claims):
        kind = {"kind": "interest_only"}
    else:
        kind = {"kind": _KINDS.get(claims.get("shape", ""), "level")}
    rate = claims.get("claimed_rate", {})
    if plan.get("kind") in ("stated", "steps"):
        return {}
    if claims.get("interest_free") or rate.get("unit") not in _SPANS or rate_of_the_fee(claims):
        return kind if _only_interest(claims) else {}
    if claims.get("rate_after") or claims.get("deferred_interest") or _interest_in_money(claims):
        return {}
    ends = rate.get("range_pct") or [rate["value_pct"]]
    if not any(ends):
        return {}
    text = "..".join(_rate_text(end, rate | {"kind": _kind(claims)}) for end in ends)
    return kind | {"rate": text} | ({"kind": "flat"} if rate.get("kind") == "flat" else {})


def _kind(claims: Mapping[str, Any]) -> str | None:
    """Whether a yearly rate is effective: called so, or an APR where that is one (the United States alone: nominal)."""
    kind: str | None = claims["claimed_rate"].get("kind")
    if kind is None and claims.get("apr") and claims.get("currency") in EFFECTIVE:
        return "effective"
    return kind


def _rate_text(percent: Decimal, rate: Mapping[str, Any]) -> str:
    """A rate as an offer takes it: a yearly one may be effective."""
    if rate.get("kind") == "effective" and rate["unit"] == "year":
        return f"{percent:f}% a year, effective"
    return f"{percent:f}%/{_SPANS[rate['unit']]}"


def _balloon_beside_installments(claims: Mapping[str, Any]) -> bool:
    return {"balloon", "per_amount", "term"} <= claims.keys()


def _only_interest(claims: Mapping[str, Any]) -> bool:
    """Whether nothing is paid back before the end: named so, or interest by the period beside the sum at the end."""
    return claims.get("shape") == "interest_only" or {"balloon", "interest_per_period"} <= claims.keys()


def _price_named(claims: Mapping[str, Any]) -> bool:
    return any(name in claims for name in PRICES)


def _prices(claims: Mapping[str, Any], price: Decimal | None, assumed: list[Phrase]) -> dict[str, Any]:
    sold = next((claims[name] for name in PRICES if name in claims), price)
    prices: dict[str, Any] = {}
    if sold is None:
        sold = claims.get("cash_price") or _price_by_payments(claims, assumed)
    if sold is None and _in_money(claims):
        raise OfferError("price", None, "the advertisement names a cost in money, and not the price", "--price 1000")
    if sold is None:
        sold = EXAMPLE_PRICE
        why = Phrase("no price is named: {price} as an example, the rate does not depend on it", price=f"{sold:f}")
        assumed.append(why)
    prices["price"] = f"{sold:f}"
    cash = claims.get("cash_price") or (claims.get("face_value") if "plan_price" in claims else None)
    if cash is None and claims.get("cash_off", sold) < sold:
        cash = sold - claims["cash_off"]
    if cash is not None:
        prices["cash_price"] = f"{cash:f}"
    elif claims.get("cash_discount_pct"):
        prices["cash_discount"] = f"{claims['cash_discount_pct']:f}%"
    if claims.get("down_payment"):
        prices["down"] = f"{claims['down_payment']:f}"
    elif claims.get("down_payment_pct"):
        prices["down"] = f"{claims['down_payment_pct']:f}%"
    return prices


def _in_money(claims: Mapping[str, Any]) -> bool:
    """Whether a cost is an amount: its share of the price depends on the price."""
    named = ("total_interest", "interest_per_period", "down_payment", "balloon", "gift_value")
    return bool((claims.get("fee") or {}).get("amount")) or any(claims.get(name) for name in named)


def _price_by_payments(claims: Mapping[str, Any], assumed: list[Phrase]) -> Decimal | None:
    """The price of a plan that is called free, or that has only a fee: what is paid down and in installments."""
    total = payments(claims)
    if total is None:
        return None
    if claims.get("down_payment_pct"):
        why = "the advertisement does not say the price of which a share is paid down"
        raise OfferError("price", None, why, "--price 1000")
    if not claims.get("interest_free") and not (claims.get("fee") or {}):
        why = "the advertisement does not say the price that the installments are paid for"
        raise OfferError("price", None, why, "--price 1000")
    total += Decimal(claims.get("down_payment", 0))
    assumed.append(Phrase("the price is what the installments come to, {total}", total=f"{total:f}"))
    return total


def payments(claims: Mapping[str, Any]) -> Decimal | None:
    """What the stated installments come to, with the balloon.

    >>> payments({"per_amount": Decimal(199), "term": 36, "balloon": Decimal(5000)})
    Decimal('12164')
    """
    if "graduated" in claims:
        return sum((count * amount for count, amount in claims["graduated"]), Decimal(0))
    if "per_amount" in claims and "term" in claims:
        return Decimal(claims["per_amount"] * claims["term"] + claims.get("balloon", 0))
    total: Decimal | None = claims.get("total")
    return total


def _fees(claims: Mapping[str, Any]) -> list[dict[str, Any]]:
    fees = []
    stated = "per_amount" in claims or "graduated" in claims
    first = {} if stated and claims.get("fee_included") else claims.get("fee") or {}
    for fee in (first, *claims.get("further_fees", ())):
        if not (fee.get("rate_pct") or fee.get("amount")):
            continue
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
    sold = next((claims[name] for name in PRICES if name in claims), None)
    if sold is not None and claims.get("total", 0) > sold and claims.get("term") != 1:
        return [{"name": "interest", "amount": f"{claims['total'] - sold:f}", "when": "spread"}]
    return []
