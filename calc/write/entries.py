"""How do entries stand below each other? A word or two, and beside them prose that is folded in its own column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment

from calc.write.prose import folded

_GAP = "  "
_NARROWEST = 24
"""Where there are fewer columns for prose than these, it stands below the words, and not beside them."""

Word = tuple[str, str]
"""A word that is not folded, and its style."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Some words and what is said of them."""

    words: tuple[Word, ...]
    prose: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Entries:
    """Entries below each other, each word in its column. `below`: the prose stands below the words, wherever it fits.

    They are drawn without a table, which takes ten times as long where there are thousands.
    """

    entries: Sequence[Entry]
    below: bool = False
    gap: str = _GAP

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        columns = zip(*(entry.words for entry in self.entries), strict=True)
        widths = [max(cell_len(word) for word, _ in column) for column in columns]
        left = options.max_width - sum(widths) - len(self.gap) * len(widths)
        below = self.below or (left < _NARROWEST < options.max_width - len(_GAP))
        for entry in self.entries:
            drawn = _below(entry, options.max_width) if below else self._beside(entry, widths, left)
            for text, style in drawn:
                yield Segment(text, console.get_style(style) if style else None) if text != "\n" else Segment.line()

    def _beside(self, entry: Entry, widths: Sequence[int], left: int) -> Iterator[Word]:
        for (word, style), width in zip(entry.words, widths, strict=True):
            yield word, style
            yield " " * (width - cell_len(word)) + self.gap, ""
        indent = " " * (sum(widths) + len(self.gap) * len(widths))
        for number, line in enumerate(folded(entry.prose, left)):
            if number:
                yield indent, ""
            yield line, entry.style
            yield "\n", ""


def _below(entry: Entry, width: int) -> Iterator[Word]:
    for place, (word, style) in enumerate(entry.words):
        yield (_GAP if place else ""), ""
        yield word, style
    yield "\n", ""
    for line in folded(entry.prose, width - len(_GAP)):
        yield _GAP, ""
        yield line, entry.style
        yield "\n", ""


@dataclass(frozen=True, slots=True)
class Apart:
    """Parts of a page with a blank line between them, printed as one."""

    parts: Sequence[RenderableType]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for number, part in enumerate(self.parts):
            if number:
                yield Segment.line()
            yield from console.render(part, options)
