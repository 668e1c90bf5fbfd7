"""Which methods can a case ask for? Those that answer a rate of flows, every law, and those that take other figures.

`answer_of` is the one way from a case to a rate, for `calc rate` and for `calc verify`, which take the same methods.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from calc.errors import OfferError, Phrase
from calc.rates.answer import Answer, answered, no_answer
from calc.rates.appendix_j import us_appendix_j
from calc.rates.by_period import effective_answer, nominal_answer
from calc.rates.dated import dated, years_between
from calc.rates.discounting import compounded, plain, with_terms
from calc.rates.effective import effective
from calc.rates.european_union import eu_aprc
from calc.rates.flows import IN_YEARS, Flows
from calc.rates.law import COMPOUND_PERIODS
from calc.rates.laws import LAWS
from calc.rates.open_end import us_quotient
from calc.rates.periodic import periodic
from calc.rates.rate import exact_rate
from calc.rates.segments import amount, per_year_of
from calc.rates.united_kingdom import uk_apr
from calc.solve.roots import solve
from calc.working import Step


def irr(flows: Flows) -> Answer:
    """The internal rate of return of a period, as a fraction of one. Several rates are all answered, none is picked.

    >>> irr(Flows.of([(0, -1000), (1, 1100)])).rate.percent()
    '10.00'
    """
    if flows.timed is None:
        return no_answer(Phrase("the payments are not evenly spaced, and this rate is defined by equal periods"))
    return with_terms(answered(solve(flows.timed), periodic), flows.timed, compounded)


def xirr(flows: Flows) -> Answer:
    """The effective yearly rate over actual days of 365, as a fraction of one. Several rates are all answered, none is
    picked; times that are numbers are years unless it is known how many of them make a year.

    >>> xirr(Flows.of([(0, -1000), (6, 1100)], per_year=12)).rate.percent()
    '21.00'
    """
    timed = tuple(years_between(flows.dated)) if flows.dated is not None else flows.in_years() or flows.timed or ()
    found = with_terms(answered(solve(timed), dated), timed, compounded)
    assumed = flows.dated is None and flows.per_year is None
    return replace(found, assumptions=(IN_YEARS,)) if assumed else found


RATES: dict[str, Callable[[Flows], Answer]] = {
    "irr": irr,
    "xirr": xirr,
    "nominal": nominal_answer,
    "effective": effective_answer,
    "eu-aprc": eu_aprc,
    "uk-apr": uk_apr,
    "us-appendix-j": us_appendix_j,
}
"""Methods that answer the rate of flows."""


def _quotient(case: Mapping[str, Any]) -> Answer:
    """The finance charge over what it is charged on, times the cycles a year."""
    charge, base = (amount(case.get(name), name) for name in ("finance_charge", "base"))
    per_year = per_year_of(case, 12)
    value = us_quotient(charge, base, per_year)
    expression = f"{plain(charge)} / {plain(base)} x {per_year}"
    step = Step("finance charge / base x cycles a year", expression, plain(value))
    rate = exact_rate(value, kind="us-quotient", clock="billing cycles", working=(step,))
    return Answer("found", rate, (rate,), Phrase("it is a quotient"))


def _from_periodic(case: Mapping[str, Any]) -> Answer:
    """(1 + periodic rate) ^ periods a year - 1, every digit proved."""
    rate = amount(case.get("periodic_rate"), "periodic_rate")
    per_year = per_year_of(case)
    if rate <= -1:
        raise OfferError("periodic_rate", case.get("periodic_rate"), "a rate is above -100 %", "0.01")
    return answered(
        solve([(Fraction(0), Fraction(-1)), (Fraction(1), 1 + rate)]), lambda root: effective(root, per_year)
    )


OTHER_RATES: dict[str, Callable[[Mapping[str, Any]], Answer]] = {
    "us-quotient": _quotient,
    "effective-from-periodic": _from_periodic,
}
"""Methods that answer a rate of other figures than flows."""

FIELDS = {
    "us-quotient": ("finance_charge", "base", "per_year"),
    "effective-from-periodic": ("periodic_rate", "per_year"),
    "fee-per-100": ("annual_rate", "installments"),
    "eu-interval": ("start", "end"),
    "round": ("value",),
    "spreadsheet": ("function", "args"),
}
"""What the methods that take no flows ask for; the last four answer the figures of `calc.rates.figures`."""

NEED_MORE = {"ca-apr": Phrase("it is defined by the principal owed before each payment, which flows do not say")}
"""Laws for which flows are not enough."""

_IN_YEARS = ("xirr", "eu-aprc", "uk-apr")


def method_of(case: Mapping[str, Any]) -> str:
    """The method that a case asks for: one of `RATES`, the laws, `OTHER_RATES` and `calc.rates.figures`.

    `OfferError` where there is no such method, or flows are not enough for it.

    >>> method_of({"method": "br-cet"}), method_of({"method": "round"})
    ('br-cet', 'round')
    """
    method = case.get("method")
    if not isinstance(method, str) or not (method in RATES or method in FIELDS or method in LAWS):
        names = dict.fromkeys([*RATES, *(name for name in LAWS if name not in NEED_MORE), *FIELDS])
        raise OfferError("method", method, Phrase("it is one of {methods}", methods=", ".join(names)), "eu-aprc")
    if method in NEED_MORE:
        raise OfferError("method", method, NEED_MORE[method], "calc quote --law ca-apr")
    return method


def answer_of(method: str, case: Mapping[str, Any], flows: Flows | None) -> Answer:
    """The rate by a method that answers one: of flows, or of the other figures of the case.

    `OfferError` where the times are periods, and it is not said how many of them make a year.

    >>> answer_of("us-quotient", {"finance_charge": "4.5", "base": "100"}, None).rate.percent()     # 12 cycles
    '54.00'
    """
    if method in OTHER_RATES:
        return OTHER_RATES[method](case)
    assert flows is not None
    if method in _IN_YEARS and flows.timed is not None and flows.per_year is None:
        raise OfferError("per_year", None, "it says how many of the periods make a year", "12 for months")
    if _is_by_period(method) and case.get("per_year") is None and _has_parts_of_years(case, flows):
        raise OfferError("per_year", None, "it says how long the period is whose rate is multiplied", "12 for months")
    return (RATES[method] if method in RATES else LAWS[method].rate)(flows)


def _is_by_period(method: str) -> bool:
    """Whether the yearly rate is that of a period times the periods a year."""
    return method == "nominal" or (method in LAWS and LAWS[method].equation == COMPOUND_PERIODS)


def _has_parts_of_years(case: Mapping[str, Any], flows: Flows) -> bool:
    """Whether times that are years are not whole years: which period they are counted in is then not said."""
    in_years = "flows" not in case and case.get("clock", "years") == "years"
    return in_years and any(time.denominator != 1 for time, _ in flows.timed or ())
