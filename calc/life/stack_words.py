"""Can several plans be paid together? The hardest month, the first that cannot be paid, and what is owed, in words."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from calc.cost.verdict import in_percent
from calc.cost.wording import grouped
from calc.errors import Phrase

if TYPE_CHECKING:
    from calc.life.stack import Stack


def stack_in_words(stack: Stack) -> Iterator[Phrase]:
    """The answer in plain words."""
    peak, currency = stack.peak, stack.currency
    values = {"month": peak.month, "amount": grouped(peak.due), "currency": currency}
    if peak.share is None:
        yield Phrase("Most is due in {month}: {amount} {currency}.", **values)
    else:
        share = in_percent(peak.share)
        yield Phrase("Most is due in {month}: {amount} {currency}, {share}% of the income.", share=share, **values)
    if stack.can_pay is not None:
        yield _can_be_paid(stack, stack.can_pay)
    if stack.income is not None:
        yield _within_the_limit(stack)


def _can_be_paid(stack: Stack, most: Decimal) -> Phrase:
    first = stack.first_unpayable
    if first is None:
        return Phrase("Every month can be paid.")
    return Phrase(
        "The first month that cannot be paid is {month}: {due} is due, and there is {most}.",
        month=first.month,
        due=grouped(first.due),
        most=grouped(most),
    )


def _within_the_limit(stack: Stack) -> Phrase:
    over = stack.over_limit
    if not over:
        return Phrase("What is owed stays within 1.2 times the monthly income.")
    if len(over) == 1:
        return Phrase("More than 1.2 times the monthly income is owed at the end of {month}.", month=over[0].month)
    return Phrase(
        "More than 1.2 times the monthly income is owed at the end of {count} months, the first {month}.",
        count=len(over),
        month=over[0].month,
    )
