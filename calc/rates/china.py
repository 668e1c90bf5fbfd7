"""The yearly rates of China: 中国人民银行公告〔2021〕第3号, compound (IRR) or simple, and the financing cost.

The announcement asks for one yearly rate of a loan: all interest and fees directly related to it, against the principal
that is really outstanding, annualised. It may be compounded (the internal rate of return) or simple; a simple one must
be labelled 单利. Banks publish the simple one, 12 times the monthly internal rate of return, to two decimals. The
comprehensive financing cost (综合融资成本, in force from 2026-08-01) is every fee of whoever charges it, annualised.

Source: from memory for the announcement's text; the issuers' figures second-hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from calc.rates.answer import Answer
from calc.rates.by_period import effective_answer, nominal_answer
from calc.rates.flows import Amount, Flows, When
from calc.rates.law import COMPOUND_PERIODS, COMPOUND_YEARS, Law


def cn_simple(flows: Flows | Iterable[tuple[When, Amount]], per_year: Fraction | int | str | None = None) -> Answer:
    """年化利率(单利), as a fraction of one: the period's rate times the periods a year.

    `flows`: (when, amount), received positive, paid negative; `when` in periods, of which `per_year` make a year.

    Several rates are all answered and none is picked; without one the status is none. `UsageError` names what in the
    flows cannot be.

    >>> cn_simple([(0, 6000)] + [(k, -536) for k in range(1, 13)], per_year=12).rate.percent()      # ICBC, 7.2 % flat
    '13.03'
    """
    return nominal_answer(Flows.of(flows, per_year))


def cn_compound(flows: Flows | Iterable[tuple[When, Amount]], per_year: Fraction | int | str | None = None) -> Answer:
    """年化利率(复利, 内部收益率法), as a fraction of one: by periods, or over actual days of 365 where there are dates.

    Several rates are all answered and none is picked; without one the status is none. `UsageError` names what in the
    flows cannot be.

    >>> cn_compound([(0, 6000)] + [(k, -536) for k in range(1, 13)], per_year=12).rate.percent()
    '13.84'
    """
    return effective_answer(Flows.of(flows, per_year))


SIMPLE = Law(
    id="cn-simple",
    name="China: 年化利率(单利)",
    cite="中国人民银行公告〔2021〕第3号",
    certainty="from memory",
    decimals=2,
    rate=cn_simple,
    equation=COMPOUND_PERIODS,
)
COMPOUND = Law(
    id="cn-compound",
    name="China: 年化利率(复利, IRR)",
    cite="中国人民银行公告〔2021〕第3号",
    certainty="from memory",
    decimals=2,
    rate=cn_compound,
    equation=COMPOUND_YEARS,
)
FINANCING_COST = Law(
    id="cn-financing-cost",
    name="China: 综合融资成本",
    cite="个人贷款业务明示综合融资成本规定 (2026)",
    certainty="second-hand",
    decimals=2,
    rate=cn_simple,
    equation=COMPOUND_PERIODS,
    leaves_out=(),
)
