"""What is due when a plan is settled early? One function for each rule that contracts use; amounts in minor units."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from calc.errors import Phrase, UsageError
from calc.life.coming import coming_of, discounted, years_of
from calc.life.remaining import Remaining
from calc.money import to_minor
from calc.offer.contract import Settlement
from calc.schedules.terms import rounding_of
from calc.solve.roots import Found, solve

USUAL = ("waive", "due", "next-fee", "percent:3%", "actuarial", "rule-of-78", "pro-rata")
"""The rules that are shown where a contract names none; a percentage is usually 3 % (CMB's cards, 2023)."""


class Due(NamedTuple):
    """What a rule makes due: the principal left, interest, the fees of so many installments still to come, and what the
    rule itself charges (below 0: lets off)."""

    principal: int
    interest: int = 0
    installments_with_fees: int = 0
    charge: int = 0


def waive(left: Remaining, _terms: Settlement) -> Due:
    """No fees and interest of later periods; of a period that has begun, its fees and the interest to the day.

    >>> from calc.cost.priced import priced
    >>> from calc.life.remaining import remaining
    >>> from calc.offer.model import Offer
    >>> fee = {"rate": "0.9%", "when": "each"}
    >>> left = remaining(priced(Offer(price="6000", plan={"installments": 12}, fees=[fee])), after=3)
    >>> waive(left, Settlement(rule="waive")).principal
    450000
    """
    if not left.between:
        return Due(left.principal)
    interest = rounding_of(left.plan.offer).minor(left.coming[0].interest * left.accrued_part)
    return Due(left.principal, min(interest, left.coming[0].interest), 1)


def due(left: Remaining, _terms: Settlement) -> Due:
    """All that remains: nothing is let off."""
    return Due(left.principal, sum(one.interest for one in left.coming), len(left.coming))


def next_fee(left: Remaining, _terms: Settlement) -> Due:
    """Fees and interest of the next period and of one more, the latter not when at most two periods remain."""
    periods = 2 if len(left.coming) > 2 else 1
    return Due(left.principal, sum(one.interest for one in left.coming[:periods]), periods)


def percent(left: Remaining, terms: Settlement) -> Due:
    """A part of the unpaid principal, at least the minimum, in place of all later fees and interest."""
    assert terms.percent is not None
    offer = left.plan.offer
    charge = rounding_of(offer).minor(terms.percent.fraction * left.principal)
    if terms.minimum is not None:
        charge = max(charge, to_minor(terms.minimum, offer.currency))
    return waive(left, terms)._replace(charge=charge)


def actuarial(left: Remaining, _terms: Settlement) -> Due:
    """What the installments still to come are worth now, by the rate at which all of them repay the amount financed.

    Source: 15 U.S.C. 1615(d)(1), the actuarial method: payments are allocated between the amount financed and the
    finance charge. What is owed by it is the present value of what remains, and never more than all that remains.
    """
    if not any(left.years or ()):
        if left.years is None:
            raise _no_present_value(Phrase("without a day of purchase there is no clock for odd periods"))
        return _rebated(left, Fraction(0))
    of_all = years_of(left.plan)
    assert of_all is not None and left.years is not None
    table = left.plan.schedule
    repaid = [(years, -Fraction(row.payment)) for years, row in zip(of_all, table.installments, strict=True)]
    rate = solve([(Fraction(0), Fraction(table.financed)), *repaid])
    if not isinstance(rate, Found):
        raise _no_present_value(Phrase("there is no single rate at which the installments repay the amount financed"))
    payments = (one.payment for one in left.coming)
    worth = discounted(tuple(zip(left.years, payments, strict=True)), rate.root.growth)
    return _rebated(left, left.payments - rounding_of(left.plan.offer).minor(worth))


def rule_of_78(left: Remaining, _terms: Settlement) -> Due:
    """The charge is earned by the sum of the digits: of 12 periods the first earns 12/78, the last 1/78.

    A period that has begun is earned. Unearned after k of n: (n - k)(n - k + 1) / (n (n + 1)). Source: the sum of
    the digits, which 15 U.S.C. 1615(b) forbids for terms above 61 months.

    >>> unearned_by_digits(12, 3)
    Fraction(15, 26)
    """
    number = len(left.plan.schedule.installments)
    unearned = unearned_by_digits(number, left.paid + left.between)
    return _rebated(left, unearned * _whole_charge(left))


def unearned_by_digits(periods: int, gone: int) -> Fraction:
    """The part of a charge that the rule of 78 gives back: 45/78 after 3 of 12."""
    left = periods - gone
    return Fraction(left * (left + 1), periods * (periods + 1))


def pro_rata(left: Remaining, _terms: Settlement) -> Due:
    """The charge is earned evenly: after k of n periods, (n - k) / n of it is given back; within a period by days."""
    number = len(left.plan.schedule.installments)
    return _rebated(left, (number - left.paid - left.elapsed) / Fraction(number) * _whole_charge(left))


RULES: dict[str, Callable[[Remaining, Settlement], Due]] = {
    "waive": waive,
    "due": due,
    "next-fee": next_fee,
    "percent": percent,
    "actuarial": actuarial,
    "rule-of-78": rule_of_78,
    "pro-rata": pro_rata,
}


def _whole_charge(left: Remaining) -> int:
    """Interest and fees of all installments, paid ones too."""
    return sum(one.interest + one.fees for one in coming_of(left.plan))


def _rebated(left: Remaining, rebate: Fraction | int) -> Due:
    """All that remains less a rebate: what is kept of the charge is interest as far as there is interest to come."""
    given_back = max(0, rounding_of(left.plan.offer).minor(rebate))
    kept = left.payments - given_back - left.principal
    interest = max(0, min(kept, sum(one.interest for one in left.coming)))
    return Due(left.principal, interest, 0, kept - interest)


def _no_present_value(why: Phrase) -> UsageError:
    return UsageError("rule", "actuarial", why, "waive, due, next-fee, percent:3%, rule-of-78 or pro-rata")
