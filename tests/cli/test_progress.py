"""Is it counted how far it is? On standard error, where that is a terminal, and only when there are many."""

from __future__ import annotations

import io
from unittest.mock import patch

from calc.cli.progress import counted


class Terminal(io.StringIO):
    """A screen."""

    def isatty(self) -> bool:
        return True


def shown(number: int, screen: io.StringIO, *, silent: bool = False) -> str:
    """What is shown while so many entries are taken."""
    with patch("sys.stderr", screen):
        assert [*range(number)] == [*counted(range(number), silent=silent)]
    return screen.getvalue()


def test_many_are_counted() -> None:
    """And the line is wiped at the end."""
    text = shown(120, Terminal())
    assert "\r0 / 120" in text and "\r110 / 120" in text and text.endswith("\r\x1b[K")


def test_nothing_is_shown() -> None:
    """Of a few, to a file, or beside pages that show it themselves."""
    assert "" == shown(10, Terminal()) == shown(120, io.StringIO()) == shown(120, Terminal(), silent=True)


def test_the_line_is_wiped_when_it_ends_early() -> None:
    """Somebody who stops it finds a clean line."""
    screen = Terminal()
    with patch("sys.stderr", screen):
        entries = counted(range(120), silent=False)
        next(entries)
        entries.close()  # type: ignore[attr-defined]
    assert screen.getvalue().endswith("\r\x1b[K")
