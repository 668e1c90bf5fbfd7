"""What does `calc refund` answer to a program and to a reader?"""

from __future__ import annotations

import shlex
from typing import Any

import pytest

from tests.cli.calling import START, call_line, document_of
from tests.cli.forms import check_heading, check_rates, check_totals

LINE = "1200 -n 6 --fee 0.75%@each --after 2"


def refunded(line: str) -> dict[str, Any]:
    """The JSON answer."""
    return document_of("refund", shlex.split(line))


def test_everything_back() -> None:
    """The figures of the contract, with the rate beside the one on time."""
    answer = refunded(LINE)
    check_heading(answer)
    assert ("400.00", "18.00", "0.00", "836.00") == tuple(
        answer[name] for name in ("refunded", "lost", "pay_now", "saved")
    )
    assert ("full", []) == (answer["rule"], answer["cases"])
    for part in ("on_time", "event"):
        check_totals(answer[part]["totals"], "CNY")
        check_rates(answer[part]["rates"])
    assert ("15.27", "9.81") == tuple(answer[part]["rates"]["percent"]["nominal"] for part in ("on_time", "event"))
    assert ["209.00", "209.00", "-400.00"] == [row["payment"] for row in answer["schedule"]]
    assert "2027-01-21" == answer["schedule"][2]["due"]


def test_a_part_by_every_rule() -> None:
    """Without a rule the answer itself is open."""
    answer = refunded(f"{LINE} --amount 500")
    assert [None, None, None] == [answer[name] for name in ("rule", "refunded", "schedule")]
    assert [("last-first", "0.00"), ("spread", "0.00"), ("next-bill", "291.00")] == [
        (case["rule"], case["refunded"]) for case in answer["cases"]
    ]


@pytest.mark.parametrize(
    ("options", "figures"),
    [
        ("--amount 500 --rule last-first", ("0.00", "7.50", "522.50")),
        ("--amount 500 --rule SPREAD --fees returned", ("7.50", "0.00", "522.48")),
        ("--amount ¥500 --rule next_bill", ("291.00", "7.50", "209.00")),
        ("--amount all --fees returned", ("418.00", "0.00", "836.00")),
    ],
)
def test_the_rule_and_the_terms_of_fees(options: str, figures: tuple[str, ...]) -> None:
    """As they are typed."""
    answer = refunded(f"{LINE} {options}")
    assert figures == tuple(answer[name] for name in ("refunded", "lost", "saved"))


def test_a_page_for_a_reader() -> None:
    """The answer in words, the figures, the schedule, what was assumed."""
    page = call_line(f"refund {LINE} --start {START}", width=100).out
    assert page.startswith("Everything goes back after installment 2: 400.00 CNY comes back in money.")
    for words in ("everything goes back", "9.81%", "15.27%", "-400.00", "fees that were charged are not returned"):
        assert words in page
    assert "-400.00" not in call_line(f"refund {LINE} --start {START} --no-schedule", width=100).out


def test_every_rule_has_its_row() -> None:
    """With its name in words, which may fold."""
    page = call_line(f"refund {LINE} --amount 500 --start {START}", width=120).out
    for words in ("backwards", "spread over", "to the next bill"):
        assert words in page


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("1200 -n 6", "after is missing: what comes back depends on how many installments are paid; try 0, or 2"),
        (
            "1200 -n 6 --after 7",
            "after: '7' cannot be: it is how many of the 6 installments are paid, from 0 to 6; try 3",
        ),
        (
            "1200 -n 6 --after 2 --amount 1201",
            "amount: '1201' cannot be: no more than the price of 1200.00 can come back; try 1200.00",
        ),
        (
            "1200 -n 6 --after 2 --amount x",
            "amount: 'x' cannot be: that is not an amount of money; try 1999 or 1999.00",
        ),
        (
            "1200 -n 6 --after 2 --rule first",
            "rule: 'first' cannot be: a refund goes by one of three rules; try last-first, spread, next-bill",
        ),
        (
            "1200 -n 6 --after 2 --format csv",
            "format: 'csv' cannot be: this answer is shown as table or json; try --format json",
        ),
    ],
)
def test_what_cannot_be_is_said_in_one_line(line: str, said: str) -> None:
    """On standard error, with exit code 2."""
    answer = call_line(f"refund {line} --start {START}")
    assert (2, "", f"{said}\n") == (answer.code, answer.out, answer.err)
