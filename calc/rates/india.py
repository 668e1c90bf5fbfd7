"""The annual percentage rate of India's Key Facts Statement: the monthly internal rate of return times 12.

RBI/2024-25/18, Key Facts Statement (KFS) for Loans and Advances, 15 April 2024, Annex B: the cash flows are what is
disbursed net of all charges, against the equated periodic instalments; charges of third parties that the lender
collects count, and so does GST on interest that the borrower pays; contingent charges do not.

Source: from memory; the circular's existence and its Annex A were found, Annex B's figures reproduce.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from calc.rates.answer import Answer
from calc.rates.by_period import nominal_answer
from calc.rates.flows import Amount, Flows, When
from calc.rates.law import COMPOUND_PERIODS, Law


def in_kfs(flows: Flows | Iterable[tuple[When, Amount]], per_year: Fraction | int | str | None = None) -> Answer:
    """The annual percentage rate of the Key Facts Statement, as a fraction of one (nominal).

    `flows`: (when, amount), received positive, paid negative; `when` in periods, of which `per_year` make a year.

    Several rates are all answered and none is picked; without one the status is none. `UsageError` names what in the
    flows cannot be.

    >>> in_kfs([(0, 19600)] + [(k, "-969.732961") for k in range(1, 25)], per_year=12).rate.percent()
    '17.07'
    """
    return nominal_answer(Flows.of(flows, per_year))


LAW = Law(
    id="in-kfs",
    name="India: annual percentage rate (Key Facts Statement)",
    cite="RBI/2024-25/18, Annex B",
    certainty="from memory",
    decimals=2,
    rate=in_kfs,
    equation=COMPOUND_PERIODS,
)
