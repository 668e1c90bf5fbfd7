"""What does money earn elsewhere? Every way of saying the rate, and what is none."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

import calc
from calc.cost.savings import effective_rate
from calc.errors import UsageError


@pytest.mark.parametrize(
    "given", ["3%", "3 %", "３％", "30‰", "3% a year", "3%/year", Fraction(3, 100), Decimal("0.03"), 0.03]
)
def test_three_percent(given: object) -> None:
    """Text is in percent, a number is a fraction of one."""
    assert Fraction(3, 100) == effective_rate(given)


def test_other_numbers() -> None:
    """None is none, nothing is 0, a float is what was typed, and savings may lose."""
    given = (None, "0%", 0.1, Decimal("-0.02"))
    assert [None, 0, Fraction(1, 10), Fraction(-1, 50)] == [effective_rate(one) for one in given]


def test_a_rate_of_an_answer_can_be_given_back() -> None:
    """With all of its digits: at what a plan costs it is worth nothing."""
    offer = calc.Offer(price="1000", plan={"installments": 3}, fees=[{"rate": "3%", "when": "first"}])
    rate = calc.quote(offer).rates.effective
    assert rate is not None and Fraction(rate.exact) == effective_rate(rate)
    assert "0.00" == str(calc.quote(offer, savings_rate=rate).worth)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("3", "it can be read as 3 % and as 300 %; try 3%"),
        ("0.03", "it can be read as 0.03 % and as 3 %"),
        ("", "that is not a rate of interest"),
        ("much", "that is not a rate of interest"),
        ("-3%", "a rate is not below zero"),
        ("0.25% a month", "what savings earn is said by the year, as an effective rate; try 3%"),
        ("0.01%/day", "what savings earn is said by the year, as an effective rate; try 3%"),
        ("2%..3%", "that is not a rate of interest"),
        (-1, "savings lose less than all there is; try 3%"),
        (Decimal(-2), "savings lose less than all there is; try 3%"),
        (float("nan"), "it is a number that has an end"),
        (True, "it is a number, as a whole number, a decimal or text"),
        (["3%"], "it is a number, as a whole number, a decimal or text"),
    ],
)
def test_what_is_no_rate_of_savings(given: object, why: str) -> None:
    """One sentence on the argument that was given."""
    with pytest.raises(UsageError) as refused:
        effective_rate(given)
    assert str(refused.value).startswith("savings_rate: ") and why in str(refused.value)


def test_the_field_is_that_of_the_caller() -> None:
    """A message names what was asked for."""
    with pytest.raises(UsageError, match=r"^rate: '3' cannot be"):
        effective_rate("3", "rate")
