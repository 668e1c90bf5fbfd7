"""Which methods can a case ask for? Those that answer a rate, and those that answer a figure as text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from calc.errors import OfferError, Phrase
from calc.money import RoundingMode, round_fraction
from calc.rates import spreadsheet
from calc.rates.answer import Answer, answered, no_answer
from calc.rates.appendix_j import us_appendix_j
from calc.rates.by_period import effective_answer, nominal_answer
from calc.rates.dated import dated, years_between
from calc.rates.discounting import compounded, with_terms
from calc.rates.eu_intervals import interval
from calc.rates.european_union import eu_aprc
from calc.rates.flows import Flows
from calc.rates.japan import jp_fee_per_100
from calc.rates.open_end import us_quotient
from calc.rates.periodic import periodic
from calc.rates.proof import percent_text, prove
from calc.rates.segments import amount, per_year_of
from calc.rates.united_kingdom import uk_apr
from calc.solve.equation import Equation, Growth
from calc.solve.roots import solve


def irr(flows: Flows) -> Answer:
    """The internal rate of return of a period."""
    if flows.timed is None:
        return no_answer(Phrase("the payments are not evenly spaced, and this rate is defined by equal periods"))
    return with_terms(answered(solve(flows.timed), periodic), flows.timed, compounded)


def xirr(flows: Flows) -> Answer:
    """The effective yearly rate over actual days of 365."""
    timed = tuple(years_between(flows.dated)) if flows.dated is not None else flows.in_years() or flows.timed or ()
    return with_terms(answered(solve(timed), dated), timed, compounded)


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


def _quotient(case: Mapping[str, Any]) -> str:
    charge, base = (amount(case.get(name), name) for name in ("finance_charge", "base"))
    return _percent(us_quotient(charge, base, per_year_of(case, 12)), case)


def _from_periodic(case: Mapping[str, Any]) -> str:
    """(1 + periodic rate) ^ periods a year - 1, in percent, every digit proved."""
    rate = amount(case.get("periodic_rate"), "periodic_rate")
    per_year = per_year_of(case)
    if rate <= -1:
        raise OfferError("periodic_rate", case.get("periodic_rate"), "a rate is above -100 %", "0.01")
    if not rate:
        return percent_text(0, decimals_of(case))
    flows = [(Fraction(0), Fraction(-1)), (1 / per_year, 1 + rate)]
    equation, value = Equation.of(flows), solve(flows).roots[0].rate
    proof = prove(equation, lambda end: Growth(1 + end), value, decimals_of(case), rounding_of(case))
    return proof.percent


def _fee_per_100(case: Mapping[str, Any]) -> str:
    rate = amount(case.get("annual_rate"), "annual_rate") / 100
    installments = case.get("installments")
    if type(installments) is not int:
        raise OfferError("installments", installments, "it is a whole number", "12")
    return jp_fee_per_100(rate, installments, decimals_of(case), rounding_of(case))


def _interval(case: Mapping[str, Any]) -> str:
    days = []
    for name in ("start", "end"):
        try:
            days.append(date.fromisoformat(case.get(name, "")))
        except (TypeError, ValueError):
            why = "a date is a year, a month and a day that exist"
            raise OfferError(name, case.get(name), why, "2012-01-12") from None
    return str(interval(days[0], days[1]))


def _round(case: Mapping[str, Any]) -> str:
    value = amount(case.get("value"), "value")
    return percent_text(round_fraction(value * 10 ** decimals_of(case), rounding_of(case)), decimals_of(case))


def _percent(value: Fraction, case: Mapping[str, Any]) -> str:
    return percent_text(round_fraction(value * 100 * 10 ** decimals_of(case), rounding_of(case)), decimals_of(case))


_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "PMT": spreadsheet.pmt,
    "IPMT": spreadsheet.ipmt,
    "PPMT": spreadsheet.ppmt,
    "CUMIPMT": spreadsheet.cumipmt,
    "CUMPRINC": spreadsheet.cumprinc,
    "RATE": spreadsheet.rate,
    "NPER": spreadsheet.nper,
    "EFFECT": spreadsheet.effect,
    "NOMINAL": spreadsheet.nominal,
}
_IN_PLACE_OF_PERIODS = {"PMT": (1,), "IPMT": (1, 2), "PPMT": (1, 2), "CUMIPMT": (1, 3, 4), "CUMPRINC": (1, 3, 4)}
_WHOLE = _IN_PLACE_OF_PERIODS | {"RATE": (0,), "EFFECT": (1,), "NOMINAL": (1,)}
_FLAG = {"PMT": 4, "IPMT": 5, "PPMT": 5, "CUMIPMT": 5, "CUMPRINC": 5, "RATE": 4}


def _spreadsheet(case: Mapping[str, Any]) -> str:
    """A spreadsheet function of its arguments; the size of its answer, for published figures leave out the sign."""
    name = str(case.get("function", "")).upper()
    given = case.get("args")
    if name not in _FUNCTIONS:
        why = Phrase("it is one of {functions}", functions=", ".join(_FUNCTIONS))
        raise OfferError("function", case.get("function"), why, "PMT")
    if not isinstance(given, list):
        raise OfferError("args", given, "it is a list of the function's arguments", '["0.08/12", "10", "10000"]')
    arguments: list[Any] = [_product(argument, f"args[{place}]") for place, argument in enumerate(given)]
    for place in _WHOLE.get(name, ()):
        if place < len(arguments):
            arguments[place] = _whole(arguments[place], f"args[{place}]")
    if _FLAG.get(name, 99) < len(arguments):
        arguments[_FLAG[name]] = bool(arguments[_FLAG[name]])
    try:
        value = Fraction(getattr(result := _FUNCTIONS[name](*arguments), "exact", result))
    except TypeError:
        raise OfferError("args", len(given), "the function takes another number of arguments", name) from None
    published = str(case.get("published", ""))
    shown = value if published.startswith("-") else abs(value)
    return percent_text(round_fraction(shown * 10 ** decimals_of(case), rounding_of(case)), decimals_of(case))


def _product(given: Any, field: str) -> Fraction:
    """A number, or a quotient such as 0.08/12."""
    if isinstance(given, str) and "/" in given:
        top, _, bottom = given.partition("/")
        below = amount(bottom, field)
        if not below:
            raise OfferError(field, given, "nothing is divided by zero", "0.08/12")
        return amount(top, field) / below
    return amount(given, field)


def _whole(value: Fraction, field: str) -> int:
    if value.denominator != 1:
        raise OfferError(field, value, "it is a whole number", "12")
    return value.numerator


TEXTS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "us-quotient": _quotient,
    "effective-from-periodic": _from_periodic,
    "fee-per-100": _fee_per_100,
    "eu-interval": _interval,
    "round": _round,
    "spreadsheet": _spreadsheet,
}
"""Methods that answer a figure as text, with exactly the decimals of the case."""

MOST_DECIMALS = 40


def decimals_of(case: Mapping[str, Any]) -> int:
    """How many decimals the case wants: 2 unless it says so."""
    decimals = case.get("decimals", 2)
    if type(decimals) is not int or not 0 <= decimals <= MOST_DECIMALS:
        why = Phrase("it is a whole number from 0 to {most}", most=MOST_DECIMALS)
        raise OfferError("decimals", decimals, why, "2")
    return decimals


def rounding_of(case: Mapping[str, Any]) -> RoundingMode:
    """How the case rounds: half-up unless it says so."""
    name = case.get("rounding", "half-up")
    try:
        return RoundingMode(name)
    except ValueError:
        choices = ", ".join(RoundingMode)
        raise OfferError("rounding", name, Phrase("it is one of {choices}", choices=choices), "half-up") from None
