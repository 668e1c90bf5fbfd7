"""The days without interest as one JSON document; or as a page: in words, and cycle by cycle over a year."""

from __future__ import annotations

from typing import TextIO

from rich.table import Table
from rich.text import Text

from calc.lang.translate import Translator
from calc.life.float import Float
from calc.write.figures import figures_table, needed
from calc.write.json import document
from calc.write.table import assumptions_list, console_of, print_parts


def float_json(answer: Float, said: Translator) -> str:
    """What `calc float --json` prints, its sentences in a language."""
    form = answer.to_dict()
    for words in ("summary", "assumptions"):
        form[words] = [said(one) for one in form[words]]
    return document(form)


def print_float(answer: Float, said: Translator, file: TextIO) -> None:
    """Print the days without interest as wide as the terminal, at most 100 columns."""
    sentences = Text(said.together(answer.sentences), style="bold")
    print_parts(
        [sentences, _cycles(answer, said, console_of(file).width), assumptions_list(answer.assumptions, said)], file
    )


def _cycles(answer: Float, said: Translator, width: int) -> Table:
    """A row for each billing cycle of a year; where not all fits, without its last day, the day before the next one."""
    cycles = answer.cycles
    dates = {
        said("bought from"): [cycle.first.isoformat() for cycle in cycles],
        said("to"): [cycle.last.isoformat() for cycle in cycles],
        said("due"): [cycle.due.isoformat() for cycle in cycles],
    }
    columns = dates | {said(name): [str(getattr(cycle, name)) for cycle in cycles] for name in ("longest", "shortest")}
    if needed(columns) > width:
        del columns[said("to")]
    return figures_table(columns, width, left=dates)
