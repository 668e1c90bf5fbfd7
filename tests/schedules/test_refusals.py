"""Is what cannot be scheduled refused in a whole sentence: which field, what was given, why, and what would do?"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import calc
from tests.schedules.reading import plan_schedule, schedule_of

OFFERS: dict[str, tuple[dict[str, Any], str]] = {
    "interest added after spans that do not fit": (
        {"plan": {"kind": "bullet", "rate": "12%", "installments": 5, "compounding": "quarter"}},
        "compounding: '3 months' cannot be: the term is not a whole number of the spans after which interest is added; "
        "try 1 month",
    ),
    "more for the end than is owed": (
        {"plan": {"kind": "level", "rate": "12%", "installments": 3, "balloon": "1000.01"}},
        "balloon: '1000.01' cannot be: no more than the amount financed, 1000.00, can be left for the end; try 1000.00",
    ),
}


@pytest.mark.parametrize(("described", "sentence"), OFFERS.values(), ids=OFFERS)
def test_what_cannot_be_offered(described: dict[str, Any], sentence: str) -> None:
    """For whoever described the offer."""
    with pytest.raises(calc.OfferError) as raised:
        schedule_of(**described)
    assert sentence == str(raised.value)


RIGHT = plan_schedule(installments=2)
SCHEDULES: dict[str, tuple[dict[str, Any], str]] = {
    "principal that does not add up": (
        {"financed": Decimal("1000.01")},
        "principal: '1000.01' cannot be: all principal come to 1000.0; try amounts that add up",
    ),
    "numbers that do not begin with one": (
        {"rows": (RIGHT.rows[0], replace(RIGHT.rows[1], number=3))},
        "number: '[1, 3]' cannot be: installments are numbered from 1, after a row 0 or without; try 1, 2, 3",
    ),
    "times that fall": (
        {"times": (Fraction(2), Fraction(1))},
        "times: '[2, 1]' cannot be: every installment has its time, later than the one before; try 1, 2, 3",
    ),
}


@pytest.mark.parametrize(("changed", "sentence"), SCHEDULES.values(), ids=SCHEDULES)
def test_what_does_not_add_up(changed: dict[str, Any], sentence: str) -> None:
    """For whoever makes a schedule of their own."""
    with pytest.raises(calc.UsageError) as raised:
        replace(RIGHT, **changed)
    assert sentence == str(raised.value)


def test_payments_out_of_order() -> None:
    """By their days."""
    dated = schedule_of(start="2026-01-31")
    with pytest.raises(calc.UsageError) as raised:
        replace(
            dated,
            rows=(
                replace(dated.rows[0], due=dated.rows[1].due),
                replace(dated.rows[1], due=dated.rows[0].due),
                dated.rows[2],
            ),
        )
    expected = "due: 'later before earlier' cannot be: payments follow each other; try dates in rising order"
    assert expected == str(raised.value)
