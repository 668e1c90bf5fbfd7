"""What is the cost of an offer made of? Its components, and the offer with only some of them present."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from calc.cost.priced import Priced
from calc.errors import Phrase
from calc.money import Rounding, to_major, to_minor
from calc.offer.fee import CONTINGENT
from calc.offer.model import Offer
from calc.offer.plan import Plan
from calc.offer.typed_money import TypedMoney, typed_money
from calc.offer.typed_rate import InterestRate
from calc.schedules.terms import terms_of
from calc.workdays import Calendar

_STATED = ("stated", "steps")


@dataclass(frozen=True, slots=True)
class Component:
    """A part of the cost: what it is, which one of its kind, what it is called, and what it comes to.

    `kind`: interest, fee, mark-up, stated installments, step discount or benefit. Benefits and discounts cost less
    than nothing. The costs of all components add up to the cost of the offer.
    """

    kind: str
    place: int
    name: str
    cost: Decimal


def components(plan: Priced) -> tuple[Component, ...]:
    """Everything that makes an offer cost more, or less, than paying cash.

    >>> from calc.cost.priced import priced
    >>> offer = Offer(price="110", cash_price="100", plan={"installments": 2}, fees=[{"amount": "3", "when": "last"}])
    >>> [(component.kind, str(component.cost)) for component in components(priced(offer))]
    [('fee', '3.00'), ('mark-up', '10.00')]
    """
    return tuple(_all(plan))


def _all(plan: Priced) -> Iterator[Component]:
    offer, totals = plan.offer, plan.totals
    if offer.plan.rate.percent:
        yield Component("interest", 0, Phrase("interest"), totals.interest)
    paid = [place for place, fee in enumerate(offer.fees) if fee.paid_by == "consumer" and fee.when not in CONTINGENT]
    for place, charge in zip(paid, plan.schedule.charges, strict=True):
        yield Component("fee", place, charge.name, charge.amount)
    if totals.markup:
        discount = offer.cash_discount is not None
        yield Component("mark-up", 0, Phrase("cash discount") if discount else Phrase("mark-up"), totals.markup)
    stated = _stated_residue(plan)
    if stated:
        yield Component("stated installments", 0, _name_of_residue(stated, plan), stated)
    if offer.plan.step_discounts:
        yield Component("step discount", 0, Phrase("step discount"), _less(totals.residue, stated, offer.currency))
    for place, benefit in enumerate(offer.benefits):
        amount = to_major(-to_minor(benefit.amount, offer.currency), offer.currency)
        yield Component("benefit", place, benefit.name, amount)


def _less(amount: Decimal, other: Decimal, currency: str) -> Decimal:
    """A difference, whatever the settings of the caller's arithmetic."""
    return to_major(to_minor(amount, currency) - to_minor(other, currency), currency)


def _stated_residue(plan: Priced) -> Decimal:
    """What stated installments add to the amount financed before any step discount; every other plan adds up."""
    stated, currency = _stated_payments(plan.offer), plan.offer.currency
    return to_major(sum(stated) - to_minor(plan.schedule.financed, currency) if stated else 0, currency)


def _name_of_residue(stated: Decimal, plan: Priced) -> Phrase:
    """Less than a unit of money for each installment is rounding."""
    if stated.copy_abs() <= len(plan.schedule.installments):
        return Phrase("rounding")
    if stated > 0:
        return Phrase("installments above the price")
    return Phrase("installments below the price")


def with_only(plan: Priced, present: Collection[Component], calendar: Calendar) -> Offer:
    """The offer with only these of its components.

    Without the mark-up everything that repays the price shrinks in proportion to the cash price; without interest a
    level plan is even; without what stated installments differ by, they add up to the amount financed. An offer made
    so is not checked again, for its terms were.
    """
    offer = plan.offer
    chosen = {(component.kind, component.place) for component in present}
    scale = Fraction(1) if ("mark-up", 0) in chosen else Fraction(offer.cash_price) / Fraction(offer.price)
    fees = tuple(fee for place, fee in enumerate(offer.fees) if ("fee", place) in chosen and fee.paid_by == "consumer")
    benefits = tuple(benefit for place, benefit in enumerate(offer.benefits) if ("benefit", place) in chosen)
    changed: dict[str, object] = {"fees": fees, "benefits": benefits}
    if scale != 1:
        changed["price"] = offer.cash_price
        if isinstance(offer.down, TypedMoney):
            changed["down"] = _scaled(offer.down, scale, offer)
    changed["plan"] = _plan(offer, chosen, scale)
    less = offer.model_copy(update=changed)
    if offer.plan.kind in _STATED:
        less = _restated(plan, less, chosen, calendar)
    return less


def _plan(offer: Offer, chosen: Collection[tuple[str, int]], scale: Fraction) -> Plan:
    plan = offer.plan
    changed: dict[str, object] = {}
    if plan.rate.percent and ("interest", 0) not in chosen:
        changed["rate"] = InterestRate(Decimal(0))
        if plan.kind == "level":
            changed |= {"kind": "even", "payment": None}
    if scale != 1:
        for field in ("balloon", "payment"):
            amount = getattr(plan, field)
            if amount is not None and field not in changed:
                changed[field] = _scaled(amount, scale, offer)
    if ("step discount", 0) not in chosen:
        changed["step_discounts"] = ()
    return plan.model_copy(update=changed)


def _scaled(amount: Decimal, scale: Fraction, offer: Offer) -> TypedMoney:
    minor = Rounding().minor(scale * to_minor(amount, offer.currency))
    return typed_money(to_major(minor, offer.currency))


def _restated(plan: Priced, less: Offer, chosen: Collection[tuple[str, int]], calendar: Calendar) -> Offer:
    """Stated installments in their proportions, adding up to what the chosen components make of them."""
    stated = _stated_payments(plan.offer)
    if not stated:
        return less.model_copy(update={"plan": less.plan.model_copy(update={"kind": "even"})})
    residue = sum(stated) - to_minor(plan.schedule.financed, less.currency)
    whole = terms_of(_evenly(less), calendar).financed + (residue if ("stated installments", 0) in chosen else 0)
    payments = tuple(typed_money(to_major(minor, less.currency)) for minor in _in_proportion(whole, stated))
    terms = {"kind": "stated", "payment": None, "payments": payments, "steps": (), "installments": len(payments)}
    return less.model_copy(update={"plan": less.plan.model_copy(update=terms)})


def _evenly(offer: Offer) -> Offer:
    terms = {"kind": "even", "installments": offer.plan.count, "payment": None, "payments": (), "steps": ()}
    return offer.model_copy(update={"plan": offer.plan.model_copy(update=terms)})


def _stated_payments(offer: Offer) -> list[int]:
    plan = offer.plan
    if plan.kind not in _STATED:
        return []
    named = [plan.payment] * plan.count if plan.payment is not None else list(plan.payments)
    named = named or [block.amount for block in plan.steps for _ in range(block.count)]
    return [to_minor(amount, offer.currency) for amount in named]


def _in_proportion(whole: int, parts: list[int]) -> list[int]:
    """An amount in parts of given proportions that add up to it.

    >>> _in_proportion(100, [1, 1, 1])
    [33, 34, 33]
    """
    total = sum(parts)
    if not total:
        return [*[0] * (len(parts) - 1), whole]
    reached, ends = 0, [0]
    for part in parts:
        reached += part
        ends.append(Rounding().minor(Fraction(whole * reached, total)))
    return [after - before for before, after in pairwise(ends)]
