"""Does `calc late` say what it costs to pay late, in the form that other programs rely on?"""

from __future__ import annotations

import pytest

from tests.cli.calling import START, Answer, call_line, document_of


def late(line: str, **settings: int) -> Answer:
    """The page of `calc late` for a line of options."""
    return call_line(f"late {line} --start {START} --lang en", **settings)


def test_the_document() -> None:
    """1000 ten days late at 0.05 %: 5.00; on time beside it."""
    line = "3000 -n 3 --installment 1 --days 10 --penalty 0.05%/day"
    form = document_of("late", line.split())
    assert ("1005.00", "5.00", "-5.00") == (form["pay_now"], form["charged"], form["saved"])
    assert ("stated", []) == (form["rule"], form["cases"])
    assert ("3000.00", "3005.00") == (form["on_time"]["totals"]["paid"], form["event"]["totals"]["paid"])
    assert (0, 0.0095) == (form["on_time"]["rates"]["dated"], round(form["event"]["rates"]["dated"], 6))
    assert ["1005.00", "1000.00", "1000.00"] == [row["payment"] for row in form["schedule"]]


def test_cases_where_nobody_says() -> None:
    """No rule is chosen: what differs by the rule is null, and every case has its name."""
    form = document_of("late", ["3000", "-n", "3", "--installment", "1", "--days", "10"])
    assert (None, None, None, None) == (form["rule"], form["event"], form["charged"], form["schedule"])
    assert (None, None) == (form["pay_now"], form["saved"])
    assert [("1005.00", "-5.00")] * 3 == [(case["pay_now"], case["saved"]) for case in form["cases"]]
    assert {"overdue-amount", "overdue-amount-after-grace", "overdue-principal"} == {
        case["rule"] for case in form["cases"]
    }


def test_every_option() -> None:
    """0.1 % of a principal of 1000 for 40 days and 2.00 a day are 120.00, at most 100; two of them, and no third."""
    options = "--penalty 0.1%/day --penalty-of principal --late-fee 2 --fee-for day --grace 3 --minimum 1 --maximum 100"
    form = document_of("late", f"4000 -n 4 --installment 1-4 --days 40 --closes-after 2 {options}".split())
    assert ("4200.00", "200.00", "-200.00") == (form["pay_now"], form["charged"], form["saved"])
    assert ["1100.00", "1100.00", "2000.00"] == [row["payment"] for row in form["schedule"]]
    part = document_of(
        "late", ["4000", "-n", "4", "--installment", "1", "--days", "10", "--penalty", "0.1%/day", "--paid", "500"]
    )
    assert ("505.00", "5.00", "-5.00") == (part["pay_now"], part["charged"], part["saved"])


def test_the_probability() -> None:
    """Each of the cases has a charge to expect."""
    form = document_of("late", ["3000", "-n", "3", "--installment", "1", "--days", "10", "--probability", "5%"])
    assert ["0.75"] * 3 == [case["expected"] for case in form["cases"]]


def test_the_page() -> None:
    """The answer in words, the plan on time beside it, the schedule with a star where it was paid late."""
    page = late("3000 -n 3 --installment 1 --days 10 --penalty 0.05%/day")
    assert 0 == page.code
    assert page.out.startswith("Installment 1, paid 10 days late, is charged 5.00 CNY.")
    assert any(line.endswith("as stated") for line in page.lines)
    assert any("2026-12-31 *" in line for line in page.lines)
    assert "* not paid on the day that was agreed" in page.lines


def test_no_schedule() -> None:
    """Left out when it is not wanted."""
    page = late("3000 -n 3 --installment 1 --days 10 --penalty 0.05%/day --no-schedule")
    assert "*" not in page.out


def test_the_names_of_the_rules() -> None:
    """Each case is said in words."""
    page = late("3000 -n 3 --installment 1 --days 10", width=120)
    rules = ("0.05% a day", "0.05% a day, after 3 days of grace", "0.05% a day of the principal")
    assert all(any(line.endswith(rule) for line in page.lines) for rule in rules)


def test_today() -> None:
    """Without a day of purchase it is bought today, and that is said."""
    page = call_line("late 3000 -n 3 --installment 1 --days 10 --late-fee 8 --lang en")
    assert "- bought today, " in page.out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("--days 10", "installment is missing: "),
        ("--installment 1", "days is missing: "),
        ("--installment 4 --days 10", "installment: '4' cannot be: "),
        ("--installment 1 --days 10 --late-fee x", "late_fee: 'x' cannot be: "),
        ("--installment 1 --days 10 --penalty-of all", "penalty_of: 'all' cannot be: "),
        ("--installment 1 --days 10 --penalty 0.05%", "penalty: '0.05%' cannot be: "),
        ("--installment 1 --days 10 --grace x", "grace: 'x' cannot be: "),
        ("--installment 1 --days 10 --paid 1000", "paid: '1000' cannot be: "),
        ("--installment 1 --days 10 --probability 2", "probability: '2' cannot be: "),
        ("--installment 1 --days 10 --format csv", "format: 'csv' cannot be: "),
    ],
)
def test_what_cannot_be(options: str, said: str) -> None:
    """One line on standard error that names the option, and the exit code 2."""
    answer = late(f"3000 -n 3 {options}")
    assert (2, "") == (answer.code, answer.out)
    assert answer.err.startswith(said)
    assert 1 == answer.err.count("\n")
