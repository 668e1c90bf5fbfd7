"""Plans that are paid late or put off in the tests, and their rates by another way of computing them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import mpmath

import calc
from calc.cost.priced import Priced

START = "2026-11-21"
DIGITS = 50


def plan(price: str = "3000", count: int = 3, **more: Any) -> calc.Offer:
    """An even plan, bought on `START`; what is said of the plan itself stands in it."""
    described = {"installments": count} | more.pop("plan", {})
    return calc.Offer(price=price, plan=described, **{"start": START} | more)


def pay_in_four(**more: Any) -> calc.Offer:
    """200 dollars in four, every two weeks, the first today."""
    return plan("200", 4, currency="USD", plan={"every": "2 weeks", "first": "0 days"}, **more)


def payments(event: Priced) -> list[str]:
    """What is paid with each installment."""
    return [str(row.payment) for row in event.schedule.installments]


def days(event: Priced) -> list[str]:
    """On which day each is paid."""
    return [row.due.adjusted.isoformat() for row in event.schedule.installments if row.due]


def yearly_by_dates(event: Priced, decimals: int = 8) -> str:
    """The effective rate by actual days over 365, in percent, to fifty digits and then rounded."""
    start = event.offer.start
    assert start is not None
    received = Decimal(event.offer.cash_price) - event.schedule.paid_at_start - event.schedule.deducted
    flows = [(0, received)] + [(_days(start, row), -row.payment) for row in event.schedule.installments]
    with mpmath.workdps(DIGITS):

        def worth(growth: mpmath.mpf) -> mpmath.mpf:
            return sum(mpmath.mpf(str(amount)) * growth ** (-mpmath.mpf(day) / 365) for day, amount in flows)

        root = mpmath.findroot(worth, (mpmath.mpf("1.01"), mpmath.mpf("1.5")), tol=mpmath.mpf(10) ** -40)
        return mpmath.nstr(mpmath.nint((root - 1) * 100 * 10**decimals) / mpmath.mpf(10) ** decimals, 30)


def _days(start: date, row: Any) -> int:
    return (row.due.adjusted - start).days
