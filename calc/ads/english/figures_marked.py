"""Which figures stand in an English text? Amounts, percents and counts are marked in place, so that phrases are told by them.

An amount of four characters becomes one sign for its kind and three that fill its place: a pattern then asks for "an
amount" in one step, and never meets a part of a figure. The figure itself is read from the plain copy, at its place.
"""

from __future__ import annotations

import re
from decimal import Decimal

from calc.ads.numerals import NUMBER
from calc.ads.reader import M as SIGNED
from calc.ads.reader import Reader, percent, plain

M = "(\ue000\ue001*+)"
"""An amount of money: one group."""
PCT = "(\ue010\ue011*+)"
"""A percentage: one group."""
NUM = "(\ue020\ue021*+|(?<![a-z])one(?![a-z-]))"
"""A count, in digits or in words: one group."""
FIGURE = "\ue000\ue010\ue020"
"""What a figure begins with; to be used in a class of characters."""

_COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20, "twenty-four": 24, "thirty": 30, "thirty-six": 36,
    "forty": 40, "forty-eight": 48, "fifty": 50, "fifty-two": 52, "sixty": 60, "ninety": 90,
}  # fmt: skip
_WORD = "|".join(sorted(_COUNTS, key=len, reverse=True))
_COMMA_CENTS = r"(?:\d{1,3}(?:\.\d{3}){1,3}|\d{1,6}),\d{2}(?!\d)"
_ALONE = r"(?<![\d.,])"
_LARGE = r"(?:lakhs?|lacs?|crores?)\b"
_FIGURES = re.compile(
    rf"(?=[.\d€£$₹¥]|[nhuascrigte][tkusz$mnbw]|[tfsen])(?:"
    rf"(?P<percent>{_ALONE}\d{{1,4}}(?:\.\d{{1,6}})?\s?(?:%|percent\b|per cent\b|bps\b))"
    rf"|(?P<unclear>[€$£]\s?\d{{1,3}}\.\d{{3}}(?!\d|,\d)|{_ALONE}\d{{1,3}}\.\d{{3}}\s?€)"
    rf"|(?P<money>(?:€|eur)\s?{_COMMA_CENTS}|{_ALONE}{_COMMA_CENTS}\s?(?:€|eur\b|euros?\b)"
    rf"|{_ALONE}(?:\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,9}})(?:\.\d{{1,2}})?\s?€(?!\s?\d)"
    rf"|(?:₹|(?<![a-z])(?:rs\.?|inr))\s?{NUMBER}\s?{_LARGE}|{_ALONE}\d{{1,2}}(?:p\b|\s?pence\b|\s?¢|\s?cents?\b)"
    rf"|(?:(?<![a-z])|(?![a-z])){SIGNED[1:-1]}(?![.,]?\d))"
    rf"|(?P<odd>[€$£₹¥]\s?\d[\d.,]{{0,20}})"
    rf"|(?P<count>(?<![\d.,a-z])\d{{1,5}}(?!\d|[.,]\d|st\b|nd\b|rd\b|th\b)|(?<![a-z-])(?:{_WORD})(?![a-z-]{{2}}|th)))"
)
_MARKS = {"money": ("\ue000", "\ue001"), "percent": ("\ue010", "\ue011"), "count": ("\ue020", "\ue021")}
_PRIVATE = re.compile("[\ue000-\ue02f]")


def mark(reader: Reader) -> None:
    """Mark every figure; one that can be read in two ways, such as 1.299, is left out. The first amount names the currency."""
    reader.left = _FIGURES.sub(_marked, _PRIVATE.sub(" ", reader.left))
    first = reader.first(M)
    if first:
        money(reader, first)


def _marked(found: re.Match[str]) -> str:
    first, filling = _MARKS.get(found.lastgroup or "", ("\0", "\0"))
    return first + filling * (len(found.group()) - 1)


def _text(reader: Reader, found: re.Match[str], group: int | str) -> str:
    start, end = found.span(group)
    return reader.copy.plain[start:end]


def money(reader: Reader, found: re.Match[str], group: int | str = 1) -> Decimal | None:
    """The amount that a group found; its sign names the currency of the text."""
    text = _text(reader, found, group).strip()
    small = re.fullmatch(r"(\d{1,2})\s?(p|pence|¢|cents?)", text)
    if small:
        reader.currency = reader.currency or {"p": "GBP", "¢": "USD"}.get(small[2][0])
        return plain(Decimal(small[1]) / 100)
    times = Decimal(1)
    large = re.search(rf"\s?({_LARGE})", text)
    if large:
        text, times = text[: large.start()], Decimal(10**7 if large[1].startswith("c") else 10**5)
    if re.search(r",\d\d(?!\d)", text) and re.search("€|eur", text):
        text = text.replace(".", "").replace(",", ".")
    if text.endswith("€"):
        text = f"€{text.removesuffix('€').strip()}"
    value = reader.money(text)
    return None if value is None else plain(value * times)


def share(reader: Reader, found: re.Match[str], group: int | str = 1) -> Decimal | None:
    """The percentage that a group found, in points; the first figure of 5-20% may stand without its sign."""
    text = _text(reader, found, group)
    return percent(text if text[-1:] in "%tps" else f"{text}%")


def count(reader: Reader, found: re.Match[str], group: int | str = 1) -> int:
    """The count that a group found."""
    text = _text(reader, found, group)
    return 1 if text == "one" else _COUNTS.get(text) or int(text)
