"""How is a comparison written as data? The form of `calc compare --json`."""

from __future__ import annotations

from dataclasses import asdict
from decimal import Decimal
from fractions import Fraction
from typing import Any

from calc.cost.compare import Comparison
from calc.cost.compared import Compared, Owed
from calc.cost.quote_form import heading, law_form, range_form, rates_form, totals_form
from calc.cost.unknown import Range
from calc.offer.normal_form import normal_form


def comparison_form(comparison: Comparison) -> dict[str, Any]:
    """A comparison as plain data."""
    start, saved = comparison.start, comparison.savings_rate
    return {
        **heading(),
        "currency": comparison.currency,
        "start": start.isoformat() if start else None,
        "cash_price": _text(comparison.cash_price),
        "savings_rate": None if saved is None else _number(saved),
        "offers": [row_form(row) for row in comparison.offers],
        "best": asdict(comparison.best),
        "assumptions": [*comparison.assumptions],
    }


def row_form(row: Compared) -> dict[str, Any]:
    """One way to pay; what is not known, or cannot be, is null."""
    return {
        "rank": row.rank,
        "name": row.name,
        "cash": row.is_cash,
        "offer": None if row.quote is None else normal_form(row.quote.offer),
        "totals": None if row.totals is None else totals_form(row.totals),
        "rates": None if row.rates is None else rates_form(row.rates),
        "laws": {one.law.id: law_form(one) for one in row.laws},
        "highest_payment": None if row.highest_payment is None else _text(row.highest_payment),
        "last_due": row.last_due.isoformat() if row.last_due else None,
        "worth": None if row.worth is None else _text(row.worth),
        "outstanding": [_owed_form(owed) for owed in row.outstanding],
        "range": None if row.range is None else _between(row.range),
        "assumptions": [*row.assumptions],
    }


def _between(over: Range) -> dict[str, Any]:
    """What an offer with something unknown may cost: the case at each end."""
    form = range_form(over)
    del form["cases"]
    return form


def _owed_form(owed: Owed) -> dict[str, Any]:
    due = owed.due.isoformat() if owed.due else None
    return {"number": owed.number, "due": due, "balance": _text(owed.balance)}


def _number(rate: Fraction) -> float | None:
    """A rate as a number; None where no machine number can hold it."""
    try:
        return float(rate)
    except OverflowError:
        return None


def _text(amount: Decimal) -> str:
    return f"{amount:f}"
