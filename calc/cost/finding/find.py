"""Which amount makes the rest hold? The fee, price, payment, rate, number, cash price or down payment left open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from calc.cost.finding.answers import ANSWERS, Found, Question
from calc.cost.finding.question import read_question
from calc.cost.finding.target import Target
from calc.cost.quote import Quote, quote
from calc.errors import Phrase, UsageError
from calc.money import to_major
from calc.offer.fee import Fee
from calc.offer.model import Offer
from calc.rates.rate import Rate
from calc.workdays import Calendar, WeekendCalendar


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found, and the offer with it.

    `value`: as a fraction of what `of` names (price, financed, cash_price, payment), free of cents: it does not depend
    on the size of the purchase. A rate is a fraction of one and a number of installments a number; `of` is None then.
    `amount`: its money, such that the target is not exceeded; of a rate, all interest; None for a number of
    installments. `target` and `pay`: what it was to hold for, a yearly rate or an installment. `quote`: the offer with
    it. `reached`: the rate that the target is about, as it came out; `beyond`: what it would be with the next amount.
    `fee`: the one that was found.
    """

    unknown: str
    value: Fraction
    amount: Decimal | None
    of: str | None
    target: Target | None
    pay: Decimal | None
    quote: Quote
    reached: Rate | None
    beyond: Rate | None
    fee: Fee | None = None

    def assuming(self, more: tuple[Phrase, ...]) -> Finding:
        """The same answer, with more that was assumed by whoever asked."""
        from dataclasses import replace

        return replace(self, quote=self.quote.assuming(more))

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain data, in the form that `calc find --json` prints."""
        from calc.cost.finding.form import finding_form

        return finding_form(self)


def find(
    unknown: str,
    offer: Offer,
    target: object = None,
    target_kind: str | None = None,
    *,
    pay: object = None,
    when: object = None,
    of: str | None = None,
    name: str | None = None,
    savings_rate: object = None,
    laws: Sequence[str] = (),
    calendar: Calendar = WeekendCalendar(),
) -> Finding:
    """The one thing left open in an offer, so that the rest holds: what the offer says in its place is not looked at.

    `unknown`: price, payment, fee, rate, installments, cash-price or down. `target`: the yearly rate that may not be
    exceeded, as text ("24%"), a rate or a fraction of one; `target_kind`: nominal (so if it is not said), effective,
    dated or the id of a law. `pay`: the installment that it has to lead to, where there is no target; where one of them
    is higher by what rounding leaves, no more than one smallest amount for each, that is said. A fee is one of the
    offer (`name`, if it has several), or comes beside them, taken at `when`; its value is a fraction of `of`, the
    amount financed or the price. `savings_rate`: for a cash price, what money earns a year, effective.

    `UsageError` where the question is not one, or has no answer; `OfferError` where the offer cannot be.

    >>> from calc.offer.plan import Plan
    >>> found = find("fee", Offer(price="12000", plan=Plan(installments=12)), target="24%", when="each")
    >>> f"{float(found.value):.6f}", str(found.amount), found.quote.rates.nominal.percent(), found.reached <= 0.24
    ('0.011226', '134.71', '24.00', True)
    """
    question = read_question(
        unknown,
        offer,
        target,
        target_kind,
        pay=pay,
        when=when,
        of=of,
        name=name,
        savings_rate=savings_rate,
        calendar=calendar,
    )
    answer = ANSWERS[question.unknown](question)
    return _finding(question, answer, laws)


def _finding(question: Question, answer: Found, laws: Sequence[str]) -> Finding:
    """The offer with what was found, quoted, and the target checked."""
    target = question.target
    law = target.law if target is not None else None
    named = [laws] if isinstance(laws, str) else [*laws]
    laws = [*named, law] if law else named
    quoted = quote(answer.offer, question.calendar, laws, question.savings).assuming(answer.assumed)
    reached = None if target is None else _reached(target, quoted)
    return Finding(
        unknown=question.unknown,
        value=answer.value,
        amount=quoted.totals.interest if question.unknown == "rate" else _major(answer.minor, answer.offer),
        of=answer.of,
        target=target,
        pay=_major(question.pay, answer.offer),
        quote=quoted,
        reached=reached,
        beyond=answer.beyond,
        fee=answer.offer.fees[question.place] if question.unknown == "fee" else None,
    )


def _major(minor: int | None, offer: Offer) -> Decimal | None:
    return None if minor is None else to_major(minor, offer.currency)


def _reached(target: Target, quoted: Quote) -> Rate:
    """The rate that the target is about; `UsageError` where there is no single one, or it is above the target."""
    rate, because = target.of_rates(quoted.rates) if target.law is None else None, quoted.rates.because
    for one in quoted.laws:
        if one.law.id == target.law:
            rate, because = one.answer.rate, one.answer.because
    if rate is None:
        why = Phrase("the plan that it leads to has no single yearly rate: {because}", because=because)
        raise UsageError("target", f"{target.percent}%", why, "another target")
    if target.exceeded_by(rate):
        why = Phrase("the nearest that can be is {rate}% a year", rate=rate.percent())
        raise UsageError("target", f"{target.percent}%", why, "another target")
    return rate
