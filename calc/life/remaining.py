"""What is left of a plan at a moment? The installments still to come after one was paid, or on a day between two."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from calc.cost.priced import Priced
from calc.dates import DayCount, days_between, year_fraction
from calc.errors import OfferError, Phrase, UsageError
from calc.life.coming import Coming, coming_of, years_of
from calc.money import to_minor
from calc.offer.described import iso_date
from calc.rates.exact_number import whole_number
from calc.schedules.table import Row
from calc.solve.equation import arithmetic, decimal
from calc.workdays import Due

_DIGITS = 60


@dataclass(frozen=True, slots=True)
class Remaining:
    """What is left of a plan when `paid` installments are paid: those that are `coming`.

    `due`: the day, None where no dates are known. `elapsed`: the part of the period after the last paid one that has
    gone, 0 on a due date. `accrued_part`: the part of its interest that is earned, by the plan's way of counting days.
    """

    plan: Priced
    paid: int
    due: Due | None
    coming: tuple[Coming, ...]
    elapsed: Fraction = Fraction(0)
    accrued_part: Fraction = Fraction(0)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the installments still to come."""
        return self.plan.schedule.installments[self.paid :]

    @property
    def between(self) -> bool:
        """Whether it is a day between two due dates."""
        return bool(self.elapsed)

    @property
    def payments(self) -> int:
        """All that is still to be paid, in minor units."""
        return sum(one.payment for one in self.coming)

    @property
    def principal(self) -> int:
        """What is left without any interest and fees, in minor units."""
        return sum(one.principal for one in self.coming)

    @property
    def balance(self) -> int:
        """The unpaid principal as the schedule counts it, before later discounts, in minor units."""
        return sum(to_minor(row.principal, self.plan.offer.currency) for row in self.rows)

    @property
    def years(self) -> tuple[Fraction, ...] | None:
        """After how many years each installment still to come is due; None where there is no clock."""
        of_all = years_of(self.plan)
        if of_all is None:
            return None
        before = of_all[self.paid - 1] if self.paid else Fraction(0)
        following = of_all[self.paid :]
        now = before + self.elapsed * (following[0] - before) if following else before
        return tuple(time - now for time in following)

    @property
    def time(self) -> Fraction | None:
        """The moment in periods after the start; None where payments are not evenly spaced, or between two of them."""
        times = self.plan.schedule.times
        if times is None or self.between:
            return None
        return times[self.paid - 1] if self.paid else Fraction(0)


def remaining(plan: Priced, after: object = None, on: object = None) -> Remaining:
    """What is left after the K-th due date, when the K-th installment is paid; or on a day, when all due until then is.

    `UsageError` where neither or both are said, or the plan has no such moment.

    >>> from calc.cost.priced import priced
    >>> from calc.offer.model import Offer
    >>> left = remaining(priced(Offer(price="300", plan={"installments": 3})), after=1)
    >>> left.payments, left.time
    (20000, Fraction(1, 1))
    """
    if after is not None and on is not None:
        why = Phrase("the moment is already said: after installment {number}", number=str(after))
        raise UsageError("on", str(on), why, "one of them")
    if after is not None:
        return _after(plan, after)
    if on is None:
        unsaid = "the answer depends on when: after how many installments, or on which day"
        raise UsageError("after", None, unsaid, "3")
    return _on(plan, iso_date(on, "on"))


def _after(plan: Priced, given: object) -> Remaining:
    count = len(plan.schedule.installments)
    try:
        number = whole_number(given, "after")
    except UsageError:
        number = -1
    if 0 <= number <= count:
        return Remaining(plan, number, _day_after(plan, number), coming_of(plan)[number:])
    why = Phrase("it is how many of the {count} installments are paid, from 0 to {count}", count=count)
    if count == 1:
        why = Phrase("the plan is one payment: it is 0 before it and 1 after it; a day before it is said as a date")
    raise UsageError("after", given, why, str(min(3, count)))


def _day_after(plan: Priced, paid: int) -> Due | None:
    start = plan.offer.start
    if paid:
        return plan.schedule.installments[paid - 1].due
    return None if start is None else Due(start, start)


def _on(plan: Priced, day: date) -> Remaining:
    days = [row.due.adjusted for row in plan.schedule.installments if row.due]
    start = plan.offer.start
    if not days or (start is None and day < days[0]):
        raise OfferError("start", None, "a day in the plan is known only with the day of purchase", "2026-11-21")
    if start is not None and day < start:
        why = Phrase("that is before the purchase on {start}", start=start.isoformat())
        raise UsageError("on", day, why, start.isoformat())
    if day > days[-1]:
        why = Phrase("nothing is left then: the last payment is due on {last}", last=days[-1].isoformat())
        raise UsageError("on", day, why, days[-1].isoformat())
    paid = sum(due <= day for due in days)
    before = _day_after(plan, paid)
    assert before is not None
    coming = coming_of(plan)[paid:]
    if day == before.adjusted:
        return Remaining(plan, paid, before, coming)
    part = Fraction(days_between(before.adjusted, day), days_between(before.adjusted, days[paid]))
    due = Due(max(day, before.nominal), day)
    return Remaining(plan, paid, due, coming, part, _earned(plan, (before.adjusted, day, days[paid]), part))


def _earned(plan: Priced, days: tuple[date, date, date], part: Fraction) -> Fraction:
    """The part of a period's interest that is earned on a day: by the plan's day count, by its growth where interest
    is added to the debt, else by actual days."""
    before, day, due = days
    convention = plan.offer.plan.day_count
    if plan.offer.plan.compounding is not None:
        return _by_growth(plan, part)
    if convention is DayCount.PERIOD:
        return part
    whole = year_fraction(before, due, convention)
    return min(Fraction(1), year_fraction(before, day, convention) / whole) if whole else part


def _by_growth(plan: Priced, part: Fraction) -> Fraction:
    row = plan.schedule.installments[0]
    growth = 1 + Fraction(row.interest) / Fraction(row.principal)
    if growth == 1:
        return part
    context = arithmetic(_DIGITS)
    grown = context.power(decimal(growth, context), decimal(part, context))
    return (Fraction(grown) - 1) / (growth - 1)
