"""Are amounts counted, rounded, written and split as the currency and the offer say?"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest

from calc.errors import CalcError, OfferError, UsageError
from calc.money import (
    MINOR_DIGITS,
    WITHDRAWN,
    Residue,
    Rounding,
    RoundingMode,
    minor_digits,
    money_text,
    round_fraction,
    split,
    to_major,
    to_minor,
)

HALF_UP, HALF_EVEN, UP, DOWN = RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN
LAST, FIRST, SPREAD = Residue.LAST, Residue.FIRST, Residue.SPREAD


# --- currencies ---


def test_the_table_is_that_of_iso_4217() -> None:
    """Every code with a number of decimals, no other, and each with its number, as the standard's own table says."""
    from iso4217 import Currency

    published = {currency.code: currency.exponent for currency in Currency if currency.exponent is not None}
    assert published == dict(MINOR_DIGITS)


@pytest.mark.parametrize(
    ("currency", "digits"),
    [
        *[(code, 2) for code in ("CNY", "HKD", "TWD", "USD", "EUR", "GBP", "SLE", "VED", "XCG", "ZWG")],
        *[(code, 0) for code in ("JPY", "KRW", "CLP", "ISK", "UGX", "VND", "XAF", "XOF", "XPF", "UYI")],
        *[(code, 3) for code in ("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND")],
        *[(code, 4) for code in ("CLF", "UYW")],
        *[(code, 2) for code in ("BOV", "CHE", "CHW", "COU", "MXV", "USN")],
    ],
)
def test_decimals_of_a_currency(currency: str, digits: int) -> None:
    """The standard's decimals, also where a currency's small coins have gone out of use."""
    assert digits == minor_digits(currency)


@pytest.mark.parametrize(
    "currency", ["AFN", "ALL", "IRR", "KPW", "LAK", "LBP", "MMK", "RSD", "SOS", "SYP", "YER", "MGA"]
)
def test_decimals_are_those_of_the_standard_and_not_of_the_purse(currency: str) -> None:
    """Locale data (CLDR) says 0 for these, because no coin is that small; ISO 4217 says 2."""
    assert minor_digits(currency) == 2


def test_a_withdrawn_currency_serves_an_old_offer() -> None:
    """A withdrawn currency keeps its hundredths, is in the table no more, and its successor is."""
    for currency, successor in WITHDRAWN.items():
        assert minor_digits(currency) == 2
        assert currency not in MINOR_DIGITS
        assert successor in MINOR_DIGITS
    assert WITHDRAWN["BGN"] == "EUR"


@pytest.mark.parametrize(
    ("said", "suggested"),
    [
        ("cny", "CNY"),
        (" CNY", "CNY"),
        ("RMB", "CNY"),
        ("NTD", "TWD"),
        ("bgn", "BGN"),
        ("EURO", "EUR"),
        ("USS", "USD"),
        ("", "CNY, USD, EUR"),
        ("¥", "CNY, USD, EUR"),
        ("人民币", "CNY, USD, EUR"),
    ],
)
def test_an_unknown_currency_is_answered_with_a_near_one(said: str, suggested: str) -> None:
    """Nothing is corrected silently: the error says what a code is, and which one may be meant."""
    with pytest.raises(OfferError) as caught:
        minor_digits(said)
    assert caught.value.field == "currency"
    assert "ISO 4217" in caught.value.why
    assert suggested in caught.value.try_


@pytest.mark.parametrize("code", ["XAU", "XDR", "XTS", "XXX", "DEM"])
def test_what_is_no_money_at_a_till_is_no_currency(code: str) -> None:
    """Gold, drawing rights, the code for testing, the code for none, and what is long gone."""
    with pytest.raises(OfferError, match=f"currency: '{code}' cannot be"):
        minor_digits(code)


# --- rounding ---


@pytest.mark.parametrize(
    ("exact", "half_up", "half_even", "up", "down"),
    [
        ("0", 0, 0, 0, 0),
        ("0.001", 0, 0, 1, 0),
        ("0.5", 1, 0, 1, 0),
        ("1.5", 2, 2, 2, 1),
        ("2.4999", 2, 2, 3, 2),
        ("2.5", 3, 2, 3, 2),
        ("2.5001", 3, 3, 3, 2),
        ("3.5", 4, 4, 4, 3),
        ("7", 7, 7, 7, 7),
        ("-0.5", -1, 0, -1, 0),
        ("-1.5", -2, -2, -2, -1),
        ("-2.5", -3, -2, -3, -2),
        ("-2.001", -2, -2, -3, -2),
    ],
)
def test_rounding_modes(exact: str, half_up: int, half_even: int, up: int, down: int) -> None:
    """Half-up sends ties away from zero, up everything; below zero all is mirrored."""
    value = Fraction(exact)
    assert [half_up, half_even, up, down] == [round_fraction(value, mode) for mode in (HALF_UP, HALF_EVEN, UP, DOWN)]


@pytest.mark.parametrize(
    ("rounding", "exact", "rounded"),
    [
        (Rounding(), Fraction(33333, 2), 16667),
        (Rounding(increment=5), 1002, 1000),
        (Rounding(increment=5), Fraction(2005, 2), 1005),
        (Rounding(HALF_EVEN, 5), Fraction(2005, 2), 1000),
        (Rounding(HALF_EVEN, 5), Fraction(2015, 2), 1010),
        (Rounding(UP, 100), 33301, 33400),
        (Rounding(DOWN, 100), 33399, 33300),
        (Rounding(UP, 100), -33301, -33400),
        (Rounding(DOWN, 100), 99, 0),
    ],
)
def test_rounding_to_an_increment(rounding: Rounding, exact: Fraction | int, rounded: int) -> None:
    """The result is the multiple of the increment that the mode says; a tie to even is of multiples, not of units."""
    assert rounded == rounding.minor(exact)


def test_a_third_of_a_large_amount_is_rounded_exactly() -> None:
    """No float and no decimal context comes in: one unit in thirty digits is not lost."""
    assert Rounding().minor(Fraction(10**30, 3)) == 333333333333333333333333333333
    assert Rounding(UP).minor(Fraction(10**30, 3)) == 333333333333333333333333333334


@pytest.mark.parametrize("increment", [0, -1])
def test_an_increment_is_one_unit_or_more(increment: int) -> None:
    """An increment of nothing would divide by zero."""
    with pytest.raises(OfferError, match=f"increment: '{increment}' cannot be"):
        Rounding(increment=increment)


# --- in and out ---


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [
        ("333.33", "CNY", 33333),
        ("1999", "CNY", 199900),
        ("1E+3", "CNY", 100000),
        ("10.500000", "CNY", 1050),
        ("10.00", "JPY", 10),
        ("3.333", "KWD", 3333),
        ("0.0001", "CLF", 1),
        ("-0.05", "CNY", -5),
        ("-0", "CNY", 0),
        ("0E-1000000", "CNY", 0),
        ("123456789012345678901234.56", "CNY", 12345678901234567890123456),
    ],
)
def test_an_amount_as_minor_units(amount: str, currency: str, minor: int) -> None:
    """Exact, and trailing zeros do no harm."""
    assert minor == to_minor(Decimal(amount), currency)


def test_the_decimal_context_has_no_say() -> None:
    """A caller who works with three digits gets all of them all the same."""
    with localcontext() as context:
        context.prec = 3
        assert to_minor(Decimal("12345.67"), "CNY") == 1234567
        assert str(to_major(1234567, "CNY")) == "12345.67"


@pytest.mark.parametrize(
    ("amount", "currency", "why", "try_"),
    [
        ("10.50", "JPY", "JPY has no decimals", "10, 11"),
        ("333.333", "CNY", "CNY has 2 decimals and no more", "333.33, 333.34"),
        ("-0.001", "CNY", "CNY has 2 decimals and no more", "0.00, -0.01"),
        ("1E-999999999999", "CNY", "CNY has 2 decimals and no more", "0.00, 0.01"),
        ("NaN", "CNY", "an amount of money is a number", "1999.00"),
        ("-Infinity", "CNY", "an amount of money is a number", "1999.00"),
        ("1E+24", "CNY", "an amount of money has at most 24 digits before the point", "1999.00"),
        ("1E+999999", "CNY", "an amount of money has at most 24 digits before the point", "1999.00"),
    ],
)
def test_an_amount_that_cannot_be_paid(amount: str, currency: str, why: str, try_: str) -> None:
    """The error names the caller's field and, where the amount is too fine, the two that can be paid."""
    with pytest.raises(OfferError) as caught:
        to_minor(Decimal(amount), currency, field="price")
    assert ("price", why, try_) == (caught.value.field, caught.value.why, caught.value.try_)


@pytest.mark.parametrize(
    ("minor", "currency", "text"),
    [
        (33333, "CNY", "333.33"),
        (3333, "JPY", "3333"),
        (3333, "KWD", "3.333"),
        (1, "CLF", "0.0001"),
        (-5, "CNY", "-0.05"),
        (-5, "JPY", "-5"),
        (0, "CNY", "0.00"),
        (0, "JPY", "0"),
        (10**15, "CNY", "10000000000000.00"),
        (10**40, "JPY", "1" + "0" * 40),
    ],
)
def test_minor_units_as_text(minor: int, currency: str, text: str) -> None:
    """Exactly the currency's decimals, no exponent, no minus before zero."""
    assert text == money_text(minor, currency)
    assert text == str(to_major(minor, currency))


# --- splitting ---


@pytest.mark.parametrize(
    ("minor", "parts", "residue", "expected"),
    [
        (500000, 3, LAST, (166667, 166667, 166666)),
        (500000, 3, FIRST, (166666, 166667, 166667)),
        (500000, 3, SPREAD, (166667, 166667, 166666)),
        (100000, 3, LAST, (33333, 33333, 33334)),
        (100000, 3, FIRST, (33334, 33333, 33333)),
        (100000, 3, SPREAD, (33334, 33333, 33333)),
        (1002, 5, SPREAD, (201, 201, 200, 200, 200)),
        (1002, 5, LAST, (200, 200, 200, 200, 202)),
        (199900, 12, LAST, (*[16658] * 11, 16662)),
        (7, 1, LAST, (7,)),
        (7, 1, FIRST, (7,)),
        (7, 1, SPREAD, (7,)),
        (0, 4, LAST, (0, 0, 0, 0)),
        (2, 4, SPREAD, (1, 1, 0, 0)),
        (-1002, 5, SPREAD, (-201, -201, -200, -200, -200)),
        (-500000, 3, LAST, (-166667, -166667, -166666)),
    ],
)
def test_where_the_residue_goes(minor: int, parts: int, residue: Residue, expected: tuple[int, ...]) -> None:
    """Equal rounded parts and an odd one at the end or at the start, or single units handed out from the front."""
    assert expected == split(minor, parts, residue)


@pytest.mark.parametrize(
    ("minor", "parts", "expected"),
    [
        (5, 10, (0, 0, 0, 0, 0, 0, 0, 0, 0, 5)),  # nine of 0.01 would leave -0.04
        (17, 10, (1, 1, 1, 1, 1, 1, 1, 1, 1, 8)),  # nine of 0.02 would leave -0.01
        (18, 10, (2, 2, 2, 2, 2, 2, 2, 2, 2, 0)),  # nothing is left, and nothing is no opposite sign
        (19, 10, (2, 2, 2, 2, 2, 2, 2, 2, 2, 1)),
        (-17, 10, (-1, -1, -1, -1, -1, -1, -1, -1, -1, -8)),
    ],
)
def test_the_odd_part_never_turns_to_the_opposite_sign(minor: int, parts: int, expected: tuple[int, ...]) -> None:
    """Where rounded parts would overshoot, nobody is paid back at the end: they are rounded toward zero instead."""
    assert expected == split(minor, parts, LAST)
    assert expected == tuple(reversed(split(minor, parts, FIRST)))


@pytest.mark.parametrize(
    ("minor", "parts", "residue", "rounding", "expected"),
    [
        (100000, 3, LAST, Rounding(UP), (33334, 33334, 33332)),
        (100000, 3, LAST, Rounding(DOWN), (33333, 33333, 33334)),
        (100000, 3, LAST, Rounding(increment=100), (33300, 33300, 33400)),
        (100000, 3, LAST, Rounding(UP, 100), (33400, 33400, 33200)),
        (100000, 3, FIRST, Rounding(UP, 100), (33200, 33400, 33400)),
        (5, 2, LAST, Rounding(HALF_EVEN), (2, 3)),
        (7, 2, LAST, Rounding(HALF_EVEN), (4, 3)),
        (1000, 3, SPREAD, Rounding(increment=5), (335, 335, 330)),
        (1003, 3, SPREAD, Rounding(increment=5), (335, 335, 333)),  # 3 is less than one step of 5
        (1008, 3, SPREAD, Rounding(increment=5), (338, 335, 335)),
        (1012, 5, SPREAD, Rounding(increment=5), (205, 205, 202, 200, 200)),
        (1000, 3, SPREAD, Rounding(DOWN), (334, 333, 333)),
    ],
)
def test_splitting_with_a_rounding(
    minor: int, parts: int, residue: Residue, rounding: Rounding, expected: tuple[int, ...]
) -> None:
    """The offer's mode and increment make the equal parts; spreading takes the increment only."""
    assert expected == split(minor, parts, residue, rounding)


@pytest.mark.parametrize("parts", [0, -3])
def test_an_amount_has_one_part_or_more(parts: int) -> None:
    """A split in nothing is a mistake of the caller's."""
    with pytest.raises(UsageError, match=f"parts: '{parts}' cannot be"):
        split(100, parts)


# --- what cannot be ---

SENTENCES: dict[str, tuple[Callable[[], object], str]] = {
    "too fine an amount": (
        lambda: to_minor(Decimal("0.005"), "CNY"),
        "amount: '0.005' cannot be: CNY has 2 decimals and no more; try 0.00, 0.01",
    ),
    "an amount that is no number": (
        lambda: to_minor(Decimal("NaN"), "CNY", "price"),
        "price: 'NaN' cannot be: an amount of money is a number; try 1999.00",
    ),
    "an amount without an end": (
        lambda: to_minor(Decimal("1E+24"), "CNY", "price"),
        "price: '1E+24' cannot be: an amount of money has at most 24 digits before the point; try 1999.00",
    ),
    "no currency": (
        lambda: minor_digits("XXX"),
        "currency: 'XXX' cannot be: a currency is given by its three capital letters in ISO 4217, and none in use has "
        "these; try CNY, USD, EUR",
    ),
    "a smallest step of nothing": (
        lambda: Rounding(increment=0),
        "increment: '0' cannot be: amounts are rounded to one smallest unit or more; try 1",
    ),
    "a split in nothing": (
        lambda: split(100, 0),
        "parts: '0' cannot be: an amount is split into one part or more; try 1",
    ),
}


@pytest.mark.parametrize(("asked", "sentence"), SENTENCES.values(), ids=SENTENCES)
def test_what_cannot_be(asked: Callable[[], object], sentence: str) -> None:
    """Which field, what was given, why, and what would do."""
    with pytest.raises(CalcError) as raised:
        asked()
    assert sentence == str(raised.value)
