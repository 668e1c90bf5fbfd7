"""Which payments does a Chinese advertisement state? Each, the first, the steps, by the day and in all."""

from __future__ import annotations

from typing import Any

from calc.ads.chinese.words import DAY, EACH, IS, LOW, TERM, Claims, read_amount, whole_number
from calc.ads.numerals import number
from calc.ads.reader import B, M, N, Reader


def graduated(reader: Reader, claims: Claims) -> None:
    """前3期每期1元，后9期每期220元: steps, with what is left of the term for the last."""
    steps: list[list[Any]] = []
    for found in reader.find(
        rf"(?:前|后|第?首|剩余|其余|余下)\s?{N}\s?(?:期|个月)[,，、\s]{{0,3}}(?:每期|每月|各)?(?:只|仅|还|付|需|要|只需|只要|仅需){{0,3}}{M}"
    ):
        count, amount = number(found[1]), reader.money(found[2])
        if count is not None and amount is not None:
            steps.append([int(count), amount])
            reader.take(found, "graduated")
    rest = reader.first(
        rf"(?:剩余|其余|余下|之后|以后|后面|后期|后续|(?:次|第二个?|第2个?)[月期]起)的?(?:每期|每月|各期)(?:只|仅|还|付|需|要){{0,3}}{M}"
    )
    if rest and not steps:
        steps = _first_step(reader)
    if rest and steps and (amount := reader.money(rest[1])) is not None:
        term = reader.first(TERM)
        if term and (whole := number(term[1] or term[2])) is not None:
            steps.append([int(whole) - sum(step[0] for step in steps), amount])
            reader.take(rest, "graduated")
    if len(steps) > 1:
        claims["graduated"] = steps
        claims["term"] = sum(step[0] for step in steps)
    elif steps and steps[0][0] == 1:
        claims["first_amount"] = steps[0][1]


def _first_step(reader: Reader) -> list[list[Any]]:
    """首月0元: one installment, where the others are named after it."""
    found = reader.first(rf"(?:首期|首月|第一期|第一个月|首次)(?:只|仅|还|付|需|要){{0,3}}{M}")
    amount = None if found is None else reader.money(found[1])
    if found is None or amount is None:
        return []
    reader.take(found, "graduated")
    return [[1, amount]]


def balloon(reader: Reader, claims: Claims) -> None:
    """到期还本5000元, 尾款3万元: what is due at the end; beside a deposit 尾款 is only the rest of a price."""
    found = reader.first(rf"(?:到期|期末|期满|末期|最后)(?:一次性?)?(?:还本金?|归还本金|偿还本金|还清本金){IS}{M}")
    found = found or (None if "deposit" in claims else reader.first(rf"(?:尾款|尾付|余值|残值){IS}{M}"))
    if found and (amount := reader.money(found[1])) is not None:
        claims["balloon"] = amount
        reader.take(found, "balloon")


def sums(reader: Reader, claims: Claims) -> None:
    """总利息720元, 共297元: what is paid in all, and how much of it is interest."""
    read_amount(
        reader,
        claims,
        "total_interest",
        rf"(?:总利息|利息总共|利息共计|利息合计|利息一共|总共利息|全部利息|利息总额|共付利息|合计利息|利息共){IS}{B}",
    )
    read_amount(reader, claims, "interest_per_period", rf"(?:每期|每月|按月|月){IS}(?:还|付|交|缴)?利息{IS}{M}")
    read_amount(reader, claims, "interest_per_period", rf"(?:每期|每月)(?:的)?利息{IS}{B}")
    found = reader.first(
        rf"(?:加起来|加一起)?(?:总共|共计|合计|总计|一共|共|总额)(?:还款|还|付款|付|需还|支付|应还|缴)?{IS}{M}"
    )
    if found and (amount := reader.money(found[1])) is not None:
        claims["total"] = amount
        reader.take(found, "total")


def first_amount(reader: Reader, claims: Claims) -> None:
    """首期983.33元: the first installment, where the others are not named."""
    found = reader.first(rf"(?:首期|首月|第一期|第一个月|首次)(?:还款|还|付|供|应还|只|仅|需|要|付款){{0,3}}{IS}{M}")
    if found:
        claims["first_amount"] = reader.money(found[1])
        reader.take(found, "first_amount")


def per_day(reader: Reader, claims: Claims) -> None:
    """一天只要5毛钱: what it costs by the day."""
    for pattern in (
        rf"{DAY}(?:只要|只需|仅需|仅|只|才|还|付|花){{0,3}}\s?{LOW}\s?(?:还|付|花)?{M}\s?(起)?",
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
    """The word that makes an amount a bound."""
    if word:
        claims["qualifier"] = word


def per_period(reader: Reader, claims: Claims) -> None:
    """每期99元, 99元/期, 99元×3期: what each installment is."""
    only = r"(?:只要|只需|仅需|仅|只|才|就|应还|还款|还|付款|付|供|缴|约|需|要|到手|为|是|:|本息){0,4}"
    patterns = (
        rf"{EACH}{only}\s?{LOW}\s?{only}{M}\s?(起)?",
        rf"(){M}\s?/\s?(?:期|个?月)(起)?",
        rf"(){M}\s?(?:一|每|1)(?:期|个月|月)(?!\s?[\d¥])(起)?",
        rf"(){M}\s?[×x*]\s?(?=\d{{1,3}}\s?期)(起)?",
        rf"{EACH}{only}\s?{LOW}\s?{B}(?![%‰‱成折期天年个\d.])(起)?",
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
            claims["term"] = whole_number(found[1])
        else:
            _qualify(claims, found[1] or found[3])
        reader.take(found, "per_amount")
        return
