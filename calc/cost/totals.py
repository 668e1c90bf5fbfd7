"""What does it cost in money? Everything that is handed over, what is received for it, and the difference."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from calc.money import minor_digits, to_major
from calc.offer.model import Offer
from calc.schedules.table import Schedule


@dataclass(frozen=True, slots=True)
class Totals:
    """Amounts in major units, with exactly the currency's decimals.

    `paid`: everything handed over, down payment and fees on day 0 included. `received`: the cash price less what is
    deducted, plus benefits. `cost` = paid - received. `residue`: what stated installments or a step discount add to
    the amount financed (or, below zero, leave off it). `markup` = price - cash price.
    """

    price: Decimal
    cash_price: Decimal
    financed: Decimal
    received: Decimal
    paid: Decimal
    cost: Decimal
    down: Decimal
    interest: Decimal
    fees: Decimal
    benefits: Decimal
    markup: Decimal
    residue: Decimal


def totals(offer: Offer, schedule: Schedule) -> Totals:
    """What an offer comes to, if everything is paid on time.

    >>> from calc.offer.plan import Plan
    >>> from calc.schedules.compute import schedule
    >>> offer = Offer(price="297", cash_price="199", plan=Plan(kind="stated", installments=3, payment="99"))
    >>> str(totals(offer, schedule(offer)).cost)
    '98.00'
    """

    def major(amount: Fraction) -> Decimal:
        return to_major(int(amount * 10 ** minor_digits(offer.currency)), offer.currency)

    benefits = sum((Fraction(benefit.amount) for benefit in offer.benefits), Fraction(0))
    deducted = Fraction(schedule.deducted)
    received = Fraction(offer.cash_price) - deducted + benefits
    financed_fees = Fraction(schedule.financed) - (Fraction(offer.price) - Fraction(schedule.down))
    return Totals(
        price=major(Fraction(offer.price)),
        cash_price=major(Fraction(offer.cash_price)),
        financed=schedule.financed,
        received=major(received),
        paid=major(schedule.paid),
        cost=major(schedule.paid - received),
        down=schedule.down,
        interest=major(schedule.interest),
        fees=major(schedule.fees + deducted + financed_fees),
        benefits=major(benefits),
        markup=major(Fraction(offer.price) - Fraction(offer.cash_price)),
        residue=schedule.residue,
    )
