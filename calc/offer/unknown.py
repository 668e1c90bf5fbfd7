"""What does an offer not say? A term left open, with what is possible for it, so that the answer can be a range."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, Self, get_args

from pydantic import model_validator

from calc.errors import OfferError, Phrase, UsageError
from calc.offer.described import Described, money, whole_number
from calc.offer.fee import Base
from calc.offer.field_types import Name
from calc.offer.left_open import ends_of, leaves_open, several
from calc.offer.steps import MOST_INSTALLMENTS
from calc.offer.typed_money import TypedMoney
from calc.offer.typed_rate import InterestRate, Share

USUAL = ("3", "6", "9", "12", "18", "24")
"""Numbers of installments that plans in shops usually have; what is possible where a term is not stated."""

FIELDS = "cash_price, installments, rate, payment, down, fees[0].rate, fees[0].amount, fees[0].of or benefits[0].amount"
MOST_CASES = 1000
BASES: tuple[str, ...] = get_args(Base)

_FIELD = re.compile(r"cash_price|installments|rate|payment|down|(fees|benefits)\[(\d+)\]\.(rate|amount|of)")
_BASES = ("price", "financed", "outstanding", "installment")
_MULTIPLE = re.compile(r"\D*(\d+(?:\.\d+)?) ?([万萬亿億千wWkK]?)\D*")


class Unknown(Described):
    """A term that is not stated: which `field`, and what is possible for it.

    Either one of a list (`among`), or anything between `low` and `high`, of which one may be missing: then nothing is
    known on that side. The offer's own value of the field is one that is possible.

    >>> Unknown(field="installments", among=["3", "6", "12"]).possible()
    ('3', '6', '12')
    >>> Unknown(field="benefits[0].amount", low="0", high="99").possible()
    ('0', '99')
    """

    field: Name
    low: Name | None = None
    high: Name | None = None
    among: tuple[Name, ...] = ()

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if not _FIELD.fullmatch(self.field):
            raise OfferError("field", self.field, "only some terms of an offer can be left open", FIELDS)
        bounded = self.low is not None or self.high is not None
        if bounded == bool(self.among):
            why = "what is possible is either a list, or what lies between two values"
            raise OfferError("among", ", ".join(self.among) or None, why, 'low = "0", high = "99"')
        if len(self.among) > MOST_CASES:
            raise OfferError("among", len(self.among), Phrase("at most {most} are tried", most=MOST_CASES), "fewer")
        if bounded and (self.field == "installments" or self.field.endswith(".of")):
            raise OfferError("among", None, "what is possible for it is a list", _LISTS[self.field[-2:]])
        if self.field == "down" and bounded and None in (self.low, self.high):
            raise OfferError("down", self.low or self.high, "a range of it has two ends", 'low = "20%", high = "30%"')
        return self

    def possible(self) -> tuple[str, ...]:
        """The values that are tried: all of a list, the ends of a range."""
        return self.among or tuple(dict.fromkeys(end for end in (self.low, self.high) if end is not None))

    def amounts(self, decimals: int) -> list[TypedMoney]:
        """The values that are amounts of money; `OfferError` for any that cannot be read."""
        read = [_read(self.field, value, decimals) for value in self.possible()]
        return [value for value in read if isinstance(value, TypedMoney)]


_LISTS = {"ts": 'among = ["3", "6", "12"]', "of": 'among = ["price", "financed"]'}


def _read(field: str, value: str, decimals: int) -> object:
    """What the text of a value says, by the rules of its field."""
    if field == "installments":
        if whole_number(value, 1, MOST_INSTALLMENTS) is None:
            number = Phrase("a plan has a whole number of installments, from 1 to {most}", most=MOST_INSTALLMENTS)
            raise OfferError(field, value, number, "12")
        return value
    if field.endswith(".of"):
        if value not in BASES:
            why = "a fee is a part of the price, financed, outstanding, installment or interest"
            raise OfferError(field, value, why, "price")
        return value
    if field == "rate":
        return InterestRate.parse(value, field)
    if field.endswith(".rate") or (field == "down" and re.search(r"[%％‰‱]", value)):
        return Share.parse(value, field)
    return money(value, field, decimals)


def set_apart(described: dict[str, Any]) -> dict[str, Any]:
    """A described offer whose open terms (`"unknown"`, `"50..199"`, `"3, 6, 12"`) stand under `unknown`.

    >>> set_apart({"price": "500", "plan": {"installments": "3, 6"}})
    {'price': '500', 'plan': {'installments': '6'}, 'unknown': [{'field': 'installments', 'among': ('3', '6')}]}
    """
    apart: list[dict[str, Any]] = []
    offer = dict(described)
    plan = offer.get("plan")
    if isinstance(plan, dict):
        offer["plan"] = _without_open(plan, ("installments", "rate", "payment"), "", apart)
    offer = _without_open(offer, ("cash_price", "down"), "", apart)
    for part, names in (("fees", ("rate", "amount", "of")), ("benefits", ("amount",))):
        if isinstance(offer.get(part), list | tuple):
            offer[part] = [
                _without_open(entry, names, f"{part}[{place}].", apart) if isinstance(entry, dict) else entry
                for place, entry in enumerate(offer[part])
            ]
    if apart:
        stated = offer.get("unknown", ())
        offer["unknown"] = [*(stated if isinstance(stated, list | tuple) else [stated]), *apart]
    return offer


def _without_open(
    part: dict[str, Any], names: tuple[str, ...], prefix: str, apart: list[dict[str, Any]]
) -> dict[str, Any]:
    closed = dict(part)
    for name in names:
        found = _open(name, prefix + name, part.get(name), part)
        if found is None:
            continue
        apart.append(found)
        first = found.get("low") or next(iter(found.get("among", ())), None)
        if name == "installments":
            first = max(found["among"], key=lambda number: (len(number), number))
        if first is None or name == "of":
            del closed[name]
        else:
            closed[name] = first
    return closed


def _open(name: str, field: str, said: Any, part: dict[str, Any]) -> dict[str, Any] | None:
    """What is possible for a term, where its text leaves it open."""
    if not leaves_open(name, said):
        return None
    if name == "installments" and several(said):
        return {"field": field, "among": several(said)}
    ends = ends_of(said)
    if ends is None:
        return _not_known(name, field, part)
    low, high = ends
    if name == "installments":
        return {"field": field, "among": _whole_numbers(said.strip(), low, high)}
    return {"field": field, "low": _with_unit(low.strip(), high.strip(), field), "high": high.strip()}


def _with_unit(low: str, high: str, field: str) -> str:
    """`2..3%` is from 2 % on, `1%..2% a month` from 1 % a month; `1..2万` may be from 1 on or from 10,000."""
    ends = re.search(r"[%％‰‱].*$", high)
    begins = re.search(r"[%％‰‱].*$", low)
    if ends and begins:
        if len(begins[0]) > 1 and len(ends[0]) == 1:
            why = "only one of its ends says of which time it is"
            raise OfferError(field, f"{low}..{high}", why, f"{low}..{high}{begins[0][1:]}")
        return low + ends[0][1:] if len(begins[0]) == 1 else low
    if ends:
        return low + ends[0]
    of_low, of_high = _MULTIPLE.fullmatch(low), _MULTIPLE.fullmatch(high)
    if of_low and of_high and of_high[2] and not of_low[2] and Decimal(of_low[1]) < Decimal(of_high[1]):
        values = {"together": of_low[1] + of_high[2], "apart": of_low[1]}
        why = Phrase("it can be read as {together} and as {apart}", **values)
        raise OfferError(field, f"{low}..{high}", why, f"{low}{of_high[2]}..{high}")
    return low


def _whole_numbers(text: str, low: str, high: str) -> tuple[str, ...]:
    digits = [re.fullmatch(r"\s*(\d{1,5})\s*", end) for end in (low, high)]
    if not (digits[0] and digits[1]) or int(digits[0][1]) >= int(digits[1][1]):
        raise OfferError("installments", text, "a range of numbers goes from a smaller one to a larger one", "3..12")
    numbers = range(int(digits[0][1]), int(digits[1][1]) + 1)
    if len(numbers) > MOST_CASES:
        raise OfferError("installments", text, Phrase("at most {most} are tried", most=MOST_CASES), "3..12")
    return tuple(map(str, numbers))


def _not_known(name: str, field: str, part: dict[str, Any]) -> dict[str, Any]:
    """What is possible for a term of which nothing is said."""
    if name == "installments":
        return {"field": field, "among": USUAL}
    if name == "of":
        return {"field": field, "among": _BASES}
    if field == "cash_price" and part.get("price") is not None:
        return {"field": field, "high": str(part["price"])}
    if field.startswith("benefits"):
        return {"field": field, "low": "0"}
    why = "without bounds for it nothing can be said of the cost"
    raise OfferError(field, "unknown", why, "2%..3%" if name == "rate" else "50..199")


def refuse(unknown: tuple[Unknown, ...]) -> None:
    """What needs every term to be stated says so."""
    if unknown:
        why = "what is paid when depends on it; a quote answers with a range"
        raise UsageError(unknown[0].field, "unknown", why, "one value for it, or calc quote")
