"""How long does a plan last, when its payments are not evenly spaced? To the last payment, and no longer."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from calc.cashflow import Flow
from calc.rates.of_plan import plan_rates


def test_an_amount_of_nothing_after_the_last_payment_does_not_make_it_longer() -> None:
    """Flat over the 73 days, a fifth of a year, to the last payment: a cost of 10 on 1,000 is 5 %."""
    flows = [
        Flow("received", Fraction(1000), None, date(2026, 1, 1)),
        Flow("paid", Fraction(-1010), None, date(2026, 3, 15)),
        Flow("let off", Fraction(0), None, date(2026, 12, 31)),
    ]
    rates = plan_rates(flows, Fraction(12), Fraction(10), Fraction(1000), 1, even=False)
    assert rates.flat is not None
    assert "5.00" == rates.flat.percent()
