"""Which number is a rule's value? As it is written, or a multiple of the loan prime rate."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from calc.rule_files import rules
from calc.rules.thresholds import caps, limit, prime_rate, threshold

TABLE = rules()


@pytest.mark.parametrize(
    ("rule", "day", "prime", "expected"),
    [
        ("R7", date(2020, 8, 20), None, Fraction(77, 5)),
        ("R7", date(2026, 1, 20), None, 12),
        ("R7", date(2026, 11, 21), None, 12),
        ("R7", date(2026, 11, 21), Decimal("2.9"), Fraction(58, 5)),
        ("R7", date(2023, 1, 1), None, None),
        ("R7", date(2023, 1, 1), Decimal("3.65"), Fraction(73, 5)),
        ("R7", date(2020, 8, 19), Decimal("3.85"), None),
        ("R3", date(2026, 11, 21), Decimal("2.9"), 24),
        ("R1", date(2026, 11, 21), None, None),
        ("US-TOLERANCE", date(2026, 11, 21), None, Fraction(1, 8)),
        ("NY-RATE16", date(2026, 11, 21), None, None),
    ],
)
def test_the_value_of_a_day(rule: str, day: date, prime: Decimal | None, expected: Fraction | None) -> None:
    """15.4 % at 3.85, 12 % at 3.0; a rate that is given counts; without one there is no value."""
    assert expected == threshold(TABLE.named(rule), TABLE, day, prime)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2020, 8, 19), None),
        (date(2020, 8, 20), Decimal("3.85")),
        (date(2021, 12, 19), Decimal("3.85")),
        (date(2021, 12, 20), Decimal("3.80")),
        (date(2021, 12, 31), Decimal("3.80")),
        (date(2022, 1, 1), None),
        (date(2025, 5, 30), None),
        (date(2025, 5, 31), Decimal("3.0")),
        (date(2026, 11, 21), Decimal("3.0")),
    ],
)
def test_the_prime_rate_of_a_day(day: date, expected: Decimal | None) -> None:
    """Only where a source was read; the last one counts on."""
    assert expected == prime_rate(TABLE, day)


TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("DY-MARKUP15", TODAY, 15),
        ("dy-income120", TODAY, 120),
        ("DY-MARKUP15", date(2023, 8, 31), None),
        ("DY-CARD5000", TODAY, 5000),
        ("AU-FEECAP", TODAY, 200),
        ("AU-FEECAP-LATER", TODAY, 125),
        ("AU-DEFAULT", TODAY, 120),
        ("AU-DEFAULT-ALONE", TODAY, 320),
        ("AU-DEFAULT-ALONE-LATER", TODAY, 245),
        ("AU-TOTAL", TODAY, 320),
        ("AU-TOTAL-LATER", TODAY, 245),
        ("R8-HALF", TODAY, 50),
        ("R8-YEAR", TODAY, 3000),
        ("R10", TODAY, 60),
        ("R10-CASH", TODAY, 50000),
        ("R10-CASH-MONTHS", TODAY, 24),
        ("R4-MONTH", date(2028, 1, 1), 24),
        ("US-TRIGGER", TODAY, 4),
        ("US-TOLERANCE-IRREGULAR", TODAY, Fraction(1, 4)),
        ("UK-DPC", TODAY, 12),
        ("EU-CCD2-50", TODAY, 50),
        ("R11", date(2020, 12, 31), Fraction(1, 20)),
        ("R11", date(2021, 1, 1), None),
        ("HK-48", date(2022, 12, 29), 60),
        ("NY-LATE8", TODAY, None),
        ("R5", TODAY, None),
        ("R99", TODAY, None),
    ],
)
def test_a_limit_by_its_name(name: str, day: date, expected: Fraction | None) -> None:
    """Every figure of a rule is a value, not only a word in its sentence."""
    assert expected == limit(TABLE, name, day)


@pytest.mark.parametrize(
    ("name", "day", "prime", "expected"),
    [
        ("NY-LATE8", TODAY, None, 8),
        ("R5", TODAY, None, 20),
        ("R4", date(2027, 12, 31), Decimal("2.5"), 10),
        ("DY-CARD5000", date(2024, 1, 1), None, 5000),
        ("R11", date(2021, 1, 1), None, None),
        ("LPR", date(2023, 1, 1), None, None),
        ("NY-LATE8", date(2026, 2, 22), None, None),
    ],
)
def test_a_limit_that_is_not_sure(name: str, day: date, prime: Decimal | None, expected: int | None) -> None:
    """Also what is announced, proposed or reported, where that is asked for; never what is withdrawn or not known."""
    assert expected == limit(TABLE, name, day, prime, unsure=True)


@pytest.mark.parametrize(
    ("land", "day", "unsure", "expected"),
    [
        ("CN", TODAY, False, ["R3", "R4", "R6", "R7", "OLD36"]),
        ("CN", TODAY, True, ["R3", "R4", "R5", "R6", "R7", "OLD36"]),
        ("CN", date(2019, 1, 1), False, ["R6", "RED36"]),
        ("HK", TODAY, False, ["HK-48", "HK-36"]),
        ("HK", date(2022, 12, 29), False, ["HK-48"]),
        ("TW", TODAY, False, ["TW-15", "TW-16"]),
        ("US", TODAY, True, []),
        ("US-NY", TODAY, False, []),
        ("US-NY", TODAY, True, ["NY-RATE16"]),
    ],
)
def test_the_caps_of_a_jurisdiction(land: str, day: date, unsure: bool, expected: list[str]) -> None:
    """Those in force on the day, in order; a part of a country only by its own name."""
    assert expected == [rule.id for rule in caps(TABLE, land, day, unsure=unsure)]


def test_which_rate_and_whose_loans() -> None:
    """Hong Kong limits the effective rate; what binds one kind of lender says which."""
    by_name = {rule.id: (rule.cap, rule.lenders) for rule in TABLE.all if rule.cap}
    assert ("effective", ()) == by_name["HK-36"]
    assert ("simple", ()) == by_name["R6"]
    whose = {"R3": "platform", "R4": "small-loan", "R5": "consumer-finance", "R7": "private", "TW-15": "card"}
    assert whose | {"NY-RATE16": "bnpl"} == {name: kinds[0] for name, (_, kinds) in by_name.items() if kinds}
