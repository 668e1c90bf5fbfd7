"""The annual percentage rate of Canada: the cost of borrowing over the average principal, without compounding.

Cost of Borrowing (Banks) Regulations, SOR/2001-101, section 3, and SOR/2002-262, section 3: APR = C / (T x P) x 100,
with C the cost of borrowing over the term, T the term in years (a month 1/12, a week 1/52, a day 1/365), and P the
average of the principal outstanding at the end of each interest period, before the payment that is then due. It is a
quotient: there are never several rates, and none only where no time passes, or it is not known what is owed.

Source: read (SOR/2002-262); no numeric example was found.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from calc.errors import Phrase, UsageError
from calc.rates.answer import Answer, no_answer
from calc.rates.dated import years_between
from calc.rates.flows import Amount, Flows, When
from calc.rates.law import Law
from calc.rates.rate import exact_rate
from calc.solve.equation import arithmetic, decimal
from calc.working import Step, shown

OUTSTANDING_UNKNOWN = Phrase("this rate is defined by the principal outstanding, which is not known")


def ca_apr(
    flows: Flows | Iterable[tuple[When, Amount]],
    per_year: Fraction | int | str | None = None,
    outstanding: Iterable[Amount] | None = None,
) -> Answer:
    """The annual percentage rate of a term loan, as a fraction of one, without compounding.

    `flows`: (when, amount), received positive, paid negative; `when` is a date, or a number of periods, of which
    `per_year` make a year. `outstanding`: the principal owed before each payment; the rate is defined by it, so that
    without it the status is none. A quotient is never several rates. `UsageError` names what cannot be.

    >>> loan = [(0, 100), (1, -56), (2, -53)]
    >>> ca_apr(loan, per_year=12, outstanding=[100, 50]).rate.percent()                # C = 9, T = 1/6, P = 75
    '72.00'
    """
    given = Flows.of(flows, per_year, outstanding)
    if not given.outstanding:
        return no_answer(OUTSTANDING_UNKNOWN)
    timed = given.in_years()
    if timed is None and given.dated is not None:
        timed = tuple(years_between(given.dated))
    if timed is None:
        raise UsageError("per_year", None, "it says how long the loan lasts", "12 for months")
    return _answer(timed, given.outstanding)


def _answer(timed: Sequence[tuple[Fraction, Fraction]], outstanding: Sequence[Fraction]) -> Answer:
    """C / (T x P), from times in years."""
    cost = -sum((amount for _, amount in timed), Fraction(0))
    years = max(time for time, _ in timed)
    owed = sum(outstanding, Fraction(0))
    average = owed / len(outstanding)
    if not years or not average:
        return no_answer(Phrase("no time passes, or nothing is owed"))
    value = cost / (years * average)
    working = (
        Step("cost of borrowing C", "", _text(cost)),
        Step("term in years T", "", str(years)),
        Step("average principal P", f"{_text(owed)} / {len(outstanding)}", _text(average)),
        Step("C / (T x P)", f"{_text(cost)} / ({years} x {_text(average)})", _text(value)),
    )
    rate = exact_rate(value, kind="ca-apr", clock="years", working=working)
    return Answer("found", rate, (rate,), Phrase("it is a quotient"), working=working)


def _text(value: Fraction) -> str:
    if value.denominator == 1:
        return str(value)
    return shown(decimal(value, arithmetic(50)), 10).rstrip("0").rstrip(".")


LAW = Law(
    id="ca-apr",
    name="Canada: annual percentage rate",
    cite="SOR/2002-262, section 3",
    certainty="read",
    decimals=2,
    rate=ca_apr,
    equation=Phrase("cost of borrowing / (years x average principal outstanding)"),
    several=Phrase("a quotient is never several rates; where it cannot be formed the answer is none"),
)
