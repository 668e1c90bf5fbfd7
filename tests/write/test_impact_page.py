"""Is the table of what makes an offer dear in order? Every share there, on any screen, in every language."""

from __future__ import annotations

import re
from functools import cache

import pytest
from rich.cells import cell_len

from calc.cost.impact import impact
from calc.cost.quote import Quote
from calc.cost.verdict import in_percent
from calc.cost.wording import grouped
from calc.lang.translate import LANGUAGES, Translator
from tests.write.answers import ANSWERS, answer
from tests.write.test_table import page

WIDTHS = (40, 60, 80, 100)
PAGES = {
    "fees and a gift": answer(
        text="6000", installments="6", cash_price="5800", down="20%", fee=["insurance:12.00@each", "2%@financed"],
        gift=["earphones:199"],
    ),
    "Chinese names": answer(
        text="1000", installments="3", cash_discount="10%", fee=["平台服务费:3%@first", "保险:1@each"]
    ),
    "by dates": answer(text="5000", installments="3", cash_price="4900", fee=["1%@each"], bill_day="1", due_day="6"),
    "no points": answer(text="1000", installments="2", cash_price="990", fee=["1000@deducted"]),
    "a long name": answer(
        text="1000", installments="3", fee=["keeping the account and sending the card:3%@first", "5@each"]
    ),
    "large amounts": answer(text="123456789.01", installments="3", cash_price="120000000", fee=["1%@each"]),
}  # fmt: skip
with_pages = pytest.mark.parametrize(
    ("name", "language", "width"), [(name, one, width) for name in PAGES for one in LANGUAGES for width in WIDTHS]
)


IMPACTS = {name: quoted.impact for name, quoted in PAGES.items()}


@cache
def table_on(name: str, width: int, language: str) -> list[str]:
    """The table of one of the pages."""
    return table_of(PAGES[name], width, language)


def table_of(quoted: Quote, width: int, language: str = "en") -> list[str]:
    """The lines below the title, to the next blank line."""
    lines = page(quoted, width, language, schedule=False)
    start = lines.index(Translator(language)("Which part makes it dear")) + 1
    return lines[start : lines.index("", start)]


@with_pages
def test_nothing_is_cut_off(name: str, language: str, width: int) -> None:
    """Every share's money and main points, to the last digit."""
    lines = table_on(name, width, language)
    assert "…" not in "\n".join(lines)
    found = IMPACTS[name]
    assert found is not None
    for share in found.shares:
        cells = [grouped(share.cost)]
        if share.points is not None:
            main = share.points.dated if share.points.effective is None else share.points.effective
            assert main is not None
            cells.append(in_percent(main))
        assert any(set(cells) <= set(line.split()) for line in lines), (cells, lines)


@with_pages
def test_only_amounts_are_wider_than_the_screen(name: str, language: str, width: int) -> None:
    """On 60 columns and more everything fits; on 40 at least the names fold."""
    for line in table_on(name, width, language):
        assert cell_len(line) <= max(width, 60), line
        assert "\t" not in line and line == line.rstrip()


@with_pages
def test_columns_stand_below_each_other(name: str, language: str, width: int) -> None:
    """Money ends where its title ends, also below Chinese titles and beside Chinese names."""
    head, *rows = table_on(name, width, language)
    title = Translator(language)("cost")
    end = cell_len(head[: head.index(title)]) + cell_len(title)
    found = IMPACTS[name]
    assert found is not None
    for share in found.shares:
        amount = grouped(share.cost)
        places = [line.index(f" {amount}") + 1 for line in rows if f" {amount}" in line]
        lines = [line for line in rows if f" {amount}" in line]
        reached = [cell_len(line[:place]) + cell_len(amount) for line, place in zip(lines, places, strict=True)]
        assert end in reached, (head, lines)


def test_what_it_says() -> None:
    """The parts, their money, both points, and the rate without each; green where it takes off."""
    head, *rows = table_of(PAGES["fees and a gift"], 80)
    assert ["cost", "nominal points", "effective points", "without it"] == re.split(r" {2,}", head.strip())
    read = {row.split()[0]: row.replace("█", "").split()[1:] for row in rows}
    assert set(read) == {"insurance", "fee", "mark-up", "earphones"}
    assert {"200.00", "14.58", "15.47", "-2.40%"} == set(read["mark-up"][:4])
    assert "-199.00" == read["earphones"][0] and read["earphones"][3] == "30.52%"


def test_bars_are_as_long_as_the_points() -> None:
    """The longest for the most points, one block at least for any."""
    quoted = answer(text="1000", installments="3", fee=["half:60@first", "quarter:30@first", "small:0.10@first"])
    bars = [line.count("█") for line in table_of(quoted, 100)[1:]]
    assert bars[0] == 2 * bars[1] > bars[2] == 1


def test_a_narrow_screen_has_fewer_columns() -> None:
    """First the nominal points go, then what it would cost without a part; money and effective points stay."""
    wide, narrow, narrowest = (table_of(PAGES["fees and a gift"], width)[0] for width in (80, 56, 40))
    assert "nominal points" in wide and "nominal points" not in narrow
    assert "without it" in narrow and "without it" not in narrowest
    assert "effective points" in narrowest and "cost" in narrowest


def test_no_points_and_the_reason() -> None:
    """Where some parts have no rate it is said below the table."""
    lines = table_of(PAGES["no points"], 80)
    assert "points" not in lines[0] and "█" not in "".join(lines)
    assert "with only these of its parts the plan has no single rate: fee, mark-up" == lines[-1]
    assert any(line.split()[:2] == ["mark-up", "10.00"] and line.endswith("none") for line in lines)


def test_more_than_ten_are_named_below() -> None:
    """What was counted as one."""
    twelve = answer(text="1000", installments="2", fee=[f"fee {number}:{number}.00@first" for number in range(1, 13)])
    lines = table_of(twelve, 80)
    assert any(line.startswith("3 smaller parts ") for line in lines)
    assert "3 smaller parts: fee 1, fee 2, fee 3" == lines[-1]


def test_one_part_needs_no_table() -> None:
    """It has all of the cost, which is said in words."""
    for name in ("a fee upfront", "no cost"):
        assert "Which part makes it dear" not in page(ANSWERS[name], 80)


def test_an_impact_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """For the words and the table together: ten parts are a thousand plans."""
    calls: list[object] = []

    def counted(*given: object) -> object:
        calls.append(given)
        return impact(*given)  # type: ignore[arg-type]

    monkeypatch.setattr("calc.cost.impact.impact", counted)
    page(PAGES["fees and a gift"], 80)
    assert 1 == len(calls)
    PAGES["fees and a gift"].to_dict()
    assert 2 == len(calls)
