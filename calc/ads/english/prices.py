"""Which prices does an English advertisement name? In cash, financed, before and during a sale, paid down."""

from __future__ import annotations

from decimal import Decimal

from calc.ads.english.words import EVERY, PCT, Claims
from calc.ads.reader import M, Reader, percent


def down(reader: Reader, claims: Claims) -> None:
    """20% down, $50 deposit, no money down: what is paid down."""
    for pattern in (rf"{PCT} (?:down(?: payment)?|deposit)\b", rf"(?:down payment|deposit)(?: of| is|:)?\s?{PCT}"):
        found = reader.first(pattern)
        if found and "down_payment_pct" not in claims:
            claims["down_payment_pct"] = percent(found[1])
            reader.take(found, "down_payment_pct")
    for pattern in (
        rf"{M} (?:down(?: payment)?|deposit)\b",
        rf"(?:down payment|pay|put)(?: of| is|:)?\s?{M} (?:down|today|upfront)\b",
        rf"(?:down payment|deposit)(?: of| is|:)?\s?{M}",
    ):
        found = reader.first(pattern)
        if found and "down_payment" not in claims and "down_payment_pct" not in claims:
            claims["down_payment"] = reader.money(found[1])
            reader.take(found, "down_payment")
    found = reader.first(r"(?:no|zero|0) (?:money )?(?:down(?: payment)?|deposit)\b|nothing down")
    if found and "down_payment" not in claims:
        claims["down_payment"] = Decimal(0)
        reader.take(found, "down_payment")


def prices(reader: Reader, claims: Claims) -> None:
    """Cash price, financed, was and now, total, credit limit: the amounts whose words say what they are."""
    named = (
        (
            "cash_price",
            rf"(?:cash price|price in cash|pay cash|cash|paid in full|if you pay (?:in full|today|cash)|upfront price|outright)(?: of| is|:| for| only| just)?\s?{M}",
        ),
        (
            "cash_price",
            rf"{M} (?:in cash|cash price|cash|outright|upfront|up front|if paid in full|if you pay (?:in full|today|cash|now))\b",
        ),
        (
            "plan_price",
            rf"(?:financed price|finance price|instal?lment price|credit price|financed|on finance|plan price|price on (?:credit|finance|instal?lments))(?: of| is|:| for)?\s?{M}",
        ),
        ("plan_price", rf"{M} (?:on finance|on credit|on (?:the )?(?:instal?lment )?plan|in instal?lments|financed)\b"),
        (
            "list_price",
            rf"(?:was|rrp|msrp|list price|originally|original price|regular(?:ly)?(?: price)?)(?: of| is|:)?\s?{M}",
        ),
        ("sale_price", rf"(?:\bnow|sale price|sale|on sale for)(?: only| just|:)?\s?{M}(?!{EVERY})"),
        (
            "total",
            rf"(?:total(?: of payments| payable| repayable| amount payable| cost| to pay| repayment)?|you(?:'ll)? (?:re)?pay(?: a total of)?|altogether|in all)(?: of| is|:)?\s?{M}",
        ),
        ("total", rf"{M} (?:in total|total|altogether|in all)\b"),
        ("net_received", rf"(?:you receive|receive|you get|net proceeds(?: of)?|paid out)\s?{M}"),
        ("total_interest", rf"(?:total interest|interest charges?|total finance charge)(?: of| is|:)?\s?{M}"),
        ("income", rf"(?:monthly )?(?:income|salary)(?: of| is|:)?\s?{M}"),
        ("limit", rf"(?:credit limit|credit line|spending limit|limit)(?: of| is| up to|:)?\s?{M}"),
    )
    if reader.says(r"gift ?card"):
        claims["product"] = "gift card"
        found = reader.first(rf"{M}\s?(?:[a-z]{{1,20}} ){{0,2}}gift ?card") or reader.first(
            rf"gift ?card(?: worth| of| for)?\s?{M}"
        )
        if found:
            claims["face_value"] = reader.money(found[1])
            reader.take(found, "face_value", 1)
    for key, pattern in named:
        found = reader.first(pattern)
        if found and key not in claims:
            claims[key] = reader.money(found[1])
            reader.take(found, key)


def default_price(reader: Reader, claims: Claims) -> None:
    """An amount that nothing else was said of is the price."""
    if {"price", "plan_price", "cash_price", "face_value", "sale_price"} & claims.keys():
        return
    for found in reader.find(M):
        amount = reader.money(found[1])
        if amount:
            claims["price"] = amount
            reader.take(found, "price")
            return
