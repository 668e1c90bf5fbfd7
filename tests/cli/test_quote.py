"""What does `calc quote` answer to a program? The form of the contract, its example, and the rates."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from tests.cli.calling import START, call, call_line, quoted
from tests.cli.forms import check_quote

LINES = [
    "1000 -n 3 --fee 3%@upfront",
    "1999 -n 12 --fee 0.6%@each",
    "297 -n 3 --cash-price 199 --pay 99",
    "1999 -n 3 --pay 666",
    "10000 -n 12 --plan level --rate 18%",
    "10000 -n 12 --plan principal --rate 1.5%/month --residue spread",
    "10000 -n 12 --plan flat --rate 7.2% --rounding up",
    "10000 -n 3 --plan interest_only --rate 0.05%/day",
    "10000 -n 6 --plan bullet --rate 12%",
    "400 -n 4 --every 2w --first 0d --fee 8.00@upfront",
    "1999 --pay 3x1,9x220 --gift tea:20",
    "5000 -n 3 --bill-day 1 --due-day 6 --fee 1%@each --start 2026-01-31",
    "10000 -n 3 --currency JPY --fee 2%@last --down 30%",
    "10 -n 3 --currency KWD --fee 1%@first --rounding half-even:0.005",
    "2000 -n 4 --down 600 --fee 5%@financed --fee insurance:12.00@1,3 --fee 1%/outstanding@each",
    "€1.999,00 -n 6 --fee 2%@deducted --fee 1%/price@spread --every half-month",
    "1000 -n 3 --first 45d --plan level --rate 18%",
    "1000 -n 3 --first 2027-01-31 --plan level --rate 18% --day-count actual/365",
    "1000 -n 3 --roll following --fee 5%/interest@late",
    "12000 -n 12 --plan level --rate 12% --balloon 6000",
    "1000 -n 2 --fee 1000@deducted",
    "100 -n 2 --cash-price 300 --pay 1x400,1x10",
]
with_lines = pytest.mark.parametrize("line", LINES)


@with_lines
def test_every_answer_has_the_form(line: str) -> None:
    """Keys, types, digits, dates and sums, whatever the offer."""
    check_quote(quoted(line))


@with_lines
def test_the_offer_in_an_answer_can_be_fed_back(line: str) -> None:
    """Read from standard input, it gives the same schedule, totals, rates, and offer."""
    first = quoted(line)
    again = quoted("--offer -", read=json.dumps(first["offer"]))
    for part in ("offer", "schedule", "totals", "rates"):
        assert first[part] == again[part], part


@with_lines
def test_an_offer_in_a_file_is_the_same(line: str, tmp_path: Path) -> None:
    """A file of the normalised offer, by its path."""
    first = quoted(line)
    file = tmp_path / "offer.json"
    file.write_text(json.dumps(first["offer"], ensure_ascii=False), encoding="utf-8")
    assert first["totals"] == quoted(f"--offer {file}")["totals"]


def test_the_example_of_the_contract() -> None:
    """Every key and value that it shows, its rates shortened as there; only what is asked for further is not there."""
    document = quoted("1000 -n 3 --fee 3%@upfront --start 2026-11-21 --law us-appendix-j")
    assert {
        "number": 0, "due": "2026-11-21", "nominal_due": "2026-11-21", "payment": "30.00", "principal": "0.00",
        "interest": "0.00", "fees": "30.00", "adjustment": "0.00", "balance": "1000.00",
    } == document["schedule"][0]  # fmt: skip
    assert {
        "number": 1, "due": "2026-12-21", "nominal_due": "2026-12-21", "payment": "333.33", "principal": "333.33",
        "interest": "0.00", "fees": "0.00", "adjustment": "0.00", "balance": "666.67",
    } == document["schedule"][1]  # fmt: skip
    totals = {"price": "1000.00", "cash_price": "1000.00", "financed": "1000.00", "received": "1000.00",
              "paid": "1030.00", "cost": "30.00"}  # fmt: skip
    assert totals == {name: document["totals"][name] for name in totals}
    rates = {"periodic": 0.015386, "nominal": 0.18463, "effective": 0.20108, "dated": 0.20050, "flat": 0.12}
    assert {name: round(document["rates"][name], 6 if name == "periodic" else 5) for name in rates} == rates
    assert ("found", None, []) == (document["rates"]["status"], document["range"], document["findings"])
    assert "first installment one month after purchase" in document["assumptions"]
    assert ("18.46", True) == tuple(document["laws"]["us-appendix-j"][key] for key in ("percent", "applies"))


def test_one_document_and_nothing_else() -> None:
    """Standard output is JSON from its first to its last character, and standard error is empty."""
    answer = call_line("quote 1000 -n 3 --json")
    assert (0, "") == (answer.code, answer.err)
    assert answer.out.startswith("{") and answer.out.endswith("}\n")
    assert json.loads(answer.out)


def test_format_json_is_the_same() -> None:
    """--format json is another way of saying --json."""
    line = f"quote 1000 -n 3 --start {START}"
    assert call_line(f"{line} --json").out == call_line(f"{line} --format json").out


def test_names_are_written_as_they_are() -> None:
    """JSON here is UTF-8, not escapes."""
    assert "手续费" in call_line("quote 1000 -n 3 --fee 手续费:3%@first --json").out


@pytest.mark.parametrize(
    ("line", "nominal", "effective"),
    [
        ("1000 -n 3 --fee 3%@upfront", "18.46", "20.11"),
        ("1000 -n 3 --fee 3%@deducted", "18.46", "20.11"),
        ("1000 -n 3 --fee 3%@first", "18.18", "19.77"),
        ("1000 -n 3 --fee 3%@spread", "17.91", "19.46"),
        ("1000 -n 3 --fee 3%@financed", "17.91", "19.46"),
        ("1000 -n 3 --fee 3%@last", "17.65", "19.15"),
        ("1000 -n 3 --fee 3%@each", "53.23", "68.34"),
        ("1000 -n 3 --fee 3%@upfront --first 0d", "37.50", "44.67"),
        ("297 -n 3 --cash-price 199 --pay 99", "276.50", "1104.02"),
        ("10000 -n 12 --plan flat --rate 0.6%/month", "13.03", "13.84"),
        ("1000 -n 3", "0.00", "0.00"),
    ],
)
def test_the_rates(line: str, nominal: str, effective: str) -> None:
    """The proved digits in percent, and the numbers that they round."""
    rates = quoted(line)["rates"]
    assert (nominal, effective) == (rates["percent"]["nominal"], rates["percent"]["effective"])
    assert f"{Decimal(rates['nominal']) * 100:.2f}" == nominal


def test_uneven_payments_have_a_rate_by_dates_only() -> None:
    """An odd first period has no period of which there would be a rate."""
    rates = quoted("5000 -n 3 --bill-day 1 --due-day 6 --fee 1%@each --start 2026-01-31")["rates"]
    assert [None, None, None, "36.40"] == [
        *(rates[name] for name in ("periodic", "nominal", "effective")), rates["percent"]["dated"]
    ]  # fmt: skip


@pytest.mark.parametrize("fee", ["1000@deducted", "1500@upfront"])
def test_where_there_is_no_rate_the_answer_still_counts(fee: str) -> None:
    """Nobody gives the buyer anything, so no rate does it; the cost is there all the same."""
    answer = call_line(f"quote 1000 -n 2 --fee {fee} --start {START} --json")
    rates, totals = answer.document["rates"], answer.document["totals"]
    assert (0, "none", None, []) == (answer.code, rates["status"], rates["effective"], rates["roots"])
    assert fee.split("@", maxsplit=1)[0] + ".00" == totals["cost"]


@pytest.mark.parametrize(
    ("price", "payments", "back", "status", "roots"),
    [
        # 1000 - 2300 z + 1320 z^2 = 0 where z is 1 / 1.1 or 1 / 1.2
        ("1000", ["2300", "0"], "1320", "many", [0.1, 0.2]),
        # 100 - 100 z + 100 z^2 is never zero
        ("100", ["100", "0"], "100", "none", []),
    ],
)
def test_all_rates_there_are_are_listed(
    price: str, payments: list[str], back: str, status: str, roots: list[float]
) -> None:
    """Money back at the end turns the payments round twice: then there may be two rates, or none."""
    offer = {
        "price": price, "start": START, "plan": {"kind": "stated", "payments": payments},
        "benefits": [{"name": "cashback", "amount": back, "when": 2}],
    }  # fmt: skip
    answer = call("quote", "--offer", "-", "--json", read=json.dumps(offer))
    check_quote(answer.document)
    rates = answer.document["rates"]
    assert (0, status, None) == (answer.code, rates["status"], rates["nominal"])
    assert roots == [round(root, 12) for root in rates["roots"]]


def test_without_schedule() -> None:
    """--no-schedule leaves the rows out and nothing else."""
    whole, short = quoted("1000 -n 3 --fee 3%@first"), quoted("1000 -n 3 --fee 3%@first --no-schedule")
    assert short["schedule"] is None
    assert {**whole, "schedule": None} == short
    check_quote(short)


def test_the_page_says_what_the_document_says() -> None:
    """The same money, rates and assumptions, for people."""
    line = "1000 -n 3 --fee service:3%@upfront"
    document = quoted(line)
    page = " ".join(call_line(f"quote {line} --start {START}", width=120).out.split())
    rates = document["rates"]["percent"]
    for said in ("1,030.00", "service", "30.00", *rates.values(), *document["assumptions"]):
        assert said in page or said == rates["periodic"], said
