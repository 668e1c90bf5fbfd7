"""Which installments are not like the others? Blocks of them, and one that is discounted after others paid on time."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, Self

from pydantic import Field, field_serializer, field_validator, model_validator

from calc.errors import OfferError, Phrase
from calc.offer.described import Described, whole_number
from calc.offer.field_types import Money
from calc.offer.typed_rate import Share

MOST_INSTALLMENTS = 3_660
"""Ten years of daily payments; a longer plan is taken for a slip of the hand."""

_MOST_DECIMALS = 30


class Step(Described):
    """A block of equal installments: how many, and how much each."""

    count: int = Field(ge=1, le=MOST_INSTALLMENTS)
    amount: Money

    @field_validator("count", mode="before")
    @classmethod
    def _whole(cls, given: Any) -> int:
        return _number(given, 1, "3")


class StepDiscount(Described):
    """An installment that costs only a part of itself after so many were paid on time: the 4th at 0.8 after 3."""

    after_on_time: int = Field(ge=1, le=MOST_INSTALLMENTS)
    installment: int = Field(ge=2, le=MOST_INSTALLMENTS)
    factor: Decimal

    @field_validator("after_on_time", mode="before")
    @classmethod
    def _after(cls, given: Any) -> int:
        return _number(given, 1, "3")

    @field_validator("installment", mode="before")
    @classmethod
    def _of_a_later_one(cls, given: Any) -> int:
        return _number(given, 2, "4")

    @field_validator("factor", mode="before")
    @classmethod
    def _part(cls, given: Any) -> Decimal:
        if isinstance(given, str) and re.search(r"[%％]", given):
            share = Share.parse(given, "")
            given = share.percent.scaleb(-2) if share.percent <= 100 else given
        typed = isinstance(given, str) and re.fullmatch(r"\d{1,20}(?:\.\d{1,20})?", given.strip())
        value = Decimal(given.strip()) if typed else given
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            value = Decimal(value)
            if value.is_finite() and 0 <= value <= 1 and value.adjusted() > -_MOST_DECIMALS:
                return value
        raise OfferError("", given, "what is left of the installment is a number from 0 to 1, as text", '"0.8"')

    @field_serializer("factor")
    def _without_exponent(self, factor: Decimal) -> str:
        return f"{factor:f}"

    @model_validator(mode="after")
    def _later(self) -> Self:
        if self.installment <= self.after_on_time:
            why = Phrase("a discount after {count} installments is on a later one", count=self.after_on_time)
            raise OfferError("installment", self.installment, why, str(self.after_on_time + 1))
        return self


def _number(given: object, least: int, example: str) -> int:
    number = whole_number(given, least, MOST_INSTALLMENTS)
    if number is None:
        why = Phrase("it is a whole number from {least} to {most}", least=least, most=MOST_INSTALLMENTS)
        raise OfferError("", given, why, example)
    return number
