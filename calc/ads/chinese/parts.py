"""Which parts does a Chinese advertisement ask for, and on which days? Half today, half in 30 days."""

from __future__ import annotations

from calc.ads.chinese.words import Claims, whole_number
from calc.ads.reader import N, Reader

_SHARE = r"(?:一半|(?:剩余|剩下|另|另外|余下)的?一半|半数|[三四]分之[一二]|[一二三四五]成|\d{1,2}%|剩余|剩下|余款|尾款|其余|余下|另外?一?笔?)"
_PAY = r"(?:付款|支付|付|还|交|给)"
_NOW = r"(?:今天|今日|当天|当日|现在|立即|下单时?|拍下时?|首次|当场|先)"


def parts_by_day(reader: Reader, claims: Claims) -> None:
    """今天付一半，30天后付一半."""
    _one_today(reader, claims)
    now = reader.first(rf"{_NOW}(?:只需|只|先|需|再|要){{0,2}}{_PAY}{_SHARE}")
    if not now:
        return
    later = rf"{N}\s?(天|日|周|个月|个星期)(?:之后|以后|后)"
    days, then = (
        [0],
        rf"(?:{later}(?:再|只|需|要|才){{0,2}}{_PAY}?清?{_SHARE}|{_SHARE}的?(?:款|部分)?{later}(?:再|只|需|要|才){{0,2}}{_PAY})",
    )
    for found in list(reader.find(then)):
        count, unit = found[1] or found[3], found[2] or found[4]
        days.append(whole_number(count) * {"周": 7, "个星期": 7, "个月": 30}.get(unit, 1))
        reader.take(found, "schedule_days")
    if len(days) > 1:
        claims["schedule_days"], claims["term"] = days, len(days)
        reader.take(now, "schedule_days")


def _one_today(reader: Reader, claims: Claims) -> None:
    """4期，今日付首期，之后每两周付一期: the days of all follow."""
    now = reader.first(
        r"(?:今天|今日|当天|当日|下单时?|即时|现在)(?:先|即|只需)?(?:付|支付|扣|还|缴)(?:款)?(?:首期|第一期|第1期|一期|1期|第一笔|首笔)"
    )
    then = reader.first(rf"每隔?(?:([两二2])?个?(周|星期|礼拜)|{N}\s?天)(?:再|自动)?(?:付|支付|扣|还|缴)")
    counted = reader.first(rf"{N}\s?期(?![待望间限权货初末])")
    if not (now and then and counted):
        return
    every = whole_number(then[3]) if then[3] else 14 if then[1] else 7
    count = whole_number(counted[1])
    if every and 1 < count <= 120:
        claims["schedule_days"] = [every * place for place in range(count)]
        reader.spans.setdefault("schedule_days", reader.copy.span(*then.span()))
