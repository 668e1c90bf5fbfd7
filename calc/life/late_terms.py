"""What does the contract say of a late payment? Its terms, those that are usual where it says nothing, one charge."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from calc.errors import OfferError
from calc.life.agreed import with_contract
from calc.life.payments import Payment
from calc.offer.contract import Late
from calc.offer.fee import Fee
from calc.offer.model import Offer
from calc.offer.typed_rate import InterestRate
from calc.schedules.terms import Terms, fee_amount

USUAL: tuple[dict[str, Any], ...] = (
    {"penalty": "0.05%/day"},
    {"penalty": "0.05%/day", "grace": 3},
    {"penalty": "0.05%/day", "of": "principal"},
)
"""The terms that are usual where neither the offer nor the caller states any.

0.05 % a day of what is overdue, fee included, without request three days of grace: what pay-later products of Chinese
platforms published from 2020 to 2026; card issuers may charge no more on an overdraft since 2017 (银发〔2016〕111号).
"""

STATED = "stated"
"""The name of the rule that the offer or the caller states."""

_SAYS = ("penalty", "fee", "minimum")
_LEAST_YEARLY = 1


def with_late_terms(offer: Offer, terms: Late | Mapping[str, Any] | None) -> Offer:
    """The offer whose contract says of a late payment what the offer says, and over it what the caller says.

    `OfferError`, on the term itself, for one that cannot be.

    >>> offer = Offer(price="900", plan={"installments": 3}, contract={"late": {"grace": 3}})
    >>> with_late_terms(offer, {"penalty": "0.05%/day"}).contract.late.grace
    3
    """
    said = _said(offer.contract.late) | _said(terms)
    if not said:
        return offer
    try:
        stated = with_contract(offer, late=said)
    except OfferError as error:
        field = error.field.removeprefix("contract.").removeprefix("late.")
        raise OfferError(field, error.value, error.why, error.try_) from None
    _check_span(said.get("penalty"), stated.contract.late)
    return stated


def _said(terms: Late | Mapping[str, Any] | None) -> dict[str, Any]:
    """The terms that were stated, by name."""
    if isinstance(terms, Late):
        return {name: getattr(terms, name) for name in terms.model_fields_set}
    if terms is not None and not isinstance(terms, Mapping):
        raise OfferError("late", terms, "it is a table of named values", 'penalty = "0.05%/day", grace = 3')
    return {name: value for name, value in (terms or {}).items() if value is not None}


def _check_span(typed: Any, late: Late | None) -> None:
    """A rate without a span is one a year; where that is next to nothing, one a day was meant."""
    if late is not None:
        check_daily("penalty", typed, late.penalty)


def check_daily(field: str, typed: Any, rate: InterestRate) -> None:
    """Refuse a rate below one percent that does not say a day: a year is what it would be taken for."""
    if rate.span == "year" and 0 < rate.percent < _LEAST_YEARLY:
        why = "without a span of time it is a rate a year, and so low a one is meant by the day"
        raise OfferError(field, typed, why, f"{InterestRate(rate.percent, 'day').percent:f}%/day")


def late_fees(offer: Offer) -> tuple[Fee, ...]:
    """The fees of the offer that the consumer pays when a payment is late."""
    return tuple(fee for fee in offer.fees if fee.when == "late" and fee.paid_by == "consumer")


def says_what_it_costs(offer: Offer) -> bool:
    """Whether the contract, or a fee of the offer, says what a late payment costs; 0 is an answer too."""
    late = offer.contract.late
    return bool(late_fees(offer) or (late is not None and late.model_fields_set & set(_SAYS)))


def rules_of(offer: Offer) -> tuple[tuple[str, Offer], ...]:
    """The one rule that is stated, or every usual one; what the contract does state holds in each of them."""
    if says_what_it_costs(offer):
        return ((STATED, offer),)
    said, found = _said(offer.contract.late), dict[str, Offer]()
    for usual in USUAL:
        stated = with_contract(offer, late=usual | said)
        found.setdefault(_name_of(terms_stated(stated), said), stated)
    return tuple(found.items())


def _name_of(late: Late, said: Mapping[str, Any]) -> str:
    """What a usual rule is called: by what the penalty is of, and by its grace where nobody states that."""
    base = "overdue-principal" if late.of == "principal" else "overdue-amount"
    return f"{base}-after-grace" if late.grace and "grace" not in said else base


def terms_stated(offer: Offer) -> Late:
    """The terms of a late payment; nothing is charged by those that an offer does not state."""
    return offer.contract.late or Late()


def penalty_a_day(late: Late, terms: Terms) -> Fraction:
    """The penalty for one day, as a fraction of what is overdue."""
    plan = terms.plan
    return late.penalty.per_year(plan.every.per_year, plan.days_a_year) / plan.days_a_year


def charge_for(late: Late, terms: Terms, overdue: int, principal: int, days: int) -> int:
    """What the contract charges for an overdue amount, in minor units: penalty and fee, within its bounds.

    Rounded once, as the offer rounds. `principal` is the part of it that is principal.
    """
    if overdue <= 0 or days <= late.grace:
        return 0
    base = overdue if late.of == "installment" else principal
    charge = terms.rounded(penalty_a_day(late, terms) * days * base)
    if late.fee is not None:
        charge += terms.minor(late.fee) * (days if late.fee_for == "day" else 1)
    if late.minimum is not None:
        charge = max(charge, terms.minor(late.minimum))
    return charge if late.maximum is None else min(charge, terms.minor(late.maximum))


def fee_for(fee: Fee, terms: Terms, payment: Payment, outstanding: int) -> int:
    """What a fee of the offer comes to for one late installment, in minor units."""
    base = {
        "price": terms.price,
        "financed": terms.base,
        "outstanding": outstanding,
        "installment": payment.principal + payment.interest,
        "interest": payment.interest,
    }
    return fee_amount(fee, terms.offer, Fraction(base[fee.of]), terms.rounding)


def yearly(offer: Offer) -> Fraction:
    """The penalty of an offer's contract as a yearly rate, simple: 0.05 % a day is 18.25 %.

    >>> contract = {"late": {"penalty": "0.05%/day"}}
    >>> float(yearly(Offer(price="9", plan={"installments": 3}, contract=contract)))
    0.1825
    """
    return terms_stated(offer).penalty.per_year(offer.plan.every.per_year, offer.plan.days_a_year)
