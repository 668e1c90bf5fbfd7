"""The yearly rate of Japan (実質年率) and the fee for each 100 yen of cash price.

Installment Sales Act (割賦販売法), enforcement rules: the yearly rate is 12 times the monthly internal rate of
return. Issuers publish, beside it, the fee for 100 yen of cash price in so many installments: n times the level
payment of 100, less 100. Some round it half-up, some cut it off, and some cut off the rate: each is an argument.

Source: read in the issuers' published tables.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from calc.errors import UsageError
from calc.money import RoundingMode, round_fraction
from calc.rates.answer import Answer
from calc.rates.by_period import nominal_answer
from calc.rates.exact_number import exact_number, whole_number
from calc.rates.flows import Amount, Flows, When
from calc.rates.law import COMPOUND_PERIODS, Law
from calc.rates.proof import percent_text
from calc.schedules.level import annuity

MOST_INSTALLMENTS = 1200


def jp_annual_rate(
    flows: Flows | Iterable[tuple[When, Amount]], per_year: Fraction | int | str | None = None
) -> Answer:
    """実質年率, as a fraction of one (nominal).

    `flows`: (when, amount), received positive, paid negative; `when` in periods, of which `per_year` make a year.

    Several rates are all answered and none is picked; without one the status is none. `UsageError` names what in the
    flows cannot be.

    >>> jp_annual_rate([(0, 100000)] + [(k, -11000) for k in range(1, 11)], per_year=12).rate.percent()
    '21.26'
    """
    return nominal_answer(Flows.of(flows, per_year))


def jp_fee_per_100(
    annual_rate: Fraction, installments: int, decimals: int = 2, rounding: RoundingMode = RoundingMode.HALF_UP
) -> str:
    """The fee for 100 yen of cash price at a yearly rate (a fraction of one) in monthly installments, as text.

    `UsageError` where the rate or the number of installments cannot be.

    >>> jp_fee_per_100(Fraction("0.15"), 12), jp_fee_per_100(Fraction("0.1225"), 3, rounding=RoundingMode.DOWN)
    ('8.31', '2.04')
    """
    count = whole_number(installments, "installments", MOST_INSTALLMENTS)
    if count < 1:
        raise UsageError("installments", installments, "there is at least one payment", "12")
    rate = exact_number(annual_rate, "annual_rate", "0.15")
    if rate <= -12:
        raise UsageError("annual_rate", annual_rate, "a rate a month is above -100 %", "0.15")
    fee = count * annuity(Fraction(100), (rate / 12,) * count) - 100
    return percent_text(round_fraction(fee * 10**decimals, rounding), decimals)


LAW = Law(
    id="jp-annual-rate",
    name="Japan: 実質年率",
    cite="割賦販売法施行規則",
    certainty="second-hand",
    decimals=2,
    rate=jp_annual_rate,
    equation=COMPOUND_PERIODS,
)
