"""What does an offer become under a preset? The product's terms, and over them everything that is said otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

from calc.dates import Duration, add_months
from calc.errors import OfferError, Phrase, UsageError
from calc.money import Rounding, minor_digits, to_major, to_minor
from calc.offer.described import money
from calc.offer.model import Offer
from calc.offer.typed_rate import InterestRate
from calc.presets.table import Later, Preset, first_day, laid_upon, oldest
from calc.rules.table import SURENESS

_KEPT = ("every", "first", "installments")
"""What is left of a product's plan when another kind of plan is stated."""


def under_preset(described: dict[str, Any], preset: Preset) -> dict[str, Any]:
    """A described offer with a product's terms below it: what the offer says itself counts, its fees instead of theirs.

    Where the offer states another way of paying (`kind`), the product's rate and fees are not those of it.
    `OfferError` for a number of installments that the product does not offer, and where its fee has to be asked.
    """
    plan = described.get("plan", {})
    installments = preset.offered(_count(plan))
    terms = preset.offer_for(installments)
    if plan.get("kind", terms["plan"]["kind"]) != terms["plan"]["kind"]:
        terms = {name: value for name, value in terms.items() if name != "fees"}
        terms["plan"] = {name: value for name, value in terms["plan"].items() if name in _KEPT}
        return laid_upon(terms, described)
    if preset.fee_is_asked and "fees" not in described:
        why = Phrase("{preset} shows its fee to each buyer, and no source states it", preset=preset.name)
        raise OfferError("fee", None, why, "--fee 0.75%@each")
    joined = laid_upon(laid_upon(terms, described), {"plan": {"installments": installments}})
    return _discounted(joined, installments) if preset.interest_is_discounted else joined


def _count(plan: dict[str, Any]) -> Any:
    """How many installments a plan states: as a number, or as blocks of them."""
    blocks = plan.get("steps")
    if "installments" in plan or not isinstance(blocks, list):
        return plan.get("installments")
    counts = [block[0] for block in blocks if isinstance(block, list) and block and type(block[0]) is int]
    return sum(counts) if len(counts) == len(blocks) else None


def _discounted(described: dict[str, Any], installments: int) -> dict[str, Any]:
    """The seller takes the interest off the price, so that the installments come to the price: what is lent is their
    value at the plan's rate, and the price is what the same thing costs at once."""
    if "price" not in described:
        raise OfferError("price", None, "what is lent is worked out from it", "15000")
    currency = str(described["currency"]).strip().upper()
    price = to_minor(money(described["price"], "price", minor_digits(currency)), currency)
    plan = described["plan"]
    rate = InterestRate.parse(str(plan["rate"]), "rate")
    growth = 1 + rate.per_period(Duration.parse(str(plan["every"])).per_year, 365)
    value = sum(growth**-number for number in range(1, installments + 1)) * Fraction(price, installments)
    lent = to_major(Rounding().minor(value), currency)
    return described | {"price": f"{lent:f}", "cash_price": described.get("cash_price", described["price"])}


def used(preset: Preset, offer: Offer) -> Iterator[Phrase]:
    """What is taken for granted by using a preset: whose terms they are, of which date, how sure, and how old."""
    installments = offer.plan.count
    dated = preset.dated(installments)
    values = {"preset": f"{preset.name} ({preset.id})", "sure": SURENESS[preset.sure(installments)]}
    if dated is None:
        day = preset.checked.isoformat()
        yield Phrase("terms of {preset}, from a page without a date, read on {day}: {sure}", day=day, **values)
    else:
        yield Phrase("terms of {preset} as of {dated}: {sure}", dated=dated, **values)
    if offer.start is not None and (dated is None or add_months(first_day(dated), 12) < offer.start):
        yield Phrase("these terms may be more than a year old: compare them with the contract")
    yield from _older(preset, installments, dated)
    yield from _not_its_own(preset, installments)
    if preset.limit is not None and offer.price > preset.limit:
        yield Phrase("the price is above {limit}, the most that the product is given for", limit=f"{preset.limit:f}")
    if preset.billing and offer.plan.first is None:
        days = ", ".join(f"--bill-day {bill} --due-day {due}" for bill, due in preset.billing)
        yield Phrase("the first bill depends on the account; for the rate by dates say {days}", days=days)


def _older(preset: Preset, installments: int, dated: str | None) -> Iterator[Phrase]:
    """The rules for what may happen later whose source is older than that of the cost, or bears no date."""
    for later, words in LATER.items():
        figures = [figure for figure in preset.figures_for(installments) if figure.decides(later)]
        of_rule = oldest(figures)
        if figures and dated is not None and of_rule is None:
            yield Phrase("its rule for {event} is from a page without a date", event=words)
        elif of_rule is not None and dated is not None and first_day(of_rule) < first_day(dated):
            yield Phrase("its rule for {event} is as of {dated}", event=words, dated=of_rule)


def _not_its_own(preset: Preset, installments: int) -> Iterator[Phrase]:
    """What is counted otherwise than a source says, because none says it."""
    for figure in preset.figures_for(installments):
        if figure.borrowed is not None:
            yield Phrase("the installments are those of {other}: no source states its own", other=figure.borrowed)
        if figure.timing_not_said:
            yield Phrase("when the fee is taken is not said: here on the day of purchase, when it costs most")
    if preset.counted_from_receipt:
        yield Phrase("the days run from the receipt of the goods; here they are counted from the purchase")


LATER: dict[Later, Phrase] = {
    "settlement": Phrase("settling early"),
    "late": Phrase("paying late"),
    "refund": Phrase("refunds"),
}
"""What may happen to a plan later, in words."""


def offer_of(preset: Preset, price: str | None, installments: int | None = None, start: date | None = None) -> Offer:
    """The offer of a product for a price, nothing in it said otherwise.

    `UsageError` where no price is given; `OfferError` as for any offer.

    >>> from calc.preset_files import presets
    >>> offer_of(presets().named("ccb-card"), "1200", 12).fees[0].rate
    Share(percent=Decimal('0.38'))
    """
    if price is None:
        raise UsageError("price", None, "a product is offered for a price", "3000")
    described: dict[str, Any] = {"price": price, "plan": {} if installments is None else {"installments": installments}}
    return Offer(**under_preset(described if start is None else described | {"start": start}, preset))
