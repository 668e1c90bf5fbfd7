"""The United States Rule, Appendix J (a)(3): interest that is not paid bears no interest."""

from __future__ import annotations

import pickle
from fractions import Fraction

import pytest

from calc.errors import UsageError
from calc.rates.appendix_j import us_appendix_j
from calc.rates.united_states_rule import us_rule
from tests.laws.loans import Pairs, level, on, printed, rate_of, series


@pytest.mark.parametrize("count", [1, 2, 12, 36])
def test_equal_periods_that_cover_their_interest(count: int) -> None:
    """Comment 22(a)(1)-1: then it is the actuarial rate."""
    flows = level(1000, Fraction(1200, count), count)
    assert printed(us_appendix_j(flows, 12), 12) == printed(us_rule(flows, 12), 12)


def test_interest_is_simple_over_a_whole_odd_period() -> None:
    """111 for 100 after one and a half years: 11/1.5 = 7.333 %; the actuarial rate is 7.16 %."""
    flows: Pairs = [(0, 100), (Fraction(3, 2), -111)]
    assert ("7.333333", "7.16") == (printed(us_rule(flows, 1), 6), printed(us_appendix_j(flows, 1)))


def test_a_payment_below_its_interest_is_kept() -> None:
    """1,000, 50 after a year, 1,150 after two: 100 of interest in each year, so 10 %; actuarial it is less."""
    flows: Pairs = [(0, 1000), (1, -50), (2, -1150)]
    assert "10.000000" == printed(us_rule(flows, 1), 6)
    assert float(rate_of(us_appendix_j(flows, 1))) < 0.0999


def test_payments_are_kept_until_they_cover_the_interest_together() -> None:
    """50, 50 and 200 are the interest of three years at 10 %, and then 1,100."""
    assert "10.000000" == printed(us_rule([(0, 1000), (1, -50), (2, -50), (3, -200), (4, -1100)], 1), 6)


def test_an_odd_first_period_from_dates() -> None:
    """(c)(1)(ii)'s loan: interest for one and 19/30 months is simple, so the rate is a little above the 11.82 %."""
    flows = [on("1978-02-10", 6000), *series("1978-04-01", "1 month", 36, 200)]
    ours, actuarial = rate_of(us_rule(flows)), rate_of(us_appendix_j(flows))
    owed, i = Fraction(6000), Fraction(ours.exact) / 12
    owed = owed * (1 + i * Fraction(49, 30)) - 200
    for _ in range(35):
        owed = owed * (1 + i) - 200
    assert abs(owed) < Fraction(1, 10**40)
    assert (True, "11.82") == (float(ours) > float(actuarial), actuarial.percent())


def test_a_fee_on_the_day_of_the_advance_lessens_it() -> None:
    """980 received in all."""
    assert printed(us_rule(level(980, 350, 3), 12), 9) == printed(us_rule([(0, -20), *level(1000, 350, 3)], 12), 9)


def test_no_cost_is_nothing() -> None:
    """0.00, proved."""
    rate = rate_of(us_rule(level(1000, 250, 4), 12))
    assert ("0.00", True) == (rate.percent(), rate.proof.proved)


def test_a_very_high_rate() -> None:
    """The rate is doubled until it is enough: 1,000,000 for 1 after a period."""
    assert "99999900.00" == printed(us_rule([(0, 1), (1, -1_000_000)], 1))


def test_the_digits_are_proved() -> None:
    """What is left over changes its sign between the two ends."""
    proof = rate_of(us_rule(level(1000, "33.61", 36), 12)).proved(2)
    assert ("12.83", "12.825", "12.835", -1, 1, True) == (
        proof.percent, proof.low, proof.high, proof.sign_low, proof.sign_high, proof.proved,
    )  # fmt: skip


def test_a_rate_can_be_sent_to_another_process() -> None:
    """With its proof."""
    rate = rate_of(us_rule(level(1000, "33.61", 36), 12))
    assert rate.percent(8) == pickle.loads(pickle.dumps(rate)).percent(8)


@pytest.mark.parametrize(
    ("flows", "because"),
    [
        (
            [(0, 500), (1, 500), (2, -1100)],
            "the United States Rule is worked out here for a single advance, before all payments",
        ),
        (
            [(0, -100), (1, 1000), (2, -1100)],
            "the United States Rule is worked out here for a single advance, before all payments",
        ),
        ([(0, 1000)], "the United States Rule is worked out here for a single advance, before all payments"),
        ([(0, 1000), (1, -999)], "less is paid than was advanced"),
    ],
)
def test_what_it_has_no_rate_for(flows: Pairs, because: str) -> None:
    """It says why."""
    answer = us_rule(flows, 12)
    assert ("none", None, because) == (answer.status, answer.rate, answer.because)


def test_numbers_of_unit_periods_need_their_number_a_year() -> None:
    """Said in a sentence."""
    with pytest.raises(UsageError) as raised:
        us_rule([(0, 1000), (1, -1010)])
    assert "per_year is missing: it makes a yearly rate of the unit-period's; try 12 for months" == str(raised.value)
