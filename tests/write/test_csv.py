"""Can a spreadsheet read the schedule? Comma-separated values, and the same values back."""

from __future__ import annotations

import csv
from decimal import Decimal

import pytest

from calc.cost.quote_form import row_form
from calc.write.csv import schedule_csv
from tests.write.answers import ANSWERS

HEAD = "number,due,nominal_due,payment,principal,interest,fees,adjustment,balance"


@pytest.mark.parametrize("name", ANSWERS)
def test_it_reads_back(name: str) -> None:
    """Every row and every column, whatever the page leaves out; nothing where no date is known."""
    schedule = ANSWERS[name].schedule
    written = schedule_csv(schedule)
    assert written.startswith(f"{HEAD}\n") and written.endswith("\n") and "\r" not in written
    read = list(csv.DictReader(written.splitlines()))
    forms = [row_form(row) for row in schedule.rows]
    assert [{key: "" if value is None else str(value) for key, value in form.items()} for form in forms] == read
    assert [row.payment for row in schedule.rows] == [Decimal(row["payment"]) for row in read]


def test_numbers_are_plain() -> None:
    """No thousands marks, no signs, no quotation marks: what every program takes for a number."""
    assert (
        "1,2026-12-21,2026-12-21,916.80,766.80,150.00,0.00,0.00,9233.20"
        == (schedule_csv(ANSWERS["level"].schedule).splitlines()[1])
    )


def test_without_dates_the_cells_are_empty() -> None:
    """The columns are the same, so that files can be put one below another."""
    assert "1,,,363.33,333.33,0.00,30.00,0.00,666.67" == schedule_csv(ANSWERS["no dates"].schedule).splitlines()[1]


def test_a_day_that_was_moved_is_there_twice() -> None:
    """The day on which it is due, and the agreed one."""
    assert "3,2027-02-22,2027-02-21," == schedule_csv(ANSWERS["moved"].schedule).splitlines()[3][:24]
