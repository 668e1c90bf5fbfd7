"""Cases beside each other: a row each, with what it is called at its end; on a narrow screen, a block each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from calc.lang.translate import Translator
from calc.write.schedule_table import add_right

_SHORTEST_NAME = 20
_GAP = 2

Columns = Mapping[str, Sequence[str]]
"""The title of each column and its cells, a cell for each case; an empty one has nothing to say."""


def cases_table(
    names: Sequence[str], columns: Columns, said: Translator, width: int, told_twice: Sequence[str] = ()
) -> RenderableType:
    """The cases in a table; where its figures leave too little room for the names, without the columns `told_twice`,
    which follow from others; and where that is not enough, one under another."""
    shown = {title: [*cells] for title, cells in columns.items() if any(cells)}
    for title in told_twice:
        if not _fits(shown, width):
            shown.pop(title, None)
    return _table(names, shown, said) if _fits(shown, width) else _blocks(names, shown)


def _fits(shown: Columns, width: int) -> bool:
    return sum(_widest([title, *cells]) + _GAP for title, cells in shown.items()) + _SHORTEST_NAME <= width


def _widest(texts: Sequence[str]) -> int:
    return max(map(cell_len, texts), default=0)


def _table(names: Sequence[str], shown: Mapping[str, list[str]], said: Translator) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="bold")
    for title, cells in shown.items():
        add_right(table, title, cells)
    table.add_column(said("if"), overflow="fold")
    for place, name in enumerate(names):
        table.add_row(*(cells[place] for cells in shown.values()), name)
    return table


def _blocks(names: Sequence[str], shown: Columns) -> Group:
    """Each case under its name, a figure a line, all of them in one column."""
    titles, figures = _widest([*shown]), max(map(_widest, shown.values()), default=0)
    parts: list[RenderableType] = []
    for place, name in enumerate(names):
        block = Table.grid(padding=(0, _GAP, 0, 0))
        block.add_column(no_wrap=True, min_width=titles)
        block.add_column(justify="right", no_wrap=True, min_width=figures)
        for title, cells in shown.items():
            if cells[place]:
                block.add_row(title, cells[place])
        parts += [Text(name, style="bold"), Padding(block, (0, 0, 0, _GAP))]
    return Group(*parts)
