"""What does "interest-free in 3, with a 3 % service fee" cost a year? It depends on when the fee is taken.

1000 in three monthly installments; the rates are the same for any price.
"""

from __future__ import annotations

import pytest

from tests.stories.reading import answer, column, nominal_and_effective, total

IN_THREE = {"installments": 3}
TIMINGS = [
    ("upfront", ("18.46", "20.11")),
    ("deducted", ("18.46", "20.11")),
    ("first", ("18.18", "19.77")),
    ("spread", ("17.91", "19.46")),
    ("financed", ("17.91", "19.46")),
    ("last", ("17.65", "19.15")),
    ("each", ("53.23", "68.34")),
]


@pytest.mark.parametrize(("when", "rates"), TIMINGS)
def test_the_rate_of_each_timing(when: str, rates: tuple[str, str]) -> None:
    """First installment one month on: nominal and effective."""
    assert rates == nominal_and_effective(answer("1000", ("3%", when), plan=IN_THREE))


@pytest.mark.parametrize(("when", "rates"), TIMINGS)
@pytest.mark.parametrize("price", ["3000.00", "99999.99"])
def test_the_rate_does_not_depend_on_the_amount(price: str, when: str, rates: tuple[str, str]) -> None:
    """Three times as much and a hundred times as much are the same rates."""
    assert rates == nominal_and_effective(answer(price, ("3%", when), plan=IN_THREE))


def test_on_day_0_with_the_first_payment_today() -> None:
    """One installment and the fee are paid at once, so that only two thirds are lent, for a month and a half."""
    quote = answer("1000", ("3%", "upfront"), plan=IN_THREE | {"first": "0 days"})
    assert ("37.50", "44.67") == nominal_and_effective(quote)


@pytest.mark.parametrize(
    ("when", "payments"),
    [
        ("upfront", ["333.33", "333.33", "333.34"]),
        ("deducted", ["333.33", "333.33", "333.34"]),
        ("first", ["363.33", "333.33", "333.34"]),
        ("spread", ["343.33", "343.33", "343.34"]),
        ("financed", ["343.33", "343.33", "343.34"]),
        ("last", ["333.33", "333.33", "363.34"]),
        ("each", ["363.33", "363.33", "363.34"]),
    ],
)
def test_the_installments(when: str, payments: list[str]) -> None:
    """What is paid each month, to the cent."""
    assert payments == column(answer("1000", ("3%", when), plan=IN_THREE))


def test_beside_the_purchase_or_out_of_the_money_received() -> None:
    """Day 0 in its two forms: 1030 is paid for 1000, or 1000 for 970; the cost is the same."""
    beside, out_of = (answer("1000", ("3%", when), plan=IN_THREE) for when in ("upfront", "deducted"))
    assert ("1030.00", "1000.00", "30.00") == (total(beside, "paid"), total(beside, "received"), total(beside, "cost"))
    assert ("1000.00", "970.00", "30.00") == (total(out_of, "paid"), total(out_of, "received"), total(out_of, "cost"))


def test_each_is_three_times_the_fee() -> None:
    """3 % with each installment is 9 % in all, and the only timing that breaks 24 % a year."""
    assert "90.00" == total(answer("1000", ("3%", "each"), plan=IN_THREE), "cost")


def test_the_rule_of_thumb() -> None:
    """fee x 24 / (n + 1), here 18.0 %, is within half a point of every timing but `each`."""
    thumb = 3 * 24 / (3 + 1)
    nominals = [float(rates[0]) for when, rates in TIMINGS if when != "each"]
    assert all(abs(rate - thumb) < 0.5 for rate in nominals)
    assert thumb == 18.0
