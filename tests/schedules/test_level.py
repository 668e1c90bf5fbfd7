"""Are level payments the annuity to the cent, and does the last one close the debt?"""

from __future__ import annotations

from fractions import Fraction

import pytest

import calc
from calc.offer.normal_form import normal_form
from calc.schedules.level import annuity
from tests.schedules.reading import column, columns, offer_of, plan_schedule, schedule_of

MONTHLY_ONE_PERCENT = {"kind": "level", "rate": "12%"}


def test_two_payments_at_one_percent_a_month() -> None:
    """1000 x 1.01^2 / (1.01 + 1) = 1020.10 / 2.01 = 507.512...; 1000 x 1 % = 10.00; 502.49 x 1 % = 5.0249."""
    assert columns(
        plan_schedule(**MONTHLY_ONE_PERCENT, installments=2), "payment", "principal", "interest", "balance"
    ) == [
        ("507.51", "497.51", "10.00", "502.49"),
        ("507.51", "502.49", "5.02", "0.00"),
    ]


def test_the_last_payment_takes_the_cents() -> None:
    """1000 x 1.030301 / (1.0201 + 1.01 + 1) = 340.022...; interest 10.00, 6.6998, 3.3666; 336.66 + 3.37 = 340.03."""
    assert columns(
        plan_schedule(**MONTHLY_ONE_PERCENT, installments=3), "payment", "principal", "interest", "balance"
    ) == [
        ("340.02", "330.02", "10.00", "669.98"),
        ("340.02", "333.32", "6.70", "336.66"),
        ("340.03", "336.66", "3.37", "0.00"),
    ]


def test_one_payment_is_the_debt_with_interest() -> None:
    """1000 x 1.01."""
    assert column(plan_schedule(**MONTHLY_ONE_PERCENT, installments=1), "payment") == ["1010.00"]


@pytest.mark.parametrize("rate", ["12%", "1% a month", "3% a quarter", "1% a period"])
def test_however_the_rate_is_quoted(rate: str) -> None:
    """All of them are 1 % a month."""
    assert column(plan_schedule(kind="level", rate=rate, installments=2), "payment") == ["507.51", "507.51"]


def test_a_daily_rate_counts_the_days_of_a_year() -> None:
    """0.1 % a day is 36 % of 360 days, 3 % a month; or 36.5 % of 365, 3.0416...% a month."""
    for days, payment in ((360, "1030.00"), (365, "1030.42")):
        schedule = plan_schedule(kind="level", rate="0.1% a day", days_a_year=days, installments=1)
        assert column(schedule, "payment") == [payment]


def test_without_interest_it_is_even() -> None:
    """1000 / 3."""
    assert column(plan_schedule(kind="level", installments=3), "payment") == ["333.33", "333.33", "333.34"]


def test_a_first_payment_today_bears_no_interest() -> None:
    """1000 / (1 + 1 / 1.01) = 502.487...; then 497.51 x 1 % = 4.9751."""
    schedule = plan_schedule(**MONTHLY_ONE_PERCENT, installments=2, first="0 days")
    assert columns(schedule, "payment", "principal", "interest", "balance") == [
        ("502.49", "502.49", "0.00", "497.51"),
        ("502.49", "497.51", "4.98", "0.00"),
    ]


def test_a_balloon_is_left_for_the_end() -> None:
    """(1000 x 1.0201 - 500) / 2.01 = 258.756...; interest 10.00, then 751.24 x 1 % = 7.5124."""
    schedule = plan_schedule(**MONTHLY_ONE_PERCENT, installments=2, balloon="500")
    assert columns(schedule, "payment", "principal", "interest", "balance") == [
        ("258.76", "248.76", "10.00", "751.24"),
        ("758.75", "751.24", "7.51", "0.00"),
    ]


def test_everything_left_for_the_end_is_interest_only() -> None:
    """(1000 x 1.0201 - 1000) / 2.01 = 10: the interest of each month."""
    schedule = plan_schedule(**MONTHLY_ONE_PERCENT, installments=2, balloon="1000")
    assert column(schedule, "payment") == ["10.00", "1010.00"]


def test_yen_have_no_decimals() -> None:
    """100000 x 1.0201 / 2.01 = 50751.2...; interest 1000 and 50249 x 1 % = 502.49."""
    schedule = schedule_of("100000", currency="JPY", plan=MONTHLY_ONE_PERCENT | {"installments": 2})
    assert columns(schedule, "payment", "principal", "interest") == [
        ("50751", "49751", "1000"),
        ("50751", "50249", "502"),
    ]


def test_steps_of_ten() -> None:
    """507.51 becomes 510; interest 10; then 500 x 1 % = 5, half of ten, which goes up."""
    schedule = schedule_of(plan=MONTHLY_ONE_PERCENT | {"installments": 2}, rounding={"increment": "10"})
    assert columns(schedule, "payment", "principal", "interest") == [
        ("510.00", "500.00", "10.00"),
        ("510.00", "500.00", "10.00"),
    ]


def test_a_payment_is_never_more_than_the_debt() -> None:
    """0.10 in 12: 0.0083... rounds to 0.01, ten of which are all of it; nothing is left for the last two."""
    schedule = plan_schedule("0.10", kind="level", installments=12)
    assert column(schedule, "payment") == ["0.01"] * 10 + ["0.00"] * 2
    assert column(plan_schedule("0.01", kind="level", rate="18%", installments=12), "payment") == ["0.00"] * 11 + [
        "0.01"
    ]


def test_interest_may_be_most_of_a_payment() -> None:
    """100 % a month: 100 x 8 / (4 + 2 + 1) = 114.2857...; interest 100, 85.71, 57.13."""
    schedule = plan_schedule("100", kind="level", rate="100% a month", installments=3)
    assert columns(schedule, "payment", "interest", "balance") == [
        ("114.29", "100.00", "85.71"),
        ("114.29", "85.71", "57.13"),
        ("114.26", "57.13", "0.00"),
    ]


def test_interest_by_days() -> None:
    """36.5 % is 0.1 % a day, 1 % in ten days: the figures of three payments at 1 %."""
    plan = {"kind": "level", "rate": "36.5%", "installments": 3, "every": "10 days", "day_count": "actual/365"}
    assert columns(schedule_of(plan=plan, start="2026-01-01"), "payment", "interest") == [
        ("340.02", "10.00"),
        ("340.02", "6.70"),
        ("340.03", "3.37"),
    ]


def test_interest_by_days_of_unequal_months() -> None:
    """0.1 % a day over 28 and then 31 days: 1000 x 1.028 x 1.031 / (1.031 + 1) = 521.845...; 28.00; 506.15 x 3.1 %."""
    plan = {"kind": "level", "rate": "36.5%", "installments": 2, "day_count": "actual/365"}
    assert columns(schedule_of(plan=plan, start="2026-01-31"), "payment", "principal", "interest") == [
        ("521.85", "493.85", "28.00"),
        ("521.84", "506.15", "15.69"),
    ]


@pytest.mark.parametrize(
    ("principal", "rates", "balloon", "payment"),
    [
        ("100", ["1/10"], "0", "110"),
        ("300", ["0", "0", "0"], "0", "100"),
        # 100 x 1.1 x 1.1 = 121 = payment x (1.1 + 1)
        ("100", ["1/10", "1/10"], "0", "1210/21"),
        # 100 x 1.1 x 1.2 = 132 = payment x (1.2 + 1)
        ("100", ["1/10", "1/5"], "0", "60"),
        # 132 - 22 = 110 = payment x 2.2
        ("100", ["1/10", "1/5"], "22", "50"),
        ("0", ["1/10", "1/5"], "0", "0"),
    ],
)
def test_the_annuity_is_exact(principal: str, rates: list[str], balloon: str, payment: str) -> None:
    """The debt grows by each rate and falls by each payment, until only the balloon is left."""
    exact = tuple(Fraction(rate) for rate in rates)
    assert Fraction(payment) == annuity(Fraction(principal), exact, Fraction(balloon))
    owed = Fraction(principal)
    for rate in exact:
        owed = owed * (1 + rate) - Fraction(payment)
    assert owed == Fraction(balloon)


def test_a_payment_that_is_named() -> None:
    """500 a month of 1000 at 1 %: 10.00, then 510 x 1 % = 5.10, then 15.10 x 1 % = 0.15 with the last."""
    schedule = plan_schedule(**MONTHLY_ONE_PERCENT, installments=3, payment="500")
    assert columns(schedule, "payment", "principal", "interest", "balance") == [
        ("500.00", "490.00", "10.00", "510.00"),
        ("500.00", "494.90", "5.10", "15.10"),
        ("15.25", "15.10", "0.15", "0.00"),
    ]


def test_the_last_payment_closes_the_debt_whatever_is_left() -> None:
    """100 twice leave 819.10; and where nothing is left any more, nothing is paid."""
    payments = column(plan_schedule(**MONTHLY_ONE_PERCENT, installments=3, payment="100"), "payment")
    assert payments == ["100.00", "100.00", "827.29"]
    assert column(plan_schedule(kind="level", installments=3, payment="600"), "payment") == ["600.00", "400.00", "0.00"]


def test_a_named_payment_covers_the_interest() -> None:
    """Exactly, and the debt stays; a cent less, and it would grow."""
    schedule = plan_schedule(**MONTHLY_ONE_PERCENT, installments=3, payment="10.00")
    assert column(schedule, "balance") == ["1000.00", "1000.00", "0.00"]
    with pytest.raises(calc.OfferError) as raised:
        plan_schedule(**MONTHLY_ONE_PERCENT, installments=3, payment="9.99")
    assert str(raised.value) == (
        "payment: '9.99' cannot be: it does not cover the interest of installment 1, which is 10.00; "
        "try more than 10.00"
    )


def test_a_named_payment_is_written_down_with_the_rate() -> None:
    """The normal form has both, and is read again as the same offer."""
    offer = offer_of(plan={**MONTHLY_ONE_PERCENT, "installments": 3, "payment": "500"})
    form = normal_form(offer)
    assert (form["plan"]["kind"], form["plan"]["rate"], form["plan"]["payment"]) == ("level", "12%", "500.00")
    assert calc.schedule(calc.Offer(**form)) == calc.schedule(offer)
