"""What is each amount worth today at the rate that was found? The terms of an equation, with the numbers put in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from calc.rates.answer import Answer
from calc.rates.rate import Rate
from calc.solve.equation import arithmetic, decimal
from calc.working import Step, Working, shown

_CONTEXT = arithmetic(50)


@lru_cache(maxsize=16)
def _logarithm(growth: Decimal) -> Decimal:
    return _CONTEXT.ln(growth)


@lru_cache(maxsize=8192)
def compounded(growth: Decimal, time: Fraction) -> Decimal:
    """growth ^ -time: what one unit of money at a time is worth at time 0.

    >>> str(compounded(Decimal("1.1"), Fraction(2)))[:8]
    '0.826446'
    """
    if growth == 1:
        return Decimal(1)
    return _CONTEXT.exp(_CONTEXT.multiply(decimal(-time, _CONTEXT), _logarithm(growth)))


def simple_in_the_fraction(growth: Decimal, time: Fraction) -> Decimal:
    """1 / [(1 + f i)(1 + i)^q] with q whole periods and a fraction f.

    >>> simple_in_the_fraction(Decimal("1.5"), Fraction(1, 2))                 # 1 / (1 + 0.5 / 2)
    Decimal('0.8')
    """
    whole = time.numerator // time.denominator
    rate = _CONTEXT.subtract(growth, Decimal(1))
    simple = _CONTEXT.add(Decimal(1), _CONTEXT.multiply(decimal(time - whole, _CONTEXT), rate))
    return _CONTEXT.divide(_CONTEXT.power(growth, Decimal(-whole)), simple)


def with_terms(
    answer: Answer,
    flows: Sequence[tuple[Fraction, Fraction]],
    discount: Callable[[Decimal, Fraction], Decimal],
    names: Sequence[str] | None = None,
) -> Answer:
    """An answer with the terms of its equation as working, at the rate that it found.

    `discount` is the law's own: what one unit of money at a time is worth, for the growth of money in one period.
    `names` are the times as the law counts them, where a plain fraction would hide it. Without a rate there is nothing
    to put into the equation, and the answer stays as it is.

    >>> from calc.errors import Phrase
    >>> from calc.rates.answer import no_answer
    >>> with_terms(no_answer(Phrase("nothing is owed")), [(Fraction(0), Fraction(0))], compounded).working
    ()
    """
    if answer.rate is None:
        return answer
    growth = growth_of(answer.rate)
    factors = [discount(growth, time) for time, _ in flows]
    return replace(answer, working=terms(flows, factors, names or [str(time) for time, _ in flows]))


def growth_of(rate: Rate) -> Decimal:
    """The growth of money in one of the rate's periods: 1 + rate, or 1 + rate / periods a year for a nominal one.

    >>> from calc.rates.rate import exact_rate
    >>> growth_of(exact_rate(Fraction(1, 8), kind="flat", clock="years", working=()))
    Decimal('1.125')
    """
    exact = rate.exact if isinstance(rate.exact, Decimal) else decimal(rate.exact, _CONTEXT)
    nominal = rate.kind == "nominal" and rate.per_year is not None
    a_period = _CONTEXT.divide(exact, decimal(rate.per_year, _CONTEXT)) if nominal and rate.per_year else exact
    return _CONTEXT.add(Decimal(1), a_period)


def terms(flows: Iterable[tuple[Fraction, Fraction]], discount: Iterable[Decimal], times: Iterable[str]) -> Working:
    """A step for each amount: the amount times its discount factor, and what it is worth; and their sum.

    >>> [str(step) for step in terms([(Fraction(1), Fraction(-110))], [Decimal("0.5")], ["1"])]
    ['t = 1 = -110 x 0.500000000000 = -55.000000000000', 'sum = -55.000000000000']
    """
    steps, total = [], Decimal(0)
    for (_, amount), factor, time in zip(flows, discount, times, strict=True):
        worth = _CONTEXT.multiply(decimal(amount, _CONTEXT), factor)
        total = _CONTEXT.add(total, worth)
        steps.append(Step(f"t = {time}", f"{plain(amount)} x {shown(factor)}", shown(worth)))
    return (*steps, Step("sum", "", shown(total)))


def plain(amount: Fraction) -> str:
    """An amount without zeros at its end.

    >>> plain(Fraction("-33.610")), plain(Fraction(1000))
    ('-33.61', '1000')
    """
    return str(amount) if amount.denominator == 1 else shown(decimal(amount, _CONTEXT), 15).rstrip("0").rstrip(".")
