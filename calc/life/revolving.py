"""How does a revolving debt run down? Month by month: interest on what is owed, and as much paid as a rule asks for.

Each month bears interest on what was owed when it began, rounded to the minor unit; at its end a payment takes that
interest first. What of the interest is not paid is added to what is owed. The last payment is all that is left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from calc.life.clock import Clock, Span
from calc.life.debt_rates import debt_rates
from calc.money import Rounding, to_major
from calc.offer.typed_rate import InterestRate
from calc.rates.of_plan import PlanRates
from calc.schedules.table import Row, Schedule

MOST_MONTHS = 1200
SHOWN_MONTHS = 12
"""Months of a debt that never ends of which the rows are given."""
_ROUNDING = Rounding()
_SAME_AGAIN = {True: 48, False: 1}
"""After how many months those of the calendar (leap years too), and those of 30 days, are the same again."""

Asks = Callable[[int, int], int]
"""What a rule asks for: what was owed and the interest on it, in minor units, as one payment."""


@dataclass(frozen=True, slots=True)
class Debt:
    """What is owed, in minor units, at which rate, and from when on interest is charged.

    `free_first`: no interest until the first payment is due. With `clock.first_days` there are interest-free days,
    which hold for who pays everything; who does not is charged for them with the second payment, unless `free_first`.
    """

    currency: str
    owed: int
    rate: InterestRate
    clock: Clock
    free_first: bool = False


@dataclass(frozen=True, slots=True)
class Payoff:
    """How a debt ends: `found`, `never` (more and more is owed), or `too long` (more than a hundred years).

    `rows`: all payments, or those of the first year where it does not end; then all but `left`, what is owed after the
    last month that was looked at, is None.
    """

    status: str
    rows: tuple[Row, ...]
    left: Decimal
    interest: Decimal | None = None
    paid: Decimal | None = None
    schedule: Schedule | None = None
    rates: PlanRates | None = None

    @property
    def months(self) -> int | None:
        """How many payments clear the debt."""
        return None if self.schedule is None else len(self.rows)


@dataclass(frozen=True, slots=True)
class _Month:
    """One payment, in minor units: the interest in it, and what is owed after it."""

    span: Span
    payment: int
    interest: int
    owed: int


def run_down(debt: Debt, asks: Asks) -> Payoff:
    """The months of a debt until nothing is owed, by a rule that says what is paid.

    >>> debt = Debt("CNY", 10000, InterestRate.parse("1%/month", "rate"), Clock(False))
    >>> [str(row.payment) for row in run_down(debt, lambda owed, interest: min(6000, owed + interest)).rows]
    ['60.00', '41.41']
    """
    months: list[_Month] = []
    again = _SAME_AGAIN[debt.clock.by_calendar]
    for month in _months(debt, asks):
        months.append(month)
        if not month.owed:
            return _ended(debt, months)
        if len(months) >= max(again + 2, SHOWN_MONTHS) and month.owed >= months[-1 - again].owed:
            return _endless(debt, months, "never")
    return _endless(debt, months, "too long")


def _months(debt: Debt, asks: Asks) -> Iterator[_Month]:
    owed, waiting = debt.owed, 0
    for number, span in enumerate(debt.clock.spans(MOST_MONTHS), start=1):
        interest = waiting + _ROUNDING.minor(owed * debt.clock.growth(debt.rate, span.days))
        waiting = 0
        if number == 1 and debt.free_first:
            interest = 0
        elif number == 1 and debt.clock.first_days is not None:
            interest, waiting = 0, interest
        payment = asks(owed, interest)
        owed += interest - payment
        yield _Month(span, payment, interest, owed)
        if not owed:
            return


def _ended(debt: Debt, months: list[_Month]) -> Payoff:
    rows = _rows(debt.currency, months)
    ends = [month.span.end for month in months if month.span.end is not None]
    schedule = Schedule(
        currency=debt.currency,
        rows=rows,
        financed=to_major(debt.owed, debt.currency),
        down=to_major(0, debt.currency),
        deducted=to_major(0, debt.currency),
        residue=to_major(0, debt.currency),
        times=tuple(ends) if len(ends) == len(months) else None,
    )
    return Payoff(
        status="found",
        rows=rows,
        left=rows[-1].balance,
        interest=to_major(sum(month.interest for month in months), debt.currency),
        paid=to_major(sum(month.payment for month in months), debt.currency),
        schedule=schedule,
        rates=debt_rates(schedule, debt.clock.start),
    )


def _endless(debt: Debt, months: list[_Month], status: str) -> Payoff:
    left = to_major(months[-1].owed, debt.currency)
    return Payoff(status, _rows(debt.currency, months[:SHOWN_MONTHS]), left)


def _rows(currency: str, months: list[_Month]) -> tuple[Row, ...]:
    nothing = to_major(0, currency)
    return tuple(
        Row(
            number=number,
            due=month.span.due,
            payment=to_major(month.payment, currency),
            principal=to_major(month.payment - month.interest, currency),
            interest=to_major(month.interest, currency),
            fees=nothing,
            adjustment=nothing,
            balance=to_major(month.owed, currency),
        )
        for number, month in enumerate(months, start=1)
    )


def share_of(owed: int, part: Fraction) -> int:
    """A part of what is owed, in minor units; at least one of them, so that a debt that is paid off ends.

    >>> [share_of(owed, Fraction(1, 10)) for owed in (500000, 4)]
    [50000, 1]
    """
    return max(_ROUNDING.minor(owed * part), 1 if part else 0)
