"""What does it cost to put off a payment, or to make a pause? By what is charged for it, or by every usual way."""

from __future__ import annotations

from decimal import Decimal

from calc.cost.assumptions import assumptions
from calc.cost.priced import Priced, priced_as
from calc.dates import Duration
from calc.errors import Phrase
from calc.life.agreed import numbers_of, plan_on_time
from calc.life.amounts import paid_less
from calc.life.change import Case, WhatIf
from calc.life.defer_schedule import put_off_by
from calc.life.defer_terms import Deferral, deferral_of, rules_of
from calc.life.defer_words import Put, defer_assumptions, defer_sentences
from calc.money import to_major
from calc.offer.model import Offer
from calc.offer.typed_rate import InterestRate
from calc.rates.rate import Rate, exact_rate
from calc.workdays import Calendar, WeekendCalendar
from calc.working import Step


def defer(
    offer: Offer,
    installment: int | str,
    by: Duration | str = "1 month",
    count: int | str = 1,
    shift: str = "one",
    *,
    charge: InterestRate | str | None = None,
    fee: Decimal | int | str | None = None,
    accrue: bool | None = None,
    calendar: Calendar = WeekendCalendar(),
) -> WhatIf:
    """What it costs to put off `count` installments, from one on, by a length of time.

    `shift` "one": they alone move (下月还); "all": all later ones move too, by `count` times the length (a payment
    holiday). `charge`: a rate on what is put off, for as long as it is; `fee`: for each installment that is put off;
    `accrue`: whether the plan's own interest runs on, on the principal that is put off, or in a holiday on all that is
    owed. Where none of the three is said, `cases` has every usual way and `chosen` is None. Amounts: `pay_now` (on the
    day from which the first of them is put off: nothing, for the charge comes with it later), `charged`, `interest`,
    `saved` (what is paid less than agreed: below zero where it is more). `UsageError` or `OfferError` where the plan
    has no such installment, or a term cannot be.

    >>> plan = Offer(price="3000", plan={"installments": 3})
    >>> chosen = defer(plan, 1, "30 days", charge="0.035%/day").chosen
    >>> [str(chosen.amount(name)) for name in ("pay_now", "charged", "saved")]
    ['0.00', '10.50', '-10.50']
    """
    on_time = plan_on_time(offer, calendar)
    installments = len(on_time.schedule.installments)
    numbers = numbers_of(installment, installments)
    asked = deferral_of(offer, numbers, by, count, shift, charge, fee, accrue, installments)
    stated = charge is not None or fee is not None or bool(accrue)
    rules = rules_of(asked, offer, stated=stated, accrue=accrue)
    puts = tuple(_put(name, rule, on_time, calendar) for name, rule in rules)
    chosen = puts[0].case if stated else None
    return WhatIf(
        "defer",
        on_time,
        chosen,
        () if chosen else tuple(put.case for put in puts),
        defer_sentences(on_time, puts, stated=stated),
        (*defer_assumptions(on_time, puts, accrue), *assumptions(offer, on_time.schedule, calendar)),
    )


def _put(name: str, asked: Deferral, on_time: Priced, calendar: Calendar) -> Put:
    """What happens by one rule."""
    ran = put_off_by(on_time, asked, calendar)
    event = priced_as(on_time.offer, ran.schedule, ran.periods)
    amounts = (
        ("pay_now", to_major(ran.now, on_time.offer.currency)),
        ("charged", to_major(ran.charged, on_time.offer.currency)),
        ("interest", to_major(ran.interest, on_time.offer.currency) if asked.accrue else None),
        ("saved", paid_less(on_time, event)),
    )
    return Put(Case(name, event, amounts, (("charge_a_year", _a_year(asked, on_time.offer)),)), asked, ran)


def _a_year(asked: Deferral, offer: Offer) -> Rate | None:
    """The charge as a yearly rate; None where there is none."""
    if asked.charge is None or not asked.charge.percent:
        return None
    value = asked.charge.per_year(offer.plan.every.per_year, offer.plan.days_a_year)
    said = Phrase("{rate}, in a year of {days} days", rate=asked.charge.in_words(), days=offer.plan.days_a_year)
    step = Step("charge a year", said, str(float(value)))
    return exact_rate(value, kind="nominal", clock="days", working=(step,))
