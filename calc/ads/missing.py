"""What has to be asked? What an advertisement leaves out that its cost depends on, and what its words can mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from calc.ads.claims import Reading
from calc.ads.costs_named import PRICES, cost_named
from calc.ads.negation import not_denied
from calc.ads.reader import compiled
from calc.errors import Phrase

_PRICES = (*PRICES, "cash_price", "face_value")
_TERMS = ("term", "term_options", "graduated", "schedule_days")
OF_A_PLAN = (
    "interest_free",
    "per_amount",
    "fee",
    "term",
    "term_options",
    "claimed_rate",
    "deferred_interest",
    "plan_price",
    "graduated",
    "total_interest",
)
"""What is only claimed of a plan of payments; a price alone is none of it."""


def missing(claims: Mapping[str, Any]) -> tuple[Phrase, ...]:
    """What a calculator has to ask before it can say what the plan costs.

    >>> [str(one) for one in missing({"term": 3, "interest_free": True})]
    ['the price', 'whether any fee is taken']
    """
    return tuple(_missing(claims)) if any(name in claims for name in OF_A_PLAN) else ()


def _missing(claims: Mapping[str, Any]) -> Iterator[Phrase]:
    fee, rate = claims.get("fee"), claims.get("claimed_rate", {})
    if not any(name in claims for name in _PRICES):
        yield Phrase("the price")
    if not any(name in claims for name in _TERMS):
        yield Phrase("the number of installments")
    if not (cost_named(claims) or fee or rate or "interest_free_terms" in claims):
        yield Phrase("what it costs")
    if fee is None and claims.get("interest_free"):
        yield Phrase("whether any fee is taken")
    if fee is not None:
        yield from _of_the_fee(fee)
    if rate and "value_pct" not in rate and "range_pct" not in rate:
        yield Phrase("the rate")
    if claims.get("deferred_interest") and not rate.get("value_pct"):
        yield Phrase("the rate that is charged from the first day if it is not paid in time")
    for term in claims.get("term_options", ()):
        if fee is None and "interest_free_terms" in claims and term not in claims["interest_free_terms"]:
            yield Phrase("the fee for {term} installments", term=term)


def _of_the_fee(fee: Mapping[str, Any]) -> Iterator[Phrase]:
    if fee.get("timing") == "unstated":
        yield Phrase("when the fee is taken")
    if "rate_pct" not in fee and "amount" not in fee:
        yield Phrase("how high the fee is")


def ambiguous(reading: Reading) -> tuple[Phrase, ...]:
    """The readings that the words allow, where they allow several."""
    return *_of_nothing(reading), *reading.doubts


def _of_nothing(reading: Reading) -> tuple[Phrase, ...]:
    nothing = compiled(r"期\s?(?:仅|只)?(?<![\d.])0\s?元")
    if any(not_denied(nothing, reading.copy.plain)):
        return Phrase("no interest"), Phrase("nothing to pay down"), Phrase("no fee")
    return ()
