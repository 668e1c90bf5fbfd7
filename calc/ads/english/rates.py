"""Which rates of interest does an English advertisement name?"""

from __future__ import annotations

import re

from calc.ads.english.words import LOW, PCT, Claims
from calc.ads.reader import Reader, percent


def rates(reader: Reader, claims: Claims) -> None:
    """19.9% APR, 1% a month, flat rate 5%: the rate, and an effective one beside it."""
    effective = reader.first(
        rf"(?:effective (?:annual |interest )?rate|ear|aer)(?: of| is|:)?\s?{PCT}|{PCT}\s?(?:effective(?: annual)?(?: rate)?|ear\b|aer\b)"
    )
    if effective:
        reader.take(effective, "claimed_ear_pct")
    units = (
        (
            "year",
            r"(?:representative )?(?:apr|a\.p\.r\.|per annum|p\.a\.|pa\b|annual(?:ly)?(?: (?:percentage )?rate| interest(?: rate)?)?|per year|a year|/ ?(?:year|yr)|yearly|each year)",
        ),
        ("month", r"(?:per month|a month|monthly|/ ?mo(?:nth)?|p\.?m\.?|each month)"),
        ("day", r"(?:per day|a day|daily|/ ?day|each day)"),
    )
    to = r"\s?(?:-|to|~)\s?"
    for unit, word in units:
        after = rf"{LOW}\s?{PCT}(?:{to}{PCT})?(?: (?:fixed|representative|variable|typical|simple|compound|flat|add-on|nominal|interest))*\s?(?:rate |interest )?({word})(?: (?:simple|interest|rate|representative|variable|fixed))*(?P<tail> (?:flat|add-on)(?: rate)?)?"
        before = rf"(?:representative |fixed |typical |variable )?({word})(?: (?:rate|interest|flat|add-on|fixed|simple|nominal|of|is|at|from))*:?\s?{LOW}\s?{PCT}(?:{to}{PCT})?()"
        for pattern, groups in ((after, (1, 2, 3)), (before, (2, 3, 4))):
            found = reader.first(pattern)
            if found and "claimed_rate" not in claims and found[groups[1]]:
                _put_rate(reader, claims, found, unit, groups)
    found = reader.first(
        rf"{LOW}\s?{PCT}(?:{to}{PCT})? (?:(flat|add-on|simple)(?: rate| interest)?|interest(?: rate)?\b)|(?:interest(?: rate)?|flat rate|add-on rate)(?: of| at| is|:)?\s?{LOW}\s?{PCT}(?:{to}{PCT})?()"
    )
    if found and "claimed_rate" not in claims:
        groups = (1, 2, 3) if found[2] else (5, 6, 7)
        if percent(found[groups[1]]):
            _put_rate(reader, claims, found, "unstated", groups)
    if effective:
        value = percent(effective[1] or effective[2])
        if "claimed_rate" in claims:
            claims["claimed_ear_pct"] = value
        else:
            claims["claimed_rate"] = {"value_pct": value, "unit": "year", "kind": "effective"}


def _put_rate(reader: Reader, claims: Claims, found: re.Match[str], unit: str, groups: tuple[int, int, int]) -> None:
    """A rate as it was found."""
    text = found.group()
    first, second = percent(found[groups[1]]), percent(found[groups[2]]) if found[groups[2]] else None
    rate: Claims = {"value_pct": first} if second is None else {"range_pct": [first, second]}
    rate["unit"] = unit
    if re.search(r"flat|add-on", text) or reader.says(r"\bflat\b|add-on"):
        rate["kind"] = "flat"
    elif re.search(r"simple", text):
        rate["kind"] = "simple"
    elif re.search(r"apr|a\.p\.r", text):
        rate["kind"] = "APR"  # settled when the currency is known
    qualifier = found[groups[0]]
    if qualifier and second is None:
        rate["qualifier"] = qualifier
    claims["claimed_rate"] = rate
    if first == 0 and second is None:
        claims["interest_free"] = True
    reader.take(found, "claimed_rate")


def kind_of_apr(reader: Reader, claims: Claims) -> None:
    """An APR is nominal in dollars of the United States, effective in pounds and euros."""
    rate = claims.get("claimed_rate")
    if rate and rate.get("kind") == "APR":
        kind = {"USD": "nominal", "GBP": "effective", "EUR": "effective"}.get(reader.currency or "")
        del rate["kind"]
        if kind:
            rate["kind"] = kind
