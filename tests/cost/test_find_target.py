"""Is a target read as it was meant, and is an offer within it exactly when its rate is no higher?"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given

import calc
from calc.cashflow import consumer_flows
from calc.cost.finding.flows import moved
from calc.cost.finding.open import enlarged
from calc.cost.finding.target import Target, read_target
from calc.cost.priced import priced
from calc.rates.rate import Rate
from calc.workdays import WeekendCalendar
from tests.strategies import offers

CALENDAR = WeekendCalendar()
PLAIN = calc.Offer(price="1000", plan={"installments": 3})


@pytest.mark.parametrize(
    ("given_as", "kind", "rate"),
    [
        ("24%", None, Fraction(24, 100)),
        ("2%/month", None, Fraction(24, 100)),
        ("2% a period", "nominal", Fraction(24, 100)),
        ("24%", "Effective", Fraction(24, 100)),
        (Fraction(1, 3), "dated", Fraction(1, 3)),
        (Decimal("0.24"), "cn-simple", Fraction(24, 100)),
        (0.24, None, Fraction(24, 100)),
    ],
)
def test_how_a_target_may_be_said(given_as: Any, kind: str | None, rate: Fraction) -> None:
    """With a percent sign, a year or a period; as an exact number it is a fraction of one."""
    target = read_target(given_as, kind, PLAIN)
    assert (rate, (kind or "nominal").lower()) == (target.rate, target.kind)


@pytest.mark.parametrize(
    ("rate", "text"), [(Fraction(24, 100), "24"), (Fraction(1, 3), "33.333333"), (Fraction(0), "0")]
)
def test_a_target_in_percent(rate: Fraction, text: str) -> None:
    """As short as it can be."""
    assert text == Target(rate, "nominal").percent


@given(offers())
def test_the_flows_are_those_of_the_schedule(offer: calc.Offer) -> None:
    """Without a table they are the same amounts at the same times and on the same days."""
    ours: dict[Any, Any] = {}
    theirs: dict[Any, Any] = {}
    unit = 10 ** {"CNY": 2, "JPY": 0, "KWD": 3}[offer.currency]
    for amount, time, day in moved(offer, CALENDAR):
        ours[time, day] = ours.get((time, day), 0) + amount
    for flow in consumer_flows(offer, calc.schedule(offer)):
        theirs[flow.time, flow.day] = theirs.get((flow.time, flow.day), 0) + flow.amount * unit
    assert {key: amount for key, amount in theirs.items() if amount} == {
        key: amount for key, amount in ours.items() if amount
    }


@given(offers(later_benefits=False))
def test_an_offer_keeps_its_own_rate_and_none_below(offer: calc.Offer) -> None:
    """The sign at the target says what the root says, for every kind of rate; where the consumer first receives."""
    answer = priced(offer)
    flows = moved(offer, CALENDAR)
    assume(answer.rates.status == "found" and flows[0].amount > 0 and all(flow.amount <= 0 for flow in flows[1:]))
    for kind in ("nominal", "effective", "dated"):
        rate: Rate | None = getattr(answer.rates, kind)
        if rate is None or any(one is not None and one < -0.9 for one in (answer.rates.effective, answer.rates.dated)):
            continue  # so near to losing everything, a rate is not known to as many digits
        exact = Fraction(rate.exact)
        little = (exact + (offer.plan.every.per_year if kind == "nominal" else 1)) / 10**30
        kept = [Target(exact + more, kind).keeps(offer, CALENDAR) for more in (-little, Fraction(0), little)]
        assert [False, True, True] == kept


@given(offers())
def test_a_larger_purchase_is_the_same_many_times(offer: calc.Offer) -> None:
    """Enlarged, every amount of the offer is so many times as large; its rates of fees and of interest are the same."""
    larger = enlarged(offer, 1000)
    for (name, amount), (same, more) in zip(offer.amounts(), larger.amounts(), strict=True):
        assert name == same
        assert more == (amount if name == "rounding.increment" else 1000 * amount), name
    assert offer.plan.rate == larger.plan.rate


def test_a_law_without_a_rate_is_above_every_target() -> None:
    """Where everything is deducted there is a cost, and no rate."""
    offer = calc.Offer(price="1000", plan={"installments": 3}, fees=[{"amount": "1000", "when": "deducted"}])
    assert not Target(Fraction(100), "cn-simple").keeps(offer, CALENDAR)
    assert Target(Fraction(0), "cn-simple").keeps(PLAIN, CALENDAR)
