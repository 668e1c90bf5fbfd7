"""Are laws, workings and published examples said in Chinese? The table of `--law`, `calc explain` and `calc verify`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from calc.errors import Phrase
from calc.rates.laws import LAWS
from tests.lang.speaking import CHINESE, english, run
from tests.project.tree import CALC

BOUGHT = ("--start", "2026-01-31")
ALL = ("--law", "all")
TWO = ("--law", "us-appendix-j", "--law", "eu-aprc")
OFFERS = {
    "a cost": ["1000", "-n", "3", "--fee", "3%@first", *BOUGHT],
    "free of charge": ["1000", "-n", "3", *BOUGHT],
    "a gain": ["1000", "-n", "3", "--gift", "1500", *BOUGHT],
    "no even periods": ["1000", "-n", "3", "--plan", "level", "--rate", "12%", "--first", "45d", *BOUGHT],
    "level payments": ["10000", "-n", "12", "--plan", "level", "--rate", "18%", "--fee", "服务费:2%@deducted"],
}
ABBREVIATIONS = {"APR", "APRC", "CET", "CAT", "CAE", "IRR"}
"""By these a rate is known in its country."""


def untranslated(page: str) -> list[str]:
    """The English words of a page, but for what laws are cited by."""
    for law in LAWS.values():
        page = page if isinstance(law.cite, Phrase) else page.replace(law.cite, "")
    return [word for word in english(page) if word not in ABBREVIATIONS]


@pytest.mark.parametrize("language", CHINESE)
@pytest.mark.parametrize("arguments", OFFERS.values(), ids=OFFERS)
@pytest.mark.parametrize("command", ["quote", "explain"])
def test_laws_have_no_english_words(command: str, arguments: list[str], language: str) -> None:
    """But what they are cited by, and abbreviations."""
    code, page, messages = run([command, *arguments, *ALL], language)
    assert (code, messages, untranslated(page)) == (0, "", [])


@pytest.mark.parametrize("language", CHINESE)
@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("arguments", OFFERS.values(), ids=OFFERS)
def test_rates_of_laws_end_at_one_place(arguments: list[str], columns: int, language: str) -> None:
    """Nothing is cut off, and no line is too long."""
    _, page, _ = run(["quote", *arguments, *ALL], language, columns)
    table = next(part for part in page.split("\n\n") if part.startswith("法")).splitlines()
    assert max(map(cell_len, page.splitlines())) <= columns
    assert "…" not in page
    rated = [line for line in table if "%" in line]
    assert len({cell_len(line.partition("%")[0]) for line in rated}) == 1


@pytest.mark.parametrize("language", CHINESE)
def test_the_name_of_a_long_fee_is_shown_whole(language: str) -> None:
    """Though there is no space in it to break a line at."""
    name = "上门安装与旧机回收以及三年延长保修服务费用" * 2
    _, page, _ = run(["quote", "1000", "-n", "3", "--fee", f"{name}:3%@first", *BOUGHT], language, 60)
    assert "…" not in page
    assert name in "".join(page.partition("\n\n")[0].split())


@pytest.mark.parametrize(
    ("language", "name", "because"),
    [
        ("zh-Hans", "美国：年化综合利率 APR（Z 条例）", "没有融资费用，而且最多四期，见 1026.2(a)(17)"),
        ("zh-Hant", "美國：總費用年百分率 APR（Z 條例）", "沒有融資費用，而且最多四期，見 1026.2(a)(17)"),
    ],
)
def test_a_law_in_a_document_is_said_in_chinese(language: str, name: str, because: str) -> None:
    """Its name and why it does not apply; what it is cited by, and codes, stay."""
    _, page, _ = run(["quote", *OFFERS["free of charge"], *TWO, "--json"], language)
    law = json.loads(page)["laws"]["us-appendix-j"]
    assert (law["name"], law["applies_because"], law["picked_by"]) == (name, because, None)
    assert (law["cite"], law["source"], law["status"]) == ("12 CFR 1026 Appendix J", "read", "found")
    assert english(law["because"]) == []


@pytest.mark.parametrize("language", CHINESE)
@pytest.mark.parametrize("arguments", OFFERS.values(), ids=OFFERS)
def test_a_working_has_no_english_words(arguments: list[str], language: str) -> None:
    """As text with a schedule, for a document, and as data."""
    for form in ("text", "md"):
        code, page, _ = run(["explain", *arguments, *TWO, "--format", form], language)
        assert (code, untranslated(page.replace("```text", ""))) == (0, [])
    _, page, _ = run(["explain", *arguments, *TWO, "--json"], language)
    for section in json.loads(page)["sections"]:
        steps = [f"{step['name']} {step['expression']}" for step in section["working"]]
        assert untranslated(" ".join([section["title"], section["equation"], *steps, *section["conclusions"]])) == []


WELL = {
    "zh-Hans": [
        "美国：年化综合利率 APR（Z 条例）（12 CFR 1026 Appendix J；来源：读过原文）",
        "各笔金额 / [(1 + f i)(1 + i)^q] 之和 = 0，q 为整期数，f 为不足一期的部分；年利率 = i x 每年期数",
        "  合计 = 0.000000000000",
        "  名义年利率 = 0.015150097073 x 12 = 0.181801164872",
        "- 只有这一个利率：收支方向只变一次",
        "- 名义年利率 18.18%：取 18.175% 时合计小于零，取 18.185% 时大于零",
    ],
    "zh-Hant": [
        "美國：總費用年百分率 APR（Z 條例）（12 CFR 1026 Appendix J；來源：讀過原文）",
        "各筆金額 / [(1 + f i)(1 + i)^q] 之和 = 0，q 為整期數，f 為不足一期的部分；年利率 = i x 每年期數",
        "  合計 = 0.000000000000",
        "  名目年利率 = 0.015150097073 x 12 = 0.181801164872",
        "- 只有這一個利率：收支方向只變一次",
        "- 名目年利率 18.18%：取 18.175% 時合計小於零，取 18.185% 時大於零",
    ],
}


@pytest.mark.parametrize("language", CHINESE)
def test_a_working_reads_well(language: str) -> None:
    """All that is said about a law, but for its four terms."""
    _, page, _ = run(["explain", *OFFERS["a cost"], "--law", "us-appendix-j"], language)
    title, equation, *terms, total, annualised, unique, proof = page.split("\n\n")[-1].splitlines()
    assert WELL[language] == [title, equation, total, annualised, unique, proof]
    assert [f"  t = {time} = " for time in range(4)] == [term[:10] for term in terms]


@pytest.mark.parametrize(
    ("language", "sentence"), [("zh-Hans", "- 这部法规不计入：费用"), ("zh-Hant", "- 這部法規不計入：費用")]
)
def test_what_a_law_leaves_out_is_named(language: str, sentence: str, tmp_path: Path) -> None:
    """A service that the buyer may refuse."""
    file = tmp_path / "offer.json"
    fee = {"rate": "3%", "when": "upfront", "kind": "optional"}
    file.write_text(json.dumps({"price": "1000", "plan": {"installments": 3}, "fees": [fee]}), encoding="utf-8")
    assert run(["explain", "--offer", str(file), *TWO], language)[1].splitlines().count(sentence) == 2


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("zh-Hans", "有几个利率，法规采用：最小的正利率"), ("zh-Hant", "有好幾個利率，法規採用：最小的正利率")],
)
def test_a_rule_that_picks_a_rate_is_said(language: str, sentence: str, tmp_path: Path) -> None:
    """Of 10 % and 20 %."""
    file = tmp_path / "case.json"
    file.write_text('{"method": "us-appendix-j", "per_year": 1, "flows": [-50, 115, -66]}', encoding="utf-8")
    assert sentence in run(["rate", str(file)], language)[1].splitlines()
    working = json.loads(run(["rate", str(file), "--json"], language)[1])["working"]
    assert (len(working), english(" ".join(working))) == (5, [])


@pytest.mark.parametrize(
    ("language", "count"),
    [("zh-Hans", "共 12 个，算出相同结果的有 12 个"), ("zh-Hant", "共 12 個，算出相同結果的有 12 個")],
)
def test_published_examples_are_counted_in_chinese(language: str, count: str, tmp_path: Path) -> None:
    """Some of those that are shipped, which are all reproduced."""
    file = tmp_path / "cases.json"
    shipped = json.loads((CALC / "published" / "published_rates.json").read_text(encoding="utf-8"))
    file.write_text(json.dumps(shipped[:12]), encoding="utf-8")
    code, page, messages = run(["verify", str(file)], language)
    assert (code, messages, page.splitlines()[12:]) == (0, "", [count])


@pytest.mark.parametrize(
    ("language", "why", "count"),
    [
        ("zh-Hans", "method 不能是“irs”：只能是 ", "共 3 个，算出相同结果的有 1 个"),
        ("zh-Hant", "method 不能是「irs」：只能是 ", "共 3 個，算出相同結果的有 1 個"),
    ],
)
def test_an_example_that_is_not_reproduced_says_why(language: str, why: str, count: str, tmp_path: Path) -> None:
    """In Chinese, and the columns stand below each other where a name is in Chinese too."""
    rounded = {"method": "round", "value": "3.055", "decimals": 1}
    cases = [
        {"id": "四舍五入", "published": "3.1"} | rounded,
        {"id": "wrong", "published": "3.0"} | rounded,
        {"id": "unknown-method", "published": "3.0", "method": "irs"},
    ]
    file = tmp_path / "cases.json"
    file.write_text(json.dumps(cases), encoding="utf-8")
    code, page, _ = run(["verify", str(file)], language)
    first, second, third, last = page.splitlines()
    assert (code, first, second, last) == (1, "四舍五入        3.1  =  3.1", "wrong           3.0  ✗  3.1", count)
    assert third.startswith(f"unknown-method  3.0  ✗  {why}")
