"""What does an English advertisement give? Discounts, coupons, gifts, and interest borne by others or put off."""

from __future__ import annotations

import re

from calc.ads.english.figures_marked import FIGURE, PCT, M, money, share
from calc.ads.english.words import GAP, LINK, NEAR, ONLY, PAID_AT_ONCE, Claims, claimed
from calc.ads.reader import Reader

_CUT = r"(?:off|discount|less|cheaper|reduction|rebate|saving)(?![a-z])"


def cash_discount(reader: Reader, claims: Claims) -> None:
    """10% off when you pay today: what is taken off for paying at once."""
    for pattern in (
        rf"{PCT} (?:price )?{_CUT}{NEAR}{PAID_AT_ONCE}",
        rf"{PCT} (?:cash|upfront|prompt[- ]payment) {_CUT}",
        rf"{PAID_AT_ONCE}(?:{GAP}|\? ?[a-z ]{{0,20}}){PCT} (?:price )?{_CUT}",
        rf"{PAID_AT_ONCE}{GAP}(?:save|get|take|knock|discount of|discount:?|deduct){LINK}{PCT}",
        rf"(?:save|saving|discount of|discount:?){LINK}{PCT}{NEAR}{PAID_AT_ONCE}",
    ):
        found = reader.first(pattern)
        if found:
            claims["cash_discount_pct"] = share(reader, found)
            reader.take(found, "cash_discount_pct")
            return
    for pattern in (
        rf"{PAID_AT_ONCE}(?:{GAP}|\? ?[a-z ]{{0,20}})(?:save|get|take|knock|discount of|discount:?|deduct){LINK}{ONLY}{M}(?: off)?(?! (?:voucher|gift|cash ?back))",
        rf"(?:save|saving|discount of|discount:?|take){LINK}{M}(?: off)?{NEAR}{PAID_AT_ONCE}",
        rf"{M} (?:price )?(?:off|discount|less|cheaper|reduction|saving){NEAR}{PAID_AT_ONCE}|{M} (?:cash|upfront|prompt[- ]payment) {_CUT}",
    ):
        found = reader.first(pattern)
        if found:
            reader.terms["cash_discount"] = money(reader, found, 1 if found[1] else 2)
            reader.take(found, "cash_discount")
            return


_ABOVE = r"(?:over|above|of|from|exceeding|worth|totalling|more than|at least)"


def coupon(reader: Reader, claims: Claims) -> None:
    """Spend $500, get $50 off: a coupon."""
    for pattern, order in (
        (rf"(?:spend|buy for|orders? {_ABOVE}|purchases? {_ABOVE}|baskets? {_ABOVE})(?: at least| over| more than)? {M}[^.;!?{FIGURE}]{{0,30}}?(?:get|save|take|receive|deduct|enjoy|we take|earn){ONLY} {M}(?: off)?", (1, 2)),
        (rf"(?:spend|orders? {_ABOVE}|purchases? {_ABOVE})(?: at least| over| more than)? {M}[^.;!?{FIGURE}]{{0,24}}?{M} off", (1, 2)),
        (rf"(?:(?:save|get|take|enjoy) )?{M}(?: off| discount| voucher| coupon)?[^.;!?,{FIGURE}]{{0,24}}?(?:when you (?:spend|buy)|if you spend|on spends?|orders?|purchases?|baskets?|over|for every)(?: {_ABOVE}| you spend)? (?:{_ABOVE} )?{M}(?! (?:or|and) up per)", (2, 1)),
    ):  # fmt: skip
        found = reader.first(pattern)
        if found and re.search(r"off|save|discount|voucher|coupon|take", found.group()):
            threshold, off = money(reader, found, order[0]), money(reader, found, order[1])
            claims["coupon"] = {"type": "threshold", "threshold": threshold, "off": off}
            reader.take(found, "coupon")
            return
    found = reader.first(r"(?:interest[- ]free|no[- ]interest) (?:coupon|voucher)")
    if found:
        claims["coupon"] = {"type": "interest-free"}
        reader.take(found, "coupon")


def gifts(reader: Reader, claims: Claims) -> None:
    """A free case worth $30: a gift, and what it is said to be worth."""
    free = r"(?<![a-z-])(?:free|complimentary|bonus|gift)(?! of)(?! (?:delivery|shipping|returns?|for|on|from|over|until|interest|credit|months?|plan|period|days?|trial|card))"
    worth = r"(?:worth|valued at|value|rrp|retail value|a value of)"
    found = reader.first(rf"{free}[^.;!?,{FIGURE}]{{0,40}}?[(,]?\s?{worth}{LINK}{M}") or reader.first(
        rf"{M} (?:free )?gift(?![a-z])(?! ?-?(?:card|voucher|cert))"
    )
    found = found or reader.first(
        rf"{M}[- ](?:worth of )?(?:[a-z-]{{1,16}} ){{1,3}}(?:for free|as a gift|free of charge|on us)(?![a-z])"
    )
    if found:
        claims["gift"], claims["gift_value"] = True, money(reader, found)
        reader.take(found, "gift")
        return
    named = claimed(
        reader,
        rf"{free} (?:gift|[a-z-]{{2,20}})(?: [a-z-]{{2,16}}){{0,2}}? (?:with|included|when|for every|thrown in|comes with)|(?:free|bonus|complimentary|surprise) gift|gift (?:with|included|thrown in)|(?:get|plus|receive|and|with|includes) (?:a|an) {free} [a-z-]{{3,20}}(?! (?:trial|quote|account))|as a (?:free )?gift|(?:get|receive|with) (?:an?|the|your) [a-z-]{{2,14}}(?: [a-z-]{{2,14}})? (?:for )?free(?![a-z -])",
    )
    if named:
        claims["gift"] = True
        reader.spans.setdefault("gift", reader.copy.span(*named.span()))
