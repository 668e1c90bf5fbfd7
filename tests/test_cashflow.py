"""Who pays whom? Are the consumer's flows complete, with the right signs, at the right times?"""

from __future__ import annotations

import pickle
from fractions import Fraction
from typing import Any

import pytest

import calc
from calc.cashflow import Flow, consumer_flows

F = Fraction


def flows_of(**described: Any) -> tuple[Flow, ...]:
    """The flows of an offer of 300 in three, with whatever is said about it."""
    offer = calc.Offer(**{"price": "300", "plan": {"installments": 3}} | described)
    return consumer_flows(offer, calc.schedule(offer))


def table(flows: tuple[Flow, ...]) -> list[tuple[str, str, str, str]]:
    """Name, amount, time and day of each flow, as text."""
    return [(flow.name, str(flow.amount), str(flow.time), str(flow.day)) for flow in flows]


def test_the_cash_price_is_kept_and_the_installments_are_paid() -> None:
    """Received positive, paid negative; without a day of purchase there are no days."""
    flows = flows_of()
    assert table(flows) == [
        ("cash price kept", "300", "0", "None"),
        ("installment 1", "-100", "1", "None"),
        ("installment 2", "-100", "2", "None"),
        ("installment 3", "-100", "3", "None"),
    ]
    assert [flow.cash for flow in flows] == [False, True, True, True]


def test_everything_on_the_day_of_purchase() -> None:
    """A markup, a deduction, a down payment with a fee, a gift: each on its own line."""
    flows = flows_of(
        cash_price="280",
        down="30",
        start="2026-01-31",
        fees=[
            {"amount": "5", "when": "upfront"},
            {"amount": "4", "when": "deducted"},
            {"amount": "3", "when": "first"},
        ],
        benefits=[{"name": "mug", "amount": "9"}],
    )
    assert table(flows) == [
        ("cash price kept", "280", "0", "2026-01-31"),
        ("deducted", "-4", "0", "2026-01-31"),
        ("paid at the start", "-35", "0", "2026-01-31"),
        ("mug", "9", "0", "2026-01-31"),
        ("installment 1", "-93", "1", "2026-02-28"),
        ("installment 2", "-90", "2", "2026-03-31"),
        ("installment 3", "-90", "3", "2026-04-30"),
    ]
    assert [flow.name for flow in flows if not flow.cash] == ["cash price kept", "mug"]


def test_a_benefit_may_come_later() -> None:
    """With the installment that earns it, on the day that it is really paid."""
    flows = flows_of(
        start="2026-01-31",
        plan={"installments": 3, "roll": "following"},
        benefits=[{"name": "back", "amount": "9", "when": 1}, {"name": "bonus", "amount": "1", "when": "after 3"}],
    )
    assert table(flows)[1:3] == [("back", "9", "1", "2026-03-02"), ("bonus", "1", "3", "2026-04-30")]
    assert [str(flow.day) for flow in flows[3:]] == ["2026-03-02", "2026-03-31", "2026-04-30"]
    assert [flow.cash for flow in flows] == [False, False, False, True, True, True]


def test_without_even_spacing_there_are_no_times() -> None:
    """But on the day of purchase, which is always the beginning."""
    flows = flows_of(
        start="2026-01-01", plan={"installments": 3, "first": "45 days"}, benefits=[{"amount": "1", "when": 2}]
    )
    assert [flow.time for flow in flows] == [F(0), None, None, None, None]
    assert [str(flow.day) for flow in flows] == ["2026-01-01", "2026-03-15", "2026-02-15", "2026-03-15", "2026-04-15"]


def test_a_first_payment_today_is_at_the_beginning() -> None:
    """At time 0, beside what is kept."""
    assert [flow.time for flow in flows_of(plan={"installments": 3, "first": "today"})] == [F(0), F(0), F(1), F(2)]


def test_nothing_is_no_flow() -> None:
    """An installment of nothing is left out; what is financed beside the price is not."""
    flows = flows_of(plan={"kind": "steps", "steps": [[2, "0"], [1, "300"]]})
    assert [flow.name for flow in flows] == ["cash price kept", "installment 3"]
    added = flows_of(fees=[{"amount": "30", "when": "financed"}])
    assert [str(flow.amount) for flow in added] == ["300", "-110", "-110", "-110"]


@pytest.mark.parametrize(
    "described",
    [
        {},
        {"cash_price": "250"},
        {"down": "10%", "fees": [{"rate": "3%", "when": "upfront"}]},
        {"fees": [{"rate": "3%", "when": "deducted"}, {"rate": "1%", "when": "each"}], "benefits": [{"amount": "7"}]},
        {"plan": {"kind": "level", "rate": "18%", "installments": 12}},
        {"plan": {"kind": "stated", "payment": "101", "installments": 3}},
    ],
)
def test_what_is_paid_less_what_is_received_is_the_cost(described: dict[str, Any]) -> None:
    """Nothing of the totals is missing from the flows, and nothing is twice in them."""
    offer = calc.Offer(**{"price": "300", "plan": {"installments": 3}} | described)
    quote = calc.quote(offer)
    assert -sum(flow.amount for flow in quote.flows) == F(quote.totals.cost)
    assert -sum(flow.amount for flow in quote.flows if flow.amount < 0) == F(quote.totals.paid) + F(
        quote.schedule.deducted
    )


def test_a_flow_is_a_value() -> None:
    """Equal by its parts, cash unless it is said not to be, the same after a journey."""
    flow = Flow("installment 1", F(-100), F(1), None)
    assert flow.cash
    assert pickle.loads(pickle.dumps(flow)) == flow
    assert flow != Flow("installment 1", F(-100), F(1), None, cash=False)
