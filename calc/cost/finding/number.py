"""How many installments does it take? As many level ones of an amount as repay the debt, the last of them smaller."""

from __future__ import annotations

from calc.cost.finding.open import with_plan
from calc.errors import OfferError, Phrase, UsageError
from calc.money import money_text, to_minor
from calc.offer.model import Offer
from calc.offer.steps import MOST_INSTALLMENTS
from calc.schedules.compute import schedule
from calc.schedules.table import Row
from calc.workdays import Calendar

_TRIED = (12, 120, 1200, MOST_INSTALLMENTS)


def number_for(offer: Offer, pay: int, calendar: Calendar) -> Offer:
    """The level plan that pays that each time, the last one less: `OfferError` where it does not cover the interest.

    >>> from calc.workdays import WeekendCalendar
    >>> offer = Offer(price="1000", plan={"kind": "level", "installments": 1})
    >>> number_for(offer, 9900, WeekendCalendar()).plan.installments
    11
    """
    paid = money_text(pay, offer.currency)
    owed = ""
    for most in _TRIED:
        longest = with_plan(offer, ("balloon",), kind="level", payment=paid, installments=most)
        rows = _repaying(longest, calendar)
        number = next(row.number for row in rows if not row.balance)
        if to_minor(rows[number - 1].payment, offer.currency) <= pay:
            return with_plan(offer, ("balloon",), kind="level", payment=paid, installments=number)
        owed = f"{rows[-1].principal:f}"
    why = Phrase("after {most} installments {owed} is still owed", most=_TRIED[-1], owed=owed)
    raise UsageError("pay", paid, why, "a higher installment")


def _repaying(offer: Offer, calendar: Calendar) -> tuple[Row, ...]:
    """The installments without the fees beside them; only a fee that is added to the debt decides how long it lasts."""
    financed = tuple(fee for fee in offer.fees if fee.when == "financed")
    try:
        return schedule(offer.model_copy(update={"fees": financed, "benefits": ()}), calendar).installments
    except OfferError as error:
        field = "pay" if error.field == "payment" else error.field
        raise OfferError(field, error.value, error.why, error.try_) from None
