"""What does `calc` answer to a command line? Called in this process; its exit code and what it wrote."""

from __future__ import annotations

import contextlib
import io
import json
import os
import shlex
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from calc.cli import app

START = "2026-11-21"
"""The day of purchase in the tests, so that an answer does not depend on the day on which they run."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The exit code, standard output and standard error of a command."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """Standard output as the one JSON document that it has to be; a NaN or an infinity is none."""
        document = json.loads(self.out, parse_constant=_no_number)
        assert isinstance(document, dict)
        return document

    @property
    def lines(self) -> list[str]:
        """Standard output, line by line."""
        return self.out.splitlines()


def _no_number(name: str) -> None:
    raise AssertionError(f"{name} is not JSON")


def _stream(content: bytes = b"") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(content), encoding="utf-8", newline="")


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode("utf-8")


def call(*arguments: str, read: str = "", width: int = 80, **environment: str) -> Answer:
    """The answer to arguments; `read` is standard input, `width` that of the screen, the rest is the environment."""
    out, err = _stream(), _stream()
    code: object = 0
    with (
        patch.dict(os.environ, {"COLUMNS": str(width)} | environment),
        patch.object(sys, "stdin", _stream(read.encode())),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            app(list(arguments))
        except SystemExit as stopped:
            code = stopped.code
    assert isinstance(code, int)
    return Answer(code, _written(out), _written(err))


def call_line(line: str, **settings: Any) -> Answer:
    """The answer to a command line as it is typed: `quote 1000 -n 3`."""
    return call(*shlex.split(line), **settings)


def quoted(line: str, **settings: Any) -> dict[str, Any]:
    """The JSON answer of `calc quote` to a line of options, for a purchase on `START` unless the line says when."""
    return document_of("quote", shlex.split(line), **settings)


def document_of(command: str, arguments: Sequence[str], **settings: Any) -> dict[str, Any]:
    """The JSON answer of a command that takes an offer."""
    start = [] if {"--start", "--offer"} & set(arguments) else ["--start", START]
    answer = call(command, *arguments, *start, "--json", **settings)
    assert (answer.code, answer.err) == (0, ""), answer
    return answer.document
