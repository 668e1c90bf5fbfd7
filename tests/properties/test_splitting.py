"""Whatever the amount, is a split exact, fair and symmetric, and rounding what the mode says?"""

from __future__ import annotations

import decimal
from decimal import Decimal
from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from calc.money import (
    MINOR_DIGITS,
    WITHDRAWN,
    Residue,
    Rounding,
    RoundingMode,
    money_text,
    round_fraction,
    split,
    to_major,
    to_minor,
)

AMOUNTS = st.integers(-(10**14), 10**14) | st.integers(-500, 500)
PARTS = st.integers(1, 400)
MODES = st.sampled_from(RoundingMode)
ROUNDINGS = st.builds(Rounding, MODES, st.sampled_from([1, 5, 10, 50, 100]) | st.integers(1, 1000))
ANY_SPLIT = {"minor": AMOUNTS, "parts": PARTS, "residue": st.sampled_from(Residue), "rounding": ROUNDINGS}
FRACTIONS = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**6)
TIES = st.integers(-1000, 1000).map(lambda whole: Fraction(2 * whole + 1, 2))
CURRENCIES = st.sampled_from([*MINOR_DIGITS, *WITHDRAWN])


@given(**ANY_SPLIT)
def test_nothing_is_lost_and_nothing_invented(minor: int, parts: int, residue: Residue, rounding: Rounding) -> None:
    """There are as many parts as asked for, and they sum to the amount."""
    divided = split(minor, parts, residue, rounding)
    assert (parts, minor) == (len(divided), sum(divided))


@given(**ANY_SPLIT)
def test_a_negative_amount_is_the_mirror_image(minor: int, parts: int, residue: Residue, rounding: Rounding) -> None:
    """What one side pays is what the other receives, part by part."""
    assert split(-minor, parts, residue, rounding) == tuple(-part for part in split(minor, parts, residue, rounding))


@given(**ANY_SPLIT)
@example(minor=5, parts=10, residue=Residue.LAST, rounding=Rounding())
def test_no_part_has_the_opposite_sign(minor: int, parts: int, residue: Residue, rounding: Rounding) -> None:
    """Nobody is paid back within a plan."""
    assert all(part * minor >= 0 for part in split(minor, parts, residue, rounding))


@given(minor=AMOUNTS, parts=PARTS, rounding=ROUNDINGS)
def test_spread_parts_differ_by_one_increment_at_most_and_fall(minor: int, parts: int, rounding: Rounding) -> None:
    """The larger come first, and between the largest and the smallest there is at most one step."""
    sizes = [abs(part) for part in split(minor, parts, Residue.SPREAD, rounding)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] - sizes[-1] <= rounding.increment


@given(minor=AMOUNTS, parts=PARTS, rounding=ROUNDINGS)
def test_spread_has_at_most_one_part_that_is_no_multiple(minor: int, parts: int, rounding: Rounding) -> None:
    """Only what is less than one increment of the whole amount is left to a single part."""
    loose = [part % rounding.increment for part in map(abs, split(minor, parts, Residue.SPREAD, rounding))]
    expected = abs(minor) % rounding.increment
    assert [expected] * (expected > 0) == [rest for rest in loose if rest]


@given(minor=AMOUNTS, parts=PARTS, rounding=ROUNDINGS)
def test_all_but_the_last_are_the_rounded_quotient(minor: int, parts: int, rounding: Rounding) -> None:
    """One amount for n - 1 installments: the rounded one, or the one toward zero when that would overshoot."""
    equal = set(split(minor, parts, rounding=rounding)[:-1])
    nearest = rounding.minor(Fraction(minor, parts))
    overshoots = abs(nearest) * (parts - 1) > abs(minor)
    expected = Rounding(RoundingMode.DOWN, rounding.increment).minor(Fraction(minor, parts)) if overshoots else nearest
    assert equal == ({expected} if parts > 1 else set())


@given(minor=AMOUNTS, parts=PARTS, rounding=ROUNDINGS)
def test_first_is_last_read_backward(minor: int, parts: int, rounding: Rounding) -> None:
    """The two rules differ in the place of the odd part only."""
    assert split(minor, parts, Residue.FIRST, rounding) == split(minor, parts, Residue.LAST, rounding)[::-1]


@given(**ANY_SPLIT, power=st.integers(0, 12))
def test_splitting_scales(minor: int, parts: int, residue: Residue, rounding: Rounding, power: int) -> None:
    """A thousand times the amount and the increment is a thousand times each part."""
    scale = 10**power
    larger = split(minor * scale, parts, residue, Rounding(rounding.mode, rounding.increment * scale))
    assert larger == tuple(part * scale for part in split(minor, parts, residue, rounding))


@given(exact=FRACTIONS | TIES, mode=MODES)
def test_rounding_agrees_with_decimal(exact: Fraction, mode: RoundingMode) -> None:
    """The standard library's decimal module rounds to the same whole number, mode for mode."""
    names = {
        RoundingMode.HALF_UP: decimal.ROUND_HALF_UP,
        RoundingMode.HALF_EVEN: decimal.ROUND_HALF_EVEN,
        RoundingMode.UP: decimal.ROUND_UP,
        RoundingMode.DOWN: decimal.ROUND_DOWN,
    }
    with decimal.localcontext() as context:
        context.prec = 60
        quotient = Decimal(exact.numerator) / exact.denominator
        expected = quotient.quantize(Decimal(1), names[mode])
    assert expected == round_fraction(exact, mode)


@given(exact=FRACTIONS | TIES, rounding=ROUNDINGS)
def test_rounding_is_symmetric_and_near(exact: Fraction, rounding: Rounding) -> None:
    """A debt is rounded as a claim is, to a multiple of the increment less than one increment away."""
    rounded = rounding.minor(exact)
    assert rounding.minor(-exact) == -rounded
    assert rounded % rounding.increment == 0
    reach = abs(rounded - exact)
    nearest = rounding.mode in (RoundingMode.HALF_UP, RoundingMode.HALF_EVEN)
    assert reach <= Fraction(rounding.increment, 2) if nearest else reach < rounding.increment


@given(exact=FRACTIONS | TIES, rounding=ROUNDINGS)
def test_what_is_rounded_stays(exact: Fraction, rounding: Rounding) -> None:
    """To round again changes nothing."""
    once = rounding.minor(exact)
    assert once == rounding.minor(once)


@given(minor=AMOUNTS, currency=CURRENCIES)
def test_minor_units_survive_the_way_out_and_in(minor: int, currency: str) -> None:
    """What is printed can be read again, and is the same amount."""
    assert minor == to_minor(to_major(minor, currency), currency)
    assert minor == to_minor(Decimal(money_text(minor, currency)), currency)


@given(minor=AMOUNTS, currency=st.sampled_from(sorted(MINOR_DIGITS)))
def test_text_has_exactly_the_decimals_of_the_currency(minor: int, currency: str) -> None:
    """No exponent, no missing zero, and no minus before a zero."""
    text = money_text(minor, currency)
    assert len(text.partition(".")[2]) == MINOR_DIGITS[currency]
    assert text.startswith("-") == (minor < 0)
    assert set(text) <= set("-.0123456789")
