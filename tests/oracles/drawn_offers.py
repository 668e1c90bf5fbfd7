"""Which offers are drawn? Valid ones of every kind, with every timing, base, clock and rounding, as plain data.

The same random numbers always give the same offer, so that a number is enough to see one again.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from random import Random
from typing import Any

Described = dict[str, Any]

DECIMALS = {"CNY": 2, "USD": 2, "EUR": 2, "JPY": 0, "KRW": 0, "KWD": 3, "CLF": 4}
KINDS = ("even", "level", "principal", "flat", "interest_only", "bullet", "stated", "steps")
WITH_INTEREST = ("level", "principal", "flat", "interest_only", "bullet")
MODES = ("half-up", "half-even", "up", "down")
RESIDUES = ("last", "first", "spread")
MONTHLY = ("1 month", "2 months", "3 months", "6 months", "1 year")
LENGTHS = (*MONTHLY, "1 week", "2 weeks", "4 weeks", "10 days", "14 days", "30 days", "half month")
BASES = ("financed", "price", "outstanding", "installment", "interest")
SPANS = (
    ("", 60),
    ("", 60),
    (" a month", 5),
    ("/month", 3),
    (" a day", 0.2),
    ("/period", 4),
    (" a week", 1),
    ("/quarter", 9),
)
"""How a rate may be quoted, and how many percent it comes to at most."""

TIMINGS = ("upfront", "deducted", "financed", "first", "each", "last", "spread", "given")


def drawn_offer(random: Random) -> Described:
    """One valid offer, as the fields of `calc.Offer`."""
    currency = random.choice(("CNY", "CNY", "CNY", *DECIMALS))
    price = int(10 ** random.uniform(2, 8))
    described: Described = {"currency": currency, "price": _money(price, currency)}
    if random.random() < 0.4:
        described["cash_price"] = _money(max(1, int(price * random.uniform(0.6, 1.15))), currency)
    if random.random() < 0.75:
        described["start"] = (date(2019, 1, 1) + timedelta(days=random.randrange(6000))).isoformat()
    if random.random() < 0.5:
        described["rounding"] = _rounding(random, currency)
    down = _down(random, described, price)
    described["plan"] = _plan(random, described, price - down)
    described["fees"] = [_fee(random, described, price) for _ in range(random.choice((0, 0, 1, 1, 1, 2, 3)))]
    if random.random() < 0.2:
        described["benefits"] = [_benefit(random, described, price) for _ in range(random.choice((1, 1, 2)))]
    return described


def payments_of(plan: Described) -> int:
    """How many payments a plan has beside the day of purchase."""
    if plan["kind"] == "bullet":
        return 1
    blocks = sum(int(count) for count, _ in plan.get("steps", ()))
    return int(plan.get("installments") or len(plan.get("payments", ())) or blocks)


def _money(minor: int, currency: str) -> str:
    decimals = DECIMALS[currency]
    digits = str(minor).rjust(decimals + 1, "0")
    return f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits


def _rounding(random: Random, currency: str) -> Described:
    rounding: Described = {"mode": random.choice(MODES), "residue": random.choice(RESIDUES)}
    if random.random() < 0.3:
        rounding["increment"] = _money(random.choice((5, 10, 50, 100, 7)), currency)
    return rounding


def _down(random: Random, described: Described, price: int) -> int:
    """A down payment put into the offer now and then; what it may come to at most, in minor units."""
    if random.random() < 0.6:
        return 0
    if random.random() < 0.5:
        percent = random.choice((10, 20, 30, 50, Fraction(333, 10), Fraction(25, 2)))
        described["down"] = f"{float(percent):g}%"
        return int(price * percent / 100) + 100
    minor = random.randrange(price * 3 // 4)
    described["down"] = _money(minor, described["currency"])
    return minor


def _count(random: Random) -> int:
    low, high = random.choice(((1, 6), (1, 6), (3, 12), (7, 24), (7, 24), (25, 60), (61, 120)))
    return random.randint(low, high)


def _plan(random: Random, described: Described, financed: int) -> Described:
    """The way of paying; `financed` is at most what the installments repay."""
    kind, currency = random.choice(KINDS), described["currency"]
    plan: Described = {"kind": kind, "every": random.choice(("1 month",) * 6 + LENGTHS)}
    count = _count(random)
    if kind == "stated":
        _advertise(random, plan, count, financed, currency)
    elif kind == "steps" and random.random() < 0.7:
        plan["steps"] = _blocks(random, count, financed, currency)
    else:
        plan["installments"] = count + (kind == "steps")
    if kind in WITH_INTEREST:
        plan["rate"] = _rate(random)
    if random.random() < 0.5:
        _first(random, plan, described)
    _day_count(random, plan, described)
    _extras(random, plan, financed, currency)
    return plan


def _advertise(random: Random, plan: Described, count: int, financed: int, currency: str) -> None:
    """Installments as an advertisement names them: all the same, or one by one."""
    about = max(1, financed // count)
    if random.random() < 0.6:
        plan["payment"] = _money(int(about * random.uniform(0.85, 1.4)), currency)
        plan["installments"] = count
    else:
        plan["payments"] = [_money(int(about * random.uniform(0.3, 1.9)), currency) for _ in range(count)]


def _blocks(random: Random, count: int, financed: int, currency: str) -> list[list[Any]]:
    counts = [random.randint(1, max(1, count // 2)) for _ in range(random.randint(1, 3))]
    about = max(1, financed // sum(counts))
    return [[block, _money(int(about * random.uniform(0.05, 2.2)), currency)] for block in counts]


def _rate(random: Random) -> str:
    span, most = random.choice(SPANS)
    if random.random() < 0.1:
        return "0%"
    return f"{random.uniform(0, most):.{random.randint(0, 4)}f}%{span}"


def _first(random: Random, plan: Described, described: Described) -> None:
    """The first payment today, after an odd time, on a date, or by a billing cycle."""
    choice = random.choice(("today", "today", "days", "months", "every", "date", "cycle"))
    if choice == "today" and plan["kind"] != "bullet":
        plan["first"] = "0 days"
    elif choice == "days":
        plan["first"] = f"{random.randint(1, 90)} days"
    elif choice == "months":
        plan["first"] = f"{random.randint(1, 4)} months"
    elif choice == "every":
        plan["first"] = plan["every"]
    elif "start" not in described or choice == "today":
        return
    elif choice == "date":
        first = date.fromisoformat(described["start"]) + timedelta(days=random.randrange(0, 75))
        plan["first"] = first.isoformat()
    elif plan["every"] in MONTHLY:
        plan["first"] = {"bill_day": random.randint(1, 31), "due_day": random.randint(1, 31)}


def _day_count(random: Random, plan: Described, described: Described) -> None:
    """Interest by days, for some of the plans that have it and that know their dates."""
    if plan["kind"] not in WITH_INTEREST or random.random() < 0.7:
        return
    plan["days_a_year"] = random.choice((360, 365))
    if "start" in described and plan["kind"] != "flat" and plan["installments"] <= 60:
        plan["day_count"] = random.choice(("30/360", "actual/365", "actual/360"))


def _extras(random: Random, plan: Described, financed: int, currency: str) -> None:
    kind, count = plan["kind"], payments_of(plan)
    if kind in ("even", "level", "principal", "flat") and random.random() < 0.15:
        plan["balloon"] = _money(max(0, int(financed * random.uniform(0, 0.9))), currency)
    if kind == "bullet" and "day_count" not in plan and random.random() < 0.3:
        plan["compounding"] = "1 month" if plan["every"] in MONTHLY else plan["every"]
    if kind != "bullet" and count > 1 and ((kind == "steps" and "steps" not in plan) or random.random() < 0.1):
        numbers = random.sample(range(2, count + 1), min(count - 1, random.choice((1, 1, 2))))
        plan["step_discounts"] = [_step_discount(random, number) for number in numbers]
    if random.random() < 0.15:
        plan["end_of_month"] = True
    if random.random() < 0.2:
        plan["roll"] = random.choice(("following", "modified-following", "preceding"))


def _step_discount(random: Random, installment: int) -> Described:
    factor = f"{random.randint(0, 100) / 100:.2f}"
    return {"after_on_time": random.randint(1, installment - 1), "installment": installment, "factor": factor}


def _fee(random: Random, described: Described, price: int) -> Described:
    currency, count = described["currency"], payments_of(described["plan"])
    when: Any = random.choice(TIMINGS)
    if when == "given":
        when = sorted(random.sample(range(1, count + 1), random.randint(1, min(3, count))))
    fee: Described = {"name": random.choice(("service fee", "insurance", "手续费")), "when": when}
    if random.random() < 0.3:
        fee["amount"] = _money(int(price * random.uniform(0, 0.02)), currency)
    else:
        fee["rate"] = f"{random.uniform(0, 4):.{random.randint(0, 3)}f}%"
        fee["of"] = random.choice(BASES[:2] if when == "financed" else ("financed", *BASES))
        if random.random() < 0.2:
            fee["minimum"] = _money(int(price * random.uniform(0, 0.02)), currency)
        if random.random() < 0.2:
            fee["maximum"] = _money(int(price * random.uniform(0.02, 0.04)), currency)
    if random.random() < 0.08:
        fee["paid_by"] = random.choice(("merchant", "platform", "lender", "state"))
    if random.random() < 0.05:
        fee |= {"when": random.choice(("late", "settlement")), "name": "penalty"}
    return fee


def _benefit(random: Random, described: Described, price: int) -> Described:
    when = random.choice(("start", random.randint(1, payments_of(described["plan"]))))
    worth = int(price * random.uniform(0, random.choice((0.02, 0.1, 0.4))))
    return {"name": "gift", "amount": _money(worth, described["currency"]), "when": when}
