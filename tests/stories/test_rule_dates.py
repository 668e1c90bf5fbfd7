"""From which day may it no longer? Every date on which a rule begins or ends, from both sides."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from calc.rule_files import rules

ONE_DAY = timedelta(days=1)
NOT_YET, HOLDS, EXPECTED, GONE, WITHDRAWN = "not yet", "in force", "expected", "no longer", "withdrawn"
PROPOSED, REPORTED, MAYBE, UNKNOWN = "proposed", "reported", "start not known", "not known"

DATES = [
    ("R1", date(2021, 3, 31), NOT_YET, HOLDS),
    ("R2", date(2026, 8, 1), NOT_YET, HOLDS),
    ("R3", date(2025, 10, 1), NOT_YET, (HOLDS, "24")),
    ("R4", date(2025, 12, 24), NOT_YET, (HOLDS, "24")),
    ("R4", date(2027, 12, 31), (HOLDS, "24"), EXPECTED),
    ("R4-MONTH", date(2025, 12, 24), NOT_YET, (HOLDS, "24")),
    ("R5", date(2025, 1, 1), NOT_YET, MAYBE),
    ("R5", date(2026, 11, 21), MAYBE, REPORTED),
    ("R6", date(2017, 1, 1), NOT_YET, MAYBE),
    ("R6", date(2017, 12, 31), MAYBE, (HOLDS, "24")),
    ("R7", date(2020, 8, 20), NOT_YET, (HOLDS, "4 x LPR")),
    ("RED36", date(2015, 9, 1), NOT_YET, (HOLDS, "36")),
    ("RED36", date(2020, 8, 20), (HOLDS, "36"), GONE),
    ("OLD36", date(2020, 8, 20), NOT_YET, (HOLDS, "36")),
    ("LPR", date(2020, 8, 20), UNKNOWN, (HOLDS, "3.85")),
    ("LPR", date(2021, 12, 20), (HOLDS, "3.85"), (HOLDS, "3.80")),
    ("LPR", date(2022, 1, 1), (HOLDS, "3.80"), UNKNOWN),
    ("LPR", date(2025, 5, 1), UNKNOWN, MAYBE),
    ("LPR", date(2025, 5, 31), MAYBE, (HOLDS, "3.0")),
    ("R8", date(2025, 9, 1), NOT_YET, (HOLDS, "1")),
    ("R8", date(2027, 1, 1), (HOLDS, "1"), GONE),
    ("R8-HALF", date(2025, 9, 1), NOT_YET, (HOLDS, "50")),
    ("R8-HALF", date(2027, 1, 1), (HOLDS, "50"), GONE),
    ("R8-YEAR", date(2025, 9, 1), NOT_YET, (HOLDS, "3000")),
    ("R8-YEAR", date(2027, 1, 1), (HOLDS, "3000"), GONE),
    ("R8-CARD", date(2026, 1, 1), NOT_YET, (HOLDS, "1")),
    ("R8-CARD", date(2027, 1, 1), (HOLDS, "1"), GONE),
    ("R9", date(2021, 12, 31), NOT_YET, PROPOSED),
    ("R9", date(2026, 9, 30), PROPOSED, HOLDS),
    ("R10", date(2022, 7, 7), NOT_YET, (HOLDS, "60")),
    ("R10-CASH", date(2022, 7, 7), NOT_YET, (HOLDS, "50000")),
    ("R10-CASH-MONTHS", date(2022, 7, 7), NOT_YET, (HOLDS, "24")),
    ("R11", date(2017, 1, 1), NOT_YET, (HOLDS, "0.05")),
    ("R11", date(2021, 1, 1), (HOLDS, "0.05"), WITHDRAWN),
    ("R11-CHARGES", date(2017, 1, 1), NOT_YET, HOLDS),
    ("R12", date(2022, 7, 1), NOT_YET, HOLDS),
    ("R13", date(2020, 12, 1), NOT_YET, (HOLDS, "7")),
    ("R14", date(2024, 4, 18), NOT_YET, (HOLDS, "200000")),
    ("R15", date(2024, 2, 28), NOT_YET, HOLDS),
    ("R16", date(2025, 12, 22), NOT_YET, (HOLDS, "10000")),
    ("R16", date(2026, 4, 1), (HOLDS, "10000"), GONE),
    ("R16-5Y", date(2013, 3, 15), NOT_YET, (HOLDS, "5")),
    ("DY-SHARE50", date(2026, 11, 21), MAYBE, (HOLDS, "50")),
    ("DY-MISSES3", date(2026, 11, 21), MAYBE, (HOLDS, "3")),
    ("DY-CARD5000", date(2026, 11, 21), MAYBE, (HOLDS, "5000")),
    ("DY-CASHOUT", date(2026, 11, 21), MAYBE, HOLDS),
    ("DY-MARKUP15", date(2023, 9, 1), NOT_YET, (HOLDS, "15")),
    ("DY-INCOME120", date(2023, 9, 1), NOT_YET, (HOLDS, "120")),
    ("DY-ZEROTALK", date(2023, 9, 1), NOT_YET, HOLDS),
    ("DY-HIDDENFEE", date(2023, 9, 1), NOT_YET, HOLDS),
    ("US-TRIGGER", date(2004, 1, 1), MAYBE, (HOLDS, "4")),
    ("US-TOLERANCE", date(2026, 11, 21), MAYBE, (HOLDS, "1/8")),
    ("US-TOLERANCE-IRREGULAR", date(2026, 11, 21), MAYBE, (HOLDS, "1/4")),
    ("US-DEFERRED", date(2016, 11, 16), MAYBE, HOLDS),
    ("US-BNPL-2024", date(2024, 7, 30), NOT_YET, HOLDS),
    ("US-BNPL-2024", date(2025, 5, 12), HOLDS, WITHDRAWN),
    ("NY-RATE16", date(2026, 2, 23), NOT_YET, PROPOSED),
    ("NY-LATE8", date(2026, 2, 23), NOT_YET, PROPOSED),
    ("UK-DPC", date(2026, 7, 15), NOT_YET, (HOLDS, "12")),
    ("EU-CCD2", date(2026, 11, 20), NOT_YET, (HOLDS, "100000")),
    ("EU-CCD2-50", date(2026, 11, 20), NOT_YET, (HOLDS, "50")),
    ("EU-CCD2-14", date(2026, 11, 20), NOT_YET, (HOLDS, "14")),
    ("AU-FEECAP", date(2025, 6, 10), NOT_YET, (HOLDS, "200")),
    ("AU-FEECAP-LATER", date(2025, 6, 10), NOT_YET, (HOLDS, "125")),
    ("AU-DEFAULT", date(2025, 6, 10), NOT_YET, (HOLDS, "120")),
    ("AU-DEFAULT-ALONE", date(2025, 6, 10), NOT_YET, (HOLDS, "320")),
    ("AU-DEFAULT-ALONE-LATER", date(2025, 6, 10), NOT_YET, (HOLDS, "245")),
    ("AU-TOTAL-LATER", date(2025, 6, 10), NOT_YET, (HOLDS, "245")),
    ("AU-TOTAL", date(2025, 6, 10), NOT_YET, (HOLDS, "320")),
    ("AU-CHECK2000", date(2025, 6, 10), NOT_YET, (HOLDS, "2000")),
    ("IN-ZEROEMI", date(2013, 9, 17), NOT_YET, HOLDS),
    ("IN-KFS", date(2024, 10, 1), NOT_YET, HOLDS),
    ("HK-48", date(2003, 12, 31), MAYBE, (HOLDS, "60")),
    ("HK-48", date(2022, 12, 30), (HOLDS, "60"), (HOLDS, "48")),
    ("HK-36", date(2022, 12, 30), NOT_YET, (HOLDS, "36")),
    ("TW-15", date(2015, 9, 1), NOT_YET, (HOLDS, "15")),
    ("TW-16", date(2021, 7, 5), MAYBE, (HOLDS, "20")),
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
    """Every beginning, every day from which it may or must have begun, and every day after an end."""
    versions = [(rule.id, one) for rule in rules().all for one in rule.versions]
    days = {(name, day) for name, one in versions for day in (one.since, one.known_by, one.not_before) if day}
    ends = {(name, one.until + ONE_DAY) for name, one in versions if one.until is not None}
    assert days | ends == {(rule, day) for rule, day, *_ in DATES}
