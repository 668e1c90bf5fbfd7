"""Is an audit in order? A page as wide as the screen at most with nothing cut off, and documents of one and several."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from time import process_time
from unittest.mock import patch

import pytest
from rich.cells import cell_len

import calc
from calc.ads.audit import Audit, audit_offer
from calc.ads.source import Advertised, Source
from calc.cost.quote import quote
from calc.errors import Phrase
from calc.lang.translate import LANGUAGES, Translator
from calc.offer.model import Offer
from calc.rule_files import rules
from calc.write.audit import print_audits
from calc.write.audit_json import Audited, audit_json, audits_json
from calc.write.audit_summary import Summary

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
    "control characters": "a \x1b[31mred\x1b[0m hat",
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


def placed(audits: list[Audit]) -> list[Audited]:
    """Each with a place, one line a text."""
    return [(audit, Advertised(audit.reading.text, Source("ads.txt", audit.reading.text), id="a1")) for audit in audits]


def page(audits: list[Audit], width: int, language: str = "en", *, several: bool | None = None) -> str:
    """The page, on a screen of so many columns."""
    written = io.StringIO()
    shown = len(audits) > 1 if several is None else several
    with patch.dict("os.environ", {"COLUMNS": str(width)}):
        print_audits(placed(audits), Translator(language), written, several=shown)
    return written.getvalue()


def counted(audits: list[Audit]) -> dict[str, int]:
    """The summary of several."""
    summary = Summary()
    for audit in audits:
        summary.add(audit)
    return summary.form()


@pytest.mark.parametrize("width", [40, 60, 80, 100])
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
    text = pressed(page([audited(name)], 1000))
    assert pressed(TEXTS[name]).replace("\x1b", "\ufffd") in text
    for found in audited(name).findings:
        assert pressed(found.finding.message) in text
        assert found.rule is None or pressed(found.rule.cite) in text or found.rule.sure == "arithmetic"
    read = name not in ("no words", "control characters")
    assert ("nofindings" in text) == (read and not audited(name).findings)
    assert ("nothingwasread" in text) == (not read)
    assert "notlegaladvice" in text


def pressed(text: str) -> str:
    """A text without its blanks, so that it does not matter where it is folded."""
    return "".join(text.split())


def test_an_offer_has_a_page() -> None:
    """Without a text above it."""
    assert "S-MARKUP15" in page([of_offer()], 80)


def test_a_summary_stands_below_several() -> None:
    """And not below one; what nobody could read is counted too."""
    several = [audited("a fee"), audited("nothing found"), audited("no words")]
    summary = counted(several)
    assert (3, 1) == (summary["total"], summary["nothing_read"])
    assert sum(one.flagged for one in several) == summary["flagged"]
    assert sum(len(one.findings) for one in several) == sum(summary["findings"].values())  # type: ignore[attr-defined]
    text = " ".join(page(several, 80).split())
    assert f"3 advertisements, {summary['flagged']} flagged, 1 in which nothing was read" in text
    assert "advertisements," not in page(several[:1], 80)


def test_a_page_of_several_says_where_each_stands() -> None:
    """The file, the line and the id; also of a file with one."""
    assert "ads.txt:1  a1" in page([audited("a fee")], 80, several=True)
    assert "ads.txt" not in page([audited("a fee")], 80)


def test_no_control_character_reaches_a_terminal() -> None:
    """Neither on a page nor in a document, wherever it stood."""
    text = "免息3期\x1b[31m，另收服务费\x9b3%\u202e*\x07"
    audit = calc.audit(text, on=DAY)
    said = Translator("en")
    for shown in (page([audit], 80), audit_json(audit, said)):
        assert not [sign for sign in shown if not sign.isprintable() and sign != "\n"]
    assert text == json.loads(audit_json(audit, said))["text"]


def test_an_example_is_said_to_be_one() -> None:
    """Before the amounts that rest on it."""
    text = " ".join(page([calc.audit("分12期，每期手续费0.6%", on=DAY)], 80).split())
    assert text.index("On 36,000, which is only an example") < text.index("2,592.00")
    assert "which is only an example" not in page([audited("a fee")], 80)


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_of_one_and_of_several(language: str) -> None:
    """One is its document; of a file it is a list, also of one, each with its place."""
    said = Translator(language)
    one = json.loads(audit_json(audited("a fee"), said))
    assert TEXTS["a fee"] == one["text"] and "file" not in one
    several = json.loads("".join(audits_json(placed([audited(name) for name in TEXTS]), said)))
    assert ["version", "calc", "audits", "summary"] == list(several)
    assert [*TEXTS.values()] == [one["text"] for one in several["audits"]]
    assert {("ads.txt", 1, "a1")} == {(one["file"], one["line"], one["id"]) for one in several["audits"]}
    for audit in ([], [audited("a fee")]):
        alone = json.loads("".join(audits_json(placed(audit), said)))
        assert len(audit) == len(alone["audits"]) == alone["summary"]["total"]


def test_nothing_is_kept() -> None:
    """The first audit is written before the second is made."""
    made = []

    def audits() -> Iterator[Audited]:
        for one in placed([audited("a fee"), audited("steps")]):
            made.append(one)
            yield one

    pieces = audits_json(audits(), Translator("en"))
    assert TEXTS["a fee"] in next(pieces) + next(pieces) and 1 == len(made)


def test_what_can_be_read_in_more_ways_is_shown() -> None:
    """Beside what is not said; also where nothing else was read."""
    text = " ".join(page([calc.audit("12期0元，到手价1200元", on=DAY)], 100).split())
    assert "not clear no interest; nothing to pay down; no fee" in text
    assert "not clear" not in page([audited("a fee")], 100)
    doubtful = replace(audited("no words"), ambiguous=(Phrase("1 or 2"),))
    assert "it can be read in more than one way: 1 or 2" in page([doubtful], 100)


def test_what_was_not_checked_of_any_of_several() -> None:
    """It is said once, below all of them, also where it is so of the first only."""
    text = " ".join(page([calc.audit("S$1,000 over 12 months", on=DAY), audited("a fee")], 100).split())
    assert 1 == text.count("rules for what is sold in SGD: there are none here")
    assert 1 == text.count("whether what is said is true")


def test_pages_take_less_time_than_audits() -> None:
    """Several times less: what is read and worked out is the work, and not its columns."""

    def seconds(work: Callable[[], object]) -> float:
        started = process_time()
        work()
        return process_time() - started

    def audits() -> list[Audit]:
        return [calc.audit(text, on=DAY) for text in TEXTS.values()]

    made = audits()
    printing = min(seconds(lambda: page(made, 100)) for _ in range(3))
    assert printing < min(seconds(audits) for _ in range(3)) * 3 / 4


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("日息万五", "18.25"),
        ("Borrow £100 for 30 days, repay £124", "292.00"),
        ("借1000元，7天后还1300元", "1564.29"),
        ("年化利率7.2%", None),
        ("逾期按日收取0.1%", None),
        ("6000元分12期，每期540元", None),
    ],
)
def test_a_rate_by_the_year_is_said_where_no_plan_has_one(text: str, rate: str | None) -> None:
    """So much a day, or one payment after some days; not what the text says itself, and not of paying late."""
    shown = page([calc.audit(text, "2026-11-22")], 80)
    assert ("By the year that is" in shown) == (rate is not None)
    assert rate is None or f"{rate}%, simple." in shown
