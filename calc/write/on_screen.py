"""Which signs of somebody else's text may reach a terminal? All that are seen, and none that commands it."""

from __future__ import annotations

import unicodedata

_KEPT = "\n"
_IN_PLACE = "\ufffd"


def on_screen(text: str) -> str:
    """A text without control characters: a mark stands for each, blanks are spaces, invisible signs are left out.

    >>> on_screen("\\x1b[31m免\\u200b息\\t3期")
    '\\ufffd[31m免息 3期'
    """
    if text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign if sign.isprintable() or sign in _KEPT else _shown(sign) for sign in text)


def _shown(sign: str) -> str:
    if sign.isspace():
        return " "
    return "" if unicodedata.category(sign) == "Cf" else _IN_PLACE
