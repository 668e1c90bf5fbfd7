"""Is an answer written down as other programs rely on it?"""

from __future__ import annotations

import json
from typing import Any

import pytest

import calc
from calc.cost.quote_form import number
from calc.rates.flat import flat
from calc.rates.rate import exact_rate


def form(**described: Any) -> dict[str, Any]:
    """The form of a quote, as it comes out of JSON again."""
    offer = calc.Offer(**{"price": "1000", "plan": {"installments": 3}} | described)
    written: dict[str, Any] = json.loads(json.dumps(calc.quote(offer).to_dict(), allow_nan=False))
    return written


def test_what_every_answer_has() -> None:
    """The version of the form and of the program, and every part that the contract names."""
    written = form()
    assert (written["version"], written["calc"]) == (1, calc.__version__)
    names = ("offer", "schedule", "totals", "rates", "laws", "impact", "range", "assumptions", "findings")
    assert all(name in written for name in names)
    assert list(written)[:2] == ["version", "calc"]


def test_the_example_of_the_contract() -> None:
    """1000 in three with 3 % on the day of purchase."""
    written = form(start="2026-11-21", fees=[{"name": "service fee", "rate": "3%", "when": "upfront"}])
    assert written["schedule"][:2] == [
        {
            "number": 0,
            "due": "2026-11-21",
            "nominal_due": "2026-11-21",
            "payment": "30.00",
            "principal": "0.00",
            "interest": "0.00",
            "fees": "30.00",
            "adjustment": "0.00",
            "balance": "1000.00",
        },
        {
            "number": 1,
            "due": "2026-12-21",
            "nominal_due": "2026-12-21",
            "payment": "333.33",
            "principal": "333.33",
            "interest": "0.00",
            "fees": "0.00",
            "adjustment": "0.00",
            "balance": "666.67",
        },
    ]
    expected = {
        "price": "1000.00",
        "cash_price": "1000.00",
        "financed": "1000.00",
        "received": "1000.00",
        "paid": "1030.00",
        "cost": "30.00",
    }
    assert written["totals"].items() >= expected.items()
    rates = written["rates"]
    assert rates["status"] == "found"
    assert [f"{rates[name]:.5f}" for name in ("periodic", "nominal", "effective", "flat")] == [
        "0.01539",
        "0.18463",
        "0.20108",
        "0.12000",
    ]
    assert rates["percent"]["nominal"] == "18.46"
    assert written["assumptions"][0] == "first installment one month after purchase"


def test_the_offer_can_be_fed_back() -> None:
    """What is written of an offer is the same offer."""
    described = {
        "down": "10%",
        "plan": {"kind": "level", "rate": "18%", "installments": 12, "first": {"bill_day": 1, "due_day": 6}},
        "start": "2026-01-31",
        "fees": [{"rate": "0.5%", "when": "each", "of": "outstanding", "minimum": "1"}],
        "benefits": [{"amount": "5", "when": "after 3"}],
    }
    written = form(**described)
    again = form(**written["offer"])
    for name in ("offer", "schedule", "totals", "rates"):
        assert again[name] == written[name]


def test_dates_are_null_where_none_is_known() -> None:
    """And so is the rate by them; both the agreed and the adjusted day are there where they are."""
    written = form()
    assert (written["schedule"][0]["due"], written["schedule"][0]["nominal_due"]) == (None, None)
    assert written["rates"]["dated"] is None
    assert "dated" not in written["rates"]["percent"]
    rolled = form(start="2026-01-31", plan={"installments": 1, "roll": "following"})["schedule"][0]
    assert (rolled["nominal_due"], rolled["due"]) == ("2026-02-28", "2026-03-02")


@pytest.mark.parametrize(("currency", "payment"), [("CNY", "333.33"), ("JPY", "333"), ("KWD", "333.333")])
def test_money_is_text_with_the_decimals_of_the_currency(currency: str, payment: str) -> None:
    """Everywhere, zero included."""
    written = form(currency=currency)
    assert written["schedule"][0]["payment"] == payment
    zero = payment.replace("3", "0").replace("000", "0", 1) if "." not in payment else "0." + "0" * len(payment[4:])
    assert written["totals"]["cost"] == zero


def test_large_amounts_are_written_out() -> None:
    """Never with an exponent."""
    written = form(price="999999999999999999")
    assert written["totals"]["paid"] == "999999999999999999.00"


def test_rates_are_the_nearest_numbers_and_never_rounded() -> None:
    """All the digits that a number has."""
    rates = form(fees=[{"rate": "3%", "when": "first"}])["rates"]
    quote = calc.quote(calc.Offer(price="1000", plan={"installments": 3}, fees=[{"rate": "3%", "when": "first"}]))
    assert rates["nominal"] == quote.rates.nominal
    assert len(repr(rates["nominal"])) > 15
    assert rates["because"] == "one sign change"
    assert "roots" not in rates


def test_an_answer_without_a_rate() -> None:
    """All null, with the reason, and the roots that there are."""
    rates = form(plan={"installments": 1, "first": "today"})["rates"]
    assert rates == {
        "status": "none",
        "periodic": None,
        "nominal": None,
        "effective": None,
        "dated": None,
        "flat": None,
        "percent": {},
        "because": "every rate",
        "roots": [],
    }


def test_a_rate_beyond_all_numbers_is_null_and_its_digits_are_not() -> None:
    """JSON has no infinity."""
    rates = form(price="100000000000000000", cash_price="0.01", plan={"installments": 1, "every": "1 day"})["rates"]
    assert rates["effective"] is None
    assert rates["periodic"] == 1e19
    assert "effective" in rates["percent"]


def test_a_rate_as_a_number() -> None:
    """None stays none; what no number can hold is none."""
    from fractions import Fraction

    assert number(None) is None
    assert number(exact_rate(Fraction(10) ** 400, kind="flat", clock="years", working=())) is None
    assert number(flat(Fraction(1), Fraction(4), Fraction(1))) == 0.25
    assert type(number(flat(Fraction(1), Fraction(4), Fraction(1)))) is float
