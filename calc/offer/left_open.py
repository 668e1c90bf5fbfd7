"""Does what is said of a term leave it open? "unknown", a range such as "50..199", or several such as "3, 6, 12"."""

from __future__ import annotations

import re
from typing import Any

_BETWEEN = re.compile(
    r"(.*[^\s.~…])\s*(?:\.\.\.?|…|[~～〜]|至|到|\bto\b)\s*([^\s.].*)|(.*[\d%％‰‱元])\s*[-–—]\s*(\d.*)"
)
_UNKNOWN = ("unknown", "?", "未知", "不详", "不詳")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(,\d{3})+")
_SEVERAL = re.compile(r"\d+(\s*[,，、/]\s*\d+)+")


def is_unknown(text: str) -> bool:
    """Whether a text says that nothing is said.

    >>> is_unknown("Unknown"), is_unknown("3")
    (True, False)
    """
    return text.strip().lower() in _UNKNOWN


def ends_of(text: str) -> tuple[str, str] | None:
    """The two ends of a range; None where the text is none.

    >>> ends_of("50..199"), ends_of("2%-3%"), ends_of("3")
    (('50', '199'), ('2%', '3%'), None)
    """
    found = _BETWEEN.fullmatch(text.strip())
    if found is None:
        return None
    return (found[1], found[2]) if found[1] else (found[3], found[4])


def several(said: Any) -> tuple[str, ...]:
    """Whole numbers of which one is meant, from a text or a list; none where it is one number, or something else.

    >>> several("3, 6"), several([3, 6]), several("1,999")
    (('3', '6'), ('3', '6'), ())
    """
    if isinstance(said, list | tuple):
        return tuple(map(str, said)) if len(said) > 1 else ()
    if not isinstance(said, str) or _THOUSANDS.fullmatch(said.strip()) or not _SEVERAL.fullmatch(said.strip()):
        return ()
    return tuple(re.findall(r"\d+", said))


def leaves_open(name: str, said: Any) -> bool:
    """Whether what is said of the term of that name leaves it open."""
    if name == "installments" and several(said):
        return True
    return isinstance(said, str) and (is_unknown(said) or ends_of(said) is not None)
