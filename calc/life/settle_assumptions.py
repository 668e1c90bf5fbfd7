"""What does an answer about early settlement take for granted? Of the plan, its fees, the rules, and the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calc.cost.assumptions import assumptions
from calc.cost.verdict import in_percent
from calc.errors import Phrase
from calc.life.remaining import Remaining
from calc.life.settled import settlement_fees
from calc.workdays import Calendar


def assumed(left: Remaining, rules: Sequence[str], calendar: Calendar) -> tuple[Phrase, ...]:
    """What the answer takes for granted: of the plan, of the fees, of the rules, of a day between two due dates."""
    contingent = [fee.name for fee in settlement_fees(left.plan.offer)]
    of_plan = [
        one
        for one in assumptions(left.plan.offer, left.plan.schedule, calendar)
        if not (one.template.startswith("'{name}' is not in the cost") and one.values["name"] in contingent)
    ]
    counted = [Phrase("'{name}' is charged when the plan is settled early", name=name) for name in contingent]
    return (*of_plan, *counted, *_of_fees(left), *_of_rules(left, rules), *_of_the_day(left, rules))


def _of_fees(left: Remaining) -> Iterator[Phrase]:
    if any(charge.amount and not charge.with_installments for charge in left.plan.schedule.charges):
        yield Phrase("fees that were paid at the start or added to the debt are not given back")
    if left.principal > left.balance:
        yield Phrase("what stated installments come to beyond the price is owed; it is no fee that can be waived")
    if left.principal < left.balance:
        yield Phrase("what later installments are lower than the debt is let off on settlement too")


def _of_rules(left: Remaining, rules: Sequence[str]) -> Iterator[Phrase]:
    interest = any(one.interest for one in left.coming)
    if interest and "next-fee" in rules:
        yield Phrase("the interest of a period counts as its fee where fees of later periods are due")


def _of_the_day(left: Remaining, rules: Sequence[str]) -> Iterator[Phrase]:
    if not left.between:
        return
    yield Phrase("settled between two due dates: fees of the period that has begun are due in full")
    if left.coming[0].interest:
        yield Phrase("of its interest, {percent}% is earned by that day", percent=in_percent(left.accrued_part))
    if "rule-of-78" in rules:
        yield Phrase("by the rule of 78, a period that has begun is earned in full")
    yield Phrase("the rate on the money actually used is by dates")
