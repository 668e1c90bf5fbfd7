"""Is the amount financed divided into even installments that lose no cent?"""

from __future__ import annotations

from typing import Any

import pytest

from tests.schedules.reading import column, columns, plan_schedule, schedule_of


@pytest.mark.parametrize(
    ("price", "residue", "payments"),
    [
        # 5000 / 3 = 1666.666...: rounded 1666.67; two of them leave 1666.66
        ("5000", "last", ["1666.67", "1666.67", "1666.66"]),
        ("5000", "first", ["1666.66", "1666.67", "1666.67"]),
        ("5000", "spread", ["1666.67", "1666.67", "1666.66"]),
        # 1000 / 3 = 333.333...: rounded 333.33; two of them leave 333.34
        ("1000", "last", ["333.33", "333.33", "333.34"]),
        ("1000", "first", ["333.34", "333.33", "333.33"]),
        ("1000", "spread", ["333.34", "333.33", "333.33"]),
        # 300 / 3 leaves nothing over
        ("300", "last", ["100.00"] * 3),
    ],
)
def test_the_residue_goes_where_the_offer_says(price: str, residue: str, payments: list[str]) -> None:
    """The odd cents with the last, with the first, or spread."""
    assert payments == column(schedule_of(price, rounding={"residue": residue}), "payment")


@pytest.mark.parametrize(
    ("price", "count", "payments"),
    [
        # 10.02 / 5 = 2.004: rounded 2.00; four of them leave 2.02
        ("10.02", 5, ["2.00", "2.00", "2.00", "2.00", "2.02"]),
        # 0.01 / 12 rounds to nothing: eleven of 0.00 leave 0.01
        ("0.01", 12, ["0.00"] * 11 + ["0.01"]),
        # 0.10 / 12 rounds to 0.01, of which eleven would be more than all of it: rounded down, 0.00
        ("0.10", 12, ["0.00"] * 11 + ["0.10"]),
        # 0.18 / 12 = 0.015 rounds to 0.02, eleven of which are 0.22: rounded down, 0.01
        ("0.18", 12, ["0.01"] * 11 + ["0.07"]),
        ("1000", 1, ["1000.00"]),
        ("0.01", 1, ["0.01"]),
    ],
)
def test_tiny_amounts_and_one_installment(price: str, count: int, payments: list[str]) -> None:
    """Never below zero, whatever the amount."""
    assert payments == column(plan_schedule(price, installments=count), "payment")


@pytest.mark.parametrize(
    ("currency", "price", "payments"),
    [
        ("JPY", "1000", ["333", "333", "334"]),
        ("KWD", "1.000", ["0.333", "0.333", "0.334"]),
        ("CLF", "1", ["0.3333", "0.3333", "0.3334"]),
        ("CNY", "1", ["0.33", "0.33", "0.34"]),
    ],
)
def test_currencies_with_other_decimals(currency: str, price: str, payments: list[str]) -> None:
    """Each divided to its own smallest unit, and written with exactly its decimals."""
    assert payments == column(schedule_of(price, currency=currency), "payment")


@pytest.mark.parametrize(
    ("rounding", "payments"),
    [
        # 1000 / 3 = 333.33...
        ({"increment": "0.05"}, ["333.35", "333.35", "333.30"]),
        ({"increment": "1"}, ["333.00", "333.00", "334.00"]),
        ({"increment": "10"}, ["330.00", "330.00", "340.00"]),
        ({"increment": "10", "mode": "up"}, ["340.00", "340.00", "320.00"]),
        ({"increment": "1", "mode": "up", "residue": "first"}, ["332.00", "334.00", "334.00"]),
        ({"increment": "7", "residue": "spread"}, ["336.00", "335.00", "329.00"]),
        ({"mode": "up"}, ["333.34", "333.34", "333.32"]),
        ({"mode": "down"}, ["333.33", "333.33", "333.34"]),
    ],
)
def test_steps_and_modes_of_rounding(rounding: dict[str, str], payments: list[str]) -> None:
    """Installments are multiples of the step, but for the one that takes what is left."""
    assert payments == column(schedule_of(rounding=rounding), "payment")


@pytest.mark.parametrize(
    ("described", "payments"),
    [
        # 1000 less 400 at the end: 600 / 3 = 200
        ({"plan": {"installments": 3, "balloon": "400"}}, ["200.00", "200.00", "600.00"]),
        ({"plan": {"installments": 3, "balloon": "0"}}, ["333.33", "333.33", "333.34"]),
        ({"plan": {"installments": 3, "balloon": "1000"}}, ["0.00", "0.00", "1000.00"]),
        # 1000 less 1 at the end: 999 / 3 = 333
        (
            {"plan": {"installments": 3, "balloon": "1"}, "rounding": {"residue": "first"}},
            ["333.00", "333.00", "334.00"],
        ),
    ],
)
def test_a_balloon_comes_with_the_last(described: dict[str, Any], payments: list[str]) -> None:
    """What is left for the end is not divided."""
    assert payments == column(schedule_of(**described), "payment")


def test_balances_fall_to_nothing_and_there_is_no_interest() -> None:
    """The whole table of 1000 in 3."""
    assert columns(schedule_of(), "number", "payment", "principal", "interest", "fees", "adjustment", "balance") == [
        ("1", "333.33", "333.33", "0.00", "0.00", "0.00", "666.67"),
        ("2", "333.33", "333.33", "0.00", "0.00", "0.00", "333.34"),
        ("3", "333.34", "333.34", "0.00", "0.00", "0.00", "0.00"),
    ]
