"""Are amounts, whole numbers and dates read the same way in every field?"""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from calc.errors import OfferError
from calc.offer.described import iso_date, money, whole_number
from calc.offer.typed_money import typed_money


@pytest.mark.parametrize(
    ("given", "amount"),
    [(5, "5"), (-5, "-5"), (Decimal("5.50"), "5.50"), ("1,999", "1999"), ("1.999", "1.999"), ("1.999,00", "1999.00")],
)
def test_an_amount_from_whatever_holds_it_exactly(given: Any, amount: str) -> None:
    """Text, whole numbers and Decimals; where the currency is not known, a point alone is a decimal point."""
    assert amount == f"{money(given):f}"


def test_an_amount_that_was_read_is_left_alone() -> None:
    """Its text and its currency stay with it."""
    amount = typed_money(Decimal(5), ("EUR",), "€", "€5")
    assert money(amount) is amount


@pytest.mark.parametrize(
    ("given", "decimals", "amount"), [("1,999", 2, "1999"), ("1.999", 3, "1.999"), ("1,999", 0, "1999")]
)
def test_the_currency_decides_where_it_is_known(given: str, decimals: int, amount: str) -> None:
    """A mark before three digits is what the currency makes of it, or has two readings."""
    assert amount == f"{money(given, 'price', decimals):f}"
    with pytest.raises(OfferError) as raised:
        money(given.translate(str.maketrans(",.", ".,")), "price", decimals)
    assert (raised.value.field, raised.value.why) == ("price", "it can be read as 1999 and as 1.999")


@pytest.mark.parametrize(
    ("given", "value", "why", "suggestion"),
    [
        (0.1, "0.1", "a computer's binary number does not hold every cent", '"0.1"'),
        (float("inf"), "inf", "an amount of money is a number", "1999.00"),
        (Decimal("Infinity"), "Infinity", "an amount of money is a number", "1999.00"),
        (True, "true", "an amount of money is text or a whole number", '"1999.00"'),
        (None, None, "an amount of money is text or a whole number", '"1999.00"'),
        (date(2026, 1, 1), "2026-01-01", "an amount of money is text or a whole number", '"1999.00"'),
    ],
)
def test_what_holds_no_amount(given: Any, value: str | None, why: str, suggestion: str) -> None:
    """A float has lost its cents already; the rest never had any."""
    with pytest.raises(OfferError) as raised:
        money(given, "balloon")
    assert (raised.value.field, raised.value.value, raised.value.try_) == ("balloon", value, suggestion)
    assert raised.value.why.startswith(why)


@pytest.mark.parametrize(
    ("given", "number"),
    [
        (2, 2),
        (5, 5),
        ("2", 2),
        (" 5 ", 5),
        ("０４", 4),
        (1, None),
        (6, None),
        ("6", None),
        (3.0, None),
        (True, None),
        ("3.0", None),
        ("", None),
        ("²", None),
        ("-3", None),
        ("+3", None),
        ("000000003", 3),
        ("0000000003", None),
        (None, None),
        ([3], None),
    ],
)
def test_a_whole_number_within_bounds(given: Any, number: int | None) -> None:
    """From a number or from at most nine digits, the bounds included."""
    assert number == whole_number(given, 2, 5)


@pytest.mark.parametrize(
    "given",
    [
        *(date(2026, 1, 5), "2026-01-05", "2026-1-5", " 2026-01-05 ", "2026/01/05", "2026/1/5", "2026.1.5"),
        *("2026年1月5日", "2026年01月05", "２０２６－０１－０５", "2026－1－5"),
    ],
)
def test_a_date_with_the_year_first(given: Any) -> None:
    """However its parts are divided."""
    assert iso_date(given, "start") == date(2026, 1, 5)


@pytest.mark.parametrize(
    "given",
    [
        *("2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "05-01-2026", "1/5/2026", "20260105"),
        *("2026-W02-1", "2026-01", "2026", "2026-01-05x", "x2026-01-05", "", "today", 20260105, 2026.0, None, True, []),
    ],
)
def test_what_is_no_date(given: Any) -> None:
    """Days that do not exist, and every way of writing in which day and month could be mistaken."""
    with pytest.raises(OfferError) as raised:
        iso_date(given, "start", "2026-12-31")
    assert (raised.value.field, raised.value.try_) == ("start", "2026-12-31")
    assert raised.value.why == "a date is a year, a month and a day that exist"


def test_a_date_is_a_whole_day() -> None:
    """A moment is no date; its day is suggested."""
    with pytest.raises(OfferError) as raised:
        iso_date(datetime(2026, 1, 5, 9, 30, tzinfo=UTC), "start")
    assert (raised.value.why, raised.value.try_) == ("a date has no time of day", "2026-01-05")
