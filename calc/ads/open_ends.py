"""Between which ends does an offer leave a term open, and how is a rate of an offer claimed? As numbers of claims."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from calc.dates import Duration, Unit
from calc.money import minor_digits
from calc.offer.described import money
from calc.offer.model import Offer
from calc.offer.plan import Plan
from calc.offer.typed_rate import InterestRate, Share
from calc.offer.unknown import Unknown

_UNITS = ("day", "month", "year")
_OF_A_PERIOD = {unit: Duration(1, Unit(unit)) for unit in _UNITS}
_TEN_PLACES = Decimal("1e-10")


def ends_of_a_term(one: Unknown, offer: Offer) -> tuple[Decimal | None, Decimal | None]:
    """The ends of an amount, or in percent of a share; None where nothing is known on that side.

    >>> offer = Offer(price="9", plan={"installments": 3}, fees=[{"rate": "2%..3%", "when": "each"}])
    >>> ends_of_a_term(offer.unknown[0], offer)
    (Decimal('2'), Decimal('3'))
    """
    if one.among:
        values = [_value(one.field, text, offer) for text in one.among]
        return min(values), max(values)
    low, high = (None if text is None else _value(one.field, text, offer) for text in (one.low, one.high))
    return low, high


def _value(field: str, text: str, offer: Offer) -> Decimal:
    if field.endswith(".rate"):
        return Share.parse(text, field).percent
    return Decimal(money(text, field, minor_digits(offer.currency)))


def between(low: Decimal | None, high: Decimal | None, one: str, several: str) -> dict[str, Any]:
    """A number of a claim by its two names: a range, or the one end that is known as a bound."""
    if low is not None and high is not None:
        return {several: [low, high]} if low != high else {one: low}
    return {one: high, "qualifier": "≤"} if low is None else {one: low, "qualifier": "≥"}


def as_claimed(rate: InterestRate, offer: Offer) -> dict[str, Any]:
    """A rate of interest as a claim, by the day, the month or the year.

    >>> offer = Offer(price="9", plan={"installments": 3})
    >>> as_claimed(InterestRate.parse("1% a week", "rate"), offer)["value_pct"]
    Decimal('52')
    """
    if rate.span == "effective":
        return {"value_pct": rate.percent, "unit": "year", "kind": "effective"}
    unit = unit_of(rate, offer.plan)
    return {"value_pct": percent_of(rate, unit, offer.plan), "unit": unit}


def unit_of(rate: InterestRate, plan: Plan) -> str:
    """The span that a rate is claimed by: its own, that of a period, or else a year."""
    if rate.span == "period":
        return next((unit for unit, length in _OF_A_PERIOD.items() if plan.every.same_length(length)), "year")
    return rate.span if rate.span in _UNITS else "year"


def percent_of(rate: InterestRate, unit: str, plan: Plan) -> Decimal:
    """A rate in percent, by its own unit as it was stated, by another one as the year has it."""
    if unit == unit_of(rate, plan) and (unit == rate.span or (rate.span == "period" and unit != "year")):
        return rate.percent
    yearly = rate.per_year(plan.every.per_year, plan.days_a_year) * 100
    return to_ten_places(Decimal(yearly.numerator) / yearly.denominator)


def to_ten_places(value: Decimal) -> Decimal:
    """A number without more decimals than anybody reads."""
    rounded = value.quantize(_TEN_PLACES).normalize()
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded
