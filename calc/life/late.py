"""What does it cost to pay late? What the contract charges for it, and what that makes of the plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from calc.cost.assumptions import assumptions
from calc.cost.priced import Priced, priced, priced_as
from calc.errors import Phrase, UsageError
from calc.life.agreed import Installments, numbers_of, plan_on_time
from calc.life.amounts import amount_in, paid_less
from calc.life.change import Case, WhatIf
from calc.life.late_expected import chance_of, expected_charge
from calc.life.late_schedule import Delay, Outcome, PaidLate, paid_late
from calc.life.late_terms import STATED, rules_of, terms_stated, with_late_terms, yearly
from calc.life.late_words import late_assumptions, late_sentences
from calc.life.payments import payments_of, put_together
from calc.life.rewards import benefits_lost, without_rewards
from calc.money import to_major
from calc.offer.contract import Late
from calc.offer.described import whole_number
from calc.offer.model import Offer
from calc.rates.rate import Rate, exact_rate
from calc.workdays import Calendar, WeekendCalendar
from calc.working import Step

MOST_DAYS = 3_660


def late(
    offer: Offer,
    installment: Installments,
    days: int | str,
    terms: Late | Mapping[str, Any] | None = None,
    *,
    paid: Decimal | int | str = 0,
    probability: str | Fraction | Decimal | None = None,
    calendar: Calendar = WeekendCalendar(),
) -> WhatIf:
    """What it costs when installments are each paid so many days after they are due.

    `installment`: one number or several (3, "3-5"). `terms` go before those of the offer's contract; where neither
    says what is charged, `cases` has every usual rule and `chosen` is None. `paid`: what of each is paid on its due
    date all the same. `probability`: of each installment being that late, independently of the others; each case
    then has the charge to expect. Amounts: `pay_now` (all that is paid late, with its charges), `charged`, `lost`
    (benefits and discounts for paying on time), `saved` (what is paid less than agreed: below zero, for it is more),
    `expected`.
    `OfferError` for terms that cannot be, `UsageError` for an installment or days that cannot.

    >>> plan = Offer(price="3000", plan={"installments": 3})
    >>> answer = late(plan, 1, 10, {"penalty": "0.05%/day"})
    >>> [str(answer.chosen.amount(name)) for name in ("pay_now", "charged", "saved")]
    ['1005.00', '5.00', '-5.00']
    """
    plan = plan_on_time(offer, calendar)
    on_time = replace(plan, offer=with_late_terms(offer, terms))
    numbers = numbers_of(installment, len(on_time.schedule.installments))
    delay = Delay(numbers, _days(days), _paid_on_time(paid, on_time, numbers), calendar)
    rules = rules_of(on_time.offer)
    outcomes = tuple(
        _outcome(name, replace(on_time, offer=rule), delay, chance_of(probability)) for name, rule in rules
    )
    chosen = outcomes[0].case if rules[0][0] == STATED else None
    return WhatIf(
        "late",
        on_time,
        chosen,
        () if chosen else tuple(outcome.case for outcome in outcomes),
        late_sentences(on_time, outcomes, delay, chance_of(probability)),
        (*late_assumptions(outcomes), *_taken(on_time, calendar)),
    )


def _taken(on_time: Priced, calendar: Calendar) -> tuple[Phrase, ...]:
    """What the plan took for granted; that nothing is late is not among it."""
    others = tuple(fee for fee in on_time.offer.fees if fee.when != "late")
    return assumptions(on_time.offer.model_copy(update={"fees": others}), on_time.schedule, calendar)


def _days(given: int | str) -> int:
    days = whole_number(given, 0, MOST_DAYS)
    if days is None:
        why = Phrase("it is a whole number of days after the due date, from 0 to {most}", most=MOST_DAYS)
        raise UsageError("days", given if given != "" else None, why, "10")
    return days


def _paid_on_time(paid: Decimal | int | str, on_time: Priced, numbers: tuple[int, ...]) -> int:
    """What is paid on each due date, in minor units; less than the installment."""
    amount = amount_in(on_time.offer.currency, paid, "paid")
    for row in payments_of(on_time.schedule):
        if amount and row.number in numbers and amount >= row.total:
            whole = f"{to_major(row.total, on_time.offer.currency):f}"
            why = Phrase(
                "installment {number} is {amount}, and nothing of it would be late", number=row.number, amount=whole
            )
            raise UsageError("paid", paid, why, f"{to_major(max(row.total // 2, 0), on_time.offer.currency):f}")
    return amount


def _outcome(name: str, plan: Priced, delay: Delay, chance: Fraction | None) -> Outcome:
    """What happens by one rule, which is that of the plan's offer."""
    ran = paid_late(plan, delay)
    then = without_rewards(plan.offer, min(ran.missed)) if ran.missed else plan.offer
    if then is not plan.offer:
        ran = paid_late(priced(then, delay.calendar), delay)
    event = priced_as(_renumbered(then, delay), ran.schedule, plan.offer.plan.count) if delay.days else plan
    amounts: list[tuple[str, Decimal | None]] = [
        ("pay_now", to_major(ran.late, plan.offer.currency)),
        ("charged", to_major(ran.charged, plan.offer.currency)),
        ("lost", _lost(plan, then, delay.calendar)),
        ("saved", paid_less(plan, event)),
    ]
    if chance is not None:
        amounts.append(("expected", to_major(expected_charge(plan, delay, chance), plan.offer.currency)))
    rates = (("penalty_a_year", _a_year(plan.offer)), ("nominal_on_due_dates", _on_due_dates(event, ran, plan, delay)))
    return Outcome(Case(name, event, tuple(amounts), rates), ran)


def _renumbered(offer: Offer, delay: Delay) -> Offer:
    """Benefits come with the payment that completes an installment: those paid in two parts move them on."""
    if not delay.paid:
        return offer

    def moved(when: str | int) -> str | int:
        return when if when == "start" else int(when) + sum(number <= int(when) for number in delay.numbers)

    benefits = tuple(one.model_copy(update={"when": moved(one.when)}) for one in offer.benefits)
    return offer.model_copy(update={"benefits": benefits})


def _lost(plan: Priced, then: Offer, calendar: Calendar) -> Decimal | None:
    """What benefits and discounts for paying on time were worth that are gone; None where there are none."""
    if then is plan.offer:
        return None
    more = priced(then, calendar).schedule.residue - plan.schedule.residue
    return benefits_lost(plan.offer, then) + more


def _a_year(offer: Offer) -> Rate | None:
    """The penalty as a yearly rate; None where there is none."""
    penalty = terms_stated(offer).penalty
    if not penalty.percent:
        return None
    said = Phrase("{rate}, in a year of {days} days", rate=penalty.in_words(), days=offer.plan.days_a_year)
    step = Step("penalty a year", said, str(float(yearly(offer))))
    return exact_rate(yearly(offer), kind="nominal", clock="days", working=(step,))


def _on_due_dates(event: Priced, ran: PaidLate, plan: Priced, delay: Delay) -> Rate | None:
    """The nominal rate if every payment, with its charge, is counted on its due date, as if it had been a fee."""
    if not ran.charged or ran.closed_at or delay.paid or plan.schedule.times is None:
        return None
    both = zip(payments_of(event.schedule), payments_of(plan.schedule), strict=True)
    on_due_dates = [replace(late, due=agreed.due, time=agreed.time) for late, agreed in both]
    table = put_together(event.schedule, on_due_dates, (), even=True)
    return priced_as(event.offer, table, plan.offer.plan.count).rates.nominal
