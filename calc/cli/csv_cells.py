"""Where in a CSV file does each cell stand? Rows of cells that know their place, read as spreadsheets write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_QUOTED = re.compile(r'"((?:[^"]++|"")*+)"')
_END_OF_LINE = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell, and where in the file its first character stands."""

    text: str
    start: int
    quoted: bool = False


class NoCsvError(ValueError):
    """The file is no CSV file: `offset`, where that shows."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


def csv_rows(whole: str, separator: str = ",") -> Iterator[list[Cell]]:
    """The rows of a file, each a list of cells; `NoCsvError` where a quotation mark is not closed, or not at the end.

    >>> [[cell.text for cell in row] for row in csv_rows('id,text\\n1,"one, ""two"" three"\\n')]
    [['id', 'text'], ['1', 'one, "two" three']]
    """
    at = 0
    row: list[Cell] = []
    while at < len(whole):
        cell, at = _cell(whole, at, separator)
        row.append(cell)
        if whole[at : at + 1] == separator:
            at += 1
            if at < len(whole):
                continue
            row.append(Cell("", at))
        yield row
        row = []
        ended = _END_OF_LINE.match(whole, at)
        at = ended.end() if ended else at


def _cell(whole: str, at: int, separator: str) -> tuple[Cell, int]:
    """The cell that begins at a place, and the place where it ends."""
    if not whole.startswith('"', at):
        found = _plain(separator).match(whole, at)
        assert found is not None
        return Cell(found[0], at), found.end()
    quoted = _QUOTED.match(whole, at)
    if quoted is None:
        raise NoCsvError(at)
    end = quoted.end()
    if end < len(whole) and whole[end] not in f"{separator}\r\n":
        raise NoCsvError(end)
    return Cell(quoted[1].replace('""', '"'), at + 1, quoted=True), end


@cache
def _plain(separator: str) -> re.Pattern[str]:
    """A cell without quotation marks around it."""
    return re.compile(rf"[^{re.escape(separator)}\r\n]*+")
