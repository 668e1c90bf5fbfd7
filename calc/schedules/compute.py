"""WHAT IS PAID WHEN? From an offer to its schedule, to the cent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import partial

from calc.errors import UsageError
from calc.money import to_major
from calc.offer.fee import Payer
from calc.offer.model import Offer
from calc.schedules.bullet import bullet
from calc.schedules.even import even
from calc.schedules.fees import Charge, charges
from calc.schedules.flat import flat
from calc.schedules.interest_only import interest_only
from calc.schedules.level import level
from calc.schedules.parts import Part
from calc.schedules.principal import principal
from calc.schedules.stated import stated, steps
from calc.schedules.table import Charged, Row, Schedule
from calc.schedules.terms import Terms, terms_of
from calc.workdays import Calendar, Due, WeekendCalendar

WAYS_OF_PAYING: dict[str, Callable[[Terms], list[Part]]] = {
    "even": even,
    "level": level,
    "principal": principal,
    "flat": flat,
    "interest_only": interest_only,
    "bullet": bullet,
    "stated": stated,
    "steps": steps,
}


def schedule(offer: Offer, calendar: Calendar = WeekendCalendar()) -> Schedule:
    """What is paid when, if everything is paid on time.

    `calendar` is used where the plan rolls due dates off days of rest. Raises `OfferError` where the offer leaves open
    what decides the schedule.

    >>> from calc.offer.plan import Plan
    >>> [str(row.payment) for row in schedule(Offer(price="1000", plan=Plan(installments=3))).rows]
    ['333.33', '333.33', '333.34']
    """
    if not isinstance(offer, Offer):
        raise UsageError("offer", type(offer).__name__, "a schedule is made from an offer", "calc.Offer(...)")
    terms = terms_of(offer, calendar)
    parts = parts_of(terms)
    return _table(terms, parts, charges(terms, parts))


def charged_to(offer: Offer, payer: Payer, calendar: Calendar = WeekendCalendar()) -> tuple[Charged, ...]:
    """What the fees come to that somebody pays, by the same rules whoever it is; the schedule has the consumer's only.

    `OfferError` where the timing of one is not known.

    >>> from calc.offer.plan import Plan
    >>> subsidy = {"rate": "6%", "when": "each", "of": "outstanding", "paid_by": "state"}
    >>> offer = Offer(price="200", plan=Plan(installments=2), fees=[subsidy])
    >>> [str(amount) for amount in charged_to(offer, "state")[0].with_installments]
    ['12.00', '6.00']
    """
    terms = terms_of(offer, calendar)
    major = partial(to_major, currency=offer.currency)
    return tuple(_charged(charge, major) for charge in charges(terms, parts_of(terms), payer))


def parts_of(terms: Terms) -> list[Part]:
    """The installments by the offer's way of paying."""
    return _discounted(WAYS_OF_PAYING[terms.plan.kind](terms), terms)


def _discounted(parts: list[Part], terms: Terms) -> list[Part]:
    """The installments after step discounts: what is let off is an adjustment, and the debt is repaid all the same."""
    for discount in terms.plan.step_discounts:
        part = parts[discount.installment - 1]
        full = part.principal + part.interest + part.adjustment
        let_off = full - terms.rounded(Fraction(discount.factor) * full)
        parts[discount.installment - 1] = part._replace(adjustment=part.adjustment - let_off)
    return parts


def _table(terms: Terms, parts: Sequence[Part], fees: Sequence[Charge]) -> Schedule:
    def major(minor: int) -> Decimal:
        return to_major(minor, terms.offer.currency)

    def row(number: int, due: Due | None, part: Part, fee: int, balance: int) -> Row:
        payment = part.principal + part.interest + part.adjustment + fee
        amounts = (payment, part.principal, part.interest, fee, part.adjustment, balance)
        return Row(number, due, *(major(amount) for amount in amounts))

    owed, rows = terms.financed, []
    upfront = sum(fee.upfront for fee in fees)
    if terms.down or upfront:
        rows.append(row(0, _day_of_purchase(terms.offer), Part(terms.down), upfront, owed))
    for number, part in enumerate(parts, start=1):
        owed -= part.principal
        fee = sum(charge.with_installments[number - 1] for charge in fees if charge.with_installments)
        rows.append(row(number, _due(terms, number, len(parts)), part, fee, owed))
    return Schedule(
        currency=terms.offer.currency,
        rows=tuple(rows),
        financed=major(terms.financed),
        down=major(terms.down),
        deducted=major(sum(fee.deducted for fee in fees)),
        residue=major(sum(part.adjustment for part in parts)),
        charges=tuple(_charged(charge, major) for charge in fees),
        times=None if terms.due.times is None else terms.due.times[-len(parts) :],
    )


def _charged(charge: Charge, major: Callable[[int], Decimal]) -> Charged:
    """A fee in major units."""
    return Charged(
        name=charge.fee.name,
        amount=major(charge.total),
        when=charge.fee.when,
        kind=charge.fee.kind,
        upfront=major(charge.upfront),
        deducted=major(charge.deducted),
        with_installments=tuple(major(amount) for amount in charge.with_installments),
    )


def _day_of_purchase(offer: Offer) -> Due | None:
    return None if offer.start is None else Due(offer.start, offer.start)


def _due(terms: Terms, number: int, count: int) -> Due | None:
    """The due date of an installment; the one payment of a bullet is due at the end of its periods."""
    return None if terms.due.days is None else terms.due.days[number - 1 - count]
