"""What do several plans come to together? What is due each month and what is owed, against an income."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any

from calc.cost.offer_names import names_of
from calc.cost.one_purchase import in_the_list
from calc.cost.quote_form import heading
from calc.errors import CalcError, OfferError, Phrase, UsageError
from calc.life.agreed import plan_on_time
from calc.life.amounts import amount_in
from calc.life.stack_months import Month, Stacked, months_of
from calc.money import to_major
from calc.offer.model import Offer
from calc.workdays import Calendar, WeekendCalendar

MOST_OWED = Fraction(6, 5)
"""How many times the monthly income may be owed, by the rule that platforms have for purchases paid by the month."""

MOST_OFFERS = 1000


@dataclass(frozen=True)
class Stack:
    """Several plans in one calendar, from the month of the first purchase to that of the last payment.

    What is paid on a day of purchase is due in its month. `spare` is what is left of the income after living costs.
    """

    currency: str
    plans: tuple[Stacked, ...]
    income: Decimal | None = None
    spare: Decimal | None = None
    assumptions: tuple[Phrase, ...] = ()

    @cached_property
    def months(self) -> tuple[Month, ...]:
        """Every month, in order."""
        return tuple(months_of(self.plans, self.currency, self.income))

    @property
    def peak(self) -> Month:
        """The month in which most is due, the first of several."""
        return max(self.months, key=lambda month: month.due)

    @property
    def can_pay(self) -> Decimal | None:
        """What can be paid in a month: what is spare, else the whole income."""
        return self.income if self.spare is None else self.spare

    @property
    def first_unpayable(self) -> Month | None:
        """The first month in which more is due than can be paid."""
        most = self.can_pay
        return None if most is None else next((month for month in self.months if month.due > most), None)

    @property
    def over_limit(self) -> tuple[Month, ...]:
        """The months at whose end more than 1.2 times the income is owed."""
        if self.income is None:
            return ()
        most = MOST_OWED * Fraction(self.income)
        return tuple(month for month in self.months if Fraction(month.outstanding) > most)

    @property
    def sentences(self) -> tuple[Phrase, ...]:
        """The answer in plain words."""
        from calc.life.stack_words import stack_in_words

        return tuple(stack_in_words(self))

    def assuming(self, more: tuple[Phrase, ...]) -> Stack:
        """The same answer, with more that was assumed by whoever asked."""
        return replace(self, assumptions=(*more, *self.assumptions))

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain data, in the form that `calc stack --json` prints."""
        return {
            **heading(),
            "currency": self.currency,
            "plans": [plan.name for plan in self.plans],
            "income": _text(self.income),
            "spare": _text(self.spare),
            "months": [_month_form(month) for month in self.months],
            "peak": self.peak.month,
            "peak_due": _text(self.peak.due),
            "first_unpayable": self.first_unpayable and self.first_unpayable.month,
            "over_limit": [month.month for month in self.over_limit],
            "summary": [*self.sentences],
            "assumptions": [*self.assumptions],
        }


def stack(
    offers: Sequence[Offer],
    income: Decimal | int | str | None = None,
    spare: Decimal | int | str | None = None,
    calendar: Calendar | Callable[[Offer], Calendar] = WeekendCalendar(),
    *,
    names: Sequence[str | None] = (),
    start: date | None = None,
) -> Stack:
    """Several plans in one calendar, if each is paid on time.

    `income` is what comes in each month, `spare` what of it is left for installments; either may be left out. `names`
    are for offers without one, `start` is the day of purchase of those that state none. `UsageError` where
    they are no offers, in two currencies, or without a day; an error names the offer by its place in the list.

    >>> phone = Offer(price="3000", start="2026-11-21", plan={"installments": 3})
    >>> sofa = Offer(price="1200", start="2026-12-01", plan={"installments": 2})
    >>> answer = stack([phone, sofa], income="1500")
    >>> [(month.month, str(month.due)) for month in answer.months]
    [('2026-11', '0.00'), ('2026-12', '1000.00'), ('2027-01', '1600.00'), ('2027-02', '1600.00')]
    >>> answer.first_unpayable.month
    '2027-01'
    """
    given = _offers(offers)
    currency = given[0].currency
    plans = []
    for place, (offer, name) in enumerate(zip(given, names_of(given, names), strict=True)):
        if offer.currency != currency:
            why = Phrase("the first of them is in {currency}, and two currencies are not added up", currency=currency)
            raise UsageError(f"offers[{place}].currency", offer.currency, why, currency)
        try:
            plans.append(_stacked(offer, name, calendar, start))
        except CalcError as error:
            raise in_the_list(error, place) from None
    limits = (_limit(currency, income, "income"), _limit(currency, spare, "spare"))
    return Stack(currency, tuple(plans), *limits, assumptions=tuple(_assumed(plans, limits)))


def _offers(offers: Any) -> tuple[Offer, ...]:
    """The offers, where they are a list of some and not too many."""
    if isinstance(offers, Offer | str) or not isinstance(offers, Sequence):
        raise UsageError("offers", type(offers).__name__, "what is put together is a list of offers", "[offer, offer]")
    if not offers:
        raise UsageError("offers", None, "there is nothing to put together", "[offer, offer]")
    if len(offers) > MOST_OFFERS:
        why = Phrase("at most {most} offers are put together", most=MOST_OFFERS)
        raise UsageError("offers", len(offers), why, "fewer offers")
    for place, offer in enumerate(offers):
        if not isinstance(offer, Offer):
            why = Phrase("what is put together is a list of offers")
            raise UsageError(f"offers[{place}]", type(offer).__name__, why, "calc.Offer(...)")
    return tuple(offers)


def _stacked(offer: Offer, name: str, calendar: Calendar | Callable[[Offer], Calendar], start: date | None) -> Stacked:
    if offer.start is None and start is not None:
        said = {field: getattr(offer, field) for field in offer.model_fields_set}
        offer = Offer(**said | {"start": start})
    if offer.start is None:
        raise OfferError("start", None, "plans meet in a calendar, so each has a day of purchase", "2026-11-21")
    own = calendar(offer) if callable(calendar) else calendar
    return Stacked(name, offer, plan_on_time(offer, own).schedule)


def _limit(currency: str, given: Decimal | int | str | None, field: str) -> Decimal | None:
    if given is None:
        return None
    return to_major(amount_in(currency, given, field, above_zero=field == "income"), currency)


def _assumed(plans: Sequence[Stacked], limits: tuple[Decimal | None, Decimal | None]) -> Iterator[Phrase]:
    income, spare = limits
    if income is not None and spare is None:
        yield Phrase("the whole income can be paid in installments, for nothing is said of living costs")
    if income is not None:
        yield Phrase("the income is the same every month")
    if any(not row.number for plan in plans for row in plan.schedule.rows):
        yield Phrase("what is paid on the day of purchase is due in its month")
    yield Phrase("every plan is paid on time, and what is owed is principal")


def _month_form(month: Month) -> dict[str, Any]:
    return {
        "month": month.month,
        "due": _text(month.due),
        "outstanding": _text(month.outstanding),
        "share": None if month.share is None else float(month.share),
    }


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:f}"
