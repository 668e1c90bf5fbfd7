"""What is paid before the installments of an English advertisement? Deposits, down payments, what is due at signing."""

from __future__ import annotations

import re
from decimal import Decimal

from calc.ads.english.figures_marked import FIGURE, PCT, M, money, share
from calc.ads.english.prices import NOT_EACH, ON_PLAN
from calc.ads.english.words import EACH, LINK, ONLY, PAYMENT, Claims
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
    _share_down(reader, claims)
    nothing = next(
        (one for one in reader.find(rf"{M} (?:upfront|up front|today|now)(?![a-z])") if money(reader, one) == 0), None
    )
    if nothing:
        claims.setdefault("down_payment", Decimal(0))
        reader.take(nothing, "down_payment")
    _amount_down(reader, claims)
    if not {"down_payment", "down_payment_pct", "schedule_days"} & claims.keys():
        _paid_first(reader, claims)


def _share_down(reader: Reader, claims: Claims) -> None:
    """20% down."""
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


def _amount_down(reader: Reader, claims: Claims) -> None:
    """$50 down, $2,999 due at signing."""
    for pattern in (
        rf"{M} (?:as a |as |in )?{_DOWN}",
        rf"{M} {_AT_SIGNING}|{_AT_SIGNING}{LINK}{M}",
        rf"(?:down[- ]?payment|pay|put){LINK}{M} (?:down|today|upfront|up front|now)(?![a-z])(?!,? or(?![a-z]))",
        rf"(?:down[- ]?payment|deposit){LINK}{M}",
        rf"{M} (?:today|upfront|up front|now),? (?:and )?(?:then|followed by|and the rest|with the rest)",
    ):
        found = reader.first(pattern)
        if found and not {"down_payment", "down_payment_pct"} & claims.keys():
            claims["down_payment"] = money(reader, found, 1 if found[1] else 2)
            reader.take(found, "down_payment")


_AT_SIGNING = r"(?:(?:is |are )?(?:due|payable|paid|to pay)(?: today| now| upfront)? )?(?:at|on|upon) (?:the )?(?:lease )?(?:signing|signature|delivery|collection|pick-?up|checkout)(?![a-z])"
_TIME = r"(?:(?:is )?(?:due|payable|paid|to pay) )?(?P<when>upfront|up front|today|now)(?![a-z])"
_FIRST_PAID = rf"{M} {_TIME}"
_INSTEAD = re.compile(r"(?<![a-z])(?:or|otherwise|versus|vs\.?|/)[ ,:]{0,2}(?:pay |just |only )*$")
_OR = re.compile(r"[ ,.;]{0,2}(?:or|otherwise|instead|versus|vs|/)(?![a-z])")


def _paid_first(reader: Reader, claims: Claims) -> None:
    """£600 phone, £30 upfront, £25 a month: a part paid at once beside a price or payments, and not instead of them."""
    limits = _limits(reader)
    for found in reader.find(_FIRST_PAID) if limits else ():
        before, after = reader.left[max(0, found.start() - 20) : found.start()], reader.left[found.end() :][:12]
        paid = money(reader, found) or Decimal(0)
        most = limits["up" if found["when"].startswith("up") else "now"]
        if paid < most and not _INSTEAD.search(before) and not _OR.match(after):
            claims["down_payment"] = paid
            reader.take(found, "down_payment")
            return


def _limits(reader: Reader) -> dict[str, Decimal]:
    """What an amount paid first is below: the price, half of it where the amount can be another price, else some payments."""
    each = [money(reader, one) or Decimal(0) for one in reader.find(rf"{M}(?:{EACH}|\s?[x×*]\s?\ue020)")]
    each += [money(reader, one) or Decimal(0) for one in reader.find(rf"(?:{PAYMENT} of|[x×]) ?{M}")]
    if not each:
        return {}
    named = [money(reader, one) or Decimal(0) for one in reader.find(rf"{M}(?! {_TIME}){NOT_EACH}")]
    price = max((one for one in named if one not in each), default=None)
    if price is None:
        return dict.fromkeys(("up", "now"), 6 * max(each))
    return {"up": price / 2 if reader.says(ON_PLAN) else price, "now": price / 2}
