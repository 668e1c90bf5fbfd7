"""Which fees does an English advertisement name, on what, and when are they taken?"""

from __future__ import annotations

import re
from decimal import Decimal

from calc.ads.english.words import LOW, PCT, Claims
from calc.ads.reader import M, Reader, percent

_NAME = r"((?<![a-z])(?:one[- ]off |one[- ]time |upfront |monthly |annual |loan |account |credit ){0,3}(?:[a-z]{1,20}[- ]){0,2}?(?:fee|fees|charge|charges|surcharge))"


def fees(reader: Reader, claims: Claims) -> None:
    """3% processing fee, $5 monthly account fee, no fees, 18% GST on interest: the fee."""
    free = reader.first(
        r"(?<![\d.,])(?:no|zero|without|0|free of)\s(?!hidden)((?:[a-z]{1,20} )?(?:fees|fee|charges))\b|(?:fees?|charges) waived()"
    )
    each = r"(?:\s?(?:/|per|a|each|every)\s?(month|mo|installment|instalment|payment)\b)?"
    tail = r"(?: (on|of) (?:the )?(interest|principal|amount financed|purchase|order|loan))?"
    sized = reader.first(
        rf"(monthly |a month |each month )?{LOW}\s?(?:a |plus |\+ ?)?(?:{PCT}|{M})\s?(monthly )?{_NAME}{each}{tail}(?: (?:paid |charged |taken )?(upfront|up front|in advance|at checkout|with the first (?:payment|installment|instalment)))?"
    )
    named = reader.first(
        rf"{_NAME}(?: of| is| at|:)?\s?{LOW}\s?(?:{PCT}|{M}){each}(?: (?:paid |charged |taken )?(upfront|up front|in advance|at checkout|with the first (?:payment|installment|instalment)))?"
    )
    gst = reader.first(
        rf"{PCT} (gst|vat|tax)(?: (on|of) (?:the )?(interest))?|(gst|vat)(?: of| at| @)?\s?{PCT}(?: (?:on|of) (?:the )?(interest))?"
    )
    if free:
        claims["fee"] = {"name": (free[1] or "fees").strip(), "rate_pct": Decimal(0)}
        reader.take(free, "fee")
        for found in (sized, named):
            if found and found.start() < free.end() and free.start() < found.end():
                return
    if sized and "late" not in sized.group():
        low, share, money, monthly, name, per, _, base, when = sized.group(2, 3, 4, 5, 6, 7, 8, 9, 10)
        _put_fee(reader, claims, sized, 6, share, money, bool(sized[1] or monthly or per), base, when, low)
    elif named and "late" not in named.group():
        _put_fee(reader, claims, named, 1, named[3], named[4], bool(named[5]), None, named[6], named[2])
    elif gst:
        share, base = gst[1] or gst[6], gst[4] or gst[7]
        name = (gst[2] or gst[5]).upper()
        claims["fee"] = {
            "name": name,
            "rate_pct": percent(share),
            "basis": "interest" if base else "original principal",
            "timing": "unstated",
        }
        reader.take(gst, "fee")
    elif not free and (
        extra := reader.first(
            r"(?:plus|\+|excluding|additional)\s?(?:an? )?((?:[a-z]{1,20} )?(?:fees|fee|charges))\b(?: appl[a-z]{1,5})?|((?:(?<![a-z])[a-z]{1,20} )?fees?) (?:may )?appl(?:y|ies)"
        )
    ):
        claims["fee"] = {"name": (extra[1] or extra[2]).strip(), "timing": "unstated"}
        reader.take(extra, "fee")


def _put_fee(
    reader: Reader, claims: Claims, found: re.Match[str], name: int, share: str | None, money: str | None,
    each: bool, base: str | None, when: str | None, low: str | None,
) -> None:  # fmt: skip
    """A fee with a figure, as it was found."""
    words = found[name].strip()
    each = each or words.startswith("monthly ")
    upfront = words.startswith(("upfront ", "one-off ", "one-time "))
    words = re.sub(r"^(?:monthly |upfront |one[- ]off |one[- ]time |a |an )+", "", words)
    timing = "each period" if each else "unstated"
    if when:
        timing = "first instalment" if "first" in when else "upfront"
    elif upfront:
        timing = "upfront"
    fee: Claims = {"name": words}
    if share is not None:
        value = percent(share)
        fee["rate_pct"] = value
        if value:
            fee["basis"] = "interest" if base == "interest" else "original principal"
            fee["timing"] = timing
    else:
        amount = reader.money(money or "")
        fee |= {"rate_pct": Decimal(0)} if amount == 0 else {"amount": amount, "timing": timing}
    if low:
        fee["qualifier"] = low
    claims["fee"] = fee
    reader.take(found, "fee")
