"""WHO PAYS WHOM? The consumer's money, in and out, measured against paying the cash price today.

Signs are the consumer's: received is positive, paid is negative. Taking the plan, the consumer keeps the cash price
on the day of purchase (received), gets what benefits are worth, and pays the down payment, fees and installments.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from calc.offer.model import Offer
from calc.schedules.table import Schedule


@dataclass(frozen=True, slots=True)
class Flow:
    """One amount of money: what it is, how much (received positive, paid negative), and when.

    `time` is in periods from the day of purchase, None where the payments are not evenly spaced; `day` is None where no
    date is known. `cash` is False for goods and for benefits, which are worth money but are none.
    """

    name: str
    amount: Fraction
    time: Fraction | None
    day: date | None
    cash: bool = True


def consumer_flows(offer: Offer, schedule: Schedule) -> tuple[Flow, ...]:
    """Everything the consumer receives and pays, if everything is paid on time.

    >>> from calc.offer.plan import Plan
    >>> from calc.schedules.compute import schedule
    >>> offer = Offer(price="300", plan=Plan(installments=3))
    >>> [(str(flow.time), int(flow.amount)) for flow in consumer_flows(offer, schedule(offer))]
    [('0', 300), ('1', -100), ('2', -100), ('3', -100)]
    """
    return tuple(flow for flow in _all(offer, schedule) if flow.amount)


def _all(offer: Offer, schedule: Schedule) -> Iterator[Flow]:
    times = schedule.times
    installments = schedule.installments
    start = Fraction(0)
    yield Flow("cash price kept", Fraction(offer.cash_price), start, offer.start, cash=False)
    yield Flow("deducted", -Fraction(schedule.deducted), start, offer.start)
    yield Flow("paid at the start", -Fraction(schedule.paid_at_start), start, offer.start)
    for benefit in offer.benefits:
        if benefit.when == "start":
            yield Flow(benefit.name, Fraction(benefit.amount), start, offer.start, cash=False)
            continue
        row = installments[int(benefit.when) - 1]
        time = None if times is None else times[row.number - 1]
        yield Flow(benefit.name, Fraction(benefit.amount), time, row.due.adjusted if row.due else None, cash=False)
    for row in installments:
        time = None if times is None else times[row.number - 1]
        yield Flow(f"installment {row.number}", -Fraction(row.payment), time, row.due.adjusted if row.due else None)
