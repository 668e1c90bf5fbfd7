"""What is said of an advertisement the day before a rule begins, and on that day? Each rule that carries a finding."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from calc.advertisement import audit
from calc.rule_files import rules

Said = tuple[str, str, str] | None
"""The severity of a finding, the rule that it rests on, and where that stands; None where nothing is said."""

R9_DRAFT, R6_MAYBE = ("warn", "R9", "proposed"), ("warn", "R6", "start not known")
CARD, CASH_OUT = "6000元购物卡，分12期", "购物卡95折回收"
TENTH_A_DAY, FORMER_PRICE = "日利率0.1%，借款1000元", "原价599元，活动价499元"


def in_force(severity: str, rule: str) -> Said:
    """A finding of a rule in force."""
    return severity, rule, "in force"


STORIES: list[tuple[str, str, date, Said, Said]] = [
    ("R-APR", "借5000元分12期，日息万五", date(2021, 3, 31), None, in_force("flag", "R1")),
    ("R-COST", "全款5999元；12期免息到手6199元", date(2026, 8, 1), None, in_force("flag", "R2")),
    ("R-ZERO", "零成本分期", date(2021, 12, 31), None, R9_DRAFT),
    ("R-ZERO", "零成本分期", date(2026, 9, 30), R9_DRAFT, in_force("flag", "R9")),
    ("S-HIDDENFEE", "免息3期，另收服务费3%", date(2023, 9, 1), None, in_force("flag", "DY-HIDDENFEE")),
    ("S-ZEROTALK", "零利息分12期", date(2023, 9, 1), None, in_force("flag", "DY-ZEROTALK")),
    ("S-MARKUP15", "全款1000元，分期价1200元，12期", date(2023, 9, 1), None, in_force("flag", "DY-MARKUP15")),
    ("S-INCOME120", "月收入5000元，额度8000元", date(2023, 9, 1), None, in_force("flag", "DY-INCOME120")),
    (
        "S-CARD5000",
        CARD,
        date(2026, 11, 21),
        ("warn", "DY-CARD5000", "start not known"),
        in_force("flag", "DY-CARD5000"),
    ),
    (
        "S-CASHOUT",
        CASH_OUT,
        date(2026, 11, 21),
        ("warn", "DY-CASHOUT", "start not known"),
        in_force("flag", "DY-CASHOUT"),
    ),
    ("R-LOW", "借款利率低至年化7.2%", date(2024, 2, 28), None, in_force("flag", "R15")),
    ("R-ORIG", FORMER_PRICE, date(2020, 12, 1), None, in_force("warn", "R13")),
    ("R-ORIG", FORMER_PRICE, date(2022, 7, 1), in_force("warn", "R13"), in_force("warn", "R12")),
    ("R-ORIG", f"{FORMER_PRICE}，近7天最低450元", date(2022, 7, 1), in_force("flag", "R13"), in_force("flag", "R13")),
    ("R-UPFRONT", "信用卡分期手续费一次性收取，12期", date(2022, 7, 7), None, in_force("flag", "R10")),
    ("R-CAP36", TENTH_A_DAY, date(2015, 9, 1), None, in_force("flag", "RED36")),
    ("R-CAP36", TENTH_A_DAY, date(2020, 8, 20), in_force("flag", "RED36"), in_force("flag", "OLD36")),
    ("R-CAP24", TENTH_A_DAY, date(2017, 1, 1), None, R6_MAYBE),
    ("R-CAP24", TENTH_A_DAY, date(2017, 12, 31), R6_MAYBE, in_force("flag", "R6")),
    ("NY-LATE8", "$400 in 4 payments, late fee $10", date(2026, 2, 23), None, ("warn", "NY-LATE8", "proposed")),
    (
        "US-DEFERRED",
        "12 months same as cash, $1,000",
        date(2016, 11, 16),
        ("warn", "US-DEFERRED", "start not known"),
        in_force("flag", "US-DEFERRED"),
    ),
    (
        "US-TRIGGER",
        "$1,000 TV, only $50 a month for 24 months",
        date(2004, 1, 1),
        ("warn", "US-TRIGGER", "start not known"),
        in_force("warn", "US-TRIGGER"),
    ),
    ("UK-DPC", "£600 in 3 monthly payments, interest free", date(2026, 7, 15), None, in_force("info", "UK-DPC")),
    ("EU-CCD2", "€600 in 3 monthly payments, interest free", date(2026, 11, 20), None, in_force("info", "EU-CCD2")),
    (
        "AU-FEECAP",
        "A$1000 over 10 monthly payments, A$8 monthly fee",
        date(2025, 6, 10),
        None,
        in_force("ok", "AU-FEECAP"),
    ),
    ("IN-ZEROEMI", "₹12,000 no cost EMI 12 months", date(2013, 9, 17), None, in_force("warn", "IN-ZEROEMI")),
    (
        "HK-48",
        "HK$10,000 loan, 80% APR, 12 months",
        date(2022, 12, 30),
        in_force("flag", "HK-48"),
        in_force("flag", "HK-48"),
    ),
    ("HK-36", "HK$10,000 loan, 40% APR, 12 months", date(2022, 12, 30), None, in_force("flag", "HK-36")),
    ("HK-48", "HK$10,000 loan, 50% APR, 12 months", date(2022, 12, 30), None, in_force("flag", "HK-48")),
    (
        "TW-16",
        "貸款NT$100,000，年利率19%，分36期",
        date(2021, 7, 20),
        in_force("warn", "TW-16"),
        in_force("flag", "TW-16"),
    ),
]
"""A finding, an advertisement, a day, and what is said of it the day before and on that day."""


def said(code: str, text: str, day: date) -> Said:
    """What is found by a code on a day."""
    for found in audit(text, on=day).findings:
        if found.finding.code == code and found.rule is not None:
            return found.finding.severity, found.rule.id, str(found.standing)
    return None


@pytest.mark.parametrize(("code", "text", "day", "before", "after"), STORIES)
def test_an_advertisement_the_day_before_and_on_the_day(
    code: str, text: str, day: date, before: Said, after: Said
) -> None:
    """What is not law yet is at most a warning, and says what it is."""
    assert (before, after) == (said(code, text, day - timedelta(days=1)), said(code, text, day))


def test_every_finding_of_a_rule_has_a_story() -> None:
    """But those that are raised only for a kind of lender."""
    codes = {code for rule in rules().all for code in rule.codes if rule.sure != "arithmetic"}
    of_lenders = {"R4", "R5", "R7", "TW-15", "NY-RATE16"}
    assert codes - of_lenders == {code for code, *_ in STORIES}
