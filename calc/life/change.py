"""What changes when a plan does not run as agreed? The new schedule, the difference in money, the rate of both."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from calc.cost.priced import Priced
from calc.cost.quote_form import heading, number, rates_form, schedule_form, totals_form
from calc.errors import Phrase
from calc.offer.normal_form import normal_form
from calc.rates.rate import Rate


@dataclass(frozen=True, slots=True)
class Case:
    """What happens by one rule: its name, what the plan then comes to, and amounts that have a name of their own.

    `event` holds the schedule with what happened in it, and totals and rates on the money that was actually used.
    `amounts`, in major units: `pay_now`, what is paid for it at that moment; `saved`, what is paid less than the
    installments agreed, below zero where the event costs more; `refunded`, `lost` and so on. One that does not arise is
    None.
    `more_rates`: rates that have a name of their own, such as what a daily penalty is a year.
    """

    rule: str
    event: Priced
    amounts: tuple[tuple[str, Decimal | None], ...] = ()
    more_rates: tuple[tuple[str, Rate | None], ...] = ()

    def amount(self, name: str) -> Decimal | None:
        """The amount of that name; `KeyError` when the case has none."""
        return dict(self.amounts)[name]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The answer to a what-if: the plan as it runs when everything is paid on time, and beside it what happens.

    `chosen` is the case by the rule that the offer or the caller names; where neither does it is None, and `cases`
    holds one for every usual rule. `sentences`: the answer in plain words.
    """

    asked: str
    on_time: Priced
    chosen: Case | None
    cases: tuple[Case, ...]
    sentences: tuple[Phrase, ...] = ()
    assumptions: tuple[Phrase, ...] = ()

    def assuming(self, more: tuple[Phrase, ...]) -> WhatIf:
        """The same answer, with more that was assumed by whoever asked."""
        return replace(self, assumptions=(*more, *self.assumptions))

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain data, in the form that the command prints as JSON."""
        return {
            **heading(),
            "offer": normal_form(self.on_time.offer),
            "on_time": _summary(self.on_time),
            **_chosen(self),
            "cases": [{"rule": case.rule, **_case_form(case)} for case in self.cases],
            "summary": [*self.sentences],
            "assumptions": [*self.assumptions],
        }


def _summary(plan: Priced) -> dict[str, Any]:
    return {"totals": totals_form(plan.totals), "rates": rates_form(plan.rates)}


def _case_form(case: Case) -> dict[str, Any]:
    amounts = {name: None if amount is None else f"{amount:f}" for name, amount in case.amounts}
    rates = {name: number(rate) for name, rate in case.more_rates}
    return {"event": _summary(case.event), **amounts, **rates, "schedule": schedule_form(case.event.schedule)}


def _chosen(answer: WhatIf) -> dict[str, Any]:
    """What the chosen case comes to; all null where the rules differ and none is named."""
    if answer.chosen is not None:
        return {"rule": answer.chosen.rule, **_case_form(answer.chosen)}
    first = answer.cases[:1]
    names = [name for case in first for name, _ in (*case.amounts, *case.more_rates)]
    return {"rule": None, "event": None, **dict.fromkeys(names), "schedule": None}
