"""Is the tree in order? Its licence, its names, its first lines, and nothing in it that belongs to one machine."""

from __future__ import annotations

import ast
import re

from tests.project.tree import CALC, ROOT, modules, parsed, place, project_files

VAGUE = {"common", "helper", "helpers", "misc", "util", "utils"}
HOME = re.compile(r"/(?:home/[\w.-]+|Users/[\w.-]+|root)/|[A-Z]:\\+Users\\+\w")


def test_the_licence_is_mit() -> None:
    """The text is MIT's, and the authors hold the copyright."""
    text = " ".join((ROOT / "LICENSE").read_text(encoding="utf-8").split())
    assert text.startswith("MIT License Copyright (c) 2026 the installment-calc authors Permission is hereby granted")
    assert text.endswith("OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.")


def test_there_is_one_list_of_pins() -> None:
    """The pins are in requirements/, so no lock file of a tool stands beside them."""
    locks = {"uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "pylock.toml"}
    assert [path.name for path in project_files() if path.name in locks] == []


def test_no_file_mentions_a_home_folder() -> None:
    """A path that exists on one machine only has no place in the project."""
    found = []
    for path in project_files():
        text = path.read_bytes().decode("utf-8", errors="replace")
        found += [place(path, number) for number, line in enumerate(text.splitlines(), 1) if HOME.search(line)]
    assert found == []


def test_a_home_folder_would_be_seen() -> None:
    """Each system's home folders are recognised; a web address is not one of them."""
    homes = ["/".join(["", "home", "ann", "x"]), "/".join(["", "root", "x"]), "\\".join(["C:", "Users", "ann"])]
    assert [bool(HOME.search(home)) for home in [*homes, "https://example.org/a/home"]] == [True, True, True, False]


def test_every_module_says_what_it_answers() -> None:
    """The first thing in a file of `calc` is its docstring."""
    assert [str(path.relative_to(ROOT)) for path in modules() if not ast.get_docstring(parsed(path))] == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    """A file is named for what it answers."""
    named = {*modules(CALC), *modules(ROOT / "tests")}
    vague = [path for path in named if VAGUE & {part.removesuffix(".py") for part in path.relative_to(ROOT).parts}]
    assert vague == []


def test_types_are_shipped() -> None:
    """The marker that tells type checkers to read `calc` is there."""
    assert CALC / "py.typed" in project_files()
