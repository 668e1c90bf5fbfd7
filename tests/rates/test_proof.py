"""Are printed digits proved, exactly at a tie too, in every way of rounding, and never claimed where they are not?"""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.money import RoundingMode, round_fraction
from calc.rates.proof import Proof, percent_text, prove, prove_by_sign, prove_exact
from calc.solve.equation import Equation, Growth

F = Fraction
HALF_UP, HALF_EVEN, UP, DOWN = RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN


def growing_to(amount: str | Fraction) -> Equation:
    """1000 lent, this returned after a year."""
    return Equation.of([(F(0), F(-1000)), (F(1), F(amount))])


def one_plus(rate: Fraction) -> Growth:
    """The growth of a year at a rate a year."""
    return Growth(1 + rate)


# --- ties ---


@pytest.mark.parametrize(
    ("returned", "printed"),
    [
        # 18.455 %: away from zero, to the even 18.46, away from zero, toward it
        ("1184.55", {HALF_UP: "18.46", HALF_EVEN: "18.46", UP: "18.46", DOWN: "18.45"}),
        # 18.445 %: the even one is 18.44
        ("1184.45", {HALF_UP: "18.45", HALF_EVEN: "18.44", UP: "18.45", DOWN: "18.44"}),
        # exactly 18.45 %
        ("1184.50", {HALF_UP: "18.45", HALF_EVEN: "18.45", UP: "18.45", DOWN: "18.45"}),
        # a ten-thousandth of a percent to both sides of it
        ("1184.501", {HALF_UP: "18.45", HALF_EVEN: "18.45", UP: "18.46", DOWN: "18.45"}),
        ("1184.499", {HALF_UP: "18.45", HALF_EVEN: "18.45", UP: "18.45", DOWN: "18.44"}),
        # and of the tie
        ("1184.551", {HALF_UP: "18.46", HALF_EVEN: "18.46", UP: "18.46", DOWN: "18.45"}),
        ("1184.549", {HALF_UP: "18.45", HALF_EVEN: "18.45", UP: "18.46", DOWN: "18.45"}),
        # below zero, the same in the mirror
        ("815.45", {HALF_UP: "-18.46", HALF_EVEN: "-18.46", UP: "-18.46", DOWN: "-18.45"}),
        ("815.55", {HALF_UP: "-18.45", HALF_EVEN: "-18.44", UP: "-18.45", DOWN: "-18.44"}),
        ("815.50", {HALF_UP: "-18.45", HALF_EVEN: "-18.45", UP: "-18.45", DOWN: "-18.45"}),
        # next to nothing
        ("1000", {HALF_UP: "0.00", HALF_EVEN: "0.00", UP: "0.00", DOWN: "0.00"}),
        ("1000.05", {HALF_UP: "0.01", HALF_EVEN: "0.00", UP: "0.01", DOWN: "0.00"}),
        ("999.95", {HALF_UP: "-0.01", HALF_EVEN: "0.00", UP: "-0.01", DOWN: "0.00"}),
        ("1000.15", {HALF_UP: "0.02", HALF_EVEN: "0.02", UP: "0.02", DOWN: "0.01"}),
        ("1000.10", {HALF_UP: "0.01", HALF_EVEN: "0.01", UP: "0.01", DOWN: "0.01"}),
        # ten times and a thousand times the debt
        ("10000", {HALF_UP: "900.00", HALF_EVEN: "900.00", UP: "900.00", DOWN: "900.00"}),
        ("1000000.05", {HALF_UP: "99900.01", HALF_EVEN: "99900.00", UP: "99900.01", DOWN: "99900.00"}),
    ],
)
def test_exact_ties(returned: str, printed: dict[RoundingMode, str]) -> None:
    """Proved in all four ways, whether the value is known exactly or a last digit too low or too high."""
    rate = F(returned) / 1000 - 1
    for mode, percent in printed.items():
        assert prove_exact(rate, 2, mode).percent == percent
        assert prove_exact(rate, 2, mode).proved
        for wrong in (0, 1, -1):
            value = _decimal(rate + wrong * F(1, 10**58))
            proof = prove(growing_to(returned), one_plus, value, 2, mode)
            assert (proof.percent, proof.proved) == (percent, True)


def _decimal(value: Fraction) -> Decimal:
    """A fraction with a denominator of tens, exactly."""
    digits = 60
    return Decimal((int(value < 0), tuple(map(int, str(abs(int(value * 10**digits))))), -digits))


# --- digits and ends ---


@pytest.mark.parametrize(
    ("decimals", "percent", "low", "high"),
    [
        (0, "33", "32.5", "33.5"),
        (1, "33.3", "33.25", "33.35"),
        (2, "33.33", "33.325", "33.335"),
        (3, "33.333", "33.3325", "33.3335"),
        (6, "33.333333", "33.3333325", "33.3333335"),
        (10, "33.3333333333", "33.33333333325", "33.33333333335"),
        (40, "33." + "3" * 40, "33." + "3" * 39 + "25", "33." + "3" * 39 + "35"),
    ],
)
def test_as_many_decimals_as_are_wanted(decimals: int, percent: str, low: str, high: str) -> None:
    """Every value between the ends rounds to the digits; at the ends the signs are opposite."""
    equation = growing_to(F(4000, 3))
    proof = prove(equation, one_plus, Decimal("0." + "3" * 60), decimals)
    assert (proof.percent, proof.proved) == (percent, True)
    assert (proof.sign_low, proof.sign_high) == (1, -1)
    assert (proof.low, proof.high) == (low, high)
    assert F(proof.low) < F(100, 3) < F(proof.high)
    assert prove_exact(F(1, 3), decimals) == Proof(percent, proof.low, proof.high, 1, -1, True)


@pytest.mark.parametrize(
    ("mode", "returned", "low", "high", "signs"),
    [
        (HALF_UP, "1184.60", "18.455", "18.465", (1, -1)),
        (HALF_UP, "1184.55", "18.455", "18.465", (0, -1)),
        (HALF_EVEN, "1184.45", "18.435", "18.445", (1, 0)),
        (UP, "1184.55", "18.450", "18.460", (1, -1)),
        (UP, "1184.60", "18.450", "18.460", (1, 0)),
        (DOWN, "1184.55", "18.450", "18.460", (1, -1)),
        (DOWN, "1184.50", "18.450", "18.460", (0, -1)),
        (UP, "815.45", "-18.460", "-18.450", (1, -1)),
        (DOWN, "815.45", "-18.460", "-18.450", (1, -1)),
        (UP, "815.50", "-18.450", "-18.440", (0, -1)),
        (DOWN, "815.50", "-18.460", "-18.450", (1, 0)),
        (HALF_UP, "1000", "-0.005", "0.005", (1, -1)),
        (DOWN, "1000", "-0.010", "0.010", (1, -1)),
        (UP, "1000", "0.000", "0.000", (0, 0)),
    ],
)
def test_the_ends_of_every_mode(mode: RoundingMode, returned: str, low: str, high: str, signs: tuple[int, int]) -> None:
    """Half a last digit to both sides; or the digits themselves and the next; a sign of zero is the rate itself."""
    rate = F(returned) / 1000 - 1
    proof = prove(growing_to(returned), one_plus, _decimal(rate), 2, mode)
    assert (proof.low, proof.high, (proof.sign_low, proof.sign_high)) == (low, high, signs)
    assert proof.proved
    assert prove_exact(rate, 2, mode) == proof


def test_a_wrong_value_is_never_proved() -> None:
    """A root that is said to be where it is not: the signs at its ends are the same."""
    for wrong in ("0.2", "0.18", "0.1847", "-0.5"):
        proof = prove(growing_to("1184.60"), one_plus, Decimal(wrong))
        assert not proof.proved
        assert proof.sign_low == proof.sign_high
        assert str(proof) == f"about {proof.percent} % (digits not proved)"


def test_two_rates_within_one_digit_are_told_apart() -> None:
    """18.461 % and 18.462 %: to two decimals both ends have the same sign, so those close by prove the digits."""
    near, nearer = F("1.18461"), F("1.18462")
    equation = Equation.of([(F(0), near * nearer), (F(1), -near - nearer), (F(2), F(1))])
    reversed_equation = Equation.of([(F(0), F(1)), (F(1), -near - nearer), (F(2), near * nearer)])
    assert equation != reversed_equation
    proof = prove(reversed_equation, one_plus, Decimal("0.18461"))
    assert (proof.percent, proof.proved) == ("18.46", True)
    assert proof.sign_low == -(proof.sign_high or 0) != 0
    assert prove(reversed_equation, one_plus, Decimal("0.18461"), 3).percent == "18.461"
    assert prove(reversed_equation, one_plus, Decimal("0.18461"), 3).proved


def test_too_near_to_an_end_nothing_is_proved_beside_another_rate() -> None:
    """A rate 10^-45 above 18.455 % and another at 18.46 %: forty digits do not say on which side of the end it is."""
    rate, other = F("0.18455") + F(1, 10**45), F("0.1846")

    def sign(at: Fraction) -> int:
        return -1 if rate < at < other else 1

    assert not prove_by_sign(sign, _decimal(rate)).proved
    assert prove_by_sign(sign, Decimal("0.1846")).proved
    assert prove_by_sign(sign, Decimal("0.1846")).percent == "18.46"


def test_an_undecided_sign_proves_nothing() -> None:
    """Where four hundred digits do not tell, the digits are said to be unproved."""
    proof = prove_by_sign(lambda rate: None if rate > F(1, 10) else 1, Decimal("0.1"))
    assert (proof.sign_low, proof.sign_high, proof.proved) == (1, None, False)
    proof = prove_by_sign(lambda rate: None if rate < F(1, 10) else -1, Decimal("0.1"))
    assert (proof.sign_low, proof.sign_high, proof.proved) == (None, -1, False)
    assert not prove_by_sign(lambda _: None, Decimal("0.1")).proved
    assert not prove_by_sign(lambda _: 1, Decimal("0.1")).proved


@pytest.mark.parametrize(
    ("returned", "percent", "low"),
    [
        ("0.001", "-100.00", "-100.005"),
        ("0.06", "-99.99", "-99.995"),
        ("0.0499", "-100.00", "-100.005"),
        ("1", "-99.90", "-99.905"),
    ],
)
def test_a_loss_of_nearly_everything(returned: str, percent: str, low: str) -> None:
    """Below -100 % there is no equation; just above, the last amount outweighs all others, and that is its sign."""
    rate = F(returned) / 1000 - 1
    proof = prove(growing_to(returned), one_plus, _decimal(rate))
    assert (proof.percent, proof.low, proof.proved) == (percent, low, True)
    assert (proof.sign_low, proof.sign_high) == (1, -1)


def test_below_a_loss_of_everything_the_last_amount_decides() -> None:
    """1000 and 5 received, a little paid at the end, worth nothing at -99.996 %: the last sign counts."""
    last = -F(1000 + 5 * 25_000, 25_000**2)
    equation = Equation.of([(F(0), F(1000)), (F(1), F(5)), (F(2), last)])
    proof = prove(equation, one_plus, Decimal("-0.99996"))
    assert (proof.percent, proof.sign_low, proof.sign_high, proof.proved) == ("-100.00", -1, 1, True)


def test_a_nominal_rate_may_be_below_a_loss_of_everything() -> None:
    """Half is lost each month: -600 % a year by multiplication."""
    half = growing_to("500")
    proof = prove(half, lambda rate: Growth(1 + rate / 12), Decimal("-6"))
    assert (proof.percent, proof.proved) == ("-600.00", True)


@given(st.fractions(F(-999, 1000), 50, max_denominator=10**6), st.integers(0, 6), st.sampled_from(list(RoundingMode)))
def test_every_fraction_is_rounded_and_proved(rate: Fraction, decimals: int, mode: RoundingMode) -> None:
    """As the one function that rounds says; from the equation as from the fraction itself."""
    expected = percent_text(round_fraction(rate * 100 * 10**decimals, mode), decimals)
    exact = prove_exact(rate, decimals, mode)
    assert (exact.percent, exact.proved) == (expected, True)
    value = Decimal(rate.numerator) / Decimal(rate.denominator)  # to 28 digits
    proof = prove(growing_to(1000 * (1 + rate)), one_plus, value, decimals, mode)
    assert (proof.percent, proof.proved) == (expected, True)
    assert F(proof.low) <= rate * 100 <= F(proof.high)


@pytest.mark.parametrize(
    ("units", "decimals", "text"),
    [
        (1846, 2, "18.46"),
        (-5, 2, "-0.05"),
        (5, 2, "0.05"),
        (0, 2, "0.00"),
        (-0, 0, "0"),
        (13, 0, "13"),
        (-13, 0, "-13"),
        (123456789, 4, "12345.6789"),
        (1, 10, "0.0000000001"),
        pytest.param(10**5000, 2, "1" + "0" * 4998 + ".00", id="five thousand digits"),
        (100, 2, "1.00"),
    ],
)
def test_digits_as_text(units: int, decimals: int, text: str) -> None:
    """With a leading zero, and no sign of nothing."""
    assert text == percent_text(units, decimals)


def test_a_proof_is_a_value() -> None:
    """And says what it proves."""
    proof = prove_exact(F(12, 100))
    assert str(proof) == "12.00 %"
    assert pickle.loads(pickle.dumps(proof)) == proof
    assert proof == Proof("12.00", "11.995", "12.005", 1, -1, True)


def test_another_rate_at_an_end_decides_nothing() -> None:
    """10 % and exactly 10.005 %: the zero at the upper end is the other rate's, and 10 % prints as 10.00."""
    ten, other = F("1.1"), F("1.10005")
    equation = Equation.of([(F(0), F(1)), (F(1), -ten - other), (F(2), ten * other)])
    for mode in RoundingMode:
        proof = prove(equation, one_plus, Decimal("0.1"), 2, mode)
        assert (proof.percent, proof.proved) == ("10.00", True)
    tie = prove(equation, one_plus, Decimal("0.10005"))
    assert (tie.percent, tie.proved) == ("10.01", True)
