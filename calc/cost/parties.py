"""WHO GETS WHAT? The same plan seen by the consumer, the merchant, the lender or platform, and everyone else.

Signs are those of each side: what it receives is positive, what it pays is negative. Cash is what the transfers move,
and sums to zero over all sides on every day. Goods go from the merchant to the consumer at the cash price; what a
benefit is worth, only the buyer says. Neither is cash.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from calc.cashflow import Flow, consumer_flows
from calc.cost.sides import Seen, Side
from calc.cost.totals import totals
from calc.cost.transfers import (
    MAIN_PARTIES,
    OTHER_PARTIES,
    Moment,
    Settlement,
    Transfer,
    commission_amounts,
    transfers,
)
from calc.errors import OfferError, Phrase, UsageError
from calc.money import to_major, to_minor
from calc.offer.described import whole_number
from calc.offer.model import Offer
from calc.offer.typed_rate import Share
from calc.schedules.compute import schedule
from calc.workdays import Calendar, WeekendCalendar

LATEST_SETTLEMENT = 3650


@dataclass(frozen=True, slots=True)
class Parties:
    """All sides of a plan: the four main ones, always, and whoever else money goes to or comes from.

    `commission` is the whole of it in money, `traffic` the part that buys traffic and not credit.
    """

    offer: Offer
    settlement: Settlement
    commission: Decimal
    traffic: Decimal
    transfers: tuple[Transfer, ...]
    goods: Transfer
    benefits: tuple[Flow, ...]
    sides: tuple[Side, ...]

    def side(self, name: str) -> Side:
        """A side by its name; `UsageError` for one that has no part in the plan."""
        found = {side.name: side for side in self.sides}
        if name not in found:
            raise UsageError("side", name, "it has no part in this plan", ", ".join(found))
        return found[name]

    @property
    def consumer(self) -> Side:
        return self.side("consumer")

    @property
    def merchant(self) -> Side:
        return self.side("merchant")

    @property
    def lender(self) -> Side:
        return self.side("lender")

    @property
    def platform(self) -> Side:
        return self.side("platform")

    @property
    def others(self) -> tuple[Side, ...]:
        """The state, the tax authority, insurers and third parties, where money goes to them or comes from them."""
        return self.sides[len(MAIN_PARTIES) :]

    def by_day(self) -> dict[Moment, dict[str, Fraction]]:
        """The cash of every side on every day on which money moves, or at every time of it; each sums to zero."""
        cash: dict[Moment, dict[str, Fraction]] = {}
        known: dict[object, Moment] = {}
        for one in self.transfers:
            moment = known.setdefault(one.day or one.time, Moment(one.time, one.day))
            at = cash.setdefault(moment, {side.name: Fraction(0) for side in self.sides})
            at[one.payer] -= Fraction(one.amount)
            at[one.payee] += Fraction(one.amount)
        return cash

    def to_dict(self) -> dict[str, Any]:
        """All of it as plain data, money as text."""
        from calc.cost.parties_form import parties_form

        return parties_form(self)


def parties(
    offer: Offer,
    commission: Share | str | int = 0,
    *,
    settles_after: int | str = 0,
    traffic: Share | str | int = 0,
    calendar: Calendar = WeekendCalendar(),
) -> Parties:
    """The sides of a plan that is paid on time.

    `commission`: what the merchant pays, a share of the price ("8%"). `traffic`: the share of the commission that buys
    traffic and goes to the platform, the rest being the lender's. `settles_after`: the merchant is paid so many
    calendar days after the purchase (T+n), less the commission. `OfferError` for what cannot be.

    >>> free = Offer(price="3000", plan={"installments": 3})
    >>> parties(free, "8%").lender.rates.nominal.percent(0), parties(free).lender.rates.nominal.percent()
    ('51', '0.00')
    """
    table = schedule(offer, calendar)
    agreed = Settlement(_part(commission, "commission"), _part(traffic, "traffic"), _days(settles_after))
    moved = transfers(offer, table, agreed, calendar)
    goods = _goods(offer)
    benefits = tuple(flow for flow in consumer_flows(offer, table)[1:] if not flow.cash)
    seen = Seen(offer, totals(offer, table), agreed, moved, goods, benefits)
    ends = {end for transfer in moved for end in (transfer.payer, transfer.payee)}
    names = [*MAIN_PARTIES, *(name for name in OTHER_PARTIES if name in ends)]
    whole, bought = (to_major(minor, offer.currency) for minor in commission_amounts(offer, agreed))
    return Parties(offer, agreed, whole, bought, moved, goods, benefits, tuple(seen.by(name) for name in names))


def _goods(offer: Offer) -> Transfer:
    """What the merchant hands over on the day of purchase, at the price of paying at once."""
    worth = to_major(to_minor(offer.cash_price, offer.currency), offer.currency)
    return Transfer("merchant", "consumer", worth, Fraction(0), offer.start, Phrase("goods at the cash price"))


def _part(given: object, field: str) -> Share:
    """A share of a whole, at most all of it."""
    share = given if isinstance(given, Share) else Share.parse(str(given), field)
    if share.fraction > 1:
        raise OfferError(field, given, "it is a part of a whole, and no more than all of it", "8%")
    return share


def _days(given: object) -> int:
    days = whole_number(given, 0, LATEST_SETTLEMENT)
    if days is None:
        why = Phrase("the merchant is paid a whole number of days later, at most {most}", most=LATEST_SETTLEMENT)
        raise OfferError("settles_after", given, why, "7")
    return days
