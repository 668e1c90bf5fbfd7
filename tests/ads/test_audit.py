"""Is an audit whole? The rule in force on the day behind each finding, the words it is about, what was not checked."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

import calc
from calc.ads.audit import Audit, audit_offer, audit_text
from calc.ads.claims import LONGEST
from calc.cost.quote import quote
from calc.errors import CalcError, OfferError, Phrase, UsageError
from calc.offer.model import Offer
from calc.rule_files import rules
from calc.rules.table import Rule, Rules, Version

BEGAN, ENDED = date(2023, 9, 1), date(2025, 12, 31)
RULE = Rule(
    id="FEE",
    land="CN",
    says=Phrase("free is free"),
    binds="shops",
    versions=(Version(BEGAN, ENDED), Version(date(2027, 1, 1), None, status="expected")),
    unit=None,
    codes=("S-HIDDENFEE",),
    cite="a rule",
    address="example.org",
    checked=date(2026, 1, 1),
    sure="secondary",
)
TEXT = "到手价5000元，免息3期，另收服务费3%"


def audited(text: str = TEXT, on: date = BEGAN, price: Decimal | None = None) -> Audit:
    """An audit by the one rule above."""
    return audit_text(text, Rules((RULE,)), on, price)


def hidden_fee(on: date) -> tuple[Any, Any]:
    """What stands behind the finding of a hidden fee."""
    found = next(found for found in audited(on=on).findings if found.finding.code == "S-HIDDENFEE")
    return found.rule, found.in_force


def test_a_finding_rests_on_the_rule_in_force() -> None:
    """From its first day to its last it is cited; before and after it is not made; while expected it only warns."""
    for day in (BEGAN, ENDED):
        assert (RULE, (BEGAN, ENDED)) == hidden_fee(day)
    for day in (date(2023, 8, 31), date(2026, 1, 1)):
        assert "S-HIDDENFEE" not in {found.finding.code for found in audited(on=day).findings}
    expected = date(2027, 1, 1)
    assert (RULE, (expected, None)) == hidden_fee(expected)
    found = next(one for one in audited(on=expected).to_dict()["findings"] if one["code"] == "S-HIDDENFEE")
    assert ("warn", "expected", "FEE") == (found["severity"], found["standing"], found["rule"])


def test_a_finding_shows_its_words() -> None:
    """The span is a part of the text."""
    form = audited().to_dict()
    finding = next(one for one in form["findings"] if one["code"] == "S-HIDDENFEE")
    start, end = finding["span"]
    assert "服务费3%" == TEXT[start:end]
    assert ("flag", "a rule", ["2023-09-01", "2025-12-31"]) == (
        finding["severity"],
        finding["cite"],
        finding["in_force"],
    )


def test_the_form_of_an_audit() -> None:
    """Its keys, and numbers instead of decimals."""
    form = audited().to_dict()
    assert [
        "version",
        "calc",
        "text",
        "lang",
        "on",
        "claims",
        "rates",
        "yearly",
        "totals",
        "range",
        "findings",
        "assumptions",
        "not_checked",
    ] == list(form)
    assert (TEXT, "zh-Hans", "2023-09-01") == (form["text"], form["lang"], form["on"])
    assert (5000, 3, True) == tuple(form["claims"][name] for name in ("price", "term", "interest_free"))
    assert ["when the fee is taken"] == form["claims"]["missing"]
    assert form["rates"] is None and form["range"] is not None
    assert form["not_checked"] and "not legal advice" in form["not_checked"][-1]


def test_the_rates_of_a_plan_that_is_known() -> None:
    """Where nothing is open."""
    form = audited("6000元分12期，每期540元").to_dict()
    assert ("14.45", None) == (form["rates"]["percent"]["nominal"], form["range"])
    assert ("6480.00", "480.00") == (form["totals"]["paid"], form["totals"]["cost"])


def test_an_example_has_no_totals() -> None:
    """Amounts that rest on a price which nobody named are not told as a fact; the rate does not depend on it."""
    form = audited("分12期，每期手续费0.6%").to_dict()
    assert ("13.03", None) == (form["rates"]["percent"]["nominal"], form["totals"])


def test_the_readings_of_ambiguous_words() -> None:
    """Beside the claims."""
    assert 3 == len(audited("3期0元").to_dict()["claims"]["ambiguous"])
    assert "ambiguous" not in audited().to_dict()["claims"]


@pytest.mark.parametrize("text", ["", " ", "\n\t", None, 3, "免" * (LONGEST + 1)])
def test_what_is_no_text(text: Any) -> None:
    """An error that says what is one."""
    with pytest.raises(UsageError) as error:
        audited(text)
    assert "text" == error.value.field and len(str(error.value)) < 300


@pytest.mark.parametrize("price", ["0", "-1"])
def test_a_price_is_above_zero(price: str) -> None:
    """As everywhere."""
    with pytest.raises(OfferError) as error:
        audited(price=Decimal(price))
    assert "price" == error.value.field


@pytest.mark.parametrize(
    "text",
    [
        "¥" + "9" * 5000 + "，免息3期",
        "999999999期免息，每期1元",
        "前999999999期每期1元，后9期每期220元",
        "年利率99999999%，借1000元12期",
        "0期0元",
        "一亿亿亿亿元，手续费一亿亿%",
        "借1元到手999999999999999元，12期",
        "$999999999999999 over 99999 months at 9999% APR",
        "％％％",
        "\0",
        "\ud800免息",
    ],
)
def test_an_audit_of_the_absurd_is_an_audit(text: str) -> None:
    """It may find nothing, and it does not fail."""
    assert isinstance(audited(text).to_dict(), dict)


def test_an_offer_is_audited_by_its_figures() -> None:
    """What a text leaves out is no finding of an offer."""
    offer = Offer(price="299", cash_price="199", plan={"kind": "stated", "installments": 3, "payment": "99"})
    found = audit_offer(offer, quote(offer), rules(), BEGAN)
    codes = {f"{one.finding.code}:{one.finding.severity}" for one in found.findings}
    assert {"S-HIDDENFEE:flag", "S-MARKUP15:flag", "R-CAP24:flag", "R-CAP36:flag"} <= codes
    assert not {"R-APR", "R-COST", "F-MISSING"} & {one.finding.code for one in found.findings}
    assert found.flagged


def test_the_public_audit_uses_the_rules_that_are_shipped() -> None:
    """On the day they were last checked, unless another is said."""
    found = calc.audit("免息3期,服务费3%")
    assert found.flagged and any(one.rule is not None for one in found.findings)
    assert max(rule.checked for rule in rules().all) == found.on
    assert date(2023, 9, 1) == calc.audit(TEXT, on="2023-09-01").on == calc.audit(TEXT, on=date(2023, 9, 1)).on


def test_the_public_audit_takes_a_price() -> None:
    """As it is typed, or as a number."""
    for price in ("1000", "1,000元", 1000, Decimal(1000)):
        quoted = calc.audit("免息3期,服务费3%", price=price).figures.quote
        assert quoted is not None and 1000 == quoted.offer.price
    for wrong in ({"on": "never"}, {"price": "dear"}, {"price": "0"}):
        with pytest.raises(CalcError):
            calc.audit(TEXT, **wrong)
