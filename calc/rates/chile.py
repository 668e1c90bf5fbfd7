"""The annual equivalent charge of Chile (Carga Anual Equivalente, CAE): the monthly internal rate of return times 12.

Decree 43/2012 of the Ministry of Economy (regulation on financial information for consumers).

Source: from memory; no numeric example was found.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from calc.rates.answer import Answer
from calc.rates.by_period import nominal_answer
from calc.rates.flows import Amount, Flows, When
from calc.rates.law import COMPOUND_PERIODS, Law


def cl_cae(flows: Flows | Iterable[tuple[When, Amount]], per_year: Fraction | int | str | None = None) -> Answer:
    """The annual equivalent charge, as a fraction of one (nominal).

    `flows`: (when, amount), received positive, paid negative; `when` in periods, of which `per_year` make a year.

    Several rates are all answered and none is picked; without one the status is none. `UsageError` names what in the
    flows cannot be.

    >>> cl_cae([(0, 1000), (1, -1010)], per_year=12).rate.percent()
    '12.00'
    """
    return nominal_answer(Flows.of(flows, per_year))


LAW = Law(
    id="cl-cae",
    name="Chile: Carga Anual Equivalente",
    cite="Decreto 43/2012",
    certainty="from memory",
    decimals=2,
    rate=cl_cae,
    equation=COMPOUND_PERIODS,
)
