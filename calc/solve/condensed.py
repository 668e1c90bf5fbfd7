"""Which long sums are short? Equal amounts at equal distances, as the few differences that are left of them.

(1 - z^g) (a + a z^g + ... + a z^(n g)) = a - a z^((n + 1) g): a polynomial times (1 - z^g) has the differences of its
amounts for amounts. Equal ones vanish at once, those that rise evenly when it is done twice. A loan of 3,660 equal
installments has four terms then. The sign of 1 - z^g is known, so the sign of the product tells that of the polynomial.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

_FEW = 12
_MOST_TIMES = 3


@dataclass(frozen=True, slots=True)
class Side:
    """A polynomial in w, from 0 to 1, its highest power first: `gaps` lie between one power and the next lower one."""

    powers: tuple[int, ...]
    amounts: tuple[int, ...]
    gaps: tuple[int, ...]

    @classmethod
    def of(cls, powers: tuple[int, ...], amounts: tuple[int, ...]) -> Side:
        """From rising powers."""
        down = powers[::-1]
        return cls(down, amounts[::-1], tuple(high - low for high, low in pairwise(down)))

    @property
    def degree(self) -> int:
        return self.powers[0]


@dataclass(frozen=True, slots=True)
class Condensed:
    """A polynomial times (1 - z^span)^times, to be taken at w = z where z is at most 1 and at w = 1 / z above.

    `near` is the polynomial in z; `far` that in 1 / z, which is the same times a power of 1 / z.
    """

    near: Side
    far: Side
    span: int
    times: int

    @classmethod
    def of(cls, terms: dict[int, int], span: int, times: int) -> Condensed:
        """From the amount of each power."""
        powers = tuple(sorted(terms))
        amounts = tuple(terms[power] for power in powers)
        mirrored = tuple(powers[-1] - power for power in reversed(powers))
        return cls(Side.of(powers, amounts), Side.of(mirrored, amounts[::-1]), span, times)


@lru_cache(maxsize=8)
def plain(powers: tuple[int, ...], amounts: tuple[int, ...]) -> Condensed:
    """The polynomial as it is."""
    return Condensed.of(dict(zip(powers, amounts, strict=True)), 1, 0)


@lru_cache(maxsize=8)
def condensed(powers: tuple[int, ...], amounts: tuple[int, ...]) -> Condensed:
    """The polynomial times (1 - z^g) as often as that leaves half of its terms or fewer, g being its commonest gap.

    >>> short = condensed(tuple(range(21)), (-1000, *[60] * 20))
    >>> short.near.powers, short.near.amounts, short.times
    ((21, 1, 0), (-60, 1060, -1000), 1)
    """
    if len(powers) <= _FEW:
        return plain(powers, amounts)
    span = Counter(high - low for low, high in pairwise(powers)).most_common(1)[0][0]
    terms, times = fewest, best = dict(zip(powers, amounts, strict=True)), 0
    while times < min(best + 2, _MOST_TIMES):
        terms, times = _differences(terms, span), times + 1
        if 2 * len(terms) <= len(fewest):
            fewest, best = terms, times
    return Condensed.of(fewest, span, best) if best else plain(powers, amounts)


def _differences(terms: dict[int, int], span: int) -> dict[int, int]:
    """The amounts of the polynomial times (1 - z^span)."""
    product = dict(terms)
    for power, amount in terms.items():
        product[power + span] = product.get(power + span, 0) - amount
    return {power: amount for power, amount in product.items() if amount}
