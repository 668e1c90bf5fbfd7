"""Is the page of a range in order? Every case with what makes it so, on any screen, in every language."""

from __future__ import annotations

from functools import cache

import pytest
from rich.cells import cell_len

import calc
from calc.cost.wording import grouped
from calc.lang.translate import LANGUAGES
from tests.write.answers import answer
from tests.write.test_table import page

WIDTHS = (40, 60, 80, 100)
RANGES = {
    "a fee": answer(text="1000", installments="3", fee=["service:3%@unknown"]),
    "a Chinese fee": answer(text="1000", installments="3", fee=["平台服务费:3%@unknown"], cash_price="900..950"),
    "a cash price": answer(text="1999", installments="3", cash_price="unknown"),
    "a gift": answer(text="599", installments="3", gift=["口红:50..199"]),
    "how many": answer(text="1999", installments="unknown", pay="666..700"),
    "by dates": answer(text="5000", installments="3", fee=["1%@unknown"], bill_day="1", due_day="6"),
    "large amounts": answer(text="123456789012.00", installments="3", fee=["3%@unknown"]),
    "a long name": answer(
        text="1000", installments="3", fee=["keeping the account, sending the card with its insurance:3%@unknown"]
    ),
    "no rate": answer(text="1000", installments="3", fee=["100%@unknown"]),
}
with_pages = pytest.mark.parametrize(
    ("name", "language", "width"), [(name, one, width) for name in RANGES for one in LANGUAGES for width in WIDTHS]
)


@cache
def page_on(name: str, width: int, language: str) -> list[str]:
    """The page of one of the ranges."""
    return page(RANGES[name], width, language)


def squeezed(lines: list[str]) -> str:
    """A page without blanks, so that folded words are found."""
    return "".join("".join(lines).split())


@with_pages
def test_no_line_is_wider_than_the_screen(name: str, language: str, width: int) -> None:
    """But for amounts of a hundred thousand million on 40 columns."""
    for line in page_on(name, width, language):
        assert cell_len(line) <= width or (name == "large amounts" and cell_len(line) < 60), line
        assert line == line.rstrip() and "\t" not in line


@with_pages
def test_nothing_is_cut_off(name: str, language: str, width: int) -> None:
    """Every case has its money, its main rate and its terms, however narrow the screen is."""
    lines = page_on(name, width, language)
    assert "…" not in "\n".join(lines)
    over = RANGES[name].range
    assert over is not None
    for case in over.cases:
        rates = case.priced.rates
        main = rates.dated if rates.effective is None else rates.effective
        shown = [grouped(case.priced.totals.cost), *([] if main is None else [f"{main.percent()}%"])]
        assert any(set(shown) <= set(line.split()) for line in lines), (shown, lines)
        for field, value in case.settled:
            assert field.endswith(".when") or value in squeezed(lines)


@pytest.mark.parametrize("width", WIDTHS)
def test_every_case_is_told_apart(width: int) -> None:
    """The seven times of a fee, in words that fold."""
    lines = page(RANGES["a fee"], width)
    start = next(number for number, line in enumerate(lines) if line.endswith("  if"))
    table = lines[start + 1 : lines.index("", start)]
    words = " ".join(line.split("%")[-1].strip() if "%" in line else line.strip() for line in table)
    for said in (
        "with the last",
        "added to what",
        "spread over",
        "with the first",
        "on the day",
        "taken out of",
        "with each",
    ):
        assert said in words, words


def test_what_it_says() -> None:
    """The sentence, the cases from the cheapest on, and what was taken for granted."""
    lines = page(RANGES["a fee"], 100)
    assert lines[0].startswith(
        "Not said: when the service is taken. So it costs between 30.00 CNY, 19.15% a year, 17.65% nominal"
    )
    start = next(number for number, line in enumerate(lines) if line.endswith("if"))
    assert ["cost", "nominal", "effective", "by", "dates", "if"] == lines[start].split()
    assert ["17.65%", "17.91%", "17.91%", "18.18%", "18.46%", "18.46%", "53.23%"] == [
        line.split()[1] for line in lines[start + 1 : start + 8]
    ]
    assert "Taken for granted" in lines


def test_why_an_end_is_open() -> None:
    """Below the cases."""
    lines = " ".join(page(RANGES["a cash price"], 100))
    assert "the lower the cash price, the higher the rate, and nothing says how low it is" in lines
    assert "not every case has a single yearly rate" in " ".join(page(RANGES["no rate"], 100))
    assert not any("rate, and nothing says" in line for line in page(RANGES["a fee"], 100))


def test_a_case_without_a_rate_says_so() -> None:
    """None, in the place of the rate, and last."""
    lines = page(RANGES["no rate"], 100)
    rows = [line for line in lines if line.startswith((" 1,200", " 1,000", "1,000", "3,000"))]
    assert ["none"] == [*dict.fromkeys(line.split()[1] for line in rows[-2:])]


def test_of_many_cases_the_middle_is_left_out_and_that_is_said() -> None:
    """49 are tried, 40 shown."""
    quoted = answer(text="1000", installments="3", fee=["service:3%@unknown", "insurance:5@unknown"])
    lines = page(quoted, 100)
    assert 40 == sum("%  " in line and "; " in line for line in lines)
    assert "49 cases in all; those in the middle are not shown" in lines
    assert not any("in all; those" in line for line in page(RANGES["a fee"], 100))


def test_laws_that_were_asked_for() -> None:
    """Between which rates the cases lie, or that none has one."""
    fee = [{"rate": "3%", "when": "unknown"}]
    offer = calc.Offer(price="1000", plan={"installments": 3}, fees=fee)
    lines = page(calc.quote(offer, laws=["cn-simple", "cn-compound"]), 100)
    assert 1 == sum("17.65% to 53.23% in these cases" in line for line in lines)
    assert 1 == sum("19.15% to 68.34% in these cases" in line for line in lines)
    uneven = offer.model_copy(update={"plan": calc.Plan(installments=3, first="40 days")})
    assert "no rate in any of these cases" in " ".join(page(calc.quote(uneven, laws=["cn-simple"]), 100))
    assert "in these cases" not in " ".join(page(calc.quote(offer), 100))


def test_no_schedule_and_no_bars() -> None:
    """There is no one plan of which they would be."""
    text = "\n".join(page(RANGES["a fee"], 80))
    assert "█" not in text and "#" not in text and "True cost" not in text


def test_a_quote_of_a_range_is_one() -> None:
    """What is tested here are ranges."""
    assert all(quoted.range is not None for quoted in RANGES.values())
    assert calc.quote(RANGES["a fee"].offer).range == RANGES["a fee"].range
