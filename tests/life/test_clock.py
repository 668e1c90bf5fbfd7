"""How long is a month, and how much interest does it bear? By thirty days and by the calendar."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from calc.life.amounts import amount_in, currency_of
from calc.life.clock import Clock
from calc.life.debt_rates import quoted_effective, quoted_nominal
from calc.offer.typed_rate import InterestRate


@pytest.mark.parametrize(
    ("rate", "of_a_month"), [("0.04%/day", "0.012"), ("12%", "0.01"), ("1.5%/month", "0.015"), ("0.5%/期", "0.005")]
)
def test_a_month_of_thirty_days_is_a_twelfth_of_the_year(rate: str, of_a_month: str) -> None:
    """A daily rate thirty times, a yearly one a twelfth, a monthly one as it is; half of it for fifteen days."""
    clock, quoted = Clock(False), InterestRate.parse(rate, "rate")
    assert Fraction(of_a_month) == clock.growth(quoted, 30) == 2 * clock.growth(quoted, 15)


@pytest.mark.parametrize(
    ("rate", "of_31_days"), [("0.04%/day", "0.0124"), ("36.5%", "0.031"), ("3.65%/month", "0.0372")]
)
def test_by_the_calendar_every_day_is_a_365th(rate: str, of_31_days: str) -> None:
    """Thirty-one days of it."""
    assert Fraction(of_31_days) == Clock(True, date(2026, 1, 1)).growth(InterestRate.parse(rate, "rate"), 31)


def test_months_never_drift() -> None:
    """From the anchor day, in a leap year too; without a start there are no dates."""
    spans = list(Clock(True, date(2028, 1, 31)).spans(4))
    assert [29, 31, 30, 31] == [span.days for span in spans]
    assert [Fraction(month) for month in (1, 2, 3, 4)] == [span.end for span in spans]
    assert [None, None] == [span.due for span in Clock(False).spans(2)]


def test_the_first_days_may_be_other_than_a_month() -> None:
    """45 days are a month and a half of 30 days, and by the calendar no number of months."""
    assert [Fraction(3, 2), Fraction(5, 2)] == [span.end for span in Clock(False, None, 45).spans(2)]
    spans = list(Clock(True, date(2026, 1, 17), 45).spans(3))
    assert ([45, 31, 30], [None] * 3) == ([span.days for span in spans], [span.end for span in spans])
    assert date(2026, 3, 3) == spans[0].due.adjusted if spans[0].due else False


@pytest.mark.parametrize(
    ("rate", "nominal", "effective"),
    [
        ("0.05%/day", "18.25", "20.02"),
        ("0.035%/day", "12.78", "13.62"),
        ("0.1%/day", "36.50", "44.03"),
        ("22%", "22.00", "24.36"),
    ],
)
def test_daily_rates_by_the_year(rate: str, nominal: str, effective: str) -> None:
    """万五 and its like, simple and compounded."""
    quoted = InterestRate.parse(rate, "rate")
    assert (nominal, effective) == (quoted_nominal(quoted).percent(), quoted_effective(quoted).percent())


def test_amounts_as_people_type_them() -> None:
    """In the currency's smallest units."""
    assert (500000, 12000, 1999000) == (
        amount_in("CNY", "5,000", "balance"),
        amount_in("JPY", "1.2万", "balance"),
        amount_in("KWD", "1999", "balance"),
    )
    assert ["EUR", "CNY", "JPY", "JPY"] == [
        currency_of(None, "€300", "balance"),
        currency_of(None, "¥300", "balance"),
        currency_of(None, "300円", "balance"),
        currency_of("jpy", "¥300", "balance"),
    ]
