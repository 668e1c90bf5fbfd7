"""Where does the output go? Into a pipe that nobody reads, a full disk, a closed stream, a code page, a terminal."""

from __future__ import annotations

import errno
import io
import os
import re
import subprocess
import sys
from contextlib import redirect_stderr
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from calc.cli import app
from tests.cli.calling import call
from tests.cli.processes import environment, run
from tests.project.tree import ROOT

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer

LINE = ["quote", "1000", "-n", "3", "--fee", "手续费:3%@first", "--start", "2026-11-21"]


@pytest.mark.parametrize(
    "settings",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252:strict"},
        {"LC_ALL": "C", "LANG": "C"},
        {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0"},
    ],
)
def test_output_is_utf8_whatever_the_code_page(settings: dict[str, str]) -> None:
    """Names, bars and errors alike."""
    done = run(*LINE, settings=settings)
    assert (0, b"", call(*LINE).out) == (done.returncode, done.stderr, done.stdout.decode())
    assert "三" in run("quote", "1000", "-n", "三", settings=settings).stderr.decode()


LONG = ["schedule", "1000", "-n", "3660"]


@pytest.mark.parametrize("words", [[*LONG, "--format", "csv"], [*LONG, "--json"]])
def test_a_closed_pipe_ends_quietly(words: list[str]) -> None:
    """As with `| head -1`: the first line is read, the rest is not, and nobody complains."""
    command = [sys.executable, "-m", "calc", *words]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment({}), cwd=ROOT
    ) as process:  # fmt: skip
        assert process.stdout is not None and process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert b"" == process.stderr.read()
    assert 0 == process.returncode


@pytest.mark.parametrize("words", [[], ["-h"], ["quote", "-h"], ["--version"], ["quote", "-n", "3", "--json"], LINE])
def test_a_reader_that_is_not_there_is_no_trouble(words: list[str]) -> None:
    """A pipe that is closed before the first line."""
    reading, writing = os.pipe()
    os.close(reading)
    done = run(*words, stdout=writing)
    os.close(writing)
    assert (0, b"") == (done.returncode, done.stderr)


class Full(io.BytesIO):
    """A disk on which there is no room left."""

    room = False

    def write(self, data: Buffer) -> int:
        if self.room:
            return super().write(data)
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("words", [LINE, [*LINE, "--json"], [*LONG, "--format", "md"], ["quote", "--json"]])
def test_a_full_disk_is_said_in_one_line(words: list[str]) -> None:
    """Not as a traceback, and with an exit code that scripts see."""
    errors, disk = io.StringIO(), Full()
    output = io.TextIOWrapper(disk, encoding="utf-8")
    with patch.object(sys, "stdout", output), redirect_stderr(errors):
        assert 2 == app(words, standalone_mode=False)
    said = "output: 'standard output' cannot be: it cannot be written to (No space left on device); try another place\n"
    assert said == errors.getvalue()
    disk.room = True  # so that it can be closed


@pytest.mark.parametrize("closed", ["stdout", "stderr"])
def test_a_stream_that_is_closed_is_no_trouble(closed: str) -> None:
    """As in a service that has no terminal: Python has no such stream then, and the exit code is still the answer's."""
    with patch.object(sys, closed, None):
        assert 0 == app(LINE, standalone_mode=False)
    with patch.object(sys, closed, None):
        assert 2 == app(["quote", "1000"], standalone_mode=False)


def test_standard_input_that_is_closed_is_said() -> None:
    """Where an offer should come from it."""
    errors = io.StringIO()
    with patch.object(sys, "stdin", None), redirect_stderr(errors):
        assert 2 == app(["quote", "--offer", "-"], standalone_mode=False)
    why = "it cannot be read (there is no standard input); try a file that can be read"
    assert f"offer: '-' cannot be: {why}\n" == errors.getvalue()


if os.name == "posix":
    import pty

    def on_a_terminal(**settings: str) -> str:
        """What the program writes to a terminal."""
        ours, theirs = pty.openpty()
        done = run(*LINE, stdout=theirs, settings={"TERM": "xterm-256color"} | settings)
        os.close(theirs)
        assert (0, b"") == (done.returncode, done.stderr)
        written = b"".join(iter(lambda: _read(ours), b""))
        os.close(ours)
        return written.decode().replace("\r\n", "\n")

    def _read(terminal: int) -> bytes:
        try:
            return os.read(terminal, 65536)
        except OSError:  # on Linux, the end
            return b""

    def test_there_is_colour_on_a_terminal_only() -> None:
        """The words are the same; a pipe and a file get no escapes."""
        seen = on_a_terminal()
        assert "\x1b[" in seen and "\x1b" not in call(*LINE).out
        plain = re.sub(r"\x1b\[[0-9;]*m", "", seen)
        assert call(*LINE).lines == [line.rstrip() for line in plain.splitlines()]

    @pytest.mark.parametrize("settings", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
    def test_colour_can_be_refused(settings: dict[str, str]) -> None:
        """NO_COLOR on a terminal leaves the colours out (https://no-color.org), a dumb terminal has none."""
        assert [] == re.findall(r"\x1b\[(?:\d+;)*[34]\d", on_a_terminal(**settings))
