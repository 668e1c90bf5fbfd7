"""How is a schedule read in a test? As columns of text, amounts with all their decimals."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import calc
from calc.schedules.terms import Terms, terms_of
from calc.workdays import Calendar, WeekendCalendar


def offer_of(price: str = "1000", **described: Any) -> calc.Offer:
    """An offer with whatever is said about it; its plan has three even installments unless it is said."""
    return calc.Offer(**{"price": price, "plan": {"installments": 3}} | described)


def schedule_of(price: str = "1000", calendar: Calendar = WeekendCalendar(), **described: Any) -> calc.Schedule:
    """The schedule of such an offer."""
    return calc.schedule(offer_of(price, **described), calendar)


def plan_schedule(price: str = "1000", **plan: Any) -> calc.Schedule:
    """The schedule of an offer of which only the plan is described."""
    return schedule_of(price, plan=plan)


def terms(price: str = "1000", **described: Any) -> Terms:
    """The terms of an offer, ready to compute with."""
    return terms_of(offer_of(price, **described), WeekendCalendar())


def column(schedule: calc.Schedule, name: str) -> list[str]:
    """One column of a schedule, from its first row."""
    return [str(getattr(row, name)) for row in schedule.rows]


def columns(schedule: calc.Schedule, *names: str) -> list[tuple[str, ...]]:
    """Several columns of a schedule, row by row."""
    return list(zip(*(column(schedule, name) for name in names), strict=True))


def days(schedule: calc.Schedule, which: str = "nominal") -> list[str]:
    """The due dates of all rows."""
    return [getattr(row.due, which).isoformat() for row in schedule.rows]


def texts(amounts: Iterable[object]) -> list[str]:
    """Amounts as text."""
    return [str(amount) for amount in amounts]
