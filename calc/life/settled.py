"""What is paid when a plan is settled early? The installments until then, and one payment that closes the debt.

The settlement is a row of its own, numbered after the last installment that was paid and due at the same time. Its
principal is the balance; its interest and fees are those that the rule makes due; what the rule charges beside them is
a charge named `settlement`; what it lets off is an adjustment below 0.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from calc.cost.priced import priced_as
from calc.life.change import Case
from calc.life.elsewhere import PaidEarly, weighed
from calc.life.remaining import Remaining
from calc.life.settlement_rules import RULES, Due
from calc.money import to_major, to_minor
from calc.offer.contract import Settlement
from calc.offer.fee import Fee
from calc.offer.model import Offer
from calc.schedules.table import Charged, Row, Schedule
from calc.schedules.terms import fee_amount, rounding_of

SETTLEMENT = "settlement"


def settled_by(left: Remaining, terms: Settlement, savings: Fraction | None = None) -> Case:
    """The plan settled by one rule: `pay_now`, what is `saved` of the installments that remained, and the `break_even`
    rate; with what savings earn, effective a year, also the `gain`.

    >>> from calc.cost.priced import priced
    >>> from calc.life.remaining import remaining
    >>> plan = priced(Offer(price="6000", plan={"installments": 12}, fees=[{"rate": "0.9%", "when": "each"}]))
    >>> case = settled_by(remaining(plan, after=3), Settlement.model_validate("next-fee"))
    >>> str(case.amount("pay_now")), str(case.amount("saved")), case.event.rates.nominal.percent()
    ('4608.00', '378.00', '19.49')
    """
    currency = left.plan.offer.currency
    if not left.coming:
        nothing = to_major(0, currency)
        case = Case(rule_name(terms), left.plan, (("pay_now", nothing), ("saved", nothing)))
        return weighed(case, all_that_remains(left, 0), savings)
    table = _settled(left, RULES[terms.rule](left, terms))
    event = priced_as(earned(left.plan.offer, left.paid), table, left.paid)
    pay_now = table.rows[-1].payment
    early = all_that_remains(left, to_minor(pay_now, currency))
    saved = to_major(left.payments - early.now, currency)
    return weighed(Case(rule_name(terms), event, (("pay_now", pay_now), ("saved", saved))), early, savings)


def all_that_remains(left: Remaining, now: int) -> PaidEarly:
    """Every installment that remains, paid for by an amount now, in minor units."""
    return PaidEarly(left, now, tuple(one.payment for one in left.coming))


def rule_name(terms: Settlement) -> str:
    """A rule as it is typed: waive, percent:3%, percent:3%,min:50.00.

    >>> rule_name(Settlement.model_validate("percent: 3 %, min: 50.00"))
    'percent:3%,min:50.00'
    """
    if terms.percent is None:
        return terms.rule
    least = "" if terms.minimum is None else f",min:{terms.minimum:f}"
    return f"{terms.rule}:{terms.percent}{least}"


def earned(offer: Offer, paid: int) -> Offer:
    """The offer with the benefits only that come at the start, or after so many installments."""
    kept = tuple(one for one in offer.benefits if one.when == "start" or int(one.when) <= paid)
    return offer.model_copy(update={"benefits": kept})


def settlement_fees(offer: Offer) -> tuple[Fee, ...]:
    """The fees that the buyer pays when the plan is settled early."""
    return tuple(fee for fee in offer.fees if fee.when == SETTLEMENT and fee.paid_by == "consumer")


def _settled(left: Remaining, due: Due) -> Schedule:
    """The schedule with the settlement in it."""
    table, currency = left.plan.schedule, left.plan.offer.currency
    until = [row for row in table.rows if row.number <= left.paid]
    charges = (*_until(left, due), *_on_settlement(left, due))
    owed = sum(to_minor(charge.with_installments[-1], currency) for charge in charges if charge.with_installments)
    rows = (*until, _settlement(left, due, owed))
    return Schedule(
        currency=currency,
        rows=rows,
        financed=table.financed,
        down=table.down,
        deducted=table.deducted,
        residue=_sum(currency, *(one.adjustment for one in rows)),
        times=None if left.time is None or table.times is None else (*table.times[: left.paid], left.time),
        charges=charges,
    )


def _settlement(left: Remaining, due: Due, fees: int) -> Row:
    adjustment = due.principal - left.balance + min(0, due.charge)
    amounts = (left.balance + due.interest + fees + adjustment, left.balance, due.interest, fees, adjustment, 0)
    return Row(left.paid + 1, left.due, *(to_major(amount, left.plan.offer.currency) for amount in amounts))


def _until(left: Remaining, due: Due) -> Iterator[Charged]:
    """The fees of the plan as far as they were paid, and those that the rule makes due in one."""
    for charge in left.plan.schedule.charges:
        if not charge.with_installments:
            yield charge
            continue
        end = left.paid + due.installments_with_fees
        owed = _sum(left.plan.offer.currency, *charge.with_installments[left.paid : end])
        taken = (*charge.with_installments[: left.paid], owed)
        yield recharged(charge, taken, left.plan.offer.currency)


def recharged(charge: Charged, taken: tuple[Decimal, ...], currency: str) -> Charged:
    """A fee that comes with other installments than agreed."""
    amount = _sum(currency, charge.amount, *taken, *(one.copy_negate() for one in charge.with_installments))
    return replace(charge, amount=amount, with_installments=taken)


def _on_settlement(left: Remaining, due: Due) -> Iterator[Charged]:
    """What the rule charges, and the fees that the offer has for early settlement."""
    currency = left.plan.offer.currency
    nothing = (to_major(0, currency),) * left.paid
    if due.charge > 0:
        amount = to_major(due.charge, currency)
        yield Charged(SETTLEMENT, amount, SETTLEMENT, with_installments=(*nothing, amount))
    for fee in settlement_fees(left.plan.offer):
        amount = to_major(_fee(fee, left), currency)
        yield Charged(fee.name, amount, SETTLEMENT, fee.kind, with_installments=(*nothing, amount))


def _fee(fee: Fee, left: Remaining) -> int:
    """A fee for early settlement: of the balance, or of the next installment and its interest."""
    offer, following = left.plan.offer, left.coming[0]
    price, down = to_minor(offer.price, offer.currency), to_minor(left.plan.schedule.down, offer.currency)
    base = {
        "price": price,
        "financed": price - down,
        "outstanding": left.balance,
        "installment": following.principal + following.interest,
        "interest": following.interest,
    }
    return fee_amount(fee, offer, Fraction(base[fee.of]), rounding_of(offer))


def _sum(currency: str, *amounts: Decimal) -> Decimal:
    return to_major(sum(to_minor(amount, currency) for amount in amounts), currency)
