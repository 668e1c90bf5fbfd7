"""How is an offer written down so that it can be read again? As plain data, money with its currency's digits."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from calc.money import money_text, to_minor
from calc.offer.model import Offer

_MONEY = {"price", "cash_price", "down", "amount", "payment", "payments", "balloon", "increment"}
_MONEY |= {"minimum", "maximum", "fee"}
_ALWAYS = {"kind", "installments", "every", "rate"}


def normal_form(offer: Offer) -> dict[str, Any]:
    """The offer as data for JSON or TOML: every term that was stated or that matters, money and rates as text.

    >>> normal_form(Offer(price="1,999", plan={"installments": 3}))["price"]
    '1999.00'
    """
    stated = offer.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    always = {
        "currency": offer.currency,
        "price": f"{offer.price:f}",
        "cash_price": f"{offer.cash_price:f}",
        "rounding": {"mode": str(offer.rounding.mode), "residue": str(offer.rounding.residue)},
    }
    plan = {key: value for key, value in offer.plan.model_dump(mode="json").items() if key in _ALWAYS}
    first = {"first": str(offer.plan.every)} if offer.plan.first is None else {}
    merged = always | stated
    merged["rounding"] = always["rounding"] | stated.get("rounding", {})
    merged["plan"] = plan | {"installments": offer.plan.count} | first | stated["plan"]
    merged["fees"] = [
        {"name": fee.name, "of": fee.of} | written
        for fee, written in zip(offer.fees, stated.get("fees", []), strict=True)
    ]
    if not merged["fees"]:
        del merged["fees"]
    formatted: dict[str, Any] = _formatted(merged, offer.currency)
    return formatted


def _formatted(value: Any, currency: str, field: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _formatted(inner, currency, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_formatted(inner, currency, field) for inner in value]
    if field in _MONEY and isinstance(value, str) and not value.endswith("%"):
        return money_text(to_minor(Decimal(value), currency), currency)
    return value
