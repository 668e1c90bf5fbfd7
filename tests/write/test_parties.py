"""Are the sides of a plan in order on a page and in a document, in every language?"""

from __future__ import annotations

import io
import json
import re

import pytest
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

import calc
from calc.cost.commissions import Views, views
from calc.lang.translate import LANGUAGES, Translator
from calc.write.json import document
from calc.write.parties import NAMES, views_parts
from calc.write.parties_form import views_form
from tests.lang.speaking import CHINESE, english

FREE = calc.Offer(price="3000", start="2026-01-31", plan=calc.Plan(installments=3))
FULL = calc.Offer(
    price="1999.99",
    cash_price="1899.00",
    down="20%",
    start="2026-01-31",
    plan=calc.Plan(installments=6),
    benefits=[{"amount": "20.00", "when": "start"}],
    fees=[
        {"rate": "1%", "when": "each", "kind": "tax"},
        {"rate": "1%", "when": "first", "kind": "insurance"},
        {"rate": "1%", "when": "last", "kind": "third_party"},
        {"rate": "2%", "when": "upfront", "paid_by": "state"},
    ],
)
VIEWS = {
    "a share": views(FREE, "8%"),
    "no commission": views(FREE, "0%"),
    "a trade, later": views(FREE, "cosmetics", settles_after=7, traffic="50%"),
    "everybody": views(FULL, "3C", settles_after=1),
    "no dates": views(FREE.model_copy(update={"start": None}), "overall", settles_after=7),
    "large": views(calc.Offer(price="123456789.01", plan=calc.Plan(installments=3)), "apparel", traffic="10%"),
}
with_pages = pytest.mark.parametrize(
    ("name", "language", "width"), [(name, one, width) for name in VIEWS for one in LANGUAGES for width in (40, 80)]
)


def page(shown: Views, language: str = "en", width: int = 80) -> list[str]:
    """The lines of the parts on a screen of so many columns; a table of amounts may be wider, what is said folds."""
    console = Console(file=io.StringIO(), width=width, highlight=False, emoji=False, markup=False)
    for part in views_parts(shown, Translator(language)):
        assert isinstance(part, Table)
        wide = console.options.update(width=10_000, max_width=10_000)
        folds = not part.columns[-1].no_wrap
        console.width = width if folds else max(width, console.measure(part, options=wide).minimum)
        console.print(part)
        console.width = width
    written = console.file
    assert isinstance(written, io.StringIO)
    return [line.rstrip() for line in written.getvalue().splitlines()]


def test_the_free_plan_of_8_percent() -> None:
    """What everybody gets, gives and gains, and two yearly rates where there are any."""
    assert page(VIEWS["a share"])[:5] == [
        "Who gets what: commission 8%, 240.00 CNY",
        "              goods       cash     gain  nominal  effective",
        "consumer  +3,000.00  -3,000.00             0.00%      0.00%",
        "merchant  -3,000.00  +2,760.00  -240.00",
        "lender                 +240.00  +240.00   51.45%     65.50%",
    ]


@with_pages
def test_nothing_is_cut_off(name: str, language: str, width: int) -> None:
    """Every amount of every side is there to its last digit, and prose folds at the screen's edge."""
    lines, said = page(VIEWS[name], language, width), Translator(language)
    assert "…" not in "\n".join(lines)
    for case in VIEWS[name].cases:
        for side in (one for one in case.sides if one.flows):
            amounts = [f"{amount:+,f}" for amount in (side.goods, side.benefits, side.cash, side.gain) if amount]
            found = [line.split() for line in lines if line.startswith(f"{said(NAMES[side.name])} ")]
            assert any(words[-len(amounts) - 2 :] and set(amounts) <= set(words) for words in found)
    notes = [line for line in lines if re.match(r"[-*] | {2}\S", line)]
    assert notes != []
    assert all(cell_len(line) <= width for line in notes)


@pytest.mark.parametrize("language", CHINESE)
@pytest.mark.parametrize("name", VIEWS)
def test_a_chinese_page_has_no_english_words(name: str, language: str) -> None:
    """But the codes of currencies."""
    assert english("\n".join(page(VIEWS[name], language))) == []


@pytest.mark.parametrize("language", CHINESE)
def test_a_chinese_document_says_its_reasons_in_chinese(language: str) -> None:
    """Names of fields and parties are code; sentences and the names of amounts are said."""
    form = views_form(VIEWS["everybody"], Translator(language))
    said = [form["band"]["source"], *form["band"]["notes"]]
    for case in form["cases"]:
        said += [side["rates"]["because"] for side in case["sides"].values()]
        said += [one["name"] for one in (*case["transfers"], *case["benefits"], case["goods"])]
    assert english("\n".join(said)) == []


def test_a_document_holds_both_ends_of_a_band() -> None:
    """The band with its source, and a case for each end, the lower first; without a trade no band."""
    form = json.loads(document(views_form(VIEWS["a trade, later"], Translator("en"))))
    assert ("cosmetics", "10%", "15%", "2026-11") == tuple(
        form["band"][name] for name in ("trade", "low", "high", "seen")
    )
    assert ["300.00", "450.00"] == [case["commission"]["amount"] for case in form["cases"]]
    alone = json.loads(document(views_form(VIEWS["a share"], Translator("en"))))
    assert (None, 1) == (alone["band"], len(alone["cases"]))
    assert "51.45" == alone["cases"][0]["sides"]["lender"]["rates"]["percent"]["nominal"]


def test_a_rate_by_dates_is_marked() -> None:
    """Where the merchant is paid later there is no other, and a note says what the mark means."""
    lines = page(VIEWS["a trade, later"])
    assert 4 == sum(line.endswith("% *") for line in lines)
    assert "* effective, by the dates" in lines


def test_when_the_merchant_is_paid_is_said() -> None:
    """Where it is not at once."""
    note = "- the merchant is paid 7 days after the purchase"
    assert [note in page(VIEWS[name]) for name in ("a trade, later", "a share")] == [True, False]


def test_several_rates_are_all_shown() -> None:
    """A subsidy that comes a day before the money is lent: which of two rates it is, arithmetic does not say."""
    shown = " ".join(" ".join(line.split()) for line in page(VIEWS["everybody"]))
    assert "lender: several rates (42.86%, 5.82e+609%) at a commission of 6%" in shown


def test_what_is_all_credit_is_said() -> None:
    """Only while there is a commission, and none of it buys traffic."""
    note = "all of the commission counts as the price of credit"
    said = {name: note in "\n".join(page(shown)) for name, shown in VIEWS.items()}
    assert {"a share", "everybody", "no dates"} == {name for name, is_said in said.items() if is_said}
