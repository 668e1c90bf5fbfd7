"""What are the figures of one way to pay? An offer among others, or paying cash: a row of a comparison."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from calc.cost.one_purchase import PAY_CASH, Purchase
from calc.cost.quote import Quote
from calc.cost.totals import Totals
from calc.cost.unknown import Range
from calc.errors import Phrase
from calc.money import to_major
from calc.offer.model import Offer
from calc.rates.dated import YEAR
from calc.rates.of_plan import PlanRates
from calc.rates.rate import Rate
from calc.schedules.table import Schedule

if TYPE_CHECKING:
    from calc.rates.law import LawRate

_AT_THE_PRICE = Phrase("no offer says what paying at once costs, so it is the lowest price")


@dataclass(frozen=True, slots=True)
class Owed:
    """What is owed after a payment: its number (0 on the day of purchase), its day where that is known, how many years
    after the purchase it is (None where there is neither a day nor an even spacing), and the balance."""

    number: int
    due: date | None
    years: Fraction | None
    balance: Decimal


@dataclass(frozen=True, slots=True)
class Compared:
    """One way to pay. `quote` is None where it is paying cash, which has no rate, no law and nothing owed.

    `highest_payment`: the largest single payment, a down payment too. `last_due`: the day of the last. `worth`: what it
    is worth against paying cash. An offer with something unknown has a `quote` with a range, and no figures of its own.
    """

    rank: int
    name: str
    quote: Quote | None
    totals: Totals | None
    rates: PlanRates | None
    laws: tuple[LawRate, ...]
    highest_payment: Decimal | None
    last_due: date | None
    outstanding: tuple[Owed, ...]
    worth: Decimal | None
    assumptions: tuple[Phrase, ...]

    @property
    def is_cash(self) -> bool:
        """Whether it is paying cash."""
        return self.quote is None

    @property
    def rate(self) -> Rate | None:
        """The rate by which offers are compared: effective a year, by periods where there are any, else by dates."""
        return None if self.rates is None else yearly(self.rates)

    @property
    def range(self) -> Range | None:
        """What the offer may cost, where something in it is unknown."""
        return None if self.quote is None else self.quote.range


def yearly(rates: PlanRates) -> Rate | None:
    """The effective rate a year, by periods where there are any, else by dates."""
    return rates.dated if rates.effective is None else rates.effective


def highest_payment(schedule: Schedule) -> Decimal:
    """The largest single payment, a down payment too."""
    return max(row.payment for row in schedule.rows)


def last_due(schedule: Schedule) -> date | None:
    """The day of the last payment, where days are known."""
    due = schedule.rows[-1].due
    return due.adjusted if due else None


def paying_cash(purchase: Purchase, savings_rate: Fraction | None) -> Compared:
    """Paying the cash price on the day of purchase."""
    price, nothing = purchase.cash_price, to_major(0, purchase.currency)
    amounts = dict.fromkeys(Totals.__dataclass_fields__, nothing)
    return Compared(
        rank=0,
        name=PAY_CASH,
        quote=None,
        totals=Totals(**amounts | dict.fromkeys(("price", "cash_price", "received", "paid"), price)),
        rates=PlanRates("none", None, None, None, None, None, (), Phrase("paid at once, and nothing is lent")),
        laws=(),
        highest_payment=price,
        last_due=purchase.start,
        outstanding=(Owed(0, purchase.start, Fraction(0), nothing),),
        worth=None if savings_rate is None else nothing,
        assumptions=() if purchase.cash_price_is_stated else (_AT_THE_PRICE,),
    )


def compared(name: str, quoted: Quote, changed: tuple[Phrase, ...]) -> Compared:
    """An offer, not ranked yet."""
    known, assumed = quoted.known, (*changed, *quoted.assumptions)
    if known is None:
        return Compared(0, name, quoted, None, None, (), None, None, (), None, assumed)
    return Compared(
        rank=0,
        name=name,
        quote=quoted,
        totals=known.totals,
        rates=known.rates,
        laws=quoted.laws,
        highest_payment=highest_payment(known.schedule),
        last_due=last_due(known.schedule),
        outstanding=_outstanding(known.offer, known.schedule),
        worth=quoted.worth,
        assumptions=assumed,
    )


def _outstanding(offer: Offer, schedule: Schedule) -> tuple[Owed, ...]:
    """What is owed on the day of purchase, and after each installment."""
    owed = [Owed(0, offer.start, Fraction(0), schedule.financed)]
    for row in schedule.installments:
        day = row.due.adjusted if row.due else None
        years = None
        if schedule.times is not None:
            years = schedule.times[row.number - 1] / offer.plan.every.per_year
        elif day is not None and offer.start is not None:
            years = Fraction((day - offer.start).days, YEAR)
        owed.append(Owed(row.number, day, years, row.balance))
    return tuple(owed)
