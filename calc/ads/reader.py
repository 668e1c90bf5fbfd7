"""How is a claim found in a text? Patterns with numbers, money and percents in them; what is read is not read again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Any

from calc.ads.numerals import CHINESE, NUMBER, number
from calc.ads.text import Copy
from calc.errors import Phrase

_SIGNS = r"港[币元]|新?台币|人民币|美[元金]|英镑|欧元|澳[元币]|日元|(?<![a-z])(?:nt\$|hk\$|us\$|au\$|a\$|s\$|nz\$|c\$|rs\.?(?=\s?\d)|rmb|cny|inr|usd|gbp|eur|hkd|twd|aud)|[¥£€₹]|(?<![a-z])\$"
_UNITS = (
    r"元|块钱|块(?!\w)|块|圆|人民币|毛钱|毛|角|分钱|港币|港元|新台币|台币|美元|英镑|欧元|澳元|澳币|日元|美金|卢比|yuan|dollars?\b|rupees?\b|pounds?\b|euros?\b"
    r"|hkd|twd|ntd|usd|gbp|eur|inr|aud|cny|rmb"
)
_CURRENCIES = {
    "nt$": "TWD", "hk$": "HKD", "us$": "USD", "au$": "AUD", "a$": "AUD", "s$": "SGD", "nz$": "NZD", "c$": "CAD", "$": "USD",
    "£": "GBP", "€": "EUR", "₹": "INR", "rs": "INR", "rs.": "INR", "rmb": "CNY", "cny": "CNY", "inr": "INR", "usd": "USD",
    "gbp": "GBP", "eur": "EUR", "hkd": "HKD", "twd": "TWD", "ntd": "TWD", "aud": "AUD", "港币": "HKD", "港元": "HKD",
    "新台币": "TWD", "台币": "TWD", "美元": "USD", "英镑": "GBP", "欧元": "EUR", "澳元": "AUD", "卢比": "INR", "人民币": "CNY", "澳币": "AUD", "日元": "JPY", "美金": "USD",
    "yuan": "CNY", "dollar": "USD", "dollars": "USD", "rupee": "INR", "rupees": "INR", "pound": "GBP", "pounds": "GBP",
    "euro": "EUR", "euros": "EUR",
}  # fmt: skip
_SMALL = {"毛": Decimal("0.1"), "毛钱": Decimal("0.1"), "角": Decimal("0.1"), "分钱": Decimal("0.01")}

_MYRIADS = (
    r"(?<![\d.])\d{1,5}(?:\.\d{1,4})?万(?!\s?(?:分[之钱]|[元块圆\d一二三四五六七八九多余+]|港|新台|台币|美|欧|英|人民"
    r"|件|人|公里|里|次|家|户|单|粉|字|步|用户|会员|像素|套|辆|张|名|位|个|只|瓶|盒|亿|毫安|转|平|台))"
)
"""So many ten thousands, without a unit: an amount, unless a measure follows."""
_MONEY_AHEAD = rf"(?=[¥£€₹$.\d{CHINESE}港新台美英欧澳日]|人民|[nhuascrigte][tkusz$mnbw])"
"""What an amount can begin with, looked at before the signs and units are tried one after another."""
_PERCENT_AHEAD = rf"(?=[.\d{CHINESE}])"

N = rf"({NUMBER})"
"""A number: one group."""
M = rf"({_MONEY_AHEAD}(?:(?:{_SIGNS})\s?{NUMBER}(?:\s?(?:{_UNITS}))?|{NUMBER}(?:块|毛)[1-9](?![\d元块个期])|{_MYRIADS}|{NUMBER}\s?(?:{_UNITS})))"
"""An amount of money, with a sign or a unit: one group."""
B = rf"((?:{_SIGNS})?\s?{NUMBER}(?:\s?(?:{_UNITS}))?)"
"""An amount of money, or a bare number where the words around it say that it is money: one group."""
_C = rf"[{CHINESE}]{{1,4}}"
P = (
    rf"({_PERCENT_AHEAD}(?:[百千万]分之(?:{_C}点{_C}|{NUMBER})|{NUMBER}\s?(?:%|‰|‱|个百分点|percent\b|per cent\b|bps?\b)"
    rf"|万(?:[一二三四五六七八九]点?[一二三四五六七八九]?|[1-9](?:\.\d)?)(?![元块个千百])|{NUMBER}厘半?|{_C}厘{_C}|{NUMBER}分(?:半|[一二三四五六七八九])?(?![之期钱])|{NUMBER}个?点(?!击)))"
)
"""A percentage: one group."""

_MOST_PLACES = 200


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled once."""
    return re.compile(pattern)


@dataclass(slots=True)
class Reader:
    """A text that is read claim by claim: what a claim was read from is blanked, so that nothing is read twice.

    `spans`: for each claim, where in the original it stands. `doubts`: what has two readings, and is not read.
    `terms`: what the offer needs to know and the claims have no name for (`calc.ads.claims.Reading.terms`).
    """

    copy: Copy
    left: str = ""
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    currency: str | None = None
    doubts: list[Phrase] = field(default_factory=list)
    terms: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.left = self.copy.plain

    def find(self, pattern: str) -> Iterator[re.Match[str]]:
        """The places where a pattern stands in what is left, one after the other: as many as anybody advertises."""
        place, search = 0, compiled(pattern).search
        for _ in range(_MOST_PLACES):
            found = search(self.left, place)
            if found is None:
                return
            place = max(found.end(), found.start() + 1)
            yield found

    def first(self, pattern: str) -> re.Match[str] | None:
        """The first place where a pattern stands in what is left."""
        return compiled(pattern).search(self.left)

    def says(self, pattern: str) -> bool:
        """Whether the whole text has a pattern, read or not."""
        return compiled(pattern).search(self.copy.plain) is not None

    def take(self, found: re.Match[str], claim: str, group: int | str = 0) -> None:
        """Blank what was found, and remember that the claim stands there."""
        start, end = found.span(group)
        if start == end:
            return
        self.left = self.left[:start] + "\0" * (end - start) + self.left[end:]
        self.spans.setdefault(claim, self.copy.span(start, end))

    def words(self, found: re.Match[str], group: int | str) -> str:
        """What the original says in a group."""
        return self.copy.words(*found.span(group))

    def _spent_in(self, currency: str) -> None:
        """The first currency that is named counts; 元 and ¥ are those of several, so that a plain name outranks them."""
        if self.currency is None or (self.currency in ("元", "¥") and currency not in ("元", "¥")):
            self.currency = currency

    def money(self, text: str) -> Decimal | None:
        """The value of an amount; its sign or unit names the currency of the text."""
        shape = re.fullmatch(rf"({_SIGNS})?\s?({NUMBER})\s?({_UNITS})?([1-9]?)", text.strip())
        if shape is None:
            return None
        value = number(shape[2])
        if value is None:
            return None
        for sign in (shape[1], shape[3]):
            if sign:
                self._spent_in(_CURRENCIES.get(sign, "¥" if sign == "¥" else "元"))
        tenths = Decimal(shape[4] or 0) / 10  # 2块5, 9毛9
        return plain((value + tenths) * _SMALL.get(shape[3] or "", Decimal(1)))


def plain(value: Decimal) -> Decimal:
    """A number without zeros at its end, and without an exponent."""
    value = value.normalize()
    return value.quantize(Decimal(1)) if value.as_tuple().exponent > 0 else value  # type: ignore[operator]


_LI = {"day": Decimal("0.1"), "month": Decimal("0.1"), "year": Decimal(1)}
_FEN = {"day": Decimal(1), "month": Decimal(1), "year": Decimal(10)}


def percent(text: str, unit: str = "month") -> Decimal | None:
    """A percentage in points: 万五 is 0.05; 8厘 of a month 0.8, of a year 8; 一分五 of a month 1.5.

    >>> [str(percent(text)) for text in ("0.75%", "万五", "万分之五", "千分之三", "百分之十八", "8厘", "一分五", "两分半", "3‰", "2个点")]
    ['0.75', '0.05', '0.05', '0.3', '18', '0.8', '1.5', '2.5', '0.3', '2']
    """
    text = text.strip()
    for start, factor in (
        ("百分之", 1),
        ("千分之", Decimal("0.1")),
        ("万分之", Decimal("0.01")),
        ("万", Decimal("0.01")),
    ):
        if text.startswith(start):
            value = _with_point(text.removeprefix(start))
            return None if value is None else plain(value * factor)
    found = re.fullmatch(rf"({NUMBER})\s?(%|‰|‱|个百分点|percent|per cent|bps?|个?点)", text)
    if found:
        value = number(found[1])
        factor = {"‰": Decimal("0.1"), "‱": Decimal("0.01"), "bp": Decimal("0.01"), "bps": Decimal("0.01")}.get(
            found[2], 1
        )
        return None if value is None else plain(value * factor)
    return _in_fen_and_li(text, unit)


def _with_point(text: str) -> Decimal | None:
    """A number that may have a 点 for its decimal point: 三点六 is 3.6."""
    whole, point, part = text.partition("点")
    units, tenths = number(whole), number(part) if point else Decimal(0)
    if units is None or tenths is None:
        return None
    return Decimal(f"{units:f}.{tenths:f}") if point else units


def _in_fen_and_li(text: str, unit: str) -> Decimal | None:
    found = re.fullmatch(rf"({NUMBER})(分|厘)(半|{NUMBER})?", text)
    if found is None or (value := number(found[1])) is None:
        return None
    more = Decimal(0)
    if found[3]:
        tenth = number(found[3])
        more = Decimal("0.5") if found[3] == "半" else (tenth or Decimal(0)) / 10
    return plain((value + more) * (_FEN if found[2] == "分" else _LI).get(unit, Decimal(1)))
