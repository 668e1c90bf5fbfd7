"""Which number is a rule's value? As it is written, or a multiple of the loan prime rate."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from calc.rule_files import rules
from calc.rules.thresholds import prime_rate, threshold

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
        (date(2020, 8, 20), Decimal("3.85")),
        (date(2020, 8, 21), None),
        (date(2026, 1, 19), None),
        (date(2026, 1, 20), Decimal("3.0")),
        (date(2026, 11, 21), Decimal("3.0")),
    ],
)
def test_the_prime_rate_of_a_day(day: date, expected: Decimal | None) -> None:
    """Only where a source was read; the last one counts on."""
    assert expected == prime_rate(TABLE, day)
