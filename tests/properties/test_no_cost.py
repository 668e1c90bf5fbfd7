"""Is a plan that costs nothing exactly 0 in every rate, and one that costs something never?"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

import calc
from tests.strategies import EVERY, Described, amounts, described_offers, money, roundings

FREE_KINDS = ("even", "level", "principal", "flat", "interest_only", "bullet", "stated")


@st.composite
def free_offers(draw: st.DrawFn) -> Described:
    """An offer without interest, fees or mark-up, dear enough that something is left to pay after today."""
    kind, count = draw(st.sampled_from(FREE_KINDS)), draw(st.integers(2, 30))
    price = draw(st.integers(400 * count, 10**9))
    plan: Described = {"kind": kind, "every": draw(st.sampled_from(EVERY)), "installments": count}
    if kind == "stated":
        price -= price % count
        plan["payment"] = money(price // count, "CNY")
    elif draw(st.booleans()) and kind != "bullet":
        plan["first"] = "0 days"
    described: Described = {
        "price": money(price, "CNY"),
        "plan": plan,
        "start": draw(st.dates()).replace(year=2026).isoformat(),
    }
    described["rounding"] = draw(roundings("CNY")) if kind != "stated" else {}
    if kind != "stated":
        described["down"] = draw(amounts(price // 2, "CNY"))
    return described


@given(free_offers())
def test_free_is_exactly_0_of_every_kind(described: Described) -> None:
    """Not nearly 0: the value is 0, and so is each printed digit, without a sign."""
    quote = calc.quote(calc.Offer(**described))
    rates = quote.rates
    assert ("found", Decimal(0)) == (rates.status, quote.totals.cost)
    for rate in (rates.periodic, rates.nominal, rates.effective, rates.dated, rates.flat):
        assert rate is not None
        assert (Fraction(0), "0.00", "0.000000") == (Fraction(rate.exact), rate.percent(), rate.percent(6))


@given(described_offers(later_benefits=False))
def test_the_rate_has_the_sign_of_the_cost(described: Described) -> None:
    """Where there is one rate and something is lent: positive when the plan costs, negative when it saves, else 0."""
    quote = calc.quote(calc.Offer(**described))
    rate = quote.rates.periodic if quote.rates.periodic is not None else quote.rates.dated
    assume(rate is not None)
    assert rate is not None
    exact, cost = Fraction(rate.exact), quote.totals.cost
    assert (cost > 0) - (cost < 0) == (exact > 0) - (exact < 0)


@given(free_offers(), st.integers(1, 10**6))
def test_a_fee_that_a_benefit_makes_up_for_at_once_is_0_too(described: Described, minor: int) -> None:
    """What is paid on the day and got back on the day is nothing."""
    amount = money(minor, "CNY")
    described |= {"fees": [{"amount": amount, "when": "upfront"}], "benefits": [{"amount": amount, "when": "start"}]}
    rates = calc.quote(calc.Offer(**described)).rates
    assert rates.nominal is not None
    assert 0 == rates.nominal.exact
