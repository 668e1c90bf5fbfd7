"""Which days does a Chinese advertisement name? Statement, due day, days put off, parts paid by day."""

from __future__ import annotations

from calc.ads.chinese.words import IS, Claims, whole_number
from calc.ads.reader import B, M, N, Reader


def days(reader: Reader, claims: Claims) -> None:
    """每月1号出账6号还款, 最长36天免息期: statement day, due day, days of float."""
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
            claims["float_days"] = whole_number(found[1])
            reader.take(found, "float_days")
    found = reader.first(
        rf"(?:每月)?{N}[号日](?:是|为)?(?:出账单?|账单日?|出账日?|为账单日|结账日?|结单日?)(?:[,，、\s]|当月|次月|下月|每月){{0,3}}{N}[号日](?:前|之前)?(?:是|为)?(?:缴款截止日?|缴款日?|缴款|还款截止日?|还款日?|到期|为还款日|最后还款日)"
    )
    if found:
        claims["billing_day"], claims["due_day"] = whole_number(found[1]), whole_number(found[2])
        reader.take(found, "billing_day")
    for key, name in (("billing_day", "(?:账单日|出账日)"), ("due_day", "(?:最后还款日|还款日)")):
        found = reader.first(rf"{name}(?:为|是|:|每月|次月|下月){{0,3}}{N}[号日]")
        if found and key not in claims:
            claims[key] = whole_number(found[1])
            reader.take(found, key)
    for key, name in (
        ("billing_day", r"(?:出账单?|账单日|出账日|结账|结单)"),
        ("due_day", r"(?:前?还款|前?还清|到期还|前?缴款)"),
    ):
        found = reader.first(rf"(?:每月|次月|下月)?{N}[号日]{name}")
        if found and key not in claims:
            claims[key] = whole_number(found[1])
            reader.take(found, key)
    found = reader.first(rf"每(?:个)?月\s?{N}[号日]")
    if found:
        claims["day_of_month"] = whole_number(found[1])
        reader.take(found, "day_of_month")


_PART = r"(?:一半|(?:剩余|另|余下)(?:的)?一半|三分之一|四分之一|[一二三四五]成|\d{1,2}%|剩余|余款|尾款|其余)"


def parts_by_day(reader: Reader, claims: Claims) -> None:
    """今天付一半，30天后付一半."""
    _one_today(reader, claims)
    now = reader.first(rf"(?:今天|今日|当天|现在|立即|下单时?|先)(?:只|先|需|再)?(?:付|还|支付){_PART}")
    if not now:
        return
    days = [0]
    for found in list(reader.find(rf"{N}\s?(天|日|周|个月)(?:后|之后)(?:再|只|需)?(?:付|还|支付)?(?:清)?{_PART}")):
        days.append(whole_number(found[1]) * {"周": 7, "个月": 30}.get(found[2], 1))
        reader.take(found, "schedule_days")
    if len(days) > 1:
        claims["schedule_days"], claims["term"] = days, len(days)
        reader.take(now, "schedule_days")


def _one_today(reader: Reader, claims: Claims) -> None:
    """4期，今日付首期，之后每两周付一期: the days of all follow."""
    now = reader.first(
        r"(?:今天|今日|当天|当日|下单时?|即时|现在)(?:先|即|只需)?(?:付|支付|扣|还|缴)(?:款)?(?:首期|第一期|第1期|一期|1期)"
    )
    then = reader.first(rf"每(?:隔)?(?:(两|二|2)?个?(周|星期|礼拜)|{N}\s?天)(?:再)?(?:付|支付|扣|还|缴)")
    counted = reader.first(rf"{N}\s?期(?![待望间限权货初末])")
    if not (now and then and counted):
        return
    every = whole_number(then[3]) if then[3] else 14 if then[1] else 7
    count = whole_number(counted[1])
    if every and 1 < count <= 120:
        claims["schedule_days"] = [every * place for place in range(count)]
        reader.spans.setdefault("schedule_days", reader.copy.span(*then.span()))


def short_loan(reader: Reader, claims: Claims) -> None:
    """借1000元，7天后还1300元; 借1000元用30天，利息15元: one payment after some days, and what it comes to."""
    if not reader.says("借|贷"):
        return
    back = reader.first(
        rf"{N}\s?天(?:后|内)?(?:到期)?(?:需|要|共|再|一共){{0,2}}(?:还款?|归还|偿还)(?:本息)?{IS}{B}(?!\s?[期个天年月%])"
    )
    if back:
        amount = reader.money(back[2])
        if amount is not None and amount >= 10:
            claims["deferral_days"], claims["term"], claims["total"] = whole_number(back[1]), 1, amount
            reader.take(back, "total")
            reader.spans.setdefault("deferral_days", reader.spans["total"])
        return
    used = reader.first(rf"(?:用|使用|借|借款|期限|周期|为期|借期){IS}{N}\s?天(?!内?(?:到账|放款|免息|可|无理由))")
    interest = reader.first(
        rf"(?<![每期月日天年总])利息(?:共|总共|一共)?(?:只要|只需|仅需|仅为|只|仅|才|为|是|:){{1,2}}\s?{M}"
    )
    if used and interest:
        claims["deferral_days"], claims["term"] = whole_number(used[1]), 1
        claims["total_interest"] = reader.money(interest[1])
        reader.take(used, "deferral_days")
        reader.take(interest, "total_interest")


def deferral(reader: Reader, claims: Claims) -> None:
    """收货7天后再付款, 下个月还: by how long payment is put off."""
    later = r"(?:再)?(?:付款|还款|付|还|扣款|支付|开始还|起还|首还)"
    patterns = (
        (
            "deferral_days",
            rf"(?:收货|签收|确认收货|下单|到货|购买|使用|试用|发货)?(?:后|满)?\s?{N}\s?天(?:后|之后|内){later}",
        ),
        ("deferral_days", rf"(?:后|满)\s?{N}\s?天(?:内)?(?:再|才)?{later}"),
        ("deferral_days", rf"(?:延期|推迟|延后|缓)\s?{N}\s?天(?:再)?(?:还|付)?"),
        ("deferral_months", rf"(?:延期|推迟|延后|缓|延迟)\s?{N}\s?个?月(?:再)?(?:还款|还|付)?"),
        ("deferral_months", rf"{N}\s?个月(?:后|之后){later}"),
    )
    for key, pattern in patterns:
        found = reader.first(pattern)
        if found and "deferral_days" not in claims and "deferral_months" not in claims:
            claims[key] = whole_number(found[1])
            reader.take(found, key)
    found = reader.first(r"(?:下个?月|次月)(?:再|才)?(?:还款|还|付款|付)")
    if found and not {"deferral_days", "deferral_months"} & claims.keys():
        claims["deferral_months"] = 1
        reader.take(found, "deferral_months")
