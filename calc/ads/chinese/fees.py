"""Which fees does a Chinese advertisement name, on what, and when are they taken?"""

from __future__ import annotations

import re
from decimal import Decimal

from calc.ads.chinese.words import FEE, FEE_AHEAD, IS, LOW, Claims, counts
from calc.ads.reader import M, P, Reader, percent

_WAIVED = r"(?:也|都|一律|统统|全部)?(?:全免|免收|免除|免了|减免|免费|不收|不要|不用付?|为?0元?(?![.\d])|[为是]零)"
_WHEN = (
    r"每一?期|每一?个月|每月|每周|按月|按期|逐期|各期|单期|/期|/月|首期|首月|头期|第一期|第1期|第一个月|预先|提前|预收|预扣|预交|预付|先行|先扣|先收|先付|先交|先缴|放款[前时]|下单时"
    r"|一次性?(?=收|扣|支付|付|交|缴|[^期]{0,4}费)|月"
)
_TAKEN = r"(?:一次性?|收取|加收|另收|扣除|扣收|计收|支付|缴纳|收|加|付|交|缴|扣|另|再|须|需|要|额外|按|以|需要|只|仅|会|还|得|全部|所有|全额|您|的|在|于|外){0,6}"
_BASE = r"(?P<base>(?:按|以)?(?:应付|应还|总)?利息的?)?"
_OF_BASE = r"(?:本金|借款|金额|账单|消费|分期|订单|交易|贷款|总额|款项|总){0,3}的?"
_LOW = "(?P<low>" + LOW[1:]
_FIGURE = rf"(?:(?P<share>{P[1:]}|(?P<money>{M[1:]})(?:[/每](?P<by>期|月))?(?P<up>起)?"
_LEFT = r"(?:剩余|余下|剩下|未还|未到期|后续|其余)(?:各期|期数|的|全部)*$"
_TIMED = rf"(?:(?P<when>{_WHEN}){_TAKEN}(?P<also>{_WHEN})?{_TAKEN})?"


def fees(reader: Reader, claims: Claims) -> None:
    """服务费3%, 每期手续费率0.75%, 0手续费: the fee, its base and when it is taken."""
    _head_cut(reader)
    if _by_term(reader, claims):
        return
    free = _waived(reader)
    if free and "early_settlement" in claims and re.search(_LEFT, reader.left[: free.start()][-6:]):
        free = None
    for found in (_named_before(reader), _named_after(reader)):
        if found and not (free and free.start() < found.start() < free.end()):
            reader.terms["fee_included"] = _included(reader, found)
            claims["fee"] = _sized(reader, found)
            _when_it_is_taken(reader, claims["fee"])
            _further(reader)
            return
    if free:
        _take_waived(reader, claims, free)
        return
    named = reader.first(
        rf"(?:另外|还需|另行|另|需|要|须|再)(?:加|收|付|交|支付|缴纳|收取|计|有){{0,3}}(?:一定|少量|部分)?的?(?:{_WHEN})?(?P<name>{FEE})"
    ) or reader.first(
        rf"(?P<name>{FEE})(?:则|都|由|是|要|需)?(?:另计|另收|另付|另算|另外|自理|自付|以[^。，,]{{1,6}}为准)"
    )
    if named:
        claims["fee"] = {"name": _name(reader, named, "name"), "timing": "unstated"}
        reader.take(named, "fee")


def _take_waived(reader: Reader, claims: Claims, free: re.Match[str]) -> None:
    """No fee; and no interest, where the same words say so."""
    claims["fee"] = {"name": _name(reader, free, "name"), "rate_pct": Decimal(0)}
    if free["interest"] or free.groupdict().get("too"):
        claims["interest_free"] = True
        reader.spans.setdefault("interest_free", reader.copy.span(*free.span()))
    reader.take(free, "fee")


def _waived(reader: Reader) -> re.Match[str] | None:
    """0手续费, 手续费全免: no fee."""
    no = r"(?:(?<![\d.])0|零|免|免收|免付|免除|无|没有?|不收取?|不加收?|不要|不付|不用付)(?:任何|一分钱?)?(?:的|分期)?"
    joined = "(?:和|与|及|、|或|以及|,|，)"
    after = rf"{no}(?P<name>{FEE})(?!率?[\d.]{{1,9}}%)(?P<interest>{joined}利息(?![\d.]|[约为率]|\s?\d))?"
    return reader.first(after) or reader.first(
        rf"(?P<interest>利息{joined})?(?P<name>{FEE})(?P<too>{joined}利息)?{_WAIVED}"
    )


def _named_before(reader: Reader) -> re.Match[str] | None:
    """手续费0.6%: the figure after the name, with what is said between them."""
    return reader.first(
        rf"(?=[每按逐各单/首头第预提先放下一月分{FEE_AHEAD}]){_TIMED}(?:分期)?(?P<name>{FEE})率?(?:总额)?{_BASE}[\s:，,(（]?{IS}(?:{_TAKEN}(?P<then>{_WHEN}))?{_TAKEN}{_OF_BASE}{IS}"
        rf"{_LOW}(?P<each>每期|每月)?\s?{_FIGURE}(?P<after>[,，]?(?:在|于|从|并|随|按)?(?:首期|首月|第一期|头期|放款[前时]|下单时)(?:里|中|时)?(?:一次性?|一并|统一|一起)?(?:收取|收|扣收|扣除|扣|支付)|一次性?(?:收取|支付|扣除|扣收))?"
    )


def _named_after(reader: Reader) -> re.Match[str] | None:
    """另收2%的服务费: the figure before the name."""
    verb = r"(?:按|扣除|扣收|支付|缴纳|收取|加收|另收|收|付|交|缴|扣|需|要|加|另|再|只|仅|有|和|及|还)"
    each = rf"(?:(?P<when>{_WHEN}){_TAKEN}(?P<also>{_WHEN})?)?"
    return reader.first(
        rf"{each}(?:{_TAKEN}{verb}|(?<=[先预][扣收付交缴])){IS}(?P<base>利息)?{_OF_BASE}{_LOW}{_FIGURE}(?:的)?(?:/?(?P<per>每期|每月|各期|期|月))?(?:的|收取|计收|收|计|作为|当)?(?P<name>{FEE})"
    )


def _name(reader: Reader, found: re.Match[str], group: str) -> str:
    """The noun, without the words for the period."""
    return re.sub("^(?:每期|每月|每个月|各期|分期|月)+", "", reader.words(found, group))


def _by_term(reader: Reader, claims: Claims) -> bool:
    """手续费：3期2.5%，6期4.5%: the numbers to choose from, and a fee whose height depends on them."""
    one = rf"\d{{1,3}}\s?期(?:费率|手续费率?|:|为|是)?\s?{P}"
    found = reader.first(rf"(?P<name>{FEE})[^。;；,，\d]{{0,6}}(?P<terms>(?:{one}\s?[,，、/;；和]\s?){{1,8}}{one})")
    if not found:
        return False
    claims["term_options"] = [one for term in re.findall(r"\d{1,3}\s?期", found["terms"]) for one in counts(term)]
    claims["fee"] = {"name": _name(reader, found, "name"), "timing": "unstated"}
    reader.take(found, "fee")
    reader.spans.setdefault("term_options", reader.spans["fee"])
    return True


def _timing(found: re.Match[str], name: str) -> str:
    """When a fee is taken, by all the words around it."""
    if "总" in name or "總" in name:
        return "spread"
    words = found.groupdict()
    named = " ".join(words.get(one) or "" for one in ("when", "also", "then", "each", "per", "after")) + (
        "每期" if found["by"] else ""
    )
    return _timed(named, found.group())


def _timed(named: str, words: str) -> str:
    """When, by the words that say it and by all the words about them."""
    if re.search("首期|首月|第一期|第1期|头期|第一个月", named):
        return "first instalment"
    if re.search("每|各期|按月|按期|逐期|单期|/|期|月", named):
        return "each period"
    said = named.strip() or re.search("一次性?(?:收|扣|支付|付|交|缴)|提前|预先", words)
    return "upfront" if said else "unstated"


def _head_cut(reader: Reader) -> None:
    """砍头息400元: interest that is kept back at once."""
    found = reader.first(rf"(?P<name>砍头息|预扣利息){IS}{M}")
    amount = None if found is None else reader.money(found[2])
    if found and amount:
        fee = {"name": reader.words(found, "name"), "amount": amount, "timing": "deducted"}
        reader.terms.setdefault("further_fees", []).append(fee)
        reader.take(found, "head_cut")


def _included(reader: Reader, found: re.Match[str]) -> bool:
    """每期268元，含服务费18元: a fee that is told of, and is in the installments already."""
    before = reader.copy.plain[max(0, found.start() - 4) : found.start("name")]
    after = reader.copy.plain[found.end() : found.end() + 8]
    return (
        re.search(r"(?<!不)(?:含|其中)", before) is not None or re.search(r"^[^,，。]{0,3}(?<!不)含", after) is not None
    )


def _when_it_is_taken(reader: Reader, fee: Claims) -> None:
    """手续费3%……手续费首期收取: a second mention that only says when."""
    if fee.get("timing") != "unstated":
        return
    again = reader.first(
        rf"{FEE}(?:均|都|统一|一律)?(?:在|于|按|由|随)?(?P<when>{_WHEN}|平均分摊|分期分摊|均摊)(?:一次性?)?(?:收取|支付|扣除|扣收|收|付|扣|分摊|$)"
    )
    if again:
        spread = re.search("摊", again["when"])
        fee["timing"] = "spread" if spread else _timed(again["when"], again.group())
        reader.take(again, "fee_again")


def _further(reader: Reader) -> None:
    """另收服务费1%: fees that are said to come on top; one that only tells the first again is none."""
    for _ in range(3):
        found = _named_before(reader) or _named_after(reader)
        if not found:
            return
        on_top = re.search(r"另|再|还|外|加|和|及|\+", reader.copy.plain[max(0, found.start() - 3) : found.start() + 3])
        if not on_top:
            return
        fee = _sized(reader, found)
        if fee.get("rate_pct") != 0:
            reader.terms.setdefault("further_fees", []).append(fee)


def _sized(reader: Reader, found: re.Match[str]) -> Claims:
    """A fee with a figure, as it was found."""
    name = _name(reader, found, "name")
    timing = _timing(found, name)
    fee: Claims = {"name": name}
    if found["share"] is not None:
        fee["rate_pct"] = percent(found["share"])
        fee["basis"] = "interest" if found["base"] else "original principal"
    else:
        fee["amount"] = reader.money(found["money"])
    fee["timing"] = timing
    if found["low"] or found["up"]:
        fee["qualifier"] = found["low"] or found["up"]
    if fee.get("rate_pct", 1) == 0 or fee.get("amount", 1) == 0:
        fee = {"name": name, "rate_pct": Decimal(0)}
    reader.take(found, "fee")
    return fee
