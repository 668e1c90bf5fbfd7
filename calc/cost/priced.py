"""What does an offer with nothing left open come to? Its schedule, totals, flows and rates, and no more than these."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from calc.cashflow import Flow, consumer_flows
from calc.cost.totals import Totals, totals
from calc.offer.model import Offer
from calc.rates.of_plan import PlanRates, plan_rates
from calc.schedules.compute import schedule
from calc.schedules.table import Schedule
from calc.workdays import Calendar, WeekendCalendar


@dataclass(frozen=True, slots=True)
class Priced:
    """An offer, what is paid when, what that comes to, the consumer's flows, and their rates."""

    offer: Offer
    schedule: Schedule
    totals: Totals
    flows: tuple[Flow, ...]
    rates: PlanRates


def priced(offer: Offer, calendar: Calendar = WeekendCalendar()) -> Priced:
    """What an offer comes to, if everything is paid on time.

    Raises `OfferError` where the offer leaves open what decides the answer.

    >>> offer = Offer(price="1000", plan={"installments": 3}, fees=[{"rate": "3%", "when": "first"}])
    >>> answer = priced(offer)
    >>> str(answer.totals.cost), answer.rates.nominal.percent()
    ('30.00', '18.18')
    """
    return priced_as(offer, schedule(offer, calendar), offer.plan.count)


def priced_as(offer: Offer, table: Schedule, periods: int) -> Priced:
    """What an offer comes to when it is paid by a schedule that lasts so many periods."""
    summed = totals(offer, table)
    flows = consumer_flows(offer, table)
    rates = plan_rates(
        flows,
        per_year=offer.plan.every.per_year,
        cost=Fraction(summed.cost),
        financed=Fraction(summed.financed),
        periods=periods,
        even=table.times is not None,
    )
    return Priced(offer, table, summed, flows, rates)
