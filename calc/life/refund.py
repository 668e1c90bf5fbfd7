"""What if goods go back? What comes back in money, what still has to be paid, what is lost, and at which rate?

Rules in use, as users of such plans describe them: the refund takes away installments from the last one backwards, or
lowers all that are left, or pays the next bill, its surplus coming back in money. Fees that were charged stay with the
lender, or come back. Store credit instead of money is no refund and out of the scope of this file: the plan stays due
as it is, so there is nothing to compute.
"""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

from calc.errors import Phrase, UsageError
from calc.life.agreed import plan_on_time
from calc.life.amounts import amount_in
from calc.life.change import WhatIf
from calc.life.refund_case import Refunded, refunded_by
from calc.life.refund_words import assumed, refund_in_words, refunds_in_words
from calc.life.remaining import remaining
from calc.money import money_text, to_minor
from calc.offer.contract import Refund, RefundFees, RefundRule
from calc.offer.model import Offer
from calc.schedules.terms import terms_of
from calc.workdays import Calendar, WeekendCalendar

USUAL: tuple[str, ...] = get_args(RefundRule)

FULL = "full"
"""The case in which everything goes back: whatever the rule, all that is not yet due is cancelled."""

IN_MONEY = "in-money"
"""The case in which nothing is left to pay: whatever the rule, all of it comes back in money."""


def refund(
    offer: Offer,
    after: int | str | None = None,
    amount: Decimal | int | str | None = None,
    rule: str | None = None,
    fees: str | None = None,
    calendar: Calendar = WeekendCalendar(),
) -> WhatIf:
    """What an offer comes to when goods worth `amount` of the price go back after `after` installments; all of it where
    no amount is named.

    Everything goes back: later installments are cancelled, and what was paid of the price comes back. Part of it:
    `rule` is last-first, spread or next-bill (that of the offer where it is None; every one of them, as `cases`, where
    the offer names none either). What exceeds the debt comes back in money. `fees` that were charged are kept, or
    returned in proportion to what goes back; interest is not returned. Amounts: `refunded` (in money), `lost` (fees and
    interest charged for what goes back), `pay_now` (what a fee in the debt leaves to pay; else nothing), `saved`
    (installments that need not be paid any more, less that). `UsageError` for a refund above the price, or a number
    that the plan does not have.

    >>> offer = Offer(price="1200", plan={"installments": 6}, fees=[{"rate": "0.75%", "when": "each"}])
    >>> answer = refund(offer, after=2)
    >>> str(answer.chosen.amount("refunded")), str(answer.chosen.amount("lost"))
    ('400.00', '18.00')
    """
    plan = plan_on_time(offer, calendar)
    if after is None:
        raise UsageError("after", None, "what comes back depends on how many installments are paid", "0, or 2")
    terms = _terms(offer, rule, fees)
    asked = Refunded(remaining(plan, after), terms_of(offer, calendar), _amount(offer, amount), terms.fees)
    named = terms.rule or _whatever_the_rule(asked)
    taken = assumed(asked, calendar, fees_said=fees is not None or offer.contract.refund is not None)
    if named is not None:
        chosen = refunded_by(named, asked)
        return WhatIf("refund", plan, chosen, (), refund_in_words(asked, chosen), taken)
    cases = tuple(refunded_by(one, asked) for one in USUAL)
    return WhatIf("refund", plan, None, cases, refunds_in_words(asked, cases), taken)


def _terms(offer: Offer, rule: str | None, fees: str | None) -> Refund:
    """The terms of the refund: as they are asked, else as the offer has them."""
    stated = offer.contract.refund or Refund()
    if rule is not None and _word(rule) not in USUAL:
        raise UsageError("rule", rule, "a refund goes by one of three rules", ", ".join(USUAL))
    known = get_args(RefundFees)
    if fees is not None and _word(fees) not in known:
        raise UsageError("fees", fees, "fees that were charged are kept, or they are returned", " or ".join(known))
    said = {"rule": rule and _word(rule), "fees": fees and _word(fees)}
    return Refund(**stated.model_dump() | {name: word for name, word in said.items() if word})


def _word(given: object) -> str:
    return given.strip().lower().replace("_", "-") if isinstance(given, str) else ""


def _whatever_the_rule(asked: Refunded) -> str | None:
    """The case in which every rule does the same; None where they differ."""
    if asked.everything:
        return FULL
    return None if asked.left.coming else IN_MONEY


def _amount(offer: Offer, given: Decimal | int | str | None) -> int:
    """The refund in minor units; all of the price where none is named."""
    price = to_minor(offer.price, offer.currency)
    if given is None or _word(given) == "all":
        return price
    amount = amount_in(offer.currency, given, "amount", above_zero=True)
    if amount > price:
        whole = money_text(price, offer.currency)
        why = Phrase("no more than the price of {price} can come back", price=whole)
        raise UsageError("amount", str(given), why, whole)
    return amount
