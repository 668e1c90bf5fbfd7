"""Which sums are drawn in the tests of signs? Long and short, with runs of equal amounts, at even and odd distances."""

from __future__ import annotations

from fractions import Fraction
from itertools import accumulate

from hypothesis import strategies as st

Terms = tuple[tuple[int, ...], tuple[int, ...]]

_AMOUNTS = st.integers(-(10**9), 10**9).filter(bool)
_RUNS = st.tuples(_AMOUNTS, st.integers(1, 30), st.integers(0, 1))


@st.composite
def long_sums(draw: st.DrawFn) -> Terms:
    """Runs of amounts that are equal or rise evenly, at one distance or at several."""
    amounts = [
        amount + rising * number or 1
        for amount, length, rising in draw(st.lists(_RUNS, min_size=1, max_size=5))
        for number in range(length)
    ]
    gaps = draw(st.sampled_from([(1,), (3,), (31, 28, 31, 30), (1, 1, 1, 7)]))
    powers = accumulate((gaps[number % len(gaps)] for number in range(len(amounts) - 1)), initial=0)
    return tuple(powers), tuple(amounts)


def exact_value(terms: Terms, z: Fraction) -> Fraction:
    """The sum at a point, term by term."""
    return sum((amount * z**power for power, amount in zip(*terms, strict=True)), Fraction(0))
