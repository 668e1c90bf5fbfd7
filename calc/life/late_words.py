"""How is it said what paying late costs? In money, as a rate of the plan, and what the penalty is a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from calc.cost.assumptions import in_words
from calc.cost.priced import Priced
from calc.cost.wording import grouped
from calc.dates import Duration, Unit
from calc.errors import Phrase
from calc.life.late_expected import at_least_once
from calc.life.late_schedule import Delay, Outcome
from calc.life.late_terms import STATED, late_fees, terms_stated, yearly
from calc.life.wording import difference, listed, rates_compared, yearly_percent
from calc.money import to_major
from calc.rates.proof import prove_exact


def late_sentences(
    on_time: Priced, outcomes: Sequence[Outcome], delay: Delay, chance: Fraction | None
) -> tuple[Phrase, ...]:
    """The answer in plain words."""
    if outcomes[0].case.rule != STATED:
        return (*_by_usual_rules(on_time, outcomes, delay), *_expected(on_time, outcomes, delay, chance))
    outcome = outcomes[0]
    return (
        _charged(outcome, delay),
        *_closed(outcome),
        *_lost(outcome),
        difference(on_time, outcome.case.event),
        *rates_compared(on_time, outcome.case.event),
        *_penalty(outcome),
        *_on_due_dates(outcome),
        *_expected(on_time, outcomes, delay, chance),
    )


def _length(delay: Delay) -> Phrase:
    return in_words(Duration(delay.days, Unit.DAY))


def _charged(outcome: Outcome, delay: Delay) -> Phrase:
    """What the contract charges."""
    offer, charged = outcome.case.event.offer, outcome.case.amount("charged")
    assert charged is not None
    grace = terms_stated(offer).grace
    values = {
        "numbers": listed(outcome.ran.missed or delay.numbers),
        "late": _length(delay),
        "amount": grouped(charged),
        "currency": offer.currency,
        "grace": in_words(Duration(grace, Unit.DAY)),
    }
    if not delay.days:
        return Phrase("Paid on the day it is due, nothing is late.")
    if delay.days <= grace:
        return Phrase("Paid {late} late, within {grace} of grace, nothing is charged for it.", **values)
    if len(delay.numbers) == 1:
        return Phrase("Installment {numbers}, paid {late} late, is charged {amount} {currency}.", **values)
    return Phrase("Installments {numbers}, each paid {late} late, are charged {amount} {currency} in all.", **values)


def _closed(outcome: Outcome) -> Iterator[Phrase]:
    """Whether the whole plan fell due."""
    if outcome.ran.closed_at is None:
        return
    currency = outcome.case.event.offer.currency
    yield Phrase(
        "With installment {number} the plan is closed, after {count} misses in a row: {amount} {currency} more fall due"
        " at once.",
        number=outcome.ran.closed_at,
        count=terms_stated(outcome.case.event.offer).closes_after,
        amount=grouped(to_major(outcome.ran.due_at_once, currency)),
        currency=currency,
    )


def _lost(outcome: Outcome) -> Iterator[Phrase]:
    """What was for paying on time."""
    lost = outcome.case.amount("lost")
    if lost:
        currency = outcome.case.event.offer.currency
        yield Phrase(
            "What comes for paying on time, {amount} {currency}, is lost.", amount=grouped(lost), currency=currency
        )


def _penalty(outcome: Outcome) -> Iterator[Phrase]:
    """What a penalty by the day is by the year."""
    offer = outcome.case.event.offer
    penalty = terms_stated(offer).penalty
    if penalty.percent:
        year = yearly_percent(yearly(offer))
        yield Phrase("A penalty of {rate} is {year}% a year, simple.", rate=penalty.in_words(), year=year)


def _on_due_dates(outcome: Outcome) -> Iterator[Phrase]:
    """The rate by periods, as it is often published of a late fee."""
    rate = dict(outcome.case.more_rates)["nominal_on_due_dates"]
    if rate is not None:
        yield Phrase(
            "Counted on the due date, as if it were a fee, it makes {rate}% a year nominal.", rate=rate.percent()
        )


def _expected(on_time: Priced, outcomes: Sequence[Outcome], delay: Delay, chance: Fraction | None) -> Iterator[Phrase]:
    """What is to be expected, if each installment may be late."""
    if chance is None:
        return
    offer = on_time.offer
    amounts = [amount for outcome in outcomes if (amount := outcome.case.amount("expected")) is not None]
    values = {
        "chance": prove_exact(chance).percent,
        "late": _length(delay),
        "low": grouped(min(amounts)),
        "high": grouped(max(amounts)),
        "currency": offer.currency,
    }
    if min(amounts) == max(amounts):
        yield Phrase(
            "If each installment is {late} late with a probability of {chance}%, whatever the others are, expect a"
            " charge of {low} {currency}.",
            **values,
        )
    else:
        yield Phrase(
            "If each installment is {late} late with a probability of {chance}%, whatever the others are, expect a"
            " charge of {low} to {high} {currency}.",
            **values,
        )
    count = len(on_time.schedule.installments)
    once = prove_exact(at_least_once(chance, count)).percent
    yield Phrase("At least one of {count} is late with a probability of {once}%.", count=count, once=once)


def _by_usual_rules(on_time: Priced, outcomes: Sequence[Outcome], delay: Delay) -> Iterator[Phrase]:
    """What it costs where nobody says what it costs."""
    amounts = [amount for outcome in outcomes if (amount := outcome.case.amount("charged")) is not None]
    values = {
        "late": _length(delay),
        "low": grouped(min(amounts)),
        "high": grouped(max(amounts)),
        "currency": on_time.offer.currency,
    }
    yield Phrase("The offer does not say what a late payment costs.")
    if min(amounts) == max(amounts):
        yield Phrase("Paid {late} late, the usual rules below charge {low} {currency}.", **values)
    else:
        yield Phrase("Paid {late} late, the usual rules below charge {low} to {high} {currency}.", **values)
    yield Phrase("A fixed fee for paying late is not among them: it cannot be guessed.")


def late_assumptions(outcomes: Sequence[Outcome]) -> Iterator[Phrase]:
    """What was taken for granted of paying late."""
    stated = outcomes[0].case.rule == STATED
    offer, late = outcomes[0].case.event.offer, terms_stated(outcomes[0].case.event.offer)
    yield Phrase("all other installments are paid on the day they are due")
    if stated and "grace" not in late.model_fields_set:
        yield Phrase("there are no days of grace")
    if stated and not late.model_fields_set & {"penalty"} and (late.fee is not None or late_fees(offer)):
        yield Phrase("there is no penalty by the day beside the fee")
    if late.penalty.span == "day" and "days_a_year" not in offer.plan.model_fields_set:
        yield Phrase("a daily penalty is multiplied by {days} for a year", days=offer.plan.days_a_year)
    if offer.plan.rate.percent:
        yield Phrase("while an installment is late the penalty runs, and no more interest of the plan")
    if any(outcome.ran.closed_at for outcome in outcomes):
        if offer.contract.settlement is None:
            yield Phrase("when the plan is closed, the unpaid principal falls due, and no later interest and fees")
        yield Phrase("what falls due when the plan is closed is paid with the last late installment, without a penalty")
