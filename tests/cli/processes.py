"""What does `python -m calc` do in a process of its own? Slower than a call, and all that a shell sees of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from types import MappingProxyType

from tests.project.tree import ROOT


def run(
    *words: str, stdout: int = subprocess.PIPE, settings: Mapping[str, str] = MappingProxyType({})
) -> subprocess.CompletedProcess[bytes]:
    """The program, with words on its command line and settings in its environment."""
    return subprocess.run(
        [sys.executable, "-m", "calc", *words],
        stdout=stdout, stderr=subprocess.PIPE, env=environment(settings), cwd=ROOT, check=False, timeout=60,
    )  # fmt: skip


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """This process's environment, a screen of 80 columns, and settings."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80", **settings}
