"""How is each unknown found? The offer with it, its value, and what the next amount would cost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from calc.cost.finding.by_payment import (
    check_same_each_time,
    down_for,
    down_free_of_cents,
    highest,
    largest_part,
    payment_fraction,
    price_for,
    price_free_of_cents,
    rate_for,
    regular,
    what_rounding_leaves,
)
from calc.cost.finding.by_target import (
    Asked,
    check_beyond_cents,
    free_of_cents,
    least_within,
    most_within,
    next_to,
    rate_free_of_cents,
    shortest_rate,
)
from calc.cost.finding.number import number_for
from calc.cost.finding.open import (
    Open,
    open_cash_price,
    open_down,
    open_fee,
    open_payment,
    open_price,
    open_rate,
)
from calc.cost.finding.target import Target
from calc.errors import Phrase
from calc.money import to_minor
from calc.offer.model import Offer
from calc.rates.rate import Rate
from calc.schedules.terms import terms_of
from calc.workdays import Calendar


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for: the unknown, the offer with something in its place, and the target or the installment that has
    to come out. `place`: which of the offer's fees is open; `of`: what the fee is a fraction of. `assumed`: what was
    taken for granted in asking; `savings`: what money earns, where that is the target."""

    unknown: str
    offer: Offer
    target: Target | None
    pay: int | None
    place: int
    of: str
    calendar: Calendar
    assumed: tuple[Phrase, ...] = ()
    savings: Fraction | None = None

    def asked(self, opened: Open) -> Asked:
        """The search for what keeps the target."""
        assert self.target is not None
        return Asked(opened, self.target, self.calendar)


@dataclass(frozen=True, slots=True)
class Found:
    """The offer with what was found, its value as a fraction of `of`, its money in minor units, and the rate with the
    next amount."""

    offer: Offer
    value: Fraction
    minor: int | None = None
    of: str | None = None
    beyond: Rate | None = None
    assumed: tuple[Phrase, ...] = ()


def _fee(question: Question) -> Found:
    asked = question.asked(open_fee(question.offer, question.place))
    units = most_within(asked)
    bases: dict[str, Callable[[Offer], int]] = {"price": _price, "financed": lambda offer: _financed(offer, question)}
    value = free_of_cents(asked, units, bases[question.of])
    return _settled(asked, units, value, question.of, question)


def _price_unknown(question: Question) -> Found:
    if question.pay is not None:
        check_same_each_time(question.offer)
        opened, units = price_for(question.offer, question.pay, question.calendar)
        value = price_free_of_cents(question.offer, question.pay, units, question.calendar)
        return _paid_off(opened.settled(units), value, question, units, "payment")
    asked = question.asked(open_price(question.offer))
    units = most_within(asked)
    check_beyond_cents(asked, units)
    value = free_of_cents(asked, units, _cash_price)
    return _settled(asked, units, value, "cash_price", question)


def _payment(question: Question) -> Found:
    if question.target is not None:
        asked = question.asked(open_payment(question.offer))
        units = most_within(asked)
        value = free_of_cents(asked, units, lambda offer: _financed(offer, question))
        return _settled(asked, units, value, "financed", question)
    check_same_each_time(question.offer)
    minor = regular(question.offer, question.calendar)
    value = payment_fraction(question.offer, _financed(question.offer, question), question.calendar)
    return Found(question.offer, value, minor, "financed", assumed=question.assumed)


def _rate(question: Question) -> Found:
    if question.pay is not None:
        check_same_each_time(question.offer)
        opened, units, exact = rate_for(question.offer, question.pay, question.calendar)
        return Found(opened.settled(units), exact, assumed=question.assumed)
    opened = open_rate(question.offer)
    asked = question.asked(opened)
    units = most_within(asked)
    value = rate_free_of_cents(asked, units)
    shorter = shortest_rate(opened, units, question.calendar)
    return Found(opened.settled(shorter), value, beyond=asked.rate(units + 1), assumed=question.assumed)


def _installments(question: Question) -> Found:
    assert question.pay is not None
    offer = number_for(question.offer, question.pay, question.calendar)
    return _paid_off(offer, Fraction(offer.plan.count), question)


def _cash(question: Question) -> Found:
    asked = question.asked(open_cash_price(question.offer))
    units = least_within(asked)
    turned = Asked(asked.open.turned(), asked.target, asked.calendar)
    value = -free_of_cents(turned, -units, _price)
    return _settled(asked, units, value, "price", question, units - 1)


def _down(question: Question) -> Found:
    if question.pay is not None:
        opened, units = down_for(question.offer, question.pay, question.calendar)
        value = down_free_of_cents(question.offer, question.pay, units, question.calendar)
        return _paid_off(opened.settled(units), value, question, units, "price")
    asked = question.asked(open_down(question.offer))
    units, beyond = next_to(asked)
    turned = Asked(asked.open.turned(), asked.target, asked.calendar)
    searched, found = (asked, units) if beyond > units else (turned, -units)
    check_beyond_cents(searched, found)
    value = free_of_cents(searched, found, _price)
    return _settled(asked, units, value if searched is asked else -value, "price", question, beyond)


ANSWERS: dict[str, Callable[[Question], Found]] = {
    "price": _price_unknown,
    "payment": _payment,
    "fee": _fee,
    "rate": _rate,
    "installments": _installments,
    "cash-price": _cash,
    "down": _down,
}
"""What may be left open, and how it is found."""


def _settled(
    asked: Asked, units: int, value: Fraction, of: str, question: Question, beyond: int | None = None
) -> Found:
    """The offer with what was found, and the rate with the amount next to it that exceeds the target."""
    offer = asked.open.settled(units)
    exceeding = asked.rate(units + 1 if beyond is None else beyond)
    return Found(offer, value, units, of, exceeding, question.assumed)


def _paid_off(
    offer: Offer, value: Fraction, question: Question, units: int | None = None, of: str | None = None
) -> Found:
    """An offer with the installment that was asked for, and what rounding adds to one of them."""
    assert question.pay is not None
    most = highest if question.unknown == "down" else largest_part
    left = what_rounding_leaves(offer, most(offer, question.calendar), question.pay)
    return Found(offer, value, units, of, assumed=(*question.assumed, *left))


def _price(offer: Offer) -> int:
    return to_minor(offer.price, offer.currency)


def _cash_price(offer: Offer) -> int:
    return to_minor(offer.cash_price, offer.currency)


def _financed(offer: Offer, question: Question) -> int:
    """Price less down payment, in minor units."""
    return terms_of(offer, question.calendar).base
