"""What does `calc float` answer to a program and to people?"""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.calling import call_line
from tests.cli.forms import check_date, check_heading

LINE = "float --bill-day 1 --due-day 6"
KEYS = [
    "version",
    "calc",
    "bought",
    "billed",
    "due",
    "days",
    "shortest",
    "longest",
    "best_day",
    "next_best",
    "cycles",
    "summary",
    "assumptions",
]


def answered(line: str) -> dict[str, Any]:
    """The JSON answer to a line."""
    answer = call_line(f"{line} --json")
    assert (0, "") == (answer.code, answer.err), answer
    return answer.document


def test_the_document_has_the_form_of_the_contract() -> None:
    """Bought on 1 January, due on 6 February: 36 days, the best there is."""
    document = answered(f"{LINE} --bought 2026-01-01")
    check_heading(document)
    assert KEYS == list(document)
    expected = {"due": "2026-02-06", "days": 36, "shortest": 6, "longest": 36, "best_day": 1}
    assert expected == {name: document[name] for name in expected}
    assert "a purchase on the bill day itself is on the next bill" in document["assumptions"]


def test_the_cycles_of_a_year() -> None:
    """Twelve, the February one of 33 days; and what waiting for the next would bring."""
    document = answered(f"{LINE} --bought 2026-01-15")
    assert [36, 33, 36, 35, 36, 35, 36, 36, 35, 36, 35, 36] == [cycle["longest"] for cycle in document["cycles"]]
    assert {6} == {cycle["shortest"] for cycle in document["cycles"]}
    assert document["cycles"][1] == document["next_best"]
    assert {"bought": "2026-02-01", "due": "2026-03-06", "longest": 33, "shortest": 6} == document["next_best"]


def test_today_is_assumed() -> None:
    """Unless a day is said."""
    document = answered(LINE)
    check_date(document["bought"])
    assert f"bought today, {document['bought']}" == document["assumptions"][0]


def test_the_page() -> None:
    """Plain sentences first, then cycle by cycle."""
    lines = call_line(f"{LINE} --bought 2026-01-15").lines
    assert "Bought on 2026-01-15, billed on 2026-02-01 and due on 2026-02-06: 22 days" == lines[0]
    assert "2026-02-01   2026-02-28  2026-03-06       33         6" in lines
    assert "- the whole bill is paid on the due day" in lines


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("float --due-day 6", "bill_day is missing: a billing cycle has a bill day and a due day; try 1"),
        ("float --bill-day 1", "due_day is missing: a billing cycle has a bill day and a due day; try 6"),
        ("float --bill-day 0 --due-day 6", "bill_day: '0' cannot be: a day of the month is one of 1 to 31; try 6"),
        (f"{LINE} --format md", "format: 'md' cannot be: this answer is shown as table or json; try --format json"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(line: str, sentence: str) -> None:
    """On standard error, with exit code 2."""
    answer = call_line(line)
    assert (2, "", f"{sentence}\n") == (answer.code, answer.out, answer.err)
