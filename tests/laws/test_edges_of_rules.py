"""Where does a rule of a law begin and end? The last case that it holds for, and the first that it does not."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from calc.dates import Duration, Unit
from calc.rates.appendix_j import us_appendix_j
from calc.rates.eu_assumptions import credit_limit, equal_installments
from calc.rates.flows import Flows
from calc.rates.spreadsheet import cumipmt, cumprinc, ipmt, pmt, ppmt
from calc.rates.unit_periods import unit_period
from tests.laws.loans import times

MONTH = Duration(1, Unit.MONTH)


@pytest.mark.parametrize(
    ("second", "expected"),
    [(13, "12 days"), (14, "half month"), (19, "half month"), (20, "19 days")],
)
def test_half_a_month_is_thirteen_to_eighteen_days(second: int, expected: str) -> None:
    """From the 1st to the 14th, or to the 19th, and on to the 1st; a part beyond that is only so many days."""
    payments = [date(2026, month, day) for month in (1, 2, 3, 4) for day in (1, second)]
    assert expected == str(unit_period([date(2026, 1, 1)], payments[1:]).length)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [(359, 361, "51 weeks"), (361, 362, "52 weeks"), (363, 366, "52 weeks"), (365, 364, "52 weeks")],
)
def test_an_average_near_a_year_is_a_number_of_weeks(first: int, second: int, expected: str) -> None:
    """Twelve months are a year of 365 days: 360 days on average are nearer to 51 weeks."""
    day = date(2026, 1, 1)
    payments = [day + timedelta(first), day + timedelta(first + second)]
    assert expected == str(unit_period([day], payments).length)


def test_the_term_of_a_single_payment_is_one_unit_period() -> None:
    """Three months, given as months, are one unit-period, and not a quarter of a year's."""
    loan = Flows(((Fraction(0), Fraction(1000)), (Fraction(3), Fraction(-1030))), None, Fraction(12), MONTH)
    answer = us_appendix_j(loan)
    assert ["0", "1"] == times(answer)
    assert answer.rate is not None
    assert ("12.00", Fraction(4)) == (answer.rate.percent(), answer.rate.per_year)


def test_amounts_of_one_day_have_no_rate_whatever_the_period() -> None:
    """Nothing is owed for any time, in periods of a month or of two years."""
    at_once = ((Fraction(0), Fraction(100)), (Fraction(0), Fraction(-90)))
    for every in (MONTH, Duration(2, Unit.YEAR)):
        assert "none" == us_appendix_j(Flows(at_once, None, every.per_year, every)).status


def test_a_ceiling_is_above_zero() -> None:
    """However little."""
    assert Fraction(1, 100) == credit_limit(Fraction(1, 100))


def test_a_first_payment_on_the_day_of_the_drawdown() -> None:
    """It is not before it."""
    flows = equal_installments(Fraction(0), 2, limit=Fraction(200), first_after=[Fraction(0)])
    assert [(0, 200), (0, -100), (1, -100)] == [(int(time), int(amount)) for time, amount in flows.timed or ()]


def test_payments_in_advance_add_up_in_advance() -> None:
    """The first payment is all principal, the second has interest on what is left."""
    payment = pmt("0.1", 3, 1000, at_start=True)
    interest = -(1000 + payment) * Fraction("0.1")
    assert (Fraction(0), payment) == (cumipmt("0.1", 3, 1000, 1, 1, True), cumprinc("0.1", 3, 1000, 1, 1, True))
    assert (interest, 2 * payment - interest) == (
        cumipmt("0.1", 3, 1000, 1, 2, True),
        cumprinc("0.1", 3, 1000, 1, 2, True),
    )


def test_without_interest_every_payment_is_principal() -> None:
    """In whichever period."""
    assert [Fraction(0)] * 3 == [ipmt(0, period, 3, 300) for period in (1, 2, 3)]
    assert [Fraction(-100)] * 3 == [ppmt(0, period, 3, 300) for period in (1, 2, 3)]
    assert (Fraction(0), Fraction(-200)) == (cumipmt(0, 3, 300, 1, 3), cumprinc(0, 3, 300, 2, 3))


def test_dates_may_come_with_a_number_of_periods_a_year() -> None:
    """It stays with them."""
    flows = Flows.of([(date(2026, 1, 1), 1000), (date(2026, 1, 8), -1010)], per_year=52)
    assert Fraction(52) == flows.per_year
