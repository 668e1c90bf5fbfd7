"""Where does an advertisement stand? The file it is in, and the line and column of each of its characters."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from decimal import Decimal

_END_OF_LINE = re.compile(r"\r\n|\r|\n")

LINE_ENDS = ("\r\n", "\r", "\n")
"""What ends a line."""


@dataclass(frozen=True, slots=True)
class Source:
    """A whole text that advertisements stand in: `name` of the file, `-` for standard input, None for a text that was
    typed.

    >>> Source("ads.txt", "one\\r\\ntwo").place(6)
    (2, 2)
    """

    name: str | None
    whole: str
    begins: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        ends = (found.end() for found in _END_OF_LINE.finditer(self.whole))
        object.__setattr__(self, "begins", (0, *ends))

    def place(self, offset: int) -> tuple[int, int]:
        """The line and the column of a character, both from 1."""
        line = bisect_right(self.begins, offset)
        return line, offset - self.begins[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Advertised:
    """An advertisement and where it stands: `text` begins at `start` of its source. In a cell that is `quoted`, two
    quotation marks of the source are one of the text. `id`, `price`: what stands beside it.
    """

    text: str
    source: Source
    start: int = 0
    quoted: bool = False
    id: str | None = None
    price: Decimal | None = None

    @property
    def line(self) -> int:
        """The line that it begins on."""
        return self.source.place(self.start)[0]

    def place(self, at: int) -> tuple[int, int]:
        """The line and the column of its source that one of its characters stands at, both from 1.

        >>> Advertised('a "b" c', Source("ads.csv", 'id,text\\n1,"a ""b"" c"'), 11, quoted=True).place(3)
        (2, 8)
        """
        return self.source.place(self._offset(at))

    def written(self, first: int, last: int) -> str:
        """A part of the text as its source has it."""
        return self.source.whole[self._offset(first) : self._offset(last)]

    def _offset(self, at: int) -> int:
        before = self.text[:at].count('"') if self.quoted else 0
        return self.start + at + before
