"""What does a quote load? Only what it needs: a shopkeeper who asks one question does not wait for libraries."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec

import pytest

from tests.project.tree import ROOT

HEAVY = {"numpy", "numpy_financial", "holidays", "babel", "chinese_calendar", "dateutil", "mpmath", "pyxirr", "scipy"}
HEAVY |= {"icalendar"}
ARROW = {"pyarrow", "pandas", "polars"}

RUN = """
import json, runpy, sys
sys.argv = ["calc", *{arguments}]
try:
    runpy.run_module("calc", run_name="__main__", alter_sys=True)
except SystemExit as leaving:
    assert not leaving.code, leaving.code
print(json.dumps(sorted({{name.partition(".")[0] for name in sys.modules}})), file=sys.stderr)
"""


def run(code: str) -> tuple[str, set[str]]:
    """What a fresh Python prints, and the top-level names it has loaded by the end, its last line of messages."""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout, set(json.loads(done.stderr.splitlines()[-1]))


def quote(*arguments: str) -> tuple[str, set[str]]:
    """What `calc quote` prints, and what it loads."""
    return run(RUN.format(arguments=["quote", "1000", "-n", "3", *arguments]))


def test_importing_calc_loads_nothing_heavy() -> None:
    """The public names are loaded on first use."""
    code = "import json, sys, calc; print(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    assert run(code)[1] & {"numpy", "numpy_financial", "pydantic", "typer", "rich", *HEAVY, *ARROW} == set()


def test_a_quote_for_a_program_loads_neither_arrays_nor_colors() -> None:
    """JSON needs no table, so it does not load what draws one."""
    printed, loaded = quote("--json")
    assert json.loads(printed)["totals"]["price"] == "1000.00"
    assert loaded & {"rich", *HEAVY, *ARROW} == set()


def test_a_quote_for_a_reader_loads_no_arrays() -> None:
    """A table may load what draws it, and nothing of the extras."""
    printed, loaded = quote("--lang", "zh-Hans")
    assert "333.33" in printed
    assert loaded & {*HEAVY, *ARROW} == set()


@pytest.mark.parametrize("name", sorted(HEAVY))
def test_what_must_not_be_loaded_could_be(name: str) -> None:
    """A library that is not installed could not be loaded anyway, and the tests above would prove nothing."""
    assert find_spec(name) is not None
