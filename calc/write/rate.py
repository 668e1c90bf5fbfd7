"""The rate of given flows in words, and the figures that are no rates as data."""

from __future__ import annotations

from typing import Any

from calc.cost.quote_form import heading
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.rates.case import AnsweredCase, Figure
from calc.rates.evidence import NOT_PROVED, evidence
from calc.rates.laws import LAWS
from calc.write.json import document

_SAID_AS = {"irr": Phrase("{percent}% a period"), "xirr": Phrase("{percent}% a year, by dates (actual/365)")}
_A_YEAR = Phrase("{percent}% a year")


def rate_text(answered: AnsweredCase, said: Translator) -> str:
    """The rate with what proves it, or every rate there is, a line each."""
    if answered.rate is not None:
        lines = [_percents(answered)[0], _only(answered), _proof(answered)]
    elif answered.roots:
        why = Phrase("several rates, and arithmetic does not pick one: {because}", because=answered.because)
        lines = [why, *_rule(answered), *_percents(answered)]
    else:
        lines = [Phrase("no rate: {because}", because=answered.because)]
    return "".join(f"{said(line)}\n" for line in lines)


def _percents(answered: AnsweredCase) -> list[Phrase]:
    """The rate, or all of them."""
    case = answered.case
    template = _SAID_AS.get(case.method, _A_YEAR).template
    rates = answered.roots if answered.rate is None else (answered.rate,)
    return [Phrase(template, percent=rate.percent(case.decimals, case.rounding)) for rate in rates]


def _only(answered: AnsweredCase) -> Phrase:
    """Why this rate: it is the only one, or a law's rule takes it."""
    if answered.answer.picked_by is not None:
        return Phrase("several rates, of which the law takes {rule}", rule=answered.answer.picked_by)
    return Phrase("the only rate: {because}", because=answered.because)


def _proof(answered: AnsweredCase) -> Phrase:
    """What exactly proves the digits."""
    assert answered.rate is not None
    shown = evidence(answered.rate, answered.roots, answered.case.decimals, answered.case.rounding)
    return shown if shown is NOT_PROVED else Phrase("the digits are right: {evidence}", evidence=shown)


def _rule(answered: AnsweredCase) -> list[Phrase]:
    """What a law does with several rates."""
    law = LAWS.get(answered.case.method)
    return [] if law is None else [Phrase("the law's rule for several rates: {rule}", rule=law.several)]


def figure_json(figure: Figure) -> str:
    """A figure as `calc rate --json` prints it: in the form of a rate, without the value of one; and the figure."""
    words = dict.fromkeys(("picked_by", "unique_because", "reason", "proof"))
    form: dict[str, Any] = {"status": "found", "value": None, "percent": None, "roots": [], **words, "working": []}
    return document({**heading(), **form, "method": figure.method, "computed": figure.text})
