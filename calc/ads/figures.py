"""Which numbers follow from an advertisement? What the payments come to, and the yearly rates that its words imply."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

from calc.ads.numerals import ARITHMETIC
from calc.ads.offered import Offered, described_by, payments
from calc.ads.plan_facts import PlanFacts, plan_facts
from calc.cost.priced import Priced
from calc.cost.quote import Quote, quote
from calc.errors import CalcError, Phrase
from calc.offer.model import Offer


@dataclass(frozen=True, slots=True)
class Yearly:
    """Yearly rates in percent: a simple one, an effective one, and the flat one; None where there is none."""

    simple: Decimal | None = None
    effective: Decimal | None = None
    flat: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """`payments`: what the stated installments come to; `paid`: all that is paid, where one sum is certain. `quote`: of
    the offer that the claims make, None where they make none, with what was `assumed` to make it; `example`: whether
    its price is only an example. `nominal`: its simple yearly rate in percent; `effective`: the same with compound
    interest; `flat`: cost over price a year, in percent. `certain`: the simple yearly rate that follows from the text
    alone, and the claim that it follows `certain_from`. `from_payments`: whether installments are stated. `low` and
    `high`: the rates of the cheapest and the dearest case, the same where all is known. `doubts`: figures that no plan
    has, so that they are probably not read as they are meant, and nothing follows from them. `facts`: what checks take
    from the quote of an offer, and not from its claims; None of a text.
    """

    payments: Decimal | None
    paid: Decimal | None
    quote: Quote | None
    assumed: tuple[Phrase, ...]
    example: bool
    nominal: Decimal | None
    effective: Decimal | None
    flat: Decimal | None
    certain: Decimal | None
    certain_from: str
    from_payments: bool
    low: Yearly = Yearly()
    high: Yearly = Yearly()
    doubts: tuple[Phrase, ...] = ()
    facts: PlanFacts | None = None


def figures(claims: Mapping[str, Any], price: Decimal | None = None) -> Figures:
    """What follows from claims.

    >>> figures({"currency": "CNY", "price": Decimal(6000), "term": 12, "per_amount": Decimal(540)}).payments
    Decimal('6480')
    """
    with localcontext(ARITHMETIC):
        offered, quoted = _quoted(claims, price)
        doubt = None if quoted is None else _no_plan(quoted)
        if doubt is not None:
            rest = {name: value for name, value in claims.items() if name not in ("per_amount", "graduated", "total")}
            return replace(_figures(rest, None, None), doubts=(doubt,))
        return _figures(claims, offered, quoted)


_LEAST_PAID = Fraction(19, 20)
"""Of the price: what is below is more than rounding."""
_DEAREST = 1000
"""Percent a year, simple."""


def _no_plan(quoted: Quote) -> Phrase | None:
    """Less than the price is paid, beyond rounding, or more than a thousand percent a year: read or told wrongly."""
    known = quoted.known
    if known is None:
        return None
    paid, price = known.totals.paid, Decimal(quoted.offer.price)
    if Fraction(paid) < _LEAST_PAID * Fraction(price):
        values = {"paid": f"{paid:f}", "price": f"{price:f}"}
        return Phrase("{paid} in all is paid for {price}: a figure is missing, or means something else", **values)
    nominal = _percent(known.rates.nominal)
    if nominal is not None and nominal > _DEAREST:
        return Phrase("the figures come to {rate}% a year: one of them means something else", rate=f"{nominal:.2f}")
    return None


def _figures(claims: Mapping[str, Any], offered: Offered | None, quoted: Quote | None) -> Figures:
    known = None if quoted is None else quoted.known
    nominal, effective, flat = _yearly(known)
    if known is None:
        nominal, effective = _a_year(claims.get("claimed_rate")), _compounded(claims.get("claimed_rate"))
    if nominal is None:
        nominal = _of_some_days(claims) or _a_year(claims.get("late_rate")) or _by_the_day(claims)
    stated, total = _stated(claims), payments(claims)
    return Figures(
        payments=total,
        paid=total if total is not None else _paid(quoted),
        quote=quoted,
        assumed=() if offered is None else offered.assumed,
        example=offered is not None and offered.example,
        nominal=nominal,
        effective=effective,
        flat=flat,
        **_certain(claims, known),
        from_payments=stated,
        low=_end(quoted, dearest=False),
        high=_end(quoted, dearest=True),
    )


def figures_of(claims: Mapping[str, Any], quoted: Quote) -> Figures:
    """What follows from an offer that is known, and not read from a text."""
    with localcontext(ARITHMETIC):
        nominal, effective, flat = _yearly(quoted.known)
        facts, low = plan_facts(quoted), _end(quoted, dearest=False)
        late, least = _a_year(claims.get("late_rate")), low.simple or Decimal(0)
        dearer_late = late is not None and late > least
        return Figures(
            payments=facts.payments,
            paid=_paid(quoted),
            quote=quoted,
            assumed=(),
            example=False,
            nominal=nominal,
            effective=effective,
            flat=flat,
            certain=late if dearer_late else nominal,
            certain_from="late_rate" if dearer_late else "",
            from_payments=_stated(claims),
            low=low,
            high=_end(quoted, dearest=True),
            facts=facts,
        )


def _end(quoted: Quote | None, dearest: bool) -> Yearly:
    """The rates of the cheapest or of the dearest case; of the plan, where all is known."""
    if quoted is None:
        return Yearly()
    if quoted.range is None:
        return Yearly(*_yearly(quoted.known))
    case = quoted.range.high if dearest else quoted.range.low
    return Yearly() if case is None else Yearly(*_yearly(case.priced))


def _yearly(known: Priced | None) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """The simple, the effective and the flat yearly rate in percent; by dates where they fall unevenly."""
    if known is None:
        return None, None, None
    rates = known.rates
    effective = rates.effective if rates.effective is not None else rates.dated
    return _percent(rates.nominal), _percent(effective), _percent(rates.flat)


def _quoted(claims: Mapping[str, Any], price: Decimal | None) -> tuple[Offered | None, Quote | None]:
    try:
        offered = described_by(claims, price)
        return offered, quote(Offer(**offered.described))
    except CalcError:
        return None, None


def _stated(claims: Mapping[str, Any]) -> bool:
    return "per_amount" in claims or "graduated" in claims


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


def _certain(claims: Mapping[str, Any], known: Priced | None) -> dict[str, Any]:
    """The highest simple yearly rate that needs no assumption, and the claim that it follows from."""
    rates = [(rate, name) for rate, name in _rates_of_the_text(claims, known) if rate is not None]
    rate, name = max(rates, default=(None, ""))
    return {"certain": rate, "certain_from": name}


def _rates_of_the_text(claims: Mapping[str, Any], known: Priced | None) -> Iterator[tuple[Decimal | None, str]]:
    """Rates by day, month or year as they are named; of a flat rate, and of payments against a price, the true one."""
    for name in ("late_rate", "claimed_rate"):
        yield _a_year(claims.get(name)), name
    yield _by_the_day(claims), "per_day_amount"
    yield _of_some_days(claims), "deferral_days"
    if claims.get("fee", {}).get("timing") == "unstated":
        yield _without_the_fee(claims), "per_amount"
        return
    if known is None:
        return
    priced = any(name in claims for name in ("cash_price", "price"))
    stated = any(name in claims for name in ("per_amount", "graduated", "plan_price", "total")) and "term" in claims
    put_off = any(name in claims for name in ("deferral_days", "deferral_months"))
    if priced and stated and not put_off:
        yield _percent(known.rates.nominal), "per_amount" if "per_amount" in claims else "plan_price"
    if claims.get("claimed_rate", {}).get("kind") == "flat" and "term" in claims:
        yield _percent(known.rates.nominal), "claimed_rate"


def _without_the_fee(claims: Mapping[str, Any]) -> Decimal | None:
    """What the payments come to against the price, whenever a fee beside them may be taken."""
    rest = {name: value for name, value in claims.items() if name != "fee"}
    if "per_amount" not in rest or not rest.keys() & {"cash_price", "price"} or "term" not in rest:
        return None
    _, quoted = _quoted(rest, None)
    return None if quoted is None else _yearly(quoted.known)[0]


def _a_year(rate: Mapping[str, Any] | None) -> Decimal | None:
    """A simple rate as the year has it; none of a flat rate, which is not on the money owed, or of an effective one."""
    times = {"day": 365, "month": 12, "year": 1}
    if (
        not rate
        or rate.get("kind") in ("effective", "flat")
        or rate.get("unit") not in times
        or "value_pct" not in rate
    ):
        return None
    return Decimal(rate["value_pct"]) * times[rate["unit"]]


def _compounded(rate: Mapping[str, Any] | None) -> Decimal | None:
    """A rate by the month, compounded: 1.5% is 19.56% a year."""
    if not rate or rate.get("unit") != "month" or "value_pct" not in rate or rate.get("kind") in ("flat", "effective"):
        return None
    return ((1 + Decimal(rate["value_pct"]) / 100) ** 12 - 1) * 100


def _of_some_days(claims: Mapping[str, Any]) -> Decimal | None:
    """One payment after some days: what it is above what was received, for a year of 365 days.

    >>> loan = {"price": Decimal(1000), "total": Decimal(1300), "deferral_days": 7, "term": 1}
    >>> f"{_of_some_days(loan):.2f}"
    '1564.29'
    """
    kept = sum(fee["amount"] for fee in claims.get("further_fees", ()) if fee.get("timing") == "deducted")
    received = claims.get("net_received") or (claims.get("price", 0) - kept)
    if claims.get("term") != 1 or not received:
        return None
    years = Fraction(claims.get("deferral_days", 0), 365) + Fraction(claims.get("deferral_months", 0), 12)
    if not years:
        return None
    paid = payments(claims)
    if paid is None and "total_interest" in claims:
        paid = claims.get("price", received) + claims["total_interest"]
    if paid is None:
        return None
    rate = Fraction(paid - received) / Fraction(received) * 100 / years
    return Decimal(rate.numerator) / Decimal(rate.denominator)


def _by_the_day(claims: Mapping[str, Any]) -> Decimal | None:
    """So much a day for a sum that is borrowed."""
    price = claims.get("price")
    if not price or "per_day_amount" not in claims or "term" in claims:
        return None
    return Decimal(claims["per_day_amount"]) / Decimal(price) * 100 * 365
