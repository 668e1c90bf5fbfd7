"""Which costs does an advertisement hide? Fees beside the word free, discounts given up, sums that do not add up."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from calc.ads.checks.checked import Checked, Finding
from calc.errors import Phrase

CENT = Decimal("0.01")
"""A difference of so much for each payment is rounding, and no cost."""

_CASH = r"(?:全款|一次付清|一次性付清|一次性付款|付全款|全额付款|现金|付现)"
_OFF = r"(?:[\d%]\s?off|discount)\b"
_AT_ONCE = r"\b(?:pay|paid|cash|upfront)"
_WHOLE = r"\bpay(?:ing)? (?:it )?(?:cash|in full|in cash|upfront|up front|at once|outright|today|now)\b"
_DISCOUNT = (
    rf"{_CASH}[^。;；]{{0,10}}(?:立减|直减|减|优惠|折)|{_OFF}[^.;]{{0,24}}{_AT_ONCE}|{_AT_ONCE}[^.;]{{0,24}}{_OFF}"
    rf"|{_WHOLE}[^.;\d]{{0,16}}\bsave\b|\bsave\b[^.;]{{0,16}}{_WHOLE}"
)


def above_the_price(checked: Checked) -> Decimal | None:
    """By how much the stated payments, with what is paid down, are above the price."""
    names = ("cash_price", "price", "plan_price")
    price = next((checked.claims[name] for name in names if name in checked.claims), None)
    return None if price is None or checked.paid is None else checked.paid - price


def costs_more_than_the_price(checked: Checked) -> bool:
    """Whether the payments are above the price by more than cents."""
    above = above_the_price(checked)
    return above is not None and above > CENT * checked.claims.get("term", 0)


def _discount_worded(checked: Checked) -> bool:
    return "cash_discount_pct" in checked.claims or checked.says(_DISCOUNT)


def hidden_fee(checked: Checked) -> Iterator[Finding]:
    """S- and F-HIDDENFEE: free beside a fee, or a higher price than in cash."""
    claims, code = checked.claims, "S-HIDDENFEE" if checked.simplified else "F-HIDDENFEE"
    plan, cash = claims.get("plan_price"), claims.get("cash_price")
    if checked.free and checked.fee_above_zero:
        why = Phrase("called interest-free, and a fee is taken beside it")
        if checked.a_year is not None:
            why = Phrase("called interest-free, and the fee beside it makes it {rate}", rate=checked.a_year)
        yield Finding(code, "flag", why, checked.at("fee"))
    elif plan is not None and cash is not None and cash < plan and not _discount_worded(checked):
        values = {"cash": f"{cash:f}", "plan": f"{plan:f}"}
        why = Phrase("paid at once it costs {cash}, in installments {plan}", **values)
        if checked.a_year is not None:
            why = Phrase("paid at once it costs {cash}, in installments {plan}: {rate}", rate=checked.a_year, **values)
        yield Finding(code, "flag", why, checked.at("plan_price"))


def cash_discount(checked: Checked) -> Iterator[Finding]:
    """F-CASHDISC: a discount for paying at once, beside a plan."""
    planned = any(name in checked.claims for name in ("term", "per_amount", "plan_price", "term_options"))
    if _discount_worded(checked) and (planned or checked.free):
        why = Phrase("who pays in installments gives up the discount for paying at once")
        yield Finding("F-CASHDISC", "warn", why, checked.at("cash_discount_pct", checked.claim(_DISCOUNT)))


def head_cut(checked: Checked) -> Iterator[Finding]:
    """F-HEADCUT: less is handed over than is borrowed."""
    claims = checked.claims
    if "net_received" in claims and "price" in claims and claims["net_received"] < claims["price"]:
        held = claims["price"] - claims["net_received"]
        values = {"held": f"{held:f}", "share": f"{held / claims['price'] * 100:.2f}"}
        why = Phrase("{held} of the loan, {share}%, is held back at once, and interest runs on all of it", **values)
        yield Finding("F-HEADCUT", "flag", why, checked.at("net_received"))


def rounding(checked: Checked) -> Iterator[Finding]:
    """S-ROUND, F-ROUND: whether the installments add up to the price, less what is paid down."""
    claims, per = checked.claims, checked.claims.get("per_amount")
    if not per or checked.fee_above_zero or checked.rate_above_zero or "balloon" in claims:
        return
    against = next((claims[name] for name in ("plan_price", "price", "list_price") if name in claims), None)
    if not against or against <= checked.down:
        return
    against -= checked.down
    count = claims.get("term") or int((Decimal(against) / per).quantize(Decimal(1)))
    difference = per * count - against
    code = "S-ROUND" if checked.simplified else "F-ROUND"
    values = {"count": count, "per": f"{per:f}", "total": f"{per * count:f}", "price": f"{against:f}"}
    where = checked.at("per_amount")
    if difference and (difference < 0 or difference <= CENT * count):
        yield Finding(code, "info", Phrase("{count} x {per} is {total}, and not {price}", **values), where)
    elif difference > 0 and checked.free:
        why = Phrase("{count} x {per} is {total}, more than {price}, though it is called free", **values)
        yield Finding(code, "flag", why, where)
