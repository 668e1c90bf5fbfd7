"""Which numbers follow from an advertisement? What the payments come to, and the yearly rates that its words imply."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

from calc.ads.numerals import ARITHMETIC
from calc.ads.offered import described_by
from calc.ads.offered import payments as sums
from calc.cost.priced import Priced
from calc.cost.quote import Quote, quote
from calc.errors import CalcError
from calc.offer.model import Offer


@dataclass(frozen=True, slots=True)
class Figures:
    """`payments`: what the stated installments come to; `paid`: all that is paid, where one sum is certain. `quote`: of
    the offer that the claims make, None where they make none. `nominal`: its simple yearly rate in percent;
    `effective`: the same with compound interest; `flat`: cost over price a year, in percent. `certain`: the simple
    yearly rate that follows from the text alone. `from_payments`: whether installments are stated.
    """

    payments: Decimal | None
    paid: Decimal | None
    quote: Quote | None
    nominal: Decimal | None
    effective: Decimal | None
    flat: Decimal | None
    certain: Decimal | None
    from_payments: bool


def figures(claims: Mapping[str, Any], price: Decimal | None = None) -> Figures:
    """What follows from claims.

    >>> figures({"currency": "CNY", "price": Decimal(6000), "term": 12, "per_amount": Decimal(540)}).payments
    Decimal('6480')
    """
    with localcontext(ARITHMETIC):
        return _figures(claims, _quoted(claims, price))


def _figures(claims: Mapping[str, Any], quoted: Quote | None) -> Figures:
    known = None if quoted is None else quoted.known
    payments = sums(claims)
    nominal = _percent(known.rates.nominal) if known is not None else _a_year(claims.get("claimed_rate"))
    effective = _percent(known.rates.effective) if known is not None else _compounded(claims.get("claimed_rate"))
    if nominal is None:
        nominal = _a_year(claims.get("late_rate")) or _by_the_day(claims)
    flat = _percent(known.rates.flat) if known is not None else None
    stated = "per_amount" in claims or "graduated" in claims
    paid = payments if payments is not None else _paid(quoted)
    return Figures(payments, paid, quoted, nominal, effective, flat, _certain(claims, known), stated)


def figures_of(claims: Mapping[str, Any], quoted: Quote) -> Figures:
    """What follows from an offer that is known, and not read from a text."""
    rates = None if quoted.known is None else quoted.known.rates
    with localcontext(ARITHMETIC):
        nominal = None if rates is None else _percent(rates.nominal)
        effective = None if rates is None else _percent(rates.effective)
        flat = None if rates is None else _percent(rates.flat)
        payments, stated = sums(claims), "per_amount" in claims
        return Figures(payments, _paid(quoted), quoted, nominal, effective, flat, nominal, stated)


def _quoted(claims: Mapping[str, Any], price: Decimal | None) -> Quote | None:
    try:
        return quote(Offer(**described_by(claims, price).described))
    except CalcError:
        return None


def _paid(quoted: Quote | None) -> Decimal | None:
    """What the consumer pays in all, the same in every case."""
    if quoted is None:
        return None
    cases = [quoted.known] if quoted.range is None else [case.priced for case in quoted.range.cases]
    sums = {case.totals.paid for case in cases if case is not None}
    return Decimal(sums.pop()) if len(sums) == 1 else None


def _percent(rate: Any) -> Decimal | None:
    if rate is None:
        return None
    exact = Fraction(rate.exact) * 100
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def _certain(claims: Mapping[str, Any], known: Priced | None) -> Decimal | None:
    """The simple yearly rate that needs no assumption: payments against a price, or a rate by day, month or year."""
    rates = [_a_year(claims.get("late_rate")), _a_year(claims.get("claimed_rate")), _by_the_day(claims)]
    priced = any(name in claims for name in ("cash_price", "price"))
    stated = any(name in claims for name in ("per_amount", "graduated", "plan_price")) and "term" in claims
    put_off = any(name in claims for name in ("deferral_days", "deferral_months"))
    if known is not None and priced and stated and not put_off and claims.get("fee", {}).get("timing") != "unstated":
        rates.append(_percent(known.rates.nominal))
    return max((rate for rate in rates if rate is not None), default=None)


def _a_year(rate: Mapping[str, Any] | None) -> Decimal | None:
    times = {"day": 365, "month": 12, "year": 1}
    if not rate or rate.get("unit") not in times or "value_pct" not in rate or rate.get("kind") == "effective":
        return None
    return Decimal(rate["value_pct"]) * times[rate["unit"]]


def _compounded(rate: Mapping[str, Any] | None) -> Decimal | None:
    """A rate by the month, compounded: 1.5% is 19.56% a year."""
    if not rate or rate.get("unit") != "month" or "value_pct" not in rate or rate.get("kind") in ("flat", "effective"):
        return None
    return ((1 + Decimal(rate["value_pct"]) / 100) ** 12 - 1) * 100


def _by_the_day(claims: Mapping[str, Any]) -> Decimal | None:
    """So much a day for a sum that is borrowed."""
    price = claims.get("price")
    if not price or "per_day_amount" not in claims or "term" in claims:
        return None
    return Decimal(claims["per_day_amount"]) / Decimal(price) * 100 * 365
