"""Is the schedule that of the advertisement, and what it leaves over a number with a name?"""

from __future__ import annotations

from typing import Any

import pytest

from calc.schedules.parts import Part
from calc.schedules.stated import as_advertised
from tests.schedules.reading import columns, schedule_of


@pytest.mark.parametrize(
    ("price", "plan", "rows", "residue"),
    [
        # 3 x 666 = 1998: the last repays 667 and is let off 1
        (
            "1999",
            {"payment": "666", "installments": 3},
            [("666.00", "666.00", "0.00"), ("666.00", "666.00", "0.00"), ("666.00", "667.00", "-1.00")],
            "-1.00",
        ),
        ("297", {"payment": "99", "installments": 3}, [("99.00", "99.00", "0.00")] * 3, "0.00"),
        # 3 x 400 = 1200: once 1000 are repaid, the rest is more
        (
            "1000",
            {"payment": "400", "installments": 3},
            [("400.00", "400.00", "0.00"), ("400.00", "400.00", "0.00"), ("400.00", "200.00", "200.00")],
            "200.00",
        ),
        (
            "1000",
            {"payments": ["1200", "50", "0"]},
            [("1200.00", "1000.00", "200.00"), ("50.00", "0.00", "50.00"), ("0.00", "0.00", "0.00")],
            "250.00",
        ),
        (
            "1000",
            {"payments": ["0", "0", "1000.01"]},
            [("0.00", "0.00", "0.00"), ("0.00", "0.00", "0.00"), ("1000.01", "1000.00", "0.01")],
            "0.01",
        ),
        ("1000", {"payment": "0", "installments": 1}, [("0.00", "1000.00", "-1000.00")], "-1000.00"),
    ],
)
def test_stated_installments(price: str, plan: dict[str, Any], rows: list[tuple[str, ...]], residue: str) -> None:
    """Each is what it was said to be; principal is repaid as long as any is owed."""
    schedule = schedule_of(price, plan=plan | {"kind": "stated"})
    assert rows == columns(schedule, "payment", "principal", "adjustment")
    assert residue == str(schedule.residue)
    assert str(schedule.rows[-1].balance) == "0.00"


def test_blocks_of_installments() -> None:
    """3 x 1 and 9 x 220 = 1983."""
    schedule = schedule_of("1983", plan={"kind": "steps", "steps": [[3, "1"], [9, "220"]]})
    assert columns(schedule, "payment", "balance")[2:4] == [("1.00", "1980.00"), ("220.00", "1760.00")]
    assert len(schedule.rows) == 12
    assert str(schedule.residue) == "0.00"


def test_blocks_that_do_not_add_up() -> None:
    """3 x 1 and 9 x 220 of 1999 leave 16, let off with the last."""
    schedule = schedule_of("1999", plan={"kind": "steps", "steps": [[3, "1"], [9, "220"]]})
    assert columns(schedule, "payment", "principal", "adjustment")[-1] == ("220.00", "236.00", "-16.00")
    assert str(schedule.residue) == "-16.00"


def test_steps_without_blocks_are_even() -> None:
    """For a discount to act on: 400 in 4, the last at 80 %."""
    plan = {
        "kind": "steps",
        "installments": 4,
        "step_discounts": [{"after_on_time": 3, "installment": 4, "factor": "0.8"}],
    }
    assert columns(schedule_of("400", plan=plan), "payment", "principal", "adjustment") == [
        *[("100.00", "100.00", "0.00")] * 3,
        ("80.00", "100.00", "-20.00"),
    ]


def test_what_is_stated_repays_what_is_financed() -> None:
    """1000 less 100 down, 2 % of 900 financed: 918 owed; 3 x 300 leave 18; fees come on top."""
    schedule = schedule_of(
        down="100",
        fees=[{"rate": "2%", "when": "financed"}, {"amount": "5", "when": "last"}],
        plan={"kind": "stated", "installments": 3, "payment": "300"},
    )
    assert columns(schedule, "payment", "principal", "fees", "adjustment")[1:] == [
        ("300.00", "300.00", "0.00", "0.00"),
        ("300.00", "300.00", "0.00", "0.00"),
        ("305.00", "318.00", "5.00", "-18.00"),
    ]


@pytest.mark.parametrize(
    ("payments", "financed", "parts"),
    [
        ([100], 100, [Part(100)]),
        ([90], 100, [Part(100, 0, -10)]),
        ([110], 100, [Part(100, 0, 10)]),
        ([60, 60], 100, [Part(60), Part(40, 0, 20)]),
        ([100, 0], 100, [Part(100), Part(0)]),
        ([120, 10], 100, [Part(100, 0, 20), Part(0, 0, 10)]),
        ([0, 0], 100, [Part(0), Part(100, 0, -100)]),
    ],
)
def test_what_payments_repay(payments: list[int], financed: int, parts: list[Part]) -> None:
    """In minor units; together the parts are all that is financed."""
    assert parts == as_advertised(payments, financed)
    assert sum(part.principal for part in parts) == financed
    assert [part.principal + part.adjustment for part in parts] == payments
