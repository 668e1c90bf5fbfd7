"""What is paid when, if installments are paid late? Each some days after it is due, with what the contract charges.

Where less than all of an installment is paid on its due date, the money goes to its fees first, then to its interest,
then to its principal, and only the rest is overdue. Where the contract closes the plan after so many misses in a row,
all that it then asks for is paid together with the last installment that was missed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from calc.cost.priced import Priced
from calc.dates import Duration, Unit, step
from calc.life.change import Case
from calc.life.late_terms import charge_for, fee_for, late_fees, terms_stated
from calc.life.payments import NewFee, Payment, payments_of, put_together
from calc.life.remaining import remaining
from calc.life.settlement_rules import RULES
from calc.money import to_minor
from calc.offer.contract import Settlement
from calc.offer.model import Offer
from calc.schedules.table import Schedule
from calc.schedules.terms import Terms, terms_of
from calc.workdays import Calendar, Due

PENALTY = NewFee("late payment", "late")
CLOSING = NewFee("closing of the plan", "late")


@dataclass(frozen=True, slots=True)
class PaidLate:
    """What was paid when. `late`: all that is paid late; `charged`: penalties and fees of it; in minor units. `missed`:
    the installments charged for.

    `closed_at`: the installment with which the whole plan fell due, and `due_at_once` what was asked for beside it.
    """

    schedule: Schedule
    late: int
    charged: int
    missed: tuple[int, ...]
    closed_at: int | None = None
    due_at_once: int = 0


@dataclass(frozen=True, slots=True)
class Delay:
    """Which installments are paid how many days late, and what of each is `paid` on time, in minor units."""

    numbers: tuple[int, ...]
    days: int
    paid: int
    calendar: Calendar


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happens by one rule, and what was paid when for it."""

    case: Case
    ran: PaidLate


def paid_late(plan: Priced, delay: Delay) -> PaidLate:
    """The schedule when installments are paid late, by the contract of the plan's offer.

    >>> from calc.cost.priced import priced
    >>> from calc.offer.model import Offer
    >>> from calc.workdays import WeekendCalendar
    >>> contract = {"late": {"penalty": "0.05%/day"}}
    >>> plan = priced(Offer(price="3000", plan={"installments": 3}, contract=contract))
    >>> [str(row.payment) for row in paid_late(plan, Delay((2,), 10, 0, WeekendCalendar())).schedule.rows]
    ['1000.00', '1005.00', '1000.00']
    """
    if not delay.days:
        return PaidLate(plan.schedule, _late(payments_of(plan.schedule), delay), 0, ())
    new = new_fees(plan.offer)
    done, closed = _walked(plan, delay, len(new))
    charged = sum(sum(payment.fees[len(plan.schedule.charges) :]) for payment in done)
    table = put_together(plan.schedule, done, new, even=False)
    missed = tuple(sorted({payment.number for payment in done if is_missed(payment, plan, delay)}))
    ran = PaidLate(table, _late(done, delay), charged, missed)
    return ran if closed is None else replace(ran, closed_at=closed.number, due_at_once=closed.total)


def _late(done: Sequence[Payment], delay: Delay) -> int:
    """All that is paid of the late installments, less what is paid of each on its due date."""
    late = [payment for payment in done if payment.number in delay.numbers]
    return sum(payment.total for payment in late) - delay.paid * len({payment.number for payment in late})


def new_fees(offer: Offer) -> tuple[NewFee, ...]:
    """What may be charged: penalty and fee of the contract, what its closing costs, and fees of the offer."""
    return (PENALTY, CLOSING, *(NewFee(fee.name, "late", fee.kind) for fee in late_fees(offer)))


def _walked(plan: Priced, delay: Delay, places: int) -> tuple[list[Payment], Payment | None]:
    """The payments one after the other, and the one that closes the plan, if any does."""
    terms, late = terms_of(plan.offer, delay.calendar), terms_stated(plan.offer)
    owed, in_a_row = to_minor(plan.schedule.financed, plan.schedule.currency), 0
    done: list[Payment] = []
    for payment in payments_of(plan.schedule, places):
        done += late_parts(payment, owed, delay, terms) if payment.number in delay.numbers else [payment]
        in_a_row = in_a_row + 1 if is_missed(payment, plan, delay) else 0
        owed -= payment.principal
        if in_a_row == late.closes_after and payment.number < len(plan.schedule.installments):
            closing = closing_payment(plan, payment.number, done[-1], owed)
            return [*done, closing], closing
    return done, None


def is_missed(payment: Payment, plan: Priced, delay: Delay) -> bool:
    """Whether an installment is paid so late that the contract charges for it."""
    return payment.number in delay.numbers and payment.total > 0 and delay.days > terms_stated(plan.offer).grace


def late_parts(payment: Payment, owed: int, delay: Delay, terms: Terms) -> Iterator[Payment]:
    """What is paid of an installment on its due date, if anything, and the rest of it late, with its charges."""
    on_time, rest = in_part(payment, delay.paid)
    if delay.paid:
        yield on_time
    overdue_principal = rest.principal + min(rest.adjustment, 0)
    places = len(rest.fees) - len(late_fees(terms.offer)) - 2
    late = terms_stated(terms.offer)
    charged = rest.charged(places, charge_for(late, terms, rest.total, overdue_principal, delay.days))
    if rest.total > 0 and delay.days > late.grace:
        for place, fee in enumerate(late_fees(terms.offer), start=places + 2):
            charged = charged.charged(place, fee_for(fee, terms, payment, owed))
    yield replace(charged, due=_days_after(rest.due, delay.days), time=None)


def in_part(payment: Payment, paid: int) -> tuple[Payment, Payment]:
    """A payment in two parts: an amount, which goes to fees, then interest, then principal; and the rest.

    >>> first, rest = in_part(Payment(1, None, None, 100, 10, 0, (5,)), 20)
    >>> first.fees, first.interest, first.principal, rest.principal
    ((5,), 10, 5, 95)
    """
    left, fees = paid, []
    for fee in payment.fees:
        fees.append(min(left, fee))
        left -= fees[-1]
    interest = min(left, payment.interest)
    left -= interest
    adjustment = min(left, max(payment.adjustment, 0))
    principal = left - adjustment
    first = replace(payment, principal=principal, interest=interest, adjustment=adjustment, fees=tuple(fees))
    rest = replace(
        payment,
        principal=payment.principal - principal,
        interest=payment.interest - interest,
        adjustment=payment.adjustment - adjustment,
        fees=tuple(whole - part for whole, part in zip(payment.fees, fees, strict=True)),
    )
    return first, rest


def _days_after(due: Due | None, days: int) -> Due | None:
    """Due when it was, and paid so many days later."""
    return None if due is None else Due(due.nominal, step(due.adjusted, Duration(days, Unit.DAY), 1))


def closing_payment(plan: Priced, number: int, last: Payment, owed: int) -> Payment:
    """What falls due when the plan is closed: the balance, and what its rule of settlement asks for beside it.

    Where the contract has no such rule, later interest and fees are not asked for.
    """
    settlement = plan.offer.contract.settlement or Settlement(rule="waive")
    asked = RULES[settlement.rule](remaining(plan, after=number), settlement)
    coming = payments_of(plan.schedule, len(last.fees) - len(plan.schedule.charges))[number:]
    fees = [sum(amounts) for amounts in zip(*(one.fees for one in coming[: asked.installments_with_fees]), strict=True)]
    closing = Payment(
        number=number,
        due=last.due,
        time=None,
        principal=owed,
        interest=asked.interest,
        adjustment=asked.principal - owed + min(asked.charge, 0),
        fees=tuple(fees) or (0,) * len(last.fees),
    )
    return closing.charged(len(plan.schedule.charges) + 1, max(asked.charge, 0))
