"""Which columns does a schedule have when people read it? All amounts, but none that is zero throughout."""

from __future__ import annotations

from calc.schedules.table import Row, Schedule

TITLES = {
    "payment": "payment",
    "principal": "principal",
    "interest": "interest",
    "fees": "fees",
    "adjustment": "adjustment",
    "balance": "balance",
}
"""The amounts of a row and what they are called, in order."""

ALWAYS = ("payment", "balance")
"""Those that every schedule has: what is paid, and what is then owed."""


def amount_columns(schedule: Schedule) -> list[str]:
    """The amounts worth a column: payment and balance, and every other one that is not zero in all rows.

    Where a payment is nothing but principal, the principal is not said twice.
    """
    used = [name for name in TITLES if name in ALWAYS or any(getattr(row, name) for row in schedule.rows)]
    only_principal = all(row.payment == row.principal for row in schedule.rows)
    return [name for name in used if name != "principal" or not only_principal]


def has_dates(schedule: Schedule) -> bool:
    """Whether due dates are known."""
    return any(row.due for row in schedule.rows)


def due_text(row: Row) -> str:
    """The day on which a row is due, the agreed day behind it where a holiday moved it."""
    if row.due is None:
        return ""
    moved = row.due.adjusted != row.due.nominal
    return f"{row.due.adjusted.isoformat()}{' *' if moved else ''}"
