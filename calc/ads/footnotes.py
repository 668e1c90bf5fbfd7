"""What does a footnote say? The text in brackets after an asterisk, in any language."""

from __future__ import annotations

import re
from typing import Any

from calc.ads.reader import Reader

_WORD = re.compile(r"[A-Za-z]++(?!\$)")
_ABBREVIATIONS = ("APR", "GST", "VAT", "EMI", "KFS", "FD", "TC")


def _in_small_letters(words: str) -> str:
    """English words in small letters; abbreviations and the signs of currencies as they are.

    >>> _in_small_letters("A$8 Monthly Fee, GST extra")
    'A$8 monthly fee, GST extra'
    """
    return _WORD.sub(lambda found: found[0] if found[0] in _ABBREVIATIONS else found[0].lower(), words)


def footnote(reader: Reader, claims: dict[str, Any]) -> None:
    """(*3% processing fee), （*另收服务费）: what it says; its words are read for other claims too."""
    found = reader.first(r"[(\[【]\s?\*+\s?([^)\]】]{1,200})[)\]】]")
    if found:
        words = reader.words(found, 1).strip()
        claims["footnote"] = _in_small_letters(words)
        reader.spans["footnote"] = reader.copy.span(*found.span(1))
