"""Is the schedule a Markdown table? Head, rule, rows, all with the same cells."""

from __future__ import annotations

import re

import pytest

from calc.cost.wording import grouped
from calc.lang.translate import LANGUAGES, Translator
from calc.write.columns import amount_columns, due_text, has_dates
from calc.write.markdown import schedule_markdown
from tests.write.answers import ANSWERS


def cells(line: str) -> list[str]:
    """The cells of a line of a table."""
    assert line.startswith("| ") and line.endswith(" |")
    return line[2:-2].split(" | ")


@pytest.mark.parametrize("name", ANSWERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_a_table(name: str, language: str) -> None:
    """As many lines as rows and two more, as many cells in each; amounts to the right, and as on the page."""
    schedule = ANSWERS[name].schedule
    lines = schedule_markdown(schedule, Translator(language)).splitlines()
    columns = amount_columns(schedule)
    dates = int(has_dates(schedule))
    assert len(schedule.rows) + 2 == len(lines)
    assert {1 + dates + len(columns)} == {len(cells(line)) for line in lines}
    assert ["---:", *[":---"] * dates, *["---:"] * len(columns)] == cells(lines[1])
    for line, row in zip(lines[2:], schedule.rows, strict=True):
        due = [due_text(row).replace("*", r"\*")] * dates
        assert [str(row.number), *due, *(grouped(getattr(row, column)) for column in columns)] == cells(line)


def test_the_head() -> None:
    """What the columns are, in the language of the reader."""
    schedule = ANSWERS["level"].schedule
    assert (
        "| # | due | payment | principal | interest | balance |"
        == (schedule_markdown(schedule, Translator("en")).splitlines()[0])
    )
    for language in LANGUAGES[1:]:
        head = schedule_markdown(schedule, Translator(language)).splitlines()[0]
        assert not re.search("[a-z]", head), head


def test_a_star_is_no_emphasis() -> None:
    """Where a day was moved."""
    assert r"2027-02-22 \*" in schedule_markdown(ANSWERS["moved"].schedule, Translator("en"))
