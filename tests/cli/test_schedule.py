"""What does `calc schedule` answer? What is paid when, as a page, as JSON, as CSV and as Markdown."""

from __future__ import annotations

import csv

import pytest

from tests.cli.calling import START, call_line, document_of, quoted
from tests.cli.forms import check_heading, check_schedule

LINE = f"10000 -n 12 --plan level --rate 18% --start {START}"


def test_the_document() -> None:
    """The same offer, rows and totals as in the answer of `calc quote`, and no rates."""
    schedule, quote = document_of("schedule", LINE.split()), quoted(LINE)
    check_heading(schedule)
    check_schedule(schedule["schedule"], schedule["totals"], "CNY")
    assert ["version", "calc", "offer", "schedule", "totals", "assumptions"] == list(schedule)
    assert schedule == {name: quote[name] for name in schedule}


def test_the_page_has_the_payments_and_no_cost() -> None:
    """A schedule is not asked for to hear about rates."""
    page = call_line(f"schedule {LINE}").out
    assert "916.80" in page and "916.81" in page
    assert "True cost" not in page and "%" not in page.split("Taken for granted")[0]


@pytest.mark.parametrize("command", ["quote", "schedule"])
def test_csv_is_every_row(command: str) -> None:
    """Under the names of the JSON form, the same values."""
    answer = call_line(f"{command} {LINE} --format csv")
    assert (0, "") == (answer.code, answer.err)
    read = list(csv.DictReader(answer.lines))
    rows = quoted(LINE)["schedule"]
    assert [{name: str(value) for name, value in row.items()} for row in rows] == read


@pytest.mark.parametrize("command", ["quote", "schedule"])
def test_markdown_has_a_line_for_every_row(command: str) -> None:
    """Two lines of head, then the payments."""
    answer = call_line(f"{command} {LINE} --format md")
    assert (0, "", 14) == (answer.code, answer.err, len(answer.lines))
    assert "| 12 | 2027-11-21 | 916.81 | 903.26 | 13.55 | 0.00 |" == answer.lines[-1]


def test_the_form_is_named_in_any_case() -> None:
    """CSV is csv."""
    assert call_line(f"schedule {LINE} --format csv").out == call_line(f"schedule {LINE} --format CSV").out


@pytest.mark.parametrize("form", ["table", "csv", "md"])
def test_json_wins(form: str) -> None:
    """Where both are said, --json is what a program relies on."""
    assert document_of("schedule", [*LINE.split(), "--format", form])["schedule"]


@pytest.mark.parametrize(
    "line",
    [
        *(f"{command} --format {form}" for command in ("schedule", "quote") for form in ("csv", "md")),
        "schedule --format ics",
    ],
)
def test_an_open_term_has_no_single_schedule(line: str) -> None:
    """Nor a calendar; the sentence says what to type instead."""
    said = (
        "installments: 'unknown' cannot be: it is left open, so that there is a range and no single schedule; "
        "try one value for it, or --format table for the range\n"
    )
    answer = call_line(f"{line} 1000 -n 3,6 --start {START} --lang en")
    assert (2, "", said) == (answer.code, answer.out, answer.err)


@pytest.mark.parametrize("form", ["text", "md"])
def test_there_is_no_working_of_a_range(form: str) -> None:
    """A quote shows the range."""
    answer = call_line(f"explain 1000 -n 3 --fee 3%@unknown --format {form} --start {START} --lang en")
    assert (2, "") == (answer.code, answer.out)
    assert answer.err.startswith("fees[0].when: 'unknown' cannot be: it is left open, ")
    assert answer.err.endswith("; try one value for it, or calc quote for the range\n")
    error = call_line("explain 1000 -n 3 --fee 3%@unknown --json --lang en").document["error"]
    assert ("fees[0].when", "one value for it, or calc quote for the range") == (error["field"], error["try"])
