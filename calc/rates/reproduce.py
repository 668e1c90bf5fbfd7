"""Is a published figure reproduced? The case is computed and rounded as it says, and compared digit by digit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from calc.errors import CalcError, OfferError, Phrase
from calc.rates.digits import decimals_of, rounding_of
from calc.rates.figures import FIGURES
from calc.rates.methods import OTHER_RATES, answer_of, method_of
from calc.rates.segments import flows_of


@dataclass(frozen=True, slots=True)
class Reproduction:
    """One published figure and the computed one, both as text; `why_not` where nothing could be computed.

    >>> reproduce({"method": "round", "value": "3.055", "published": "3.05"}).computed
    '3.06'
    """

    id: str
    published: str
    computed: str
    ok: bool
    source: str
    checked: str
    why_not: Phrase | None = None


def reproduce(case: Mapping[str, Any]) -> Reproduction:
    """A published case, computed; further figures of the same case (`also`) must agree too.

    >>> case = {"id": "x", "method": "round", "value": "3.055", "published": "3.1", "decimals": 1}
    >>> reproduce(case).ok
    True
    """
    published = str(case.get("published", ""))
    name, source, checked = (str(case.get(key, "")) for key in ("id", "source", "checked"))
    try:
        others = _others(case)
        figures = [published, *(str(other["published"]) for other in others)]
        computed = [computed_text(one) for one in (case, *(dict(case) | other for other in others))]
    except CalcError as error:
        return Reproduction(name, published, "", False, source, checked, error.sentence())
    return Reproduction(name, published, computed[0], figures == computed, source, checked)


def _others(case: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Further figures that were published of the same case."""
    others = case.get("also", [])
    if not isinstance(others, list) or not all(isinstance(one, dict) and "published" in one for one in others):
        why = "it is a list of further figures, each with what was published"
        raise OfferError("also", others, why, '[{"published": "6.4", "decimals": 1}]')
    return others


def reproduce_all(cases: Iterable[Mapping[str, Any]]) -> list[Reproduction]:
    """Every case, in order.

    >>> [one.ok for one in reproduce_all([{"method": "round", "value": "3.055", "published": "3.06"}])]
    [True]
    """
    return [reproduce(case) for case in cases]


def computed_text(case: Mapping[str, Any]) -> str:
    """The figure of a case as text, with exactly its decimals; the status where there is no rate.

    `OfferError` names what in the case cannot be.

    >>> computed_text({"method": "fee-per-100", "annual_rate": "15", "installments": 12})
    '8.31'
    """
    method = method_of(case)
    if method in FIGURES:
        return FIGURES[method](case)
    answer = answer_of(method, case, None if method in OTHER_RATES else flows_of(case))
    if answer.rate is None:
        return answer.status
    return answer.rate.percent(decimals_of(case), rounding_of(case))
