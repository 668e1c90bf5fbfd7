"""Is an audit in order? A page as wide as the screen at most with nothing cut off, and SARIF that programs take."""

from __future__ import annotations

import io
import json
from datetime import date
from functools import cache
from typing import Any
from unittest.mock import patch

import pytest
from rich.cells import cell_len

import calc
from calc.ads.audit import Audit, audit_offer
from calc.cost.quote import quote
from calc.lang.translate import LANGUAGES, Translator
from calc.offer.model import Offer
from calc.rule_files import rules
from calc.write.audit import audits_json, audits_sarif, print_audits, summary

DAY = date(2026, 11, 21)
CUT_OFF = "…"
TEXTS = {
    "a fee": "到手价5000元，免息3期，另收服务费3%",
    "nothing found": "6000元分12期，每期500元，年化利率0%",
    "a mark-up": "页面价199元,分期价299元,3期每期99元",
    "several terms": "3/6/12期可选，仅3期免息，1200元",
    "steps": "1983元，前3期每期1元，后9期每期220元",
    "traditional": "刷卡分12期零利率，手續費3%，NT$24,000",
    "English": "Buy now for $1,299: 24 easy payments of $59.99, as low as 9.99% APR* (*3% processing fee)",
    "no words": "123",
    "a long word": "免息" + "a" * 90,
    "several lines": "免息3期\n另收服务费3%\r\n到手价5000元",
    "markup": "[bold]免息3期[/bold] [link=x]5000元",
}


@cache
def audited(name: str) -> Audit:
    """The audit of one of the texts."""
    return calc.audit(TEXTS[name], on=DAY)


def of_offer() -> Audit:
    """The audit of an offer, which has no text."""
    offer = Offer(price="299", cash_price="199", plan={"kind": "stated", "installments": 3, "payment": "99"})
    return audit_offer(offer, quote(offer), rules(), DAY)


def page(audits: list[Audit], width: int, language: str = "en") -> str:
    """The page, on a screen of so many columns."""
    written = io.StringIO()
    with patch.dict("os.environ", {"COLUMNS": str(width)}):
        print_audits(audits, Translator(language), written)
    return written.getvalue()


@pytest.mark.parametrize("width", [40, 80, 100])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TEXTS)
def test_a_page_fits_on_the_screen(name: str, language: str, width: int) -> None:
    """No line is wider, nothing is cut off, and every finding is there with its whole message."""
    text = page([audited(name)], width, language)
    assert text.endswith("\n") and CUT_OFF not in text
    assert [] == [line for line in text.splitlines() if cell_len(line) > width]
    said, pressed = Translator(language), "".join(text.split())
    for found in audited(name).findings:
        assert found.finding.code in pressed
        assert "".join(said(found.finding.message).split())[:10] in pressed


@pytest.mark.parametrize("name", TEXTS)
def test_a_wide_page_says_it_all(name: str) -> None:
    """The text, every message with its source, and what was not checked."""
    text = " ".join(page([audited(name)], 1000).split())
    assert " ".join(TEXTS[name].split()) in text
    for found in audited(name).findings:
        assert " ".join(found.finding.message.split()) in text
        assert found.rule is None or found.rule.cite in text
    assert "no findings" in text or audited(name).findings
    assert "not legal advice" in text


def test_an_offer_has_a_page() -> None:
    """Without a text above it."""
    assert "S-MARKUP15" in page([of_offer()], 80)


def test_a_summary_stands_below_several() -> None:
    """And not below one."""
    several = [audited("a fee"), audited("nothing found"), audited("steps")]
    counted = summary(several)
    assert 3 == counted["total"]
    assert sum(one.flagged for one in several) == counted["flagged"]
    assert sum(len(one.findings) for one in several) == sum(counted["findings"].values())
    assert f"3 advertisements, {counted['flagged']} flagged" in page(several, 80)
    assert "advertisements," not in page(several[:1], 80)


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_of_one_and_of_several(language: str) -> None:
    """One is its document; several are a list."""
    said = Translator(language)
    one = json.loads(audits_json([audited("a fee")], said))
    assert TEXTS["a fee"] == one["text"]
    several = json.loads(audits_json([audited(name) for name in TEXTS], said))
    assert ["version", "calc", "summary", "audits"] == list(several)
    assert [*TEXTS.values()] == [one["text"] for one in several["audits"]]


def sarif(language: str = "en") -> dict[str, Any]:
    """Every text, as lines of one file, and an offer."""
    audits = [*(audited(name) for name in TEXTS), of_offer()]
    names = [*(f"my ads/广告.txt:{number}" for number in range(1, len(TEXTS) + 1)), "offer.toml"]
    return json.loads(audits_sarif(audits, names, Translator(language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_sarif_has_what_the_standard_requires(language: str) -> None:
    """Version, one run, a tool with a name, and results whose rules are listed, each with a message and a level."""
    document = sarif(language)
    assert "2.1.0" == document["version"] and document["$schema"].endswith("sarif-2.1.0.json")
    (run,) = document["runs"]
    driver = run["tool"]["driver"]
    assert ("calc", calc.__version__) == (driver["name"], driver["version"])
    listed = [rule["id"] for rule in driver["rules"]]
    assert sorted(set(listed)) == sorted(listed)
    assert all(rule["shortDescription"]["text"] for rule in driver["rules"])
    for result in run["results"]:
        assert result["ruleId"] in listed and result["message"]["text"]
        assert result["level"] in ("error", "warning", "note", "none")
        assert (result["level"] == "none") == (result.get("kind") == "pass"), (
            "a check that was passed is no result of a fault"
        )


def test_sarif_says_where() -> None:
    """An address without spaces; the line of the file; the place of the words in the text."""
    results = sarif()["runs"][0]["results"]
    places = [result["locations"][0]["physicalLocation"] for result in results]
    assert {"my%20ads/%E5%B9%BF%E5%91%8A.txt", "offer.toml"} == {place["artifactLocation"]["uri"] for place in places}
    lines = {place["region"]["startLine"] for place in places if "region" in place}
    assert lines <= set(range(1, len(TEXTS) + 1)) and 1 in lines
    assert any(place["region"].get("snippet", {}).get("text") == "服务费3%" for place in places if "region" in place)


def test_sarif_without_a_finding() -> None:
    """A run with no results is still one."""
    document = json.loads(audits_sarif([audited("no words")], ["text"], Translator("en")))
    assert [] == document["runs"][0]["results"]
