"""The annual percentage rate of the United States: Regulation Z, 12 CFR 1026 Appendix J, actuarial method.

(b)(8): the sum over all advances of A / [(1 + e i)(1 + i)^q] equals the sum over all payments of P / [(1 + f i)(1 +
i)^t]: whole unit-periods compound, a fraction of one bears simple interest. (b)(1): the annual percentage rate is the
unit-period rate times the unit-periods a year, in percent.

Source: CFR 2012, title 12, volume 8, part 1026, read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from calc.dates import Duration
from calc.errors import UsageError
from calc.rates.answer import SMALLEST_POSITIVE, Answer, answered
from calc.rates.discounting import simple_in_the_fraction, with_terms
from calc.rates.exact_number import exact_number
from calc.rates.flows import Amount, Flows, When
from calc.rates.law import SIMPLE_FRACTIONS, Law
from calc.rates.nominal import nominal
from calc.rates.rate import Rate
from calc.rates.unit_periods import unit_period
from calc.solve.roots import solve

Polynomial = dict[int, Fraction]


def with_simple_fractions(flows: Iterable[tuple[int, Fraction, Fraction]]) -> list[tuple[Fraction, Fraction]]:
    """The general equation, for (whole unit-periods, fraction, amount), as one of whole powers that has the same roots.

    With z = 1 / (1 + i), a fraction f discounts by z / ((1 - f) z + f). Multiplying by all these denominators, which
    are positive, leaves a polynomial in z, exactly.

    >>> with_simple_fractions([(0, Fraction(0), Fraction(-100)), (1, Fraction(1, 2), Fraction(110))])
    [(Fraction(0, 1), Fraction(-50, 1)), (Fraction(1, 1), Fraction(-50, 1)), (Fraction(2, 1), Fraction(110, 1))]
    """
    listed = list(flows)
    fractions = sorted({fraction for _, fraction, _ in listed if fraction})
    product = _product(fractions)
    without = {one: _divided(product, one) for one in fractions}
    total: Polynomial = {}
    for whole, fraction, amount in listed:
        factor, power = (without[fraction], whole + 1) if fraction else (product, whole)
        for extra, coefficient in factor.items():
            total[power + extra] = total.get(power + extra, Fraction(0)) + amount * coefficient
    return [(Fraction(power), total[power]) for power in sorted(total)]


def _divided(product: Polynomial, fraction: Fraction) -> Polynomial:
    """A product of such factors without the one of a fraction: exact division, from the lowest power up."""
    quotient: Polynomial = {}
    before = Fraction(0)
    for power in range(len(product) - 1):
        before = (product.get(power, Fraction(0)) - (1 - fraction) * before) / fraction
        quotient[power] = before
    return quotient


def _product(fractions: Iterable[Fraction]) -> Polynomial:
    """The product of (1 - f) z + f over all fractions f."""
    product: Polynomial = {0: Fraction(1)}
    for fraction in fractions:
        following: Polynomial = {}
        for power, coefficient in product.items():
            following[power] = following.get(power, Fraction(0)) + coefficient * fraction
            following[power + 1] = following.get(power + 1, Fraction(0)) + coefficient * (1 - fraction)
        product = following
    return product


def us_appendix_j(flows: Flows | Iterable[tuple[When, Amount]], per_year: Fraction | int | str | None = None) -> Answer:
    """The annual percentage rate of Regulation Z, as a fraction of one (nominal).

    `flows`: (when, amount), received positive, paid negative. `when` is a date (the unit-period is then found, and the
    unit-periods counted, as (b)(4) and (b)(5) say), or a number of unit-periods, of which `per_year` make a year. Of
    several rates the smallest positive one is taken: the appendix has no rule, and says that the rate is "the" rate.
    Without a positive one all are answered and none is picked; without any the status is none. `UsageError` names what
    in the flows cannot be.

    >>> loan = [(0, 1000)] + [(k, "-33.61") for k in range(1, 37)]           # Appendix J (b)(9)
    >>> us_appendix_j(loan, per_year=12).rate.percent()
    '12.83'
    """
    given = Flows.of(flows, per_year)
    if given.timed is None:
        given = in_unit_periods(given)
    elif given.every is not None:
        given = _of_equal_periods(given, given.every)
    if given.per_year is None:
        why = "the rate is the unit-period rate times the unit-periods a year"
        raise UsageError("per_year", None, why, "12 for months")
    timed, a_year = given.timed or (), given.per_year
    split = [(time.numerator // time.denominator, time % 1, amount) for time, amount in timed]
    solution = solve(with_simple_fractions(split))
    found = answered(solution, lambda root: nominal(root, a_year), SMALLEST_POSITIVE)
    names = [_counted(whole, fraction) for whole, fraction, _ in split]
    return with_terms(found, timed, simple_in_the_fraction, names)


def _counted(whole: int, fraction: Fraction) -> str:
    """Whole unit-periods and a fraction, as the appendix writes them: t = 1, f = 19/30."""
    return f"{whole}, f = {fraction}" if fraction else str(whole)


def in_unit_periods(flows: Flows) -> Flows:
    """Dated flows by unit-periods from the first of them: (b)(4) finds the unit-period, (b)(5) counts.

    >>> from datetime import date
    >>> days = [(date(1978, 1, 10), 1000), (date(1978, 2, 10), -510), (date(1978, 3, 10), -510)]
    >>> [int(time) for time, _ in in_unit_periods(Flows.of(days)).timed]
    [0, 1, 2]
    """
    dated = flows.dated or ()
    advances, payments = ([day for day, amount in dated if (amount > 0) is received] for received in (True, False))
    period = unit_period(advances, payments)
    start = min(day for day, _ in dated)
    counted = [(*period.count(start, day), amount) for day, amount in dated]
    timed = tuple((whole + fraction, amount) for whole, fraction, amount in counted)
    return replace(flows, timed=timed, per_year=period.per_year)


def _of_equal_periods(flows: Flows, every: Duration) -> Flows:
    """Equal periods as unit-periods, (b)(4): the term of a single payment is one, and none is longer than a year."""
    timed, per_period = flows.timed or (), 1 / every.per_year if every.days is None else Fraction(every.days, 365)
    later = {time for time, amount in timed if time and amount}
    if len(later) != 1 and per_period <= 1:
        return flows
    years = max(later, default=Fraction(0)) * per_period
    length = years if len(later) == 1 and years < 1 else Fraction(1)
    counted = tuple((time * per_period / length, amount) for time, amount in timed)
    return replace(flows, timed=counted, per_year=1 / length)


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Whether a disclosed rate is accurate by 1026.22(a): within 1/8 of 1 point, 1/4 for an irregular transaction.

    `exact` is the rate that was found; `disclosed` and `tolerance` are fractions of one.

    >>> loan = [(0, 1000)] + [(k, "-33.61") for k in range(1, 37)]
    >>> disclosure(us_appendix_j(loan, per_year=12), Fraction("0.13"), irregular=True).tolerance
    Fraction(1, 400)
    """

    exact: Rate
    disclosed: Fraction
    tolerance: Fraction
    accurate: bool


def disclosure(answer: Answer, disclosed: Fraction, irregular: bool = False) -> Disclosure:
    """Whether a rate that was disclosed, as a fraction of one, is accurate.

    1026.22(a)(2) and (3): an irregular transaction has several advances, irregular periods, or irregular payments
    (apart from an odd first period, and an odd first or final payment). `UsageError` where the answer has no rate, or
    the disclosed one is no number.

    >>> loan = [(0, 1000)] + [(k, "-33.61") for k in range(1, 37)]
    >>> disclosure(us_appendix_j(loan, per_year=12), Fraction("0.1295")).accurate
    True
    """
    if answer.rate is None:
        raise UsageError("answer", answer.status, "only a rate that was found can be compared", "a case with one rate")
    tolerance = Fraction(1, 400) if irregular else Fraction(1, 800)
    said = exact_number(disclosed, "disclosed", "0.1295")
    return Disclosure(answer.rate, said, tolerance, abs(Fraction(answer.rate.exact) - said) <= tolerance)


LAW = Law(
    id="us-appendix-j",
    name="United States: annual percentage rate (Regulation Z)",
    cite="12 CFR 1026 Appendix J",
    certainty="read",
    decimals=2,
    rate=us_appendix_j,
    equation=SIMPLE_FRACTIONS,
    several=SMALLEST_POSITIVE.words,
)
