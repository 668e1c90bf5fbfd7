"""Which fees does a Chinese advertisement name, on what, and when are they taken?"""

from __future__ import annotations

import re
from decimal import Decimal

from calc.ads.chinese.words import FEE, LOW, Claims
from calc.ads.reader import M, P, Reader, percent

_WAIVED = r"(?:全免|免收|全部免除|减免|免除|为?0元?(?![.\d])|为?零)"


def fees(reader: Reader, claims: Claims) -> None:
    """服务费3%, 每期手续费率0.75%, 0手续费: the fee, its base and when it is taken."""
    free = reader.first(rf"(?:0|零|免|免收|免除|无|没有|不收)(?:任何)?{FEE}(?!率?[\d.]{{1,9}}%)") or reader.first(
        rf"{FEE}{_WAIVED}"
    )
    if _by_term(reader, claims):
        return
    timing = r"(每期|每月|每个月|按月|按期|月|各期|(?:首期|首月|第一期|预先|提前|一次性)(?:一次性)?(?:收取|收|扣除|扣|支付|付|交)?(?:全部|所有|全额)?)?"
    sized = reader.first(
        rf"{timing}(?:分期|的|[另再须需要]?(?:收取|加收|收|加|付|交|缴))?{FEE}(?:率)?(?P<base>(?:按|以)?利息的?)?[:：为是约仅只需要收按计\s]{{0,4}}(首期|首月|第一期|每期|每月|各期|预先|提前|先)?(?:一次性?)?(?:只|仅|收取|收|交|扣|扣除|支付|需|要|为|:|费率){{0,3}}\s?{LOW}\s?(?:{P}|{M})(?:/(期|月))?(起)?(?P<after>(?:[,，]?(?:在|于)?(?:首期|首月|第一期)(?:一次性?)?(?:收取|收|扣|支付))?)"
    )
    if sized and not (free and free.start() < sized.start() < free.end()):
        _take_fee(reader, claims, sized)
        return
    before = reader.first(
        rf"(?P<each>每期|每月|各期)?(?:另收|加收|收取|需付|另付|仅需|只需|只要|只收|仅收|收|付|需){{1,2}}\s?{P}(?:的)?(?P<per>每期|每月|各期)?(?P<name>{FEE})"
    )
    if before:
        timing = "each period" if before["each"] or before["per"] else "unstated"
        claims["fee"] = _of_percent(reader.words(before, "name"), percent(before[2]), timing)
        reader.take(before, "fee")
        return
    if free:
        claims["fee"] = {"name": reader.words(free, 1), "rate_pct": Decimal(0)}
        reader.take(free, "fee")
        return
    named = reader.first(
        rf"(?:另|另外|需|还需|要|须|另行|再)(?:加|收|付|交|支付|收取|计){{0,3}}(?:一定|少量|部分)?{timing}{FEE}"
    ) or reader.first(rf"{FEE}(?:另计|另收|另付|另算|自理|以[^。，,]{{1,6}}为准)")
    if named:
        group = named.lastindex or 1
        claims["fee"] = {"name": reader.words(named, group), "timing": "unstated"}
        reader.take(named, "fee")


def _by_term(reader: Reader, claims: Claims) -> bool:
    """手续费：3期2.5%，6期4.5%: the numbers to choose from, and a fee whose height depends on them."""
    one = rf"\d{{1,3}}\s?期(?:费率|手续费率?|:|为)?\s?{P}"
    found = reader.first(rf"{FEE}[^。;；,，\d]{{0,6}}(?P<terms>(?:{one}\s?[,，、/;；和]\s?){{1,8}}{one})")
    if not found:
        return False
    claims["term_options"] = [int(count) for count in re.findall(r"(\d{1,3})\s?期", found["terms"])]
    claims["fee"] = {"name": reader.words(found, 1), "timing": "unstated"}
    reader.take(found, "fee")
    reader.spans.setdefault("term_options", reader.spans["fee"])
    return True


def _of_percent(name: str, value: Decimal | None, timing: str, basis: str = "original principal") -> Claims:
    """A fee in percent; one of zero has no base."""
    fee: Claims = {"name": name, "rate_pct": value}
    if value:
        fee["basis"] = basis
    return fee | {"timing": timing}


def _take_fee(reader: Reader, claims: Claims, found: re.Match[str]) -> None:
    """A fee with a figure, as it was found."""
    each, name, base, when, low, share, money, per, from_ = found.group(1, 2, "base", 4, 5, 6, 7, 8, 9)
    text = found.group()
    total = "总" in name
    if total:
        timing = "spread"
    elif found["after"] or re.match("首期|首月|第一期", when or "") or re.match("首期|首月|第一期", each or ""):
        timing = "first instalment"
    elif re.match("预先|提前|一次性", each or ""):
        timing = "upfront"
    elif each or when in ("每期", "每月", "各期") or per:
        timing = "each period"
    elif (
        when in ("预先", "提前", "先")
        or re.search(r"预先|提前|先行|放款时|下单时", text)
        or (re.search(r"一次性?", text) and not total)
    ):
        timing = "upfront"
    else:
        timing = "unstated"
    words = reader.words(found, 2)
    if share is not None:
        basis = "interest" if base else "original principal"
        fee = _of_percent(words, percent(share), timing, basis)
    else:
        fee = {"name": words, "amount": reader.money(money), "timing": timing}
    qualifier = low or from_
    if qualifier:
        fee["qualifier"] = qualifier
    if fee.get("rate_pct", 1) == 0 or fee.get("amount", 1) == 0:
        fee = {"name": words, "rate_pct": Decimal(0)}
    claims["fee"] = fee
    reader.spans.setdefault("fee", reader.copy.span(found.start(1 if each else 2), found.end()))
    reader.take(found, "fee")
