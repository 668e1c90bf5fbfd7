"""Are machine numbers certain of right signs only, and do their steps lead to the root?"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.solve.equation import sign_of
from calc.solve.machine import Machine, machine
from tests.solve.drawn import Terms, exact_value, long_sums

F = Fraction
coefficients = st.lists(st.integers(-(10**9), 10**9).filter(bool), min_size=1, max_size=8)
LEVEL = (tuple(range(361)), (-100_000, *[600] * 360))


@given(coefficients, st.fractions(F(1, 100), 100))
def test_machine_numbers_are_never_certain_of_a_wrong_sign(amounts: list[int], z: Fraction) -> None:
    """Either they say the right sign or none."""
    terms = tuple(range(len(amounts))), tuple(amounts)
    assert Machine(*terms).sign(float(z))[0] in (0, sign_of(exact_value(terms, F(float(z)))))


@given(long_sums(), st.floats(0.5, 2) | st.floats(0.99999, 1.00001))
def test_nor_in_the_short_form(terms: Terms, z: float) -> None:
    """On both sides of 1, where it is zero, and close to it."""
    assert Machine(*terms).sign(z)[0] in (0, sign_of(exact_value(terms, F(z))))


@given(long_sums(), st.integers(32, 128), st.integers(1, 12), st.sampled_from([F(-1), F(-1, 3), F(1)]))
def test_a_sign_with_a_spread_holds_all_about(terms: Terms, z: int, spread: int, share: Fraction) -> None:
    """At the ends and on the way."""
    told, _ = Machine(*terms).sign(z / 64, spread)
    if told:
        assert sign_of(exact_value(terms, F(z, 64) * (1 + share / 10**spread))) == told


@pytest.mark.parametrize("z", [1.0, 1 - 1e-9, 1 + 1e-9])
def test_near_1_the_sum_is_taken_as_it_is(z: float) -> None:
    """There the short form is nearly nothing, and tells no sign: 360 times 600, less 100000."""
    assert Machine(*LEVEL).sign(z)[0] == Machine(*LEVEL).sign(z, 8)[0] == 1


def test_machine_numbers_say_a_plain_sign_and_where_newton_goes() -> None:
    """-1 + z at 3: value 2, slope 3, and from there to 1; -4 + z^2 at 3: from 3 to 3 - 5/6."""
    line = Machine((0, 1), (-1, 1))
    assert line.sign(0.5) == (-1, 1.0)
    assert line.sign(1.0)[0] == 0
    assert line.sign(1.0 + 1e-15)[0] == 0
    # the last has a power beyond all machine numbers, which is nothing seen from the other end
    for terms, z, newton in (
        (((0, 1), (-1, 1)), 3.0, 1.0),
        (((0, 2), (-4, 1)), 3.0, 3 - 5 / 6),
        (((0, 5000), (-1, 1)), 2.0, 2 - 2 / 5000),
    ):
        sign, point = Machine(*terms).sign(z)
        assert sign == 1
        assert point == pytest.approx(newton)
    # no slope, no step; and powers beyond what rounding leaves certain
    assert Machine((0,), (1,)).sign(2.0) == (1, 2.0)
    assert Machine((0, 10**16), (-1, 2)).sign(0.5) == (0, 0.5)
    assert Machine((0, 10**400), (-1, 2)).sign(0.5) == (0, 0.5)


def test_amounts_too_small_beside_the_largest_are_not_trusted() -> None:
    """1 - 10^400 z at 10^-390: the first amount is nothing beside the second, and all there is of the sum is tiny."""
    assert Machine((0, 1), (1, -(10**400))).sign(1e-300)[0] == 0
    assert Machine((0, 1), (1, -(10**400))).sign(1e-100)[0] == -1


@pytest.mark.parametrize("z", [0.9, 0.99, 0.999, 0.9999, 1.0001, 1.001, 1.01, 1.1])
def test_the_short_form_has_the_sign_and_the_step_of_the_sum(z: float) -> None:
    """A loan of four terms instead of 361."""
    value, point = exact_value(LEVEL, F(z)), F(z)
    slope = exact_value((LEVEL[0], tuple(k * a for k, a in zip(*LEVEL, strict=True))), point)
    sign, newton = Machine(*LEVEL).sign(z)
    assert sign == sign_of(value)
    assert newton == pytest.approx(float(point - point * value / slope), rel=1e-9)


def test_a_spread_of_everything_is_never_certain() -> None:
    """Within a hundredth of 1.001, -1 + z changes its sign."""
    line = Machine((0, 1), (-1, 1))
    assert [line.sign(1.001, spread)[0] for spread in (-1, 0, 1, 2, 3, 4, 16, 10**6)] == [0, 0, 0, 0, 0, 1, 1, 1]


def test_it_is_made_once_for_a_sum() -> None:
    """While its roots are narrowed."""
    assert machine(*LEVEL) is machine(*LEVEL)
    assert isinstance(machine(*LEVEL).sign(float(Decimal("0.99")))[0], int)
