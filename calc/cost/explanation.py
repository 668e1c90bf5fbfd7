"""How did the rates come about? The equation with its numbers, why its root is the only one, the proof of the digits.

Nothing is computed here: the working was written down where the numbers were made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from calc.cost.quote import Quote
from calc.errors import Phrase
from calc.money import RoundingMode
from calc.rates.answer import Answer
from calc.rates.discounting import compounded, terms
from calc.rates.evidence import evidence
from calc.rates.law import LawRate
from calc.rates.rate import Rate
from calc.working import Working


@dataclass(frozen=True, slots=True)
class Section:
    """One rate explained: what it is, its equation in words, the terms, and the sentences that follow from them.

    `working` is empty where there is no rate, and so nothing to put into the equation.
    """

    title: Phrase
    equation: Phrase
    working: Working
    conclusions: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Sections, one for each rate; as text, one after the other."""

    sections: tuple[Section, ...]

    def __str__(self) -> str:
        return "\n\n".join(_section_text(section) for section in self.sections)


def _section_text(section: Section) -> str:
    lines = [section.title, section.equation, *(f"  {step}" for step in section.working), *section.conclusions]
    return "\n".join(str(line) for line in lines)


def explanation(quote: Quote) -> Explanation:
    """Everything that led to a quote's rates: those of the plan, then those of the laws that were asked for.

    >>> from calc.cost.quote import quote
    >>> from calc.offer.model import Offer
    >>> offer = Offer(price="100", plan={"installments": 1}, fees=[{"amount": "1", "when": "last"}])
    >>> print(str(explanation(quote(offer))).splitlines()[2])
      t = 0 = 100 x 1.000000000000 = 100.000000000000
    """
    return Explanation((_of_the_plan(quote), *(_of_a_law(one) for one in quote.laws)))


def _of_the_plan(quote: Quote) -> Section:
    """The periodic equation, or the one by dates where the payments are not evenly spaced."""
    rates = quote.rates
    by_period = quote.schedule.times is not None
    equation = Phrase("sum of amount x (1 + rate a period)^-t = 0, t in periods")
    if not by_period:
        equation = Phrase("sum of amount x (1 + rate a year)^-t = 0, t in years of 365 days")
    title = Phrase("The rate of the plan")
    main = rates.periodic if by_period else rates.dated
    if main is None:
        return Section(title, equation, (), (Phrase("no single rate: {because}", because=rates.because),))
    steps = _plan_terms(quote, main)
    shown = [rate for rate in (rates.periodic, rates.nominal, rates.effective, rates.dated) if rate is not None]
    steps += tuple(step for rate in shown for step in rate.working)
    unique = Phrase("the only rate: {because}", because=rates.because)
    return Section(
        title, equation, steps, (unique, *(_proved(rate, (rate,), 2, RoundingMode.HALF_UP) for rate in shown))
    )


def _plan_terms(quote: Quote, rate: Rate) -> Working:
    from calc.rates.dated import years_between
    from calc.rates.discounting import growth_of

    if quote.schedule.times is not None:
        timed = [(flow.time, flow.amount) for flow in quote.flows if flow.time is not None]
    else:
        timed = years_between([(flow.day, flow.amount) for flow in quote.flows if flow.day is not None])
    growth = growth_of(rate)
    return terms(timed, [compounded(growth, time) for time, _ in timed], [str(time) for time, _ in timed])


def _of_a_law(one: LawRate) -> Section:
    """A law's own equation."""
    title = Phrase("{name} ({cite}; {sure})", name=one.law.name, cite=one.law.cite, sure=one.law.sure())
    working = one.answer.working if one.answer.rate is None else (*one.answer.working, *one.answer.rate.working)
    return Section(title, one.law.equation, tuple(dict.fromkeys(working)), tuple(_conclusions(one, one.answer)))


def _conclusions(one: LawRate, answer: Answer) -> list[Phrase]:
    said = []
    if answer.picked_by is not None:
        said.append(Phrase("several rates, of which the law takes {rule}", rule=answer.picked_by))
    elif answer.rate is not None:
        said.append(Phrase("the only rate: {because}", because=answer.because))
    else:
        said.append(Phrase("no single rate: {because}", because=answer.because))
    if answer.rate is not None:
        said.append(_proved(answer.rate, answer.roots, one.law.decimals, one.law.rounding))
    elif answer.roots:
        said.append(Phrase("the law's rule for several rates: {rule}", rule=one.law.several))
    return said + [Phrase("not counted by this law: {name}", name=name) for name in one.left_out]


def _proved(rate: Rate, roots: Sequence[Rate], decimals: int, rounding: RoundingMode) -> Phrase:
    """The digits of a rate, with what exactly proves them."""
    name = _NAMES.get(rate.kind, Phrase("rate"))
    percent = rate.proved(decimals, rounding).percent
    shown = evidence(rate, roots, decimals, rounding)
    return Phrase("{name} {percent}%: {evidence}", name=name, percent=percent, evidence=shown)


_NAMES = {
    "periodic": Phrase("rate a period"),
    "nominal": Phrase("nominal annual rate"),
    "effective": Phrase("effective annual rate"),
    "dated": Phrase("effective annual rate by dates"),
}
