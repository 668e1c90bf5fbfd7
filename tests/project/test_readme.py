"""Do the first two commands of the README stand where a reader, and the continuous integration, look for them?"""

from __future__ import annotations

import re

from tests.project.tree import ROOT

BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHELLS = {"sh", "bash", "console", "shell", "zsh", "powershell", "bat"}


def shell_blocks() -> list[tuple[str, list[str]]]:
    """The README's shell blocks, each with its language and its lines."""
    blocks = BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    return [(language, body.splitlines()) for language, body in blocks if language in SHELLS]


def first_block() -> tuple[str, str]:
    """The two commands: the main job, and the tests."""
    language, lines = shell_blocks()[0]
    assert (language, len(lines)) == ("sh", 2)
    return lines[0], lines[1]


def test_the_first_shell_block_is_two_commands() -> None:
    """Each line makes its own environment, so that either works alone."""
    main, tests = first_block()
    environments = [re.findall(r"python3 -m venv (\S+)", line) for line in (main, tests)]
    assert [len(made) for made in environments] == [1, 1]
    assert environments[0] != environments[1]


def test_the_first_command_does_the_main_job() -> None:
    """Whoever pastes one line sees a quote."""
    assert re.search(r"/bin/calc quote \S", first_block()[0])


def test_the_second_command_runs_the_tests() -> None:
    """It installs what the tests use, and runs them."""
    assert "[test]" in first_block()[1]
    assert re.search(r"/bin/python -m pytest\b", first_block()[1])
