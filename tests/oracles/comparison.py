"""Does the calculator give the same answer? One drawn offer, compared amount by amount and digit by digit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from random import Random
from typing import Any

import mpmath

import calc
from tests.oracles.cents import Expected, expected
from tests.oracles.drawn_offers import DECIMALS, Described, drawn_offer
from tests.oracles.fifty_digits import DIGITS, Flows, added_up, growths, nearest_double, percent

DECIMALS_PRINTED = (2, 6)
_COLUMNS = ("payment", "principal", "interest", "fees", "adjustment", "balance")
_MORE_DIGITS = 400
_LARGE = 10**12


@dataclass
class Tally:
    """What was compared, and what differed."""

    plans: Counter[str] = field(default_factory=Counter)
    features: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    unproved: int = 0
    amounts: int = 0
    rates: Counter[str] = field(default_factory=Counter)
    digits: int = 0
    differences: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Another tally, put to this one."""
        self.plans += other.plans
        self.features += other.features
        self.statuses += other.statuses
        self.unproved += other.unproved
        self.amounts += other.amounts
        self.rates += other.rates
        self.digits += other.digits
        self.differences += other.differences

    def same(self, what: str, ours: object, theirs: object) -> bool:
        """Whether two answers agree; a difference is written down."""
        if ours != theirs:
            self.differences.append(f"{what}: expected {ours}, was {theirs}")
        return ours == theirs


def compared(seed: int, number: int) -> Tally:
    """The plan of a number, computed twice."""
    described = drawn_offer(Random(f"{seed}:{number}"))
    tally = Tally()
    _count_features(tally, described)
    answer = expected(described)
    quote = calc.quote(calc.Offer(**described))
    _compare_rows(tally, described, answer, quote)
    _compare_totals(tally, answer, quote, described["currency"])
    _compare_rates(tally, answer, quote)
    tally.differences = [f"plan {seed}:{number}: {difference}" for difference in tally.differences]
    return tally


def _count_features(tally: Tally, described: Described) -> None:
    plan = described["plan"]
    tally.plans[plan["kind"]] += 1
    for fee in described["fees"]:
        tally.features[f"fee {fee['when'] if isinstance(fee['when'], str) else 'given'}"] += 1
        if "of" in fee:
            tally.features[f"fee of {fee['of']}"] += 1
    for benefit in described.get("benefits", ()):
        tally.features[f"benefit {'start' if benefit['when'] == 'start' else 'later'}"] += 1
    tally.features.update(name for name in ("down", "cash_price", "rounding", "start") if name in described)
    names = ("first", "day_count", "balloon", "compounding", "step_discounts", "roll", "end_of_month")
    tally.features.update(name for name in names if name in plan)


def _compare_rows(tally: Tally, described: Described, answer: Expected, quote: calc.Quote) -> None:
    unit = 10 ** DECIMALS[described["currency"]]
    amounts = [tuple(int(Fraction(getattr(row, name)) * unit) for name in _COLUMNS) for row in quote.schedule.rows]
    rows = list(_rows(answer))
    tally.amounts += len(_COLUMNS) * len(rows)
    tally.same("rows", rows, amounts)
    last = -len(answer.payments)
    for name, ours in (("nominal", answer.nominal), ("adjusted", answer.days)):
        theirs = [getattr(row.due, name, None) for row in quote.schedule.installments]
        tally.same(f"{name} days", ours[last:] if ours else [None] * -last, theirs)


def _rows(answer: Expected) -> Iterator[tuple[int, ...]]:
    owed = answer.financed
    if answer.down or answer.upfront:
        yield answer.down + answer.upfront, answer.down, 0, answer.upfront, 0, owed
    for one in answer.payments:
        owed -= one.principal
        payment = one.principal + one.interest + one.fees + one.adjustment
        yield payment, one.principal, one.interest, one.fees, one.adjustment, owed


def _compare_totals(tally: Tally, answer: Expected, quote: calc.Quote, currency: str) -> None:
    paid = sum(row[0] for row in _rows(answer))
    received = answer.cash_price - answer.deducted + sum(amount for _, amount in answer.benefits)
    ours = {
        "price": answer.price,
        "cash_price": answer.cash_price,
        "financed": answer.financed,
        "received": received,
        "paid": paid,
        "cost": paid - received,
        "residue": sum(payment.adjustment for payment in answer.payments),
    }
    tally.amounts += len(ours)
    theirs = {name: int(Fraction(getattr(quote.totals, name)) * 10 ** DECIMALS[currency]) for name in ours}
    tally.same("totals", ours, theirs)


def _flows(answer: Expected, clock: list[int]) -> Flows:
    """The consumer's money on a clock: the cash price kept, what is paid, and what benefits are worth."""
    at_start = answer.cash_price - answer.deducted - answer.down - answer.upfront
    flows = [(0, at_start)]
    for time, one in zip(clock, answer.payments, strict=True):
        flows.append((time, -(one.principal + one.interest + one.fees + one.adjustment)))
    return flows + [(clock[number - 1] if number else 0, amount) for number, amount in answer.benefits]


@mpmath.workdps(DIGITS + 10)
def _compare_rates(tally: Tally, answer: Expected, quote: calc.Quote) -> None:
    last, rates = -len(answer.payments), quote.rates
    by_period = None if answer.times is None else _flows(answer, answer.times[last:])
    by_date = None
    if answer.days and answer.start:
        by_date = _flows(answer, [(day - answer.start).days for day in answer.days[last:]])
    main, clock = (by_period, Fraction(1)) if by_period else (by_date, Fraction(365))
    roots = growths(main) if main and added_up(main) else []
    status = {0: "none", 1: "found"}.get(len(roots), "many")
    tally.statuses[status] += 1
    if not tally.same("status", status, rates.status):
        return
    if status != "found":
        _digits(tally, "roots", [root ** _mp(clock) - 1 for root in roots], list(rates.roots), main or [], clock)
        return
    year = answer.per_year
    for name, times in (("periodic", None), ("nominal", year), ("effective", year)):
        theirs = [rate for rate in (getattr(rates, name),) if rate is not None]
        values = _kinds(roots, name, times) if by_period else []
        _digits(tally, name, values, theirs, main or [], times if name == "effective" and times else Fraction(1))
    roots = growths(by_date) if by_date and added_up(by_date) else []
    values = [root**365 - 1 for root in roots] if len(roots) == 1 else []
    _digits(tally, "dated", values, [rate for rate in (rates.dated,) if rate is not None], by_date or [], Fraction(365))
    _compare_flat(tally, answer, quote)


def _kinds(roots: list[mpmath.mpf], name: str, times: Fraction | None) -> list[mpmath.mpf]:
    if name == "effective":
        return [root ** _mp(times) - 1 for root in roots]
    return [(root - 1) * _mp(times or Fraction(1)) for root in roots]


def _mp(value: Fraction | None) -> mpmath.mpf:
    assert value is not None
    return mpmath.mpf(value.numerator) / value.denominator


def _digits(
    tally: Tally, name: str, ours: list[mpmath.mpf], theirs: list[calc.Rate], flows: Flows, exponent: Fraction
) -> None:
    """The printed digits of rates, to each number of decimals; very large ones are found again to more digits."""
    if any(abs(value) > _LARGE for value in ours):
        with mpmath.workdps(_MORE_DIGITS):
            ours = [root ** _mp(exponent) - 1 for root in growths(flows, _MORE_DIGITS)]
    for decimals in DECIMALS_PRINTED:
        printed = [rate.percent(decimals) for rate in theirs]
        if name == "roots":  # two in one last digit are told, but not proved by the signs at its ends
            tally.unproved += sum(text.startswith("~") for text in printed)
            printed = [text.removeprefix("~") for text in printed]
        tally.same(f"{name} to {decimals} decimals", [percent(value, decimals) for value in ours], printed)
        tally.digits += sum(character.isdigit() for text in printed for character in text)
    if name != "roots":
        tally.same(f"{name} as the nearest double", [nearest_double(value) for value in ours], list(map(float, theirs)))
    tally.rates[name] += len(theirs)


def _compare_flat(tally: Tally, answer: Expected, quote: calc.Quote) -> None:
    """The flat rate: cost over the amount financed, a year."""
    if answer.times is not None:
        years = len(answer.times) / answer.per_year
    else:
        assert answer.start is not None and answer.days is not None
        years = Fraction((_last_paid(answer, answer.days) - answer.start).days, 365)
    if not answer.financed or not years:
        tally.same("flat", None, quote.rates.flat)
        return
    paid = sum(row[0] for row in _rows(answer))
    cost = paid - answer.cash_price + answer.deducted - sum(amount for _, amount in answer.benefits)
    rate: Any = quote.rates.flat
    for decimals in DECIMALS_PRINTED:
        tally.same("flat", percent(cost / (answer.financed * years), decimals), rate.percent(decimals))
    tally.rates["flat"] += 1


def _last_paid(answer: Expected, days: list[date]) -> date:
    """The day of the last payment; one of nothing is none."""
    dated = zip(days[-len(answer.payments) :], answer.payments, strict=True)
    return max(day for day, one in dated if one.principal + one.interest + one.fees + one.adjustment)
