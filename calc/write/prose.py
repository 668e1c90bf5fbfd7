"""How is prose folded? At spaces and between Chinese characters; never within a number, nor before a comma or stop."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.cells import cell_len, chop_cells
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment

_HAN = "\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
_OPENS = "（「『《〈【〔〖“‘"
_CLOSES = "，。、；：！？）」』》〉】〕〗”’％…"
_UNIT = re.compile(
    rf"[ \t]+|[{_OPENS}]*(?:[^\s{_HAN}{_OPENS}{_CLOSES}]+|[^\s{_OPENS}{_CLOSES}]|$)[{_CLOSES}]*|[{_OPENS}{_CLOSES}]+"
)

_NARROWEST = 2
"""How narrow it can be: one Chinese character."""


def folded(text: str, width: int) -> list[str]:
    """The lines of a text, none wider than so many columns.

    >>> folded("手续费0.75%，共12期。", 8)
    ['手续费', '0.75%，', '共12期。']
    >>> folded("it is 13% [公告2021]", 12)
    ['it is 13%', '[公告2021]']
    """
    return [line for paragraph in text.split("\n") for line in _lines(_UNIT.findall(paragraph), max(width, _NARROWEST))]


def _lines(units: Iterable[str], width: int) -> Iterator[str]:
    line = ""
    for unit in units:
        if cell_len(line) + cell_len(unit) <= width:
            line += unit
            continue
        line, opened = _without_an_opening_bracket(line)
        if line.strip():
            yield line.rstrip()
        *whole, line = chop_cells(opened + unit.lstrip(), width) or [""]
        yield from whole
    yield line.rstrip()


def _without_an_opening_bracket(line: str) -> tuple[str, str]:
    """A bracket that opens belongs to what follows it."""
    kept = line.rstrip("[(")
    return (kept, line[len(kept) :]) if kept.strip() else (line, "")


@dataclass(frozen=True, slots=True)
class Prose:
    """A text that is folded so when it is printed."""

    text: str
    style: str = ""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        style = console.get_style(self.style) if self.style else None
        for line in folded(self.text, options.max_width):
            yield Segment(line, style)
            yield Segment.line()

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        widest = max((cell_len(line) for line in self.text.split("\n")), default=0)
        return Measurement(min(_NARROWEST, widest), widest).with_maximum(options.max_width)
