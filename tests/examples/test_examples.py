"""Do the examples run, and do they print what their README shows? `UPDATE=1` writes what they print into it."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from tests.project.tree import ROOT

EXAMPLES = ROOT / "examples"
README = EXAMPLES / "README.md"
SCRIPTS = sorted(path.name for path in EXAMPLES.glob("[0-9]*.py"))


def printed(script: str) -> str:
    """What a script prints; it fails where the script's own claims do."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80", "LC_ALL": "C", "PYTHONIOENCODING": "utf-8"}
    run = subprocess.run(
        [sys.executable, str(EXAMPLES / script)], capture_output=True, env=environment, encoding="utf-8", check=False
    )
    assert (run.returncode, run.stderr) == (0, "")
    return run.stdout


@pytest.mark.parametrize("script", SCRIPTS)
def test_an_example_prints_what_its_readme_shows(script: str) -> None:
    """The block under the script's heading is its output, to the letter."""
    text = README.read_text(encoding="utf-8")
    shown = re.search(rf"(## {re.escape(script)}\n.*?```text\n)(.*?)(```)", text, re.DOTALL)
    assert shown
    output = printed(script)
    if os.environ.get("UPDATE"):
        README.write_text(text[: shown.start(2)] + output + text[shown.end(2) :], encoding="utf-8")
    else:
        assert output == shown[2]


def test_every_example_is_in_the_readme() -> None:
    """The headings are the scripts, in their order."""
    headings = re.findall(r"^## (\S+\.py)$", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert SCRIPTS == headings
