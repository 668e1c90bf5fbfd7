"""Are the shipped rules whole? Each has a source, knows its findings, and says one thing for each day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import get_args

import pytest

from calc.errors import UsageError
from calc.rule_files import _FOLDER, FILES, rules
from calc.rules.table import SURENESS, UNSURE, Basis, Lender, Rule, Rules, Standing, Sureness, Version
from calc.write.rule_words import BINDS, STANDINGS, UNITS

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
    "F-RATE",
    "F-EARLYFEE",
    "F-DEFERRED",
    "US-TRIGGER",
    "US-DEFERRED",
    "NY-LATE8",
    "IN-ZEROEMI",
    "AU-FEECAP",
    "UK-DPC",
    "EU-CCD2",
    "R4",
    "R5",
    "R7",
    "HK-48",
    "HK-36",
    "TW-15",
    "TW-16",
    "NY-RATE16",
}
"""Every finding that an audit can have."""
CHECKED = date(2026, 11, 21)


def without_source(rule: Rule) -> bool:
    """Whether anything of what a source needs is missing."""
    return not (rule.cite.strip() and rule.address.strip() and rule.sure in get_args(Sureness))


def overlapping(rule: Rule) -> bool:
    """Whether two versions of a rule hold on one day, or one ends before it begins."""
    spans = [(one.since or one.not_before or date.min, one.until or date.max) for one in rule.versions]
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
    assert rule.cap is None or (rule.cap in get_args(Basis) and rule.unit in ("% a year", "% a year, effective"))
    assert (rule.unit == "% a year, effective") == (rule.cap == "effective")
    assert set(rule.lenders) <= set(get_args(Lender))
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
    """Each of them, on the day of the last check; New York's and the reported one on nothing that is in force."""
    assert not {code for code in FINDINGS if rules().behind(code, CHECKED) is None}
    assert {"NY-LATE8", "NY-RATE16", "R5"} == {code for code in FINDINGS if rules().soften(code, CHECKED)}


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
        ("R-CAP36", "OLD36"),
        ("S-MARKUP15", "DY-MARKUP15"),
        ("S-ROUND", "F-ROUND"),
        ("NY-LATE8", "NY-LATE8"),
        ("AU-FEECAP", "AU-FEECAP"),
    ],
)
def test_which_rule_a_finding_rests_on(code: str, rule: str) -> None:
    """As the findings are defined."""
    found = rules().behind(code, CHECKED)
    assert found is not None
    assert rule == found.id


@pytest.mark.parametrize(
    ("code", "prefer", "day", "rule"),
    [
        ("R-CAP24", "R6", CHECKED, "R6"),
        ("R-ORIG", "R13", CHECKED, "R13"),
        ("R-ORIG", "R13", date(2020, 11, 30), None),
        ("R-ORIG", "R12", date(2022, 6, 30), "R13"),
        ("R-CAP24", "R1", CHECKED, "R3"),
        ("AU-FEECAP", "AU-TOTAL", CHECKED, "AU-TOTAL"),
    ],
)
def test_a_finding_names_its_rule(code: str, prefer: str, day: date, rule: str | None) -> None:
    """Where several are behind its code, the one that carries it, while that stands."""
    found = rules().behind(code, day, prefer=prefer)
    assert rule == (found and found.id)


def test_no_rule_of_another_figure_is_behind_36() -> None:
    """Rules of 24 % carry no finding of 36 %: the old red line while it held, and what is left of it since."""
    assert {"36"} == {one.value for rule in rules().of_finding("R-CAP36") for one in rule.versions}
    days = [date(2015, 8, 31), date(2015, 9, 1), date(2019, 1, 1), date(2020, 8, 19), date(2020, 8, 20), CHECKED]
    behind = [rules().behind("R-CAP36", day) for day in days]
    assert [None, "RED36", "RED36", "RED36", "OLD36", "OLD36"] == [rule and rule.id for rule in behind]
    assert not any(rules().soften("R-CAP36", day) for day in days)


@pytest.mark.parametrize(
    ("code", "day", "bears", "softens"),
    [
        ("R-ZERO", date(2021, 12, 30), False, False),
        ("R-ZERO", date(2021, 12, 31), True, True),
        ("R-ZERO", date(2026, 9, 29), True, True),
        ("R-ZERO", date(2026, 9, 30), True, False),
        ("NY-LATE8", date(2026, 2, 22), False, False),
        ("NY-LATE8", date(2026, 2, 23), True, True),
        ("R-CAP24", date(2016, 12, 31), False, False),
        ("R-CAP24", date(2017, 1, 1), True, True),
        ("R-CAP24", date(2017, 12, 30), True, True),
        ("R-CAP24", date(2017, 12, 31), True, False),
        ("S-CARD5000", date(2026, 11, 20), True, True),
        ("S-CARD5000", date(2026, 11, 21), True, False),
        ("F-PERDAY", date(1990, 1, 1), True, False),
        ("S-ROUND", date(1990, 1, 1), True, False),
        ("R-NOSUCH", date(1990, 1, 1), True, False),
    ],
)
def test_what_is_not_law_softens(code: str, day: date, bears: bool, softens: bool) -> None:
    """A draft or an unknown beginning bears a warning, never a flag; what rests on no rule bears everything."""
    assert (bears, softens) == (rules().bear(code, day), rules().soften(code, day))


def test_what_was_withdrawn_bears_nothing() -> None:
    """Neither a flag nor a warning."""
    gone = replace(rules().named("R1"), versions=(Version(None, None, status="withdrawn"),))
    assert not Rules((gone,)).bear("R-APR", CHECKED)
    assert Rules((gone,)).behind("R-APR", CHECKED) is None


def test_nothing_but_arithmetic_was_always_so() -> None:
    """No law and no platform's rule is in force in 1990, and only what has an unknown beginning may be."""
    long_ago = date(1990, 1, 1)
    assert {"arithmetic"} == {rule.sure for rule in ALL if rule.standing(long_ago) == "in force"}
    unknown = {rule.id for rule in ALL if rule.standing(long_ago) == "start not known"}
    platform = {"DY-SHARE50", "DY-MISSES3", "DY-CARD5000", "DY-CASHOUT"}
    assert platform | {"TW-16", "HK-48", "US-TRIGGER", "US-TOLERANCE", "US-TOLERANCE-IRREGULAR", "US-DEFERRED"} == (
        unknown
    )


def test_a_country_has_its_parts() -> None:
    """New York with the United States, the platform with China."""
    assert {"US", "US-NY"} == {rule.land for rule in rules().of_lands(["us"]).all}
    assert {"CN", "CN-BJ", "CN-DOUYIN"} == {rule.land for rule in rules().of_lands(["CN"]).all}
    assert {"US-NY"} == {rule.land for rule in rules().of_lands(["US-NY"]).all}


@pytest.mark.parametrize("lands", [["CN"], ["US-NY"]])
def test_arithmetic_holds_everywhere(lands: list[str]) -> None:
    """A check that rests on no law is no rule of elsewhere; a law of elsewhere bears nothing."""
    some = rules().of_lands(lands)
    assert some.bear("S-ROUND", CHECKED)
    assert some.bear("S-DUP", CHECKED)
    assert not some.bear("UK-DPC", CHECKED)


@pytest.mark.parametrize(
    ("typed", "near", "try_"),
    [
        ("R99", "the nearest: R9;", "R9"),
        ("r-cap", "the nearest: R-CAP24, R-CAP36", "R-CAP24"),
        ("HIDDENFEE", "the nearest: DY-HIDDENFEE, S-HIDDENFEE, F-HIDDENFEE", "DY-HIDDENFEE"),
        ("qqqqqqqq", "and none like it", "calc rules list"),
    ],
)
def test_an_unknown_rule_is_answered_with_the_nearest(typed: str, near: str, try_: str) -> None:
    """At most four, and not with all that there are."""
    with pytest.raises(UsageError) as caught:
        rules().named(typed)
    assert near in f"{caught.value.why};"
    assert str(caught.value).count(",") <= 3
    assert (typed, try_) == (caught.value.value, caught.value.try_)


def test_standings_have_words() -> None:
    """Each that a day can have, and each sureness."""
    assert set(STANDINGS) == {word for part in get_args(Standing) for word in (get_args(part) or (part,))}
    assert set(UNSURE) < set(STANDINGS)
    assert set(get_args(Sureness)) == set(SURENESS)
