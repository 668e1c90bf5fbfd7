"""A revolving debt as one JSON document; or as a page: in words, the minimum beside a fixed payment, every payment."""

from __future__ import annotations

from typing import TextIO

from rich.console import RenderableType
from rich.text import Text

from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.life.minimum import Revolving
from calc.life.revolving import Payoff
from calc.rates.rate import Rate
from calc.write.cases import cases_table
from calc.write.json import document
from calc.write.laws import NO_RATE
from calc.write.schedule_table import schedule_table
from calc.write.table import assumptions_list, console_of, print_parts

_ENDLESS = {"never": Phrase("never"), "too long": Phrase("over 1,200")}


def minimum_json(answer: Revolving, said: Translator) -> str:
    """What `calc minimum --json` prints, its sentences in a language."""
    form = answer.to_dict()
    for words in ("summary", "assumptions"):
        form[words] = [said(one) for one in form[words]]
    for payoff in (form, form["instead"]):
        if payoff is not None and payoff["rates"] is not None:
            payoff["rates"]["because"] = said(payoff["rates"]["because"])
    return document(form)


def print_minimum(answer: Revolving, said: Translator, file: TextIO, *, with_schedule: bool) -> None:
    """Print a revolving debt as wide as the terminal, at most 100 columns."""
    width = console_of(file).width
    parts: list[RenderableType] = [Text(said.together(answer.sentences), style="bold"), _compared(answer, said, width)]
    if with_schedule and answer.payoff.schedule is not None:
        parts.append(schedule_table(answer.payoff.schedule, said, width))
    print_parts([*parts, assumptions_list(answer.assumptions, said)], file)


def _compared(answer: Revolving, said: Translator, width: int) -> RenderableType:
    """The minimum, and the fixed payment beside it."""
    rows = [(said(Phrase("only the minimum")), answer.payoff)]
    if answer.instead is not None and answer.pay is not None:
        rows.append((said(Phrase("{pay} a month", pay=grouped(answer.pay))), answer.instead))
    payoffs = [payoff for _, payoff in rows]
    columns = {
        said("months"): [_months(payoff, said) for payoff in payoffs],
        said("interest"): ["" if payoff.interest is None else grouped(payoff.interest) for payoff in payoffs],
        said("you pay"): ["" if payoff.paid is None else grouped(payoff.paid) for payoff in payoffs],
        said("nominal"): [_percent(payoff, "nominal", said) for payoff in payoffs],
        said("effective"): [_percent(payoff, "effective", said) for payoff in payoffs],
        said("by dates"): [_percent(payoff, "dated", said) for payoff in payoffs],
    }
    return cases_table([name for name, _ in rows], columns, said, width)


def _months(payoff: Payoff, said: Translator) -> str:
    return said(_ENDLESS[payoff.status]) if payoff.months is None else str(payoff.months)


def _percent(payoff: Payoff, name: str, said: Translator) -> str:
    if payoff.rates is None:
        return ""
    rate: Rate | None = getattr(payoff.rates, name)
    if rate is not None:
        return f"{rate.percent()}%"
    return "" if payoff.rates.status == "found" else said(NO_RATE[payoff.rates.status])
