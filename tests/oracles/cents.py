"""What would each payment be to the cent? Computed anew from the rules as they are written, with exact fractions.

The rules: every amount is rounded by the offer's mode and step. `even`, `principal` and `flat` split the principal by
the residue rule; `level` is round(P i / (1 - (1+i)^-n)) with round(balance x i), the last payment closing;
`interest_only` is round(financed x i) each; a bullet is financed + round(financed x i x N). Fees are taken on the price
less the down payment, one taken with each installment is rounded once, one that is spread is rounded as a total and
split, and one that is financed joins the debt before anything is split.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from itertools import pairwise

from tests.oracles.drawn_offers import Described, payments_of
from tests.oracles.due_days import evenly_spaced, nominal_days, part_of_year, periods_a_year, rolled
from tests.oracles.written_terms import WrittenTerms, annual_rate


@dataclass
class Payment:
    """One installment in minor units."""

    principal: int
    interest: int = 0
    adjustment: int = 0
    fees: int = 0


@dataclass
class Expected:
    """What an offer comes to, in minor units; `days` are those of the payments, `times` their places by periods."""

    price: int
    cash_price: int
    down: int
    base: int
    financed: int
    upfront: int = 0
    deducted: int = 0
    payments: list[Payment] = field(default_factory=list)
    benefits: list[tuple[int, int]] = field(default_factory=list)
    start: date | None = None
    nominal: list[date] | None = None
    days: list[date] | None = None
    times: list[int] | None = None
    per_year: Fraction = Fraction(12)


def expected(described: Described) -> Expected:
    """Everything that an offer comes to, by the rules as they are written."""
    terms = WrittenTerms(described)
    price = terms.minor(described["price"])
    down = _down(described.get("down", "0"), price, terms)
    base = price - down
    joined = [(fee, price if fee.get("of") == "price" else base) for fee in _fees(terms, "financed")]
    financed = base + sum(_fee(fee, terms, whole) for fee, whole in joined)
    answer = Expected(price, terms.minor(described.get("cash_price", described["price"])), down, base, financed)
    _put_days(answer, terms)
    answer.payments = _payments(answer, terms)
    for discount in terms.plan.get("step_discounts", ()):
        payment = answer.payments[discount["installment"] - 1]
        full = payment.principal + payment.interest + payment.adjustment
        payment.adjustment += terms.rounded(Fraction(discount["factor"]) * full) - full
    _put_fees(answer, terms)
    for benefit in described.get("benefits", ()):
        after = 0 if benefit["when"] == "start" else benefit["when"]
        answer.benefits.append((after, terms.minor(benefit["amount"])))
    return answer


def _down(text: str, price: int, terms: WrittenTerms) -> int:
    return terms.rounded(Fraction(text[:-1]) / 100 * price) if text.endswith("%") else terms.minor(text)


def _put_days(answer: Expected, terms: WrittenTerms) -> None:
    """The days and times of all periods; a bullet is paid on the last of them."""
    plan, count = terms.plan, terms.plan.get("installments") or payments_of(terms.plan)
    answer.start = date.fromisoformat(terms.described["start"]) if "start" in terms.described else None
    answer.per_year = periods_a_year(plan["every"])
    answer.nominal = nominal_days(plan, answer.start, count)
    if answer.nominal is not None:
        days = [rolled(day, plan.get("roll", "none")) for day in answer.nominal]
        answer.days = [max(day, answer.start or day) for day in days]  # nothing is due before the purchase
    first = evenly_spaced(plan, answer.start)
    answer.times = None if first is None else list(range(first, first + count))


def _rates(answer: Expected, terms: WrittenTerms, count: int) -> tuple[Fraction, list[Fraction]]:
    """The rate of a regular period, and that of each: none before a payment today, or by days."""
    plan = terms.plan
    annual = annual_rate(plan, answer.per_year)
    regular = annual / answer.per_year
    if plan.get("day_count") is None:
        none_before_today = 1 if answer.times and answer.times[0] == 0 else 0
        return regular, [Fraction(0)] * none_before_today + [regular] * (count - none_before_today)
    assert answer.start is not None and answer.days is not None
    days = [answer.start, *answer.days] if plan["kind"] != "bullet" else [answer.start, answer.days[-1]]
    parts = (part_of_year(begin, end, plan["day_count"]) for begin, end in pairwise(days))
    return regular, [annual * part for part in parts]


def _payments(answer: Expected, terms: WrittenTerms) -> list[Payment]:
    plan, kind, owed = terms.plan, terms.plan["kind"], answer.financed
    count = plan.get("installments") or payments_of(plan)
    rate, rates = _rates(answer, terms, count)
    if kind == "stated" or plan.get("steps"):
        named = plan.get("payments") or [plan["payment"]] * count if kind == "stated" else _blocks(plan)
        return _advertised([terms.minor(amount) for amount in named], owed)
    if kind == "bullet":
        return [Payment(owed, terms.rounded(owed * _bullet_interest(plan, rate, rates, answer)))]
    if kind == "level":
        return _level(owed, rates, terms)
    if kind == "interest_only":
        return [Payment(owed if k == count else 0, terms.rounded(owed * part)) for k, part in enumerate(rates, 1)]
    balloon = terms.minor(plan.get("balloon", "0"))
    parts = terms.parted(owed - balloon, count)
    parts[-1] += balloon
    if kind == "flat":
        return [Payment(part, terms.rounded(owed * rate)) for part in parts]
    if kind == "principal":
        return [Payment(part, terms.rounded((owed - sum(parts[:k])) * rates[k])) for k, part in enumerate(parts)]
    return [Payment(part) for part in parts]


def _blocks(plan: Described) -> list[str]:
    return [amount for count, amount in plan["steps"] for _ in range(count)]


def _advertised(amounts: list[int], owed: int) -> list[Payment]:
    """Principal while any is owed; the last takes what is left, and the difference stands beside it."""
    before = [min(owed, sum(amounts[:k])) for k in range(len(amounts))] + [owed]
    parts = [after - here for here, after in pairwise(before)]
    return [Payment(part, 0, amount - part) for part, amount in zip(parts, amounts, strict=True)]


def _bullet_interest(plan: Described, rate: Fraction, rates: list[Fraction], answer: Expected) -> Fraction:
    count = plan["installments"]
    if "day_count" in plan:
        return sum(rates, Fraction(0))
    if "compounding" not in plan:
        return rate * count
    times = periods_a_year(plan["compounding"]) * count / answer.per_year
    assert times.denominator == 1
    return Fraction((1 + rate * count / times) ** int(times) - 1)


def _level(owed: int, rates: list[Fraction], terms: WrittenTerms) -> list[Payment]:
    """The annuity from the worth of one unit at each payment: P = A (v_1 + ... + v_n) + balloon v_n."""
    balloon = terms.minor(terms.plan.get("balloon", "0"))
    worth, together = Fraction(1), Fraction(0)
    i, n = rates[-1], len(rates)
    if i and len(set(rates)) == 1:
        worth = (1 + i) ** -n
        together = (1 - worth) / i
    else:
        for part in rates:
            worth /= 1 + part
            together += worth
    level = terms.rounded((owed - balloon * worth) / together)
    payments = []
    for k, part in enumerate(rates, 1):
        interest = terms.rounded(owed * part)
        payments.append(Payment(owed if k == n else min(owed, level - interest), interest))
        owed -= payments[-1].principal
    return payments


def _fees(terms: WrittenTerms, *whens: str) -> list[Described]:
    fees = [fee for fee in terms.described.get("fees", ()) if fee.get("paid_by", "consumer") == "consumer"]
    return [fee for fee in fees if not whens or fee["when"] in whens]


def _fee(fee: Described, terms: WrittenTerms, base: int) -> int:
    if "amount" in fee:
        return terms.minor(fee["amount"])
    amount = terms.rounded(Fraction(fee["rate"][:-1]) / 100 * base)
    least = terms.minor(fee["minimum"]) if "minimum" in fee else 0
    most = terms.minor(fee["maximum"]) if "maximum" in fee else max(amount, least)
    return min(max(amount, least), most)


def _put_fees(answer: Expected, terms: WrittenTerms) -> None:
    for fee in _fees(terms):
        when, count = fee["when"], len(answer.payments)
        if when in ("financed", "late", "settlement"):
            continue
        if when in ("upfront", "deducted", "spread"):
            whole = _fee(fee, terms, _whole_base(fee, answer))
            answer.upfront += whole * (when == "upfront")
            answer.deducted += whole * (when == "deducted")
            parts = terms.parted(whole, count) if when == "spread" else [0] * count
        else:
            named = {"each": range(count), "first": (0,), "last": (count - 1,)}
            taken = named[when] if isinstance(when, str) else [number - 1 for number in when]
            parts = [_fee(fee, terms, _base_with(fee, answer, k)) if k in taken else 0 for k in range(count)]
        for payment, part in zip(answer.payments, parts, strict=True):
            payment.fees += part


def _whole_base(fee: Described, answer: Expected) -> int:
    interest = sum(payment.interest for payment in answer.payments)
    bases = {"price": answer.price, "financed": answer.base, "outstanding": answer.financed}
    bases |= {"interest": interest, "installment": interest + sum(payment.principal for payment in answer.payments)}
    return bases[fee.get("of", "financed")]


def _base_with(fee: Described, answer: Expected, k: int) -> int:
    """What a fee with one installment is taken on; what is outstanding is what was owed until that installment."""
    payment = answer.payments[k]
    owed = answer.financed - sum(earlier.principal for earlier in answer.payments[:k])
    bases = {"price": answer.price, "financed": answer.base, "outstanding": owed}
    bases |= {"interest": payment.interest, "installment": payment.interest + payment.principal}
    return bases[fee.get("of", "financed")]
