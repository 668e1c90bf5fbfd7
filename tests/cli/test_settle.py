"""What does `calc settle` answer, to a program and to a person, and what does it say of what cannot be?"""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.calling import START, call_line, document_of
from tests.cli.forms import check_heading, check_rates, check_totals

OFFER = "6000 -n 12 --fee 0.9%@each"
LOAN = "10000 -n 12 --plan level --rate 12%"


def settled(line: str, **settings: Any) -> dict[str, Any]:
    """The JSON answer."""
    return document_of("settle", line.split(), **settings)


def test_the_form_of_the_answer() -> None:
    """On time beside the event, what is paid now and saved, the schedule, and no cases where a rule is named."""
    answer = settled(f"{OFFER} --after 3 --rule next-fee")
    check_heading(answer)
    for part in ("on_time", "event"):
        assert {"totals", "rates"} == set(answer[part])
        check_totals(answer[part]["totals"], "CNY")
        check_rates(answer[part]["rates"])
    assert ("4608.00", "378.00", []) == (answer["pay_now"], answer["saved"], answer["cases"])
    assert ("19.37", "19.49") == tuple(answer[part]["rates"]["percent"]["nominal"] for part in ("on_time", "event"))
    assert abs(answer["break_even"] - 0.2108) < 0.0001
    assert [4, "4608.00", "2027-02-21"] == [answer["schedule"][-1][key] for key in ("number", "payment", "due")]


def test_without_a_rule_there_is_a_case_for_each() -> None:
    """Nothing is chosen, and every case has its schedule."""
    answer = settled(f"{OFFER} --after 10")
    rules = ["waive", "due", "next-fee", "percent:3%", "actuarial", "rule-of-78", "pro-rata"]
    assert (None, None, None, None) == tuple(answer[key] for key in ("rule", "event", "pay_now", "schedule"))
    assert rules == [case["rule"] for case in answer["cases"]]
    pays = [case["pay_now"] for case in answer["cases"]]
    assert ["1000.00", "1108.00", "1054.00", "1030.00", "1081.74", "1083.08", "1000.00"] == pays
    assert all("0.00" == case["schedule"][-1]["balance"] for case in answer["cases"])


@pytest.mark.parametrize(("after", "pays"), [(10, "1054.00"), (11, "554.00"), (12, "0.00"), (0, "6108.00")])
def test_the_next_fee_at_the_ends(after: int, pays: str) -> None:
    """One more fee is dropped when at most two periods remain."""
    assert pays == settled(f"{OFFER} --after {after} --rule next-fee")["pay_now"]


def test_the_rule_of_an_offer_in_a_file_is_taken() -> None:
    """Read from standard input; an option overrides it."""
    offer = f"""{{"price": "6000", "start": "{START}", "plan": {{"installments": 12}},
        "fees": [{{"rate": "0.9%", "when": "each"}}], "contract": {{"settlement": "percent:3%,min:200"}}}}"""
    assert "4700.00" == settled("--offer - --after 3", read=offer)["pay_now"]
    assert "4500.00" == settled("--offer - --after 3 --rule waive", read=offer)["pay_now"]


def test_on_a_day_and_against_savings() -> None:
    """By dates, with what is gained."""
    answer = settled(f"{OFFER} --on 2027-03-05 --rule waive --savings-rate 3%")
    assert ("4554.00", None) == (answer["pay_now"], answer["event"]["rates"]["nominal"])
    assert answer["event"]["rates"]["dated"] is not None
    assert float(answer["gain"]) > 0


def test_a_part_paid_early() -> None:
    """Both ways, or the one that is named."""
    both = settled(f"{LOAN} --after 3 --prepay 3000")
    assert [("shorter", "237.00"), ("lower", "151.98")] == [(case["rule"], case["saved"]) for case in both["cases"]]
    one = settled(f"{LOAN} --after 3 --prepay 3000 --then shorter")
    assert ("shorter", 9, "3000.00") == (one["rule"], len(one["schedule"]), one["pay_now"])


def test_the_page_answers_first_in_words() -> None:
    """What it saves, the table by rules, and what was taken for granted; within 80 columns."""
    answer = call_line(f"settle {OFFER} --after 3 --savings-rate 3% --start {START}", width=80)
    assert (0, "") == (answer.code, answer.err)
    assert answer.lines[0].startswith("Settling after installment 3 costs between 4,500.00 and 4,986.00 CNY now.")
    assert any("4,608.00" in line and "19.49%" in line and "next period's fee" in line for line in answer.lines)
    assert any("3% of the unpaid" in line for line in answer.lines)
    assert max(map(len, answer.lines)) <= 80
    assert "- one installment a month" in answer.lines


def test_the_page_of_one_rule_shows_its_schedule() -> None:
    """Unless it is not wanted."""
    line = f"settle {OFFER} --after 1 --rule percent:3%,min:200 --start {START}"
    shown = call_line(line)
    assert any("5,700.00" in row and "2026-12-21" in row for row in shown.lines)
    assert any("least 200" in row for row in call_line(line, width=100).lines)
    assert not any("2026-12-21" in row for row in call_line(f"{line} --no-schedule").lines)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("", "after is missing: the answer depends on when"),
        ("--after 13", "after: '13' cannot be"),
        ("--after 1 --rule none", "rule: 'none' cannot be"),
        ("--after 1 --prepay 100", "plan: 'even' cannot be"),
        ("--after 1 --format csv", "format: 'csv' cannot be"),
        ("--on 2026-01-01", "on: '2026-01-01' cannot be"),
        ("--after 1 --savings-rate 3", "savings_rate: '3' cannot be"),
    ],
)
def test_what_cannot_be_is_one_line_on_standard_error(options: str, said: str) -> None:
    """And the exit code is 2."""
    answer = call_line(f"settle {OFFER} --start {START} {options}")
    assert (2, "", 1) == (answer.code, answer.out, len(answer.err.splitlines()))
    assert answer.err.startswith(said)
