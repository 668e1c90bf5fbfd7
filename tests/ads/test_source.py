"""Is the line and the column of a character right? With every kind of line end, and in cells with quotation marks."""

from __future__ import annotations

import pytest

from calc.ads.source import Advertised, Source


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_lines_of_every_kind(end: str) -> None:
    """They are counted from 1, and so are columns."""
    source = Source("ads.txt", f"免息{end}{end}ab")
    assert [(1, 1), (1, 2), (3, 1), (3, 2)] == [source.place(at) for at in (0, 1, 2 + 2 * len(end), 3 + 2 * len(end))]


def test_a_cell_of_several_lines() -> None:
    """A quotation mark of the text is two of the file."""
    whole = 'id,text\n1,"a ""b""\n免息, c"\n'
    one = Advertised('a "b"\n免息, c', Source("ads.csv", whole), whole.index("a "), quoted=True)
    assert (2, [(2, 4), (2, 8), (3, 1)]) == (one.line, [one.place(at) for at in (0, 3, 6)])
    assert ("免息", 'a ""b""') == (one.written(6, 8), one.written(0, 5))
