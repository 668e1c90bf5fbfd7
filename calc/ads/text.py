"""What are the words of an advertisement, free of the tricks of typesetting? A plain copy that knows its original.

Full-width signs become plain ones, traditional characters simplified, capitals small; zero-width characters and pinyin
in brackets go. Every character of the copy remembers its place in the original, which is never changed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from calc.ads.traditional import SIMPLIFIED

_PLAIN = {
    **SIMPLIFIED,
    "〇": "零",
    "俩": "两",
    "釐": "厘",
    "－": "-",
    "−": "-",
    "–": "-",
    "—": "-",
    "〜": "~",
    "～": "~",
    "✕": "×",
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "，": "，",
    "；": "；",
    "：": ":",
    "／": "/",
    "\u2044": "/",
}
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e\ufe00-\ufe0f]")
_PINYIN = re.compile(r"(?<=[\u4e00-\u9fff])[(（][a-zü\u00e0-\u01dc]{1,7}[)）]")
_LIST_MARKS = re.compile(r"[\u2460-\u249b\u24ea\u3220-\u3229\u3280-\u3289]")
_GARBLED = re.compile("[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0160\u0178\u017d\u02c6\u02dc\u2013-\u203a\u20ac\u2122]")


@dataclass(frozen=True, slots=True)
class Copy:
    """`plain`: the text to read; `places`: for each of its characters, its place in `original`."""

    original: str
    plain: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A part of the copy as a part of the original, its end exclusive."""
        return self.places[start], self.places[end - 1] + 1

    def words(self, start: int, end: int) -> str:
        """What the original says there."""
        first, last = self.span(start, end)
        return self.original[first:last]


def plain_copy(original: str) -> Copy:
    """The copy of a text that is read.

    >>> plain_copy("免\\u200b息６期，每期￥３３３").plain
    '免息6期，每期¥333'
    """
    original = repaired(original)
    left_out = {place for found in _PINYIN.finditer(original) for place in range(*found.span())}
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(original):
        if place in left_out or _INVISIBLE.match(sign):
            continue
        for one in " " if _LIST_MARKS.match(sign) else _plain(sign):
            signs.append(one)
            places.append(place)
    return Copy(original, "".join(signs), tuple(places))


@cache
def _plain(sign: str) -> str:
    if sign in _PLAIN:
        return _PLAIN[sign]
    narrow = " " if sign.isspace() and sign != "\n" else unicodedata.normalize("NFKC", sign)
    small = "".join(one.lower() if len(one.lower()) == 1 else one for one in narrow)
    return "".join(_PLAIN.get(one, one) for one in small)


def repaired(text: str) -> str:
    """A text whose UTF-8 was read as Windows-1252, as it was meant; any other text as it is.

    >>> repaired("å…\\x8dæ\\x81¯") == repaired("免息")
    True
    """
    if not _GARBLED.search(text):
        return text
    data = bytearray()
    for sign in text:
        try:
            data += sign.encode("cp1252") if ord(sign) > 255 else bytes([ord(sign)])
        except UnicodeEncodeError:
            return text
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return text


def language_of(text: str) -> str:
    """zh-Hans, zh-Hant or en, by the characters that only one of the Chinese scripts has.

    >>> language_of("免息3期"), language_of("免手續費"), language_of("No interest")
    ('zh-Hans', 'zh-Hant', 'en')
    """
    if not re.search("[\u3400-\u9fff\uf900-\ufaff]", text):
        return "en"
    traditional = sum(_only_in(sign, "big5", "gb2312") for sign in text)
    simplified = sum(_only_in(sign, "gb2312", "big5") for sign in text)
    if traditional == simplified:
        return "zh-Hant" if _TAIWAN_OR_HONG_KONG.search(text) else "zh-Hans"
    return "zh-Hant" if traditional > simplified else "zh-Hans"


_TAIWAN_OR_HONG_KONG = re.compile(
    r"NT\$|HK\$|TWD|HKD|刷卡[^。]{0,4}零利率|刷卡\s?\d+\s?期|零卡分期|月供HK", re.IGNORECASE
)


@cache
def _only_in(sign: str, one: str, other: str) -> bool:
    """Whether one of the two Chinese character sets has a sign and the other has not."""
    return "\u3400" < sign < "\uf900" and _has(sign, one) and not _has(sign, other)


def _has(sign: str, charset: str) -> bool:
    try:
        sign.encode(charset)
    except UnicodeEncodeError:
        return False
    return True
