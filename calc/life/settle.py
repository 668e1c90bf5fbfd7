"""What do I save by settling early, and is it worth it? By the rule of the contract, or by every usual rule."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from calc.cost.savings import effective_rate
from calc.errors import OfferError, Phrase, UsageError
from calc.life.agreed import plan_on_time, with_contract
from calc.life.change import Case, WhatIf
from calc.life.prepay import prepaid
from calc.life.remaining import Remaining, remaining
from calc.life.settle_assumptions import assumed
from calc.life.settle_words import settling_in_words, settlings_in_words
from calc.life.settled import rule_name, settled_by
from calc.life.settlement_rules import USUAL
from calc.offer.contract import Settlement
from calc.offer.model import Offer
from calc.workdays import Calendar, WeekendCalendar


def settle(
    offer: Offer,
    after: int | str | None = None,
    on: date | str | None = None,
    rule: Settlement | str | None = None,
    *,
    prepay: Decimal | int | str | None = None,
    then: str | None = None,
    savings_rate: Fraction | Decimal | str | None = None,
    calendar: Calendar = WeekendCalendar(),
) -> WhatIf:
    """What settling a plan early costs now (`pay_now`), saves of the installments that remain (`saved`), and makes of
    the rate: `after` so many installments are paid, on the due date of the last of them, or `on` a day.

    `rule`: waive, due, next-fee, `percent:3%` (with `,min:50`), actuarial, rule-of-78 or pro-rata; without one, that of
    the offer's contract; where that names none, a case for each. `prepay`: only so much of a level plan is paid early,
    `then` "shorter" or "lower". `savings_rate`: what the buyer's money earns elsewhere, effective a year.

    `OfferError` where the offer leaves open what decides the answer, `UsageError` where the plan has no such moment.

    >>> from calc.offer.fee import Fee
    >>> offer = Offer(price="6000", plan={"installments": 12}, fees=[Fee(rate="0.9%", when="each")])
    >>> print(settle(offer, after=3, rule="next-fee").sentences[0])
    Settling after installment 3 costs 4,608.00 CNY now and saves 378.00.
    """
    plan = plan_on_time(offer, calendar)
    left = remaining(plan, after, on)
    savings = effective_rate(savings_rate)
    if prepay is not None or then is not None:
        if rule is not None:
            why = "a rule is for settling the whole plan, and only a part of it is paid early"
            raise UsageError("rule", rule_name(_asked(offer, rule)), why, "leaving it out")
        return prepaid(left, prepay, then, savings, calendar)
    terms = offer.contract.settlement if rule is None else _asked(offer, rule)
    if terms is not None:
        chosen = settled_by(left, terms, savings)
        said = settling_in_words(left, chosen, savings)
        return WhatIf("settle", plan, chosen, (), said, assumed(left, [terms.rule], calendar))
    return _by_every_rule(left, savings, calendar)


def _asked(offer: Offer, rule: Settlement | str) -> Settlement:
    """The rule that the caller names, read with the offer's currency."""
    try:
        settlement = with_contract(offer, settlement=rule).contract.settlement
    except OfferError as error:
        raise UsageError("rule", str(rule), error.why, error.try_) from None
    assert settlement is not None
    return settlement


def _by_every_rule(left: Remaining, savings: Fraction | None, calendar: Calendar) -> WhatIf:
    """The cases by all usual rules; what one of them cannot answer stands under the assumptions."""
    cases, cannot = [], []
    for name, answer in _usual(left, savings):
        if isinstance(answer, Case):
            cases.append(answer)
        else:
            cannot.append(Phrase("no case by the rule {rule}: {why}", rule=name, why=answer.why))
    said = settlings_in_words(left, cases, savings)
    taken = (*assumed(left, USUAL, calendar), *cannot)
    return WhatIf("settle", left.plan, None, tuple(cases), said, taken)


def _usual(left: Remaining, savings: Fraction | None) -> Iterator[tuple[str, Case | UsageError]]:
    for name in USUAL:
        try:
            yield name, settled_by(left, Settlement.model_validate(name), savings)
        except UsageError as error:
            yield name, error
