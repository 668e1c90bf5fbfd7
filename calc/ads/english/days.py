"""Which days does an English advertisement name? Statement, due day, days put off, parts paid by day."""

from __future__ import annotations

import re

from calc.ads.english.words import NUM, Claims, whole
from calc.ads.reader import Reader

_PART = r"(?:half|(?:a|one|another) third|(?:a|one|another) quarter|\d{1,2}%|(?:the )?(?:other half|rest|remainder|balance))"


def _parts_by_day(reader: Reader, claims: Claims) -> None:
    """Half today, half in 14 days."""
    now = reader.first(
        rf"{_PART} (?:is due |due |paid )?(?:today|now|upfront|up front|at checkout)|pay {_PART} (?:today|now)"
    )
    if not now:
        return
    days = [0]
    for found in list(reader.find(rf"{_PART}(?: is)?(?: due)? (?:in|after) {NUM} (day|week|month)s?")):
        days.append(whole(found[1]) * {"week": 7, "month": 30}.get(found[2], 1))
        reader.take(found, "schedule_days")
    if len(days) > 1:
        claims["schedule_days"], claims["term"] = days, len(days)
        reader.take(now, "schedule_days")


def days(reader: Reader, claims: Claims) -> None:
    """Statement on the 1st, due on the 6th; up to 55 interest-free days; pay in 30 days."""
    _parts_by_day(reader, claims)
    found = reader.first(
        r"(?:statement|bill|billing)(?: date| day)?(?: is| comes| on| the|:)*\s(\d{1,2})(?:st|nd|rd|th)?[^.;]{0,30}?due(?: date| day)?(?: is| on| the| by|:)*\s(\d{1,2})(?:st|nd|rd|th)?\b"
    )
    if found:
        claims["billing_day"], claims["due_day"] = int(found[1]), int(found[2])
        reader.take(found, "billing_day")
    found = reader.first(
        rf"up to {NUM} (?:interest[- ]free days|days interest[- ]free|days? (?:of )?interest[- ]free(?: credit)?)"
    ) or reader.first(rf"{NUM} (?:interest[- ]free days|days (?:of )?interest[- ]free(?: credit| period)?)")
    if found:
        claims["float_days"] = whole(found[1])
        reader.take(found, "float_days")
    later = rf"(?:pay (?:nothing|later|in full|it all)?\s?(?:for|in|after|within)|nothing to pay (?:for|until)|no payments? (?:for|until)|payments? (?:deferred|delayed) (?:for|by)|defer(?:red)? (?:payments? )?(?:for|by)|first payment (?:in|after|due in)|payable (?:in|after|within))\s?{NUM}\s?(days?|weeks?|months?)"
    found = reader.first(later)
    if found:
        key, times = (
            ("deferral_months", 1)
            if found[2].startswith("month")
            else ("deferral_days", 7 if found[2].startswith("week") else 1)
        )
        claims[key] = whole(found[1]) * times
        reader.take(found, key)
        if not re.search("first payment|no payments?|deferred|defer", found.group()):
            claims["term"] = 1
