"""Do the pages of what may happen fit a screen of 40 columns, in every language, and lose no figure by it?"""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.calling import START, Answer, call_line

NARROW = 40
REFUND = f"refund 1200 -n 6 --fee 0.75%@each --after 2 --start {START}"
LINES = {
    "float": "float --bought 2026-01-01 --bill-day 1 --due-day 6",
    "minimum": "minimum 5000 --rate 0.04%/day --percent 10% --pay 500",
    "minimum by the calendar": "minimum 50000 --rate 0.04%/day --percent 10% --days calendar --start 2026-01-31",
    "refund": REFUND,
    "refund by every rule": f"{REFUND} --amount 500",
    "refund with a fee in the debt": f"refund 120000 -n 6 --fee 3%@financed --after 0 --start {START}",
    "late": f"late 3000 -n 3 --fee 1%@each --installment 1 --days 10 --penalty 0.05%/day --start {START}",
    "late by every rule": f"late 3000 -n 3 --installment 1 --days 10 --start {START}",
    "defer": f"defer 3000 -n 3 --installment 1 --start {START}",
    "settle": f"settle 60000 -n 12 --fee 0.9%@each --after 3 --savings-rate 3% --start {START}",
    "clawback": "clawback 2500 --months 12 --rate 24% --left 100",
    "stack": "stack phone.toml sofa.toml --income 2500 --spare 1200",
}


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two offers to stack."""
    for name, price, count in (("phone", 30000, 3), ("sofa", 12000, 2)):
        text = f'price = "{price}"\nstart = 2026-11-21\nplan = {{installments = {count}}}\n'
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def page(line: str, width: int = NARROW, lang: str = "en") -> Answer:
    """A page on a screen of some width."""
    answer = call_line(f"{line} --lang {lang}", width=width)
    assert (0, "") == (answer.code, answer.err)
    return answer


@pytest.mark.parametrize("lang", ["en", "zh-Hans", "zh-Hant"])
@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_it_fits(line: str, lang: str) -> None:
    """No line is wider than the screen; a sign of East Asia takes two columns."""
    for width in (NARROW, 80):
        assert width >= max(map(cell_len, page(line, width, lang).lines))


def test_a_case_is_a_block_under_its_name() -> None:
    """Every figure of it in a line of its own, one below the other."""
    lines = page(REFUND).lines
    name = lines.index("everything goes back")
    assert ["  refunded  400.00", "  lost       18.00", "  saved     836.00", "  nominal    9.81%"] == (
        lines[name + 1 : name + 5]
    )


def test_a_schedule_keeps_what_is_paid_and_owed() -> None:
    """What each payment is made of needs a wider screen, and that is said."""
    narrow, wide = page(REFUND), page(REFUND, 80)
    assert "3  2027-01-21  -400.00      0.00" in narrow.lines
    assert "adjustment" in wide.out and "adjustment" not in narrow.out
    assert "a wider screen shows what each payment is made of" in " ".join(narrow.lines)
    assert "wider screen" not in wide.out


def test_limits_that_are_broken_stand_below_the_months() -> None:
    """On a wide screen behind the month."""
    assert any(line.startswith("2026-12  ") and "most is due" in line for line in page(LINES["stack"], 80).lines)
    lines = page(LINES["stack"]).lines
    assert any(line.startswith("2026-12 most is due") for line in lines)


def test_a_cycle_ends_where_the_next_one_begins() -> None:
    """Its last day is left out where there is no room for it."""
    assert "2026-01-01 2026-02-06      36        6" in page(LINES["float"]).lines
    assert "2026-01-01   2026-01-31  2026-02-06       36         6" in page(LINES["float"], 80).lines
