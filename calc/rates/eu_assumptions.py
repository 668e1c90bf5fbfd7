"""What is assumed of a credit whose terms are open? The assumptions of the directives, as flows with named arguments.

Directive (EU) 2023/2225, Annex III, part II, and Directives 2008/48/EC (as amended by 2011/90/EU) and 2014/17/EU,
Annex I, part II; the letters are those of 2014/17/EU. Each function answers the flows that the annual percentage rate
of charge is then computed from.

Source: read in extracts.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from calc.errors import UsageError
from calc.rates.flows import Flows
from calc.schedules.level import annuity

MONTHS = Fraction(12)


def credit_limit(limit: Fraction | None = None, *, property_purchase: bool = False) -> Fraction:
    """(f): a ceiling that is not agreed is 1,500 euro, or 170,000 for the purchase of property.

    >>> credit_limit(), credit_limit(property_purchase=True), credit_limit(Fraction(900))
    (Fraction(1500, 1), Fraction(170000, 1), Fraction(900, 1))
    """
    if limit is None:
        return Fraction(170_000 if property_purchase else 1_500)
    if limit <= 0:
        raise UsageError("limit", limit, "a ceiling is above zero", "1500")
    return limit


def open_ended(
    monthly_rate: Fraction,
    *,
    limit: Fraction | None = None,
    fee_at_start: Fraction = Fraction(0),
    months: int = 12,
) -> Flows:
    """(k): credit without an end, such as a card, is drawn in full and repaid in a year, in equal parts of capital a
    month, each with the interest on what is owed. For property it lasts 20 years: `months=240`.

    >>> from calc.rates.european_union import eu_aprc
    >>> eu_aprc(open_ended(Fraction("0.01"))).rate.percent()
    '12.68'
    """
    drawn = credit_limit(limit)
    capital = drawn / _months(months)
    pairs = [(Fraction(0), drawn - fee_at_start)]
    pairs += [
        (Fraction(month), -(capital + (drawn - capital * (month - 1)) * monthly_rate)) for month in range(1, months + 1)
    ]
    return Flows.of(pairs, MONTHS)


def overdraft(
    annual_rate: Fraction,
    *,
    limit: Fraction | None = None,
    fee_at_start: Fraction = Fraction(0),
    months: int = 3,
) -> Flows:
    """(i): an overdraft is drawn in full for its whole time, three months where that is not known.

    >>> flows = overdraft(Fraction("0.12"))
    >>> [(int(time), int(amount)) for time, amount in flows.timed]
    [(0, 1500), (3, -1545)]
    """
    drawn = credit_limit(limit)
    owed = drawn * (1 + annual_rate * _months(months) / MONTHS)
    return Flows.of([(Fraction(0), drawn - fee_at_start), (Fraction(months), -owed)], MONTHS)


def bridging(
    monthly_rate: Fraction, *, limit: Fraction, fee_at_start: Fraction = Fraction(0), months: int = 12
) -> Flows:
    """(j): a bridging loan is drawn in full and lasts twelve months where its time is not known; interest at the end.

    >>> flows = bridging(Fraction("0.005"), limit=Fraction(1000))
    >>> float(flows.timed[1][1])
    -1060.0
    """
    owed = limit * (1 + monthly_rate * _months(months))
    return Flows.of([(Fraction(0), limit - fee_at_start), (Fraction(months), -owed)], MONTHS)


def equal_installments(
    monthly_rate: Fraction, count: int, *, limit: Fraction | None = None, first_after: Sequence[Fraction] = ()
) -> Flows:
    """(g)(ii): of several possible first intervals (in months) the shortest counts, one month unless they are given.

    >>> flows = equal_installments(Fraction(0), 3, limit=Fraction(300), first_after=[Fraction(2), Fraction(1, 2)])
    >>> [str(time) for time, _ in flows.timed]
    ['0', '1/2', '3/2', '5/2']
    """
    drawn = credit_limit(limit)
    first = min(first_after, default=Fraction(1))
    if first < 0:
        raise UsageError("first_after", first, "a payment is not before the drawdown", "1")
    each = annuity(drawn, (monthly_rate,) * _months(count))
    return Flows.of([(Fraction(0), drawn), *((first + number, -each) for number in range(count))], MONTHS)


def unspecified_charges(flows: Flows, charges: Sequence[Fraction], *, first: Fraction, last: Fraction) -> Flows:
    """(h)(iii): charges without a date are paid at equal intervals, from the first repayment of capital to the end.

    >>> plan = Flows.of([(0, 300), (1, -150), (3, -150)], 12)
    >>> more = unspecified_charges(plan, [Fraction(1)] * 3, first=Fraction(1), last=Fraction(3))
    >>> [str(time) for time, _ in more.timed[3:]]
    ['1', '2', '3']
    """
    if last < first:
        raise UsageError("last", last, "it is not before the first repayment of capital", str(first))
    gap = (last - first) / (len(charges) - 1) if len(charges) > 1 else Fraction(0)
    more = [(first + number * gap, -charge) for number, charge in enumerate(charges)]
    return Flows.of([*(flows.timed or ()), *more], flows.per_year)


def _months(count: int) -> int:
    if count < 1:
        raise UsageError("months", count, "a credit lasts at least one month", "12")
    return count
