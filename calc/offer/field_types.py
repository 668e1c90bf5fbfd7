"""How is each kind of field written in an offer? Money, rates, shares, lengths of time, first dates and fee timings, as
pydantic types: what is accepted, what it becomes, how it is written again, and its JSON Schema."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, Field, PlainSerializer, PlainValidator, WithJsonSchema

from calc.dates import BillingCycle, Duration
from calc.errors import OfferError, Phrase
from calc.offer.described import iso_date, money
from calc.offer.typed_money import TypedMoney
from calc.offer.typed_rate import InterestRate, Share

TIMINGS = (
    "upfront",
    "deducted",
    "financed",
    "first",
    "each",
    "last",
    "spread",
    "unknown",
    "late",
    "settlement",
)
"""When a fee is taken; or a list of installment numbers."""


def _money(given: object) -> TypedMoney:
    return money(given)


def _interest_rate(given: object) -> InterestRate:
    return given if isinstance(given, InterestRate) else InterestRate.parse(_percent(given, '"18%"'), "")


def _share(given: object) -> Share:
    return given if isinstance(given, Share) else Share.parse(_percent(given, '"3%"'), "")


def _percent(given: object, example: str) -> str:
    """The text of a rate; a bare number becomes text too, for its two readings to be named."""
    if isinstance(given, str):
        return given
    if isinstance(given, int | float | Decimal) and not isinstance(given, bool) and abs(Decimal(given).adjusted()) < 9:
        return f"{Decimal(str(given)):f}"
    raise OfferError("", given, "a rate is text with a percent sign", example)


def _name(given: str) -> str:
    """A name is printed in tables and files, and must not break their lines."""
    if not given.strip() or any(unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") for sign in given):
        raise OfferError("", given, "a name is one line of letters that can be printed", "service fee")
    return given


def _duration(given: object) -> Duration:
    if isinstance(given, Duration):
        return given
    if not isinstance(given, str):
        days = type(given) is int and 0 < given < 10_000
        raise OfferError("", given, "a length of time is text", f'"{given} days"' if days else '"1 month"')
    return Duration.parse(given, "")


def _first(given: object) -> Duration | date | BillingCycle:
    """A length of time after the start, a date, or a billing cycle."""
    if isinstance(given, Duration | BillingCycle):
        return given
    if isinstance(given, Mapping):
        return _billing_cycle(given)
    if isinstance(given, date) or (isinstance(given, str) and re.match(r"\s*\d{4}[-/.年]", given)):
        return iso_date(given, "")
    if not isinstance(given, str):
        why = "the first payment is due after a length of time, on a date, or by a billing cycle"
        raise OfferError("", given, why, '"1 month", 2026-12-21 or {bill_day = 1, due_day = 6}')
    return Duration.parse(given, "")


def _billing_cycle(given: Mapping[Any, Any]) -> BillingCycle:
    days = {key: given.get(key) for key in ("bill_day", "due_day")}
    if set(given) != set(days) or not all(type(day) is int for day in days.values()):
        why = "a billing cycle has a bill_day and a due_day, both whole numbers"
        raise OfferError("", given, why, "{bill_day = 1, due_day = 6}")
    return BillingCycle(int(given["bill_day"]), int(given["due_day"]))


def _timing(given: object) -> str | tuple[int, ...]:
    """A timing by name, or installment numbers in rising order."""
    if isinstance(given, str):
        name = given.strip().lower()
        if name in TIMINGS:
            return name
        if re.fullmatch(r"\d{1,9}( ?, ?\d{1,9})*", name):
            given = [int(number) for number in name.split(",")]
    numbers = [given] if type(given) is int else given
    if isinstance(numbers, list | tuple) and numbers and all(type(number) is int for number in numbers):
        if min(numbers) < 1 or len(set(numbers)) < len(numbers):
            raise OfferError("", given, "installments are numbered from 1, and each is named once", "1, 3")
        return tuple(sorted(numbers))
    choices = ", ".join(TIMINGS)
    raise OfferError(
        "", given, Phrase("a fee is taken at one of {choices}, or at given installments", choices=choices), "first"
    )


def _benefit_timing(given: object) -> str | int:
    """`start`, or after how many installments paid on time."""
    said = given.strip().lower() if isinstance(given, str) else ""
    if said == "start":
        return "start"
    found = re.fullmatch(r"(?:after )?(\d{1,9})", said)
    number = int(found[1]) if found else given
    if type(number) is int and number >= 1:
        return number
    raise OfferError("", given, "a benefit comes at the start or after so many installments", '"start" or "after 3"')


def _down(given: object) -> TypedMoney | Share:
    """An amount, or a share of the price."""
    if isinstance(given, Share):
        return given
    if isinstance(given, str) and re.search(r"[%％‰‱]\s*$", given):
        return Share.parse(given, "")
    return money(given)


def _compounding(given: object) -> Duration | None:
    """How often interest is added to what is owed; None for simple interest."""
    if given is False or (isinstance(given, str) and given.strip().lower() in ("none", "simple")):
        return None
    return _duration(given)


def _start(given: object) -> date:
    return iso_date(given, "")


def _as_text(value: object) -> str:
    return f"{value:f}" if isinstance(value, TypedMoney) else str(value)


def _first_as_json(first: Duration | date | BillingCycle) -> str | dict[str, int]:
    if isinstance(first, BillingCycle):
        return {"bill_day": first.bill_day, "due_day": first.due_day}
    return first.isoformat() if isinstance(first, date) else str(first)


def _timing_as_json(timing: str | tuple[int, ...]) -> str | list[int]:
    return timing if isinstance(timing, str) else list(timing)


def _text_schema(description: str, *examples: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "description": description, "examples": list(examples)})


_MONEY_SCHEMA = WithJsonSchema(
    {
        "type": ["string", "integer"],
        "description": "an amount in major units, as text or a whole number",
        "examples": ["1999.00", 1999],
    }
)
_CYCLE_SCHEMA = {
    "type": "object",
    "properties": {key: {"type": "integer", "minimum": 1, "maximum": 31} for key in ("bill_day", "due_day")},
    "required": ["bill_day", "due_day"],
    "additionalProperties": False,
}

Name = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_name)]
Money = Annotated[TypedMoney, PlainValidator(_money), PlainSerializer(_as_text), _MONEY_SCHEMA]
Interest = Annotated[
    InterestRate,
    PlainValidator(_interest_rate),
    PlainSerializer(_as_text),
    _text_schema(
        "a rate of interest, nominal annual unless it says otherwise", "18%", "1.5% a month", "15.9% a year, effective"
    ),
]
Percentage = Annotated[
    Share, PlainValidator(_share), PlainSerializer(_as_text), _text_schema("a share in percent", "3%", "0.6%")
]
Down = Annotated[
    TypedMoney | Share,
    PlainValidator(_down),
    PlainSerializer(_as_text),
    WithJsonSchema({"type": ["string", "integer"], "examples": ["300.00", "30%"]}),
]
Every = Annotated[
    Duration,
    PlainValidator(_duration),
    PlainSerializer(_as_text),
    _text_schema("a length of time", "1 month", "2 weeks", "14 days", "half month", "1 year"),
]
First = Annotated[
    Duration | date | BillingCycle,
    PlainValidator(_first),
    PlainSerializer(_first_as_json),
    WithJsonSchema(
        {
            "description": "when the first installment is due: a time after the start, a date, a billing cycle",
            "anyOf": [{"type": "string", "examples": ["1 month", "0 days", "2026-12-21"]}, _CYCLE_SCHEMA],
        }
    ),
]
Timing = Annotated[
    str | tuple[int, ...],
    PlainValidator(_timing),
    PlainSerializer(_timing_as_json),
    WithJsonSchema(
        {
            "description": "when the fee is taken: by name, or the numbers of the installments it comes with",
            "anyOf": [
                {"enum": list(TIMINGS)},
                {"type": "array", "items": {"type": "integer", "minimum": 1}, "minItems": 1},
            ],
        }
    ),
]
BenefitTiming = Annotated[
    str | int,
    PlainValidator(_benefit_timing),
    PlainSerializer(lambda when: when),
    WithJsonSchema({"anyOf": [{"const": "start"}, {"type": "integer", "minimum": 1}]}),
]
Compounding = Annotated[
    Duration | None,
    PlainValidator(_compounding),
    PlainSerializer(lambda length: None if length is None else str(length)),
    WithJsonSchema({"anyOf": [{"type": "string", "examples": ["1 month"]}, {"type": "null"}]}),
]
Start = Annotated[
    date,
    PlainValidator(_start),
    PlainSerializer(lambda day: day.isoformat()),
    WithJsonSchema({"type": "string", "format": "date"}),
]
