"""What does a Chinese advertisement say of settling early, paying late, and paying the least?"""

from __future__ import annotations

import re

from calc.ads.chinese.words import IS, LOW, NEAR, Claims
from calc.ads.reader import M, P, Reader, percent

_EARLY = r"(?:提前|提早)(?:一次性?)?(?:全额|全部|部分)?(?:把[^,，。]{1,6})?(?:结清|还款|还清|清偿|清还|偿还|结束|付清|缴清|还)"
_LEFT = r"(?:剩余|剩下|余下|其余|未到期|未还|未付|未缴|后续|后面|所有|全部|各期)"
_COST = r"(?:费|息)"
_WAIVED = rf"{_EARLY}[^。;；!！\n]{{0,20}}?(?:免收|免付|免缴|减免|免除|全免|不再(?:收|付|缴|计)|不收|不计|不用|不必|无需|无须|免(?!息(?!费)))[^。;；,，!！\n]{{0,14}}"
_DUE = (
    rf"{_EARLY}[^。;；!！\n]{{0,16}}(?:需|要|须|仍|应|得|照收|照付|一次|依旧|依然|还是)[^。;；,，!！\n]{{0,18}}(?<![免零0])(?:费|(?<!免)息)[^。;；,，!！\n]{{0,8}}",
    rf"{_EARLY}[^。;；!！\n]{{0,10}}{_LEFT}[^。;；!！\n]{{0,10}}{_COST}[^。;；!！\n]{{0,6}}(?:须|需|要|仍|照|应|得|一次|全|还是|依然)[^。;；,，!！\n]{{0,10}}",
    rf"{_EARLY}[^。;；!！\n]{{0,10}}(?:手续费|服务费|利息|费用)(?:仍|照|也?不退|也?不减|不免|一分不少)[^。;；,，!！\n]{{0,8}}",
)


def early_settlement(reader: Reader, claims: Claims) -> None:
    """提前结清需付剩余手续费: whether the fees that are left stay due."""
    waived = reader.first(_WAIVED)
    charged = next((found for pattern in _DUE if (found := reader.first(pattern))), None)
    penalty = reader.first(
        rf"{_EARLY}[^。;；,，\n]{{0,14}}(?:{P}[^。;；,，\n]{{0,6}}违约金|违约金[^。;；,，\n]{{0,8}}{P})"
    )
    if penalty:  # it has no claim of its own, and is no fee of the plan
        reader.take(penalty, "early_penalty")
    for found, value in ((waived, "waive"), (charged, "due")):
        if found:
            claims["early_settlement"] = value
            reader.take(found, "early_settlement")
            return


_LATE = r"(?:逾期|未按[期时]|不按时|罚息|滞纳金|违约金|延滞|迟交|迟还|晚还)"
_PENALTY = r"(?:罚息|滞纳金|违约金|逾期利息|逾期费|延滞息|延滞金)"
_UNITS = (
    ("day", r"(?:按日|按天|每日|每一?天|一天|日|天)"),
    ("month", r"(?:按月|每个?月|月)"),
    ("year", r"(?:年化|年利率|每年|年)"),
)
_TAKEN = r"(?:利率|息|费率|罚息|收取|计收|加收|另收|计|收|罚|按|以|利息|额外|应还|应付|欠款|逾期|总额|的|金额|本金|未还|部分|万元){0,6}"


def late(reader: Reader, claims: Claims) -> None:
    """逾期按日收取0.1%, 逾期每次25元: what paying late costs."""
    charge = _late_fee(reader, claims)
    for unit, word in _UNITS:
        ways = (
            rf"{word}{IS}{_TAKEN}{IS}{LOW}{P}(?:的)?(?:计收|收取|加收|计)?(?:的)?{_PENALTY}",
            rf"{_LATE}(?:[^。;；\d\n]{{0,24}}[^。;；\d\n平时常正])?{word}{IS}{_TAKEN}{IS}{LOW}{P}[^。;；,，\n]{{0,8}}",
            rf"{_LATE}[^。;；\d\n]{{0,12}}(){P}\s?/?(?:{word})[^。;；,，\n]{{0,8}}",
        )
        found = next((found for pattern in ways if (found := reader.first(pattern))), None)
        if found and (value := percent(found[2], unit)) is not None:
            claims["late_rate"] = {"value_pct": value, "unit": unit}
            reader.take(found, "late_rate")
            break
    _cap(reader, claims)
    if charge:
        reader.take(charge, "late_fee")


def _cap(reader: Reader, claims: Claims) -> None:
    """滞纳金最高25%: the most that paying late costs."""
    cap = reader.first(rf"{_LATE}{NEAR}(?:不会?超过|最高|上限|至多|最多|封顶)[^。;；\d\n]{{0,10}}{P}") or reader.first(
        rf"{_LATE}[^。;；,，\d\n]{{0,14}}{P}(?:封顶|为上限|为限)"
    )
    if cap and "late_rate" not in claims:
        claims["late_fee_cap_pct"] = percent(cap[1])
        reader.take(cap, "late_fee_cap_pct")


def _late_fee(reader: Reader, claims: Claims) -> re.Match[str] | None:
    """逾期每次25元; the word for paying late stays for now, a rate may follow it."""
    start = r"(?:逾期|未按[期时]|不按时|迟交|迟还|晚还)"
    found = reader.first(
        rf"(?:{start}[^。;；\d¥%\n]{{0,18}}|(?<!提前)(?:罚息|滞纳金|违约金|延滞)[^。;；,，\d¥%\n]{{0,18}}){M}"
    )
    found = found or reader.first(rf"{M}的?(?:逾期|迟交|延滞)(?:还款|缴款)?(?:费用?|手续费|附加费|违约金|罚款)")
    if found:
        claims["late_fee"] = reader.money(found[1])
        reader.take(found, "late_fee", 1)
        reader.spans["late_fee"] = reader.copy.span(*found.span())
    return found


def minimum(reader: Reader, claims: Claims) -> None:
    """最低还款10%: the least that may be paid."""
    least = r"最低(?:只|仅)?(?:需|要)?(?:还款|应缴|应还|缴款|还|缴|付)(?:额度|额|款|金额|比例)?"
    found = reader.first(rf"{least}{IS}(?:账单|当期|应还|本期|金额|总额|款项|欠款){{0,3}}的?{IS}{P}")
    if found:
        claims["minimum_payment_pct"] = percent(found[1])
        reader.take(found, "minimum_payment_pct")
