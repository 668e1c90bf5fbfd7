"""Does every positive root get a bracket of its own, and can each be narrowed as far as wanted?"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.solve.brackets import Bracket, _between, _bounds, _ladder, _settled, isolate
from calc.solve.equation import Equation, arithmetic, decimal, sign_at
from tests.solve.polynomials import equation, flows, multiplied

F = Fraction
WIDE = arithmetic(300)


def with_roots(*roots: str, also: tuple[int, ...] = (1,)) -> Equation:
    """The equation in z that has these roots and, where `also` has no positive one, no others."""
    return Equation.of(flows(multiplied(*((-F(root), 1) for root in roots), also)))


def holds(bracket: Bracket, root: Fraction) -> bool:
    """Whether a root lies in a bracket."""
    return F(bracket.low) <= root <= F(bracket.high)


@pytest.mark.parametrize(
    ("roots", "also"),
    [
        (["2"], (1,)),
        (["1/2", "3"], (1,)),
        (["1", "2", "3"], (1,)),
        (["1", "2", "3", "4", "5"], (1,)),
        (["999/1000", "1", "1001/1000"], (1,)),
        (["1", "1000001/1000000"], (1,)),
        (["1/1000000", "1000000"], (1,)),
        (["1e-78", "1e78"], (1,)),
        # with factors that are zero nowhere, or at negative z only
        (["2"], (1, 0, 1)),
        (["1/2", "3"], (1, 1)),
        (["1/2", "3"], (2, -2, 1)),
        (["1", "2", "3"], (5, -4, 1)),
        ([], (1, -1, 1)),
        ([], (5, -4, 1)),
        ([], (1, 1, 1)),
    ],
)
def test_every_root_has_a_bracket_of_its_own(roots: list[str], also: tuple[int, ...]) -> None:
    """In rising order, no two sharing a root, with certain and different signs at both ends."""
    polynomial = with_roots(*roots, also=also)
    brackets = isolate(polynomial)
    assert len(brackets) == len(roots)
    for bracket, root in zip(brackets, sorted(map(F, roots)), strict=True):
        assert holds(bracket, root)
        assert not bracket.touches
        assert sign_at(polynomial, bracket.low) == bracket.sign_low
        assert sign_at(polynomial, bracket.high) == -bracket.sign_low
        assert sum(holds(bracket, F(other)) for other in roots) == 1
    assert all(one.high <= other.low for one, other in pairwise(brackets))


@given(st.lists(st.fractions(F(1, 50), 50, max_denominator=60), unique=True, max_size=5), st.integers(0, 2))
def test_random_roots_are_all_found(roots: list[Fraction], kind: int) -> None:
    """None missing, none invented, each to the digits asked for."""
    also = ((1,), (1, -1, 1), (3, 1))[kind]
    polynomial = Equation.of(flows(multiplied(*((-root, 1) for root in roots), also)))
    found = [bracket.middle(40) for bracket in isolate(polynomial)]
    assert len(found) == len(roots)
    for point, root in zip(found, sorted(roots), strict=True):
        assert abs(F(point) - root) <= root / 10**39


@pytest.mark.parametrize("amounts", [(1,), (1, 1), (-1, -2, -3), ()])
def test_without_a_change_of_sign_there_is_no_root(amounts: tuple[int, ...]) -> None:
    """By the rule of signs."""
    assert isolate(equation(*amounts)) == []


@pytest.mark.parametrize(
    ("factors", "roots", "touches"),
    [
        ([(-1, 1), (-1, 1)], 1, [True]),
        ([(-1, 1), (-1, 1), (-3, 1)], 2, [True, False]),
        ([(-1, 3), (-1, 1), (-1, 1)], 2, [False, True]),
        ([(-1, 1), (-1, 1), (-3, 1), (-3, 1)], 2, [True, True]),
    ],
)
def test_a_root_that_the_equation_only_touches_is_marked(
    factors: list[tuple[int, int]], roots: int, touches: list[bool]
) -> None:
    """Arithmetic to any number of digits cannot tell it from one that is nearly touched."""
    brackets = isolate(Equation.of(flows(multiplied(*factors))))
    assert len(brackets) == roots
    assert [bracket.touches for bracket in brackets] == touches


def test_a_root_of_odd_multiplicity_is_found_once() -> None:
    """(z - 1)^3 crosses zero where its slope is zero; so does (z - 1)^3 (z - 2)."""
    for more, count in (((1,), 1), ((-2, 1), 2)):
        brackets = isolate(Equation.of(flows(multiplied([-1, 1], [-1, 1], [-1, 1], more))))
        assert len(brackets) == count
        assert holds(brackets[0], F(1))


def test_nearly_touching_is_not_touching() -> None:
    """(z - 1)^2 less and more 10^-100: two roots 10^-50 apart from 1, and none."""
    less = Equation.of(flows([1 - F(1, 10**100), -2, 1]))
    low, high = (bracket.middle(80) for bracket in isolate(less))
    assert abs(F(low) - (1 - F(1, 10**50))) < F(1, 10**79)
    assert abs(F(high) - (1 + F(1, 10**50))) < F(1, 10**79)
    assert isolate(Equation.of(flows([1 + F(1, 10**100), -2, 1]))) == []


@pytest.mark.parametrize("amounts", [(-1, 1), (-10, 4, 7), (3, -1, 5, -2), (-1, 0, 0, 0, 10**40), (-(10**40), 1)])
def test_all_roots_lie_between_the_bounds(amounts: tuple[int, ...]) -> None:
    """Below the first and above the last the equation has the sign of its first and of its last amount."""
    polynomial = equation(*amounts)
    low, high = _bounds(polynomial)
    assert 0 < low < high
    for out in (1, 2, 1000):
        assert sign_at(polynomial, low / out) == (1 if polynomial.amounts[0] > 0 else -1)
        assert sign_at(polynomial, high * out) == (1 if polynomial.amounts[-1] > 0 else -1)


def test_the_ladder_has_one_change_of_sign_fewer() -> None:
    """-1 + 3 z - 2 z^2: c between powers 0 and 1 is 1/2; times 2 x power - 1: 1, 3, -6; one change instead of two."""
    step = _ladder(equation(-1, 3, -2))
    assert (step.powers, step.amounts) == ((0, 1, 2), (1, 3, -6))
    assert step.sign_changes == 1
    # with a gap: -2 + 4 z^2 - 4 z^4 ... c is 1: times 2 x power - 2
    wide = _ladder(Equation((0, 2, 5), (-2, 4, -4), F(1)))
    assert wide.amounts == (1, 2, -8)


@given(st.lists(st.integers(-50, 50).filter(bool), min_size=2, max_size=8))
def test_the_ladder_always_leads_down(amounts: list[int]) -> None:
    """One change fewer each time, until none is left."""
    polynomial = Equation(tuple(range(len(amounts))), tuple(amounts), F(1))
    for changes in range(polynomial.sign_changes, 0, -1):
        assert polynomial.sign_changes == changes
        polynomial = _ladder(polynomial)
    assert polynomial.sign_changes == 0


@pytest.mark.parametrize(
    ("low", "high", "point"),
    [
        ("1", "100", "10"),
        ("1e-40", "1e40", "1"),
        ("1", "2", "1.5"),
        ("1", "1.5", "1.25"),
        ("2", "4", "3"),
        ("4", "9", "6"),
    ],
)
def test_halfway_is_by_ratio_while_the_ends_are_far_apart(low: str, high: str, point: str) -> None:
    """From a factor of two on, by the square root of the product."""
    assert _between(Decimal(low), Decimal(high), arithmetic(30)) == Decimal(point)


@pytest.mark.parametrize(
    ("low", "high", "digits"),
    [
        ("1", "1.1", 0),
        ("1", "1.09", 1),
        ("1", "1.001", 2),
        ("1", "1.0009", 3),
        ("100", "100.09", 3),
        ("2", "2", 10**6),
        ("1", "9", -1),
    ],
)
def test_how_many_digits_are_certain(low: str, high: str, digits: int) -> None:
    """By how little the ends differ, in proportion."""
    assert digits == Bracket(equation(-1, 1), Decimal(low), Decimal(high), -1).digits


@pytest.mark.parametrize("digits", [5, 14, 30, 60, 120, 240])
@pytest.mark.parametrize(
    "polynomial",
    [
        equation(-2, 0, 1, 1),
        equation(-1000, *[90] * 12),
        equation(-(10**30), 1, 1),
        equation(-1, 1, 10**30),
        Equation((0, 30, 61, 92), (-1000, 340, 340, 340), F(1)),
        Equation((0, 3650), (-1, 2), F(1)),
        Equation((0, 1, 3650), (-3, 1, 1), F(1)),
    ],
)
def test_a_root_is_narrowed_to_as_many_digits_as_wanted(polynomial: Equation, digits: int) -> None:
    """The signs at the ends differ still, and the ends are as near as asked."""
    (bracket,) = isolate(polynomial)
    narrow = bracket.narrowed(digits)
    assert narrow.digits >= digits
    assert bracket.low <= narrow.low <= narrow.high <= bracket.high
    if narrow.low < narrow.high:
        assert sign_at(polynomial, narrow.low) == narrow.sign_low
        assert sign_at(polynomial, narrow.high) == -narrow.sign_low
    point = bracket.middle(digits)
    assert narrow.low <= point <= narrow.high


def test_a_root_that_is_a_short_number_is_hit() -> None:
    """-2 + z: cutting at 2 leaves nothing but 2."""
    (bracket,) = isolate(equation(-2, 1))
    hit = bracket.cut(Decimal(2))
    assert (hit.low, hit.high, hit.digits) == (Decimal(2), Decimal(2), 10**6)
    assert hit.narrowed(60).low == 2
    assert hit.middle() == 2
    assert bracket.middle() == 2


def test_cutting_keeps_the_side_with_the_root() -> None:
    """-2 + z between 1 and 4."""
    bracket = Bracket(equation(-2, 1), Decimal(1), Decimal(4), -1)
    assert bracket.cut(Decimal(3)) == Bracket(bracket.equation, Decimal(1), Decimal(3), -1)
    assert bracket.cut(Decimal("1.5")) == Bracket(bracket.equation, Decimal("1.5"), Decimal(4), -1)
    marked = Bracket(bracket.equation, Decimal(1), Decimal(4), -1, touches=True)
    assert marked.cut(Decimal(3)).touches
    assert marked.cut(Decimal(2)).touches


def test_a_narrow_bracket_is_laid_about_a_point_only_where_the_signs_say_so() -> None:
    """About the root itself both ends are cut; about a point beside it, only one; outside, none is lost."""
    bracket, context = Bracket(equation(-2, 1), Decimal(1), Decimal(4), -1), arithmetic(40)
    about = bracket.about(Decimal(2), 20, context)
    assert (about.low, about.high) == (2 - 2 * Decimal(10) ** -22, 2 + 2 * Decimal(10) ** -22)
    beside = bracket.about(Decimal(3), 20, context)
    assert (beside.low, beside.high) == (Decimal(1), 3 - 3 * Decimal(10) ** -22)
    below = bracket.about(Decimal("0.5"), 20, context)
    assert (below.low, below.high) == (Decimal(1), Decimal(4))
    above = bracket.about(Decimal(3), 20, context)
    assert above.high < 3


def test_machine_numbers_only_speed_it_up() -> None:
    """Beyond their range the bracket is left as it is; within, it is narrowed and still holds the root."""
    far = Bracket(equation(-1, 1), Decimal("1e-400"), Decimal("1e400"), -1)
    assert far._roughly(60) == (far, None)
    equal = Bracket(equation(-2, 1), Decimal(2), Decimal(2), -1)
    assert equal._roughly(60) == (equal, None)
    for amounts in ((-1000, *[90] * 12), (-1000, *[5] * 360), (-1000, *[1] * 360), (-1000, 1, 2, 10**9)):
        (wide,) = isolate(equation(*amounts))
        rough, _ = wide._roughly(60)
        assert wide.low < rough.low < rough.high < wide.high
        assert rough.digits >= 5
        assert sign_at(rough.equation, rough.low) == rough.sign_low == -sign_at(rough.equation, rough.high)


def test_machine_numbers_stop_where_they_are_not_certain() -> None:
    """At a root that is a short number; the point is handed on, and the bracket is as wide as it was."""
    bracket = Bracket(equation(-2, 1), Decimal("1.5"), Decimal("2.5"), -1)
    assert bracket._roughly(60) == (bracket, Decimal(2))
    assert bracket.narrowed(60).digits >= 60


@pytest.mark.parametrize("withheld", ["calc.solve.brackets.newton_step", "calc.solve.equation.fixed_sign"])
def test_what_whole_numbers_leave_open_is_found_as_well(withheld: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without their steps, and without their signs, to the same sixty digits."""
    polynomials = [equation(-1000, *[90] * 12), equation(100, -250, 60, 120), equation(1, *[-9] * 30, *[20] * 30)]
    expected = [[bracket.middle() for bracket in isolate(polynomial)] for polynomial in polynomials]
    monkeypatch.setattr(withheld, lambda *_: None)
    again = [[bracket.middle() for bracket in isolate(polynomial)] for polynomial in polynomials]
    for one, other in zip(expected, again, strict=True):
        assert len(one) == len(other) > 0
        assert all(abs(a - b) < a * Decimal("1e-60") for a, b in zip(one, other, strict=True))


def test_the_sign_at_a_turning_point_is_settled_or_left_open() -> None:
    """(z - 1)^2 + 10^-40 is settled when the turning point is known well enough; (z - 1)^2 never is."""
    for constant, expected in ((F(1, 10**40), 1), (-F(1, 10**40), -1), (F(1), 1), (F(0), 0)):
        polynomial = Equation.of(flows([1 + constant, -2, 1]))
        (turning,) = isolate(_ladder(polynomial))
        point, sign = _settled(polynomial, turning)
        assert sign == expected
        if expected:
            assert sign_at(polynomial, point.low) == sign_at(polynomial, point.high) == expected


def test_exactly_between_is_still_found() -> None:
    """Many roots close together, far from 1, found to two hundred digits each."""
    roots = [F(10**9 + k, 7) for k in range(4)]
    polynomial = Equation.of(flows(multiplied(*((-root, 1) for root in roots))))
    for bracket, root in zip(isolate(polynomial), roots, strict=True):
        assert abs(bracket.middle(200) - decimal(root, WIDE)) < Decimal(10) ** -185
