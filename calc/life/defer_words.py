"""How is it said what putting off a payment costs? In money, as a rate of the plan, and what the charge is a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from calc.cost.assumptions import in_words
from calc.cost.priced import Priced
from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.life.change import Case
from calc.life.defer_schedule import PutOff
from calc.life.defer_terms import Deferral
from calc.life.wording import difference, listed, rates_compared, yearly_percent
from calc.money import to_major


@dataclass(frozen=True, slots=True)
class Put:
    """What happens by one rule, by which terms, and what is paid when for it."""

    case: Case
    asked: Deferral
    ran: PutOff


def defer_sentences(on_time: Priced, puts: Sequence[Put], *, stated: bool) -> tuple[Phrase, ...]:
    """The answer in plain words."""
    moved = _moved(on_time, puts[0])
    if not stated:
        return (moved, *_by_usual_rules(on_time, puts))
    event = puts[0].case.event
    return (
        moved,
        *_charged(on_time, puts[0]),
        *_interest(on_time, puts[0]),
        difference(on_time, event),
        *rates_compared(on_time, event),
        *_a_year(on_time, puts[0]),
    )


def _moved(on_time: Priced, put: Put) -> Phrase:
    """What moves, and by how long."""
    asked = put.asked
    values = {
        "numbers": listed(range(asked.first, asked.first + asked.count)),
        "number": asked.first,
        "by": in_words(asked.length),
        "amount": grouped(to_major(put.ran.amount, on_time.offer.currency)),
        "currency": on_time.offer.currency,
    }
    if asked.shift == "all":
        return Phrase("Installment {number} and all after it, {amount} {currency}, move by {by}.", **values)
    if asked.count == 1:
        return Phrase("Installment {number}, {amount} {currency}, moves by {by} and the others stay.", **values)
    return Phrase("Installments {numbers}, {amount} {currency}, each move by {by} and the others stay.", **values)


def _charged(on_time: Priced, put: Put) -> Iterator[Phrase]:
    """What is charged for it."""
    charged, currency = put.case.amount("charged"), on_time.offer.currency
    if charged:
        yield Phrase("That is charged {amount} {currency}.", amount=grouped(charged), currency=currency)
    elif not put.asked.accrue:
        yield Phrase("Nothing is charged for it.")


def _interest(on_time: Priced, put: Put) -> Iterator[Phrase]:
    """What the plan's own interest comes to for the time."""
    interest = put.case.amount("interest")
    if interest is not None:
        values = {"amount": grouped(interest), "currency": on_time.offer.currency}
        if put.asked.shift == "all":
            yield Phrase("Interest on all that is owed runs on: {amount} {currency}.", **values)
        else:
            yield Phrase("Interest on the principal put off runs on: {amount} {currency}.", **values)


def _a_year(on_time: Priced, put: Put) -> Iterator[Phrase]:
    """What a charge by the day is by the year."""
    charge, plan = put.asked.charge, on_time.offer.plan
    if charge is not None and charge.percent:
        year = yearly_percent(charge.per_year(plan.every.per_year, plan.days_a_year))
        yield Phrase("A charge of {rate} is {year}% a year, simple.", rate=charge.in_words(), year=year)


def _by_usual_rules(on_time: Priced, puts: Sequence[Put]) -> Iterator[Phrase]:
    """What it costs where nobody says what it costs."""
    costs = [put.case.event.totals.cost - on_time.totals.cost for put in puts]
    values = {"low": grouped(min(costs)), "high": grouped(max(costs)), "currency": on_time.offer.currency}
    yield Phrase("Nobody says what that costs.")
    if min(costs) == max(costs):
        yield Phrase("By the usual ways below it costs {low} {currency} more.", **values)
    else:
        yield Phrase("By the usual ways below it costs {low} to {high} {currency} more.", **values)
    yield Phrase("A fixed fee for it is not among them: it cannot be guessed.")


def defer_assumptions(on_time: Priced, puts: Sequence[Put], accrue: bool | None) -> Iterator[Phrase]:
    """What was taken for granted of putting off."""
    offer, asked = on_time.offer, puts[0].asked
    yield Phrase("all is paid on the day on which it is then due")
    if accrue is None and offer.plan.rate.percent and len(puts) == 1:
        yield Phrase("the plan's own interest does not run on beside the charge")
    if any(put.asked.charge is not None and put.asked.charge.span == "day" for put in puts):
        if "days_a_year" not in offer.plan.model_fields_set:
            yield Phrase("a daily charge is multiplied by {days} for a year", days=offer.plan.days_a_year)
        if offer.start is None and asked.length.days is None:
            yield Phrase("without dates a month counts as 30 days")
    if any(put.asked.charge is not None or put.asked.fee for put in puts):
        yield Phrase("the charge is paid with the installment that is put off")
    if offer.plan.step_discounts or any(benefit.when != "start" for benefit in offer.benefits):
        yield Phrase("what comes for paying on time is not lost by putting off")
