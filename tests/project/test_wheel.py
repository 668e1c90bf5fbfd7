"""Is everything that `calc` needs in what is installed? The wheel and the source archive are built and looked into."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import calc
from tests.project.tree import CALC, ROOT, project_files


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a freshly built wheel and source archive."""
    folder = tmp_path_factory.mktemp("built")
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> dict[str, bytes]:
    """The files of the wheel, by name."""
    with zipfile.ZipFile(next(built.glob("*.whl"))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def metadata(wheel: dict[str, bytes]) -> Message:
    """What the wheel says about itself."""
    return message_from_bytes(next(text for name, text in wheel.items() if name.endswith("/METADATA")))


def shipped() -> set[str]:
    """Every file of the package, by its name from the project's root."""
    return {path.relative_to(ROOT).as_posix() for path in project_files() if path.is_relative_to(CALC)}


def test_the_wheel_holds_the_package_with_its_data(wheel: dict[str, bytes]) -> None:
    """Code, catalogues and tables: all of it, and nothing else."""
    assert {name for name in wheel if name.startswith("calc/")} == shipped()
    assert {name.partition("/")[0].partition("-")[0] for name in wheel} == {"calc", "installment_calc"}


def test_the_source_archive_holds_the_package_and_its_tests(built: Path) -> None:
    """Whoever packages it for a system can run the tests from it."""
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert shipped() - names == set()
    assert {"pyproject.toml", "README.md", "LICENSE", "tests/project/test_wheel.py"} - names == set()


def test_the_version_is_said_once(metadata: Message) -> None:
    """The wheel's version is the package's."""
    assert metadata["Version"] == calc.__version__


def test_the_core_needs_three_libraries(metadata: Message) -> None:
    """Everything else is an extra."""
    needed = [Requirement(line) for line in metadata.get_all("Requires-Dist", [])]
    core = {requirement.name for requirement in needed if requirement.marker is None}
    assert core == {"numpy-financial", "pydantic", "typer"}


def test_there_are_two_names_for_one_command(wheel: dict[str, bytes]) -> None:
    """`installment-calc` is for whoever has another `calc`."""
    entry_points = next(text for name, text in wheel.items() if name.endswith("/entry_points.txt")).decode()
    assert entry_points.split() == [
        "[console_scripts]",
        *("calc", "=", "calc.cli:main"),
        *("installment-calc", "=", "calc.cli:main"),
    ]
