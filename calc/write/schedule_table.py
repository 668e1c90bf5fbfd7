"""A schedule as a table, every column as wide as its amounts."""

from __future__ import annotations

from rich.cells import cell_len
from rich.table import Table

from calc.cost.wording import grouped
from calc.lang.translate import Translator
from calc.schedules.table import Schedule
from calc.write.columns import TITLES, amount_columns, due_text, has_dates


def schedule_table(schedule: Schedule, said: Translator) -> Table:
    """The rows, every column as wide as its amounts."""
    columns = amount_columns(schedule)
    table = Table(box=None, pad_edge=False, padding=(0, 1), header_style="bold", title_justify="left")
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
