"""Is an offer written down so that the same offer is read again?"""

from __future__ import annotations

import json
from typing import Any

import pytest

import calc
from calc.offer.normal_form import normal_form
from calc.offer.read import read_offer


def of(**described: Any) -> dict[str, Any]:
    """The normal form of an offer."""
    return normal_form(calc.Offer(**{"price": "1000", "plan": {"installments": 3}} | described))


def test_the_least_that_can_be_said() -> None:
    """What matters is written out though it was not said; what was not said and does not matter is left out."""
    assert of() == {
        "currency": "CNY",
        "price": "1000.00",
        "cash_price": "1000.00",
        "rounding": {"mode": "half-up", "residue": "last"},
        "plan": {"kind": "even", "installments": 3, "every": "1 month", "first": "1 month", "rate": "0%"},
    }


def test_all_that_can_be_said() -> None:
    """Money with exactly the currency's decimals, rates and lengths in their plain form."""
    written = of(
        name="phone",
        price="HK$ 1.2万",
        cash_price="11,000",
        start="2026-11-21",
        down="12.5%",
        rounding={"mode": "half-even", "increment": "0.05", "residue": "spread"},
        plan={
            "kind": "level",
            "installments": "12",
            "every": "quarterly",
            "first": {"bill_day": 1, "due_day": 6},
            "rate": "0.05%/天",
            "days_a_year": 360,
            "day_count": "actual/360",
            "balloon": "1,000",
            "end_of_month": True,
            "roll": "following",
            "calendar": "HK",
            "step_discounts": [{"after_on_time": 3, "installment": 4, "factor": "0.80"}],
        },
        fees=[
            {"rate": "3‰", "when": "upfront", "of": "price", "minimum": 5, "maximum": "9.5", "paid_by": "consumer"},
            {"name": "insurance", "amount": "12", "when": "1, 3"},
        ],
        benefits=[{"amount": "99", "when": "after 3"}, {"amount": "1", "name": "coupon"}],
    )
    assert written == {
        "currency": "HKD",
        "name": "phone",
        "price": "12000.00",
        "cash_price": "11000.00",
        "start": "2026-11-21",
        "down": "12.5%",
        "rounding": {"mode": "half-even", "residue": "spread", "increment": "0.05"},
        "plan": {
            "kind": "level",
            "installments": 12,
            "every": "3 months",
            "first": {"bill_day": 1, "due_day": 6},
            "rate": "0.05% a day",
            "days_a_year": 360,
            "day_count": "actual/360",
            "balloon": "1000.00",
            "end_of_month": True,
            "roll": "following",
            "calendar": "HK",
            "step_discounts": [{"after_on_time": 3, "installment": 4, "factor": "0.80"}],
        },
        "fees": [
            {"name": "fee", "of": "price", "rate": "0.3%", "when": "upfront", "minimum": "5.00", "maximum": "9.50"},
            {"name": "insurance", "of": "financed", "amount": "12.00", "when": [1, 3]},
        ],
        "benefits": [{"amount": "99.00", "when": 3}, {"amount": "1.00", "name": "coupon"}],
    }


ROUND_TRIPS: dict[str, dict[str, Any]] = {
    "the least": {},
    "in yen": {"currency": "JPY", "price": "1,000", "down": "100"},
    "in dinars": {"currency": "KWD", "price": "1.999", "fees": [{"amount": "0.005", "when": "last"}]},
    "in a withdrawn currency": {"currency": "BGN"},
    "a sign that sets the currency": {"price": "€1.000,00", "cash_price": "900 €"},
    "a down payment": {"down": "300"},
    "a down payment in percent": {"down": "33.3333%"},
    "a mode of rounding alone": {"rounding": "down"},
    "an increment": {"rounding": {"increment": "5"}},
    "first today": {"plan": {"installments": 3, "first": "today"}},
    "first on a date": {"start": "2026-01-31", "plan": {"installments": 3, "first": "2026-02-15", "every": "2w"}},
    "half months": {"start": "2026-01-31", "plan": {"installments": 3, "every": "half month"}},
    "by a billing cycle": {"start": "2026-01-31", "plan": {"installments": 3, "first": {"bill_day": 1, "due_day": 6}}},
    "equal principal": {"plan": {"kind": "principal", "installments": 3, "rate": "1.5% a month"}},
    "flat": {"plan": {"kind": "flat", "installments": 3, "rate": "0.6% a period"}},
    "interest only": {"plan": {"kind": "interest_only", "installments": 3, "rate": "4.5% a quarter", "balloon": 1000}},
    "bullet": {"plan": {"kind": "bullet", "installments": 3, "rate": "5%", "compounding": True}},
    "bullet by the day": {"plan": {"kind": "bullet", "installments": 1, "every": "365d", "compounding": "daily"}},
    "one stated payment": {
        "price": "297",
        "cash_price": "199",
        "plan": {"kind": "stated", "installments": 3, "payment": 99},
    },
    "a list of stated payments": {"plan": {"kind": "stated", "payments": ["500", "400", "101.5"]}},
    "blocks": {"plan": {"kind": "steps", "steps": [[3, "1"], [9, "220"]]}},
    "a discount": {
        "plan": {
            "kind": "steps",
            "installments": 4,
            "step_discounts": [{"after_on_time": 3, "installment": 4, "factor": "0.8"}],
        }
    },
    "a tiny factor": {
        "plan": {
            "installments": 4,
            "step_discounts": [{"after_on_time": 3, "installment": 4, "factor": "0.0000000001"}],
        }
    },
    "several fees": {
        "fees": [
            {"rate": "3%", "when": "first"},
            {"rate": "1%", "when": "spread", "of": "interest", "name": "second"},
            {"amount": 5, "when": [3, 1]},
            {"amount": 5, "when": "late", "paid_by": "merchant"},
        ]
    },
    "benefits": {"benefits": [{"amount": 5}, {"amount": 5, "when": 2, "name": "gift"}]},
    "a rate with many digits": {
        "plan": {"kind": "level", "installments": 3, "rate": "1.23456789012345678901234567890123%"}
    },
}


@pytest.mark.parametrize("described", ROUND_TRIPS.values(), ids=ROUND_TRIPS)
def test_what_is_written_is_read_as_the_same_offer(described: dict[str, Any]) -> None:
    """Written, made JSON, read and written again: the same form, the same schedule, the same rates."""
    offer = calc.Offer(**{"price": "1000", "plan": {"installments": 3}} | described)
    written = normal_form(offer)
    again = read_offer(json.dumps(written, ensure_ascii=False))
    assert normal_form(again) == written
    assert calc.schedule(again) == calc.schedule(offer)
    assert calc.quote(again).totals == calc.quote(offer).totals


@pytest.mark.parametrize(
    ("currency", "price", "written"),
    [("CNY", "5", "5.00"), ("JPY", "5", "5"), ("KWD", "5", "5.000"), ("CLF", "5", "5.0000"), ("CNY", "0.10", "0.10")],
)
def test_money_has_exactly_the_decimals_of_the_currency(currency: str, price: str, written: str) -> None:
    """In every field of money, and in no other."""
    form = of(
        price=price,
        currency=currency,
        plan={"kind": "stated", "payments": [price]},
        fees=[{"amount": price, "when": "first"}],
    )
    assert (form["price"], form["cash_price"], form["plan"]["payments"]) == (written, written, [written])
    assert form["fees"][0]["amount"] == written


def test_a_name_that_looks_like_money_stays_a_name() -> None:
    """Only fields of money are written as money."""
    form = of(name="5", fees=[{"name": "3", "rate": "3%", "when": "first"}])
    assert (form["name"], form["fees"][0]["name"], form["fees"][0]["rate"]) == ("5", "3", "3%")
