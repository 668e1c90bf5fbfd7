"""What moves when? The consumer's flows in whole minor units, without a table: for one of many offers in a search."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from calc.money import to_minor
from calc.offer.model import Offer
from calc.schedules.compute import parts_of
from calc.schedules.fees import charges
from calc.schedules.terms import terms_of
from calc.workdays import Calendar


class Moved(NamedTuple):
    """An amount in minor units, received positive and paid negative; its time in periods and its day, where known."""

    amount: int
    time: Fraction | None
    day: date | None


def moved(offer: Offer, calendar: Calendar) -> list[Moved]:
    """What `consumer_flows` has, the day of purchase as one amount and each installment as another.

    >>> from calc.workdays import WeekendCalendar
    >>> fee = {"amount": "10.00", "when": "upfront"}
    >>> [one.amount for one in moved(Offer(price="300", plan={"installments": 3}, fees=[fee]), WeekendCalendar())]
    [29000, -10000, -10000, -10000]
    """
    terms = terms_of(offer, calendar)
    parts = parts_of(terms)
    fees = charges(terms, parts)
    beside = [fee.with_installments for fee in fees if fee.with_installments]
    amounts = [-sum(part) - sum(fee[place] for fee in beside) for place, part in enumerate(parts)]
    start = terms.minor(offer.cash_price) - terms.down - sum(fee.upfront + fee.deducted for fee in fees)
    for benefit in offer.benefits:
        if benefit.when == "start":
            start += to_minor(benefit.amount, offer.currency)
        else:
            amounts[int(benefit.when) - 1] += to_minor(benefit.amount, offer.currency)
    due, count = terms.due, len(parts)
    times = [None] * count if due.times is None else list(due.times[-count:])
    days = [None] * count if due.days is None else [one.adjusted for one in due.days[-count:]]
    later = [Moved(*one) for one in zip(amounts, times, days, strict=True)]
    return [Moved(start, Fraction(0), offer.start), *later]
