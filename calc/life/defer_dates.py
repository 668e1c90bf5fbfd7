"""On which day does a payment fall that is put off? A whole number of periods on the plan's own days, or by its length.

Months are stepped from the plan's anchor day, so that an installment put off from 28 February by a month falls on
31 March where the plan's day is the 31st.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from calc.dates import Duration, Unit, days_between, step
from calc.life.payments import Payment
from calc.offer.model import Offer
from calc.schedules.due_dates import due_dates
from calc.workdays import Calendar, Due, roll

_ABOUT = {Unit.DAY: 1, Unit.WEEK: 7, Unit.HALF_MONTH: 15, Unit.MONTH: 30, Unit.YEAR: 365}


def whole_periods(length: Duration, every: Duration) -> int | None:
    """How many periods of a plan a length is, or None where it is no whole number of them.

    >>> month = Duration(1, Unit.MONTH)
    >>> whole_periods(month, month), whole_periods(Duration(10, Unit.DAY), month)
    (1, None)
    """
    if length.count == 0:
        return 0
    for periods in range(1, length.count * _ABOUT[length.unit] // _ABOUT[every.unit] // every.count + 2):
        if Duration(periods * every.count, every.unit).same_length(length):
            return periods
    return None


def about_days(length: Duration) -> int:
    """How many days a length is, a month counted as 30."""
    return length.count * _ABOUT[length.unit]


def put_off(payments: list[Payment], offer: Offer, length: Duration, calendar: Calendar) -> list[Payment]:
    """The same payments, each due later by a length of time."""
    periods = whole_periods(length, offer.plan.every)
    days = _days_of_the_plan(offer, periods, calendar)
    moved = []
    for payment in payments:
        time = None if payment.time is None or periods is None else payment.time + periods
        due = None if payment.due is None else _later(payment.due, days, periods or 0, offer, length, calendar)
        moved.append(replace(payment, due=due, time=time))
    return moved


def _days_of_the_plan(offer: Offer, periods: int | None, calendar: Calendar) -> tuple[Due, ...]:
    """The due dates of the plan, and of so many periods after its end; none where the length is no whole periods."""
    if periods is None:
        return ()
    longer = offer.plan.model_copy(update={"installments": offer.plan.count + periods})
    return due_dates(offer.model_copy(update={"plan": longer}), calendar).days or ()


def _later(due: Due, days: tuple[Due, ...], periods: int, offer: Offer, length: Duration, calendar: Calendar) -> Due:
    """The day after a length of time: of the plan's own days, where it is one of them."""
    place = next((place for place, day in enumerate(days) if day.nominal == due.nominal), None)
    if place is not None and place + periods < len(days):
        return days[place + periods]
    nominal = step(due.nominal, length, 1, end_of_month=offer.plan.end_of_month)
    return roll(nominal, offer.plan.roll, calendar)


def days_put_off(before: Payment, after: Payment, length: Duration) -> int:
    """For how many days; without dates, a month counts as 30."""
    if before.due is None or after.due is None:
        return about_days(length)
    return days_between(before.due.adjusted, after.due.adjusted)


def in_order(payments: list[Payment], every: Duration, length: Duration, moved: set[int]) -> list[Payment]:
    """Payments by the day on which they are due, or by the plan's clock; those of one day in the order agreed.

    Where neither is known, periods and the length are counted with months of 30 days.
    """
    days = [payment.due.nominal.toordinal() for payment in payments if payment.due is not None]
    times = [payment.time for payment in payments if payment.time is not None]
    about = [one.number * about_days(every) + about_days(length) * (one.number in moved) for one in payments]
    places: Sequence[int | Fraction] = about
    if len(days) == len(payments):
        places = days
    elif len(times) == len(payments):
        places = times
    ordered = sorted(zip(places, range(len(payments)), payments, strict=True), key=lambda one: one[:2])
    return [payment for _, _, payment in ordered]
