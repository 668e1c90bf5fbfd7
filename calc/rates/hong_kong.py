"""The annualised percentage rate of Hong Kong: an effective yearly rate by net present value, to two decimals.

Code of Banking Practice (HKAB, endorsed by the HKMA), annex on annualised percentage rates: the rate at which the
discounted payments, with all fees and charges, equal the discounted advances.

Source: second-hand; the banks' own published figures reproduce, from installments that are not rounded.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from calc.rates.answer import Answer
from calc.rates.by_period import effective_answer
from calc.rates.flows import Amount, Flows, When
from calc.rates.law import COMPOUND_YEARS, Law


def hk_apr(flows: Flows | Iterable[tuple[When, Amount]], per_year: Fraction | int | str | None = None) -> Answer:
    """The annualised percentage rate, as a fraction of one (effective).

    `flows`: (when, amount), received positive, paid negative; `when` in periods, of which `per_year` make a year.

    Several rates are all answered and none is picked; without one the status is none. `UsageError` names what in the
    flows cannot be.

    >>> hk_apr([(0, 30000)] + [(k, -5054) for k in range(1, 7)], per_year=12).rate.percent()
    '3.76'
    """
    return effective_answer(Flows.of(flows, per_year))


LAW = Law(
    id="hk-apr",
    name="Hong Kong: annualised percentage rate",
    cite="Code of Banking Practice (HKAB)",
    certainty="second-hand",
    decimals=2,
    rate=hk_apr,
    equation=COMPOUND_YEARS,
)
