"""Would the money earn more elsewhere? What paying early is worth, as a rate, and against what savings earn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from calc.cost.verdict import in_percent
from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.life.change import Case
from calc.life.coming import discounted
from calc.life.remaining import Remaining
from calc.money import Rounding, to_major
from calc.offer.typed_rate import plain
from calc.rates.dated import dated
from calc.rates.effective import effective
from calc.rates.rate import Rate
from calc.solve.equation import arithmetic, decimal
from calc.solve.roots import Found, solve


@dataclass(frozen=True, slots=True)
class PaidEarly:
    """Money that is paid now, in minor units, and what later installments become lower by, in their order."""

    left: Remaining
    now: int
    lower: tuple[int, ...]

    def break_even(self) -> Rate | None:
        """What money would have to earn elsewhere, effective a year, for paying early to make no difference.

        By periods where payments are evenly spaced and the moment is a due date, else by days; None where there is no
        such rate, or several.

        >>> from calc.cost.priced import priced
        >>> from calc.life.remaining import remaining
        >>> from calc.offer.model import Offer
        >>> left = remaining(priced(Offer(price="200", plan={"installments": 2, "every": "1 year"})), after=1)
        >>> PaidEarly(left, 8000, (10000,)).break_even().percent()
        '25.00'
        """
        if self.left.years is None or self.now <= 0:
            return None
        each = 1 if self.left.time is None else self.left.plan.offer.plan.every.per_year
        flows = [(years * each, Fraction(amount)) for years, amount in zip(self.left.years, self.lower, strict=True)]
        answer = solve([(Fraction(0), Fraction(-self.now)), *flows])
        if not isinstance(answer, Found):
            return None
        return dated(answer.root) if self.left.time is None else effective(answer.root, Fraction(each))

    def value_elsewhere(self, savings: Fraction | None) -> int | None:
        """How much money now, at what savings earn effective a year, would pay what later installments are lower by; in
        minor units, rounded half-up. None where there is no clock, or nothing is said of savings."""
        if self.left.years is None or savings is None:
            return None
        growth = decimal(1 + savings, arithmetic(60))
        value = discounted(tuple(zip(self.left.years, self.lower, strict=True)), growth)
        return Rounding().minor(value)


def weighed(case: Case, early: PaidEarly, savings: Fraction | None) -> Case:
    """The case with the rate at which it makes no difference, `break_even`; and with what is gained today by paying
    early, `gain`, where it is known what savings earn."""
    value = early.value_elsewhere(savings)
    rates = (*case.more_rates, ("break_even", early.break_even()))
    if value is None:
        return replace(case, more_rates=rates)
    gain = to_major(value - early.now, early.left.plan.offer.currency)
    return replace(case, amounts=(*case.amounts, ("gain", gain)), more_rates=rates)


def worth_it(case: Case) -> Iterator[Phrase]:
    """Up to which rate elsewhere it is worth it to pay early, where that saves anything."""
    even, saved = dict(case.more_rates)["break_even"], case.amount("saved")
    if even is not None and saved is not None and saved > 0:
        yield Phrase("It is worth it while the money earns less than {rate}% a year elsewhere.", rate=even.percent())


def would_do(early: PaidEarly, savings: Fraction | None) -> Iterator[Phrase]:
    """What money now would pay the same later."""
    value, currency = early.value_elsewhere(savings), early.left.plan.offer.currency
    if savings is not None and value is not None:
        yield Phrase(
            "At {rate}% a year elsewhere, {amount} {currency} now would pay what is due later.",
            rate=plain(Decimal(in_percent(savings, 4))),
            amount=grouped(to_major(value, currency)),
            currency=currency,
        )


def gained(case: Case, currency: str) -> Iterator[Phrase]:
    """Whether paying early or keeping the money is better, and by how much."""
    gain = dict(case.amounts).get("gain")
    if gain is None:
        return
    values = {"amount": grouped(gain.copy_abs()), "currency": currency}
    if gain > 0:
        yield Phrase("Paying early is better by {amount} {currency} today.", **values)
    elif gain < 0:
        yield Phrase("Keeping the money is better by {amount} {currency} today.", **values)
    else:
        yield Phrase("Paying early and keeping the money come to the same.")
