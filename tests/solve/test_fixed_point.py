"""Is a sign in whole numbers right whenever it is told, told whenever the bits suffice, and left open at a zero?"""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.solve.equation import Equation, sign_of
from calc.solve.fixed_point import bits_for, fixed_sign, newton_step, power
from tests.solve.drawn import Terms, exact_value, long_sums
from tests.solve.polynomials import flows, multiplied

F = Fraction
EXACTLY = Context(prec=5000)


points = st.one_of(
    st.decimals("0.001", "1000", places=4),
    # about 1, where the short form is nearly zero
    st.builds(
        lambda side, digits: EXACTLY.add(Decimal(1), side * Decimal(1).scaleb(-digits)),
        st.sampled_from([-1, 0, 1]),
        st.integers(1, 60),
    ),
    st.sampled_from([Decimal("1e-40"), Decimal("1e40"), Decimal("0.999999"), Decimal("1.000001")]),
)


@given(long_sums(), points, st.sampled_from([8, 16, 32, 64, 128, 400]))
def test_a_sign_that_is_told_is_right(terms: Terms, z: Decimal, bits: int) -> None:
    """However few the bits."""
    assert fixed_sign(*terms, z, bits) in (0, sign_of(exact_value(terms, F(z))))


@given(long_sums(), points)
def test_with_enough_bits_a_sign_is_told(terms: Terms, z: Decimal) -> None:
    """A value other than zero stands out once there are bits enough for all its digits."""
    exact = exact_value(terms, F(z))
    largest = max(z, 1 / z).adjusted() + 1
    digits = 20 + terms[0][-1] * (largest + 61)
    if exact and digits < 4000:
        assert fixed_sign(*terms, z, bits_for(digits)) == sign_of(exact)


roots = st.lists(st.decimals("0.5", "2", places=3), min_size=1, max_size=4)


@given(roots, st.integers(0, 200), st.sampled_from([32, 128, 1024]))
def test_at_an_exact_zero_nothing_is_told(drawn: list[Decimal], ones: int, bits: int) -> None:
    """However many the bits; with a run of equal amounts for a factor too."""
    product = multiplied(*((-F(root), 1) for root in drawn), [1] * (ones + 1))
    equation = Equation.of(flows(product))
    for root in drawn:
        assert exact_value((equation.powers, equation.amounts), F(root)) == 0
        assert fixed_sign(equation.powers, equation.amounts, root, bits) == 0


@given(roots, st.integers(5, 150), st.sampled_from([-1, 1]))
def test_beside_a_zero_the_sign_comes_with_the_bits(drawn: list[Decimal], digits: int, side: int) -> None:
    """10^-digits from a root: open in too few bits, right in many."""
    equation = Equation.of(flows(multiplied(*((-F(root), 1) for root in set(drawn)))))
    terms = equation.powers, equation.amounts
    beside = EXACTLY.add(drawn[0], side * Decimal(1).scaleb(-digits))
    exact = sign_of(exact_value(terms, F(beside)))
    assert fixed_sign(*terms, beside, 10) in (0, exact)
    assert fixed_sign(*terms, beside, bits_for(digits + 60)) == exact


@pytest.mark.parametrize("digits", [20, 40, 80])
def test_too_few_bits_leave_it_open(digits: int) -> None:
    """-1 + z, 10^-digits above 1 and below."""
    beside = EXACTLY.add(Decimal(1), Decimal(1).scaleb(-digits))
    assert fixed_sign((0, 1), (-1, 1), beside, 3 * digits) == 0
    assert fixed_sign((0, 1), (-1, 1), beside, 4 * digits) == 1
    assert fixed_sign((0, 1), (-1, 1), EXACTLY.subtract(Decimal(2), beside), 4 * digits) == -1


@given(long_sums(), st.decimals("0.5", "2", places=3), st.integers(1, 12), st.fractions(-1, 1, max_denominator=50))
def test_a_sign_with_a_spread_holds_all_about(terms: Terms, z: Decimal, spread: int, part: Fraction) -> None:
    """At both ends of it, in the middle and at any part of the way."""
    told = fixed_sign(*terms, z, 128, spread)
    if told:
        for share in (F(-1), F(0), part, F(1)):
            assert sign_of(exact_value(terms, F(z) * (1 + share / 10**spread))) == told


def test_a_spread_beyond_the_next_root_leaves_it_open() -> None:
    """-1 + z at 1.001: within a millionth, not within a thousandth; a spread of everything never."""
    for spread, told in ((6, 1), (3, 0), (0, 0), (-1, 0), (10**6, 1)):
        assert fixed_sign((0, 1), (-1, 1), Decimal("1.001"), 128, spread) == told
    # in the short form, which changes its sign at 1 while the sum does not
    powers, amounts = tuple(range(40)), (-1000, *[50] * 39)
    for z in ("0.9999", "1", "1.0001"):
        assert fixed_sign(powers, amounts, Decimal(z), 128, 3) == 1


@given(long_sums(), st.fractions(F(1, 2), 2, max_denominator=10**6), st.integers(-2, 2), st.sampled_from([16, 64, 128]))
def test_the_point_may_be_wrong_in_its_last_bits(terms: Terms, z: Fraction, wrong: int, bits: int) -> None:
    """By 2^-(bits + 5) over the degree squared: the sign is still that at the point itself."""
    degree = 4 * terms[0][-1] + 4
    moved = z * (1 + F(wrong, 2 * degree**2 << bits + 5))
    near = Decimal(moved.numerator * 10**400 // moved.denominator).scaleb(-400, EXACTLY)
    assert fixed_sign(*terms, near, bits) in (0, sign_of(exact_value(terms, z)))


@given(long_sums(), st.decimals("0.5", "2", places=3))
def test_the_step_of_newtons_rule(terms: Terms, z: Decimal) -> None:
    """p(z) / (z p'(z)), to the digits that were asked for."""
    top = exact_value(terms, F(z))
    slope = exact_value((terms[0], tuple(a * k for k, a in zip(*terms, strict=True))), F(z)) if terms[0][-1] else F(0)
    step = newton_step(*terms, z, 40)
    if step is None:
        assert abs(slope) < sum(map(abs, terms[1]))
        return
    assert abs(F(*step) - top / slope) <= F(1, 10**36) * (1 + abs(top / slope)) ** 2


def test_far_out_nothing_is_told() -> None:
    """A point of a hundred thousand digits is left to others."""
    assert fixed_sign((0, 1), (-1, 1), Decimal("1e100000"), 64) == 0
    assert newton_step((0, 1), (-1, 1), Decimal("1e-100000"), 9) is None
    assert fixed_sign((0, 1), (-1, 1), Decimal("1e10000"), 64) == 1


@given(st.integers(1, 500), st.fractions(0, 1))
def test_a_power_is_wrong_by_at_most_four_for_each_factor(exponent: int, share: Fraction) -> None:
    """And never too large."""
    q = 80
    w = int(share * (1 << q))
    raised = power(w, exponent, q)
    true = F(w, 1 << q) ** exponent * (1 << q)
    assert true - 4 * exponent <= raised <= true


@pytest.mark.parametrize(("digits", "least"), [(0, 64), (1, 67), (60, 263), (400, 1392)])
def test_bits_for_digits(digits: int, least: int) -> None:
    """10^digits and at least sixty bits to lose."""
    assert bits_for(digits) >= least
    assert 2 ** (bits_for(digits) - 60) > 10**digits
