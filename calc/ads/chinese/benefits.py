"""What does a Chinese advertisement give? Coupons, gifts, discounts, interest borne by others, credit."""

from __future__ import annotations

from decimal import Decimal

from calc.ads.chinese.words import CASH, FREE, IS, TO, Claims, read_amount, whole_number
from calc.ads.negation import denied
from calc.ads.numerals import number
from calc.ads.reader import B, M, N, P, Reader, percent, plain
from calc.errors import Phrase


def coupons(reader: Reader, claims: Claims) -> None:
    """满500减50, 免息券: coupons."""
    found = reader.first(rf"满\s?{B}\s?(?:可|即)?(?:立?减|省|抵扣?|折抵|返现?|立?折|扣|优惠)\s?{B}(?!\s?折)")
    if found:
        claims["coupon"] = {"type": "threshold", "threshold": reader.money(found[1]), "off": reader.money(found[2])}
        reader.take(found, "coupon")
    found = reader.first(r"免息(?:分期)?(?:优惠)?券")
    if found:
        claims["coupon"] = {"type": "interest-free"}
        claims["interest_free"] = True
        reader.spans.setdefault("interest_free", reader.copy.span(*found.span()))
        reader.take(found, "coupon")


def merchant(reader: Reader, claims: Claims) -> None:
    """每单佣金80至120元: the merchant's or the promoter's share."""
    share = r"(?:佣金|分润|提成|返佣|分佣|推广费|返利)"
    found = reader.first(rf"{share}[^,，。;；\d¥]{{0,6}}{B}{TO}{B}") or reader.first(rf"{B}{TO}{B}(?:的)?{share}")
    if found:
        claims["merchant_share"] = [reader.money(found[1]), reader.money(found[2])]
        reader.take(found, "merchant_share")
        return
    found = reader.first(rf"{share}[^,，。;；\d¥%]{{0,6}}{M}") or reader.first(rf"{M}(?:的)?{share}")
    if found:
        amount = reader.money(found[1])
        claims["merchant_share"] = [amount, amount]
        reader.take(found, "merchant_share")


def income(reader: Reader, claims: Claims) -> None:
    """月入5000额度8000: income, and the credit line."""
    read_amount(reader, claims, "income", rf"(?:月收入|月薪|月工资|每月收入|月入|收入|工资){IS}{B}")
    line = r"(?:授信额度|月付额度|可用额度|信用额度|消费额度|额度)"
    read_amount(reader, claims, "limit", rf"{M}(?:的)?(?:月付|授信|信用|消费|可用|超高|高)?额度")
    read_amount(
        reader, claims, "limit", rf"{line}(?:最高|高达|可达|可至|最高可达|提升至|至){{0,2}}{IS}{B}(?![%‰成期折天])"
    )


_OFF = r"([\d.]{1,4}|[一二三四五六七八九]{1,2}|半)\s?折"


def factor(text: str) -> Decimal | None:
    """What is paid at so much 折: 8.5 and 85 are 0.85, 八 is 0.8, 九五 is 0.95.

    >>> [str(factor(text)) for text in ("8", "8.5", "85", "八", "九五", "半")]
    ['0.8', '0.85', '0.85', '0.8', '0.95', '0.5']
    """
    value = number(text)
    if value is None:
        return None
    if text == "半":
        return Decimal("0.5")
    return plain(value / (10 if value < 10 else 100))


def discounts(reader: Reader, claims: Claims) -> None:
    """第3期9折, 95折回收, 全款8.5折: what is taken off, and for what."""
    found = reader.first(
        rf"(?:连续|前)\s?{N}\s?期[^。;；\d\n]{{0,14}}[,，、]?(?:第\s?{N}\s?期|下一期|次期)[^。;；\d\n]{{0,6}}?(?:打|享)?{_OFF}"
    )
    if found:
        after, which, part = whole_number(found[1]), found[2], factor(found[3])
        claims["step_discount"] = {
            "after_on_time": after,
            "period": whole_number(which) if which else after + 1,
            "factor": part,
        }
        reader.take(found, "step_discount")
    found = reader.first(rf"{_OFF}(?:回收|收卡|收购|套现|变现|兑现|出售|秒收)") or reader.first(
        rf"(?:回收|收购|变现)[^。;；,，\d\n]{{0,6}}{_OFF}"
    )
    if found:
        claims["discount_factor"] = factor(found[1])
        reader.take(found, "discount_factor", 1)
    found = reader.first(rf"{CASH}[^。;；,，\d\n]{{0,8}}(?:享|打|可享|立享)?{_OFF}(?:优惠)?")
    if found and (part := factor(found[1])) is not None:
        claims["cash_discount_pct"] = plain((1 - part) * 100)
        reader.take(found, "cash_discount_pct")
    taken_off = reader.first(rf"(?:立减|直减|直降|再减|立省){IS}{M}")
    if taken_off:  # it has no claim of its own, and is no price
        reader.money(taken_off[1])
        reader.take(taken_off, "cash_discount")
    found = reader.first(rf"{CASH}[^。;；,，\d\n]{{0,8}}(?:减|省|优惠|便宜|折扣|立减|直降){IS}{P}")
    if found and "cash_discount_pct" not in claims:
        claims["cash_discount_pct"] = percent(found[1])
        reader.take(found, "cash_discount_pct")


def gifts(reader: Reader, claims: Claims) -> None:
    """加赠99元小样: a gift, and what it is said to be worth."""
    found = reader.first(
        rf"(?:加赠|附赠|再赠|赠送|赠品|赠|再送|另送|还送|送|礼赠|好礼)[^,，。;；\d¥]{{0,8}}?(?:价值|市值|总值)?{IS}{M}"
    ) or reader.first(rf"(?:价值){IS}{M}[^,，。;；\d]{{0,10}}(?:赠品|礼包|礼品|好礼|礼盒)")
    if found:
        claims["gift"], claims["gift_value"] = True, reader.money(found[1])
        reader.take(found, "gift")
    elif reader.first(
        r"赠品|加赠|附赠|赠送|好礼|送礼|再送|礼包|礼品(?!卡)|(?<![配欢护])送(?!货|达|到|餐|上门|修|长辈|父|爸|妈|老|女|男|亲|朋|友|人|给|自己|客户|她|他|孩|闺|对象|领导)[\u4e00-\u9fff]"
    ):
        claims["gift"] = True


def interest_free(reader: Reader, claims: Claims) -> None:
    """免息: whether the plan is called free of interest."""
    if "interest_free_terms" in claims:
        return
    plain = reader.copy.plain
    found = next((one for one in reader.find(FREE) if not denied(plain, *one.span())), None)
    if found and not _only_at_first(reader, claims):
        claims["interest_free"] = True
        reader.spans.setdefault("interest_free", reader.copy.span(*found.span()))


def _only_at_first(reader: Reader, claims: Claims) -> bool:
    """前3个月免息，之后月息1%: free for some of the installments, and a rate or a fee for the others."""
    at_first = rf"(?:前|首)\s?{N}?\s?(?:期|个?月)[^。;；,，]{{0,6}}(?:{FREE})"
    costs = claims.get("claimed_rate", {}).get("value_pct") or "fee" in claims
    if not costs or not reader.says(at_first):
        return False
    reader.doubts.append(Phrase("it is free only at first; the cost that is named is taken for all of the time"))
    return True


def subsidy(reader: Reader, claims: Claims) -> None:
    """商家贴息: who bears the interest."""
    for word, who in (
        ("商家(?:贴息|补贴利息|承担利息|承担息费|承担)", "merchant"),
        ("平台(?:贴息|补贴利息|承担利息|承担)", "platform"),
        ("(?:银行|机构)(?:贴息|承担利息|补贴利息)", "lender"),
        ("(?:财政|国家|政府)(?:贴息|补贴利息|承担)", "state"),
    ):
        found = reader.first(word)
        if found:
            claims["subsidy"] = who
            reader.take(found, "subsidy")
            return
