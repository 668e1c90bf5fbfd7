"""A schedule as a table, every column as wide as its amounts; on a narrow screen, what is paid and what is owed."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.schedules.table import Schedule
from calc.write.columns import ALWAYS, TITLES, amount_columns, due_text, has_dates

_PADDING = 1


def schedule_table(schedule: Schedule, said: Translator, width: int | None = None) -> Table:
    """The rows, every column as wide as its amounts.

    `width`: of a screen; where not all columns fit in it, those that a payment is made of are left out.
    """
    table = _table(schedule, said, amount_columns(schedule))
    needed = sum((column.min_width or 0) + 2 * _PADDING for column in table.columns) - _PADDING
    if width is None or needed <= width:
        return table
    narrow = _table(schedule, said, ALWAYS)
    narrow.caption = Text(said(Phrase("a wider screen shows what each payment is made of")), style="dim")
    narrow.caption_justify = "left"
    return narrow


def _table(schedule: Schedule, said: Translator, columns: Sequence[str]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, _PADDING), header_style="bold", title_justify="left")
    numbers = [str(row.number) for row in schedule.rows]
    add_right(table, "#", numbers)
    cells = [numbers]
    if has_dates(schedule):
        dates = [due_text(row) for row in schedule.rows]
        table.add_column(said("due"), no_wrap=True, min_width=max(map(cell_len, dates)))
        cells.append(dates)
    for name in columns:
        amounts = [grouped(getattr(row, name)) for row in schedule.rows]
        add_right(table, said(TITLES[name]), amounts)
        cells.append(amounts)
    for row in zip(*cells, strict=True):
        table.add_row(*row)
    return table


def add_right(table: Table, title: str, cells: list[str]) -> None:
    """A column that nothing narrows, its cells to the right."""
    table.add_column(title, justify="right", no_wrap=True, min_width=max(map(cell_len, [title, *cells])))
