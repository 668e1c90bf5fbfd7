"""What does a plan cost, in every usual kind of rate? Periodic, nominal, effective, by dates, flat, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from calc.cashflow import Flow
from calc.dates import days_between
from calc.errors import Phrase
from calc.rates.dated import YEAR, dated, years_between
from calc.rates.effective import effective
from calc.rates.flat import flat
from calc.rates.nominal import nominal
from calc.rates.periodic import periodic
from calc.rates.rate import Rate
from calc.solve.roots import Found, NoRate, Solution, solve


@dataclass(frozen=True, slots=True)
class PlanRates:
    """The rates of a plan. `status` is found, none or many; where it is not found the numbers are None.

    `periodic`, `nominal` and `effective` need evenly spaced payments, `dated` needs dates. `roots` holds all rates
    where there are several: per period where the payments are evenly spaced, else a year by dates. `because`: why the
    rate is the only one, or why there is none.

    >>> flows = [Flow("", Fraction(100), Fraction(0), None), Flow("", Fraction(-110), Fraction(1), None)]
    >>> rates = plan_rates(flows, Fraction(1), Fraction(10), Fraction(100), 1, True)
    >>> rates.status, rates.periodic.percent(), rates.dated
    ('found', '10.00', None)
    """

    status: str
    periodic: Rate | None
    nominal: Rate | None
    effective: Rate | None
    dated: Rate | None
    flat: Rate | None
    roots: tuple[Rate, ...]
    because: Phrase


def plan_rates(
    flows: Sequence[Flow],
    per_year: Fraction,
    cost: Fraction,
    financed: Fraction,
    periods: Fraction | int,
    even: bool,
) -> PlanRates:
    """Every rate of a consumer's flows.

    `per_year`: periods a year; `periods`: how many the plan lasts; `even`: whether the payments are evenly spaced.

    >>> flows = [Flow("", Fraction(1000), Fraction(0), None), Flow("", Fraction(-1010), Fraction(1), None)]
    >>> plan_rates(flows, Fraction(12), Fraction(10), Fraction(1000), 1, True).effective.percent()
    '12.68'
    """
    by_period = solve([(flow.time, flow.amount) for flow in flows if flow.time is not None]) if even else None
    by_date = _by_date(flows)
    main = (
        by_period
        or by_date
        or NoRate(Phrase("the payments are not evenly spaced, and without a date of purchase there is no other clock"))
    )
    found = isinstance(main, Found)
    root = by_period.root if isinstance(by_period, Found) else None
    return PlanRates(
        status=main.status,
        periodic=periodic(root, per_year) if root else None,
        nominal=nominal(root, per_year) if root else None,
        effective=effective(root, per_year) if root else None,
        dated=dated(by_date.root) if found and isinstance(by_date, Found) else None,
        flat=flat(cost, financed, _years(flows, per_year, periods, even)) if found else None,
        roots=() if found else tuple(periodic(one, per_year) if by_period else dated(one) for one in main.roots),
        because=main.unique_because if isinstance(main, Found) else main.reason,
    )


def _by_date(flows: Sequence[Flow]) -> Solution | None:
    days = [(flow.day, flow.amount) for flow in flows if flow.day is not None]
    return solve(years_between(days)) if len(days) == len(flows) and days else None


def _years(flows: Sequence[Flow], per_year: Fraction, periods: Fraction | int, even: bool) -> Fraction:
    """The length of the plan: its periods, or the days to its last payment where they are not even."""
    if even:
        return periods / per_year
    days: list[date] = [flow.day for flow in flows if flow.day is not None]
    paid: list[date] = [flow.day for flow in flows if flow.day is not None and flow.amount < 0]
    return Fraction(days_between(min(days), max(paid)), YEAR) if paid else Fraction(0)
