"""Which prices does a Chinese advertisement name? In cash, on the plan, before and during a promotion, paid down."""

from __future__ import annotations

import re
from decimal import Decimal

from calc.ads.chinese.words import CARD, CASH, IS, LOW, Claims, read_amount
from calc.ads.numerals import number
from calc.ads.reader import B, M, N, P, Reader, percent, plain

_PROMOTED = r"(?:活动(?:到手)?价|促销价|特价|秒杀价|直播价|直播间价|直播间活动价|折后价|大促价|会员价|券后价|优惠价|(?<!付)现价|限时价|抢购价|团购价)"
_WAS = r"(?:原来?售?价|划线价格?|吊牌价|市场价|专柜价|门市价|建议售价|牌价|参考价)"
_SET = r"(?:定价|零售价|官方价|标价)"
"""A price as it is set: what it was, where another is named beside it; else what is asked."""


def reference_prices(reader: Reader, claims: Claims) -> None:
    """原价, 活动价, 近7天最低价: prices beside the one that is asked."""
    lowest = (
        rf"(?:近|最近|过去)?(?:7|七)[天日](?:内|之内|以来|里)?的?(?:成交)?最低(?:成交|到手|售|销售)?(?:价格?)?{IS}{B}"
    )
    read_amount(reader, claims, "lowest_7d", lowest)
    beside = reader.says(rf"{_PROMOTED}|到手|仅售|只卖|只要|售价")
    read_amount(reader, claims, "list_price", rf"{_WAS}{IS}{B}")
    read_amount(reader, claims, "list_price" if beside else "price", rf"{_SET}{IS}{B}")
    read_amount(reader, claims, "sale_price", rf"{_PROMOTED}{IS}{B}")


_COUNTS_FOR = r"(?:就|能|可以?|直接|立|膨胀|最高|翻倍|即|便|尾款){0,3}(?:抵扣?|当作?|翻倍?抵?|顶|变|膨胀到?|抵用)"


def deposit(reader: Reader, claims: Claims) -> None:
    """定金100抵300: what is paid ahead, and what it counts for."""
    found = reader.first(rf"[定订]金{IS}{B}\s?(?:元)?[,，]?{_COUNTS_FOR}\s?{B}") or reader.first(
        rf"{M}的?[定订]金{_COUNTS_FOR}\s?{B}"
    )
    if found:
        claims["deposit"], claims["deposit_value"] = reader.money(found[1]), reader.money(found[2])
        reader.take(found, "deposit")
    else:
        read_amount(reader, claims, "deposit", rf"[定订]金{IS}{B}")
        read_amount(reader, claims, "deposit", rf"{M}的?[定订]金")


def down(reader: Reader, claims: Claims) -> None:
    """首付30%, 首付三成, 0元下单: what is paid down."""
    start = r"(?:首付款?|头期款|首期款|头款)(?:比例|金额)?"
    found = reader.first(rf"{start}{IS}{LOW}{N}\s?成(半)?") or reader.first(rf"(){N}\s?成(半)?的?{start}")
    if found and (value := number(found[2])) is not None:
        claims["down_payment_pct"] = plain(value * 10 + (5 if found[3] else 0))
        reader.take(found, "down_payment_pct")
    found = reader.first(rf"{start}{IS}{LOW}(?P<share>{P})") or reader.first(rf"(?P<share>{P})的?{start}")
    if found and "down_payment_pct" not in claims:
        claims["down_payment_pct"] = percent(found["share"])
        reader.take(found, "down_payment_pct")
    found = reader.first(r"(?<![\d.])(?:0|零)\s?(元?)\s?(?:首付|下单|头期款|头款|首期)") or reader.first(
        rf"(?:免|无需?|不用|不要|不需要?|没有)(?:付|交|任何)?(?:{start}|首期(?!免|0|零))()|()一分钱首付(?:都|也)?不"
    )
    if found:
        claims["down_payment"] = Decimal(0)
        if found[1]:
            reader.currency = reader.currency or "元"
        reader.take(found, "down_payment")
    else:
        read_amount(reader, claims, "down_payment", rf"{start}{IS}{B}(?![%‰成期])")
        read_amount(reader, claims, "down_payment", rf"{M}的?{start}")
        read_amount(
            reader, claims, "down_payment", rf"首期{IS}{M}(?=[,，;；]?(?:余款|余额|剩余款|尾款|其余))(?!.{{0,16}}每期)"
        )


def gift_card(reader: Reader, claims: Claims) -> None:
    """1000元购物卡: what is sold is a card, and what it is worth."""
    if not reader.says(CARD):
        return
    claims["product"] = "gift card"
    for pattern in (rf"{M}(?:面值|面额)?(?:的)?[\u4e00-\u9fff]{{0,4}}{CARD}", rf"(?:面值|面额|{CARD}){IS}{M}"):
        read_amount(reader, claims, "face_value", pattern)


def prices(reader: Reader, claims: Claims) -> None:
    """全款, 分期价, 借, 到手: the prices whose words say what they are."""
    plan = r"(?:分期价格?|分期总价|分期购买|月付价|月付购买|月付买|月付到手|分期到手|贷款价|赊购价|供款价|供款总额|分期付款|分期)"
    read_amount(
        reader,
        claims,
        "net_received",
        rf"(?:实际到手|实际到账|实际拿到|实际收到|实到|实收|实得|实拿|实发|到账|到手|拿到手|拿到){IS}(?:金额)?{IS}{B}(?!\s?[期天秒分])",
    ) if reader.says(r"借|贷") else None
    found = reader.first(
        rf"{N}\s?期(?P<free>免息|0息|零利息|零息|0利率|零利率)?(?:分期|付款|的话|购买|总共)?(?:就是|是)?(?:到手价?|总价|共付|价){IS}{M}"
    )
    if found and (amount := reader.money(found[3])) is not None:
        claims["plan_price"] = amount
        reader.take(found, "plan_price", 3)
    plain_cash = rf"{CASH}(?:价格|价|到手价?|购买|支付|付|买|优惠价|的话|一口价|拿下|带走){{0,3}}{IS}{B}(?!\s?[折%成])"
    read_amount(reader, claims, "cash_price", plain_cash)
    read_amount(reader, claims, "plan_price", rf"{plan}(?:到手)?{IS}{M}(?!\s?(?:首付|手续费|起))")
    if "plan_price" in claims:
        read_amount(
            reader, claims, "cash_price", rf"(?:页面标?价|页面|标价|售价|商品价|到手价|现价|价格|单买价?|直接买){IS}{B}"
        )
    _borrowed(reader, claims)
    thing = r"[这那](?:款|套|台|件|支|只|个|把|双|瓶|部|条|辆|张|盒|组|块)[\u4e00-\u9fff]{1,8}"
    read_amount(reader, claims, "price", rf"{thing}\s?((?!\d\D|\d$){N[1:-1]})(?=[,，。!！;；])")
    read_amount(
        reader,
        claims,
        "price",
        rf"(?:到手|(?:[售总房车团标]|价)?价格?|金额|本金|学费|车款|借款额|贷款额|(?:卖|仅售|售)(?!出|完|家|点|后|罄)){IS}{B}(?!\s?[%‰成期折天个件台套年月次人单])",
    )


_OF_SOMETHING_ELSE = (
    r"(?:注册资本|资本金|累计|放款|规模|交易额|市值|红包|补贴|奖励|抵扣?|返现?|立省|节省|降|年付|年缴|会员)"
    r"(?:[\u4e00-\u9fff]{0,3}|最高抵?|高达)\s?:?$"
)
"""What stands before an amount that is no price."""
_IDIOM = "[一半](?:分|毛)钱?$"
"""Not a penny more: no amount at all."""
_LEAST_BORROWED = 100


def _borrowed(reader: Reader, claims: Claims) -> None:
    """借3000, 贷款10万元, 借20000还24000: the amount borrowed, and what is paid back."""
    if "price" in claims:
        return
    back = reader.first(
        rf"借(?:款|入|了)?{IS}{B}[,，\s]?(?:共|总共|一共|要|需|得){{0,2}}还(?:款)?{IS}{B}(?!\s?[期个天年月])"
    )
    if back and (price := reader.money(back[1])) is not None and (total := reader.money(back[2])) is not None:
        claims["price"], claims["total"] = price, total
        reader.take(back, "price")
        reader.spans.setdefault("total", reader.spans["price"])
        return
    for pattern in (
        rf"(?:借[款了]?|贷[款了]?|可借|申请|预支)(?:金额|额度?|本金)?{IS}{M}",
        rf"(?:借[款了]?|贷[款了]?|可借|预支)(?:金额|额|本金)?{IS}{N}(?!\s?[-~至%‰期个天年月日成折分厘万小秒周笔])",
    ):
        found = reader.first(pattern)
        amount = None if found is None else reader.money(found[1])
        if found and amount is not None and amount >= (_LEAST_BORROWED if pattern.endswith("])") else 0):
            claims["price"] = amount
            reader.take(found, "price")
            return


def default_price(reader: Reader, claims: Claims) -> None:
    """An amount that nothing else was said of is the price; beside a cash price it is the plan's."""
    if "plan_price" in claims and "price" in claims and not {"cash_price", "face_value"} & claims.keys():
        claims["cash_price"] = claims.pop("price")
        reader.spans["cash_price"] = reader.spans.pop("price")
    if "cash_price" in claims and "price" in claims:
        claims["plan_price"] = claims.pop("price")
        reader.spans["plan_price"] = reader.spans.pop("price")
    beside = ("price", "plan_price", "cash_price", "face_value", "sale_price")
    if any(name in claims for name in beside):
        return
    for found in reader.find(M):
        if re.match(_IDIOM, found[1]):
            continue
        amount = (
            None if re.search(_OF_SOMETHING_ELSE, reader.copy.plain[: found.start()][-12:]) else reader.money(found[1])
        )
        if amount:
            claims["price"] = amount
            reader.take(found, "price")
            return
