"""Do the examples print what their README shows? `UPDATE=1` writes what they print, and their offers, into it."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from functools import cache

from tests.project.tree import ROOT

EXAMPLES = ROOT / "examples"
README = EXAMPLES / "README.md"
OFFER = re.compile(r"(\[(?P<file>offers/\w+\.toml)\]\((?P=file)\):\n\n```toml\n)(?P<shown>.*?)(?=^```$)", re.M | re.S)
PICTURE = re.compile(r"(^```console\n\$ (?P<command>[^\n]+)\n)(?P<shown>.*?)(?=^```$)", re.M | re.S)
PROGRAMS = {"calc": ["-m", "calc"], "python": []}


@cache
def printed(command: str) -> str:
    """What a command of the README prints on a screen of 80 columns; it fails where a script's own claims do."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80", "LC_ALL": "C", "PYTHONIOENCODING": "utf-8"}
    program, *arguments = shlex.split(command)
    run = subprocess.run(
        [sys.executable, *PROGRAMS[program], *arguments],
        cwd=EXAMPLES,
        capture_output=True,
        env=environment,
        encoding="utf-8",
        check=False,
    )
    flagged = arguments[:1] == ["audit"]  # such an advertisement ends with 1, as the contract of the command says
    assert (run.returncode, run.stderr) == (int(flagged), ""), command
    return run.stdout


def described(file: str) -> str:
    """What an offer file says."""
    return (EXAMPLES / file).read_text(encoding="utf-8")


def readme() -> str:
    """The README of the examples."""
    return README.read_text(encoding="utf-8")


def true(text: str) -> str:
    """A README with its offers and its pictures as they are."""
    text = OFFER.sub(lambda found: found[1] + described(found["file"]), text)
    return PICTURE.sub(lambda found: found[1] + printed(found["command"]), text)


def test_the_readme_shows_what_the_examples_say_and_print() -> None:
    """Each offer is its file and each picture the output of its command, to the letter."""
    if os.environ.get("UPDATE"):
        README.write_text(true(readme()), encoding="utf-8", newline="\n")
    assert true(readme()).splitlines() == readme().splitlines()


def test_a_wrong_figure_in_the_readme_would_be_seen() -> None:
    """Each block is compared: with the first figure of each changed, all of them are set right."""
    text = readme()
    for block in (OFFER, PICTURE):
        wrong = block.sub(lambda found: found[1] + re.sub(r"\d", "#", found["shown"], count=1), text)
        assert wrong.count("#") == text.count("#") + len(block.findall(text))
        assert true(wrong) == true(text)


def test_every_example_is_in_the_readme() -> None:
    """Each offer file is shown and asked about, and each script is run, in their order."""
    commands = [found["command"] for found in PICTURE.finditer(readme())]
    files = sorted(path.relative_to(EXAMPLES).as_posix() for path in EXAMPLES.glob("offers/*.toml"))
    scripts = sorted(path.name for path in EXAMPLES.glob("*.py"))
    assert files == sorted(found["file"] for found in OFFER.finditer(readme()))
    assert set(files) == {word for command in commands for word in shlex.split(command) if word.endswith(".toml")}
    assert [f"python {script}" for script in scripts] == [one for one in commands if one.startswith("python")]
