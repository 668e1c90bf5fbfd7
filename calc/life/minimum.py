"""WHAT IF only the minimum is paid? The months until nothing is owed, the interest, and a fixed payment beside it.

The minimum is a percentage of what is owed at the end of the month and, unless it includes it, that month's interest;
never less than a floor; and all of it once what is owed is small. Both parts are rounded to the minor unit. So WeChat's
分付 asks 560.00 of 5000 after 30 days at 0.04 % a day, and 505.80 after the next 31
(https://m.mzbkw.com/baike/701844.html, 2022-10-28).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from calc.errors import OfferError, Phrase
from calc.life.amounts import amount_in, currency_of
from calc.life.clock import Clock
from calc.life.debt_rates import quoted_effective, quoted_nominal
from calc.life.minimum_form import minimum_form
from calc.life.minimum_words import assumptions, sentences
from calc.life.revolving import Debt, Payoff, run_down, share_of
from calc.money import to_major, to_minor
from calc.offer.typed_rate import InterestRate, Share
from calc.rates.rate import Rate

From = Literal["posting", "unpaid"]
InterestIs = Literal["added", "within"]


@dataclass(frozen=True, slots=True)
class Minimum:
    """The minimum as a contract has it, amounts in major units.

    `interest`: added (it is paid on top of the percentage) or within (the percentage is all that is asked for).
    `clear_below`: what is owed is asked for at once when it is no more than that.
    """

    percent: Share
    interest: InterestIs
    floor: Decimal
    clear_below: Decimal


@dataclass(frozen=True, slots=True)
class Revolving:
    """What a revolving debt comes to: `payoff` by the minimum, `instead` by a fixed payment of `pay` a month.

    `nominal` and `effective`: the quoted rate by the year; the rates of the payments stand in each payoff.
    """

    debt: Debt
    minimum: Minimum
    payoff: Payoff
    pay: Decimal | None
    instead: Payoff | None
    nominal: Rate
    effective: Rate
    assumed: tuple[Phrase, ...] = ()

    @property
    def balance(self) -> Decimal:
        """What is owed at first."""
        return to_major(self.debt.owed, self.debt.currency)

    @property
    def sentences(self) -> tuple[Phrase, ...]:
        """The answer in plain words."""
        return tuple(sentences(self))

    @property
    def assumptions(self) -> tuple[Phrase, ...]:
        """What was taken for granted."""
        return (*self.assumed, *assumptions(self))

    def assuming(self, assumed: tuple[Phrase, ...]) -> Revolving:
        """The same answer with what else was taken for granted in asking."""
        return replace(self, assumed=(*self.assumed, *assumed))

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain data, in the form that the command prints as JSON."""
        return minimum_form(self)


def minimum(
    balance: object,
    rate: object,
    percent: object,
    *,
    floor: object = 0,
    clear_below: object = 100,
    counted_from: str = "posting",
    interest: str = "added",
    days: object = 30,
    float_days: object = None,
    start: date | str | None = None,
    pay: object = None,
    currency: str | None = None,
) -> Revolving:
    """What a revolving debt comes to when only the minimum is paid.

    `balance`, `floor`, `clear_below` and `pay` are amounts in major units; `rate` is a rate of interest such as
    "0.04%/day", `percent` a share such as "10%". `counted_from`: posting (interest from the day of purchase, on all of
    it) or unpaid (only from the first due day, on what is left unpaid). `days`: 30, or "calendar", which needs a
    `start`. `float_days`: how many days after the purchase the first payment is due, if they are free for who pays
    everything; without it that is a month, and free only if interest is counted from what is unpaid. `OfferError` names
    what cannot be.

    >>> answer = minimum(5000, "0.04%/day", "10%")
    >>> answer.payoff.months, str(answer.payoff.interest), str(answer.payoff.rows[0].payment)
    (39, '590.19', '560.00')
    """
    code = currency_of(currency, balance, "balance")
    debt = Debt(
        currency=code,
        owed=amount_in(code, balance, "balance", above_zero=True),
        rate=_rate(rate),
        clock=Clock.read(days, start, float_days),
        free_first=_one_of(counted_from, "from", ("posting", "unpaid")) == "unpaid",
    )
    asked = _asked(code, percent, interest, floor, clear_below)
    fixed = None if pay is None else amount_in(code, pay, "pay", above_zero=True)
    return Revolving(
        debt=debt,
        minimum=asked,
        payoff=by_minimum(debt, asked),
        pay=None if fixed is None else to_major(fixed, code),
        instead=None if fixed is None else run_down(debt, lambda owed, due: min(fixed, owed + due)),
        nominal=quoted_nominal(debt.rate),
        effective=quoted_effective(debt.rate),
    )


def _asked(currency: str, percent: object, interest: str, floor: object, clear_below: object) -> Minimum:
    """The minimum that the contract asks for."""
    return Minimum(
        percent=_percent(percent),
        interest="added" if _one_of(interest, "interest", ("added", "within")) == "added" else "within",
        floor=to_major(amount_in(currency, floor, "floor"), currency),
        clear_below=to_major(amount_in(currency, clear_below, "clear_below"), currency),
    )


def by_minimum(debt: Debt, asked: Minimum) -> Payoff:
    """The debt when nothing but the minimum is paid.

    >>> debt = Debt("CNY", 20000, InterestRate.parse("1%/month", "rate"), Clock(False))
    >>> asked = Minimum(Share.parse("50%", "percent"), "within", Decimal("0.00"), Decimal("110.00"))
    >>> [str(row.payment) for row in by_minimum(debt, asked).rows]                 # 200.00, then 102.00 + 1.02
    ['100.00', '103.02']
    """
    part = asked.percent.fraction
    floor, small = (to_minor(amount, debt.currency) for amount in (asked.floor, asked.clear_below))

    def asks(owed: int, interest: int) -> int:
        if owed <= small:
            return owed + interest
        share = share_of(owed, part) + (interest if asked.interest == "added" else 0)
        return min(max(share, floor), owed + interest)

    return run_down(debt, asks)


def _rate(given: object) -> InterestRate:
    if isinstance(given, InterestRate):
        return given
    if given is None:
        raise OfferError("rate", None, "the interest decides how long it takes", "0.04%/day")
    return InterestRate.parse(str(given), "rate")


def _percent(given: object) -> Share:
    """A share of at most all of it."""
    if given is None:
        raise OfferError("percent", None, "the minimum is a part of what is owed", "10%")
    share = given if isinstance(given, Share) else Share.parse(str(given), "percent")
    if share.fraction > 1:
        raise OfferError("percent", share, "the minimum is at most all that is owed", "10%")
    return share


def _one_of(given: str, field: str, choices: tuple[str, ...]) -> str:
    said = str(given).strip().lower()
    if said not in choices:
        why = Phrase("it is one of {choices}", choices=", ".join(choices))
        raise OfferError(field, given, why, choices[0])
    return said
