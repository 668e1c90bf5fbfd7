"""Which rate may not be exceeded? A target by its kind, and whether an offer keeps to it, by a certain sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from calc.cashflow import consumer_flows
from calc.cost.finding.flows import Moved, moved
from calc.cost.priced import Priced
from calc.errors import Phrase, UsageError
from calc.offer.model import Offer
from calc.offer.typed_rate import InterestRate
from calc.rates.dated import years_between
from calc.rates.exact_number import exact_number
from calc.rates.of_plan import PlanRates
from calc.rates.proof import prove_exact
from calc.rates.rate import Rate
from calc.schedules.compute import schedule
from calc.schedules.due_dates import due_dates
from calc.schedules.table import Schedule
from calc.solve.equation import Equation, Growth
from calc.workdays import Calendar

KINDS = ("nominal", "effective", "dated")
_BY_PERIODS = ("nominal", "effective")
_SAME = Fraction(1, 10**40)
"""Rates that differ by less, for each unit of growth, are one: a rate is known to 60 digits, and a cent of all the
money there is moves it by more."""


@dataclass(frozen=True, slots=True)
class Target:
    """A yearly rate as a fraction of one, exactly, and its kind: nominal, effective, dated or the id of a law."""

    rate: Fraction
    kind: str

    @property
    def law(self) -> str | None:
        """The id of the law by which it is measured, if it is by one."""
        return None if self.kind in KINDS else self.kind

    @property
    def percent(self) -> str:
        """The target in percent, as short as it is exact, or to six decimals."""
        text = prove_exact(self.rate, 6).percent
        return text.rstrip("0").rstrip(".")

    def keeps(self, offer: Offer, calendar: Calendar) -> bool:
        """Whether an offer costs no more than the target.

        What the consumer receives and pays is worth nothing or more, discounted at the target: where the plan has one
        rate, that rate is no higher. Nothing is solved for.

        >>> from calc.workdays import WeekendCalendar
        >>> offer = Offer(price="1000", plan={"installments": 1}, fees=[{"amount": "20.00", "when": "last"}])
        >>> [Target(Fraction(rate, 100), "nominal").keeps(offer, WeekendCalendar()) for rate in (23, 24)]
        [False, True]
        """
        if self.law is not None:
            return self._kept_by_law(offer, schedule(offer, calendar))
        return self._worth_nothing_or_more(moved(offer, calendar), offer.plan.every.per_year)

    def _worth_nothing_or_more(self, flows: Sequence[Moved], per_year: Fraction) -> bool:
        """Whether flows are worth nothing or more at the target, by its clock."""
        rate = self.rate + self._slack(per_year)
        if self.kind == "dated":
            dated = [(flow.day, Fraction(flow.amount)) for flow in flows if flow.day is not None and flow.amount]
            return (Equation.of(years_between(dated)).sign(Growth(1 + rate)) or 0) >= 0
        equation = Equation.of((flow.time, Fraction(flow.amount)) for flow in flows if flow.time is not None)
        growth = Growth(1 + rate / per_year) if self.kind == "nominal" else Growth(1 + rate, 1 / per_year)
        return (equation.sign(growth) or 0) >= 0

    def _kept_by_law(self, offer: Offer, table: Schedule) -> bool:
        """Where the law has no single rate, a plan that costs money is above every target."""
        from calc.rates.laws import law_named
        from calc.rates.offered import law_rate

        rate = law_rate(law_named(self.kind), offer, table).answer.rate
        if rate is None:
            return sum(flow.amount for flow in consumer_flows(offer, table)) >= 0
        return not self.exceeded_by(rate)

    def exceeded_by(self, rate: Rate) -> bool:
        """Whether a rate is higher than the target."""
        return Fraction(rate.exact) > self.rate + self._slack(rate.per_year)

    def _slack(self, per_year: Fraction | None) -> Fraction:
        """How much higher a rate may be and still be the same: a part of the growth in a period or a year."""
        span = per_year if self.kind == "nominal" and per_year is not None else 1
        return _SAME * abs(span + self.rate)

    def measured(self, priced: Priced) -> Rate | None:
        """The rate of an offer that the target is about; None where it has no single one."""
        if self.law is None:
            return self.of_rates(priced.rates)
        from calc.rates.laws import law_named
        from calc.rates.offered import law_rate

        return law_rate(law_named(self.kind), priced.offer, priced.schedule).answer.rate

    def of_rates(self, rates: PlanRates) -> Rate | None:
        """The one of a plan's rates that the target is about."""
        rate: Rate | None = getattr(rates, self.kind)
        return rate

    def check_clock(self, offer: Offer, calendar: Calendar) -> None:
        """`UsageError` where the offer has no such rate, whatever its amounts."""
        if self.kind in _BY_PERIODS and due_dates(offer, calendar).times is None:
            why = Phrase("the payments are not evenly spaced, so the plan has no {kind} rate", kind=self.kind)
            raise UsageError("target_kind", self.kind, why, "dated, or the id of a law")
        if self.kind == "dated" and offer.start is None:
            raise UsageError(
                "target_kind",
                self.kind,
                "a rate by dates needs the day of purchase",
                'an offer with start = "2026-11-21"',
            )


def read_target(given: object, kind: str | None, offer: Offer, field: str = "target") -> Target:
    """A target as somebody said it: text with a percent sign, a rate, or a number as a fraction of one.

    >>> offer = Offer(price="1000", plan={"installments": 3})
    >>> read_target("2% a month", None, offer), read_target(Fraction(1, 4), "effective", offer).percent
    (Target(rate=Fraction(6, 25), kind='nominal'), '25')
    """
    measured = _kind(kind)
    rate = _rate(given, measured, offer, field)
    least = -1 if measured in ("effective", "dated") else -offer.plan.every.per_year
    if rate <= least:
        why = Phrase("at {least} % a year all that is owed would be gone in a period", least=f"{float(100 * least):g}")
        raise UsageError(field, f"{float(100 * rate):g}%", why, "24%")
    return Target(rate, measured)


def _kind(given: object) -> str:
    if given is None:
        return "nominal"
    kind = given.strip().lower() if isinstance(given, str) else ""
    if kind in KINDS:
        return kind
    from calc.rates.laws import LAWS

    if kind not in LAWS:
        why = Phrase("a target is nominal, effective, dated, or by one of the laws {laws}", laws=", ".join(LAWS))
        raise UsageError("target_kind", given, why, "nominal")
    return kind


def _rate(given: object, kind: str, offer: Offer, field: str) -> Fraction:
    if isinstance(given, Rate):
        return Fraction(given.exact)
    if isinstance(given, int | float | Decimal | Fraction):
        return exact_number(given, field, '"24%"')
    typed = given if isinstance(given, InterestRate) else InterestRate.parse(str(given), field)
    if typed.span != "year" and kind != "nominal":
        raise UsageError(field, given, "only a nominal rate is a period's rate times the periods", "24%")
    return typed.per_year(offer.plan.every.per_year, offer.plan.days_a_year)
