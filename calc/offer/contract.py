"""What does the contract say of what may happen later? Early settlement, late payment, the return of the goods."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, Literal, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from calc.errors import OfferError, Phrase
from calc.offer.described import Described, whole_number
from calc.offer.field_types import Interest, Money, Percentage
from calc.offer.typed_rate import InterestRate

SettlementRule = Literal["waive", "due", "next-fee", "percent", "actuarial", "rule-of-78", "pro-rata"]
RefundRule = Literal["last-first", "spread", "next-bill"]
RefundFees = Literal["kept", "returned"]

_SETTLED_BY = re.compile(r"\s*percent\s*[:=]\s*([^,;]+?)\s*(?:[,;]\s*min(?:imum)?\s*[:=]\s*(.+?)\s*)?")


class Settlement(Described):
    """What is paid beside the unpaid principal when a plan is settled early.

    `rule`: waive (no fees and interest of later periods), due (all of them), next-fee (those of the next period and of
    one more, the latter not when at most two periods remain), percent (`percent` of the unpaid principal, at least
    `minimum`, and none of later periods), actuarial (the remaining installments at their present value, by the plan's
    own rate), rule-of-78 (the charge earned by the sum of the digits), pro-rata (the charge earned evenly).

    >>> Settlement.model_validate("percent:3%,min:50").minimum
    Decimal('50')
    """

    rule: SettlementRule
    percent: Percentage | None = None
    minimum: Money | None = None

    @model_validator(mode="before")
    @classmethod
    def _typed(cls, given: Any) -> Any:
        """`waive`, or `percent:3%`, or `percent:3%,min:50`."""
        if not isinstance(given, str):
            return given
        found = _SETTLED_BY.fullmatch(given)
        if found:
            return {"rule": "percent", "percent": found[1]} | ({"minimum": found[2]} if found[2] else {})
        return {"rule": given.strip().lower().replace("_", "-")}

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if (self.rule == "percent") != (self.percent is not None):
            why = "a percentage is charged by the rule percent, and by no other"
            raise OfferError("percent", self.percent and str(self.percent), why, "percent:3%")
        if self.minimum is not None and (self.rule != "percent" or self.minimum < 0):
            raise OfferError("minimum", self.minimum, "only a percentage has a minimum, zero or more", "50.00")
        return self


class Late(Described):
    """What a late payment costs.

    `grace`: days after the due date without charge; a payment later than that is charged from the due date on.
    `penalty`: a rate by the day, of the overdue installment or of the principal in it (`of`). `fee`: a fixed amount for
    each overdue installment, or for each day of it (`fee_for`). `minimum` and `maximum` bound penalty and fee of one
    installment together. `closes_after`: so many installments missed in a row, and the whole plan falls due.

    >>> Late(penalty="0.05%/day").of
    'installment'
    """

    grace: int = Field(default=0, ge=0, le=366)
    penalty: Interest = InterestRate(Decimal(0))
    of: Literal["installment", "principal"] = "installment"
    fee: Money | None = None
    fee_for: Literal["installment", "day"] = "installment"
    minimum: Money | None = None
    maximum: Money | None = None
    closes_after: int | None = Field(default=None, ge=1, le=120)

    @field_validator("grace", "closes_after", mode="before")
    @classmethod
    def _whole(cls, given: Any, info: ValidationInfo) -> Any:
        least, most = (0, 366) if info.field_name == "grace" else (1, 120)
        number = whole_number(given, least, most)
        if number is None:
            why = Phrase("it is a whole number from {least} to {most}", least=least, most=most)
            raise OfferError("", given, why, "3")
        return number

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        for field in ("fee", "minimum", "maximum"):
            value = getattr(self, field)
            if value is not None and value < 0:
                raise OfferError(field, value, "a charge is not below zero", "0.00")
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise OfferError("minimum", self.minimum, "the minimum is above the maximum", str(self.maximum))
        return self


class Refund(Described):
    """Where a refund goes, and whether fees that were paid come back.

    `rule`: last-first (it takes away installments from the last one backwards), spread (it lowers all that are left),
    next-bill (it pays the next installment, and what is left over comes back in money). `fees`: kept, returned.

    >>> Refund(rule="spread").fees
    'kept'
    """

    rule: RefundRule | None = None
    fees: RefundFees = "kept"


class Contract(Described):
    """The terms for what may happen later; what is None is not stated, and nothing is taken for granted then."""

    settlement: Settlement | None = None
    late: Late | None = None
    refund: Refund | None = None

    @field_validator("refund", mode="before")
    @classmethod
    def _rule_alone(cls, given: Any) -> Any:
        return {"rule": given} if isinstance(given, str) else given
