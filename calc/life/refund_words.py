"""What does a refund do? The answer in plain words, and what was assumed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from calc.cost.assumptions import assumptions
from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.life.change import Case
from calc.life.refund_case import Refunded
from calc.life.settle_words import when_in_words
from calc.money import to_major
from calc.workdays import Calendar


def refund_in_words(asked: Refunded, case: Case) -> tuple[Phrase, ...]:
    """What a refund by one rule brings, leaves to pay and loses, and the rate of the money really used."""
    return (*_brings(asked, case), *_leaves(asked, case), _loses(case), *_rates(asked, case))


def refunds_in_words(asked: Refunded, cases: Sequence[Case]) -> tuple[Phrase, ...]:
    """Between which ends the answer lies where no rule is named."""
    money, less = ([_amount(case, name) for case in cases] for name in ("refunded", "saved"))
    values = {
        "amount": grouped(_major(asked, asked.amount)),
        "currency": asked.offer.currency,
        "when": when_in_words(asked.left),
    }
    return (
        Phrase(
            "Of a refund of {amount} {currency} {when}, between {low} and {high} comes back in money.",
            low=grouped(min(money)),
            high=grouped(max(money)),
            **values,
        ),
        Phrase(
            "Later payments fall by between {least} and {most}: the rule of the seller and the lender decides, and the "
            "offer names none.",
            least=grouped(min(less)),
            most=grouped(max(less)),
        ),
    )


def _brings(asked: Refunded, case: Case) -> Iterator[Phrase]:
    values = {
        "when": when_in_words(asked.left),
        "refunded": grouped(_amount(case, "refunded")),
        "currency": asked.offer.currency,
    }
    if asked.everything:
        yield Phrase("Everything goes back {when}: {refunded} {currency} comes back in money.", **values)
    else:
        amount = grouped(_major(asked, asked.amount))
        yield Phrase(
            "Of a refund of {amount} {currency} {when}, {refunded} comes back in money.", amount=amount, **values
        )
    pay_now = case.amount("pay_now")
    if pay_now:
        yield Phrase("A fee that was added to the debt leaves {amount} to pay at once.", amount=grouped(pay_now))


def _leaves(asked: Refunded, case: Case) -> Iterator[Phrase]:
    """What is left to pay, where anything was."""
    if not asked.left.rows:
        return
    has_a_row = case.rule != "next-bill" or _amount(case, "refunded") > 0
    later = case.event.schedule.installments[asked.left.paid + has_a_row :]
    saved = grouped(_amount(case, "saved") + _amount(case, "pay_now"))
    left = sum(row.payment > 0 for row in later)
    if left:
        yield Phrase("Later payments fall by {saved}, to {left} installments.", saved=saved, left=left)
    else:
        yield Phrase("Nothing is due after that: later payments of {saved} fall away.", saved=saved)


def _loses(case: Case) -> Phrase:
    lost = _amount(case, "lost")
    if lost <= 0:
        return Phrase("No fee and no interest is lost.")
    return Phrase("{lost} of fees and interest is lost with what goes back.", lost=grouped(lost))


def _rates(asked: Refunded, case: Case) -> Iterator[Phrase]:
    """The rate of what was used, beside the one on time."""
    event, agreed = case.event.rates, asked.left.plan.rates
    for kind in ("nominal", "dated"):
        now, before = getattr(event, kind), getattr(agreed, kind)
        if now is not None and before is not None:
            yield Phrase(
                "On the money that was really used that is {event}% a year, and {agreed}% if nothing goes back.",
                event=now.percent(),
                agreed=before.percent(),
            )
            return


def assumed(asked: Refunded, calendar: Calendar, *, fees_said: bool) -> tuple[Phrase, ...]:
    """What was taken for granted, about the refund and about the offer."""
    return (*_of_the_refund(asked, fees_said), *assumptions(asked.offer, asked.left.plan.schedule, calendar))


def _of_the_refund(asked: Refunded, fees_said: bool) -> Iterator[Phrase]:
    yield Phrase(
        "the refund comes {when}, on that day; until it does, installments stay due", when=when_in_words(asked.left)
    )
    if asked.fees_charged and not fees_said:
        yield Phrase("fees that were charged are not returned")
    if asked.charged != asked.fees_charged:
        yield Phrase("interest that was paid is not returned")
    if not asked.everything:
        yield Phrase("what goes back is worth its share of the cash price")
        if asked.left.coming and any(row.fees for row in asked.left.rows):
            yield Phrase("a later fee in percent falls with its installment; a fixed one stays as long as there is one")
    elif any(benefit.when == "start" for benefit in asked.offer.benefits):
        yield Phrase("gifts go back with the goods")


def _amount(case: Case, name: str) -> Decimal:
    amount = case.amount(name)
    assert amount is not None
    return amount


def _major(asked: Refunded, amount: int) -> Decimal:
    return to_major(amount, asked.offer.currency)
