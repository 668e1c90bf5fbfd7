"""What does a law or a convention answer? A rate, or that there is none, or several; and what picked one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from calc.errors import Phrase
from calc.rates.rate import Rate
from calc.solve.roots import Found, ManyRates, Root, Solution
from calc.working import Working


@dataclass(frozen=True, slots=True)
class Answer:
    """`status` is found, none or many; `rate` is there when it is found, `roots` always lists all there are.

    `because`: why the rate is the only one, why there is none, or how many there are. `picked_by`: the rule that chose
    among several. `working`: the equation with its numbers, a step for each term. `assumptions`: what was taken for
    granted of the question.

    >>> from calc.rates.united_kingdom import uk_apr
    >>> answer = uk_apr([(0, 50), (1, -115), (2, 66)], per_year=1)      # 10 % and 20 %
    >>> answer.status, answer.rate.percent(), answer.because, answer.picked_by.split(",")[0]
    ('found', '10.00', '2 sign changes and 2 rates', 'the positive rate nearest to zero')
    """

    status: str
    rate: Rate | None
    roots: tuple[Rate, ...]
    because: Phrase
    picked_by: Phrase | None = None
    working: Working = ()
    assumptions: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class RootRule:
    """A law's own rule for several rates: its words, and which of the rates in rising order it picks, if any.

    >>> str(SMALLEST_POSITIVE.words)
    'the smallest positive rate'
    """

    words: Phrase
    pick: Callable[[Sequence[Rate]], Rate | None]


def _positive_nearest_zero(rates: Sequence[Rate]) -> Rate | None:
    return min((rate for rate in rates if rate.exact > 0), key=lambda rate: rate.exact, default=None)


def _nearest_zero_positive_first(rates: Sequence[Rate]) -> Rate | None:
    positive = _positive_nearest_zero(rates)
    return positive if positive is not None else max(rates, key=lambda rate: rate.exact, default=None)


SMALLEST_POSITIVE = RootRule(Phrase("the smallest positive rate"), _positive_nearest_zero)
NEAREST_ZERO = RootRule(
    Phrase("the positive rate nearest to zero, or else the negative one nearest to zero"), _nearest_zero_positive_first
)


def answered(solution: Solution, rate_of: Callable[[Root], Rate], rule: RootRule | None = None) -> Answer:
    """The answer to an equation; where it has several rates, a rule may pick one.

    >>> from fractions import Fraction
    >>> from calc.rates.periodic import periodic
    >>> from calc.solve.roots import solve
    >>> flows = [(Fraction(0), Fraction(-50)), (Fraction(1), Fraction(115)), (Fraction(2), Fraction(-66))]
    >>> answer = answered(solve(flows), periodic, NEAREST_ZERO)
    >>> answer.rate.percent(), [root.percent() for root in answer.roots]
    ('10.00', ['10.00', '20.00'])
    """
    roots = tuple(rate_of(root) for root in solution.roots)
    if isinstance(solution, Found):
        return Answer("found", roots[0], roots, solution.unique_because)
    picked = rule.pick(roots) if rule is not None and isinstance(solution, ManyRates) else None
    if rule is None or picked is None:
        return Answer(solution.status, None, roots, solution.reason)
    return Answer("found", picked, roots, solution.reason, rule.words)


def no_answer(why: Phrase) -> Answer:
    """A question that the law has no rate for, and why.

    >>> no_answer(Phrase("nothing is owed")).status
    'none'
    """
    return Answer("none", None, (), why)
