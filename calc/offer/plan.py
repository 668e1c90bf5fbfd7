"""How is it paid back? The way of paying, the number of installments, how often, from when, and at which interest."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, Literal, Self

from pydantic import Field, field_validator, model_validator

from calc.dates import BillingCycle, DayCount, Duration, Unit
from calc.errors import OfferError, Phrase
from calc.offer.described import Described, whole_number
from calc.offer.field_types import Compounding, Every, First, Interest, Money, Name
from calc.offer.steps import MOST_INSTALLMENTS, Step, StepDiscount
from calc.offer.typed_rate import InterestRate
from calc.workdays import Roll

MONTH = Duration(1, Unit.MONTH)
Kind = Literal["even", "level", "principal", "flat", "interest_only", "bullet", "stated", "steps"]
WITHOUT_INTEREST = ("even", "stated", "steps")


_OF_THE_OFFER = (
    Phrase("it belongs to the whole offer and not to its plan"),
    Phrase("it outside the plan"),
)


class Plan(Described):
    """The way of paying.

    `kind`: even (price / n), level (annuity, 等额本息), principal (equal principal, 等额本金), flat (interest on the
    original amount, 等本等息), interest_only (先息后本), bullet (one payment at the end), stated (installments as
    advertised), steps (blocks of installments). `every` and `first`: how often, and when the first is due. `rate`:
    interest, nominal annual unless it says otherwise. `day_count`: interest by whole periods, or by days.
    `days_a_year`: what a daily rate is multiplied by. `balloon`: principal left for the last installment. `payment`:
    what each stated installment is, or each of a level plan but the last, which closes the debt.

    >>> Plan(kind="even", installments=3).installments
    3
    """

    elsewhere = dict.fromkeys(
        ("price", "cash_price", "currency", "start", "down", "rounding", "fees", "benefits"), _OF_THE_OFFER
    )

    may_be_open = ("installments", "rate", "payment")
    in_the_offer = "plan={table}"

    kind: Kind = "even"
    installments: int | None = Field(default=None, ge=1, le=MOST_INSTALLMENTS)
    every: Every = MONTH
    first: First | None = None
    rate: Interest = InterestRate(Decimal(0))
    days_a_year: Literal[360, 365] = 365
    day_count: DayCount = DayCount.PERIOD
    payment: Money | None = None
    payments: tuple[Money, ...] = ()
    steps: tuple[Step, ...] = ()
    step_discounts: tuple[StepDiscount, ...] = ()
    balloon: Money | None = None
    compounding: Compounding = None
    end_of_month: bool = False
    roll: Roll = Roll.NONE
    calendar: Name = "weekends"

    @field_validator("installments", mode="before")
    @classmethod
    def _whole(cls, given: Any) -> int:
        number = whole_number(given, 1, MOST_INSTALLMENTS)
        if number is None:
            why = Phrase("a plan has a whole number of installments, from 1 to {most}", most=MOST_INSTALLMENTS)
            raise OfferError("", given, why, "12")
        return number

    @field_validator("days_a_year", mode="before")
    @classmethod
    def _typed_days(cls, given: Any) -> Any:
        return whole_number(given, 360, 365) or given

    @field_validator("steps", mode="before")
    @classmethod
    def _blocks(cls, given: Any) -> Any:
        """A block may be a pair: [3, "1.00"]."""
        if not isinstance(given, list | tuple):
            return given
        return [
            {"count": block[0], "amount": block[1]} if isinstance(block, list | tuple) and len(block) == 2 else block
            for block in given
        ]

    @field_validator("compounding", mode="before")
    @classmethod
    def _by_period(cls, given: Any) -> Any:
        return "1 day" if given == "daily" else given

    @model_validator(mode="before")
    @classmethod
    def _compound(cls, given: Any) -> Any:
        """`compounding = true`, or "compound": once a period."""
        if isinstance(given, dict):
            often = given.get("compounding")
            if often is True or (isinstance(often, str) and often in ("compound", "period")):
                return given | {"compounding": given.get("every") or MONTH}
        return given

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        self._check_stated()
        self._check_count()
        self._check_interest()
        self._check_dates()
        return self

    def _check_stated(self) -> None:
        if self.kind == "stated" and (self.payment is None) == (not self.payments):
            given = None if self.payment is None else f"{self.payment} and {_listed(self.payments)}"
            why = "a stated plan says once what its installments are: one payment for all, or a list of payments"
            raise OfferError("payment", given, why, "99.00")
        of_their_own = self.payment is not None and self.kind != "level"
        if self.kind != "stated" and (of_their_own or self.payments):
            field = "payment" if of_their_own else "payments"
            given = str(self.payment) if of_their_own else _listed(self.payments)
            why = Phrase("only a stated plan names its installments; this one is {kind}", kind=self.kind)
            raise OfferError(field, given, why, 'kind = "stated"')
        if self.kind == "steps" and not self.steps and not self.step_discounts:
            raise OfferError("steps", None, "a plan in steps names its blocks", '[[3, "1.00"], [9, "220.00"]]')
        if self.kind != "steps" and self.steps:
            why = Phrase("only a plan in steps has blocks; this one is {kind}", kind=self.kind)
            blocks = _listed(f"{block.count} x {block.amount}" for block in self.steps)
            raise OfferError("steps", blocks, why, 'kind = "steps"')
        for field, amount in self._named_amounts():
            if amount < 0:
                raise OfferError(field, amount, "an installment is not below zero", "0.00")

    def _named_amounts(self) -> list[tuple[str, Decimal]]:
        stated = [("payment", self.payment)] if self.payment is not None else []
        listed = [(f"payments[{index}]", amount) for index, amount in enumerate(self.payments)]
        blocks = [(f"steps[{index}].amount", block.amount) for index, block in enumerate(self.steps)]
        return [*stated, *listed, *blocks]

    def _check_count(self) -> None:
        named = len(self.payments) or sum(block.count for block in self.steps)
        if self.installments is None:
            if not named:
                raise OfferError("installments", None, "the number of payments changes the answer", "12")
            if named > MOST_INSTALLMENTS:
                why = Phrase("a plan has at most {most} installments", most=MOST_INSTALLMENTS)
                raise OfferError("installments", named, why, str(MOST_INSTALLMENTS))
        elif named and named != self.installments:
            why = Phrase("the number of payments that the plan names is {named}", named=named)
            raise OfferError("installments", self.installments, why, str(named))
        self._check_discounts()

    def _check_discounts(self) -> None:
        if self.kind == "bullet" and self.step_discounts:
            numbers = _listed(discount.installment for discount in self.step_discounts)
            raise OfferError("step_discounts", numbers, "a bullet is one payment", "a plan with several payments")
        seen: set[int] = set()
        for index, discount in enumerate(self.step_discounts):
            field = f"step_discounts[{index}].installment"
            if discount.installment > self.count:
                why = Phrase("the last installment of the plan is number {count}", count=self.count)
                raise OfferError(field, discount.installment, why, str(self.count))
            if discount.installment in seen:
                raise OfferError(field, discount.installment, "it is discounted twice", "one discount for it")
            seen.add(discount.installment)

    def _check_interest(self) -> None:
        if self.rate.percent and self.kind in WITHOUT_INTEREST:
            why = Phrase("a plan of kind {kind} has no interest of its own", kind=self.kind)
            raise OfferError("rate", self.rate, why, "plan level, principal, flat, interest_only or bullet, or a fee")
        if self.compounding is not None and self.kind != "bullet":
            only_bullet = "only a bullet compounds; other plans charge interest each period"
            raise OfferError("compounding", self.compounding, only_bullet, "no compounding")
        if self.compounding is not None and self.compounding.count == 0:
            raise OfferError("compounding", self.compounding, "interest compounds after a while", "1 month")
        if self.day_count is not DayCount.PERIOD and self.kind == "flat":
            always_same = "flat interest is the same each period, whatever its days"
            raise OfferError("day_count", self.day_count, always_same, "period")
        if self.balloon is not None and self.kind not in ("even", "level", "principal", "flat", "interest_only"):
            why = Phrase("a plan of kind {kind} has no balloon", kind=self.kind)
            raise OfferError("balloon", self.balloon, why, "plan level, principal, flat, even or interest_only")
        if self.balloon is not None and self.payment is not None:
            follows = "what a level plan leaves for the end follows from its payment"
            raise OfferError("balloon", self.balloon, follows, "the payment alone")
        if self.balloon is not None and self.balloon < 0:
            raise OfferError("balloon", self.balloon, "what is left for the end is not below zero", "0.00")

    def _check_dates(self) -> None:
        if self.every.count == 0:
            raise OfferError("every", self.every, "installments follow each other after a while", "1 month")
        if isinstance(self.first, BillingCycle) and not self.every.months:
            why = "by a billing cycle payments come every so many months"
            raise OfferError("every", self.every, why, "1 month")

    @property
    def count(self) -> int:
        """The number of installments, from the number stated or from the blocks and payments named."""
        if self.installments is not None:
            return self.installments
        return len(self.payments) or sum(block.count for block in self.steps)

    @property
    def first_after(self) -> Duration | date | BillingCycle:
        """When the first installment is due: one period after the start unless the plan says otherwise."""
        return self.every if self.first is None else self.first


def _listed(entries: Iterable[object]) -> str:
    return ", ".join(map(str, entries))
