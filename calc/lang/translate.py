"""How is it said in another language? English sentences and their templates, looked up in a catalogue."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from calc.errors import Phrase

LANGUAGES = ("en", "zh-Hans", "zh-Hant")
WORDS = ("name", "payer")
"""The places in a sentence whose plain texts are words; in all others they are code, or what somebody typed."""


class Translator:
    """Says a text in one language: plain English, or a `Phrase` with the phrases and words in it.

    What is not in the catalogue is said as it is.

    >>> Translator("en")(Phrase("{count} installments", count=3))
    '3 installments'
    >>> Translator("zh-Hans")(Phrase("{count} days", count=3))
    '3 天'
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalogue = _catalogue(language)

    def __call__(self, said: str) -> str:
        if not isinstance(said, Phrase):
            return self._looked_up(said)
        template, values = self._looked_up(said.template), self.values(said)
        return closed_up(template, values).format(**values) if values else template

    def together(self, sentences: Iterable[str]) -> str:
        """Sentences one after the other: with a space between them, and without one in Chinese."""
        return (" " if self.language == "en" else "").join(self(sentence) for sentence in sentences)

    def listed(self, words: Iterable[str]) -> str:
        """Words side by side: with a comma and a space between them, and with the mark for lists in Chinese.

        >>> Translator("en").listed(["fee", "gift"]), Translator("zh-Hans").listed(["fee", "gift"])
        ('fee, gift', '费用、赠品')
        """
        return (", " if self.language == "en" else "、").join(self(word) for word in words)

    def labelled(self, label: str, value: str) -> str:
        """A label and what stands behind its colon, which is a wide one in Chinese.

        >>> Translator("en").labelled("fee", "3%"), Translator("zh-Hans").labelled("fee", "3%")
        ('fee: 3%', '费用：3%')
        """
        return f"{self(label)}{': ' if self.language == 'en' else '：'}{self(value)}"

    def noted(self, text: str, note: str) -> str:
        """A text with a note in brackets, which are wide ones in Chinese.

        >>> Translator("en").noted("3%", "fee"), Translator("zh-Hans").noted("3%", "fee")
        ('3% (fee)', '3%（费用）')
        """
        return f"{text} ({self(note)})" if self.language == "en" else f"{text}（{self(note)}）"

    def values(self, phrase: Phrase) -> dict[str, Any]:
        """What is put into a sentence, in this language: phrases but for code, and plain texts where a word belongs."""
        return {place: self._value(place, value) for place, value in phrase.values.items()}

    def _value(self, place: str, value: Any) -> Any:
        if place == "try_" and is_code(value):
            return value
        return self(value) if isinstance(value, Phrase) or place in WORDS else value

    def _looked_up(self, text: str) -> str:
        return self._catalogue.gettext(text) if text else ""


def closed_up(template: str, values: Mapping[str, Any]) -> str:
    """A template without a space between a Chinese character in it and one that a value begins or ends with.

    >>> closed_up("推迟 {by}", {"by": "一个月"}), closed_up("推迟 {by}", {"by": "14 天"})
    ('推迟{by}', '推迟 {by}')
    """
    for place, value in values.items():
        text = str(value)
        if re.match(_HAN, text[:1]):
            template = re.sub(rf"(?<={_HAN}) (?=\{{{place}\}})", "", template)
        if re.match(_HAN, text[-1:]):
            template = re.sub(rf"(?<=\{{{place}\}}) (?={_HAN})", "", template)
    return template


_HAN = "[\u3007\u4e00-\u9fff]"


def is_code(suggestion: str) -> bool:
    """Whether what is suggested is something to type, and not words: a single word, or nothing but digits and signs.

    >>> is_code("principal"), is_code("1, 3"), is_code("the price once")
    (True, True, False)
    """
    return " " not in suggestion or not any(sign.isalpha() for sign in suggestion)


def _catalogue(language: str) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()
    with (Path(__file__).parent / f"{language}.mo").open("rb") as file:
        return gettext.GNUTranslations(file)
