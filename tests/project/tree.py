"""What does the project consist of? Its files, as version control sees them, and its parts."""

from __future__ import annotations

import ast
import subprocess
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
CALC = ROOT / "calc"

SHELL = {
    "__main__",
    "cli",
    "write",
    "lang",
    "holiday_calendars",
    "published",
    "rule_files",
    "preset_files",
    "advertisement",
}
"""The parts of `calc` that may read and write; all others are the core."""


@cache
def project_files() -> tuple[Path, ...]:
    """Every file of the project, those not yet committed included, those that are ignored left out."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    paths = (ROOT / name for name in listed.stdout.decode().split("\0") if name)
    return tuple(sorted({path for path in paths if path.is_file()}))


def modules(folder: Path = CALC) -> tuple[Path, ...]:
    """The Python files of the project under a folder."""
    return tuple(path for path in project_files() if path.suffix == ".py" and path.is_relative_to(folder))


def parts() -> set[str]:
    """The names directly under `calc`: its modules and its packages."""
    first = (path.relative_to(CALC).parts[0] for path in modules())
    return {name.removesuffix(".py") for name in first} - {"__init__"}


def core_modules() -> tuple[Path, ...]:
    """The Python files that may not read or write anything."""
    return tuple(path for path in modules() if path.relative_to(CALC).parts[0].removesuffix(".py") not in SHELL)


def parsed(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def pyproject() -> dict[str, Any]:
    """What pyproject.toml says."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def place(path: Path, line: int) -> str:
    """Where something stands, as editors understand it."""
    return f"{path.relative_to(ROOT).as_posix()}:{line}"
