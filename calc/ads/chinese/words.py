"""Which words of Chinese advertisements mean the same? The vocabulary that its phrases are built from."""

from __future__ import annotations

from typing import Any

from calc.ads.numerals import number
from calc.ads.reader import N, Reader

Claims = dict[str, Any]


IS = r"[\s:=约为是需要达至的仅只就才共交付还缴收]{0,6}"


LOW = r"(低至|最低|低于|不到|不足|不超过|不高于|至多|最高|仅需低至)?"


TO = r"\s?(?:-|~|至|到)\s?"


EACH = r"(?:每期|(?<![第\d])一期|每个月|每月|每周|月均|月供|月付|月还|月缴|月费|一个月|期供|按月|单期|每一期)"


DAY = r"(?:每天|每日|一天|一日|日均|日付|日供|天天)"


CASH = r"(?:一口价全款|付全款|全款|全额(?:付款|支付|付清|付)|一次性?(?:付清|付款|支付|全款|结清|缴清|买断|付)|现金价|付现|现付|现款|现金|直接买|单买价)"


YEARLY = (
    r"(?:近似|综合|实际|名义|有效|折算|折合|参考|总费用|单利|复利){0,3}"
    r"(?:年化(?:近似|综合|融资|资金|折算|参考|单利|复利|实际|名义){0,3}(?:利率|率|费率|利息|成本|收益率|百分率)?|年(?:利率|息|利|费率|百分率))"
    r"(?:\((?:apr|irr|近似|年化|单利口径)\))?|(?<![a-z])(?:apr|irr)(?![a-z])"
)


MONTHLY = r"(?:每?月平息率?|月利率|月息|月利|月利息|每月利率|每月利息|按月(?:计息|收息)?|每月|月化利率)"


DAILY = r"(?:日利率|日息|日利|日利息|按日(?:计息|收取|计收)?|每日利率|每日利息|每日|每天|日)"


FEE = r"((?:账户|资金|平台|分期|信用|贷款|综合|咨询|担保|会员|通道|风险|行政|开办|作业|账管|设定|代办|信息|技术|金融|支付|开通|审核|评估|居间|中介|撮合|贷后){0,2}(?:总)?(?:手续费率|服务费率|手续费|服务费|管理费率|管理费|(?<!年)费率|担保费|咨询费|会员费|保险费|处理费|开卡费|工本费|年费(?!率)|违约金|(?<=行政)费|(?<=开办)费|(?<=作业)费|(?<=账管)费|(?<=设定)费|(?<=代办)费|(?<=审核)费|(?<=评估)费|(?<=居间)费|(?<=中介)费|(?<=开通)费))"


CARD = r"(?:购物卡|礼品卡|购物券|礼券|电子卡|e卡|代金卡|礼金卡)"


TERM = rf"{N}\s?(?:个月|个)?期(?![待望间限权货初末])|{N}个月(?=分期|免息|0息|零息)"


FREE = r"免息(?!券|期)|免利息|零利息|0\s?利息|0\s?息(?!差)|零息|0\s?利率|零利率|零成本|0成本|无息|不收利息|利息全免|不要利息|免除利息"


def read_amount(reader: Reader, claims: Claims, key: str, pattern: str) -> None:
    """An amount of money that a pattern finds, under its key."""
    found = None if key in claims else reader.first(pattern)
    if found and (amount := reader.money(found[1])) is not None:
        claims[key] = amount
        reader.take(found, key)


def whole_number(text: str) -> int:
    """A count in digits or in numerals; 0 where it is none."""
    value = number(text)
    return int(value) if value is not None else 0
