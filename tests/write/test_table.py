"""Is the page in order? As wide as the screen at most, nothing cut off, columns below each other, in every language."""

from __future__ import annotations

import io
import re
from decimal import Decimal
from functools import cache
from unittest.mock import patch

import pytest
from rich.cells import cell_len

import calc
from calc.cost.quote import Quote
from calc.cost.wording import grouped
from calc.lang.translate import LANGUAGES, Translator
from calc.write.columns import amount_columns
from calc.write.table import print_quote
from tests.write.answers import ANSWERS, answer

WIDTHS = (60, 80, 120)
CUT_OFF = "…"

with_pages = pytest.mark.parametrize(
    ("name", "language", "width"),
    [(name, language, width) for name in ANSWERS for language in LANGUAGES for width in WIDTHS],
)


def laws_of(*names: str) -> str:
    """The table of laws for three free installments of an uneven plan, in one line."""
    plan = {"installments": 3, "first": "45 days"}
    quoted = calc.quote(calc.Offer(price="1000", start="2026-01-01", plan=plan), laws=names)
    return " ".join(" ".join(page(quoted, 300, schedule=False, cost=False)).split())


def test_a_law_that_does_not_apply_says_why() -> None:
    """And how sure its source is; one that applies says only that."""
    for law, beginning in (("us-appendix-j", "no finance charge"), ("uk-apr", "free of charge")):
        assert f"does not apply: {beginning} and at most" in laws_of(law)
    assert "does not apply" not in laws_of("eu-aprc", "cn-compound")


def test_a_law_without_a_rate_says_why() -> None:
    """None, and the reason beside it."""
    reason = "none the payments are not evenly spaced, and this rate is defined by equal periods; source: second-hand"
    assert reason in laws_of("tw-apr")


def page(quoted: Quote, width: int, language: str = "en", *, schedule: bool = True, cost: bool = True) -> list[str]:
    """The lines of the page, on a screen of so many columns."""
    written = io.StringIO()
    with patch.dict("os.environ", {"COLUMNS": str(width)}):
        print_quote(quoted, Translator(language), written, with_schedule=schedule, with_cost=cost)
    assert written.getvalue().endswith("\n")
    return written.getvalue().splitlines()


@cache
def page_of(name: str, language: str, width: int) -> list[str]:
    """The lines of the page of one of the answers."""
    return page(ANSWERS[name], width, language)


def spread_out(line: str) -> str:
    """A line in which every sign is as long as it is wide on a screen."""
    return "".join(sign + "\0" * (cell_len(sign) - 1) for sign in line)


def rows_of(lines: list[str]) -> list[str]:
    """The schedule: its head, which begins with #, and the lines below it."""
    start = next(number for number, line in enumerate(lines) if line.lstrip().startswith("#"))
    end = lines.index("", start) if "" in lines[start:] else len(lines)
    return lines[start:end]


def ends(line: str) -> list[int]:
    """Where the words of a line end on the screen; a star behind a date belongs to it."""
    return [found.end() for found in re.finditer(r"[^ ]+(?: \*)?", spread_out(line))]


@with_pages
def test_no_line_is_wider_than_the_screen(name: str, language: str, width: int) -> None:
    """Nor than 100 columns, which is as far as an eye follows; and there are no blanks at its end."""
    for line in page_of(name, language, width):
        assert cell_len(line) <= min(width, 100), line
        assert line == line.rstrip()
        assert "\t" not in line and "\x1b" not in line


@with_pages
def test_nothing_is_cut_off(name: str, language: str, width: int) -> None:
    """Every amount of every row is there to its last digit."""
    lines = page_of(name, language, width)
    assert CUT_OFF not in "\n".join(lines)
    schedule = ANSWERS[name].schedule
    for line, row in zip(rows_of(lines)[1:], schedule.rows, strict=True):
        amounts = [grouped(getattr(row, column)) for column in amount_columns(schedule)]
        assert amounts == line.split()[-len(amounts) :] and str(row.number) == line.split()[0]


@with_pages
def test_columns_stand_below_each_other(name: str, language: str, width: int) -> None:
    """An amount ends where its title ends, also below Chinese titles, which are twice as wide; numbers end at the #."""
    head, *rows = rows_of(page_of(name, language, width))
    amounts = len(amount_columns(ANSWERS[name].schedule))
    for row in rows:
        assert ends(head)[-amounts:] == ends(row)[-amounts:], f"{head}\n{row}"
        assert ends(head)[0] == ends(row)[0]


@pytest.mark.parametrize("name", ANSWERS)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_parts_come_to_what_is_paid(name: str, width: int) -> None:
    """What stands under "Where the money goes" adds up, as anybody can check."""
    lines = page(ANSWERS[name], width, schedule=False)
    start = lines.index("Where the money goes") + 1
    found = [re.search(r"(-?[\d,]+(?:\.\d+)?)  +-?[\d.]+%", line) for line in lines[start : lines.index("", start)]]
    parts = [Decimal(one[1].replace(",", "")) for one in found if one]
    assert parts and sum(parts) == ANSWERS[name].totals.paid


@pytest.mark.parametrize("width", WIDTHS)
def test_bars_are_as_long_as_the_amounts_are_large(width: int) -> None:
    """Twice the amount is twice the bar; the smallest amount has a bar too."""
    quoted = answer(text="1000", installments="3", fee=["half:500@first", "small:1@first"])
    bars = [line.count("█") for line in page(quoted, width, schedule=False) if "█" in line]
    assert bars[1] == bars[0] // 2 and bars[2] == 1


def test_the_parts_of_a_page_can_be_left_out() -> None:
    """The cost without the schedule, the schedule without the cost; what was assumed is always there."""
    whole, cost, schedule = (
        page(ANSWERS["level"], 80),
        page(ANSWERS["level"], 80, schedule=False),
        page(ANSWERS["level"], 80, cost=False),
    )
    assert "True cost" in "\n".join(cost) and not any(line.lstrip().startswith("#") for line in cost)
    assert "True cost" not in "\n".join(schedule) and rows_of(schedule) == rows_of(whole)
    for lines in (whole, cost, schedule):
        assert "Taken for granted" in lines


def test_names_are_no_markup() -> None:
    """A fee may be called as people like."""
    quoted = answer(text="1000", installments="3", fee=["[bold]x[/] :smile: [red]:1.00@first"])
    lines = page(quoted, 100)
    assert "            [bold]x[/] :smile: [red] 1.00, with the first installment" in lines
    assert any(re.match(r"  \[bold\]x\[/\] :smile: \[red\] +1\.00 ", line) for line in lines)


def test_a_moved_day_is_explained() -> None:
    """Only where there is one."""
    assert any("moved" in line for line in page(ANSWERS["moved"], 80))
    assert not any("moved" in line for line in page(ANSWERS["level"], 80))


def test_large_amounts_on_a_narrow_screen() -> None:
    """A loan of 200,000 on 60 columns: no digit is lost."""
    quoted = answer(text="200000", installments="12", plan="level", rate="18%", fee=["0.1%@each"])
    lines = page(quoted, 60)
    assert CUT_OFF not in "\n".join(lines)
    for line, row in zip(rows_of(lines)[1:], quoted.schedule.rows, strict=True):
        assert {grouped(row.payment), grouped(row.balance)} <= set(line.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_enormous_amounts_on_any_screen(language: str) -> None:
    """Rather a line that is too long than a digit that is missing."""
    quoted = answer(text="99999999999999", installments="3", plan="level", rate="18%", fee=["0.1%@each"], gift=["5"])
    for width in (20, 40, *WIDTHS):
        lines = rows_of(page(quoted, width, language))
        for line, row in zip(lines[1:], quoted.schedule.rows, strict=True):
            assert {grouped(row.payment), grouped(row.balance)} <= set(line.split())


def test_what_goes_on_in_the_next_line_is_indented() -> None:
    """So that the eye finds where the next entry begins."""
    quoted = answer(text="1000", installments="3", fee=["a fee with quite a long name that has to be broken:5@first"])
    lines = page(quoted, 60)
    below = lines[lines.index("Where the money goes") + 1 : lines.index("", lines.index("Where the money goes"))]
    assert all(line.startswith("  ") for line in below)
    granted = lines[lines.index("Taken for granted") + 1 :]
    assert all(line.startswith(("- ", "  ")) for line in granted)
