"""Does a schedule that does not add up refuse to exist?"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from calc.errors import UsageError
from calc.schedules.table import Charged, Row, Schedule
from calc.workdays import Due


def row(number: int, day: int, *amounts: str) -> Row:
    """A row due in January 2026: payment, principal, interest, fees, adjustment, balance."""
    due = Due(date(2026, 1, day), date(2026, 1, day))
    return Row(number, due, *(Decimal(amount) for amount in amounts))


# 1000 bought with 100 down and 30 of fees at once; 900 repaid in two, with interest, a fee and 5 let off at the end
RIGHT = Schedule(
    currency="CNY",
    rows=(
        row(0, 1, "130.00", "100.00", "0.00", "30.00", "0.00", "900.00"),
        row(1, 8, "459.00", "450.00", "9.00", "0.00", "0.00", "450.00"),
        row(2, 15, "457.00", "450.00", "4.50", "7.50", "-5.00", "0.00"),
    ),
    financed=Decimal("900.00"),
    down=Decimal("100.00"),
    deducted=Decimal("20.00"),
    residue=Decimal("-5.00"),
    times=(Fraction(1), Fraction(2)),
    charges=(
        Charged("service", Decimal("30.00"), "upfront"),
        Charged("handling", Decimal("20.00"), "deducted"),
        Charged("last", Decimal("7.50"), (2,)),
        Charged("insurance", Decimal("50.00"), "financed"),
    ),
)


def rows(number: int, /, **changed: object) -> tuple[Row, ...]:
    """The rows of the right schedule with one of them changed."""
    changes: dict[str, object] = dict(changed)
    return tuple(replace(row, **changes) if row.number == number else row for row in RIGHT.rows)  # type: ignore[arg-type]


def test_what_adds_up_exists() -> None:
    """And sums are told exactly."""
    assert [row.number for row in RIGHT.installments] == [1, 2]
    assert RIGHT.paid_at_start == Decimal("130.00")
    assert Fraction(1046) == RIGHT.paid
    assert Fraction("13.5") == RIGHT.interest
    assert Fraction("37.5") == RIGHT.fees


def test_without_a_row_on_the_day_of_purchase_nothing_is_paid_then() -> None:
    """A schedule of installments alone."""
    plain = Schedule(
        currency="CNY",
        rows=(row(1, 8, "900.00", "900.00", "0.00", "0.00", "0.00", "0.00"),),
        financed=Decimal("900.00"),
        down=Decimal("0.00"),
        deducted=Decimal("0.00"),
        residue=Decimal("0.00"),
        times=None,
    )
    assert plain.paid_at_start == 0
    assert plain.rows == plain.installments
    assert plain.charges == ()


BROKEN: dict[str, tuple[Callable[[], Schedule], str, str]] = {
    "a payment that is not its parts": (
        lambda: replace(RIGHT, rows=rows(1, payment=Decimal("459.01"))),
        "payment",
        "the parts of payment 1 come to 459.0",
    ),
    "a payment of the day of purchase that is not its parts": (
        lambda: replace(RIGHT, rows=rows(0, payment=Decimal("129.99"))),
        "payment",
        "the parts of payment 0 come to 130.0",
    ),
    "interest that nobody pays": (
        lambda: replace(RIGHT, rows=rows(2, interest=Decimal("4.51"))),
        "payment",
        "the parts of payment 2 come to 457.01",
    ),
    "an adjustment that nobody pays": (
        lambda: replace(RIGHT, rows=rows(2, adjustment=Decimal("-4.99"))),
        "payment",
        "the parts of payment 2 come to 457.01",
    ),
    "principal that was never financed": (
        lambda: replace(RIGHT, rows=rows(1, principal=Decimal("451.00"), payment=Decimal("460.00"))),
        "principal",
        "all principal come to 1001.0",
    ),
    "more financed than is repaid": (
        lambda: replace(RIGHT, financed=Decimal("900.01")),
        "principal",
        "all principal come to 1000.0",
    ),
    "more put down than is paid": (
        lambda: replace(RIGHT, down=Decimal("100.01")),
        "principal",
        "all principal come to 1000.0",
    ),
    "a residue that is not that of the rows": (
        lambda: replace(RIGHT, residue=Decimal("-4.00")),
        "residue",
        "all adjustments come to -5.0",
    ),
    "a fee that nobody pays": (
        lambda: replace(RIGHT, charges=RIGHT.charges[1:]),
        "fees",
        "all charges come to 27.5",
    ),
    "fees in a row that are no charge": (
        lambda: replace(RIGHT, rows=rows(1, fees=Decimal("1.00"), payment=Decimal("460.00"))),
        "fees",
        "all charges come to 57.5",
    ),
    "a deduction that is no charge": (
        lambda: replace(RIGHT, deducted=Decimal("21.00")),
        "fees",
        "all charges come to 57.5",
    ),
    "a balance that does not follow": (
        lambda: replace(RIGHT, rows=rows(1, balance=Decimal("450.01"))),
        "balance",
        "what is owed after payment 1 come to 450.0",
    ),
    "a last balance that is not zero": (
        lambda: replace(RIGHT, rows=rows(2, balance=Decimal("0.01"))),
        "balance",
        "what is owed after payment 2 come to 0.0",
    ),
    "a number that is missing": (
        lambda: replace(RIGHT, rows=rows(2, number=3)),
        "number",
        "installments are numbered from 1, after a row 0 or without",
    ),
    "a number twice": (
        lambda: replace(RIGHT, rows=rows(2, number=1)),
        "number",
        "installments are numbered from 1, after a row 0 or without",
    ),
    "the day of purchase twice": (
        lambda: replace(RIGHT, rows=rows(1, number=0)),
        "number",
        "installments are numbered from 1, after a row 0 or without",
    ),
    "later before earlier": (
        lambda: replace(RIGHT, rows=rows(2, due=Due(date(2026, 1, 7), date(2026, 1, 7)))),
        "due",
        "payments follow each other",
    ),
    "an installment before the purchase": (
        lambda: replace(RIGHT, rows=rows(0, due=Due(date(2026, 1, 9), date(2026, 1, 9)))),
        "due",
        "payments follow each other",
    ),
    "a time too few": (
        lambda: replace(RIGHT, times=(Fraction(1),)),
        "times",
        "every installment has its time, later than the one before",
    ),
    "a time too many": (
        lambda: replace(RIGHT, times=(Fraction(0), Fraction(1), Fraction(2))),
        "times",
        "every installment has its time, later than the one before",
    ),
    "times that fall": (
        lambda: replace(RIGHT, times=(Fraction(2), Fraction(1))),
        "times",
        "every installment has its time, later than the one before",
    ),
}


@pytest.mark.parametrize(("broken", "field", "why"), BROKEN.values(), ids=BROKEN)
def test_what_does_not_add_up_does_not_exist(broken: Callable[[], Schedule], field: str, why: str) -> None:
    """One cent is enough, and the first that is wrong is named."""
    with pytest.raises(UsageError) as raised:
        broken()
    assert (field, why) == (raised.value.field, raised.value.why)


def test_an_amount_may_be_written_with_more_zeros() -> None:
    """It is the amount that has to add up, not its digits."""
    assert replace(RIGHT, financed=Decimal("900.000")).financed == 900


def test_two_payments_may_be_due_on_one_day() -> None:
    """The day of purchase, and a first installment that is due today."""
    today = rows(1, due=Due(date(2026, 1, 1), date(2026, 1, 1)))
    assert replace(RIGHT, rows=today).rows[1].due == replace(RIGHT, rows=today).rows[0].due


def test_rows_without_dates_are_in_order_anyway() -> None:
    """Without a day of purchase no date is known."""
    undated = tuple(replace(row, due=None) for row in RIGHT.rows)
    assert [row.due for row in replace(RIGHT, rows=undated).rows] == [None] * 3


def test_a_schedule_is_a_value() -> None:
    """Never changed, equal by its parts, the same after a journey."""
    assert pickle.loads(pickle.dumps(RIGHT)) == RIGHT
    assert hash(RIGHT) == hash(replace(RIGHT))
    with pytest.raises(FrozenInstanceError):
        RIGHT.financed = Decimal(1)  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        RIGHT.rows[0].payment = Decimal(1)  # type: ignore[misc]
