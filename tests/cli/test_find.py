"""What does `calc find` answer to a program and to people, and what does it say of questions that are none?"""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from tests.cli.calling import START, call, call_line, document_of
from tests.cli.forms import check_heading, check_money, check_quote

KEYS = ["version", "calc", "unknown", "value", "amount", "of", "target", "pay", "quote"]
LINES = [
    "fee 12000 -n 12 --when each --target 24%",
    "fee 12000 -n 12 --when 1,3 --target 24% --target-kind effective --name 'card fee' --of price",
    "fee 12000 -n 12 --when first --target 24% --target-kind dated --first 45d",
    "fee 12000 -n 12 --fee service:1%@first --target 24% --target-kind us-appendix-j",
    "price -n 12 --cash-price 5999 --target 6.1%",
    "price -n 12 --pay 500 --rate 18%",
    "price -n 12 --pay 500 --currency JPY --down 30%",
    "payment 10000 -n 12 --rate 18%",
    "payment 10000 -n 12 --target 18%",
    "rate 10000 -n 12 --pay 916.80",
    "rate 10000 -n 12 --plan flat --target 18% --fee 1%@upfront",
    "installments 10000 --pay 500 --rate 18%",
    "installments 1000 --pay 99",
    "cash-price 2000 -n 12 --savings-rate 3%",
    "cash-price 6199 -n 12 --target 6.1%",
    "cash-price 297 -n 3 --pay 99 --target 276.5%",
    "down 10000 -n 12 --rate 18% --pay 500",
    "down 10000 -n 12 --target 8% --fee 300@upfront --currency KWD",
]
with_lines = pytest.mark.parametrize("line", LINES)


def found(line: str, **settings: Any) -> dict[str, Any]:
    """The JSON answer to a line, for a purchase on `START`."""
    return document_of("find", shlex.split(line), **settings)


@with_lines
def test_every_answer_has_the_form(line: str) -> None:
    """Keys, types and digits, whatever is found; the quote has its own form."""
    document = found(line)
    check_heading(document)
    assert KEYS == list(document)
    assert line.split(maxsplit=1)[0] == document["unknown"]
    assert isinstance(document["value"], int | float)
    currency = document["quote"]["offer"]["currency"]
    for name in ("amount", "pay"):
        if document[name] is not None:
            check_money(document[name], currency)
    if document["target"] is not None:
        assert ["rate", "kind", "reached", "beyond"] == list(document["target"])
        assert document["target"]["reached"] <= document["target"]["rate"]
    check_quote(document["quote"])


@with_lines
def test_the_offer_in_an_answer_is_quoted_as_it_was(line: str) -> None:
    """Read from standard input by `calc quote`, it gives the same schedule, totals and rates."""
    quote = found(line)["quote"]
    again = document_of("quote", ["--offer", "-"], read=json.dumps(quote["offer"]))
    for part in ("offer", "schedule", "totals", "rates"):
        assert quote[part] == again[part], part


@with_lines
@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
def test_a_page_for_people(line: str, width: int, language: str) -> None:
    """What was found comes first, no wider than the screen; then a page of its own."""
    answer = call("find", *shlex.split(line), "--start", START, "--lang", language, width=width)
    assert (0, "") == (answer.code, answer.err)
    assert answer.lines[0].startswith({"en": "Found", "zh-Hans": "求得", "zh-Hant": "求得"}[language])
    first, rest = answer.lines[: answer.lines.index("")], answer.lines[answer.lines.index("") :]
    assert max(map(cell_len, first)) <= width
    assert len(rest) > 5


def test_the_example_of_the_contract() -> None:
    """The largest fee each month within 24 % a year: 0.011226 of the amount financed, 134.71."""
    document = found("fee 12000 -n 12 --when each --target 24%")
    assert ("fee", 0.011226, "134.71", "financed") == (
        document["unknown"],
        round(document["value"], 6),
        document["amount"],
        document["of"],
    )
    assert "134.71" == document["quote"]["offer"]["fees"][0]["amount"]
    assert {"rate": 0.24, "kind": "nominal"}.items() <= document["target"].items()


def test_the_page_of_the_contract() -> None:
    """In words: the fee, the target, what it comes to; then what the offer with it costs."""
    answer = call_line(f"find fee 12000 -n 12 --when each --target 24% --start {START} --lang en")
    assert [
        "Found   fee of 134.71 CNY, with each installment",
        "        1.1226% of the amount financed",
        "Target  at most 24% a year nominal",
        "        it comes to 23.9991%; the next amount that can be, to 24.0008%",
        "",
    ] == answer.lines[:5]
    assert any("24.00% a year nominal" in line for line in answer.lines)
    assert not any(line.lstrip().startswith("12  ") for line in answer.lines), "the schedule is asked for"


def test_the_schedule_is_shown_when_it_is_asked_for() -> None:
    """24 rows, the last of 478.25."""
    answer = call_line(f"find installments 10000 --pay 500 --rate 18% --schedule --start {START} --lang en")
    assert "Found  24 installments of 500.00, the last 478.25" == answer.lines[0]
    assert any(line.lstrip().startswith("24 ") and "478.25" in line for line in answer.lines)


def test_format_json_is_the_same() -> None:
    """--format json is another way of saying --json."""
    line = f"find fee 12000 -n 12 --when each --target 24% --start {START}"
    assert call_line(f"{line} --json").out == call_line(f"{line} --format json").out


def test_an_offer_in_a_file(tmp_path: Path) -> None:
    """Its fee is the one to find; its price need not be said where it is the price that is."""
    file = tmp_path / "offer.toml"
    file.write_text('price = "12000"\n[plan]\ninstallments = 12\n[[fees]]\nrate = "1%"\nwhen = "each"\n', "utf-8")
    assert "134.71" == found(f"fee --offer {file} --target 24%")["amount"]
    file.write_text('cash_price = "5999"\n[plan]\ninstallments = 12\n', "utf-8")
    assert "6199.05" == found(f"price --offer {file} --target 6.1%")["amount"]
    file.write_text('price = "1000"\n[plan]\nkind = "level"\nrate = "0%"\n', "utf-8")
    assert 11 == found(f"installments --offer {file} --pay 99")["value"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("find", "unknown is missing: it says what is to be found: price, payment, fee, rate, installments"),
        ("find 12000 -n 12", "unknown: '12000' cannot be: it says what is to be found"),
        ("find fee 12000 -n 12 --target 24%", "when is missing: when a fee is taken decides what it costs"),
        ("find fee 12000 -n 12 --when each", "target is missing: a fee is found for the yearly rate"),
        ("find price 5999 -n 12 --target 6%", "price: '5999' cannot be: it is what is to be found"),
        ("find payment 1000 -n 12 --pay 90", "pay: '90' cannot be: it is what is to be found"),
        ("find rate 1000 -n 12 --rate 18%", "rate: '18%' cannot be: it is what is to be found"),
        ("find installments 1000 -n 12 --pay 90", "installments: '12' cannot be: it is what is to be found"),
        ("find down 1000 -n 12 --down 10% --pay 90", "down: '10%' cannot be: it is what is to be found"),
        (
            "find cash-price 1000 -n 12 --cash-price 900 --savings-rate 3%",
            "cash_price: '900' cannot be: it is what is to be found",
        ),
        (
            "find cash-price 1000 -n 12 --cash-discount 10% --savings-rate 3%",
            "cash_discount: '10%' cannot be: it is what is to be found",
        ),
        ("find rate 1000 -n 12 --pay 90 --target 12%", "target: '12%' cannot be: an installment and a target both"),
        ("find fee 1000 -n 12 --when each --target 24% --format csv", "format: 'csv' cannot be"),
        ("find fee 1000 -n 12 --when each --target 24% --price 3", "price: '1000' cannot be: the price is already"),
        ("find fee 1000 -n 0 --when each --target 24%", "installments: '0' cannot be"),
        ("find installments 1000 --pay 10 --rate 18%", "which is 15.00; try more than 15.00"),
    ],
)
def test_one_sentence_says_what_is_wrong(line: str, said: str) -> None:
    """On standard error for people; as one document on standard output for programs."""
    answer = call_line(f"{line} --lang en")
    assert (2, "") == (answer.code, answer.out)
    assert said in answer.err and answer.err.count("\n") == 1
    error = call_line(f"{line} --json").document["error"]
    assert ["field", "value", "why", "try"] == list(error)
