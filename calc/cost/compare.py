"""Which offer is the best? Several on one purchase, and paying cash, side by side and in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from calc.cost.compared import Compared, compared, paying_cash
from calc.cost.one_purchase import in_the_list, one_purchase
from calc.cost.quote import quote
from calc.cost.savings import effective_rate
from calc.errors import CalcError, Phrase
from calc.offer.model import Offer
from calc.workdays import Calendar, WeekendCalendar

LAW_OF = {
    "CNY": "cn-simple",
    "USD": "us-appendix-j",
    "EUR": "eu-aprc",
    "GBP": "uk-apr",
    "INR": "in-kfs",
    "JPY": "jp-annual-rate",
    "BRL": "br-cet",
    "MXN": "mx-cat",
    "SGD": "sg-eir",
    "HKD": "hk-apr",
    "AUD": "au-comparison",
    "CAD": "ca-apr",
    "CLP": "cl-cae",
    "RUB": "ru-psk",
    "PHP": "ph-eir",
    "TWD": "tw-apr",
}
"""The law whose rate is shown for offers in a currency, where none is named."""


@dataclass(frozen=True, slots=True)
class Best:
    """Which is best by each figure, by name: the lowest cost, total, rate and highest payment, the largest worth.

    Of equals the one that ranks first. Paying cash takes part in all but the rate, for it has none.
    """

    cost: str
    total: str
    rate: str | None
    payment: str
    worth: str | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Offers in the order of their ranks, paying cash among them, and what holds for them all."""

    currency: str
    start: date | None
    cash_price: Decimal
    savings_rate: Fraction | None
    laws: tuple[str, ...]
    offers: tuple[Compared, ...]
    best: Best
    assumptions: tuple[Phrase, ...] = ()

    def assuming(self, more: tuple[Phrase, ...]) -> Comparison:
        """The same answer, with more that was assumed by whoever asked."""
        return replace(self, assumptions=(*more, *self.assumptions))

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain data, in the form that `calc compare --json` prints."""
        from calc.cost.compare_form import comparison_form

        return comparison_form(self)


def compare(
    offers: Sequence[Offer],
    savings_rate: Fraction | Decimal | float | str | None = None,
    laws: str | Iterable[str] | None = None,
    calendar: Calendar | Callable[[Offer], Calendar] = WeekendCalendar(),
    *,
    names: Sequence[str | None] = (),
    start: date | None = None,
) -> Comparison:
    """Offers on one purchase, and paying cash, in order.

    They are ranked by what they are worth at `savings_rate` (effective a year, "3%"), largest first; without one by
    their cost. Of equals the one with the lower rate comes first (cash counts as 0), then the one that is paid later,
    then the one that was named earlier, paying cash before all. Those with something unknown come last.

    `laws`: as for `quote`; that of the currency where it is None, none where it is empty. `calendar`: one for all, or a
    function that has one for each offer. `names` are for offers without one, `start` is the day of purchase where no
    offer states it. `UsageError` and `OfferError` name the offer by its place in the list.

    >>> free = Offer(name="free", price="2000", plan={"installments": 12})
    >>> fee = Offer(name="fee", price="2000", plan={"installments": 12}, fees=[{"rate": "0.5%", "when": "each"}])
    >>> answer = compare([fee, free], savings_rate="3%")
    >>> [(row.name, str(row.worth)) for row in answer.offers]
    [('free', '31.70'), ('pay cash', '0.00'), ('fee', '-86.40')]
    """
    saved = effective_rate(savings_rate)
    purchase = one_purchase(offers, names, start)
    named = _laws(laws, purchase.currency)
    rows = [paying_cash(purchase, saved)]
    for place, offer in enumerate(purchase.offers):
        try:
            own = calendar(offer) if callable(calendar) else calendar
            quoted = quote(offer, own, laws=named, savings_rate=saved)
            rows.append(compared(purchase.names[place], quoted, purchase.changed[place]))
        except CalcError as error:
            raise in_the_list(error, place) from None
    ranked = tuple(replace(row, rank=rank) for rank, row in enumerate(sorted(rows, key=_order), start=1))
    return Comparison(purchase.currency, purchase.start, purchase.cash_price, saved, named, ranked, _best(ranked))


def _laws(laws: str | Iterable[str] | None, currency: str) -> tuple[str, ...]:
    """The ids of the laws that are asked for, or that of the currency."""
    if laws is None:
        return (LAW_OF[currency],) if currency in LAW_OF else ()
    from calc.rates.laws import laws_named

    return tuple(law.id for law in laws_named(laws))


def _order(row: Compared) -> tuple[bool, Decimal, bool, Fraction, Fraction]:
    """What rows are sorted by: known ones first; by worth, else cost; by rate; by the time of the last payment."""
    if row.totals is None:
        return True, Decimal(0), False, Fraction(0), Fraction(0)
    first = row.totals.cost if row.worth is None else row.worth.copy_negate()
    rate = Fraction(0) if row.is_cash else None if row.rate is None else Fraction(row.rate.exact)
    return False, first, rate is None, rate or Fraction(0), -(row.outstanding[-1].years or Fraction(0))


def _best(rows: Sequence[Compared]) -> Best:
    """The first of the best by each figure."""

    def least(figure: Callable[[Compared], Any]) -> str | None:
        known = [(value, row.name) for row in rows if (value := figure(row)) is not None]
        return min(known, key=lambda pair: pair[0])[1] if known else None

    cost, total = least(lambda row: row.totals and row.totals.cost), least(lambda row: row.totals and row.totals.paid)
    payment = least(lambda row: row.highest_payment)
    assert cost is not None and total is not None and payment is not None  # paying cash has all three
    return Best(
        cost=cost,
        total=total,
        rate=least(lambda row: None if row.rate is None else Fraction(row.rate.exact)),
        payment=payment,
        worth=least(lambda row: None if row.worth is None else row.worth.copy_negate()),
    )
