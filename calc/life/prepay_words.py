"""What does paying a part early save, and is it worth it? The answer in plain words, and what was assumed."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from calc.cost.assumptions import assumptions
from calc.cost.priced import Priced
from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.life.change import Case
from calc.life.coming import coming_of
from calc.life.elsewhere import PaidEarly, gained, worth_it, would_do
from calc.life.remaining import Remaining
from calc.life.settle_words import when_in_words
from calc.workdays import Calendar


def prepaid_in_words(left: Remaining, case: Case, savings: Fraction | None) -> tuple[Phrase, ...]:
    """What becomes of the installments, what is saved, and what the money earns by it."""
    return (_becomes(left, case), *_worth_it(left, case, savings))


def prepaying_assumed(left: Remaining, calendar: Calendar) -> tuple[Phrase, ...]:
    """What was taken for granted."""
    taken = [
        *assumptions(left.plan.offer, left.plan.schedule, calendar),
        Phrase("nothing is charged for paying a part early"),
    ]
    if any(charge.when == "spread" for charge in left.plan.schedule.charges):
        taken.append(Phrase("parts of a fee that would come with installments that fall away are not charged"))
    return tuple(taken)


def _becomes(left: Remaining, case: Case) -> Phrase:
    amount, saved = case.amount("pay_now"), case.amount("saved")
    assert amount is not None and saved is not None
    values = {
        "when": when_in_words(left),
        "amount": grouped(amount),
        "currency": left.plan.offer.currency,
        "saved": grouped(saved),
    }
    before, after = left.plan.schedule.installments, case.event.schedule.installments
    if case.rule == "shorter":
        template = (
            "Paying {amount} {currency} more {when} ends the plan {fewer} installments earlier and saves {saved}."
        )
        if len(before) - len(after) == 1:
            template = "Paying {amount} {currency} more {when} ends the plan one installment earlier and saves {saved}."
        return Phrase(template, **values, fewer=len(before) - len(after))
    return Phrase(
        "Paying {amount} {currency} more {when} lowers the installments from {before} to {after} and saves {saved}.",
        **values,
        before=grouped(before[left.paid].payment),
        after=grouped(after[left.paid].payment),
    )


def _worth_it(left: Remaining, case: Case, savings: Fraction | None) -> Iterator[Phrase]:
    saved = case.amount("saved")
    if saved is not None and saved <= 0:
        yield Phrase("It saves nothing, and the money could be kept until the installments are due.")
        return
    yield from worth_it(case)
    yield from would_do(PaidEarly(left, 0, lower_by(left, case.event)), savings)
    yield from gained(case, left.plan.offer.currency)


def lower_by(left: Remaining, event: Priced) -> tuple[int, ...]:
    """What each installment still to come is lower by; one that falls away, by all of it."""
    now = [one.payment for one in coming_of(event)][left.paid :]
    now += [0] * (len(left.coming) - len(now))
    return tuple(before.payment - after for before, after in zip(left.coming, now, strict=True))
