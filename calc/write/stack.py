"""Several plans in one calendar: as one JSON document, as a page in a terminal, as a calendar file."""

from __future__ import annotations

from typing import TextIO

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from calc.cost.verdict import in_percent
from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.life.stack import Stack
from calc.life.stack_months import Month
from calc.write.json import document
from calc.write.table import assumptions_list, print_parts


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
    print_parts([words, _table(answer, said), assumptions_list(answer.assumptions, said)], file)


def _table(answer: Stack, said: Translator) -> Table:
    """A row for each month; those that break a limit say so."""
    months = answer.months
    columns = {
        said("month"): [month.month for month in months],
        said("to pay"): [grouped(month.due) for month in months],
        said("owed at its end"): [grouped(month.outstanding) for month in months],
        said("of the income"): [_share(month) for month in months],
    }
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for title, cells in columns.items():
        if any(cells):
            table.add_column(title, justify="right", no_wrap=True, min_width=max(map(cell_len, [title, *cells])))
    table.add_column("", overflow="fold")
    notes = [said.listed(_notes(answer, month)) for month in months]
    for place, note in enumerate(notes):
        table.add_row(*(cells[place] for cells in columns.values() if any(cells)), note)
    return table


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
