"""How many installments does it take? As many level ones of an amount as repay the debt; the last of them closes it.

A level payment is a rounded one, so that the last of 12 may come to a few cents more than the others. An amount is
enough for a number of installments where it is at least their level payment, and the last is higher by no more than one
smallest amount for each of them, and by a twentieth of an installment or a single smallest amount at most.
"""

from __future__ import annotations

from fractions import Fraction

from calc.cost.finding.open import with_plan
from calc.errors import OfferError, Phrase, UsageError
from calc.money import money_text
from calc.offer.model import Offer
from calc.offer.steps import MOST_INSTALLMENTS
from calc.schedules.compute import schedule
from calc.schedules.level import annuity
from calc.schedules.table import Row
from calc.schedules.terms import Terms, terms_of
from calc.workdays import Calendar

_TRIED = (12, 120, 1200, MOST_INSTALLMENTS)


def number_for(offer: Offer, pay: int, calendar: Calendar) -> Offer:
    """The level plan that pays that each time until the last: `OfferError` where it does not cover the interest.

    >>> from calc.workdays import WeekendCalendar
    >>> offer = Offer(price="1000", plan={"kind": "level", "installments": 1})
    >>> [number_for(offer, pay, WeekendCalendar()).plan.installments for pay in (9900, 33333, 33332)]
    [11, 3, 4]
    """
    paid = money_text(pay, offer.currency)
    owed = ""
    for most in _TRIED:
        longest = _repaid_alone(with_plan(offer, ("balloon",), kind="level", payment=paid, installments=most))
        terms, rows = terms_of(longest, calendar), _rows(longest, calendar)
        number = next((row.number for row in rows if _closes(row, pay, terms)), None)
        if number is not None:
            return with_plan(offer, ("balloon",), kind="level", payment=paid, installments=number)
        owed = f"{rows[-1].principal:f}"
    why = Phrase("after {most} installments {owed} is still owed", most=_TRIED[-1], owed=owed)
    raise UsageError("pay", paid, why, "a higher installment")


def _closes(row: Row, pay: int, terms: Terms) -> bool:
    """Whether the debt can end with an installment: all that is then owed is one, but for what rounding leaves."""
    more = terms.minor(row.payment) + terms.minor(row.balance) - pay
    if more <= 0:
        return True
    step = terms.rounding.increment
    if more > min(row.number * step, max(pay // 20, step)) or more >= pay:
        return False
    return terms.rounded(annuity(Fraction(terms.financed), terms.interest_rates[: row.number])) <= pay


def _repaid_alone(offer: Offer) -> Offer:
    """The offer without what comes beside it; only a fee that is added to the debt decides how long that lasts."""
    financed = tuple(fee for fee in offer.fees if fee.when == "financed")
    return offer.model_copy(update={"fees": financed, "benefits": ()})


def _rows(offer: Offer, calendar: Calendar) -> tuple[Row, ...]:
    try:
        return schedule(offer, calendar).installments
    except OfferError as error:
        field = "pay" if error.field == "payment" else error.field
        raise OfferError(field, error.value, error.why, error.try_) from None
