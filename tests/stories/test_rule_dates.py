"""From which day may it no longer? Every date on which a rule begins or ends, from both sides."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from calc.rule_files import rules

ONE_DAY = timedelta(days=1)
NOT_YET, HOLDS, EXPECTED, GONE, WITHDRAWN = "not yet", "in force", "expected", "no longer", "withdrawn"

DATES = [
    ("R1", date(2021, 3, 31), NOT_YET, HOLDS),
    ("R2", date(2026, 8, 1), NOT_YET, HOLDS),
    ("R3", date(2025, 10, 1), NOT_YET, (HOLDS, "24")),
    ("R4", date(2025, 12, 24), NOT_YET, (HOLDS, "24")),
    ("R4", date(2027, 12, 31), (HOLDS, "24"), EXPECTED),
    ("R6", date(2017, 12, 31), NOT_YET, (HOLDS, "24")),
    ("R7", date(2020, 8, 20), NOT_YET, (HOLDS, "4 x LPR")),
    ("RED36", date(2020, 8, 20), (HOLDS, "36"), GONE),
    ("LPR", date(2020, 8, 20), NOT_YET, (HOLDS, "3.85")),
    ("LPR", date(2020, 8, 21), (HOLDS, "3.85"), NOT_YET),
    ("LPR", date(2026, 1, 20), NOT_YET, (HOLDS, "3.0")),
    ("R8", date(2025, 9, 1), NOT_YET, (HOLDS, "1")),
    ("R8", date(2027, 1, 1), (HOLDS, "1"), GONE),
    ("R8-CARD", date(2026, 1, 1), NOT_YET, (HOLDS, "1")),
    ("R8-CARD", date(2027, 1, 1), (HOLDS, "1"), GONE),
    ("R9", date(2021, 12, 31), NOT_YET, EXPECTED),
    ("R9", date(2026, 9, 30), EXPECTED, HOLDS),
    ("R10", date(2022, 7, 7), NOT_YET, (HOLDS, "60")),
    ("R10-CASH", date(2022, 7, 7), NOT_YET, (HOLDS, "50000")),
    ("R11", date(2017, 1, 1), NOT_YET, (HOLDS, "0.05")),
    ("R12", date(2022, 7, 1), NOT_YET, HOLDS),
    ("R13", date(2020, 12, 1), NOT_YET, (HOLDS, "7")),
    ("R14", date(2024, 4, 18), NOT_YET, (HOLDS, "200000")),
    ("R15", date(2024, 2, 28), NOT_YET, HOLDS),
    ("R16", date(2025, 12, 22), NOT_YET, (HOLDS, "10000")),
    ("R16", date(2026, 4, 1), (HOLDS, "10000"), GONE),
    ("DY-MARKUP15", date(2023, 9, 1), NOT_YET, (HOLDS, "15")),
    ("DY-INCOME120", date(2023, 9, 1), NOT_YET, (HOLDS, "120")),
    ("DY-ZEROTALK", date(2023, 9, 1), NOT_YET, HOLDS),
    ("DY-HIDDENFEE", date(2023, 9, 1), NOT_YET, HOLDS),
    ("US-BNPL-2024", date(2024, 7, 30), NOT_YET, HOLDS),
    ("US-BNPL-2024", date(2025, 5, 12), HOLDS, WITHDRAWN),
    ("NY-RATE16", date(2026, 2, 23), NOT_YET, EXPECTED),
    ("NY-LATE8", date(2026, 2, 23), NOT_YET, EXPECTED),
    ("UK-DPC", date(2026, 7, 15), NOT_YET, (HOLDS, "12")),
    ("EU-CCD2", date(2026, 11, 20), NOT_YET, (HOLDS, "100000")),
    ("EU-CCD2-50", date(2026, 11, 20), NOT_YET, (HOLDS, "50")),
    ("EU-CCD2-14", date(2026, 11, 20), NOT_YET, (HOLDS, "14")),
    ("AU-FEECAP", date(2025, 6, 10), NOT_YET, (HOLDS, "200")),
    ("AU-FEECAP-LATER", date(2025, 6, 10), NOT_YET, (HOLDS, "125")),
    ("AU-DEFAULT", date(2025, 6, 10), NOT_YET, (HOLDS, "120")),
    ("AU-TOTAL", date(2025, 6, 10), NOT_YET, (HOLDS, "320")),
    ("AU-CHECK2000", date(2025, 6, 10), NOT_YET, (HOLDS, "2000")),
    ("IN-ZEROEMI", date(2013, 9, 17), NOT_YET, HOLDS),
    ("IN-KFS", date(2024, 10, 1), NOT_YET, HOLDS),
    ("HK-48", date(2022, 12, 30), NOT_YET, (HOLDS, "48")),
    ("HK-36", date(2022, 12, 30), NOT_YET, (HOLDS, "36")),
    ("TW-15", date(2015, 9, 1), NOT_YET, (HOLDS, "15")),
    ("TW-16", date(2021, 7, 20), (HOLDS, "20"), (HOLDS, "16")),
]
"""A rule, the first day of something new, and how the rule stands on the day before and on that day."""

State = str | tuple[str, str]


def state(rule: str, day: date) -> State:
    """Where a rule stands on a day, with its value where it has one and is in force."""
    found = rules().named(rule)
    version = found.on(day)
    value = None if version is None else version.value
    standing = found.standing(day)
    return standing if value is None else (standing, value)


@pytest.mark.parametrize(("rule", "day", "before", "after"), DATES, ids=[f"{rule} {day}" for rule, day, *_ in DATES])
def test_the_day_before_and_the_day(rule: str, day: date, before: State, after: State) -> None:
    """A rule changes between them, and on no other day."""
    assert (before, after) == (state(rule, day - ONE_DAY), state(rule, day))


def test_no_date_is_left_out() -> None:
    """Every beginning, and every day after an end, of every version."""
    begins = {(rule.id, one.since) for rule in rules().all for one in rule.versions if one.since is not None}
    ends = {(rule.id, one.until + ONE_DAY) for rule in rules().all for one in rule.versions if one.until is not None}
    assert begins | ends == {(rule, day) for rule, day, *_ in DATES}
