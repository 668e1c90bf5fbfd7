"""Has an answer the form that other programs rely on? Key by key, and the sums in it."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

import calc
from calc.money import minor_digits

Document = dict[str, Any]

KEYS = [
    "version", "calc", "offer", "schedule", "totals", "rates", "laws", "impact", "impact_because", "range", "worth",
    "verdict", "assumptions", "findings",
]  # fmt: skip
SHARE = ["component", "cost", "nominal_points", "effective_points", "dated_points", "without", "grouped"]
RANGE = ["low", "high", "measured_by", "because", "cases"]
CASE = ["when", "settled", "rates", "totals", "laws"]
ROW = ["number", "due", "nominal_due", "payment", "principal", "interest", "fees", "adjustment", "balance"]
AMOUNTS = ROW[3:]
TOTALS = {"price", "cash_price", "financed", "received", "paid", "cost", "residue"}
RATES = ["periodic", "nominal", "effective", "dated", "flat"]


def check_money(text: Any, currency: str) -> None:
    """Text in major units with exactly the currency's digits, a minus sign or nothing before it."""
    digits = minor_digits(currency)
    form = rf"-?(0|[1-9]\d*)\.\d{{{digits}}}" if digits else r"-?(0|[1-9]\d*)"
    assert isinstance(text, str) and re.fullmatch(form, text, re.ASCII), text
    assert not re.fullmatch(r"-0[.0]*", text), "nothing is not below zero"


def check_date(text: Any) -> None:
    """An ISO date, of this shape only."""
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", text) and date.fromisoformat(text).isoformat() == text


def check_heading(document: Document) -> None:
    """The version of the form and that of the program come first."""
    assert ["version", "calc"] == list(document)[:2]
    assert (1, calc.__version__) == (document["version"], document["calc"])


def check_quote(document: Document) -> None:
    """Every key of the answer of `calc quote --json`, its type, and the sums that the contract names."""
    check_heading(document)
    assert KEYS == [key for key in document if key != "parties"]
    currency = document["offer"]["currency"]
    assert isinstance(document["laws"], dict) and isinstance(document["findings"], list)
    assert all(isinstance(said, str) and said for said in (*document["assumptions"], *document["verdict"]))
    if document["worth"] is not None:
        check_money(document["worth"], currency)
    if document["range"] is not None:
        check_range(document, currency)
        return
    check_rates(document["rates"])
    check_totals(document["totals"], currency)
    check_impact(document, currency)
    if document["schedule"] is not None:
        check_schedule(document["schedule"], document["totals"], currency)


def check_impact(document: Document, currency: str) -> None:
    """Shares that sum to the cost, and to the rate where there are points; else the reason why there are none."""
    shares, reason = document["impact"], document["impact_because"]
    for share in shares:
        assert SHARE == list(share)
        assert ["cost", "nominal", "effective", "dated"] == list(share["without"])
        check_money(share["cost"], currency)
        check_money(share["without"]["cost"], currency)
        assert isinstance(share["component"], str) and isinstance(share["grouped"], list)
    assert Decimal(document["totals"]["cost"]) == sum(Decimal(share["cost"]) for share in shares)
    for name in ("nominal", "effective"):
        points, rate = [share[f"{name}_points"] for share in shares], document["rates"][name]
        if None in points:
            assert {None} == set(points) and (reason or rate is None)
        elif points:
            assert reason is None and abs(sum(points) - rate) < 1e-9 * max(1, *map(abs, points))


def check_range(document: Document, currency: str) -> None:
    """What is not the same in every case is null; the ends are cases, with rates and totals of their own."""
    over = document["range"]
    assert RANGE == list(over) and over["cases"]
    assert [None] * 5 == [document[key] for key in ("schedule", "rates", "impact", "impact_because", "worth")]
    assert (None, None) == (document["totals"]["paid"], document["totals"]["cost"])
    for case in over["cases"]:
        assert CASE == list(case)
        assert case["when"] is None or isinstance(case["when"], str)
        assert all(isinstance(text, str) for text in (*case["settled"], *case["settled"].values()))
        check_rates(case["rates"])
        check_totals(case["totals"], currency)
    assert all(over[end] is None or over[end] in over["cases"] for end in ("low", "high"))
    assert over["because"] is None if over["low"] and over["high"] else isinstance(over["because"], str)
    assert over["measured_by"] in ("nominal", "dated", "cost")


def check_schedule(rows: list[Document], totals: Document, currency: str) -> None:
    """Rows in order, dated, each the sum of its parts, and nothing owed at the end."""
    numbers = [row["number"] for row in rows]
    assert numbers in (list(range(len(rows))), list(range(1, len(rows) + 1)))
    for row in rows:
        assert ROW == list(row)
        check_date(row["due"])
        check_date(row["nominal_due"])
        for name in AMOUNTS:
            check_money(row[name], currency)
        parts = sum(Decimal(row[name]) for name in ("principal", "interest", "fees", "adjustment"))
        assert Decimal(row["payment"]) == parts, row
    assert [row["due"] for row in rows] == sorted(row["due"] for row in rows)
    assert 0 == Decimal(rows[-1]["balance"])
    assert Decimal(totals["paid"]) == sum(Decimal(row["payment"]) for row in rows)
    assert Decimal(totals["residue"]) == sum(Decimal(row["adjustment"]) for row in rows)


def check_totals(totals: Document, currency: str) -> None:
    """All totals are money, those of the contract among them; the cost is what is paid less what is received."""
    assert set(totals) >= TOTALS
    for amount in totals.values():
        check_money(amount, currency)
    assert Decimal(totals["cost"]) == Decimal(totals["paid"]) - Decimal(totals["received"])


def check_rates(rates: Document) -> None:
    """Numbers or null, all null where there is no one rate; the digits in percent beside them are text."""
    assert ["status", *RATES] == list(rates)[: len(RATES) + 1]
    assert rates["status"] in ("found", "none", "many")
    for name in RATES:
        assert rates[name] is None or type(rates[name]) is float, name
        assert (rates[name] is None) == (name not in rates["percent"]), name
    assert all(re.fullmatch(r"-?\d+\.\d\d", percent) for percent in rates["percent"].values())
    if rates["status"] != "found":
        assert [None] * len(RATES) == [rates[name] for name in RATES]
        assert all(type(root) is float for root in rates["roots"])
