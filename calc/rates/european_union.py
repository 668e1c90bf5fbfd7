"""The annual percentage rate of charge of the European Union: an effective yearly rate, months equal, weeks equal.

Directive (EU) 2023/2225, Annex III, part I (as Directives 2008/48/EC and 2014/17/EU, Annex I): the sum of
C_k (1 + X)^-t_k over all drawdowns equals the sum of D_l (1 + X)^-s_l over all repayments and charges; times from the
first drawdown, in years of 12 equal months or 52 weeks. Remark (d): the result has at least one decimal, rounded by the
next digit alone. The directive has no rule for an equation with several rates, which a cost before the first drawdown
always makes; the positive one nearest to zero is then taken, as the United Kingdom's MCOB 10.3.1(2) has it.

Source: read (SWD(2012) 128 final; the 2015 examples of DG FISMA; extracts of the annexes).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from fractions import Fraction

from calc.dates import Duration, Unit, days_between
from calc.money import RoundingMode, round_fraction
from calc.rates.answer import NEAREST_ZERO, Answer, RootRule, answered
from calc.rates.discounting import compounded, with_terms
from calc.rates.eu_intervals import Interval, interval, unit_of
from calc.rates.flows import IN_YEARS, Amount, Flows, When
from calc.rates.law import COMPOUND_YEARS, Law
from calc.rates.proof import percent_text
from calc.rates.rate import Rate, root_rate
from calc.rates.unit_periods import Series, months_back
from calc.solve.equation import Growth
from calc.solve.roots import Root, solve
from calc.working import Step, shown


def eu_aprc(flows: Flows | Iterable[tuple[When, Amount]], per_year: Fraction | int | str | None = None) -> Answer:
    """The annual percentage rate of charge, as a fraction of one (effective).

    `flows`: (when, amount), received positive, paid negative; `when` is a date, or a number of periods, of which
    `per_year` make a year; without it they are taken for years, which the answer lists as assumed. Amounts enter as
    they are given: rounded to cents, or exact. Of several rates the positive one nearest to zero is taken, without a
    positive one the negative one nearest to zero; without any, the status is none and `because` says why.
    `UsageError` names what in the flows cannot be.

    >>> loan = [(0, 200000), (0, -4000)] + [(k, "-1432.86") for k in range(1, 241)]   # DG FISMA 2015, example 1
    >>> eu_aprc(loan, per_year=12).rate.percent(6)
    '6.434412'
    """
    return standard_year_answer(Flows.of(flows, per_year), NEAREST_ZERO)


def standard_year_answer(flows: Flows, rule: RootRule | None = None) -> Answer:
    """The effective rate by the directive's clock, for numbers of periods and for dates; a rule may pick of several.

    >>> standard_year_answer(Flows.of([(0, 100), (6, -110)], 12)).rate.percent()           # 1.1 squared
    '21.00'
    """
    if flows.timed is not None:
        timed = flows.in_years() or flows.timed
        found = with_terms(answered(solve(timed), _effective, rule), timed, compounded)
        return found if flows.per_year is not None else replace(found, assumptions=(IN_YEARS,))
    counted = intervals(flows.dated or (), flows.every)
    timed = tuple((sign * one.years, amount) for sign, one, amount in counted)
    names = [f"{'-' if sign < 0 else ''}{one}" for sign, one, _ in counted]
    return with_terms(answered(solve(timed), _effective, rule), timed, compounded, names)


def _effective(root: Root) -> Rate:
    """The rate of an equation whose unit of time is the directive's year."""
    step = Step("effective annual rate", "growth a year - 1", shown(root.rate))
    return root_rate(
        root, root.rate, _growth, kind="effective", clock="years of 12 equal months or 52 weeks", step=step
    )


def _growth(rate: Fraction) -> Growth:
    return Growth(1 + rate)


def intervals(
    flows: Iterable[tuple[date, Fraction]], every: Duration | None = None
) -> list[tuple[int, Interval, Fraction]]:
    """Dated amounts with the interval of each from the first drawdown, and -1 for those that come before it.

    They are counted in years, months or weeks as the payments come, in months where no two come alike, and a single
    payment in whichever of them leaves no days. Payments that keep a day of the month keep it in February too.

    >>> drawn, paid = (date(2026, 1, 31), Fraction(100)), (date(2026, 2, 28), Fraction(-50))
    >>> [str(one) for _, one, _ in intervals([drawn, paid, (date(2026, 3, 31), Fraction(-60))])]
    ['0', '1/12', '2/12']
    """
    listed = sorted(flows)
    start = min((day for day, amount in listed if amount > 0), default=listed[0][0])
    advances, payments = ([day for day, amount in listed if (amount > 0) is received] for received in (True, False))
    series = Series.of(advances, payments)
    unit, anchor_day = _unit(series, every), series.anchor_day
    found: list[tuple[int, Interval, Fraction]] = []
    for day, amount in listed:
        sign, first, last = (1, start, day) if day >= start else (-1, day, start)
        found.append((sign, interval(first, last, unit, anchor_day), amount))
    return found


def _unit(series: Series, every: Duration | None) -> Unit | None:
    """Which periods the intervals are counted in; None leaves it to the only interval there is."""
    if series.is_single:
        start, end = series.start, max(series.paid[-1], series.advanced[-1])
        in_weeks = days_between(start, end) % 7 == 0 and months_back(start, end)[1] != 0
        return Unit.WEEK if in_weeks else None
    common = every or series.common_period
    return unit_of(common) if common else Unit.MONTH


def rounded(value: Fraction, decimals: int = 1) -> str:
    """A rate in percent, rounded as remark (d) says: by the next digit alone, up from 5.

    >>> rounded(Fraction("3.055")), rounded(Fraction("3.055"), 2), rounded(Fraction("3.054"), 2)
    ('3.1', '3.06', '3.05')
    """
    return percent_text(round_fraction(value * 10**decimals, RoundingMode.HALF_UP), decimals)


LAW = Law(
    id="eu-aprc",
    name="European Union: annual percentage rate of charge",
    cite="Directive (EU) 2023/2225, Annex III",
    certainty="read",
    decimals=1,
    rate=eu_aprc,
    equation=COMPOUND_YEARS,
    several=NEAREST_ZERO.words,
)
