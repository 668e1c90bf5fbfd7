"""What if only a part is paid early? A level plan goes on with fewer installments, or with lower ones."""

from __future__ import annotations

from fractions import Fraction

from calc.cost.priced import priced_as
from calc.errors import OfferError, Phrase, UsageError
from calc.life.amounts import amount_in, paid_less
from calc.life.change import Case, WhatIf
from calc.life.elsewhere import PaidEarly, weighed
from calc.life.prepaid_schedule import Prepayment, lower, prepaid_schedule, shorter
from calc.life.prepay_words import lower_by, prepaid_in_words, prepaying_assumed
from calc.life.remaining import Remaining
from calc.life.settled import earned
from calc.money import money_text, to_major
from calc.schedules.terms import terms_of
from calc.workdays import Calendar

WAYS = ("shorter", "lower")
"""The same installment and fewer of them, or as many and each lower."""


def prepaid(left: Remaining, amount: object, then: str | None, savings: Fraction | None, calendar: Calendar) -> WhatIf:
    """What paying a part of a level plan early saves, by fewer or by lower installments; both where none is named."""
    _check_plan(left)
    early = Prepayment(left, terms_of(left.plan.offer, calendar), _amount(left, amount))
    if then is None:
        cases = tuple(_case(early, way, savings) for way in WAYS)
        said = tuple(sentence for case in cases for sentence in prepaid_in_words(left, case, savings))
        return WhatIf("prepay", left.plan, None, cases, said, prepaying_assumed(left, calendar))
    way = str(then).strip().lower()
    if way not in WAYS:
        raise UsageError("then", then, "the installments are fewer or lower then", "shorter or lower")
    chosen = _case(early, way, savings)
    said = prepaid_in_words(left, chosen, savings)
    return WhatIf("prepay", left.plan, chosen, (), said, prepaying_assumed(left, calendar))


def _check_plan(left: Remaining) -> None:
    plan = left.plan.offer.plan
    if plan.kind != "level":
        why = "only a plan of kind level has installments that are computed again when a part is paid early"
        raise OfferError("plan", plan.kind, why, "settling all of it")
    if plan.step_discounts:
        why = "what later discounts come to after a part was paid early, no contract says"
        raise OfferError("step_discounts", len(plan.step_discounts), why, "a plan without them")
    if left.between:
        assert left.due is not None
        why = "a part is paid early together with an installment, on its due date"
        raise UsageError("on", left.due.adjusted, why, Phrase("after {number}", number=left.paid))


def _amount(left: Remaining, given: object) -> int:
    """The amount that is paid early, below what is owed."""
    currency = left.plan.offer.currency
    if given is None:
        raise UsageError("prepay", None, "how much is paid early decides what follows", "1000.00")
    if not left.balance:
        raise UsageError("prepay", str(given), "nothing is owed any more then", "an earlier installment")
    amount = amount_in(currency, given, "prepay", above_zero=True)
    if amount >= left.balance:
        why = Phrase("it is below what is owed, {owed}", owed=money_text(left.balance, currency))
        raise UsageError("prepay", str(given), why, money_text(left.balance // 2, currency))
    return amount


def _case(early: Prepayment, way: str, savings: Fraction | None) -> Case:
    """The plan after a part is paid early."""
    left, currency = early.left, early.left.plan.offer.currency
    parts = shorter(early) if way == "shorter" else lower(early)
    table = prepaid_schedule(early, parts)
    event = priced_as(earned(left.plan.offer, len(table.installments)), table, len(table.installments))
    amounts = (("pay_now", to_major(early.amount, currency)), ("saved", paid_less(left.plan, event)))
    return weighed(Case(way, event, amounts), PaidEarly(left, early.amount, lower_by(left, event)), savings)
