"""What is asked for? The unknown, what has to come out, and the offer; or one sentence why that is no question."""

from __future__ import annotations

from typing import Any

from calc.cost.finding.answers import ANSWERS, Question
from calc.cost.finding.by_payment import read_pay
from calc.cost.finding.open import without
from calc.cost.finding.ready import Wanted, ready
from calc.cost.finding.target import Target, read_target
from calc.errors import OfferError, Phrase, UsageError
from calc.offer.fee import CONTINGENT, Fee
from calc.offer.model import Offer
from calc.schedules.due_dates import due_dates
from calc.workdays import Calendar

_BASES = ("financed", "price")
_FROM_AN_INSTALLMENT = ("price", "rate", "installments", "down")
_WHAT = Phrase("it says what is to be found: {unknowns}", unknowns=", ".join(ANSWERS))


def read_question(
    unknown: object,
    offer: Offer,
    target: object,
    kind: str | None,
    *,
    pay: object,
    when: object,
    of: str | None,
    name: str | None,
    savings_rate: object,
    calendar: Calendar,
) -> Question:
    """The question that somebody asks, checked, with the offer made ready; `UsageError` where it is none."""
    named = unknown_named(unknown)
    if not isinstance(offer, Offer):
        raise UsageError("offer", type(offer).__name__, "something is found for an offer", "calc.Offer(...)")
    _check_beside(named, {"when": when, "of": of, "name": name}, savings_rate)
    place, base = -1, ""
    if named == "fee":
        offer, place, base = _with_open_fee(offer, when, of, name)
    offer = _nothing_else_open(offer, named)
    installment = _installment(named, offer, pay)
    made, assumed = ready(named, Wanted(offer, installment, target))
    measured = _target(named, made, target, kind, installment, savings_rate is not None)
    if savings_rate is not None:
        measured = _savings(made, target, savings_rate, calendar)
    if measured is not None:
        measured.check_clock(made, calendar)
    savings = measured.rate if measured is not None and savings_rate is not None else None
    return Question(named, made, measured, installment, place, base, calendar, assumed, savings)


def unknown_named(given: object) -> str:
    """The unknown of that name; `UsageError` lists the names where there is none.

    >>> unknown_named("Cash_Price")
    'cash-price'
    """
    if given is None:
        raise UsageError("unknown", None, _WHAT, "calc find fee 12000 -n 12 --when each --target 24%")
    name = given.strip().lower().replace("_", "-") if isinstance(given, str) else ""
    if name not in ANSWERS:
        raise UsageError("unknown", given, _WHAT, "fee")
    return name


def _check_beside(unknown: str, of_a_fee: dict[str, object], savings_rate: object) -> None:
    """What says something about one unknown only."""
    for option, value in of_a_fee.items():
        if value is not None and unknown != "fee":
            why = Phrase("it says something about a fee, and what is to be found is {unknown}", unknown=unknown)
            raise UsageError(option, value, why, "leaving it out")
    if savings_rate is not None and unknown != "cash-price":
        why = Phrase("what money earns decides a cash price, and what is to be found is {unknown}", unknown=unknown)
        raise UsageError("savings_rate", savings_rate, why, "leaving it out")


def _nothing_else_open(offer: Offer, unknown: str) -> Offer:
    """The offer without its own mark that this is unknown; where something else is too, there is a range."""
    for index, fee in enumerate(offer.fees):
        if fee.when == "unknown":
            why = Phrase("one thing can be found at a time, and when '{name}' is taken is open too", name=fee.name)
            raise UsageError(f"fees[{index}].when", fee.when, why, "first, each or last")
    for one in offer.unknown:
        if one.field != unknown.replace("-", "_"):
            why = Phrase("one thing can be found at a time, and {field} is open too", field=one.field)
            raise UsageError(one.field, "unknown", why, "one value for it")
    return without(offer, "unknown")


def _with_open_fee(offer: Offer, when: object, of: str | None, name: str | None) -> tuple[Offer, int, str]:
    """The offer with an open fee, its place among the fees, and what its value is a fraction of."""
    fees, place, base = list(offer.fees), len(offer.fees), of or "financed"
    if when is not None:
        fees.append(_open_fee(when, name or "fee"))
    else:
        place = _fee_of_the_offer(offer, name)
        known = offer.fees[place]
        fees[place], base = _open_fee(known.when, known.name, known.kind), of or known.of
    if base not in _BASES:
        why = "a fee with one amount is a part of the amount financed or of the price"
        raise UsageError("of", base, why, "financed")
    said = {field: getattr(offer, field) for field in offer.model_fields_set}
    try:
        return Offer(**said | {"fees": tuple(fees)}), place, base
    except OfferError as error:
        raise OfferError("when", error.value, error.why, error.try_) from None


def _open_fee(when: Any, name: str, kind: Any = "charge") -> Fee:
    fee = Fee(name=name, amount="0", when=when, kind=kind)
    if fee.when == "unknown":
        raise UsageError("when", when, "when a fee is taken decides what it costs", "first, each or last")
    if fee.when in CONTINGENT:
        why = "a fee that does not arise when all is paid on time has no part in the rate"
        raise UsageError("when", when, why, "each")
    return fee


def _fee_of_the_offer(offer: Offer, name: str | None) -> int:
    """The one fee that may be meant; without one it has to be said when it is taken."""
    places = [
        place
        for place, fee in enumerate(offer.fees)
        if fee.paid_by == "consumer" and (name is None or fee.name == name) and fee.when not in CONTINGENT
    ]
    if not places:
        why = "when a fee is taken decides what it costs"
        raise UsageError("when", None, why, "upfront, deducted, financed, first, each, last or spread")
    if len(places) > 1:
        why = Phrase("the offer has {count} fees, and one of them can be found", count=len(places))
        raise UsageError("name", name, why, ", ".join(offer.fees[place].name for place in places))
    return places[0]


def _installment(unknown: str, offer: Offer, pay: object) -> int | None:
    """The installment that has to come out, in minor units; a level plan may name it."""
    if pay is not None and unknown not in _FROM_AN_INSTALLMENT:
        why = Phrase("an installment does not decide it; what is to be found is {unknown}", unknown=unknown)
        raise UsageError("pay", pay, why, "leaving it out")
    named = offer.plan.payment if offer.plan.kind == "level" and unknown in ("price", "rate", "installments") else None
    given = named if pay is None else pay
    return None if given is None else read_pay(given, offer)


def _savings(offer: Offer, target: object, savings_rate: object, calendar: Calendar) -> Target:
    """What money earns, as the target of a cash price: by periods where payments are evenly spaced, else by dates."""
    if target is not None:
        why = "what money earns is the target of a cash price already"
        raise UsageError("target", target, why, "one of them")
    even = due_dates(offer, calendar).times is not None
    return read_target(savings_rate, "effective" if even else "dated", offer, "savings_rate")


def _target(
    unknown: str, offer: Offer, given: object, kind: str | None, pay: int | None, has_savings: bool
) -> Target | None:
    """The target that decides it, where an installment or a rate of interest does not."""
    if given is not None and pay is not None:
        raise UsageError("target", given, "an installment and a target both decide it", "one of them")
    if given is not None:
        return read_target(given, kind, offer)
    if kind is not None:
        raise UsageError("target", None, "a kind of target needs a target", "--target 24%")
    if pay is None and unknown != "payment" and not has_savings:
        raise UsageError("target", None, _NEEDS.get(unknown, _NEEDS["price"]), "--target 24%")
    return None


_NEEDS = {
    "fee": Phrase("a fee is found for the yearly rate that it may lead to"),
    "cash-price": Phrase("a cash price is found for what money earns (savings rate), or for a target"),
    "price": Phrase("it is found for a yearly rate, or for an installment"),
}
