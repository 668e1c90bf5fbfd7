"""What does `calc stack` answer to a program and to a reader, and from which files?"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calling import call
from tests.cli.forms import check_heading

OFFERS = {
    "phone.toml": 'price = "3000"\nstart = 2026-11-21\nplan = {installments = 3}\n',
    "sofa.toml": 'name = "the sofa"\nprice = "1200"\nstart = 2026-12-31\nplan = {installments = 2}\n',
    "two.toml": 'price = "200"\nstart = 2026-11-21\n[[offers]]\nplan = {installments = 1}\n'
    "[[offers]]\nplan = {installments = 2}\n",
    "today.toml": 'price = "200"\nplan = {installments = 2}\n',
    "dollars.toml": 'price = "200"\ncurrency = "USD"\nstart = 2026-11-21\nplan = {installments = 2}\n',
}


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files are where the command is called."""
    for name, text in OFFERS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def stacked(*arguments: str, **settings: Any) -> dict[str, Any]:
    """The JSON answer."""
    answer = call("stack", *arguments, "--json", **settings)
    assert (answer.code, answer.err) == (0, ""), answer
    return answer.document


def test_two_plans_and_an_income() -> None:
    """The form of the contract."""
    answer = stacked("phone.toml", "sofa.toml", "--income", "2500")
    check_heading(answer)
    assert [
        {"month": "2026-11", "due": "0.00", "outstanding": "3000.00", "share": 0.0},
        {"month": "2026-12", "due": "1000.00", "outstanding": "3200.00", "share": 0.4},
        {"month": "2027-01", "due": "1600.00", "outstanding": "1600.00", "share": 0.64},
        {"month": "2027-02", "due": "1600.00", "outstanding": "0.00", "share": 0.64},
    ] == answer["months"]
    assert ("2027-01", None, ["2026-12"]) == (answer["peak"], answer["first_unpayable"], answer["over_limit"])
    assert ["phone", "the sofa"] == answer["plans"]


def test_what_is_spare_decides_which_month_cannot_be_paid() -> None:
    """1000 is enough for December and not for January."""
    answer = stacked("phone.toml", "sofa.toml", "--income", "5000", "--spare", "1,000.00")
    assert "2027-01" == answer["first_unpayable"]


def test_several_offers_in_a_file_and_from_standard_input() -> None:
    """Each is a plan of its own."""
    assert ["two", "two (2)", "offer 3"] == stacked("two.toml", "-", read=OFFERS["phone.toml"])["plans"]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (["today.toml"], "bought today, {today}"),
        (["phone.toml", "today.toml"], "where no day of purchase is stated, bought today, {today}"),
    ],
)
def test_an_offer_without_a_day_is_bought_today(files: list[str], said: str) -> None:
    """Also beside others that state theirs; and it is said."""
    before = date.today()  # noqa: TID251, DTZ011
    answer = stacked(*files)
    assert said.format(today=before.isoformat()) in answer["assumptions"]
    assert before.isoformat()[:7] in [month["month"] for month in answer["months"]]
    assert not any("bought today" in one for one in stacked("phone.toml")["assumptions"])


def test_a_page_for_a_reader() -> None:
    """The answer in words, then month by month, with a mark on those that break a limit."""
    lines = call("stack", "phone.toml", "sofa.toml", "--income", "2500", "--spare", "1200", width=100).lines
    assert "Most is due in 2027-01: 1,600.00 CNY, 64.00% of the income." in lines[0]
    assert "  month    to pay  owed at its end  of the income" in lines
    assert "2026-12  1,000.00         3,200.00         40.00%  1.2 x income is exceeded" in lines
    assert "2027-01  1,600.00         1,600.00         64.00%  most is due, cannot be paid" in lines
    assert "2027-02  1,600.00             0.00         64.00%  cannot be paid" in lines


def test_without_an_income_there_is_no_share() -> None:
    """And nothing is said of limits."""
    answer = call("stack", "phone.toml", width=100)
    assert "income" not in answer.out
    assert {None} == {month["share"] for month in stacked("phone.toml")["months"]}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["phone.toml", "dollars.toml"],
            "dollars.toml: currency: 'USD' cannot be: the first of them is in CNY, and two currencies are not added "
            "up; try CNY",
        ),
        (["phone.toml", "--income", "0"], "income: '0' cannot be: it is above zero; try 100.00"),
        (
            ["phone.toml", "--format", "csv"],
            "format: 'csv' cannot be: this answer is shown as table, json or ics; try --format ics",
        ),
        (["none.toml"], "file: 'none.toml' cannot be: there is no such file; try the path of a file that exists"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(arguments: list[str], said: str) -> None:
    """On standard error, with exit code 2; an error of an offer names its file."""
    answer = call("stack", *arguments)
    assert (2, "", f"{said}\n") == (answer.code, answer.out, answer.err)
