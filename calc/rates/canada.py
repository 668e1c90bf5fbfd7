"""The annual percentage rate of Canada: the cost of borrowing over the average principal, without compounding.

Cost of Borrowing (Banks) Regulations, SOR/2001-101, section 3, and SOR/2002-262, section 3: APR = C / (T x P) x 100,
with C the cost of borrowing over the term, T the term in years (a month 1/12, a week 1/52, a day 1/365), and P the
average of the principal outstanding at the end of each interest period, before the payment that is then due.

Source: read (SOR/2002-262); no numeric example was found.
"""

from __future__ import annotations

from fractions import Fraction

from calc.errors import Phrase
from calc.rates.answer import Answer, no_answer
from calc.rates.dated import years_between
from calc.rates.flows import Flows
from calc.rates.law import Law
from calc.rates.rate import exact_rate
from calc.solve.equation import arithmetic, decimal
from calc.working import Step, shown


def ca_apr(flows: Flows) -> Answer:
    """The annual percentage rate of a term loan, as a fraction of one, without compounding.

    `flows` must say the principal outstanding before each payment: the rate is defined by it.

    >>> loan = Flows(((Fraction(0), Fraction(100)), (Fraction(1), Fraction(-56)), (Fraction(2), Fraction(-53))), None,
    ...              Fraction(12), outstanding=(Fraction(100), Fraction(50)))
    >>> ca_apr(loan).rate.percent()                # C = 9, T = 1/6, P = 75
    '72.00'
    """
    timed = flows.in_years()
    if timed is None and flows.dated is not None:
        timed = tuple(years_between(flows.dated))
    if not flows.outstanding or timed is None:
        return no_answer(Phrase("this rate is defined by the principal outstanding, which is not known"))
    cost = -sum((amount for _, amount in timed), Fraction(0))
    years = max(time for time, _ in timed)
    owed = sum(flows.outstanding, Fraction(0))
    average = owed / len(flows.outstanding)
    if not years or not average:
        return no_answer(Phrase("no time passes, or nothing is owed"))
    value = cost / (years * average)
    working = (
        Step("cost of borrowing C", "", _text(cost)),
        Step("term in years T", "", str(years)),
        Step("average principal P", f"{_text(owed)} / {len(flows.outstanding)}", _text(average)),
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
)
