"""Does `calc defer` say what it costs to put off a payment, in the form that other programs rely on?"""

from __future__ import annotations

import pytest

from tests.cli.calling import START, call_line, document_of


def test_the_document() -> None:
    """1000 put off by 30 days at 0.035 %: 10.50."""
    form = document_of("defer", ["3000", "-n", "3", "--installment", "1", "--by", "30d", "--charge", "0.035%/day"])
    assert ("0.00", "10.50", "-10.50") == (form["pay_now"], form["charged"], form["saved"])
    assert ("stated", []) == (form["rule"], form["cases"])
    assert 0.12775 == form["charge_a_year"]
    assert ["2027-01-20", "2027-01-21", "2027-02-21"] == [row["due"] for row in form["schedule"]]


def test_every_option() -> None:
    """A holiday of two months with interest on what is owed and a fee for each of the two."""
    options = "--installment 2 --by 1m --count 2 --shift all --charge 0% --defer-fee 5 --accrue"
    form = document_of("defer", f"3000 -n 3 --plan level --rate 18% {options}".split())
    assert ("10.00", "60.45", "-70.45") == (form["charged"], form["interest"], form["saved"])
    assert ["2026-12-21", "2027-03-21", "2027-04-21"] == [row["due"] for row in form["schedule"]]


def test_cases_where_nobody_says() -> None:
    """By one month where no length is said; every usual way, and none chosen."""
    form = document_of("defer", ["3000", "-n", "3", "--installment", "1"])
    assert (None, None) == (form["rule"], form["charged"])
    assert [("free", "0.00"), ("daily-charge", "10.85"), ("daily-charge-higher", "15.50")] == [
        (case["rule"], case["charged"]) for case in form["cases"]
    ]


def test_no_accrue() -> None:
    """That interest does not run on takes that case away."""
    line = "3000 -n 3 --plan level --rate 18% --installment 1"
    cases = [document_of("defer", [*line.split(), *more])["cases"] for more in ([], ["--no-accrue"])]
    assert [4, 3] == [len(listed) for listed in cases]


def test_the_page() -> None:
    """The answer in words, and the plan as agreed beside it."""
    page = call_line(f"defer 3000 -n 3 --installment 1 --by 30d --charge 0.035%/day --start {START} --lang en")
    assert 0 == page.code
    assert page.out.startswith("Installment 1, 1,000.00 CNY, moves by 30 days and the others stay.")
    assert any(line.endswith("as stated") for line in page.lines)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("", "installment is missing: "),
        ("--installment 1 --by soon", "by: 'soon' cannot be: "),
        ("--installment 1 --count 9", "count: '9' cannot be: "),
        ("--installment 1 --shift some", "shift: 'some' cannot be: "),
        ("--installment 1 --defer-fee x", "defer_fee: 'x' cannot be: "),
        ("--installment 1 --charge 0.035%", "charge: '0.035%' cannot be: "),
        ("--installment 1 --accrue", "accrue: 'yes' cannot be: "),
    ],
)
def test_what_cannot_be(options: str, said: str) -> None:
    """One line on standard error that names the option, and the exit code 2."""
    answer = call_line(f"defer 3000 -n 3 {options} --lang en")
    assert (2, "") == (answer.code, answer.out)
    assert answer.err.startswith(said)
    assert 1 == answer.err.count("\n")
