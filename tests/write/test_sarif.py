"""Is SARIF in order? As the standard says, with the source of every finding, and with the place of its words."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

import calc
from calc.ads.source import Advertised, Source
from calc.lang.translate import LANGUAGES, Translator
from calc.write.audit_json import Audited
from calc.write.sarif import audits_sarif
from tests.write.sarif_standard import unsound, wrong
from tests.write.test_audit_pages import DAY, TEXTS, audited, of_offer

HIDDEN = TEXTS["a fee"]


def document(found: list[Audited], language: str = "en") -> dict[str, Any]:
    """The document, which is one."""
    read = json.loads("".join(audits_sarif(iter(found), Translator(language))))
    assert isinstance(read, dict)
    return read


def run_of(found: list[Audited], language: str = "en") -> dict[str, Any]:
    """The one run."""
    (run,) = document(found, language)["runs"]
    assert isinstance(run, dict)
    return run


def lines_of(name: str | None, *texts: str) -> list[Audited]:
    """Texts as the lines of a source."""
    source = Source(name, "\n".join(texts))
    starts = [sum(len(text) + 1 for text in texts[:number]) for number in range(len(texts))]
    return [
        (calc.audit(text, on=DAY), Advertised(text, source, start)) for text, start in zip(texts, starts, strict=True)
    ]


def everything(name: str | None) -> list[Audited]:
    """Every text of the pages in one source, and an offer."""
    audits = lines_of(name, *(text.replace("\n", " ").replace("\r", " ") for text in TEXTS.values()))
    return [*audits, (of_offer(), Advertised("", Source("offer.toml", "")))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["my ads/广告:1.txt", str(Path("/ads/a b.txt")), "-", None])
def test_it_is_as_the_standard_says(name: str | None, language: str) -> None:
    """Objects, their properties and types; numbers that refer to rules and artifacts."""
    written = document(everything(name), language)
    assert [] == wrong(written)
    assert [] == unsound(written["runs"][0])
    assert len(written["runs"][0]["results"]) > 10


@pytest.mark.parametrize(
    "broken",
    ['run["results"][0]["ruleIndex"] = -1', 'run["results"][0]["surprise"] = 1', 'run["columnKind"] = "bytes"',
     'run["artifacts"][0]["location"]["uri"] = "a b"', 'del run["tool"]["driver"]["name"]', 'run["results"] = {}',
     'run["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0'],
)  # fmt: skip
def test_the_check_finds_what_is_broken(broken: str) -> None:
    """Otherwise it would be none."""
    written = deepcopy(document(everything("ads.txt")))
    exec(broken, {"run": written["runs"][0]})
    assert wrong(written)


def test_a_rule_has_its_source() -> None:
    """What it says, the citation, the address to open, the days between which it holds, the level."""
    run = run_of(lines_of("ads.txt", HIDDEN))
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    result = next(one for one in run["results"] if one["ruleId"] == "S-HIDDENFEE")
    rule, found = (
        rules["S-HIDDENFEE"],
        next(one for one in audited("a fee").findings if one.finding.code == "S-HIDDENFEE"),
    )
    assert found.rule is not None
    for properties in (rule["properties"], result["properties"]):
        assert (found.rule.id, found.rule.cite, found.rule.address) == tuple(
            properties[name] for name in ("rule", "cite", "address")
        )
        assert "2023-09-01" == properties["in_force"][0]
    assert found.rule.says == rule["shortDescription"]["text"] and found.rule.cite in rule["fullDescription"]["text"]
    assert "error" == rule["defaultConfiguration"]["level"]
    assert {"https://readhub.cn/topic/8rWSOn4A2mD"} == {rules["R-COST"]["helpUri"]}


def test_every_address_that_can_be_opened_is_one() -> None:
    """The first of several; none where the source has none, or is a file of ours."""
    rules = run_of(everything("ads.txt"))["tool"]["driver"]["rules"]
    assert any("helpUri" in rule for rule in rules) and any("helpUri" not in rule for rule in rules)
    for rule in rules:
        if "helpUri" in rule:
            assert rule["helpUri"].removeprefix("https://") in rule["properties"]["address"]
        assert not rule.get("helpUri", "").endswith("DESIGN.md")


def test_the_severest_level_is_the_rules() -> None:
    """A code that is a flag here and a hint there."""
    run = run_of(lines_of("ads.txt", "免息分3期，到手价5000元", HIDDEN))
    levels = {one["level"] for one in run["results"] if one["ruleId"] == "R-COST"}
    (rule,) = (rule for rule in run["tool"]["driver"]["rules"] if rule["id"] == "R-COST")
    assert ({"note", "error"}, "error") == (levels, rule["defaultConfiguration"]["level"])


def place_of(found: list[Audited], code: str = "S-HIDDENFEE") -> dict[str, Any]:
    """Where a finding is."""
    result = next(one for one in run_of(found)["results"] if one["ruleId"] == code)
    place = result["locations"][0]["physicalLocation"]
    assert isinstance(place, dict)
    return place


def test_the_place_in_a_typed_text() -> None:
    """Line and columns; the text is an artifact of its own, which pretends to be no file."""
    place = place_of(lines_of(None, HIDDEN))
    start, end = next(one.span for one in audited("a fee").findings if one.finding.code == "S-HIDDENFEE") or (0, 0)
    assert HIDDEN[start:end] == place["region"]["snippet"]["text"]
    assert (1, start + 1, 1, end + 1) == tuple(
        place["region"][name] for name in ("startLine", "startColumn", "endLine", "endColumn")
    )
    (artifact,) = run_of(lines_of(None, HIDDEN))["artifacts"]
    assert HIDDEN == artifact["contents"]["text"] and artifact["location"]["uri"].startswith("urn:uuid:")


def test_the_place_in_a_cell_of_several_lines() -> None:
    """In the file, where a quotation mark of the text is two."""
    whole = 'id,text\n1,"到手价5000元，""真的""免息3期，\n另收服务费3%"\n'
    text = '到手价5000元，"真的"免息3期，\n另收服务费3%'
    place = place_of([(calc.audit(text, on=DAY), Advertised(text, Source("ads.csv", whole), 11, quoted=True))])
    region = place["region"]
    words = region["snippet"]["text"]
    line = whole.splitlines()[region["startLine"] - 1]
    assert words and words == line[region["startColumn"] - 1 : region["endColumn"] - 1]
    assert 2 <= region["startLine"] == region["endLine"]
    assert "ads.csv" == place["artifactLocation"]["uri"]


def test_a_finding_without_words_is_in_the_whole_text() -> None:
    """So that a program which needs a line has one."""
    for result in run_of(everything("ads.txt"))["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert ("region" in place) == (place["artifactLocation"]["uri"] != "offer.toml")


def test_fingerprints_stay_when_lines_move() -> None:
    """The same text has the same one wherever it stands; twice the same text has two."""
    first = [one["partialFingerprints"] for one in run_of(lines_of("a.txt", HIDDEN))["results"]]
    moved = [one["partialFingerprints"] for one in run_of(lines_of("a.txt", "你好", HIDDEN))["results"]]
    twice = [str(one["partialFingerprints"]) for one in run_of(lines_of("a.txt", HIDDEN, HIDDEN))["results"]]
    assert first == moved
    assert 2 * len(first) == len(set(twice))


def test_a_text_in_which_nothing_was_read_is_told_of() -> None:
    """No result, and not silence."""
    run = run_of(lines_of("a.txt", "hello world"))
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert [] == run["results"] and "nothing was read" in told["message"]["text"]
    assert "2026-11-21" == run["properties"]["on"] and run["properties"]["not_checked"]


def prints(run: dict[str, Any]) -> set[str]:
    """The fingerprints of its results."""
    return {result["partialFingerprints"]["findingInText/v1"] for result in run["results"]}


def test_fingerprints_of_offers_differ() -> None:
    """By the file and by what is in it; the same file has the same again."""
    first, other, changed = (
        prints(run_of([(of_offer(), Advertised("", Source(name, whole)))]))
        for name, whole in (("a.toml", "price = 1"), ("b.toml", "price = 1"), ("a.toml", "price = 2"))
    )
    assert first and not first & other and not first & changed and not other & changed
    assert first == prints(run_of([(of_offer(), Advertised("", Source("a.toml", "price = 1")))]))


def test_what_can_be_read_in_more_ways_is_told_of() -> None:
    """As a notification at its place, which is no finding."""
    run = run_of(lines_of("ads.txt", HIDDEN, "12期0元，到手价1200元"))
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert "it can be read in more than one way: no interest; nothing to pay down; no fee" == told["message"]["text"]
    assert 2 == told["locations"][0]["physicalLocation"]["region"]["startLine"]


def test_what_was_not_checked_of_any_of_them() -> None:
    """Said once for all, also where it is so of the first only."""
    about = run_of(lines_of("ads.txt", "S$1,000 over 12 months at 9% APR", HIDDEN))["properties"]
    assert "rules for what is sold in SGD: there are none here" in about["not_checked"]
    assert len(about["not_checked"]) == len(set(about["not_checked"]))
    assert about["not_checked"][-1].endswith("not legal advice") and about["on"] == DAY.isoformat()
