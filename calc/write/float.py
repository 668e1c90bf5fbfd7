"""The days without interest as one JSON document; or as a page: in words, and cycle by cycle over a year."""

from __future__ import annotations

from typing import TextIO

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from calc.lang.translate import Translator
from calc.life.float import Float
from calc.write.json import document
from calc.write.schedule_table import add_right
from calc.write.table import assumptions_list, print_parts


def float_json(answer: Float, said: Translator) -> str:
    """What `calc float --json` prints, its sentences in a language."""
    form = answer.to_dict()
    for words in ("summary", "assumptions"):
        form[words] = [said(one) for one in form[words]]
    return document(form)


def print_float(answer: Float, said: Translator, file: TextIO) -> None:
    """Print the days without interest as wide as the terminal, at most 100 columns."""
    sentences = Text(said.together(answer.sentences), style="bold")
    print_parts([sentences, _cycles(answer, said), assumptions_list(answer.assumptions, said)], file)


def _cycles(answer: Float, said: Translator) -> Table:
    """A row for each billing cycle of a year."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    cycles = answer.cycles
    dates = {
        said("bought from"): [cycle.first.isoformat() for cycle in cycles],
        said("to"): [cycle.last.isoformat() for cycle in cycles],
        said("due"): [cycle.due.isoformat() for cycle in cycles],
    }
    for title, cells in dates.items():
        table.add_column(title, no_wrap=True, min_width=max(map(cell_len, [title, *cells])))
    longest, shortest = ([str(getattr(cycle, name)) for cycle in cycles] for name in ("longest", "shortest"))
    add_right(table, said("longest"), longest)
    add_right(table, said("shortest"), shortest)
    for row in zip(*dates.values(), longest, shortest, strict=True):
        table.add_row(*row)
    return table
