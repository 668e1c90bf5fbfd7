"""Which words of an advertisement mislead? Zero, within seconds, from, and the price that it was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calc.ads.checks.checked import Checked, Finding
from calc.errors import Phrase

_NOTHING_BY_TERM = r"期\s?(?:仅|只)?(?<![\d.])0\s?元"


def zero_talk(checked: Checked) -> Iterator[Finding]:
    """S-ZEROTALK: zero before interest or fees, and costs that are waived, in mainland texts."""
    if not checked.simplified:
        return
    said = checked.claim(r"(?<![\d.])(?:零|0)\s?(?:利息|息|利率|手续费)")
    waived = checked.claim(_NOTHING_BY_TERM) or _waived(checked)
    if said:
        why = Phrase("platforms forbid the words zero interest and zero fees")
        yield Finding("S-ZEROTALK", "flag", why, checked.at(said))
    elif waived:
        why = Phrase("words that promise something for nothing: say of what")
        yield Finding("S-ZEROTALK", "warn", why, checked.at(waived))


def zero_talk_elsewhere(checked: Checked) -> Iterator[Finding]:
    """F-ZEROTALK: the same in traditional characters and in English."""
    if checked.simplified:
        return
    said = checked.claim(r"(?<![\d.])(?:零|0)\s?(?:利率|利息|手续费)|\bzero[- ](?:interest|fees?)\b")
    lesser = checked.claim(r"免(?:收)?手续费")
    if lesser is None and checked.free:
        lesser = checked.claim(r"\bno interest\b")
    if lesser is None and checked.claims.get("fee", {}).get("rate_pct") == 0:
        lesser = checked.claim(r"\bno fees?\b")
    if said:
        why = Phrase("zero is a strong word: it has to hold for every cost")
        yield Finding("F-ZEROTALK", "warn", why, checked.at(said))
    elif lesser:
        why = Phrase("free of one cost does not mean free of all")
        yield Finding("F-ZEROTALK", "info", why, checked.at(lesser))


def _waived(checked: Checked) -> re.Match[str] | None:
    """Fees waived for the plan, and not only the remaining ones at early settlement."""
    if checked.claims.get("early_settlement") == "waive" and not checked.claims.get("fee"):
        return None
    return checked.claim(r"手续费(?:全免|全部免|减免)|(?<!结清)(?<!还款)免(?:收|除)?手续费")


def zero_and_at_once(checked: Checked) -> Iterator[Finding]:
    """R-ZERO: zero cost, no conditions, within seconds."""
    if not checked.simplified:
        return
    grave = checked.claim(r"(?:零|0)\s?成本|(?:零|0)\s?门槛(?!的?(?:优惠|券|红包))|秒批|秒到账?|秒下款|秒放款")
    light = checked.claim(rf"(?<![\d.])0\s?元下单|{_NOTHING_BY_TERM}|当天放款|当日放款")
    if grave:
        why = Phrase("words such as zero cost, no conditions or within seconds mislead")
        yield Finding("R-ZERO", "flag", why, checked.at(grave))
    elif light:
        yield Finding("R-ZERO", "warn", Phrase("words that make credit look like nothing"), checked.at(light))


def lowest_rates(checked: Checked) -> Iterator[Finding]:
    """R-LOW: only the lowest rate is named."""
    if not checked.simplified:
        return
    for name in ("claimed_rate", "fee"):
        rate = checked.claims.get(name, {})
        if not (rate.get("unit") or "rate_pct" in rate):
            continue
        if rate.get("qualifier") in ("低至", "最低", "仅需低至"):
            yield Finding(
                "R-LOW",
                "flag",
                Phrase("only the lowest rate is named, which Beijing's guide for advertisements of loans forbids"),
                checked.at(name),
            )
        elif rate.get("qualifier") == "起":
            yield Finding(
                "R-LOW",
                "warn",
                Phrase("a rate 'from' is only the lowest; Beijing's guide wants the real one"),
                checked.at(name),
            )


def reference_prices(checked: Checked) -> Iterator[Finding]:
    """R-ORIG: prices beside the one that is asked."""
    claims = checked.claims
    if not checked.simplified:
        return
    if "lowest_7d" in claims and "sale_price" in claims and claims["lowest_7d"] < claims["sale_price"]:
        values = {"lowest": f"{claims['lowest_7d']:f}", "sale": f"{claims['sale_price']:f}"}
        why = Phrase("it was sold for {lowest} within 7 days, less than the {sale} of the promotion", **values)
        yield Finding("R-ORIG", "flag", why, checked.at("lowest_7d", "sale_price"), "R13")
    elif "list_price" in claims:
        yield Finding("R-ORIG", "warn", Phrase("a reference price needs real sales at it"), checked.at("list_price"))
    elif "deposit_value" in claims and claims["deposit_value"] > claims.get("deposit", 0):
        why = Phrase("a deposit that counts for more is a discount: say on which price")
        yield Finding("R-ORIG", "info", why, checked.at("deposit"))


def taken_at_once(checked: Checked) -> Iterator[Finding]:
    """R-UPFRONT: the cost of credit-card installments, collected only at once."""
    if not checked.simplified or not checked.says(r"信用卡|账单分期|账单\d+期|刷卡"):
        return
    said = checked.claim(r"一次性?(?:收取|扣收|扣除|支付|收|扣|缴纳|付清手续费|计收)")
    if said:
        why = Phrase("a credit card's installment interest may not be collected only at once")
        yield Finding("R-UPFRONT", "flag", why, checked.at(said))
