"""The effective interest rate of the Philippines (BSP): the internal rate of return compounded over a year.

Bangko Sentral ng Pilipinas, Memorandum M-2011-040, with models in Annexes A to E, which were not found.

Source: second-hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from calc.rates.answer import Answer
from calc.rates.by_period import effective_answer
from calc.rates.flows import Amount, Flows, When
from calc.rates.law import COMPOUND_YEARS, Law


def ph_eir(flows: Flows | Iterable[tuple[When, Amount]], per_year: Fraction | int | str | None = None) -> Answer:
    """The effective interest rate, as a fraction of one.

    `flows`: (when, amount), received positive, paid negative; `when` in periods, of which `per_year` make a year.

    Several rates are all answered and none is picked; without one the status is none. `UsageError` names what in the
    flows cannot be.

    >>> ph_eir([(0, 1000), (1, -1010)], per_year=12).rate.percent()
    '12.68'
    """
    return effective_answer(Flows.of(flows, per_year))


LAW = Law(
    id="ph-eir",
    name="Philippines: effective interest rate",
    cite="BSP M-2011-040",
    certainty="second-hand",
    decimals=2,
    rate=ph_eir,
    equation=COMPOUND_YEARS,
)
