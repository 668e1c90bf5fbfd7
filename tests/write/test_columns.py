"""Which columns does a schedule have, and how are its cells written?"""

from __future__ import annotations

from decimal import Decimal

import pytest

from calc.cost.wording import grouped
from calc.schedules.table import Row
from calc.workdays import Due
from calc.write.columns import TITLES, amount_columns, due_text, has_dates
from tests.write.answers import ANSWERS


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("no cost", ["payment", "balance"]),
        ("many", ["payment", "balance"]),
        ("a fee upfront", ["payment", "principal", "fees", "balance"]),
        ("level", ["payment", "principal", "interest", "balance"]),
        ("stated", ["payment", "principal", "adjustment", "balance"]),
        ("a mark-up", ["payment", "balance"]),
        ("deducted", ["payment", "balance"]),
        ("one payment", ["payment", "principal", "interest", "balance"]),
        ("down payment and fees", ["payment", "principal", "fees", "balance"]),
    ],
)
def test_what_is_zero_throughout_has_no_column(name: str, columns: list[str]) -> None:
    """And where every payment is nothing but principal, it is not said twice."""
    assert columns == amount_columns(ANSWERS[name].schedule)


@pytest.mark.parametrize("name", ANSWERS)
def test_the_columns_add_up(name: str) -> None:
    """What has no column is not missed: in every row the parts that are shown come to the payment."""
    schedule = ANSWERS[name].schedule
    shown = [column for column in amount_columns(schedule) if column not in ("payment", "balance")]
    if shown:
        assert all(sum(getattr(row, column) for column in shown) == row.payment for row in schedule.rows)


def test_every_amount_has_a_title() -> None:
    """In the order of a row."""
    assert list(TITLES) == [name for name in Row.__dataclass_fields__ if name not in ("number", "due")]


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("0.00", "0.00"),
        ("999.99", "999.99"),
        ("1000", "1,000"),
        ("1234567.80", "1,234,567.80"),
        ("-1234.5", "-1,234.5"),
        ("3.333", "3.333"),
        ("1E+3", "1,000"),
    ],
)
def test_thousands_are_grouped(amount: str, text: str) -> None:
    """Every digit stays, and none is added."""
    assert text == grouped(Decimal(amount))


def test_a_day_that_was_moved_has_a_star() -> None:
    """21 February 2027 is a Sunday; the other days stay as they are."""
    rows = ANSWERS["moved"].schedule.rows
    assert ["2026-12-21", "2027-01-21", "2027-02-22 *"] == [due_text(row) for row in rows]
    assert isinstance(rows[2].due, Due) and "2027-02-21" == rows[2].due.nominal.isoformat()


def test_without_a_day_of_purchase_there_are_no_days() -> None:
    """Neither a column nor a text."""
    schedule = ANSWERS["no dates"].schedule
    assert not has_dates(schedule) and has_dates(ANSWERS["no cost"].schedule)
    assert ["", "", ""] == [due_text(row) for row in schedule.rows]
