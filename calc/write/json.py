"""An answer as one JSON document."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from calc.cost.quote import Quote
from calc.cost.quote_form import heading, number, quote_form
from calc.lang.translate import Translator
from calc.rates.rate import Rate
from calc.working import Step

if TYPE_CHECKING:
    from calc.cost.commissions import Views
    from calc.rates.case import AnsweredCase

_OBEYED = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_WORDS_OF_A_LAW = ("applies_because", "picked_by", "because", "name", "cite")


def document(form: dict[str, Any]) -> str:
    """Plain data as a JSON document that ends in a new line; never a NaN, and no sign that a terminal obeys."""
    text = json.dumps(form, ensure_ascii=False, indent=1, allow_nan=False)
    return _OBEYED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text) + "\n"


def quote_json(quote: Quote, said: Translator, with_schedule: bool = True, views: Views | None = None) -> str:
    """What `calc quote --json` prints; with the sides of merchant and lender where they are given."""
    form = said_quote(quote, said, with_schedule)
    if views is None:
        return document(form)
    from calc.write.parties_form import views_form

    return document(form | {"parties": views_form(views, said)})


def said_quote(quote: Quote, said: Translator, with_schedule: bool = True) -> dict[str, Any]:
    """A quote as plain data, its words in a language."""
    form = quote.to_dict()
    for words in ("assumptions", "verdict"):
        form[words] = [said(one) for one in form[words]]
    for share in form["impact"] or ():
        share |= {"component": said(share["component"]), "grouped": [said(name) for name in share["grouped"]]}
    _say(form, "impact_because", said)
    if form["range"] is None:
        _said_rates(form, said)
    else:
        said_range(form["range"], said)
    if not with_schedule:
        form["schedule"] = None
    return form


def said_range(form: dict[str, Any], said: Translator) -> None:
    """Put the words about a range into a language, in every case of it."""
    _say(form, "because", said)
    for case in (*form["cases"], *(form[end] for end in ("low", "high") if form[end] is not None)):
        _said_rates(case, said)


def _said_rates(form: dict[str, Any], said: Translator) -> None:
    _say(form["rates"], "because", said)
    for law in form["laws"].values():
        said_law(law, said)


def _say(form: dict[str, Any], name: str, said: Translator) -> None:
    if form[name] is not None:
        form[name] = said(form[name])


def said_law(form: dict[str, Any], said: Translator) -> None:
    """Put the words about a law's rate into a language."""
    form.update({name: said(form[name]) for name in _WORDS_OF_A_LAW if form[name] is not None})


def schedule_json(quote: Quote, said: Translator) -> str:
    """What `calc schedule --json` prints."""
    form = quote_form(quote)
    kept = {key: form[key] for key in ("version", "calc", "offer", "schedule", "totals")}
    return document(kept | {"assumptions": [said(assumption) for assumption in quote.assumptions]})


def rate_json(answered: AnsweredCase, said: Translator) -> str:
    """What `calc rate --json` prints."""
    rate = answered.rate
    return document(
        {
            **heading(),
            "status": answered.status,
            "value": number(rate),
            "percent": None if rate is None else _percent(rate, answered),
            "roots": [number(root) for root in answered.roots],
            "picked_by": None if answered.answer.picked_by is None else said(answered.answer.picked_by),
            "unique_because": said(answered.because) if rate is not None and len(answered.roots) == 1 else None,
            "reason": None if rate is not None else said(answered.because),
            "proof": None if rate is None else _proof(rate, answered),
            "working": [] if rate is None else [str(said_step(step, said)) for step in _steps(answered, rate)],
        }
    )


def said_step(step: Step, said: Translator) -> Step:
    """A step of working in a language; what is code or a number in it stays."""
    return Step(said(step.name), said(step.expression), step.result)


def _steps(answered: AnsweredCase, rate: Rate) -> tuple[Step, ...]:
    return *answered.answer.working, *rate.working


def _percent(rate: Rate, answered: AnsweredCase) -> str:
    return rate.percent(answered.case.decimals, answered.case.rounding)


def _proof(rate: Rate, answered: AnsweredCase) -> dict[str, Any]:
    proof = rate.proved(answered.case.decimals, answered.case.rounding)
    return {
        "low": proof.low,
        "high": proof.high,
        "sign_low": proof.sign_low,
        "sign_high": proof.sign_high,
        "proved": proof.proved,
    }
