"""A schedule as comma-separated values: every column, plain numbers, ISO dates."""

from __future__ import annotations

import csv
from io import StringIO

from calc.cost.quote_form import row_form
from calc.schedules.table import Schedule


def schedule_csv(schedule: Schedule) -> str:
    """The rows of a schedule, one a line, under a line of names; empty where no date is known."""
    rows = [row_form(row) for row in schedule.rows]
    text = StringIO()
    writer = csv.DictWriter(text, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
