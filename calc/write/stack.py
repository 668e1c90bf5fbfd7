"""Several plans in one calendar: as one JSON document, as a page in a terminal, as a calendar file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from rich.console import RenderableType
from rich.text import Text

from calc.cost.verdict import in_percent
from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.life.stack import Stack
from calc.life.stack_months import Month
from calc.write.figures import figures_table, needed
from calc.write.json import document
from calc.write.table import assumptions_list, console_of, print_parts

_SHORTEST_NOTE = 14


def stack_json(answer: Stack, said: Translator) -> str:
    """What `calc stack --json` prints, its sentences in a language."""
    form = answer.to_dict()
    for words in ("summary", "assumptions"):
        form[words] = [said(one) for one in form[words]]
    return document(form)


def write_stack_calendar(answer: Stack, said: Translator, file: TextIO) -> None:
    """Write the due dates of all plans as one calendar file."""
    from calc.write.ics import PlanInCalendar, write_calendar

    plans = [PlanInCalendar(plan.name, plan.offer, plan.schedule) for plan in answer.plans]
    write_calendar(plans, said, file)


def print_stack(answer: Stack, said: Translator, file: TextIO) -> None:
    """Print it as wide as the terminal, at most 100 columns: the answer in words, then month by month."""
    words = Text(said.together(answer.sentences), style="bold")
    months = _months(answer, said, console_of(file).width)
    print_parts([words, *months, assumptions_list(answer.assumptions, said)], file)


def _months(answer: Stack, said: Translator, width: int) -> Iterator[RenderableType]:
    """A row for each month; those that break a limit say so, on a narrow screen below all of them."""
    months = answer.months
    columns = {
        said("month"): [month.month for month in months],
        said("to pay"): [grouped(month.due) for month in months],
        said("owed at its end"): [grouped(month.outstanding) for month in months],
        said("of the income"): [_share(month) for month in months],
    }
    shown = {title: cells for title, cells in columns.items() if any(cells)}
    notes = [said.listed(_notes(answer, month)) for month in months]
    if needed(shown) + _SHORTEST_NOTE <= width:
        yield figures_table(shown, width, notes=notes)
        return
    yield figures_table(shown, width)
    yield Text("\n".join(f"{month.month} {note}" for month, note in zip(months, notes, strict=True) if note))


def _share(month: Month) -> str:
    return "" if month.share is None else f"{in_percent(month.share)}%"


def _notes(answer: Stack, month: Month) -> list[Phrase]:
    most = answer.can_pay
    notes = [Phrase("most is due")] if month is answer.peak else []
    if most is not None and month.due > most:
        notes.append(Phrase("cannot be paid"))
    if month in answer.over_limit:
        notes.append(Phrase("1.2 x income is exceeded"))
    return notes
