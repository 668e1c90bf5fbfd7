"""Is prose folded where readers expect it? Nothing is lost, no number is torn, no line begins with a stop."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from calc.write.on_screen import on_screen
from calc.write.prose import Prose, folded

TEXTS = st.text(alphabet="免息费期 ab1.5%，。（）「」,-\n", max_size=60)


@given(TEXTS, st.integers(min_value=2, max_value=30))
def test_nothing_is_lost_and_nothing_is_too_wide(text: str, width: int) -> None:
    """But for blanks."""
    lines = folded(text, width)
    assert "".join(text.split()) == "".join("".join(lines).split())
    assert all(cell_len(line) <= width for line in lines)


@pytest.mark.parametrize("width", range(12, 40))
def test_numbers_and_stops(width: int) -> None:
    """A number stays in one piece, and a comma, stop or closing bracket with what it closes."""
    text = "合同利率的50.25%，（2023年9月），以及1,234,567.80元；先付200.00，后付「免息」。"
    lines = folded(text, width)
    assert not [line for line in lines if line[0] in "，。）」；%"]
    assert not [line for line in lines if line[-1] in "（「"]
    for number in ("50.25%", "1,234,567.80", "200.00"):
        assert any(number in line for line in lines)


def test_a_line_end_is_kept() -> None:
    """Also an empty line."""
    assert ["免息", "", "3期"] == folded("免息\n\n3期", 10)


def test_it_is_printed_so() -> None:
    """As wide as it is told, with its style on a terminal."""
    written = io.StringIO()
    Console(file=written, width=8, force_terminal=True, color_system="standard").print(
        Prose("手续费0.75%，共12期。", "bold")
    )
    assert 3 == written.getvalue().count("\x1b[1m")


@pytest.mark.parametrize(
    ("text", "seen"),
    [("a\x1b]0;x\x07b", "a\ufffd]0;x\ufffdb"), ("a\x9b31m", "a\ufffd31m"), ("a\u202eb\u200b", "ab"),
     ("a\r\nb\rc\td", "a\nb\nc d"),
     ("免息３期 👍🏽", "免息３期 👍🏽")],
)  # fmt: skip
def test_control_characters_are_marked(text: str, seen: str) -> None:
    """Invisible ones are left out, and what is seen stays."""
    assert seen == on_screen(text)
