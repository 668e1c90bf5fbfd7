"""What does a Chinese advertisement say of settling early, paying late, and paying the least?"""

from __future__ import annotations

from calc.ads.chinese.words import IS, Claims
from calc.ads.reader import M, P, Reader, percent


def early_settlement(reader: Reader, claims: Claims) -> None:
    """提前结清需付剩余手续费: whether the fees that are left stay due."""
    early = r"提前(?:一次性?)?(?:全额|全部)?(?:结清|还款|还清|清偿|清还|偿还|还)"
    if not reader.first(early):
        return
    waived = reader.first(rf"{early}[^。;；\n]{{0,16}}(?:免收|减免|免除|不再收|不收|无需|不用|免)[^。;；,，\n]{{0,14}}")
    charged = reader.first(
        rf"{early}[^。;；\n]{{0,14}}(?:需|要|须|仍|应|得|照收|一次)[^。;；\n]{{0,18}}(?:费|息)[^。;；,，\n]{{0,8}}"
    )
    charged = charged or reader.first(
        rf"{early}[^。;；\n]{{0,10}}(?:剩余|余下|其余|未到期|后续|所有|全部)[^。;；\n]{{0,10}}[费息][^。;；\n]{{0,6}}(?:须|需|要|仍|照|应|得|一次|全)[^。;；,，\n]{{0,8}}"
    )
    charged = charged or reader.first(
        rf"{early}[^。;；\n]{{0,10}}(?:手续费|服务费|利息|费用)(?:仍|照|不退|不减)[^。;；,，\n]{{0,8}}"
    )
    for found, value in ((waived, "waive"), (charged, "due")):
        if found:
            claims["early_settlement"] = value
            reader.take(found, "early_settlement")
            return


def late(reader: Reader, claims: Claims) -> None:
    """逾期按日收取0.1%, 逾期每次25元: what paying late costs."""
    late = r"(?:逾期|罚息|滞纳金|违约金|延滞)"
    units = (("day", r"(?:按日|每日|每天|日|天)"), ("month", r"(?:按月|每月|月)"), ("year", r"(?:年化|年利率|每年|年)"))
    for unit, word in units:
        found = reader.first(
            rf"{word}(?:加收|计收|收取|计|收|按)?\s?{P}(?:的)?(?:计收|收取|计|加收)?(?:的)?(?:罚息|滞纳金|违约金|逾期利息|逾期费)"
        )
        found = found or reader.first(
            rf"{late}[^。;；\d\n]{{0,12}}{word}(?:利率|息|费率|罚息|收取|计收|计|加收|按|利息){{0,3}}{IS}{P}[^。;；,，\n]{{0,8}}"
        )
        found = found or reader.first(rf"{late}[^。;；\d\n]{{0,12}}{P}/?(?:{word})[^。;；,，\n]{{0,8}}")
        if found and (value := percent(found[1], unit)) is not None:
            claims["late_rate"] = {"value_pct": value, "unit": unit}
            reader.take(found, "late_rate")
            break
    cap = reader.first(
        rf"{late}[^。;；,，\d\n]{{0,12}}(?:不超过|最高|上限|至多|封顶)[^。;；\d\n]{{0,10}}{P}"
    ) or reader.first(rf"{late}[^。;；,，\d\n]{{0,14}}{P}(?:封顶|为上限|为限)")
    if cap and "late_rate" not in claims:
        claims["late_fee_cap_pct"] = percent(cap[1])
        reader.take(cap, "late_fee_cap_pct")
    found = reader.first(
        rf"(?:逾期[^。;；\d¥\n]{{0,18}}|(?<!提前)(?:罚息|滞纳金|违约金|延滞)[^。;；,，\d¥\n]{{0,18}}){M}"
    )
    if found:
        claims["late_fee"] = reader.money(found[1])
        reader.take(found, "late_fee")


def minimum(reader: Reader, claims: Claims) -> None:
    """最低还款10%: the least that may be paid."""
    found = reader.first(rf"最低(?:还款|应缴|应还|还|缴)(?:额|款|金额|比例)?{IS}{P}")
    if found:
        claims["minimum_payment_pct"] = percent(found[1])
        reader.take(found, "minimum_payment_pct")
