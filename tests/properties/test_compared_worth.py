"""Is what a plan is worth right, and the order right by it? Against fifty-digit arithmetic, on any offers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import mpmath
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import calc
from calc.money import minor_digits
from tests.strategies import offers

SAVINGS = st.fractions(min_value=0, max_value=1, max_denominator=10_000) | st.just(Fraction(3, 100))


def times_and_amounts(offer: calc.Offer) -> list[tuple[mpmath.mpf, mpmath.mpf]]:
    """What the buyer keeps and pays, with the years from the purchase, from the rows of the schedule."""
    quote = calc.quote(offer)
    rows, times, start = quote.schedule.rows, quote.schedule.times, offer.start

    def years(number: int) -> mpmath.mpf:
        if number == 0:
            return mpmath.mpf(0)
        if times is not None:
            time = times[number - 1] / offer.plan.every.per_year
            return mpmath.mpf(time.numerator) / time.denominator
        due = quote.schedule.installments[number - 1].due
        assert due is not None and start is not None
        return mpmath.mpf((due.adjusted - start).days) / 365

    kept = mpmath.mpf(str(offer.cash_price)) - mpmath.mpf(str(quote.schedule.deducted))
    got = [(mpmath.mpf(0) if one.when == "start" else years(int(one.when)), one.amount) for one in offer.benefits]
    return [
        (mpmath.mpf(0), kept),
        *((time, mpmath.mpf(str(amount))) for time, amount in got),
        *((years(row.number), -mpmath.mpf(str(row.payment))) for row in rows),
    ]


@given(offer=offers(), savings=SAVINGS)
def test_worth_is_the_present_value(offer: calc.Offer, savings: Fraction) -> None:
    """To the minor unit; only where the value is within a billionth of a tie may the unit be either of two."""
    row = next(row for row in calc.compare([offer], savings_rate=savings, laws=()).offers if not row.is_cash)
    with mpmath.workdps(50):
        growth = 1 + mpmath.mpf(savings.numerator) / savings.denominator
        value = mpmath.fsum(amount * growth**-time for time, amount in times_and_amounts(offer))
        off = abs(mpmath.mpf(str(row.worth)) - value) * 10 ** minor_digits(offer.currency)
        assert off <= mpmath.mpf("0.500000001")


@given(offer=offers())
def test_without_interest_worth_is_what_it_does_not_cost(offer: calc.Offer) -> None:
    """Savings that earn nothing make time worth nothing."""
    row = next(row for row in calc.compare([offer], savings_rate="0%", laws=()).offers if not row.is_cash)
    assert row.totals is not None and row.worth == -row.totals.cost


@given(described=st.lists(offers(kinds=("even", "level", "flat", "stated")), min_size=1, max_size=5), savings=SAVINGS)
def test_the_order_does_not_depend_on_the_order_given(described: list[calc.Offer], savings: Fraction) -> None:
    """By falling worth, by rising cost; the same figures in the same order whichever offer is named first."""
    same = [
        calc.Offer(**{name: getattr(offer, name) for name in offer.model_fields_set - {"start"}})
        for offer in described
        if offer.currency == "CNY" and offer.start is None
    ]
    assume(same)
    answer, other = calc.compare(same, savings, ()), calc.compare(same[::-1], savings, ())
    worths = [row.worth for row in answer.offers]
    assert worths == sorted(worths, key=lambda worth: -(worth or Decimal(0)))
    assert [(row.worth, row.totals) for row in answer.offers] == [(row.worth, row.totals) for row in other.offers] or (
        len(set(worths)) < len(worths)
    )
    costs = [row.totals.cost for row in calc.compare(same, laws=()).offers if row.totals]
    assert costs == sorted(costs)


@pytest.mark.parametrize("count", [1, 2, 12, 24, 360])
def test_free_of_interest_is_worth_more_the_longer_it_is(count: int) -> None:
    """And nothing but its time makes it so: by the sum of a geometric series."""
    answer = calc.compare([calc.Offer(price="36000", plan={"installments": count})], savings_rate="3%")
    with mpmath.workdps(30):
        discount = mpmath.mpf("1.03") ** (-mpmath.mpf(1) / 12)
        paid = 36000 / mpmath.mpf(count) * discount * (1 - discount**count) / (1 - discount)
    worth = answer.offers[0].worth
    assert worth is not None and abs(36000 - paid - mpmath.mpf(str(worth))) < 0.01
