"""Who hands money to whom, and when? Every payment of a plan as a transfer from one party to another.

A transfer has both of its ends, so whatever one party pays another receives, on the same day: the cash of all parties
sums to zero by construction, day by day. Each amount is positive; who pays is said by the ends, not by a sign.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from calc.errors import OfferError, Phrase, UsageError
from calc.money import to_major, to_minor
from calc.offer.fee import Payer
from calc.offer.model import Offer
from calc.offer.typed_rate import Share
from calc.schedules.compute import charged_to
from calc.schedules.table import Charged, Schedule
from calc.schedules.terms import rounding_of
from calc.workdays import Calendar

MAIN_PARTIES = ("consumer", "merchant", "lender", "platform")
OTHER_PARTIES = ("state", "tax authority", "insurer", "third party")

_RECIPIENTS = {
    "charge": "lender",
    "optional": "lender",
    "tax": "tax authority",
    "insurance": "insurer",
    "third_party": "third party",
}
"""Who gets a fee, by what it is for."""
_OTHER_PAYERS: tuple[Payer, ...] = ("merchant", "platform", "state", "lender")


@dataclass(frozen=True, slots=True)
class Transfer:
    """So much money from one party to another, in major units with the currency's decimals, always above zero.

    `time` is in periods from the purchase, None where that is no clock of equal periods; `day` is None where no date is
    known. `UsageError` for an amount that is not above zero, or from a party to itself.
    """

    payer: str
    payee: str
    amount: Decimal
    time: Fraction | None
    day: date | None
    name: str

    def __post_init__(self) -> None:
        if self.amount <= 0:
            raise UsageError("amount", self.amount, "a transfer moves more than nothing, from payer to payee", "1.00")
        if self.payer == self.payee:
            raise UsageError("payee", self.payee, "money moves from one party to another", "two parties")


@dataclass(frozen=True, slots=True)
class Settlement:
    """What the merchant agreed: the commission as a share of the price, the share of the commission that buys traffic
    and not credit, and after how many days (calendar days, T+n) the merchant is paid."""

    commission: Share
    traffic: Share
    settles_after: int


class Moment(NamedTuple):
    """When money moves: in periods after the purchase, and on which day, as far as either is known."""

    time: Fraction | None
    day: date | None


def transfers(offer: Offer, schedule: Schedule, settlement: Settlement, calendar: Calendar) -> tuple[Transfer, ...]:
    """Every transfer of a plan that is paid on time, in order; where days are not known, the settlement comes first.

    The consumer pays the down payment to the merchant on the day of purchase, and the installments to the lender. The
    lender pays the merchant the rest of the price on the day of settlement, when the merchant pays the commission. A
    fee goes to whom it is for: a tax to the tax authority, insurance to the insurer, a third party's to it, any other
    to the lender, whoever pays it. The lender pays a consumer's financed fee on when the purchase is made, and gets it
    back in the installments. A fee that the lender is to pay to itself moves no cash: it is let off.
    """
    moments = _Moments.of(offer, schedule, settlement)
    listed = [
        *_price(offer, schedule, moments),
        *_commission(offer, settlement, moments),
        *_installments(offer, schedule, moments),
        *_fees("consumer", schedule.charges, offer.currency, moments),
    ]
    for payer in _OTHER_PAYERS:
        if any(fee.paid_by == payer for fee in offer.fees):
            listed += _fees(payer, charged_to(offer, payer, calendar), offer.currency, moments)
    place = moments.places()
    return tuple(sorted(listed, key=lambda transfer: place[Moment(transfer.time, transfer.day)]))


@dataclass(frozen=True, slots=True)
class _Moments:
    """The day of purchase, the day on which the merchant is paid, and those of the installments."""

    start: Moment
    settled: Moment
    installments: tuple[Moment, ...]

    @classmethod
    def of(cls, offer: Offer, schedule: Schedule, settlement: Settlement) -> _Moments:
        start = Moment(Fraction(0), offer.start)
        rows = schedule.installments
        times = schedule.times or (None,) * len(rows)
        due = (row.due.adjusted if row.due else None for row in rows)
        return cls(start, _settled(start, settlement.settles_after), tuple(map(Moment, times, due)))

    def places(self) -> dict[Moment, int]:
        """The moments in order: by day where all are known, else the settlement next to the purchase."""
        listed = [self.start, self.settled, *self.installments]
        if all(moment.day for moment in listed):
            listed.sort(key=lambda moment: moment.day or date.min)
        return {moment: place for place, moment in enumerate(dict.fromkeys(listed))}


def _settled(start: Moment, days: int) -> Moment:
    """So many days after the purchase; days are no part of a period, so that it has a date or nothing."""
    if not days:
        return start
    try:
        return Moment(None, None if start.day is None else start.day + timedelta(days=days))
    except OverflowError:
        why = "that is outside the years 1 to 9999 of the calendar"
        raise OfferError("settles_after", days, why, "fewer days") from None


def _transfer(payer: str, payee: str, minor: int, moment: Moment, name: str, currency: str) -> Iterator[Transfer]:
    """A transfer of minor units; none of nothing, or from a party to itself."""
    if minor and payer != payee:
        yield Transfer(payer, payee, to_major(minor, currency), moment.time, moment.day, name)


def _price(offer: Offer, schedule: Schedule, moments: _Moments) -> Iterator[Transfer]:
    """The merchant gets the price: the down payment from the consumer, the rest from the lender."""
    price, down = (to_minor(amount, offer.currency) for amount in (offer.price, schedule.down))
    yield from _transfer("consumer", "merchant", down, moments.start, Phrase("down payment"), offer.currency)
    rest = Phrase("price less down payment") if down else Phrase("price")
    yield from _transfer("lender", "merchant", price - down, moments.settled, rest, offer.currency)


def _commission(offer: Offer, settlement: Settlement, moments: _Moments) -> Iterator[Transfer]:
    """The merchant pays the commission out of what it is paid: a part for credit, a part for traffic."""
    whole, traffic = commission_amounts(offer, settlement)
    for payee, minor, name in (
        ("lender", whole - traffic, Phrase("commission")),
        ("platform", traffic, Phrase("commission for traffic")),
    ):
        yield from _transfer("merchant", payee, minor, moments.settled, name, offer.currency)


def commission_amounts(offer: Offer, settlement: Settlement) -> tuple[int, int]:
    """The whole commission, and the part of it that buys traffic, in minor units, rounded as the offer rounds."""
    rounding, price = rounding_of(offer), to_minor(offer.price, offer.currency)
    whole = min(rounding.minor(settlement.commission.fraction * price), price)
    return whole, min(rounding.minor(settlement.traffic.fraction * whole), whole)


def _installments(offer: Offer, schedule: Schedule, moments: _Moments) -> Iterator[Transfer]:
    """The consumer pays the installments, fees aside, to the lender."""
    for row, moment in zip(schedule.installments, moments.installments, strict=True):
        minor = sum(to_minor(part, offer.currency) for part in (row.principal, row.interest, row.adjustment))
        name = Phrase("installment {number}", number=row.number)
        yield from _transfer("consumer", "lender", minor, moment, name, offer.currency)


def _fees(payer: Payer, charged: tuple[Charged, ...], currency: str, moments: _Moments) -> Iterator[Transfer]:
    """The fees that one party pays.

    What is deducted from a merchant is taken out of the money that the merchant is paid, on that day. Only a consumer
    has a debt that a fee can be added to: a financed fee of anyone else is paid on the day of purchase.
    """
    deducted = moments.settled if payer == "merchant" else moments.start
    for fee in charged:
        payee = _RECIPIENTS[fee.kind]
        if fee.when == "financed":
            paying = "lender" if payer == "consumer" else payer
            yield from _transfer(paying, payee, to_minor(fee.amount, currency), moments.start, fee.name, currency)
        yield from _transfer(payer, payee, to_minor(fee.upfront, currency), moments.start, fee.name, currency)
        yield from _transfer(payer, payee, to_minor(fee.deducted, currency), deducted, fee.name, currency)
        for moment, amount in zip(moments.installments, fee.with_installments, strict=False):
            yield from _transfer(payer, payee, to_minor(amount, currency), moment, fee.name, currency)
