"""Does `find` find back what an offer was quoted with, to the cent and to the printed digit?

    python -m tests.oracles.inverse 10000

draws so many offers (see `drawn_offers`), takes one thing out of each, quotes the offer, and asks for that thing with
the exact rate of the quote as the target, or with its installment. What is found has to be the amount that was taken
out and its quote the same, row by row and digit by digit; and the amount next to it may not answer. Where several
amounts answer because of cents (the same installment, or a larger amount that costs no more), what is found may be
another one of them that goes further, and it is counted apart. So is a down payment above a gap: where odd cents make
an installment higher with more paid down, the smallest that is found need not be the smallest of all. `--offer 17`
shows one of them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise, repeat, starmap
from multiprocessing import get_context
from random import Random
from time import perf_counter
from typing import Any

import calc
from calc.cost.finding.find import Finding, find
from calc.cost.priced import Priced, priced
from calc.money import minor_digits
from calc.rates.rate import Rate
from tests.oracles.drawn_offers import DECIMALS, Described, drawn_offer, payments_of

_NEAR = Fraction(1, 10**35)
_SHOWN = 20
_FEE = "the fee to find"
_NO_SINGLE_RATE = "the plan that it leads to has no single yearly rate"
_KINDS = ("nominal", "effective", "dated")
_LEVEL = ("level", "flat")


@dataclass(slots=True)
class Counted:
    """What came out: by unknown, how many were found back, how many as a larger amount that costs no more; why some
    could not be asked for; the digits compared, and what differs."""

    same: Counter[str] = field(default_factory=Counter)
    larger: Counter[str] = field(default_factory=Counter)
    unasked: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    gaps: int = 0
    rows: int = 0
    digits: int = 0
    differences: list[str] = field(default_factory=list)

    def add(self, other: Counted) -> None:
        """Count another one's with these."""
        for name in ("same", "larger", "unasked", "refused", "kinds"):
            getattr(self, name).update(getattr(other, name))
        self.gaps += other.gaps
        self.rows += other.rows
        self.digits += other.digits
        self.differences += other.differences


class Unasked(Exception):
    """An offer of which the question cannot be asked, and why."""


@dataclass(frozen=True, slots=True)
class Case:
    """An offer, what was taken out of it, what is asked, and the answer; `sign`: 1 where more is what is looked for."""

    unknown: str
    offer: calc.Offer
    answer: Priced
    asked: dict[str, Any]
    original: Callable[[calc.Offer], Decimal]
    sign: int
    rate: Rate | None = None


def _minor(random: Random, most: int, currency: str) -> str:
    minor = random.randint(0, max(0, most))
    digits = str(minor).rjust(DECIMALS[currency] + 1, "0")
    cut = len(digits) - DECIMALS[currency]
    return digits[:cut] + (f".{digits[cut:]}" if digits[cut:] else "")


def _price(described: Described) -> int:
    return int(Fraction(described["price"]) * 10 ** DECIMALS[described["currency"]])


def _asked_rate(random: Random, answer: Priced) -> tuple[dict[str, Any], Rate]:
    """The exact rate of a quote as the target, of a kind that it has."""
    kinds = [kind for kind in _KINDS if getattr(answer.rates, kind) is not None]
    if answer.rates.status != "found" or not kinds:
        raise Unasked(f"{answer.rates.status}: no single rate" if kinds == [] else answer.rates.status)
    kind = random.choice(kinds)
    rate = getattr(answer.rates, kind)
    if kind != "nominal" and rate < -0.999:
        raise Unasked("all but nothing is lost")
    return {"target": Fraction(rate.exact), "target_kind": kind}, rate


def _by_rate(
    random: Random, unknown: str, described: Described, original: Callable[[calc.Offer], Any], sign: int, **asked: Any
) -> Case:
    offer = calc.Offer(**described)
    answer = priced(offer)
    target, rate = _asked_rate(random, answer)
    return Case(unknown, offer, answer, target | asked, original, sign, rate)


def _with_fee(random: Random, described: Described) -> Case:
    """A fee of an amount, at any timing."""
    count = payments_of(described["plan"])
    timings = ("upfront", "deducted", "financed", "first", "each", "last", "spread", [random.randint(1, count)])
    when = random.choice(timings)
    if when == "financed" and described["plan"]["kind"] in ("stated", "steps"):
        when = "upfront"  # what is stated to be paid does not change with the debt
    most = _price(described) // (50 * (count if when == "each" else 1))
    fee = {"name": _FEE, "amount": _minor(random, most, described["currency"]), "when": when}
    described["fees"] = [*described["fees"], fee]
    return _by_rate(random, "fee", described, lambda offer: offer.fees[-1].amount, 1, name=_FEE)


def _with_price(random: Random, described: Described) -> Case:
    """The price against a cash price that is said."""
    if described["plan"]["kind"] in ("stated", "steps"):
        described["plan"] = {"kind": "even", "installments": random.randint(1, 24)}
        described["fees"], described["benefits"] = [], []
    described.setdefault("cash_price", described["price"])
    return _by_rate(random, "price", described, lambda offer: offer.price, 1)


def _with_payment(random: Random, described: Described) -> Case:
    """What each stated installment is."""
    count, price = payments_of(described["plan"]), _price(described)
    about = int(price * random.uniform(0.8, 1.3)) // count + 1
    plan = {
        key: described["plan"][key] for key in ("every", "first", "roll", "end_of_month") if key in described["plan"]
    }
    plan |= {"kind": "stated", "installments": count, "payment": _minor(random, 0, described["currency"])}
    plan["payment"] = _minor(random, 2 * about, described["currency"])
    described["plan"] = plan
    return _by_rate(random, "payment", described, lambda offer: offer.plan.payment, 1)


def _with_cash_price(random: Random, described: Described) -> Case:
    """What the same thing costs at once."""
    described.setdefault("cash_price", described["price"])
    return _by_rate(random, "cash-price", described, lambda offer: offer.cash_price, -1)


def _with_rate(random: Random, described: Described) -> Case:
    """The rate of interest, by the true rate or by the installment."""
    plan = described["plan"]
    if plan["kind"] in ("even", "stated", "steps"):
        count = payments_of(plan)
        described["plan"] = {"kind": "level", "installments": count, "rate": f"{random.uniform(0, 40):.2f}%"}
    if described["plan"]["kind"] in _LEVEL and random.random() < 0.5:
        return _by_pay("rate", described)
    return _by_rate(random, "rate", described, lambda offer: offer.plan.rate.percent, 0)


def _with_down(random: Random, described: Described) -> Case:
    """The down payment by the highest installment."""
    described["down"] = _minor(random, _price(described) * 3 // 4, described["currency"])
    described["plan"].pop("balloon", None)
    offer = calc.Offer(**described)
    answer = priced(offer)
    highest = max(row.payment for row in answer.schedule.installments)
    return Case("down", offer, answer, {"pay": highest}, lambda found: Decimal(str(found.down)), 0)


def _with_installments(random: Random, described: Described) -> Case:
    """How many level payments it takes, the last of them smaller."""
    plan = described["plan"]
    kept = {key: plan[key] for key in ("every", "first", "roll", "end_of_month") if key in plan}
    count = random.randint(1, 60)
    rate = f"{random.uniform(0, 30):.{random.randint(0, 3)}f}%"
    described["plan"] = kept | {"kind": "level", "installments": count, "rate": rate}
    described["fees"] = [fee for fee in described["fees"] if not isinstance(fee["when"], list)]
    described["benefits"] = []
    first = priced(calc.Offer(**described)).schedule.installments[0]
    unit = Decimal(1).scaleb(-minor_digits(described["currency"]))
    payment = first.principal + first.interest + unit * random.randint(0, 50)
    described["plan"] |= {"payment": str(payment)}
    offer = calc.Offer(**described)
    answer = priced(offer)
    last = answer.schedule.installments[-1]
    if not unit * count < last.principal + last.interest <= payment or payment <= 0:
        raise Unasked("the last level payment is not the smaller one")
    return Case("installments", offer, answer, {"pay": payment}, lambda found: Decimal(found.plan.count), 0)


def _by_pay(unknown: str, described: Described) -> Case:
    """The rate at which an installment comes out."""
    described["plan"] = {key: value for key, value in described["plan"].items() if key != "step_discounts"}
    offer = calc.Offer(**described)
    answer = priced(offer)
    pay = _regular(offer, answer)
    if pay <= 0:
        raise Unasked("an installment of nothing")
    if described["plan"]["installments"] == 1 and described["plan"].get("first") == "0 days":
        raise Unasked("all of it today, at every rate")
    return Case(f"{unknown} by installment", offer, answer, {"pay": pay}, lambda found: found.plan.rate.percent, 0)


def _regular(offer: calc.Offer, answer: Priced | calc.Quote) -> Decimal:
    """The installment that is not the one with the odd cents."""
    rows = answer.schedule.installments
    row = rows[1 if offer.rounding.residue == "first" and len(rows) > 2 else 0]
    return row.principal + row.interest


DRAWN: tuple[Callable[[Random, Described], Case], ...] = (
    _with_fee,
    _with_fee,
    _with_fee,
    _with_price,
    _with_payment,
    _with_cash_price,
    _with_rate,
    _with_down,
    _with_installments,
)


def drawn_case(seed: int, number: int) -> Case:
    """The case of that number."""
    random = Random(f"inverse {seed}:{number}")
    return random.choice(DRAWN)(random, drawn_offer(random))


def inverted(seed: int, number: int) -> Counted:
    """One offer quoted, and what was taken out of it found again."""
    counted = Counted()
    try:
        case = drawn_case(seed, number)
    except Unasked as unasked:
        counted.unasked[str(unasked)] += 1
        return counted
    except calc.OfferError as error:
        counted.unasked[f"no such offer: {error.field}"] += 1
        return counted
    unknown = case.unknown.partition(" by ")[0]
    try:
        found = find(unknown, case.offer, **case.asked)
    except calc.UsageError as error:
        if _changes_of_sign(case.answer) < 2 and not error.why.startswith(_NO_SINGLE_RATE):
            raise
        counted.refused[case.unknown] += 1
        return counted
    said = f"{case.unknown} {seed}:{number}"
    problem = _compared(case, found, counted) or _next_to(case, found)
    if problem:
        counted.differences.append(f"{said}: {problem}")
    return counted


def _changes_of_sign(answer: Priced) -> int:
    """How often the consumer's money changes its direction; more than once, and there may be no one rate on the way."""
    signs = [flow.amount > 0 for flow in sorted(answer.flows, key=lambda flow: (flow.time or 0, str(flow.day)))]
    return sum(one != other for one, other in pairwise(signs))


def _compared(case: Case, found: Finding, counted: Counted) -> str:
    """What differs between the offer that was quoted and the one that was found; empty where nothing does."""
    counted.kinds[str(case.asked.get("target_kind", "installment"))] += 1
    before, after = case.original(case.offer), case.original(found.quote.offer)
    same_rows = case.answer.schedule.rows == found.quote.schedule.rows
    same_rates = case.answer.rates.nominal == found.quote.rates.nominal
    if before == after or (case.sign == 0 and same_rows):
        if not (same_rows and same_rates and _same_digits(case, found, counted)):
            return f"{before} is found, but quoted otherwise"
        counted.same[case.unknown] += 1
        counted.rows += len(case.answer.schedule.rows)
        return ""
    if case.unknown == "down" and Decimal(str(after)) > Decimal(str(before)):
        counted.gaps += 1
        return ""
    if _is_larger(case, found, Decimal(before), Decimal(after)):
        counted.larger[case.unknown] += 1
        return ""
    return f"{before} was taken out, {after} is found"


def _next_to(case: Case, found: Finding) -> str:
    """What is wrong with the amount next to the one that was found: it should not keep what was asked."""
    if case.rate is not None:
        beyond = found.beyond
        return (
            ""
            if beyond is None or Fraction(beyond.exact) > Fraction(case.rate.exact)
            else f"{beyond} is kept beyond it"
        )
    if case.unknown == "down" and found.amount:
        less = found.amount - Decimal(1).scaleb(-minor_digits(case.offer.currency))
        said = {name: getattr(case.offer, name) for name in case.offer.model_fields_set}
        rows = priced(calc.Offer(**said | {"down": less})).schedule.installments
        return "" if max(row.payment for row in rows) > case.asked["pay"] else f"{less} paid down is enough"
    return ""


def _same_digits(case: Case, found: Finding, counted: Counted) -> bool:
    """Whether every printed rate is the same text."""
    for name in ("periodic", *_KINDS, "flat"):
        before, after = getattr(case.answer.rates, name), getattr(found.quote.rates, name)
        if (before is None) != (after is None) or (before is not None and before.percent() != after.percent()):
            return False
        counted.digits += 0 if before is None else len(before.percent())
    return True


def _is_larger(case: Case, found: Finding, before: Decimal, after: Decimal) -> bool:
    """Whether what was found goes further in the direction looked for, and keeps what was asked."""
    if case.unknown == "down":
        return after < before and _is_met(case, found)
    if case.unknown.endswith("installment"):
        return _regular(case.offer, found.quote) == case.asked["pay"]
    if case.rate is None or found.reached is None:
        return False
    kept = Fraction(found.reached.exact) <= Fraction(case.rate.exact) + _NEAR * (1 + abs(Fraction(case.rate.exact)))
    further = (after - before) * case.sign > 0 if case.sign else after >= before
    return kept and further


def _is_met(case: Case, found: Finding) -> bool:
    """Whether no installment is more than was asked but one, by a smallest amount for each of them at most."""
    *others, highest = sorted(row.payment for row in found.quote.schedule.installments)
    step = case.offer.rounding.increment or Decimal(1).scaleb(-minor_digits(case.offer.currency))
    pay = Decimal(case.asked["pay"])
    return max(others, default=pay) <= pay and highest <= pay + step * (len(others) + 1)


def invert(count: int, seed: int = 1, workers: int = 1) -> Counted:
    """So many offers, each with one thing taken out and found again."""
    counted = Counted()
    work = zip(repeat(seed, count), range(count), strict=True)
    if workers == 1:
        for part in starmap(_answered, work):
            counted.add(part)
        return counted
    with get_context("spawn").Pool(workers) as pool:
        for part in pool.starmap(_answered, work, chunksize=50):
            counted.add(part)
    return counted


def _answered(seed: int, number: int) -> Counted:
    """One of them; that there is no answer is a difference too."""
    try:
        return inverted(seed, number)
    except (ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError) as error:
        return Counted(differences=[f"{seed}:{number}: {type(error).__name__}: {error}"])


def main(arguments: list[str]) -> int:
    """Run the comparison; 1 if anything differs."""
    what = (__doc__ or "").partition("\n")[0]
    parser = argparse.ArgumentParser(prog="python -m tests.oracles.inverse", description=what)
    parser.add_argument("count", type=int, nargs="?", default=10_000, help="how many offers")
    parser.add_argument("--seed", type=int, default=1, help="another seed draws other offers")
    parser.add_argument("--workers", type=int, default=2, help="processes at once")
    parser.add_argument("--offer", type=int, help="show the offer of this number, and nothing else")
    chosen = parser.parse_args(arguments)
    if chosen.offer is not None:
        case = drawn_case(chosen.seed, chosen.offer)
        print(case.unknown, {name: str(value) for name, value in case.asked.items()})
        print(json.dumps(case.answer.offer.model_dump(mode="json", exclude_unset=True), ensure_ascii=False, indent=1))
        print("\n".join(_answered(chosen.seed, chosen.offer).differences) or "no difference")
        return 0
    begun = perf_counter()
    counted = invert(chosen.count, chosen.seed, chosen.workers)
    print(f"{counted.same.total()} found back, to the cent and to the printed digit: {_listed(counted.same)}")
    print(f"  {counted.rows} rows and {counted.digits} digits compared; targets: {_listed(counted.kinds)}")
    print(f"{counted.larger.total()} found as another amount that answers as well: {_listed(counted.larger)}")
    print(f"{counted.gaps} down payments found above a gap in those that are enough")
    print(f"{counted.refused.total()} refused, as money changes its direction twice: {_listed(counted.refused)}")
    print(f"{counted.unasked.total()} not asked: {_listed(counted.unasked)}")
    print("\n".join(counted.differences[:_SHOWN]))
    print(f"{len(counted.differences)} differ (seed {chosen.seed}, {perf_counter() - begun:.0f} s)")
    return 1 if counted.differences else 0


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.most_common()) or "nothing"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
