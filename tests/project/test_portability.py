"""Does `calc` run on Windows and macOS too? No call that only POSIX has, no format that only one C library knows."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.project.tree import modules, parsed, place

POSIX_MODULES = {"crypt", "curses", "fcntl", "grp", "posix", "pty", "pwd", "readline", "resource", "syslog", "termios"}
POSIX_ATTRIBUTES = {
    "os": {"fork", "forkpty", "getuid", "geteuid", "getgid", "getpgid", "killpg", "mkfifo", "nice", "setsid", "uname"},
    "signal": {"SIGALRM", "SIGCHLD", "SIGHUP", "SIGKILL", "SIGPIPE", "SIGQUIT", "SIGUSR1", "alarm", "setitimer"},
    "time": {"tzset", "clock_gettime"},
    "socket": {"AF_UNIX"},
}
UNPADDED = re.compile(r"%-[dmyHIMSj]")
"""`%-d` is the C library of Linux and macOS; Windows fails on it."""


def posix_only(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """What a syntax tree uses that some system lacks."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, alias.name) for alias in names if alias.name in POSIX_MODULES)
            case ast.ImportFrom(module=str(module), names=names):
                lacking = POSIX_ATTRIBUTES.get(module, set())
                if module in POSIX_MODULES or lacking & {alias.name for alias in names}:
                    yield node.lineno, module
            case ast.Attribute(value=ast.Name(id=module), attr=name) if name in POSIX_ATTRIBUTES.get(module, set()):
                yield node.lineno, f"{module}.{name}"
            case ast.Constant(value=str(text)) if UNPADDED.search(text):
                yield node.lineno, text


def unstated_encodings(tree: ast.AST) -> Iterator[int]:
    """Where text is read or written in whatever encoding the machine happens to prefer."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="read_text" | "write_text"), keywords=keywords):
                if "encoding" not in {keyword.arg for keyword in keywords}:
                    yield node.lineno
            case ast.Call(func=ast.Name(id="open") | ast.Attribute(attr="open"), args=arguments, keywords=keywords):
                binary = any(map(is_binary_mode, [*arguments, *(keyword.value for keyword in keywords)]))
                if not binary and "encoding" not in {keyword.arg for keyword in keywords}:
                    yield node.lineno


def is_binary_mode(node: ast.expr) -> bool:
    """Whether this argument says that bytes are meant."""
    match node:
        case ast.Constant(value=str(mode)):
            return "b" in mode and set(mode) <= set("rwaxb+")
    return False


def test_nothing_is_used_that_only_posix_has() -> None:
    """A signal that some system lacks is asked for with getattr, never taken for granted."""
    found = [f"{place(path, line)} {name}" for path in modules() for line, name in posix_only(parsed(path))]
    assert found == []


@pytest.mark.parametrize(
    "code",
    [
        "import fcntl",
        "from os import fork",
        "os.fork()",
        "signal.signal(signal.SIGPIPE, handler)",
        "day.strftime('%-d %B')",
        "f'{day:%-d}'",
    ],
)
def test_what_only_posix_has_is_found(code: str) -> None:
    """The search would see each of them."""
    assert len(list(posix_only(ast.parse(code)))) == 1


def test_text_is_read_and_written_in_a_stated_encoding() -> None:
    """Windows would otherwise read a file of 分期 offers as something else."""
    found = [place(path, line) for path in modules() for line in unstated_encodings(parsed(path))]
    assert found == []


@pytest.mark.parametrize(
    ("code", "unstated"),
    [
        ("path.read_text()", 1),
        ("path.read_text(encoding='utf-8')", 0),
        ("path.open('w')", 1),
        ("path.open('rb')", 0),
        ("open(name)", 1),
        ("open(name, mode='wb')", 0),
    ],
)
def test_an_unstated_encoding_is_found(code: str, unstated: int) -> None:
    """Bytes have no encoding; text always does."""
    assert len(list(unstated_encodings(ast.parse(code)))) == unstated
