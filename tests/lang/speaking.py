"""What does the program say to a command line? Run here, in a language, on a screen of a width."""

from __future__ import annotations

import contextlib
import io
import os
import re
from collections.abc import Iterator, Sequence
from unittest.mock import patch

from calc.cli import app
from calc.money import MINOR_DIGITS

CHINESE = ("zh-Hans", "zh-Hant")


class Screen(io.TextIOWrapper):
    """A stream that keeps what is written to it."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", newline="")

    @property
    def text(self) -> str:
        """Everything written so far."""
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue().decode("utf-8")


@contextlib.contextmanager
def _environment(columns: int) -> Iterator[tuple[Screen, Screen]]:
    output, messages = Screen(), Screen()
    with (
        patch.dict(os.environ, {"COLUMNS": str(columns)}),
        contextlib.redirect_stdout(output),
        contextlib.redirect_stderr(messages),
    ):
        yield output, messages


def run(arguments: Sequence[str], language: str, columns: int = 80) -> tuple[int, str, str]:
    """The exit code, the output and the messages of `calc` with these arguments."""
    with _environment(columns) as (output, messages):
        code = app([*arguments, "--lang", language], standalone_mode=False)
    return int(code), output.text, messages.text


def english(text: str) -> list[str]:
    """The words of Latin letters in a text that are no currency codes."""
    return [word for word in re.findall(r"[A-Za-z]{2,}", text) if word not in MINOR_DIGITS]
