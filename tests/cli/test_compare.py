"""What does `calc compare` answer to a program, from which files, and what does it say of files that cannot be?"""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calling import START, Answer, call
from tests.cli.forms import check_date, check_heading, check_money, check_rates, check_totals
from tests.lang.speaking import CHINESE, english

ROW = [
    "rank", "name", "cash", "offer", "totals", "rates", "laws", "highest_payment", "last_due", "worth",
    "outstanding", "range", "assumptions",
]  # fmt: skip
OFFERS = {
    "free.toml": f'price = "2000"\nstart = {START}\n[plan]\ninstallments = 12\n',
    "fee.json": json.dumps(
        {
            "name": "with a fee",
            "price": "2000",
            "plan": {"installments": 3},
            "fees": [{"rate": "3%", "when": "first"}],
        }
    ),
    "several.toml": 'price = "2000"\n[[offers]]\nname = "A"\nplan = {installments = 3}\n'
    '[[offers]]\ncash_price = "1900"\nplan = {installments = 6}\n',
    "list.json": '[{"price": "2000", "plan": {"installments": 3}}, {"price": "2100", "plan": {"installments": 3}}]',
    "stated.toml": 'plan = {kind = "stated", installments = 3, payment = "666.67"}\n',
    "dollars.toml": 'price = "2000"\ncurrency = "USD"\nplan = {installments = 3}\n',
    "later.toml": 'price = "2000"\nstart = 2027-01-01\nplan = {installments = 3}\n',
    "wrong.toml": 'price = "0"\nplan = {installments = 3}\n',
    "wrong two.json": '[{"price": "2000", "plan": {"installments": 3}}, {"price": "2000"}]',
    "empty.json": "[]",
    "no table.json": "[3]",
    "broken.toml": "price\n",
    "dated.toml": 'price = "2000"\nplan = {installments = 3, first = "2026-01-01"}\n',
    "nowhere.toml": 'price = "2000"\nplan = {installments = 2, roll = "following", calendar = "XX"}\n',
    "月付.toml": 'price = "2000"\nplan = {installments = 2}\n',
}


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files are where the command is called."""
    for name, text in OFFERS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def compared(*arguments: str, **settings: Any) -> dict[str, Any]:
    """The JSON answer."""
    answer = call("compare", *arguments, "--json", **settings)
    assert (answer.code, answer.err) == (0, ""), answer
    return answer.document


def named(document: dict[str, Any], name: str) -> dict[str, Any]:
    """One of the rows."""
    row: dict[str, Any] = next(row for row in document["offers"] if row["name"] == name)
    return row


def check(document: dict[str, Any]) -> None:
    """Every key of the answer, its type, and that all rows are on one purchase."""
    check_heading(document)
    currency = document["currency"]
    check_money(document["cash_price"], currency)
    assert [*range(1, len(document["offers"]) + 1)] == [row["rank"] for row in document["offers"]]
    assert 1 == sum(row["cash"] for row in document["offers"])
    for row in document["offers"]:
        assert ROW == list(row)
        check_rates(row["rates"])
        check_totals(row["totals"], currency)
        check_money(row["highest_payment"], currency)
        check_date(row["last_due"])
        assert document["cash_price"] == row["totals"]["cash_price"]
        for owed in row["outstanding"]:
            assert ["number", "due", "balance"] == list(owed)
            check_date(owed["due"])
            check_money(owed["balance"], currency)
        assert "0.00" == row["outstanding"][-1]["balance"]
    names = {row["name"] for row in document["offers"]}
    assert ["cost", "total", "rate", "payment", "worth"] == list(document["best"])
    assert {name for name in document["best"].values() if name is not None} <= names
    assert all(isinstance(said, str) and said for said in document["assumptions"])


def test_the_example_of_the_contract() -> None:
    """2000 in 12 free installments at 3 % is worth 31.70."""
    document = compared("free.toml", "--savings-rate", "3%")
    check(document)
    assert ["free", "pay cash"] == [row["name"] for row in document["offers"]]
    assert ["31.70", "0.00"] == [row["worth"] for row in document["offers"]]
    assert (0.03, "free", []) == (document["savings_rate"], document["best"]["worth"], document["assumptions"])


def test_several_files() -> None:
    """Names are those of the offers, or else of their files; the day is that of the one that states it."""
    document = compared("free.toml", "fee.json", "several.toml", "list.json", "月付.toml")
    check(document)
    assert {"pay cash", "free", "with a fee", "A", "several", "list", "list (2)", "月付"} == {
        row["name"] for row in document["offers"]
    }
    assert ("1900.00", START) == (document["cash_price"], document["start"])
    assert {None} == {row["worth"] for row in document["offers"]}
    assert {"cn-simple"} == {law for row in document["offers"] for law in row["laws"]}


def test_the_day_is_today_where_no_offer_says_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """And that is said, because the dates depend on it."""

    class Then(date):
        @classmethod
        def today(cls) -> Then:
            return cls(2026, 3, 31)

    monkeypatch.setattr("calc.cli.compare.date", Then)
    document = compared("fee.json")
    assert ("2026-03-31", ["bought today, 2026-03-31"]) == (document["start"], document["assumptions"])
    assert "2026-06-30" == named(document, "with a fee")["last_due"]


def test_an_answer_can_be_compared_again() -> None:
    """The offers in it are complete."""
    first = compared("several.toml", "free.toml")
    offers = [row["offer"] for row in first["offers"] if row["offer"]]
    again = compared("-", read=json.dumps(offers))
    assert [row["totals"] for row in first["offers"]] == [row["totals"] for row in again["offers"]]


def test_standard_input_has_no_name() -> None:
    """So its offers are numbered."""
    document = compared("-", "free.toml", read=OFFERS["list.json"])
    assert ["free", "offer 1", "pay cash", "offer 2"] == [row["name"] for row in document["offers"]]


def test_stated_installments_are_a_price() -> None:
    """As for `calc quote --offer`."""
    document = compared("stated.toml")
    assert "2000.01" == document["cash_price"]
    assert "the price is what the installments come to, 2000.01" in document["assumptions"]


def test_laws_are_those_that_are_asked_for() -> None:
    """Instead of that of the currency."""
    row = named(compared("fee.json", "--law", "eu-aprc", "--law", "us-appendix-j"), "with a fee")
    assert {"eu-aprc": "19.8", "us-appendix-j": "18.18"} == {law: one["percent"] for law, one in row["laws"].items()}


def test_the_calendar_of_an_offer() -> None:
    """1 October is a holiday there, so what is due on it is due on the 2nd in one country, and later in the other."""
    described = {"price": "2000", "start": "2026-09-01", "plan": {"installments": 1, "roll": "following"}}
    chinese = {**described, "plan": {**described["plan"], "calendar": "CN"}, "name": "CN"}  # type: ignore[dict-item]
    document = compared("-", read=json.dumps([{**described, "name": "weekends"}, chinese]))
    assert ("2026-10-01", True) == (
        named(document, "weekends")["last_due"], named(document, "CN")["last_due"] > "2026-10-02"
    )  # fmt: skip


def test_something_unknown() -> None:
    """Its row has a range and null figures, and the words in it are said in the language."""
    described = {**json.loads(OFFERS["fee.json"]), "fees": [{"rate": "3%", "when": "unknown"}]}
    for language in ("en", "zh-Hans"):
        document = compared("free.toml", "-", "--lang", language, read=json.dumps(described))
        row = document["offers"][-1]
        assert ROW == list(row) and "with a fee" == row["name"]
        assert ("17.65", "53.23") == tuple(row["range"][end]["rates"]["percent"]["nominal"] for end in ("low", "high"))
        assert (language == "en") == row["range"]["low"]["rates"]["because"].isascii()
        assert (language == "en") == row["range"]["low"]["laws"]["cn-simple"]["applies_because"].isascii()
        for end in ("low", "high"):
            check_totals(row["range"][end]["totals"], "CNY")
    cells = call("compare", "-", "--format", "csv", read=json.dumps(described)).out.splitlines()[-1]
    assert "2,with a fee,,,,,,,,," == cells


def test_other_languages_say_the_same() -> None:
    """Names, figures and dates stay, sentences are said in the language."""
    english, chinese = (compared("free.toml", "fee.json", "--lang", language) for language in ("en", "zh-Hans"))
    for document in (english, chinese):
        check(document)
    assert english["best"] == chinese["best"]
    assert [row["name"] for row in english["offers"]] == [row["name"] for row in chinese["offers"]]
    assert [row["totals"] for row in english["offers"]] == [row["totals"] for row in chinese["offers"]]
    assert named(english, "free")["assumptions"] != named(chinese, "free")["assumptions"]
    assert named(english, "free")["rates"]["because"] != named(chinese, "free")["rates"]["because"]


def test_as_csv() -> None:
    """One line a row: plain numbers, and nothing where there is no figure."""
    text = call("compare", "free.toml", "fee.json", "--format", "csv", "--savings-rate", "3%").out
    rows = list(csv.DictReader(text.splitlines()))
    assert [
        {
            "rank": "1", "name": "free", "total": "2000.00", "cost": "0.00", "nominal": "0.00", "effective": "0.00",
            "dated": "0.00", "cn-simple": "0.00", "highest_payment": "166.67", "last_due": "2027-11-21",
            "worth": "31.70",
        },
        {
            "rank": "2", "name": "pay cash", "total": "2000.00", "cost": "0.00", "nominal": "", "effective": "",
            "dated": "", "cn-simple": "", "highest_payment": "2000.00", "last_due": START, "worth": "0.00",
        },
        {
            "rank": "3", "name": "with a fee", "total": "2060.00", "cost": "60.00", "nominal": "18.18",
            "effective": "19.77", "dated": "19.72", "cn-simple": "18.18", "highest_payment": "726.67",
            "last_due": "2027-02-21", "worth": "-50.03",
        },
    ] == rows  # fmt: skip


def test_as_markdown() -> None:
    """A table with a column for each figure that any row has, and marks in names escaped."""
    described = {"name": "a|b*", "price": "2000", "start": START, "plan": {"installments": 12}}
    answer = call("compare", "-", "--format", "md", read=json.dumps(described))
    assert (0, "") == (answer.code, answer.err)
    assert [
        "| # | offer | total | cost | nominal | effective | cn-simple | highest payment | last payment |",
        "| ---: | :--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
        "| 1 | a\\|b\\* | 2,000.00 | 0.00 | 0.00% | 0.00% | 0.00% | 166.67 | 2027-11-21 |",
        f"| 2 | pay cash | 2,000.00 | 0.00 | - | - | - | 2,000.00 | {START} |",
    ] == answer.lines


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["none.toml"], "file: 'none.toml' cannot be: there is no such file; try the path of a file that exists"),
        (["."], "file: '.' cannot be: it is a folder and not a file; try a file in it"),
        ([""], "file: '' cannot be: there is no such file; try the path of a file that exists"),
        (["-", "-"], "file: '-' cannot be: standard input can be read once; try one - among the files"),
        (["free.toml", "wrong.toml"], "wrong.toml: price: '0' cannot be: a price is above zero; try 1999.00"),
        (
            ["wrong two.json"],
            "wrong two.json: offers[1]: plan is missing: it has to be said, because the answer depends on it; "
            'try a table such as kind = "even", installments = 12',
        ),
        (["empty.json"], "empty.json: offers: '[]' cannot be: there is no offer in it; try [[offers]]"),
        (
            ["no table.json"],
            "no table.json: offer: '3' cannot be: an offer is one table of named values; try "
            '{"price": "1999.00", ...}',
        ),
        (
            ["broken.toml"],
            "broken.toml: offer: 'price' cannot be: line 1 is not TOML, where a line is a name, an equals sign and a "
            'value, and text stands in quotes; try price = "1999.00"',
        ),
        (
            ["free.toml", "dollars.toml"],
            "dollars.toml: currency: 'USD' cannot be: 'free' is in CNY, and money of two currencies is not compared; "
            "try CNY",
        ),
        (
            ["fee.json", "free.toml", "later.toml"],
            "later.toml: start: '2027-01-01' cannot be: 'free' is bought on 2026-11-21, and offers are compared on one "
            "day of purchase; try 2026-11-21",
        ),
        (
            ["free.toml", "dated.toml"],
            "dated.toml: first: '2026-01-01' cannot be: the first payment is not before the purchase on 2026-11-21; "
            "try 2026-11-21",
        ),
        (["free.toml", "nowhere.toml"], "nowhere.toml: calendar: 'XX' cannot be: "),
        (["free.toml", "--law", "x"], "law: 'x' cannot be: there is no such law; the laws are "),
        (
            ["free.toml", "--savings-rate", "3"],
            "savings_rate: '3' cannot be: it can be read as 3 % and as 300 %; try 3%",
        ),
        (["free.toml", "--savings-rate", ""], "savings_rate: '' cannot be: that is not a rate of interest"),
        (
            ["free.toml", "--format", "pdf"],
            "format: 'pdf' cannot be: an answer is shown as table, json, csv or md; try --format csv",
        ),
        ([], "file"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(arguments: list[str], sentence: str) -> None:
    """It names the file; nothing is on standard output, and the exit code is 2. As JSON the same is a document."""
    answer = call("compare", *arguments)
    assert (2, "", 1) == (answer.code, answer.out, answer.err.count("\n"))
    assert answer.err.startswith(sentence), answer.err
    again: Answer = call("compare", *arguments, "--json")
    assert (2, "", {"version", "calc", "error"}) == (again.code, again.err, set(again.document))


@pytest.mark.parametrize("language", CHINESE)
@pytest.mark.parametrize("width", [40, 80])
def test_a_page_in_chinese_is_chinese(language: str, width: int) -> None:
    """But for what is code, and the names that somebody gave."""
    described = {**json.loads(OFFERS["fee.json"]), "name": "三期", "currency": "CHF", "plan": {"installments": 3}}
    dearer = {**described, "price": "2100", "name": "另一家", "fees": [{"rate": "1%", "when": "unknown"}]}
    odd = {**described, "name": "账单日", "plan": {"installments": 3, "first": {"bill_day": 1, "due_day": 6}}}
    silent = {**described, "cash_price": "unknown"}
    for offers in ([described, dearer, odd], [silent]):
        for more in ([], ["--savings-rate", "3%"]):
            arguments = ["compare", "-", "--lang", language, *more]
            answer = call(*arguments, read=json.dumps(offers), width=width)
            assert (answer.code, answer.err) == (0, "")
            assert [] == [word for word in english(answer.out) if word not in ("savings", "rate")]


def test_the_file_is_named_in_json_too() -> None:
    """In the field."""
    error = call("compare", "free.toml", "wrong two.json", "--json").document["error"]
    assert ("wrong two.json: offers[1]: plan", None) == (error["field"], error["value"])
