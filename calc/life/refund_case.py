"""What does a plan come to when goods go back? The schedule with the refund in it, money, rates.

The refund is a row of its own on the day of the installment before it, so the installments after it are numbered one
higher than agreed: `principal` is the debt that is cancelled, `adjustment` the refund (below zero), `fees` what is
returned of them (below zero), and the payment, below zero, what comes back in money. The goods that go back are worth
their share of the cash price; they are no cash, and without them the rate would not be that of the money really used.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from calc.cashflow import Flow, consumer_flows
from calc.cost.priced import Priced
from calc.cost.totals import Totals, totals
from calc.life.change import Case
from calc.life.payments import NewFee, Payment, payments_of, put_together
from calc.life.refund_rules import lowered
from calc.life.remaining import Remaining
from calc.money import Rounding, to_major, to_minor
from calc.offer.model import Offer
from calc.rates.of_plan import plan_rates
from calc.schedules.terms import Terms

_NO_INSTALLMENT = 0


@dataclass(frozen=True, slots=True)
class Refunded:
    """What is refunded, in minor units: `amount` of the price; what is `left` of the plan; `fees`: kept, returned."""

    left: Remaining
    terms: Terms
    amount: int
    fees: str

    @property
    def offer(self) -> Offer:
        return self.terms.offer

    @property
    def everything(self) -> bool:
        """Whether all that was bought goes back."""
        return self.amount == self.terms.price

    @property
    def share(self) -> Fraction:
        """The part of the purchase that goes back."""
        return Fraction(self.amount, self.terms.price)

    def minor(self, amount: Decimal) -> int:
        """An amount of the offer or its schedule in minor units."""
        return to_minor(amount, self.offer.currency)

    @property
    def fees_charged(self) -> int:
        """All fees until then: on the day of purchase, deducted, added to the debt, and with installments."""
        table, terms = self.left.plan.schedule, self.terms
        with_payments = sum(self.minor(row.fees) for row in table.rows if row.number <= self.left.paid)
        return with_payments + self.minor(table.deducted) + terms.financed - terms.base

    @property
    def charged(self) -> int:
        """Fees, interest, and what stated installments had on top, until then."""
        rows = self.left.plan.schedule.installments[: self.left.paid]
        return self.fees_charged + sum(self.minor(row.interest) + self.minor(row.adjustment) for row in rows)

    @property
    def fees_back(self) -> int:
        """The fees of what goes back, where they are returned."""
        return Rounding().minor(self.fees_charged * self.share) if self.fees == "returned" else 0

    @property
    def lost(self) -> int:
        """What was charged for the goods that go back, and does not come back."""
        return Rounding().minor(self.charged * self.share) - self.fees_back


@dataclass(frozen=True, slots=True)
class _Changed:
    """The refund as a payment of its own, below zero where money comes back; and the installments that are left."""

    refund: Payment
    rest: tuple[Payment, ...]


def refunded_by(rule: str, asked: Refunded) -> Case:
    """What a refund does by one rule."""
    payments = payments_of(asked.left.plan.schedule, new_fees=1)
    paid, coming = payments[: asked.left.paid], payments[asked.left.paid :]
    changed = _changed(rule, asked, coming)
    money = changed.refund.total
    saved = sum(one.total for one in coming) - sum(one.total for one in changed.rest)
    major = {
        "refunded": max(0, -money),
        "lost": asked.lost,
        "pay_now": max(0, money),
        "saved": saved - max(0, money),
    }
    amounts = tuple((name, to_major(one, asked.offer.currency)) for name, one in major.items())
    return Case(rule, _priced(asked, paid, changed), amounts)


def _changed(rule: str, asked: Refunded, coming: Sequence[Payment]) -> _Changed:
    if asked.everything:
        return _Changed(_refund(asked, sum(one.principal for one in coming), asked.amount), ())
    if rule == "next-bill":
        return _against_the_bill(asked, coming)
    cancelled = min(asked.amount, sum(one.principal for one in coming))
    return _Changed(_refund(asked, cancelled, asked.amount), tuple(lowered(asked.terms, coming, cancelled, rule)))


def _against_the_bill(asked: Refunded, coming: Sequence[Payment]) -> _Changed:
    """The refund pays the next installment, whole as it is billed, and what it has beyond comes back in money."""
    if not coming:
        return _Changed(_refund(asked, 0, asked.amount), ())
    bill, *later = coming
    credit = max(0, min(asked.amount, bill.total))
    return _Changed(
        _refund(asked, 0, asked.amount - credit), (replace(bill, adjustment=bill.adjustment - credit), *later)
    )


def _refund(asked: Refunded, cancelled: int, amount: int) -> Payment:
    """The refund as a payment: it cancels debt, and what it has beyond that comes back with the fees returned."""
    fees = (0,) * len(asked.left.plan.schedule.charges)
    return Payment(
        number=_NO_INSTALLMENT,
        due=asked.left.due,
        time=asked.left.time,
        principal=cancelled,
        interest=0,
        adjustment=-amount,
        fees=(*fees, -asked.fees_back),
    )


def _priced(asked: Refunded, paid: Sequence[Payment], changed: _Changed) -> Priced:
    """The plan with the refund in it, what goes back as a flow that is no cash."""
    table, offer = asked.left.plan.schedule, asked.offer
    happened = changed.refund.principal or changed.refund.total
    payments = [*paid, *([changed.refund] if happened else []), *changed.rest]
    event = put_together(table, payments, (NewFee("fees returned", "refund"),), even=table.times is not None)
    kept = _with_what_is_kept(asked, payments)
    back = _worth_of_goods(asked, kept)
    summed = _totals(asked, totals(kept, event), back)
    day = None if asked.left.due is None else asked.left.due.adjusted
    goods = Flow("goods returned", -Fraction(to_major(back, offer.currency)), asked.left.time, day, cash=False)
    flows = (*consumer_flows(kept, event), *([goods] if back else []))
    rates = plan_rates(
        flows,
        per_year=offer.plan.every.per_year,
        cost=Fraction(summed.cost),
        financed=Fraction(summed.financed),
        periods=_periods(asked, changed),
        even=event.times is not None,
    )
    return Priced(offer, event, summed, flows, rates)


def _totals(asked: Refunded, summed: Totals, back: int) -> Totals:
    """What goes back is no longer received, and the refund is no residue."""
    currency = asked.offer.currency
    return replace(
        summed,
        received=to_major(asked.minor(summed.received) - back, currency),
        cost=to_major(asked.minor(summed.cost) + back, currency),
        residue=to_major(asked.minor(summed.residue) + asked.amount, currency),
    )


def _with_what_is_kept(asked: Refunded, payments: Sequence[Payment]) -> Offer:
    """The offer with the benefits that the buyer still gets, each at the place where its installment stands now."""
    places = {payment.number: place for place, payment in enumerate(payments, start=1)}
    benefits = []
    for benefit in asked.offer.benefits:
        if benefit.when == "start":
            benefits.append(benefit)
        elif int(benefit.when) in places:
            benefits.append(benefit.model_copy(update={"when": places[int(benefit.when)]}))
    return asked.offer.model_copy(update={"benefits": tuple(benefits)})


def _worth_of_goods(asked: Refunded, kept: Offer) -> int:
    """What goes back: its share of the cash price, and with everything also what came as a gift."""
    goods = Rounding().minor(asked.minor(asked.offer.cash_price) * asked.share)
    if not asked.everything:
        return goods
    return goods + sum(asked.minor(benefit.amount) for benefit in kept.benefits)


def _periods(asked: Refunded, changed: _Changed) -> int:
    """How many periods the plan still lasts."""
    last = changed.rest[-1].number if changed.rest else asked.left.paid
    return asked.offer.plan.count if asked.offer.plan.kind == "bullet" and last else last
