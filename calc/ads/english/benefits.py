"""What does an English advertisement give? Discounts, coupons, gifts, and interest borne by others or put off."""

from __future__ import annotations

import re

from calc.ads.english.words import FREE, NUM, PCT, Claims, whole
from calc.ads.reader import M, Reader, percent


def cash_discount(reader: Reader, claims: Claims) -> None:
    """10% off when you pay today: what is taken off for paying at once."""
    cash = r"(?:pay(?:ing)? (?:today|now|in full|upfront|up front|cash|at once|by cash|outright)|(?:for )?cash|paid (?:in full|upfront|today|at once)|upfront payment|full payment)"
    for pattern in (
        rf"{PCT} (?:off|discount)[^.;,]{{0,24}}{cash}",
        rf"{cash}[^.;,\d]{{0,24}}{PCT} (?:off|discount)",
        rf"{cash}[^.;,\d]{{0,14}}(?:save|get|take|discount of)\s?{PCT}",
        rf"(?:save)\s?{PCT}[^.;,]{{0,16}}{cash}",
    ):
        found = reader.first(pattern)
        if found and "cash_discount_pct" not in claims:
            claims["cash_discount_pct"] = percent(found[1])
            reader.take(found, "cash_discount_pct")


def coupon(reader: Reader, claims: Claims) -> None:
    """Spend $500, get $50 off: a coupon."""
    for pattern, order in (
        (rf"spend {M}(?: or more)?[,;]?\s?(?:and )?(?:get|save|take) {M}(?: off)?", (1, 2)),
        (rf"{M} off (?:when you spend|orders over|on orders (?:over|of)|over|purchases (?:over|of)) {M}", (2, 1)),
    ):
        found = reader.first(pattern)
        if found:
            claims["coupon"] = {
                "type": "threshold",
                "threshold": reader.money(found[order[0]]),
                "off": reader.money(found[order[1]]),
            }
            reader.take(found, "coupon")
            return


_IF_PAID = r"(?:no interest|interest[- ]free|0% interest|zero interest|0%(?: apr)?)[^.;]{0,20}\b(?:if|when|provided|as long as)\b[^.;]{0,20}\b(?:paid|pay|repaid|cleared|settled)\b[^.;]{0,12}\b(?:in full|off|full)|same as cash|deferred interest"


def deferred_interest(reader: Reader, claims: Claims) -> None:
    """No interest if paid in full in 12 months, same as cash."""
    found = reader.first(_IF_PAID)
    if found:
        claims["deferred_interest"] = True
        term = reader.first(rf"{NUM}[- ]?months?")
        days = reader.first(rf"{NUM}[- ]?days?")
        if term and "term" not in claims:
            claims["term"] = whole(term[1])
            reader.take(term, "term")
        elif days and "deferral_days" not in claims and "term" not in claims:
            claims["deferral_days"], claims["term"] = whole(days[1]), 1
            reader.take(days, "deferral_days")
        reader.take(found, "deferred_interest")


def gifts(reader: Reader, claims: Claims) -> None:
    """A free case worth $30: a gift, and what it is said to be worth."""
    found = reader.first(
        rf"(?:free (?:gift|[a-z]{{1,20}} ){{1,3}}|gift|bonus|plus a free [a-z ]{{1,20}}?)\s?(?:\(?worth|valued at|value)\s?{M}"
    ) or reader.first(rf"{M} (?:free )?gift\b(?! ?card)")
    if found:
        claims["gift"], claims["gift_value"] = True, reader.money(found[1])
        reader.take(found, "gift")
    elif reader.first(r"free gift|\bgift with|bonus gift|free [a-z]{1,20} with"):
        claims["gift"] = True


def interest_free(reader: Reader, claims: Claims) -> None:
    """Whether the plan is called free of interest."""
    if "deferred_interest" in claims or "interest_free_terms" in claims or "float_days" in claims:
        return
    found = re.search(FREE, reader.copy.plain)
    if found:
        claims["interest_free"] = True
        reader.spans.setdefault("interest_free", reader.copy.span(*found.span()))


def subsidy(reader: Reader, claims: Claims) -> None:
    """Interest paid by the merchant: who bears it."""
    for word, who in (
        (
            r"(?:merchant|seller|retailer|store)[- ](?:funded|subsidi[sz]ed|pays the interest)|interest (?:is )?(?:paid|borne|funded) by the (?:merchant|seller|retailer|store)",
            "merchant",
        ),
        (r"interest (?:is )?(?:paid|borne|funded) by the (?:bank|lender)", "lender"),
        (r"interest (?:is )?(?:paid|borne|funded) by (?:us|the platform)", "platform"),
        (r"(?:government|state)[- ](?:funded|subsidi[sz]ed)", "state"),
    ):
        if reader.first(word):
            claims["subsidy"] = who
            return
