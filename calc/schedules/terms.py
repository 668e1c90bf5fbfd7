"""What is there to compute with? An offer's terms as whole minor units and exact fractions, every rate resolved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from calc.dates import DayCount, year_fraction
from calc.errors import OfferError, Phrase
from calc.money import Residue, Rounding, money_text, to_minor
from calc.offer.fee import Fee
from calc.offer.model import Offer
from calc.offer.plan import Plan
from calc.offer.typed_rate import Share
from calc.schedules.due_dates import DueDates, due_dates
from calc.workdays import Calendar


@dataclass(frozen=True, slots=True)
class Terms:
    """Amounts in minor units. `base` is the amount financed before financed fees, `financed` with them.

    `interest_rates` holds the rate of each installment's own period, as a fraction of one; `rate` that of a regular
    period; `annual` the nominal annual one.
    """

    offer: Offer
    price: int
    down: int
    base: int
    financed: int
    balloon: int | None
    rounding: Rounding
    residue: Residue
    annual: Fraction
    rate: Fraction
    interest_rates: tuple[Fraction, ...]
    due: DueDates

    @property
    def plan(self) -> Plan:
        return self.offer.plan

    @property
    def count(self) -> int:
        """The number of installments; a bullet's number of periods."""
        return self.offer.plan.count

    def minor(self, amount: Decimal) -> int:
        """An amount of the offer in minor units."""
        return to_minor(amount, self.offer.currency)

    def rounded(self, exact: Fraction) -> int:
        """An exact amount as the offer rounds amounts."""
        return self.rounding.minor(exact)


def terms_of(offer: Offer, calendar: Calendar) -> Terms:
    """Everything about an offer that has to be known before its schedule is computed."""
    rounding = rounding_of(offer)
    price = to_minor(offer.price, offer.currency)
    down = _down(offer, price, rounding)
    base = price - down
    financed = base + sum(_financed_fee(fee, offer, base, price, rounding) for fee in offer.fees)
    due = due_dates(offer, calendar)
    plan = offer.plan
    annual = plan.rate.per_year(plan.every.per_year, plan.days_a_year)
    rate = annual / plan.every.per_year
    return Terms(
        offer=offer,
        price=price,
        down=down,
        base=base,
        financed=financed,
        balloon=_balloon(offer, financed),
        rounding=rounding,
        residue=offer.rounding.residue,
        annual=annual,
        rate=rate,
        interest_rates=_interest_rates(offer, annual, rate, due),
        due=due,
    )


def rounding_of(offer: Offer) -> Rounding:
    """How the offer rounds amounts."""
    increment = offer.rounding.increment
    return Rounding(offer.rounding.mode, 1 if increment is None else to_minor(increment, offer.currency))


def _down(offer: Offer, price: int, rounding: Rounding) -> int:
    if not isinstance(offer.down, Share):
        return to_minor(offer.down, offer.currency)
    down = rounding.minor(offer.down.fraction * price)
    if down >= price:
        why = Phrase("rounded, it is the whole price of {price}", price=money_text(price, offer.currency))
        raise OfferError("down", offer.down, why, "30%")
    return down


def _financed_fee(fee: Fee, offer: Offer, base: int, price: int, rounding: Rounding) -> int:
    """What a fee adds to the debt."""
    if fee.when != "financed" or fee.paid_by != "consumer":
        return 0
    return fee_amount(fee, offer, Fraction(price if fee.of == "price" else base), rounding)


def fee_amount(fee: Fee, offer: Offer, base: Fraction, rounding: Rounding) -> int:
    """A fee in minor units: its fixed amount, or its rate of a base, rounded once and within its bounds."""
    if fee.amount is not None:
        return to_minor(fee.amount, offer.currency)
    assert fee.rate is not None
    amount = rounding.minor(fee.rate.fraction * base)
    if fee.minimum is not None:
        amount = max(amount, to_minor(fee.minimum, offer.currency))
    if fee.maximum is not None:
        amount = min(amount, to_minor(fee.maximum, offer.currency))
    return amount


def _balloon(offer: Offer, financed: int) -> int | None:
    if offer.plan.balloon is None:
        return None
    balloon = to_minor(offer.plan.balloon, offer.currency)
    whole = money_text(financed, offer.currency)
    if balloon > financed:
        why = Phrase("no more than the amount financed, {financed}, can be left for the end", financed=whole)
        raise OfferError("balloon", money_text(balloon, offer.currency), why, whole)
    if offer.plan.kind == "interest_only" and balloon != financed:
        why = Phrase("a plan that pays interest only leaves all of {financed} for the end", financed=whole)
        raise OfferError(
            "balloon", money_text(balloon, offer.currency), why, "plan principal or level with this balloon"
        )
    return balloon


def _interest_rates(offer: Offer, annual: Fraction, rate: Fraction, due: DueDates) -> tuple[Fraction, ...]:
    """Interest for the time before each installment: by whole periods, none before a payment today; or by days."""
    plan = offer.plan
    if plan.day_count is DayCount.PERIOD:
        return (Fraction(0) if due.first_today else rate, *[rate] * (plan.count - 1))
    if offer.start is None or due.days is None:
        why = "interest by days needs the day of purchase"
        raise OfferError("start", None, why, date(2026, 11, 21).isoformat())
    days = [offer.start, *(due_day.adjusted for due_day in due.days)]
    return tuple(annual * year_fraction(a, b, plan.day_count) for a, b in pairwise(days))
