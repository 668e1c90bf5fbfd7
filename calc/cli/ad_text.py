"""Was an advertisement typed instead of a price? Then its claims describe the offer, and options say the rest."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from calc.cli.options import OfferOptions
from calc.errors import OfferError, Phrase
from calc.offer.typed_money import read_money

_OF_A_PLAN = (
    "term",
    "term_options",
    "per_amount",
    "graduated",
    "fee",
    "claimed_rate",
    "interest_free",
    "total_interest",
)


def advertised_in(options: OfferOptions) -> tuple[dict[str, Any], tuple[Phrase, ...]] | None:
    """The offer that the text describes and what was assumed in reading it; None where the text is a price, or none."""
    text = options.text
    if text is None or not re.search(r"[^\W\d_]", text) or _is_money(text):
        return None
    from calc.ads.claims import read_ad
    from calc.ads.missing import missing
    from calc.ads.offered import described_by

    claims = dict(read_ad(text).claims)
    if not any(name in claims for name in _OF_A_PLAN):
        return None
    if options.installments is not None and re.fullmatch(r"\d{1,5}", options.installments.strip()):
        claims = {name: value for name, value in claims.items() if name != "term_options"}
        claims["term"] = int(options.installments)
    offered = described_by(claims, None if options.price is None else _money(options.price))
    asked = [one for one in missing(claims) if one != "the price" or options.price is None]
    not_said = tuple(Phrase("the advertisement does not say {what}", what=one) for one in asked)
    return offered.described, (*offered.assumed, *not_said)


def _is_money(text: str) -> bool:
    try:
        read_money(text, "price")
    except OfferError:
        return False
    return True


def _money(price: str) -> Decimal:
    return Decimal(read_money(price, "price"))
