"""What does an answer say in plain words? Every kind of sentence, the part that causes the cost, and no advice."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import calc
from calc.cost.impact import impact
from calc.cost.verdict import in_percent, verdict
from calc.offer.model import Offer
from tests.write.answers import ANSWERS

IN_3 = {"installments": 3}
ADVICE = re.compile(
    r"\b(should|must|advise|recommend|better not|avoid|never|please|worth it|cheat|trick)\b", re.IGNORECASE
)


def says(price: str = "1000", savings: str | None = None, **described: Any) -> list[str]:
    """The sentences about an offer in three."""
    return [*map(str, calc.quote(Offer(**{"price": price, "plan": IN_3} | described), savings_rate=savings).verdict)]


def test_a_free_plan() -> None:
    """It adds nothing, and there is nothing to explain."""
    assert [
        "Advertised: 3 installments of 333.33 CNY.",
        "That is what it costs paid at once, 1,000.00 CNY: the plan adds nothing.",
    ] == says()


def test_one_fee_is_all_of_it() -> None:
    """What is advertised, what it costs in money and a year, which part causes it."""
    advertised, cost, cause = says(fees=[{"name": "service fee", "rate": "3%", "when": "first"}])
    assert "Advertised: 3 installments of 333.33 CNY." == advertised
    assert cost.startswith("That is 30.00 CNY more than 1,000.00 paid at once, like a loan at 19.77% a year")
    assert "All of it comes from the service fee; without it there would be no cost." == cause


def test_the_part_that_adds_most() -> None:
    """By its points of the rate, and what the rate would be without it."""
    fees = [
        {"name": "service fee", "rate": "3%", "when": "first"},
        {"name": "insurance", "amount": "5", "when": "each"},
    ]
    assert (
        "The largest part is the service fee, 30.00 CNY; without it the rate would be 9.36% a year."
        == says(fees=fees)[2]
    )
    alone = calc.quote(Offer(price="1000", plan=IN_3, fees=fees[1:])).rates.effective
    assert alone is not None and "9.36" == alone.percent()


def test_the_part_that_adds_most_points_though_not_most_money() -> None:
    """60 on the first day weigh more than 61 at the end of three years."""
    fees = [
        {"name": "late one", "amount": "61", "when": "last"},
        {"name": "early one", "amount": "60", "when": "upfront"},
    ]
    said = says(plan={"kind": "bullet", "installments": 3, "every": "1 year"}, fees=fees)
    assert said[2].startswith("The largest part is the early one, 60.00 CNY;")


def test_without_a_rate_the_money_is_said() -> None:
    """Nothing is lent, so that there is no rate, with all parts or without the largest."""
    said = says(plan={"installments": 2}, cash_price="990", fees=[{"amount": "1000", "when": "deducted"}])
    assert "That is 1,010.00 CNY more than 990.00 paid at once." == said[1]
    assert "The largest part is the fee, 1,000.00 CNY; without it the rate would be 8.38% a year." == said[2]
    every = [{"amount": "500", "when": "deducted"}, {"name": "other", "amount": "600", "when": "deducted"}]
    assert "The largest part is the other, 600.00 CNY" in says(fees=every)[2]


def test_where_no_single_part_can_be_left_out_for_a_rate() -> None:
    """Two fees of the whole price each: without either there is still no rate."""
    every = [{"name": name, "amount": "1000", "when": "deducted"} for name in ("one", "other")]
    assert "The largest part is the one, 1,000.00 CNY." == says(fees=every)[2]


def test_a_gain_needs_no_cause() -> None:
    """3 x 666 of 1999 is one less."""
    plan = {"kind": "stated", "installments": 3, "payment": "666"}
    assert ["Advertised: 3 installments of 666.00 CNY.", "That is 1.00 CNY less than 1,999.00 paid at once."] == says(
        "1999", plan=plan
    )


def test_a_gain_needs_no_cause_though_something_adds() -> None:
    """A gift of 50 outweighs a fee of 30."""
    fees, gifts = [{"rate": "3%", "when": "first"}], [{"name": "gift", "amount": "50"}]
    assert ["That is 20.00 CNY less than 1,000.00 paid at once."] == says(fees=fees, benefits=gifts)[1:]


def test_a_cash_discount_is_called_that() -> None:
    """10 % off in three."""
    assert "All of it comes from the cash discount; without it there would be no cost." == says(cash_discount="10%")[2]


@pytest.mark.parametrize(
    ("savings", "described", "sentence"),
    [
        ("3%", {"price": "2000", "plan": {"installments": 12}},
         "To money that earns 3% a year the plan is worth 31.70 CNY today."),
        ("2.5%", {"fees": [{"rate": "3%", "when": "first"}]},
         "Even to money that earns 2.5% a year, paying at once is better by 25.83 CNY today."),
        ("0%", {}, "To money that earns 0% a year, the plan and paying at once are worth the same."),
    ],
)  # fmt: skip
def test_what_it_is_worth_to_savings(savings: str, described: dict[str, Any], sentence: str) -> None:
    """More, less, or the same; only where somebody says what money earns."""
    assert sentence == says(savings=savings, **described)[-1]
    assert not any("money that earns" in one for one in says(**described))


def test_by_dates_where_there_is_no_other_rate() -> None:
    """An uneven plan is like a loan at the rate by dates."""
    quote = ANSWERS["by dates only"]
    assert quote.rates.dated is not None
    assert f"like a loan at {quote.rates.dated.percent()}% a year" in quote.verdict[1]


def test_a_range() -> None:
    """What is not said, and both ends with what makes them so."""
    assert [
        "Not said: when the service fee is taken.",
        "So it costs between 30.00 CNY, 19.15% a year, 17.65% nominal (service fee with the last installment) "
        "and 90.00 CNY, 68.34% a year, 53.23% nominal (service fee with each installment).",
    ] == says(fees=[{"name": "service fee", "rate": "3%", "when": "unknown"}])


def test_a_range_that_is_open_above_or_below() -> None:
    """So much or more; so much or less; a zero is a rate like any other, with or without dates."""
    for dates in ({}, {"start": "2026-11-21"}):
        cash_price = says(cash_price="unknown", **dates)[1]
        assert "So it costs 0.00 CNY, 0.00% a year, 0.00% nominal (cash price 1000) or more." == cash_price
        assert (
            "So it costs 0.00 CNY, 0.00% a year, 0.00% nominal (gift worth 0) or less."
            == says(benefits=[{"name": "gift", "amount": "unknown"}], **dates)[1]
        )


def test_a_range_open_on_both_sides() -> None:
    """There is nothing to be said but what is missing."""
    said = says(cash_price="unknown", benefits=[{"name": "gift", "amount": "unknown"}])
    assert ["Not said: what it costs paid at once; what the gift is worth."] == said


def test_a_range_of_one_case() -> None:
    """3 x 666 it must be."""
    plan = {"kind": "stated", "installments": "unknown", "payment": "666"}
    assert "So it costs -1.00 CNY, -0.30% a year, -0.30% nominal (3 installments)." == says("1999", plan=plan)[1]


def test_a_range_without_rates() -> None:
    """In money alone."""
    plan = {"installments": 3, "first": "40 days"}
    said = says(plan=plan, fees=[{"amount": "20..30", "when": "first"}])[1]
    assert "So it costs between 20.00 CNY (fee of 20) and 30.00 CNY (fee of 30)." == said


@pytest.mark.parametrize("name", ANSWERS)
def test_two_to_four_sentences_without_advice(name: str) -> None:
    """Each ends in a full stop, names the money of the totals, and tells nobody what to do."""
    quote = ANSWERS[name]
    sentences = [str(one) for one in quote.verdict]
    assert 2 <= len(sentences) <= 4 and all(one.endswith(".") for one in sentences)
    assert not ADVICE.search(" ".join(sentences))
    assert f"{abs(quote.totals.cost):,f}" in sentences[1] or not quote.totals.cost


def test_an_impact_that_is_known_is_used() -> None:
    """It is not worked out twice, and says the same."""
    quote = ANSWERS["down payment and fees"]
    assert quote.known is not None
    found = impact(quote.known)
    assert verdict(quote, found) == quote.verdict
    named = next(share.name for share in found.shares if share.cost > 0)
    assert f"All of it comes from the {named}" in " ".join(verdict(quote, type(found)(found.shares[:1])))


def test_percent_is_rounded_half_up() -> None:
    """0.125 % and -0.125 % to two decimals, a third of a percent to four."""
    assert ["0.13", "33.33", "0.3333"] == [
        in_percent(Fraction(1, 800)), in_percent(Fraction(1, 3)), in_percent(Fraction(1, 300), 4)
    ]  # fmt: skip
    assert Decimal(in_percent(Fraction(-1, 3))) == Decimal("-33.33")
