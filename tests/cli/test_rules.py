"""What does `calc rules` answer to a program and to people?"""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.calling import call_line
from tests.cli.forms import check_heading

FIRST = ("id", "land", "standing", "value", "unit")
KEYS = [
    "id",
    "land",
    "says",
    "binds",
    "standing",
    "value",
    "unit",
    "versions",
    "codes",
    "cite",
    "address",
    "checked",
    "sure",
]


def answered(line: str) -> dict[str, Any]:
    """The JSON answer to a line."""
    answer = call_line(f"{line} --json")
    assert (0, "") == (answer.code, answer.err), answer
    return answer.document


def test_one_rule() -> None:
    """Its words, its figure on the day, all its versions, its source and how sure it is."""
    document = answered("rules show r4 --on 2026-11-21")
    check_heading(document)
    rule = document["rule"]
    assert KEYS == list(rule)
    assert ("R4", "CN", "in force", "24", "% a year") == tuple(
        rule[k] for k in ("id", "land", "standing", "value", "unit")
    )
    assert {"since": "2027-12-31", "until": None, "value": "4 x LPR", "status": "expected"} == rule["versions"][1]
    assert ("2026-11-21", "secondary") == (rule["checked"], rule["sure"])


def test_the_day_decides() -> None:
    """A rule stands otherwise the day before it begins."""
    standings = [answered(f"rules show R2 --on {day}")["rule"]["standing"] for day in ("2026-07-31", "2026-08-01")]
    assert ["not yet", "in force"] == standings


def test_the_prime_rate_is_an_input() -> None:
    """Four times it; 12 at the one that is known."""
    known, given = (answered(f"rules show R7 --on 2026-11-21{more}")["rule"]["value"] for more in ("", " --lpr 2.9%"))
    assert ("12", "11.6") == (known, given)


def test_all_rules() -> None:
    """With those of one jurisdiction where one is asked for; today where no day is said."""
    document = answered("rules list --on 2026-11-21")
    assert "2026-11-21" == document["on"]
    assert {"R1", "UK-DPC", "DY-MARKUP15"} < {rule["id"] for rule in document["rules"]}
    assert {"HK-48", "HK-36", "TW-15", "TW-16"} == {rule["id"] for rule in answered("rules --land hk,tw")["rules"]}


def test_in_chinese() -> None:
    """The words of the rule are in the language that is asked for."""
    assert answered("rules show R12 --lang zh-Hans")["rule"]["says"].startswith("被比较价格须真实")
    assert answered("rules show R12 --lang zh-Hant")["rule"]["says"].startswith("被比較價格須真實")


def test_the_pages() -> None:
    """A line for what it says, then the figure on the day, its versions and the source."""
    page = call_line("rules show HK-48 --on 2026-11-21").lines
    assert "HK-48 (HK)" == page[0]
    assert "2026-11-21       in force: 48% a year, effective" in page
    assert "source           Money Lenders Ordinance (second-hand)" in page
    listed = call_line("rules list --land US-NY --on 2026-11-21").out
    assert "Rules on 2026-11-21" in listed
    assert "(expected)" in listed


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("rules show", "rule is missing: one of the list is shown; try calc rules show R1"),
        ("rules r7", "action: 'r7' cannot be: it is list or show; try calc rules show R7"),
        ("rules list R7", "rule: 'R7' cannot be: a list has all of them; try calc rules show R7"),
    ],
)
def test_what_cannot_be_is_said_in_one_line(line: str, sentence: str) -> None:
    """On standard error, with exit code 2."""
    answer = call_line(line)
    assert (2, "", f"{sentence}\n") == (answer.code, answer.out, answer.err)


@pytest.mark.parametrize("line", ["rules show R99", "rules --land FR", "rules --on 2026-02-30", "rules --lpr 3"])
def test_what_is_not_known_is_refused(line: str) -> None:
    """A rule, a jurisdiction, a day, a rate that could mean two."""
    answer = call_line(line)
    assert (2, "") == (answer.code, answer.out)
    assert 1 == len(answer.err.splitlines())
