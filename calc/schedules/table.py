"""What is a schedule? Rows of payments that add up, or no schedule at all: the constructor checks every invariant."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Context, Decimal, Inexact, InvalidOperation
from fractions import Fraction
from functools import reduce

from calc.errors import Phrase, UsageError
from calc.workdays import Due


@dataclass(frozen=True, slots=True)
class Row:
    """One payment, in major units: payment = principal + interest + fees + adjustment; `balance` is owed after it.

    Number 0 is what is paid on the day of purchase beside the installments. `adjustment` is what is paid more or less
    than principal, interest and fees, because the installments are stated or an installment is discounted.
    """

    number: int
    due: Due | None
    payment: Decimal
    principal: Decimal
    interest: Decimal
    fees: Decimal
    adjustment: Decimal
    balance: Decimal


@dataclass(frozen=True, slots=True)
class Charged:
    """What one fee comes to in all, in major units; when it is taken, and what of it is paid when."""

    name: str
    amount: Decimal
    when: str | tuple[int, ...]
    kind: str = "charge"
    upfront: Decimal = Decimal(0)
    deducted: Decimal = Decimal(0)
    with_installments: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True)
class Schedule:
    """What is paid when. Amounts are in major units of `currency`, with exactly its decimals.

    `financed` is what the installments repay, `down` the down payment, `residue` the sum of the adjustments; `deducted`
    is taken out of the money received and is paid in no row. `charges` names every fee. `times` are the periods after
    the start at which the installments are due, on a clock of equal periods, or None where they are not evenly spaced.

    Whatever does not add up raises `UsageError`: a schedule that exists is right.
    """

    currency: str
    rows: tuple[Row, ...]
    financed: Decimal
    down: Decimal
    deducted: Decimal
    residue: Decimal
    times: tuple[Fraction, ...] | None
    charges: tuple[Charged, ...] = ()

    def __post_init__(self) -> None:
        for row in self.rows:
            parts = (row.principal, row.interest, row.fees, row.adjustment)
            _require("payment", _sum_of(parts), row.payment, f"the parts of payment {row.number}")
        borrowed = _sum_of((self.financed, self.down))
        _require("principal", self._sum(lambda row: row.principal), borrowed, "all principal")
        _require("residue", self._sum(lambda row: row.adjustment), self.residue, "all adjustments")
        beside = _sum_of(charge.amount for charge in self.charges if charge.when != "financed")
        _require("fees", beside, _sum_of((self._sum(lambda row: row.fees), self.deducted)), "all charges")
        owed = borrowed
        for row in self.rows:
            owed = _EXACTLY.subtract(owed, row.principal)
            _require("balance", owed, row.balance, f"what is owed after payment {row.number}")
        _require("balance", owed, Decimal(0), "what is owed at the end")
        self._check_order()

    def _check_order(self) -> None:
        numbers = [row.number for row in self.rows]
        if numbers[numbers[:1] == [0] :] != [*range(1, len(self.installments) + 1)]:
            raise UsageError("number", numbers, "installments are numbered from 1, after a row 0 or without", "1, 2, 3")
        days = [row.due.nominal for row in self.rows if row.due]
        if days != sorted(days):
            raise UsageError("due", "later before earlier", "payments follow each other", "dates in rising order")
        times = self.times
        if times is not None and (len(times) != len(self.installments) or list(times) != sorted(times)):
            raise UsageError("times", times, "every installment has its time, later than the one before", "1, 2, 3")

    def _sum(self, part: Callable[[Row], Decimal]) -> Decimal:
        return _sum_of(map(part, self.rows))

    @property
    def installments(self) -> tuple[Row, ...]:
        """The rows without number 0."""
        return tuple(row for row in self.rows if row.number)

    @property
    def paid_at_start(self) -> Decimal:
        """What is paid on the day of purchase beside the installments."""
        return next((row.payment for row in self.rows if not row.number), Decimal(0))

    @property
    def paid(self) -> Fraction:
        """Everything that is handed over, exactly."""
        return Fraction(self._sum(lambda row: row.payment))

    @property
    def interest(self) -> Fraction:
        """All interest, exactly."""
        return Fraction(self._sum(lambda row: row.interest))

    @property
    def fees(self) -> Fraction:
        """All fees that are paid in a row, exactly."""
        return Fraction(self._sum(lambda row: row.fees))


_EXACTLY = Context(prec=1000, traps=[Inexact, InvalidOperation])
"""No amount of money has so many digits that a sum would be rounded; if one had, it would be refused."""


def _sum_of(amounts: Iterable[Decimal]) -> Decimal:
    """The sum, exactly, whatever precision the caller's arithmetic has."""
    return reduce(_EXACTLY.add, amounts, Decimal(0))


def _require(field: str, computed: Decimal, stated: Decimal, what: str) -> None:
    if computed != stated:
        why = Phrase("{what} come to {amount}", what=what, amount=float(computed))
        raise UsageError(field, float(stated), why, "amounts that add up")
