"""What hides in the terms? Costs by the day, ranges, fees that stay due, payments put off, what is left out."""

from __future__ import annotations

from collections.abc import Iterator

from calc.ads.checks.checked import Checked, Finding
from calc.errors import Phrase


def hidden_in_terms(checked: Checked) -> Iterator[Finding]:
    """F-PERDAY, F-RANGE, F-EARLYFEE, F-DEFERRED, F-MISSING: what hides in the terms."""
    claims = checked.claims
    if "per_day_amount" in claims:
        yield Finding(
            "F-PERDAY", "flag", Phrase("a cost by the day looks small; by the year it is a rate"), "per_day_amount"
        )
    if "range_pct" in claims.get("claimed_rate", {}):
        yield Finding("F-RANGE", "info", Phrase("a range of rates: the answer lies between its ends"), "claimed_rate")
    if claims.get("early_settlement") == "due":
        yield Finding(
            "F-EARLYFEE", "warn", Phrase("settling early saves nothing: all fees stay due"), "early_settlement"
        )
    yield from deferred(checked)
    if checked.simplified:
        return
    known = checked.figures.payments
    named = any(name in claims for name in ("price", "cash_price", "plan_price", "sale_price", "face_value"))
    if ("per_amount" in claims and "term" not in claims) or (
        checked.free
        and not any(name in claims for name in ("term", "term_options", "per_amount", "graduated"))
        and not named
    ):
        yield Finding(
            "F-MISSING", "flag", Phrase("without the number of payments nothing can be worked out"), "per_amount"
        )
    elif known is not None and not named and not checked.free:
        yield Finding(
            "F-MISSING",
            "warn",
            Phrase("the payments come to {total}, and no price is named", total=f"{known:f}"),
            "per_amount",
        )


def deferred(checked: Checked) -> Iterator[Finding]:
    """F-DEFERRED: use now, pay later; pay in, or nothing for, so many days."""
    words = (
        r"\bpay\b[^.;]{0,20}\b(?:in|after|within|for)\b|\bpayable (?:in|after|within)\b"
        r"|\bnothing\b[^.;]{0,12}\b(?:for|until)\b"
    )
    later = checked.says(r"先用后付|先享后付|先买后付") or (
        checked.reading.lang == "en" and "deferral_days" in checked.claims and checked.says(words)
    )
    if later:
        yield Finding("F-DEFERRED", "info", Phrase("a payment that comes later is still a payment"), "deferral_days")
