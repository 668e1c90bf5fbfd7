"""How much interest is charged back, and what does the plan cost with it? Month by month, by each usual rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from calc.life.clock import Clock, Span
from calc.life.debt_rates import debt_rates
from calc.money import Rounding, to_major
from calc.offer.typed_rate import InterestRate
from calc.rates.of_plan import PlanRates
from calc.schedules.table import Row, Schedule

RULES = ("balance", "compound", "price")
_ROUNDING = Rounding()


@dataclass(frozen=True, slots=True)
class Promotion:
    """A price, in minor units, free of interest if it is paid in time, and what is paid at the end of each month."""

    currency: str
    price: int
    rate: InterestRate
    payments: tuple[int, ...]
    clock: Clock

    @property
    def months(self) -> int:
        """How long it is free."""
        return len(self.payments)

    @property
    def left(self) -> int:
        """What is unpaid at the end."""
        return self.price - sum(self.payments)


def paid_down(price: int, payments: Sequence[int]) -> tuple[int, ...]:
    """Payments, of which none is more than what is still owed.

    >>> paid_down(500, (200, 200, 200))
    (200, 200, 100)
    """
    made: list[int] = []
    for payment in payments:
        made.append(min(payment, price - sum(made)))
    return tuple(made)


def charged_back(promotion: Promotion, rule: str) -> tuple[int, Schedule, PlanRates]:
    """The interest in minor units, the payments with it, and their yearly rates; no interest where nothing is left.

    >>> promotion = Promotion("USD", 250000, InterestRate.parse("24%", "rate"), (20000,) * 12, Clock(False))
    >>> [charged_back(promotion, rule)[0] for rule in RULES]
    [33600, 38820, 60000]
    """
    spans = list(promotion.clock.spans(promotion.months))
    interest = _interest(promotion, spans, rule) if promotion.left else 0
    schedule = _schedule(promotion, spans, interest)
    return interest, schedule, debt_rates(schedule, promotion.clock.start)


def _interest(promotion: Promotion, spans: list[Span], rule: str) -> int:
    """Every month's interest, rounded; that on the full price is rounded once."""
    growths = [promotion.clock.growth(promotion.rate, span.days) for span in spans]
    if rule == "price":
        return _ROUNDING.minor(promotion.price * sum(growths, Fraction(0)))
    owed, charged = promotion.price, 0
    for growth, payment in zip(growths, promotion.payments, strict=True):
        bearing = owed + charged if rule == "compound" else owed
        charged += _ROUNDING.minor(bearing * growth)
        owed -= payment
    return charged


def _schedule(promotion: Promotion, spans: list[Span], interest: int) -> Schedule:
    """The payments, and on the last day what is left with the interest."""
    currency, rows, owed = promotion.currency, list[Row](), promotion.price
    parts = [(span, payment, 0) for span, payment in zip(spans, promotion.payments, strict=True)]
    if promotion.left:
        parts.append((spans[-1], promotion.left, interest))
    nothing = to_major(0, currency)
    for number, (span, principal, charged) in enumerate(parts, start=1):
        owed -= principal
        payment, own, beside = (to_major(amount, currency) for amount in (principal + charged, principal, charged))
        rows.append(Row(number, span.due, payment, own, beside, nothing, nothing, to_major(owed, currency)))
    ends = tuple(span.end for span, _, _ in parts if span.end is not None)
    price = to_major(promotion.price, currency)
    times = ends if len(ends) == len(rows) else None
    return Schedule(currency, tuple(rows), price, nothing, nothing, nothing, times)
