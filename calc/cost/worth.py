"""What is a plan worth to a buyer whose money would earn interest? Its present value against paying cash today."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from calc.cost.priced import Priced
from calc.errors import UsageError
from calc.money import Rounding, minor_digits, to_major
from calc.rates.dated import years_between

_ARITHMETIC = Context(prec=60, rounding=ROUND_HALF_EVEN)


def worth(plan: Priced, savings_rate: Fraction) -> Decimal:
    """The present value of taking the plan rather than paying cash, in major units: what the buyer gains by it.

    `savings_rate` is what the buyer's own money earns, effective, a year, as a fraction of one above -1. Money is
    discounted by periods where the payments are evenly spaced, else by days of a year of 365. Rounded half-up.

    Source: net present value, sum of a_k (1 + s)^-t_k.

    >>> from calc.cost.priced import priced
    >>> from calc.offer.model import Offer
    >>> free = priced(Offer(price="2000", plan={"installments": 12}))
    >>> worth(free, Fraction(3, 100)), worth(free, Fraction(0))
    (Decimal('31.70'), Decimal('0.00'))
    """
    if savings_rate <= -1:
        raise UsageError("savings_rate", str(savings_rate), "savings lose less than all there is", "3%")
    currency = plan.offer.currency
    minor = present_value(plan, savings_rate) * 10 ** minor_digits(currency)
    return to_major(Rounding().minor(minor), currency)


def present_value(plan: Priced, savings_rate: Fraction) -> Fraction:
    """The same, not rounded: exact at 0 %, else to 50 digits."""
    if not savings_rate:
        return sum((flow.amount for flow in plan.flows), Fraction(0))
    growth = _decimal(1 + savings_rate)
    value = Fraction(0)
    for years, amount in _in_years(plan):
        value += amount * Fraction(_ARITHMETIC.power(growth, _decimal(-years)))
    return value


def _in_years(plan: Priced) -> list[tuple[Fraction, Fraction]]:
    if plan.schedule.times is not None:
        per_year = plan.offer.plan.every.per_year
        return [(flow.time / per_year, flow.amount) for flow in plan.flows if flow.time is not None]
    days = [(flow.day, flow.amount) for flow in plan.flows if flow.day is not None]
    if len(days) < len(plan.flows):
        why = "without a day of purchase the time until each payment is not known"
        raise UsageError("start", None, why, "2026-11-21")
    return years_between(days)


def _decimal(value: Fraction) -> Decimal:
    return _ARITHMETIC.divide(Decimal(value.numerator), Decimal(value.denominator))
