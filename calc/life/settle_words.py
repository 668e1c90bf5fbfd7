"""What does settling early save, and is it worth it? The answer in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from calc.cost.priced import Priced
from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.life.change import Case
from calc.life.elsewhere import gained, worth_it, would_do
from calc.life.remaining import Remaining
from calc.life.settled import all_that_remains
from calc.rates.rate import Rate


def settling_in_words(left: Remaining, case: Case, savings: Fraction | None) -> tuple[Phrase, ...]:
    """What settling by one rule costs and saves, the rate beside the one on time, and what the money earns by it."""
    if not left.coming:
        return (Phrase("Nothing is left to settle then: it is the plan as agreed."),)
    elsewhere = (*would_do(all_that_remains(left, 0), savings), *gained(case, left.plan.offer.currency))
    return (*_money(left, case), *_worth_it(left, case), *elsewhere, *_lost(left))


def settlings_in_words(left: Remaining, cases: Sequence[Case], savings: Fraction | None) -> tuple[Phrase, ...]:
    """Between which ends the answer lies where no rule is named."""
    if not left.coming:
        return settling_in_words(left, cases[0], savings)
    costs, saved = ([_amount(case, name) for case in cases] for name in ("pay_now", "saved"))
    values = {"when": when_in_words(left), "currency": left.plan.offer.currency}
    ends = {"low": grouped(min(costs)), "high": grouped(max(costs))}
    beside = (*would_do(all_that_remains(left, 0), savings), *_lost(left))
    if ends["low"] == ends["high"]:
        return (Phrase("Settling {when} costs {low} {currency} now, by every usual rule.", **values, **ends), *beside)
    return (
        Phrase("Settling {when} costs between {low} and {high} {currency} now.", **values, **ends),
        _saved_between(min(saved), max(saved)),
        *beside,
    )


def _saved_between(least: Decimal, most: Decimal) -> Phrase:
    values = {"least": grouped(least.copy_abs()), "most": grouped(most.copy_abs())}
    if most < 0:
        return Phrase("By every usual rule that is more than what remains, by {most} to {least}.", **values)
    if least < 0:
        return Phrase(
            "It saves {most} at best and costs {least} more than what remains at worst:"
            " the rule in the contract decides, and the offer names none.",
            **values,
        )
    return Phrase(
        "It saves between {least} and {most}: the rule in the contract decides, and the offer names none.", **values
    )


def when_in_words(left: Remaining) -> Phrase:
    """The moment: after installment 3, right after the purchase, on a day."""
    if left.between and left.due is not None:
        return Phrase("on {day}", day=left.due.adjusted.isoformat())
    if not left.paid:
        return Phrase("right after the purchase")
    return Phrase("after installment {number}", number=left.paid)


def _amount(case: Case, name: str) -> Decimal:
    amount = case.amount(name)
    assert amount is not None
    return amount


def _money(left: Remaining, case: Case) -> Iterator[Phrase]:
    pay_now, saved = _amount(case, "pay_now"), _amount(case, "saved")
    values = {
        "when": when_in_words(left),
        "amount": grouped(pay_now.copy_abs()),
        "currency": left.plan.offer.currency,
        "saved": grouped(saved),
    }
    if pay_now < 0:
        yield Phrase("Settling {when} brings back {amount} {currency} and saves {saved}.", **values)
    elif saved > 0:
        yield Phrase("Settling {when} costs {amount} {currency} now and saves {saved}.", **values)
    else:
        yield Phrase("Settling {when} costs {amount} {currency} now.", **values)


def _worth_it(left: Remaining, case: Case) -> Iterator[Phrase]:
    """The rate on the money that was used, and what the money paid early earns."""
    saved = _amount(case, "saved")
    then, on_time = _same_rates(case.event, left.plan)
    if saved <= 0:
        yield _saves_nothing(saved, then, on_time)
        return
    if then is not None and on_time is not None:
        yield Phrase(
            "The rate on the money actually used is then {rate}% a year; on time it is {on_time}%.",
            rate=then.percent(),
            on_time=on_time.percent(),
        )
    yield from worth_it(case)


def _saves_nothing(saved: Decimal, then: Rate | None, on_time: Rate | None) -> Phrase:
    why = Phrase("all that remains is due at once")
    if saved < 0:
        why = Phrase("that is {more} more than what remains", more=grouped(saved.copy_abs()))
    if then is None or on_time is None or then <= on_time:
        return Phrase("It saves nothing: {why}, and the money could be kept until the installments are due.", why=why)
    return Phrase(
        "It saves nothing: {why}, and the rate on the money actually used rises to {rate}% a year.",
        why=why,
        rate=then.percent(),
    )


def _same_rates(event: Priced, on_time: Priced) -> tuple[Rate | None, Rate | None]:
    """The rates of both of one kind: nominal where both are evenly spaced, else by dates."""
    if event.rates.nominal is not None and on_time.rates.nominal is not None:
        return event.rates.nominal, on_time.rates.nominal
    return event.rates.dated, on_time.rates.dated


def _lost(left: Remaining) -> Iterator[Phrase]:
    """Benefits that come after more installments than are paid."""
    for benefit in left.plan.offer.benefits:
        if benefit.when != "start" and int(benefit.when) > left.paid:
            yield Phrase(
                "The {name} worth {amount} {currency} is lost.",
                name=benefit.name,
                amount=grouped(benefit.amount),
                currency=left.plan.offer.currency,
            )
