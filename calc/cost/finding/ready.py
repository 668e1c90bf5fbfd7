"""Which offer is searched? For each unknown, the offer made ready for it, and what is taken for granted in doing so."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from calc.cost.finding.open import with_plan, without
from calc.errors import Phrase, UsageError
from calc.offer.model import Offer
from calc.offer.plan import WITHOUT_INTEREST

_NOT_OF_STATED = ("rate", "days_a_year", "day_count", "compounding", "balloon", "payments", "steps")
"""Fields of a plan that a stated one does not have."""


class Wanted(NamedTuple):
    """An offer, the installment in minor units that has to come out of it, and the target as it was said."""

    offer: Offer
    pay: int | None
    target: object


Ready = tuple[Offer, tuple[Phrase, ...]]


def ready(unknown: str, wanted: Wanted) -> Ready:
    """The offer for the search, and what was taken for granted; `UsageError` where nothing follows from what is said.

    >>> offer = Offer(price="1000", plan={"installments": 3})
    >>> made, assumed = ready("rate", Wanted(offer, None, "24%"))
    >>> made.plan.kind, str(assumed[0])
    ('level', 'level payments, with interest on what is owed')
    """
    make = _READY.get(unknown)
    return make(wanted) if make is not None else (wanted.offer, ())


def _for_price(wanted: Wanted) -> Ready:
    offer = wanted.offer
    if wanted.pay is None and not {"cash_price", "cash_discount"} & offer.model_fields_set:
        why = "the highest price is measured against what the same thing costs today, paid at once"
        raise UsageError("cash_price", None, why, "5999.00")
    return _without_payment(offer), ()


def _for_payment(wanted: Wanted) -> Ready:
    """A stated plan for a target; without one a plan with interest."""
    offer, plan = wanted.offer, wanted.offer.plan
    if wanted.target is None:
        if not {"rate", "kind"} & plan.model_fields_set:
            why = "a payment follows from a rate of interest, or from a target"
            raise UsageError("target", None, why, "--target 24%")
        return _without_payment(offer), ()
    if plan.rate.percent:
        why = "a rate of interest and a target both decide the payment"
        raise UsageError("target", wanted.target, why, "one of them")
    if plan.kind == "bullet":
        why = "for a target the installments are stated, and a bullet has one at the end"
        raise UsageError("plan", plan.kind, why, "level")
    return with_plan(offer, _NOT_OF_STATED, kind="stated", payment="0", installments=plan.count), ()


def _for_rate(wanted: Wanted) -> Ready:
    made = of_level(wanted.offer)
    if made.plan.kind in WITHOUT_INTEREST:
        why = Phrase("a plan of kind {kind} has no interest of its own", kind=made.plan.kind)
        raise UsageError("plan", made.plan.kind, why, "level, principal, flat, interest_only or bullet")
    return _without_payment(made), _said_level(wanted.offer)


def _for_number(wanted: Wanted) -> Ready:
    if wanted.target is not None:
        why = "a number of installments follows from an installment and a rate of interest"
        raise UsageError("target", wanted.target, why, "--pay 500 --rate 18%")
    if wanted.pay is None:
        why = "the number of installments follows from how much each of them is"
        raise UsageError("pay", None, why, "--pay 500")
    made = of_level(wanted.offer)
    if made.plan.kind != "level":
        why = Phrase("only of level payments there are as many as it takes; this plan is {kind}", kind=made.plan.kind)
        raise UsageError("plan", made.plan.kind, why, "level")
    free = () if "rate" in wanted.offer.plan.model_fields_set else (Phrase("no interest is charged"),)
    return made, (*_said_level(wanted.offer), *free)


def _for_cash_price(wanted: Wanted) -> Ready:
    return without(wanted.offer, "cash_discount", "cash_price"), ()


_READY: dict[str, Callable[[Wanted], Ready]] = {
    "price": _for_price,
    "payment": _for_payment,
    "rate": _for_rate,
    "installments": _for_number,
    "cash-price": _for_cash_price,
}


def of_level(offer: Offer) -> Offer:
    """The offer as a level plan where it does not say how it is paid."""
    return with_plan(offer, kind="level") if "kind" not in offer.plan.model_fields_set else offer


def _said_level(offer: Offer) -> tuple[Phrase, ...]:
    if "kind" in offer.plan.model_fields_set:
        return ()
    return (Phrase("level payments, with interest on what is owed"),)


def _without_payment(offer: Offer) -> Offer:
    """A level plan whose payment follows from its rate."""
    return with_plan(offer, ("payment",)) if offer.plan.kind == "level" else offer
