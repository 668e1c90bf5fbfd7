"""What does a Chinese advertisement claim? A grammar of its phrases, from the most special to the plainest."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from calc.ads.numerals import number
from calc.ads.reader import B, M, N, P, Reader, percent, plain

Claims = dict[str, Any]

_IS = r"[\s:=约为是需要达至的仅只就才共交付还缴收]{0,6}"
_LOW = r"(低至|最低|低于|不到|不足|不超过|不高于|至多|最高|仅需低至)?"
_TO = r"\s?(?:-|~|至|到)\s?"
_EACH = r"(?:每期|每个月|每月|每周|月均|月供|月付|月还|月缴|一个月|期供|按月|单期|每一期)"
_DAY = r"(?:每天|每日|一天|一日|日均|日付|日供|天天)"
_CASH = r"(?:全款|一次付清|一次性付清|一次性付款|一次性支付|一次性全款|现金价|现金|全额付款|全额支付|付全款|直接买|单买价|一口价全款)"
_YEARLY = r"(?:综合)?(?:实际|名义|有效|总费用)?(?:年化(?:综合)?(?:利率|率|费率|利息|收益率)?|年(?:利率|息|利|费率|百分率)|年化)"
_MONTHLY = r"(?:每?月平息率?|月利率|月息|月利|月利息|每月利率|每月利息|按月(?:计息|收息)?|每月|月化利率)"
_DAILY = r"(?:日利率|日息|日利|日利息|按日(?:计息|收取|计收)?|每日利率|每日利息|每日|每天|日)"
_FEE = r"((?:账户|资金|平台|分期|信用|贷款|综合|咨询|担保|会员|通道|风险|行政|开办|作业|账管|设定|代办|信息|技术|金融|支付|开通|审核|评估|居间|中介|撮合|贷后){0,2}(?:总)?(?:手续费率|服务费率|手续费|服务费|管理费率|管理费|费率|担保费|咨询费|会员费|保险费|处理费|开卡费|工本费|年费|违约金|(?<=行政)费|(?<=开办)费|(?<=作业)费|(?<=账管)费|(?<=设定)费|(?<=代办)费|(?<=审核)费|(?<=评估)费|(?<=居间)费|(?<=中介)费|(?<=开通)费))"
_CARD = r"(?:购物卡|礼品卡|购物券|礼券|电子卡|e卡|代金卡|礼金卡)"
_TERM = rf"{N}\s?(?:个月|个)?期(?![待望间限权货初末])|{N}个月(?=分期|免息|0息|零息)"
_FREE = r"免息(?!券|期)|免利息|零利息|0\s?利息|0\s?息(?!差)|零息|0\s?利率|零利率|零成本|0成本|无息|不收利息|利息全免|不要利息|免除利息"


def read_chinese(reader: Reader, claims: Claims) -> None:
    """Fill in what a text claims; the rules are tried in order, and each takes what it reads away from the next."""
    for rule in _RULES:
        rule(reader, claims)


def _graduated(reader: Reader, claims: Claims) -> None:
    steps: list[list[Any]] = []
    for found in reader.find(
        rf"(?:前|后|第?首|剩余|其余|余下)\s?{N}\s?(?:期|个月)[,，、\s]{{0,3}}(?:每期|每月|各)?(?:只|仅|还|付|需|要|只需|只要|仅需){{0,3}}{M}"
    ):
        count, amount = number(found[1]), reader.money(found[2])
        if count is not None and amount is not None:
            steps.append([int(count), amount])
            reader.take(found, "graduated")
    rest = reader.first(
        rf"(?:剩余|其余|余下|之后|以后|后面|后期|后续)(?:每期|每月|各期)(?:只|仅|还|付|需|要){{0,3}}{M}"
    )
    if rest and steps and (amount := reader.money(rest[1])) is not None:
        term = reader.first(_TERM)
        if term and (whole := number(term[1] or term[2])) is not None:
            steps.append([int(whole) - sum(step[0] for step in steps), amount])
            reader.take(rest, "graduated")
    if len(steps) > 1:
        claims["graduated"] = steps
        claims["term"] = sum(step[0] for step in steps)
    elif steps and steps[0][0] == 1:
        claims["first_amount"] = steps[0][1]


def _reference_prices(reader: Reader, claims: Claims) -> None:
    _amount(
        reader,
        claims,
        "lowest_7d",
        rf"近?(?:7|七)[天日]内?(?:最低|最低价|最低成交|最低成交价|成交最低|最低价格|最低到手价){_IS}{B}",
    )
    _amount(
        reader, claims, "list_price", rf"(?:原价|划线价|吊牌价|市场价|专柜价|标价|门市价|定价|零售价|官方价){_IS}{B}"
    )
    _amount(
        reader,
        claims,
        "sale_price",
        rf"(?:活动价|促销价|特价|秒杀价|直播价|直播间价|折后价|大促价|会员价|券后价|优惠价|现价){_IS}{B}",
    )


def _coupons(reader: Reader, claims: Claims) -> None:
    found = reader.first(rf"满\s?{B}\s?(?:立?减|省|抵|返)\s?{B}")
    if found:
        claims["coupon"] = {"type": "threshold", "threshold": reader.money(found[1]), "off": reader.money(found[2])}
        reader.take(found, "coupon")
    found = reader.first(r"免息(?:分期)?(?:优惠)?券")
    if found:
        claims["coupon"] = {"type": "interest-free"}
        claims["interest_free"] = True
        reader.spans.setdefault("interest_free", reader.copy.span(*found.span()))
        reader.take(found, "coupon")


def _deposit(reader: Reader, claims: Claims) -> None:
    found = reader.first(rf"[定订]金{_IS}{B}\s?(?:元)?(?:可?抵|当|翻倍?抵?)\s?{B}")
    if found:
        claims["deposit"], claims["deposit_value"] = reader.money(found[1]), reader.money(found[2])
        reader.take(found, "deposit")
    else:
        _amount(reader, claims, "deposit", rf"[定订]金{_IS}{B}")


def _merchant(reader: Reader, claims: Claims) -> None:
    share = r"(?:佣金|分润|提成|返佣|分佣|推广费|返利)"
    found = reader.first(rf"{share}[^,，。;；\d¥]{{0,6}}{B}{_TO}{B}") or reader.first(rf"{B}{_TO}{B}(?:的)?{share}")
    if found:
        claims["merchant_share"] = [reader.money(found[1]), reader.money(found[2])]
        reader.take(found, "merchant_share")
        return
    found = reader.first(rf"{share}[^,，。;；\d¥%]{{0,6}}{M}") or reader.first(rf"{M}(?:的)?{share}")
    if found:
        amount = reader.money(found[1])
        claims["merchant_share"] = [amount, amount]
        reader.take(found, "merchant_share")


def _income(reader: Reader, claims: Claims) -> None:
    _amount(reader, claims, "income", rf"(?:月收入|月薪|月工资|每月收入|月入|收入|工资){_IS}{B}")
    line = r"(?:授信额度|月付额度|可用额度|信用额度|消费额度|额度)"
    _amount(reader, claims, "limit", rf"{M}(?:的)?(?:月付|授信|信用|消费|可用|超高|高)?额度")
    _amount(
        reader, claims, "limit", rf"{line}(?:最高|高达|可达|可至|最高可达|提升至|至){{0,2}}{_IS}{B}(?![%‰成期折天])"
    )


def _days(reader: Reader, claims: Claims) -> None:
    found = reader.first(r"(?:无|没有|不享受?)免息(?:还款)?期")
    if found:
        claims["float_days"] = 0
        reader.take(found, "float_days")
    for pattern in (
        rf"(?:最长|长达|最多|最高|可享|享){{0,2}}{N}\s?天(?:的)?(?:超长)?免息(?:还款)?期?",
        rf"免息(?:还款)?期(?:最长|长达|最多|可达|为|是){{0,2}}{N}\s?天",
    ):
        found = reader.first(pattern)
        if found and "float_days" not in claims:
            claims["float_days"] = _whole(found[1])
            reader.take(found, "float_days")
    found = reader.first(
        rf"(?:每月)?{N}[号日](?:是|为)?(?:出账单?|账单日?|出账日?|为账单日|结账日?|结单日?)(?:[,，、\s]|当月|次月|下月|每月){{0,3}}{N}[号日](?:前|之前)?(?:是|为)?(?:缴款截止日?|缴款日?|缴款|还款截止日?|还款日?|到期|为还款日|最后还款日)"
    )
    if found:
        claims["billing_day"], claims["due_day"] = _whole(found[1]), _whole(found[2])
        reader.take(found, "billing_day")
    for key, name in (("billing_day", "(?:账单日|出账日)"), ("due_day", "(?:最后还款日|还款日)")):
        found = reader.first(rf"{name}(?:为|是|:|每月|次月|下月){{0,3}}{N}[号日]")
        if found and key not in claims:
            claims[key] = _whole(found[1])
            reader.take(found, key)
    for key, name in (
        ("billing_day", r"(?:出账单?|账单日|出账日|结账|结单)"),
        ("due_day", r"(?:前?还款|前?还清|到期还|前?缴款)"),
    ):
        found = reader.first(rf"(?:每月|次月|下月)?{N}[号日]{name}")
        if found and key not in claims:
            claims[key] = _whole(found[1])
            reader.take(found, key)
    found = reader.first(rf"每(?:个)?月\s?{N}[号日]")
    if found:
        claims["day_of_month"] = _whole(found[1])
        reader.take(found, "day_of_month")


_PART = r"(?:一半|(?:剩余|另|余下)(?:的)?一半|三分之一|四分之一|[一二三四五]成|\d{1,2}%|剩余|余款|尾款|其余)"


def _parts_by_day(reader: Reader, claims: Claims) -> None:
    """今天付一半，30天后付一半."""
    now = reader.first(rf"(?:今天|今日|当天|现在|立即|下单时?|先)(?:只|先|需|再)?(?:付|还|支付){_PART}")
    if not now:
        return
    days = [0]
    for found in list(reader.find(rf"{N}\s?(天|日|周|个月)(?:后|之后)(?:再|只|需)?(?:付|还|支付)?(?:清)?{_PART}")):
        days.append(_whole(found[1]) * {"周": 7, "个月": 30}.get(found[2], 1))
        reader.take(found, "schedule_days")
    if len(days) > 1:
        claims["schedule_days"], claims["term"] = days, len(days)
        reader.take(now, "schedule_days")


def _deferral(reader: Reader, claims: Claims) -> None:
    later = r"(?:再)?(?:付款|还款|付|还|扣款|支付|开始还|起还|首还)"
    patterns = (
        (
            "deferral_days",
            rf"(?:收货|签收|确认收货|下单|到货|购买|使用|试用|发货)?(?:后|满)?\s?{N}\s?天(?:后|之后|内){later}",
        ),
        ("deferral_days", rf"(?:收货|签收|确认收货|下单|到货|购买|试用|发货)(?:后|满)\s?{N}\s?天(?:再|才)?{later}"),
        ("deferral_days", rf"(?:延期|推迟|延后|缓)\s?{N}\s?天(?:再)?(?:还|付)?"),
        ("deferral_months", rf"(?:延期|推迟|延后|缓|延迟)\s?{N}\s?个?月(?:再)?(?:还款|还|付)?"),
        ("deferral_months", rf"{N}\s?个月(?:后|之后){later}"),
    )
    for key, pattern in patterns:
        found = reader.first(pattern)
        if found and "deferral_days" not in claims and "deferral_months" not in claims:
            claims[key] = _whole(found[1])
            reader.take(found, key)
    found = reader.first(r"(?:下个?月|次月)(?:再|才)?(?:还款|还|付款|付)")
    if found and not {"deferral_days", "deferral_months"} & claims.keys():
        claims["deferral_months"] = 1
        reader.take(found, "deferral_months")


def _early_settlement(reader: Reader, claims: Claims) -> None:
    early = r"提前(?:结清|还款|还清|清偿|全额还款)"
    if not reader.first(early):
        return
    waived = reader.first(rf"{early}[^。;；\n]{{0,16}}(?:免收|减免|免除|不再收|不收|无需|不用|免)[^。;；,，\n]{{0,14}}")
    charged = reader.first(
        rf"{early}[^。;；\n]{{0,14}}(?:需|要|须|仍|应|得|照收|一次)[^。;；\n]{{0,18}}(?:费|息)[^。;；,，\n]{{0,8}}"
    )
    charged = charged or reader.first(
        rf"{early}[^。;；\n]{{0,10}}(?:手续费|服务费|利息|费用)(?:仍|照|不退|不减)[^。;；,，\n]{{0,8}}"
    )
    for found, value in ((waived, "waive"), (charged, "due")):
        if found:
            claims["early_settlement"] = value
            reader.take(found, "early_settlement")
            return


def _late(reader: Reader, claims: Claims) -> None:
    late = r"(?:逾期|罚息|滞纳金|违约金|延滞)"
    units = (("day", r"(?:按日|每日|每天|日|天)"), ("month", r"(?:按月|每月|月)"), ("year", r"(?:年化|年利率|每年|年)"))
    for unit, word in units:
        found = reader.first(
            rf"{word}(?:加收|计收|收取|计|收|按)?\s?{P}(?:的)?(?:计收|收取|计|加收)?(?:的)?(?:罚息|滞纳金|违约金|逾期利息|逾期费)"
        )
        found = found or reader.first(
            rf"{late}[^。;；\d\n]{{0,12}}{word}(?:利率|息|费率|罚息|收取|计收|计|加收|按|利息){{0,3}}{_IS}{P}[^。;；,，\n]{{0,8}}"
        )
        found = found or reader.first(rf"{late}[^。;；\d\n]{{0,12}}{P}/?(?:{word})[^。;；,，\n]{{0,8}}")
        if found and (value := percent(found[1], unit)) is not None:
            claims["late_rate"] = {"value_pct": value, "unit": unit}
            reader.take(found, "late_rate")
            break
    found = reader.first(rf"{late}[^。;；\d¥\n]{{0,12}}(?:每期|每次|每笔|一次|另)?[^。;；\d¥\n]{{0,6}}{M}")
    if found:
        claims["late_fee"] = reader.money(found[1])
        reader.take(found, "late_fee")


def _minimum(reader: Reader, claims: Claims) -> None:
    found = reader.first(rf"最低(?:还款|应缴|应还|还|缴)(?:额|款|金额|比例)?{_IS}{P}")
    if found:
        claims["minimum_payment_pct"] = percent(found[1])
        reader.take(found, "minimum_payment_pct")


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


def _discounts(reader: Reader, claims: Claims) -> None:
    found = reader.first(
        rf"(?:连续|前)\s?{N}\s?期[^。;；\d\n]{{0,14}}[,，、]?(?:第\s?{N}\s?期|下一期|次期)[^。;；\d\n]{{0,6}}?(?:打|享)?{_OFF}"
    )
    if found:
        after, which, part = _whole(found[1]), found[2], factor(found[3])
        claims["step_discount"] = {
            "after_on_time": after,
            "period": _whole(which) if which else after + 1,
            "factor": part,
        }
        reader.take(found, "step_discount")
    found = reader.first(rf"{_OFF}(?:回收|收卡|收购|套现|变现|兑现|出售|秒收)") or reader.first(
        rf"(?:回收|收购|变现)[^。;；,，\d\n]{{0,6}}{_OFF}"
    )
    if found:
        claims["discount_factor"] = factor(found[1])
        reader.take(found, "discount_factor", 1)
    found = reader.first(rf"{_CASH}[^。;；,，\d\n]{{0,8}}(?:享|打|可享|立享)?{_OFF}(?:优惠)?")
    if found and (part := factor(found[1])) is not None:
        claims["cash_discount_pct"] = plain((1 - part) * 100)
        reader.take(found, "cash_discount_pct")
    taken_off = reader.first(rf"(?:立减|直减|直降|再减|立省){_IS}{M}")
    if taken_off:  # it has no claim of its own, and is no price
        reader.money(taken_off[1])
        reader.take(taken_off, "cash_discount")
    found = reader.first(rf"{_CASH}[^。;；,，\d\n]{{0,8}}(?:减|省|优惠|便宜|折扣|立减|直降){_IS}{P}")
    if found and "cash_discount_pct" not in claims:
        claims["cash_discount_pct"] = percent(found[1])
        reader.take(found, "cash_discount_pct")


def _down(reader: Reader, claims: Claims) -> None:
    start = r"(?:首付款?|头期款|首期款|头款)"
    found = reader.first(rf"{start}(?:比例)?{_IS}{N}\s?成(半)?")
    if found and (value := number(found[1])) is not None:
        claims["down_payment_pct"] = plain(value * 10 + (5 if found[2] else 0))
        reader.take(found, "down_payment_pct")
    found = reader.first(rf"{start}(?:比例)?{_IS}{P}")
    if found and "down_payment_pct" not in claims:
        claims["down_payment_pct"] = percent(found[1])
        reader.take(found, "down_payment_pct")
    found = reader.first(r"(?:0|零)\s?(元?)\s?(?:首付|下单|头期款)") or reader.first(r"(?:免|无需|不用)(?:付)?首付()")
    if found:
        claims["down_payment"] = Decimal(0)
        if found[1]:
            reader.currency = reader.currency or "CNY"
        reader.take(found, "down_payment")
    else:
        _amount(reader, claims, "down_payment", rf"{start}{_IS}{B}(?![%‰成期])")


def _sums(reader: Reader, claims: Claims) -> None:
    _amount(
        reader,
        claims,
        "total_interest",
        rf"(?:总利息|利息总共|利息共计|利息合计|利息一共|总共利息|全部利息|利息总额|共付利息|合计利息|利息共){_IS}{B}",
    )
    _amount(reader, claims, "interest_per_period", rf"(?:每期|每月|按月|月){_IS}(?:还|付|交|缴)?利息{_IS}{M}")
    _amount(reader, claims, "interest_per_period", rf"(?:每期|每月)(?:的)?利息{_IS}{B}")
    found = reader.first(
        rf"(?:加起来|加一起)?(?:总共|共计|合计|总计|一共|共|总价|总额)(?:还款|还|付款|付|需还|支付|应还|缴)?{_IS}{M}"
    )
    if found and (amount := reader.money(found[1])) is not None:
        claims["total"] = amount
        reader.take(found, "total")


def _first_amount(reader: Reader, claims: Claims) -> None:
    found = reader.first(rf"(?:首期|首月|第一期|第一个月|首次)(?:还款|还|付|供|应还|只|仅|需|要|付款){{0,3}}{_IS}{M}")
    if found:
        claims["first_amount"] = reader.money(found[1])
        reader.take(found, "first_amount")


def _amount(reader: Reader, claims: Claims, key: str, pattern: str) -> None:
    """An amount of money that a pattern finds, under its key."""
    found = None if key in claims else reader.first(pattern)
    if found and (amount := reader.money(found[1])) is not None:
        claims[key] = amount
        reader.take(found, key)


def _whole(text: str) -> int:
    value = number(text)
    return int(value) if value is not None else 0


_WAIVED = r"(?:全免|免收|全部免除|减免|免除|为?0元?(?![.\d])|为?零)"


def _fees(reader: Reader, claims: Claims) -> None:
    free = reader.first(rf"(?:0|零|免|免收|免除|无|没有|不收)(?:任何)?{_FEE}(?!率?[\d.]{{1,9}}%)") or reader.first(
        rf"{_FEE}{_WAIVED}"
    )
    timing = r"(每期|每月|每个月|按月|按期|月|各期|(?:首期|首月|第一期|预先|提前|一次性)(?:一次性)?(?:收取|收|扣除|扣|支付|付|交)?(?:全部|所有|全额)?)?"
    sized = reader.first(
        rf"{timing}(?:分期|的|另收|另加|加收|另付|收取|需付|须付|要付)?{_FEE}(?:率)?(?P<base>(?:按|以)?利息的?)?[:：为是约仅只需要收按计\s]{{0,4}}(首期|首月|第一期|每期|每月|各期|预先|提前|先)?(?:一次性?)?(?:只|仅|收取|收|交|扣|扣除|支付|需|要|为|:|费率){{0,3}}\s?{_LOW}\s?(?:{P}|{M})(?:/(期|月))?(起)?(?P<after>(?:[,，]?(?:在|于)?(?:首期|首月|第一期)(?:一次性?)?(?:收取|收|扣|支付))?)"
    )
    if sized and not (free and free.start() < sized.start() < free.end()):
        _take_fee(reader, claims, sized)
        return
    before = reader.first(
        rf"(?P<each>每期|每月|各期)?(?:另收|加收|收取|需付|另付|仅需|只需|只要|只收|仅收|收|付|需){{1,2}}\s?{P}(?:的)?(?P<per>每期|每月|各期)?(?P<name>{_FEE})"
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
        rf"(?:另|另外|需|还需|要|须|另行|再)(?:加|收|付|交|支付|收取|计){{0,3}}(?:一定|少量|部分)?{timing}{_FEE}"
    ) or reader.first(rf"{_FEE}(?:另计|另收|另付|另算|自理|以[^。，,]{{1,6}}为准)")
    if named:
        group = named.lastindex or 1
        claims["fee"] = {"name": reader.words(named, group), "timing": "unstated"}
        reader.take(named, "fee")


def _of_percent(name: str, value: Decimal | None, timing: str, basis: str = "original principal") -> Claims:
    fee: Claims = {"name": name, "rate_pct": value}
    if value:
        fee["basis"] = basis
    return fee | {"timing": timing}


def _take_fee(reader: Reader, claims: Claims, found: re.Match[str]) -> None:
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


_KIND = r"(?:[(（]?(单利|复利|irr|内部收益率法?)[)）]?)?"


def _rates(reader: Reader, claims: Claims) -> None:
    found = reader.first(r"(?:最低|低至)?低息|超低利率|低利率|低利息|优惠利率")
    for unit, word in (("year", _YEARLY), ("month", _MONTHLY), ("day", _DAILY), ("unstated", "(?:利率|利息)")):
        before = rf"{_LOW}(?P<word>{word}){_KIND}(?:计息|收取|收|按)?[^\S\n]?(?:只要|只需|仅需|仅为|仅|只|约为|约|为|是|达|:|在){{0,2}}\s?{_LOW}\s?{P}(?:{_TO}{P})?{_KIND}\s?(起|左右|以内|以下)?(?:计息|计收)?"
        after = rf"{P}(?:{_TO}{P})?的?(?P<word>{word})()"
        sized = reader.first(before)
        if sized:
            low = sized[1] or sized[4] or _up(sized[8])
            kind = sized[3] or sized[7]
            _take_rate(reader, claims, sized, unit, (sized[5], sized[6]), low, kind)
        elif unit != "unstated" and (sized := reader.first(after)):
            _take_rate(reader, claims, sized, unit, (sized[1], sized[2]), None, None)
    slash = reader.first(rf"{P}\s?/\s?(日|天|月|年|期)")
    if slash and "claimed_rate" not in claims:
        unit = {"日": "day", "天": "day", "月": "month", "期": "month", "年": "year"}[slash[2]]
        claims["claimed_rate"] = {"value_pct": percent(slash[1], unit), "unit": unit}
        reader.take(slash, "claimed_rate")
    if found and "claimed_rate" not in claims:
        claims["claimed_rate"] = {"unit": "unstated", "qualifier": "低"}
        reader.take(found, "claimed_rate")


def _up(word: str | None) -> str | None:
    return {"起": "起", "以内": "以内", "以下": "以下"}.get(word or "")


def _take_rate(
    reader: Reader,
    claims: Claims,
    found: re.Match[str],
    unit: str,
    ends: tuple[str, str | None],
    low: str | None,
    kind: str | None,
) -> None:
    first, second = percent(ends[0], unit), percent(ends[1], unit) if ends[1] else None
    if first is None:
        return
    rate: Claims = {"value_pct": first} if second is None else {"range_pct": [first, second]}
    rate["unit"] = unit
    word = found["word"]
    named = (
        "effective" if re.search("实际|有效", word) or kind in ("复利", "irr", "内部收益率", "内部收益率法") else None
    )
    named = named or ("simple" if kind == "单利" else "nominal" if "名义" in word else None)
    if named is None and reader.says("平息"):
        named = "flat"
    if named:
        rate["kind"] = named
    if low:
        rate["qualifier"] = low
    if "claimed_rate" in claims:
        if named == "effective" and unit == "year" and second is None:
            claims["claimed_ear_pct"] = first
            reader.take(found, "claimed_ear_pct")
        elif claims["claimed_rate"].get("kind") == "effective" and "value_pct" in claims["claimed_rate"]:
            claims["claimed_ear_pct"] = claims["claimed_rate"]["value_pct"]
            claims["claimed_rate"] = rate
            reader.take(found, "claimed_rate")
        return
    claims["claimed_rate"] = rate
    reader.take(found, "claimed_rate")


def _per_day(reader: Reader, claims: Claims) -> None:
    for pattern in (
        rf"{_DAY}(?:只要|只需|仅需|仅|只|才|还|付|花){{0,3}}\s?{_LOW}\s?(?:还|付|花)?{M}\s?(起)?",
        rf"(){M}\s?/\s?(?:天|日)(起)?",
        rf"(){M}(?:一|每)(?:天|日)(起)?",
    ):
        found = reader.first(pattern)
        if found and (amount := reader.money(found[2])) is not None:
            claims["per_day_amount"] = amount
            _qualify(claims, found[1] or found[3])
            reader.take(found, "per_day_amount")
            return


def _qualify(claims: Claims, word: str | None) -> None:
    if word:
        claims["qualifier"] = word


def _per_period(reader: Reader, claims: Claims) -> None:
    only = r"(?:只要|只需|仅需|仅|只|才|就|应还|还款|还|付款|付|供|缴|约|需|要|到手|为|是|:|本息){0,4}"
    patterns = (
        rf"{_EACH}{only}\s?{_LOW}\s?{only}{M}\s?(起)?",
        rf"(){M}\s?/\s?(?:期|个?月)(起)?",
        rf"(){M}\s?(?:一|每|1)(?:期|个月|月)(?!\s?[\d¥])(起)?",
        rf"(){M}\s?[×x*]\s?(?=\d{{1,3}}\s?期)(起)?",
        rf"{_EACH}{only}\s?{_LOW}\s?{B}(?![%‰‱成折期天年个\d.])(起)?",
        rf"{N}\s?期\s?[×x*]\s?{M}()",
    )
    for pattern in patterns:
        found = reader.first(pattern)
        if found is None or "graduated" in claims:
            continue
        amount = reader.money(found[2])
        if amount is None:
            continue
        claims["per_amount"] = amount
        if pattern is patterns[-1]:
            claims["term"] = _whole(found[1])
        else:
            _qualify(claims, found[1] or found[3])
        reader.take(found, "per_amount")
        return


def _gift_card(reader: Reader, claims: Claims) -> None:
    if not reader.says(_CARD):
        return
    claims["product"] = "gift card"
    for pattern in (rf"{M}(?:面值|面额)?(?:的)?[\u4e00-\u9fff]{{0,4}}{_CARD}", rf"(?:面值|面额|{_CARD}){_IS}{M}"):
        _amount(reader, claims, "face_value", pattern)


def _gifts(reader: Reader, claims: Claims) -> None:
    found = reader.first(
        rf"(?:加赠|附赠|再赠|赠送|赠品|赠|再送|另送|还送|送|礼赠|好礼)[^,，。;；\d¥]{{0,8}}?(?:价值|市值|总值)?{_IS}{M}"
    ) or reader.first(rf"(?:价值){_IS}{M}[^,，。;；\d]{{0,10}}(?:赠品|礼包|礼品|好礼|礼盒)")
    if found:
        claims["gift"], claims["gift_value"] = True, reader.money(found[1])
        reader.take(found, "gift")
    elif reader.first(
        r"赠品|加赠|附赠|赠送|好礼|送礼|再送|礼包|礼品(?!卡)|(?<!配)送(?!货|达|到|餐|上门|修)[\u4e00-\u9fff]"
    ):
        claims["gift"] = True


def _prices(reader: Reader, claims: Claims) -> None:
    plan = r"(?:分期价|分期总价|分期购买|月付价|月付购买|月付买|月付到手|分期到手|贷款价|赊购价|分期)"
    _amount(reader, claims, "net_received", rf"(?:实际到手|实际到账|实到|到账|到手){_IS}{B}") if reader.says(
        r"借|贷"
    ) else None
    found = reader.first(
        rf"{N}\s?期(?P<free>免息|0息|零利息|零息)?(?:分期)?(?:到手价?|总价|共付|价)(?:仅|只|需){{0,2}}{_IS}{M}"
    )
    if found and (amount := reader.money(found[3])) is not None:
        claims["plan_price"] = amount
        reader.take(found, "plan_price", 3)
    plain_cash = rf"{_CASH}(?:价格|价|只要|只需|仅需|仅|到手价?|购买|支付|付|买|优惠价){{0,3}}{_IS}{B}(?!折)"
    _amount(reader, claims, "cash_price", plain_cash)
    _amount(reader, claims, "plan_price", rf"{plan}(?:只要|只需|仅需|仅|只|到手){{0,2}}{_IS}{M}")
    if "plan_price" in claims:
        _amount(reader, claims, "cash_price", rf"(?:页面价|页面|售价|商品价|到手价|现价|价格){_IS}{B}")
    _amount(reader, claims, "price", rf"(?:借款?|贷款?|可借|申请){_IS}{M}")
    _amount(
        reader, claims, "price", rf"(?:到手价|到手|售价|价格|仅售|只卖|页面价|商品价|总价|金额|本金){_IS}{B}(?![%期折])"
    )


def _default_price(reader: Reader, claims: Claims) -> None:
    """An amount that nothing else was said of is the price."""
    beside = ("price", "plan_price", "cash_price", "face_value")
    if "sale_price" in claims or any(name in claims for name in beside):
        return
    for found in reader.find(M):
        amount = reader.money(found[1])
        if amount:
            claims["price"] = amount
            reader.take(found, "price")
            return


def _terms(reader: Reader, claims: Claims) -> None:
    listed = reader.first(
        rf"((?:{N}\s?期?\s?[/、,，或和]\s?){{1,6}}){N}\s?(?:期|个月)(?:可选|任选|任意选|随心选|均可|都可|可分|可供选择)?"
    )
    if listed:
        numbers = [_whole(part) for part in re.findall(r"\d+|[一二三四五六七八九十两]+", listed.group())]
        if len(numbers) > 1 and all(1 <= one <= 120 for one in numbers):
            claims["term_options"] = numbers
            reader.take(listed, "term_options")
    if "term_options" in claims:
        said_free = rf"((?:{N}\s?期?\s?[/、,，和及与]\s?){{0,5}}{N}\s?(?:期|个月)(?:内|均|都|可)?)(?:{_FREE})"
        for found in list(reader.find(said_free)):
            free = [_whole(part) for part in re.findall(r"\d+|[一二三四五六七八九十两]+", found[1])]
            known = claims.setdefault("interest_free_terms", [])
            known += [one for one in free if one in claims["term_options"] and one not in known]
            reader.take(found, "interest_free_terms")
        if not claims.get("interest_free_terms", True):
            del claims["interest_free_terms"]
        return
    if "term" in claims:
        return
    ways = (
        rf"{N}\s?(?:个月|个)?期(?![待望间限权货初末])",
        rf"(?:分|借|贷|期限|分期|还款期|供款期|年期|为期)\s?(?:为|是|长达|最长|:)?\s?{N}\s?个月",
        rf"{N}\s?个月(?:分期|免息|0息|零息|付清|还清|还完)",
        r"分([半一二两三四五]|\d)年",
        rf"(?:一共|总共|共|连续|分|期限|为期)\s?{N}\s?周(?!年|岁)",
    )
    for place, pattern in enumerate(ways):
        counted = reader.first(pattern)
        if counted and (value := number(counted[1])) is not None:
            claims["term"] = int(value * 12) if place == 3 else int(value)
            reader.take(counted, "term")
            return


def _pay_later(reader: Reader, claims: Claims) -> None:
    later = reader.says(r"先用后付|先享后付|先买后付|先试后付|先享后还")
    if (
        "term" not in claims
        and "term_options" not in claims
        and (later or "deferral_days" in claims)
        and reader.says("先.后付|先用后|下单|后(?:再)?付款")
    ):
        claims["term"] = 1


def _shape(reader: Reader, claims: Claims) -> None:
    for word, shape in (
        ("等额本息|本息平均", "annuity"),
        ("等额本金|本金平均", "equal_principal"),
        ("先息后本|只还利息|按月付息", "interest_only"),
    ):
        if reader.says(word):
            claims["shape"] = shape
    if reader.says(r"到期还本|到期一次还本|到期归还本金|最后还本金|末期还本"):
        amount = claims.get("price")
        found = reader.first(rf"到期(?:还本|归还本金|还本金){_IS}{M}")
        if found:
            amount = reader.money(found[1])
            reader.take(found, "balloon")
        if amount is not None:
            claims["balloon"] = amount
    if reader.says(r"每周(?:还|付)|每星期|周付"):
        claims["frequency"] = "weekly"
    elif reader.says(r"每两周|双周|每2周"):
        claims["frequency"] = "biweekly"


def _interest_free(reader: Reader, claims: Claims) -> None:
    if "interest_free_terms" in claims:
        return
    found = reader.first(_FREE)
    if found:
        claims["interest_free"] = True
        reader.spans.setdefault("interest_free", reader.copy.span(*found.span()))


def _subsidy(reader: Reader, claims: Claims) -> None:
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


_RULES = (
    _graduated, _reference_prices, _coupons, _deposit, _merchant, _income, _days, _early_settlement, _parts_by_day, _deferral, _late,
    _minimum, _discounts, _subsidy, _down, _gift_card, _sums, _first_amount, _fees, _rates, _per_day, _per_period, _gifts, _prices,
    _terms, _default_price, _pay_later, _shape, _interest_free,
)  # fmt: skip
