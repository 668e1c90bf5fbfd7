"""Which words of Chinese advertisements mean the same? The vocabulary that its phrases are built from."""

from __future__ import annotations

import re
from typing import Any

from calc.ads.numerals import number
from calc.ads.reader import N, Reader, compiled

Claims = dict[str, Any]

IS = (
    r"(?:[\s:=约为是需要达至的仅只就才共交付还缴收也都再用得给会将可能有款在您你额话和]"
    r"|差不多|大概|大约|大致|固定|统一|平均|均为|相当于|算下来|区间|范围|介于|现在|目前|实际上?|折合|折算|我们?|人民币){0,8}"
)
"""What stands between the name of a figure and the figure, fillers and all."""
NEAR = r"[^。;；!！?？,，\d\n¥%]{0,10}?"
"""A few words of the same clause, with no figure in digits among them."""

LOW = r"(低至|低到|最低|低于|不到|不足|不超过|不高于|不超|至多|最高|少于|仅需低至)?"
TO = r"\s?(?:-|~|至|到)\s?"

EACH = (
    r"(?=[平每期一月单按])(?:(?:平均)?(?:每一?|期)期|(?<![第\d首头前后一二三四五六七八九十])一期|每一?个月|每月|月均|月供|月付|月还|月缴|月费|(?<!\d)一个月|期供|按月|单期"
    r"|每(?:隔)?(?:[两二2]个?)?(?:周|星期|礼拜)|(?<!第)(?<!逾期)每次|每个?月底?)"
)
DAY = r"(?=[平折每一日天])(?:(?:平均|折合)?(?:每一?天|每日|一天|一日)|日均|日付|日供|天天)"

CASH = (
    r"(?:一口价全款|付全款|全款|全额(?:付款|支付|付清|购买|付)|一次性?(?:付清|付款|支付|全款|结清|缴清|买断|付)|现金价|现金购买"
    r"|付现|现付|现款|现金|直接买|单买价)"
)
_OF_YEAR = r"(?:近似|综合|实际|名义|有效|折算|折合|参考|总费用|单利|复利|对应|换算|平均|固定){0,3}"
YEARLY = (
    rf"(?=[近综实名有折参总单复对换平固成年一每ai])(?:{_OF_YEAR}(?:成)?(?:年化(?:近似|综合|融资|资金|折算|参考|单利|复利|实际|名义){{0,3}}(?:利率|率|费率|利息|成本|收益率|百分率)?"
    r"|(?:一年|每年)(?:的?(?:利率|利息))?|年(?:利率|息|利|费率|百分率))(?:\((?:apr|irr|近似|年化|单利口径)\))?"
    r"|(?<![a-z])(?:apr|irr)(?![a-z]))"
)
MONTHLY = (
    r"(?=[每月按])(?:每?月平息率?|月利率|月息|月利|月利息|每个?月的?(?:利率|利息)|按月(?:计息|收息)?|每个?月|月化利率)"
)
DAILY = r"(?=[日按每一])(?:日利率|日息|日利|日利息|按[日天](?:计息|收取|计收)?|[每一][日天](?:的?(?:利率|利息))?|日)"

_OF_FEE = (
    "账户|账务|资金|资料|平台|信用|贷款|综合|咨询|担保|会员|通道|风险|风控|行政|开办|开户|开卡|作业|账管|设定|代办|信息|技术|金融|开通"
    "|审核|审批|评估|居间|中介|撮合|贷后|建档|登记|公证|查册|征信|查询|抵押|过户|动用|系统|激活|入会|放款|到账|处理|保障|文件|法律|批核"
    "|增信|履约|渠道|推荐|经纪|签约|认证|验证|借款|管理|服务|申办|申请|动拨|维护|上门|介绍|基础|支付通道|首次|代收"
)
_FEES = "手续费率|服务费率|手续费|服务费|管理费率|管理费|(?<!年)费率|担保费|咨询费|会员费|保险费|保费|处理费|开卡费|工本费|年费(?!率)|违约金|总费用"
FEE_AHEAD = "".join(dict.fromkeys(word.removeprefix("(?<!年)")[0] for word in f"{_OF_FEE}|{_FEES}|总".split("|")))
"""What the name of a fee begins with; to be used in a class of characters that is looked at first."""
FEE = rf"(?=[{FEE_AHEAD}])(?:(?:{_OF_FEE}){{0,3}}总?(?:{_FEES})|(?:{_OF_FEE}){{1,3}}费(?!用[，,]))"
"""A fee by its name."""

CARD = r"(?:购物卡|礼品卡|购物券|礼券|电子卡|e卡|代金卡|礼金卡)"

_NO = r"(?:没有?|无(?:需|须)?(?:支?付|承担)?|不(?:再|会|另|额外)?(?:收取?|计收|计|算|加收?|付|要|用付?|必付?|需要?付?)|免(?:收|付|除|掉|去|缴)?|不产生)"
_NOTHING = (
    r"(?:全免|全部免除|一律免|不收|不要|不用|不必|免了|免收|免除|为零|为?0元?(?![.\d%])|是零|没有|一分不|一毛不|我们不)"
)
FREE = (
    r"(?=[免没无不零0利一半])(?:免息(?!券|期)|(?:(?<!不用)(?<!不借)"
    + _NO
    + r"(?:任何|一分钱?的?|半分钱?的?|额外的?|您的?){0,2}(?:[\u4e00-\u9fff]{0,4}费用?(?:和|与|及|、|或|以及))?利息)"
    r"|零利息|0\s?利息|0\s?息(?!差)|零息|0\s?利率|零利率|零成本|0成本|无息"
    r"|利息(?:都|也|全部?|一律|统统|通通|一分钱?|半分|[:\s])*"
    + _NOTHING
    + r"|[一半]分钱?的?利息(?:都|也)?(?:不|没|无|免)|零年利率)"
)
"""Interest-free, in words."""


def counts(text: str) -> list[int]:
    """All the counts of a list, such as 3/6/12期.

    >>> counts("3期、六期或12期")
    [3, 6, 12]
    """
    return [whole_number(part) for part in re.findall(r"\d+|[一二三四五六七八九十两廿]+", text)]


def all_of(reader: Reader, pattern: str) -> list[re.Match[str]]:
    """Every place in the whole text that has a pattern, read or not; as many as anybody advertises."""
    places = compiled(pattern).finditer(reader.copy.plain)
    return [found for found, _ in zip(places, range(200), strict=False)]


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


TERM = rf"(?<!第){N}\s?(?:个月|个)?期(?![待望间限权货初末])|{N}个月(?=分期|免息|0息|零息)"
