"""Which values are tried for a term that is left open? The ones of a list, the ends of a range, or what makes sense."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from calc.money import Rounding, minor_digits, to_major, to_minor
from calc.offer.described import money
from calc.offer.model import Offer
from calc.offer.steps import MOST_INSTALLMENTS
from calc.offer.typed_rate import Share
from calc.offer.unknown import USUAL, Unknown

_LOWER_BY = (5, 10, 15, 20)
"""Percent below the price at which a cash price is tried, where nothing is known of it but the price."""


def tried(unknown: Unknown, offer: Offer) -> tuple[str, ...]:
    """The values that are tried for a term.

    >>> offer = Offer(price="1999", plan={"kind": "stated", "installments": "unknown", "payment": "666"})
    >>> tried(offer.unknown[0], offer)
    ('3',)
    """
    if unknown.field == "installments" and unknown.among == USUAL and offer.plan.kind == "stated":
        return _terms_that_repay(offer) or USUAL
    if unknown.field == "cash_price" and unknown.low is None and not unknown.among:
        return tuple(dict.fromkeys((*unknown.possible(), *_lower_prices(offer))))
    if unknown.field != "payment" and unknown.low is None and not unknown.among:
        return ("0%" if unknown.field.endswith("rate") else "0", *unknown.possible())
    return unknown.possible()


def _lower_prices(offer: Offer) -> Iterator[str]:
    """Some cash prices below the price."""
    minor = to_minor(offer.price, offer.currency)
    for less in _LOWER_BY:
        lower = Rounding().minor(Fraction(minor * (100 - less), 100))
        if 0 < lower < minor:
            yield f"{to_major(lower, offer.currency):f}"


def _terms_that_repay(offer: Offer) -> tuple[str, ...]:
    """How many stated installments come to the price, or next to it, if any number does.

    Less than a unit of money for each installment is rounding: 1999 is 3 x 666.
    """
    digits, down = minor_digits(offer.currency), offer.down
    price = Fraction(offer.price)
    owed = price - (price * down.fraction if isinstance(down, Share) else Fraction(down))
    stated = next((one.possible() for one in offer.unknown if one.field == "payment"), (offer.plan.payment,))
    near: set[int] = set()
    for payment in (Fraction(money(one, "payment", digits)) for one in stated):
        if payment > 0:
            nearest = max(1, floor(owed / payment + Fraction(1, 2)))
            rounded = abs(nearest * payment - owed) <= nearest
            near |= {nearest} if rounded else {max(1, floor(owed / payment)), max(1, ceil(owed / payment))}
    if not near or max(near) > MOST_INSTALLMENTS:
        return tuple(map(str, sorted(near)))
    return tuple(map(str, range(min(near), max(near) + 1)))
