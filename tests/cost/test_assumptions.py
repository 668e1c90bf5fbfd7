"""Is every default that was used said, and none that was not?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

import calc
from calc.cost.assumptions import in_words
from calc.dates import Duration, Unit
from calc.workdays import Calendar, WeekendCalendar

FIRST = "first installment one month after purchase"
MONTHLY = "one installment a month"
CASH = "paid at once it costs the same"
CURRENCY = "currency CNY"
NO_START = "no day of purchase, so no due dates and no rate by dates"
ROUNDED = "amounts rounded half-up to the cent, the last installment takes what is left"
DAILY = "a daily rate is multiplied by 365 for a year"
ODD = "interest for the first period is that of one whole period, though it is longer or shorter"

SAID: dict[str, Any] = {
    "price": "1000",
    "cash_price": "1000",
    "currency": "CNY",
    "start": "2026-01-15",
    "rounding": "half-up",
    "plan": {"kind": "even", "installments": 3, "every": "1 month", "first": "1 month"},
}
"""An offer that leaves nothing open."""


def assumed(calendar: Calendar = WeekendCalendar(), **described: Any) -> list[str]:
    """What is assumed about an offer."""
    return [str(one) for one in calc.quote(calc.Offer(**described), calendar).assumptions]


def without(*names: str) -> dict[str, Any]:
    """The offer that leaves nothing open, without some of what it says."""
    plan = {name: value for name, value in SAID["plan"].items() if name not in names}
    return {name: value for name, value in SAID.items() if name not in names} | {"plan": plan}


def planned(**plan: Any) -> dict[str, Any]:
    """The offer that leaves nothing open, with another plan."""
    return SAID | {"plan": SAID["plan"] | plan}


def test_an_offer_that_leaves_nothing_open() -> None:
    """Nothing is assumed."""
    assert assumed(**SAID) == []


def test_an_offer_that_leaves_everything_open() -> None:
    """Every default, in the order in which an offer is read."""
    assert assumed(price="1000", plan={"installments": 3}) == [FIRST, MONTHLY, CASH, CURRENCY, NO_START, ROUNDED]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("first", FIRST),
        ("every", MONTHLY),
        ("cash_price", CASH),
        ("currency", CURRENCY),
        ("start", NO_START),
        ("rounding", ROUNDED),
    ],
)
def test_each_default_has_its_sentence(name: str, sentence: str) -> None:
    """Leaving one thing open makes one assumption."""
    assert assumed(**without(name)) == [sentence]


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        ({"every": "2 weeks"}, "first installment 2 weeks after purchase"),
        ({"every": "1 week"}, "first installment one week after purchase"),
        ({"every": "1 day"}, "first installment one day after purchase"),
        ({"every": "half month"}, "first installment half a month after purchase"),
        ({"every": "quarter"}, "first installment 3 months after purchase"),
        ({"every": "1 year"}, "first installment one year after purchase"),
        ({"kind": "bullet", "installments": 3}, "the payment is due 3 months after purchase"),
        ({"kind": "bullet", "installments": 1}, "the payment is due one month after purchase"),
        ({"kind": "bullet", "installments": 4, "every": "2 weeks"}, "the payment is due 8 weeks after purchase"),
    ],
)
def test_when_the_first_is_due(plan: dict[str, Any], sentence: str) -> None:
    """One period after the purchase, in words."""
    described = without("first")
    assert assumed(**described | {"plan": described["plan"] | plan}) == [sentence]


def test_one_payment_has_no_rhythm() -> None:
    """Nothing is said about how often one installment is paid."""
    described = without("every")
    assert assumed(**described | {"plan": described["plan"] | {"installments": 1}}) == []
    bullet = described["plan"] | {"kind": "bullet"}
    assert assumed(**described | {"plan": bullet}) == []


def test_the_currency_that_the_sign_says_is_not_assumed() -> None:
    """€ can mean only one, ¥ can mean two."""
    described = without("currency")
    assert assumed(**described | {"price": "€1000", "cash_price": "€1000"}) == []
    assert assumed(**described | {"price": "¥1000", "cash_price": "¥1000"}) == [CURRENCY]


def test_rounding_is_said_where_it_shows() -> None:
    """Three equal installments were not rounded; stated ones are what they are."""
    described = without("rounding")
    assert assumed(**described) == [ROUNDED]
    assert assumed(**described | {"price": "900", "cash_price": "900"}) == []
    assert assumed(**described | {"plan": SAID["plan"] | {"kind": "stated", "payments": ["300", "300", "400"]}}) == []
    assert assumed(**described | {"plan": SAID["plan"] | {"kind": "steps", "steps": [[1, "1"], [2, "499.50"]]}}) == []
    assert assumed(**described | {"plan": SAID["plan"] | {"installments": 1}}) == []


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        ({"kind": "level", "rate": "0.05% a day"}, [DAILY]),
        ({"kind": "level", "rate": "0.05% a day", "days_a_year": 365}, []),
        ({"kind": "level", "rate": "0.05% a day", "days_a_year": 360}, []),
        ({"kind": "level", "rate": "18%"}, []),
        ({"kind": "level", "rate": "1.5% a month"}, []),
        ({"kind": "level", "rate": "0% a day"}, []),
    ],
)
def test_a_daily_rate_needs_the_days_of_a_year(plan: dict[str, Any], said: list[str]) -> None:
    """365, unless the plan says so itself."""
    assert said == assumed(**planned(**plan))


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        ({"kind": "level", "rate": "12%", "first": "45 days"}, [ODD]),
        ({"kind": "principal", "rate": "12%", "first": {"bill_day": 1, "due_day": 6}}, [ODD]),
        ({"kind": "flat", "rate": "12%", "first": "2026-02-14"}, [ODD]),
        ({"kind": "bullet", "rate": "12%", "installments": 1, "first": "45 days"}, [ODD]),
        ({"kind": "level", "rate": "12%", "first": "45 days", "day_count": "actual/365"}, []),
        ({"kind": "level", "rate": "12%", "first": "2026-02-15"}, []),
        ({"kind": "level", "rate": "12%", "first": "today"}, []),
        ({"kind": "level", "rate": "0%", "first": "45 days"}, []),
        ({"kind": "even", "first": "45 days"}, []),
    ],
)
def test_interest_for_an_odd_first_period(plan: dict[str, Any], said: list[str]) -> None:
    """Where interest is counted by periods, and the first is no period."""
    assert said == assumed(**planned(**plan))


def test_fees_that_are_left_out() -> None:
    """Those that arise only when something goes wrong, and those that somebody else pays."""
    fees = [
        {"name": "reminder", "amount": "5", "when": "late"},
        {"name": "closing", "amount": "5", "when": "settlement", "paid_by": "merchant"},
        {"name": "discount", "amount": "5", "when": "first", "paid_by": "merchant"},
        {"name": "stamp", "amount": "5", "when": "first", "paid_by": "state"},
        {"name": "service", "amount": "5", "when": "first"},
    ]
    assert assumed(**SAID | {"fees": fees}) == [
        "'reminder' is not in the cost: everything is paid on time and to the end",
        "'closing' is not in the cost: everything is paid on time and to the end",
        "'discount' is not in the cost: it is paid by the merchant",
        "'stamp' is not in the cost: it is paid by the state",
    ]


@dataclass(frozen=True)
class Known:
    """A calendar double without holidays that is known for some time."""

    known_until: date | None
    name: str = "double"

    def is_workday(self, day: date) -> bool:
        return True


@pytest.mark.parametrize(
    ("known_until", "roll", "said"),
    [
        (date(2026, 4, 14), "following", ["holidays of double are estimated after 2026-04-14"]),
        (date(2026, 1, 1), "preceding", ["holidays of double are estimated after 2026-01-01"]),
        (date(2026, 4, 15), "following", []),
        (None, "following", []),
        (date(2026, 1, 1), "none", []),
    ],
)
def test_holidays_past_what_is_known(known_until: date | None, roll: str, said: list[str]) -> None:
    """The last installment is due on 15 April."""
    assert said == assumed(Known(known_until), **planned(roll=roll))


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (Duration(1, Unit.DAY), "one day"),
        (Duration(14, Unit.DAY), "14 days"),
        (Duration(1, Unit.WEEK), "one week"),
        (Duration(2, Unit.WEEK), "2 weeks"),
        (Duration(1, Unit.HALF_MONTH), "half a month"),
        (Duration(3, Unit.HALF_MONTH), "3 half months"),
        (Duration(1, Unit.MONTH), "one month"),
        (Duration(12, Unit.MONTH), "12 months"),
        (Duration(1, Unit.YEAR), "one year"),
        (Duration(2, Unit.YEAR), "2 years"),
    ],
)
def test_lengths_in_words(length: Duration, words: str) -> None:
    """As in a sentence."""
    assert words == str(in_words(length))
