"""When is each installment due, and are the payments evenly spaced?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from calc.dates import BillingCycle, Duration, step
from calc.errors import OfferError
from calc.offer.model import Offer
from calc.offer.plan import MONTH
from calc.workdays import Calendar, Due, Roll, WeekendCalendar, roll


@dataclass(frozen=True, slots=True)
class DueDates:
    """The due dates of a plan's periods, or None where no date is known; and their place on a clock of equal periods.

    `times` are periods after the start, None when the first period is odd. `first_today`: the first payment is due on
    the day of purchase.
    """

    days: tuple[Due, ...] | None
    times: tuple[Fraction, ...] | None
    first_today: bool


def due_dates(offer: Offer, calendar: Calendar) -> DueDates:
    """The due dates of all periods of an offer; those of a bullet are its periods, of which only the last is paid."""
    plan = offer.plan
    _check_calendar(offer, calendar)
    nominal = _nominal(offer)
    days = None if nominal is None else tuple(_rolled(day, offer, calendar) for day in nominal)
    if _is_today(offer):
        return DueDates(days, tuple(Fraction(k) for k in range(plan.count)), first_today=True)
    even = _is_one_period(offer)
    times = tuple(Fraction(k) for k in range(1, plan.count + 1)) if even else None
    return DueDates(days, times, first_today=False)


def _rolled(day: date, offer: Offer, calendar: Calendar) -> Due:
    """A due date off days of rest, but never before the purchase."""
    due = roll(day, offer.plan.roll, calendar)
    return Due(due.nominal, offer.start) if offer.start is not None and due.adjusted < offer.start <= day else due


def _check_calendar(offer: Offer, calendar: Calendar) -> None:
    named = offer.plan.calendar
    if offer.plan.roll is not Roll.NONE and named != calendar.name and named != WeekendCalendar().name:
        why = "the calendar that the offer names was not handed over with it"
        raise OfferError("calendar", named, why, f'calendar=calc.holiday_calendar("{named}")')


def _is_today(offer: Offer) -> bool:
    first = offer.plan.first_after
    return first == offer.start if isinstance(first, date) else isinstance(first, Duration) and first.count == 0


def _is_one_period(offer: Offer) -> bool:
    first, every = offer.plan.first_after, offer.plan.every
    if isinstance(first, Duration):
        return first.same_length(every)
    if isinstance(first, date) and offer.start is not None:
        return first == step(offer.start, every, 1, end_of_month=offer.plan.end_of_month)
    return False


def _nominal(offer: Offer) -> tuple[date, ...] | None:
    """The agreed dates: months are stepped from the day of purchase while the first period is whole months too."""
    plan, start, first, every = offer.plan, offer.start, offer.plan.first_after, offer.plan.every
    numbers = range(plan.count)
    if isinstance(first, BillingCycle):
        return None if start is None else first.due_dates(start, plan.count, every)
    if isinstance(first, date):
        return tuple(step(first, every, k, end_of_month=plan.end_of_month) for k in numbers)
    if start is None:
        return None
    if first.same_length(every):
        return tuple(step(start, every, k + 1, end_of_month=plan.end_of_month) for k in numbers)
    if first.months and every.months:
        return tuple(
            step(start, MONTH, first.months + k * every.months, end_of_month=plan.end_of_month) for k in numbers
        )
    begin = step(start, first, 1, end_of_month=plan.end_of_month) if first.count else start
    return tuple(step(begin, every, k, end_of_month=plan.end_of_month) for k in numbers)
