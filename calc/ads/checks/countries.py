"""What do the rules of single countries ask? The United States, India, Australia, the United Kingdom, Europe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from calc.ads.checks.checked import Checked, Finding
from calc.errors import Phrase


def united_states(checked: Checked) -> Iterator[Finding]:
    """US-DEFERRED, US-TRIGGER, NY-LATE8."""
    claims = checked.claims
    if claims.get("deferred_interest"):
        why = Phrase("unless all is paid in time, interest is charged from the first day")
        yield Finding("US-DEFERRED", "flag", why, "deferred_interest")
    if claims.get("currency") != "USD":
        return
    if _triggers_terms(checked):
        why = Phrase("a payment or its number is named, so the terms of repayment and the APR have to be too")
        yield Finding("US-TRIGGER", "warn", why, "per_amount")
    if claims.get("late_fee", 0) > 8:
        why = Phrase("a late fee above 8 dollars is outside New York's safe harbour")
        yield Finding("NY-LATE8", "warn", why, "late_fee")


def _triggers_terms(checked: Checked) -> bool:
    """Whether a payment is named, there are more than four or nobody knows how many, and the APR is not said."""
    triggers = ("per_amount", "term", "down_payment", "down_payment_pct", "graduated", "first_amount")
    if not any(name in checked.claims for name in triggers) or checked.claims.get("term", 5) <= 4:
        return False
    return not checked.says(r"\bapr\b|a\.p\.r") and not checked.says(r"rent[- ]to[- ]own|lease")


def india_and_australia(checked: Checked) -> Iterator[Finding]:
    """IN-ZEROEMI, AU-FEECAP."""
    if checked.says(r"no[- ]cost emi|zero[- ]cost emi"):
        why = Phrase("an EMI without cost is a discount, and tax on its interest stays due")
        yield Finding("IN-ZEROEMI", "warn", why, "interest_free")
    fee = checked.claims.get("fee", {})
    if checked.claims.get("currency") == "AUD" and fee.get("amount"):
        times = min(checked.claims.get("term", 12), 12) if fee.get("timing") == "each period" else 1
        year = fee["amount"] * times
        why = Phrase("fees of the first 12 months: {year}, with at most 200 allowed", year=f"{year:f}")
        yield Finding("AU-FEECAP", "ok" if year <= 200 else "flag", why, "fee")


def united_kingdom_and_europe(checked: Checked) -> Iterator[Finding]:
    """An English text without a currency is read for both."""
    claims, currency = checked.claims, checked.claims.get("currency")
    for_both = checked.reading.lang == "en" and currency is None
    if claims.get("term") is None:
        return
    if (currency == "GBP" or for_both) and _deferred_payment_credit(checked):
        why = Phrase("without interest and charges, in at most 12 payments within 12 months: deferred payment credit")
        yield Finding("UK-DPC", "info", why, "term")
    put_off = "deferral_days" in claims or "deferral_months" in claims
    costs_or_late = checked.fee_above_zero or _days_away(claims) > 50
    if (currency == "EUR" or for_both) and (checked.free or put_off) and costs_or_late:
        why = Phrase("within the directive: a charge, or a payment more than 50 days away")
        yield Finding("EU-CCD2", "info", why, "term")


def _deferred_payment_credit(checked: Checked) -> bool:
    """Whether there are at most 12 payments, without a fee or a rate."""
    claims = checked.claims
    costs = checked.fee_above_zero or checked.rate_above_zero or "claimed_ear_pct" in claims
    return claims["term"] <= 12 and not costs and not claims.get("deferred_interest")


def _days_away(claims: Mapping[str, Any]) -> int:
    """In how many days the last payment is due, a month of 30 days."""
    if "schedule_days" in claims:
        return int(claims["schedule_days"][-1])
    if "deferral_days" in claims or "deferral_months" in claims:
        first = claims.get("deferral_days", 0) + 30 * claims.get("deferral_months", 0)
        return int(first + 30 * (claims["term"] - 1))
    days = {"weekly": 7, "biweekly": 14}.get(claims.get("frequency", ""), 30)
    return int(days * claims["term"])
