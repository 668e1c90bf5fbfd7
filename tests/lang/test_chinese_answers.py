"""Are the answers of all commands Chinese throughout? What-ifs, comparisons, rules and advertisements, by sentence."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from calc.cli.group import COMMANDS
from tests.lang.speaking import CHINESE, english, run

BOUGHT = "2026-01-31"
FEE = {"price": "1000", "plan": {"installments": 3}, "fees": [{"rate": "3%", "when": "first"}], "start": BOUGHT}
LEVEL = {"price": "1000", "plan": {"kind": "level", "installments": 6, "rate": "18%"}, "start": BOUGHT}
OPEN = {"price": "1050", "cash_price": "1000", "plan": {"installments": 6}, "fees": [{"rate": "3%", "when": "unknown"}]}
GIFT = FEE | {
    "benefits": [{"name": "gift", "amount": "20", "when": "after 2"}],
    "fees": [{"rate": "3%", "when": "upfront"}],
}
FILES = {"fee": FEE, "level": LEVEL, "open": OPEN | {"start": BOUGHT}, "gift": GIFT}

ANSWERS = {
    "a cost": "quote --offer FEE",
    "a cost with savings": "quote --offer LEVEL --savings-rate 3%",
    "a range": "quote --offer OPEN",
    "a range without an end": "quote 1999 -n 3 --fee 1%@first --cash-price unknown --start 2026-01-31",
    "a range of the fee": "quote 1000 -n 3 --fee 1%..3%@each --gift 50..100 --start 2026-01-31",
    "an advertisement's cost": "quote 免息12期,手续费率每期0.5%,价格6000元 --start 2026-01-31",
    "a product": "quote 3000 -n 6 --preset huabei --start 2026-01-31 --savings-rate 2%",
    "sides": "quote --offer LEVEL --commission 8%",
    "a schedule": "schedule --offer LEVEL",
    "a working": "explain --offer FEE",
    "a comparison": "compare FEE LEVEL OPEN",
    "a comparison with savings": "compare FEE LEVEL --savings-rate 3%",
    "a rate found": "find rate 1000 -n 12 --pay 90 --start 2026-01-31",
    "a fee found": "find fee 12000 -n 12 --when each --target 24% --start 2026-01-31",
    "a payment found": "find payment 1000 -n 3 --rate 18% --start 2026-01-31",
    "a number found": "find installments 1000 --pay 100 --rate 18% --start 2026-01-31",
    "a price found": "find price -n 12 --pay 500 --rate 18% --start 2026-01-31",
    "a cash price found": "find cash_price 1000 -n 12 --savings-rate 3% --start 2026-01-31",
    "settled by some rule": "settle --offer LEVEL --after 3",
    "settled by one rule": "settle --offer LEVEL --after 3 --rule percent:3% --savings-rate 3%",
    "settled on a day": "settle --offer LEVEL --on 2026-04-10",
    "settled with nothing saved": "settle --offer FEE --after 1",
    "settled before a gift": "settle --offer GIFT --after 1 --rule due",
    "a part paid early": "settle --offer LEVEL --after 2 --prepay 200 --savings-rate 3%",
    "late by some rule": "late --offer LEVEL --installment 2 --days 10",
    "late by one rule": "late --offer LEVEL --installment 2-3 --days 10 --penalty 0.05%/day --grace 3",
    "late perhaps": "late --offer LEVEL --installment 2 --days 10 --probability 5%",
    "refunded": "refund --offer FEE --after 1",
    "refunded in part": "refund --offer FEE --after 1 --amount 300",
    "refunded by one rule": "refund --offer FEE --after 2 --amount 300 --rule next-bill",
    "deferred by some way": "defer --offer LEVEL --installment 2",
    "deferred at a charge": "defer --offer LEVEL --installment 2 --charge 0.035%/day --shift all",
    "the minimum": "minimum 5000 --rate 0.05%/day --percent 10% --pay 600",
    "the minimum for ever": "minimum 5000 --rate 3%/month --percent 2% --interest within",
    "charged back": "clawback 2500 --months 12 --rate 24% --pay 200",
    "charged back by one rule": "clawback 2500 --months 12 --rate 24% --left 100 --rule price",
    "days without interest": "float --bought 2026-01-05 --bill-day 1 --due-day 6",
    "days of a month's end": "float --bought 2026-01-05 --bill-day 31 --due-day 20",
    "together": "stack FEE LEVEL --income 400",
    "together without an income": "stack FEE LEVEL",
    "an advertisement": "audit 免息12期，每期手续费率0.5%，价格5999元",
    "another advertisement": "audit 年化利率低至7.2%起,借10000元到手9500元,12期,秒批",
    "an advertisement in figures": "audit 3/6/12期可选,每期费率0.5%,满500减50,逾期按日收取0.1%",
    "an offer's rules": "audit --offer FEE",
    "products": "presets list",
    "a product's terms": "presets show douyin-yuefu",
    "rules": "rules list --land CN",
    "a rule": "rules show R4 --on 2026-11-22",
    "a rate": "rate CASE",
    "examples": "verify CASES",
    "the form of an offer": "schema",
}
CODES = re.compile(
    r"\w[\w-]*(?:\.[\w-]+)+(?:/[\w./=&?-]*)?|[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+|(?:RED|OLD)36|--[a-z-]+|calc quote.*"
    r"|\([a-z0-9-]+\)|\b[A-Z]{2}\b"
)
"""Addresses of pages, codes of rules and of countries, options, ids of products, and what is to be typed."""
KNOWN = {"LPR", "APR", "IRR", "cn", "simple"}
"""Names that Chinese texts have too, and the law whose rate a comparison has, by its id."""


@pytest.fixture(name="arguments")
def _arguments(request: pytest.FixtureRequest, tmp_path: Path) -> list[str]:
    """The words of a command line, files written for the names in capitals."""
    rounded = {"id": "1", "method": "round", "value": "3.055", "decimals": 1, "published": "3.1"}
    documents = FILES | {"case": {"method": "irr", "flows": [-1000, 400, 400, 400]}, "cases": [rounded]}
    words = []
    for word in ANSWERS[request.param].split(" "):
        name = word.lower()
        if not word.isupper() or name not in documents:
            words.append(word)
            continue
        path = tmp_path / f"{'甲乙丙丁戊己'[list(documents).index(name)]}.json"
        path.write_text(json.dumps(documents[name]), encoding="utf-8")
        words.append(str(path))
    return words


with_answers = pytest.mark.parametrize("arguments", ANSWERS, indirect=True)


def untranslated(page: str) -> list[str]:
    """The English words of a page, codes aside."""
    return [word for word in english(CODES.sub("", page)) if word not in KNOWN]


def test_every_command_is_asked() -> None:
    """A command that is new needs a page here."""
    assert set(COMMANDS) == {line.split(" ")[0] for line in ANSWERS.values()}


@pytest.mark.parametrize("language", CHINESE)
@with_answers
def test_an_answer_has_no_english_words(arguments: list[str], language: str) -> None:
    """But codes; the schema is all code, and products have names and sources."""
    code, page, messages = run(arguments, language)
    assert (code in (0, 1), messages) == (True, "")
    if arguments[0] == "schema":
        assert json.loads(page)["type"] == "object"
    elif arguments[0] == "presets":
        titles = [line for line in page.splitlines() if line.startswith(("代", "期", "截"))]
        assert (len(titles) > 0, english(" ".join(titles))) == (True, [])
    else:
        assert untranslated(page) == []


@pytest.mark.parametrize("language", CHINESE)
@pytest.mark.parametrize("columns", [60, 80, 120])
@with_answers
def test_no_line_is_too_long(arguments: list[str], columns: int, language: str) -> None:
    """A Chinese character is two cells wide."""
    if arguments[0] not in ("schema", "presets", "explain", "verify"):
        _, page, _ = run(arguments, language, columns)
        assert max(map(cell_len, page.splitlines())) <= columns


@pytest.mark.parametrize("language", CHINESE)
@with_answers
def test_marks_and_spaces_are_chinese(arguments: list[str], language: str) -> None:
    """Sentences follow each other without a space, no mark is a narrow one between Chinese characters."""
    if arguments[0] in ("schema", "presets", "rules"):
        return
    _, page, _ = run(arguments, language, 120)
    han = r"[\u3007\u4e00-\u9fff]"
    wrong = re.compile(rf"{han}[,;:!?()]|[,;:!?()]{han}|[。，；：（）「」“”] |。。|，。|\{{|{han} {han}")
    prose = [line for line in page.splitlines() if "  " not in line and line not in arguments]
    assert [line for line in prose if wrong.search(line)] == []


def sentences(document: Any) -> Iterator[str]:
    """The texts of a document that are words for people."""
    if isinstance(document, dict):
        for name in ("summary", "assumptions", "verdict", "not_checked", "because"):
            words = document.get(name)
            yield from [words] if isinstance(words, str) else words if isinstance(words, list) else []
        yield from (text for value in document.values() for text in sentences(value))
    elif isinstance(document, list):
        yield from (text for value in document for text in sentences(value))


@pytest.mark.parametrize("language", CHINESE)
@with_answers
def test_the_words_of_a_document_are_chinese(arguments: list[str], language: str) -> None:
    """Its keys and codes are not."""
    if arguments[0] in ("schema", "verify", "explain", "rules", "presets"):
        return
    _, page, _ = run([*arguments, "--json"], language)
    words = [*sentences(json.loads(page))]
    assert arguments[0] == "rate" or len(words) > 0
    assert untranslated(" ".join(words)) == []


WELL = {
    "zh-Hans": [
        (
            "quote --offer FEE",
            "比一次付清的 1,000.00 多 30.00 CNY，相当于实际年利率 19.77%（名义年利率 18.18%）的贷款。",
        ),
        ("settle --offer LEVEL --after 3", "第 3 期之后提前结清，现在要付 499.98 到 526.56 CNY。"),
        ("defer --offer LEVEL --installment 2", "第 2 期（175.53 CNY）推迟一个月，其他各期不变。"),
        ("float --bought 2026-01-05 --bill-day 1 --due-day 6", "每月 1 号买最划算，前一天买最不划算。"),
    ],
    "zh-Hant": [
        (
            "quote --offer FEE",
            "比一次付清的 1,000.00 多 30.00 CNY，相當於有效年利率 19.77%（名目年利率 18.18%）的貸款。",
        ),
        ("settle --offer LEVEL --after 3", "第 3 期之後提前清償，現在要付 499.98 到 526.56 CNY。"),
        ("defer --offer LEVEL --installment 2", "第 2 期（175.53 CNY）延後一個月，其他各期不變。"),
        ("float --bought 2026-01-05 --bill-day 1 --due-day 6", "每月 1 號買最划算，前一天買最不划算。"),
    ],
}


@pytest.mark.parametrize(
    ("language", "line", "sentence"), [(one, *case) for one, cases in WELL.items() for case in cases]
)
def test_an_answer_reads_well(language: str, line: str, sentence: str, tmp_path: Path) -> None:
    """Whole sentences, as a buyer would say them."""
    for name in ("FEE", "LEVEL"):
        path = tmp_path / f"{name}.json"
        path.write_text(json.dumps(FILES[name.lower()]), encoding="utf-8")
        line = line.replace(name, str(path))
    _, page, _ = run([*line.split(" "), "--json"], language)
    assert sentence in "".join(sentences(json.loads(page)))
