"""Level payments (annuity, 等额本息): interest on what is owed, a growing part of principal, the same sum."""

from __future__ import annotations

from fractions import Fraction
from math import lcm

from calc.errors import OfferError, Phrase
from calc.money import money_text
from calc.schedules.parts import Part
from calc.schedules.terms import Terms


def level(terms: Terms) -> list[Part]:
    """The rounded annuity or the payment that the plan names, the interest of each period rounded, the last payment
    closing the debt. `OfferError` where a named payment does not cover the interest."""
    payment = _payment(terms)
    balance, parts = terms.financed, []
    for number, rate in enumerate(terms.interest_rates, start=1):
        interest = terms.rounded(balance * rate)
        closes = number == terms.count
        if payment < interest and not closes and terms.plan.payment is not None:
            raise _interest_not_covered(terms, number, interest)
        principal = balance if closes else min(payment - interest, balance)
        parts.append(Part(principal, interest))
        balance -= principal
    return parts


def _payment(terms: Terms) -> int:
    if terms.plan.payment is not None:
        return terms.minor(terms.plan.payment)
    return terms.rounded(annuity(Fraction(terms.financed), terms.interest_rates, Fraction(terms.balloon or 0)))


def _interest_not_covered(terms: Terms, number: int, interest: int) -> OfferError:
    """A debt that grows is no level plan."""
    currency = terms.offer.currency
    shown = money_text(interest, currency)
    why = Phrase(
        "it does not cover the interest of installment {number}, which is {interest}", number=number, interest=shown
    )
    more = Phrase("more than {interest}", interest=shown)
    return OfferError("payment", terms.plan.payment, why, more)


def annuity(principal: Fraction, rates: tuple[Fraction, ...], balloon: Fraction = Fraction(0)) -> Fraction:
    """The equal payment that repays a principal, but for a balloon, at the rate of each period; exact, at 0 % too.

    With equal rates it is P i / (1 - (1 + i)^-n). In general the debt grows by each (1 + i_k) and falls by each
    payment, which is solved for the payment.

    >>> annuity(Fraction(100), (Fraction(1, 10),)), annuity(Fraction(300), (Fraction(0),) * 3)
    (Fraction(110, 1), Fraction(100, 1))
    """
    shared = lcm(*(rate.denominator for rate in rates))
    growth, payments, scale = 1, 0, 1
    for rate in rates:
        factor = shared + rate.numerator * (shared // rate.denominator)
        growth *= factor
        payments = payments * factor + scale * shared
        scale *= shared
    return (principal * Fraction(growth, scale) - balloon) / Fraction(payments, scale)
