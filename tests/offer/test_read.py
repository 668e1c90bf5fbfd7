"""Is an offer file read as it was meant, TOML or JSON, from whatever editor it comes?"""

from __future__ import annotations

import json
import time
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import calc
from calc.offer.read import parse, read_offer

TOML = """
# a phone
price = "1,999.00"
cash_price = 1899.00
currency = "cny"
start = 2026-11-21
down = "10%"
rounding = { mode = "half-even", increment = "0.05" }

[plan]
kind = "level"
installments = 12
every = "1 month"
first = { bill_day = 1, due_day = 6 }
rate = "1.5% a month"

[[fees]]
name = "service fee"
rate = "0.6%"
when = "each"

[[fees]]
amount = 12
when = [1, 3]

[[benefits]]
name = "gift"
amount = "99.00"
when = "after 3"
"""
JSON = """{
  "price": "1,999.00", "cash_price": 1899.00, "currency": "cny", "start": "2026-11-21", "down": "10%",
  "rounding": {"mode": "half-even", "increment": "0.05"},
  "plan": {"kind": "level", "installments": 12, "every": "1 month", "first": {"bill_day": 1, "due_day": 6},
           "rate": "1.5% a month"},
  "fees": [{"name": "service fee", "rate": "0.6%", "when": "each"}, {"amount": 12, "when": [1, 3]}],
  "benefits": [{"name": "gift", "amount": "99.00", "when": "after 3"}]
}"""


def test_toml_and_json_say_the_same() -> None:
    """One offer, twice."""
    offer = read_offer(TOML)
    assert offer == read_offer(JSON)
    assert (offer.price, offer.cash_price, offer.currency) == (Decimal(1999), Decimal(1899), "CNY")
    assert offer.start == date(2026, 11, 21)
    assert [fee.when for fee in offer.fees] == ["each", (1, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff" + JSON,
        "\ufeff" + TOML,
        "\n\n   " + JSON + "\n\n",
        TOML.replace("\n", "\r\n"),
        JSON.replace("\n", "\r\n"),
        JSON.replace("\n", "\t"),
        "# " + "x" * 500_000 + "\n" + TOML,
        JSON.replace("{", "{" + " " * 100_000, 1),
    ],
)
def test_however_the_file_was_saved(text: str) -> None:
    """With a byte-order mark, with the line ends of other systems, with room around it, large."""
    assert read_offer(text) == read_offer(JSON)


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("", {}),
        ("{}", {}),
        ("[plan]\nkind = 'even'", {"plan": {"kind": "even"}}),
        (" \n [plan]\nkind = 'even'", {"plan": {"kind": "even"}}),
        ("[[fees]]\nwhen = 'first'", {"fees": [{"when": "first"}]}),
        ("[ plan ]\na = 1", {"plan": {"a": 1}}),
        ("[_x]\na = 1", {"_x": {"a": 1}}),
        ("plan.first.bill_day = 1", {"plan": {"first": {"bill_day": 1}}}),
        ("a.b.c.d.e.f.g.h.i = 1", {"a": {"b": {"c": {"d": {"e": {"f": {"g": {"h": {"i": 1}}}}}}}}}),
        ("price = 19.90", {"price": Decimal("19.90")}),
        ("price = 1_999", {"price": 1999}),
        ('{"price": 19.90}', {"price": Decimal("19.90")}),
        ('name = "a.b.c.d.e.f.g.h.i.j.k.l"', {"name": "a.b.c.d.e.f.g.h.i.j.k.l"}),
        ('"a.b.c.d.e.f.g.h.i.j.k.l" = 1', {"a.b.c.d.e.f.g.h.i.j.k.l": 1}),
    ],
)
def test_what_a_text_holds_before_it_is_checked(text: str, parsed: dict[str, Any]) -> None:
    """A brace begins JSON, everything else is TOML; numbers keep their digits."""
    assert parsed == parse(text)
    assert str(parsed) == str(parse(text))


@pytest.mark.parametrize("name", ["a.b.c.d.e.f.g.h.i.j", "a.\"b\" . c.'d'.e.f.g.h.i.j"])
@pytest.mark.parametrize(
    "shape", ["{} = 1", "x = 1\n  {} = 1", "[{}]", "[[{}]]", "x = {{{} = 1}}", "x = {{a = 1, {} = 1}}"]
)
def test_a_name_of_ten_parts_is_refused(shape: str, name: str) -> None:
    """In every place where a name can stand, and before any memory is spent on it."""
    with pytest.raises(calc.OfferError, match="its tables and lists are nested too deeply"):
        parse(shape.format(name))


def test_the_deepest_names_take_no_time() -> None:
    """Names of a hundred thousand parts are refused at once."""
    started = time.process_time()
    for text in (
        "a" + ".a" * 400_000 + " = 1",
        "[" + "a." * 400_000 + "a]",
        "x" * 900_000,
        '"' * 900_000,
        "[" * 900_000,
    ):
        with pytest.raises(calc.OfferError):
            parse(text)
    assert time.process_time() - started < 5


def test_fields_may_be_set_instead_of_the_texts_own() -> None:
    """What is given beside the text replaces what stands in it."""
    text = 'price = "1000"\n[plan]\ninstallments = 3'
    offer = read_offer(text, price="2000", start="2026-01-01")
    assert (offer.price, offer.start, offer.plan.count) == (Decimal(2000), date(2026, 1, 1), 3)
    assert read_offer(text, plan={"installments": 6}).plan.count == 6


def test_a_long_list_of_payments_is_no_trouble() -> None:
    """Ten years of daily payments."""
    offer = {"price": "3660", "plan": {"kind": "stated", "payments": ["1.00"] * 3660}}
    assert read_offer(json.dumps(offer)).plan.count == 3660


def test_a_text_has_at_most_a_million_characters() -> None:
    """One more is too many."""
    assert parse("#" * 1_000_000) == {}
    with pytest.raises(calc.OfferError) as raised:
        parse("#" * 1_000_001)
    assert str(raised.value) == (
        "offer: '1,000,001 characters' cannot be: an offer is at most 1,000,000 characters long; try a shorter text"
    )


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("start = 2026-02-30", "start", "2026-02-30"),
        ("[plan]\nfirst = 2026-13-01\n", "first", "2026-13-01"),
        ("price = '1'\nprice = '2'\n", "price", "'2'"),
        ("[plan]\na = 1\n[plan]\nb = 1", "offer", "[plan]"),
        ("plan = {a = 1, a = 2}", "plan", "{a = 1, a = 2}"),
        ("start = 2026-1-5", "offer", "start = 2026-1-5"),
        ("start = 2026-11-21T25:00:00", "start", "2026-11-21T25:00:00"),
    ],
)
def test_what_is_wrong_on_a_line_of_toml(text: str, field: str, value: str) -> None:
    """The name on the line is the field, where there is one."""
    with pytest.raises(calc.OfferError) as raised:
        parse(text)
    assert (field, value) == (raised.value.field, raised.value.value)


@pytest.mark.parametrize("line", [1, 2, 30])
def test_the_line_is_named(line: int) -> None:
    """Counted from one, in TOML and in JSON."""
    for text in ("\n" * (line - 1) + "price is 1000\n[plan]\n", "{" + "\n" * (line - 1) + '"price" 1000, "plan": {}}'):
        with pytest.raises(calc.OfferError) as raised:
            parse(text)
        assert f"line {line} is not " in str(raised.value)
        assert "price" in str(raised.value.value)


@pytest.mark.parametrize(
    ("text", "value"),
    [('{\n "price": 1,\n\n', '"price": 1,'), ('price = "1"\nfees = [\n\n', "fees = ["), ("\x0c", ""), ("{\n", "{")],
)
def test_of_an_empty_line_the_line_above_is_shown(text: str, value: str) -> None:
    """A text that ends too early is shown where it ends."""
    with pytest.raises(calc.OfferError) as raised:
        parse(text)
    assert value == raised.value.value


def test_the_place_in_a_long_line_is_shown() -> None:
    """Of a line too long to show, what stands around the mistake."""
    text = '{"name": "' + "x" * 100 + '", "price" 1000, "name": "' + "y" * 100 + '"}'
    with pytest.raises(calc.OfferError) as raised:
        parse(text)
    assert '"price" 1000' in str(raised.value.value)
    assert len(str(raised.value.value)) <= 60
