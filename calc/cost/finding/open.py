"""What is the offer with so much for what is open? An offer for each amount of its fee, price, payment or rate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import Any

from calc.money import to_major, to_minor
from calc.offer.model import HIGHEST_PRICE, Offer
from calc.offer.plan import Plan
from calc.offer.typed_money import TypedMoney, typed_money
from calc.offer.typed_rate import InterestRate
from calc.schedules.terms import rounding_of

RATE_DIGITS = 10
"""Decimals of a percent to which an interest rate is searched."""

_FINER = 14
"""More decimals of it where no cent is in the way."""

_MOST_TIMES = 10**5
_MOST_PERCENT = 1_000_000
_FEES = ("amount", "minimum", "maximum")


@dataclass(frozen=True, slots=True)
class Open:
    """An offer in which one amount is open: `put` makes the offer that has so many units in its place.

    A unit is the currency's smallest, or for a rate the last decimal of a percent. `least` and `most` are the amounts
    that can be. `name`: what it is called; `field`: where in the offer it stands. `ragged`: whether cents may make more
    of it cost less.
    """

    offer: Offer
    name: str
    field: str
    put: Callable[[Offer, int], Offer]
    least: int
    most: int
    ragged: bool = False

    def at(self, units: int) -> Offer:
        """The offer with so many units; not checked, for it is one of many."""
        return self.put(self.offer, units)

    def settled(self, units: int) -> Offer:
        """The offer with so many units, checked; what was not said in it is not said in this one either."""
        changed = self.at(units)
        return Offer(**{name: getattr(changed, name) for name in self.offer.model_fields_set | {self.field}})

    def turned(self) -> Open:
        """The same with every amount counted downwards: -5 units are 5 in the offer."""
        return replace(self, put=_Turned(self.put), least=-self.most, most=-self.least)

    def larger(self, times: int) -> Open:
        """The same for a purchase so many times as large, whose cents are nothing to it."""
        return replace(self, offer=enlarged(self.offer, times), least=self.least * times, most=self.most * times)


@dataclass(frozen=True, slots=True)
class _Turned:
    """A way to put an amount that is counted downwards."""

    put: Callable[[Offer, int], Offer]

    def __call__(self, offer: Offer, units: int) -> Offer:
        return self.put(offer, -units)


def open_fee(offer: Offer, place: int) -> Open:
    """The amount of one of the fees."""
    when = offer.fees[place].when
    price = to_minor(offer.price, offer.currency)
    ragged = when in ("spread", "financed")
    return Open(offer, "fee", "fees", partial(_put_fee, place), 0, price * _MOST_TIMES, ragged)


def open_price(offer: Offer) -> Open:
    """The price, above a down payment and what is left for the end; the cash price goes with it if not said."""
    least, most = _balloon(offer) + 1, to_minor(HIGHEST_PRICE, offer.currency) - 1
    if isinstance(offer.down, TypedMoney):
        least += to_minor(offer.down, offer.currency)
    elif offer.down.fraction:
        step = rounding_of(offer).increment
        least = -(-(least + step) // (1 - offer.down.fraction))  # rounded, the down payment leaves as much
    return Open(offer, "price", "price", _put_price, int(least), most, ragged=True)


def _balloon(offer: Offer) -> int:
    return 0 if offer.plan.balloon is None else to_minor(offer.plan.balloon, offer.currency)


def open_cash_price(offer: Offer) -> Open:
    """The cash price."""
    most = min(to_minor(offer.price, offer.currency) * _MOST_TIMES, to_minor(HIGHEST_PRICE, offer.currency) - 1)
    return Open(offer, "cash-price", "cash_price", partial(_put_money, "cash_price"), 1, most)


def open_down(offer: Offer) -> Open:
    """The down payment."""
    most = to_minor(offer.price, offer.currency) - _balloon(offer) - 1
    return Open(offer, "down", "down", partial(_put_money, "down"), 0, most, ragged=True)


def open_payment(offer: Offer) -> Open:
    """The payment that a stated plan names for all of its installments."""
    most = to_minor(offer.price, offer.currency) * _MOST_TIMES
    return Open(offer, "payment", "plan", _put_payment, 0, most)


def open_rate(offer: Offer, digits: int = RATE_DIGITS) -> Open:
    """The nominal annual rate of interest."""
    return Open(offer, "rate", "plan", partial(_put_rate, digits), 0, _MOST_PERCENT * 10**digits)


def open_finer_rate(offer: Offer, times: int) -> Open:
    """The rate of interest of a purchase so many times as large, to more decimals."""
    return open_rate(enlarged(offer, times), RATE_DIGITS + _FINER)


FINER_UNITS: int = 10**_FINER
"""Units of a finer rate in one of a rate."""


def money(minor: int, currency: str) -> TypedMoney:
    """Minor units as an amount of an offer."""
    return typed_money(to_major(minor, currency))


def _put_money(field: str, offer: Offer, units: int) -> Offer:
    return offer.model_copy(update={field: money(units, offer.currency)})


def _put_price(offer: Offer, units: int) -> Offer:
    price = money(units, offer.currency)
    if offer.cash_discount is not None:
        said = {name: getattr(offer, name) for name in offer.model_fields_set - {"cash_price"}}
        return Offer(**said | {"price": price})
    both = {} if "cash_price" in offer.model_fields_set else {"cash_price": price}
    return offer.model_copy(update={"price": price, **both})


def _put_fee(place: int, offer: Offer, units: int) -> Offer:
    fees = list(offer.fees)
    fees[place] = fees[place].model_copy(update={"amount": money(units, offer.currency)})
    return offer.model_copy(update={"fees": tuple(fees)})


def _put_payment(offer: Offer, units: int) -> Offer:
    plan = offer.plan.model_copy(update={"payment": money(units, offer.currency)})
    return offer.model_copy(update={"plan": plan})


def _put_rate(digits: int, offer: Offer, units: int) -> Offer:
    signed = Decimal((int(units < 0), tuple(map(int, str(abs(units)))), -digits))
    plan = offer.plan.model_copy(update={"rate": InterestRate(signed)})
    return offer.model_copy(update={"plan": plan})


def without(offer: Offer, *fields: str) -> Offer:
    """The offer as if nothing were said in some of its fields."""
    said = {name: getattr(offer, name) for name in offer.model_fields_set - set(fields)}
    return Offer(**said) if said.keys() != offer.model_fields_set else offer


def with_plan(offer: Offer, leaving_out: tuple[str, ...] = (), **changes: Any) -> Offer:
    """The offer with other values in some fields of its plan, checked again; what is left out is no longer said."""
    said = {name: getattr(offer.plan, name) for name in offer.plan.model_fields_set - set(leaving_out)}
    return offer.model_copy(update={"plan": Plan(**said | changes)})


def enlarged(offer: Offer, times: int) -> Offer:
    """The same offer on a purchase so many times as large: every amount in it but the step of rounding.

    >>> offer = Offer(price="1000", down="100", plan={"installments": 3}, fees=[{"amount": "12", "when": "each"}])
    >>> larger = enlarged(offer, 1000)
    >>> str(larger.price), str(larger.down), str(larger.fees[0].amount)
    ('1000000.00', '100000.00', '12000.00')
    """

    def more(amount: Decimal) -> TypedMoney:
        return money(to_minor(amount, offer.currency) * times, offer.currency)

    def of(part: Any, *names: str) -> Any:
        said = {name: more(amount) for name in names if isinstance(amount := getattr(part, name), TypedMoney)}
        return part.model_copy(update=said)

    plan = of(offer.plan, "payment", "balloon").model_copy(
        update={
            "payments": tuple(map(more, offer.plan.payments)),
            "steps": tuple(of(block, "amount") for block in offer.plan.steps),
        }
    )
    parts = {
        "plan": plan,
        "fees": tuple(of(fee, *_FEES) for fee in offer.fees),
        "benefits": tuple(of(benefit, "amount") for benefit in offer.benefits),
    }
    larger: Offer = of(offer, "price", "cash_price", "cash_discount", "down").model_copy(update=parts)
    return larger
