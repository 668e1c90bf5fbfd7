"""Which payments does a Chinese advertisement state? Each, the first, by the day and in all."""

from __future__ import annotations

from calc.ads.chinese.words import DAY, EACH, IS, LOW, Claims, read_amount, whole_number
from calc.ads.reader import B, M, N, Reader

_ONCE = r"(?:一次性?|再|才|一并|连同)?"


def balloon(reader: Reader, claims: Claims) -> None:
    """到期还本5000元, 尾款3万元: what is due at the end; beside a deposit 尾款 is only the rest of a price."""
    found = reader.first(
        rf"(?:到期|期末|期满|末期|最后)(?:一期|时|后|日)?{_ONCE}{_ONCE}(?:还清本金|归还本金|偿还本金|还本金?|还){IS}{M}"
    )
    found = found or (
        None
        if "deposit" in claims
        else reader.first(rf"(?:尾款|尾付|余值|残值|(?:最后|末期|尾期)[^,，。;；\d¥]{{0,6}}){IS}{M}")
    )
    if found and (amount := reader.money(found[1])) is not None:
        claims["balloon"] = amount
        reader.take(found, "balloon")


def sums(reader: Reader, claims: Claims) -> None:
    """总利息720元, 共297元: what is paid in all, and how much of it is interest."""
    whole = r"(?:总利息|利息(?:总共|共计|合计|一共|总额|总计|加起来|共)|(?:总共|一共|全部|共付|合计|共)的?(?:只|才|就|要|付|还|收|需){0,3}利息)"
    read_amount(reader, claims, "total_interest", rf"{whole}{IS}{B}(?![%期天])")
    read_amount(reader, claims, "total_interest", rf"(?:总共|一共|合计|共)(?:只|才|就|要|付|还|收|需){{0,3}}{M}的?利息")
    each = rf"(?:{EACH}|月)"
    read_amount(reader, claims, "interest_per_period", rf"{each}{IS}利息{IS}{M}")
    read_amount(reader, claims, "interest_per_period", rf"{each}{IS}{M}的?利息")
    read_amount(reader, claims, "interest_per_period", rf"{each}的?利息{IS}{B}(?![%期天])")
    found = reader.first(
        rf"(?:加起来|加一起)?(?:总共|共计|合计|总计|一共|共|总额|加起来|加一起|还款总额){IS}(?:本息)?{IS}{M}"
    )
    if found and (amount := reader.money(found[1])) is not None:
        claims["total"] = amount
        reader.take(found, "total")


def first_amount(reader: Reader, claims: Claims) -> None:
    """首期983.33元: the first installment, where the others are not named."""
    found = reader.first(
        rf"(?:首期|首月|第一期|第一个月|第1期|首次|头期|头一期|头一个月)(?:供款|应|供|金额){{0,2}}{IS}{M}"
    )
    if found:
        claims["first_amount"] = reader.money(found[1])
        reader.take(found, "first_amount")


def per_day(reader: Reader, claims: Claims) -> None:
    """一天只要5毛钱: what it costs by the day."""
    for pattern in (
        rf"{DAY}{IS}(?:利息|成本|费用|花费|开销|花销|花|掏|出|省下|利率)?{IS}{LOW}{IS}花?{M}\s?(起)?",
        rf"{LOW}{M}\s?/\s?(?:天|日)(起)?",
        rf"{LOW}{M}(?:一|每)(?:天|日)(起)?",
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


_PAID = r"(?:供款|应还|付款|缴款|还款|扣款|金额|应付|供|扣|花|到手|本息|月供|出|掏|大于){0,2}"
_AMOUNTS = (
    rf"{EACH}{IS}{_PAID}{IS}{LOW}{IS}{M}\s?(起)?",
    rf"{LOW}{M}\s?/\s?(?:期|个?月|周)(起)?",
    rf"{LOW}{M}\s?(?:一|每|1)(?:期|个月|月|周|星期)(?!\s?[\d¥])(起)?",
    rf"(){M}\s?[×x*]\s?(?=\d{{1,3}}\s?(?:期|个月))(起)?",
    rf"{EACH}{IS}{_PAID}{IS}{LOW}{IS}{B}(?![%‰‱成折期天年个号日\d.])(起)?",
    rf"{N}\s?(?:期|个月)\s?[×x*]\s?{M}()",
)


def per_period(reader: Reader, claims: Claims) -> None:
    """每期99元, 99元/期, 99元×3期: what each installment is."""
    if "graduated" in claims:
        return
    for pattern in _AMOUNTS:
        found = reader.first(pattern)
        amount = None if found is None else reader.money(found[2])
        if found is None or amount is None:
            continue
        claims["per_amount"] = amount
        if pattern is _AMOUNTS[-1]:
            claims["term"] = whole_number(found[1])
        else:
            _qualify(claims, found[1] or found[3])
        reader.take(found, "per_amount")
        return
