"""Columns of figures that fit a screen: where they do not, their titles are folded, and then they move together."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

_GAPS = (2, 1)
_ONE_LINE = 10_000


def needed(columns: Mapping[str, Sequence[str]]) -> int:
    """How wide the columns are beside each other, their titles on one line, in cells: a sign of East Asia is two."""
    widest = (max(map(cell_len, (title, *cells))) for title, cells in columns.items())
    return sum(widest) + _GAPS[0] * (len(columns) - 1)


def figures_table(
    columns: Mapping[str, Sequence[str]], width: int, left: Collection[str] = (), notes: Sequence[str] = ()
) -> Table:
    """The columns, to the right but for those named `left`, as narrow as the screen needs; a note behind each row.

    Figures are never cut off: the table is wider than the screen where they need it.
    """
    titles, gap = {title: title for title in columns}, _GAPS[0]
    if needed(columns) > width:
        titles = {title: _folded(title, cells) for title, cells in columns.items()}
        narrow = [_widest(titles[title], cells) for title, cells in columns.items()]
        gap = next((gap for gap in _GAPS if sum(narrow) + gap * (len(columns) - 1) <= width), _GAPS[-1])
    table = Table(box=None, pad_edge=False, padding=(0, gap, 0, 0), header_style="bold")
    for title, cells in columns.items():
        widest = _widest(titles[title], cells)
        table.add_column(titles[title], justify="left" if title in left else "right", no_wrap=True, min_width=widest)
    if notes:
        table.add_column("", overflow="fold")
    for row in zip(*columns.values(), *([notes] if notes else []), strict=True):
        table.add_row(*row)
    return table


def _widest(title: str, cells: Sequence[str]) -> int:
    return max(map(cell_len, (*title.splitlines(), *cells)))


def _folded(title: str, cells: Sequence[str]) -> str:
    """A title in as many lines as make it no wider than its cells, or than its longest word."""
    widest = max(map(cell_len, (*cells, *(title.split() if title.isascii() else ()))))
    lines = Text(title).wrap(Console(width=_ONE_LINE), max(widest, _GAPS[0]))
    return "\n".join(line.plain.rstrip() for line in lines)
