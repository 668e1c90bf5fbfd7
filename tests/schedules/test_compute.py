"""From an offer to its schedule: is the way of paying the one named, and is everything put into the table?"""

from __future__ import annotations

from datetime import date
from decimal import Decimal, localcontext
from typing import Any, get_args

import pytest

import calc
from calc.offer.plan import Kind
from calc.schedules.compute import WAYS_OF_PAYING, schedule
from calc.schedules.due_dates import DueDates
from calc.schedules.fees import Charge
from calc.schedules.table import Charged, Row, Schedule
from calc.schedules.terms import Terms
from calc.workdays import Due
from tests.schedules.reading import column, columns, offer_of, plan_schedule, schedule_of

PAID = {
    "even": ["500.00", "500.00"],
    "level": ["507.51", "507.51"],
    "principal": ["510.00", "505.00"],
    "flat": ["510.00", "510.00"],
    "interest_only": ["10.00", "1010.00"],
    "bullet": ["1020.00"],
    "stated": ["450.00", "450.00"],
    "steps": ["400.00", "600.00"],
}


def test_every_kind_of_plan_has_a_way_of_paying() -> None:
    """The kinds that an offer may have, and no others."""
    assert tuple(WAYS_OF_PAYING) == get_args(Kind)
    assert set(PAID) == set(WAYS_OF_PAYING)


@pytest.mark.parametrize("kind", PAID)
def test_each_way_of_paying(kind: str) -> None:
    """1000 in two at 1 % a month, or as the plan states it."""
    named: dict[str, dict[str, Any]] = {"stated": {"payment": "450"}, "steps": {"steps": [[1, "400"], [1, "600"]]}}
    plan: dict[str, Any] = {"kind": kind, "installments": 2} | named.get(kind, {})
    if kind not in ("even", "stated", "steps"):
        plan["rate"] = "12%"
    assert column(plan_schedule(**plan), "payment") == PAID[kind]


def test_the_day_of_purchase_has_a_row_where_something_is_paid_on_it() -> None:
    """Down payment and fees upfront, in row 0, before anything is repaid."""
    paid = schedule_of(down="10%", fees=[{"amount": "5", "when": "upfront"}], start="2026-01-31")
    assert columns(paid, "number", "payment", "principal", "fees", "balance")[:2] == [
        ("0", "105.00", "100.00", "5.00", "900.00"),
        ("1", "300.00", "300.00", "0.00", "600.00"),
    ]
    assert paid.rows[0].due == Due(date(2026, 1, 31), date(2026, 1, 31))
    assert column(schedule_of(down="10%"), "number") == ["0", "1", "2", "3"]
    assert column(schedule_of(fees=[{"amount": "5", "when": "deducted"}]), "number") == ["1", "2", "3"]
    assert schedule_of(down="10%").rows[0].due is None


def test_the_first_today_is_number_one() -> None:
    """Beside row 0, on the same day."""
    paid = schedule_of(plan={"installments": 2, "first": "today"}, down="100", start="2026-01-31")
    assert columns(paid, "number", "payment") == [("0", "100.00"), ("1", "450.00"), ("2", "450.00")]
    assert [row.due.nominal.isoformat() for row in paid.rows if row.due] == ["2026-01-31", "2026-01-31", "2026-02-28"]


def test_the_sums_of_the_schedule() -> None:
    """Financed with a financed fee, down, deducted and residue, all with the currency's decimals."""
    paid = schedule_of(
        "1000",
        currency="KWD",
        down="100",
        fees=[{"rate": "2%", "when": "financed"}, {"amount": "7", "when": "deducted"}],
        plan={"kind": "stated", "installments": 3, "payment": "300"},
    )
    assert (str(paid.financed), str(paid.down), str(paid.deducted), str(paid.residue)) == (
        "918.000",
        "100.000",
        "7.000",
        "-18.000",
    )
    assert paid.currency == "KWD"


def discounted(installment: int, factor: str, **plan: Any) -> list[tuple[str, ...]]:
    """The rows of a plan of four with one installment discounted."""
    discount = {"after_on_time": installment - 1, "installment": installment, "factor": factor}
    described = {"installments": 4, "step_discounts": [discount]} | plan
    return columns(plan_schedule("400", **described), "payment", "principal", "interest", "adjustment")


def test_a_discount_lets_off_a_part_of_one_installment() -> None:
    """The 4th of 100 at 80 %: the debt is repaid all the same, 20 of it by the discount."""
    assert discounted(4, "0.8")[3] == ("80.00", "100.00", "0.00", "-20.00")
    assert discounted(2, "0.8")[1] == ("80.00", "100.00", "0.00", "-20.00")
    assert discounted(2, "0.8")[3] == ("100.00", "100.00", "0.00", "0.00")
    assert discounted(4, "0")[3] == ("0.00", "100.00", "0.00", "-100.00")
    assert discounted(4, "1")[3] == ("100.00", "100.00", "0.00", "0.00")


def test_a_discount_is_of_principal_and_interest() -> None:
    """1 % of 400 each time, flat: 104 at 80 % is 83.20."""
    assert discounted(4, "0.8", kind="flat", rate="12%")[3] == ("83.20", "100.00", "4.00", "-20.80")


def test_a_discount_is_rounded_as_the_offer_says() -> None:
    """100 at 66.666 % is 66.666, rounded 66.67."""
    assert discounted(4, "0.66666")[3] == ("66.67", "100.00", "0.00", "-33.33")


def test_a_discount_of_a_stated_installment() -> None:
    """110 at 50 % is 55; the last of 4 x 110 repays 70 and 40 more, so that 15 are let off."""
    rows = discounted(4, "0.5", kind="stated", payment="110")
    assert rows[2:] == [("110.00", "110.00", "0.00", "0.00"), ("55.00", "70.00", "0.00", "-15.00")]


def test_several_discounts_and_fees_beside_them() -> None:
    """Each on its own installment; a fee is not discounted, and its base is the whole installment."""
    plan = {
        "installments": 4,
        "step_discounts": [
            {"after_on_time": 1, "installment": 2, "factor": "0.5"},
            {"after_on_time": 3, "installment": 4, "factor": "0.8"},
        ],
    }
    paid = schedule_of("400", plan=plan, fees=[{"rate": "1%", "when": "each", "of": "installment"}])
    assert columns(paid, "payment", "fees", "adjustment") == [
        ("101.00", "1.00", "0.00"),
        ("51.00", "1.00", "-50.00"),
        ("101.00", "1.00", "0.00"),
        ("81.00", "1.00", "-20.00"),
    ]
    assert str(paid.residue) == "-70.00"


def test_what_is_no_offer() -> None:
    """A table has to be made an offer first."""
    with pytest.raises(calc.UsageError) as raised:
        schedule({"price": "1000"})  # type: ignore[arg-type]
    assert str(raised.value) == "offer: 'dict' cannot be: a schedule is made from an offer; try calc.Offer(...)"


def test_no_amount_depends_on_somebody_elses_arithmetic() -> None:
    """With three digits of precision in the thread, every cent is right."""
    offer = offer_of("123456.78", plan={"kind": "level", "rate": "18%", "installments": 24})
    expected = schedule(offer)
    with localcontext() as context:
        context.prec = 3
        assert schedule(offer) == expected
    assert expected.financed == Decimal("123456.78")


def test_ten_years_of_days_are_no_trouble() -> None:
    """The longest plan there is."""
    paid = plan_schedule("36600", kind="principal", rate="12%", every="1 day", installments=3660)
    assert len(paid.rows) == 3660
    assert column(paid, "principal") == ["10.00"] * 3660


def test_answers_are_frozen_and_hold_nothing_else() -> None:
    """As every value on the way of an answer."""
    for value in (Row, Charged, Schedule, Charge, DueDates, Terms):
        assert vars(value)["__dataclass_params__"].frozen, value
        assert "__slots__" in vars(value), value
