"""Does nobody's money come from nowhere? The cash of all sides sums to zero on every day of every offer."""

from __future__ import annotations

import decimal
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import calc
from calc.cashflow import Flow, consumer_flows
from calc.cost.parties import Parties, parties
from tests.properties.test_no_cost import free_offers
from tests.properties.test_settings_of_the_thread import HOSTILE
from tests.strategies import Described, described_offers, percentages

PAYERS = ("consumer", "merchant", "platform", "lender", "state")
KINDS = ("charge", "tax", "insurance", "third_party", "optional")


@st.composite
def offered(draw: st.DrawFn) -> Described:
    """An offer whose fees are for anything and paid by anyone."""
    described = draw(described_offers())
    who = st.fixed_dictionaries({"kind": st.sampled_from(KINDS), "paid_by": st.sampled_from(PAYERS)})
    described["fees"] = [fee | draw(who) for fee in described["fees"]]
    return described


def agreements() -> st.SearchStrategy[dict[str, Any]]:
    """What the merchant agreed to."""
    days = st.sampled_from((0, 0, 1, 7, 30, 45))
    return st.fixed_dictionaries({"commission": percentages(20), "traffic": percentages(100), "settles_after": days})


def seen(described: Described, agreed: dict[str, Any]) -> Parties:
    """The sides of such an offer."""
    return parties(calc.Offer(**described), **agreed)


def by_moment(flows: Iterable[Flow]) -> dict[tuple[Fraction | None, date | None], Fraction]:
    """What flows come to at each moment, without those that come to nothing."""
    summed: dict[tuple[Fraction | None, date | None], Fraction] = defaultdict(Fraction)
    for flow in flows:
        summed[(flow.time, flow.day)] += flow.amount
    return {moment: amount for moment, amount in summed.items() if amount}


@given(described_offers(), agreements())
def test_cash_sums_to_zero_on_every_day(described: Described, agreed: dict[str, Any]) -> None:
    """Added up from the flows of the sides, not from the transfers, which cannot but balance."""
    answer = seen(described, agreed)
    assert {} == by_moment(flow for side in answer.sides for flow in side.flows if flow.cash)
    assert all(sum(cash.values()) == 0 for cash in answer.by_day().values())


@given(offered(), agreements())
def test_it_does_whoever_pays_fees_for_whatever(described: Described, agreed: dict[str, Any]) -> None:
    """What everyone else has is what the consumer has not, day by day, and so are the goods."""
    answer = seen(described, agreed)
    consumer = by_moment(flow for flow in answer.consumer.flows if flow.cash)
    everyone = [answer.lender, answer.platform, answer.merchant, *answer.others]
    others = by_moment(flow for side in everyone for flow in side.flows if flow.cash)
    assert consumer == {moment: -amount for moment, amount in others.items()}
    assert sum(side.cash for side in answer.sides) == 0
    assert sum(side.goods for side in answer.sides) == 0


@given(offered(), agreements())
def test_the_consumers_side_is_that_of_the_quote(described: Described, agreed: dict[str, Any]) -> None:
    """The same cash and the same worth at the same moments, and so the same rates; whatever the merchant agreed."""
    offer = calc.Offer(**described)
    consumer = parties(offer, **agreed).consumer
    flows = consumer_flows(offer, calc.schedule(offer))
    for cash in (True, False):
        expected = by_moment(flow for flow in flows if flow.cash is cash)
        assert expected == by_moment(flow for flow in consumer.flows if flow.cash is cash)
    quote = calc.quote(offer)
    assert -quote.totals.cost == consumer.gain
    for name in ("status", "periodic", "nominal", "effective", "dated", "flat", "roots"):
        assert getattr(quote.rates, name) == getattr(consumer.rates, name)


@given(free_offers())
def test_a_free_plan_without_a_commission_yields_nothing(described: Described) -> None:
    """Exactly 0 % to the lender, by every clock, and no gain to anybody."""
    answer = parties(calc.Offer(**described))
    for rate in (answer.lender.rates.nominal, answer.lender.rates.effective, answer.lender.rates.dated):
        assert rate is not None
        assert 0 == rate.exact
    assert {0} == {side.gain for side in answer.sides}


@given(offered(), agreements(), st.randoms(use_true_random=False))
def test_the_order_of_fees_does_not_matter(described: Described, agreed: dict[str, Any], chance: Any) -> None:
    """Every side has the same cash on the same days, and the same rates."""
    shuffled = described | {"fees": chance.sample(described["fees"], len(described["fees"]))}
    first, second = seen(described, agreed), seen(shuffled, agreed)
    assert first.by_day() == second.by_day()
    assert [(side.name, side.gain, side.rates) for side in first.sides] == [
        (side.name, side.gain, side.rates) for side in second.sides
    ]


@given(described_offers(), percentages(20), percentages(20))
def test_a_higher_commission_never_costs_the_lender(described: Described, one: str, other: str) -> None:
    """What the merchant pays more, the lender has more; the consumer's side is as it was."""
    low, high = sorted(
        (parties(calc.Offer(**described), share) for share in (one, other)), key=lambda it: it.commission
    )
    assert low.lender.gain <= high.lender.gain
    assert low.merchant.gain >= high.merchant.gain
    assert low.consumer.flows == high.consumer.flows


@given(offered(), agreements())
def test_the_sides_do_not_depend_on_the_decimal_settings(described: Described, agreed: dict[str, Any]) -> None:
    """Arithmetic with three digits and a trap at every step changes nothing."""
    expected = seen(described, agreed).to_dict()
    with decimal.localcontext(HOSTILE):
        assert expected == seen(described, agreed).to_dict()
