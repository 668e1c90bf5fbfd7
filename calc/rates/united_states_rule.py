"""The annual percentage rate of the United States by the United States Rule: unpaid interest bears no interest.

12 CFR 1026 Appendix J (a)(3): at the end of each payment period the unpaid balance of the amount financed is
increased by the finance charge earned in it and decreased by the payment. A payment smaller than the finance charge
earned is kept until the payments together cover it. It is the actuarial rate where all periods are equal and cover
their interest (comment 22(a)(1)-1); an odd first period makes them differ, since interest is simple over the whole of
it.

Source: read.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import partial

from calc.errors import Phrase, UsageError
from calc.money import RoundingMode
from calc.rates.answer import Answer, no_answer
from calc.rates.appendix_j import in_unit_periods
from calc.rates.flows import Amount, Flows, When
from calc.rates.proof import Proof, prove_by_sign
from calc.rates.rate import Rate
from calc.rates.scientific import divided
from calc.solve.equation import DIGITS, arithmetic, decimal
from calc.working import Step, shown

_CONTEXT = arithmetic(100)
_TOO_NEAR = Decimal("1E-80")


def us_rule(flows: Flows | Iterable[tuple[When, Amount]], per_year: Fraction | int | str | None = None) -> Answer:
    """The annual percentage rate by the United States Rule, as a fraction of one (nominal), for a single advance.

    `flows`: (when, amount), received positive, paid negative; `when` is a date, or a number of unit-periods, of which
    `per_year` make a year. What is left over at the end rises with the rate, so there are never several rates; with
    several advances, or where less is paid than was advanced, the status is none. `UsageError` names what in the flows
    cannot be.

    >>> loan = [(0, 1000)] + [(k, "-33.61") for k in range(1, 37)]            # equal periods: as by Appendix J
    >>> us_rule(loan, per_year=12).rate.percent()
    '12.83'
    """
    given = Flows.of(flows, per_year)
    if given.timed is None:
        given = in_unit_periods(given)
    if given.per_year is None:
        raise UsageError("per_year", None, "it makes a yearly rate of the unit-period's", "12 for months")
    ordered = _by_time(given.timed or ())
    if sum(amount > 0 for _, amount in ordered) != 1 or ordered[0][1] <= 0 or len(ordered) < 2:
        return no_answer(Phrase("the United States Rule is worked out here for a single advance, before all payments"))
    if -sum(amount for _, amount in ordered[1:]) < ordered[0][1]:
        return no_answer(Phrase("less is paid than was advanced"))
    return _answer(ordered, given.per_year)


def _by_time(flows: Iterable[tuple[Fraction, Fraction]]) -> list[tuple[Fraction, Fraction]]:
    """Amounts in order of time, those of one time added up: a fee on the day of the advance lessens it."""
    at: dict[Fraction, Fraction] = {}
    for time, amount in flows:
        at[time] = at.get(time, Fraction(0)) + amount
    return sorted((time, amount) for time, amount in at.items() if amount)


def _answer(flows: list[tuple[Fraction, Fraction]], per_year: Fraction) -> Answer:
    value = _CONTEXT.multiply(_root(flows), decimal(per_year, _CONTEXT))
    rate = Rate(
        value,
        kind="us-rule",
        clock="unit-periods, simple interest between payments",
        per_year=per_year,
        working=(_yearly(per_year, value),),
        proving=partial(_proof, flows, per_year, value),
    )
    return Answer("found", rate, (rate,), Phrase("what is left over rises with the rate, so it is nothing at one only"))


def _yearly(per_year: Fraction, value: Decimal) -> Step:
    expression = Phrase("unit-period rate x {per_year}", per_year=per_year)
    return Step("annual percentage rate", expression, shown(value))


def _left_over(flows: list[tuple[Fraction, Fraction]], rate: Decimal) -> Decimal:
    """What is still owed after the last payment, at a unit-period rate; it rises with the rate."""
    owed, earned, kept = decimal(flows[0][1], _CONTEXT), Decimal(0), Decimal(0)
    before = flows[0][0]
    for time, amount in flows[1:]:
        interest = _CONTEXT.multiply(owed, _CONTEXT.multiply(rate, decimal(time - before, _CONTEXT)))
        earned, kept, before = _CONTEXT.add(earned, interest), _CONTEXT.subtract(kept, decimal(amount, _CONTEXT)), time
        if kept >= earned:
            owed = _CONTEXT.subtract(_CONTEXT.add(owed, earned), kept)
            earned = kept = Decimal(0)
    return _CONTEXT.subtract(_CONTEXT.add(owed, earned), kept)


def _sign(flows: list[tuple[Fraction, Fraction]], rate: Decimal) -> int | None:
    """The sign of what is left over; None within 80 digits of nothing, unless the rate is exactly zero."""
    left = _left_over(flows, rate)
    if not rate or _CONTEXT.abs(left) > _CONTEXT.multiply(_TOO_NEAR, decimal(flows[0][1], _CONTEXT)):
        return (left > 0) - (left < 0)
    return None


def _proof(
    flows: list[tuple[Fraction, Fraction]],
    per_year: Fraction,
    value: Decimal,
    decimals: int,
    rounding: RoundingMode,
    power: int = 0,
) -> Proof:
    """The digits of a yearly rate divided by a power of ten; a function of the module, so that it can be sent away."""

    def sign(rate: Fraction) -> int | None:
        return _sign(flows, decimal(rate * 10**power / per_year, _CONTEXT))

    return prove_by_sign(sign, divided(value, power), decimals, rounding)


def _root(flows: list[tuple[Fraction, Fraction]]) -> Decimal:
    """The unit-period rate at which nothing is left over, by halving from two rates that are on both sides of it."""
    low, high = Decimal(0), Decimal(1)
    if _left_over(flows, low) == 0:
        return low
    while _left_over(flows, high) < 0:
        low, high = high, _CONTEXT.multiply(high, Decimal(2))
    while _CONTEXT.subtract(high, low) > _CONTEXT.scaleb(high, -DIGITS):
        middle = _CONTEXT.divide(_CONTEXT.add(low, high), Decimal(2))
        low, high = (middle, high) if _left_over(flows, middle) < 0 else (low, middle)
    return low
