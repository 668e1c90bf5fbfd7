"""Do the pinned requirements serve what pyproject.toml asks for, and say nothing about where they came from?"""

from __future__ import annotations

import re

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.project.tree import ROOT, pyproject

FILES = ("runtime.txt", "test.txt")
OURS = "installment-calc"


def text(name: str) -> str:
    """A requirement file, with its continued lines joined."""
    return (ROOT / "requirements" / name).read_text(encoding="utf-8").replace("\\\n", " ")


def pins(name: str) -> list[Requirement]:
    """The pinned requirements of a file, without their hashes."""
    return [Requirement(line.split("--hash")[0]) for line in text(name).splitlines() if line.strip()]


def asked(extra: str | None) -> list[Requirement]:
    """What pyproject.toml asks for: the core, and with an extra what that and the extras it names ask for."""
    project = pyproject()["project"]
    wanted = [Requirement(line) for line in project["dependencies"]]
    open_extras = [extra] if extra else []
    while open_extras:
        for requirement in map(Requirement, project["optional-dependencies"][open_extras.pop()]):
            if requirement.name == OURS:
                open_extras += sorted(requirement.extras)
            else:
                wanted.append(requirement)
    return wanted


@pytest.mark.parametrize("name", FILES)
def test_no_address_is_in_it(name: str) -> None:
    """Where packages come from is the installing machine's business."""
    assert "://" not in text(name)
    assert re.findall(r"^\s*(?:-|--)\w.*$", text(name), re.MULTILINE) == []


@pytest.mark.parametrize("name", FILES)
def test_every_requirement_is_one_version_with_its_hashes(name: str) -> None:
    """A pin without a hash would make pip refuse the whole file."""
    pinned = re.compile(r"[\w.-]+==[\w.]+(?: ; [^#]+?)?(?:\s+--hash=sha256:[0-9a-f]{64})+\s*")
    assert [line for line in text(name).splitlines() if line.strip() and not pinned.fullmatch(line)] == []
    assert pins(name) != []


@pytest.mark.parametrize(("name", "extra"), [("runtime.txt", None), ("test.txt", "test")])
def test_everything_asked_for_is_pinned_within_its_bounds(name: str, extra: str | None) -> None:
    """The pins and pyproject.toml do not drift apart."""
    found = pins(name)
    for requirement in asked(extra):
        versions = [pin for pin in found if canonicalize_name(pin.name) == canonicalize_name(requirement.name)]
        assert versions, f"{requirement.name} is not pinned in {name}"
        for pin in versions:
            assert all(requirement.specifier.contains(one.version) for one in pin.specifier), f"{pin} in {name}"


def test_the_tests_run_on_what_is_shipped() -> None:
    """What both files pin, they pin alike."""
    runtime, test = ({str(pin) for pin in pins(name)} for name in FILES)
    assert runtime - test == set()
