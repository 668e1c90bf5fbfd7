"""What is the rate of given flows? A case in JSON: a method, and flows as segments or as plain signed amounts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from calc.errors import OfferError, Phrase, UsageError
from calc.money import RoundingMode
from calc.offer.exact_json import exact_json
from calc.rates.answer import Answer
from calc.rates.digits import decimals_of, rounding_of
from calc.rates.figures import FIGURES
from calc.rates.flows import Flows
from calc.rates.methods import FIELDS, answer_of, method_of
from calc.rates.rate import Rate
from calc.rates.segments import amount, day, flows_of, per_year_of

_PLAIN = ("irr", "xirr")
_ABOUT = {"method", "decimals", "rounding", "unit", "id", "jurisdiction", "published", "also", "kind", "source", "url",
          "checked", "note"}  # fmt: skip
_OF_FLOWS = {"flows", "clock", "per_year", "unit_period", "advances", "payments", "dates"}
_EXAMPLE = '{"method": "irr", "flows": [-1000, 400, 400, 400]}'


@dataclass(frozen=True, slots=True)
class Case:
    """Flows with the method that is asked for, and how its answer is rounded.

    `flows` is None where the method takes other figures, which are in `given`: the case as it was described.

    >>> read_case('{"method": "br-cet", "per_year": 12, "flows": [-1000, 1100]}').flows.per_year
    Fraction(12, 1)
    """

    method: str
    flows: Flows | None
    decimals: int
    rounding: RoundingMode
    given: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AnsweredCase:
    """A case with its answer.

    >>> answered = answer_case(read_case('{"method": "irr", "flows": [-100, 230, -132]}'))
    >>> answered.status, answered.rate, [root.percent() for root in answered.roots], answered.because
    ('many', None, ['10.00', '20.00'], '2 sign changes and 2 rates')
    """

    case: Case
    answer: Answer

    @property
    def status(self) -> str:
        """found, none or many."""
        return self.answer.status

    @property
    def rate(self) -> Rate | None:
        """The rate, when there is one."""
        return self.answer.rate

    @property
    def roots(self) -> tuple[Rate, ...]:
        """All rates there are."""
        return self.answer.roots

    @property
    def because(self) -> Phrase:
        """Why the rate is the only one, or why there is none."""
        return self.answer.because


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that is no rate, such as an interval or a fee for 100: the method, and the figure as text.

    >>> answer_text('{"method": "eu-interval", "start": "2012-01-12", "end": "2012-03-15"}')
    Figure(method='eu-interval', text='2/12+3/365')
    """

    method: str
    text: str


def answer_text(text: str) -> AnsweredCase | Figure:
    """What a JSON text asks for, answered: a rate, or a figure that is none.

    `OfferError` names what in the case cannot be, `UsageError` what in the text.

    >>> answer_text('{"method": "round", "value": "3.055"}').text
    '3.06'
    """
    given = _parse(text)
    method = method_of(given)
    if method not in FIGURES:
        return answer_case(_case(given, method))
    _check_fields(given, method)
    return Figure(method, FIGURES[method](given))


def answer_case(case: Case) -> AnsweredCase:
    """The rate of a case. Several rates are all answered; one of them is picked only by a law's own rule.

    >>> answer_case(read_case('{"method": "irr", "flows": [-1000, 400, 400, 400]}')).rate.percent()
    '9.70'
    """
    return AnsweredCase(case, answer_of(case.method, case.given, case.flows))


def read_case(text: str) -> Case:
    """The case that a JSON text holds, by a method that answers a rate; `OfferError` names what in it cannot be.

    >>> read_case('{"method": "irr", "flows": [-1, 2], "decimals": 6}').decimals
    6
    """
    given = _parse(text)
    method = method_of(given)
    if method in FIGURES:
        raise OfferError("method", method, "it answers a figure that is no rate", "irr")
    return _case(given, method)


def _case(given: Mapping[str, Any], method: str) -> Case:
    _check_fields(given, method)
    flows = None
    if method not in FIELDS:
        plain = "flows" in given or (method in _PLAIN and "advances" not in given)
        flows = _signed(given, method) if plain else flows_of(given)
    return Case(method, flows, decimals_of(given), rounding_of(given), given)


def _check_fields(given: Mapping[str, Any], method: str) -> None:
    """Nothing that the method would not read."""
    known = _ABOUT | (set(FIELDS[method]) if method in FIELDS else _OF_FLOWS)
    unknown = sorted(set(given) - known)
    if unknown:
        would_do = ", ".join(FIELDS[method]) if method in FIELDS else "method and flows"
        raise OfferError(unknown[0], given[unknown[0]], "there is no such field", would_do)


def _parse(text: str) -> dict[str, Any]:
    try:
        given = exact_json(text)
    except json.JSONDecodeError as error:
        why = Phrase(
            "line {line} is not JSON, where names and text stand in double quotes and commas stand between entries",
            line=error.lineno,
        )
        raise UsageError("file", text.strip() or Phrase("an empty text"), why, _EXAMPLE) from None
    except RecursionError:
        raise UsageError("file", text.strip(), "its tables and lists are nested too deeply", _EXAMPLE) from None
    if not isinstance(given, dict):
        raise UsageError("file", given, "it holds one case", _EXAMPLE)
    return given


def _signed(given: Mapping[str, Any], method: str) -> Flows:
    """Plain signed flows: one a period, or a date and an amount each."""
    flows = given.get("flows")
    if not isinstance(flows, list) or not flows:
        raise OfferError("flows", flows, "a case has a list of flows", "[-1000, 400, 400, 400]")
    if method == "irr" or (method != "xirr" and not isinstance(flows[0], list)):
        pairs = [(Fraction(number), amount(flow, f"flows[{number}]")) for number, flow in enumerate(flows)]
        return Flows.of(pairs, _periods_a_year(given))
    return Flows.of([_dated(flow, f"flows[{number}]") for number, flow in enumerate(flows)])


def _periods_a_year(given: Mapping[str, Any]) -> Fraction | None:
    return None if given.get("per_year") is None else per_year_of(given)


def _dated(flow: Any, field: str) -> Any:
    if not isinstance(flow, list) or len(flow) != 2:
        raise OfferError(field, flow, "a dated flow is a date and an amount", '["2026-01-01", -1000]')
    return day(flow[0], field), amount(flow[1], field)
