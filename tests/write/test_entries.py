"""Do words and what is said of them stand side by side, and below each other where there is no room?"""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from calc.write.entries import Apart, Entries, Entry
from calc.write.prose import Prose

TWO = Entries([Entry((("a fee", "dim"),), "it is taken with each installment"), Entry((("价格", ""),), "100")])


def drawn(part: Entries | Apart, width: int, *, colour: bool = False) -> str:
    """A part on a screen of so many columns."""
    written = io.StringIO()
    Console(file=written, width=width, force_terminal=colour, color_system="standard" if colour else None).print(part)
    return written.getvalue()


def test_side_by_side() -> None:
    """In columns, by the width of the signs; prose is folded in its own."""
    assert "a fee  it is taken with each\n       installment\n价格   100\n" == drawn(TWO, 31)


@pytest.mark.parametrize("width", [27, 30])
def test_below_each_other(width: int) -> None:
    """Where the column would be too narrow."""
    assert "a fee\n  it is taken with each\n  installment\n价格\n  100\n" == drawn(TWO, width)


def test_below_where_it_is_asked_for() -> None:
    """However wide the screen is."""
    entries = Entries([Entry((("R1", ""), ("flag", "bold")), "why")], below=True)
    assert "R1  flag\n  why\n" == drawn(entries, 100)


def test_styles() -> None:
    """Of the word and of the prose, and not of the blanks between them."""
    entry = Entry((("R1", "bold"), ("flag", "")), "why not", "red")
    assert "\x1b[1mR1\x1b[0m  flag  \x1b[31mwhy not\x1b[0m\n" == drawn(Entries([entry]), 100, colour=True)


def test_parts_of_a_page() -> None:
    """A blank line is between them, and none around them."""
    assert "one\n\ntwo\n" == drawn(Apart([Prose("one"), Prose("two")]), 20)
    assert "" == drawn(Apart([]), 20).strip()
