"""Is a rate a number that says what it is, wherever it goes?"""

from __future__ import annotations

import copy
import json
import math
import pickle
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any

import pytest

import calc
from calc.money import RoundingMode
from calc.rates.dated import dated
from calc.rates.effective import effective
from calc.rates.flat import flat
from calc.rates.nominal import nominal
from calc.rates.periodic import periodic
from calc.rates.proof import Proof, prove_exact
from calc.rates.rate import Rate, exact_rate
from calc.working import Step
from tests.rates.roots import root_of

F = Fraction
TWELVE = F(12)


def some_flat() -> Rate:
    """A flat rate of 12 %."""
    rate = flat(F(30), F(1000), F(1, 4))
    assert rate is not None
    return rate


def all_kinds() -> list[Rate]:
    """One rate of each kind."""
    root = root_of(1000, -400, -400, -400)
    return [periodic(root, TWELVE), nominal(root, TWELVE), effective(root, TWELVE), dated(root), some_flat()]


def test_a_rate_is_a_number() -> None:
    """It compares, adds up, formats and is written as JSON like any other; what comes of it is a plain number."""
    rate = some_flat()
    assert isinstance(rate, float)
    assert rate == 0.12
    assert rate < 0.13
    assert hash(rate) == hash(0.12)
    assert {0.12: "same"}[rate] == "same"
    assert repr(rate) == "0.12"
    assert f"{rate:.1%}" == "12.0%"
    assert json.dumps({"rate": rate}) == '{"rate": 0.12}'
    assert type(rate + 1) is float
    assert type(-rate) is float
    assert sorted([0.2, rate, 0.1]) == [0.1, 0.12, 0.2]
    assert math.isclose(sum([rate, rate]), 0.24)


def test_a_rate_says_what_it_is() -> None:
    """Kind, clock, periods a year, exact value, working and proof."""
    rate = some_flat()
    assert (rate.kind, rate.clock, rate.per_year, rate.exact) == ("flat", "years", None, F(3, 25))
    assert rate.working == (Step("flat rate", "30 / 1000 / 1/4", "0.12"),)
    assert rate.proof.percent == "12.00"
    kinds = [(rate.kind, rate.clock, rate.per_year) for rate in all_kinds()]
    assert kinds == [
        ("periodic", "equal periods", 12),
        ("nominal", "equal periods", 12),
        ("effective", "equal periods", 12),
        ("dated", "actual/365", None),
        ("flat", "years", None),
    ]


def test_a_rate_cannot_be_changed() -> None:
    """Nothing can be set, added or deleted."""
    rate = some_flat()
    for name in ("kind", "exact", "proof", "color"):
        with pytest.raises(AttributeError, match="a rate is a value"):
            setattr(rate, name, "other")
    with pytest.raises(AttributeError, match="a rate is a value"):
        del rate.kind
    assert rate.kind == "flat"


@pytest.mark.parametrize("index", range(5))
def test_a_rate_stays_a_rate_when_it_is_copied_or_sent_away(index: int) -> None:
    """A copy is the rate itself; from another process comes an equal one that can still prove any digits."""
    rate = all_kinds()[index]
    assert copy.copy(rate) is rate
    assert copy.deepcopy([rate])[0] is rate
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(rate, protocol))
        assert type(again) is Rate
        assert again == rate
        for name in ("kind", "clock", "per_year", "exact", "working", "proof"):
            assert getattr(again, name) == getattr(rate, name)
        assert again.percent(9) == rate.percent(9)
        assert again.proved(5, RoundingMode.UP) == rate.proved(5, RoundingMode.UP)


def test_a_whole_quote_can_be_sent_away() -> None:
    """Its rates still prove their digits there."""
    quote = calc.quote(
        calc.Offer(price="1000", plan=calc.Plan(installments=3), fees=[calc.Fee(rate="3%", when="first")])
    )
    again = pickle.loads(pickle.dumps(quote))
    assert again == quote
    assert quote.rates.nominal is not None
    assert again.rates.nominal.percent(6) == quote.rates.nominal.percent(6)
    assert copy.deepcopy(quote) == quote


@pytest.mark.parametrize(
    ("decimals", "percent"),
    [
        (0, "10"),
        (1, "9.7"),
        (2, "9.70"),
        (3, "9.701"),
        (4, "9.7010"),
        (5, "9.70103"),
        (6, "9.701026"),
        (7, "9.7010257"),
        (8, "9.70102574"),
        (9, "9.701025740"),
        (10, "9.7010257403"),
    ],
)
def test_percent_to_as_many_decimals_as_wanted(decimals: int, percent: str) -> None:
    """1000 repaid in three times 400, a period; each rounded from the value, never from digits rounded before."""
    rate = periodic(root_of(1000, -400, -400, -400))
    assert percent == rate.percent(decimals)
    assert rate.proved(decimals).proved
    assert rate.proved(decimals).percent == percent


def test_percent_in_every_way_of_rounding() -> None:
    """9.7010...: up to the next, down to the one before."""
    rate = periodic(root_of(1000, -400, -400, -400))
    assert [rate.percent(2, mode) for mode in RoundingMode] == ["9.70", "9.70", "9.71", "9.70"]


def test_nothing_is_nothing() -> None:
    """A plan without cost: exactly 0, in every kind, and not below it."""
    root = root_of(300, -100, -100, -100)
    for rate in (periodic(root, TWELVE), nominal(root, TWELVE), effective(root, TWELVE), dated(root)):
        assert float(rate) == 0
        assert math.copysign(1, rate) == 1
        assert rate.exact == 0
        assert rate.percent() == "0.00"
        assert [rate.percent(0, mode) for mode in RoundingMode] == ["0"] * 4
    zero = flat(F(0), F(300), F(1))
    assert zero is not None
    assert repr(zero) == "0.0"
    assert zero.percent() == "0.00"


def test_rates_below_zero() -> None:
    """900 for 1000: -10 % a period, -120 % a year by multiplication, 0.9^12 - 1 with interest on interest."""
    root = root_of(1000, -900)
    assert periodic(root, TWELVE).percent() == "-10.00"
    assert nominal(root, TWELVE).percent() == "-120.00"
    assert effective(root, TWELVE).percent() == "-71.76"
    assert float(effective(root, TWELVE)) == pytest.approx(0.9**12 - 1)
    assert nominal(root, TWELVE).proof.proved


def test_a_loss_of_nearly_everything() -> None:
    """A cent for a hundred thousand: just above -100 %, and proved."""
    root = root_of(10_000_000, -1)
    assert periodic(root).percent(4) == "-100.0000"
    assert periodic(root).percent(5) == "-99.99999"
    assert nominal(root, TWELVE).percent() == "-1200.00"
    assert effective(root, TWELVE).percent() == "-100.00"
    assert effective(root, TWELVE).proof.proved


def test_rates_that_no_machine_number_can_hold() -> None:
    """10^78 a period, a hundred times a year: infinity as a number, and three proved digits of 7,803."""
    root = root_of(1, -(10**78))
    rate = effective(root, F(100))
    assert rate == math.inf
    assert rate.exact == Decimal(10) ** 7800 - 1 or rate.exact == Decimal("1E+7800")
    assert (rate.percent(0), rate.percent()) == ("1e+7802", "1.00e+7802")
    assert effective(root_of(1, -12345678901234568), F(100)).percent(75).startswith("~1.41741727")
    below = exact_rate(-(F(10) ** 400), kind="flat", clock="years", working=())
    assert below == -math.inf
    assert (below.percent(0), below.percent()) == ("-1e+402", "-1.00e+402")
    assert periodic(root) == 1e78


def test_the_number_is_the_nearest_one() -> None:
    """Of the exact value, not of its printed digits."""
    assert float(periodic(root_of(3, -4))) == 1 / 3
    assert repr(periodic(root_of(1000, -1010))) == "0.01"
    third = flat(F(1), F(3), F(1))
    assert third == 1 / 3


def test_unproved_digits_are_marked() -> None:
    """A tilde stands before them, and the proof says so."""
    rate = Rate(
        F(1, 10),
        kind="law",
        clock="years",
        proving=lambda *_: Proof("10.00", "9.995", "10.005", None, -1, False),
    )
    assert rate.percent() == "~10.00"
    assert str(rate.proof) == "about 10.00 % (digits not proved)"
    assert rate.working == ()


def test_another_number_of_decimals_may_be_the_rates_own() -> None:
    """A law that prints one decimal, rounded down."""
    rate = Rate(
        F(1849, 10000),
        kind="law",
        clock="years",
        proving=partial(prove_exact, F(1849, 10000)),
        decimals=1,
        rounding=RoundingMode.DOWN,
    )
    assert rate.proof.percent == "18.4"
    assert rate.percent() == "18.49"


@pytest.mark.parametrize(
    ("repaid", "decimals", "rounding", "percent"),
    [
        (10**13, 2, RoundingMode.HALF_UP, "999999999999900.00"),
        (10**13 + 1, 2, RoundingMode.HALF_UP, "1.00e+15"),
        (10**13 + 1, 0, RoundingMode.HALF_UP, "1e+15"),
        (12345678901234568, 2, RoundingMode.HALF_UP, "1.23e+18"),
        (12345678901234568, 2, RoundingMode.UP, "1.24e+18"),
        (12345678901234568, 6, RoundingMode.HALF_UP, "1.234568e+18"),
        (12345678901234568, 20, RoundingMode.HALF_UP, "1.23456789012345670000e+18"),
        # rounded up to the next power of ten, and not
        (9996 * 10**37, 2, RoundingMode.HALF_UP, "1.00e+43"),
        (9996 * 10**37, 2, RoundingMode.DOWN, "9.99e+42"),
        # 1.235 x 10^42 exactly: a tie
        (1235 * 10**37 + 1, 2, RoundingMode.HALF_UP, "1.24e+42"),
        (1235 * 10**37 + 1, 2, RoundingMode.DOWN, "1.23e+42"),
        (1225 * 10**37 + 1, 2, RoundingMode.HALF_EVEN, "1.22e+42"),
        # just below a tie
        (1235 * 10**37, 2, RoundingMode.HALF_UP, "1.23e+42"),
    ],
)
def test_a_very_large_rate_is_written_in_scientific_form(
    repaid: int, decimals: int, rounding: RoundingMode, percent: str
) -> None:
    """From 10^15 percent on; its digits are rounded once, and proved."""
    rate = periodic(root_of(1, -repaid))
    assert percent == rate.percent(decimals, rounding)
    assert rate.proved(decimals, rounding).proved
    assert float(rate) == float(repaid - 1)


def test_the_proof_of_a_very_large_rate_is_that_of_its_digits() -> None:
    """Both ends in the same form; a quotient too."""
    rate = periodic(root_of(1, -12345678901234568))
    proof = rate.proof
    assert (proof.low, proof.high, proof.sign_low, proof.sign_high) == ("1.225e+18", "1.235e+18", -1, 1)
    quotient = flat(F(123), F(1), F(1, 10**38))
    assert quotient is not None
    assert (quotient.percent(), quotient.proof.low) == ("1.23e+42", "1.225e+42")


def test_beyond_what_signs_are_decided_for_digits_are_marked() -> None:
    """10^900 a period, a million times a year."""
    assert effective(root_of(1, -(10**900)), F(10**6)).percent() == "~1.00e+900000002"


@pytest.mark.parametrize(
    ("decimals", "sentence"),
    [
        (-1, "decimals: '-1' cannot be: it is a whole number from 0 to 1000; try 2"),
        (10**6, "decimals: '1000000' cannot be: it is a whole number from 0 to 1000; try 2"),
        ("x", "decimals: 'x' cannot be: it is a whole number from 0 to 1000; try 2"),
        (2.0, "decimals: '2.0' cannot be: it is a whole number from 0 to 1000; try 2"),
        (True, "decimals: 'true' cannot be: it is a whole number from 0 to 1000; try 2"),
        (None, "decimals is missing: it is a whole number from 0 to 1000; try 2"),
    ],
)
def test_so_many_decimals_cannot_be(decimals: Any, sentence: str) -> None:
    """Said in a sentence, by the digits and by their proof."""
    for ask in (some_flat().percent, some_flat().proved):
        with pytest.raises(calc.UsageError) as raised:
            ask(decimals)
        assert str(raised.value) == sentence


def test_a_way_of_rounding_is_one_of_four() -> None:
    """By name too."""
    assert some_flat().percent(0, "up") == "12"  # type: ignore[arg-type]
    with pytest.raises(calc.UsageError) as raised:
        some_flat().percent(2, "nearest")  # type: ignore[arg-type]
    assert str(raised.value) == (
        "rounding: 'nearest' cannot be: it is one of half-up, half-even, up, down; try half-up"
    )


def test_a_thousand_decimals_are_the_most() -> None:
    """A quotient has all of them."""
    assert some_flat().percent(1000) == "12." + "0" * 1000


def test_digits_are_proved_when_they_are_asked_for() -> None:
    """Once, and not for each of the many rates that nobody reads."""
    asked: list[int] = []

    def proving(decimals: int, rounding: RoundingMode, *_: int) -> Proof:
        asked.append(decimals)
        return prove_exact(F(1, 8), decimals, rounding)

    rate = Rate(F(1, 8), kind="flat", clock="years", proving=proving)
    assert [] == asked
    assert ("12.50", "12.50", "12.495") == (rate.percent(), rate.proof.percent, rate.proof.low)
    assert [2] == asked
    assert ("12.5", [2, 1]) == (rate.percent(1), asked)
