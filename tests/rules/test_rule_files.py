"""Are the shipped rules whole? Each has a source, knows its findings, and says one thing for each day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import get_args

import pytest

from calc.errors import UsageError
from calc.rule_files import _FOLDER, FILES, rules
from calc.rules.table import SURENESS, Rule, Sureness, Version
from calc.write.rules import BINDS, STANDINGS, UNITS

ALL = rules().all
CURRENCIES = {"CNY", "USD", "EUR", "AUD"}
FINDINGS = {
    "S-ZEROTALK",
    "F-ZEROTALK",
    "S-HIDDENFEE",
    "F-HIDDENFEE",
    "F-CASHDISC",
    "F-HEADCUT",
    "S-MARKUP15",
    "S-INCOME120",
    "S-CARD5000",
    "S-CASHOUT",
    "S-DUP",
    "S-ROUND",
    "F-ROUND",
    "R-APR",
    "F-NOAPR",
    "R-COST",
    "R-ZERO",
    "R-LOW",
    "R-ORIG",
    "R-UPFRONT",
    "R-CAP24",
    "R-CAP36",
    "F-FLATASAPR",
    "F-PERDAY",
    "F-MISSING",
    "F-RANGE",
    "F-EARLYFEE",
    "F-DEFERRED",
    "US-TRIGGER",
    "US-DEFERRED",
    "NY-LATE8",
    "IN-ZEROEMI",
    "AU-FEECAP",
    "UK-DPC",
    "EU-CCD2",
}
"""Every finding that an audit can have."""
CHECKED = date(2026, 11, 21)


def without_source(rule: Rule) -> bool:
    """Whether anything of what a source needs is missing."""
    return not (rule.cite.strip() and rule.address.strip() and rule.sure in get_args(Sureness))


def overlapping(rule: Rule) -> bool:
    """Whether two versions of a rule hold on one day, or one ends before it begins."""
    spans = [(one.since or date.min, one.until or date.max) for one in rule.versions]
    return any(end < start for start, end in spans) or any(
        later <= until for (_, until), (later, _) in pairwise(sorted(spans))
    )


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_a_rule_is_whole(rule: Rule) -> None:
    """It has a source, known findings, one version a day, words for whom it binds and its unit, and translations."""
    assert not without_source(rule)
    assert set(rule.codes) <= FINDINGS
    assert not overlapping(rule)
    assert rule.versions
    assert rule.binds in BINDS
    assert rule.unit is None or rule.unit in UNITS or rule.unit in CURRENCIES
    assert (rule.unit is None) == all(version.value is None for version in rule.versions)
    assert rule.says.endswith(".")
    for language in ("zh-Hans", "zh-Hant"):
        assert rule.said_in(language).endswith("。")
        assert rule.said_in(language) != rule.says


def test_what_is_wrong_would_be_seen() -> None:
    """A rule without source, with overlapping versions, or with an unknown finding."""
    rule = rules().named("R1")
    assert without_source(replace(rule, cite=" "))
    assert without_source(replace(rule, address=""))
    twice = (Version(None, date(2026, 1, 1)), Version(date(2026, 1, 1), None))
    assert overlapping(replace(rule, versions=twice))
    assert overlapping(replace(rule, versions=(Version(date(2026, 1, 2), date(2026, 1, 1)),)))
    assert not overlapping(replace(rule, versions=(Version(None, date(2026, 1, 1)), Version(date(2026, 1, 2), None))))
    assert not {"R-NOSUCH"} <= FINDINGS


def test_every_rule_of_the_survey_is_there() -> None:
    """R1 to R16, the jurisdictions, and the rules of the platform."""
    ids = {rule.id for rule in ALL}
    assert {f"R{number}" for number in range(1, 17)} <= ids
    lands = {"CN", "CN-BJ", "CN-DOUYIN", "US", "US-NY", "UK", "EU", "AU", "IN", "HK", "TW", "PROJECT"}
    assert lands == {rule.land for rule in ALL}
    platform = {
        "DY-MARKUP15": "15",
        "DY-INCOME120": "120",
        "DY-CARD5000": "5000",
        "DY-SHARE50": "50",
        "DY-MISSES3": "3",
    }
    assert platform == {rule.id: rule.versions[0].value for rule in ALL if rule.id in platform}
    assert {"DY-ZEROTALK", "DY-CASHOUT"} <= ids


def test_no_two_rules_have_one_id() -> None:
    """Whatever its letters."""
    ids = [rule.id.lower() for rule in ALL]
    assert sorted(set(ids)) == sorted(ids)


def test_every_file_is_read() -> None:
    """One that is forgotten would be shipped in vain."""
    assert sorted(FILES) == sorted(path.stem for path in _FOLDER.glob("*.toml"))


def test_a_finding_rests_on_a_rule() -> None:
    """Each of them, on the day of the last check, but for New York's, which is a proposal."""
    assert {"NY-LATE8"} == {code for code in FINDINGS if rules().behind(code, CHECKED) is None}


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("R-APR", "R1"),
        ("R-COST", "R2"),
        ("R-ZERO", "R9"),
        ("R-LOW", "R15"),
        ("R-ORIG", "R12"),
        ("R-UPFRONT", "R10"),
        ("R-CAP24", "R3"),
        ("R-CAP36", "R3"),
        ("S-MARKUP15", "DY-MARKUP15"),
        ("S-ROUND", "F-ROUND"),
    ],
)
def test_which_rule_a_finding_rests_on(code: str, rule: str) -> None:
    """As the findings are defined."""
    found = rules().behind(code, CHECKED)
    assert found is not None
    assert rule == found.id


def test_a_cap_is_older_than_the_rule_of_today() -> None:
    """36 %: the old red line, then the courts, then the notice on platforms."""
    days = [date(2017, 1, 1), date(2018, 1, 1), date(2025, 9, 30), date(2025, 10, 1)]
    assert ["RED36", "R6", "R6", "R3"] == [rule.id for day in days if (rule := rules().behind("R-CAP36", day))]


def test_a_country_has_its_parts() -> None:
    """New York with the United States, the platform with China."""
    assert {"US", "US-NY"} == {rule.land for rule in rules().of_lands(["us"]).all}
    assert {"CN", "CN-BJ", "CN-DOUYIN"} == {rule.land for rule in rules().of_lands(["CN"]).all}
    assert {"US-NY"} == {rule.land for rule in rules().of_lands(["US-NY"]).all}


def test_an_unknown_rule_is_named() -> None:
    """With those that there are."""
    with pytest.raises(UsageError, match="R1, R2, R3") as caught:
        rules().named("R99")
    assert "R99" == caught.value.value


def test_standings_have_words() -> None:
    """Each that a day can have, and each sureness."""
    tomorrow = CHECKED + timedelta(days=1)
    assert {rule.standing(tomorrow) for rule in ALL} <= set(STANDINGS)
    assert set(get_args(Sureness)) == set(SURENESS)
