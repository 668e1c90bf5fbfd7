"""How is it said in another language? English sentences and their templates, looked up in a catalogue."""

from __future__ import annotations

import gettext
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
        template = self._looked_up(said.template)
        return template.format(**self.values(said)) if said.values else template

    def values(self, phrase: Phrase) -> dict[str, Any]:
        """What is put into a sentence, in this language: phrases but for code, and plain texts where a word belongs."""
        return {place: self._value(place, value) for place, value in phrase.values.items()}

    def _value(self, place: str, value: Any) -> Any:
        if place == "try_" and is_code(value):
            return value
        return self(value) if isinstance(value, Phrase) or place in WORDS else value

    def _looked_up(self, text: str) -> str:
        return self._catalogue.gettext(text) if text else ""


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
