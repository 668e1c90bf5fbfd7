"""Are equal parts of the principal repaid, with interest on what is owed?"""

from __future__ import annotations

from tests.schedules.reading import column, columns, plan_schedule, schedule_of


def test_payments_fall_with_the_debt() -> None:
    """1000 / 4 = 250; 1 % of 1000, 750, 500 and 250."""
    schedule = plan_schedule(kind="principal", rate="12%", installments=4)
    assert columns(schedule, "payment", "principal", "interest", "balance") == [
        ("260.00", "250.00", "10.00", "750.00"),
        ("257.50", "250.00", "7.50", "500.00"),
        ("255.00", "250.00", "5.00", "250.00"),
        ("252.50", "250.00", "2.50", "0.00"),
    ]


def test_the_residue_goes_by_its_rule() -> None:
    """1000 / 3: interest on 1000, 666.67 and 333.34; or, with the odd cent first, on 1000, 666.66 and 333.33."""
    plan = {"kind": "principal", "rate": "12%", "installments": 3}
    assert columns(schedule_of(plan=plan), "principal", "interest") == [
        ("333.33", "10.00"),
        ("333.33", "6.67"),
        ("333.34", "3.33"),
    ]
    assert columns(schedule_of(plan=plan, rounding={"residue": "first"}), "principal", "interest") == [
        ("333.34", "10.00"),
        ("333.33", "6.67"),
        ("333.33", "3.33"),
    ]


def test_a_balloon_bears_interest_all_the_time() -> None:
    """600 / 3 = 200 each, 400 more with the last; 1 % of 1000, 800 and 600."""
    schedule = plan_schedule(kind="principal", rate="12%", installments=3, balloon="400")
    assert columns(schedule, "payment", "principal", "interest") == [
        ("210.00", "200.00", "10.00"),
        ("208.00", "200.00", "8.00"),
        ("606.00", "600.00", "6.00"),
    ]


def test_a_first_payment_today_bears_no_interest() -> None:
    """Then 1 % of 500."""
    schedule = plan_schedule(kind="principal", rate="12%", installments=2, first="today")
    assert column(schedule, "interest") == ["0.00", "5.00"]


def test_interest_by_days() -> None:
    """0.1 % a day of 1000 for 28 days, of 500 for 31."""
    plan = {"kind": "principal", "rate": "36.5%", "installments": 2, "day_count": "actual/365"}
    assert column(schedule_of(plan=plan, start="2026-01-31"), "interest") == ["28.00", "15.50"]


def test_without_interest_and_with_one_payment() -> None:
    """Even parts; and the debt with one month's interest."""
    assert column(plan_schedule(kind="principal", installments=3), "payment") == ["333.33", "333.33", "333.34"]
    assert column(plan_schedule(kind="principal", rate="12%", installments=1), "payment") == ["1010.00"]


def test_tiny_amounts_and_other_currencies() -> None:
    """0.01 in 12 is paid last, too small for interest; 1 % of 100000 and 50000 yen; 1 % of 1.000 and 0.500 dinar."""
    assert column(plan_schedule("0.01", kind="principal", rate="18%", installments=12), "payment")[-2:] == [
        "0.00",
        "0.01",
    ]
    plan = {"kind": "principal", "rate": "12%", "installments": 2}
    assert column(schedule_of("100000", currency="JPY", plan=plan), "interest") == ["1000", "500"]
    assert column(schedule_of("1", currency="KWD", plan=plan), "interest") == ["0.010", "0.005"]
