"""Installments as advertised, all the same or in steps: the schedule is theirs, and what it leaves over is named."""

from __future__ import annotations

from collections.abc import Sequence

from calc.schedules.even import even
from calc.schedules.parts import Part
from calc.schedules.terms import Terms


def stated(terms: Terms) -> list[Part]:
    """The installments that the plan names; see `as_advertised`."""
    plan = terms.plan
    named = list(plan.payments) if plan.payment is None else [plan.payment] * terms.count
    return as_advertised([terms.minor(amount) for amount in named], terms.financed)


def steps(terms: Terms) -> list[Part]:
    """Blocks of installments, such as 3 of 1 and then 9 of 220; without blocks, even ones for a discount to act on."""
    named = [terms.minor(block.amount) for block in terms.plan.steps for _ in range(block.count)]
    return as_advertised(named, terms.financed) if named else even(terms)


def as_advertised(payments: Sequence[int], financed: int) -> list[Part]:
    """Payments repay principal as long as any is owed; what is paid beyond it, or left unpaid at the end, is an
    adjustment.

    >>> as_advertised([66600, 66600, 66600], 199900)[-1]
    Part(principal=66700, interest=0, adjustment=-100)
    """
    owed, parts = financed, []
    for number, payment in enumerate(payments, start=1):
        principal = owed if number == len(payments) else min(payment, owed)
        parts.append(Part(principal, 0, payment - principal))
        owed -= principal
    return parts
