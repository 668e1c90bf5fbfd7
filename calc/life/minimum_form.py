"""How is a revolving debt written as data? Money as text, rates as numbers, a row for every payment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calc.cost.quote_form import heading, number, rates_form, row_form
from calc.life.revolving import Payoff

if TYPE_CHECKING:
    from calc.life.minimum import Revolving


def minimum_form(answer: Revolving) -> dict[str, Any]:
    """The answer, in the form that the command prints as JSON."""
    asked, pay = answer.minimum, answer.pay
    return {
        **heading(),
        "currency": answer.debt.currency,
        "balance": f"{answer.balance:f}",
        "rate": str(answer.debt.rate),
        "percent": str(asked.percent),
        "floor": f"{asked.floor:f}",
        "clear_below": f"{asked.clear_below:f}",
        **_payoff_form(answer.payoff),
        "quoted": _quoted_form(answer),
        "instead": None if answer.instead is None else {"pay": f"{pay:f}", **_payoff_form(answer.instead)},
        "summary": [*answer.sentences],
        "assumptions": [*answer.assumptions],
    }


def _payoff_form(payoff: Payoff) -> dict[str, Any]:
    """A payoff; months, interest and rates are null where the debt does not end, and the rows those of a year."""
    return {
        "status": payoff.status,
        "months": payoff.months,
        "interest": None if payoff.interest is None else f"{payoff.interest:f}",
        "paid": None if payoff.paid is None else f"{payoff.paid:f}",
        "rates": None if payoff.rates is None else rates_form(payoff.rates),
        "schedule": [row_form(row) for row in payoff.rows],
    }


def _quoted_form(answer: Revolving) -> dict[str, Any]:
    rates = {"nominal": answer.nominal, "effective": answer.effective}
    form: dict[str, Any] = {name: number(rate) for name, rate in rates.items()}
    return form | {"percent": {name: rate.percent() for name, rate in rates.items()}}
