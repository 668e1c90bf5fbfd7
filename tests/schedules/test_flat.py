"""Is flat interest the same each time, on all that was financed?"""

from __future__ import annotations

import pytest

from tests.schedules.reading import column, columns, plan_schedule, schedule_of


def test_the_same_interest_each_time() -> None:
    """1000 / 12 = 83.333..., eleven times 83.33 leave 83.37; 0.6 % of 1000 = 6.00 each."""
    schedule = plan_schedule(kind="flat", rate="0.6% a period", installments=12)
    assert column(schedule, "interest") == ["6.00"] * 12
    assert column(schedule, "payment") == ["89.33"] * 11 + ["89.37"]
    assert column(schedule, "balance")[-2:] == ["83.37", "0.00"]


@pytest.mark.parametrize("rate", ["12%", "1% a month", "1% a period", "3% a quarter"])
def test_however_the_rate_is_quoted(rate: str) -> None:
    """All of them are 1 % a month of 1000."""
    assert column(plan_schedule(kind="flat", rate=rate, installments=2), "payment") == ["510.00", "510.00"]


def test_the_interest_is_rounded_once() -> None:
    """0.125 % of 1002 = 1.2525, rounded half-up 1.25, up 1.26."""
    plan = {"kind": "flat", "rate": "1.5%", "installments": 2}
    assert column(schedule_of("1002", plan=plan), "interest") == ["1.25", "1.25"]
    assert column(schedule_of("1002", plan=plan, rounding="up"), "interest") == ["1.26", "1.26"]


def test_what_is_financed_bears_it() -> None:
    """1000 less 100 down, and 2 % of 900 = 18 financed: 1 % of 918 = 9.18; (918 - 418) / 2 = 250, then 668."""
    schedule = schedule_of(
        down="100",
        fees=[{"rate": "2%", "when": "financed"}],
        plan={"kind": "flat", "rate": "12%", "installments": 2, "balloon": "418"},
    )
    assert columns(schedule, "payment", "principal", "interest") == [
        ("100.00", "100.00", "0.00"),
        ("259.18", "250.00", "9.18"),
        ("677.18", "668.00", "9.18"),
    ]


def test_without_interest_and_with_one_payment() -> None:
    """Even parts; and the debt with one month's interest."""
    assert column(plan_schedule(kind="flat", installments=3), "payment") == ["333.33", "333.33", "333.34"]
    assert column(plan_schedule(kind="flat", rate="12%", installments=1), "payment") == ["1010.00"]


def test_tiny_amounts_and_other_currencies() -> None:
    """1 % of 0.49 is nothing, of 0.50 a cent; of 1000 yen 10; of 1.050 dinars 0.0105, rounded 0.011."""
    plan = {"kind": "flat", "rate": "12%", "installments": 2}
    assert column(schedule_of("0.49", plan=plan), "interest") == ["0.00", "0.00"]
    assert column(schedule_of("0.50", plan=plan), "interest") == ["0.01", "0.01"]
    assert column(schedule_of("1000", currency="JPY", plan=plan), "payment") == ["510", "510"]
    assert column(schedule_of("1.050", currency="KWD", plan=plan), "payment") == ["0.536", "0.536"]
