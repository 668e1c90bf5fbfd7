"""Are these offers on one purchase? One currency, one day, one cash price, and a name for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calc.cost.offer_names import names_of
from calc.errors import CalcError, OfferError, Phrase, UsageError
from calc.money import money_text, to_major, to_minor
from calc.offer.model import Offer

PAY_CASH = "pay cash"
"""The name of what every offer is compared with; no offer has it."""

MOST_OFFERS = 1000


@dataclass(frozen=True, slots=True)
class Purchase:
    """What the offers are on: `offers`, all in `currency`, bought on `start` (None where no day is known) and measured
    against one `cash_price`, with the currency's decimals, unless all leave it open; their `names`, no two the same;
    `changed`, what was made the same in each of them."""

    currency: str
    start: date | None
    cash_price: Decimal
    cash_price_is_stated: bool
    offers: tuple[Offer, ...]
    names: tuple[str, ...]
    changed: tuple[tuple[Phrase, ...], ...]


_Same = tuple[Offer, tuple[Phrase, ...]]


def one_purchase(offers: Sequence[Offer], names: Sequence[str | None] = (), start: date | None = None) -> Purchase:
    """The offers as offers on one purchase.

    The lowest cash price of all of them is what paying at once costs. `names` are for offers that have none, `start` is
    the day of purchase where no offer states one. `UsageError` where they are no offers, or in two currencies,
    or on two days; `OfferError` where an offer cannot be bought on the day of the others.

    >>> online = Offer(price="6199", plan={"installments": 12})
    >>> purchase = one_purchase([online, Offer(price="6500", cash_price="5999", plan={"installments": 3})])
    >>> str(purchase.cash_price), purchase.names
    ('5999.00', ('offer 1', 'offer 2'))
    """
    given = _offers(offers)
    named = tuple(names_of(given, names, PAY_CASH))
    currency = _one_currency(given, named)
    day = _one_day(given, named, start)
    cash_price, stated = _one_cash_price(given, currency)
    made_same = [_made_same(place, one, day, cash_price if stated else None) for place, one in enumerate(given)]
    return Purchase(
        currency,
        day,
        cash_price,
        stated,
        tuple(offer for offer, _ in made_same),
        named,
        tuple(changes for _, changes in made_same),
    )


def _offers(offers: Any) -> tuple[Offer, ...]:
    """The offers, where they are a list of some and not too many."""
    if isinstance(offers, Offer | str) or not isinstance(offers, Sequence):
        why = "what is compared is a list of offers"
        raise UsageError("offers", type(offers).__name__, why, "[offer, offer]")
    if not offers:
        raise UsageError("offers", None, "there is nothing to compare with paying cash", "[offer]")
    if len(offers) > MOST_OFFERS:
        why = Phrase("at most {most} offers are compared at once", most=MOST_OFFERS)
        raise UsageError("offers", Phrase("{count} offers", count=len(offers)), why, "fewer offers")
    for place, offer in enumerate(offers):
        if not isinstance(offer, Offer):
            why = "what is compared is a list of offers"
            raise UsageError(f"offers[{place}]", type(offer).__name__, why, "calc.Offer(...)")
    return tuple(offers)


def _one_currency(offers: Sequence[Offer], names: Sequence[str]) -> str:
    currency = offers[0].currency
    for place, offer in enumerate(offers):
        if offer.currency != currency:
            why = Phrase(
                "'{first}' is in {currency}, and money of two currencies is not compared",
                first=names[0],
                currency=currency,
            )
            raise UsageError(f"offers[{place}].currency", offer.currency, why, currency)
    return currency


def _one_day(offers: Sequence[Offer], names: Sequence[str], start: date | None) -> date | None:
    """The day that the offers state, else the one given."""
    stated = [(place, offer.start) for place, offer in enumerate(offers) if offer.start is not None]
    if not stated:
        return start
    first, day = stated[0]
    for place, other in stated:
        if other != day:
            why = Phrase(
                "'{first}' is bought on {day}, and offers are compared on one day of purchase",
                first=names[first],
                day=day.isoformat(),
            )
            raise UsageError(f"offers[{place}].start", other.isoformat(), why, day.isoformat())
    return day


def _one_cash_price(offers: Sequence[Offer], currency: str) -> tuple[Decimal, bool]:
    """The lowest that is stated, and whether any is; where each leaves it open, the lowest price."""
    stated = [offer.cash_price for offer in offers if not _is_open(offer)]
    lowest = min(stated or [offer.price for offer in offers])
    return to_major(to_minor(lowest, currency), currency), bool(stated)


def _is_open(offer: Offer) -> bool:
    """Whether an offer leaves open what paying at once costs."""
    return any(one.field == "cash_price" for one in offer.unknown)


def _made_same(place: int, offer: Offer, day: date | None, cash_price: Decimal | None) -> _Same:
    """An offer with the day and, where it is known, the cash price of the purchase; and what that changes."""
    changes: dict[str, Any] = {} if offer.start == day else {"start": day}
    said: tuple[Phrase, ...] = ()
    if cash_price is not None and (offer.cash_price != cash_price or _is_open(offer)):
        changes |= {"cash_price": cash_price, "cash_discount": None}
        changes["unknown"] = tuple(one for one in offer.unknown if one.field != "cash_price")
        own = money_text(to_minor(offer.cash_price, offer.currency), offer.currency)
        price = f"{cash_price:f}"
        said = (
            Phrase("paid at once it costs {price}, the lowest of these offers, and not {own}", price=price, own=own),
        )
        if _is_open(offer):
            said = (Phrase("paid at once it costs {price}, as another of these offers says", price=price),)
    return (_with(place, offer, changes) if changes else offer), said


def _with(place: int, offer: Offer, changes: dict[str, Any]) -> Offer:
    """The offer with other values in some fields, checked again; what it leaves unsaid stays unsaid."""
    said = {field: getattr(offer, field) for field in offer.model_fields_set}
    try:
        return Offer(**said | changes)
    except OfferError as error:
        raise in_the_list(error, place) from None


def in_the_list(error: CalcError, place: int) -> CalcError:
    """The same error, on the offer at a place in the list.

    >>> str(in_the_list(OfferError("price", 0, "a price is above zero", "1999.00"), 1))
    "offers[1].price: '0' cannot be: a price is above zero; try 1999.00"
    """
    return type(error)(f"offers[{place}].{error.field}", error.value, error.why, error.try_)
