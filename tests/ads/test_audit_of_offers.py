"""Does an audit of an offer lose nothing that the checks need? Every fee, date and range; and does it claim no more?"""

from __future__ import annotations

import io
from datetime import date
from decimal import ROUND_DOWN, Decimal, localcontext
from typing import Any
from unittest.mock import patch

import pytest

from calc.ads.audit import Audit, audit_offer
from calc.ads.claims import as_numbers
from calc.ads.of_offer import reading_of
from calc.ads.plan_facts import plan_facts
from calc.ads.source import Advertised, Source
from calc.advertisement import audit
from calc.cost.quote import quote
from calc.lang.translate import Translator
from calc.offer.model import Offer
from calc.rule_files import rules
from calc.write.audit import print_audits
from calc.write.claim_words import claim_in_words

DAY = date(2026, 11, 22)


def audited(**described: Any) -> Audit:
    """The audit of an offer."""
    offer = Offer(**described)
    return audit_offer(offer, quote(offer), rules(), DAY)


def found(**described: Any) -> dict[str, str]:
    """What is found of an offer, with how grave it is."""
    return {one.finding.code: one.finding.severity for one in audited(**described).findings}


def why(code: str, **described: Any) -> str:
    """The sentence of a finding."""
    return next(str(one.finding.message) for one in audited(**described).findings if one.finding.code == code)


def claimed(**described: Any) -> dict[str, Any]:
    """The claims of an offer as plain numbers."""
    claims: dict[str, Any] = as_numbers(reading_of(Offer(**described)).claims)
    return claims


def plan(**more: Any) -> dict[str, Any]:
    """Three installments, unless it is said otherwise."""
    return {"installments": 3} | more


FEE = {"name": "account", "when": "each"}
LEVEL = {"kind": "level", "installments": 12}
BY_TWO_WEEKS = {"installments": 4, "every": "2 weeks", "first": "0 days"}


@pytest.mark.parametrize(
    ("described", "code", "severity", "words"),
    [
        # 36 payments of 8 within 36 weeks: 288
        (
            {"price": "5000", "currency": "AUD", "plan": {"installments": 36, "every": "1 week"}}
            | {"fees": [FEE | {"amount": "8"}]},
            "AU-FEECAP",
            "flag",
            "288.00",
        ),
        # 12 of 36 times 0.5% of 5000: 300
        (
            {"price": "5000", "currency": "AUD", "plan": {"installments": 36}, "fees": [FEE | {"rate": "0.5%"}]},
            "AU-FEECAP",
            "flag",
            "300.00",
        ),
        # nothing in advance, and 10 times 30
        (
            {"price": "500", "currency": "AUD", "plan": {"installments": 10}}
            | {"fees": [{"amount": "0.00", "when": "upfront"}, FEE | {"amount": "30"}]},
            "AU-FEECAP",
            "flag",
            "300.00",
        ),
        # 100 in advance, 12 times 8, and 4 installments that are due later
        (
            {"price": "500", "currency": "AUD", "plan": {"installments": 16}}
            | {"fees": [{"amount": "100", "when": "upfront"}, FEE | {"amount": "8"}]},
            "AU-FEECAP",
            "ok",
            "196.00",
        ),
        (
            {"price": "6000", "plan": LEVEL | {"rate": "30%..40%"}},
            "F-RANGE",
            "info",
            "between 30% and 40%",
        ),
        ({"price": "6000", "plan": LEVEL | {"rate": "30%..40%"}}, "R-CAP24", "flag", "30.00%"),
        ({"price": "6000", "plan": LEVEL | {"rate": "30%..40%"}}, "R-CAP36", "warn", "48.21%"),
        ({"price": "6000", "plan": {**LEVEL, "installments": [3, 6, 12], "rate": "30%"}}, "R-CAP24", "flag", "30.00%"),
        # 3% of 6000 each time beside 3% whose time is unknown: 64.41% with the last installment
        (
            {"price": "6000", "plan": {"installments": 12}}
            | {"fees": [{"rate": "3%", "when": "unknown"}, FEE | {"rate": "3%"}]},
            "R-CAP36",
            "flag",
            "64.41%",
        ),
        # 2700 received, 3 times 1000 paid: 65.51% a year
        (
            {"price": "3000", "plan": plan(), "fees": [{"amount": "300", "when": "deducted"}]},
            "F-HEADCUT",
            "flag",
            "300.00 of the loan, 10.00%",
        ),
        (
            {"price": "3000", "plan": plan(), "fees": [{"rate": "10%", "when": "deducted"}]},
            "R-CAP36",
            "flag",
            "65.51%",
        ),
        ({"price": "300", "currency": "EUR", "plan": {"installments": 1, "first": "60 days"}}, "EU-CCD2", "info", "50"),
        ({"price": "1000", "cash_discount": "10%", "plan": plan()}, "F-CASHDISC", "warn", ""),
        ({"price": "1000", "cash_discount": "100.00", "plan": plan()}, "F-CASHDISC", "warn", ""),
        ({"price": "6000", "plan": {**LEVEL, "kind": "flat", "rate": "7.2%"}}, "F-FLATASAPR", "flag", "it is 13.03%"),
        (
            {"price": "300", "currency": "USD", "plan": BY_TWO_WEEKS, "fees": [{"amount": "15", "when": "late"}]},
            "NY-LATE8",
            "warn",
            "a late fee of 15 ",
        ),
        # 12 times 480 and 5900 received for it: 28.90% a year
        (
            {"price": "6000", "plan": {"installments": 12}}
            | {"fees": [{"amount": "100", "when": "upfront"}, FEE | {"rate": "1.2%"}]},
            "R-CAP24",
            "flag",
            "28.90%",
        ),
        (
            {"price": "900", "plan": plan(), "fees": [FEE | {"rate": "1%"}], "contract": {"settlement": "due"}},
            "F-EARLYFEE",
            "warn",
            "",
        ),
        ({"price": "900", "plan": plan(), "contract": {"late": {"penalty": "0.1%/day"}}}, "R-CAP36", "flag", "36.50%"),
    ],
)
def test_what_is_found(described: dict[str, Any], code: str, severity: str, words: str) -> None:
    """The finding, with the numbers of the offer and not of a part of it."""
    assert severity == found(**described).get(code)
    assert words in why(code, **described)


@pytest.mark.parametrize(
    ("described", "code"),
    [
        ({"price": "1000", "cash_discount": "10%", "plan": plan()}, "S-HIDDENFEE"),
        # 12 payments in 72 weeks
        ({"price": "300", "currency": "GBP", "plan": {"installments": 12, "every": "6 weeks"}}, "UK-DPC"),
        ({"price": "300", "currency": "GBP", "plan": plan(), "fees": [FEE | {"amount": "1"}]}, "UK-DPC"),
        ({"price": "300", "cash_price": "290", "currency": "GBP", "plan": plan()}, "UK-DPC"),
        ({"price": "300", "currency": "EUR", "plan": {"installments": 1, "first": "50 days"}}, "EU-CCD2"),
        ({"price": "6000", "plan": LEVEL | {"rate": "7.2%"}, "fees": [FEE | {"rate": "0.6%"}]}, "F-FLATASAPR"),
        ({"price": "6000", "plan": LEVEL | {"rate": "8%"}, "fees": [FEE | {"rate": "0.6%"}]}, "F-RATE"),
        # by a contract that charges nothing there is nothing left to pay
        ({"price": "900", "plan": plan(), "contract": {"settlement": "due"}}, "F-EARLYFEE"),
        # a settlement fee is not paid on time
        (
            {"price": "500", "currency": "AUD", "plan": plan(), "fees": [{"amount": "300", "when": "settlement"}]},
            "AU-FEECAP",
        ),
        (
            {"price": "500", "currency": "AUD", "plan": plan()}
            | {"fees": [{"amount": "300", "when": "upfront", "paid_by": "merchant"}]},
            "AU-FEECAP",
        ),
    ],
)
def test_what_is_not_found(described: dict[str, Any], code: str) -> None:
    """Nothing that the offer does not come to."""
    assert code not in found(**described)


@pytest.mark.parametrize(
    ("amount", "severity", "year"),
    [("10", "ok", "10.00–120.00"), ("50", "warn", "50.00–600.00"), ("201", "flag", "201.00–2412.00")],
)
def test_a_fee_of_unknown_time_is_within_only_in_the_dearest_case(amount: str, severity: str, year: str) -> None:
    """Taken once, or 12 times."""
    described = {
        "price": "1000",
        "currency": "AUD",
        "plan": {"installments": 12},
        "fees": [{"amount": amount, "when": "unknown"}],
    }
    assert severity == found(**described)["AU-FEECAP"]
    assert year in why("AU-FEECAP", **described)


@pytest.mark.parametrize(
    ("plan_of", "found_in"),
    [
        ({"installments": 12}, True),
        ({"installments": 12, "first": "2 months"}, False),
        ({"installments": 13}, False),
        ({"installments": [3, 12]}, True),
        ({"installments": [3, 13]}, False),
        ({"kind": "stated", "installments": 12, "payment": "25.00"}, True),
        ({"kind": "stated", "installments": 12, "payment": "25.02"}, False),
        ({"installments": 1, "every": "366 days"}, False),
    ],
)
def test_free_payments_within_12_months(plan_of: dict[str, Any], found_in: bool) -> None:
    """Few enough, soon enough and free, whatever the offer leaves open."""
    assert found_in == ("UK-DPC" in found(price="300", currency="GBP", plan=plan_of))


@pytest.mark.parametrize(
    ("described", "found_in"),
    [
        ({"plan": {"installments": 2}}, True),  # in 60 days
        ({"plan": {"installments": 3, "every": "2 weeks"}}, False),  # in 42
        ({"plan": {"installments": 3, "every": "2 weeks"}, "fees": [FEE | {"amount": "1"}]}, True),
        ({"plan": {"installments": [1, 2]}}, True),
        ({"plan": LEVEL | {"rate": "10%"}}, False),
        ({"plan": {"installments": 2}, "price": "100001"}, False),
        ({"plan": {"installments": 2}, "price": "100001", "cash_price": "99999"}, False),
    ],
)
def test_credit_of_the_directive(described: dict[str, Any], found_in: bool) -> None:
    """Without interest, and with a charge or a payment far away."""
    assert found_in == ("EU-CCD2" in found(**{"price": "300", "currency": "EUR"} | described))


@pytest.mark.parametrize(
    ("when", "claim", "words"),
    [
        ("each", {"timing": "each period"}, "every period"),
        ([1, 2, 3], {"timing": "each period"}, "every period"),
        ("spread", {"timing": "spread"}, "over all periods"),
        ("first", {"timing": "first instalment"}, "with the first installment"),
        ([1], {"timing": "first instalment"}, "with the first installment"),
        ("last", {"timing": "last instalment"}, "with the last installment"),
        ([3], {"timing": "last instalment"}, "with the last installment"),
        ("upfront", {"timing": "upfront"}, "in advance"),
        ("deducted", {"timing": "deducted"}, "taken out of the money received"),
        ("financed", {"timing": "financed"}, "added to what is repaid"),
        ([3, 1], {"installments": [1, 3]}, "with installments 1, 3"),
        ("unknown", {"timing": "unstated"}, "time not said"),
    ],
)
def test_when_a_fee_is_taken(when: Any, claim: dict[str, Any], words: str) -> None:
    """Each time as it is said, and not said only where it is not."""
    fee = claimed(price="900", plan=plan(), fees=[{"amount": "9", "when": when}])["fee"]
    assert {"name": "fee", "amount": 9, **claim} == fee
    assert f"fee, 9, {words}" == claim_in_words("fee", fee, Translator("en"))


def test_the_only_payment_of_a_bullet_is_the_first() -> None:
    """And its numbers are one."""
    fees = [{"amount": "9", "when": [1]}]
    offered = claimed(price="900", plan={"kind": "bullet", "installments": 6}, fees=fees)
    assert (1, 6, "first instalment") == (offered["term"], offered["deferral_months"], offered["fee"]["timing"])


@pytest.mark.parametrize(
    ("fee", "claim", "words"),
    [
        ({"rate": "2%..3%"}, {"range_pct": [2, 3]}, "2%-3%"),
        ({"amount": "50..199"}, {"amount_range": [50, 199]}, "50-199"),
        ({"rate": "3%", "of": "outstanding"}, {"rate_pct": 3, "basis": "outstanding"}, "3%, of what is still owed"),
        ({"rate": "3%", "of": "installment"}, {"rate_pct": 3, "basis": "installment"}, "3%, of each installment"),
        ({"rate": "3%", "of": "unknown"}, {"rate_pct": 3}, "3%"),
        ({"rate": "3%", "of": "price"}, {"rate_pct": 3}, "3%"),
        ({"rate": "0%", "minimum": "5"}, {"amount": 5}, "5"),
        ({"amount": "0.00"}, {"rate_pct": 0}, "0%"),
    ],
)
def test_how_high_a_fee_is(fee: dict[str, Any], claim: dict[str, Any], words: str) -> None:
    """A range is one, and what it is a part of is said where it is not the first principal."""
    read = claimed(price="900", plan=plan(), fees=[{"when": "each"} | fee])["fee"]
    assert {"name": "fee", **claim, "timing": "each period"} == read
    assert f"fee, {words}, every period" == claim_in_words("fee", read, Translator("en"))


def test_every_fee_is_told() -> None:
    """The first above zero as the fee, the others beside it; none that is not paid on time, or by another."""
    fees = [
        {"name": "a", "amount": "0.00", "when": "upfront"},
        {"name": "b", "amount": "9", "when": "each"},
        {"name": "c", "amount": "9", "when": "settlement"},
        {"name": "d", "amount": "9", "when": "late"},
        {"name": "e", "amount": "9", "when": "first", "paid_by": "merchant"},
        {"name": "f", "rate": "1%", "when": "last"},
    ]
    terms = reading_of(Offer(price="900", plan=plan(), fees=fees)).terms
    assert "b" == terms["fee"]["name"]
    assert ["f", "a"] == [fee["name"] for fee in terms["further_fees"]]
    assert "further_fees" not in reading_of(Offer(price="900", plan=plan(), fees=fees[:1])).terms


@pytest.mark.parametrize(
    ("plan_of", "claims"),
    [
        ({"installments": 36, "every": "1 week"}, {"term": 36, "frequency": "weekly"}),
        ({"installments": 4, "every": "14 days"}, {"term": 4, "frequency": "biweekly"}),
        (BY_TWO_WEEKS, {"term": 4, "frequency": "biweekly", "schedule_days": [0, 14, 28, 42]}),
        ({"installments": 2, "every": "10 days"}, {"term": 2, "schedule_days": [10, 20]}),
        ({"installments": 1, "first": "60 days"}, {"term": 1, "deferral_days": 60}),
        ({"installments": 2, "first": "3 months"}, {"term": 2, "deferral_months": 3}),
        ({"installments": 2, "first": "45 days"}, {"term": 2, "deferral_days": 45}),
        ({"installments": 2, "first": "31 days"}, {"term": 2}),
        (
            {"installments": 2, "every": "1 week", "first": "1 month"},
            {"term": 2, "frequency": "weekly", "deferral_months": 1},
        ),
        ({"installments": [3, 6]}, {"term_options": [3, 6]}),
        ({"installments": "unknown"}, {}),
        ({"kind": "bullet", "installments": 3, "every": "10 days"}, {"term": 1, "deferral_days": 30}),
        ({"kind": "stated", "payments": ["300", "300", "300"]}, {"term": 3, "per_amount": 300}),
        ({"kind": "stated", "payments": ["100", "400", "400"]}, {"term": 3, "graduated": [[1, 100], [2, 400]]}),
        ({"kind": "steps", "steps": [[1, "100"], [2, "400"]]}, {"term": 3, "graduated": [[1, 100], [2, 400]]}),
        ({"kind": "stated", "installments": 3, "payment": "300..310"}, {"term": 3}),
        ({"installments": 3, "balloon": "300"}, {"term": 3, "balloon": 300}),
        (
            {"installments": 3, "step_discounts": [{"after_on_time": 2, "installment": 3, "factor": "0.9"}]},
            {"term": 3, "step_discount": {"after_on_time": 2, "period": 3, "factor": 0.9}},
        ),
    ],
)
def test_the_plan(plan_of: dict[str, Any], claims: dict[str, Any]) -> None:
    """How many payments, of how much, how often, and when the first is put off."""
    assert {"currency": "CNY", "price": 900, **claims} == claimed(price="900", plan=plan_of)


@pytest.mark.parametrize(
    ("first", "claims"),
    [
        ("2026-01-31", {"schedule_days": [30, 40]} | {"deferral_days": 30}),
        ("2026-01-01", {"schedule_days": [0, 10]}),
    ],
)
def test_dates(first: str, claims: dict[str, Any]) -> None:
    """Counted from the day of purchase."""
    offered = claimed(price="900", start="2026-01-01", plan={"installments": 2, "every": "10 days", "first": first})
    assert {"currency": "CNY", "price": 900, "term": 2, **claims} == offered


@pytest.mark.parametrize(
    ("plan_of", "rate"),
    [
        ({"rate": "30%"}, {"value_pct": 30, "unit": "year"}),
        ({"rate": "1.5%/month"}, {"value_pct": 1.5, "unit": "month"}),
        ({"rate": "0.05%/day"}, {"value_pct": 0.05, "unit": "day"}),
        ({"rate": "1%/week"}, {"value_pct": 52, "unit": "year"}),
        ({"rate": "1%/period"}, {"value_pct": 1, "unit": "month"}),
        ({"rate": "1%/period", "every": "2 weeks"}, {"value_pct": 26, "unit": "year"}),
        ({"rate": "1%/month..2%/month"}, {"range_pct": [1, 2], "unit": "month"}),
    ],
)
def test_the_interest(plan_of: dict[str, Any], rate: dict[str, Any]) -> None:
    """By the day, the month or the year; a range is a range."""
    assert rate == claimed(price="900", plan=LEVEL | plan_of)["claimed_rate"]
    assert rate | {"kind": "flat"} == claimed(price="900", plan={**LEVEL, "kind": "flat"} | plan_of)["claimed_rate"]


def test_ends_of_a_rate_by_different_times() -> None:
    """Both by the year; of which only one is known, as a bound."""
    unknown = [{"field": "rate", "low": "1%/month", "high": "18%"}]
    offered = claimed(price="900", plan=LEVEL | {"rate": "1%/month"}, unknown=unknown)
    assert {"range_pct": [12, 18], "unit": "year"} == offered["claimed_rate"]
    unknown = [{"field": "rate", "low": "12%"}]
    offered = claimed(price="900", plan=LEVEL | {"rate": "12%"}, unknown=unknown)
    assert {"value_pct": 12, "qualifier": "≥", "unit": "year"} == offered["claimed_rate"]


@pytest.mark.parametrize(
    ("described", "claims"),
    [
        ({"cash_price": "800"}, {"cash_price": 800, "plan_price": 900}),
        ({"cash_discount": "10%"}, {"price": 900, "cash_discount_pct": 10}),
        ({"cash_discount": "300.00"}, {"price": 900, "cash_discount_pct": 33.3333333333}),
        ({"cash_price": "700..800"}, {"price": 900}),
        ({"down": "100.00"}, {"price": 900, "down_payment": 100}),
        ({"down": "10%"}, {"price": 900, "down_payment_pct": 10}),
        ({"down": "100..200"}, {"price": 900}),
        ({"benefits": [{"amount": "50"}]}, {"price": 900, "gift": True, "gift_value": 50}),
        ({"benefits": [{"amount": "50"}, {"amount": "0..99"}]}, {"price": 900, "gift": True, "gift_value": 149}),
        ({"benefits": [{"amount": "unknown"}]}, {"price": 900, "gift": True}),
        ({"contract": {"late": {"fee": "5"}}}, {"price": 900, "late_fee": 5}),
        ({"contract": {"late": {"fee": "5", "maximum": "3"}}}, {"price": 900, "late_fee": 3}),
        (
            {"contract": {"late": {"penalty": "0.05%/day", "minimum": "9"}}},
            {"price": 900, "late_fee": 9, "late_rate": {"value_pct": 0.05, "unit": "day"}},
        ),
        ({"fees": [{"rate": "5%", "of": "installment", "when": "late"}]}, {"price": 900, "late_fee": 15}),
    ],
)
def test_prices_gifts_and_late_payments(described: dict[str, Any], claims: dict[str, Any]) -> None:
    """As they are stated; what is left open is not claimed."""
    assert {"currency": "CNY", "term": 3, **claims} == claimed(price="900", plan=plan(), **described)


def test_what_is_handed_over_in_every_case() -> None:
    """A fee that is surely deducted is; one of unknown time is not."""
    deducted, unknown = {"rate": "10%", "when": "deducted"}, {"amount": "30", "when": "unknown"}
    offered = claimed(price="900", cash_price="800", plan=plan(), fees=[deducted, unknown])
    assert (900, 810) == (offered["price"], offered["net_received"])
    assert "net_received" not in claimed(price="900", plan=plan(), fees=[unknown])


def test_free_is_claimed_where_rules_are_of_free_credit() -> None:
    """In euros and pounds, of a plan that costs nothing."""
    assert "interest_free" in claimed(price="900", currency="GBP", plan=plan())
    assert "interest_free" not in claimed(price="900", plan=plan())
    assert "interest_free" not in claimed(price="900", currency="GBP", plan=plan(), fees=[FEE | {"amount": "1"}])
    assert "interest_free" not in claimed(price="900", currency="GBP", plan=plan(rate="1%", kind="level"))


@pytest.mark.parametrize(
    ("currency", "lang"), [("HKD", "zh-Hant"), ("TWD", "zh-Hant"), ("CNY", "zh-Hans"), ("USD", "en")]
)
def test_the_language_of_a_currency(currency: str, lang: str) -> None:
    """Rules of the mainland are for its own money."""
    assert lang == reading_of(Offer(price="900", currency=currency, plan=plan())).lang


@pytest.mark.parametrize(
    ("described", "year", "days"),
    [
        # 0.5% of what is owed: 2, 1 and 0 thousands less each month: 15 + 10 + 5
        ({"fees": [{"rate": "0.5%", "of": "outstanding", "when": "each"}], "plan": plan()}, "30.00", 90),
        ({"fees": [{"amount": "24", "when": "spread"}], "plan": {"installments": 24}}, "12.00", 720),
        ({"fees": [{"amount": "24", "when": "last"}], "plan": {"installments": 13}}, "0.00", 390),
        ({"fees": [{"amount": "24", "when": "financed"}], "plan": {"installments": 13}}, "24.00", 390),
        ({"fees": [{"amount": "24", "when": "last"}], "plan": {"kind": "bullet", "installments": 13}}, "0.00", 390),
        ({"fees": [{"amount": "1", "when": "each"}], "plan": {"installments": 60, "every": "1 week"}}, "52.00", 420),
        # from 2026-01-31 to 2027-01-31
        (
            {"fees": [{"amount": "1", "when": "each"}], "plan": {"installments": 14}, "start": "2026-01-31"},
            "12.00",
            424,
        ),
        ({"fees": [{"amount": "1", "when": "each"}], "plan": plan(first="2026-02-06")}, "3.00", 60),
    ],
)
def test_fees_and_days(described: dict[str, Any], year: str, days: int) -> None:
    """What falls in the first 12 months, and the day of the last payment."""
    facts = plan_facts(quote(Offer(price="3000", **described)))
    assert ((Decimal(year), Decimal(year)), days) == (facts.fees_first_year, facts.days_to_last)


def test_the_payments_of_an_offer() -> None:
    """Stated ones without the fees that come with them; of a plan that states none, none."""
    stated = {"kind": "stated", "installments": 3, "payment": "310"}
    offer = Offer(price="900", plan=stated, fees=[FEE | {"amount": "9"}])
    assert 930 == plan_facts(quote(offer)).payments
    assert plan_facts(quote(Offer(price="900", plan=plan()))).payments is None
    assert plan_facts(quote(Offer(price="900", plan=stated | {"payment": "300..310"}))).payments is None


def test_a_rate_by_uneven_dates_is_not_a_simple_one() -> None:
    """It is compounded, and no simple rate is given out beside it."""
    uneven = audited(
        price="1000", start="2026-01-31", plan=plan(first="2026-02-06"), fees=[{"rate": "1%", "when": "each"}]
    )
    form = uneven.to_dict()
    assert (None, None) == (form["yearly"], form["rates"]["nominal"])
    assert "36.40" == form["rates"]["percent"]["dated"]
    assert {"warn"} == {one.finding.severity for one in uneven.findings if one.finding.code.startswith("R-CAP")}


def test_paying_late_counts_where_it_is_dearer() -> None:
    """The rate of a contract for paying late, and otherwise that of the plan."""
    late = {"contract": {"late": {"penalty": "0.05%/day"}}}
    yearly = audited(price="6000", plan=LEVEL | {"rate": "12%"}, **late).to_dict()["yearly"]
    assert ("18.25", "late_rate") == (yearly["percent"], yearly["from"])
    yearly = audited(price="6000", plan=LEVEL | {"rate": "24%"}, **late).to_dict()["yearly"]
    assert ("24.00", None) == (yearly["percent"], yearly["from"])
    assert audited(price="6000", plan=LEVEL | {"rate": "24%..30%"}, **late).to_dict()["yearly"] is None


def test_the_settings_of_the_thread_do_not_matter() -> None:
    """Neither the digits nor the rounding."""
    described = {"price": "901", "cash_discount": "300.00", "currency": "AUD", "plan": LEVEL | {"rate": "1%/week"}}
    expected = audited(**described).to_dict()
    with localcontext() as context:
        context.prec, context.rounding = 3, ROUND_DOWN
        assert expected == audited(**described).to_dict()


@pytest.mark.parametrize(
    ("text", "code", "severity"),
    [
        # 26 payments of 9 in a year: 234
        ("A$3,000 loan, A$9 fortnightly fee, 30 fortnightly payments", "AU-FEECAP", "flag"),
        # 240 once and 12 times 5
        ("A$1,000 loan, establishment fee A$240 and A$5 a month account fee for 12 months", "AU-FEECAP", "flag"),
        # 150 once and 12 times 4 and a half
        ("A$1,000 loan, A$150 establishment fee, A$4.50 monthly account fee, 12 monthly payments", "AU-FEECAP", "flag"),
        # the first after 30 days, the second after 60
        ("€300, interest free, first payment in 30 days, 2 monthly payments", "EU-CCD2", "info"),
    ],
)
def test_texts_by_the_same_rules(text: str, code: str, severity: str) -> None:
    """All fees, and all payments."""
    assert {severity} == {one.finding.severity for one in audit(text, str(DAY)).findings if one.finding.code == code}


def test_a_gift_of_a_text_may_be_worth_nothing_or_what_is_stated() -> None:
    """12 payments of 550 for 6000: with a gift of 99 it costs 501, and without 600."""
    quoted = audit("6000元分12期，每期550元，加赠99元小样套装", str(DAY)).figures.quote
    assert quoted is not None and quoted.range is not None
    assert [501, 600] == sorted(case.priced.totals.cost for case in quoted.range.cases)


def test_the_page_names_every_fee() -> None:
    """The further ones below the first."""
    fees = [{"name": "b", "amount": "9", "when": "upfront"}, {"name": "f", "rate": "1%", "when": "last"}]
    written = io.StringIO()
    place = Advertised("", Source("offer.toml", ""))
    with patch.dict("os.environ", {"COLUMNS": "80"}):
        print_audits([(audited(price="900", plan=plan(), fees=fees), place)], Translator("en"), written, several=False)
    assert "b, 9, in advance" in written.getvalue()
    assert "f, 1%, with the last installment" in written.getvalue()
