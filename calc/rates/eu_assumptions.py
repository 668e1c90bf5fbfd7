"""What is assumed of a credit whose terms are open? The assumptions of the directives, as flows with named arguments.

Directive (EU) 2023/2225, Annex III, part II, and Directives 2008/48/EC (as amended by 2011/90/EU) and 2014/17/EU,
Annex I, part II; the letters are those of 2014/17/EU. Each function answers the flows that the annual percentage rate
of charge is then computed from.

A rate is a fraction of one, money is in one currency, times are in months; `UsageError` names what cannot be.

Source: read in extracts.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from calc.errors import UsageError
from calc.rates.exact_number import exact_number, whole_number
from calc.rates.flows import Flows
from calc.schedules.level import annuity

MONTHS = Fraction(12)
MOST_MONTHS = 1200


def credit_limit(limit: Fraction | None = None, *, property_purchase: bool = False) -> Fraction:
    """(f): a ceiling that is not agreed is 1,500 euro, or 170,000 for the purchase of property.

    >>> credit_limit(), credit_limit(property_purchase=True), credit_limit(Fraction(900))
    (Fraction(1500, 1), Fraction(170000, 1), Fraction(900, 1))
    """
    if limit is None:
        return Fraction(170_000 if property_purchase else 1_500)
    agreed = exact_number(limit, "limit", "1500")
    if agreed <= 0:
        raise UsageError("limit", limit, "a ceiling is above zero", "1500")
    return agreed


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
    drawn, count, rate = credit_limit(limit), _months(months), exact_number(monthly_rate, "monthly_rate", "0.01")
    capital = drawn / count
    pairs = [(Fraction(0), drawn - exact_number(fee_at_start, "fee_at_start", "0"))]
    pairs += [(Fraction(month), -(capital + (drawn - capital * (month - 1)) * rate)) for month in range(1, count + 1)]
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
    drawn, count = credit_limit(limit), _months(months)
    owed = drawn * (1 + exact_number(annual_rate, "annual_rate", "0.12") * count / MONTHS)
    received = drawn - exact_number(fee_at_start, "fee_at_start", "0")
    return Flows.of([(Fraction(0), received), (Fraction(count), -owed)], MONTHS)


def bridging(
    monthly_rate: Fraction, *, limit: Fraction, fee_at_start: Fraction = Fraction(0), months: int = 12
) -> Flows:
    """(j): a bridging loan is drawn in full and lasts twelve months where its time is not known; interest at the end.

    >>> flows = bridging(Fraction("0.005"), limit=Fraction(1000))
    >>> float(flows.timed[1][1])
    -1060.0
    """
    drawn, count = credit_limit(limit), _months(months)
    owed = drawn * (1 + exact_number(monthly_rate, "monthly_rate", "0.005") * count)
    received = drawn - exact_number(fee_at_start, "fee_at_start", "0")
    return Flows.of([(Fraction(0), received), (Fraction(count), -owed)], MONTHS)


def equal_installments(
    monthly_rate: Fraction, count: int, *, limit: Fraction | None = None, first_after: Sequence[Fraction] = ()
) -> Flows:
    """(g)(ii): of several possible first intervals (in months) the shortest counts, one month unless they are given.

    >>> flows = equal_installments(Fraction(0), 3, limit=Fraction(300), first_after=[Fraction(2), Fraction(1, 2)])
    >>> [str(time) for time, _ in flows.timed]
    ['0', '1/2', '3/2', '5/2']
    """
    drawn = credit_limit(limit)
    possible = [exact_number(one, f"first_after[{place}]", "1") for place, one in enumerate(first_after)]
    first, payments = min(possible, default=Fraction(1)), _months(count)
    if first < 0:
        raise UsageError("first_after", first, "a payment is not before the drawdown", "1")
    rate = exact_number(monthly_rate, "monthly_rate", "0.01")
    if rate <= -1:
        raise UsageError("monthly_rate", monthly_rate, "a rate is above -100 %", "0.01")
    each = annuity(drawn, (rate,) * payments)
    return Flows.of([(Fraction(0), drawn), *((first + number, -each) for number in range(payments))], MONTHS)


def unspecified_charges(flows: Flows, charges: Sequence[Fraction], *, first: Fraction, last: Fraction) -> Flows:
    """(h)(iii): charges without a date are paid at equal intervals, from the first repayment of capital to the end.

    >>> plan = Flows.of([(0, 300), (1, -150), (3, -150)], 12)
    >>> more = unspecified_charges(plan, [Fraction(1)] * 3, first=Fraction(1), last=Fraction(3))
    >>> [str(time) for time, _ in more.timed[3:]]
    ['1', '2', '3']
    """
    start, end = exact_number(first, "first", "1"), exact_number(last, "last", "12")
    if end < start:
        raise UsageError("last", last, "it is not before the first repayment of capital", str(start))
    each = [exact_number(charge, f"charges[{place}]", "10.00") for place, charge in enumerate(charges)]
    gap = (end - start) / (len(each) - 1) if len(each) > 1 else Fraction(0)
    more = [(start + number * gap, -charge) for number, charge in enumerate(each)]
    return Flows.of([*(flows.timed or ()), *more], flows.per_year)


def _months(given: int) -> int:
    count = whole_number(given, "months", MOST_MONTHS)
    if count < 1:
        raise UsageError("months", given, "a credit lasts at least one month", "12")
    return count
