"""What is paid when after a part was paid early? The installments until then, the part, and what follows.

What is paid early is principal, in the row of the day on which it is paid: that of the last installment before it, or
of the day of purchase.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from calc.life.remaining import Remaining
from calc.life.settled import recharged
from calc.money import to_major, to_minor
from calc.schedules.fees import charges
from calc.schedules.level import annuity
from calc.schedules.parts import Part
from calc.schedules.table import Charged, Row, Schedule
from calc.schedules.terms import Terms
from calc.workdays import Due


@dataclass(frozen=True, slots=True)
class Prepayment:
    """An amount in minor units that is paid early, beside what remains of a plan, and the plan's terms."""

    left: Remaining
    terms: Terms
    amount: int

    @property
    def owed(self) -> int:
        """What is still owed after it."""
        return self.left.balance - self.amount

    @property
    def rates(self) -> tuple[Fraction, ...]:
        """The interest rate of each period that is left."""
        return self.terms.interest_rates[self.left.paid :]

    @property
    def payment(self) -> int:
        """The agreed installment, principal and interest."""
        first, currency = self.left.plan.schedule.installments[0], self.left.plan.offer.currency
        return to_minor(first.principal, currency) + to_minor(first.interest, currency)

    @property
    def balloon(self) -> int:
        """What the last installment is agreed to hold beyond the others, as far as it is owed."""
        last = self.left.coming[-1]
        beyond = last.principal + last.interest - self.payment
        agreed = self.terms.balloon or (beyond if self.terms.plan.payment is not None else 0)
        return max(0, min(agreed, self.owed))


def shorter(early: Prepayment) -> list[Part]:
    """The agreed installment as long as anything is owed; the last, with a balloon, is what is left."""
    owed, parts = early.owed, []
    for number, rate in enumerate(early.rates, start=1):
        interest = early.terms.rounded(owed * rate)
        closes = owed + interest <= early.payment + early.balloon or number == len(early.rates)
        parts.append(Part(owed if closes else early.payment - interest, interest))
        owed -= parts[-1].principal
        if not owed:
            break
    return parts


def lower(early: Prepayment) -> list[Part]:
    """As many installments as before, computed again from what is owed; rounding makes none higher than agreed."""
    again = early.terms.rounded(annuity(Fraction(early.owed), early.rates, Fraction(early.balloon)))
    payment = min(again, early.payment)
    owed, parts = early.owed, []
    for number, rate in enumerate(early.rates, start=1):
        interest = early.terms.rounded(owed * rate)
        principal = owed if number == len(early.rates) else min(payment - interest, owed)
        parts.append(Part(principal, interest))
        owed -= principal
    return parts


def prepaid_schedule(early: Prepayment, parts: Sequence[Part]) -> Schedule:
    """The schedule with the amount in the row of its day, and the installments after it."""
    left, currency = early.left, early.left.plan.offer.currency
    table = left.plan.schedule
    count = left.paid + len(parts)
    fees = _fees(early, parts)
    rows = _with_amount([row for row in table.rows if row.number <= left.paid], early)
    owed = early.owed
    for number, part in enumerate(parts, start=left.paid + 1):
        owed -= part.principal
        beside = sum(to_minor(fee.with_installments[number - 1], currency) for fee in fees if fee.with_installments)
        amounts = (part.principal + part.interest + beside, part.principal, part.interest, beside, 0, owed)
        due = table.installments[number - 1].due
        rows.append(Row(number, due, *(to_major(amount, currency) for amount in amounts)))
    times = None if table.times is None else table.times[:count]
    return replace(table, rows=tuple(rows), times=times, charges=fees)


def _with_amount(rows: list[Row], early: Prepayment) -> list[Row]:
    """The rows until then, the amount added to the last; to a row 0 on the day of purchase where there is none."""
    left, currency = early.left, early.left.plan.offer.currency
    zero = to_major(0, currency)
    if not rows:
        start = left.plan.offer.start
        day = None if start is None else Due(start, start)
        rows = [Row(0, day, zero, zero, zero, zero, zero, left.plan.schedule.financed)]
    last = rows[-1]
    payment, principal = (_plus(amount, early.amount, currency) for amount in (last.payment, last.principal))
    balance = to_major(early.owed, currency)
    return [*rows[:-1], replace(last, payment=payment, principal=principal, balance=balance)]


def _plus(amount: Decimal, more: int, currency: str) -> Decimal:
    return to_major(to_minor(amount, currency) + more, currency)


def _fees(early: Prepayment, parts: Sequence[Part]) -> tuple[Charged, ...]:
    """The fees: as agreed until then; after it each on its own base again, spread ones as far as installments go."""
    left, currency = early.left, early.left.plan.offer.currency
    paid = [Part(one.principal, one.interest) for one in _until(left)]
    if paid:
        paid[-1] = paid[-1]._replace(principal=paid[-1].principal + early.amount)
    terms = early.terms if paid else replace(early.terms, financed=early.owed)
    again = charges(terms, [*paid, *parts])
    fees = []
    for agreed, anew in zip(left.plan.schedule.charges, again, strict=True):
        if not agreed.with_installments:
            fees.append(agreed)
            continue
        count = left.paid + len(parts)
        later = [to_major(amount, currency) for amount in anew.with_installments[left.paid :]]
        if agreed.when == "spread":
            later = list(agreed.with_installments[left.paid : count])
        fees.append(recharged(agreed, (*agreed.with_installments[: left.paid], *later), currency))
    return tuple(fees)


def _until(left: Remaining) -> list[Part]:
    """The installments that were paid, principal and interest."""
    currency = left.plan.offer.currency
    paid = left.plan.schedule.installments[: left.paid]
    return [Part(to_minor(row.principal, currency), to_minor(row.interest, currency)) for row in paid]
