"""Does JSON keep every digit and every entry?"""

from __future__ import annotations

from decimal import Decimal
from json import JSONDecodeError
from typing import Any

import pytest

from calc.errors import OfferError
from calc.offer.exact_json import exact_json, exact_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("19.90", Decimal("19.90")),
        ("19.9", Decimal("19.9")),
        ("0.1", Decimal("0.1")),
        ("1e3", Decimal("1E+3")),
        ("-1.5", Decimal("-1.5")),
        ("12", 12),
        ("-12", -12),
        ("9" * 40, int("9" * 40)),
        ("9" * 41, Decimal("9" * 41)),
        ("true", True),
        ("null", None),
        ('"１９"', "１９"),
        ("[1, 2.0]", [1, Decimal("2.0")]),
        ('{"a": {"a": 1.0}}', {"a": {"a": Decimal("1.0")}}),
        ("Infinity", Decimal("Infinity")),
        ("1e999999999999999999999", "1e999999999999999999999"),
        ("-1e-999999999999999999999", "-1e-999999999999999999999"),
    ],
)
def test_values_are_as_they_were_written(text: str, value: Any) -> None:
    """Decimals keep their digits, whole numbers are whole; a number that none can be stays text."""
    read = exact_json(text)
    assert (value, type(value), str(value)) == (read, type(read), str(read))


def test_what_is_not_a_number_is_told_by_its_field() -> None:
    """NaN is read, for the field that it stands in to refuse."""
    assert exact_json("NaN").is_nan()


def test_ten_thousand_digits_are_read() -> None:
    """More than Python makes a whole number of without being asked."""
    assert exact_json("9" * 10_000) == Decimal("9" * 10_000)


def test_a_name_comes_once_in_each_table() -> None:
    """The same name in two tables is two names; twice in one, it is an error on that name."""
    assert exact_json('[{"a": 1}, {"a": 2}]') == [{"a": 1}, {"a": 2}]
    with pytest.raises(OfferError) as raised:
        exact_json('{"a": {"b": 1, "c": 2, "b": 3}}')
    assert (raised.value.field, raised.value.value) == ("b", "3")
    assert (raised.value.why, raised.value.try_) == ("it is said twice", "saying it once")


def test_what_is_not_json_is_left_to_the_caller() -> None:
    """The caller knows what the text should have been."""
    with pytest.raises(JSONDecodeError):
        exact_json("{")
    with pytest.raises(RecursionError):
        exact_json("[" * 200_000)


def test_a_number_keeps_its_digits() -> None:
    """Also for TOML, whose numbers may have underscores."""
    assert str(exact_number("1_000.50")) == "1000.50"
    assert exact_number("1e999999999999999999999") == "1e999999999999999999999"
