"""Do typical answers look as they were read and found good? `python -m tests.golden.rewrite` writes them anew."""

from __future__ import annotations

import pytest

from tests.golden.rewrite import FOLDER, file_of, names, written


@pytest.mark.parametrize("name", list(names()))
def test_the_answer_is_the_one_in_the_file(name: str) -> None:
    """To the last blank; a change of it is a change that somebody has to look at."""
    assert file_of(name).read_text(encoding="utf-8") == written(name)


def test_no_file_is_left_over() -> None:
    """Beside the answers there is only the table of bad command lines."""
    files = {path.stem for path in FOLDER.glob("*.txt")}
    assert {*names(), "bad_command_lines"} == files
