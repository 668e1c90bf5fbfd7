"""What is still to come of a plan? Its installments as amounts, when they are due, and what they are worth before."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from calc.cost.priced import Priced
from calc.dates import days_between
from calc.money import to_minor
from calc.rates.dated import YEAR
from calc.schedules.table import Row
from calc.solve.equation import arithmetic, decimal

_DIGITS = 60


class Coming(NamedTuple):
    """An installment still to come, in minor units. What a discount lets off, or a stated installment adds, is in
    `principal`; in `interest` only as far as the discount is larger than the principal."""

    principal: int
    interest: int
    fees: int

    @property
    def payment(self) -> int:
        return self.principal + self.interest + self.fees


def years_of(plan: Priced) -> tuple[Fraction, ...] | None:
    """The installments of a plan in years after the start: by periods where they are evenly spaced, else by days.

    >>> from calc.cost.priced import priced
    >>> from calc.offer.model import Offer
    >>> years_of(priced(Offer(price="300", plan={"installments": 3})))
    (Fraction(1, 12), Fraction(1, 6), Fraction(1, 4))
    """
    start, rows, times = plan.offer.start, plan.schedule.installments, plan.schedule.times
    if times is not None:
        return tuple(time / plan.offer.plan.every.per_year for time in times)
    if start is None:
        return None
    return tuple(Fraction(days_between(start, row.due.adjusted), YEAR) for row in rows if row.due)


def discounted(amounts: tuple[tuple[Fraction, int], ...], growth: Decimal) -> Fraction:
    """What amounts after so many years are worth now, where money grows by `growth` a year; to 60 digits.

    >>> discounted(((Fraction(1), 110), (Fraction(0), 5)), Decimal("1.1"))
    Fraction(105, 1)
    """
    context = arithmetic(_DIGITS + 10)
    value = Decimal(0)
    for years, amount in amounts:
        factor = context.power(growth, decimal(-years, context)) if years else Decimal(1)
        value = context.add(value, context.multiply(Decimal(amount), factor))
    return Fraction(arithmetic(_DIGITS - 15).plus(value))


def coming_of(plan: Priced) -> tuple[Coming, ...]:
    """All installments of a plan, as amounts to come.

    >>> from calc.cost.priced import priced
    >>> from calc.offer.model import Offer
    >>> coming_of(priced(Offer(price="300", plan={"installments": 3})))[0]
    Coming(principal=10000, interest=0, fees=0)
    """
    return tuple(_coming(row, plan.offer.currency) for row in plan.schedule.installments)


def _coming(row: Row, currency: str) -> Coming:
    amounts = (to_minor(part, currency) for part in (row.principal, row.interest, row.fees, row.adjustment))
    principal, interest, fees, adjustment = amounts
    of_principal = max(adjustment, -max(principal, 0))
    return Coming(principal + of_principal, interest + adjustment - of_principal, fees)
