"""Do claims become the offer that they describe? What is not said is left open, and what is assumed is said."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from calc.ads.claims import read_ad
from calc.ads.of_offer import reading_of
from calc.ads.offered import EXAMPLE_PRICE, described_by
from calc.cost.quote import quote
from calc.errors import OfferError
from calc.offer.model import Offer


def described(text: str, price: Decimal | None = None) -> dict[str, Any]:
    """The description of the offer that a text makes."""
    return described_by(read_ad(text).claims, price).described


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("免息3期，到手价5000元", {"price": "5000", "currency": "CNY", "plan": {"installments": 3}}),
        (
            "页面价199元，分期价299元，3期每期99元",
            {"price": "299", "cash_price": "199", "plan": {"installments": 3, "kind": "stated", "payment": "99"}},
        ),
        ("单支口红299元，月付99元/期", {"plan": {"installments": "unknown", "kind": "stated", "payment": "99"}}),
        ("3/6/12期可选，1200元，手续费3%", {"plan": {"installments": [3, 6, 12]}}),
        ("1983元，前3期每期1元，后9期每期220元", {"plan": {"kind": "steps", "steps": [[3, "1"], [9, "220"]]}}),
        (
            "借10000元，12期等额本息，年利率18%",
            {"price": "10000", "plan": {"installments": 12, "kind": "level", "rate": "18%/year"}},
        ),
        ("借10000元，12期，日息万五", {"plan": {"installments": 12, "kind": "level", "rate": "0.05%/day"}}),
        (
            "借3000元到手2900元，3期",
            {"price": "3000", "fees": [{"name": "deducted", "amount": "100", "when": "deducted"}]},
        ),
        ("6000元12期每期手续费0.6%", {"fees": [{"name": "手续费", "rate": "0.6%", "when": "each"}]}),
        ("首付30%，5000元分12期免息", {"down": "30%", "price": "5000"}),
        (
            "$400, pay in 4 interest-free biweekly payments",
            {"currency": "USD", "plan": {"installments": 4, "every": "2 weeks"}},
        ),
        (
            "half today, half in 14 days, interest-free, $80",
            {"plan": {"installments": 2, "first": "0 days", "every": "14 days"}},
        ),
    ],
)
def test_what_a_text_describes(text: str, parts: dict[str, Any]) -> None:
    """The terms that are said, in the words of an offer."""
    offered = described(text)
    assert parts == {name: offered[name] for name in parts}
    assert quote(Offer(**offered)).verdict


def test_a_price_that_the_text_does_not_say() -> None:
    """The one that is given; else what the installments come to; else an example, and it is said so."""
    assert "1000" == described("免息3期，服务费3%", Decimal(1000))["price"]
    assert "5000" == described("免息3期，到手价5000元", Decimal(1000))["price"], "what the text says counts"
    of_payments = described_by(read_ad("免息3期，每期333元").claims)
    assert ("999", ["the price is what the installments come to, 999"]) == (
        of_payments.described["price"],
        [str(one) for one in of_payments.assumed],
    )
    example = described_by(read_ad("免息3期，服务费3%").claims)
    assert f"{EXAMPLE_PRICE:f}" == example.described["price"]
    assert 1 == len(example.assumed)


def test_the_example_can_be_divided() -> None:
    """By the usual numbers of installments, so that the rates are those of exact parts."""
    assert [] == [count for count in (2, 3, 4, 5, 6, 8, 9, 10, 12, 18, 20, 24, 30, 36, 48, 60) if EXAMPLE_PRICE % count]


def test_a_fee_whose_time_is_not_said_is_a_range() -> None:
    """From the last day to each installment."""
    answered = quote(Offer(**described("免息3期，另收服务费3%", Decimal(1000)))).range
    assert answered is not None and answered.low is not None and answered.high is not None
    low, high = answered.low.priced.rates.nominal, answered.high.priced.rates.nominal
    assert low is not None and high is not None
    assert ("17.65", "53.23") == (low.percent(), high.percent())


@pytest.mark.parametrize("text", ["免息，5000元", "月息1.5%", "全场满500减50", "你好", "Yours from £29 per month"])
def test_what_is_no_offer(text: str) -> None:
    """The number of installments is asked for."""
    with pytest.raises(OfferError) as error:
        described(text)
    assert "installments" == error.value.field


@pytest.mark.parametrize(
    "text",
    [
        "999999999期免息，5000元",
        "0期免息，5000元",
        "999999999期免息，每期1元",
        "5000元12期，每期手续费9999999%",
        "借1000元12期，年利率99999999%",
    ],
)
def test_an_offer_that_cannot_be_is_refused_in_words(text: str) -> None:
    """When it is quoted: a field and a reason, and no crash."""
    with pytest.raises(OfferError) as error:
        quote(Offer(**described(text)))
    assert error.value.field and error.value.why


def test_an_offer_as_an_advertisement() -> None:
    """Its claims are those that a text of it would make."""
    offer = Offer(
        price="299",
        cash_price="199",
        plan={"kind": "stated", "installments": 3, "payment": "99"},
        fees=[{"name": "service fee", "rate": "3%", "when": "first"}],
    )
    reading = reading_of(offer)
    assert {
        "currency": "CNY",
        "cash_price": 199,
        "plan_price": 299,
        "term": 3,
        "per_amount": 99,
        "fee": {"name": "service fee", "rate_pct": 3, "timing": "first instalment"},
    } == {name: value for name, value in reading.claims.items() if name not in ("down_payment", "down_payment_pct")}
    assert ("", "zh-Hans") == (reading.text, reading.lang)
