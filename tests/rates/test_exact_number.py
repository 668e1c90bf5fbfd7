"""Which number was given? Exactly the one that was written, or a sentence that says why it is none."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from calc.errors import UsageError
from calc.rates.exact_number import exact_number, whole_number


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (5, Fraction(5)),
        (0.1, Fraction(1, 10)),
        (-33.61, Fraction(-3361, 100)),
        (Decimal("1.50"), Fraction(3, 2)),
        (Fraction(1, 3), Fraction(1, 3)),
        (" 1/3 ", Fraction(1, 3)),
        ("1e3", Fraction(1000)),
        (Fraction(1, 10**2000), Fraction(1, 10**2000)),
    ],
)
def test_a_number_is_kept_as_it_was_written(given: object, expected: Fraction) -> None:
    """A float is the shortest decimal that stands for it."""
    assert expected == exact_number(given, "amount")


@pytest.mark.parametrize("given", [True, None, "", "ten", "1//2", "1/0", [1], b"1", 1j, object])
def test_what_is_no_number(given: object) -> None:
    """Said in a sentence."""
    with pytest.raises(UsageError, match=r"^amount.*: it is a number, as a whole number, a decimal or text; try 1000$"):
        exact_number(given, "amount")


@pytest.mark.parametrize(
    "given", [float("nan"), float("inf"), "Infinity", "-nan", Decimal("1e1001"), "1e-1001", 10**1001]
)
def test_what_has_no_end(given: object) -> None:
    """Or more digits than anybody wrote."""
    with pytest.raises(
        UsageError, match=r"^amount: .*: it is a number that has an end, of at most 1000 digits; try 5$"
    ):
        exact_number(given, "amount", "5")


def test_whole_numbers() -> None:
    """Also of text; not of parts, nor beyond the most."""
    assert (12, -3, 7) == (whole_number("12", "n"), whole_number(-3, "n"), whole_number(7.0, "n", 7))
    for given in ("1.5", 8):
        with pytest.raises(UsageError) as raised:
            whole_number(given, "n", 7)
        assert f"n: '{given}' cannot be: it is a whole number of at most 7; try 12" == str(raised.value)
