"""How is an answer written as data? The form of `calc quote --json`: money as text, rates as numbers, dates as ISO."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Any

import calc
from calc.cost.totals import Totals
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
    """A quote as plain data."""
    return {
        **heading(),
        "offer": normal_form(quote.offer),
        "schedule": schedule_form(quote.schedule),
        "totals": totals_form(quote.totals),
        "rates": rates_form(quote.rates),
        "laws": {one.law.id: law_form(one) for one in quote.laws},
        "impact": None,
        "range": None,
        "assumptions": [*quote.assumptions],
        "findings": [],
    }


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
