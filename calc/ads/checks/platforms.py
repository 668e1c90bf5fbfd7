"""What do the rules of platforms forbid? Mark-ups, lines above the income, cards above 5000, cash for credit, doubles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from calc.ads.checks.checked import Checked, Finding
from calc.errors import Phrase

_NO_LIMIT = (
    r"(?:额度|限额)(?:都|也|更)?(?:无上限|没有?上限|不设上限|上不封顶|不封顶|无封顶|不限|无限)"
    r"|无限额度|不限额度?|不设限额|无额度上限"
)
_CREDIT = r"(?:额度|花呗|白条|月付|分付|借呗|信用卡|卡密?|券)"
_CASH_OUT = rf"套现|取现|变现|兑换现金|兑现|换现金|提现|收卡|刷出现金|{_CREDIT}[^。;；,，]{{0,8}}回收|回收[^。;；,，]{{0,6}}{_CREDIT}"


def markup(checked: Checked) -> Iterator[Finding]:
    """S-MARKUP15: whether the plan costs more than so much above the price."""
    most = checked.law.limit("DY-MARKUP15")
    if most is None or not checked.simplified or checked.says(r"借|贷"):
        return
    claims = checked.claims
    plan = claims.get("plan_price")
    if plan is None and "fee" not in claims:
        plan = checked.paid
    base = next((claims[name] for name in ("cash_price", "price", "face_value") if name in claims), None)
    if plan is None or not base:
        return
    share = (plan - base) / base * 100
    values = {"plan": f"{plan:f}", "base": f"{base:f}", "share": f"{share:.2f}", "most": f"{most:f}"}
    where = checked.at("plan_price", "per_amount", "graduated")
    if share > most:
        why = Phrase("{plan} is {share}% above {base}; more than {most}% has to be labelled", **values)
        yield Finding("S-MARKUP15", "flag", why, where)
    elif "plan_price" in claims and ("cash_price" in claims or "face_value" in claims):
        yield Finding("S-MARKUP15", "ok", Phrase("{plan} is {share}% above {base}, within {most}%", **values), where)


def credit_line(checked: Checked) -> Iterator[Finding]:
    """S-INCOME120: a credit line above so much of the income, or without a limit."""
    claims, most = checked.claims, checked.law.limit("DY-INCOME120")
    if most is None or not checked.simplified:
        return
    unlimited = checked.claim(_NO_LIMIT)
    cap = claims["income"] * most / 100 if "income" in claims else None
    if cap is not None and claims.get("limit", 0) > cap:
        values = {"limit": f"{claims['limit']:f}", "cap": f"{cap.normalize():f}", "most": f"{most:f}"}
        why = Phrase("a line of {limit} is above {most}% of the income, {cap}", **values)
        yield Finding("S-INCOME120", "flag", why, checked.at("limit"))
    elif unlimited:
        why = Phrase("a line without a limit is above {most}% of any income", most=f"{most:f}")
        yield Finding("S-INCOME120", "flag", why, checked.at(unlimited))


def gift_cards(checked: Checked) -> Iterator[Finding]:
    """S-CARD5000: a gift card that is worth more than may be bought this way."""
    claims, most = checked.claims, checked.law.limit("DY-CARD5000")
    if most is None or not checked.simplified or claims.get("product") != "gift card":
        return
    if claims.get("face_value", 0) > most:
        values = {"worth": f"{claims['face_value']:f}", "most": f"{most:f}"}
        why = Phrase("a gift card bought this way is worth at most {most}, and not {worth}", **values)
        yield Finding("S-CARD5000", "flag", why, checked.at("face_value"))


def cash_out(checked: Checked) -> Iterator[Finding]:
    """S-CASHOUT: cards bought back, credit turned into cash; with what it costs, and never how it is done."""
    if not checked.simplified:
        return
    said, kept = checked.claim(_CASH_OUT), checked.claims.get("discount_factor")
    if said is None and kept is None:
        return
    why = Phrase("turning credit into cash is forbidden, and costs at least what is kept back")
    if kept and kept < 1:
        values = {"kept": f"{(1 - kept) * 100:.2f}", "cost": f"{(1 / Decimal(kept) - 1) * 100:.2f}"}
        why = Phrase(
            "turning credit into cash is forbidden; {kept}% is kept back at once, {cost}% of the cash, before any fee",
            **values,
        )
    yield Finding("S-CASHOUT", "flag", why, checked.at("discount_factor" if said is None else said))


def said_twice(checked: Checked) -> Iterator[Finding]:
    """S-DUP: one benefit that is joined to itself."""
    if not checked.simplified:
        return
    plain = checked.reading.copy.plain
    parts = [part.strip(" ，。!！、,;；") for part in re.split(r"[+&]|叠加|再叠|再享|又享|并享", plain)]
    if len(parts) < 2:
        return
    benefit = r"免息|零利率|零利息|0息|满减|免手续费|立减"
    kinds = [found.group() for part in parts if (found := re.search(benefit, part))]
    gifts = [part for part in parts if re.fullmatch(r"赠品|返现", part)]
    twice = next((kind for kind in [*kinds, *gifts] if [*kinds, *gifts].count(kind) > 1), None)
    if twice:
        why = Phrase("the same benefit is promised twice and counts once")
        last = list(re.finditer(twice, plain))[-1]
        yield Finding("S-DUP", "flag", why, checked.at(last))
