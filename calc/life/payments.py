"""How is a schedule taken apart into payments, and put together again after something has happened to them?

An event moves, splits, drops or charges payments in whole minor units; the constructor of the schedule then checks
again that everything adds up. Every fee keeps a place of its own in each payment, so that what it comes to in all
follows from the payments that are left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from calc.money import to_major, to_minor
from calc.schedules.table import Charged, Row, Schedule
from calc.workdays import Due


@dataclass(frozen=True, slots=True)
class Payment:
    """One installment in minor units; `fees` has a place for each fee of the schedule, then one for each new one.

    `number` is the installment's in the schedule it was taken from, `time` its place on a clock of equal periods.
    """

    number: int
    due: Due | None
    time: Fraction | None
    principal: int
    interest: int
    adjustment: int
    fees: tuple[int, ...]

    @property
    def total(self) -> int:
        """All that is paid."""
        return self.principal + self.interest + self.adjustment + sum(self.fees)

    def charged(self, place: int, amount: int) -> Payment:
        """The same payment with an amount on top of it, in one of the places for fees."""
        fees = tuple(fee + amount * (index == place) for index, fee in enumerate(self.fees))
        return replace(self, fees=fees)


@dataclass(frozen=True, slots=True)
class NewFee:
    """What an event may charge: what it is called, and when it is taken."""

    name: str
    when: str
    kind: str = "charge"


def payments_of(table: Schedule, new_fees: int = 0) -> list[Payment]:
    """The installments of a schedule, each with so many empty places for new fees."""

    def minor(row: Row, name: str) -> int:
        return to_minor(getattr(row, name), table.currency)

    def fees(place: int) -> tuple[int, ...]:
        listed = (charge.with_installments for charge in table.charges)
        return tuple(to_minor(amounts[place], table.currency) if amounts else 0 for amounts in listed)

    return [
        Payment(
            number=row.number,
            due=row.due,
            time=None if table.times is None else table.times[place],
            principal=minor(row, "principal"),
            interest=minor(row, "interest"),
            adjustment=minor(row, "adjustment"),
            fees=fees(place) + (0,) * new_fees,
        )
        for place, row in enumerate(table.installments)
    ]


def put_together(table: Schedule, payments: Sequence[Payment], new_fees: Sequence[NewFee], *, even: bool) -> Schedule:
    """The schedule whose installments these payments are, in this order; `even`: their times are on the plan's clock.

    What a fee comes to is what is left of it in the payments, beside what was paid on the day of purchase.
    """
    owed, rows = to_minor(table.financed, table.currency), [row for row in table.rows if not row.number]
    for number, payment in enumerate(payments, start=1):
        owed -= payment.principal
        rows.append(_row(number, payment, owed, table.currency))
    times = [payment.time for payment in payments if payment.time is not None]
    return replace(
        table,
        rows=tuple(rows),
        residue=to_major(sum(payment.adjustment for payment in payments), table.currency),
        times=tuple(times) if even and len(times) == len(payments) else None,
        charges=(*_old_charges(table, payments), *_new_charges(table, payments, new_fees)),
    )


def _row(number: int, payment: Payment, owed: int, currency: str) -> Row:
    amounts = (
        payment.total,
        payment.principal,
        payment.interest,
        sum(payment.fees),
        payment.adjustment,
        owed,
    )
    return Row(number, payment.due, *(to_major(amount, currency) for amount in amounts))


def _old_charges(table: Schedule, payments: Sequence[Payment]) -> list[Charged]:
    """The fees that the schedule had, as far as they still arise."""
    return [
        _recharged(charge, [payment.fees[place] for payment in payments], table.currency)
        if charge.with_installments
        else charge
        for place, charge in enumerate(table.charges)
    ]


def _recharged(charge: Charged, paid: Sequence[int], currency: str) -> Charged:
    """A fee of which other amounts are paid with the installments; what is paid of it beside them stays."""
    with_others = sum(to_minor(amount, currency) for amount in charge.with_installments)
    total = to_minor(charge.amount, currency) - with_others + sum(paid)
    amounts = tuple(to_major(amount, currency) for amount in paid)
    return replace(charge, amount=to_major(total, currency), with_installments=amounts)


def _new_charges(table: Schedule, payments: Sequence[Payment], new_fees: Sequence[NewFee]) -> list[Charged]:
    """The fees that arose, none where nothing was charged."""
    charges = []
    for place, fee in enumerate(new_fees, start=len(table.charges)):
        paid = [payment.fees[place] for payment in payments]
        if any(paid):
            amounts = tuple(to_major(amount, table.currency) for amount in paid)
            total = to_major(sum(paid), table.currency)
            charges.append(Charged(fee.name, total, fee.when, fee.kind, with_installments=amounts))
    return charges
