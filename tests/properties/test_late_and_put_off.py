"""What holds of every offer that is paid late or put off?"""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

import calc
from tests.strategies import offers

TERMS = st.sampled_from(
    (
        {"penalty": "0.05%/day"},
        {"penalty": "0.1%/day", "of": "principal", "grace": 3},
        {"fee": "10"},
        {"penalty": "0.05%/day", "minimum": "5", "maximum": "50"},
    )
)
DAYS = st.integers(0, 90)
NUMBERS = st.integers(1, 30)


def one_of(offer: calc.Offer, number: int) -> int:
    """One of the installments of an offer."""
    return (number - 1) % len(calc.schedule(offer).installments) + 1


@given(offers(), NUMBERS, TERMS)
def test_zero_days_late_is_the_plan(offer: calc.Offer, number: int, terms: dict[str, str]) -> None:
    """Paying on time is the late case with zero days."""
    case = calc.late(offer, one_of(offer, number), 0, terms).chosen
    assert case is not None
    table = calc.schedule(offer)
    assert table == case.event.schedule
    assert table.installments[one_of(offer, number) - 1].payment == case.amount("pay_now")


@given(offers(), NUMBERS, DAYS, TERMS)
def test_the_difference_is_what_is_charged_and_lost(
    offer: calc.Offer, number: int, days: int, terms: dict[str, str]
) -> None:
    """The plan costs more by penalty and fee, and by the rewards that are gone; nothing else changes."""
    answer = calc.late(offer, one_of(offer, number), days, terms)
    assert answer.chosen is not None
    more = answer.chosen.event.totals.cost - answer.on_time.totals.cost
    assert more == (answer.chosen.amount("charged") or 0) + (answer.chosen.amount("lost") or 0)
    assert answer.on_time.totals.paid - answer.chosen.event.totals.paid == answer.chosen.amount("saved")


@given(offers(), NUMBERS, DAYS, DAYS, TERMS)
def test_later_is_never_cheaper(offer: calc.Offer, number: int, days: int, more: int, terms: dict[str, str]) -> None:
    """The charge does not fall with the days."""
    sooner, later = (calc.late(offer, one_of(offer, number), late, terms).chosen for late in (days, days + more))
    assert sooner is not None
    assert later is not None
    assert (sooner.amount("charged") or 0) <= (later.amount("charged") or 0)


@given(offers(), NUMBERS, st.integers(1, 60), TERMS)
def test_late_for_sure_is_what_all_of_them_are_charged(
    offer: calc.Offer, number: int, days: int, terms: dict[str, str]
) -> None:
    """With a probability of one the charge to expect is that of every installment, each rounded by itself."""
    count = len(calc.schedule(offer).installments)
    case = calc.late(offer, list(range(1, count + 1)), days, terms, probability="100%").chosen
    assert case is not None
    if not offer.plan.step_discounts:
        assert case.amount("charged") == case.amount("expected")


@given(offers(), NUMBERS, st.sampled_from(("one", "all")), st.sampled_from(("0 days", "10 days", "1 month")))
def test_put_off_for_nothing_costs_nothing(offer: calc.Offer, number: int, shift: str, by: str) -> None:
    """Free time changes the days and not the money; no time changes nothing."""
    case = calc.defer(offer, one_of(offer, number), by, 1, shift, charge="0%").chosen
    assert case is not None
    table = calc.schedule(offer)
    assert (Decimal(0), table.paid) == (case.amount("charged"), case.event.schedule.paid)
    if by == "0 days":
        assert table == case.event.schedule
        assert table.installments[one_of(offer, number) - 1].payment == case.amount("pay_now")


@given(offers(), NUMBERS, st.sampled_from(("10 days", "1 month", "1 year")), st.booleans())
def test_the_difference_is_what_is_charged_for_putting_off(
    offer: calc.Offer, number: int, by: str, accrue: bool
) -> None:
    """The plan costs more by the charge, the fee and the interest that runs on."""
    runs_on = accrue and bool(offer.plan.rate.percent)
    answer = calc.defer(offer, one_of(offer, number), by, charge="0.035%/day", fee="5", accrue=runs_on)
    assert answer.chosen is not None
    more = answer.chosen.event.totals.cost - answer.on_time.totals.cost
    assert more == (answer.chosen.amount("charged") or 0) + (answer.chosen.amount("interest") or 0)
    assert (Decimal(0), -more) == (answer.chosen.amount("pay_now"), answer.chosen.amount("saved"))
