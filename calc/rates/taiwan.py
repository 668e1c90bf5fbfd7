"""The total cost annual percentage rate of Taiwan (總費用年百分率): 12 times the monthly internal rate of return.

All fees are set against the amount lent on the day it is paid out, and the yearly rate is nominal: so the banks'
published figures reproduce.

Source: second-hand, from published figures; the text of the rule was not read.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from calc.errors import Phrase
from calc.rates.answer import Answer
from calc.rates.by_period import nominal_answer
from calc.rates.flows import Amount, Flows, When
from calc.rates.law import COMPOUND_PERIODS, Law


def tw_apr(flows: Flows | Iterable[tuple[When, Amount]], per_year: Fraction | int | str | None = None) -> Answer:
    """The total cost annual percentage rate, as a fraction of one (nominal).

    `flows`: (when, amount), received positive, paid negative; `when` in periods, of which `per_year` make a year.

    Several rates are all answered and none is picked; without one the status is none. `UsageError` names what in the
    flows cannot be.

    >>> tw_apr([(0, 299000)] + [(k, "-5324.208481644") for k in range(1, 61)], per_year=12).rate.percent()
    '2.63'
    """
    return nominal_answer(Flows.of(flows, per_year))


LAW = Law(
    id="tw-apr",
    name="Taiwan: 總費用年百分率",
    cite=Phrase("published figures of banks"),
    certainty="second-hand",
    decimals=2,
    rate=tw_apr,
    equation=COMPOUND_PERIODS,
)
