"""Which prices does an English advertisement name? In cash, financed, before and during a sale, paid down."""

from __future__ import annotations

from decimal import Decimal

from calc.ads.english.figures_marked import FIGURE, NUM, PCT, M, money, share
from calc.ads.english.words import EACH, EVERY, KINDS_OF, LINK, MONTH, ONLY, PAYMENT, Claims, claimed
from calc.ads.reader import Reader

_DOWN = r"(?:down[- ]?payments?|deposits?|down)(?![a-z])"


def deposit(reader: Reader, claims: Claims) -> None:
    """A $10 deposit that counts as $30: what is paid, and what it counts for."""
    worth = (
        r"(?:counts? (?:as|for|towards?)|is worth|worth|becomes?|turns into|knocks|takes|gets you|is good for|equals)"
    )
    found = reader.first(rf"{M} deposit[^.;!?{FIGURE}]{{0,30}}?{worth} {M}(?: off)?") or reader.first(
        rf"deposit{LINK}{M}[^.;!?{FIGURE}]{{0,30}}?{worth} {M}(?: off)?"
    )
    if found:
        claims["deposit"], claims["deposit_value"] = money(reader, found, 1), money(reader, found, 2)
        reader.take(found, "deposit")


def down(reader: Reader, claims: Claims) -> None:
    """20% down, $50 deposit, no money down: what is paid down."""
    found = reader.first(
        rf"(?<![a-z])(?:no|zero|0|without an?|without)\s(?:money |cash )?(?:{_DOWN}|upfront payment)|nothing (?:down|upfront|up front)"
    )
    if found:
        claims["down_payment"] = Decimal(0)
        reader.take(found, "down_payment")
    for pattern in (
        rf"{PCT} (?:as a |as |of the price |in )?{_DOWN}",
        rf"(?:down[- ]?payment|deposit){LINK}{PCT}",
        rf"(?:put|pay|paying) {ONLY}{PCT} (?:down|upfront|up front|now|today|at once)",
    ):
        found = reader.first(pattern)
        if found and not {"down_payment", "down_payment_pct"} & claims.keys():
            pct = share(reader, found)
            claims.update({"down_payment": Decimal(0)} if pct == 0 else {"down_payment_pct": pct})
            reader.take(found, "down_payment_pct" if pct else "down_payment")
    nothing = next(
        (one for one in reader.find(rf"{M} (?:upfront|up front|today|now)(?![a-z])") if money(reader, one) == 0), None
    )
    if nothing:
        claims.setdefault("down_payment", Decimal(0))
        reader.take(nothing, "down_payment")
    for pattern in (
        rf"{M} (?:as a |as |in )?{_DOWN}",
        rf"(?:down[- ]?payment|pay|put){LINK}{M} (?:down|today|upfront|up front|now)(?![a-z])",
        rf"(?:down[- ]?payment|deposit){LINK}{M}",
        rf"{M} (?:today|upfront|up front|now),? (?:and )?(?:then|followed by|and the rest|with the rest)",
    ):
        found = reader.first(pattern)
        if found and not {"down_payment", "down_payment_pct"} & claims.keys():
            claims["down_payment"] = money(reader, found)
            reader.take(found, "down_payment")


_AT_ONCE = r"(?:in cash|cash price|cash(?! ?back)|outright|upfront|up front|in full|if (?:you )?(?:paid|pay|paying|buy|bought|settle)(?: it)? (?:in full|today|cash|now|at once|outright|in one go|straight away|upfront|up front)|when (?:paid|you pay) (?:in full|cash|at once|today)|one-off)(?![a-z])"
_ON_PLAN = r"(?:on finance|on credit|with finance|on (?:the |our |an? )?(?:\ue020\ue021*[- ]months? )?(?:instal?lments?|payment|finance|monthly)? ?plans?|(?:in|by|over|on) (?:monthly )?instal?lments|(?<!amount )financed|if (?:you )?(?:financed?|pay(?:ing)? (?:in|by) instal?lments))(?![a-z])"
_NOT_EACH = rf"(?!{EACH}|\s?[x×*]\s?\ue020|\s?(?:/|per |a )\s?day)"
_NAMED = (
    ("lowest_7d", rf"(?:lowest (?:price )?(?:in|of|over|during) the (?:last|past) (?:\ue020|7|seven) ?\ue021{{0,6}} ?days?|(?:\ue020|7|seven)\ue021{{0,6}}[- ]days? low(?:est)?(?: price)?){LINK}{M}"),
    ("lowest_7d", rf"{M}[^.;!?{FIGURE}]{{0,12}}lowest (?:price )?(?:in|of|over|during) the (?:last|past) (?:\ue020|7|seven)\ue021{{0,6}} days"),
    ("plan_price", rf"(?:financed? (?:price|cost)|instal?lments? price|credit price|(?<!amount )financed|{_ON_PLAN}|plan price|price (?:on|with) (?:credit|finance|instal?lments|the plan)|hire[- ]purchase price)(?:,? (?:it costs|you pay|it is|it's|it comes to|the price is))?{LINK}{M}{_NOT_EACH}"),
    ("plan_price", rf"{M} {_ON_PLAN}"),
    ("cash_price", rf"(?:cash price|price (?:in|for) cash|pay(?:ing)? cash|in cash|(?<![a-z])cash|(?:if )?(?:you )?(?:paid|pay|paying) (?:in full|outright|upfront|at once)|if you pay (?:today|cash|now)|upfront price|outright(?: price)?|one-off price|bought outright)(?:,? (?:it costs|you pay|it is|it's))?{LINK}{M}{_NOT_EACH}"),
    ("cash_price", rf"{M} {_AT_ONCE}"),
    ("price", rf"(?<![a-z])(?:order|cart|basket|bag|checkout|purchase|bill)(?:'s)? (?:total|value|amount){LINK}{M}"),
    ("list_price", rf"(?<![a-z])(?:was|rrp|msrp|r\.r\.p\.?|list(?:ed)? (?:price|at)|originally(?: priced(?: at)?)?|original price|usually|normally|(?:regular|usual|normal|full|old|previous|reference)(?:ly)?(?: retail)?(?: price)?|crossed[- ]out price|before){LINK}{M}{_NOT_EACH}"),
    ("list_price", rf"{M} (?:rrp|msrp|list price)(?![a-z])"),
    ("sale_price", rf"(?<![a-z])(?:now|sale price|sale|on sale for|promotional price|promo(?:tion)? price|offer price|deal price|discounted to|reduced to|marked down to|special price|down to){LINK}{M}{_NOT_EACH}"),
    ("sale_price", rf"{M} (?:in|during) (?:the|our) sale"),
    ("total_interest", rf"total (?:finance charge|cost of (?:credit|borrowing)|interest)(?: charges?)?(?: payable| due| charged| paid| to pay)?{LINK}{M}"),
    ("total_interest", rf"(?<!no )(?<!zero )(?<!without )(?<!\ue011 )(?<!subsidised )(?<!subsidized )(?<!low )(?<![a-z])interest(?: charges?)?(?: over the (?:whole )?(?:term|loan))?{LINK}{M}(?! free)"),
    ("total_interest", rf"{M} (?:of |in |total |in total )?(?:total )?interest(?! free|-free|[ -]only)(?: in (?:total|all)| altogether)?"),
    ("total", rf"(?:total(?: of(?: all)? payments| (?:amount )?(?:payable|repayable|repaid|due)| cost| to (?:re)?pay| repayments?| price)?|you(?:'ll)? (?:repay|pay back|pay in total)(?: a total of)?|(?:re)?pay a total of|altogether|in all|in total|making|adds? up to|(?<![a-z])(?:repay|pay back|repaying)){LINK}{M}{_NOT_EACH}"),
    ("total", rf"{M} (?:in total|total(?! interest)|altogether|in all|overall)(?![a-z])"),
    ("net_received", rf"(?<![a-z])(?:you (?:actually )?(?:receive|get)|receiv(?:e|ing)|get only|net (?:proceeds|amount|payout)|(?:amount )?paid out|pay(?: you)? out|lands? in your account|we (?:transfer|send|pay you)|in (?:your )?hand|disburse[sd]?|(?:disbursed|net disbursed) amount){LINK}{M}(?! (?:off|discount|gift|worth|back|cash ?back))"),
    ("net_received", rf"{M} (?:is |are |actually )?(?:paid out|disbursed|lands? in your account|(?:reach(?:es)?|arrives? in) your account|in (?:your )?hand|credited)"),
    ("income", rf"(?:income|salary|earn(?:ing|ings)?|wages?|take-home pay|pay ?check)(?: (?:per|a|each) month| monthly)?{LINK}{M}(?:{EVERY})?(?! to| -| commission)"),
    ("income", rf"{M}(?:{EVERY})? (?:monthly )?(?:income|salary)"),
    ("limit", rf"(?:credit (?:limit|line)|(?:spending|card|borrowing) limit|line of credit|(?<![a-z])limit)(?: (?:is|of|as high as|up to|from|goes up to))*{LINK}(?:up to )?{M}"),
    ("limit", rf"{M} (?:credit (?:limit|line)|line of credit|spending limit|limit)(?![a-z])"),
    ("price", rf"(?<![a-z])(?:borrow(?:ing)?|lend(?:ing)? you|loans? (?:amount )?|(?:loan|finance|amount) (?:amount|financed|borrowed)|principal|order (?:total|value)|(?:purchase )?price(?:d)?(?: of (?:the|this|your|our)(?: [a-z-]{{1,14}}){{1,3}}?)?|(?<!daily )(?<!monthly )costs?|retails? (?:for|at)|for an? |yours for|buy it for){LINK}(?:up to )?{M}{_NOT_EACH}"),
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
    today = reader.first(rf"(?:today|this week|this weekend)(?: only)?{LINK}{M}{_NOT_EACH}")
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
        plan = reader.first(rf"(?<![a-z])(?:for|at|costs?) {M}{_NOT_EACH}")
        if plan and "plan_price" not in claims:
            claims["plan_price"] = money(reader, plan)
            reader.take(plan, "plan_price")


def default_price(reader: Reader, claims: Claims) -> None:
    """An amount that nothing else was said of is the price."""
    if {"price", "plan_price", "cash_price", "face_value", "sale_price"} & claims.keys():
        return
    above = r"(?<!over )(?<!above )(?<!more than )(?<!exceeding )(?<!minimum )(?<!at least )(?<!spend )(?<!save )(?<!saving )"
    for found in reader.find(
        rf"{above}{M}(?! (?:or more|and (?:up|over|above)|or over|off|discount|cash ?back|prize|voucher|points|reward))"
    ):
        amount = money(reader, found)
        if amount:
            claims["price"] = amount
            reader.take(found, "price")
            return
