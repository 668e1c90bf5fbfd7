"""Which costs does an advertisement hide? Fees beside the word free, mark-ups, sums that do not add up."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from calc.ads.checks.checked import Checked, Finding
from calc.errors import Phrase


def _discount_worded(checked: Checked) -> bool:
    cash = r"(?:全款|一次付清|一次性付清|一次性付款|付全款|全额付款|现金)"
    return "cash_discount_pct" in checked.claims or checked.says(
        rf"{cash}[^。;；]{{0,10}}(?:立减|直减|减|优惠|折)|(?:[\d%]\s?off|discount)\b[^.;]{{0,24}}\b(?:pay|paid|cash|upfront)|\b(?:pay|paid|cash|upfront)[^.;]{{0,24}}(?:[\d%]\s?off|discount)\b"
    )


def hidden_cost(checked: Checked) -> Iterator[Finding]:
    """S- and F-HIDDENFEE, F-CASHDISC, F-HEADCUT: what is called free and costs something all the same."""
    claims, prefix = checked.claims, "S" if checked.simplified else "F"
    plan, cash = claims.get("plan_price"), claims.get("cash_price")
    planned = any(name in claims for name in ("term", "per_amount", "plan_price", "term_options")) or checked.free
    worded = _discount_worded(checked)
    if checked.free and checked.fee_above_zero:
        yield Finding(
            f"{prefix}-HIDDENFEE", "flag", Phrase("called interest-free, and a fee is taken beside it"), "fee"
        )
    if plan is not None and cash is not None and cash < plan and not worded:
        why = Phrase("paid at once it costs {cash}, in installments {plan}", cash=f"{cash:f}", plan=f"{plan:f}")
        yield Finding(f"{prefix}-HIDDENFEE", "flag", why, "plan_price")
    if worded and planned:
        yield Finding(
            "F-CASHDISC",
            "warn",
            Phrase("who pays in installments gives up the discount for paying at once"),
            "cash_discount_pct",
        )
    if "net_received" in claims and "price" in claims and claims["net_received"] < claims["price"]:
        held = claims["price"] - claims["net_received"]
        yield Finding(
            "F-HEADCUT",
            "flag",
            Phrase("{held} is held back at once, and interest runs on all of it", held=f"{held:f}"),
            "net_received",
        )


def markup(checked: Checked) -> Iterator[Finding]:
    """S-MARKUP15: whether the plan costs more than 15% above the price."""
    if not checked.simplified or checked.says(r"借|贷"):
        return
    claims = checked.claims
    plan = claims.get("plan_price")
    if plan is None and "fee" not in claims:
        plan = checked.figures.payments
    base = next((claims[name] for name in ("cash_price", "price", "face_value") if name in claims), None)
    if plan is None or not base:
        return
    share = (plan - base) / base * 100
    values = {"plan": f"{plan:f}", "base": f"{base:f}", "share": f"{share:.2f}"}
    if share > 15:
        yield Finding(
            "S-MARKUP15",
            "flag",
            Phrase("{plan} is {share}% above {base}; more than 15% has to be labelled", **values),
            "plan_price",
        )
    elif "plan_price" in claims and ("cash_price" in claims or "face_value" in claims):
        yield Finding("S-MARKUP15", "ok", Phrase("{plan} is {share}% above {base}, within 15%", **values), "plan_price")


def rounding(checked: Checked) -> Iterator[Finding]:
    """S-ROUND, F-ROUND: whether the installments add up to the price."""
    claims, per = checked.claims, checked.claims.get("per_amount")
    if per is None or checked.fee_above_zero or checked.rate_above_zero:
        return
    against = next((claims[name] for name in ("plan_price", "price", "list_price") if name in claims), None)
    if not against or not per:
        return
    count = claims.get("term") or int((Decimal(against) / per).quantize(Decimal(1)))
    difference = per * count - against
    code = "S-ROUND" if checked.simplified else "F-ROUND"
    values = {"count": count, "per": f"{per:f}", "total": f"{per * count:f}", "price": f"{against:f}"}
    if difference and (difference < 0 or difference <= Decimal("0.01") * count):
        yield Finding(code, "info", Phrase("{count} x {per} is {total}, and not {price}", **values), "per_amount")
    elif difference > 0 and checked.free:
        yield Finding(
            code,
            "flag",
            Phrase("{count} x {per} is {total}, more than {price}, though it is called free", **values),
            "per_amount",
        )
