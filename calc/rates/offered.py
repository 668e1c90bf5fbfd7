"""What does each law make of an offer? The flows that it counts, and whether it asks for a rate of such an offer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from calc.dates import Duration, Unit
from calc.errors import Phrase
from calc.offer.model import Offer
from calc.rates.answer import no_answer
from calc.rates.flows import Flows
from calc.rates.law import Law, LawRate
from calc.schedules.table import Charged, Schedule

_NO_CLOCK = Phrase("the payments are not evenly spaced, and without a date of purchase there is no other clock")


def law_rate(law: Law, offer: Offer, schedule: Schedule) -> LawRate:
    """The rate of an offer by a law, from the costs that the law counts.

    >>> from calc.offer.plan import Plan
    >>> from calc.schedules.compute import schedule
    >>> from calc.rates.laws import LAWS
    >>> offer = Offer(price="6000", plan=Plan(installments=12), fees=[{"rate": "0.6%", "when": "each"}])
    >>> law_rate(LAWS["cn-simple"], offer, schedule(offer)).percent
    '13.03'
    """
    left_out = tuple(charge for charge in schedule.charges if charge.kind in law.leaves_out and charge.amount)
    flows = _flows(offer, schedule, left_out)
    answer = no_answer(_NO_CLOCK) if flows.timed is None and flows.dated is None else law.rate(flows)
    beside = _sum(charge.amount for charge in left_out)
    cost = schedule.paid - Fraction(offer.cash_price) + Fraction(schedule.deducted) - beside
    applies, because = _APPLIES.get(law.id, _always)(offer, cost)
    return LawRate(law, answer, law.percent(answer), applies, because, tuple(charge.name for charge in left_out))


def _flows(offer: Offer, schedule: Schedule, left_out: tuple[Charged, ...]) -> Flows:
    """What the consumer receives and pays, less the fees that do not count; never what a benefit is worth."""
    every = in_weeks(offer.plan.every)
    amounts = list(_amounts(offer, schedule, left_out))
    timed = None
    if schedule.times is not None:
        timed = tuple(zip([Fraction(0), *schedule.times], amounts, strict=True))
    dated = None
    if offer.start is not None:
        days: list[date] = [offer.start, *(row.due.nominal for row in schedule.installments if row.due)]
        dated = tuple(zip(days, amounts, strict=True))
    times = schedule.times or (None,) * len(schedule.installments)
    later = [row for row, time in zip(schedule.installments, times, strict=True) if time != 0]
    owed = tuple(Fraction(row.principal) + Fraction(row.balance) for row in later)
    return Flows(timed, dated, every.per_year, every, owed)


def _amounts(offer: Offer, schedule: Schedule, left_out: tuple[Charged, ...]) -> Iterator[Fraction]:
    """What moves on the day of purchase, and with each installment.

    A fee that does not count and is financed pays for something else: it is credit too.
    """
    start = Fraction(offer.cash_price) - Fraction(schedule.paid_at_start) - Fraction(schedule.deducted)
    financed = (charge.amount for charge in left_out if charge.when == "financed")
    yield start + _sum(charge.upfront + charge.deducted for charge in left_out) + _sum(financed)
    for row in schedule.installments:
        beside = _sum(charge.with_installments[row.number - 1] for charge in left_out if charge.with_installments)
        yield beside - Fraction(row.payment)


def _sum(amounts: Iterator[Decimal]) -> Fraction:
    return sum(map(Fraction, amounts), Fraction(0))


def in_weeks(every: Duration) -> Duration:
    """Seven days are a week, fourteen two: laws count weeks, 52 of them to the year.

    >>> str(in_weeks(Duration(14, Unit.DAY)))
    '2 weeks'
    """
    weeks, rest = divmod(every.count, 7)
    return Duration(weeks, Unit.WEEK) if every.unit is Unit.DAY and not rest else every


def _always(_offer: Offer, _cost: Fraction) -> tuple[bool, Phrase]:
    return True, Phrase("credit to a consumer")


def _united_states(offer: Offer, cost: Fraction) -> tuple[bool, Phrase]:
    """12 CFR 1026.2(a)(17): a creditor is one whose credit has a finance charge or more than four installments."""
    if cost > 0:
        return True, Phrase("there is a finance charge (1026.2(a)(17))")
    if offer.plan.count > 4:
        return True, Phrase("there are more than four installments (1026.2(a)(17))")
    return False, Phrase("no finance charge and at most four installments (1026.2(a)(17))")


def _united_kingdom(offer: Offer, cost: Fraction) -> tuple[bool, Phrase]:
    """FCA PS26/1: deferred payment credit, free of interest and charges, at most 12 installments in 12 months."""
    within = offer.plan.count <= 12 and Fraction(offer.plan.count) / offer.plan.every.per_year <= 1
    if cost <= 0 and within:
        return False, Phrase("free of charge and at most 12 installments in 12 months: deferred payment credit")
    return True, Phrase("credit to a consumer")


_APPLIES: dict[str, Callable[[Offer, Fraction], tuple[bool, Phrase]]] = {
    "us-appendix-j": _united_states,
    "uk-apr": _united_kingdom,
}
