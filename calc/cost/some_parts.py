"""What does a plan cost with only some of its parts? For every set of them, worked out as the plan itself is.

What is owed, and how it is repaid, depends on few parts only: interest, the mark-up, stated installments, step
discounts and fees that are added to the debt. All sets that have the same of these have the same debt, so it is worked
out once; fees beside it and benefits are then added up, in whole minor units.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter
from typing import NamedTuple

from calc.cost.components import Component, with_only
from calc.cost.priced import Priced
from calc.money import to_major
from calc.offer.model import Offer
from calc.rates.dated import years_between
from calc.rates.effective import effective_value
from calc.rates.nominal import nominal_value
from calc.schedules.compute import parts_of
from calc.schedules.fees import charges
from calc.schedules.terms import terms_of
from calc.solve.roots import Found, solve
from calc.workdays import Calendar, Due

Amounts = tuple[int, ...]
"""What the consumer receives on the day of purchase and with each installment, in minor units; paid is negative."""


@dataclass(frozen=True, slots=True)
class Points:
    """Rates, or shares of them, as fractions of one; None where the plan has no such rate."""

    nominal: Fraction | None = None
    effective: Fraction | None = None
    dated: Fraction | None = None


class _Debt(NamedTuple):
    """A debt and its installments without anything beside them, what each part beside them adds, and when."""

    alone: Amounts
    beside: dict[Component, Amounts]
    times: tuple[Fraction, ...] | None
    days: tuple[date, ...] | None


@dataclass(frozen=True, slots=True)
class SomeParts:
    """A plan and all of its components, for the sets of them."""

    plan: Priced
    parts: tuple[Component, ...]
    calendar: Calendar
    _debts: dict[frozenset[Component], _Debt] = field(default_factory=dict)

    def cost_and_rates(self, present: Iterable[Component]) -> tuple[Decimal, Points | None]:
        """Cost in money and yearly rates of the plan with only these components; no rates where it has no single one.

        >>> from calc.cost.components import components
        >>> from calc.cost.priced import priced
        >>> from calc.workdays import WeekendCalendar
        >>> plan = priced(Offer(price="110", cash_price="100", plan={"installments": 1, "every": "1 year"}))
        >>> every = SomeParts(plan, components(plan), WeekendCalendar())
        >>> cost, rates = every.cost_and_rates(every.parts)
        >>> str(cost), round(float(rates.effective), 6), str(every.cost_and_rates(())[0])
        ('10.00', 0.1, '0.00')
        """
        chosen = frozenset(present)
        debt = self._debt(frozenset(part for part in chosen if _shapes_the_debt(part, self.plan.offer)))
        beside = (debt.beside[part] for part in chosen if part in debt.beside)
        amounts = tuple(map(sum, zip(debt.alone, *beside, strict=True)))
        cost = to_major(-sum(amounts), self.plan.offer.currency)
        return cost, _rates(amounts, debt, self.plan.offer)

    def _debt(self, shaping: frozenset[Component]) -> _Debt:
        if shaping not in self._debts:
            beside = [part for part in self.parts if not _shapes_the_debt(part, self.plan.offer)]
            self._debts[shaping] = _debt_of(self.plan, [*shaping, *beside], self.calendar)
        return self._debts[shaping]


def _shapes_the_debt(part: Component, offer: Offer) -> bool:
    """Whether what is owed, or how it is repaid, depends on a component."""
    if part.kind == "fee":
        return offer.fees[part.place].when == "financed"
    return part.kind != "benefit"


def _debt_of(plan: Priced, present: Sequence[Component], calendar: Calendar) -> _Debt:
    """The debt of the plan with only these components, and what each fee and each benefit adds to it."""
    offer = with_only(plan, present, calendar)
    terms = terms_of(offer, calendar)
    parts, due, beside = parts_of(terms), terms.due, dict[Component, Amounts]()
    fees = sorted((part for part in present if part.kind == "fee"), key=attrgetter("place"))
    for part, charge in zip(fees, charges(terms, parts), strict=True):
        later = charge.with_installments or (0,) * len(parts)
        beside[part] = (-charge.upfront - charge.deducted, *(-amount for amount in later))
    for part in present:
        if part.kind == "benefit":
            benefit = plan.offer.benefits[part.place]
            when = 0 if benefit.when == "start" else int(benefit.when)
            beside[part] = tuple(terms.minor(benefit.amount) * (place == when) for place in range(len(parts) + 1))
    return _Debt(
        alone=(terms.minor(offer.cash_price) - terms.down, *(-sum(part) for part in parts)),
        beside=beside,
        times=None if due.times is None else (Fraction(0), *due.times[-len(parts) :]),
        days=_days(offer, due.days, len(parts)),
    )


def _days(offer: Offer, due: Sequence[Due] | None, count: int) -> tuple[date, ...] | None:
    """The day of purchase and those of the installments, where all of them are known."""
    return None if offer.start is None or due is None else (offer.start, *(day.adjusted for day in due[-count:]))


def _rates(amounts: Amounts, debt: _Debt, offer: Offer) -> Points | None:
    """The rates of amounts received and paid, by periods, or by dates where they are not evenly spaced."""
    flows = map(Fraction, amounts)
    if debt.times is not None:
        found = solve(zip(debt.times, flows, strict=True))
        if not isinstance(found, Found):
            return None
        values = (of(found.root, offer.plan.every.per_year) for of in (nominal_value, effective_value))
        return Points(*map(Fraction, values))
    by_date = None if debt.days is None else solve(years_between(zip(debt.days, flows, strict=True)))
    return Points(dated=Fraction(by_date.root.rate)) if isinstance(by_date, Found) else None
