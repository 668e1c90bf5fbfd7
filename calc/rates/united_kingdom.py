"""The annual percentage rate of charge of the United Kingdom: the directive's equation, with a rule for several rates.

FCA Handbook, CONC App 1.2.6: the equation of the directive, in years of 12 equal months or 52 weeks. MCOB 10.3.1(2), as
regulation 9(3) of the Consumer Credit (Total Charge for Credit) Regulations 1980: of several rates, "the positive rate
nearest to zero", or, without a positive one, the negative rate nearest to zero. One decimal. Before 2000 further
decimals were cut off (31.37 was stated as 31.3); since then they are rounded. Agreements Regulations, Schedule 4: a
stated rate may exceed the true one by at most 1 point, or fall short by at most 0.1.

Source: second-hand; no official worked example was found, peers' published figures reproduce.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from calc.errors import UsageError
from calc.money import RoundingMode
from calc.rates.answer import NEAREST_ZERO, Answer
from calc.rates.european_union import standard_year_answer
from calc.rates.exact_number import exact_number
from calc.rates.flows import Amount, Flows, When
from calc.rates.law import COMPOUND_YEARS, Law

ONE_POINT = Fraction(1, 100)
A_TENTH = Fraction(1, 1000)


def uk_apr(flows: Flows | Iterable[tuple[When, Amount]], per_year: Fraction | int | str | None = None) -> Answer:
    """The annual percentage rate of charge, as a fraction of one (effective).

    `flows`: (when, amount), received positive, paid negative; `when` is a date, or a number of periods, of which
    `per_year` make a year; without it they are taken for years, which the answer lists as assumed. Of several rates
    the positive one nearest to zero is taken, without a positive one the negative one nearest to zero; without any,
    the status is none and `because` says why. `UsageError` names what in the flows cannot be.

    >>> uk_apr([(0, 500), (1, -270), (2, -270)], per_year=12).rate.percent(1)
    '85.6'
    """
    return standard_year_answer(Flows.of(flows, per_year), NEAREST_ZERO)


def percent_before_2000(answer: Answer) -> str:
    """The rate as it was stated before 2000, in percent: one decimal, the others cut off.

    `UsageError` where the answer has no rate.

    >>> percent_before_2000(uk_apr([(0, 1000), (1, "-1313.7")]))
    '31.3'
    """
    if answer.rate is None:
        raise UsageError("answer", answer.status, "only a rate that was found can be stated", "a case with one rate")
    return answer.rate.percent(1, RoundingMode.DOWN)


def is_accurate(answer: Answer, stated: Fraction) -> bool:
    """Whether a stated rate, as a fraction of one, is within the tolerance: at most 1 point over, 0.1 under.

    `UsageError` where the answer has no rate, or the stated one is no number.

    >>> loan = uk_apr([(0, 1000), (1, -1310)])
    >>> is_accurate(loan, Fraction("0.32")), is_accurate(loan, Fraction("0.3089"))
    (True, False)
    """
    if answer.rate is None:
        raise UsageError("answer", answer.status, "only a rate that was found can be compared", "a case with one rate")
    true = Fraction(answer.rate.exact)
    return true - A_TENTH <= exact_number(stated, "stated", "0.299") <= true + ONE_POINT


LAW = Law(
    id="uk-apr",
    name="United Kingdom: annual percentage rate of charge",
    cite="CONC App 1.2",
    certainty="second-hand",
    decimals=1,
    rate=uk_apr,
    equation=COMPOUND_YEARS,
    several=NEAREST_ZERO.words,
)
