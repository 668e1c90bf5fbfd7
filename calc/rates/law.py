"""What is a law's rate? Its name, its source and how sure that is, how it is rounded, and what it makes of flows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from calc.errors import Phrase
from calc.money import RoundingMode
from calc.rates.answer import Answer
from calc.rates.flows import Flows

Certainty = Literal["read", "second-hand", "from memory"]

_SURE: dict[Certainty, Phrase] = {
    "read": Phrase("source: read"),
    "second-hand": Phrase("source: second-hand"),
    "from memory": Phrase("source: from memory, confirm before quoting"),
}


COMPOUND_PERIODS = Phrase("sum of amount x (1 + i)^-t = 0, t in periods; the rate is i x periods a year")
COMPOUND_YEARS = Phrase("sum of amount x (1 + rate)^-t = 0, t in years")
SIMPLE_FRACTIONS = Phrase(
    "sum of amount / [(1 + f i)(1 + i)^q] = 0, q whole periods and a fraction f; the rate is i x periods a year"
)


NONE_PICKED = Phrase("several rates are all answered, and none is picked; without one the answer is none")


@dataclass(frozen=True, slots=True)
class Law:
    """A law or convention, as a value.

    `id`: its name on the command line. `cite`: the clause. `certainty`: whether its text was read in the source, taken
    from somebody else's account, or written from memory. `decimals` and `rounding` are those of its published figures,
    in percent. `rate`: flows to an answer, by `equation`. `leaves_out`: the kinds of fees that it does not count.
    `several`: what it does when there are several rates, or none.

    >>> from calc.rates.laws import LAWS
    >>> law = LAWS["uk-apr"]
    >>> law.cite, law.decimals, str(law.several)
    ('CONC App 1.2', 1, 'the positive rate nearest to zero, or else the negative one nearest to zero')
    """

    id: str
    name: str
    cite: str
    certainty: Certainty
    decimals: int
    rate: Callable[[Flows], Answer]
    equation: Phrase
    rounding: RoundingMode = RoundingMode.HALF_UP
    leaves_out: tuple[str, ...] = ("optional",)
    several: Phrase = NONE_PICKED

    def percent(self, answer: Answer) -> str | None:
        """The rate as the law prints it; None when there is none."""
        return None if answer.rate is None else answer.rate.percent(self.decimals, self.rounding)

    def sure(self) -> Phrase:
        """How sure the source is."""
        return _SURE[self.certainty]


@dataclass(frozen=True, slots=True)
class LawRate:
    """A law's rate of an offer: its answer, its printed percent, whether it applies and why, and what it left out.

    >>> from calc.cost.quote import quote
    >>> from calc.offer.model import Offer
    >>> (one,) = quote(Offer(price="1000", plan={"installments": 3}), laws="uk-apr").laws
    >>> one.percent, one.applies
    ('0.0', False)
    """

    law: Law
    answer: Answer
    percent: str | None
    applies: bool
    applies_because: Phrase
    left_out: tuple[str, ...]
