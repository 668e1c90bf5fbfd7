"""WHAT IF a plan that is free "if paid in full in time" is not? Interest from the first day, on what was long repaid.

Contracts of deferred interest ("same as cash") differ in what they charge, so every usual rule is shown unless one is
named. Of 2,500 in 12 months at 24 %, paid down evenly to 100:

- `balance`: simple interest on what was owed each month: 336.00.
- `compound`: the same, each month's interest bearing interest: 388.20; "about 400" is quoted for it (National Consumer
  Law Center, 2016-11-16).
- `price`: simple interest on the full price, as if nothing had been paid: 600.00.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from calc.cost.quote_form import heading, rates_form, row_form
from calc.errors import OfferError, Phrase
from calc.life.amounts import amount_in, currency_of
from calc.life.charged_back import RULES, Promotion, charged_back, paid_down
from calc.life.clawback_words import assumptions, sentences
from calc.life.clock import Clock
from calc.money import Rounding, RoundingMode, split, to_major
from calc.offer.described import whole_number
from calc.offer.typed_rate import InterestRate
from calc.rates.of_plan import PlanRates
from calc.schedules.table import Schedule

_MOST_MONTHS = 120


@dataclass(frozen=True, slots=True)
class Charge:
    """What is charged back by one rule: the interest in major units, the payments with it, and their yearly rates.

    What is left and the interest are the last payment, on the day on which the promotion ends.
    """

    rule: str
    interest: Decimal
    of_left: Fraction | None
    schedule: Schedule
    rates: PlanRates


@dataclass(frozen=True, slots=True)
class Clawback:
    """What it costs to leave something unpaid: `chosen` by the rule that is named, `cases` by every usual one else.

    `left`: what is unpaid at the end; zero where it is cleared in time, and then nothing is charged. `needed`: the
    payment a month that clears it in time, `pay` the one that was made where all were the same.
    """

    promotion: Promotion
    chosen: Charge | None
    cases: tuple[Charge, ...]
    pay: Decimal | None
    needed: Decimal
    assumed: tuple[Phrase, ...] = ()

    @property
    def left(self) -> Decimal:
        """What is unpaid when the promotion ends."""
        return to_major(self.promotion.left, self.promotion.currency)

    @property
    def price(self) -> Decimal:
        """What was bought."""
        return to_major(self.promotion.price, self.promotion.currency)

    @property
    def sentences(self) -> tuple[Phrase, ...]:
        """The answer in plain words."""
        return tuple(sentences(self))

    @property
    def assumptions(self) -> tuple[Phrase, ...]:
        """What was taken for granted."""
        return (*self.assumed, *assumptions(self))

    def assuming(self, assumed: Iterable[Phrase]) -> Clawback:
        """The same answer with what else was taken for granted in asking."""
        return replace(self, assumed=(*self.assumed, *assumed))

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain data, in the form that the command prints as JSON."""
        chosen = _charge_form(self.chosen) if self.chosen else dict.fromkeys(_charge_form(self.cases[0]))
        return {
            **heading(),
            "currency": self.promotion.currency,
            "price": f"{self.price:f}",
            "months": self.promotion.months,
            "rate": str(self.promotion.rate),
            "left": f"{self.left:f}",
            "cleared": not self.left,
            "needed": f"{self.needed:f}",
            **chosen,
            "cases": [_charge_form(case) for case in self.cases],
            "summary": [*self.sentences],
            "assumptions": [*self.assumptions],
        }


def clawback(
    price: object,
    months: object,
    rate: object,
    *,
    pay: object = None,
    left: object = None,
    rule: str | None = None,
    days: object = 30,
    start: date | str | None = None,
    currency: str | None = None,
) -> Clawback:
    """What is charged back when something bought free of interest "if paid in full in time" is not.

    `price`, `pay` and `left` are amounts in major units: `pay` is what is paid at the end of every month, or a list of
    payments; `left` instead pays evenly until that much is left. `rate` is a rate of interest such as "24%". `rule`:
    balance, compound or price; without it every one. `days`: 30, or "calendar", which needs a `start`. `OfferError`
    names what cannot be.

    >>> answer = clawback(2500, 12, "24%", left=100)
    >>> [(case.rule, str(case.interest)) for case in answer.cases], str(answer.needed)
    ([('balance', '336.00'), ('compound', '388.20'), ('price', '600.00')], '208.34')
    """
    code = currency_of(currency, price, "price")
    whole, count = amount_in(code, price, "price", above_zero=True), _months(months)
    payments = _payments(code, whole, count, pay, left)
    promotion = Promotion(code, whole, _rate(rate), paid_down(whole, payments), Clock.read(days, start))
    named = None if rule is None else _rule(rule)
    charges = [_charge(promotion, one) for one in ([named] if named else RULES)]
    alike = len(set(payments)) == 1
    return Clawback(
        promotion=promotion,
        chosen=charges[0] if named else None,
        cases=() if named else tuple(charges),
        pay=to_major(payments[0], code) if alike else None,
        needed=to_major(Rounding(RoundingMode.UP).minor(Fraction(whole, count)), code),
    )


def _charge(promotion: Promotion, rule: str) -> Charge:
    interest, schedule, rates = charged_back(promotion, rule)
    of_left = Fraction(interest, promotion.left) if promotion.left else None
    return Charge(rule, to_major(interest, promotion.currency), of_left, schedule, rates)


def _months(given: object) -> int:
    if given is None:
        raise OfferError("months", None, "it is free of interest for a number of months", "12")
    months = whole_number(given, 1, _MOST_MONTHS)
    if months is None:
        why = Phrase("it is a whole number from {least} to {most}", least=1, most=_MOST_MONTHS)
        raise OfferError("months", given, why, "12")
    return months


def _payments(currency: str, price: int, months: int, pay: object, left: object) -> tuple[int, ...]:
    """What is paid at the end of each month, in minor units."""
    if (pay is None) == (left is None):
        why = "the payments decide what is charged: those that are made, or what they leave unpaid, and not both"
        raise OfferError("pay", pay, why, "--pay 200, or --left 100")
    if left is not None:
        unpaid = amount_in(currency, left, "left")
        if unpaid > price:
            raise OfferError("left", left, "no more than the price is left unpaid", "100.00")
        return split(price - unpaid, months)
    if isinstance(pay, Sequence) and not isinstance(pay, str):
        if len(pay) > months:
            why = Phrase("there are more payments than the {months} months of the plan", months=months)
            raise OfferError("pay", len(pay), why, Phrase("{months} payments or fewer", months=months))
        made = [amount_in(currency, one, f"pay[{place}]") for place, one in enumerate(pay)]
        return (*made, *[0] * (months - len(made)))
    return (amount_in(currency, pay, "pay"),) * months


def _rate(given: object) -> InterestRate:
    if isinstance(given, InterestRate):
        return given
    if given is None:
        raise OfferError("rate", None, "it is the interest that is charged back", "24%")
    return InterestRate.parse(str(given), "rate")


def _rule(given: str) -> str:
    said = given.strip().lower()
    if said not in RULES:
        why = Phrase("it is one of {choices}", choices=", ".join(RULES))
        raise OfferError("rule", given, why, RULES[0])
    return said


def _charge_form(charge: Charge) -> dict[str, Any]:
    return {
        "rule": charge.rule,
        "interest": f"{charge.interest:f}",
        "of_left": None if charge.of_left is None else float(charge.of_left),
        "rates": rates_form(charge.rates),
        "schedule": [row_form(row) for row in charge.schedule.rows],
    }
