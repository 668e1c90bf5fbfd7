"""What do the rules of platforms forbid? Lines above the income, cards above 5000, cash for credit, benefits twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from calc.ads.checks.checked import Checked, Finding
from calc.errors import Phrase


def platform(checked: Checked) -> Iterator[Finding]:
    """S-INCOME120, S-CARD5000, S-CASHOUT, S-DUP: what platforms forbid."""
    claims = checked.claims
    if not checked.simplified:
        return
    if "income" in claims and "limit" in claims and claims["limit"] > claims["income"] * Decimal("1.2"):
        cap = claims["income"] * Decimal("1.2")
        yield Finding(
            "S-INCOME120",
            "flag",
            Phrase(
                "a line of {limit} is above 120% of the income, {cap}",
                limit=f"{claims['limit']:f}",
                cap=f"{cap.normalize():f}",
            ),
            "limit",
        )
    elif checked.says(
        r"(?:额度|限额)(?:都|也|更)?(?:无上限|没有?上限|不设上限|上不封顶|不封顶|无封顶|不限|无限)|无限额度|不限额度?|不设限额|无额度上限"
    ):
        yield Finding("S-INCOME120", "flag", Phrase("a line without a limit is above 120% of any income"), "limit")
    if claims.get("product") == "gift card" and claims.get("face_value", 0) > 5000:
        yield Finding("S-CARD5000", "flag", Phrase("a gift card bought this way is at most 5000"), "face_value")
    if checked.says(r"回收|套现|取现|变现|兑换现金|兑现|换现金|提现|收卡|刷出现金"):
        yield Finding(
            "S-CASHOUT",
            "flag",
            Phrase("turning credit into cash is forbidden, and costs at least what is kept back"),
            "discount_factor",
        )
    if _said_twice(checked.reading.copy.plain):
        yield Finding("S-DUP", "flag", Phrase("the same benefit is promised twice and counts once"), "interest_free")


def _said_twice(plain: str) -> bool:
    """Whether one benefit is joined to itself."""
    parts = [part.strip(" ，。!！、,;；") for part in re.split(r"[+&]|叠加|再叠|再享|又享|并享", plain)]
    kinds = [
        kind for part in parts for kind in re.findall(r"免息|零利率|零利息|0息|满减|免手续费|赠品|立减|返现", part)[:1]
    ]
    return len(parts) > 1 and len(kinds) != len(set(kinds))
