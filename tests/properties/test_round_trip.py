"""Can the offer in an answer be fed back? It gives the same schedule, totals and rates, as data, JSON and a file."""

from __future__ import annotations

import json

from hypothesis import given

import calc
from tests.strategies import Described, described_offers

ANSWERED = ("offer", "schedule", "totals", "rates")


@given(described_offers())
def test_the_offer_in_an_answer_gives_the_same_answer(described: Described) -> None:
    """Schedule, totals, rates, and the offer itself once more: from the data, and from its JSON text."""
    answer = calc.quote(calc.Offer(**described)).to_dict()
    expected = {name: answer[name] for name in ANSWERED}
    assert answer == json.loads(json.dumps(answer))
    for offer in (calc.Offer(**answer["offer"]), calc.read_offer(json.dumps(answer["offer"]))):
        again = calc.quote(offer).to_dict()
        assert expected == {name: again[name] for name in ANSWERED}
