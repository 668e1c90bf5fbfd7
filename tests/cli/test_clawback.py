"""What does `calc clawback` answer to a program and to people?"""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.calling import call_line
from tests.cli.forms import ROW, check_heading, check_money, check_rates

LINE = "clawback 2500 --months 12 --rate 24%"
CHARGE = ["rule", "interest", "of_left", "rates", "schedule"]
KEYS = [
    "version",
    "calc",
    "currency",
    "price",
    "months",
    "rate",
    "left",
    "cleared",
    "needed",
    *CHARGE,
    "cases",
    "summary",
    "assumptions",
]


def answered(line: str) -> dict[str, Any]:
    """The JSON answer to a line."""
    answer = call_line(f"{line} --json")
    assert (0, "") == (answer.code, answer.err), answer
    return answer.document


def test_every_usual_rule_where_none_is_named() -> None:
    """And null where one rule would answer."""
    document = answered(f"{LINE} --left 100")
    check_heading(document)
    assert KEYS == list(document)
    assert [None] * 5 == [document[name] for name in CHARGE]
    assert [("balance", "336.00", 3.36), ("compound", "388.20", 3.882), ("price", "600.00", 6.0)] == [
        (case["rule"], case["interest"], case["of_left"]) for case in document["cases"]
    ]
    assert ("100.00", False, "208.34") == (document["left"], document["cleared"], document["needed"])
    for case in document["cases"]:
        check_rates(case["rates"])
        assert all(ROW == list(row) for row in case["schedule"])


def test_a_named_rule() -> None:
    """Its charge stands above, and there are no cases."""
    document = answered(f"{LINE} --pay 200 --rule compound --currency USD")
    assert (["compound", "388.20", 3.882], []) == ([document[name] for name in CHARGE[:3]], document["cases"])
    check_money(document["interest"], "USD")
    assert "488.20" == document["schedule"][-1]["payment"]


def test_payments_in_blocks() -> None:
    """Three of 100 and nine of 210 leave 310."""
    assert "310.00" == answered(f"{LINE} --pay 3x100,9x210")["left"]
    assert "1300.00" == answered(f"{LINE} --pay 6x200")["left"]


def test_by_the_calendar_today_is_assumed() -> None:
    """Unless a day is said."""
    assert "bought today" in answered(f"{LINE} --left 100 --days calendar")["assumptions"][0]
    said = answered(f"{LINE} --left 100 --days calendar --start 2026-01-01 --rule price")
    assert ("600.00", "2027-01-01") == (said["interest"], said["schedule"][-1]["due"])


def test_the_page() -> None:
    """Plain sentences first, then a row for each rule; every payment where a rule is named."""
    lines = call_line(f"{LINE} --left 100", width=100).lines
    assert lines[0].startswith(
        "100.00 of 2,500.00 CNY is unpaid after 12 months, so interest is charged from the first"
    )
    assert "  336.00              336%   21.14%     23.31%  on what was owed each month" in lines
    assert "  600.00              600%   34.76%     40.87%  on the full price" in lines
    assert not any(line.startswith("13") for line in lines)
    named = call_line(f"{LINE} --left 100 --rule balance").lines
    assert "13   436.00     100.00    336.00      0.00" in named
    assert (
        "13   436.00     100.00    336.00      0.00"
        not in call_line(f"{LINE} --left 100 --rule balance --no-schedule").lines
    )


def test_the_page_of_what_is_cleared_in_time() -> None:
    """One sentence, and no table of nothings."""
    lines = call_line(f"{LINE} --pay 210").lines
    assert "2,500.00 CNY is paid off within 12 months, so no interest is charged." == lines[0]
    assert not any("%" in line for line in lines)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            LINE,
            "pay is missing: the payments decide what is charged: those that are made, or what they leave unpaid, and "
            "not both; try --pay 200, or --left 100",
        ),
        (
            f"{LINE} --pay 100,9x200",
            "pay: '100,9x200' cannot be: payments are one amount, or blocks of them; try 3x100,9x210",
        ),
        (
            f"{LINE} --pay 13x100",
            "pay: '13' cannot be: there are more payments than the 12 months of the plan; try 12 payments or fewer",
        ),
        (f"{LINE} --left 100 --rule all", "rule: 'all' cannot be: it is one of balance, compound, price; try balance"),
        (
            f"{LINE} --left 100 --format csv",
            "format: 'csv' cannot be: this answer is shown as table or json; try --format json",
        ),
    ],
)
def test_what_cannot_be_is_said_in_one_line(line: str, sentence: str) -> None:
    """On standard error, with exit code 2."""
    answer = call_line(line)
    assert (2, "", f"{sentence}\n") == (answer.code, answer.out, answer.err)
