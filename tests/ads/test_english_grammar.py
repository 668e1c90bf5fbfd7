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


@pytest.mark.parametrize(
    ("text", "first", "further"),
    [
        ("A$1,000, establishment fee A$240 and A$5 a month account fee for 12 months", 240, [5]),
        ("A$1,000, A$150 establishment fee, A$10 monthly account fee, 12 payments", 150, [10]),
        ("£500 loan, no setup fee, £3 monthly fee, £9 completion fee, 10 payments", 3, [9]),
        ("£500 loan, £9 admin fee. The admin fee £9 is due at once. 10 payments", 9, []),
        ("$500, no interest, $10 setup fee and $5 a month, 12 payments", 10, [5]),
        ("$500 loan, $10 setup fee and $45 a month, 12 payments", 10, []),
    ],
)
def test_all_fees_are_read(text: str, first: int, further: list[int]) -> None:
    """The first that costs something is the claim; the others, but no repetition and no payment, stand beside it."""
    read = read_ad(text)
    assert first == read.claims["fee"]["amount"]
    assert further == [one["amount"] for one in read.beside.get("further_fees", ())]


def test_a_charge_beside_each_payment_is_a_fee() -> None:
    """Plus 3 a month is no part of the 50; a second fee without a figure is in doubt."""
    read = read_ad("€600 in 12 instalments of €50 plus €3 per month")
    assert [{"name": "fee", "amount": 3, "timing": "each period"}] == read.beside["further_fees"]
    assert 50 == read.claims["per_amount"]
    assert "insurance fee" in str(read_ad("£300, £5 admin fee plus an insurance fee, 6 payments").doubts)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Interest free for 6 months, then 24.9% APR representative on £600", 6),
        ("6 months interest free, 19.9% APR after that", 6),
        ("0% intro APR for 12 months, then 24.99%", 12),
    ],
)
def test_the_rate_after_the_free_months_is_not_that_of_the_months(text: str, term: int) -> None:
    """It is kept as a claim, and said to run only afterwards."""
    read = read_ad(text)
    assert read.beside["rate_after"] is True
    assert f"after {term} installments" in str(read.doubts[0])


def test_a_plan_longer_than_its_free_months_has_no_known_rate() -> None:
    """Neither nothing nor the rate runs for all of it."""
    read = read_ad("6 months interest free, 19.9% APR after that, £600 over 24 months")
    assert {"unit": "unstated"} == read.terms["claimed_rate"]
    assert "rate_after" not in read.beside


def test_an_apr_is_known_as_one() -> None:
    """Where the currency gives it no kind, too."""
    assert read_ad("HK$10,000 loan at 40% APR over 12 months").beside == {"apr": True}
    assert read_ad("HK$10,000 loan at 40% a year over 12 months").beside == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("£600 phone, £30 upfront, £25 a month for 24 months", {"price": 600, "down_payment": 30}),
        ("Lease for $299/mo, 36 months, $2,999 due at signing", {"down_payment": 2999}),
        ("£540 upfront or £50 a month for 12 months", {"cash_price": 540}),
        ("Pay $540 upfront or $50 a month for 12 months", {"cash_price": 540}),
        ("£540 upfront, £600 over 12 months", {"cash_price": 540, "plan_price": 600}),
        ("Was £999, £799 today, £33.29 a month for 24 months", {"list_price": 999, "price": 799}),
        ("$1,999 laptop: 0% APR for 24 months or $1,799 cash", {"plan_price": 1999, "cash_price": 1799}),
        ("$1,000 sofa, 0% APR for 12 months, minimum payment $25", {"price": 1000}),
        ("Minimum payment 2% or $25, whichever is greater", {}),
        ("$15 per $100 borrowed, due in 14 days", {}),
        ("ＨＫ＄１０，０００ loan, ６０％ APR, 12 months", {"price": 10000}),
    ],
)
def test_an_amount_has_the_role_of_its_words_or_none(text: str, expected: dict[str, float]) -> None:
    """Paid first, in cash, on the plan; a minimum payment and the base of a charge are no prices."""
    roles = {"price", "cash_price", "plan_price", "list_price", "sale_price", "down_payment"}
    assert expected == {name: value for name, value in claims_of(text).items() if name in roles}


def test_a_minimum_payment_is_no_installment() -> None:
    """With an amount."""
    assert "per_amount" not in claims_of("$1,000 sofa, 0% APR for 12 months, minimum payment of $25 a month")


@pytest.mark.parametrize(
    ("text", "cash"),
    [
        ("$1,999 laptop. Pay cash and save $200, or 12 x $166.58", 1799),
        ("€1,200 sofa: 12 payments of €100, or save €60 if you pay in full", 1140),
        ("$500 chair in 10 payments of $50, $50 cash discount", 450),
    ],
)
def test_an_amount_off_for_cash_makes_the_price_in_cash(text: str, cash: int) -> None:
    """The offer needs it; the text does not state it, so that it is no claim."""
    read = read_ad(text)
    assert cash == read.beside["cash_price"]
    assert "cash_price" not in read.claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pay $50 today and $50 every two weeks for 6 weeks on a $200 order", (4, [0, 14, 28, 42], None)),
        ("$40 today, then 3 payments of $40 every two weeks", (4, [0, 14, 28, 42], None)),
        ("Pay $80 today and $40 every two weeks for 6 weeks on a $200 order", (3, None, 80)),
        ("$24 today and $24 a week for 3 weeks", (4, [0, 7, 14, 21], None)),
        ("$20 every two weeks for 12 weeks", (6, None, None)),
    ],
)
def test_weeks_are_counted_in_payments(text: str, expected: tuple[int, list[int] | None, int | None]) -> None:
    """Six weeks have three payments by the fortnight; an equal one today is one of them, another is paid down."""
    read = claims_of(text)
    assert expected == (read["term"], read.get("schedule_days"), read.get("down_payment"))


@pytest.mark.parametrize(
    ("text", "days", "total"),
    [
        ("Borrow £100 for 30 days, repay £124", 30, 124),
        ("Payday loan: borrow $300, repay $345 in two weeks", 14, 345),
        ("Borrow $300, 14 days later repay $345", 14, 345),
    ],
)
def test_a_short_loan_is_one_payment(text: str, days: int, total: int) -> None:
    """However its length and what is paid back are put."""
    read = claims_of(text)
    assert (1, days, total) == (read["term"], read["deferral_days"], read["total"])


def test_a_charge_for_each_hundred_is_a_share() -> None:
    """15 for every 100 borrowed are 15%, and neither is a price."""
    read = claims_of("$15 finance charge per $100 borrowed, due in 14 days")
    assert (15, "finance charge", 14) == (read["fee"]["rate_pct"], read["fee"]["name"], read["deferral_days"])


def test_a_fee_that_is_deducted_is_taken_in_advance() -> None:
    """From what is lent, not at some time."""
    text = "$10,000 loan, 10% origination fee {}, 12 monthly payments"
    assert "upfront" == claims_of(text.format("deducted"))["fee"]["timing"]
    assert "each period" == claims_of(text.format("deducted each month"))["fee"]["timing"]


def test_terms_with_their_own_rates() -> None:
    """The free one is free, and the other's rate is not lost."""
    read = claims_of("Spread the cost: 6 months 0%, 12 months 9.9%, £1,200")
    assert ([6, 12], [6], 9.9) == (read["term_options"], read["interest_free_terms"], read["claimed_rate"]["value_pct"])
    assert "interest_free" not in read


def test_a_rate_of_nothing_that_nobody_pays_is_none() -> None:
    """You won't pay 0% here."""
    assert {} == claims_of("You won't pay 0% APR here")
