"""Was a text read in the wrong encoding? Then what was it meant to say, and which characters stand for which?

UTF-8 that was read as Windows-1252 or Latin-1, and GB 2312 that was read as Latin-1, are undone, part by part: what
lies between is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_CP1252 = "".join(bytes([one]).decode("cp1252", "ignore") for one in range(0x80, 0xA0))
_BYTES = re.compile(f"[\\x00-\\xff{_CP1252}]+")
_OF_UTF8 = re.compile(f"[\u00c2-\u00f4][\u0080-\u00bf{_CP1252}]")
_OF_GB = re.compile("(?:[\u00a1-\u00f7][\u00a1-\u00fe]){2,}")


def repaired(text: str) -> tuple[str, tuple[int, ...]]:
    """A text as it was meant, and for each of its characters its place in the text that was given, with its end.

    >>> meant, places = repaired("3" + "免息".encode("utf-8").decode("latin-1"))
    >>> meant, places
    ('3免息', (0, 1, 4, 7))
    """
    signs: list[str] = []
    places: list[int] = []
    for start, part in _parts(text):
        place = start
        for sign, width in part:
            signs.append(sign)
            places.append(place)
            place += width
    return "".join(signs), (*places, len(text))


def _parts(text: str) -> Iterator[tuple[int, list[tuple[str, int]]]]:
    """The text in parts: where each begins, its characters, and how many of the given ones each stands for."""
    last = 0
    for found in _BYTES.finditer(text):
        undone = _undone(found.group())
        if undone is not None:
            yield last, [(sign, 1) for sign in text[last : found.start()]]
            yield found.start(), undone
            last = found.end()
    yield last, [(sign, 1) for sign in text[last:]]


def _undone(part: str) -> list[tuple[str, int]] | None:
    if _OF_UTF8.search(part):
        try:
            return [(sign, len(sign.encode("utf-8"))) for sign in _as_bytes(part).decode("utf-8")]
        except (UnicodeDecodeError, UnicodeEncodeError):
            pass
    return _of_gb(part) if _OF_GB.search(part) else None


def _as_bytes(part: str) -> bytes:
    return b"".join(bytes([ord(sign)]) if ord(sign) < 256 else sign.encode("cp1252") for sign in part)


def _of_gb(part: str) -> list[tuple[str, int]] | None:
    """Pairs of high bytes as the characters of GB 2312; None where one of them is none."""
    try:
        meant = part.encode("latin-1").decode("gb2312")
    except (UnicodeDecodeError, UnicodeEncodeError):
        return None
    return [(sign, 1 if ord(sign) < 128 else 2) for sign in meant]
