"""How is a loan written down in these tests? What is received and paid, by number of periods or by date."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from calc.dates import Duration, step
from calc.rates.answer import Answer
from calc.rates.flows import Amount, When
from calc.rates.rate import Rate

Pairs = list[tuple[When, Amount]]


def level(amount: Amount, payment: Amount, count: int, first: Amount = 1) -> Pairs:
    """An amount received at once, and level payments a period apart; the first after one period, or after `first`."""
    start = Fraction(first)
    return [(0, amount), *((start + number, -Fraction(payment)) for number in range(count))]


def on(day: str, amount: Amount) -> tuple[When, Amount]:
    """An amount on a day."""
    return date.fromisoformat(day), amount


def series(first: str, every: str, count: int, payment: Amount) -> Pairs:
    """Payments from a day on, every so often."""
    length = Duration.parse(every)
    return [(step(date.fromisoformat(first), length, number), -Fraction(payment)) for number in range(count)]


def rate_of(answer: Answer) -> Rate:
    """The rate of an answer that has one."""
    assert answer.rate is not None, answer.because
    return answer.rate


def printed(answer: Answer, decimals: int = 2) -> str:
    """The rate in percent."""
    return rate_of(answer).percent(decimals)


def together(counted: tuple[int, Fraction]) -> Fraction:
    """Full unit-periods and the fraction left over, as one number."""
    full, left_over = counted
    return full + left_over


def times(answer: Answer) -> list[str]:
    """The times of the amounts, as the law counts them, out of the working."""
    return [step.name.removeprefix("t = ") for step in answer.working[:-1]]
