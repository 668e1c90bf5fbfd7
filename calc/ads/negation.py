"""Is it denied? Words such as 不, 禁止 or "not" just before what is read, within its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calc.ads.english.words import negated

_DENIED = re.compile(
    r"(?:不(?:是|再|支持|能|可|会|提供|享受?|属于|含|存在)?|非|并非|绝非|没有?|未|绝无|无法)[\s\"'的再任何所谓以全程享受]{0,4}$"
    r"|(?:禁止|严禁|不得|不准|不许|不允许|拒绝|杜绝|请?勿|谨防|警惕|防范|打击|远离|抵制)[\u4e00-\u9fff、\"'a-z]{0,10}$"
)
_BEFORE = 16
_CLAUSE = re.compile(r"[,，。;；!！?？\n]")


def denied(text: str, start: int, end: int) -> bool:
    """Whether a part of a text is denied by the words about it, Chinese or English.

    >>> denied("本产品不免息", 4, 6), denied("本产品免息", 3, 5), denied("禁止套现", 2, 4), denied("not free", 4, 8)
    (True, False, True, True)
    """
    before = _CLAUSE.split(text[max(0, start - _BEFORE) : start])[-1]
    return _DENIED.search(before) is not None or negated(text, start, end)


def not_denied(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The places where a pattern stands in a text and is not denied."""
    return (found for found in pattern.finditer(text) if not denied(text, *found.span()))
