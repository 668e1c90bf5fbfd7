"""Was an advertisement typed instead of a price? Then its claims describe the offer, and options say the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from calc.ads.costs_named import PRICES
from calc.cli.options import OfferOptions
from calc.dates import Duration
from calc.errors import OfferError, Phrase, in_one_line
from calc.offer.plan import MONTH
from calc.offer.typed_money import read_money

_REPLACED = {
    "price": (Phrase("the price"), PRICES),
    "cash_price": (Phrase("the cash price"), ("cash_price",)),
    "installments": (Phrase("the number of installments"), ("term", "term_options")),
    "pay": (Phrase("the amount of each installment"), ("per_amount",)),
    "rate": (Phrase("the rate"), ("claimed_rate",)),
    "fee": (Phrase("the fee"), ("fee",)),
    "down": (Phrase("the down payment"), ("down_payment", "down_payment_pct")),
    "currency": (Phrase("the currency"), ("currency",)),
}
"""What an option says instead of a claim."""

_COSTS = ("fee", "rate", "pay", "cash_price", "cash_discount", "preset")
"""Options that say what a plan costs."""

_SIZES = ("value_pct", "rate_pct", "amount", "range_pct")


def advertised_in(options: OfferOptions) -> tuple[dict[str, Any], tuple[Phrase, ...]] | None:
    """The offer that the text describes and what was assumed in reading it; None where the text is a price, or none.

    What is typed counts instead of what the text says, which is assumed aloud; typed fees instead of the text's fee.
    """
    text = options.text
    if text is None or not re.search(r"[^\W\d_]", text) or _is_money(text):
        return None
    from calc.ads.claims import read_ad
    from calc.ads.missing import OF_A_PLAN
    from calc.ads.offered import described_by

    claims = dict(read_ad(text).claims)
    if not any(name in claims for name in OF_A_PLAN):
        return None
    instead = tuple(_instead(claims, options))
    offered = described_by(_completed(claims, options), None if options.price is None else _money(options.price))
    described = offered.described
    if options.fee and "fee" in claims:
        kept = [fee for fee in described.get("fees", ()) if fee["name"] != claims["fee"].get("name")]
        described = {**described, "fees": kept}
    not_said = tuple(Phrase("the advertisement does not say {what}", what=one) for one in _asked(claims, options))
    return described, (*instead, *_timed(described["plan"], options), *offered.assumed, *not_said)


def _timed(plan: Mapping[str, Any], options: OfferOptions) -> Iterator[Phrase]:
    """When is paid, as it was typed; what the text says of it, or that it says nothing."""
    every = None if options.every is None else _length(options.every)
    if every is not None and "every" in plan and every != _length(plan["every"]):
        what = Phrase("the time between installments")
        yield Phrase("{what} is what was typed, and not what the advertisement says, {said}", what=what,
                     said=plan["every"])  # fmt: skip
    elif every is not None and "every" not in plan and every != MONTH:
        yield Phrase("an installment every {every}, as was typed: the advertisement's are counted, and not its months",
                     every=str(every))  # fmt: skip
    first = None if options.first is None else options.first.strip()
    if first and "first" in plan and _length(first) != _length(plan["first"]):
        what = Phrase("the time of the first installment")
        yield Phrase("{what} is what was typed, and not what the advertisement says, {said}", what=what,
                     said=plan["first"])  # fmt: skip
    elif first and "first" not in plan:
        yield Phrase("the first installment is due as was typed, {first}; the advertisement does not say when",
                     first=in_one_line(first))  # fmt: skip


def _length(text: str) -> Duration | None:
    """A length of time; None where it is none, a date for one, which is refused elsewhere where it cannot be."""
    try:
        return Duration.parse(text)
    except OfferError:
        return None


def _completed(claims: Mapping[str, Any], options: OfferOptions) -> dict[str, Any]:
    """The claims with the number of installments that was typed; with no cost of their own where options say it."""
    from calc.ads.costs_named import cost_named

    completed = dict(claims)
    if options.installments is not None and re.fullmatch(r"\d{1,5}", options.installments.strip()):
        completed.pop("term_options", None)
        completed["term"] = int(options.installments)
    if not cost_named(completed) and any(getattr(options, name) for name in _COSTS):
        completed["interest_free"] = True
    return completed


def _asked(claims: Mapping[str, Any], options: OfferOptions) -> list[Phrase]:
    """What the text does not say, and no option either."""
    from calc.ads.missing import missing

    said = {name for name in ("price", "installments") if getattr(options, name) is not None}
    answered = {"price": "the price", "installments": "the number of installments"}
    known = {answered[name] for name in said}
    if options.fee:
        known |= {"when the fee is taken", "how high the fee is", "whether any fee is taken"}
    if any(getattr(options, name) for name in _COSTS):
        known.add("what it costs")
    return [one for one in missing(claims) if one not in known]


def _instead(claims: Mapping[str, Any], options: OfferOptions) -> Iterator[Phrase]:
    """What is typed of which the text says something else."""
    for option, (what, names) in _REPLACED.items():
        typed = getattr(options, option)
        named = next((claims[name] for name in names if name in claims), None)
        if not typed or named is None or _the_same(typed, named):
            continue
        yield Phrase(
            "{what} is what was typed, and not what the advertisement says, {said}", what=what, said=_shown(named)
        )


def _the_same(typed: Any, named: Any) -> bool:
    """Whether a number that was typed is the one that the text says, or one of those that it offers."""
    if isinstance(named, str):
        return str(typed).strip().upper() == named
    try:
        number = Decimal(read_money(re.sub(r"[%％]\s*$", "", str(typed)), "price"))
    except OfferError:
        return False
    return number in (named if isinstance(named, list) else [named])


def _shown(named: Any) -> str:
    """A claim in short."""
    if isinstance(named, Mapping):
        size = next((name for name in _SIZES if name in named), None)
        shown = "" if size is None else f"{_shown(named[size])}{'' if size == 'amount' else '%'}"
        return " ".join(part for part in (named.get("name"), shown) if part) or str(named.get("qualifier", "-"))
    if isinstance(named, list):
        return "-".join(_shown(one) for one in named)
    return f"{named:f}" if isinstance(named, Decimal) else str(named)


def _is_money(text: str) -> bool:
    try:
        read_money(text, "price")
    except OfferError:
        return False
    return True


def _money(price: str) -> Decimal:
    return Decimal(read_money(price, "price"))
