"""What does an advertisement claim? Everything its words state, and nothing that they do not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, localcontext
from typing import Any

from calc.ads.chinese.grammar import read_chinese
from calc.ads.english.grammar import read_english
from calc.ads.numerals import ARITHMETIC
from calc.ads.reader import Reader
from calc.ads.text import Copy, language_of, plain_copy
from calc.errors import Phrase

LONGEST = 200_000
_OF_SEVERAL = ("¥", "元")
"""Signs of more than one currency: those of mainland China in simplified characters, else of nobody known."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text and what it claims: `claims` by name, `spans` where in the text each stands, `lang` its language;
    `doubts`: what can be read in more than one way, and is therefore not read. `beside`: what the offer needs to know
    and the claims have no name for: `further_fees` (fees in the form of `fee`, beside the first), `rate_after` (the
    rate runs only after the installments that are free of interest), `apr` (the rate is called an annual percentage
    rate).
    """

    text: str
    copy: Copy
    lang: str
    claims: Mapping[str, Any]
    spans: Mapping[str, tuple[int, int]]
    doubts: tuple[Phrase, ...] = ()
    beside: Mapping[str, Any] = field(default_factory=dict)

    @property
    def terms(self) -> Mapping[str, Any]:
        """The claims, and what the offer needs to know beside them."""
        return {**self.claims, **self.beside}


def read_ad(text: str) -> Reading:
    """The claims of an advertisement's text.

    >>> dict(read_ad("免息3期,服务费3%").claims)["term"]
    3
    """
    copy = plain_copy(text)
    lang = language_of(copy.readable)
    reader = Reader(copy)
    claims: dict[str, Any] = {}
    with localcontext(ARITHMETIC):
        (read_english if lang == "en" else read_chinese)(reader, claims)
    if reader.currency is not None:
        known = "CNY" if lang == "zh-Hans" else None
        currency = known if reader.currency in _OF_SEVERAL else reader.currency
        if currency is not None:
            claims = {"currency": currency, **claims}
    claims = _known(claims)
    spans = {name: span for name, span in reader.spans.items() if name in claims}
    return Reading(copy.original, copy, lang, claims, spans, (*copy.doubts, *reader.doubts), _known(reader.terms))


def _known(claims: Mapping[str, Any]) -> dict[str, Any]:
    """Claims without those whose number is none that anybody advertises."""
    sound = {name: _known(value) if isinstance(value, dict) else value for name, value in claims.items()}
    return {name: value for name, value in sound.items() if value is not None and not _has_a_gap(value)}


def _has_a_gap(value: Any) -> bool:
    return isinstance(value, list) and any(one is None or _has_a_gap(one) for one in value)


def as_numbers(value: Any) -> Any:
    """Claims as plain data: amounts and percents as numbers."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Mapping):
        return {key: as_numbers(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [as_numbers(inner) for inner in value]
    return value
