"""Is a quote the schedule, the totals, the rates and the assumptions of one offer, with the calendar that was given?"""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

import calc
from calc.cashflow import consumer_flows
from calc.cost.assumptions import assumptions
from calc.cost.totals import Totals, totals
from calc.errors import Phrase
from calc.workdays import WeekendCalendar

OFFER = calc.Offer(price="1000", start="2026-01-31", plan={"installments": 3}, fees=[{"rate": "3%", "when": "first"}])


def test_a_quote_is_made_of_the_parts() -> None:
    """Each the same as when it is asked for by itself."""
    quote = calc.quote(OFFER)
    table = calc.schedule(OFFER)
    assert quote.offer is OFFER
    assert quote.schedule == table
    assert quote.totals == totals(OFFER, table)
    assert quote.flows == consumer_flows(OFFER, table)
    assert quote.assumptions == assumptions(OFFER, table, WeekendCalendar())
    assert quote.laws == ()


def test_the_rates_are_those_of_the_story() -> None:
    """3 % with the first of three: 18.18 and 19.77; flat 3 % in a quarter of a year: 12."""
    rates = calc.quote(OFFER).rates
    assert rates.nominal is not None
    assert rates.effective is not None
    assert rates.flat is not None
    assert (rates.nominal.percent(), rates.effective.percent(), rates.flat.percent()) == ("18.18", "19.77", "12.00")


@pytest.mark.parametrize(
    ("every", "count", "flat"),
    [
        ("1 month", 12, "3.00"),
        ("1 month", 3, "12.00"),
        ("2 weeks", 26, "3.00"),
        ("1 year", 3, "1.00"),
        ("half month", 6, "12.00"),
    ],
)
def test_the_flat_rate_is_by_the_length_of_the_plan(every: str, count: int, flat: str) -> None:
    """A fee of 3 %, over so many periods of a year."""
    offer = calc.Offer(
        price="1000", plan={"installments": count, "every": every}, fees=[{"rate": "3%", "when": "upfront"}]
    )
    found = calc.quote(offer).rates.flat
    assert found is not None
    assert flat == found.percent()


def test_the_calendar_is_an_argument() -> None:
    """Saturday 28 February rolls to Monday by weekends, and stays where nobody rests."""

    class NoRest:
        name = "no rest"
        known_until = None

        def is_workday(self, day: date) -> bool:
            return True

    offer = OFFER.model_copy(update={"plan": calc.Plan(installments=3, roll="following")})
    rolled = calc.quote(offer).schedule.rows[0].due
    stays = calc.quote(offer, NoRest()).schedule.rows[0].due
    assert rolled is not None
    assert stays is not None
    assert (rolled.adjusted, stays.adjusted) == (date(2026, 3, 2), date(2026, 2, 28))


def test_what_somebody_else_assumed_comes_first() -> None:
    """The same answer, with more that was assumed by whoever asked."""
    quote = calc.quote(OFFER)
    more = quote.assuming((Phrase("bought today"),))
    assert more.assumptions == ("bought today", *quote.assumptions)
    assert more.rates == quote.rates


def test_what_cannot_be_quoted() -> None:
    """Something that is no offer; a fee at an unknown time has a range."""
    unknown = calc.Offer(price="1000", plan={"installments": 3}, fees=[{"rate": "3%", "when": "unknown"}])
    assert calc.quote(unknown).range is not None
    with pytest.raises(calc.UsageError, match="a quote is made of an offer"):
        calc.quote("1000")  # type: ignore[arg-type]


def test_a_quote_cannot_be_changed() -> None:
    """It is an answer."""
    with pytest.raises(FrozenInstanceError):
        calc.quote(OFFER).offer = OFFER  # type: ignore[misc]


def test_answers_are_frozen_and_hold_nothing_else() -> None:
    """As every value on the way of an answer."""
    for value in (calc.Quote, Totals):
        assert vars(value)["__dataclass_params__"].frozen, value
        assert "__slots__" in vars(value), value
