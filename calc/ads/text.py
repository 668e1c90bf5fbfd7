"""What are the words of an advertisement, free of the tricks of typesetting? A plain copy that knows its original.

Full-width signs become plain ones, traditional characters simplified, capitals small; zero-width characters and pinyin
in brackets go. Every character of the copy remembers its place in the original, which is never changed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from calc.ads.garbled import repaired
from calc.ads.separators import made_plain
from calc.ads.traditional import SIMPLIFIED
from calc.errors import Phrase

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
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\u20e3\u202a-\u202e\ufe00-\ufe0f]")
_PINYIN = re.compile(r"(?<=[\u4e00-\u9fff])[(（][a-zü\u00e0-\u01dc]{1,7}[)）]")
_LIST_MARKS = re.compile(r"[\u2460-\u249b\u24ea\u3220-\u3229\u3280-\u3289]")
_WIDE_THOUSANDS = re.compile("(?<=[０-９])(，)(?=[０-９]{3}(?![０-９]))")
"""A comma of full width between digits of full width marks thousands."""
_SPREAD = re.compile("(?<![\u4e00-\u9fff])[\u4e00-\u9fff](?: [\u4e00-\u9fff])+(?![\u4e00-\u9fff])")
"""Single characters with blanks between them, as some write to be overlooked."""


@dataclass(frozen=True, slots=True)
class Copy:
    """`original`: the text as it was given; `readable`: the same, where its encoding was mistaken as it was meant;
    `plain`: the text to read. `places`: for each character of `plain` its place in `readable`, `starts`: for each of
    `readable`, and its end, the place in `original`. `doubts`: figures that can be read in two ways.
    """

    original: str
    readable: str
    plain: str
    places: tuple[int, ...]
    starts: tuple[int, ...]
    doubts: tuple[Phrase, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A part of the copy as a part of the original, its end exclusive."""
        return self.starts[self.places[start]], self.starts[self.places[end - 1] + 1]

    def words(self, start: int, end: int) -> str:
        """What the readable text says there."""
        return self.readable[self.places[start] : self.places[end - 1] + 1]


def plain_copy(original: str) -> Copy:
    """The copy of a text that is read.

    >>> plain_copy("免\\u200b息６期，每期￥３３３").plain
    '免息6期，每期¥333'
    """
    readable, starts = repaired(original)
    left_out = {place for found in _PINYIN.finditer(readable) for place in range(*found.span())}
    signs: list[str] = []
    places: list[int] = []
    commas = {found.start(1) for found in _WIDE_THOUSANDS.finditer(readable)}
    for place, sign in enumerate(readable):
        if place in left_out or _INVISIBLE.match(sign):
            continue
        if place in commas:
            signs.append(",")
            places.append(place)
            continue
        for one in " " if _LIST_MARKS.match(sign) else _plain(sign):
            signs.append(one)
            places.append(place)
    for place in sorted(_blanks("".join(signs)), reverse=True):
        del signs[place], places[place]
    plain, kept, doubts = made_plain("".join(signs))
    return Copy(original, readable, plain, tuple(places[one] for one in kept), starts, tuple(doubts))


def _blanks(plain: str) -> Iterator[int]:
    """The blanks between single characters."""
    for found in _SPREAD.finditer(plain):
        yield from (place for place in range(*found.span()) if plain[place] == " ")


@cache
def _plain(sign: str) -> str:
    if sign in _PLAIN:
        return _PLAIN[sign]
    narrow = " " if sign.isspace() and sign != "\n" else unicodedata.normalize("NFKC", sign)
    small = "".join(one.lower() if len(one.lower()) == 1 else one for one in narrow)
    return "".join(_PLAIN.get(one, one) for one in small)


def language_of(text: str) -> str:
    """zh-Hans, zh-Hant or en, by the characters that only one of the Chinese scripts has.

    >>> language_of("免息3期"), language_of("免手續費"), language_of("No interest")
    ('zh-Hans', 'zh-Hant', 'en')
    """
    if not re.search("[\u3400-\u9fff\uf900-\ufaff]", text):
        return "en"
    traditional = sum(sign in _BESIDE or _only_in(sign, "big5", "gb2312") for sign in text)
    simplified = sum(_only_in(sign, "gb2312", "big5") for sign in text)
    if traditional == simplified:
        return "zh-Hant" if _TAIWAN_OR_HONG_KONG.search(text) else "zh-Hans"
    return "zh-Hant" if traditional > simplified else "zh-Hans"


_BESIDE = "後於徵菸"
"""Traditional characters that the simplified set has too, and that nobody uses there."""
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
