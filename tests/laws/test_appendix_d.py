"""Appendix D, part I: the estimated rate of a construction loan, by hand."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from calc.errors import UsageError
from calc.rates.appendix_d import us_construction


def estimate(*arguments: Any, **more: Any) -> tuple[str, str, str, str]:
    """Interest, finance charge, amount financed and rate."""
    found = us_construction(*arguments, **more)
    assert found.answer.rate is not None
    amounts = (found.interest, found.finance_charge, found.amount_financed)
    return (*(f"{float(amount):.2f}" for amount in amounts), found.answer.rate.percent())  # type: ignore[return-value]


def test_a1_interest_on_what_is_advanced() -> None:
    """50,000 at 9 % for a year, 1,000 prepaid: 2,250 on half of it, 3,250 over 24,000 is 13.54 %."""
    assert ("2250.00", "3250.00", "24000.00", "13.54") == estimate(50000, Fraction("0.09"), 12, Fraction(1000))


def test_b1_interest_on_the_entire_commitment() -> None:
    """Twice the interest: 5,500 over 24,000 is 22.92 %."""
    assert ("4500.00", "5500.00", "24000.00", "22.92") == estimate(
        50000, Fraction("0.09"), 12, Fraction(1000), on_entire_commitment=True
    )


def test_less_than_a_year() -> None:
    """Five months at 10.5 %, nothing prepaid: the contract rate itself, for 12/5 terms are a year."""
    assert ("1093.75", "1093.75", "25000.00", "10.50") == estimate(50000, Fraction("0.105"), 5)


def test_more_than_a_year() -> None:
    """Eighteen months: (1 + i)(1 + i/2) = 1 + 3250/24000 with 2,250 of interest at 6 %."""
    i = Fraction(us_construction(Fraction(50000), Fraction("0.06"), 18, Fraction(1000)).answer.rate.exact)  # type: ignore[union-attr]
    assert abs((1 + i) * (1 + i / 2) - 1 - Fraction(3250, 24000)) < Fraction(1, 10**40)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((50000, Fraction(1, 10), 0), "months: '0' cannot be: a construction period has at least one month; try 12"),
        (
            (50000, Fraction(1, 10), 12, Fraction(25000)),
            "prepaid: '25000' cannot be: it is zero or more, and less than half of the commitment; try 0",
        ),
        (
            (50000, Fraction(1, 10), 12, Fraction(-1)),
            "prepaid: '-1' cannot be: it is zero or more, and less than half of the commitment; try 0",
        ),
    ],
)
def test_what_cannot_be(arguments: tuple[Any, ...], sentence: str) -> None:
    """Said in a sentence."""
    with pytest.raises(UsageError) as raised:
        us_construction(*arguments)
    assert sentence == str(raised.value)
