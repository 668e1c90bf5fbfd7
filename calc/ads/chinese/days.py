"""Which days does a Chinese advertisement name? Statement day, due day, days of float, days and months put off."""

from __future__ import annotations

from calc.ads.chinese.words import IS, Claims, whole_number
from calc.ads.reader import B, M, N, Reader

_NO_FLOAT = r"(?:无|没有|不享受?|不设|不提供|不含)免息(?:还款)?期|免息(?:还款)?期(?:为|是)?(?:无|没有|0天|零天)"
_MOST = r"(?:最长|长达|最多|最高|可达|可享|享受?|可|达|能|有|足足|超长|的|为|是|:){0,4}"
_FLOAT = (rf"{N}\s?天(?:的)?(?:超长)?免息(?:还款)?期?", rf"免息(?:还款)?期?{_MOST}\s?{N}\s?天")
_BILL = r"(?:出账单?日?|账单日?|结账日?|结单日?|出单日?)"
_DUE = r"(?:缴款截止日?|缴款日?|缴款|还款截止日?|最后还款日?|还款日?|到期还?款?日?|还清)"
_OF_MONTH = r"(?:为|是|:|的|在|固定|统一|定在|设在|每个?月|次月|下个?月|当月|都|于){0,4}\s?"
_BOTH = rf"(?:每个?月)?的?{N}[号日](?:是|为)?(?:您的)?{_BILL}(?:[,，、;；\s]|当月|次月|下个?月|每个?月|的){{0,4}}{N}[号日](?:前|之前)?(?:是|为)?{_DUE}"


def days(reader: Reader, claims: Claims) -> None:
    """每月1号出账6号还款, 最长36天免息期: statement day, due day, days of float."""
    found = reader.first(_NO_FLOAT)
    if found:
        claims["float_days"] = 0
        reader.take(found, "float_days")
    for pattern in _FLOAT:
        found = reader.first(pattern)
        if found and "float_days" not in claims:
            claims["float_days"] = whole_number(found[1])
            reader.take(found, "float_days")
    found = reader.first(_BOTH)
    if found:
        claims["billing_day"], claims["due_day"] = whole_number(found[1]), whole_number(found[2])
        reader.take(found, "billing_day")
    for pattern in (r"{name}{of}{n}[号日]", r"(?:每个?月|次月|下个?月)?的?{n}[号日](?:前|之前)?(?:是|为)?{name}"):
        for key, name in (("billing_day", _BILL), ("due_day", rf"(?:{_DUE}|还(?=[,，。]|$))")):
            found = reader.first(pattern.format(name=name, of=_OF_MONTH, n=N))
            if found and key not in claims:
                claims[key] = whole_number(found[1])
                reader.take(found, key)
    found = reader.first(rf"每(?:个)?月的?(?:逢)?\s?{N}[号日]")
    if found:
        claims["day_of_month"] = whole_number(found[1])
        reader.take(found, "day_of_month")


def short_loan(reader: Reader, claims: Claims) -> None:
    """借1000元，7天后还1300元; 借1000元用30天，利息15元: one payment after some days, and what it comes to."""
    if not reader.says("借|贷"):
        return
    back = reader.first(
        rf"{N}\s?(天|个月|年)(?:之后|以后|后|内)(?:到期)?(?:需|要|共|再|一共){{0,2}}(?:还款?|归还|偿还)(?:本息)?{IS}{B}(?!\s?[期个天年月%])"
    ) or reader.first(
        rf"{N}\s?(天)(?:到期)?(?:需|要|共|再|一共){{0,2}}(?:还款?|归还|偿还)(?:本息)?{IS}{B}(?!\s?[期个天年月%])"
    )
    if back:
        amount, count = reader.money(back[3]), whole_number(back[1])
        if amount is not None and amount >= 10:
            name = "deferral_days" if back[2] == "天" else "deferral_months"
            claims[name], claims["term"], claims["total"] = count * (12 if back[2] == "年" else 1), 1, amount
            reader.take(back, "total")
            reader.spans.setdefault(name, reader.spans["total"])
        return
    used = reader.first(
        rf"(?:用|使用|借|借款|期限|周期|为期|借期|元|块){IS}{N}\s?天(?!内?(?:到账|放款|免息|可|无理由))"
    )
    interest = reader.first(
        rf"(?<![每期月日年总])(?<![每一]天)利息(?:共|总共|一共)?(?:只要|只需|仅需|仅为|只|仅|才|为|是|:){{0,2}}\s?{M}"
    )
    if used and interest:
        claims["deferral_days"], claims["term"] = whole_number(used[1]), 1
        claims["total_interest"] = reader.money(interest[1])
        reader.take(used, "deferral_days")
        reader.take(interest, "total_interest")


_AFTER = r"(?:之后|以后|后|之内|以内|内)"
_PAY = r"(?:才|再|自动|开始|需要|需|只需|系统|统一|慢慢|一次性?|一起){0,3}(?:付款|还款|付钱|还钱|扣款|扣钱|扣费|支付|开始还|起还|首还|结账|买单|付清|还清|结算|付|还|扣)"
_FROM = r"(?:收货|收到货?|签收|确认收货|下单|到货|购买|使用|试用|发货|体验|满意)?(?:后|满|起|的)?\s?"
_PUT_OFF = r"(?:延期|推迟|延后|缓|延迟|晚|顺延|宽限)(?:到|最长|最多|可达|至)?\s?"
_DEFERRALS = (
    ("deferral_days", rf"{_FROM}{N}\s?天{_AFTER}{_PAY}"),
    ("deferral_days", rf"(?:后|满|起)\s?{N}\s?天{_AFTER}?{_PAY}"),
    ("deferral_days", rf"{_PUT_OFF}{N}\s?天(?:再)?(?:还|付)?"),
    ("deferral_months", rf"{_PUT_OFF}{N}\s?个?月(?:再|才)?(?:还款|还|付)?"),
    ("deferral_months", rf"{N}\s?个月{_AFTER}{_PAY}"),
)


def deferral(reader: Reader, claims: Claims) -> None:
    """收货7天后再付款, 下个月还: by how long payment is put off."""
    for key, pattern in _DEFERRALS:
        found = reader.first(pattern)
        if found and "deferral_days" not in claims and "deferral_months" not in claims:
            claims[key] = whole_number(found[1])
            reader.take(found, key)
    found = reader.first(rf"(?:下个?月|次月){_PAY}")
    if found and not {"deferral_days", "deferral_months"} & claims.keys():
        claims["deferral_months"] = 1
        reader.take(found, "deferral_months")
