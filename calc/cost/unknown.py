"""What may an offer cost that does not say everything? A range over all that is possible, with the case at each end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from math import prod
from typing import Any

from calc.cost.law_rates import law_rates
from calc.cost.priced import Priced, priced
from calc.cost.tried import tried
from calc.errors import OfferError, Phrase
from calc.offer.model import Offer
from calc.offer.normal_form import normal_form
from calc.offer.unknown import MOST_CASES, Unknown
from calc.rates.law import LawRate
from calc.rates.rate import Rate
from calc.workdays import Calendar, WeekendCalendar

TIMINGS = ("upfront", "deducted", "financed", "first", "each", "last", "spread")
"""When a fee may be taken, where that is not stated."""


@dataclass(frozen=True, slots=True)
class Case:
    """One of the things that an offer may mean: the terms that are settled in it, and what it then comes to.

    `when` is the timing of the first fee whose timing was not stated, None where all were.
    """

    settled: tuple[tuple[str, str], ...]
    priced: Priced
    when: str | None = None
    laws: tuple[LawRate, ...] = ()


@dataclass(frozen=True, slots=True)
class Range:
    """What an offer may cost: the cheapest case a year, the dearest, and all that were tried.

    `low` or `high` is None where nothing bounds the answer on that side; `open_because` then says why. `measured_by`:
    the rate, or the money, by which the cases are put in order: nominal, dated or cost.
    """

    low: Case | None
    high: Case | None
    cases: tuple[Case, ...]
    measured_by: str
    open_because: Phrase | None = None

    def ranked(self) -> tuple[Case, ...]:
        """The cases, the cheapest first; those without a rate last."""
        measure = _MEASURES[self.measured_by]
        return tuple(sorted(self.cases, key=lambda case: (measure(case) is None, measure(case) or 0)))


def is_open(offer: Offer) -> bool:
    """Whether an offer leaves a term open.

    >>> is_open(Offer(price="1000", plan={"installments": 3}, fees=[{"rate": "3%", "when": "unknown"}]))
    True
    """
    return bool(open_terms(offer))


def open_terms(offer: Offer) -> tuple[str, ...]:
    """The fields of an offer that it leaves open, in the order of the offer's fees, then as they are named.

    >>> open_terms(Offer(price="1000", plan={"installments": "3, 6"}, fees=[{"rate": "3%", "when": "unknown"}]))
    ('fees[0].when', 'installments')
    """
    return (*(field for field, _ in _timings(offer)), *(one.field for one in offer.unknown))


def possible(offer: Offer, calendar: Calendar = WeekendCalendar(), laws: Sequence[str] = ()) -> Range:
    """What an offer may cost, over every case that is possible for the terms that it leaves open.

    A fee whose timing is not stated may be taken at each of `TIMINGS`. `laws` names the laws whose rates each case is
    to have. Raises `OfferError` where there are too many cases.

    >>> offer = Offer(price="1000", plan={"installments": 3}, fees=[{"rate": "3%", "when": "unknown"}])
    >>> answer = possible(offer)
    >>> [(case.when, case.priced.rates.nominal.percent()) for case in (answer.low, answer.high)]
    [('last', '17.65'), ('each', '53.23')]
    """
    cases = tuple(_cases(offer, calendar, laws))
    measured_by = _measured_by(cases)
    measure = _MEASURES[measured_by]
    open_ends = [*_without_end(offer.unknown), *_without_rate([case for case in cases if measure(case) is None])]
    over = Range(None, None, cases, measured_by, _all_said(because for _, because in open_ends))
    known = [case for case in over.ranked() if measure(case) is not None]
    sides = {side for side, _ in open_ends}
    return replace(over, low=None if "low" in sides else known[0], high=None if "high" in sides else known[-1])


_OPEN = {
    ("cash_price", "low"): (
        "high",
        Phrase("the lower the cash price, the higher the rate, and nothing says how low it is"),
    ),
    ("cash_price", "high"): (
        "low",
        Phrase("the higher the cash price, the lower the rate, and nothing says how high it is"),
    ),
    ("benefits", "high"): (
        "low",
        Phrase("the more a gift is worth, the lower the rate, and nothing says how much it is worth"),
    ),
    ("fees", "high"): ("high", Phrase("the higher the fee, the higher the rate, and nothing says how high it is")),
    ("rate", "high"): ("high", Phrase("the higher the interest, the higher the rate, and nothing says how high it is")),
    ("payment", "high"): (
        "high",
        Phrase("the higher the installments, the higher the rate, and nothing says how high they are"),
    ),
    ("payment", "low"): (
        "low",
        Phrase("the lower the installments, the lower the rate, and nothing says how low they are"),
    ),
}
"""A term with nothing known on one side of it: the side on which the answer is then open, and why."""


def _without_end(unknown: Sequence[Unknown]) -> Iterator[tuple[str, Phrase]]:
    """On which sides nothing bounds the answer."""
    for one in unknown:
        for bound in ("low", "high"):
            open_end = _OPEN.get((one.field.partition("[")[0], bound))
            if open_end and not one.among and getattr(one, bound) is None:
                yield open_end


def _without_rate(cases: Sequence[Case]) -> Iterator[tuple[str, Phrase]]:
    """Where a case has no single yearly rate, it may lie beyond those that have one."""
    because = Phrase("not every case has a single yearly rate")
    for case in cases:
        yield "high" if case.priced.totals.cost > 0 else "low", because


def _all_said(reasons: Iterable[Phrase]) -> Phrase | None:
    """Every reason once, one after the other."""
    said: Phrase | None = None
    for reason in dict.fromkeys(reasons):
        said = reason if said is None else Phrase("{first}; {other}", first=said, other=reason)
    return said


def _measured_by(cases: Sequence[Case]) -> str:
    """By what the cases are put in order: their yearly rate where any has one, else their cost."""
    return next(kind for kind, measure in _MEASURES.items() if any(measure(case) is not None for case in cases))


def _exact(rate: Rate | None) -> Fraction | None:
    return None if rate is None else Fraction(rate.exact)


_MEASURES: dict[str, Callable[[Case], Fraction | None]] = {
    "nominal": lambda case: _exact(case.priced.rates.nominal),
    "dated": lambda case: _exact(case.priced.rates.dated),
    "cost": lambda case: Fraction(case.priced.totals.cost),
}


def _cases(offer: Offer, calendar: Calendar, laws: Sequence[str]) -> Iterator[Case]:
    terms = [*_timings(offer), *((one.field, tried(one, offer)) for one in offer.unknown)]
    count = prod(len(values) for _, values in terms)
    if count > MOST_CASES:
        why = Phrase(
            "what is left open can mean {count} things, and at most {most} are tried", count=count, most=MOST_CASES
        )
        raise OfferError("unknown", ", ".join(field for field, _ in terms), why, "stating one of them")
    described = normal_form(offer)
    described.pop("unknown", None)
    refused: dict[tuple[str, str], OfferError] = {}
    taken: set[tuple[str, str]] = set()
    for values in product(*(values for _, values in terms)):
        settled = tuple((field, value) for (field, _), value in zip(terms, values, strict=True))
        try:
            plan = priced(_settled(described, settled), calendar)
        except OfferError as error:  # these terms cannot stand together
            refused |= {one: refused.get(one, error) for one in settled}
            continue
        taken |= set(settled)
        when = next((value for field, value in settled if field.endswith(".when")), None)
        yield Case(settled, plan, when, law_rates(plan.offer, plan.schedule, laws))
    ends = ((one.field, end) for one in offer.unknown if one.field != "installments" for end in (one.low, one.high))
    for one in (*ends, *(refused if not taken else ())):
        if one in refused and one not in taken:  # between its ends everything is possible, or nothing is
            raise refused[one]


def _timings(offer: Offer) -> Iterator[tuple[str, tuple[str, ...]]]:
    for place, fee in enumerate(offer.fees):
        if fee.when == "unknown" and fee.paid_by == "consumer":
            yield f"fees[{place}].when", TIMINGS


def _settled(described: dict[str, Any], settled: Sequence[tuple[str, str]]) -> Offer:
    """The offer with its open terms settled."""
    offer = described | {
        "plan": dict(described["plan"]),
        "fees": [dict(fee) for fee in described.get("fees", ())],
        "benefits": [dict(benefit) for benefit in described.get("benefits", ())],
    }
    for field, value in settled:
        place, _, name = field.rpartition(".")
        if place:
            part, index = place[:-1].split("[")
            offer[part][int(index)][name] = value
        elif field in ("cash_price", "down"):
            offer[field] = value
            if field == "cash_price":
                offer.pop("cash_discount", None)
        else:
            offer["plan"][field] = value
    return Offer(**offer)
