"""How is an answer written as data? The form of `calc quote --json`: money as text, rates as numbers, dates as ISO."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from fractions import Fraction
from math import isfinite
from typing import TYPE_CHECKING, Any

import calc
from calc.cost.impact import Impact, Share
from calc.cost.some_parts import Points
from calc.cost.totals import Totals
from calc.cost.unknown import Case, Range
from calc.cost.verdict import verdict
from calc.offer.normal_form import normal_form
from calc.rates.law import LawRate
from calc.rates.of_plan import PlanRates
from calc.rates.rate import Rate
from calc.schedules.table import Row, Schedule

if TYPE_CHECKING:
    from calc.cost.quote import Quote

VERSION = 1
_ROW_AMOUNTS = ("payment", "principal", "interest", "fees", "adjustment", "balance")
_RATES = ("periodic", "nominal", "effective", "dated", "flat")


def quote_form(quote: Quote) -> dict[str, Any]:
    """A quote as plain data; where a range answers, what is not the same in every case is null."""
    impact = quote.impact
    answer = _of_a_range(quote.range) if quote.range is not None else _of_a_plan(quote, impact)
    return {
        **heading(),
        "offer": normal_form(quote.offer),
        **answer,
        "verdict": [*verdict(quote, impact)],
        "assumptions": [*quote.assumptions],
        "findings": [],
    }


def _of_a_plan(quote: Quote, impact: Impact | None) -> dict[str, Any]:
    assert impact is not None
    return {
        "schedule": schedule_form(quote.schedule),
        "totals": totals_form(quote.totals),
        "rates": rates_form(quote.rates),
        "laws": {one.law.id: law_form(one) for one in quote.laws},
        "impact": [share_form(share) for share in impact.shares],
        "impact_because": impact.because,
        "range": None,
        "worth": None if quote.worth is None else _text(quote.worth),
    }


def _of_a_range(over: Range) -> dict[str, Any]:
    cases = [totals_form(case.priced.totals) for case in over.cases]
    same = {name: value if all(case[name] == value for case in cases) else None for name, value in cases[0].items()}
    return {
        "schedule": None,
        "totals": same | {"paid": None, "cost": None},
        "rates": None,
        "laws": {},
        "impact": None,
        "impact_because": None,
        "range": range_form(over),
        "worth": None,
    }


def range_form(over: Range) -> dict[str, Any]:
    """What an offer may cost: the case at each end, null where nothing bounds it, and every case that was tried."""
    return {
        "low": None if over.low is None else case_form(over.low),
        "high": None if over.high is None else case_form(over.high),
        "measured_by": over.measured_by,
        "because": over.open_because,
        "cases": [case_form(case) for case in over.cases],
    }


def case_form(case: Case) -> dict[str, Any]:
    """One case of a range: what it settles, and what it then comes to."""
    return {
        "when": case.when,
        "settled": dict(case.settled),
        "rates": rates_form(case.priced.rates),
        "totals": totals_form(case.priced.totals),
        "laws": {one.law.id: law_form(one) for one in case.laws},
    }


def share_form(share: Share) -> dict[str, Any]:
    """What a component has to do with the cost, its points as fractions of one."""
    return {
        "component": share.name,
        "cost": _text(share.cost),
        **_points_form(share.points),
        "without": {"cost": _text(share.cost_without), **_rates_without(share.rate_without)},
        "grouped": [*share.grouped],
    }


def _points_form(points: Points | None) -> dict[str, float | None]:
    return {f"{name}_points": value for name, value in _rates_without(points).items()}


def _rates_without(points: Points | None) -> dict[str, float | None]:
    found = {name: None if points is None else getattr(points, name) for name in ("nominal", "effective", "dated")}
    return {name: None if value is None else _number(value) for name, value in found.items()}


def _number(value: Fraction) -> float | None:
    """The nearest machine number; None where there is none."""
    try:
        return float(value)
    except OverflowError:
        return None


def heading() -> dict[str, Any]:
    """What every document begins with: the version of the form, and of the program."""
    return {"version": VERSION, "calc": calc.__version__}


def schedule_form(schedule: Schedule) -> list[dict[str, Any]]:
    """The rows of a schedule."""
    return [row_form(row) for row in schedule.rows]


def row_form(row: Row) -> dict[str, Any]:
    """One row, its dates null where no day of purchase is known."""
    return {
        "number": row.number,
        "due": row.due.adjusted.isoformat() if row.due else None,
        "nominal_due": row.due.nominal.isoformat() if row.due else None,
        **{name: _text(getattr(row, name)) for name in _ROW_AMOUNTS},
    }


def totals_form(totals: Totals) -> dict[str, str]:
    """Totals, as text."""
    return {field.name: _text(getattr(totals, field.name)) for field in fields(totals)}


def _text(amount: Decimal) -> str:
    return f"{amount:f}"


def rates_form(rates: PlanRates) -> dict[str, Any]:
    """Rates as numbers; the proved digits in percent stand beside them."""
    form: dict[str, Any] = {"status": rates.status}
    for name in _RATES:
        form[name] = number(getattr(rates, name))
    form["percent"] = {name: rate.percent() for name in _RATES if (rate := getattr(rates, name)) is not None}
    form["because"] = rates.because
    if rates.status != "found":
        form["roots"] = [number(root) for root in rates.roots]
    return form


def law_form(one: LawRate) -> dict[str, Any]:
    """A law's rate of an offer."""
    return {
        "percent": one.percent,
        "applies": one.applies,
        "applies_because": one.applies_because,
        "status": one.answer.status,
        "value": number(one.answer.rate),
        "roots": [number(root) for root in one.answer.roots],
        "picked_by": one.answer.picked_by,
        "because": one.answer.because,
        "name": one.law.name,
        "cite": one.law.cite,
        "source": one.law.certainty,
        "left_out": [*one.left_out],
    }


def number(rate: Rate | None) -> float | None:
    """A rate as a number; None where there is none, or none that a machine number can hold."""
    return float(rate) if rate is not None and isfinite(rate) else None
