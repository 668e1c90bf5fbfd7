"""Does the core keep to itself? It reads no clock and no file, prints nothing, and rounds only as the offer says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.project.tree import core_modules, parsed, place

BUILT_INS = {"round", "open", "print", "input", "eval", "exec", "breakpoint"}
METHODS = {"today", "now", "utcnow", "open", "read_text", "read_bytes", "write_text", "write_bytes", "getenv"}


def offences(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The calls in a syntax tree that the core may not make."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in BUILT_INS:
                yield node.lineno, name
            case ast.Call(func=ast.Attribute(attr=name)) if name in METHODS:
                yield node.lineno, name


def test_the_core_reads_no_clock_and_no_file_and_never_rounds_by_habit() -> None:
    """No call to a built-in or a method that would make an answer depend on more than its arguments."""
    found = [f"{place(path, line)} {name}" for path in core_modules() for line, name in offences(parsed(path))]
    assert found == []


@pytest.mark.parametrize("code", ["round(1.5)", "date.today()", "datetime.now(UTC)", "path.open()", "print(1)"])
def test_a_call_that_the_core_may_not_make_is_found(code: str) -> None:
    """The search would see each of them."""
    assert len(list(offences(ast.parse(code)))) == 1


def test_a_method_that_is_called_round_is_no_offence() -> None:
    """Only the built-in rounds by habit; a rounding that the offer states does as it says."""
    assert list(offences(ast.parse("rounding.round(amount)"))) == []
