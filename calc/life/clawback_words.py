"""How is it said what deferred interest costs, and what was taken for granted?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.money import minor_digits, to_major
from calc.rates.proof import prove_exact

if TYPE_CHECKING:
    from calc.life.clawback import Charge, Clawback

_BY_RULE = {
    "balance": "{interest} on what was owed each month",
    "compound": "{interest} with interest on interest",
    "price": "{interest} on the full price",
}


def sentences(answer: Clawback) -> Iterator[Phrase]:
    """The answer: what is charged back, how much that is of what was left, and what would have avoided it."""
    values = {
        "price": grouped(answer.price),
        "currency": answer.promotion.currency,
        "left": grouped(answer.left),
        "months": answer.promotion.months,
    }
    if not answer.left:
        yield Phrase("{price} {currency} is paid off within {months} months, so no interest is charged.", **values)
        return
    yield Phrase(
        "{left} of {price} {currency} is unpaid after {months} months, so interest is charged from the first day.",
        **values,
    )
    yield _charged(answer.chosen) if answer.chosen is not None else _differing(answer.cases)
    yield _cleared_by(answer)


def _charged(charge: Charge) -> Phrase:
    """The interest by the rule that is named, and as a part of what was left."""
    assert charge.of_left is not None
    percent = prove_exact(charge.of_left, 0).percent
    return Phrase("It is {charged}: {percent}% of what was left.", charged=_by_rule(charge), percent=percent)


def _differing(charges: Sequence[Charge]) -> Phrase:
    """The interest by every usual rule, and as a part of what was left; either of the last two may be the highest."""
    first, second, third = charges
    parts = [charge.of_left for charge in charges if charge.of_left is not None]
    return Phrase(
        "Contracts differ: {first}, {second}, or {third}; that is from {least}% to {most}% of what was left.",
        first=_by_rule(first),
        second=_by_rule(second),
        third=_by_rule(third),
        least=prove_exact(min(parts), 0).percent,
        most=prove_exact(max(parts), 0).percent,
    )


def _by_rule(charge: Charge) -> Phrase:
    return Phrase(_BY_RULE[charge.rule], interest=grouped(charge.interest))


def _cleared_by(answer: Clawback) -> Phrase:
    needed = grouped(answer.needed)
    if answer.pay is None or answer.pay >= answer.needed:
        return Phrase("{needed} a month would have cleared it in time.", needed=needed)
    currency = answer.promotion.currency
    more = int((Fraction(answer.needed) - Fraction(answer.pay)) * 10 ** minor_digits(currency))
    return Phrase(
        "{needed} a month would have cleared it in time, {more} more than was paid.",
        needed=needed,
        more=grouped(to_major(more, currency)),
    )


def assumptions(answer: Clawback) -> Iterator[Phrase]:
    """What was taken for granted, beginning with what moves the answer most."""
    yield Phrase("payments are made at the end of each month")
    if answer.left:
        yield Phrase("what is left is paid with the interest on the day the promotion ends")
    if not answer.promotion.clock.by_calendar:
        yield Phrase("every month has 30 days and is a twelfth of the year")
    if answer.left:
        yield Phrase("interest is rounded to the smallest unit every month")
