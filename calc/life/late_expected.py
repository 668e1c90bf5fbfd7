"""What does paying late cost on the average? Each installment is late with one probability, whatever the others are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from calc.cost.priced import Priced
from calc.errors import UsageError
from calc.life.late_schedule import Delay, closing_payment, is_missed, late_parts, new_fees
from calc.life.late_terms import terms_stated
from calc.life.payments import Payment, payments_of
from calc.money import RoundingMode, round_fraction, to_minor
from calc.offer.typed_rate import Share
from calc.rates.exact_number import exact_number
from calc.schedules.terms import terms_of


def chance_of(given: str | Share | Fraction | Decimal | None) -> Fraction | None:
    """A probability as a fraction of one, from text in percent or a number from 0 to 1; None where none is given.

    >>> chance_of("5%")
    Fraction(1, 20)
    """
    if given is None:
        return None
    if isinstance(given, str):
        chance = Share.parse(given, "probability").fraction
    else:
        chance = given.fraction if isinstance(given, Share) else exact_number(given, "probability", '"5%"')
    if not 0 <= chance <= 1:
        raise UsageError("probability", given, "a probability is between 0% and 100%", "5%")
    return chance


def at_least_once(chance: Fraction, count: int) -> Fraction:
    """How probable it is that at least one of so many installments is late.

    >>> at_least_once(Fraction(1, 10), 2)
    Fraction(19, 100)
    """
    return 1 - (1 - chance) ** count


def expected_charge(plan: Priced, delay: Delay, chance: Fraction) -> int:
    """The charges to expect if each installment of a plan may be late, in minor units.

    With independent installments that is the probability times the sum of what each would be charged. Where the
    contract closes the plan after so many misses in a row, what comes after it does not arise.
    """
    terms, closes_after = terms_of(plan.offer, delay.calendar), terms_stated(plan.offer).closes_after
    every = replace(delay, numbers=tuple(range(1, len(plan.schedule.installments) + 1)))
    payments = payments_of(plan.schedule, len(new_fees(plan.offer)))
    owed, expected = to_minor(plan.schedule.financed, plan.schedule.currency), Fraction(0)
    missed_in_a_row = [Fraction(1)]  # how probable it is that the plan runs on, after so many misses in a row
    for payment in payments:
        runs_on, is_late = sum(missed_in_a_row, Fraction(0)), is_missed(payment, plan, every)
        expected += runs_on * chance * _charged(late_parts(payment, owed, every, terms), plan)
        owed -= payment.principal
        misses = [chance * probable for probable in missed_in_a_row] if is_late else []
        missed_in_a_row = [runs_on - sum(misses, Fraction(0)), *misses]
        if is_late and closes_after is not None and len(missed_in_a_row) > closes_after:
            closing = missed_in_a_row.pop()
            if payment.number < len(payments):
                expected += closing * _charged([closing_payment(plan, payment.number, payment, owed)], plan)
    return round_fraction(expected, RoundingMode.HALF_UP)


def _charged(payments: Iterable[Payment], plan: Priced) -> int:
    """What is charged beside what the plan itself asks for."""
    return sum(sum(payment.fees[len(plan.schedule.charges) :]) for payment in payments)
