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
    found = reader.first(
        rf"(?:满|每|达|超过)\s?{B}\s?(?:以上|及以上)?[,，]?(?:可以|可|即|就|能|便|现|直接|最高){{0,3}}(?:立?减|省|抵扣?|折抵|抵用|返现?|立?折|扣|优惠|回馈|少付){IS}{B}(?!\s?[折%成])"
    )
    if found:
        claims["coupon"] = {"type": "threshold", "threshold": reader.money(found[1]), "off": reader.money(found[2])}
        reader.take(found, "coupon")
    found = reader.first(r"(?:免息|无息|零利率|0利率)(?:分期)?(?:优惠|体验|抵用)?券")
    if found:
        claims["coupon"] = {"type": "interest-free"}
        claims["interest_free"] = True
        reader.spans.setdefault("interest_free", reader.copy.span(*found.span()))
        reader.take(found, "coupon")


def merchant(reader: Reader, claims: Claims) -> None:
    """每单佣金80至120元: the merchant's or the promoter's share."""
    share = r"(?:佣金|分润|提成|返佣|分佣|推广费|返利|奖励金|分成)"
    found = reader.first(rf"{share}[^,，。;；\d¥]{{0,8}}?{B}{TO}{B}(?!\s?%)") or reader.first(
        rf"{B}{TO}{M}(?:的)?{share}"
    )
    if found:
        claims["merchant_share"] = [reader.money(found[1]), reader.money(found[2])]
        reader.take(found, "merchant_share")
        return
    found = reader.first(rf"{share}[^,，。;；\d¥%]{{0,8}}?{M}") or reader.first(rf"{M}(?:的)?{share}")
    if found:
        amount = reader.money(found[1])
        claims["merchant_share"] = [amount, amount]
        reader.take(found, "merchant_share")


def income(reader: Reader, claims: Claims) -> None:
    """月入5000额度8000: income, and the credit line."""
    read_amount(
        reader,
        claims,
        "income",
        rf"(?:月均?收入|月薪|月工资|每个?月(?:的)?(?:收入|工资)|月入|收入|工资|薪资|薪水){IS}(?:到手|税后|满|超过?|大于)?{IS}{B}(?![%成倍])",
    )
    line = r"(?:授信额度|月付额度|可用额度|信用额度|消费额度|额度)"
    read_amount(reader, claims, "limit", rf"(?:最高|至高|最多|高达)(?:可|能)?借(?:款|到)?{IS}{M}")
    read_amount(reader, claims, "limit", rf"{M}(?:的)?(?:月付|授信|信用|消费|可用|超高|高|透支|白条|贷款|总)?额度")
    read_amount(
        reader,
        claims,
        "limit",
        rf"{line}(?:上限|最高|最多|高达|提升|提到|提高到|提|开到|批到|给到|可|能|开|批|给|达|直接|一般|通常){{0,4}}{IS}(?:最高|最多|到|高达)?{IS}{B}(?![%‰成期折天])",
    )


_CLAUSE = r"[^。;；,，\d\n]"
_OFF = r"(?<![\d.一二三四五六七八九])([\d.]{1,4}|[一二三四五六七八九]点?[一二三四五六七八九]?|半)\s?折"


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
    """全款8.5折, 全款再减300元: what is taken off for paying at once."""
    step_discount(reader, claims)
    resale(reader, claims)
    found = reader.first(rf"{CASH}{_CLAUSE}{{0,10}}?{_OFF}(?!起)") or reader.first(
        rf"{_OFF}(?:优惠)?[,，]?(?:仅限|限|需|要求)?{CASH}"
    )
    if found and (part := factor(found[1])) is not None:
        claims["cash_discount_pct"] = plain((1 - part) * 100)
        reader.take(found, "cash_discount_pct")
    at_once = reader.first(rf"{CASH}{_CLAUSE}{{0,6}}?(?:立减|直减|直降|再减|立省|省|少付|便宜|优惠|减免|减){IS}{M}")
    if at_once and (off := reader.money(at_once[1])) is not None:
        reader.terms["cash_off"] = off
        reader.take(at_once, "cash_discount")
    taken_off = reader.first(rf"(?:立减|直减|直降|再减|立省|省下|少付|便宜|优惠|减免|抵扣){IS}{M}")
    if taken_off:  # it has no claim of its own, and is no price
        reader.money(taken_off[1])
        reader.take(taken_off, "cash_discount")
    found = reader.first(rf"{CASH}{_CLAUSE}{{0,10}}?(?:减|省|优惠|便宜|折扣|降|返|少){IS}{P}")
    if found and "cash_discount_pct" not in claims:
        claims["cash_discount_pct"] = percent(found[1])
        reader.take(found, "cash_discount_pct")


def step_discount(reader: Reader, claims: Claims) -> None:
    """连续2期准时，第3期9折: what an installment costs after some that were paid on time."""
    found = reader.first(
        rf"(?:连续|前|满|够|准时|按时|头)(?:准时|按时|还款|付款|还|付|缴|交|满|够|足|完){{0,4}}\s?{N}\s?期[^。;；\d\n]{{0,18}}?(?:第\s?{N}\s?期|下一期|次期|下期|后一期)[^。;；\d\n]{{0,10}}?{_OFF}"
    )
    if found and (part := factor(found[3])) is not None:
        after, which = whole_number(found[1]), found[2]
        period = whole_number(which) if which else after + 1
        claims["step_discount"] = {"after_on_time": after, "period": period, "factor": part}
        reader.take(found, "step_discount")


def resale(reader: Reader, claims: Claims) -> None:
    """95折回收: at what part of its worth a card or a line is turned into cash."""
    bought = r"(?:回收|收卡|收购|套现|变现|兑现|出售|秒收|兑换现金|取现|折现)"
    found = reader.first(rf"{_OFF}(?:的?价格?|价|高价|现金|直接|全额)?{bought}") or reader.first(
        rf"{bought}[^。;；\d\n]{{0,14}}?{_OFF}"
    )
    if found and "cash_discount_pct" not in claims:
        claims["discount_factor"] = factor(found[1])
        reader.take(found, "discount_factor", 1)


def gifts(reader: Reader, claims: Claims) -> None:
    """加赠99元小样: a gift, and what it is said to be worth."""
    found = reader.first(
        rf"(?:加赠|附赠|再赠|赠送|赠品|赠|再送|另送|还送|送|礼赠|好礼)[^,，。;；\d¥]{{0,8}}?[(（]?(?:价值|市值|总值|市价)?{IS}{M}"
    ) or reader.first(rf"(?:价值){IS}{M}[^,，。;；\d]{{0,10}}(?:赠品|礼包|礼品|好礼|礼盒)")
    if found:
        claims["gift"], claims["gift_value"] = True, reader.money(found[1])
        reader.take(found, "gift")
    elif reader.first(
        r"赠品|加赠|附赠|(?:赠送|再送|即赠|获赠)(?!.{0,6}[券\0])|好礼|送礼|礼包|礼品(?!卡)|免费送(?!货|达|到|上门|装)|(?<![捐加附转])赠(?!.{0,6}[券\0])[\u4e00-\u9fff]|(?<![配欢护派寄])送(?!.{0,8}(?:[券\0]|额度|积分)|货|达|到|餐|上门|修|长辈|父|爸|妈|老|女|男|亲|朋|友|人|给|自己|客户|她|他|孩|闺|对象|领导)[\u4e00-\u9fff]"
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


_BEARERS = (
    ("(?:品牌|官方)?(?:商家|商户|店家|厂家|门店|经销商|卖家|品牌方|厂商|我店|本店)", "merchant"),
    ("平台", "platform"),
    ("(?:银行|机构|资方|金融公司|放款方)", "lender"),
    ("(?:财政|国家|政府|中央|地方|国补)", "state"),
)


def subsidy(reader: Reader, claims: Claims) -> None:
    """商家贴息, 利息由商家承担: who bears the interest."""
    for word, who in _BEARERS:
        found = reader.first(
            rf"{word}(?:全额|全部|全程|来|会|给|帮您?|替您?|为您?){{0,3}}(?:的)?(?:贴息|补息|补贴(?:了)?(?:全部)?利息|承担(?:了)?(?:全部|所有)?的?(?:利息|息费)?|(?:出|付|垫付|代付|支付|负担)(?:了)?(?:全部)?利息)"
        ) or reader.first(
            rf"利息(?:全部|全额|都|将|统一|费用){{0,2}}(?:由|归|让)?{word}(?:全额|全部|来)?(?:承担|补贴|出|买单|支付|负担|代付|垫付|贴)"
        )
        if found:
            claims["subsidy"] = who
            reader.take(found, "subsidy")
            return
