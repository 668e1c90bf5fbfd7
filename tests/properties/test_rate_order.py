"""Does a plan that costs more, or sooner, have a rate that is no lower?"""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, example, given
from hypothesis import strategies as st

import calc
from tests.strategies import BESIDE, Described, described_offers, money

PLANS = described_offers(later_benefits=False)
HUNDREDTHS = st.integers(0, 300)
NOISE = Fraction(1, 10**45)
IN_THREE = {
    "currency": "CNY",
    "price": "1000.00",
    "plan": {"kind": "even", "installments": 3, "every": "1 month"},
    "fees": [],
}


def rate_with(described: Described, when: str, ten_thousandths: int) -> Fraction | None:
    """The exact rate of an offer with one more fee, so many ten-thousandths of the price; None where there is none."""
    amount = int(described["price"].replace(".", "")) * ten_thousandths // 10_000
    fee = {"amount": money(amount, described["currency"]), "when": when}
    return rate_of(described | {"fees": [*described["fees"], fee]})


def rate_of(described: Described) -> Fraction | None:
    """The exact rate of an offer, per period or by dates; None where there is none."""
    rates = calc.quote(calc.Offer(**described)).rates
    found = rates.dated if rates.periodic is None else rates.periodic
    return None if found is None else Fraction(found.exact)


@given(PLANS, st.sampled_from(BESIDE), HUNDREDTHS, HUNDREDTHS)
@example(IN_THREE, "first", 300, 0)
def test_the_rate_does_not_fall_when_a_fee_rises(described: Described, when: str, some: int, more: int) -> None:
    """An amount beside an unchanged schedule, whenever it is paid."""
    low, high = rate_with(described, when, some), rate_with(described, when, some + more)
    assume(low is not None and high is not None)
    assert low is not None and high is not None
    assert low <= high + NOISE


@given(PLANS, HUNDREDTHS)
@example(IN_THREE, 300)
def test_the_rate_does_not_fall_when_a_fee_is_paid_earlier(described: Described, fee: int) -> None:
    """From the last installment to the first to day 0: no lower where the rate is positive, no higher where it is not.

    Where money is worth more later than now, to pay earlier is to pay less; so the order turns round below zero.
    """
    rates = [rate_with(described, when, fee) for when in ("last", "first", "upfront")]
    assume(None not in rates)
    last, first, upfront = (rate for rate in rates if rate is not None)
    if last >= 0:
        assert last <= first + NOISE
        assert first <= upfront + NOISE
    else:
        assert last + NOISE >= first
        assert first + NOISE >= upfront or first >= 0


@given(described_offers(("principal", "flat", "interest_only"), False), st.integers(0, 40), st.integers(1, 20))
def test_the_rate_does_not_fall_when_the_interest_rises(described: Described, low: int, more: int) -> None:
    """More percent on the same debts, whatever the rounding. (A level payment that is rounded to a large step repays
    another part of the debt, so that it has no place here.)"""
    described = described | {"fees": []}
    plans = [described["plan"] | {"rate": f"{percent}%"} for percent in (low, low + more)]
    rates = [rate_of(described | {"plan": plan}) for plan in plans]
    assume(None not in rates)
    lower, higher = (rate for rate in rates if rate is not None)
    assert lower <= higher + NOISE
