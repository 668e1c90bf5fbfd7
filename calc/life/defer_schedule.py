"""What is paid when, if installments are put off? Each later, with what is charged, in order of the days."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from calc.cost.priced import Priced
from calc.dates import DayCount, Duration, year_fraction
from calc.life.defer_dates import days_put_off, in_order, put_off, whole_periods
from calc.life.defer_terms import Deferral, rate_for
from calc.life.payments import NewFee, Payment, payments_of, put_together
from calc.money import to_minor
from calc.schedules.table import Schedule
from calc.schedules.terms import Terms, terms_of
from calc.workdays import Calendar

CHARGE = NewFee("deferral", "deferral")


@dataclass(frozen=True, slots=True)
class PutOff:
    """What is paid when. `now`: on the day from which the first is put off, nothing unless that is by no time at all;
    `charged`: charges and fees, `interest`: what the plan's interest runs on to; in minor units.

    `amount`: what is put off, `days`: for how long the first of it is. `periods`: how many the plan lasts.
    """

    schedule: Schedule
    now: int
    charged: int
    interest: int
    amount: int
    days: int
    periods: int


def put_off_by(plan: Priced, asked: Deferral, calendar: Calendar) -> PutOff:
    """The schedule with installments put off.

    >>> from calc.cost.priced import priced
    >>> from calc.dates import Unit
    >>> from calc.offer.model import Offer
    >>> from calc.workdays import WeekendCalendar
    >>> plan = priced(Offer(price="300", plan={"installments": 3}))
    >>> asked = Deferral(1, 1, Duration(1, Unit.MONTH), "all", None, 0, False)
    >>> [int(time) for time in put_off_by(plan, asked, WeekendCalendar()).schedule.times]
    [2, 3, 4]
    """
    terms = terms_of(plan.offer, calendar)
    payments = payments_of(plan.schedule, new_fees=1)
    last = len(payments) if asked.shift == "all" else asked.first + asked.count - 1
    before, moving, after = payments[: asked.first - 1], payments[asked.first - 1 : last], payments[last:]
    later = put_off(moving, plan.offer, asked.length, calendar)
    charged = [_charged(old, new, asked, terms) for old, new in zip(moving, later, strict=True)]
    owed = to_minor(plan.schedule.financed, plan.schedule.currency) - sum(payment.principal for payment in before)
    costly = _with_interest(moving, charged, asked, owed, terms) if asked.accrue else charged
    numbers = {payment.number for payment in moving}
    ordered = in_order([*before, *costly, *after], plan.offer.plan.every, asked.length, numbers)
    periods = whole_periods(asked.length, plan.offer.plan.every)
    return PutOff(
        schedule=put_together(plan.schedule, ordered, (CHARGE,), even=True),
        now=0 if asked.length.count else costly[0].total,
        charged=sum(payment.fees[-1] for payment in costly),
        interest=sum(new.interest - old.interest for old, new in zip(moving, costly, strict=True)),
        amount=sum(payment.total for payment in moving),
        days=days_put_off(moving[0], later[0], asked.length),
        periods=plan.offer.plan.count + (periods or 0) * (last == len(payments)),
    )


def _charged(old: Payment, new: Payment, asked: Deferral, terms: Terms) -> Payment:
    """A payment that was put off, with what is charged for it."""
    periods, days = whole_periods(asked.length, terms.plan.every), days_put_off(old, new, asked.length)
    charge = 0
    if asked.charge is not None and old.total > 0:
        charge = terms.rounded(rate_for(asked.charge, terms.offer, periods, days) * old.total)
    is_put_off = old.number < asked.first + asked.count and old.total > 0
    return new.charged(len(new.fees) - 1, charge + asked.fee * is_put_off)


def _with_interest(
    moving: list[Payment], later: list[Payment], asked: Deferral, owed: int, terms: Terms
) -> list[Payment]:
    """The payments with the interest that runs on: on what each of them repays, or, where all later ones move, on all
    that is owed, paid with the first of them."""
    rates = [_interest_rate(old, new, asked.length, terms) for old, new in zip(moving, later, strict=True)]
    if asked.shift == "all":
        first = replace(later[0], interest=later[0].interest + terms.rounded(rates[0] * owed))
        return [first, *later[1:]]
    return [
        replace(new, interest=new.interest + terms.rounded(rate * new.principal))
        for new, rate in zip(later, rates, strict=True)
    ]


def _interest_rate(old: Payment, new: Payment, length: Duration, terms: Terms) -> Fraction:
    """The plan's interest for the time a payment is put off: by whole periods, or by days as the plan counts them."""
    plan, periods = terms.plan, whole_periods(length, terms.plan.every)
    if plan.day_count is DayCount.PERIOD and periods is not None:
        return terms.rate * periods
    if plan.day_count is DayCount.PERIOD or old.due is None or new.due is None:
        return terms.annual * Fraction(days_put_off(old, new, length), plan.days_a_year)
    return terms.annual * year_fraction(old.due.adjusted, new.due.adjusted, plan.day_count)
