"""Is the true yearly cost said? Costs without a yearly rate, flat rates called yearly, and the whole cost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from calc.ads.checks.checked import Checked, Finding
from calc.ads.checks.costs import (
    CENT,
    above_the_price,
    cash_discount,
    costs_more_than_the_price,
    head_cut,
    hidden_fee,
)
from calc.ads.checks.terms import deferred
from calc.ads.costs_named import rate_of_the_fee
from calc.ads.figures import Figures
from calc.errors import Phrase

_COSTS = ("claimed_rate", "fee", "total_interest", "interest_per_period", "per_day_amount")


def no_yearly_rate(checked: Checked) -> Iterator[Finding]:
    """R-APR, F-NOAPR: a cost without a true yearly rate; a flat one is none."""
    costs, flat = _cost_claimed(checked), any(True for _ in flat_as_yearly(checked))
    if checked.yearly_rate and not (flat and checked.simplified):
        return
    if not costs and not flat:
        return
    why = Phrase("a cost is named, and no true yearly rate beside it")
    if checked.a_year is not None:
        why = Phrase("a cost is named without the true yearly rate: {rate}", rate=checked.a_year)
    yield Finding("R-APR" if checked.simplified else "F-NOAPR", "flag", why, checked.at(costs or "claimed_rate"))


def _cost_claimed(checked: Checked) -> str:
    """The claim that names a cost other than by the year."""
    rate = checked.claims.get("claimed_rate", {})
    if rate.get("unit") in ("day", "month", "unstated") and rate.get("value_pct", 1) != 0:
        return "claimed_rate"
    if checked.fee_above_zero:
        return "fee"
    return next((name for name in _COSTS[2:] if name in checked.claims), "")


def flat_as_yearly(checked: Checked) -> Iterator[Finding]:
    """F-FLATASAPR: a flat rate, named as if it were a yearly one."""
    claims, figures = checked.claims, checked.figures
    rate = claims.get("claimed_rate", {})
    value = rate.get("value_pct")
    if rate.get("unit") != "year" or not (rate.get("kind") == "flat" or (value and _flat(value, claims, figures))):
        return
    message = Phrase("the yearly rate that is named is flat; on the money actually owed it is higher")
    if figures.quote is not None and figures.nominal is not None and value is not None:
        values = {"claimed": f"{value:f}", "true": f"{figures.nominal:.2f}"}
        message = Phrase("{claimed}% is a flat rate; on the money actually owed it is {true}% a year", **values)
    yield Finding("F-FLATASAPR", "flag", message, checked.at("claimed_rate"))


def _flat(value: Decimal, claims: Mapping[str, Any], figures: Figures) -> bool:
    """Whether it is the fee of all periods, a bound that only the flat total meets, or the flat rate of the payments;
    never where an offer itself says what its rate is.
    """
    if figures.facts is not None:
        return False
    fee = claims.get("fee", {})
    times = claims.get("term", 0) if fee.get("timing") == "each period" else 1
    if fee.get("rate_pct") and "term" in claims and fee["rate_pct"] * times == value:
        return True
    if fee.get("amount") and fee.get("timing") == "each period" and rate_of_the_fee(claims):
        return True
    if figures.flat is None or figures.nominal is None:
        return False
    if claims["claimed_rate"].get("qualifier"):
        return figures.flat <= value < figures.nominal - _SAME
    return figures.from_payments and abs(figures.flat - value) < Decimal("0.05") and figures.nominal - value > 1


def misstated(checked: Checked) -> Iterator[Finding]:
    """F-RATE: a yearly rate that is below the one of what is paid."""
    claims, figures = checked.claims, checked.figures
    rate = claims.get("claimed_rate", {})
    claimed = rate.get("value_pct")
    if not claimed or rate.get("unit") != "year" or figures.quote is None or any(True for _ in flat_as_yearly(checked)):
        return
    true = figures.effective if rate.get("kind") == "effective" else figures.nominal
    if (figures.from_payments or rate_of_the_fee(claims)) and true is not None and true - claimed > _TOLERANCE:
        values = {"claimed": f"{claimed:f}", "true": f"{true:.2f}"}
        why = Phrase("{claimed}% a year is claimed, and what is paid comes to {true}%", **values)
        yield Finding("F-RATE", "flag", why, checked.at("claimed_rate"))


_SAME = Decimal("0.05")
"""In percentage points: what a rate may differ by from the one that it rests on, for whole cents."""
_TOLERANCE = Decimal("0.3")
"""In percentage points: what whole units of money, days and a rounded figure may account for."""


def whole_cost(checked: Checked) -> Iterator[Finding]:
    """R-COST: whether the text says what it costs in all."""
    if not checked.simplified:
        return
    checks = (no_yearly_rate, hidden_fee, head_cut, cash_discount)
    codes = {finding.code for check in checks for finding in check(checked)}
    if "R-APR" in codes and "S-HIDDENFEE" not in codes:
        return
    if {"S-HIDDENFEE", "F-HEADCUT"} & codes or _costs_without_a_rate(checked):
        yield _flagged(checked)
    elif checked.free or _equal(checked):
        why = Phrase("what it costs in all, with every fee, belongs beside it")
        yield Finding("R-COST", "info", why, checked.at("interest_free", "per_amount"))
    elif _plan_named(checked) and not ("F-CASHDISC" in codes or checked.yearly_rate or _single_later(checked)):
        why = Phrase("the text does not say what it costs in all")
        yield Finding("R-COST", "warn", why, checked.at(*_PLAN))


def _flagged(checked: Checked) -> Finding:
    why = Phrase("the figures cost something, and the whole yearly cost is not said")
    if checked.a_year is not None:
        why = Phrase("the figures cost {rate}, and the text does not say so", rate=checked.a_year)
    return Finding("R-COST", "flag", why, checked.at("fee", "plan_price", "net_received", "per_amount", "graduated"))


_PLAN = ("term", "term_options", "per_amount", "graduated", "plan_price")


def _plan_named(checked: Checked) -> bool:
    return any(name in checked.claims for name in _PLAN)


def _costs_without_a_rate(checked: Checked) -> bool:
    return costs_more_than_the_price(checked) and not checked.free and not checked.yearly_rate


def _equal(checked: Checked) -> bool:
    above = above_the_price(checked)
    return above is not None and abs(above) <= CENT * checked.claims.get("term", 0)


def _single_later(checked: Checked) -> bool:
    return any(True for _ in deferred(checked)) and checked.claims.get("term", 1) == 1
