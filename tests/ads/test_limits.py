"""Are limits those of the rules, on the spot and a cent beyond? Caps, mark-ups, lines, cards, fees and payments."""

from __future__ import annotations

import pytest

from calc.ads.audit import Audit, audit_offer
from calc.advertisement import audit
from calc.cost.quote import quote
from calc.errors import UsageError
from calc.offer.model import Offer
from calc.rule_files import rules

ON = "2026-11-22"


def codes(text: str, on: str = ON, lender: str | None = None, lpr: str | None = None) -> set[str]:
    """What is found, with how grave it is."""
    return {f"{one.finding.code}:{one.finding.severity}" for one in audit(text, on, None, lender, lpr).findings}


def of_offer(**described: object) -> Audit:
    """What is found of an offer."""
    offer = Offer(**described)
    return audit_offer(offer, quote(offer), rules(), rules().named("R1").checked)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("页面价100元，分期价115元，3期", "S-MARKUP15:ok"),
        ("页面价100元，分期价115.01元，3期", "S-MARKUP15:flag"),
        ("月入5000元，额度6000元", None),
        ("月入5000元，额度6000.01元", "S-INCOME120:flag"),
        ("5000元购物卡，分12期", None),
        ("5000.01元购物卡，分12期", "S-CARD5000:flag"),
        ("A$200 fee, A$1,000 over 12 months", "AU-FEECAP:ok"),
        ("A$200.01 fee, A$1,000 over 12 months", "AU-FEECAP:flag"),
        ("$8 late fee, pay in 4", None),
        ("$8.01 late fee, pay in 4", "NY-LATE8:warn"),
        ("$100 in 4 monthly payments", None),
        ("$100 in 5 monthly payments", "US-TRIGGER:warn"),
        ("£100 in 12 interest-free payments", "UK-DPC:info"),
        ("£100 in 13 interest-free payments", None),
        ("€100, interest-free, pay in 50 days", None),
        ("€100, interest-free, pay in 51 days", "EU-CCD2:info"),
    ],
)
def test_on_the_spot_and_beyond(text: str, found: str | None) -> None:
    """At the limit nothing breaks; beyond it, it does."""
    made = {one for one in codes(text) if one.split(":")[0] in _LIMITED}
    assert made == ({found} if found else set())


_LIMITED = ("S-MARKUP15", "S-INCOME120", "S-CARD5000", "AU-FEECAP", "NY-LATE8", "US-TRIGGER", "UK-DPC", "EU-CCD2")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("借1000元，年利率24%", set()),
        ("借1000元，年利率24.01%", {"R-CAP24:flag"}),
        ("借1000元，年利率36%", {"R-CAP24:flag"}),
        ("借1000元，年利率36.01%", {"R-CAP24:flag", "R-CAP36:flag"}),
        ("借1000元，12期，年利率22%", {"R-CAP24:warn"}),
        ("月平息1.5%，12期", {"R-CAP24:flag", "R-CAP36:warn"}),
        ("借HK$10,000，分12期，每期還HK$1,200", {"HK-36:flag", "HK-48:flag"}),
        ("HK$10,000 loan over 12 months at 32% p.a.", {"HK-36:flag"}),
        ("HK$10,000 loan over 12 months at 31% p.a.", set()),
        ("手機HK$10,000，分12期，每期還HK$1,200", set()),
        ("貸款NT$100,000，年利率16%，分36期", {"TW-16:warn"}),
        ("貸款NT$100,000，年利率16.01%，分36期", {"TW-16:flag"}),
        ("貸款NT$100,000，年利率14%，分36期", set()),
    ],
)
def test_caps_of_yearly_rates(text: str, found: set[str]) -> None:
    """A simple rate above is a flag, only the effective one a warning; where the law limits the effective one, that."""
    assert found == {one for one in codes(text) if one.startswith(("R-CAP", "HK-", "TW-", "R4", "R5", "R7"))}


@pytest.mark.parametrize(
    ("lender", "rate", "on", "lpr", "found"),
    [
        ("private", "12%", ON, None, None),
        ("private", "12.01%", ON, None, "R7:flag"),
        ("private", "15%", ON, "3.85%", None),
        ("private", "15.41%", ON, "3.85%", "R7:flag"),
        ("consumer-finance", "20.01%", ON, None, "R5:warn"),
        ("small-loan", "24.01%", ON, None, "R4:flag"),
        ("small-loan", "12.01%", "2027-12-31", None, "R4:warn"),
        ("platform", "24.01%", ON, None, "R-CAP24:flag"),
        ("card", "24.01%", ON, None, "R-CAP24:flag"),
        ("private", "11.99%", ON, None, None),
        (None, "20%", ON, None, None),
    ],
)
def test_caps_of_some_lenders(lender: str | None, rate: str, on: str, lpr: str | None, found: str | None) -> None:
    """Compared where the lender is named; four times the prime rate of the day, or of the one that is given."""
    made = codes(f"借1000元，年利率{rate}", on, lender, lpr)
    assert {found} - {None} == {one for one in made if one.split(":")[0] in ("R4", "R5", "R7", "R-CAP24")} - (
        {"R-CAP24:flag"} if found in ("R4:flag",) else set()
    )


def test_an_unknown_lender_is_refused() -> None:
    """With the kinds that there are."""
    with pytest.raises(UsageError, match="small-loan"):
        audit("借1000元，年利率20%", ON, None, "shark")


def test_what_is_not_checked_says_which_caps() -> None:
    """Where it is not said who lends."""
    assert any("lender" in str(one) for one in audit("借1000元，年利率20%").not_checked)
    assert not any("bind only" in str(one) for one in audit("借1000元，年利率20%", lender="private").not_checked)


@pytest.mark.parametrize(
    ("text", "lender", "found"),
    [
        ("借1000元，年利率40%", "private", {"R-CAP36", "R7"}),
        ("借1000元，年利率40%", "bank", {"R-CAP24", "R-CAP36"}),
        ("HK$10,000 loan over 12 months at 60% p.a.", "bank", set()),
        ("HK$10,000 loan over 12 months at 60% p.a.", "private", {"HK-36", "HK-48"}),
        ("贷款HK$10,000，12期，每月还HK$1,300", None, {"HK-36", "HK-48", "R-CAP24", "R-CAP36"}),
    ],
)
def test_caps_spare_some_lenders(text: str, lender: str | None, found: set[str]) -> None:
    """Courts cut financial loans, private ones have a line of their own; money lenders of Hong Kong are no banks."""
    made = {one.split(":")[0] for one in codes(text, ON, lender)}
    assert found == {one for one in made if one.startswith(("R-CAP", "HK-", "R7"))}


@pytest.mark.parametrize(
    ("plan", "found"),
    [
        ({"kind": "level", "installments": 12, "rate": "25%/year..40%/year"}, {"R-CAP24:flag", "R-CAP36:warn"}),
        ({"kind": "level", "installments": [3, 6, 12], "rate": "30%/year"}, {"R-CAP24:flag"}),
        ({"kind": "level", "installments": 12, "rate": "10%/year..20%/year"}, set()),
    ],
)
def test_caps_of_open_offers(plan: dict[str, object], found: set[str]) -> None:
    """Above in every case is a flag, above in some of them a warning."""
    made = {f"{one.finding.code}:{one.finding.severity}" for one in of_offer(price="10000", plan=plan).findings}
    assert found == {one for one in made if one.startswith("R-CAP")}


def test_a_fee_whose_time_is_not_said_hides_no_cap() -> None:
    """The payments alone are above it."""
    assert {"R-CAP24:flag"} <= codes("借10000元，分12期，每期还1000元，另收服务费2%")
    assert {"HK-36:flag", "HK-48:flag"} <= codes("HK$50,000 loan, 24 months, 60% p.a., handling fee 2%")


def test_caps_of_offers() -> None:
    """An offer of Hong Kong dollars, and one of dates that fall unevenly."""
    level = of_offer(price="10000", currency="HKD", plan={"kind": "level", "installments": 12, "rate": "60%/year"})
    assert {"HK-36", "HK-48"} <= {one.finding.code for one in level.findings}
    codes_of_level = {
        f"{one.finding.code}:{one.finding.severity}"
        for one in of_offer(price="10000", plan={"kind": "level", "installments": 12, "rate": "22%/year"}).findings
    }
    assert "R-CAP24:warn" in codes_of_level


@pytest.mark.parametrize(
    ("text", "each", "most"),
    [
        ("A$100 loan, A$8 weekly fee, 52 weekly payments", "416", "flag"),
        ("A$100 loan, A$8 fee each fortnight, 30 fortnightly payments", "208", "flag"),
        ("A$8 monthly fee over 24 months", "96", "ok"),
    ],
)
def test_fees_of_twelve_months(text: str, each: str, most: str) -> None:
    """As many as fall in them."""
    found = next(one.finding for one in audit(text).findings if one.finding.code == "AU-FEECAP")
    assert each in str(found.message) and most == found.severity


@pytest.mark.parametrize(
    ("text", "rule", "said"),
    [
        ("逾期按日收取0.1%违约金", "R6", "paying late"),
        ("原价999元，活动价599元，近7天最低价499元", "R13", "within 7 days"),
        ("借1000元，年利率25%", "R6", "simple"),
    ],
)
def test_a_finding_rests_on_its_own_rule(text: str, rule: str, said: str) -> None:
    """And not on the first one with its code."""
    found = [one for one in audit(text, ON).findings if one.finding.severity == "flag"]
    assert (rule, True) in [(one.rule.id, said in str(one.finding.message)) for one in found if one.rule is not None]


def test_a_draft_only_warns() -> None:
    """Words that mislead are forbidden from 2026-09-30 on; before that the rule was a draft."""
    before = next(one for one in audit("零成本分期", "2026-09-29").findings if one.finding.code == "R-ZERO")
    assert "warn" == before.finding.severity and before.standing != "in force" and before.rule is not None
    assert "R-ZERO:flag" in codes("零成本分期", "2026-09-30")


def test_what_does_not_stand_yet_holds_nothing_back() -> None:
    """R-APR goes where a hidden fee is flagged, and not where that rule is not in force."""
    text = "借5000元，免息12期，每期手续费0.6%"
    assert "S-HIDDENFEE:flag" in codes(text) and "R-APR:flag" not in codes(text)
    assert "R-APR:flag" in codes(text, "2022-06-01") and "S-HIDDENFEE:flag" not in codes(text, "2022-06-01")


def test_the_last_payment_counts_the_days_before_the_first() -> None:
    """30 days, and two months of 30 days after it."""
    assert "EU-CCD2:info" in codes("€90, interest-free, first payment in 30 days, 3 monthly payments of €30")
    assert "EU-CCD2:info" not in codes("€90, interest-free, pay in 30 days")


@pytest.mark.parametrize(
    ("rate", "found"),
    [("7.2%", "F-FLATASAPR"), ("7.24%", "F-FLATASAPR"), ("7.26%", "F-RATE"), ("12.9%", None), ("13.03%", None)],
)
def test_a_flat_rate_is_told_to_a_twentieth_of_a_point(rate: str, found: str | None) -> None:
    """12 x 536 for 6,000 is flat 7.2%, and 13.03% on the money owed."""
    made = {one.split(":")[0] for one in codes(f"6000元分12期，每期536元，年利率{rate}")}
    assert ({found} - {None}) == made & {"F-FLATASAPR", "F-RATE"}


def test_what_is_paid_down_is_paid() -> None:
    """500 and 10 x 300 are 16.67% more than 3,000."""
    assert "S-MARKUP15:flag" in codes("3000元手机，首付500元，余下分10期，每期300元")


def test_a_gift_is_worth_something_or_nothing() -> None:
    """A range: from nothing to what it is said to be worth."""
    done = audit("手机5000元，分12期，每期450元，送价值500元的耳机", ON)
    assert done.figures.quote is not None and done.figures.quote.range is not None


def test_a_denial_reaches_over_a_list() -> None:
    """Of what is forbidden."""
    assert "S-CASHOUT:flag" not in codes("禁止使用花呗白条信用卡套现")
    assert "S-CASHOUT:flag" in codes("本店禁止吸烟。花呗套现秒到")
