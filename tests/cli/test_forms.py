"""What if `--format` asks for a form that there is not? It is said, also beside `--json`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calling import call_line

UNKNOWN = ["quote 1000 -n 3", "float --bought 2026-01-02 --bill-day 1 --due-day 6", "stack FILE", "explain 1000 -n 3"]


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A file with an offer."""
    made = tmp_path / "offer.toml"
    made.write_text('price = "1000"\nstart = 2026-01-01\nplan = {installments = 3}\n')
    return str(made)


@pytest.mark.parametrize("line", UNKNOWN)
def test_a_form_that_there_is_not(line: str, file: str) -> None:
    """Also beside `--json`."""
    answer = call_line(f"{line.replace('FILE', file)} --format xml --json")
    assert (2, "format") == (answer.code, answer.document["error"]["field"])
