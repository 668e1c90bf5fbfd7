"""Due dates as a calendar file (iCalendar, RFC 5545): an event for each, with the amount, and reminders before it.

The one file that knows the `icalendar` library, an extra that is loaded when a calendar is asked for. The same plan
gives the same file: nothing in it comes from a clock, and an event that is imported again replaces itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, TextIO
from uuid import UUID, uuid5

import calc
from calc.cost.wording import grouped
from calc.errors import OfferError, Phrase, UsageError
from calc.lang.translate import Translator
from calc.offer.model import Offer
from calc.schedules.table import Row, Schedule

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar, Event

REMINDERS = (1, 3)
"""So many days before a payment is due its reminders come."""

_NAMESPACE = UUID("2f3ce1b5-2a86-4c0e-9d0f-5a1f0f7f6c11")
"""What the identifiers of our events are made from."""


@dataclass(frozen=True, slots=True)
class PlanInCalendar:
    """A plan whose due dates go into a calendar file, and what it is called there, None where it has no name."""

    name: str | None
    offer: Offer
    schedule: Schedule


def calendar_file(plans: Sequence[PlanInCalendar], said: Translator) -> str:
    """The installments of plans as one calendar file, in the order of their days; lines end as the format demands.

    What is paid on the day of purchase beside the installments is no event, nor is an installment of nothing.
    `OfferError` for a plan without a day of purchase, `UsageError` where the `icalendar` library is not installed.
    """
    calendar = _calendar()
    payments = [(row.due.adjusted, place, row) for place, plan in enumerate(plans) for row in _rows(plan) if row.due]
    for _, place, row in sorted(payments, key=lambda payment: (payment[0], payment[1], payment[2].number)):
        calendar.add_component(_event(plans[place], row, said))
    text: str = calendar.to_ical().decode("utf-8")
    return text


def write_calendar(plans: Sequence[PlanInCalendar], said: Translator, file: TextIO) -> None:
    """Write plans to a stream as a calendar file, its line ends as they are on every system."""
    text = calendar_file(plans, said)
    data = getattr(file, "buffer", None)
    if data is None:
        file.write(text)
        return
    file.flush()
    data.write(text.encode("utf-8"))


def _calendar() -> Calendar:
    """An empty calendar."""
    try:
        from icalendar import Calendar
    except ImportError:
        why = "a calendar file needs the library icalendar, and it is not installed"
        raise UsageError("format", "ics", why, "pip install 'installment-calc[calendar]'") from None
    calendar = Calendar()
    calendar.add("prodid", f"-//installment-calc//{calc.__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    return calendar


def _rows(plan: PlanInCalendar) -> Iterator[Row]:
    if plan.offer.start is None or any(row.due is None for row in plan.schedule.installments):
        raise OfferError("start", None, "a calendar has days, and they follow from the day of purchase", "2026-11-21")
    return (row for row in plan.schedule.installments if row.payment > 0)


def _event(plan: PlanInCalendar, row: Row, said: Translator) -> Event:
    """A day on which an installment is due; its stamp is the day of purchase, the only moment that is known."""
    from icalendar import Event

    assert row.due is not None and plan.offer.start is not None
    due, stamp = row.due.adjusted, datetime.combine(plan.offer.start, time(), UTC)
    summary = said(_summary(plan, row))
    event = Event()
    event.add("uid", f"{_identity(plan, row)}@installment-calc")
    event.add("dtstamp", stamp)
    event.add("dtstart", due)
    event.add("summary", summary)
    event.add("description", said(_description(plan, row)))
    event.add("transp", "TRANSPARENT")
    for days in REMINDERS:
        event.add_component(_reminder(days, summary))
    return event


def _reminder(days: int, summary: str) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", timedelta(days=-days))
    return alarm


def _summary(plan: PlanInCalendar, row: Row) -> Phrase:
    values = {
        "amount": grouped(row.payment),
        "currency": plan.schedule.currency,
        "number": row.number,
        "count": len(plan.schedule.installments),
    }
    if plan.name is None:
        return Phrase("Pay {amount} {currency}: installment {number} of {count}", **values)
    return Phrase("Pay {amount} {currency}: {plan}, installment {number} of {count}", plan=plan.name, **values)


def _description(plan: PlanInCalendar, row: Row) -> Phrase:
    """What is owed after it, and the agreed day where a day of rest moved it."""
    left = {"amount": grouped(row.balance), "currency": plan.schedule.currency}
    if row.due is not None and row.due.adjusted != row.due.nominal:
        agreed = row.due.nominal.isoformat()
        return Phrase("Owed after it: {amount} {currency}. Moved from {agreed}.", agreed=agreed, **left)
    return Phrase("Owed after it: {amount} {currency}.", **left)


def _identity(plan: PlanInCalendar, row: Row) -> UUID:
    """The same for the same installment of the same plan, however often it is written."""
    offer = plan.offer
    parts = (plan.name, offer.start, f"{offer.price:f}", offer.currency, len(plan.schedule.installments), row.number)
    return uuid5(_NAMESPACE, "|".join(map(str, parts)))
