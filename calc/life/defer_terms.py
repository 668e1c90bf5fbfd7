"""What does putting off a payment cost? Its terms, and those that are usual where nobody says what it costs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from calc.dates import Duration
from calc.errors import OfferError, Phrase, UsageError
from calc.life.amounts import amount_in
from calc.life.defer_dates import about_days
from calc.life.late_terms import check_daily
from calc.offer.described import whole_number
from calc.offer.model import Offer
from calc.offer.typed_rate import InterestRate

SHIFTS = ("one", "all")
MOST_PERIODS = 120
MOST_DAYS = 3_660

STATED = "stated"
_DAILY = "0.035%/day"
_AS_A_MINIMUM_PAYMENT = "0.05%/day"


@dataclass(frozen=True, slots=True)
class Deferral:
    """What is put off: `count` installments from number `first` on, each by a length of time; and for what.

    `shift` "one": these installments alone move; "all": they and all later ones, by `count` times the length.
    `charge`: a rate on what is put off, for as long as it is. `fee`: in minor units, for each installment. `accrue`:
    whether the plan's own interest runs on.
    """

    first: int
    count: int
    by: Duration
    shift: str
    charge: InterestRate | None
    fee: int
    accrue: bool

    @property
    def length(self) -> Duration:
        """By how long each of them moves."""
        return Duration(self.by.count * (self.count if self.shift == "all" else 1), self.by.unit)


def rules_of(asked: Deferral, offer: Offer, *, stated: bool, accrue: bool | None) -> tuple[tuple[str, Deferral], ...]:
    """The one way that is stated, or every usual one.

    Source of 0.035 % a day: the deferral (下月还) of a platform's pay-later product; 0.05 % a day is what the same
    product takes on what a minimum payment leaves (published in 2025).
    """
    if stated:
        return ((STATED, asked),)
    free = replace(asked, charge=None, fee=0, accrue=False)
    usual = [
        ("free", free),
        ("daily-charge", replace(free, charge=InterestRate.parse(_DAILY, "charge"))),
        ("daily-charge-higher", replace(free, charge=InterestRate.parse(_AS_A_MINIMUM_PAYMENT, "charge"))),
    ]
    if offer.plan.rate.percent and accrue is None:
        usual.append(("interest", replace(free, accrue=True)))
    return tuple(usual)


def deferral_of(
    offer: Offer,
    numbers: tuple[int, ...],
    by: Duration | str,
    count: int | str,
    shift: str,
    charge: InterestRate | str | None,
    fee: Decimal | int | str | None,
    accrue: bool | None,
    installments: int,
) -> Deferral:
    """The terms as a caller gives them; `UsageError` or `OfferError` on the one that cannot be.

    `installments`: how many the plan has.
    """
    if len(numbers) != 1:
        why = "installments are put off from one on; how many of them is the count"
        raise UsageError("installment", ", ".join(map(str, numbers)), why, str(numbers[0]))
    many = _count(count, numbers[0], installments, shift)
    rate = None if charge is None else _charge(charge)
    amount = 0 if fee is None else amount_in(offer.currency, fee, "fee")
    if accrue and not offer.plan.rate.percent:
        raise UsageError("accrue", "yes", "the plan has no interest that could run on", "a charge such as 0.035%/day")
    return _check_length(Deferral(numbers[0], many, _length(by), _shift(shift), rate, amount, bool(accrue)))


def _shift(given: str) -> str:
    shift = str(given).strip().lower()
    if shift not in SHIFTS:
        why = "either the installment alone moves, or all later ones with it"
        raise UsageError("shift", given, why, "one, or all")
    return shift


def _count(given: int | str, first: int, installments: int, shift: str) -> int:
    """How many installments are put off; a payment holiday may last longer than the plan has installments left."""
    most = MOST_PERIODS if shift == "all" else installments - first + 1
    count = whole_number(given, 1, most)
    if count is None:
        why = Phrase("from installment {first} on it is a number from 1 to {most}", first=first, most=most)
        raise UsageError("count", given, why, "1")
    return count


def _length(given: Duration | str) -> Duration:
    if isinstance(given, Duration):
        return given
    if not isinstance(given, str):
        raise OfferError("by", given, "a length of time is text", '"1 month"')
    return Duration.parse(given, "by")


def _check_length(asked: Deferral) -> Deferral:
    if about_days(asked.length) > MOST_DAYS:
        why = Phrase("payments are put off by at most {most} days in all", most=MOST_DAYS)
        raise UsageError("by", str(asked.length), why, "1 month")
    return asked


def _charge(given: InterestRate | str) -> InterestRate:
    rate = InterestRate.parse(given, "charge") if isinstance(given, str) else given
    if not isinstance(rate, InterestRate):
        raise OfferError("charge", given, "a rate is text with a percent sign", '"0.035%/day"')
    check_daily("charge", given, rate)
    return rate


def rate_for(rate: InterestRate, offer: Offer, periods: int | None, days: int) -> Fraction:
    """What a rate comes to for a time: a daily one by its days, another one by its periods where they are whole.

    >>> plan = Offer(price="9", plan={"installments": 3})
    >>> rate_for(InterestRate.parse("0.035%/day", "charge"), plan, 1, 30)
    Fraction(21, 2000)
    """
    plan = offer.plan
    per_year = rate.per_year(plan.every.per_year, plan.days_a_year)
    if periods is not None and rate.span != "day":
        return per_year / plan.every.per_year * periods
    return per_year * days / plan.days_a_year
