"""What does an offer really cost? The schedule, the totals, the rates and what was assumed, as one value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from calc.cashflow import Flow
from calc.cost.assumptions import assumptions
from calc.cost.law_rates import law_rates
from calc.cost.priced import Priced, priced
from calc.cost.savings import effective_rate
from calc.cost.totals import Totals
from calc.cost.unknown import Range, is_open, possible
from calc.errors import Phrase, UsageError
from calc.offer.model import Offer
from calc.rates.of_plan import PlanRates
from calc.schedules.table import Schedule
from calc.workdays import Calendar, WeekendCalendar

if TYPE_CHECKING:
    from calc.cost.explanation import Explanation
    from calc.cost.impact import Impact
    from calc.rates.law import LawRate


@dataclass(frozen=True, slots=True)
class Quote:
    """The answer to an offer: `schedule`, `totals`, `rates`, the consumer's `flows`, `assumptions`, `laws`, and what is
    worked out when it is asked for: `impact`, `worth`, `verdict`.

    Where the offer leaves a term open, `range` answers; `known` is then None, and what it holds raises `UsageError`.
    """

    offer: Offer
    known: Priced | None
    assumptions: tuple[Phrase, ...]
    laws: tuple[LawRate, ...] = ()
    range: Range | None = None
    calendar: Calendar = WeekendCalendar()
    savings_rate: Fraction | None = None

    @property
    def schedule(self) -> Schedule:
        """What is paid when."""
        return self._stated("schedule").schedule

    @property
    def totals(self) -> Totals:
        """What it comes to in money."""
        return self._stated("totals").totals

    @property
    def rates(self) -> PlanRates:
        """What it comes to a year."""
        return self._stated("rates").rates

    @property
    def flows(self) -> tuple[Flow, ...]:
        """What the consumer receives and pays."""
        return self._stated("flows").flows

    @property
    def impact(self) -> Impact | None:
        """Which part of the offer makes it cost what it does; None where a range answers."""
        from calc.cost.impact import impact

        return None if self.known is None else impact(self.known, self.calendar)

    @property
    def worth(self) -> Decimal | None:
        """What the plan is worth against paying cash, at the buyer's savings rate; None without one."""
        if self.known is None or self.savings_rate is None:
            return None
        from calc.cost.worth import worth

        return worth(self.known, self.savings_rate)

    @property
    def verdict(self) -> tuple[Phrase, ...]:
        """Two or three sentences in plain words."""
        from calc.cost.verdict import verdict

        return verdict(self)

    def _stated(self, part: str) -> Priced:
        if self.known is None:
            raise UsageError(
                part, "unknown", "the offer leaves a term open, and what it costs is a range", "quote.range"
            )
        return self.known

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


def quote(
    offer: Offer,
    calendar: Calendar = WeekendCalendar(),
    laws: Sequence[str] = (),
    savings_rate: Fraction | Decimal | str | None = None,
) -> Quote:
    """What an offer costs, if everything is paid on time; a range over what is possible, if it leaves a term open.

    `calendar` is used where the plan rolls due dates off days of rest; `laws` names the laws whose rates are wanted:
    one id, several, or `"all"` (`UsageError` for anything else). `savings_rate`: what the buyer's own money earns,
    effective, a year, as a fraction of one or as text such as `"3%"`.

    >>> from calc.offer.fee import Fee
    >>> from calc.offer.plan import Plan
    >>> offer = Offer(price="1000", plan=Plan(installments=3), fees=[Fee(rate="3%", when="first")])
    >>> answer = quote(offer)
    >>> str(answer.totals.cost), answer.rates.nominal.percent(), answer.rates.effective.percent()
    ('30.00', '18.18', '19.77')
    """
    if not isinstance(offer, Offer):
        raise UsageError("offer", type(offer).__name__, "a quote is made of an offer", "calc.Offer(...)")
    savings = effective_rate(savings_rate)
    if is_open(offer):
        over = possible(offer, calendar, laws)
        return Quote(offer, None, _in_every_case(offer, over, calendar), (), over, calendar, savings)
    plan = priced(offer, calendar)
    taken = assumptions(offer, plan.schedule, calendar)
    return Quote(offer, plan, taken, law_rates(offer, plan.schedule, laws), None, calendar, savings)


def _in_every_case(offer: Offer, over: Range, calendar: Calendar) -> tuple[Phrase, ...]:
    """What was taken for granted in every case that the offer can mean."""
    of_cases = [assumptions(offer, case.priced.schedule, calendar) for case in over.cases]
    return tuple(one for one in of_cases[0] if all(one in others for others in of_cases))
