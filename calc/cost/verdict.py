"""What is it, in plain words? Two or three sentences for a person without mathematics: arithmetic, and no advice."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from calc.cost.impact import Impact, Share
from calc.cost.priced import Priced
from calc.cost.unknown import Case, Range
from calc.cost.wording import grouped, installments_in_words, open_in_words, settled_in_words
from calc.errors import Phrase
from calc.offer.typed_rate import plain
from calc.rates.proof import prove_exact

if TYPE_CHECKING:
    from calc.cost.quote import Quote


def verdict(quote: Quote, found: Impact | None = None) -> tuple[Phrase, ...]:
    """What is advertised, what it costs in money and a year, which part causes it, and what would be cheaper.

    `found` is the impact of the offer's parts, for who has worked it out already.

    >>> from calc.cost.quote import quote
    >>> from calc.offer.model import Offer
    >>> offer = Offer(price="1000", plan={"installments": 3}, fees=[{"rate": "3%", "when": "first"}])
    >>> for sentence in quote(offer).verdict:
    ...     print(sentence)
    Advertised: 3 installments of 333.33 CNY.
    That is 30.00 CNY more than 1,000.00 paid at once, like a loan at 19.77% a year (18.18% nominal).
    All of it comes from the fee; without it there would be no cost.
    """
    if quote.range is not None:
        return tuple(_of_a_range(quote, quote.range))
    assert quote.known is not None
    return tuple(_of_a_plan(quote, quote.known, found))


def _of_a_plan(quote: Quote, plan: Priced, found: Impact | None) -> Iterator[Phrase]:
    currency = plan.offer.currency
    yield Phrase("Advertised: {plan} {currency}.", plan=installments_in_words(plan.schedule), currency=currency)
    yield _cost(plan)
    if plan.totals.cost > 0:
        found = found or quote.impact
        cause = None if found is None else _cause(found, plan)
        if cause is not None:
            yield cause
    if quote.worth is not None and quote.savings_rate is not None:
        yield _worth(quote.worth, quote.savings_rate, currency)


def _cost(plan: Priced) -> Phrase:
    totals, rates = plan.totals, plan.rates
    values = {
        "cost": grouped(totals.cost.copy_abs()),
        "currency": plan.offer.currency,
        "cash": grouped(totals.cash_price),
    }
    rate = rates.effective if rates.effective is not None else rates.dated
    if not totals.cost:
        return Phrase("That is what it costs paid at once, {cash} {currency}: the plan adds nothing.", **values)
    if totals.cost < 0:
        return Phrase("That is {cost} {currency} less than {cash} paid at once.", **values)
    if rate is None:
        return Phrase("That is {cost} {currency} more than {cash} paid at once.", **values)
    if rates.nominal is None:
        return Phrase(
            "That is {cost} {currency} more than {cash} paid at once, like a loan at {rate}% a year.",
            **values,
            rate=rate.percent(),
        )
    return Phrase(
        "That is {cost} {currency} more than {cash} paid at once, like a loan at {rate}% a year ({nominal}% nominal).",
        **values,
        rate=rate.percent(),
        nominal=rates.nominal.percent(),
    )


def _cause(found: Impact, plan: Priced) -> Phrase | None:
    """Which part makes it dear."""
    adding = [share for share in found.shares if share.cost > 0]
    if not adding:
        return None
    largest = max(adding, key=_weight)
    if len(found.shares) == 1:
        return Phrase("All of it comes from the {name}; without it there would be no cost.", name=largest.name)
    values = {"name": largest.name, "cost": grouped(largest.cost), "currency": plan.offer.currency}
    if largest.rate_without is None:
        return Phrase("The largest part is the {name}, {cost} {currency}.", **values)
    rate = largest.rate_without.effective if largest.rate_without.dated is None else largest.rate_without.dated
    return Phrase(
        "The largest part is the {name}, {cost} {currency}; without it the rate would be {rate}% a year.",
        **values,
        rate=in_percent(rate or Fraction(0)),
    )


def _weight(share: Share) -> tuple[Fraction, Decimal]:
    points = share.points
    by_rate = None if points is None else points.effective if points.dated is None else points.dated
    return by_rate or Fraction(0), share.cost


def _worth(worth: Decimal, savings: Fraction, currency: str) -> Phrase:
    values = {"amount": grouped(worth.copy_abs()), "currency": currency, "rate": plain(Decimal(in_percent(savings, 4)))}
    if worth > 0:
        return Phrase("To money that earns {rate}% a year the plan is worth {amount} {currency} today.", **values)
    if worth < 0:
        return Phrase(
            "Even to money that earns {rate}% a year, paying at once is better by {amount} {currency} today.", **values
        )
    return Phrase("To money that earns {rate}% a year, the plan and paying at once are worth the same.", **values)


def in_percent(rate: Fraction, decimals: int = 2) -> str:
    """A fraction of one as percent, rounded half-up: 0.2011 is 20.11.

    >>> in_percent(Fraction(1, 8))
    '12.50'
    """
    return prove_exact(rate, decimals).percent


def _of_a_range(quote: Quote, found: Range) -> Iterator[Phrase]:
    """What is not said, and between which ends the answer lies."""
    first, *others = (open_in_words(field, quote.offer) for field, _ in found.cases[0].settled)
    for other in others:
        first = Phrase("{first}; {other}", first=first, other=other)
    yield Phrase("Not said: {what}.", what=first)
    ends = [end for end in (found.low, found.high) if end is not None]
    if len(ends) == 2 and ends[0] is ends[1]:
        yield Phrase("So it costs {end}.", end=_end(ends[0], quote))
    elif len(ends) == 2:
        yield Phrase("So it costs between {low} and {high}.", low=_end(ends[0], quote), high=_end(ends[1], quote))
    elif found.low is not None:
        yield Phrase("So it costs {low} or more.", low=_end(found.low, quote))
    elif found.high is not None:
        yield Phrase("So it costs {high} or less.", high=_end(found.high, quote))


def _end(case: Case, quote: Quote) -> Phrase:
    """One end of a range: the money, the yearly rate, and what it takes to be true."""
    totals, rates = case.priced.totals, case.priced.rates
    settled = settled_in_words(case.settled, quote.offer)
    values = {"cost": grouped(totals.cost), "currency": quote.offer.currency, "settled": settled}
    rate = rates.effective if rates.effective is not None else rates.dated
    if rate is None:
        return Phrase("{cost} {currency} ({settled})", **values)
    if rates.nominal is None:
        return Phrase("{cost} {currency}, {rate}% a year ({settled})", **values, rate=rate.percent())
    return Phrase(
        "{cost} {currency}, {rate}% a year, {nominal}% nominal ({settled})",
        **values,
        rate=rate.percent(),
        nominal=rates.nominal.percent(),
    )
