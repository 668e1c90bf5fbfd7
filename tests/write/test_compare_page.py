"""Is the page of a comparison in order? At any width, in every language, with short names and long ones."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any
from unittest.mock import patch

import pytest
from rich.cells import cell_len

import calc
from calc.cost.compared import Owed
from calc.lang.translate import LANGUAGES, Translator
from calc.write.compare import by_month, print_comparison
from calc.write.compare_columns import columns

DAY = date(2026, 11, 21)
BARS = set("▁▂▃▄▅▆▇█")


def offer(name: str, count: int, price: str = "5999", **fields: Any) -> calc.Offer:
    """A price in so many installments."""
    plan = {"installments": count} | fields.pop("plan", {})
    return calc.Offer(name=name, price=price, plan=plan, start=DAY, **fields)


FEE = [{"rate": "0.6%", "when": "each"}]
ODD = offer("by dates", 12, fees=FEE, plan={"first": {"bill_day": 1, "due_day": 6}})
LONG = offer("a plan with a name that is much too long for the column that it has to stand in", 60, fees=FEE)
COMPARISONS = {
    "one": calc.compare([offer("free", 12)], savings_rate="3%"),
    "without a savings rate": calc.compare([offer("free", 12), offer("fee", 3, fees=FEE)]),
    "Chinese names": calc.compare([offer("银行信用卡分期付款", 24, fees=FEE), offer("免息", 3)], savings_rate="3%"),
    "long names": calc.compare([LONG, ODD], savings_rate="3.25%"),
    "dearer than cash": calc.compare([offer("phone", 12, "6199", cash_price="5999")], savings_rate="3%"),
    "cheaper than cash": calc.compare([offer("gift", 12, benefits=[{"amount": "50", "when": 1}])]),
    "no rate": calc.compare([offer("no rate", 2, fees=[{"amount": "5999", "when": "deducted"}])]),
    "large amounts": calc.compare([offer("house", 360, "123456789.00", fees=FEE)], savings_rate="3%"),
    "no law": calc.compare([offer("francs", 12, currency="CHF")]),
    "no dates": calc.compare([calc.Offer(price="5999", plan={"installments": 12, "first": "45 days"})]),
    "open": calc.compare([offer("open", 3, fees=[{"rate": "3%", "when": "unknown"}]), offer("fee", 3, fees=FEE)]),
    "no bound": calc.compare([offer("silent", 3, cash_price="unknown")]),
    "marks": calc.compare([offer("[bold]a[/] :smile:", 3)]),
    "many": calc.compare([offer(f"offer {count}", count) for count in range(1, 12)], savings_rate="3%"),
}
with_pages = pytest.mark.parametrize(
    ("name", "language", "width"),
    [(name, language, width) for name in COMPARISONS for language in LANGUAGES for width in (40, 80, 120)],
)


def page(name: str, language: str = "en", width: int = 80) -> list[str]:
    """The lines of a page, on a screen of so many columns."""
    written = io.StringIO()
    with patch.dict("os.environ", {"COLUMNS": str(width)}):
        print_comparison(COMPARISONS[name], Translator(language), written)
    assert written.getvalue().endswith("\n")
    return written.getvalue().splitlines()


@with_pages
def test_no_line_is_wider_than_the_screen(name: str, language: str, width: int) -> None:
    """Nor than 100 columns; nothing is cut off, and there are no blanks at the end of a line."""
    for line in page(name, language, width):
        assert cell_len(line) <= min(width, 100), line
        assert line == line.rstrip() and "…" not in line and "\x1b" not in line


@with_pages
def test_every_figure_is_there(name: str, language: str, width: int) -> None:
    """Whole, as a word of its own, whatever the width."""
    said = Translator(language)
    words = " ".join(page(name, language, width)).split()
    for column in columns(COMPARISONS[name], said):
        for cell in column.cells:
            assert all(word in words for text in cell for word in text.split()), cell


def test_at_80_columns_a_table_has_all_figures_of_an_offer_in_a_line() -> None:
    """Letter by letter, with what stands below it."""
    assert [
        "                                              cn-  highest       last",
        "# offer       total cost nominal effective simple  payment    payment worth",
        "1 free     5,999.00 0.00   0.00%     0.00%  0.00%   499.92 2027-11-21 95.07",
        "2 pay cash 5,999.00 0.00       -         -      - 5,999.00 2026-11-21  0.00",
        "",
        "Owed, month by month (█ is 5,999.00)",
        "free ██▇▆▆▅▄▄▃▂▂▁",
        "",
        "'free' costs no more than paying cash.",
        "With savings at 3% a year 'free' is worth 95.07 CNY, 1.58% of the cash price.",
        "",
        "Taken for granted",
    ] == page("one")[:12]


def test_at_40_columns_each_figure_has_its_line() -> None:
    """Letter by letter."""
    assert [
        "1  free",
        "   total              5,999.00",
        "   cost                   0.00",
        "   nominal               0.00%",
        "   effective             0.00%",
        "   cn-simple             0.00%",
        "   highest payment      499.92",
        "   last payment     2027-11-21",
        "   worth                 95.07",
        "",
        "2  pay cash",
        "   total              5,999.00",
        "   cost                   0.00",
        "   nominal                   -",
    ] == page("one", width=40)[:14]


def test_what_is_not_known_has_two_figures() -> None:
    """The least above the most, in the same columns."""
    lines = page("open")
    low = next(number for number, line in enumerate(lines) if line.startswith("3 open"))
    assert [
        "3 open 5,999.00 179.97 17.65% 19.15% 17.65% 1,999.67 2027-02-21",
        "6,538.91 539.91 53.23% 68.34% 53.23% 2,179.64",
    ] == [" ".join(line.split()) for line in lines[low : low + 2]]


def test_what_is_owed_is_drawn_by_one_measure() -> None:
    """A block a month, as high as what is owed then; paying cash owes nothing and has no line."""
    lines = page("without a savings rate")
    start = lines.index("Owed, month by month (█ is 5,999.00)")
    assert ["free ██▇▆▆▅▄▄▃▂▂▁", "fee  █▆▃", ""] == lines[start + 1 : start + 4]


def test_a_long_time_is_drawn_in_fewer_blocks() -> None:
    """360 months do not fit; some of them share a block, and in Chinese, where a block may be wide, twice as many."""
    drawn = {
        language: next(line for line in page("large amounts", language, 40) if "█▇" in line) for language in LANGUAGES
    }
    assert {"en": 30, "zh-Hans": 16, "zh-Hant": 16} == {
        language: sum(sign in BARS for sign in line) for language, line in drawn.items()
    }
    assert "Owed, every 12 months (█ is 123,456,789.00)" in " ".join(page("large amounts", "en", 40))


def test_without_dates_nothing_is_drawn() -> None:
    """Where nobody knows when payments are due."""
    assert [] == [line for line in page("no dates") if BARS & set(line)]


def test_payments_between_months_count_from_the_next() -> None:
    """Every two weeks: what is owed at the beginning of each month."""
    rows = [Owed(number, None, Fraction(2 * number, 52), Decimal(4 - number)) for number in range(5)]
    assert [Decimal(4), Decimal(2)] == by_month(rows)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("one", "With savings at 3% a year 'free' is worth 95.07 CNY, 1.58% of the cash price."),
        ("one", "'free' costs no more than paying cash."),
        ("dearer than cash", "Paying cash is cheapest, 5,999.00 CNY; of the offers 'phone' is, for 200.00 CNY more."),
        ("dearer than cash", "With savings at 3% a year no offer is better than paying cash."),
        ("cheaper than cash", "'gift' is cheapest: 50.00 CNY less than paying cash."),
        ("without a savings rate", "A plan that costs nothing is worth what your money earns meanwhile"),
        ("long names", "* by dates, for the payments are not evenly spaced"),
        ("open", "'open' leaves a term open: of two figures, it can be anything between."),
        (
            "no bound",
            "? stands where there is no bound: the lower the cash price, the higher the rate, and nothing says how low",
        ),
        ("no bound", "- no offer says what paying at once costs, so it is the lowest price"),
    ],
)
def test_it_is_said_in_a_sentence(name: str, sentence: str) -> None:
    """Which is the cheapest, and what paying later is worth."""
    assert sentence in " ".join(page(name)).replace("  ", " ")


def test_a_name_is_shown_as_it_is() -> None:
    """Whatever it would mean to what draws the table."""
    assert "1 [bold]a[/] :smile:" in " ".join(" ".join(page("marks", width=100)).split())


def test_assumptions_say_whose_they_are() -> None:
    """Once for all where they are everyone's, with the names where they are not."""
    lines = " ".join(page("long names", width=100))
    assert 1 == lines.count("paid at once it costs the same") and 1 == lines.count("one installment a month")
    assert "- by dates: " not in lines
    assert "column that it has to stand in: first installment one month after purchase" in " ".join(lines.split())
