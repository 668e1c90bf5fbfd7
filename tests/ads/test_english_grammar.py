"""Is English read by a grammar? Phrases in many orders, denials, figures with two readings, and the time it takes."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from calc.ads.claims import as_numbers, read_ad
from calc.ads.english.words import negated

PHRASES = json.loads(Path(__file__).with_name("phrases_english.json").read_text(encoding="utf-8"))


def claims_of(text: str) -> dict[str, Any]:
    """What is read, as plain numbers."""
    read: dict[str, Any] = as_numbers(read_ad(text).claims)
    return read


def test_there_are_enough_phrases_and_no_name_twice() -> None:
    """So that a failure names one phrase."""
    assert len({one["id"] for one in PHRASES}) == len(PHRASES) >= 400
    assert len({one["text"] for one in PHRASES}) == len(PHRASES)


@pytest.mark.parametrize(
    "text",
    [
        "12 x $50",
        "$50 x 12",
        "12 × $50",
        "$50 × 12 months",
        "12 months x $50",
        "12 payments of $50",
        "$50 paid 12 times",
        "12 monthly payments of $50",
        "$50 a month, 12 months",
        "$50/mo for 12 mos",
        "12 EMIs, $50 each",
        "12 months at $50/month",
    ],
)
def test_a_count_and_an_amount_stand_in_any_order(text: str) -> None:
    """Twelve times fifty dollars, however it is written."""
    assert {"currency": "USD", "term": 12, "per_amount": 50} == claims_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "not interest-free",
        "This isn't 0% APR",
        "no longer interest-free",
        "We never offer 0% finance",
        "The 0% deal has ended",
        "Unlike others we don't offer interest-free credit",
        "There is no interest-free plan here",
        "interest-free it is not",
    ],
)
def test_what_is_denied_is_not_claimed(text: str) -> None:
    """Interest-free with a word before or after it that denies it."""
    assert "interest_free" not in claims_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Don't wait: interest-free",
        "Not only interest-free but fast",
        "You won't pay any interest",
        "Why not? It's interest-free",
        "Don't miss our interest-free plan",
        "No worries, 0% finance",
        "never pay interest",
    ],
)
def test_a_word_that_denies_something_else_denies_nothing(text: str) -> None:
    """The other side of the same guard."""
    assert claims_of(text).get("interest_free") is True


def test_a_denial_reaches_no_further_than_its_clause() -> None:
    """A stop between the two words separates them."""
    assert negated("it is not 0% now", 10, 12)
    assert not negated("it is not. 0% now", 11, 13)


@pytest.mark.parametrize(
    "text",
    [
        "0% intro APR for 12 months, then 24.99%",
        "0% APR for 12 months, then 24.99% APR",
        "0% for 12 months and 24.99% APR after that",
    ],
)
def test_free_at_first_is_not_free(text: str) -> None:
    """The rate that follows is the rate; the months at nothing are not the whole plan."""
    read = claims_of(text)
    assert "interest_free" not in read
    assert {"value_pct": 24.99, "unit": "year"} == read["claimed_rate"]


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("a $1,299.50 sofa", 1299.5),
        ("a €1.299,00 sofa", 1299),
        ("a sofa for 1.299,00 €", 1299),
        ("a sofa at 129,90 €", 129.9),
        ("a sofa at 499 €", 499),
        ("a ₹1,20,000 sofa", 120000),
        ("a ₹2.5 lakh car", 250000),
        ("a €1.299 sofa", None),
        ("price €1.299, new", None),
    ],
)
def test_an_amount_is_read_whole_or_not_at_all(text: str, price: float | None) -> None:
    """Commas and points in the ways of several countries; one with two readings is no amount."""
    assert price == claims_of(text).get("price")


def test_pay_in_so_many_payments_is_not_put_off() -> None:
    """Pay in 6 monthly installments; pay in 30 days."""
    assert {"term": 6} == claims_of("Pay in 6 monthly installments")
    assert {"term": 1, "deferral_days": 30} == claims_of("Pay in 30 days")


def test_an_add_on_rate_is_flat() -> None:
    """The words say no period."""
    rate = claims_of("Borrow $5,000 at 6% add-on for 24 months")["claimed_rate"]
    assert {"value_pct": 6, "unit": "unstated", "kind": "flat"} == rate


def test_a_claim_stands_where_its_words_are() -> None:
    """The marks that stand in for figures do not move them."""
    text = "Sofa £899: 10 interest-free payments of £89.90"
    spans = read_ad(text).spans
    assert "£899" == text[slice(*spans["price"])]
    assert text[slice(*spans["per_amount"])].endswith("£89.90")


def test_amounts_are_decimals() -> None:
    """No float comes in with cents and lakhs."""
    for text in ("99p a day", "a ₹2.5 lakh car", "$83.34 a month"):
        assert all(isinstance(value, str | Decimal | int) for value in read_ad(text).claims.values())
