"""What does an English advertisement pay back? For paying on time, for gift cards, and to those who promote it."""

from __future__ import annotations

import re
from decimal import Decimal

from calc.ads.english.figures_marked import FIGURE, NUM, PCT, M, count, money, share
from calc.ads.english.words import Claims
from calc.ads.reader import Reader


def step_discount(reader: Reader, claims: Claims) -> None:
    """Pay 3 installments on time and the 4th is 20% off."""
    time = rf"(?:after|pay|make|once you(?:'ve)? (?:paid|made)|with|settle|for)?(?: your| the)?(?: first)? ?{NUM} (?:[a-z-]{{1,14}} ){{0,3}}?(?:payments?|instal?lments?|months|emis?)?(?: [a-z]{{1,8}}){{0,3}}? ?(?:on[- ]time|in time|punctual(?:ly)?)(?: (?:payments?|instal?lments?))?"
    nth = r"(?:the |your |instal?lment |payment )*(?:(?:no\.? ?|number )?(\d{1,2})(?:st|nd|rd|th)|(third|fourth|fifth|sixth|seventh|next))(?: (?:one|payment|instal?lment|emi|month))?"
    cut = rf"(?:{PCT} (?:off|discount|less|cheaper)|(half[- ]price|half off)|(free))"
    for pattern in (
        rf"{time}[^.!{FIGURE}]{{0,24}}?{nth}[^.;!?{FIGURE}]{{0,20}}?{cut}",
        rf"{time}[^.!{FIGURE}]{{0,24}}?{cut}[^.;!?{FIGURE}]{{0,12}}?{nth}",
    ):
        found = reader.first(pattern)
        if found:
            _put_step_discount(reader, claims, found)
            return


_ORDINALS = {"third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}


def _put_step_discount(reader: Reader, claims: Claims, found: re.Match[str]) -> None:
    after = count(reader, found)
    words = [word for word in found.groups()[1:] if word]
    period = next((int(word) for word in words if word.isdigit()), None) or next(
        (_ORDINALS[word] for word in words if word in _ORDINALS), after + 1
    )
    pct = next((place for place in range(2, len(found.groups()) + 1) if (found[place] or " ")[0] == "\ue010"), None)
    off = share(reader, found, pct) if pct else Decimal(100) if "free" in words else Decimal(50)
    claims["step_discount"] = {
        "after_on_time": after,
        "period": period,
        "factor": None if off is None else (100 - off) / 100,
    }
    reader.take(found, "step_discount")


def resale(reader: Reader, claims: Claims) -> None:
    """We buy gift cards at 88% of face value; a commission of $5 to $8 on each sale."""
    found = reader.first(
        rf"(?:(?:buy|bought|purchase|cash in|redeem|sell|recycle|take)[^.;!?{FIGURE}]{{0,40}}?(?:at|for) )(?:up to )?{PCT}(?: of (?:the |their |its |your )?(?:face |card )?(?:value|balance))?"
    ) or reader.first(rf"{PCT} of (?:the |their |its |your )?(?:face|card|balance)(?: value)?(?![a-z])")
    if found and reader.says(r"gift ?-?card|voucher|e-?card|card (?:balance|value)|unused|for cash"):
        pct = share(reader, found)
        claims["discount_factor"] = None if pct is None else pct / 100
        reader.take(found, "discount_factor")
    word = r"(?:commission|promoters?|affiliates?|referr(?:al|er)s?|influencers?)(?![a-z])"
    found = reader.first(
        rf"{M}(?:\s?(?:-|to|and|~)\s?{M})?[^.;!?{FIGURE}]{{0,20}}?{word}(?: (?:on|for|per|a) (?:each|every|a )? ?(?:sale|order))?"
    ) or reader.first(
        rf"{word}[^.;!?{FIGURE}]{{0,24}}?{M}(?:\s?(?:-|to|and|~)\s?{M})?(?: (?:on|for|per|a) (?:each|every)? ?(?:sale|order))?"
    )
    if found:
        low = money(reader, found)
        claims["merchant_share"] = [low, money(reader, found, 2) if found[2] else low]
        reader.take(found, "merchant_share")
