"""Which words of an advertisement mislead? Zero, within seconds, from, was, and the same benefit twice."""

from __future__ import annotations

from collections.abc import Iterator

from calc.ads.checks.checked import Checked, Finding
from calc.errors import Phrase


def zero_talk(checked: Checked) -> Iterator[Finding]:
    """S-ZEROTALK, F-ZEROTALK: zero before interest or fees, and costs that are waived."""
    if checked.simplified:
        if checked.says(r"(?<![\d.])(?:零|0)\s?(?:利息|息|利率|手续费)"):
            yield Finding(
                "S-ZEROTALK", "flag", Phrase("platforms forbid the words zero interest and zero fees"), "interest_free"
            )
        elif _something_for_nothing(checked):
            why = Phrase("words that promise something for nothing: say of what")
            yield Finding("S-ZEROTALK", "warn", why, "fee")
        return
    if checked.says(r"(?<![\d.])(?:零|0)\s?(?:利率|利息|手续费)|\bzero[- ](?:interest|fees?)\b"):
        yield Finding(
            "F-ZEROTALK", "warn", Phrase("zero is a strong word: it has to hold for every cost"), "interest_free"
        )
    elif (
        checked.says(r"免(?:收)?手续费")
        or (checked.free and checked.says(r"\bno interest\b"))
        or (checked.claims.get("fee", {}).get("rate_pct") == 0 and checked.says(r"\bno (?:[a-z]+ )?fees?\b"))
    ):
        yield Finding("F-ZEROTALK", "info", Phrase("free of one cost does not mean free of all"), "fee")


def _something_for_nothing(checked: Checked) -> bool:
    """N期0元; or fees waived for the plan, and not only the remaining ones at early settlement."""
    if checked.says(r"期\s?(?:仅|只)?(?<![\d.])0\s?元"):
        return True
    waived = checked.says(r"手续费(?:全免|全部免|减免)|(?<!结清)(?<!还款)免(?:收|除)?手续费")
    return waived and (checked.claims.get("early_settlement") != "waive" or bool(checked.claims.get("fee")))


def wording(checked: Checked) -> Iterator[Finding]:
    """R-ZERO, R-LOW, R-ORIG, R-UPFRONT: words that mislead."""
    if not checked.simplified:
        return
    if checked.says(r"(?:零|0)\s?成本|(?:零|0|无)\s?门槛|秒批|秒到账?|秒下款|秒放款"):
        yield Finding("R-ZERO", "flag", Phrase("words such as zero cost, no conditions or within seconds mislead"))
    elif checked.says(r"(?<![\d.])0\s?元下单|期\s?(?:仅|只)?0\s?元|当天放款|当日放款"):
        yield Finding("R-ZERO", "warn", Phrase("words that make credit look like nothing"))
    rates = (checked.claims.get("claimed_rate", {}), checked.claims.get("fee", {}))
    qualifiers = {rate.get("qualifier") for rate in rates if rate.get("unit") or "rate_pct" in rate}
    if qualifiers & {"低至", "最低", "仅需低至"}:
        yield Finding("R-LOW", "flag", Phrase("only the lowest rate is named; few get it"), "claimed_rate")
    elif "起" in qualifiers:
        yield Finding("R-LOW", "warn", Phrase("a rate 'from' is the lowest; few get it"), "claimed_rate")
    claims = checked.claims
    if "lowest_7d" in claims and "sale_price" in claims and claims["lowest_7d"] < claims["sale_price"]:
        values = {"lowest": f"{claims['lowest_7d']:f}", "sale": f"{claims['sale_price']:f}"}
        yield Finding(
            "R-ORIG",
            "flag",
            Phrase("it was sold for {lowest} within 7 days, less than the {sale} of the promotion", **values),
            "sale_price",
        )
    elif "list_price" in claims:
        yield Finding("R-ORIG", "warn", Phrase("a reference price needs real sales at it"), "list_price")
    elif "deposit_value" in claims and claims["deposit_value"] > claims.get("deposit", 0):
        yield Finding(
            "R-ORIG", "info", Phrase("a deposit that counts for more is a discount: say on which price"), "deposit"
        )
    if checked.says(r"信用卡|账单分期|账单\d+期|刷卡") and checked.says(
        r"一次性?(?:收取|扣收|扣除|支付|收|扣|缴纳|付清手续费|计收)"
    ):
        yield Finding(
            "R-UPFRONT", "flag", Phrase("a credit card's installment interest may not be collected only at once"), "fee"
        )
