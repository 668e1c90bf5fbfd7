"""What does a debt cost a year? The rates of the money that was owed and the payments that repaid it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from calc.cashflow import Flow
from calc.life.clock import MONTHS_A_YEAR, YEAR
from calc.offer.typed_rate import InterestRate
from calc.rates.of_plan import PlanRates, plan_rates
from calc.rates.rate import Rate, exact_rate
from calc.schedules.table import Schedule
from calc.working import Step


def debt_rates(schedule: Schedule, start: date | None) -> PlanRates:
    """Every rate of a debt that is repaid by a schedule of months, twelve to the year.

    >>> from calc.life.minimum import minimum
    >>> minimum(1000, "1.5%/month", "10%").payoff.rates.nominal.percent()
    '18.00'
    """
    times = schedule.times
    return plan_rates(
        list(_flows(schedule, start)),
        per_year=MONTHS_A_YEAR,
        cost=schedule.paid - Fraction(schedule.financed),
        financed=Fraction(schedule.financed),
        periods=times[-1] if times else 0,
        even=times is not None,
    )


def _flows(schedule: Schedule, start: date | None) -> Iterator[Flow]:
    """What was lent, and what is paid; nothing is paid by a payment of zero."""
    yield Flow("lent", Fraction(schedule.financed), Fraction(0), start)
    times = schedule.times or (None,) * len(schedule.rows)
    for row, time in zip(schedule.rows, times, strict=True):
        if row.payment:
            yield Flow(f"payment {row.number}", -Fraction(row.payment), time, row.due.adjusted if row.due else None)


def quoted_nominal(rate: InterestRate) -> Rate:
    """What a quoted rate is a year without interest on interest: by the day times 365, by the month times 12.

    >>> quoted_nominal(InterestRate.parse("0.04%/day", "rate")).percent()
    '14.60'
    """
    value = rate.per_year(MONTHS_A_YEAR, YEAR)
    working = (Step("nominal annual rate", str(rate), f"{float(value):.6f}"),)
    return exact_rate(value, kind="nominal", clock="as quoted", working=working)


def quoted_effective(rate: InterestRate) -> Rate:
    """What a quoted rate is a year with interest on interest: every day where it is by the day, else every month.

    >>> quoted_effective(InterestRate.parse("0.04%/day", "rate")).percent()
    '15.72'
    """
    times = YEAR if rate.span == "day" else int(MONTHS_A_YEAR)
    periodic = rate.per_year(MONTHS_A_YEAR, YEAR) / times
    value = (1 + periodic) ** times - 1
    working = (Step("effective annual rate", f"(1 + {float(periodic):.6f})^{times} - 1", f"{float(value):.6f}"),)
    return exact_rate(value, kind="effective", clock="as quoted", working=working)
