"""Is the answer the one that the form of `calc quote --json` shows? 1000 in three, 3 % on day 0, bought 2026-11-21."""

from __future__ import annotations

import json
from typing import Any

import pytest

import calc
from tests.stories.reading import answer


@pytest.fixture(scope="module")
def shown() -> dict[str, Any]:
    """The document, as a program would read it."""
    quote = answer("1000", ("3%", "upfront"), start="2026-11-21", plan={"installments": 3})
    document: dict[str, Any] = json.loads(json.dumps(quote.to_dict()))
    return document


def test_the_heading(shown: dict[str, Any]) -> None:
    """The version of the form, and of the program."""
    assert (1, calc.__version__) == (shown["version"], shown["calc"])


def test_row_0_is_the_fee_on_the_day_of_purchase(shown: dict[str, Any]) -> None:
    """What is paid beside the installments."""
    assert {
        "number": 0,
        "due": "2026-11-21",
        "nominal_due": "2026-11-21",
        "payment": "30.00",
        "principal": "0.00",
        "interest": "0.00",
        "fees": "30.00",
        "adjustment": "0.00",
        "balance": "1000.00",
    } == shown["schedule"][0]


def test_row_1_is_the_first_installment(shown: dict[str, Any]) -> None:
    """A month on."""
    assert {
        "number": 1,
        "due": "2026-12-21",
        "nominal_due": "2026-12-21",
        "payment": "333.33",
        "principal": "333.33",
        "interest": "0.00",
        "fees": "0.00",
        "adjustment": "0.00",
        "balance": "666.67",
    } == shown["schedule"][1]


def test_the_totals(shown: dict[str, Any]) -> None:
    """Money is text with exactly the currency's digits; other totals may stand beside these."""
    expected = {
        "price": "1000.00",
        "cash_price": "1000.00",
        "financed": "1000.00",
        "received": "1000.00",
        "paid": "1030.00",
        "cost": "30.00",
    }
    assert expected == {name: shown["totals"][name] for name in expected}


@pytest.mark.parametrize(
    ("name", "digits", "rate"),
    [
        ("periodic", 6, "0.015386"),
        ("nominal", 5, "0.18463"),
        ("effective", 5, "0.20108"),
        ("dated", 5, "0.20050"),
        ("flat", 2, "0.12"),
    ],
)
def test_the_rates(shown: dict[str, Any], name: str, digits: int, rate: str) -> None:
    """Numbers as fractions of one, here shortened as in the form's example."""
    assert ("found", rate) == (shown["rates"]["status"], f"{shown['rates'][name]:.{digits}f}")


def test_rates_are_never_rounded(shown: dict[str, Any]) -> None:
    """The nearest double: a good many digits, and the very one that the library gives."""
    quote = answer("1000", ("3%", "upfront"), start="2026-11-21", plan={"installments": 3})
    assert float(quote.rates.nominal or 0) == shown["rates"]["nominal"]
    assert len(repr(shown["rates"]["nominal"])) > 15


def test_percentages_are_the_proved_digits(shown: dict[str, Any]) -> None:
    """Text with two decimals."""
    percent = {"periodic": "1.54", "nominal": "18.46", "effective": "20.11", "dated": "20.05", "flat": "12.00"}
    assert percent == shown["rates"]["percent"]


def test_what_was_assumed(shown: dict[str, Any]) -> None:
    """A default that was used is said."""
    assert "first installment one month after purchase" in shown["assumptions"]


def test_what_has_nothing_to_say(shown: dict[str, Any]) -> None:
    """No range, for nothing is unknown, and no findings."""
    assert (None, []) == (shown["range"], shown["findings"])


def test_the_offer_can_be_fed_back(shown: dict[str, Any]) -> None:
    """The offer in the answer is normalised; fed back it gives the same answer."""
    again = calc.quote(calc.Offer(**shown["offer"])).to_dict()
    assert shown["offer"] == again["offer"]
    assert (shown["schedule"], shown["totals"], shown["rates"]) == (again["schedule"], again["totals"], again["rates"])


def test_without_a_day_dates_are_null() -> None:
    """A library offer without `start` has null dates and a null `dated`."""
    shown = answer("1000", ("3%", "upfront"), plan={"installments": 3}).to_dict()
    assert {(None, None)} == {(row["due"], row["nominal_due"]) for row in shown["schedule"]}
    assert shown["rates"]["dated"] is None


@pytest.mark.parametrize(
    ("currency", "payment"), [("CNY", "333.33"), ("JPY", "333"), ("KWD", "333.333"), ("CLF", "333.3333")]
)
def test_money_has_exactly_the_digits_of_its_currency(currency: str, payment: str) -> None:
    """Two, none, three, four."""
    shown = answer("1000", currency=currency, plan={"installments": 3}).to_dict()
    assert payment == shown["schedule"][0]["payment"]
