"""The comparison rate of Australia: the rate of a repayment period times the periods a year, nominal.

National Consumer Credit Protection Regulations 2010, regulation 100 (schedule 1): comparison rate = n x r x 100, n
being 52.18 for weekly, 26.09 for fortnightly and 12 for monthly repayments, and r the rate at which the repayments and
the credit fees are worth the amount of credit. Government charges are left out.

Source: second-hand; no worked figure was found.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from calc.rates.answer import Answer
from calc.rates.by_period import nominal_answer
from calc.rates.flows import Amount, Flows, When
from calc.rates.law import COMPOUND_PERIODS, Law

_REPAYMENTS_A_YEAR = {Fraction(52): Fraction("52.18"), Fraction(26): Fraction("26.09")}


def au_comparison(flows: Flows | Iterable[tuple[When, Amount]], per_year: Fraction | int | str | None = None) -> Answer:
    """The comparison rate, as a fraction of one (nominal).

    `flows`: (when, amount), received positive, paid negative; `when` in repayment periods, of which `per_year` make a
    year: 52 and 26 count as the regulation's 52.18 and 26.09.

    Several rates are all answered and none is picked; without one the status is none. `UsageError` names what in the
    flows cannot be.

    >>> au_comparison([(0, 1000), (1, -1001)], per_year=52).rate.percent(3)
    '5.218'
    """
    given = Flows.of(flows, per_year)
    counted = None if given.per_year is None else _REPAYMENTS_A_YEAR.get(given.per_year, given.per_year)
    return nominal_answer(replace(given, per_year=counted))


LAW = Law(
    id="au-comparison",
    name="Australia: comparison rate",
    cite="NCCP Regulations 2010, reg. 100",
    certainty="second-hand",
    decimals=2,
    rate=au_comparison,
    equation=COMPOUND_PERIODS,
    leaves_out=("optional", "tax"),
)
