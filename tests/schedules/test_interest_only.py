"""Is only interest paid until the last payment repays it all?"""

from __future__ import annotations

import pytest

from tests.schedules.reading import column, columns, plan_schedule, schedule_of


def test_interest_each_time_and_the_debt_at_the_end() -> None:
    """1 % of 1000 each month."""
    assert columns(
        plan_schedule(kind="interest_only", rate="12%", installments=3), "payment", "principal", "balance"
    ) == [
        ("10.00", "0.00", "1000.00"),
        ("10.00", "0.00", "1000.00"),
        ("1010.00", "1000.00", "0.00"),
    ]


@pytest.mark.parametrize(
    ("day_count", "rate", "interest"),
    [
        # 31 January to 28 February, 28 February to 31 March, 31 March to 30 April
        ("actual/365", "36.5%", ["28.00", "31.00", "30.00"]),
        ("actual/360", "36%", ["28.00", "31.00", "30.00"]),
        # months of thirty days: from the 30th to the 28th, from the 28th to the 31st, from the 30th to the 30th
        ("30/360", "36%", ["28.00", "33.00", "30.00"]),
        # a third of 1000 x 36 % / 12
        ("period", "36%", ["30.00", "30.00", "30.00"]),
    ],
)
def test_interest_by_days_is_a_tenth_of_a_percent_a_day(day_count: str, rate: str, interest: list[str]) -> None:
    """1000 at 0.1 % a day is 1.00 a day, so that the interest counts the days."""
    plan = {"kind": "interest_only", "rate": rate, "installments": 3, "day_count": day_count}
    assert interest == column(schedule_of(plan=plan, start="2026-01-31"), "interest")


def test_a_leap_day_is_a_day() -> None:
    """From 1 February 2028 to 1 March there are 29."""
    plan = {"kind": "interest_only", "rate": "36.5%", "installments": 1, "day_count": "actual/365"}
    assert column(schedule_of(plan=plan, start="2028-02-01"), "interest") == ["29.00"]


def test_days_of_an_odd_first_period() -> None:
    """45 days to the first, on 15 February; 28 more to 15 March."""
    plan = {
        "kind": "interest_only",
        "rate": "36.5%",
        "installments": 2,
        "day_count": "actual/365",
        "first": "45 days",
    }
    schedule = schedule_of(plan=plan, start="2026-01-01")
    assert column(schedule, "interest") == ["45.00", "28.00"]
    assert schedule.times is None


def test_days_to_the_day_it_is_really_due() -> None:
    """Saturday 31 January rolls to Monday 2 February, 32 days from 1 January; the next, on Saturday 28 February, rolls
    to 2 March: 28 days."""
    plan = {
        "kind": "interest_only",
        "rate": "36.5%",
        "installments": 2,
        "day_count": "actual/365",
        "first": "2026-01-31",
        "roll": "following",
        "end_of_month": True,
    }
    assert column(schedule_of(plan=plan, start="2026-01-01"), "interest") == ["32.00", "28.00"]


def test_a_first_payment_today_is_nothing() -> None:
    """No time has passed: nothing is due but what is due later."""
    plan = {"kind": "interest_only", "rate": "12%", "installments": 2, "first": "today"}
    assert column(schedule_of(plan=plan), "payment") == ["0.00", "1010.00"]


def test_one_payment_zero_interest_and_a_balloon_that_says_the_same() -> None:
    """The debt and its interest; the debt alone; a balloon of all of it changes nothing."""
    assert column(plan_schedule(kind="interest_only", rate="12%", installments=1), "payment") == ["1010.00"]
    assert column(plan_schedule(kind="interest_only", installments=2), "payment") == ["0.00", "1000.00"]
    plan = {"kind": "interest_only", "rate": "12%", "installments": 2}
    assert schedule_of(plan=plan | {"balloon": "1000"}) == schedule_of(plan=plan)


def test_tiny_amounts_and_other_currencies() -> None:
    """1 % of 0.49 is nothing; of 150 yen 1.5, rounded 2, or to the even one 2; of 250 yen 2.5, to the even one 2."""
    plan = {"kind": "interest_only", "rate": "12%", "installments": 2}
    assert column(schedule_of("0.49", plan=plan), "payment") == ["0.00", "0.49"]
    assert column(schedule_of("150", currency="JPY", plan=plan), "payment") == ["2", "152"]
    assert column(schedule_of("250", currency="JPY", plan=plan), "interest") == ["3", "3"]
    assert column(schedule_of("250", currency="JPY", plan=plan, rounding="half-even"), "interest") == ["2", "2"]
