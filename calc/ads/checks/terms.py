"""What hides in the terms? Costs by the day, ranges, fees that stay due, payments put off, what is left out."""

from __future__ import annotations

from collections.abc import Iterator

from calc.ads.checks.checked import Checked, Finding
from calc.errors import Phrase


def hidden_in_terms(checked: Checked) -> Iterator[Finding]:
    """F-PERDAY, F-RANGE, F-EARLYFEE: what hides in the terms."""
    claims = checked.claims
    if "per_day_amount" in claims:
        why = Phrase("a cost by the day looks small; by the year it is a rate")
        if checked.a_year is not None:
            why = Phrase("a cost by the day looks small; it is {rate}", rate=checked.a_year)
        yield Finding("F-PERDAY", "flag", why, checked.at("per_day_amount"))
    if "range_pct" in claims.get("claimed_rate", {}):
        low, high = claims["claimed_rate"]["range_pct"]
        why = Phrase("a range of rates: the answer lies between {low}% and {high}%", low=f"{low:f}", high=f"{high:f}")
        yield Finding("F-RANGE", "info", why, checked.at("claimed_rate"))
    if claims.get("early_settlement") == "due":
        why = Phrase("settling early saves nothing: all fees stay due")
        yield Finding("F-EARLYFEE", "warn", why, checked.at("early_settlement"))


def left_out(checked: Checked) -> Iterator[Finding]:
    """F-MISSING: without the number of payments, or without a price, nothing can be worked out."""
    if checked.simplified:
        return
    claims, known = checked.claims, checked.figures.payments
    priced = any(name in claims for name in ("price", "cash_price", "plan_price", "sale_price", "face_value"))
    counted = any(name in claims for name in ("term", "term_options", "per_amount", "graduated"))
    if ("per_amount" in claims and "term" not in claims) or (checked.free and not counted and not priced):
        why = Phrase("without the number of payments nothing can be worked out")
        yield Finding("F-MISSING", "flag", why, checked.at("per_amount", "interest_free"))
    elif known is not None and not priced and not checked.free:
        why = Phrase("the payments come to {total}, and no price is named", total=f"{known:f}")
        yield Finding("F-MISSING", "warn", why, checked.at("per_amount", "graduated", "total"))


_LATER = (
    r"\bpay\b[^.;]{0,20}\b(?:in|after|within|for|later)\b|\bpayable (?:in|after|within)\b"
    r"|\b(?:nothing|no payments?)\b[^.;]{0,12}\b(?:for|until)\b"
)


def deferred(checked: Checked) -> Iterator[Finding]:
    """F-DEFERRED: use now, pay later; pay in, or nothing for, so many days."""
    said = checked.claim(r"先用后付|先享后付|先买后付")
    put_off = checked.reading.lang == "en" and "deferral_days" in checked.claims and checked.says(_LATER)
    if said or put_off:
        why = Phrase("a payment that comes later is still a payment")
        yield Finding("F-DEFERRED", "info", why, checked.at("deferral_days", said))
