"""Which days does an English advertisement name? Statement, due day, days put off, parts paid by day."""

from __future__ import annotations

import re

from calc.ads.english.words import NUM, Claims, whole
from calc.ads.reader import Reader

_PART = r"(?:half|(?:a|one|another) third|(?:a|one|another) quarter|\d{1,2}%|(?:the )?(?:other half|rest|remainder|balance))"


def _parts_by_day(reader: Reader, claims: Claims) -> None:
    """Half today, half in 14 days."""
    _one_today(reader, claims)
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


_FIRST_TODAY = (
    r"(?:(?:the )?(?:first|one|1st)(?: payment| instal?lment| one)?(?: is)?(?: due| paid| payable)? (?:today|now|at checkout|on the day|upfront)"
    r"|(?:today|now),? (?:then|and)|first today)"
)


def _one_today(reader: Reader, claims: Claims) -> None:
    """4 payments: one today, then one every 2 weeks; the days of all follow."""
    now = reader.first(_FIRST_TODAY)
    then = reader.first(
        rf"(?:(?:then|and|the (?:rest|others?|remaining)|one|followed by|another)[^.;]{{0,24}})?every (?:(other|{NUM}) )?(week|fortnight|day|month)s?\b"
    )
    counted = reader.first(
        rf"(?:pay in |(?:in(?:to)?|of) )?{NUM} (?:equal |easy |interest[- ]free |zero-interest )*(?:payments|instal?lments|parts)\b"
    ) or reader.first(rf"pay[- ]in[- ]{NUM}\b")
    if not (now and then and counted) or then[3] == "month":
        return
    every = {"week": 7, "fortnight": 14, "day": 1}[then[3]] * (2 if then[1] == "other" else whole(then[2] or "one"))
    claims["schedule_days"] = [every * place for place in range(min(whole(counted[1]), 120))]
    reader.spans.setdefault("schedule_days", reader.copy.span(*then.span()))


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
