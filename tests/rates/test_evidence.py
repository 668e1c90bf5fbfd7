"""Does the sentence about a proof say what the proof shows? At ties, near other rates, for repeated and exact ones."""

from __future__ import annotations

from fractions import Fraction

import pytest

from calc.money import RoundingMode
from calc.rates.answer import Answer
from calc.rates.canada import ca_apr
from calc.rates.evidence import NOT_PROVED, evidence
from calc.rates.flows import Flows
from calc.rates.methods import irr
from calc.rates.nominal import nominal
from calc.rates.proof import Proof
from calc.rates.rate import Rate
from calc.rates.united_kingdom import uk_apr
from calc.rates.united_states_rule import us_rule
from tests.rates.roots import root_of

UP, DOWN = RoundingMode.UP, RoundingMode.DOWN


def said(answer: Answer, decimals: int = 2, rounding: RoundingMode = RoundingMode.HALF_UP) -> str:
    """The sentence about the rate of an answer."""
    assert answer.rate is not None
    return str(evidence(answer.rate, answer.roots, decimals, rounding))


def a_period(*amounts: int | str) -> Answer:
    """The rate of amounts, one a period."""
    return irr(Flows.of(list(enumerate(amounts))))


def test_opposite_signs() -> None:
    """The usual case: the present value is above zero at one end, and below at the other."""
    assert "at 9.695% the sum is above zero, at 9.705% below zero" == said(a_period(-1000, 400, 400, 400))
    assert "at 9.65% the sum is below zero, at 9.75% above zero" == said(a_period(1000, -400, -400, -400), 1)


def test_a_tie_is_no_change_of_sign() -> None:
    """18.455 % exactly, and 10 % exactly where it is rounded away from zero."""
    assert "the sum is zero at exactly 18.455%, which is rounded half-up" == said(a_period(-1000, "1184.55"))
    assert "the sum is zero at exactly 10%, which is rounded up" == said(a_period(-100, 110), rounding=UP)
    assert "the sum is zero at exactly 0%, which is rounded up" == said(a_period(-100, 100), rounding=UP)
    assert "at 9.995% the sum is above zero, at 10.005% below zero" == said(a_period(-100, 110))


def test_other_rates_with_the_same_digits() -> None:
    """10 % and 10.001 %: the sum has one sign at both ends, so it is looked at close to the rate."""
    close = uk_apr([(0, -1000000), (1, 2200010), (2, -1210011)], per_year=1)
    assert ["10.0000", "10.0010"] == [root.percent(4) for root in close.roots]
    assert (
        "other rates lie between 9.995% and 10.005% too; just below this one the sum is below zero, just above it "
        "above zero"
    ) == said(close)
    assert "at 9.99995% the sum is below zero, at 10.00005% above zero" == said(close, 4)


def test_another_rate_at_an_end() -> None:
    """10 % and 10.05 %, printed to one decimal: an end is a rate itself."""
    flows = uk_apr([(0, -10000), (1, 22005), (2, Fraction(-1100 * 11005, 1000))], per_year=1)
    assert ["10.00", "10.05"] == [root.percent() for root in flows.roots]
    assert said(flows, 1).startswith("other rates lie between 9.95% and 10.05% too; ")


def test_three_rates_with_the_same_digits() -> None:
    """10, 10.001 and 10.002 %: the ends have opposite signs again, and that is what is said."""
    amounts = [Fraction(1)]
    for growth in (Fraction(11, 10), Fraction(110001, 100000), Fraction(110002, 100000)):
        amounts = [
            (amounts[k] if k < len(amounts) else 0) - growth * (amounts[k - 1] if k else 0)
            for k in range(len(amounts) + 1)
        ]
    three = uk_apr(list(enumerate(amounts)), per_year=1)
    assert 3 == len(three.roots)
    assert "at 9.995% the sum is below zero, at 10.005% above zero" == said(three)


def test_a_repeated_rate_is_taken_once() -> None:
    """(1 - 1.1 z)^2 touches zero at 10 % and is above it on both sides: its sign does not change."""
    repeated = a_period(100, -220, 121)
    assert repeated.rate is not None and repeated.rate.repeated
    assert said(repeated).startswith("with repeated rates taken once, the sum is ")
    both = uk_apr([(0, 100), (1, "-350"), (2, "407"), (3, "-157.3")], per_year=1)  # 10 % twice, and 30 %
    assert ["10.00", "30.00"] == [root.percent() for root in both.roots]
    assert said(both).startswith("with repeated rates taken once, the sum is ")
    assert not nominal(root_of(100, -110), Fraction(12)).repeated


def test_an_end_below_a_loss_of_everything() -> None:
    """There is no rate there; the sign is that just above."""
    assert "just above a loss of everything the sum is above zero, at -99.995% below zero" == said(
        a_period(-100_000_000, 1)
    )
    rate = nominal(root_of(-100_000_000, 1), Fraction(12))
    assert "just above a loss of everything the sum is above zero, at -1199.995% below zero" == evidence(rate)


@pytest.mark.parametrize(
    ("cost", "rounding", "sentence"),
    [
        (18, RoundingMode.HALF_UP, "a quotient, which lies between 17.995% and 18.005%"),
        ("18.455", RoundingMode.HALF_UP, "a quotient of exactly 18.455%, which is rounded half-up"),
        (18, DOWN, "a quotient of exactly 18%, which is rounded down"),
    ],
)
def test_a_quotient_has_no_sum(cost: int | str, rounding: RoundingMode, sentence: str) -> None:
    """Of the cost of borrowing over a year and 100."""
    paid = -(100 + Fraction(cost))
    assert sentence == said(ca_apr([(0, 100), (1, paid)], per_year=1, outstanding=[100]), rounding=rounding)


def test_what_is_left_over_is_no_sum() -> None:
    """The United States Rule follows a debt."""
    answer = us_rule([(0, 1000), (1, -1010)], per_year=12)
    assert "at 11.995% what is left over is below zero, at 12.005% above zero" == said(answer)


def test_without_a_proof_it_is_said() -> None:
    """Nothing is claimed."""
    rate = Rate(
        Fraction(1, 10),
        kind="law",
        clock="years",
        proving=lambda *_: Proof("10.00", "9.995", "10.005", None, -1, False),
    )
    assert evidence(rate) is NOT_PROVED
