"""The rate of given flows, in words."""

from __future__ import annotations

from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.rates.case import AnsweredCase

_SAID_AS = {"irr": "{percent}% a period", "xirr": "{percent}% a year, by dates (actual/365)"}


def _only(answered: AnsweredCase) -> Phrase:
    """Why this rate: it is the only one, or a law's rule takes it."""
    if answered.answer.picked_by is not None:
        return Phrase("several rates, of which the law takes {rule}", rule=answered.answer.picked_by)
    return Phrase("the only rate: {because}", because=answered.because)


def rate_text(answered: AnsweredCase, said: Translator) -> str:
    """The rate with what proves it, or every rate there is, a line each."""
    case = answered.case
    said_as = _SAID_AS.get(case.method, "{percent}% a year")
    if answered.rate is not None:
        proof = answered.rate.proved(case.decimals, case.rounding)
        percent = answered.rate.percent(case.decimals, case.rounding)
        lines = [
            said(Phrase(said_as, percent=percent)),
            said(_only(answered)),
            said(
                Phrase(
                    "the digits are right: the sum changes sign between {low}% and {high}%",
                    low=proof.low,
                    high=proof.high,
                )
            )
            if proof.proved
            else said("the digits could not be proved"),
        ]
    elif answered.roots:
        lines = [said(Phrase("several rates, and arithmetic does not pick one: {because}", because=answered.because))]
        percents = [root.percent(case.decimals, case.rounding) for root in answered.roots]
        lines += [said(Phrase(said_as, percent=percent)) for percent in percents]
    else:
        lines = [said(Phrase("no rate: {because}", because=answered.because))]
    return "".join(f"{line}\n" for line in lines)
