"""Are the roots right, all of them, and independent of how the flows are written down?"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import mpmath
import numpy as np
from hypothesis import assume, example, given
from hypothesis import strategies as st

from calc.rates.periodic import periodic
from calc.solve.roots import Found, ManyRates, NoRate, solve

Flows = list[tuple[Fraction, Fraction]]

TIMES = st.integers(0, 24).map(Fraction) | st.fractions(0, 5, max_denominator=12)
AMOUNTS = st.integers(-(10**6), 10**6).map(Fraction)
FLOWS = st.lists(st.tuples(TIMES, AMOUNTS), min_size=2, max_size=8)
GROWTHS = st.integers(1, 400).map(lambda hundredths: Fraction(hundredths, 100))
DIGITS = 50
CLOSE = Decimal(10) ** -55


def roots_of(flows: Flows) -> tuple[str, list[Decimal], list[bool]]:
    """What the solver answers, all but the words."""
    solution = solve(flows)
    return solution.status, [root.rate for root in solution.roots], [root.repeated for root in solution.roots]


def from_growths(growths: list[Fraction], factor: list[Fraction]) -> Flows:
    """Flows, a period apart, that are worth nothing at some growths: the product of (g - growth) and a factor."""
    polynomial = factor
    for growth in growths:
        longer = [*polynomial, Fraction(0)]
        polynomial = [a - growth * b for a, b in zip(longer, [Fraction(0), *polynomial], strict=True)]
    return [(Fraction(period), amount) for period, amount in enumerate(polynomial)]


@given(FLOWS)
def test_the_other_side_has_the_same_rates(flows: Flows) -> None:
    """What one side pays the other receives."""
    assert roots_of(flows) == roots_of([(time, -amount) for time, amount in flows])


@given(FLOWS.flatmap(lambda flows: st.tuples(st.just(flows), st.permutations(flows))))
def test_order_does_not_matter(orders: tuple[Flows, Flows]) -> None:
    """Flows in any order, and amounts of one time apart or together."""
    flows, shuffled = orders
    halved = [(time, amount / 2) for time, amount in flows for _ in range(2)]
    assert roots_of(flows) == roots_of(shuffled) == roots_of(halved)


@given(FLOWS, st.fractions(min_value=Fraction(1, 10**9), max_value=10**9))
def test_scale_does_not_matter(flows: Flows, scale: Fraction) -> None:
    """In any money."""
    assume(scale > 0)
    assert roots_of(flows) == roots_of([(time, amount * scale) for time, amount in flows])


@given(FLOWS, st.fractions(-50, 50))
def test_the_day_it_begins_does_not_matter(flows: Flows, shift: Fraction) -> None:
    """All flows earlier or later by the same time."""
    assert roots_of(flows) == roots_of([(time + shift, amount) for time, amount in flows])


@given(FLOWS, st.integers(2, 12))
def test_another_clock_is_a_power(flows: Flows, periods: int) -> None:
    """With so many units of time to the old one, the growth of the old is the power of the new."""
    coarse, finer = solve(flows), solve([(time * periods, amount) for time, amount in flows])
    assert (coarse.status, len(coarse.roots)) == (finer.status, len(finer.roots))
    with mpmath.workdps(DIGITS + 20):
        for one, other in zip(coarse.roots, finer.roots, strict=True):
            grown = mpmath.mpf(str(other.growth)) ** periods
            assert abs(grown / mpmath.mpf(str(one.growth)) - 1) < mpmath.mpf(10) ** -DIGITS


@given(FLOWS)
def test_roots_satisfy_the_equation_at_fifty_digits(flows: Flows) -> None:
    """The sum of present values is nothing beside the sum of their sizes."""
    with mpmath.workdps(DIGITS + 30):
        for root in solve(flows).roots:
            growth = mpmath.mpf(str(root.growth))
            values = [_mp(amount) * growth ** -_mp(time) for time, amount in flows]
            assert abs(mpmath.fsum(values)) <= mpmath.fsum(map(abs, values)) * mpmath.mpf(10) ** -DIGITS


def _mp(value: Fraction) -> mpmath.mpf:
    return mpmath.mpf(value.numerator) / value.denominator


@given(FLOWS)
def test_no_more_rates_than_sign_changes_and_as_odd(flows: Flows) -> None:
    """Descartes' rule: as many as the changes of sign, or fewer by an even number, repeated ones left aside."""
    at: dict[Fraction, Fraction] = {}
    for time, amount in flows:
        at[time] = at.get(time, Fraction(0)) + amount
    amounts = [at[time] for time in sorted(at) if at[time]]
    changes = sum(a * b < 0 for a, b in pairwise(amounts))
    solution = solve(flows)
    assert len(solution.roots) <= changes
    if not any(root.repeated for root in solution.roots):
        assert len(solution.roots) % 2 == changes % 2


@given(st.lists(GROWTHS, min_size=0, max_size=5), st.lists(st.integers(1, 300), max_size=3))
@example([Fraction(11, 10), Fraction(11, 10)], [])
@example([Fraction(1), Fraction(1), Fraction(6, 5)], [])
@example([Fraction(1), Fraction(1), Fraction(1)], [100])
def test_known_roots_are_found_exactly_and_no_others(growths: list[Fraction], others: list[int]) -> None:
    """Products of (growth - root), some of them twice or more, with factors that have no positive root."""
    factor = [Fraction(1)]
    for hundredths in others:
        longer = [*factor, Fraction(0)]
        factor = [a + Fraction(hundredths, 100) * b for a, b in zip(longer, [Fraction(0), *factor], strict=True)]
    solution = solve(from_growths(growths, factor))
    known = sorted(set(growths))
    assert ({0: NoRate, 1: Found}.get(len(known), ManyRates), len(known)) == (type(solution), len(solution.roots))
    assert [growths.count(growth) > 1 for growth in known] == [root.repeated for root in solution.roots]
    for growth, root in zip(known, solution.roots, strict=True):
        assert abs(Fraction(root.rate) - (growth - 1)) < CLOSE
        assert growth != 1 or root.rate == 0
        assert (growth * 100 - 100, True) == (Fraction(periodic(root).percent(6)), periodic(root).proved(6).proved)


@given(st.lists(st.integers(-20, 20), min_size=2, max_size=9))
def test_the_roots_are_those_of_numpy(amounts: list[int]) -> None:
    """All positive roots of a polynomial by its companion matrix, where they are well apart."""
    while amounts and amounts[0] == 0:
        amounts = amounts[1:]
    while amounts and amounts[-1] == 0:
        amounts = amounts[:-1]
    assume(len(amounts) > 1)
    roots = np.roots(amounts)
    near = [root for root in roots if root.real > 0 and abs(root.imag) < 1e-3]
    assume(all(abs(root.imag) < 1e-9 for root in near))
    expected = sorted(float(root.real) for root in near)
    assume(all(b - a > 1e-3 for a, b in pairwise(expected)))
    found = solve([(Fraction(period), Fraction(amount)) for period, amount in enumerate(amounts)]).roots
    assert len(expected) == len(found)
    assert np.allclose(expected, [float(root.growth) for root in found], rtol=1e-6)


@given(st.lists(st.integers(-100, 100), min_size=1, max_size=6))
def test_amounts_that_cancel_have_every_rate(amounts: list[int]) -> None:
    """Paid and received on the same days: no rate is wrong, so none is the answer."""
    flows = [(Fraction(k), Fraction(amount)) for k, amount in enumerate(amounts)]
    solution = solve(flows + [(time, -amount) for time, amount in flows])
    assert isinstance(solution, NoRate)
    assert ("every rate", ()) == (str(solution.reason), solution.roots)


@given(
    st.lists(st.tuples(TIMES, st.integers(1, 10**6).map(Fraction)), min_size=1, max_size=6), st.sampled_from([1, -1])
)
def test_amounts_that_all_go_one_way_have_no_rate(flows: Flows, sign: int) -> None:
    """What is only ever received is worth something at every rate."""
    solution = solve([(time, sign * amount) for time, amount in flows])
    assert isinstance(solution, NoRate)
    assert "no sign change: all amounts go the same way" == str(solution.reason)
