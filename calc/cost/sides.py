"""What does a plan look like from one side? Its cash, its goods, what it gains by the plan, and its yearly rate."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from calc.cashflow import Flow
from calc.cost.totals import Totals
from calc.cost.transfers import Settlement, Transfer
from calc.errors import Phrase
from calc.money import minor_digits, to_major
from calc.offer.model import Offer
from calc.rates.of_plan import PlanRates, plan_rates


@dataclass(frozen=True, slots=True)
class Side:
    """One party's part, in major units: `cash` received less paid, what its `goods` and `benefits` are worth (below
    zero where they are handed over), and `gain`, the sum of the three: for the consumer, the cost with the other sign.

    `rates`: the consumer's are those of the quote. The lender's say what it earns on what it lays out. The merchant's
    say what goods worth the cash price earn until they are paid for: below zero where less than that is paid for them.
    """

    name: str
    flows: tuple[Flow, ...]
    cash: Decimal
    goods: Decimal
    benefits: Decimal
    gain: Decimal
    rates: PlanRates

    @property
    def because(self) -> Phrase:
        """Why its rate is the only one, or why it has none."""
        return self.rates.because


@dataclass(frozen=True, slots=True)
class Seen:
    """A plan, to be seen by one side after the other."""

    offer: Offer
    totals: Totals
    settlement: Settlement
    transfers: tuple[Transfer, ...]
    goods: Transfer
    benefits: tuple[Flow, ...]

    def by(self, name: str) -> Side:
        """One side's flows, what they come to, and their rates."""
        cash = _flows_of(name, self.transfers, cash=True)
        goods = _flows_of(name, [self.goods], cash=False)
        benefits = self.benefits if name == "consumer" else ()
        flows = (*cash, *goods, *benefits)
        rates = self._rates(flows, consumer=name == "consumer")
        return Side(
            name=name,
            flows=flows,
            cash=self._sum(cash),
            goods=self._sum(goods),
            benefits=self._sum(benefits),
            gain=self._sum(flows),
            rates=rates if rates.status != "none" else replace(rates, because=self._why_none(flows, rates.because)),
        )

    def _sum(self, flows: Iterable[Flow]) -> Decimal:
        whole = sum((flow.amount for flow in flows), Fraction(0)) * 10 ** minor_digits(self.offer.currency)
        return to_major(int(whole), self.offer.currency)

    def _rates(self, flows: Sequence[Flow], *, consumer: bool) -> PlanRates:
        """The rates of a side; a flat one is that of a debt, and only the consumer has one."""
        return plan_rates(
            flows,
            per_year=self.offer.plan.every.per_year,
            cost=Fraction(self.totals.cost) if consumer else Fraction(0),
            financed=Fraction(self.totals.financed) if consumer else Fraction(0),
            periods=self.offer.plan.count,
            even=all(flow.time is not None for flow in flows),
        )

    def _why_none(self, flows: Sequence[Flow], because: Phrase) -> Phrase:
        """Why a side has no yearly rate, where there is more to say than that its equation has no answer."""
        moments = {flow.day or flow.time for flow in flows}
        if not moments:
            return Phrase("it pays nothing and receives nothing")
        if len(moments) == 1:
            return Phrase("all of it is on one day, and where no time passes there is no yearly rate")
        if None in moments and self.settlement.settles_after:
            days = self.settlement.settles_after
            return Phrase(
                "the merchant is paid {days} days later, and without a date of purchase no clock counts days", days=days
            )
        return because


def _flows_of(name: str, moved: Iterable[Transfer], *, cash: bool) -> tuple[Flow, ...]:
    """The transfers that a party is an end of, as its flows."""
    return tuple(
        Flow(one.name, Fraction(one.amount) * (1 if name == one.payee else -1), one.time, one.day, cash)
        for one in moved
        if name in (one.payer, one.payee)
    )
