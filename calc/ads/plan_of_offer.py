"""Which plan would an advertisement of an offer claim? How many installments, of how much, when, at which interest."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from calc.ads.open_ends import as_claimed, between, percent_of, unit_of
from calc.dates import BillingCycle, Duration, Unit, days_between, step
from calc.offer.model import Offer
from calc.offer.typed_rate import InterestRate
from calc.offer.unknown import USUAL, Unknown

_SHAPES = {"level": "annuity", "principal": "equal_principal", "interest_only": "interest_only"}
_FREQUENCIES = {7: "weekly", 14: "biweekly"}
_MOST_LISTED = 60
"""The days of so many payments are listed; of a longer plan it is only said how often they come."""
_LONGEST_MONTH, _MONTH = 31, 30


def plan_of(offer: Offer, open_terms: Mapping[str, Unknown]) -> dict[str, Any]:
    """How many installments there are and what each is stated to be.

    >>> plan_of(Offer(price="6", plan={"kind": "stated", "payments": ["1", "2", "2", "2"]}), {})["graduated"]
    [[1, Decimal('1')], [3, Decimal('2')]]
    """
    plan, claims = offer.plan, _number(offer, open_terms)
    if plan.payment is not None and not open_terms.keys() & {"payment", "installments"}:
        claims["per_amount"] = Decimal(plan.payment)
    elif plan.payments:
        blocks = [[len([*same]), Decimal(amount)] for amount, same in groupby(plan.payments)]
        claims |= {"graduated": blocks} if len(blocks) > 1 else {"per_amount": blocks[0][1]}
    elif plan.steps:
        claims["graduated"] = [[block.count, Decimal(block.amount)] for block in plan.steps]
    if plan.balloon:
        claims["balloon"] = Decimal(plan.balloon)
    if plan.step_discounts:
        first = plan.step_discounts[0]
        claims["step_discount"] = {
            "after_on_time": first.after_on_time,
            "period": first.installment,
            "factor": first.factor,
        }
    return claims


def _number(offer: Offer, open_terms: Mapping[str, Unknown]) -> dict[str, Any]:
    """The number of installments, or those on offer; none where the usual ones are tried because nothing is said."""
    if "installments" in open_terms:
        among = open_terms["installments"].among
        return {} if among == USUAL else {"term_options": [int(number) for number in among]}
    return {"term": 1 if offer.plan.kind == "bullet" else offer.plan.count}


def dates_of(offer: Offer, open_terms: Mapping[str, Unknown]) -> dict[str, Any]:
    """How often it is paid, and when, where that is not every month, the first after a month.

    >>> dates_of(Offer(price="400", plan={"installments": 4, "every": "2 weeks", "first": "0 days"}), {})
    {'frequency': 'biweekly', 'schedule_days': [0, 14, 28, 42]}
    """
    plan, claims = offer.plan, dict[str, Any]()
    number = _number(offer, open_terms).get("term")
    every, until = plan.every, _until_first(offer)
    if number != 1 and every.days in _FREQUENCIES:
        claims["frequency"] = _FREQUENCIES[every.days]
    if until is None:
        return claims
    if until.count and (number == 1 or _longer(until, every)):
        name = "deferral_days" if until.months is None else "deferral_months"
        claims[name] = until.days if until.months is None else until.months
    if number is None:
        return claims
    odd = every.days not in _FREQUENCIES or until.days != every.days
    if 1 < number <= _MOST_LISTED and every.days is not None and until.days is not None and odd:
        claims["schedule_days"] = [until.days + every.days * place for place in range(number)]
    return claims


def _until_first(offer: Offer) -> Duration | None:
    """How long after the purchase the first payment is due, of a bullet its only one; None where that is not known."""
    plan = offer.plan
    first, periods = plan.first_after, plan.count - 1 if plan.kind == "bullet" else 0
    if isinstance(first, BillingCycle):
        if offer.start is None:
            return None
        first = first.due_dates(offer.start, 1, plan.every)[0]
    if isinstance(first, date):
        due = step(first, plan.every, periods, end_of_month=plan.end_of_month)
        return None if offer.start is None else Duration(days_between(offer.start, due), Unit.DAY)
    for unit, length, more in ((Unit.MONTH, first.months, plan.every.months), (Unit.DAY, first.days, plan.every.days)):
        if length is not None and (more is not None or not periods):
            return Duration(length + periods * (more or 0), unit)
    return None


def _longer(until: Duration, every: Duration) -> bool:
    """Whether it is longer than one period: so many days than the longest months, so many months than days."""
    if until.months is not None:
        return until.months > every.months if every.months is not None else until.months * _MONTH > (every.days or 0)
    days = every.days if every.days is not None else (every.months or 1) * _LONGEST_MONTH
    return (until.days or 0) > days


def interest_of(offer: Offer, open_terms: Mapping[str, Unknown]) -> dict[str, Any]:
    """The rate of interest, or the range of it, and how it is paid back.

    >>> plan = {"kind": "level", "installments": 3, "rate": "30%..40%"}
    >>> offer = Offer(price="6000", plan=plan)
    >>> interest_of(offer, {"rate": offer.unknown[0]})["claimed_rate"]
    {'range_pct': [Decimal('30'), Decimal('40')], 'unit': 'year'}
    """
    plan, one = offer.plan, open_terms.get("rate")
    rate = _open_rate(one, offer) if one is not None else as_claimed(plan.rate, offer) if plan.rate.percent else None
    if rate is None:
        return {}
    shape = {"shape": _SHAPES[plan.kind]} if plan.kind in _SHAPES else {}
    return {**shape, "claimed_rate": rate | ({"kind": "flat"} if plan.kind == "flat" else {})}


def _open_rate(one: Unknown, offer: Offer) -> dict[str, Any]:
    """A rate that is left open: its ends by the same unit."""
    rates = [InterestRate.parse(text, one.field) for text in one.possible()]
    units = {unit_of(rate, offer.plan) for rate in rates if rate.percent}
    unit = units.pop() if len(units) == 1 else "year"
    percents = [percent_of(rate, unit, offer.plan) for rate in rates]
    low = min(percents) if one.among or one.low is not None else None
    high = max(percents) if one.among or one.high is not None else None
    return {**between(low, high, "value_pct", "range_pct"), "unit": unit}
