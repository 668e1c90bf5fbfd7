"""A what-if as a page in a terminal: the answer in words, on time beside what happens, by which rule, the schedule."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TextIO

from rich.console import RenderableType
from rich.text import Text

from calc.cost.priced import Priced
from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.life.change import Case, WhatIf
from calc.rates.rate import Rate
from calc.write.cases import cases_table
from calc.write.json import document
from calc.write.laws import NO_RATE
from calc.write.schedule_table import schedule_table
from calc.write.table import assumptions_list, console_of, print_parts

AMOUNTS = {
    "pay_now": Phrase("pay now"),
    "saved": Phrase("saved"),
    "gain": Phrase("gain today"),
    "charged": Phrase("charged"),
    "refunded": Phrase("refunded"),
    "lost": Phrase("lost"),
    "expected": Phrase("to expect"),
    "interest": Phrase("more interest"),
}
"""What the amounts of a case are called."""

_TOLD_TWICE = ("effective", "cost", "you pay")
"""Columns that follow from others: a rate from the nominal one, the cost and all that is paid from what is saved."""

RULES = {
    "on time": Phrase("on time"),
    "waive": Phrase("later fees and interest waived"),
    "due": Phrase("all that remains is due"),
    "next-fee": Phrase("the next period's fee and one more"),
    "percent": Phrase("a percentage of the unpaid principal"),
    "actuarial": Phrase("present value by the plan's own rate"),
    "rule-of-78": Phrase("rule of 78"),
    "pro-rata": Phrase("charge earned evenly"),
    "last-first": Phrase("from the last installment backwards"),
    "spread": Phrase("spread over what is left"),
    "next-bill": Phrase("to the next bill, the rest in money"),
    "full": Phrase("everything goes back"),
    "in-money": Phrase("all of it in money"),
    "shorter": Phrase("the same installment, fewer of them"),
    "lower": Phrase("as many installments, each lower"),
    "stated": Phrase("as stated"),
    "overdue-amount": Phrase("0.05% a day"),
    "overdue-amount-after-grace": Phrase("0.05% a day, after 3 days of grace"),
    "overdue-principal": Phrase("0.05% a day of the principal"),
    "overdue-principal-after-grace": Phrase("0.05% a day of the principal, after 3 days of grace"),
    "free": Phrase("nothing is charged"),
    "daily-charge": Phrase("0.035% a day"),
    "daily-charge-higher": Phrase("0.05% a day"),
    "interest": Phrase("the plan's own interest runs on"),
}
"""What the rules are called; a rule that is not here is said by its own name."""


def what_if_json(answer: WhatIf, said: Translator) -> str:
    """A what-if as one JSON document, its sentences in a language."""
    form = answer.to_dict()
    for words in ("summary", "assumptions"):
        form[words] = [said(one) for one in form[words]]
    for summary in (form["on_time"], form["event"], *(case["event"] for case in form["cases"])):
        if summary is not None:
            summary["rates"]["because"] = said(summary["rates"]["because"])
    return document(form)


def print_what_if(answer: WhatIf, said: Translator, file: TextIO, *, with_schedule: bool) -> None:
    """Print a what-if as wide as the terminal, at most 100 columns."""
    width = console_of(file).width
    parts: list[RenderableType] = [Text(said.together(answer.sentences), style="bold"), _compared(answer, said, width)]
    if with_schedule and answer.chosen is not None:
        parts.append(schedule_table(answer.chosen.event.schedule, said, width))
    print_parts([*parts, assumptions_list(answer.assumptions, said, _has_a_star(answer, with_schedule), _STAR)], file)


_STAR = Phrase("not paid on the day that was agreed")


def _has_a_star(answer: WhatIf, with_schedule: bool) -> bool:
    """Whether the schedule that is shown has a day other than the one agreed."""
    rows = answer.chosen.event.schedule.rows if answer.chosen is not None and with_schedule else ()
    return any(row.due and row.due.adjusted != row.due.nominal for row in rows)


def _compared(answer: WhatIf, said: Translator, width: int) -> RenderableType:
    """The plan on time, and each case beside it."""
    cases = [answer.chosen] if answer.chosen is not None else list(answer.cases)
    plans = [answer.on_time, *(case.event for case in cases)]
    names = [name for name, _ in cases[0].amounts if not _is_told(name, answer, cases)] if cases else []
    columns = {said(AMOUNTS[name]): ["", *(_amount(case, name) for case in cases)] for name in names}
    columns |= {
        said("you pay"): [grouped(plan.totals.paid) for plan in plans],
        said("cost"): [grouped(plan.totals.cost) for plan in plans],
        said("nominal"): [_percent(plan, plan.rates.nominal, said) for plan in plans],
        said("effective"): [_percent(plan, plan.rates.effective, said) for plan in plans],
        said("by dates"): [_percent(plan, plan.rates.dated, said) for plan in plans],
    }
    rules = [said(rule_in_words(rule)) for rule in ("on time", *(case.rule for case in cases))]
    return cases_table(rules, columns, said, width, [said(title) for title in _TOLD_TWICE])


def _is_told(name: str, answer: WhatIf, cases: Sequence[Case]) -> bool:
    """Whether an amount needs no column: of a payment later than agreed the charge tells what is saved, and an event
    for which nothing is paid has nothing to pay now."""
    if name == "saved":
        return answer.asked in ("late", "defer")
    return name == "pay_now" and answer.asked in ("defer", "refund") and not any(case.amount(name) for case in cases)


def rule_in_words(rule: str) -> Phrase:
    """What a rule is called; of a percentage, how much it is and at least.

    >>> rule_in_words("percent:3%,min:50.00"), rule_in_words("rule-of-78")
    ('3% of the unpaid principal, at least 50.00', 'rule of 78')
    """
    name, _, terms = rule.partition(":")
    percent, _, least = terms.partition(",min:")
    if name == "percent" and least:
        return Phrase("{percent} of the unpaid principal, at least {least}", percent=percent, least=least)
    if name == "percent" and percent:
        return Phrase("{percent} of the unpaid principal", percent=percent)
    return RULES.get(rule, Phrase(rule))


def _amount(case: Case, name: str) -> str:
    amount: Decimal | None = case.amount(name)
    return "" if amount is None else grouped(amount)


def _percent(plan: Priced, rate: Rate | None, said: Translator) -> str:
    if rate is not None:
        return f"{rate.percent()}%"
    return "" if plan.rates.status == "found" else said(NO_RATE[plan.rates.status])
