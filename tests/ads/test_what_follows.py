"""Do the right numbers follow from a text: with every fee, at the rate that is meant, and none where none is meant?"""

from __future__ import annotations

from decimal import ROUND_DOWN, Inexact, localcontext

import pytest

from calc.advertisement import audit

ON = "2026-11-22"


def rates(text: str) -> tuple[str, str] | None:
    """The simple and the effective yearly rate of a text, in percent; None where there is none."""
    found = audit(text, ON).to_dict()["rates"]
    return None if found is None else (found["percent"]["nominal"], found["percent"]["effective"])


def codes(text: str) -> set[str]:
    """What is found."""
    return {f"{one.finding.code}:{one.finding.severity}" for one in audit(text, ON).findings}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("£900 over 36 months at 15.9% APR", ("14.85", "15.90")),
        ("€900 over 36 months at 15.9% APR", ("14.85", "15.90")),
        ("$900 over 36 months at 15.9% APR", ("15.90", "17.11")),
        ("实际年利率12.68%，借1万元，分12期", ("12.00", "12.68")),
        ("名义年利率12%，借1万元，分12期", ("12.00", "12.68")),
    ],
)
def test_a_rate_is_taken_as_it_is_meant(text: str, expected: tuple[str, str]) -> None:
    """Effective where it is called so, or an APR that is one."""
    assert expected == rates(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("每期手续费率0.75%，12期，年化利率约16.22%", ("16.22", "17.48")),
        ("分12期，年化利率8.31%，每期手续费0.38%", ("8.31", "8.64")),
        ("6000元分12期，每期手续费率0.6%，总手续费率7.2%", ("13.03", "13.84")),
        ("5000元，分6期，一次性收取手续费3%，每月另收账户管理费10元", ("14.70", "15.73")),
        ("£10,000 car: £199 a month for 36 months, then a £5,000 balloon", ("9.38", "9.80")),
        ("首付20%，月供2999元×36期，车价12.98万", ("2.54", "2.57")),
        ("月平息2.5%，12期", ("51.44", "65.48")),
        ("借20000还24000，12期", ("35.07", "41.30")),
        ("Borrow £6,000: pay just £45 interest a month, £6,000 balloon at month 24", ("9.00", "9.38")),
    ],
)
def test_what_is_paid_is_counted_once(text: str, expected: tuple[str, str]) -> None:
    """A disclosure is no cost of its own, a further fee is; a balloon and a flat rate are what they are."""
    assert expected == rates(text)


@pytest.mark.parametrize(
    "text",
    [
        "月供3999起，首付3成，分36期",
        "借1,200,000元，分36期",
        "无隐藏费用，分12期每期99元",
        "借款利率36%，12期，5000元",
        "首付0元，月供低至199元，分36期",
        "手机4999元，月付可分12期",
        "A$8 weekly fee, 52 weekly payments",
        "12 months",
    ],
)
def test_no_rate_is_invented(text: str) -> None:
    """Where nothing says what the plan costs."""
    form = audit(text, ON).to_dict()
    assert (None, None, None) == (form["rates"], form["range"], form["totals"])


@pytest.mark.parametrize("text", ["10000元，分12期，每期1元", "1元手机，分12期，每期199元"])
def test_figures_that_no_plan_has_are_in_doubt(text: str) -> None:
    """A figure is read wrongly, or told wrongly: nothing is worked out from it."""
    form = audit(text, ON).to_dict()
    assert (None, None) == (form["rates"], form["yearly"])
    assert any("means something else" in one for one in form["claims"]["ambiguous"])


def test_one_payment_after_some_days() -> None:
    """300 for 1,000 and 7 days: 30% x 365 / 7."""
    form = audit("借1000元，7天后还1300元", ON).to_dict()
    assert ("1564.29", "deferral_days") == (form["yearly"]["percent"], form["yearly"]["from"])
    assert {"R-CAP24:flag", "R-CAP36:flag", "R-COST:flag"} <= codes("借1000元，7天后还1300元")


def test_what_is_free_for_some_numbers_is_worked_out_for_the_others() -> None:
    """3 months free, 12 with interest."""
    done = audit("3 months interest-free, or 12 months at 19.9% APR, on £600", ON)
    assert any("for 3 installments nothing is charged" in str(one) for one in done.assumptions)
    assert done.figures.quote is not None
    assert 12 == done.figures.quote.offer.plan.installments
    assert ("18.28", "19.89") == rates(done.reading.text)


def test_the_kind_of_the_true_rate_is_said() -> None:
    """Simple in yuan, effective in pounds; both ends where it is open."""
    chinese = {one.finding.code: str(one.finding.message) for one in audit("免息3期,服务费3%", ON).findings}
    assert "17.65–53.23% a year, simple" in chinese["S-HIDDENFEE"]
    british = audit("£600 over 12 months interest free, £20 fee with the first payment", ON)
    said = {one.finding.code: str(one.finding.message) for one in british.findings}
    assert "6.46% a year, effective" in said["F-HIDDENFEE"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("£500, no interest if paid in full within 12 months", "US-DEFERRED"),
        ("£5,000 no cost EMI over 6 months", "IN-ZEROEMI"),
        ("€150,000 over 24 months at 0%", "EU-CCD2"),
        ("手機HK$10,000，分12期，每期還HK$1,200", "HK-48"),
    ],
)
def test_a_rule_stays_in_its_place(text: str, code: str) -> None:
    """Codes of countries go by the currency, and end where the rule does."""
    assert code not in {one.split(":")[0] for one in codes(text)}


def test_a_cap_whose_prime_rate_is_not_known_is_not_checked() -> None:
    """And the answer says so."""
    done = audit("借1000元，年利率22%", "2023-01-01", lender="private")
    assert any("R7" in str(one) and "--lpr" in str(one) for one in done.not_checked)
    known = audit("借1000元，年利率22%", "2023-01-01", lender="private", lpr="3.65%")
    assert "R7" in {one.finding.code for one in known.findings}
    assert not any("--lpr" in str(one) for one in known.not_checked)


def test_the_decimal_settings_of_the_caller_change_nothing() -> None:
    """Three digits, rounding down, and a trap."""
    text = "全款5999元，12期免息到手6199元"
    expected = audit(text, ON).to_dict()
    with localcontext() as context:
        context.prec, context.rounding = 3, ROUND_DOWN
        context.traps[Inexact] = True
        assert expected == audit(text, ON).to_dict()
    assert "6.10" == expected["yearly"]["percent"]


@pytest.mark.parametrize(
    ("text", "currency"),
    [("6000元分12期", "CNY"), ("總價6000元免手續費分期", None), ("分期價NT$30,000，24期，帳管費每期50元", "TWD")],
)
def test_a_bare_unit_is_of_the_mainland_in_simplified_characters_only(text: str, currency: str | None) -> None:
    """元 is the unit of several currencies, and a named one outranks it."""
    assert currency == audit(text, ON).reading.claims.get("currency")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("价格3000元，分12期，每期268元，含服务费18元/期", ("13.03", "13.84")),
        ("综合年化利率15.6%，借10000元分12期，总费用865元", ("15.60", "16.77")),
        ("$10,000 loan, 12 months, 9.9% APR, total interest $545", ("9.91", "10.38")),
        ("价格1000元，12期，每期手续费6元，年化7.2%", ("13.03", "13.84")),
        ("白条6期免息，12期每期手续费0.5%，价格1200元", ("10.90", "11.46")),
        ("手续费3%，到手价1000元，分3期，手续费首期收取", ("18.18", "19.77")),
        ("借5万元，年利率10%，12期，服务费2000元放款时一次性收取", ("17.79", "19.31")),
        ("一次性付款立减500元，价格5000元，12期免息", ("19.91", "21.83")),
    ],
)
def test_what_is_told_twice_is_charged_once(text: str, expected: tuple[str, str]) -> None:
    """An included fee, interest as a rate and as a sum, a fee and its time; and what paying at once saves."""
    assert expected == rates(text)


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("借1万元，一年后还1.3万元", "30.00"),
        ("砍头息：借1万到手8500，3个月后还1万", "70.59"),
        ("借2000元，砍头息400元，7天后还2000元", "1303.57"),
        ("借1000元30天利息60元", "73.00"),
        ("Payday loan: borrow $300, pay back $345 in 14 days", "391.07"),
    ],
)
def test_one_later_payment_has_a_simple_rate(text: str, rate: str) -> None:
    """What is above the money received, for a year."""
    assert rate == audit(text, ON).to_dict()["yearly"]["percent"]


@pytest.mark.parametrize(
    "text", ["年化24%以内，借5万分12期", "年利率不超过24%，借5万分12期", "提前还款需支付3%违约金，12期免息，价格1200元"]
)
def test_a_true_yearly_rate_is_no_flat_one(text: str) -> None:
    """A bound that the plan keeps; a penalty that is no fee of the plan."""
    assert not {"F-FLATASAPR:flag", "R-APR:flag", "S-HIDDENFEE:flag"} & codes(text)


def test_interest_that_is_put_off_is_not_charged_in_time() -> None:
    """Same as cash: nothing while it is paid in time, and the answer says so."""
    done = audit("No interest if paid in full within 12 months. 29.99% APR. Price $2,000.", ON)
    assert ("0.00", "0.00") == rates(done.reading.text)
    assert any("from the first day" in str(one) for one in done.assumptions)
