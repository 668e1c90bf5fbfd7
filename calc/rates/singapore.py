"""The effective interest rates of Singapore: of licensed moneylenders, compounded; of banks, mostly nominal.

Moneylenders Rules 2009: (1 + i)^n - 1 with i the rate of a period and n the periods a year, to one decimal. Banks
publish under the same name 12 times the monthly internal rate of return, to two decimals.

Source: read for the moneylenders' table; second-hand for the banks' habit.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from calc.errors import Phrase
from calc.rates.answer import Answer
from calc.rates.by_period import effective_answer, nominal_answer
from calc.rates.flows import Amount, Flows, When
from calc.rates.law import COMPOUND_PERIODS, COMPOUND_YEARS, Law


def sg_eir(flows: Flows | Iterable[tuple[When, Amount]], per_year: Fraction | int | str | None = None) -> Answer:
    """The effective interest rate of a moneylender, as a fraction of one.

    `flows`: (when, amount), received positive, paid negative; `when` in periods, of which `per_year` make a year.

    Several rates are all answered and none is picked; without one the status is none. `UsageError` names what in the
    flows cannot be.

    >>> sg_eir([(0, 1000)] + [(k, -300) for k in range(1, 5)], per_year=4).rate.percent(1)
    '34.6'
    """
    return effective_answer(Flows.of(flows, per_year))


def sg_bank_eir(flows: Flows | Iterable[tuple[When, Amount]], per_year: Fraction | int | str | None = None) -> Answer:
    """What banks publish as effective interest rate, as a fraction of one: the period's rate times the periods a year.

    Several rates are all answered and none is picked; without one the status is none. `UsageError` names what in the
    flows cannot be.

    >>> sg_bank_eir([(0, 10000)] + [(k, -450) for k in range(1, 25)], per_year=12).rate.percent(1)     # CIMB
    '7.5'
    """
    return nominal_answer(Flows.of(flows, per_year))


LAW = Law(
    id="sg-eir",
    name="Singapore: effective interest rate (moneylenders)",
    cite="Moneylenders Rules 2009",
    certainty="read",
    decimals=1,
    rate=sg_eir,
    equation=COMPOUND_YEARS,
)
BANKS = Law(
    id="sg-bank-eir",
    name="Singapore: effective interest rate (banks)",
    cite=Phrase("published figures of banks"),
    certainty="second-hand",
    decimals=2,
    rate=sg_bank_eir,
    equation=COMPOUND_PERIODS,
)
