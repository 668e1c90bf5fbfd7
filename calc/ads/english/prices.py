"""Which prices does an English advertisement name? In cash, financed, before and during a sale, paid down."""

from __future__ import annotations

from decimal import Decimal

from calc.ads.english.figures_marked import FIGURE, NUM, M, money
from calc.ads.english.words import EACH, EVERY, KINDS_OF, LINK, MONTH, ONLY, PAYMENT, Claims, claimed
from calc.ads.reader import Reader

_AT_ONCE = r"(?:in cash|cash price|cash(?! ?back)|outright|upfront|up front|in full|if (?:you )?(?:paid|pay|paying|buy|bought|settle)(?: it)? (?:in full|today|cash|now|at once|outright|in one go|straight away|upfront|up front)|when (?:paid|you pay) (?:in full|cash|at once|today)|one-off)(?![a-z])"
ON_PLAN = r"(?:on finance|on credit|with finance|on (?:the |our |an? )?(?:\ue020\ue021*[- ]months? )?(?:instal?lments?|payment|finance|monthly)? ?plans?|(?:in|by|over|on) (?:monthly )?instal?lments|(?<!amount )financed|if (?:you )?(?:financed?|pay(?:ing)? (?:in|by) instal?lments))(?![a-z])"
NOT_EACH = rf"(?!{EACH}|\s?[x×*]\s?\ue020|\s?(?:/|per |a )\s?day)"
_NAMED = (
    ("lowest_7d", rf"(?:lowest (?:price )?(?:in|of|over|during) the (?:last|past) (?:\ue020|7|seven) ?\ue021{{0,6}} ?days?|(?:\ue020|7|seven)\ue021{{0,6}}[- ]days? low(?:est)?(?: price)?){LINK}{M}"),
    ("lowest_7d", rf"{M}[^.;!?{FIGURE}]{{0,12}}lowest (?:price )?(?:in|of|over|during) the (?:last|past) (?:\ue020|7|seven)\ue021{{0,6}} days"),
    ("plan_price", rf"(?:financed? (?:price|cost)|instal?lments? price|credit price|(?<!amount )financed|{ON_PLAN}|plan price|price (?:on|with) (?:credit|finance|instal?lments|the plan)|hire[- ]purchase price)(?:,? (?:it costs|you pay|it is|it's|it comes to|the price is))?{LINK}{M}{NOT_EACH}"),
    ("plan_price", rf"{M} {ON_PLAN}"),
    ("cash_price", rf"(?:cash price|price (?:in|for) cash|pay(?:ing)? cash|in cash|(?<![a-z])cash|(?:if )?(?:you )?(?:paid|pay|paying) (?:in full|outright|upfront|at once)|if you pay (?:today|cash|now)|upfront price|outright(?: price)?|one-off price|bought outright)(?:,? (?:it costs|you pay|it is|it's))?{LINK}{M}{NOT_EACH}"),
    ("cash_price", rf"{M} {_AT_ONCE}"),
    ("price", rf"(?<![a-z])(?:order|cart|basket|bag|checkout|purchase|bill)(?:'s)? (?:total|value|amount){LINK}{M}"),
    ("list_price", rf"(?<![a-z])(?:was|rrp|msrp|r\.r\.p\.?|list(?:ed)? (?:price|at)|originally(?: priced(?: at)?)?|original price|usually|normally|(?:regular|usual|normal|full|old|previous|reference)(?:ly)?(?: retail)?(?: price)?|crossed[- ]out price|before){LINK}{M}{NOT_EACH}"),
    ("list_price", rf"{M} (?:rrp|msrp|list price)(?![a-z])"),
    ("sale_price", rf"(?<![a-z])(?:now|sale price|sale|on sale for|promotional price|promo(?:tion)? price|offer price|deal price|discounted to|reduced to|marked down to|special price|down to){LINK}{M}{NOT_EACH}"),
    ("sale_price", rf"{M} (?:in|during) (?:the|our) sale"),
    ("total_interest", rf"total (?:finance charge|cost of (?:credit|borrowing)|interest)(?: charges?)?(?: payable| due| charged| paid| to pay)?{LINK}{M}"),
    ("total_interest", rf"(?<!no )(?<!zero )(?<!without )(?<!\ue011 )(?<!subsidised )(?<!subsidized )(?<!low )(?<![a-z])interest(?: charges?)?(?: over the (?:whole )?(?:term|loan))?{LINK}{M}(?! free)"),
    ("total_interest", rf"{M} (?:of |in |total |in total )?(?:total )?interest(?! free|-free|[ -]only)(?: in (?:total|all)| altogether)?"),
    ("total", rf"(?:total(?: of(?: all)? payments| (?:amount )?(?:payable|repayable|repaid|due)| cost| to (?:re)?pay| repayments?| price)?|you(?:'ll)? (?:repay|pay back|pay in total)(?: a total of)?|(?:re)?pay a total of|altogether|in all|in total|making|adds? up to|(?<![a-z])(?:repay|pay back|repaying)){LINK}{M}{NOT_EACH}"),
    ("total", rf"{M} (?:in total|total(?! interest)|altogether|in all|overall)(?![a-z])"),
    ("net_received", rf"(?<![a-z])(?:you (?:actually )?(?:receive|get)|receiv(?:e|ing)|get only|net (?:proceeds|amount|payout)|(?:amount )?paid out|pay(?: you)? out|lands? in your account|we (?:transfer|send|pay you)|in (?:your )?hand|disburse[sd]?|(?:disbursed|net disbursed) amount){LINK}{M}(?! (?:off|discount|gift|worth|back|cash ?back))"),
    ("net_received", rf"{M} (?:is |are |actually )?(?:paid out|disbursed|lands? in your account|(?:reach(?:es)?|arrives? in) your account|in (?:your )?hand|credited)"),
    ("income", rf"(?:income|salary|earn(?:ing|ings)?|wages?|take-home pay|pay ?check)(?: (?:per|a|each) month| monthly)?{LINK}{M}(?:{EVERY})?(?! to| -| commission)"),
    ("income", rf"{M}(?:{EVERY})? (?:monthly )?(?:income|salary)"),
    ("limit", rf"(?:credit (?:limit|line)|(?:spending|card|borrowing) limit|line of credit|(?<![a-z])limit)(?: (?:is|of|as high as|up to|from|goes up to))*{LINK}(?:up to )?{M}"),
    ("limit", rf"{M} (?:credit (?:limit|line)|line of credit|spending limit|limit)(?![a-z])"),
    ("price", rf"(?<![a-z])(?:borrow(?:ing)?|lend(?:ing)? you|loans? (?:amount )?|(?:loan|finance|amount) (?:amount|financed|borrowed)|principal|order (?:total|value)|(?:purchase )?price(?:d)?(?: of (?:the|this|your|our)(?: [a-z-]{{1,14}}){{1,3}}?)?|(?<!daily )(?<!monthly )costs?|retails? (?:for|at)|for an? |yours for|buy it for){LINK}(?:up to )?{M}{NOT_EACH}"),
)  # fmt: skip


def prices(reader: Reader, claims: Claims) -> None:
    """Cash price, financed, was and now, total, credit limit: the amounts whose words say what they are."""
    if reader.says(r"gift ?-?(?:card|voucher|certificate)"):
        _gift_card(reader, claims)
    cut = reader.first(
        rf"(?:reduced|down|marked down|cut|discounted|dropped|slashed|lowered|now)(?: in price)? from {M} (?:down )?to{ONLY} {M}"
    )
    if cut:
        claims["list_price"], claims["sale_price"] = money(reader, cut, 1), money(reader, cut, 2)
        reader.take(cut, "sale_price")
    for key, pattern in _NAMED:
        found = None if key in claims else claimed(reader, pattern)
        if found:
            claims[key] = money(reader, found)
            reader.take(found, key)
    dearer = reader.first(rf"{M} (?:in|over|by|with) {NUM}{KINDS_OF}(?:{PAYMENT}|{MONTH})")
    if dearer and "cash_price" in claims and "plan_price" not in claims:
        claims["plan_price"] = money(reader, dearer)
        reader.take(dearer, "plan_price", 1)
    today = reader.first(rf"(?:today|this week|this weekend)(?: only)?{LINK}{M}{NOT_EACH}")
    if today and "list_price" in claims and "sale_price" not in claims:
        claims["sale_price"] = money(reader, today)
        reader.take(today, "sale_price")


def _gift_card(reader: Reader, claims: Claims) -> None:
    """A $250 gift card: its face value."""
    claims["product"] = "gift card"
    card = r"gift ?-?(?:cards?|vouchers?|certificates?)"
    found = reader.first(rf"{M}\s?(?:[a-z]{{1,20}} ){{0,2}}{card}") or reader.first(
        rf"{card}(?: with| has| having)*(?: an?| the)?(?: face value| balance| value)?{LINK}{M}"
    )
    found = found or reader.first(rf"(?:face|card) value{LINK}{M}")
    if found:
        claims["face_value"] = money(reader, found)
        reader.take(found, "face_value")
        plan = reader.first(rf"(?<![a-z])(?:for|at|costs?) {M}{NOT_EACH}")
        if plan and "plan_price" not in claims:
            claims["plan_price"] = money(reader, plan)
            reader.take(plan, "plan_price")


def default_price(reader: Reader, claims: Claims) -> None:
    """An amount that nothing else was said of is the price; beside a lower one in cash, that of the plan."""
    cash = claims.get("cash_price")
    if cash and not {"plan_price", "face_value", "sale_price"} & claims.keys():
        if claims.get("price", cash) > cash:
            claims["plan_price"] = claims.pop("price")
            reader.spans["plan_price"] = reader.spans["price"]
        elif "price" not in claims:
            _put_default(reader, claims, "plan_price", cash)
    if {"price", "plan_price", "cash_price", "face_value", "sale_price"} & claims.keys():
        return
    _put_default(reader, claims, "price", Decimal(0))


def _put_default(reader: Reader, claims: Claims, name: str, least: Decimal) -> None:
    """The first amount above the least that no words give another role."""
    above = r"(?<!over )(?<!above )(?<!more than )(?<!exceeding )(?<!minimum )(?<!at least )(?<!spend )(?<!save )(?<!saving )"
    for found in reader.find(
        rf"{above}{M}(?! (?:or more|and (?:up|over|above)|or over|off|discount|cash ?back|prize|voucher|points|reward))"
    ):
        amount = money(reader, found)
        if amount and amount > least:
            claims[name] = amount
            reader.take(found, name)
            return


def price_in_cash(reader: Reader, claims: Claims) -> None:
    """Pay cash and save $200: the offer's price in cash, where the price and what is taken off are amounts."""
    off = reader.terms.pop("cash_discount", None)
    price = claims.get("plan_price") or claims.get("price") or claims.get("sale_price")
    if off and price and off < price and "cash_price" not in claims:
        reader.terms["cash_price"] = price - off
