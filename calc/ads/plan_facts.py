"""What do checks have to know of an offer whose plan is known? Its fees by the year, how long it runs, what is free."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from calc.cost.priced import Priced
from calc.cost.quote import Quote
from calc.dates import Duration, Unit, days_between, step
from calc.offer.fee import Fee
from calc.offer.model import Offer
from calc.schedules.table import Row

_YEAR = Duration(12, Unit.MONTH)
_CENT = Fraction(1, 100)
"""So much more than the price in each installment is rounding, and no cost."""


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What follows from the quote of an offer, over every case that the offer can mean; amounts in major units.

    `installments`: the most of them. `days_to_last`: days from the purchase to the last, a month without a date of 30
    days. `within_a_year`: whether all are due within 12 months. `fees_first_year`: fees due within 12 months, the least
    and the most. `interest`: whether interest is charged; `free`: whether nothing is, neither interest nor fees nor
    more than the cash price. `payments`: what the installments come to without fees, where their amounts are stated;
    None where that depends. `deducted`: what is held back of the money in every case. `late_fee`: the most that one
    late payment costs beside a penalty by the day. Where no day of purchase tells when the first installment is due, it
    counts as due at once.
    """

    installments: int
    days_to_last: int
    within_a_year: bool
    fees_first_year: tuple[Decimal, Decimal]
    interest: bool
    free: bool
    payments: Decimal | None
    deducted: Decimal
    late_fee: Decimal


def plan_facts(quoted: Quote) -> PlanFacts:
    """What the cases of a quote have in common.

    >>> from calc.cost.quote import quote
    >>> offer = Offer(price="5000", plan={"installments": 36}, fees=[{"rate": "0.5%", "when": "each"}])
    >>> [str(end) for end in plan_facts(quote(offer)).fees_first_year]
    ['300.00', '300.00']
    """
    cases = cases_of(quoted)
    fees = [_fees_of_a_year(case) for case in cases]
    payments = {_stated(case) for case in cases}
    return PlanFacts(
        installments=max(len(case.schedule.installments) for case in cases),
        days_to_last=max(_days_to(case.offer, case.schedule.installments[-1]) for case in cases),
        within_a_year=all(_within_a_year(case.offer, case.schedule.installments[-1]) for case in cases),
        fees_first_year=(min(fees), max(fees)),
        interest=any(case.totals.interest > 0 for case in cases),
        free=all(_free(case) for case in cases),
        payments=payments.pop() if len(payments) == 1 else None,
        deducted=min(case.schedule.deducted for case in cases),
        late_fee=max(_late_fee(case) for case in cases),
    )


def cases_of(quoted: Quote) -> Sequence[Priced]:
    """Everything that an offer can mean; one case where it leaves nothing open."""
    if quoted.range is not None:
        return [case.priced for case in quoted.range.cases]
    return [] if quoted.known is None else [quoted.known]


def _periods(offer: Offer, row: Row) -> int:
    """How many periods after the first one an installment is due; the one payment of a bullet with the last."""
    return (offer.plan.count if offer.plan.kind == "bullet" else row.number) - 1


def _years(length: Duration) -> Fraction:
    return Fraction(0) if not length.count else 1 / length.per_year


def _days(length: Duration) -> int:
    """Days, a month of 30."""
    return length.days if length.days is not None else int(_years(length) * 360)


def _first(offer: Offer) -> Duration:
    """When the first installment is due, as far as that is known without a day of purchase."""
    first = offer.plan.first_after
    return first if isinstance(first, Duration) else Duration(0, Unit.DAY)


def _days_to(offer: Offer, row: Row) -> int:
    if offer.start is not None and row.due is not None:
        return days_between(offer.start, row.due.nominal)
    return _days(_first(offer)) + _periods(offer, row) * _days(offer.plan.every)


def _within_a_year(offer: Offer, row: Row) -> bool:
    if offer.start is not None and row.due is not None:
        return row.due.nominal <= step(offer.start, _YEAR, 1)
    return _years(_first(offer)) + _periods(offer, row) * _years(offer.plan.every) <= 1


def _fees_of_a_year(case: Priced) -> Decimal:
    """All fees, less what of them is due later than 12 months after the purchase."""
    later = [row.number - 1 for row in case.schedule.installments if not _within_a_year(case.offer, row)]
    all_of_them = sum((charge.amount for charge in case.schedule.charges), Decimal(0))
    paid = [charge.with_installments for charge in case.schedule.charges if charge.with_installments]
    return all_of_them - sum((amounts[place] for amounts in paid for place in later), Decimal(0))


def _stated(case: Priced) -> Decimal | None:
    """What stated installments come to without fees; None where the plan states none."""
    plan = case.offer.plan
    if plan.payment is None and not plan.payments and not plan.steps:
        return None
    return sum((row.payment - row.fees for row in case.schedule.installments), Decimal(0))


def _free(case: Priced) -> bool:
    totals = case.totals
    rounding = _CENT * len(case.schedule.installments)
    return totals.interest == 0 and totals.fees == 0 and totals.markup <= 0 and Fraction(totals.residue) <= rounding


def _late_fee(case: Priced) -> Decimal:
    """What the contract and the fees for paying late charge at least once for one late payment, the largest."""
    late = case.offer.contract.late
    amounts = [_when_late(fee, case) for fee in case.offer.fees if fee.when == "late" and fee.paid_by == "consumer"]
    if late is not None:
        fixed = max(late.fee or Decimal(0), late.minimum or Decimal(0))
        amounts.append(fixed if late.maximum is None else min(fixed, late.maximum))
    return _sum(amounts)


def _sum(amounts: Iterable[Decimal]) -> Decimal:
    return sum((Decimal(amount) for amount in amounts), Decimal(0))


def _when_late(fee: Fee, case: Priced) -> Decimal:
    if fee.rate is None:
        return fee.amount or Decimal(0)
    rows = case.schedule.installments
    base = {
        "price": Decimal(case.offer.price),
        "financed": case.schedule.financed,
        "outstanding": case.schedule.financed,
        "installment": max(row.principal + row.interest for row in rows),
        "interest": max(row.interest for row in rows),
    }[fee.of]
    amount = (fee.rate.percent * base / 100).quantize(case.schedule.financed)
    amount = max(amount, fee.minimum or amount)
    return amount if fee.maximum is None else min(amount, fee.maximum)
