"""Is the short form of a sum the sum itself, times a factor whose sign is known?"""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.solve.condensed import Condensed, Side, condensed, plain
from tests.solve.drawn import Terms, long_sums

F = Fraction
LEVEL = (tuple(range(61)), (-1000, *[20] * 60))


def value(side: Side, w: Fraction) -> Fraction:
    """A side at a point, term by term."""
    return sum((amount * w**power for power, amount in zip(side.powers, side.amounts, strict=True)), F(0))


def terms(form: Condensed) -> dict[int, int]:
    """The amount of each power, the lowest first."""
    return dict(zip(reversed(form.near.powers), reversed(form.near.amounts), strict=True))


def test_equal_payments_leave_four_terms() -> None:
    """-1000 and sixty times 20, times 1 - z: -1000, 1020 at 1, nothing in between, -20 at 61."""
    form = condensed(*LEVEL)
    assert (form.span, form.times) == (1, 1)
    assert terms(form) == {0: -1000, 1: 1020, 61: -20}


def test_payments_that_rise_evenly_are_differenced_twice() -> None:
    """1, 2, 3 ... 40, times (1 - z)^2: 1, then -41 and 40 where they end."""
    form = condensed(tuple(range(40)), tuple(range(1, 41)))
    assert form.times == 2
    assert terms(form) == {0: 1, 40: -41, 41: 40}


def test_the_distance_of_the_payments_is_found() -> None:
    """Every third power, and one in between."""
    form = condensed((0, 1, *range(3, 91, 3)), (-900, -5, *[40] * 30))
    assert (form.span, form.times) == (3, 1)
    assert terms(form) == {0: -900, 1: -5, 3: 940, 4: 5, 93: -40}


@pytest.mark.parametrize(
    ("powers", "amounts"),
    [
        # too few to gain by it
        (tuple(range(12)), (-100, *[10] * 11)),
        # nothing alike
        (tuple(range(40)), tuple((-1) ** k * (k**3 + 1) for k in range(40))),
    ],
)
def test_what_gets_no_shorter_stays_as_it_is(powers: tuple[int, ...], amounts: tuple[int, ...]) -> None:
    """Times nothing."""
    assert condensed(powers, amounts) == plain(powers, amounts)
    assert plain(powers, amounts).times == 0


@given(long_sums(), st.fractions(F(1, 9), F(9), max_denominator=40))
def test_the_short_form_is_the_sum_times_its_factor(drawn: Terms, z: Fraction) -> None:
    """On both sides: in z, and in 1 / z times the highest power of z."""
    plainly = sum((amount * z**power for power, amount in zip(*drawn, strict=True)), F(0))
    for form in (condensed(*drawn), plain(*drawn)):
        whole = (1 - z**form.span) ** form.times * plainly
        assert value(form.near, z) == whole
        assert value(form.far, 1 / z) * z**form.near.degree == whole


@given(long_sums())
def test_the_gaps_lead_from_each_power_to_the_next(drawn: Terms) -> None:
    """From the degree down to nothing, with no term of nothing."""
    for side in (condensed(*drawn).near, condensed(*drawn).far):
        assert side.degree == side.powers[0] == sum(side.gaps)
        assert [high - low for high, low in zip(side.powers, side.powers[1:], strict=False)] == list(side.gaps)
        assert side.powers[-1] == 0
        assert all(side.amounts)
