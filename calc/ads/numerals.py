"""Which number is it? Digits with commas, Chinese and financial numerals, and 万, 千, k and w after them."""

from __future__ import annotations

import re
from decimal import Context, Decimal

_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {
    sign: value for value, sign in enumerate("零壹贰叁肆伍陆柒捌玖")
}
_DIGITS |= {"两": 2}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
_TIMES = {"k": 1000, "w": 10_000, "百": 100, "千": 1000, "万": 10_000, "亿": 10**8}

CHINESE = "零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿半"
ARABIC = r"\d{1,3}(?:,\d{2,3}){0,3},\d{3}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?|(?<!\.)\.\d{1,9}"
_MORE = r"(?:\d{1,4}(?!\d|\s?%|\s?个?期|\s?个月))?"
NUMBER = (
    rf"(?:(?=[.\d{CHINESE}])(?:(?<!\d)(?<!\d\.)(?:{ARABIC})(?!\.?\d)(?:(?:万|亿|千|百){_MORE}|[kw](?![a-z]))?"
    rf"|(?<![{CHINESE}])[{CHINESE}]{{1,16}}))"
)
"""A number as it is written, whole and not a part of a longer one; to be used inside a larger pattern. What it can
begin with is looked at first: most places of a text are no number, and long texts are left quickly."""

LARGEST = Decimal(10) ** 15
"""What has more digits is no amount that anybody advertises."""
_LONGEST = 40

ARITHMETIC = Context(prec=60)
"""The settings in which claims are computed, whatever those of the caller are."""


def number(text: str) -> Decimal | None:
    """The value of a number; None where the signs make none, or one that is larger than any advertisement's.

    >>> [str(number(text)) for text in ("1,299.50", "1.2万", "一千二", "三万五", "陆佰陆拾陆", "廿", "两百零五", "3k")]
    ['1299.50', '12000', '1200', '35000', '666', '20', '205', '3000']
    """
    text = text.strip()
    value = _value(text) if len(text) <= _LONGEST else None
    return value if value is not None and value < LARGEST else None


def _value(text: str) -> Decimal | None:
    digits = re.fullmatch(rf"({ARABIC})(?:([万亿千百])(\d{{0,4}})|([kw]))?", text)
    if digits:
        value = Decimal(digits[1].replace(",", "")) * _TIMES.get(digits[2] or digits[4], 1)
        if digits[3]:  # 1万2 is 12,000
            value += Decimal(digits[3]) * _TIMES[digits[2]] / 10 ** len(digits[3])
        return _tidy(value)
    return _chinese(text)


def _tidy(value: Decimal) -> Decimal:
    return (
        value.quantize(Decimal(1)) if value == value.to_integral_value() and value.as_tuple().exponent != -2 else value
    )


def _chinese(text: str) -> Decimal | None:
    if text == "半":
        return Decimal("0.5")
    if text.endswith("半") and (whole := _chinese(text[:-1])) is not None:
        return whole + Decimal("0.5")
    text = text.replace("廿", "二十")
    if not text or any(sign not in _DIGITS | _UNITS | _MYRIADS for sign in text):
        return None
    if all(sign in _DIGITS for sign in text):  # 二零二六, and the single digits
        return Decimal("".join(str(_DIGITS[sign]) for sign in text))
    return _by_units(text)


def _by_units(text: str) -> Decimal:
    """Tens, hundreds and thousands below each 万; a digit at the end counts for the next lower unit (一千二)."""
    total = section = digit = 0
    last_unit = 10
    for place, sign in enumerate(text):
        if sign in _DIGITS:
            digit = _DIGITS[sign]
            last_unit = 10 if sign == "零" else last_unit
        elif sign in _UNITS:
            section += (digit or (0 if section else 1)) * _UNITS[sign] if digit or not section else 0
            digit, last_unit = 0, _UNITS[sign]
        else:
            total = (total + section + digit or 1) * _MYRIADS[sign]
            section, digit, last_unit = 0, 0, _MYRIADS[sign]
        if place == len(text) - 1 and sign in _DIGITS and last_unit > 10:
            digit *= last_unit // 10
    return Decimal(total + section + digit)
