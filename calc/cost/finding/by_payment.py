"""What follows from an installment? The price, down payment or rate of interest that it leads to."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor
from typing import Any

from calc.cost.finding.by_target import cents_beyond, rate_of, shortest_rate, times_for
from calc.cost.finding.flows import moved
from calc.cost.finding.open import (
    FINER_UNITS,
    RATE_DIGITS,
    Open,
    enlarged,
    open_down,
    open_finer_rate,
    open_price,
    open_rate,
)
from calc.cost.finding.search import largest, nearby, smallest
from calc.errors import OfferError, Phrase, UsageError
from calc.money import Residue, RoundingMode, money_text, round_fraction, to_minor
from calc.offer.described import money as read_amount
from calc.offer.model import Offer
from calc.schedules.compute import parts_of
from calc.schedules.terms import rounding_of, terms_of
from calc.workdays import Calendar

SAME_EACH_TIME = ("even", "level", "flat", "bullet")
"""Ways of paying whose installments are the same, but for cents."""


def read_pay(given: Any, offer: Offer) -> int:
    """An installment as somebody said it, in minor units."""
    try:
        minor = to_minor(read_amount(given), offer.currency, "pay")
    except OfferError as error:
        raise OfferError("pay", error.value, error.why, error.try_) from None
    if minor <= 0:
        raise OfferError("pay", given, "an installment is above zero", "99.00")
    return minor


def regular(offer: Offer, calendar: Calendar) -> int:
    """The installment of a plan whose installments are the same but for cents, without fees, in minor units."""
    parts = parts_of(terms_of(offer, calendar))
    return sum(parts[1 if offer.rounding.residue is Residue.FIRST and len(parts) > 2 else 0])


def largest_part(offer: Offer, calendar: Calendar) -> int:
    """The largest installment, without fees, in minor units."""
    return max(map(sum, parts_of(terms_of(offer, calendar))))


def highest(offer: Offer, calendar: Calendar) -> int:
    """The highest installment, with fees, in minor units."""
    return max(_installments(offer, calendar))


def _installments(offer: Offer, calendar: Calendar) -> list[int]:
    """The installments, with fees and without what benefits are worth, in minor units."""
    return [-one.amount for one in moved(offer.model_copy(update={"benefits": ()}), calendar)[1:]]


def is_met(offer: Offer, amounts: Sequence[int], pay: int) -> bool:
    """Whether no installment is more than that but for what rounding leaves to one of them: the last, or the one that
    takes what equal parts leave over. That is one smallest amount for each installment at most, and a twentieth of one
    installment, or a single smallest amount.
    """
    step, kept = rounding_of(offer).increment, list(amounts)
    odd = kept.pop(0 if offer.rounding.residue is Residue.FIRST and offer.plan.kind != "level" else -1)
    return max(kept, default=0) <= pay and odd <= pay + min(len(amounts) * step, max(pay // 20, step))


def what_rounding_leaves(offer: Offer, most: int, pay: int) -> tuple[Phrase, ...]:
    """That the highest installment is more than was asked by what rounding leaves, where it is."""
    unit = money_text(rounding_of(offer).increment, offer.currency)
    said = Phrase("one installment takes what rounding leaves, no more than {unit} for each of them", unit=unit)
    return (said,) if most > pay else ()


def check_same_each_time(offer: Offer) -> None:
    """`UsageError` for a plan whose installments differ."""
    if offer.plan.kind not in SAME_EACH_TIME:
        why = Phrase("the installments of a plan of kind {kind} do not follow from one amount", kind=offer.plan.kind)
        raise UsageError("plan", offer.plan.kind, why, "plan level or flat")


def price_for(offer: Offer, pay: int, calendar: Calendar) -> tuple[Open, int]:
    """The highest price of which no installment is more than that, in minor units; `UsageError` where none is.

    What the installments repay before anything is rounded is such a price too, though one of them may take cents more.

    >>> from calc.workdays import WeekendCalendar
    >>> price_for(Offer(price="1", plan={"installments": 3}), 9900, WeekendCalendar())[1]
    29700
    >>> level = Offer(price="1", plan={"kind": "level", "installments": 12, "rate": "18%"})
    >>> price_for(level, 91680, WeekendCalendar())[1]
    1000000
    """
    priced = open_price(offer)
    units = largest(
        lambda price: largest_part(priced.at(price), calendar) <= pay, priced.least, priced.most, cents_beyond(offer)
    )
    if units is None or units == priced.most:
        least = largest_part(priced.at(priced.least), calendar)
        why = Phrase(
            "at the lowest price there can be, {price}, the installment is {least}",
            **_in_money(offer, price=priced.least, least=least),
        )
        raise UsageError("pay", money_text(pay, offer.currency), why, money_text(least, offer.currency))
    exact = floor(price_free_of_cents(offer, pay, units, calendar) * pay)
    if units < exact < priced.most:
        parts = parts_of(terms_of(priced.at(exact), calendar))
        units = exact if is_met(offer, [sum(part) for part in parts], pay) else units
    return priced, units


def price_free_of_cents(offer: Offer, pay: int, units: int, calendar: Calendar) -> Fraction:
    """The price as a multiple of the installment, for a purchase so large that no cent matters."""
    times = times_for(offer.model_copy(update={"price": open_price(offer).at(units).price}))
    larger = open_price(offer).larger(times)
    found = nearby(lambda price: regular(larger.at(price), calendar) <= pay * times, units * times, times)
    return Fraction(units, pay) if found is None else Fraction(found, pay * times)


def down_for(offer: Offer, pay: int, calendar: Calendar) -> tuple[Open, int]:
    """The smallest down payment with which no installment, fees included, is more than that; `UsageError` if none is.

    What leaves these installments before anything is rounded is enough too, though one of them may take cents more.
    With a cent less an installment is more. Where rounding leaves all odd cents to one installment, a still smaller
    down payment may be enough again beyond such a gap.

    >>> from calc.workdays import WeekendCalendar
    >>> down_for(Offer(price="1000", plan={"installments": 3}), 30000, WeekendCalendar())[1]
    10000
    """
    down = open_down(offer)
    units = smallest(lambda paid: highest(down.at(paid), calendar) <= pay, down.least, down.most, cents_beyond(offer))
    if units is None:
        least = highest(down.at(down.most), calendar)
        why = Phrase("whatever is paid down, an installment is {least} or more", **_in_money(offer, least=least))
        raise UsageError("pay", money_text(pay, offer.currency), why, money_text(least, offer.currency))
    exact = ceil(down_free_of_cents(offer, pay, units, calendar) * to_minor(offer.price, offer.currency))

    def enough(paid: int) -> bool:
        amounts = _installments(down.at(paid), calendar)
        return max(amounts) <= pay or (paid >= exact and is_met(offer, amounts, pay))

    found = smallest(enough, down.least, units, cents_beyond(offer)) if exact < units else None
    return down, units if found is None else found


def down_free_of_cents(offer: Offer, pay: int, units: int, calendar: Calendar) -> Fraction:
    """The down payment as a fraction of the price, for a purchase so large that no cent matters; never below zero."""
    times = times_for(offer)
    larger = open_down(offer).larger(times)
    found = nearby(lambda less: highest(larger.at(-less), calendar) <= pay * times, -units * times, times)
    price = to_minor(offer.price, offer.currency)
    return Fraction(units, price) if found is None else max(Fraction(-found, price * times), Fraction(0))


def rate_for(offer: Offer, pay: int, calendar: Calendar) -> tuple[Open, int, Fraction]:
    """The rate of interest at which the installment is that: with as few decimals as do, and exactly.

    >>> from calc.workdays import WeekendCalendar
    >>> opened, units, exact = rate_for(
    ...     Offer(price="1000", plan={"kind": "level", "installments": 1}), 101000, WeekendCalendar()
    ... )
    >>> str(opened.at(units).plan.rate), f"{float(exact):.6f}"
    ('12%', '0.120000')
    """
    opened = open_rate(offer)
    least = regular(opened.at(0), calendar)
    if regular(opened.at(opened.most), calendar) == least:
        why = Phrase("the installment is {least}, whatever the rate of interest is", **_in_money(offer, least=least))
        raise UsageError("pay", money_text(pay, offer.currency), why, "leaving something else open")
    if pay < least:
        why = Phrase("without any interest the installment is {least} already", **_in_money(offer, least=least))
        raise UsageError("pay", money_text(pay, offer.currency), why, money_text(least, offer.currency))
    exact = _exact_rate(offer, pay, calendar)
    for digits in range(RATE_DIGITS + 1):
        step = 10 ** (RATE_DIGITS - digits)
        units = step * round_fraction(exact * 100 * 10**RATE_DIGITS / step, RoundingMode.HALF_UP)
        if regular(opened.at(units), calendar) == pay:
            return opened, units, exact
    found = largest(lambda rate: regular(opened.at(rate), calendar) <= pay, 0, opened.most)
    assert found is not None
    return opened, shortest_rate(opened, found, calendar), exact


def _exact_rate(offer: Offer, pay: int, calendar: Calendar) -> Fraction:
    times = times_for(offer)
    finer = open_finer_rate(offer, times)
    units = largest(lambda rate: regular(finer.at(rate), calendar) <= pay * times, 0, finer.most)
    if units is None:
        return Fraction(0)
    if units == finer.most:
        most = regular(open_rate(offer).at(open_rate(offer).most), calendar)
        why = Phrase("at the highest rate there can be the installment is {most}", **_in_money(offer, most=most))
        raise UsageError("pay", money_text(pay, offer.currency), why, money_text(most, offer.currency))
    return rate_of(units) / FINER_UNITS


def payment_fraction(offer: Offer, base: int, calendar: Calendar) -> Fraction:
    """The installment as a fraction of the amount financed, for a purchase so large that no cent matters."""
    times = times_for(offer)
    return Fraction(regular(enlarged(offer, times), calendar), base * times)


def _in_money(offer: Offer, **amounts: int) -> dict[str, str]:
    return {name: money_text(minor, offer.currency) for name, minor in amounts.items()}
