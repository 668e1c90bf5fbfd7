"""Are the shares of a cost fair? The axioms of the Shapley value, for every offer, and a sum over orders."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise, permutations
from math import factorial
from typing import Any

import mpmath
from hypothesis import given, settings
from hypothesis import strategies as st

import calc
from calc.cashflow import Flow, consumer_flows
from calc.cost.components import components, with_only
from calc.cost.impact import impact
from calc.cost.priced import Priced, priced, priced_as
from calc.cost.some_parts import Points, SomeParts
from calc.offer.model import Offer
from calc.schedules.compute import schedule
from calc.solve.roots import Found, solve
from calc.workdays import WeekendCalendar
from tests.strategies import BESIDE, Described, described_offers, offers

RATES = ("nominal", "effective", "dated")
CALENDAR = WeekendCalendar()
SHORT = ("even", "stated", "flat", "level", "steps")

mpmath.mp.dps = 50


def whole(plan: Priced) -> Points:
    """The rates that are shared: by periods, or by dates where the payments are not evenly spaced."""
    exact = {name: Fraction(rate.exact) for name in RATES if (rate := getattr(plan.rates, name)) is not None}
    if "effective" in exact:
        exact.pop("dated", None)
    return Points(*(exact.get(name) for name in RATES))


def same_flows(flows: tuple[Flow, ...], others: tuple[Flow, ...]) -> bool:
    """The same money at the same times, in whatever order it is told."""

    def moments(told: tuple[Flow, ...]) -> dict[Any, Fraction]:
        summed: dict[Any, Fraction] = {}
        for flow in told:
            summed[flow.day, flow.time] = summed.get((flow.day, flow.time), Fraction(0)) + flow.amount
        return {moment: amount for moment, amount in summed.items() if amount}

    return moments(flows) == moments(others)


@given(offers())
def test_the_parts_come_to_the_cost(offer: Offer) -> None:
    """Every kind of plan, fee and benefit: nothing is counted twice or left out."""
    plan = priced(offer)
    assert plan.totals.cost == sum((part.cost for part in components(plan)), Decimal(0))


@given(offers())
def test_with_all_of_its_parts_an_offer_is_itself(offer: Offer) -> None:
    """The same money on the same days."""
    plan = priced(offer)
    again = with_only(plan, components(plan), CALENDAR)
    assert same_flows(plan.flows, consumer_flows(again, schedule(again, CALENDAR)))


@given(offers())
def test_without_any_of_its_parts_an_offer_costs_nothing(offer: Offer) -> None:
    """To the cent, and where there is a rate at all it is 0, exactly."""
    bare = with_only(priced(offer), (), CALENDAR)
    flows = consumer_flows(bare, schedule(bare, CALENDAR))
    assert 0 == sum(flow.amount for flow in flows)
    if all(flow.time is not None for flow in flows):
        found = solve([(flow.time, flow.amount) for flow in flows if flow.time is not None])
        assert not isinstance(found, Found) or found.root.rate == 0


@given(offers(), st.data())
def test_a_set_of_parts_is_worth_what_the_offer_with_only_them_is(offer: Offer, data: st.DataObject) -> None:
    """In money, and in rates to their last digit: as if that offer were priced on its own."""
    plan = priced(offer)
    some = SomeParts(plan, components(plan), CALENDAR)
    for _ in range(3):
        chosen = [part for part in some.parts if data.draw(st.booleans())]
        alone = with_only(plan, chosen, CALENDAR)
        table = schedule(alone, CALENDAR)
        again = priced_as(alone, table, offer.plan.count)
        cost, rates = some.cost_and_rates(chosen)
        assert str(again.totals.cost) == str(cost)
        assert (whole(again) if again.rates.status == "found" else None) == rates


@given(offers(kinds=SHORT))
def test_the_shares_sum_to_the_rate_and_to_the_cost(offer: Offer) -> None:
    """Exactly, in every kind of rate that the plan has; or there is a reason why there are none."""
    plan = priced(offer)
    found = impact(plan)
    assert plan.totals.cost == sum((share.cost for share in found.shares), Decimal(0))
    assert all((share.points is None) == (found.because is not None) for share in found.shares)
    if found.because is None and found.shares:
        for name in RATES:
            points = [getattr(share.points, name) for share in found.shares]
            expected = getattr(whole(plan), name)
            assert (sum(points) if None not in points else None) == expected


@given(described_offers(kinds=SHORT, later_benefits=False), st.sampled_from((*BESIDE, "deducted", "financed")))
def test_a_fee_of_zero_has_a_share_of_zero(described: Described, when: str) -> None:
    """In money and in points, whatever stands beside it; and without it nothing changes."""
    nothing = {"name": "nothing", "amount": "0", "when": when}
    plan = priced(Offer(**described | {"fees": [*described["fees"], nothing]}))
    found = impact(plan)
    share = next(one for one in found.shares if one.name == "nothing")
    assert not share.cost and plan.totals.cost == share.cost_without
    if share.points is not None:
        assert {0} == {getattr(share.points, name) for name in RATES} - {None}
        assert whole(plan) == share.rate_without


@given(described_offers(kinds=SHORT, later_benefits=False), st.sampled_from(BESIDE), st.integers(1, 5000))
def test_two_equal_fees_have_equal_shares(described: Described, when: str, minor: int) -> None:
    """They cannot be told apart but by their names."""
    amount = calc.money.money_text(minor, described["currency"])
    twins = [{"name": name, "amount": amount, "when": when} for name in ("one", "other")]
    found = impact(priced(Offer(**described | {"fees": twins})))
    one, other = (share for share in found.shares if share.name in ("one", "other"))
    assert (one.cost, one.points, one.cost_without, one.rate_without) == (
        other.cost, other.points, other.cost_without, other.rate_without
    )  # fmt: skip


@given(described_offers(kinds=("even", "level"), later_benefits=False))
def test_the_order_of_the_fees_does_not_matter(described: Described) -> None:
    """Named from the last to the first they have the same shares."""
    fees = [*described["fees"], {"rate": "1%", "when": "first"}]
    named = [fee | {"name": f"fee {place}"} for place, fee in enumerate(fees)]
    there, back = (
        {share.name: share for share in impact(priced(Offer(**described | {"fees": order}))).shares}
        for order in (named, named[::-1])
    )
    assert there == back


@given(offers(), st.integers(0, 10_000), st.sampled_from(BESIDE))
def test_a_fee_more_never_lowers_what_is_paid(offer: Offer, minor: int, when: str) -> None:
    """By exactly the fee it is higher, or by the fee each time."""
    amount = calc.money.money_text(minor, offer.currency)
    fee = calc.Fee(amount=amount, when=when)
    more = priced(offer.model_copy(update={"fees": (*offer.fees, fee)}))
    before = priced(offer).totals
    times = len(more.schedule.installments) if when == "each" else 1
    assert more.totals.paid - before.paid == more.totals.cost - before.cost == times * Decimal(amount)


@st.composite
def even_plans(draw: st.DrawFn) -> tuple[Described, dict[str, tuple[str, int]]]:
    """A plan in equal parts whose every part is whole cents with and without the mark-up, and up to four parts of cost:
    which one, and how much of it each time, in cents."""
    count = draw(st.integers(2, 6))
    each = draw(st.integers(1_000, 100_000))
    parts: dict[str, tuple[str, int]] = {}
    described: Described = {"price": calc.money.money_text(each * count, "CNY"), "plan": {"installments": count}}
    if draw(st.booleans()):
        parts["mark-up"] = ("mark-up", draw(st.integers(1, each // 4)))
        described["cash_price"] = calc.money.money_text((each - parts["mark-up"][1]) * count, "CNY")
    timings = st.sampled_from(("upfront", "deducted", "first", "each", "last"))
    fees = draw(st.lists(st.tuples(timings, st.integers(1, 900)), min_size=1, max_size=3))
    for place, (when, minor) in enumerate(fees):
        parts[f"fee {place}"] = (when, minor)
    described["fees"] = [
        {"name": name, "when": when, "amount": calc.money.money_text(minor, "CNY")}
        for name, (when, minor) in parts.items()
        if name != "mark-up"
    ]
    return described | {"each": each}, parts


def growth_with(each: int, count: int, parts: dict[str, tuple[str, int]], chosen: tuple[str, ...]) -> Any:
    """The growth of money a period with only some parts present, by bisection of the equation of value."""
    present = [parts[name] for name in chosen]
    down = sum(minor for when, minor in present if when in ("upfront", "deducted"))
    less = dict(parts.values()).get("mark-up", 0)
    cash = count * (each - less)
    installment = each if "mark-up" in chosen else each - less
    payments = [installment + sum(minor for when, minor in present if when == "each") for _ in range(count)]
    payments[0] += sum(minor for when, minor in present if when == "first")
    payments[-1] += sum(minor for when, minor in present if when == "last")

    def left(growth: Any) -> Any:
        return mpmath.fsum(payment / growth**number for number, payment in enumerate(payments, 1)) - (cash - down)

    low, high = mpmath.mpf(1), mpmath.mpf(2)
    while left(high) > 0:
        high *= 2
    for _ in range(110):
        middle = (low + high) / 2
        low, high = (middle, high) if left(middle) > 0 else (low, middle)
    return low


@settings(max_examples=settings().max_examples // 3)
@given(even_plans())
def test_a_sum_over_all_orders_comes_to_the_same(drawn: tuple[Described, dict[str, tuple[str, int]]]) -> None:
    """Every order in which the parts can come, what each adds when it comes, and the average of that."""
    described, parts = drawn
    described = dict(described)
    each, count = described.pop("each"), described["plan"]["installments"]
    nominal = dict.fromkeys(parts, mpmath.mpf(0))
    effective = dict.fromkeys(parts, mpmath.mpf(0))
    for order in permutations(parts):
        grown = [growth_with(each, count, parts, order[:length]) for length in range(len(order) + 1)]
        for name, (before, after) in zip(order, pairwise(grown), strict=True):
            nominal[name] += 12 * (after - before) / factorial(len(parts))
            effective[name] += (after**12 - before**12) / factorial(len(parts))
    shares = impact(priced(Offer(**described))).shares
    assert sorted(parts) == sorted(share.name for share in shares)
    for share in shares:
        assert share.points is not None and share.points.nominal is not None and share.points.effective is not None
        assert abs(as_mpf(share.points.nominal) - nominal[share.name]) < mpmath.mpf(10) ** -25
        assert abs(as_mpf(share.points.effective) - effective[share.name]) < mpmath.mpf(10) ** -20


def as_mpf(value: Fraction) -> Any:
    """A fraction as a number of 50 digits."""
    return mpmath.mpf(value.numerator) / value.denominator
