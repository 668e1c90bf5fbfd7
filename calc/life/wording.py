"""How is it said what happened to a plan? Sentences that several events have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from calc.cost.priced import Priced
from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.rates.proof import prove_exact


def listed(numbers: Sequence[int]) -> str:
    """Numbers, those that follow each other as a span.

    >>> listed([3]), listed([1, 3, 4, 5])
    ('3', '1, 3-5')
    """
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][-1] + 1:
            spans[-1].append(number)
        else:
            spans.append([number])
    return ", ".join(str(span[0]) if len(span) == 1 else f"{span[0]}-{span[-1]}" for span in spans)


def difference(on_time: Priced, event: Priced) -> Phrase:
    """What the plan costs more, or less, than as it was agreed."""
    more = event.totals.cost - on_time.totals.cost
    values = {"amount": grouped(abs(more)), "currency": on_time.offer.currency, "cost": grouped(event.totals.cost)}
    if not more:
        return Phrase("The plan costs what was agreed, {cost} {currency}.", **values)
    if more > 0:
        return Phrase("The plan costs {amount} {currency} more than agreed, {cost} {currency} in all.", **values)
    return Phrase("The plan costs {amount} {currency} less than agreed, {cost} {currency} in all.", **values)


def rates_compared(on_time: Priced, event: Priced) -> Iterator[Phrase]:
    """What rate that makes of the plan, beside the one agreed: by dates where they are known, else by periods."""
    for name, words in _COMPARED.items():
        before, after = getattr(on_time.rates, name), getattr(event.rates, name)
        if before is not None and after is not None:
            yield Phrase(words, after=after.percent(), before=before.percent())
            return
    if event.rates.status == "many":
        yield Phrase("There are several yearly rates, and arithmetic does not pick one.")
    elif event.rates.status == "none":
        yield Phrase("There is no yearly rate: {because}.", because=event.rates.because)


_COMPARED = {
    "dated": "By dates that makes {after}% a year effective of it; as agreed it is {before}%.",
    "nominal": "That makes {after}% a year nominal of it; as agreed it is {before}%.",
}


def yearly_percent(rate: Fraction) -> str:
    """A yearly rate in percent, with two decimals, or the third and fourth where they make it exact.

    >>> yearly_percent(Fraction(12775, 100000)), yearly_percent(Fraction(1825, 10000)), yearly_percent(Fraction(1, 3))
    ('12.775', '18.25', '33.33')
    """
    exact = (decimals for decimals in (2, 3, 4) if (rate * 10 ** (decimals + 2)).denominator == 1)
    return prove_exact(rate, next(exact, 2)).percent
