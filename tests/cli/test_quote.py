"""What does `calc quote` answer to a program? The form of the contract, its example, and the rates."""

from __future__ import annotations

import json
import re
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
    "1000 -n 3 --cash-discount 10% --savings-rate 3% --fee 1%@each",
    "1000 -n 3 --cash-discount 100 --gift tea:20 --pay 340",
    "3000 -n 3 --commission 8% --settles-after 7 --traffic 40%",
]
RANGES = [
    "1000 -n 3 --fee service:3%@unknown",
    "1000 -n 3 --fee 2..3%@first --law cn-simple",
    "1000 -n 3 --fee 3%/unknown@unknown",
    "1000 -n 3 --fee insurance:5-9@each",
    "1999 -n 3 --cash-price unknown",
    "1999 -n 3 --cash-price 1800..1900",
    "599 -n 3 --gift 未知",
    "599 -n 3 --gift 口红:50..199",
    "1999 -n unknown --pay 666",
    "1999 -n 3,6,12 --cash-price 1899",
    "1999 -n 3..6 --down 20%..30%",
    "1000 -n 12 --plan level --rate 18%-24%",
    "1000 -n 3 --pay 330..340",
    "1000 -n 3 --first 45d --fee 3%@unknown",
    "1000 -n 3 --fee 100%@unknown",
    "10000 -n 3 --currency JPY --cash-price ?",
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


@pytest.mark.parametrize("line", RANGES)
def test_every_range_has_the_form(line: str) -> None:
    """Nothing that is one number where it may be several; and the offer can be fed back."""
    document = quoted(line)
    check_quote(document)
    again = quoted("--offer -", read=json.dumps(document["offer"]))
    assert document["offer"] == again["offer"]
    assert document["range"]["cases"] == [case | {"laws": document["range"]["cases"][place]["laws"]}
                                          for place, case in enumerate(again["range"]["cases"])]  # fmt: skip


def test_a_fee_whose_time_nobody_says() -> None:
    """免息3期,服务费3%: the cases in the document, both ends, and a page."""
    over = quoted("1000 -n 3 --fee service:3%@unknown")["range"]
    assert ("last", "17.65", "each", "53.23") == (
        over["low"]["when"], over["low"]["rates"]["percent"]["nominal"],
        over["high"]["when"], over["high"]["rates"]["percent"]["nominal"],
    )  # fmt: skip
    assert {"fees[0].when": "upfront"} == over["cases"][0]["settled"]
    page = call_line(f"quote 1000 -n 3 --fee service:3%@unknown --start {START}")
    assert (0, "") == (page.code, page.err) and "17.65%" in page.out and "53.23%" in page.out


def test_laws_stand_in_every_case_of_a_range() -> None:
    """There is no one rate of the whole."""
    document = quoted("1000 -n 3 --fee 2..3%@first --law cn-simple")
    assert {} == document["laws"]
    assert ["12.08", "18.18"] == [case["laws"]["cn-simple"]["percent"] for case in document["range"]["cases"]]


def test_impact_points_are_fractions() -> None:
    """Like the rates; a share of one part is all of it."""
    document = quoted("1000 -n 3 --fee service:3%@first")
    (share,) = document["impact"]
    assert ("service", "30.00", "0.00") == (share["component"], share["cost"], share["without"]["cost"])
    assert (document["rates"]["nominal"], document["rates"]["effective"]) == (
        share["nominal_points"], share["effective_points"]
    )  # fmt: skip
    assert (0.0, 0.0, None) == (
        share["without"]["nominal"], share["without"]["effective"], share["dated_points"]
    )  # fmt: skip


def test_what_savings_make_of_it() -> None:
    """2000 in 12 free at 3 % is worth 31.70; without the option there is no worth, and no sentence about it."""
    assert "31.70" == quoted("2000 -n 12 --savings-rate 3%")["worth"]
    assert quoted("2000 -n 12")["worth"] is None
    page = call_line(f"quote 2000 -n 12 --savings-rate 3% --start {START}").out
    assert "the plan is worth 31.70 CNY today" in " ".join(page.split())


def test_a_cash_discount() -> None:
    """10 % off or 10 free: 23.56 and 26.27 a year, and it is called what it is."""
    for discount in ("10%", "100"):
        document = quoted(f"1000 -n 10 --cash-discount {discount}")
        assert ("900.00", "23.56", "26.27") == (
            document["totals"]["cash_price"], document["rates"]["percent"]["nominal"],
            document["rates"]["percent"]["effective"],
        )  # fmt: skip
        assert ["cash discount"] == [share["component"] for share in document["impact"]]


def test_the_sides_are_there_where_they_are_asked_for() -> None:
    """A key of their own, and a table on the page."""
    document = quoted("3000 -n 3 --commission 8%")
    assert "parties" in document and "parties" not in quoted("3000 -n 3")
    page = call_line(f"quote 3000 -n 3 --commission 8% --start {START}", width=40).out
    assert "Who gets what: commission 8%, 240.00 CNY" in page and "65.50%" in page


@pytest.mark.parametrize("more", ["--settles-after 7", "--traffic 40%"])
def test_one_of_the_options_of_the_sides_is_enough(more: str) -> None:
    """A commission of nothing then."""
    assert "parties" in quoted(f"3000 -n 3 {more}")


BAD = {
    "--savings-rate 3": "savings_rate: '3' cannot be: it can be read as 3 % and as 300 %; try 3%",
    "--savings-rate much": (
        "savings_rate: 'much' cannot be: that is not a rate of interest; try 18%, 1.5% a month or 0.05% a day"
    ),
    "--savings-rate -3%": "savings_rate: '-3%' cannot be: a rate is not below zero; try 0%",
    "--savings-rate 0.2%/month": (
        "savings_rate: '0.2%/month' cannot be: what savings earn is said by the year, as an effective rate; try 3%"
    ),
    "--cash-discount 110%": "cash_discount: '110%' cannot be: a discount leaves something to pay; try 10%",
    "--cash-discount 1000": "cash_discount: '1000' cannot be: a discount leaves something to pay; try 10%",
    "--cash-discount -5": "cash_discount: '-5' cannot be: a discount is not below zero; try 10%",
    "--cash-discount x": "cash_discount: 'x' cannot be: that is not an amount of money; try 1999 or 1999.00",
    "--cash-discount 10% --cash-price 950": (
        "cash_price: '950' cannot be: the price less this discount is 900.00; try one of them"
    ),
    "--commission food": (
        "commission: 'food' cannot be: a commission is a share of the price, or that of a trade; "
        "try 8% or one of apparel, cosmetics, electronics, home, overall"
    ),
    "--commission 8": "commission: '8' cannot be: it can be read as 8 % and as 800 %; try 8%",
    "--settles-after soon": None,
    "--settles-after -1": None,
    "--commission 8% --traffic 140%": None,
    "--commission 8% --traffic x": "traffic: 'x' cannot be: that is not a share in percent; try 3%",
    "--fee 3%@unknown --commission 8%": None,
    "--fee 3%@whenever": None,
    "--cash-price 900..x": "cash_price: 'x' cannot be: that is not an amount of money; try 1999 or 1999.00",
    "--down unknown": "down: 'unknown' cannot be: without bounds for it nothing can be said of the cost; try 50..199",
    "--gift 5..x": None,
    "--fee unknown%@first": None,
    "--fee 3%@unknown --fee 3%@unknown --fee 3%@unknown --fee 3%@unknown": None,
}


@pytest.mark.parametrize("more", BAD)
@pytest.mark.parametrize("form", ["", " --json"])
def test_what_cannot_be_is_one_sentence(more: str, form: str) -> None:
    """Exit code 2; the field, the value, why, and what would do; no traceback."""
    answer = call_line(f"quote 1000 -n 3 --start {START} {more}{form}")
    assert 2 == answer.code
    if form:
        error = answer.document["error"]
        assert ["field", "value", "why", "try"] == list(error) and error["why"] and error["try"] and not answer.err
        return
    assert not answer.out and 1 == len(answer.err.splitlines())
    assert re.fullmatch(r"[a-z_0-9\[\].]+: .* cannot be: .+; try .+\n", answer.err), answer.err
    assert BAD[more] in (None, answer.err.rstrip("\n"))


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
