"""Are the unrounded level payment and the rate inverse? Each found from the other, to fifty digits."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from calc.schedules.level import annuity
from calc.solve.roots import Found, solve

RATES = st.integers(-500, 20_000).map(lambda hundredths: Fraction(hundredths, 10_000))
PRINCIPALS = st.integers(1, 10**12).map(Fraction)
COUNTS = st.integers(1, 40)
CLOSE = Fraction(1, 10**50)


def rate_of(principal: Fraction, payment: Fraction, count: int, balloon: Fraction = Fraction(0)) -> Fraction:
    """The periodic rate of equal payments, the balloon with the last."""
    payments = [(Fraction(k), -payment) for k in range(1, count + 1)]
    found = solve([(Fraction(0), principal), *payments, (Fraction(count), -balloon)])
    assert isinstance(found, Found)
    return Fraction(found.root.rate)


@given(PRINCIPALS, RATES, COUNTS)
def test_the_rate_of_the_level_payment_is_the_rate(principal: Fraction, rate: Fraction, count: int) -> None:
    """From the rate to the payment and back."""
    assert abs(rate - rate_of(principal, annuity(principal, (rate,) * count), count)) < CLOSE


@given(PRINCIPALS, st.integers(50, 400), COUNTS)
def test_the_level_payment_of_the_rate_is_the_payment(principal: Fraction, percent: int, count: int) -> None:
    """From the payment to the rate and back; payments that come to less than the principal among them."""
    payment = principal * percent / 100 / count
    again = annuity(principal, (rate_of(principal, payment, count),) * count)
    assert abs(again / payment - 1) < CLOSE * 1000


@given(
    PRINCIPALS, st.integers(1, 20_000).map(lambda hundredths: Fraction(hundredths, 10_000)), COUNTS, st.integers(0, 100)
)
def test_with_a_balloon_too(principal: Fraction, rate: Fraction, count: int, percent: int) -> None:
    """What is left for the end bears interest at the same rate."""
    balloon = principal * percent / 100
    payment = annuity(principal, (rate,) * count, balloon)
    assert abs(rate - rate_of(principal, payment, count, balloon)) < CLOSE


@given(PRINCIPALS, COUNTS)
def test_at_0_percent_it_is_the_nth_part(principal: Fraction, count: int) -> None:
    """Exactly, and the rate is exactly 0."""
    payment = annuity(principal, (Fraction(0),) * count)
    assert (principal / count, Fraction(0)) == (payment, rate_of(principal, payment, count))


@given(PRINCIPALS, st.lists(RATES, min_size=1, max_size=20))
def test_with_a_rate_for_each_period_the_debt_ends_at_zero(principal: Fraction, rates: list[Fraction]) -> None:
    """Followed period by period: interest on what is owed, less the payment."""
    payment, owed = annuity(principal, tuple(rates)), principal
    for rate in rates:
        owed += owed * rate - payment
    assert owed == 0
