"""What is due in each month, and what is owed at the end of it? Several schedules in one calendar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from calc.money import to_major, to_minor
from calc.offer.model import Offer
from calc.schedules.table import Schedule


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month, such as 2026-12: what is `due` in it, what is `outstanding` of all debts at its end, and the
    `share` of the income that is due, None where no income is known."""

    month: str
    due: Decimal
    outstanding: Decimal
    share: Fraction | None


@dataclass(frozen=True, slots=True)
class Stacked:
    """One of the plans: its name, the offer, what is paid when."""

    name: str
    offer: Offer
    schedule: Schedule


def months_of(plans: Sequence[Stacked], currency: str, income: Decimal | None) -> Iterator[Month]:
    """Every month from the first purchase to the last payment; a plan is owed from its day of purchase on.

    >>> from calc.schedules.compute import schedule
    >>> offer = Offer(price="200", start="2026-11-30", plan={"installments": 2})
    >>> months = months_of([Stacked("", offer, schedule(offer))], "CNY", None)
    >>> [(month.month, str(month.due), str(month.outstanding)) for month in months]
    [('2026-11', '0.00', '200.00'), ('2026-12', '100.00', '100.00'), ('2027-01', '100.00', '0.00')]
    """
    changes = _changes(plans, currency)
    owed = 0
    for number in range(min(changes), max(changes) + 1):
        due, change = changes.get(number, (0, 0))
        owed += change
        amount = to_major(due, currency)
        share = None if income is None else Fraction(amount) / Fraction(income)
        yield Month(f"{number // 12:04}-{number % 12 + 1:02}", amount, to_major(owed, currency), share)


def _changes(plans: Sequence[Stacked], currency: str) -> dict[int, tuple[int, int]]:
    """What is due in a month, and by how much the debt changes in it, in minor units."""
    changes: dict[int, tuple[int, int]] = {}

    def add(day: date, due: int, owed: int) -> None:
        before = changes.get(_number(day), (0, 0))
        changes[_number(day)] = (before[0] + due, before[1] + owed)

    for plan in plans:
        assert plan.offer.start is not None
        table = plan.schedule
        add(plan.offer.start, 0, to_minor(table.financed, currency) + to_minor(table.down, currency))
        for row in table.rows:
            assert row.due is not None
            add(row.due.adjusted, to_minor(row.payment, currency), -to_minor(row.principal, currency))
    return changes


def _number(day: date) -> int:
    """Months counted through the years."""
    return day.year * 12 + day.month - 1
