"""Does the program print what the README shows? `UPDATE=1` writes what it prints into the README."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys

from tests.project.tree import ROOT

README = ROOT / "README.md"
PICTURE = re.compile(r"(<!-- calc (?P<arguments>[^\n]+) -->\n```text\n)(?P<shown>.*?)(?=```)", re.DOTALL)


def printed(arguments: str) -> str:
    """What `calc` prints for arguments written as in a shell."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80", "LC_ALL": "C"}
    command = [sys.executable, "-m", "calc", *shlex.split(arguments)]
    run = subprocess.run(command, capture_output=True, env=environment, encoding="utf-8", check=True)
    return run.stdout


def test_every_picture_in_the_readme_is_what_is_printed() -> None:
    """Each block under a comment with a command is the output of that command, to the letter."""
    text = README.read_text(encoding="utf-8")
    if os.environ.get("UPDATE"):
        fresh = PICTURE.sub(lambda found: found[1] + printed(found["arguments"]), text)
        README.write_text(fresh, encoding="utf-8")
        return
    pictures = list(PICTURE.finditer(text))
    assert len(pictures) >= 2
    assert [picture["shown"] for picture in pictures] == [printed(picture["arguments"]) for picture in pictures]


def test_the_python_of_the_readme_runs() -> None:
    """Its claims are assertions."""
    blocks = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert len(blocks) == 1
    for block in blocks:
        exec(compile(block, "README.md", "exec"), {})
