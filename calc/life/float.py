"""On which day is it best to buy? The days without interest between a purchase and the day its bill is due.

A purchase is billed on the first bill day after it, so one on the bill day itself waits for the next bill and has the
longest float; one on the day before has the shortest. With bills on the 1st that are due on the 6th, a purchase on the
1st has 36 days in a month of 31 days and 33 in February, and any purchase at least 6.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from calc.cost.quote_form import heading
from calc.dates import BillingCycle, Duration, Unit, add_months, days_between, step
from calc.errors import OfferError, Phrase
from calc.offer.described import iso_date, whole_number

_CYCLES = 12
_DAYS_OF_EVERY_MONTH = 28


@dataclass(frozen=True, slots=True)
class Cycle:
    """The purchases that are due on one day: those from one bill day on, to the day before the next."""

    first: date
    last: date
    due: date

    @property
    def longest(self) -> int:
        """The days of a purchase on the first day."""
        return days_between(self.first, self.due)

    @property
    def shortest(self) -> int:
        """The days of a purchase on the last day."""
        return days_between(self.last, self.due)


@dataclass(frozen=True, slots=True)
class Float:
    """When a purchase is billed and due, its days without interest, and the billing cycles of a year around it.

    `cycles` begin with the one that the purchase is in.
    """

    billing: BillingCycle
    bought: date
    cycles: tuple[Cycle, ...]
    assumed: tuple[Phrase, ...] = ()

    @property
    def billed(self) -> date:
        """The day of the bill that has the purchase on it."""
        return self.cycles[0].last + timedelta(days=1)

    @property
    def due(self) -> date:
        """The day on which it has to be paid."""
        return self.cycles[0].due

    @property
    def days(self) -> int:
        """The days without interest."""
        return days_between(self.bought, self.due)

    @property
    def shortest(self) -> int:
        """The fewest days that a purchase in the year has."""
        return min(cycle.shortest for cycle in self.cycles)

    @property
    def longest(self) -> int:
        """The most days that a purchase in the year has."""
        return max(cycle.longest for cycle in self.cycles)

    @property
    def best_day(self) -> int:
        """The day of the month on which a purchase has the most days: the bill day, or its month's last day."""
        return self.billing.bill_day

    @property
    def next_best(self) -> Cycle:
        """The first cycle that begins on the day of purchase or after it."""
        return self.cycles[0] if self.cycles[0].first == self.bought else self.cycles[1]

    @property
    def sentences(self) -> tuple[Phrase, ...]:
        """The answer in plain words."""
        return _own_days(self), _best_day(self), _waiting(self)

    @property
    def assumptions(self) -> tuple[Phrase, ...]:
        """What was taken for granted."""
        return (*self.assumed, *_ASSUMED)

    def assuming(self, assumed: tuple[Phrase, ...]) -> Float:
        """The same answer with what else was taken for granted in asking."""
        return replace(self, assumed=(*self.assumed, *assumed))

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain data, in the form that the command prints as JSON."""
        return {
            **heading(),
            "bought": self.bought.isoformat(),
            "billed": self.billed.isoformat(),
            "due": self.due.isoformat(),
            "days": self.days,
            "shortest": self.shortest,
            "longest": self.longest,
            "best_day": self.best_day,
            "next_best": {"bought": self.next_best.first.isoformat(), **_cycle_form(self.next_best)},
            "cycles": [{"bought": cycle.first.isoformat(), **_cycle_form(cycle)} for cycle in self.cycles],
            "summary": [*self.sentences],
            "assumptions": [*self.assumptions],
        }


_ASSUMED = (
    Phrase("a purchase on the bill day itself is on the next bill"),
    Phrase("a purchase counts from the day it is made; some bill it only when its receipt is confirmed"),
    Phrase("the whole bill is paid on the due day"),
)


def interest_free_float(bought: object, bill_day: object, due_day: object) -> Float:
    """The days without interest of a purchase on a day, when cards bill on one day of the month and are due on another.

    `bought` is a date or its text; days of the month are 1 to 31, cut to the month's end. A purchase on the bill day
    itself is on the next bill. `OfferError` names what cannot be.

    >>> answer = interest_free_float("2026-01-01", bill_day=1, due_day=6)
    >>> answer.due, answer.days, answer.shortest, answer.longest, answer.best_day
    (datetime.date(2026, 2, 6), 36, 6, 36, 1)
    """
    day = iso_date(bought, "bought")
    billing = BillingCycle(_day_of_month(bill_day, "bill_day"), _day_of_month(due_day, "due_day"))
    return Float(billing, day, tuple(_cycle(billing, day, place) for place in range(_CYCLES)))


def _day_of_month(given: object, field: str) -> int:
    if given is None:
        why = "a billing cycle has a bill day and a due day"
        raise OfferError(field, None, why, "6" if field == "due_day" else "1")
    day = whole_number(given, 1, 31)
    if day is None:
        raise OfferError(field, given, "a day of the month is one of 1 to 31", "6")
    return day


def _cycle(billing: BillingCycle, bought: date, place: int) -> Cycle:
    """The cycle that a purchase is in, or the so many-th after it."""
    this_month = add_months(bought, 0, billing.bill_day)
    opened = 0 if this_month <= bought else -1
    first = add_months(bought, opened + place, billing.bill_day)
    following = add_months(bought, opened + place + 1, billing.bill_day)
    return Cycle(first, step(following, Duration(1, Unit.DAY), -1), billing.first_due(first))


def _cycle_form(cycle: Cycle) -> dict[str, Any]:
    return {"due": cycle.due.isoformat(), "longest": cycle.longest, "shortest": cycle.shortest}


def _own_days(answer: Float) -> Phrase:
    return Phrase(
        "Bought on {bought}, billed on {billed} and due on {due}: {days} days without interest.",
        bought=answer.bought.isoformat(),
        billed=answer.billed.isoformat(),
        due=answer.due.isoformat(),
        days=answer.days,
    )


def _best_day(answer: Float) -> Phrase:
    values = {"shortest": answer.shortest, "longest": answer.longest, "day": answer.best_day}
    if answer.best_day > _DAYS_OF_EVERY_MONTH:
        return Phrase(
            "Over a year it is {shortest} days at least and {longest} at most; the best day to buy is day {day} of the "
            "month, or the last one of a shorter month, and the worst is the day before.",
            **values,
        )
    return Phrase(
        "Over a year it is {shortest} days at least and {longest} at most; the best day to buy is day {day} of the "
        "month, and the worst is the day before.",
        **values,
    )


def _waiting(answer: Float) -> Phrase:
    best = answer.next_best
    if best.first == answer.bought:
        return Phrase("No day of this cycle is better.")
    values = {"bought": best.first.isoformat(), "due": best.due.isoformat(), "days": best.longest}
    return Phrase("Bought on {bought} it would be due on {due}: {days} days.", **values)
