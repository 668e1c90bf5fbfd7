"""What was assumed? Every default that was used and that changes the answer, in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from calc.dates import Duration, Unit
from calc.errors import Phrase
from calc.offer.fee import CONTINGENT
from calc.offer.model import Offer
from calc.offer.plan import Plan
from calc.schedules.table import Schedule
from calc.workdays import Calendar, Roll, beyond_knowledge


def assumptions(offer: Offer, schedule: Schedule, calendar: Calendar) -> tuple[Phrase, ...]:
    """What a quote took for granted because the offer does not say it.

    >>> from calc.offer.plan import Plan
    >>> from calc.schedules.compute import schedule
    >>> from calc.workdays import WeekendCalendar
    >>> offer = Offer(price="1000", plan=Plan(installments=3))
    >>> str(assumptions(offer, schedule(offer), WeekendCalendar())[0])
    'first installment one month after purchase'
    """
    return (
        *_defaults(offer),
        *_rounding(offer, schedule),
        *_interest(offer, schedule),
        *_limits(offer, schedule, calendar),
    )


def _defaults(offer: Offer) -> Iterator[Phrase]:
    plan = offer.plan
    if plan.first is None and plan.kind == "bullet":
        yield Phrase("the payment is due {after} after purchase", after=_term(plan))
    elif plan.first is None:
        yield Phrase("first installment {every} after purchase", every=in_words(plan.every))
    if "every" not in plan.model_fields_set and plan.count > 1 and plan.kind != "bullet":
        yield Phrase("one installment a month")
    left_open = any(unknown.field == "cash_price" for unknown in offer.unknown)
    if "cash_price" not in offer.model_fields_set and offer.cash_discount is None and not left_open:
        yield Phrase("paid at once it costs the same")
    if "currency" not in offer.model_fields_set:
        yield Phrase("currency {currency}", currency=offer.currency)
    if offer.start is None:
        yield Phrase("no day of purchase, so no due dates and no rate by dates")


def _rounding(offer: Offer, schedule: Schedule) -> Iterator[Phrase]:
    """How cents were rounded, where that was not said and it shows."""
    if "rounding" in offer.model_fields_set:
        return
    if len({row.payment for row in schedule.installments}) > 1 and offer.plan.kind not in ("stated", "steps"):
        yield Phrase("amounts rounded half-up to the cent, the last installment takes what is left")


def _interest(offer: Offer, schedule: Schedule) -> Iterator[Phrase]:
    plan = offer.plan
    if not plan.rate.percent:
        return
    if plan.rate.span == "day" and "days_a_year" not in plan.model_fields_set:
        yield Phrase("a daily rate is multiplied by {days} for a year", days=plan.days_a_year)
    if schedule.times is None and plan.day_count == "period":
        yield Phrase("interest for the first period is that of one whole period, though it is longer or shorter")


def _limits(offer: Offer, schedule: Schedule, calendar: Calendar) -> Iterator[Phrase]:
    """What the answer leaves out, or cannot be sure of."""
    for discount in offer.plan.step_discounts:
        count, number = discount.after_on_time, discount.installment
        yield Phrase("the discount on installment {number} needs {count} paid on time", number=number, count=count)
    for fee in offer.fees:
        if fee.when in CONTINGENT:
            yield Phrase("'{name}' is not in the cost: everything is paid on time and to the end", name=fee.name)
        elif fee.paid_by != "consumer":
            yield Phrase("'{name}' is not in the cost: it is paid by the {payer}", name=fee.name, payer=fee.paid_by)
    if offer.plan.roll is not Roll.NONE:
        days = [row.due.nominal for row in schedule.installments if row.due]
        unknown = beyond_knowledge(days, calendar)
        if unknown is not None:
            yield Phrase(
                "holidays of {calendar} are estimated after {known}",
                calendar=calendar.name,
                known=_iso(calendar.known_until),
            )


def _iso(day: date | None) -> str:
    return day.isoformat() if day else "?"


def _term(plan: Plan) -> Phrase:
    """The whole length of a plan, in words."""
    return in_words(Duration(plan.count * plan.every.count, plan.every.unit))


def in_words(length: Duration) -> Phrase:
    """A length of time in words: one month, 14 days."""
    if length.count == 1:
        return _ONE[length.unit]
    return Phrase(_SEVERAL[length.unit], count=length.count)


_ONE = {
    Unit.DAY: Phrase("one day"),
    Unit.WEEK: Phrase("one week"),
    Unit.HALF_MONTH: Phrase("half a month"),
    Unit.MONTH: Phrase("one month"),
    Unit.YEAR: Phrase("one year"),
}
_SEVERAL = {
    Unit.DAY: "{count} days",
    Unit.WEEK: "{count} weeks",
    Unit.HALF_MONTH: "{count} half months",
    Unit.MONTH: "{count} months",
    Unit.YEAR: "{count} years",
}
