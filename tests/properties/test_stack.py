"""Is stacking additive? What several plans come to together is the sum of what each comes to alone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

import calc
from calc.life.stack import Stack
from tests.strategies import described_offers

BOUGHT = st.dates(date(2024, 1, 1), date(2028, 12, 31))


@st.composite
def plans(draw: st.DrawFn) -> list[calc.Offer]:
    """Some offers in one currency, each with a day of purchase."""
    described = draw(st.lists(described_offers(), min_size=1, max_size=4))
    currency = described[0]["currency"]
    same = [one for one in described if one["currency"] == currency]
    return [calc.Offer(**{"start": draw(BOUGHT)} | one) for one in same]


def figures(answer: Stack) -> dict[str, tuple[Decimal, Decimal]]:
    """What is due and owed in each month."""
    return {month.month: (month.due, month.outstanding) for month in answer.months}


@given(plans())
def test_stacking_is_additive(offers: list[calc.Offer]) -> None:
    """In every month, whatever the order of the plans; and nothing is due or owed outside of them."""
    together, alone = figures(calc.stack(offers)), [figures(calc.stack([one])) for one in offers]
    nothing = (Decimal(0), Decimal(0))
    for month, (due, owed) in together.items():
        assert due == sum(one.get(month, nothing)[0] for one in alone)
        assert owed == sum(one.get(month, nothing)[1] for one in alone)
    assert {month for one in alone for month in one} <= set(together)
    assert together == figures(calc.stack(offers[::-1]))


@given(plans())
def test_all_that_is_paid_is_due_in_some_month(offers: list[calc.Offer]) -> None:
    """The months sum to what the schedules sum to, and at the end nothing is owed."""
    answer = calc.stack(offers)
    assert sum(calc.schedule(offer).paid for offer in offers) == sum(month.due for month in answer.months)
    assert Decimal(0) == answer.months[-1].outstanding
