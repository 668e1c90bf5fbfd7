"""The total annual cost of Mexico (Costo Anual Total, CAT), an effective yearly rate.

Circular 21/2009 of Banco de México: the sum of A_j / (1 + i)^t_j equals that of B_k / (1 + i)^s_k, times in years; it
counts opening fees and insurance and is published without value added tax, to one decimal.

Source: second-hand for the formula, from memory for the precision; no numeric example of the bank was found.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from calc.rates.answer import Answer
from calc.rates.by_period import effective_answer
from calc.rates.flows import Amount, Flows, When
from calc.rates.law import COMPOUND_YEARS, Law


def mx_cat(flows: Flows | Iterable[tuple[When, Amount]], per_year: Fraction | int | str | None = None) -> Answer:
    """The total annual cost, as a fraction of one (effective).

    `flows`: (when, amount), received positive, paid negative; `when` in periods, of which `per_year` make a year.

    Several rates are all answered and none is picked; without one the status is none. `UsageError` names what in the
    flows cannot be.

    >>> mx_cat([(0, 1000), (1, -1010)], per_year=12).rate.percent(1)
    '12.7'
    """
    return effective_answer(Flows.of(flows, per_year))


LAW = Law(
    id="mx-cat",
    name="Mexico: Costo Anual Total",
    cite="Banco de México, Circular 21/2009",
    certainty="second-hand",
    decimals=1,
    rate=mx_cat,
    equation=COMPOUND_YEARS,
    leaves_out=("optional", "tax"),
)
