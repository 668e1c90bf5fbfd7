"""What is left of a plan when part of its debt is cancelled? Installments from the last one backwards, or lower ones.

What a charge does when the debt falls, by one rule for all ways of paying:
- Interest on what is owed is computed anew; interest on the original amount (flat, bullet) falls with the installment.
- A fee in percent falls with its installment: none where the installment is gone, half where half of it is left. One of
  what is owed, of the installment or of the interest is computed anew.
- A fixed fee stays as long as there is an installment that it comes with. A fee of the last installment comes with the
  one that is last now.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from calc.life.payments import Payment
from calc.money import split
from calc.offer.fee import CONTINGENT, Fee
from calc.schedules.level import annuity
from calc.schedules.terms import Terms, fee_amount

_ON_WHAT_IS_OWED = ("level", "principal", "interest_only")
_IN_EQUAL_PARTS = ("even", "principal", "flat")


class _Left(NamedTuple):
    """What is left of an installment, in minor units: `part` of what was agreed; `owed`, the debt before it."""

    agreed: Payment
    principal: int
    interest: int
    part: Fraction
    owed: int


def lowered(terms: Terms, coming: Sequence[Payment], amount: int, rule: str) -> list[Payment]:
    """The installments still to come after their debt has fallen by an amount, by `last-first` or `spread`.

    >>> from calc.life.payments import payments_of
    >>> from calc.offer.model import Offer
    >>> from calc.schedules.compute import schedule
    >>> from calc.schedules.terms import terms_of
    >>> from calc.workdays import WeekendCalendar
    >>> offer = Offer(price="300", plan={"installments": 3})
    >>> terms, coming = terms_of(offer, WeekendCalendar()), payments_of(schedule(offer))
    >>> [one.total for one in lowered(terms, coming, 15000, "last-first")]
    [10000, 5000]
    >>> [one.total for one in lowered(terms, coming, 15000, "spread")]
    [5000, 5000, 5000]
    """
    agreed = sum(payment.principal for payment in coming)
    owed = agreed - amount
    if owed <= 0:
        return []
    level = terms.plan.kind == "level"
    if rule == "spread":
        found = _lower_payments(terms, coming, owed) if level else _lower_parts(terms, coming, owed)
    else:
        found = _same_payments(terms, coming, owed) if level else _same_parts(terms, coming, owed)
    share = Fraction(owed, agreed)
    return [_payment(terms, left, _last(left, found, coming), share) for left in found]


def _same_payments(terms: Terms, coming: Sequence[Payment], owed: int) -> list[_Left]:
    """A level plan goes on with the same payment, and ends sooner."""
    found: list[_Left] = []
    for payment, rate in zip(coming, _rates(terms, coming), strict=True):
        if owed:
            agreed = payment.principal + payment.interest
            interest = terms.rounded(owed * rate)
            principal = min(agreed - interest, owed)
            part = Fraction(principal + interest, agreed) if agreed else Fraction(1)
            found.append(_Left(payment, principal, interest, part, owed))
            owed -= principal
    return found


def _same_parts(terms: Terms, coming: Sequence[Payment], owed: int) -> list[_Left]:
    """The next installments repay what was agreed, as long as anything is owed."""
    found: list[_Left] = []
    for payment, rate in zip(coming, _rates(terms, coming), strict=True):
        if owed:
            principal = min(payment.principal, owed)
            part = Fraction(principal, payment.principal) if payment.principal else Fraction(1)
            found.append(_Left(payment, principal, _interest(terms, payment, owed * rate, part), part, owed))
            owed -= principal
    return found


def _lower_payments(terms: Terms, coming: Sequence[Payment], owed: int) -> list[_Left]:
    """A level plan is computed anew for as many payments as there were."""
    share = Fraction(owed, sum(payment.principal for payment in coming))
    rates = _rates(terms, coming)
    level = terms.rounded(annuity(Fraction(owed), rates, (terms.balloon or 0) * share))
    found = []
    for payment, rate in zip(coming, rates, strict=True):
        interest = terms.rounded(owed * rate)
        principal = owed if payment is coming[-1] else min(max(level - interest, 0), owed)
        found.append(_Left(payment, principal, interest, share, owed))
        owed -= principal
    return found


def _lower_parts(terms: Terms, coming: Sequence[Payment], owed: int) -> list[_Left]:
    """Every installment repays less: equal parts where the plan has equal parts, else in proportion."""
    share = Fraction(owed, sum(payment.principal for payment in coming))
    if terms.plan.kind in _IN_EQUAL_PARTS and terms.balloon is None:
        parts = split(owed, len(coming), terms.residue, terms.rounding)
    else:
        parts = _in_proportion(terms, coming, owed, share)
    found = []
    for payment, principal, rate in zip(coming, parts, _rates(terms, coming), strict=True):
        found.append(_Left(payment, principal, _interest(terms, payment, owed * rate, share), share, owed))
        owed -= principal
    return found


def _in_proportion(terms: Terms, coming: Sequence[Payment], owed: int, share: Fraction) -> tuple[int, ...]:
    """The agreed principal of each, lowered by one share; rounded sums are subtracted, so that nothing is lost."""
    agreed, done, parts = 0, 0, []
    for payment in coming:
        agreed += payment.principal
        until = owed if payment is coming[-1] else min(terms.rounded(agreed * share), owed)
        parts.append(until - done)
        done = until
    return tuple(parts)


def _rates(terms: Terms, coming: Sequence[Payment]) -> tuple[Fraction, ...]:
    """The interest rate of the period of each installment still to come, counted from the last one: one that was paid
    in two parts has moved the numbers of those after it."""
    return terms.interest_rates[len(terms.interest_rates) - len(coming) :]


def _interest(terms: Terms, payment: Payment, on_what_is_owed: Fraction, part: Fraction) -> int:
    """The interest of a period: on what is owed, or as agreed on the original amount, as far as that is left."""
    if terms.plan.kind in _ON_WHAT_IS_OWED:
        return terms.rounded(on_what_is_owed)
    return terms.rounded(payment.interest * part)


def _last(left: _Left, found: Sequence[_Left], coming: Sequence[Payment]) -> Payment | None:
    """The installment that was last, for the one that is last now."""
    return coming[-1] if left is found[-1] else None


def _payment(terms: Terms, left: _Left, was_last: Payment | None, share: Fraction) -> Payment:
    """What is left of an installment, with its fees; `share` is what is left of the debt."""
    taken = [fee for fee in terms.offer.fees if fee.paid_by == "consumer" and fee.when not in CONTINGENT]
    fees = list(left.agreed.fees)
    for place, fee in enumerate(taken):
        if fee.when == "last":
            agreed = was_last.fees[place] if was_last else 0
            fees[place] = _fee(terms, fee, agreed, left._replace(part=share))
        else:
            fees[place] = _fee(terms, fee, fees[place], left)
    return replace(
        left.agreed,
        principal=left.principal,
        interest=left.interest,
        adjustment=_adjustment(terms, left),
        fees=tuple(fees),
    )


def _adjustment(terms: Terms, left: _Left) -> int:
    """What is left of a discount, or of what a stated installment has on top: the payment falls with its two parts."""
    if not left.agreed.adjustment:
        return 0
    agreed, now = left.agreed.principal + left.agreed.interest, left.principal + left.interest
    share, payment = Fraction(now, agreed) if agreed else left.part, agreed + left.agreed.adjustment
    return min(terms.rounded(payment * share), payment) - now


def _fee(terms: Terms, fee: Fee, agreed: int, left: _Left) -> int:
    """What a fee of so much comes to with what is left of its installment."""
    if fee.rate is None or not agreed:
        return agreed
    if fee.when == "spread":
        return terms.rounded(agreed * left.part)
    base = {
        "price": terms.price * left.part,
        "financed": terms.base * left.part,
        "outstanding": Fraction(left.owed),
        "installment": Fraction(left.principal + left.interest),
        "interest": Fraction(left.interest),
    }
    return fee_amount(fee, terms.offer, base[fee.of], terms.rounding)
