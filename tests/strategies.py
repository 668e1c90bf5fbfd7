"""Which offers can there be? Valid ones of every kind, as plain data, for properties that hold for all of them."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

import calc

Described = dict[str, Any]

DECIMALS = {"CNY": 2, "JPY": 0, "KWD": 3}
KINDS = ("even", "level", "principal", "flat", "interest_only", "bullet", "stated", "steps")
INTEREST = ("level", "principal", "flat", "interest_only", "bullet")
MONTHLY = ("1 month", "2 months", "quarter", "1 year")
EVERY = ("1 month", "1 week", "2 weeks", "10 days", "half month", "quarter", "1 year")
MODES = ("half-up", "half-even", "up", "down")
RESIDUES = ("last", "first", "spread")
BASES = ("financed", "price", "outstanding", "installment", "interest")
BESIDE = ("upfront", "first", "each", "last", "spread")
"""Timings of fees that leave the rest of the schedule as it is."""

LARGEST = 10**9
DAYS = st.dates(date(2019, 1, 1), date(2035, 12, 31))
COUNTS = st.integers(1, 8) | st.integers(1, 30)


def money(minor: int, currency: str) -> str:
    """Minor units as text."""
    digits = str(minor).rjust(DECIMALS[currency] + 1, "0")
    cut = len(digits) - DECIMALS[currency]
    return digits[:cut] + (f".{digits[cut:]}" if digits[cut:] else "")


def amounts(most: int, currency: str, least: int = 0) -> st.SearchStrategy[str]:
    """Amounts of money as text."""
    return st.integers(least, max(least, most)).map(lambda minor: money(minor, currency))


def percentages(most: int) -> st.SearchStrategy[str]:
    """Shares in percent, in steps of a hundredth."""
    return st.integers(0, 100 * most).map(lambda hundredths: f"{hundredths // 100}.{hundredths % 100:02}%")


@st.composite
def described_offers(draw: st.DrawFn, kinds: tuple[str, ...] = KINDS, later_benefits: bool = True) -> Described:
    """A valid offer, as the fields of `calc.Offer`."""
    currency = draw(st.sampled_from(sorted(DECIMALS)))
    price = draw(st.integers(100, LARGEST))
    described: Described = {"currency": currency, "price": money(price, currency)}
    if draw(st.booleans()):
        described["cash_price"] = money(max(1, price * draw(st.integers(50, 120)) // 100), currency)
    if draw(st.booleans()):
        described["start"] = draw(DAYS).isoformat()
    if draw(st.booleans()):
        described["down"] = draw(amounts(price // 2, currency) | percentages(50))
    if draw(st.booleans()):
        described["rounding"] = draw(roundings(currency))
    described["plan"] = draw(plans(currency, price, kinds, "start" in described))
    count = payments_of(described["plan"])
    described["fees"] = draw(st.lists(fees(currency, price, count), max_size=2))
    timings = st.just("start") | st.integers(1, count) if later_benefits else st.just("start")
    benefit = {"name": st.just("gift"), "amount": amounts(price // 4, currency), "when": timings}
    described["benefits"] = draw(st.lists(st.fixed_dictionaries(benefit), max_size=1))
    return described


def offers(kinds: tuple[str, ...] = KINDS, later_benefits: bool = True) -> st.SearchStrategy[calc.Offer]:
    """A valid offer."""
    return described_offers(kinds, later_benefits).map(lambda described: calc.Offer(**described))


def payments_of(plan: Described) -> int:
    """How many payments a plan has beside the day of purchase."""
    if plan["kind"] == "bullet":
        return 1
    return int(plan.get("installments") or len(plan.get("payments", ())) or sum(count for count, _ in plan["steps"]))


@st.composite
def roundings(draw: st.DrawFn, currency: str) -> Described:
    """A rounding mode, where the residue goes, and now and then a larger step."""
    rounding = {"mode": draw(st.sampled_from(MODES)), "residue": draw(st.sampled_from(RESIDUES))}
    if draw(st.booleans()):
        rounding["increment"] = draw(amounts(100, currency, least=1))
    return rounding


@st.composite
def plans(draw: st.DrawFn, currency: str, price: int, kinds: tuple[str, ...], has_start: bool) -> Described:
    """A way of paying; what is named in money is about what the price comes to."""
    kind, count = draw(st.sampled_from(kinds)), draw(COUNTS)
    plan: Described = {"kind": kind, "every": draw(st.sampled_from(EVERY))}
    about = amounts(2 * price // count + 1, currency)
    if kind == "stated" and draw(st.booleans()):
        plan["payments"] = draw(st.lists(about, min_size=1, max_size=6))
    elif kind == "steps":
        plan["steps"] = draw(st.lists(st.tuples(st.integers(1, 5), about).map(list), min_size=1, max_size=3))
    else:
        plan["installments"] = count
    if kind == "stated" and "payments" not in plan:
        plan["payment"] = draw(about)
    if kind in INTEREST:
        spans = st.sampled_from((("", 60), (" a month", 5), (" a day", 1), ("/period", 4)))
        span, most = draw(spans)
        plan["rate"] = draw(percentages(most)) + span
    if kind in ("level", "principal", "interest_only") and has_start and draw(st.booleans()):
        plan["day_count"] = draw(st.sampled_from(("30/360", "actual/365", "actual/360")))
    if kind in ("even", "level", "principal", "flat") and draw(st.booleans()):
        plan["balloon"] = draw(amounts(price // 4, currency))
    if kind != "bullet" and payments_of(plan) > 1 and draw(st.booleans()):
        plan["step_discounts"] = [draw(step_discounts(payments_of(plan)))]
    return plan | draw(beginnings(plan, has_start))


@st.composite
def step_discounts(draw: st.DrawFn, count: int) -> Described:
    """A part of a later installment that is let off."""
    installment = draw(st.integers(2, count))
    factor = draw(st.integers(0, 20).map(lambda twentieths: f"{twentieths / 20:.2f}"))
    return {"after_on_time": draw(st.integers(1, installment - 1)), "installment": installment, "factor": factor}


def beginnings(plan: Described, has_start: bool) -> st.SearchStrategy[Described]:
    """When the first payment is due: unsaid, today, after an odd time, or by a billing cycle; and the days of rest."""
    days = st.integers(1, 60).map(lambda days: {"first": f"{days} days"})
    today = st.just({"first": "0 days"}) if plan["kind"] != "bullet" else st.just({})
    cycle = st.fixed_dictionaries({"bill_day": st.integers(1, 31), "due_day": st.integers(1, 31)})
    cycles = cycle.map(lambda first: {"first": first}) if has_start and plan["every"] in MONTHLY else st.just({})
    rolls = st.sampled_from(("following", "modified-following", "preceding")).map(lambda roll: {"roll": roll})
    return st.just({}) | today | (days if has_start else today) | cycles | (rolls if has_start else st.just({}))


@st.composite
def fees(draw: st.DrawFn, currency: str, price: int, count: int) -> Described:
    """A fee of any timing and base."""
    numbers = st.lists(st.integers(1, count), min_size=1, max_size=3, unique=True)
    when = draw(st.sampled_from((*BESIDE, "deducted", "financed", "late")) | numbers)
    bases = BASES[:2] if when == "financed" else BASES
    if draw(st.booleans()):
        return {"amount": draw(amounts(price // 100, currency)), "when": when}
    fee = {"rate": draw(percentages(3)), "of": draw(st.sampled_from(bases)), "when": when}
    if draw(st.booleans()):
        fee["minimum"] = draw(amounts(price // 100, currency))
    return fee
