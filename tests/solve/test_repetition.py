"""Is an equation freed of repeated roots, and are those found?"""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.solve.equation import Equation
from calc.solve.repetition import _dense, _primitive, _remainder, repeated_roots, without_repetition
from tests.solve.polynomials import equation, flows, multiplied

F = Fraction


def monic(polynomial: Equation | list[Fraction]) -> list[Fraction]:
    """All coefficients, the constant first, in such proportion that the highest is 1."""
    dense = [F(value) for value in _dense(polynomial)[::-1]] if isinstance(polynomial, Equation) else polynomial
    return [value / dense[-1] for value in dense]


@pytest.mark.parametrize(
    ("factors", "simple", "repeated"),
    [
        # (z - 1)^2
        ([(-1, 1), (-1, 1)], [(-1, 1)], [(-1, 1)]),
        # (z - 1)^2 (z - 2)
        ([(-1, 1), (-1, 1), (-2, 1)], [(-1, 1), (-2, 1)], [(-1, 1)]),
        # (z - 1)^3 (2 z - 1)^2 (z - 5)
        (
            [(-1, 1), (-1, 1), (-1, 1), (-1, 2), (-1, 2), (-5, 1)],
            [(-1, 1), (-1, 2), (-5, 1)],
            [(-1, 1), (-1, 2)],
        ),
        # (z^2 + 1)^2 (z - 1): repeated, but nowhere real
        ([(1, 0, 1), (1, 0, 1), (-1, 1)], [(1, 0, 1), (-1, 1)], [(1, 0, 1)]),
    ],
)
def test_repeated_factors_are_found_and_taken_out(
    factors: list[tuple[int, ...]], simple: list[tuple[int, ...]], repeated: list[tuple[int, ...]]
) -> None:
    """Each root once; and each repeated root once."""
    polynomial = Equation.of(flows(multiplied(*factors)))
    assert monic(without_repetition(polynomial)) == monic(multiplied(*simple))
    assert monic(repeated_roots(polynomial)) == monic(multiplied(*repeated))


@pytest.mark.parametrize("amounts", [(-1, 1), (-10, 4, 7), (6, -5, 1), (1, 1, 1)])
def test_where_nothing_is_repeated_nothing_changes(amounts: tuple[int, ...]) -> None:
    """The equation itself; and a constant, which has no roots."""
    polynomial = equation(*amounts)
    assert without_repetition(polynomial) is polynomial
    assert repeated_roots(polynomial).powers == (0,)


def test_the_time_of_a_power_stays() -> None:
    """(z - 1)^2 with half a year as one power."""
    half_years = Equation.of(flows(multiplied([-1, 1], [-1, 1]), F(1, 2)))
    assert without_repetition(half_years).unit == F(1, 2)
    assert repeated_roots(half_years).unit == F(1, 2)


def test_all_powers_are_written_out() -> None:
    """Highest first, with the zeros between them."""
    assert _dense(Equation((0, 1, 4), (-3, 2, 5), F(1))) == [5, 0, 0, 2, -3]
    assert _dense(Equation((0,), (1,), F(1))) == [1]


@pytest.mark.parametrize(
    ("coefficients", "whole"),
    [
        (["1/2", "1/3"], [3, 2]),
        (["4", "-6"], [2, -3]),
        (["0", "0", "4"], [1]),
        (["0", "0"], []),
        ([], []),
        (["0", "2", "0"], [1, 0]),
    ],
)
def test_whole_coefficients_without_a_common_factor(coefficients: list[str], whole: list[int]) -> None:
    """In the same proportion, zeros at the beginning left out."""
    assert whole == _primitive([F(coefficient) for coefficient in coefficients])


small = st.lists(st.integers(-9, 9), min_size=1, max_size=5).filter(lambda coefficients: coefficients[0] != 0)


@given(small, small, small)
def test_division_with_a_remainder(quotient: list[int], divisor: list[int], rest: list[int]) -> None:
    """Quotient times divisor plus a rest of lower degree is divided into that quotient and that rest."""
    rest = rest[: len(divisor) - 1]
    product = multiplied(quotient[::-1], divisor[::-1])
    dividend = [int(value) for value in product][::-1]
    for place, coefficient in enumerate(rest, start=len(dividend) - len(rest)):
        dividend[place] += coefficient
    remainder, divided = _remainder(dividend, divisor)
    assert divided == quotient
    assert remainder == _primitive([F(coefficient) for coefficient in rest])


def test_a_divisor_of_higher_degree_divides_nothing() -> None:
    """Everything is left over."""
    assert _remainder([2, 4], [1, 0, 0]) == ([1, 2], [])
