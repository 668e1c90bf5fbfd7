"""How are the terms of an offer put into words? Installments, fees, and what was left open."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import calc
from calc.cost.wording import fee_in_words, grouped, installments_in_words, open_in_words, settled_in_words
from calc.offer.field_types import TIMINGS
from calc.offer.model import Offer

OFFER = Offer(
    price="1000",
    plan={"installments": 3},
    fees=[{"name": "service fee", "rate": "3%", "when": "first"}, {"name": "insurance", "amount": "5", "when": "each"}],
    benefits=[{"name": "gift", "amount": "9"}],
)


@pytest.mark.parametrize(
    ("amount", "text"), [("1234567.80", "1,234,567.80"), ("-1000", "-1,000"), ("0.5", "0.5"), ("1E+3", "1,000")]
)
def test_amounts_are_grouped(amount: str, text: str) -> None:
    """Commas between thousands, every digit there, never an exponent."""
    assert text == grouped(Decimal(amount))


@pytest.mark.parametrize(
    ("price", "plan", "text"),
    [
        ("1000", {"installments": 3}, "3 installments of 333.33"),
        ("1000", {"installments": 1}, "one payment of 1,000.00"),
        ("1000", {"kind": "bullet", "installments": 3, "rate": "12%"}, "one payment of 1,030.00"),
        ("1983", {"kind": "steps", "steps": [[3, "1.00"], [9, "220.00"]]}, "3 of 1.00, then 9 of 220.00"),
        ("1000", {"kind": "stated", "payments": ["400", "300", "300"]}, "1 of 400.00, then 2 of 300.00"),
        ("9", {"kind": "stated", "payments": ["5", "3", "1"]}, "1 of 5.00, then 1 of 3.00, then 1 of 1.00"),
        ("1000", {"kind": "stated", "payments": ["400", "300", "200", "100"]}, "4 installments, the first 400.00"),
        ("10000", {"kind": "principal", "installments": 12, "rate": "18%"}, "12 installments, the first 983.33"),
        ("1000", {"kind": "interest_only", "installments": 3, "rate": "12%"}, "2 of 10.00, then 1 of 1,010.00"),
    ],
)  # fmt: skip
def test_installments(price: str, plan: dict[str, Any], text: str) -> None:
    """Equal but for a cent is equal; blocks are told one after the other; the rest by the first."""
    assert text == installments_in_words(calc.schedule(Offer(price=price, plan=plan)))


def test_installments_are_told_without_fees() -> None:
    """As an advertisement tells them."""
    assert "3 installments of 333.33" == installments_in_words(calc.schedule(OFFER))


def test_a_difference_of_more_than_a_hundredth_is_told() -> None:
    """100 and 101 are told as equal, 100 and 101.01 are not."""
    for last, text in (("101", "2 installments of 100.00"), ("101.01", "1 of 100.00, then 1 of 101.01")):
        plan = {"kind": "stated", "payments": ["100", last]}
        assert text == installments_in_words(calc.schedule(Offer(price="201", plan=plan)))


@pytest.mark.parametrize(
    ("when", "text"),
    [
        ("upfront", "tax 3%, on the day of purchase"),
        ("deducted", "tax 3%, taken out of the money received"),
        ("financed", "tax 3%, added to what is repaid"),
        ("first", "tax 3%, with the first installment"),
        ("each", "tax 3%, with each installment"),
        ("last", "tax 3%, with the last installment"),
        ("spread", "tax 3%, spread over the installments"),
        ("late", "tax 3%, when a payment is late"),
        ("settlement", "tax 3%, on early settlement"),
        ("unknown", "tax 3%, nobody says when"),
        ([1, 3], "tax 3%, with installments 1, 3"),
    ],
)
def test_when_a_fee_is_taken(when: Any, text: str) -> None:
    """Every timing there is."""
    assert text == fee_in_words(calc.Fee(name="tax", rate="3%", when=when))


def test_no_timing_is_without_words() -> None:
    """A new one would have none."""
    assert all(fee_in_words(calc.Fee(amount="1", when=when)) for when in TIMINGS)


@pytest.mark.parametrize(
    ("of", "text"),
    [
        ("price", "fee 3% of the price, with the first installment"),
        ("financed", "fee 3%, with the first installment"),
        ("outstanding", "fee 3% of what is owed, with the first installment"),
        ("installment", "fee 3% of the installment, with the first installment"),
        ("interest", "fee 3% of the interest, with the first installment"),
    ],
)
def test_what_a_fee_is_a_part_of(of: Any, text: str) -> None:
    """Every base there is; of the amount financed goes without saying."""
    assert text == fee_in_words(calc.Fee(rate="3%", of=of, when="first"))


def test_a_fee_in_money() -> None:
    """With commas."""
    assert "fee 1,200.50, with the first installment" == fee_in_words(calc.Fee(amount="1200.50", when="first"))


@pytest.mark.parametrize(
    ("field", "value", "settled", "asked"),
    [
        ("cash_price", "900", "cash price 900", "what it costs paid at once"),
        ("installments", "12", "12 installments", "how many installments there are"),
        ("installments", "1", "one installment", "how many installments there are"),
        ("rate", "18%", "interest 18%", "how high the interest is"),
        ("payment", "99", "installments of 99", "how high each installment is"),
        ("down", "20%", "down payment 20%", "how high the down payment is"),
        ("fees[0].when", "each", "service fee with each installment", "when the service fee is taken"),
        ("fees[0].of", "price", "service fee of the price", "what the service fee is a percentage of"),
        ("fees[0].of", "outstanding", "service fee of what is owed", "what the service fee is a percentage of"),
        ("fees[0].rate", "3%", "service fee of 3%", "how high the service fee is"),
        ("fees[1].amount", "5", "insurance of 5", "how high the insurance is"),
        ("benefits[0].amount", "50", "gift worth 50", "what the gift is worth"),
    ],
)
def test_a_term_that_was_left_open(field: str, value: str, settled: str, asked: str) -> None:
    """The question that it leaves, and what a case takes it to be."""
    assert (settled, asked) == (settled_in_words([(field, value)], OFFER), open_in_words(field, OFFER))


def test_interest_as_a_base_has_words_too() -> None:
    """It may stand in a list of what is possible."""
    assert "service fee of the interest" == settled_in_words([("fees[0].of", "interest")], OFFER)


def test_several_terms_are_told_one_after_the_other() -> None:
    """In the order in which they are named."""
    settled = [("cash_price", "900"), ("installments", "3"), ("fees[0].when", "last")]
    assert "cash price 900; 3 installments; service fee with the last installment" == settled_in_words(settled, OFFER)
