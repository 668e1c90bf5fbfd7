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
    "cap",
    "lenders",
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
    later = {"since": "2027-12-31", "until": None, "value": "4 x LPR", "status": "expected"}
    assert later | {"known_by": None, "not_before": None} == rule["versions"][1]
    assert ("simple", ["small-loan"]) == (rule["cap"], rule["lenders"])
    assert ("2026-11-21", "secondary") == (rule["checked"], rule["sure"])


def test_the_day_decides() -> None:
    """A rule stands otherwise the day before it begins."""
    standings = [answered(f"rules show R2 --on {day}")["rule"]["standing"] for day in ("2026-07-31", "2026-08-01")]
    assert ["not yet", "in force"] == standings


def test_the_prime_rate_is_an_input() -> None:
    """Four times it; 12 at the one that is known."""
    known, given = (answered(f"rules show R7 --on 2026-11-21{more}")["rule"]["value"] for more in ("", " --lpr 2.9%"))
    assert ("12", "11.6") == (known, given)


def test_the_figure_of_what_is_expected() -> None:
    """With the prime rate that is known, and with one that is given."""
    rule = [answered(f"rules show R4 --on 2027-12-31{more}")["rule"] for more in ("", " --lpr 2.5%")]
    assert [("expected", "12"), ("expected", "10")] == [(one["standing"], one["value"]) for one in rule]
    assert (
        "2027-12-31                expected: 10% a year" in call_line("rules show R4 --on 2027-12-31 --lpr 2.5%").lines
    )


def test_a_prime_rate_that_is_not_known_is_said() -> None:
    """The rule is in force, its figure is missing, and the page says why; given the rate, it has one."""
    page = " ".join(call_line("rules show R7 --on 2023-01-01").out.split())
    assert "in force: 4 x LPR, and the LPR of that day is not known here: say it with --lpr" in page
    assert "in force: 14.6% a year" in call_line("rules show R7 --on 2023-01-01 --lpr 3.65%").out
    assert "2023-01-01                not known" in call_line("rules show LPR --on 2023-01-01").lines


def test_the_rules_behind_a_finding() -> None:
    """Asked by the code that an audit prints; what is both is the rule."""
    document = answered("rules show r-cap24 --on 2026-11-21")
    check_heading(document)
    assert ("R-CAP24", ["R3", "R6"]) == (document["finding"], [rule["id"] for rule in document["rules"]])
    page = call_line("rules show S-HIDDENFEE").lines
    assert "What the finding S-HIDDENFEE rests on" == page[0]
    assert "DY-HIDDENFEE (CN-DOUYIN)" in page
    assert "AU-FEECAP" == answered("rules show AU-FEECAP")["rule"]["id"]


def test_an_unknown_beginning_is_said() -> None:
    """By the year that the source names, or by the day on which it was read."""
    page = " ".join(call_line("rules show R6 --on 2017-06-01").out.split())
    assert "2017-06-01 start not known: 24% a year" in page
    assert "(start not known, between 2017-01-01 and 2017-12-31)" in page
    page = " ".join(call_line("rules show DY-CASHOUT --on 2026-11-21").out.split())
    assert "by 2026-11-21 in force (start not known, there by 2026-11-21)" in page
    long_ago = {rule["id"]: rule["standing"] for rule in answered("rules list --on 1990-01-01")["rules"]}
    assert ("start not known", "in force", "not yet") == tuple(
        long_ago[one] for one in ("DY-CASHOUT", "F-DUP", "RED36")
    )


def test_on_a_narrow_screen() -> None:
    """What a rule says stands below its name, and no word is broken."""
    page = call_line("rules list --land HK --on 2026-11-21", width=40)
    assert "HK-36 (HK)" in page.lines
    assert "A loan at an effective rate above 36 % a" in page.lines
    assert all(len(line) <= 40 for line in page.lines)


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
    page = call_line("rules show HK-36 --on 2026-11-21").lines
    assert "HK-36 (HK)" == page[0]
    assert "2026-11-21       in force: 36% a year, effective" in page
    assert "source           Money Lenders Ordinance (Cap. 163) (second-hand)" in page
    listed = call_line("rules list --land US-NY --on 2026-11-21").out
    assert "Rules on 2026-11-21" in listed
    assert "(proposed)" in listed


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("rules show", "rule is missing: one of the list is shown; try calc rules show R1"),
        (
            "rules show R99",
            "rule: 'R99' cannot be: there is no such rule or finding; the nearest: R9; try R9",
        ),
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
