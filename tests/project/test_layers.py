"""Do the import contracts name every part of `calc`? A part that they forget is a part that nothing holds."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from typing import Any

from tests.project.tree import SHELL, modules, parsed, parts, place, pyproject

INSTALLED = {"numpy", "numpy_financial", "pydantic", "pydantic_core", "rich", "typer"}
"""What the three libraries of the core bring with them, as far as `calc` may use it."""
EXTRAS = {"holidays", "icalendar"}


def contract(name: str) -> dict[str, Any]:
    """One import contract of pyproject.toml, by its id."""
    contracts: list[dict[str, Any]] = pyproject()["tool"]["importlinter"]["contracts"]
    return next(one for one in contracts if one["id"] == name)


def sources(name: str) -> set[str]:
    """The parts of `calc` that a contract speaks about."""
    return {module.removeprefix("calc.") for module in contract(name)["source_modules"]}


def test_the_layers_name_every_part_and_nothing_else() -> None:
    """The order of the house is complete, whatever the checker's own idea of complete is."""
    layers: list[str] = contract("layers")["layers"]
    named = [part.strip() for layer in layers for part in layer.replace(":", "|").split("|")]
    assert sorted(named) == sorted(parts())


def test_the_whole_core_is_kept_from_reading_and_writing() -> None:
    """Whatever is not at the edge is core."""
    assert sources("core") == parts() - SHELL


def test_pydantic_stays_where_offers_and_answers_are_described() -> None:
    """Only the offer, the writers and the command line may use it."""
    assert sources("models") == parts() - {"offer", "write", "cli", "__main__"}


def test_what_is_forbidden_exists() -> None:
    """A misspelt module would be forbidden in vain."""
    known = sys.stdlib_module_names | {"babel", "numpy", "numpy_financial", "pyarrow", "rich", "typer"} | EXTRAS
    assert [module for module in contract("core")["forbidden_modules"] if module not in known] == []


def imported(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The top-level names that a syntax tree imports."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, alias.name.partition(".")[0]) for alias in names)
            case ast.ImportFrom(module=str(module)):
                yield node.lineno, module.partition(".")[0]


def test_calc_imports_nothing_that_is_not_asked_for() -> None:
    """A library that happens to be there on a developer's machine is not there on a user's."""
    allowed = sys.stdlib_module_names | INSTALLED | EXTRAS | {"calc"}
    found = [(place(path, line), name) for path in modules() for line, name in imported(parsed(path))]
    assert [one for one in found if one[1] not in allowed] == []
    assert found != []
