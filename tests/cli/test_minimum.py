"""What does `calc minimum` answer to a program and to people?"""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.calling import call_line
from tests.cli.forms import ROW, check_date, check_heading, check_money, check_rates

FENFU = "minimum 5000 --rate 0.04%/day --percent 10%"
KEYS = [
    "version",
    "calc",
    "currency",
    "balance",
    "rate",
    "percent",
    "floor",
    "clear_below",
    "status",
    "months",
    "interest",
    "paid",
    "rates",
    "schedule",
    "quoted",
    "instead",
    "summary",
    "assumptions",
]
PAYOFF = ["status", "months", "interest", "paid", "rates", "schedule"]


def answered(line: str) -> dict[str, Any]:
    """The JSON answer to a line."""
    answer = call_line(f"{line} --json")
    assert (0, "") == (answer.code, answer.err), answer
    return answer.document


def test_the_document_has_the_form_of_the_contract() -> None:
    """Months, interest and every payment; nothing is dated where no day was said."""
    document = answered(FENFU)
    check_heading(document)
    assert KEYS == list(document)
    assert (39, "590.19", "5590.19") == (document["months"], document["interest"], document["paid"])
    assert ["560.00", "504.00"] == [row["payment"] for row in document["schedule"][:2]]
    assert all(ROW == list(row) and row["due"] is None for row in document["schedule"])
    check_rates(document["rates"])
    assert {"nominal": 0.146, "percent": {"nominal": "14.60", "effective": "15.72"}} == {
        name: value for name, value in document["quoted"].items() if name != "effective"
    }
    assert document["instead"] is None


def test_a_fixed_payment_stands_beside() -> None:
    """With its own months, interest and payments."""
    instead = answered(f"{FENFU} --pay 500")["instead"]
    assert ["pay", *PAYOFF] == list(instead)
    assert ("500.00", 11, "358.89") == (instead["pay"], instead["months"], instead["interest"])


def test_a_debt_that_never_ends_has_no_months() -> None:
    """Null, and the first year of payments."""
    document = answered("minimum 5000 --rate 0.1%/day --percent 2% --interest within")
    assert ("never", None, None, None, None) == tuple(document[key] for key in PAYOFF[:5])
    assert 12 == len(document["schedule"])


def test_by_the_calendar() -> None:
    """Dated, and 505.80 after 31 days."""
    document = answered(f"{FENFU} --days calendar --start 2022-09-01")
    assert "505.80" == document["schedule"][1]["payment"]
    for row in document["schedule"]:
        check_date(row["due"])
    assert document["rates"]["dated"] is not None


def test_today_is_assumed_where_a_day_is_needed() -> None:
    """By the calendar only."""
    assert "bought today" in answered(f"{FENFU} --days calendar")["assumptions"][0]
    assert not any("today" in said for said in answered(FENFU)["assumptions"])


def test_every_option() -> None:
    """A currency with three decimals, a floor, free days, and what is unpaid."""
    document = answered(
        "minimum 500 --rate 18% --percent 5% --floor 20 --clear-below 1 --from unpaid --float-days 50 --currency KWD "
        "--interest within --pay 30"
    )
    for name in ("balance", "floor", "clear_below", "interest", "paid"):
        check_money(document[name], "KWD")
    assert ("25.000", "0.000") == tuple(document["schedule"][0][name] for name in ("payment", "interest"))


def test_the_page() -> None:
    """Plain sentences first, the table, every payment, and what was assumed."""
    lines = call_line(f"{FENFU} --pay 500").lines
    assert "Paying only the minimum takes 39 months and 590.19 CNY of interest, 5,590.19 in" == lines[0]
    assert "    39    590.19  5,590.19   14.40%     15.39%  only the minimum" in lines
    assert "    11    358.89  5,358.89   14.40%     15.39%  500.00 a month" in lines
    assert "39    92.32      91.23      1.09      0.00" in lines
    assert "- every month has 30 days and is a twelfth of the year" in lines
    assert not any("92.32" in line for line in call_line(f"{FENFU} --no-schedule").lines)


def test_the_page_of_a_debt_that_never_ends() -> None:
    """It says so in the table too."""
    lines = call_line("minimum 5000 --rate 0.1%/day --percent 2% --interest within --pay 120").lines
    assert [" never  only the minimum", " never  120.00 a month"] == [
        line for line in lines if line.startswith(" never")
    ]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("minimum 5000 --rate 0.04%/day", "percent is missing: the minimum is a part of what is owed; try 10%"),
        ("minimum 5000 --percent 10%", "rate is missing: the interest decides how long it takes; try 0.04%/day"),
        ("minimum", "balance is missing: the command cannot do without it; try calc minimum --help"),
        (f"{FENFU} --format csv", "format: 'csv' cannot be: this answer is shown as table or json; try --format json"),
        (f"{FENFU} --float-days x", "float_days: 'x' cannot be: it is a whole number from 1 to 366; try 45"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(line: str, sentence: str) -> None:
    """On standard error, with exit code 2."""
    answer = call_line(line)
    assert (2, "", f"{sentence}\n") == (answer.code, answer.out, answer.err)
