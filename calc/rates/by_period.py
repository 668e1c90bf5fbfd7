"""The two usual ways from flows to a yearly rate: the period's rate times the periods, or compounded over a year."""

from __future__ import annotations

from fractions import Fraction

from calc.errors import Phrase, UsageError
from calc.rates.answer import Answer, RootRule, answered, no_answer
from calc.rates.dated import dated, years_between
from calc.rates.discounting import compounded, with_terms
from calc.rates.effective import effective
from calc.rates.flows import Flows
from calc.rates.nominal import nominal
from calc.solve.roots import solve


def nominal_answer(flows: Flows, rule: RootRule | None = None) -> Answer:
    """The internal rate of return of a period times the periods a year, as a fraction of one.

    None where times are dates; several are all answered unless a rule picks one. `UsageError` where it is not known how
    many periods make a year.

    >>> nominal_answer(Flows.of([(0, 1000), (1, -1010)], per_year=12)).rate.percent()
    '12.00'
    """
    if flows.timed is None:
        return no_answer(Phrase("the payments are not evenly spaced, and this rate is defined by equal periods"))
    per_year = _a_year(flows)
    found = answered(solve(flows.timed), lambda root: nominal(root, per_year), rule)
    return with_terms(found, flows.timed, compounded)


def effective_answer(flows: Flows, rule: RootRule | None = None) -> Answer:
    """The internal rate of return compounded over a year, as a fraction of one: by periods, or over actual days of 365
    by dates.

    Several are all answered unless a rule picks one. `UsageError` where times are periods, and it is not known how many
    make a year.

    >>> effective_answer(Flows.of([(0, 100), (1, -110)], per_year=2)).rate.percent()            # 1.1 squared
    '21.00'
    """
    if flows.timed is None:
        timed = years_between(flows.dated or ())
        return with_terms(answered(solve(timed), dated, rule), timed, compounded)
    per_year = _a_year(flows)
    found = answered(solve(flows.timed), lambda root: effective(root, per_year), rule)
    in_years = [(time / per_year, amount) for time, amount in flows.timed]
    return with_terms(found, in_years, compounded)


def _a_year(flows: Flows) -> Fraction:
    if flows.per_year is None:
        raise UsageError("per_year", None, "it decides how the period's rate becomes a yearly one", "12 for months")
    return flows.per_year
