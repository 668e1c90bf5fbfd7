"""How is it said what a revolving debt comes to, and what was taken for granted?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.life.revolving import MOST_MONTHS, Payoff
from calc.money import minor_digits, to_major

if TYPE_CHECKING:
    from calc.life.minimum import Revolving


def sentences(answer: Revolving) -> Iterator[Phrase]:
    """The answer: how long by the minimum, its first payments, the rate by the year, and a fixed payment instead."""
    yield _by_minimum(answer)
    if answer.payoff.status == "found" and len(answer.payoff.rows) > 1:
        first, second = (grouped(row.payment) for row in answer.payoff.rows[:2])
        yield Phrase("The first payment is {first}, the second {second}.", first=first, second=second)
    yield _by_the_year(answer)
    if answer.instead is not None:
        yield from _instead(answer, answer.instead)


def _by_the_year(answer: Revolving) -> Phrase:
    values = {"nominal": answer.nominal.percent(), "effective": answer.effective.percent()}
    if answer.debt.rate.span == "year":
        return Phrase("Interest of {nominal}% a year is {effective}% with interest on interest.", **values)
    rate = answer.debt.rate.in_words()
    return Phrase(
        "Interest of {rate} is {nominal}% a year, and {effective}% with interest on interest.", rate=rate, **values
    )


def _by_minimum(answer: Revolving) -> Phrase:
    payoff, values = answer.payoff, _values(answer, answer.payoff)
    if payoff.status == "too long":
        return Phrase("Paying only the minimum, {left} {currency} is still owed after {months} months.", **values)
    if payoff.status == "never":
        return Phrase(
            "Paying only the minimum never ends: it is {payment} {currency} when the month's interest is {interest}, "
            "and after a year {owed} is owed.",
            **values,
        )
    if payoff.months == 1:
        return Phrase("One payment of {paid} {currency} clears it, {interest} of it interest.", **values)
    return Phrase(
        "Paying only the minimum takes {months} months and {interest} {currency} of interest, {paid} in all.", **values
    )


def _values(answer: Revolving, payoff: Payoff) -> dict[str, object]:
    """What the sentences need; of a debt that never ends, the payment and the interest of its first full month."""
    values: dict[str, object] = {"currency": answer.debt.currency}
    if payoff.schedule is None:
        full = payoff.rows[0] if payoff.rows[0].interest else payoff.rows[2]
        values |= {"payment": grouped(full.payment), "interest": grouped(full.interest)}
        return values | {"owed": grouped(payoff.rows[-1].balance), "left": grouped(payoff.left), "months": _MOST}
    assert payoff.interest is not None and payoff.paid is not None
    return values | {"months": payoff.months, "interest": grouped(payoff.interest), "paid": grouped(payoff.paid)}


_MOST = f"{MOST_MONTHS:,}"


def _instead(answer: Revolving, fixed: Payoff) -> Iterator[Phrase]:
    assert answer.pay is not None
    values = _values(answer, fixed) | {"pay": grouped(answer.pay)}
    if fixed.status == "never":
        yield Phrase(
            "Paying {pay} a month never ends: the month's interest is {interest} {currency}, and after a year {owed} "
            "is owed.",
            **values,
        )
    elif fixed.status == "too long":
        yield Phrase("Paying {pay} a month, {left} {currency} is still owed after {months} months.", **values)
    elif fixed.months == 1:
        yield Phrase("Paying {pay} at once clears it with {interest} {currency} of interest.", **values)
    else:
        yield Phrase("Paying {pay} a month takes {months} months and {interest} {currency} of interest.", **values)
    yield from _against(answer, fixed)


def _against(answer: Revolving, fixed: Payoff) -> Iterator[Phrase]:
    """What the fixed payment saves; and whether a contract would take it."""
    by_minimum, pay = answer.payoff, answer.pay
    assert pay is not None
    if by_minimum.interest is not None and fixed.interest is not None:
        saved = _minor(by_minimum.interest, answer) - _minor(fixed.interest, answer)
        amount = grouped(to_major(abs(saved), answer.debt.currency))
        if saved > 0:
            yield Phrase("That saves {amount} of interest.", amount=amount)
        elif saved < 0:
            yield Phrase("That is {amount} more interest.", amount=amount)
    first = by_minimum.rows[0].payment
    if pay < first and len(fixed.rows) > 1:
        yield Phrase("But the first minimum is {first}: a contract does not take less.", first=grouped(first))


def _minor(amount: Decimal, answer: Revolving) -> int:
    return int(Fraction(amount) * 10 ** minor_digits(answer.debt.currency))


def assumptions(answer: Revolving) -> Iterator[Phrase]:
    """What was taken for granted, beginning with what moves the answer most."""
    asked, clock = answer.minimum, answer.debt.clock
    added = asked.interest == "added"
    yield Phrase(
        "the minimum is {percent} of what is owed at the end of the month, and the month's interest on top"
        if added
        else "the minimum is {percent} of what is owed at the end of the month, interest within it",
        percent=str(asked.percent),
    )
    if asked.floor:
        yield Phrase("the minimum is at least {amount}", amount=grouped(asked.floor))
    if asked.clear_below:
        yield Phrase("everything is paid once no more than {amount} is owed", amount=grouped(asked.clear_below))
    yield _from_when(answer)
    if not clock.by_calendar:
        yield Phrase("every month has 30 days and is a twelfth of the year")
    yield Phrase("each payment is made on its due day, and nothing more is bought")
    yield Phrase("interest is rounded to the smallest unit every month")


def _from_when(answer: Revolving) -> Phrase:
    if answer.debt.free_first:
        return Phrase("no interest until the first payment is due, then on what is left unpaid")
    if answer.debt.clock.first_days is None:
        return Phrase("interest from the day of purchase on")
    return Phrase(
        "the {count} interest-free days are lost unless everything is paid: their interest comes with the second "
        "payment",
        count=answer.debt.clock.first_days,
    )
