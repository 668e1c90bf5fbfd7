"""What do the rules of single countries ask? The United States, India, Australia, the United Kingdom, Europe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from calc.ads.checks.checked import Checked, Finding
from calc.ads.checks.costs import costs_more_than_the_price
from calc.ads.open_ends import to_ten_places
from calc.errors import Phrase


def united_states(checked: Checked) -> Iterator[Finding]:
    """US-DEFERRED, US-TRIGGER, NY-LATE8."""
    claims = checked.claims
    if claims.get("currency") not in ("USD", None):
        return
    if claims.get("deferred_interest"):
        why = Phrase("unless all is paid in time, interest is charged from the first day")
        yield Finding("US-DEFERRED", "flag", why, checked.at("deferred_interest"))
    if claims.get("currency") != "USD":
        return
    named = next((name for name in _TRIGGERS if name in claims), None)
    if named is not None and _more_payments_than_free_of_terms(checked):
        why = Phrase("a payment or its number is named, so the terms of repayment and the APR have to be too")
        yield Finding("US-TRIGGER", "warn", why, checked.at(named))
    harbour = checked.law.limit("NY-LATE8")
    if harbour is not None and claims.get("late_fee", 0) > harbour:
        values = {"fee": f"{claims['late_fee']:f}", "most": f"{harbour:f}"}
        why = Phrase("a late fee of {fee} is above the {most} dollars of New York's proposed safe harbor", **values)
        yield Finding("NY-LATE8", "warn", why, checked.at("late_fee"))


_TRIGGERS = ("per_amount", "term", "down_payment", "down_payment_pct", "graduated", "first_amount")


def _more_payments_than_free_of_terms(checked: Checked) -> bool:
    """Whether there are more payments than go without terms, or nobody knows how many, and the APR is not said."""
    most = checked.law.limit("US-TRIGGER")
    if most is None or checked.claims.get("term", most + 1) <= most:
        return False
    return not checked.says(r"\bapr\b|a\.p\.r") and not checked.says(r"rent[- ]to[- ]own|lease[- ]to[- ]own")


def india(checked: Checked) -> Iterator[Finding]:
    """IN-ZEROEMI: an EMI without cost."""
    said = checked.claim(r"no[- ]cost emi|zero[- ]cost emi")
    if said and checked.claims.get("currency") in ("INR", None):
        why = Phrase("an EMI without cost is a discount, and tax on its interest stays due")
        yield Finding("IN-ZEROEMI", "warn", why, checked.at(said))


def australia(checked: Checked) -> Iterator[Finding]:
    """AU-FEECAP: fees of the first 12 months; in a text one whose time is not said is counted once."""
    most = checked.law.limit("AU-FEECAP")
    if most is None or checked.claims.get("currency") != "AUD":
        return
    facts = checked.figures.facts
    low, high = _fees_of_a_text(checked.reading.terms) if facts is None else facts.fees_first_year
    if not high and low <= most:
        return
    values = {"year": f"{low:f}" if high in (low, None) else f"{low:f}–{high:f}", "most": f"{most:f}"}
    why = Phrase("fees of the first 12 months: {year}, with at most {most} allowed", **values)
    if facts is None and any(fee.get("timing") == "unstated" for fee in _fees(checked.reading.terms)):
        why = Phrase("fees of the first 12 months: {year} if taken once, with at most {most} allowed", **values)
    severity = "flag" if low > most else "ok" if high is not None and high <= most else "warn"
    yield Finding("AU-FEECAP", severity, why, checked.at("fee"))


def _fees(terms: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [fee for fee in (terms.get("fee", {}), *terms.get("further_fees", ())) if fee]


def _fees_of_a_text(terms: Mapping[str, Any]) -> tuple[Decimal, Decimal | None]:
    """The fees of the first 12 months, at least and at most; None where one is a share of nobody knows what. Nothing
    where all are shares: the yearly rate tells what those come to.
    """
    low, whole, fees = Decimal(0), True, _fees(terms)
    if not any(fee.get("amount") for fee in fees):
        return low, None
    for fee in fees:
        base = terms.get("price", terms.get("plan_price"))
        amount = fee.get("amount", Decimal(0))
        if fee.get("rate_pct"):
            known = base is not None and fee.get("basis") != "interest"
            amount, whole = (fee["rate_pct"] * base / 100, whole) if known else (Decimal(0), False)
        low += amount * (_payments_in_a_year(terms) if fee.get("timing") == "each period" else 1)
    return to_ten_places(low), to_ten_places(low) if whole else None


def _payments_in_a_year(claims: Mapping[str, Any]) -> int:
    """How many payments fall in the first 12 months."""
    times = {"weekly": 52, "biweekly": 26}.get(claims.get("frequency", ""), 12)
    return int(min(claims.get("term", times), times))


def united_kingdom(checked: Checked) -> Iterator[Finding]:
    """UK-DPC: few payments without a cost; an English text without a currency is read for the UK and for Europe."""
    claims, most = checked.claims, checked.law.limit("UK-DPC")
    if most is None or claims.get("deferred_interest"):
        return
    facts = checked.figures.facts
    if facts is None:
        few = claims.get("term", most + 1) <= most
        costs = checked.fee_above_zero or checked.rate_above_zero or "claimed_ear_pct" in claims
    else:
        few, costs = facts.installments <= most and facts.within_a_year, not facts.free
    if not few:
        return
    if (claims.get("currency") == "GBP" or _for_both(checked)) and not costs:
        why = Phrase(
            "without interest and charges, in at most {most} payments within 12 months: deferred payment credit",
            most=f"{most:f}",
        )
        if costs_more_than_the_price(checked):
            why = Phrase(
                "no charge is named, in at most {most} payments: deferred payment credit if they came to the price, but they are above it",
                most=f"{most:f}",
            )
        yield Finding("UK-DPC", "info", why, checked.at("term", "schedule_days", "per_amount"))


def europe(checked: Checked) -> Iterator[Finding]:
    """EU-CCD2: free or put off, with a charge or a payment far away."""
    claims, days = checked.claims, checked.law.limit("EU-CCD2-50")
    facts = checked.figures.facts
    if days is None or (facts is None and claims.get("term") is None):
        return
    largest = checked.law.limit("EU-CCD2")
    if largest is not None and claims.get("price", claims.get("plan_price", 0)) > largest:
        return
    put_off = "deferral_days" in claims or "deferral_months" in claims
    charged, away = (
        (checked.fee_above_zero, _days_away(claims)) if facts is None else (not facts.free, facts.days_to_last)
    )
    free = checked.free or (facts is not None and not facts.interest)
    if (claims.get("currency") == "EUR" or _for_both(checked)) and (free or put_off) and (charged or away > days):
        why = Phrase("within the directive: a charge, or a payment more than {days} days away", days=f"{days:f}")
        yield Finding("EU-CCD2", "info", why, checked.at("term", "schedule_days", "deferral_days"))


def _for_both(checked: Checked) -> bool:
    return checked.reading.lang == "en" and checked.claims.get("currency") is None


def _days_away(claims: Mapping[str, Any]) -> int:
    """In how many days the last payment is due, a month of 30 days."""
    if "schedule_days" in claims:
        return int(claims["schedule_days"][-1])
    if "deferral_days" in claims or "deferral_months" in claims:
        first = claims.get("deferral_days", 0) + 30 * claims.get("deferral_months", 0)
        return int(first + 30 * (claims["term"] - 1))
    days = {"weekly": 7, "biweekly": 14}.get(claims.get("frequency", ""), 30)
    return int(days * claims["term"])
