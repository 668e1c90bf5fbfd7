"""A schedule as a Markdown table."""

from __future__ import annotations

from calc.cost.wording import grouped
from calc.lang.translate import Translator
from calc.schedules.table import Schedule
from calc.write.columns import TITLES, amount_columns, due_text, has_dates


def schedule_markdown(schedule: Schedule, said: Translator) -> str:
    """The rows of a schedule as a table, amounts to the right, columns that are zero throughout left out."""
    columns = amount_columns(schedule)
    dates = has_dates(schedule)
    heads = ["#", *([said("due")] if dates else []), *(said(TITLES[name]) for name in columns)]
    lines = [heads, ["---:", *([":---"] if dates else []), *("---:" for _ in columns)]]
    for row in schedule.rows:
        due = [due_text(row).replace("*", "\\*")] if dates else []
        lines.append([str(row.number), *due, *(grouped(getattr(row, name)) for name in columns)])
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
