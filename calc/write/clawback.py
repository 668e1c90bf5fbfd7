"""Deferred interest as one JSON document; or as a page: in words, what each rule charges, and every payment."""

from __future__ import annotations

from typing import TextIO

from rich.console import RenderableType
from rich.text import Text

from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.life.clawback import Charge, Clawback
from calc.rates.proof import prove_exact
from calc.rates.rate import Rate
from calc.write.cases import cases_table
from calc.write.json import document
from calc.write.laws import NO_RATE
from calc.write.schedule_table import schedule_table
from calc.write.table import assumptions_list, console_of, print_parts

_RULES = {
    "balance": Phrase("on what was owed each month"),
    "compound": Phrase("on what was owed, with interest on interest"),
    "price": Phrase("on the full price"),
}


def clawback_json(answer: Clawback, said: Translator) -> str:
    """What `calc clawback --json` prints, its sentences in a language."""
    form = answer.to_dict()
    for words in ("summary", "assumptions"):
        form[words] = [said(one) for one in form[words]]
    for charge in (form, *form["cases"]):
        if charge["rates"] is not None:
            charge["rates"]["because"] = said(charge["rates"]["because"])
    return document(form)


def print_clawback(answer: Clawback, said: Translator, file: TextIO, *, with_schedule: bool) -> None:
    """Print deferred interest as wide as the terminal, at most 100 columns."""
    charges = [answer.chosen] if answer.chosen is not None else list(answer.cases)
    width = console_of(file).width
    parts: list[RenderableType] = [Text(said.together(answer.sentences), style="bold")]
    if answer.left:
        parts.append(_charges(charges, said, width))
    if with_schedule and answer.chosen is not None:
        parts.append(schedule_table(answer.chosen.schedule, said, width))
    print_parts([*parts, assumptions_list(answer.assumptions, said)], file)


def _charges(charges: list[Charge], said: Translator, width: int) -> RenderableType:
    """What each rule charges."""
    of_left = [case.of_left for case in charges]
    columns = {
        said("interest"): [grouped(case.interest) for case in charges],
        said("of what was left"): ["" if part is None else f"{prove_exact(part, 0).percent}%" for part in of_left],
        said("nominal"): [_percent(case, "nominal", said) for case in charges],
        said("effective"): [_percent(case, "effective", said) for case in charges],
        said("by dates"): [_percent(case, "dated", said) for case in charges],
    }
    return cases_table([said(_RULES[case.rule]) for case in charges], columns, said, width)


def _percent(charge: Charge, name: str, said: Translator) -> str:
    rate: Rate | None = getattr(charge.rates, name)
    if rate is not None:
        return f"{rate.percent()}%"
    return "" if charge.rates.status == "found" else said(NO_RATE[charge.rates.status])
