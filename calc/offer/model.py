"""WHAT IS OFFERED? The one model of an offer: price, plan, fees and benefits, validated here and nowhere else."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from calc.errors import OfferError, Phrase, as_written
from calc.money import Residue, Rounding, RoundingMode, minor_digits, to_major, to_minor
from calc.offer.contract import Contract
from calc.offer.described import Described, money
from calc.offer.fee import Benefit, Fee
from calc.offer.field_types import Down, Money, Name, Start
from calc.offer.plan import Plan
from calc.offer.typed_money import TypedMoney, read_money, typed_money
from calc.offer.typed_rate import Share
from calc.offer.unknown import Unknown, set_apart

HIGHEST_PRICE = Decimal(10) ** 18
_MOST_MEANINGS = 5  # currencies of a sign that are named


def _after_discount(described: dict[str, Any]) -> Any:
    """The price, less the cash discount, rounded half-up to the minor unit where it is a share."""
    price, discount = described.get("price"), described.get("cash_discount")
    if price is None or discount is None:
        return price
    if not isinstance(discount, Share):
        return typed_money(price - discount)
    currency = described.get("currency", "CNY")
    minor = Rounding().minor((1 - discount.fraction) * to_minor(price, currency))
    return typed_money(to_major(minor, currency))


class RoundingTerms(Described):
    """How amounts are rounded, and which installment takes what equal parts leave over.

    `increment` is the smallest step an amount can have, in major units; the currency's minor unit unless it is said.
    """

    mode: RoundingMode = RoundingMode.HALF_UP
    increment: Money | None = None
    residue: Residue = Residue.LAST


class Offer(Described):
    """An offer: what something costs, and how it may be paid for over time.

    `price` is what the plan sells it for, `cash_price` what it costs today at once: the price, less a `cash_discount`
    (an amount, or in percent of the price) where there is one, unless it is said. `down` is paid on the day of
    purchase, as an amount or in percent of the price. Without a `start` no date is known. `unknown` names terms that
    are not stated; a term may also be left open in its place, as "unknown", "50..199" or "3, 6, 12". `contract`: the
    terms of early settlement, late payment and refunds.

    >>> offer = Offer(price="1000", plan=Plan(installments=3), fees=[Fee(rate="3%", when="first")])
    >>> offer.currency, offer.cash_price
    ('CNY', Decimal('1000'))
    """

    elsewhere = dict.fromkeys(Plan.model_fields, (Phrase("it belongs to the plan"), Phrase("it inside the plan")))

    currency: str = "CNY"
    name: Name | None = None
    price: Money
    cash_discount: Down | None = None
    cash_price: Money = Field(default_factory=_after_discount)
    start: Start | None = None
    down: Down = Share(Decimal(0))
    rounding: RoundingTerms = RoundingTerms()
    plan: Plan
    fees: tuple[Fee, ...] = ()
    benefits: tuple[Benefit, ...] = ()
    contract: Contract = Contract()
    unknown: tuple[Unknown, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _open_terms(cls, given: Any) -> Any:
        """What is left open in its place stands under `unknown`."""
        return set_apart(given) if isinstance(given, dict) else given

    @model_validator(mode="before")
    @classmethod
    def _currency_of_the_sign(cls, given: Any) -> Any:
        """A currency sign at the price sets the currency where it can mean only one."""
        if isinstance(given, dict) and given.get("currency") is None and isinstance(given.get("price"), str):
            sign = money(given["price"], "price", 0 if "," in given["price"] else None).currencies
            if len(sign) == 1:
                return given | {"currency": sign[0]}
        return given

    @field_validator("currency", mode="before")
    @classmethod
    def _known_currency(cls, given: Any) -> str:
        code = given.strip().upper() if isinstance(given, str) else as_written(given)
        try:
            minor_digits(code)
        except OfferError as error:
            raise OfferError("", given, error.why, error.try_) from None
        return code

    @field_validator("price", "cash_price", mode="before")
    @classmethod
    def _as_people_type_it(cls, given: Any, info: ValidationInfo) -> TypedMoney:
        amount = money(given, "", minor_digits(info.data.get("currency", "CNY")))
        if amount <= 0:
            raise OfferError("", given, "a price is above zero", "1999.00")
        if amount >= HIGHEST_PRICE:
            raise OfferError("", given, Phrase("a price is below {most}", most=f"{HIGHEST_PRICE:,}"), "1999.00")
        return amount

    @field_validator("rounding", mode="before")
    @classmethod
    def _mode_alone(cls, given: Any) -> Any:
        return {"mode": given} if isinstance(given, str) else given

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        for field, amount in self.amounts():
            self._check_currency(field, amount)
            if amount.typed:
                read_money(amount.typed, field, minor_digits(self.currency))
            to_minor(amount, self.currency, field)
        self._check_down()
        self._check_cash_discount()
        self._check_unknown()
        if self.rounding.increment is not None and self.rounding.increment <= 0:
            why = "the smallest step of an amount is above zero"
            raise OfferError("rounding.increment", self.rounding.increment, why, "0.01")
        self._check_first()
        self._check_numbers()
        return self

    def amounts(self) -> list[tuple[str, TypedMoney]]:
        """Every amount of money in the offer, with the name of its field."""
        plan = self.plan
        named: list[tuple[str, TypedMoney | None]] = [
            ("price", self.price),
            ("cash_price", self.cash_price),
            ("cash_discount", self.cash_discount if isinstance(self.cash_discount, TypedMoney) else None),
            ("down", self.down if isinstance(self.down, TypedMoney) else None),
            ("rounding.increment", self.rounding.increment),
            ("payment", plan.payment),
            ("balloon", plan.balloon),
            *((f"payments[{index}]", amount) for index, amount in enumerate(plan.payments)),
            *((f"steps[{index}].amount", block.amount) for index, block in enumerate(plan.steps)),
            *((f"benefits[{index}].amount", benefit.amount) for index, benefit in enumerate(self.benefits)),
        ]
        settlement, late = self.contract.settlement, self.contract.late
        if settlement is not None:
            named.append(("contract.settlement.minimum", settlement.minimum))
        if late is not None:
            named += [(f"contract.late.{part}", getattr(late, part)) for part in ("fee", "minimum", "maximum")]
        for index, fee in enumerate(self.fees):
            named += [(f"fees[{index}].{part}", getattr(fee, part)) for part in ("amount", "minimum", "maximum")]
        return [(field, amount) for field, amount in named if amount is not None]

    def _check_currency(self, field: str, amount: TypedMoney) -> None:
        if amount.currencies and self.currency not in amount.currencies:
            meant = ", ".join(amount.currencies[:_MOST_MEANINGS])
            values = {"sign": amount.sign, "meant": meant, "currency": self.currency}
            why = Phrase("'{sign}' means {meant}, and the offer is in {currency}", **values)
            if len(amount.currencies) > 1:
                why = Phrase("'{sign}' may mean {meant}, and the offer is in {currency}", **values)
            raise OfferError(field, amount.typed, why, Phrase("currency {code}", code=amount.currencies[0]))

    def _check_down(self) -> None:
        whole = self.down.fraction >= 1 if isinstance(self.down, Share) else self.down >= self.price
        below = isinstance(self.down, TypedMoney) and self.down < 0
        if whole or below:
            why = "a down payment is zero or more and leaves something to pay in installments"
            raise OfferError("down", self.down, why, "30%")

    def _check_cash_discount(self) -> None:
        if self.cash_discount is None:
            return
        if isinstance(self.cash_discount, TypedMoney) and self.cash_discount < 0:
            raise OfferError("cash_discount", self.cash_discount, "a discount is not below zero", "10%")
        expected = _after_discount(
            {"price": self.price, "cash_discount": self.cash_discount, "currency": self.currency}
        )
        if expected <= 0:
            raise OfferError("cash_discount", self.cash_discount, "a discount leaves something to pay", "10%")
        if self.cash_price != expected:
            why = Phrase("the price less this discount is {expected}", expected=f"{expected:f}")
            raise OfferError("cash_price", self.cash_price, why, "one of them")

    def _check_unknown(self) -> None:
        fields = [unknown.field for unknown in self.unknown]
        for place, unknown in enumerate(self.unknown):
            if unknown.field in fields[:place]:
                raise OfferError(f"unknown[{place}].field", unknown.field, "it is left open twice", "once")
            for amount in unknown.amounts(minor_digits(self.currency)):
                self._check_currency(unknown.field, amount)
                to_minor(amount, self.currency, unknown.field)
            listed = re.fullmatch(r"(fees|benefits)\[(\d+)\]\..*", unknown.field)
            if listed and int(listed[2]) >= len(getattr(self, listed[1])):
                why = Phrase("the offer has no {field}", field=unknown.field)
                raise OfferError(f"unknown[{place}].field", unknown.field, why, "a term that the offer has")

    def _check_first(self) -> None:
        first = self.plan.first
        if isinstance(first, date) and self.start is not None and first < self.start:
            why = Phrase("the first payment is not before the purchase on {start}", start=self.start.isoformat())
            raise OfferError("first", first, why, self.start.isoformat())

    def _check_numbers(self) -> None:
        payments = 1 if self.plan.kind == "bullet" else self.plan.count
        for index, fee in enumerate(self.fees):
            if isinstance(fee.when, tuple) and max(fee.when) > payments:
                why = Phrase("the last installment of the plan is number {count}", count=payments)
                raise OfferError(f"fees[{index}].when", max(fee.when), why, str(payments))
        for index, benefit in enumerate(self.benefits):
            if isinstance(benefit.when, int) and benefit.when > payments:
                why = Phrase("the last installment of the plan is number {count}", count=payments)
                raise OfferError(f"benefits[{index}].when", benefit.when, why, str(payments))
