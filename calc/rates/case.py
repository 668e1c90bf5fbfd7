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
from calc.rates.flows import Flows
from calc.rates.methods import RATES, decimals_of, rounding_of
from calc.rates.rate import Rate
from calc.rates.segments import amount, day, flows_of

_PLAIN = ("irr", "xirr")
_KNOWN = {
    "method", "flows", "clock", "per_year", "unit_period", "advances", "payments", "dates", "decimals", "rounding",
    "unit", "id", "jurisdiction", "published", "also", "kind", "source", "url", "checked", "note",
}  # fmt: skip
_EXAMPLE = '{"method": "irr", "flows": [-1000, 400, 400, 400]}'


@dataclass(frozen=True, slots=True)
class Case:
    """Flows with the method that is asked for, and how its answer is rounded."""

    method: str
    flows: Flows
    decimals: int
    rounding: RoundingMode


@dataclass(frozen=True, slots=True)
class AnsweredCase:
    """A case with its answer."""

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


def answer_case(case: Case) -> AnsweredCase:
    """The rate of a case. Several rates are all answered; one of them is picked only by a law's own rule.

    >>> answer_case(read_case('{"method": "irr", "flows": [-1000, 400, 400, 400]}')).rate.percent()
    '9.70'
    """
    return AnsweredCase(case, RATES[case.method](case.flows))


def read_case(text: str) -> Case:
    """The case that a JSON text holds; `OfferError` names what in it cannot be."""
    given = _parse(text)
    method = given.get("method")
    if not isinstance(method, str) or method not in RATES:
        raise OfferError("method", method, Phrase("it is one of {methods}", methods=", ".join(RATES)), "irr")
    unknown = sorted(set(given) - _KNOWN)
    if unknown:
        raise OfferError(unknown[0], given[unknown[0]], "there is no such field", "method and flows")
    plain = "flows" in given or (method in _PLAIN and "advances" not in given)
    flows = _signed(given, method) if plain else flows_of(given)
    return Case(method, flows, decimals_of(given), rounding_of(given))


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
    return None if given.get("per_year") is None else amount(given["per_year"], "per_year")


def _dated(flow: Any, field: str) -> Any:
    if not isinstance(flow, list) or len(flow) != 2:
        raise OfferError(field, flow, "a dated flow is a date and an amount", '["2026-01-01", -1000]')
    return day(flow[0], field), amount(flow[1], field)
