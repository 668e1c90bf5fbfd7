"""Is a page in Chinese Chinese throughout, and do its columns stand below each other? Quotes, schedules and rates."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.lang.speaking import CHINESE, english, run

BOUGHT = ("--start", "2026-01-31")
OFFERS = {
    "a fee upfront": ["1000", "-n", "3", "--fee", "3%@upfront"],
    "no cost": ["1000", "-n", "3"],
    "level payments": ["10000", "-n", "12", "--plan", "level", "--rate", "18%", *BOUGHT],
    "equal principal": ["10000", "-n", "12", "--plan", "principal", "--rate", "18%", *BOUGHT],
    "one payment": ["10000", "-n", "6", "--plan", "bullet", "--rate", "18%", *BOUGHT],
    "every two weeks": ["400", "-n", "4", "--every", "2w", "--first", "0d", "--fee", "8.00@upfront", *BOUGHT],
    "every half month": ["400", "-n", "4", "--every", "half-month", "--fee", "8.00@financed", *BOUGHT],
    "every ten days": ["400", "-n", "4", "--every", "10d", "--fee", "1%@last", *BOUGHT],
    "an odd first period": ["1000", "-n", "3", "--plan", "level", "--rate", "12%", "--first", "45d", *BOUGHT],
    "a cash price": ["297", "-n", "3", "--cash-price", "199", "--pay", "99"],
    "dearer in cash": ["1000", "-n", "3", "--cash-price", "1100"],
    "a price of the payments": ["-n", "3", "--pay", "666", "--cash-price", "1899", "--gift", "99"],
    "advertised payments": ["1999", "-n", "3", "--pay", "666"],
    "blocks": ["1983", "--pay", "3x1,9x220"],
    "taken out of the money": ["1000", "-n", "3", "--fee", "2%@deducted", "--down", "10%", "--gift", "50"],
    "with the first and each": ["1000", "-n", "3", "--fee", "1%@first", "--fee", "0.5%/outstanding@each"],
    "with some, and spread": ["1000", "-n", "3", "--fee", "5@1,3", "--fee", "1%/price@spread"],
    "of payments and interest": [
        *("1000", "-n", "3", "--plan", "flat", "--rate", "12%"),
        *("--fee", "1%/installment@each", "--fee", "10%/interest@each"),
    ],
    "late or settled": ["1000", "-n", "3", "--fee", "1%@late", "--fee", "1%@settlement"],
    "a gift worth more than the price": ["1000", "-n", "3", "--gift", "1500"],
}


@pytest.mark.parametrize("language", CHINESE)
@pytest.mark.parametrize("arguments", OFFERS.values(), ids=OFFERS)
@pytest.mark.parametrize("command", ["quote", "schedule"])
def test_a_page_has_no_english_words(command: str, arguments: list[str], language: str) -> None:
    """But the codes of currencies."""
    code, page, messages = run([command, *arguments], language)
    assert (code, messages) == (0, "")
    assert english(page) == []


@pytest.mark.parametrize("language", CHINESE)
def test_a_markdown_table_has_no_english_words(language: str) -> None:
    """Nor has a schedule for a document."""
    _, page, _ = run(["schedule", "1000", "-n", "3", "--format", "md", *BOUGHT], language)
    assert english(page) == []


@pytest.mark.parametrize(
    ("language", "words"),
    [("zh-Hans", ("费用 3%，购买当天收取", "费用")), ("zh-Hant", ("費用 3%，購買當天收取", "費用"))],
)
def test_a_fee_without_a_name_is_called_one(language: str, words: tuple[str, str]) -> None:
    """Where it is stated, and where the money goes."""
    _, page, _ = run(["quote", "1000", "-n", "3", "--fee", "3%@upfront", "--no-schedule"], language)
    stated, part = words
    assert stated in page
    assert f"\n  {part}  " in page


@pytest.mark.parametrize(
    ("language", "heading", "lines"),
    [
        ("zh-Hans", "计算前提", ["- 从购买到首期：一个月", "- 每月一期", "- 一次付清也是这个价", "- 货币为 CNY"]),
        ("zh-Hant", "計算前提", ["- 從購買到第一期：一個月", "- 每月一期", "- 一次付清也是這個價", "- 貨幣為 CNY"]),
    ],
)
def test_what_is_taken_for_granted_stands_line_by_line(language: str, heading: str, lines: list[str]) -> None:
    """Last on the page, under its heading."""
    _, page, _ = run(["quote", "900", "-n", "3", *BOUGHT], language)
    assert page.split("\n\n")[-1].splitlines() == [heading, *lines]


COSTS = {
    "a cost": (["--fee", "3%@upfront"], "共付 927.00 CNY，成本 27.00（3.00%）", "共付 927.00 CNY，成本 27.00（3.00%）"),
    "a gain": (["--gift", "9"], "共付 900.00 CNY，净省 9.00（1.00%）", "共付 900.00 CNY，淨省 9.00（1.00%）"),
    "neither": ([], "共付 900.00 CNY，没有额外成本", "共付 900.00 CNY，沒有額外成本"),
}


@pytest.mark.parametrize(("more", "hans", "hant"), COSTS.values(), ids=COSTS)
def test_the_true_cost_is_said_in_money(more: list[str], hans: str, hant: str) -> None:
    """What is paid in all, and what of it is a cost."""
    pages = [run(["quote", "900", "-n", "3", *more, *BOUGHT], language)[1] for language in CHINESE]
    assert [f"真实成本  {hans}\n" in pages[0], f"真實成本  {hant}\n" in pages[1]] == [True, True]


@pytest.mark.parametrize("language", CHINESE)
def test_the_assumptions_of_a_document_are_in_chinese(language: str) -> None:
    """Its keys and codes are not."""
    _, page, _ = run(["quote", "1000", "-n", "3", "--json", *BOUGHT], language)
    document = json.loads(page)
    assert document["totals"]["price"] == "1000.00"
    assert english(" ".join([*document["assumptions"], *document["verdict"], document["rates"]["because"]])) == []


WIDE = [
    *("10000", "-n", "6", "--plan", "level", "--rate", "18%", "--fee", "服务费:2%@deducted"),
    *("--gift", "茶:50", "--down", "10%", *BOUGHT),
]


@pytest.mark.parametrize("language", CHINESE)
@pytest.mark.parametrize("columns", [60, 80, 120])
def test_columns_stand_below_each_other(columns: int, language: str) -> None:
    """A Chinese character is two cells wide: all rows of the schedule end at one place, and no line is too long."""
    _, page, _ = run(["quote", *WIDE], language, columns)
    rows = next(part for part in page.split("\n\n") if part.startswith("#")).splitlines()
    assert max(map(cell_len, page.splitlines())) <= columns
    assert (len(rows), len({cell_len(row) for row in rows})) == (8, 1)


@pytest.mark.parametrize("language", CHINESE)
@pytest.mark.parametrize("columns", [60, 80, 120])
def test_bars_begin_at_one_place(columns: int, language: str) -> None:
    """And every part has one: of the money, and of what makes it dear."""
    _, page, _ = run(["quote", *WIDE], language, columns)
    charts = [part.splitlines() for part in page.split("\n\n") if "█" in part]
    bars = [[cell_len(re.split("[█░]", line)[0]) for line in chart if re.search("[█░]", line)] for chart in charts]
    assert [(3, 1)] * len(bars) == [(len(places), len(set(places))) for places in bars]
    assert len(bars) == 2


CASES = {
    "found": (0, '{"method": "irr", "flows": [-1000, 400, 400, 400]}'),
    "found by dates": (0, '{"method": "xirr", "flows": [["2026-01-01", -1000], ["2026-12-31", 1100]]}'),
    "found among changes": (0, '{"method": "irr", "flows": [-100, 10, -10, 200]}'),
    "none": (1, '{"method": "irr", "flows": [1000, 400]}'),
    "none in spite of changes": (1, '{"method": "irr", "flows": [100, -100, 100]}'),
    "every one": (1, '{"method": "irr", "flows": [0, 0]}'),
    "many": (1, '{"method": "irr", "flows": [-100, 230, -132]}'),
}


@pytest.mark.parametrize("language", CHINESE)
@pytest.mark.parametrize(("code", "case"), CASES.values(), ids=CASES)
def test_a_rate_has_no_english_words(code: int, case: str, language: str, tmp_path: Path) -> None:
    """Whether it is found, or there is none, or there are several."""
    file = tmp_path / "case.json"
    file.write_text(case, encoding="utf-8")
    exit_code, page, _ = run(["rate", str(file)], language)
    assert (exit_code, english(page)) == (code, [])
    _, page, _ = run(["rate", str(file), "--json"], language)
    document = json.loads(page)
    assert english(str(document["unique_because"] or document["reason"])) == []


def test_a_rate_reads_well(tmp_path: Path) -> None:
    """The whole answer, in both scripts."""
    file = tmp_path / "case.json"
    file.write_text('{"method": "irr", "flows": [-1000, 400, 400, 400]}', encoding="utf-8")
    assert run(["rate", str(file)], "zh-Hans")[1].splitlines() == [
        "每期利率 9.70%",
        "只有这一个利率：收支方向只变一次",
        "每一位数字都可靠：取 9.695% 时合计大于零，取 9.705% 时小于零",
    ]
    assert run(["rate", str(file)], "zh-Hant")[1].splitlines() == [
        "每期利率 9.70%",
        "只有這一個利率：收支方向只變一次",
        "每一位數字都可靠：取 9.695% 時合計大於零，取 9.705% 時小於零",
    ]
