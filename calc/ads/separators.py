"""Which separators do the figures of a text have? Thousands and decimals as every country writes them, made plain.

`1.299,00` and `1 299` after a currency sign, `2，999` after a price, and the decimal comma of `12,50 €` become plain
figures; `€1.299`, which is either, is taken out and said to be in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from calc.errors import Phrase

_SIGN = "[¥€$£₹]"
_UNIT = r"\s?(?:元|块|€|eur\b|£|usd\b)"
_DOUBTFUL = re.compile(
    rf"(?<={_SIGN})\s?(\d{{1,3}}\.\d{{3}})(?![\d.,%万千kw])|(?<![\d.,])(\d{{1,3}}\.\d{{3}})(?={_UNIT})"
)
_DROPPED = (
    re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3}){1,3}(?=,\d{2}(?!\d))"),
    re.compile(rf"(?:(?<={_SIGN})|(?<=[价:]))\d{{1,3}}(?: \d{{3}}){{1,3}}(?! ?\d)"),
)
_DECIMAL_COMMA = re.compile(
    rf"(?<![\d.,\x01])[\d\x01]{{1,15}}(,)\d{{1,2}}(?={_UNIT})"
    rf"|(?<={_SIGN})[\d\x01]{{1,15}}(,)\d{{2}}(?![\d,%]|\s?[期个月天年])"
    r"|(?<![\d.,\x01])\d{1,3}(?:\x01\d{3}){1,3}(,)\d{2}(?!\d)"
)
_FULL_COMMA = re.compile(r"(?<=[¥价款手售到])\d{1,3}(，)(?=\d{3}(?!\d))")


def made_plain(text: str) -> tuple[str, list[int], list[Phrase]]:
    """The text with plain figures, the place in the given text of each of its characters, and what is in doubt.

    >>> made_plain("€1.299,00 oder 12,50 €")[0]
    '€1299.00 oder 12.50 €'
    >>> [str(one) for one in made_plain("€1.299")[2]]
    ['1.299 can be read as 1299 and as 1.299']
    """
    signs, doubts = list(text), []
    for found in _DOUBTFUL.finditer(text):
        place = 1 if found[1] else 2
        whole, exact = found[place].replace(".", ""), found[place]
        doubts.append(Phrase("{text} can be read as {whole} and as {exact}", text=exact, whole=whole, exact=exact))
        for one in range(*found.span(place)):
            signs[one] = "\0"
    for one in _places(_DROPPED, text, " ."):
        signs[one] = ""
    for one in _groups(_DECIMAL_COMMA, "".join(sign or "\x01" for sign in signs)):
        signs[one] = "."
    for one in _groups(_FULL_COMMA, text):
        signs[one] = ","
    places = [place for place, sign in enumerate(signs) if sign]
    return "".join(signs), places, doubts


def _places(patterns: tuple[re.Pattern[str], ...], text: str, dropped: str) -> Iterator[int]:
    for pattern in patterns:
        for found in pattern.finditer(text):
            yield from (place for place in range(*found.span()) if text[place] in dropped)


def _groups(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    """Where the separators stand that a pattern finds."""
    for found in pattern.finditer(text):
        yield from (found.start(group) for group in range(1, pattern.groups + 1) if found[group])
