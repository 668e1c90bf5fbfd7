"""What every part of an offer has in common: it is a value, knows no other fields, and says plainly what is wrong."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Any, ClassVar, cast

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator
from pydantic_core import ErrorDetails

from calc.errors import OfferError, Phrase, as_written, in_one_line
from calc.offer.left_open import leaves_open
from calc.offer.typed_money import TypedMoney, read_money, typed_money

if TYPE_CHECKING:
    from pydantic._internal._model_construction import ModelMetaclass
else:
    ModelMetaclass = type(BaseModel)  # it has no public name

_EXAMPLES = {
    "price": "1999.00",
    "cash_price": "1899.00",
    "cash_discount": "10%",
    "unknown": 'a list of tables such as field = "installments", among = ["3", "12"]',
    "field": "installments",
    "low": '"50"',
    "high": '"199"',
    "among": '["3", "6", "12"]',
    "amount": "12.00",
    "payment": "99.00",
    "payments": 'a list such as ["99.00", "99.00", "101.00"]',
    "steps": 'a list of pairs such as [3, "1.00"]',
    "step_discounts": "a list of tables with after_on_time, installment and factor",
    "after_on_time": "3",
    "installment": "4",
    "factor": '"0.8"',
    "rate": "3%",
    "when": "upfront, deducted, financed, first, each, last, spread or unknown",
    "installments": "12",
    "count": "3",
    "start": "2026-11-21",
    "name": "service fee",
    "calendar": "weekends",
    "roll": "following",
    "kind": "even",
    "day_count": "period",
    "mode": "half-up",
    "residue": "last",
    "of": "price",
    "paid_by": "consumer",
    "days_a_year": "365",
    "end_of_month": "true",
    "rounding": 'half-up, or a table such as mode = "half-up", increment = "0.05"',
    "plan": 'a table such as kind = "even", installments = 12',
    "fees": 'a list of tables such as rate = "3%", when = "first"',
    "benefits": 'a list of tables such as name = "gift", amount = "99.00"',
    "contract": 'a table such as settlement = "waive", refund = "last-first"',
    "settlement": "waive, due, next-fee, percent:3%, actuarial, rule-of-78 or pro-rata",
    "late": 'a table such as penalty = "0.05%/day", grace = 3',
    "refund": 'last-first, spread or next-bill, or a table such as rule = "spread", fees = "returned"',
    "rule": "waive",
    "percent": "3%",
    "penalty": "0.05%/day",
    "grace": "3",
    "closes_after": "3",
    "fee": "10.00",
    "fee_for": "installment",
    "minimum": "5.00",
    "maximum": "100.00",
}
_ENTRIES = {
    "unknown": 'a table such as field = "installments", among = ["3", "12"]',
    "among": '"3"',
    "steps": 'a pair such as [3, "1.00"]',
    "step_discounts": "a table with after_on_time, installment and factor",
    "fees": 'a table such as rate = "3%", when = "first"',
    "benefits": 'a table such as name = "gift", amount = "99.00"',
}
_SAID_FOR = {
    "annuity": "level",
    "emi": "level",
    "等额本息": "level",
    "等额本金": "principal",
    "等本等息": "flat",
    "先息后本": "interest_only",
    "到期一次还本付息": "bullet",
}
_YEAR_FIRST = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?", re.ASCII)


class _Plainly(ModelMetaclass):
    """Makes the parts of an offer: what pydantic finds wrong is said in our words, whoever makes the part."""

    def __call__(cls, /, *arguments: Any, **described: Any) -> Any:  # noqa: N805
        try:
            return super().__call__(*arguments, **described)
        except ValidationError as error:
            raise _plainly(error, cast(type[BaseModel], cls)) from None


class Described(BaseModel, metaclass=_Plainly):
    """A part of an offer, made from keywords. What cannot be raises `OfferError`, naming the field and what would do.

    A field that is None is not said. `elsewhere` has, for names that belong to another part, why and what would do.
    `may_be_open`: fields that an offer can leave open, in a table that stands `in_the_offer`; a part of its own cannot.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    elsewhere: ClassVar[Mapping[str, tuple[str, str]]] = {}
    may_be_open: ClassVar[Sequence[str]] = ()
    in_the_offer: ClassVar[str] = "{table}"

    @model_validator(mode="before")
    @classmethod
    def _only_what_is_said(cls, given: Any) -> Any:
        if not isinstance(given, dict):
            return given
        for name in cls.may_be_open:
            if leaves_open(name, given.get(name)):
                raise cls._open_outside_an_offer(name, given[name])
        return {name: value for name, value in given.items() if value is not None}

    @classmethod
    def _open_outside_an_offer(cls, name: str, said: Any) -> OfferError:
        """An offer sets apart what its tables leave open, before it makes parts of them."""
        value = f'"{said}"' if isinstance(said, str) else as_written(said)
        part = cls.in_the_offer.format(table=f'{{"{name}": {in_one_line(value)}}}')
        why = Phrase("only an offer can leave it open, in one of its tables")
        return OfferError(name, said, why, Phrase("calc.Offer({part})", part=part))


def _plainly(error: ValidationError, model: type[BaseModel]) -> OfferError:
    """The first thing that is wrong, in plain words."""
    first = min(error.errors(include_url=False), key=_importance)
    inner = first.get("ctx", {}).get("error")
    path = _path(first["loc"])
    if isinstance(inner, OfferError):
        field = ".".join(part for part in (path, inner.field) if part) if path != inner.field else path
        return OfferError(field.removeprefix("plan.") or "offer", inner.value, inner.why, inner.try_)
    return _from_details(first, path, model)


def _importance(details: ErrorDetails) -> int:
    """A misspelt field explains a missing one, so it is said first."""
    return 0 if details["type"] == "extra_forbidden" else 1


def _path(loc: Sequence[int | str]) -> str:
    """Where in the offer: `rate` of the plan is known by its own name, others by their list and place."""
    path = ""
    for part in loc[1:] if loc[:1] == ("plan",) and len(loc) > 1 else loc:
        path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else part
    return path


def _from_details(details: ErrorDetails, path: str, model: type[BaseModel]) -> OfferError:
    kind, given, bounds = details["type"], details["input"], details.get("ctx", {})
    if kind == "missing":
        return OfferError(path, None, "it has to be said, because the answer depends on it", _example(details))
    if kind == "extra_forbidden":
        return _no_such_field(details["loc"], path, given, model)
    if kind in ("literal_error", "enum"):
        choices = str(bounds["expected"]).replace("'", "")
        why = Phrase("it is one of {choices}", choices=_either(choices))
        return OfferError(path, given, why, _closest(given, choices))
    if kind == "string_too_long":
        why = Phrase("it is at most {most} characters long", most=bounds["max_length"])
        return OfferError(path, given, why, _example(details))
    if kind.startswith("string_"):
        return OfferError(path, given, "it is text of one letter or more", _example(details))
    if kind == "int_parsing_size":
        return OfferError(path, given, "a number in it has too many digits", _example(details))
    if kind.startswith(("list_", "tuple_")):
        return OfferError(path, given, "it is a list", _example(details))
    if kind.startswith("bool_"):
        return OfferError(path, given, "it is either true or false", "true")
    return OfferError(path or "offer", given, "it is a table of named values", _example(details))


def _example(details: ErrorDetails) -> str:
    """What a field, or an entry of a list, may look like."""
    names = [part for part in details["loc"] if isinstance(part, str)]
    in_list = isinstance(details["loc"][-1], int)
    return _ENTRIES[names[-1]] if in_list else _EXAMPLES[names[-1]]


def _either(choices: str) -> Phrase:
    """The choices `a, b or c`, so that the `or` can be said in another language."""
    others, _, last = choices.rpartition(" or ")
    return Phrase("{others} or {last}", others=others, last=last) if others else Phrase(last)


def _closest(given: object, choices: str) -> str:
    options = choices.replace(" or ", ", ").split(", ")
    said = as_written(given).lower()
    if _SAID_FOR.get(said) in options:
        return _SAID_FOR[said]
    near = difflib.get_close_matches(said.replace("_", "-"), options, n=1)
    return near[0] if near else "one of these"


def _no_such_field(loc: Sequence[int | str], path: str, given: object, model: type[BaseModel]) -> OfferError:
    part = _part_at(loc, model)
    name, fields = str(loc[-1]), list(part.model_fields)
    field = path if path.strip() else "offer"
    near = difflib.get_close_matches(name[:100].lower(), fields, n=1, cutoff=0.7)
    if near:
        return OfferError(field, given, "there is no such field", near[0])
    if name in part.elsewhere:
        why, instead = part.elsewhere[name]
        return OfferError(field, given, why, instead)
    instead = Phrase("one of {fields}", fields=", ".join(fields))
    return OfferError(field, given, "there is no such field", instead)


def _part_at(loc: Sequence[int | str], model: type[BaseModel]) -> type[Described]:
    """The part of the offer that a location is in."""
    for part in loc[:-1]:
        if isinstance(part, str):
            model = _model_in(model.model_fields[part].annotation) or model
    assert issubclass(model, Described)
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model inside an annotation such as `tuple[Fee, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_model_in(argument) for argument in getattr(annotation, "__args__", ()))
    return next((model for model in inner if model), None)


def money(given: object, field: str = "", decimals: int | None = None) -> TypedMoney:
    """An amount from text, a whole number or a `Decimal`; a float is refused, for it has already lost digits.

    `decimals` of the currency are known only where the currency is; without them an amount that one currency reads
    differently from another is taken for what it may be, and read again when the currency is known.
    """
    if isinstance(given, TypedMoney):
        return given
    if isinstance(given, str):
        if decimals is None:
            decimals = 3 if "." in given and "," not in given else 2
        return read_money(given, field, decimals)
    if isinstance(given, float) and isfinite(given):
        why = "a computer's binary number does not hold every cent; an amount of money is text or a whole number"
        raise OfferError(field, given, why, f'"{given}"')
    if isinstance(given, bool) or not isinstance(given, int | float | Decimal):
        raise OfferError(field, given, "an amount of money is text or a whole number", '"1999.00"')
    value = Decimal(given)
    if not value.is_finite():
        raise OfferError(field, given, "an amount of money is a number", "1999.00")
    return typed_money(value)


def whole_number(given: object, least: int, most: int) -> int | None:
    """A whole number within bounds, from a number or from its digits; None when it is none."""
    if isinstance(given, str) and re.fullmatch(r"\s*\d{1,9}\s*", given):
        given = int(given)
    return given if type(given) is int and least <= given <= most else None


def iso_date(given: object, field: str, example: str = "2026-11-21") -> date:
    """A date from a date or from text with the year first, such as 2026-11-21, 2026/11/21 or 2026年11月21日."""
    if isinstance(given, datetime):
        raise OfferError(field, given, "a date has no time of day", given.date().isoformat())
    if isinstance(given, date):
        return given
    found = _YEAR_FIRST.fullmatch(unicodedata.normalize("NFKC", given).strip()) if isinstance(given, str) else None
    if found:
        try:
            return date(*map(int, found.groups()))
        except ValueError:
            pass
    raise OfferError(field, given, "a date is a year, a month and a day that exist", example)
