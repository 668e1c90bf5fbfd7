"""What does an offer really cost? The schedule, the totals, the rates and what was assumed, as one value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from calc.cashflow import Flow, consumer_flows
from calc.cost.assumptions import assumptions
from calc.cost.totals import Totals, totals
from calc.errors import Phrase
from calc.offer.model import Offer
from calc.rates.law import LawRate
from calc.rates.of_plan import PlanRates, plan_rates
from calc.schedules.compute import schedule
from calc.schedules.table import Schedule
from calc.workdays import Calendar, WeekendCalendar

if TYPE_CHECKING:
    from calc.cost.explanation import Explanation


@dataclass(frozen=True, slots=True)
class Quote:
    """The answer to an offer: `schedule`, `totals`, `rates`, the consumer's `flows`, `assumptions`, and `laws`."""

    offer: Offer
    schedule: Schedule
    totals: Totals
    rates: PlanRates
    flows: tuple[Flow, ...]
    assumptions: tuple[Phrase, ...]
    laws: tuple[LawRate, ...] = ()

    def assuming(self, more: tuple[Phrase, ...]) -> Quote:
        """The same answer, with more that was assumed by whoever asked."""
        return replace(self, assumptions=(*more, *self.assumptions))

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain data, in the form that `calc quote --json` prints."""
        from calc.cost.quote_form import quote_form

        return quote_form(self)

    def explain(self) -> Explanation:
        """How the rates came about: the equation with its numbers, and the proof of the digits; `str` of it is text."""
        from calc.cost.explanation import explanation

        return explanation(self)


def quote(offer: Offer, calendar: Calendar = WeekendCalendar(), laws: Sequence[str] = ()) -> Quote:
    """What an offer costs, if everything is paid on time.

    `calendar` is used where the plan rolls due dates off days of rest; `laws` names the laws whose rates are wanted,
    all of them with `"all"`. Raises `OfferError` where the offer leaves open what decides the answer.

    >>> from calc.offer.fee import Fee
    >>> from calc.offer.plan import Plan
    >>> offer = Offer(price="1000", plan=Plan(installments=3), fees=[Fee(rate="3%", when="first")])
    >>> answer = quote(offer)
    >>> str(answer.totals.cost), answer.rates.nominal.percent(), answer.rates.effective.percent()
    ('30.00', '18.18', '19.77')
    """
    table = schedule(offer, calendar)
    summed = totals(offer, table)
    flows = consumer_flows(offer, table)
    rates = plan_rates(
        flows,
        per_year=offer.plan.every.per_year,
        cost=Fraction(summed.cost),
        financed=Fraction(summed.financed),
        periods=offer.plan.count,
        even=table.times is not None,
    )
    legal = _law_rates(offer, table, laws)
    return Quote(offer, table, summed, rates, flows, assumptions(offer, table, calendar), legal)


def _law_rates(offer: Offer, table: Schedule, laws: Sequence[str]) -> tuple[LawRate, ...]:
    """The rates by the laws that are named; the laws are loaded only when one is."""
    if not laws:
        return ()
    from calc.rates.laws import laws_named
    from calc.rates.offered import law_rate

    return tuple(law_rate(law, offer, table) for law in laws_named(laws))
