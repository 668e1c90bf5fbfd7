"""Can any text break the reader of advertisements? No crash, nothing outside the text, and time in proportion to it."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, localcontext
from re._constants import MAXREPEAT  # type: ignore[import-not-found]
from re._parser import parse  # type: ignore[import-not-found]
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from calc.ads.audit import Audit, audit_text
from calc.ads.claims import read_ad
from calc.ads.numerals import LARGEST, number
from calc.ads.reader import percent
from calc.ads.text import plain_copy
from calc.rules.table import Rules
from tests.properties.test_settings_of_the_thread import HOSTILE

DAY = date(2026, 11, 22)
TRADE = re.split(
    " ",
    "免息 0息 零利率 分 期 每期 每月 每天 手续费 服务费 总费率 账户管理费 年利率 年化 月息 日息 万五 百分之 "
    "千分之 厘 分半 元 块 毛 万 亿 半 廿 全款 一次付清 到手 页面价 分期价 原价 活动价 近7天最低价 借 贷款 首付 "
    "成 折 定金 抵 满 减 券 赠 送 价值 购物卡 面值 回收 额度 月入 佣金 逾期 按日 滞纳金 提前结清 需 免收 "
    "最低还款 先用后付 收货 天后付款 今天付一半 到期还本 只还利息 等额本息 最长 免息期 每月1号出账6号还款 "
    "前3期 后9期 连续2期准时，第3期 首期 一次性收取 低至 起 不到 仅 至 到 或 / 、 ， 。 ； : ： + × * % ‰ ¥ $ "
    "£ NT$ HK$ ₹ ( ) （ ） ~ - 手續費 總費用 實際年利率 期數 每期繳 刷卡 壹貳參 interest free months of per "
    "month at APR fee upfront off pay today late gift card worth first then payments 0% no balloon down "
    "deposit cash price was now spend get up to as low as from flat add-on emi weekly",
)
NUMBERS = st.one_of(
    st.integers(0, 400).map(str),
    st.integers(0, 10**40).map(str),
    st.decimals(0, 10**7, places=3).map(str),
    st.text("零一二三四五六七八九十百千万亿半两壹贰", min_size=1, max_size=20),
    st.text("0123456789,.", min_size=1, max_size=30),
    st.sampled_from(("9" * 5000, "万亿亿", "0", "1e9", "٣", "１２", "½", "²", "999999999")),
)
SIGNS = st.one_of(st.characters(), st.sampled_from("\0\u200b\ufeff\u202e\r\n\t\x85\u2028()[]（）①"))
GLUED = st.lists(st.one_of(st.sampled_from(TRADE), NUMBERS, SIGNS, st.just(" ")), min_size=1, max_size=30).map("".join)


def audited(text: str) -> Audit:
    """What an audit says of a text, without any rules."""
    return audit_text(text, Rules(()), DAY)


def numbers_in(value: Any) -> Iterator[Any]:
    """Every number in claims."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from numbers_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from numbers_in(inner)
    elif isinstance(value, int | float | Decimal):
        yield value


def check(text: str) -> None:
    """Whatever a text says, its claims are whole, and every span lies inside of it."""
    reading = read_ad(text)
    claims = dict(reading.claims)
    assert all(value is not None for value in claims.values())
    assert all(Decimal(one).is_finite() and abs(Decimal(one)) < LARGEST * 10 for one in numbers_in(claims)), claims
    assert re.fullmatch("[A-Z]{3}", claims.get("currency", "CNY"))
    assert set(reading.spans) <= set(claims)
    for start, end in reading.spans.values():
        assert 0 <= start < end <= len(reading.text)
    if text.strip():
        audited(text).to_dict()


@settings(max_examples=4 * settings().max_examples)
@given(GLUED)
@example("9" * 5000 + "元免息3期")
@example("¥" + "9" * 20 + "，免息3期")
@example("一亿亿亿亿亿亿元，每期手续费一亿亿亿%")
@example("999999999期免息，每期1元")
@example("年利率99999999%，12期，1000元")
@example("0期免息每期0元，1000元")
@example("first 3 payments at $999999999999999999, then $5 for 9 months")
@example("前999999999期每期1元，后9期每期220元")
@example("满一亿亿亿元减5元")
def test_words_of_the_trade_glued_together(text: str) -> None:
    """Offers that no sane person makes are read or left out, and never a crash."""
    check(text)


@settings(max_examples=4 * settings().max_examples)
@given(st.text())
@example("")
@example("\0")
@example("\ud800")
@example("å…\x8dæ\x81¯")
def test_any_text_at_all(text: str) -> None:
    """Signs of all scripts, and none."""
    check(text)


@given(GLUED)
def test_the_plain_copy_knows_its_places(text: str) -> None:
    """Every sign of the copy comes from a place of the original, in order."""
    copy = plain_copy(text)
    assert len(copy.plain) == len(copy.places)
    assert list(copy.places) == sorted(copy.places)
    assert all(0 <= place < len(copy.original) for place in copy.places)


@given(st.one_of(NUMBERS, st.text(max_size=30)))
@example("半" * 5000)
@example("一" * 5000)
@example("9" * 5000)
@example("9," * 3000)
def test_a_number_is_finite_or_none(text: str) -> None:
    """However long it is written."""
    value = number(text)
    assert value is None or (value.is_finite() and value < LARGEST)
    share = percent(f"{text}%")
    assert share is None or share.is_finite()


@given(GLUED)
@example("6999元分12期每期583.25元，年利率7.25%")
def test_the_decimal_settings_of_the_caller_change_nothing(text: str) -> None:
    """Three digits and a trap at every step, or the settings that Python starts with."""
    expected = audited(f"{text}.").to_dict()
    with localcontext(HOSTILE):
        assert expected == audited(f"{text}.").to_dict()


REPEATED = (
    "免息3期，另收服务费3%，每期333元；",
    "12 months interest free, $99 per month plus a 3% fee. ",
    "9",
    "9.",
    "1,",
    "12,345,",
    "一",
    "万",
    "十",
    "期",
    "分",
    ",",
    "，",
    "(",
    "()",
    "[(*",
    " ",
    "\n",
    "\0",
    "\u200b",
    "3/",
    "3期/",
    "3期、",
    "1元",
    "5%",
    "+免息",
    "满500减50",
    "逾期",
    "前3期每期1元，",
    "今天付一半30天后付一半",
    "a",
    "a ",
    "half today half in 3 days ",
    "free ",
    "freefree",
    "plus",
    "monthly ",
    "loan ",
    "one-off ",
    "3 equal ",
    "5% fixed ",
    "pay now ",
    "no interest if paid ",
    "as low as ",
    "statement ",
    "3 or 4,",
    "$1 then ",
    "å…",
    "免(mian)",
    "提前结清需",
    "账户资金",
    "late ",
    "total ",
    "one ",
    "first 3 months $5 then ",
    "early ",
    "$5 ",
    "no interest if ",
    "5-6% ",
    "12, ",
    "€1.299,00 ",
    "pay ",
    "fee ",
    "每期",
    "免息",
    "逾期按日",
    "手续费",
    "第1-3期",
    "借1元",
    "定金1元",
    "满1减",
    "利息一分",
    "全款",
    "每周",
)


def seconds(text: str) -> float:
    """How long this process works on a text: the better of two runs."""
    taken = []
    for _ in range(2):
        start = time.process_time()
        audited(f"{text}x")
        taken.append(time.process_time() - start)
    return min(taken)


@pytest.mark.slow
@pytest.mark.parametrize("part", REPEATED, ids=ascii)
def test_time_grows_with_the_text_and_not_faster(part: str) -> None:
    """100 kB takes less than three times as long as 50 kB, whatever is repeated in it."""
    whole = part * (100_000 // len(part.encode()))
    half = whole[: len(whole) // 2]
    audited(whole[:1000] + "x")  # compiles the patterns
    assert seconds(whole) < 3 * max(seconds(half), 0.02)


def unbounded_depth(parsed: Any) -> int:
    """How many repetitions without bound stand in one another."""
    deepest = 0
    for code, argument in parsed:
        parts = argument if isinstance(argument, tuple) else (argument,)
        inner = [part for part in parts if hasattr(part, "data") or isinstance(part, list)]
        alternatives = [one for part in inner for one in (part if isinstance(part, list) else [part])]
        depth = max((unbounded_depth(one) for one in alternatives if hasattr(one, "data")), default=0)
        endless = str(code) in ("MAX_REPEAT", "MIN_REPEAT") and argument[1] == MAXREPEAT
        deepest = max(deepest, depth + endless)
    return deepest


def test_the_depth_of_repetitions_is_seen() -> None:
    """Or the next test could not fail."""
    patterns = ("a{1,9}", "a+b*", "(?:a|b+)", "(?:a+)*", "((x|a+?)b)*")
    assert [0, 1, 1, 2, 2] == [unbounded_depth(parse(one)) for one in patterns]


def test_no_pattern_repeats_a_repetition_without_bound() -> None:
    """`(a+)*` takes time without bound."""
    patterns: set[str] = set()

    def noted(pattern: str) -> re.Pattern[str]:
        patterns.add(pattern)
        return re.compile(pattern)

    with patch("calc.ads.reader.compiled", noted):
        for text in (*TRADE, "免息3期", "3/6/12期，3期免息", "今天付一半，30天后付一半", "half today, half in 14 days"):
            read_ad(text)
    assert 150 < len(patterns)
    assert [] == [pattern for pattern in patterns if unbounded_depth(parse(pattern)) > 1]
