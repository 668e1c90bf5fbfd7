"""Is the true yearly cost said? Costs without a yearly rate, flat rates called yearly, rates above the caps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from calc.ads.checks.checked import Checked, Finding
from calc.ads.checks.costs import hidden_cost
from calc.ads.checks.terms import deferred
from calc.ads.figures import Figures
from calc.errors import Phrase


def no_yearly_rate(checked: Checked) -> Iterator[Finding]:
    """R-APR, F-NOAPR: a cost without a true yearly rate."""
    claims = checked.claims
    rate = claims.get("claimed_rate", {})
    costs = (
        (rate.get("unit") in ("day", "month", "unstated") and rate.get("value_pct", 1) != 0)
        or checked.fee_above_zero
        or "total_interest" in claims
        or "interest_per_period" in claims
        or "per_day_amount" in claims
    )
    flat = any(True for _ in flat_as_yearly(checked))
    if (costs and not checked.yearly_rate) or (flat and (costs or checked.yearly_rate)):
        code = "R-APR" if checked.simplified else "F-NOAPR"
        if flat and checked.yearly_rate and not checked.simplified:
            return
        yield Finding(
            code,
            "flag",
            Phrase("a cost is named, and no true yearly rate beside it"),
            "claimed_rate" if rate else "fee",
        )


def flat_as_yearly(checked: Checked) -> Iterator[Finding]:
    """F-FLATASAPR: a flat rate, named as if it were a yearly one."""
    claims, figures = checked.claims, checked.figures
    rate = claims.get("claimed_rate", {})
    if rate.get("unit") != "year":
        return
    value = rate.get("value_pct")
    message = Phrase("the yearly rate that is named is flat; on the money actually owed it is higher")
    if figures.nominal is not None and value is not None:
        message = Phrase(
            "{claimed}% is a flat rate; on the money actually owed it is {true}% a year",
            claimed=f"{value:f}",
            true=f"{figures.nominal:.2f}",
        )
    fee = claims.get("fee", {})
    if rate.get("kind") == "flat" or (
        value and fee.get("rate_pct") and "term" in claims and fee["rate_pct"] * _times(fee, claims) == value
    ):
        yield Finding("F-FLATASAPR", "flag", message, "claimed_rate")
    elif value and rate.get("qualifier") and figures.flat is not None and figures.nominal is not None:
        if figures.flat <= value < figures.nominal:
            yield Finding("F-FLATASAPR", "flag", message, "claimed_rate")
    elif value and _is_the_flat_one(value, figures):
        yield Finding("F-FLATASAPR", "flag", message, "claimed_rate")


def _is_the_flat_one(value: Decimal, figures: Figures) -> bool:
    """Whether a yearly rate is the flat one of the stated payments, and their true one is well above it."""
    if figures.flat is None or figures.nominal is None or not figures.from_payments:
        return False
    return abs(figures.flat - value) < Decimal("0.05") and figures.nominal - value > 1


def _times(fee: Mapping[str, Any], claims: Mapping[str, Any]) -> int:
    return claims["term"] if fee.get("timing") == "each period" else 1


def all_in_cost(checked: Checked) -> Iterator[Finding]:
    """R-COST: whether what it costs in all can be told from the text."""
    if not checked.simplified:
        return
    claims = checked.claims
    codes = {finding.code for check in (no_yearly_rate, hidden_cost) for finding in check(checked)}
    apr = "R-APR" in codes and "S-HIDDENFEE" not in codes
    price = next((claims[name] for name in ("cash_price", "price", "plan_price") if name in claims), None)
    paid, count = checked.figures.payments, claims.get("term", 0)
    above = paid is not None and price is not None and paid - price > Decimal("0.01") * count
    if not apr and ({"S-HIDDENFEE", "F-HEADCUT"} & codes or (above and not checked.free and not checked.yearly_rate)):
        yield Finding(
            "R-COST", "flag", Phrase("the figures cost something, and the whole yearly cost is not said"), "price"
        )
        return
    if apr:
        return
    equal = paid is not None and price is not None and abs(paid - price) <= Decimal("0.01") * count
    if checked.free or equal:
        yield Finding(
            "R-COST", "info", Phrase("what it costs in all, with every fee, belongs beside it"), "interest_free"
        )
        return
    named = any(name in claims for name in ("term", "term_options", "per_amount", "graduated", "plan_price"))
    if named and not ("F-CASHDISC" in codes or checked.yearly_rate or _single_later(checked)):
        yield Finding("R-COST", "warn", Phrase("what it costs in all cannot be told from this"), "term")


def _single_later(checked: Checked) -> bool:
    return any(True for _ in deferred(checked)) and checked.claims.get("term", 1) == 1


def caps(checked: Checked) -> Iterator[Finding]:
    """R-CAP24, R-CAP36: simple yearly rates above the limits that courts use."""
    if not checked.simplified:
        return
    simple = checked.figures.certain
    if simple is None:
        return
    for cap in (24, 36):
        if simple > cap:
            yield Finding(
                f"R-CAP{cap}",
                "flag",
                Phrase("{rate}% a year, simple, is above {cap}%", rate=f"{simple:.2f}", cap=cap),
                "claimed_rate",
            )
