"""What does a footnote say? The text in brackets after an asterisk, in any language."""

from __future__ import annotations

from typing import Any

from calc.ads.reader import Reader


def footnote(reader: Reader, claims: dict[str, Any]) -> None:
    """(*3% processing fee), （*另收服务费）: what it says; its words are read for other claims too."""
    found = reader.first(r"[(\[【]\s?\*+\s?([^)\]】]{1,200})[)\]】]")
    if found:
        words = reader.words(found, 1).strip()
        claims["footnote"] = words.lower() if words.isascii() else words
        reader.spans["footnote"] = reader.copy.span(*found.span(1))
