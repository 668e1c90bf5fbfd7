"""How is an answer read in a story? As the text that a buyer would see."""

from __future__ import annotations

from typing import Any

import calc


def answer(price: str, *fees: tuple[str, Any], **described: Any) -> calc.Quote:
    """The answer to an offer; a fee is a rate in percent or an amount, and when it is taken; the rest are fields."""
    taken = [
        calc.Fee(**{"rate" if how_much.endswith("%") else "amount": how_much, "when": when}) for how_much, when in fees
    ]
    plan = described.pop("plan", {})
    return calc.quote(calc.Offer(price=price, plan=calc.Plan(**plan), fees=taken, **described))


def nominal_and_effective(quote: calc.Quote) -> tuple[str, str]:
    """Both annual rates in percent."""
    rates = quote.rates
    assert rates.nominal is not None and rates.effective is not None, rates.because
    return rates.nominal.percent(), rates.effective.percent()


def nominal(quote: calc.Quote) -> str:
    """The nominal annual rate in percent."""
    return nominal_and_effective(quote)[0]


def dated(quote: calc.Quote) -> str:
    """The effective annual rate by dates, in percent."""
    assert quote.rates.dated is not None, quote.rates.because
    return quote.rates.dated.percent()


def column(quote: calc.Quote, name: str = "payment") -> list[str]:
    """A column of the schedule, number 0 left out."""
    return [str(getattr(row, name)) for row in quote.schedule.installments]


def due(quote: calc.Quote) -> list[str]:
    """The days on which installments are due."""
    return [row.due.adjusted.isoformat() for row in quote.schedule.installments if row.due]


def total(quote: calc.Quote, name: str) -> str:
    """One of the totals."""
    return str(getattr(quote.totals, name))
