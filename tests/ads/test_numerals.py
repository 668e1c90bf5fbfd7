"""Which number is meant? Digits, Chinese and financial numerals, and what is no number at all."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.ads.numerals import NUMBER, number

DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", "0"),
        ("12", "12"),
        ("1,299", "1299"),
        ("1,299.50", "1299.50"),
        ("12,34,567", "1234567"),
        (".5", "0.5"),
        ("1.2万", "12000"),
        ("3万5", "35000"),
        ("3万5000", "35000"),
        ("1千2", "1200"),
        ("2百", "200"),
        ("3k", "3000"),
        ("1.5w", "15000"),
        ("十", "10"),
        ("十二", "12"),
        ("二十", "20"),
        ("廿", "20"),
        ("廿四", "24"),
        ("两百零五", "205"),
        ("一千二", "1200"),
        ("三万五", "35000"),
        ("一万零五十", "10050"),
        ("两千三百四十五", "2345"),
        ("十万", "100000"),
        ("壹拾贰", "12"),
        ("陆佰陆拾陆", "666"),
        ("一亿", "100000000"),
        ("半", "0.5"),
        ("两半", "2.5"),
        ("二零二六", "2026"),
        ("零", "0"),
    ],
)
def test_a_number(text: str, value: str) -> None:
    """As a person reads it."""
    assert Decimal(value) == number(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "x",
        "1,2",
        "1.2.3",
        "1e5",
        "一x",
        "元",
        "12k3",
        "9" * 16,
        "9" * 5000,
        "一" * 5000,
        "半" * 5000,
        "万亿亿",
        "99999999亿",
        "--5",
        "½",
    ],
)
def test_no_number(text: str) -> None:
    """What nobody writes, and what nobody advertises."""
    assert number(text) is None


@given(st.integers(0, 99_999_999))
def test_chinese_numerals_are_read_as_they_are_written(value: int) -> None:
    """Written by the rules of the school book."""
    assert value == number(chinese(value))


def chinese(value: int) -> str:
    """A number below a hundred million in Chinese numerals."""
    myriads, rest = divmod(value, 10_000)
    if not myriads:
        return _section(rest) or "零"
    gap = "零" if 0 < rest < 1000 else ""
    return f"{_section(myriads)}万{gap}{_section(rest)}"


def _section(value: int) -> str:
    """A number below ten thousand; nothing for zero."""
    text, open_gap = "", False
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // place % 10
        if digit:
            text += ("零" if open_gap and text else "") + DIGITS[digit] + unit
        open_gap = not digit
    return text


def test_the_rules_of_the_school_book() -> None:
    """The writer of the numerals above is right itself."""
    assert ["零", "一百零五", "一千零五", "一千零五十", "二十万零三", "三万二千"] == [
        chinese(value) for value in (0, 105, 1005, 1050, 200_003, 32_000)
    ]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("12期", ["12"]),
        ("9" * 16, []),
        ("2026.11.22", []),
        ("1,299,12期", ["1,299", "12"]),
        ("3/6/12", ["3", "6", "12"]),
        ("借1万12期", ["1万", "12"]),
        ("1万2000元", ["1万2000"]),
        ("…99元", ["99"]),
        ("...99元", ["99"]),
        ("三百六十五天", ["三百六十五"]),
    ],
)
def test_a_number_is_found_whole(text: str, numbers: list[str]) -> None:
    """Never a part of a longer one."""
    assert numbers == [found[0] for found in re.finditer(NUMBER, text)]
