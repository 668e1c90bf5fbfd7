"""Can anybody else's decimal settings change an answer? Arithmetic with three digits, and a trap at every step."""

from __future__ import annotations

import decimal

from hypothesis import given, reject

import calc
from tests.strategies import Described, described_offers

HOSTILE = decimal.Context(
    prec=3,
    rounding=decimal.ROUND_UP,
    Emin=-6,
    Emax=6,
    traps=[decimal.Inexact, decimal.Rounded, decimal.Overflow, decimal.Underflow, decimal.FloatOperation],
)


@given(described_offers())
def test_an_answer_does_not_depend_on_the_decimal_settings(described: Described) -> None:
    """The same offer, schedule, totals and rates, whatever the thread's context says."""
    try:
        expected = calc.quote(calc.Offer(**described)).to_dict()
    except calc.OfferError:  # a share of a tiny price, rounded up to all of it
        reject()
    with decimal.localcontext(HOSTILE):
        answer = calc.quote(calc.Offer(**described))
        rates = [answer.rates.nominal, answer.rates.effective, answer.rates.dated]
        printed = [rate.percent(6) for rate in rates if rate is not None]
        assert expected == answer.to_dict()
    plain = calc.quote(calc.Offer(**described)).rates
    assert printed == [rate.percent(6) for rate in (plain.nominal, plain.effective, plain.dated) if rate is not None]
