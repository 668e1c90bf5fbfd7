"""The total effective cost of Brazil (Custo Efetivo Total, CET), an effective yearly rate.

Resolution CMN 3.517/2007, article 2, and 4.881/2020: the sum of FC_j / (1 + CET)^((d_j - d_0) / 365) equals what is
released; actual days, 365 to every year. Taxes (IOF), tariffs and insurance count. The Central Bank's own published
example uses twelve equal months instead, so both clocks are served: dates are counted in days, periods as they are.

Source: second-hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from calc.money import RoundingMode
from calc.rates.answer import Answer
from calc.rates.by_period import effective_answer
from calc.rates.flows import Amount, Flows, When
from calc.rates.law import COMPOUND_YEARS, Law


def br_cet(flows: Flows | Iterable[tuple[When, Amount]], per_year: Fraction | int | str | None = None) -> Answer:
    """The total effective cost, as a fraction of one.

    `flows`: (when, amount), received positive, paid negative; `when` in periods, of which `per_year` make a year,
    or dates.

    Several rates are all answered and none is picked; without one the status is none. `UsageError` names what in the
    flows cannot be.

    >>> br_cet([(0, 940)] + [(k, "-205.73") for k in range(1, 6)], per_year=12).rate.percent()
    '43.93'
    """
    given = Flows.of(flows, per_year)
    return effective_answer(given if given.dated is None else replace(given, timed=None))


LAW = Law(
    id="br-cet",
    name="Brazil: Custo Efetivo Total",
    cite="Resolução CMN 4.881/2020",
    certainty="second-hand",
    decimals=2,
    rounding=RoundingMode.HALF_EVEN,
    rate=br_cet,
    equation=COMPOUND_YEARS,
)
