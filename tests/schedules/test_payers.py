"""Does a fee come to the same whoever pays it, and is the schedule the consumer's alone?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import calc
from calc.offer.fee import Payer
from calc.schedules.compute import charged_to
from calc.schedules.table import Charged
from tests.schedules.reading import offer_of
from tests.strategies import BESIDE, Described, described_offers

OTHERS: tuple[Payer, ...] = ("merchant", "platform", "lender", "state")


def amounts_of(charged: tuple[Charged, ...]) -> list[object]:
    """What each fee comes to, and when; not who pays it."""
    return [(one.amount, one.when, one.upfront, one.deducted, one.with_installments) for one in charged]


@given(described_offers(), st.sampled_from(OTHERS))
def test_a_fee_is_the_same_for_another_payer(described: Described, payer: Payer) -> None:
    """By the same base, timing, bounds and rounding; unless it is financed, for that changes the debt."""
    fees = [fee for fee in described["fees"] if fee["when"] != "financed"]
    consumer = calc.Offer(**described | {"fees": fees})
    other = calc.Offer(**described | {"fees": [fee | {"paid_by": payer} for fee in fees]})
    assert amounts_of(charged_to(other, payer)) == amounts_of(calc.schedule(consumer).charges)
    assert () == charged_to(other, "consumer") == calc.schedule(other).charges


@given(described_offers())
def test_the_consumers_are_those_of_the_schedule(described: Described) -> None:
    """In their order, with their names and kinds."""
    offer = calc.Offer(**described)
    assert charged_to(offer, "consumer") == calc.schedule(offer).charges


@pytest.mark.parametrize("payer", OTHERS)
@pytest.mark.parametrize("when", [*BESIDE, "deducted", "financed"])
def test_what_others_pay_leaves_the_schedule_as_it_is(when: str, payer: Payer) -> None:
    """30 of 1000, whenever it is paid, in all and in nobody's debt."""
    fee = {"name": "subsidy", "rate": "3%", "when": when, "paid_by": payer}
    offer = offer_of(fees=[fee], plan={"installments": 1})
    assert calc.schedule(offer) == calc.schedule(offer_of(plan={"installments": 1}))
    assert [("subsidy", "30.00")] == [(one.name, str(one.amount)) for one in charged_to(offer, payer)]
