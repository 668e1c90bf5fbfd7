"""Which published figures are no rates? A fee for 100, an interval, a rounded number, what a spreadsheet answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from calc.errors import OfferError, Phrase
from calc.money import round_fraction
from calc.rates import spreadsheet
from calc.rates.digits import decimals_of, rounding_of
from calc.rates.eu_intervals import interval
from calc.rates.japan import jp_fee_per_100
from calc.rates.proof import percent_text
from calc.rates.segments import amount


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
    if name in _FLAG and _FLAG[name] < len(arguments):
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


FIGURES: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "fee-per-100": _fee_per_100,
    "eu-interval": _interval,
    "round": _round,
    "spreadsheet": _spreadsheet,
}
"""Methods that answer a figure that is no rate, as text with exactly the decimals of the case."""
