"""How are the terms of an offer said in words? Its installments, its fees, and what was left open in it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from itertools import groupby

from calc.errors import Phrase
from calc.offer.fee import Fee
from calc.offer.model import Offer
from calc.schedules.table import Row, Schedule

_EXACT = Context(prec=60, rounding=ROUND_HALF_EVEN)


def grouped(amount: Decimal) -> str:
    """An amount with commas between thousands.

    >>> grouped(Decimal("1234567.80"))
    '1,234,567.80'
    """
    return f"{amount:,f}"


def installments_in_words(schedule: Schedule) -> Phrase:
    """How many of how much, fees aside: 3 of 333.33; 3 of 1.00, then 9 of 220.00; 12, the first 983.33."""
    amounts = [_without_fees(row) for row in schedule.installments]
    first, count = grouped(amounts[0]), len(amounts)
    if count == 1:
        return Phrase("one payment of {amount}", amount=first)
    if all(abs(Fraction(amount) - Fraction(amounts[0])) * 100 <= amounts[0] for amount in amounts):
        return Phrase("{count} installments of {amount}", count=count, amount=first)
    runs = [(amount, len(list(run))) for amount, run in groupby(amounts)]
    if len(runs) > 3:
        return Phrase("{count} installments, the first {amount}", count=count, amount=first)
    return _then([Phrase("{count} of {amount}", count=length, amount=grouped(amount)) for amount, length in runs])


def _without_fees(row: Row) -> Decimal:
    """Exactly, whatever the settings of the caller's arithmetic."""
    return _EXACT.add(_EXACT.add(row.principal, row.interest), row.adjustment)


def _then(blocks: Sequence[Phrase]) -> Phrase:
    """One block after the other."""
    if len(blocks) == 1:
        return blocks[0]
    return Phrase("{first}, then {rest}", first=blocks[0], rest=_then(blocks[1:]))


_WHEN = {
    "upfront": "{name} {value}, on the day of purchase",
    "deducted": "{name} {value}, taken out of the money received",
    "financed": "{name} {value}, added to what is repaid",
    "first": "{name} {value}, with the first installment",
    "each": "{name} {value}, with each installment",
    "last": "{name} {value}, with the last installment",
    "spread": "{name} {value}, spread over the installments",
    "late": "{name} {value}, when a payment is late",
    "settlement": "{name} {value}, on early settlement",
    "unknown": "{name} {value}, nobody says when",
}
_OF = {
    "price": "{rate} of the price",
    "financed": "{rate}",
    "outstanding": "{rate} of what is owed",
    "installment": "{rate} of the installment",
    "interest": "{rate} of the interest",
}


def fee_in_words(fee: Fee) -> Phrase:
    """A fee as it was stated."""
    value = f"{fee.amount:,f}" if fee.amount is not None else Phrase(_OF[fee.of], rate=str(fee.rate))
    if isinstance(fee.when, str):
        return Phrase(_WHEN[fee.when], name=fee.name, value=value)
    numbers = ", ".join(str(number) for number in fee.when)
    return Phrase("{name} {value}, with installments {numbers}", name=fee.name, value=value, numbers=numbers)


_TAKEN = {
    "upfront": "{name} on the day of purchase",
    "deducted": "{name} taken out of the money received",
    "financed": "{name} added to what is repaid",
    "first": "{name} with the first installment",
    "each": "{name} with each installment",
    "last": "{name} with the last installment",
    "spread": "{name} spread over the installments",
}
_BASED = {
    "price": "{name} of the price",
    "financed": "{name} of the amount financed",
    "outstanding": "{name} of what is owed",
    "installment": "{name} of the installment",
    "interest": "{name} of the interest",
}
_SETTLED = {
    "cash_price": "cash price {value}",
    "installments": "{value} installments",
    "rate": "interest {value}",
    "payment": "installments of {value}",
    "down": "down payment {value}",
}


def settled_in_words(settled: Sequence[tuple[str, str]], offer: Offer) -> Phrase:
    """What one case takes the open terms of an offer to be.

    >>> offer = Offer(price="9", plan={"installments": 3}, fees=[{"rate": "3%", "when": "unknown"}])
    >>> settled_in_words([("fees[0].when", "last")], offer)
    'fee with the last installment'
    """
    first, *others = (_one_settled(field, value, offer) for field, value in settled)
    for other in others:
        first = Phrase("{first}; {other}", first=first, other=other)
    return first


def _one_settled(field: str, value: str, offer: Offer) -> Phrase:
    if field == "installments" and value == "1":
        return Phrase("one installment")
    if field in _SETTLED:
        return Phrase(_SETTLED[field], value=value)
    part, _, name = field.partition(".")
    place = int(part[part.index("[") + 1 : -1])
    if name == "when":
        return Phrase(_TAKEN[value], name=offer.fees[place].name)
    if name == "of":
        return Phrase(_BASED[value], name=offer.fees[place].name)
    entry = offer.fees[place] if part.startswith("fees") else offer.benefits[place]
    if part.startswith("fees"):
        return Phrase("{name} of {value}", name=entry.name, value=value)
    return Phrase("{name} worth {value}", name=entry.name, value=value)


def open_in_words(field: str, offer: Offer) -> Phrase:
    """The question that an open term leaves."""
    if field in _ASKED:
        return _ASKED[field]
    part, _, name = field.partition(".")
    place = int(part[part.index("[") + 1 : -1])
    if part.startswith("benefits"):
        return Phrase("what the {name} is worth", name=offer.benefits[place].name)
    asked = {"when": "when the {name} is taken", "of": "what the {name} is a percentage of"}
    return Phrase(asked.get(name, "how high the {name} is"), name=offer.fees[place].name)


_ASKED = {
    "cash_price": Phrase("what it costs paid at once"),
    "installments": Phrase("how many installments there are"),
    "rate": Phrase("how high the interest is"),
    "payment": Phrase("how high each installment is"),
    "down": Phrase("how high the down payment is"),
}
