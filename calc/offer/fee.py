"""What comes beside the price? Fees, with their base and above all their timing; benefits, as the buyer values them."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator

from calc.errors import OfferError
from calc.offer.described import Described
from calc.offer.field_types import BenefitTiming, Money, Name, Percentage, Timing

Base = Literal["price", "financed", "outstanding", "installment", "interest"]
Payer = Literal["consumer", "merchant", "platform", "lender", "state"]

Kind = Literal["charge", "tax", "insurance", "third_party", "optional"]
"""What a fee is for, where a law counts it or not by that: `optional` is a service that the buyer may refuse."""

CONTINGENT = ("late", "settlement")
"""Timings of fees that do not arise when everything is paid on time."""


class Fee(Described):
    """A fee: a `rate` of a base, or a fixed `amount`; when it is taken, and who pays it.

    `of`: the price, the amount financed (price less down payment, before any financed fee), the balance outstanding,
    the installment (principal and interest), or the interest. `minimum` and `maximum` bound what a rate comes to, each
    time. Timing decides: 3 % of three installments costs 17.65 % a year taken with the last, 53.23 % with each.

    >>> Fee(rate="3%", when="first").when
    'first'
    """

    may_be_open = ("rate", "amount", "of")
    in_the_offer = "fees=[{table}]"

    name: Name = "fee"
    rate: Percentage | None = None
    amount: Money | None = None
    of: Base = "financed"
    kind: Kind = "charge"
    when: Timing
    paid_by: Payer = "consumer"
    minimum: Money | None = None
    maximum: Money | None = None

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if (self.rate is None) == (self.amount is None):
            given = None if self.rate is None else f"{self.rate} and {self.amount}"
            raise OfferError("rate", given, "a fee is either a rate or an amount", '"3%", or amount = "12.00"')
        for field in ("amount", "minimum", "maximum"):
            value = getattr(self, field)
            if value is not None and value < 0:
                raise OfferError(field, value, "a fee is not below zero; what the buyer gets is a benefit", "0.00")
        self._check_bounds()
        if self.when == "financed" and self.of not in ("price", "financed"):
            why = "a fee that is added to the debt cannot depend on the payments that follow from it"
            raise OfferError("of", self.of, why, "financed or price")
        return self

    def _check_bounds(self) -> None:
        for field in ("minimum", "maximum"):
            value = getattr(self, field)
            if self.amount is not None and value is not None:
                raise OfferError(field, value, "only a rate has a minimum or a maximum", "leaving it out")
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise OfferError("minimum", self.minimum, "the minimum is above the maximum", str(self.maximum))


class Benefit(Described):
    """Something the buyer gets with the plan and would not get for cash: worth `amount` to that buyer.

    >>> Benefit(name="gift", amount="99.00", when="start").when
    'start'
    """

    may_be_open = ("amount",)
    in_the_offer = "benefits=[{table}]"

    name: Name = "benefit"
    amount: Money
    when: BenefitTiming = "start"

    @model_validator(mode="after")
    def _positive(self) -> Self:
        if self.amount < 0:
            raise OfferError("amount", self.amount, "a benefit is worth zero or more", "0.00")
        return self
