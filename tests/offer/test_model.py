"""Do the parts of an offer fit together, and does its currency rule its amounts?"""

from __future__ import annotations

import pickle
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

import calc
from calc.money import MINOR_DIGITS, WITHDRAWN, Residue, RoundingMode
from calc.offer.model import HIGHEST_PRICE, RoundingTerms
from calc.offer.typed_rate import Share


def offer(**described: Any) -> calc.Offer:
    """An offer with whatever is said about it."""
    return calc.Offer(**{"price": "1000", "plan": {"installments": 3}} | described)


def test_the_defaults() -> None:
    """Only price and plan have to be said."""
    plain = offer()
    assert (plain.currency, plain.name, plain.start, plain.down) == ("CNY", None, None, Share(Decimal(0)))
    assert plain.price == plain.cash_price == 1000
    assert (plain.fees, plain.benefits) == ((), ())
    assert plain.rounding == RoundingTerms(mode=RoundingMode.HALF_UP, increment=None, residue=Residue.LAST)
    assert plain.plan == calc.Plan(installments=3)
    assert plain.model_fields_set == {"price", "plan"}


@pytest.mark.parametrize("price", ["1000", "1,000", "1000.00", 1000, Decimal("1E+3"), "¥1000", "1千", "１０００"])
def test_a_price_as_people_type_it(price: Any) -> None:
    """Text, a whole number, or a Decimal."""
    assert offer(price=price).price == 1000
    assert offer(price="5", cash_price=price).cash_price == 1000


def test_how_high_a_price_may_be() -> None:
    """Up to a minor unit below 10^18, from one minor unit."""
    assert offer(price=HIGHEST_PRICE - Decimal("0.01")).price == HIGHEST_PRICE - Decimal("0.01")
    assert offer(price="0.01").price == Decimal("0.01")
    for field in ("price", "cash_price"):
        for wrong in (HIGHEST_PRICE, 0, -1):
            with pytest.raises(calc.OfferError) as raised:
                offer(**{field: wrong})
            assert raised.value.field == field


@pytest.mark.parametrize(
    ("price", "currency"),
    [
        ("€1000", "EUR"),
        ("1000 HKD", "HKD"),
        ("HK$1,000", "HKD"),
        ("1000 kwd", "KWD"),
        ("RMB 1000", "CNY"),
        ("₫1.000.000", "VND"),
        ("¥1000", "CNY"),
        ("1000元", "CNY"),
        ("1000", "CNY"),
        (1000, "CNY"),
    ],
)
def test_a_sign_sets_the_currency_where_it_can_mean_only_one(price: Any, currency: str) -> None:
    """¥ and 元 mean several, and leave the default; so does a price without a sign."""
    assert currency == offer(price=price).currency
    assert ("currency" in offer(price=price).model_fields_set) == (currency != "CNY" or "RMB" in str(price))


@pytest.mark.parametrize(
    ("price", "currency"),
    [("¥1000", "JPY"), ("1000元", "TWD"), ("$1000", "USD"), ("$1000", "hkd"), ("kr 1000", "NOK"), ("€1000", " eur ")],
)
def test_a_sign_that_the_currency_can_have(price: str, currency: str) -> None:
    """A sign that may mean several is decided by the currency that is said."""
    assert currency.strip().upper() == offer(price=price, currency=currency).currency


def test_the_currency_of_the_price_rules_all_amounts() -> None:
    """An amount with another currency's sign is refused wherever it stands, and one with this currency's is not."""
    euros = {"price": "€1000"}
    stated = {"kind": "stated", "payments": ["€500", "€500"]}
    assert offer(**euros, plan=stated, down="€1", fees=[{"amount": "€5", "when": "first"}]).currency == "EUR"
    fields: dict[str, dict[str, Any]] = {
        "cash_price": {"cash_price": "HK$900"},
        "down": {"down": "HK$100"},
        "rounding.increment": {"rounding": {"increment": "HK$5"}},
        "payment": {"plan": {"kind": "stated", "installments": 3, "payment": "HK$5"}},
        "payments[1]": {"plan": {"kind": "stated", "payments": ["5", "HK$5"]}},
        "steps[1].amount": {"plan": {"kind": "steps", "steps": [[1, "5"], [2, "HK$5"]]}},
        "balloon": {"plan": {"kind": "level", "installments": 3, "balloon": "HK$5"}},
        "benefits[0].amount": {"benefits": [{"amount": "HK$5"}]},
        "fees[0].amount": {"fees": [{"amount": "HK$5", "when": "first"}]},
        "fees[1].minimum": {
            "fees": [{"rate": "3%", "when": "first"}, {"rate": "3%", "when": "first", "minimum": "HK$5"}]
        },
        "fees[0].maximum": {"fees": [{"rate": "3%", "when": "first", "maximum": "HK$5"}]},
    }
    for field, described in fields.items():
        with pytest.raises(calc.OfferError) as raised:
            offer(**euros | described)
        assert (field, raised.value.try_) == (raised.value.field, "currency HKD")
        assert raised.value.why == "'HK$' means HKD, and the offer is in EUR"


def test_every_amount_has_the_decimals_of_the_currency() -> None:
    """Half a cent is refused wherever it stands."""
    fields: dict[str, dict[str, Any]] = {
        "price": {"price": "1000.0005"},
        "cash_price": {"cash_price": "0.005"},
        "down": {"down": "0.005"},
        "rounding.increment": {"rounding": {"increment": "0.005"}},
        "payment": {"plan": {"kind": "stated", "installments": 3, "payment": "0.005"}},
        "payments[0]": {"plan": {"kind": "stated", "payments": ["0.005", "5"]}},
        "steps[0].amount": {"plan": {"kind": "steps", "steps": [[1, "0.005"]]}},
        "balloon": {"plan": {"kind": "level", "installments": 3, "balloon": "0.005"}},
        "benefits[0].amount": {"benefits": [{"amount": "0.005"}]},
        "fees[0].amount": {"fees": [{"amount": "0.005", "when": "first"}]},
        "fees[0].minimum": {"fees": [{"rate": "3%", "when": "first", "minimum": "0.005"}]},
        "fees[0].maximum": {"fees": [{"rate": "3%", "when": "first", "maximum": "0.005"}]},
    }
    for field, described in fields.items():
        with pytest.raises(calc.OfferError) as raised:
            offer(**described)
        assert (field, raised.value.why) == (raised.value.field, "CNY has 2 decimals and no more")


def test_marks_are_read_by_the_decimals_of_the_currency_everywhere() -> None:
    """1,999 is refused in dinars and 1.999 in yuan, in every field; typed plainly, each is taken."""
    for currency, wrong, right in (("KWD", "1,999", "1.999"), ("CNY", "1.999", "1,999")):
        for described in ({"down": wrong}, {"fees": [{"amount": wrong, "when": "last"}]}, {"cash_price": wrong}):
            with pytest.raises(calc.OfferError, match="it can be read as 1999 and as"):
                offer(**{"price": "9000", "currency": currency} | described)
        assert offer(price="9000", currency=currency, down=right).down == Decimal(
            "1.999" if currency == "KWD" else 1999
        )


@pytest.mark.parametrize("currency", [*MINOR_DIGITS, *WITHDRAWN])
def test_every_currency_that_is_or_was(currency: str) -> None:
    """Withdrawn ones too, for old offers."""
    assert offer(currency=currency, price="1000").currency == currency
    assert offer(currency=currency.lower(), price="1000").currency == currency


@pytest.mark.parametrize(
    ("down", "read"),
    [
        ("300", Decimal(300)),
        (300, Decimal(300)),
        ("¥300", Decimal(300)),
        ("0", Decimal(0)),
        ("999.99", Decimal("999.99")),
        ("30%", Share(Decimal(30))),
        ("30 ％ ", Share(Decimal(30))),
        ("5‰", Share(Decimal("0.5"))),
        ("99.99%", Share(Decimal("99.99"))),
        (Share(Decimal(30)), Share(Decimal(30))),
    ],
)
def test_a_down_payment_is_an_amount_or_a_share(down: Any, read: Any) -> None:
    """Less than the price, in money or in percent."""
    assert read == offer(down=down).down


@pytest.mark.parametrize("down", ["1000", "1000.01", "100%", "101%", "-0.01"])
def test_a_down_payment_leaves_something_to_pay(down: str) -> None:
    """At the edge: all of the price is too much."""
    with pytest.raises(calc.OfferError, match="leaves something to pay in installments"):
        offer(down=down)


def test_rounding_may_be_its_mode_alone() -> None:
    """A name is short for a table with that mode."""
    assert offer(rounding="down").rounding == RoundingTerms(mode=RoundingMode.DOWN)
    assert offer(rounding={"mode": "down"}).rounding == offer(rounding="down").rounding
    terms = offer(rounding={"increment": "0.05", "residue": "spread"}).rounding
    assert (terms.mode, terms.increment, terms.residue) == (RoundingMode.HALF_UP, Decimal("0.05"), Residue.SPREAD)


@pytest.mark.parametrize(
    ("start", "first"), [("2026-05-01", "2026-05-01"), ("2026-05-01", "2026-05-02"), (None, "2020-01-01")]
)
def test_the_first_payment_is_not_before_the_purchase(start: str | None, first: str) -> None:
    """On the day itself it may be; without a start nothing is known to be before it."""
    assert offer(start=start, plan={"installments": 3, "first": first}).plan.first == date.fromisoformat(first)


@pytest.mark.parametrize(
    ("plan", "last"),
    [
        ({"installments": 3}, 3),
        ({"kind": "bullet", "installments": 3}, 1),
        ({"kind": "stated", "payments": ["500", "500"]}, 2),
        ({"kind": "steps", "steps": [[2, "1"], [3, "300"]]}, 5),
    ],
)
def test_fees_and_benefits_come_with_installments_that_exist(plan: dict[str, Any], last: int) -> None:
    """Up to the last one; a bullet is one payment, however many periods it takes."""
    assert offer(plan=plan, fees=[{"rate": "1%", "when": [last]}]).fees[0].when == (last,)
    assert offer(plan=plan, benefits=[{"amount": "1", "when": last}]).benefits[0].when == last
    for described in (
        {"fees": [{"rate": "1%", "when": [last + 1]}]},
        {"benefits": [{"amount": "1", "when": last + 1}]},
    ):
        with pytest.raises(calc.OfferError) as raised:
            offer(plan=plan, **described)
        assert raised.value.why == f"the last installment of the plan is number {last}"


def test_parts_may_be_values_already() -> None:
    """A plan, fees and benefits made before, or tables of them."""
    fee, benefit = calc.Fee(rate="3%", when="first"), calc.Benefit(amount="5")
    made = calc.Offer(price="1000", plan=calc.Plan(installments=3), fees=[fee], benefits=(benefit,))
    told = offer(fees=[{"rate": "3%", "when": "first"}], benefits=[{"amount": "5"}])
    assert made == told


def test_an_offer_is_a_value() -> None:
    """Equal and hashed by its fields, never changed, the same after a journey."""
    one, other = (
        offer(down="1,00", fees=[{"rate": "3%", "when": "first"}]),
        offer(down="1.00", fees=[{"rate": "3.0%", "when": "first"}]),
    )
    assert one == other
    assert hash(one) == hash(other)
    assert pickle.loads(pickle.dumps(one)) == one
    with pytest.raises(ValidationError):
        one.price = Decimal(5)  # type: ignore[assignment, misc]


def test_fields_may_not_be_added() -> None:
    """What an offer does not know cannot be hung on it."""
    with pytest.raises((ValidationError, ValueError)):
        offer().color = "red"  # type: ignore[attr-defined]
