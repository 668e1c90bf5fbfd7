"""For which amount does the plan cost the target? The last that does not exceed it, to the cent and free of cents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from calc.cost.finding.open import FINER_UNITS, RATE_DIGITS, Open, open_finer_rate
from calc.cost.finding.search import largest, nearby, smallest
from calc.cost.finding.target import Target
from calc.cost.priced import priced
from calc.errors import Phrase, UsageError
from calc.money import money_text, to_minor
from calc.offer.model import Offer
from calc.rates.proof import prove_exact
from calc.rates.rate import Rate
from calc.schedules.compute import schedule
from calc.schedules.terms import rounding_of
from calc.workdays import Calendar

_MOST_BEYOND = 120
_MOST_STEPS = 30
_LARGE = 10**18


@dataclass(frozen=True, slots=True)
class Asked:
    """An amount that is open, the target that it has to keep, and the calendar for due dates."""

    open: Open
    target: Target
    calendar: Calendar

    def keeps(self, units: int) -> bool:
        """Whether the offer with so many units costs no more than the target."""
        return self.target.keeps(self.open.at(units), self.calendar)

    def rate(self, units: int) -> Rate | None:
        """The rate of the offer with so many units; None where it has none, or several."""
        return self.target.measured(priced(self.open.at(units), self.calendar))

    def larger(self, times: int) -> Asked:
        """The same for a purchase so many times as large."""
        return replace(self, open=self.open.larger(times))

    @property
    def beyond(self) -> Sequence[int]:
        """How far on rounding may still matter."""
        return cents_beyond(self.open.offer) if self.open.ragged else ()


def cents_beyond(offer: Offer) -> Sequence[int]:
    """How far cents matter: as many units and steps of rounding as there are installments, and a few quarters of a step
    of all installments together, which move the odd cents from one side of the rest to the other."""
    count, step = offer.plan.count, rounding_of(offer).increment
    units = range(1, min(count + 1, _MOST_BEYOND) + 1)
    several = range(1, min(count + 1, _MOST_STEPS) + 1)
    rounds = (-(-step * count * number // 4) for number in several)
    return sorted({*units, *(step * number for number in several), *rounds})


def most_within(asked: Asked) -> int:
    """The most that keeps the target; `UsageError` where nothing exceeds it, or nothing keeps it.

    >>> from calc.cost.finding.open import open_fee
    >>> from calc.workdays import WeekendCalendar
    >>> offer = Offer(price="1000", plan={"installments": 1}, fees=[{"amount": "0", "when": "last"}])
    >>> most_within(Asked(open_fee(offer, 0), Target(Fraction(24, 100), "nominal"), WeekendCalendar()))
    2000
    """
    found = largest(asked.keeps, asked.open.least, asked.open.most, asked.beyond)
    if found is None:
        raise nothing_keeps(asked, asked.open.least)
    if found == asked.open.most:
        raise everything_keeps(asked, found)
    return found


def least_within(asked: Asked) -> int:
    """The least that keeps the target, where more of it costs less."""
    found = smallest(asked.keeps, asked.open.least, asked.open.most, asked.beyond)
    if found is None:
        raise nothing_keeps(asked, asked.open.most)
    if found == asked.open.least:
        raise everything_keeps(asked, found)
    return found


def next_to(asked: Asked) -> tuple[int, int]:
    """What keeps the target where more of it may cost more or less, and the amount next to it that does not."""
    low, high = asked.open.least, asked.open.most
    if asked.keeps(low) == asked.keeps(high):
        raise (everything_keeps if asked.keeps(low) else nothing_keeps)(asked, low)
    if asked.keeps(low):
        found = most_within(asked)
        return found, found + 1
    found = least_within(asked)
    return found, found - 1


def nothing_keeps(asked: Asked, units: int) -> UsageError:
    """Even without it the plan costs more than the target."""
    other = asked.open.least if units == asked.open.most else asked.open.most
    if _cost(asked, units) == _cost(asked, other):
        return _no_part(asked, units)
    values = {"what": _NAMES[asked.open.name], "amount": _shown(asked, units), "cost": _cost(asked, units)}
    why = Phrase("even with a {what} of {amount} the plan costs {cost}", **values)
    return UsageError("target", f"{asked.target.percent}%", why, "a higher target")


def everything_keeps(asked: Asked, units: int) -> UsageError:
    """Whatever it is, the plan does not come to the target."""
    other = asked.open.least if units == asked.open.most else asked.open.most
    if _cost(asked, units) == _cost(asked, other):
        return _no_part(asked, units)
    values = {"what": _NAMES[asked.open.name], "amount": _shown(asked, units)}
    why = Phrase("with a {what} of {amount} the plan still costs {cost}", **values, cost=_cost(asked, units))
    return UsageError("target", f"{asked.target.percent}%", why, "a lower target")


def _no_part(asked: Asked, units: int) -> UsageError:
    """What is open changes nothing: stated installments pay whatever they pay."""
    values = {"what": _NAMES[asked.open.name], "cost": _cost(asked, units)}
    why = Phrase("the plan costs {cost}, whatever the {what} is: its installments are stated", **values)
    if asked.open.offer.plan.kind not in ("stated", "steps"):
        why = Phrase("the plan costs {cost}, whatever the {what} is", **values)
    return UsageError("target", f"{asked.target.percent}%", why, "leaving something else open")


_NAMES = {
    "fee": Phrase("fee"),
    "price": Phrase("price"),
    "cash-price": Phrase("cash price"),
    "down": Phrase("down payment"),
    "payment": Phrase("payment"),
    "rate": Phrase("rate of interest"),
}


def _shown(asked: Asked, units: int) -> str:
    if asked.open.name == "rate":
        return f"{prove_exact(rate_of(units)).percent}%"
    return money_text(units, asked.open.offer.currency)


def _cost(asked: Asked, units: int) -> Phrase:
    """What an offer costs a year, in words."""
    answer = priced(asked.open.at(units), asked.calendar)
    rate = asked.target.measured(answer)
    if rate is not None:
        return Phrase("{rate}% a year", rate=rate.percent())
    return Phrase("{cost} in all, at no single yearly rate", cost=f"{answer.totals.cost:f}")


def free_of_cents(asked: Asked, units: int, base: Callable[[Offer], int]) -> Fraction:
    """What was found as a fraction of its base, for a purchase so large that no cent matters.

    `base`: minor units that it is a fraction of. Where nothing is found there, as of the offer itself.
    """
    times = times_for(asked.open.at(units))
    larger = asked.larger(times)
    found = nearby(larger.keeps, units * times, times)
    if found is None:
        return Fraction(units, base(asked.open.at(units)))
    return Fraction(found, base(larger.open.at(found)))


def check_beyond_cents(asked: Asked, units: int) -> None:
    """`UsageError` where only cents decide: in a purchase so large that they do not matter nothing is found near it.

    >>> from calc.cost.finding.open import open_down
    >>> from calc.workdays import WeekendCalendar
    >>> offer = Offer(price="1000", plan={"installments": 3}, fees=[{"rate": "3%", "when": "first"}])
    >>> down = Asked(open_down(offer), Target(Fraction(10, 100), "nominal"), WeekendCalendar())
    >>> check_beyond_cents(down, 99984)         # of 0.16 the fee is 0.00
    Traceback (most recent call last):
    calc.errors.UsageError: target: '10%' cannot be: but for the cents of a tiny amount the plan costs 18.18% a year, \
whatever the down payment is; try leaving something else open
    """
    times = times_for(asked.open.at(units))
    larger = asked.larger(times)
    found = nearby(larger.keeps, units * times, times)
    if found is None or not larger.open.least <= found <= larger.open.most:
        values = {"what": _NAMES[asked.open.name], "cost": _cost(larger, units * times)}
        why = Phrase("but for the cents of a tiny amount the plan costs {cost}, whatever the {what} is", **values)
        raise UsageError("target", f"{asked.target.percent}%", why, "leaving something else open")


def rate_free_of_cents(asked: Asked, units: int) -> Fraction:
    """The rate of interest that was found, as a fraction of one, for a purchase so large that no cent matters."""
    finer = Asked(open_finer_rate(asked.open.offer, times_for(asked.open.offer)), asked.target, asked.calendar)
    found = nearby(finer.keeps, units * FINER_UNITS, FINER_UNITS)
    return rate_of(units) if found is None else rate_of(found) / FINER_UNITS


def rate_of(units: int) -> Fraction:
    """A rate of interest as a fraction of one."""
    return Fraction(units, 100 * 10**RATE_DIGITS)


def times_for(offer: Offer) -> int:
    """A power of ten that makes a purchase so large that no cent matters."""
    price, times = to_minor(offer.price, offer.currency), 1
    while price * times < _LARGE:
        times *= 10
    return times


def shortest_rate(open_rate: Open, units: int, calendar: Calendar) -> int:
    """A rate of interest with as few decimals as give the same schedule.

    >>> from calc.cost.finding.open import open_rate
    >>> from calc.workdays import WeekendCalendar
    >>> offer = Offer(price="1000", plan={"kind": "level", "installments": 12})
    >>> shortest_rate(open_rate(offer), 180000000123, WeekendCalendar())
    180000000000
    """
    same = schedule(open_rate.at(units), calendar).rows
    for digits in range(RATE_DIGITS):
        step: int = 10 ** (RATE_DIGITS - digits)
        shorter = units // step * step
        if schedule(open_rate.at(shorter), calendar).rows == same:
            return shorter
    return units
