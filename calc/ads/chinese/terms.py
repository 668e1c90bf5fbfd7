"""How long does a plan of a Chinese advertisement run, and in what shape is it paid?"""

from __future__ import annotations

import re

from calc.ads.chinese.words import FREE, Claims, whole_number
from calc.ads.numerals import number
from calc.ads.reader import N, Reader


def terms(reader: Reader, claims: Claims) -> None:
    """3期, 分12个月, 3/6/12期可选: the number of installments, or the numbers to choose from."""
    listed = reader.first(
        rf"((?:{N}\s?期?\s?[/、,，或和]\s?){{1,6}}){N}\s?(?:期|个月)(?:可选|任选|任意选|随心选|均可|都可|可分|可供选择)?"
    )
    if listed:
        numbers = [whole_number(part) for part in re.findall(r"\d+|[一二三四五六七八九十两]+", listed.group())]
        if len(numbers) > 1 and all(1 <= one <= 120 for one in numbers):
            claims["term_options"] = numbers
            reader.take(listed, "term_options")
    if "term_options" in claims:
        said_free = rf"((?:{N}\s?期?\s?[/、,，和及与]\s?){{0,5}}{N}\s?(?:期|个月)(?:内|均|都|可)?)(?:{FREE})"
        for found in list(reader.find(said_free)):
            free = [whole_number(part) for part in re.findall(r"\d+|[一二三四五六七八九十两]+", found[1])]
            known = claims.setdefault("interest_free_terms", [])
            known += [one for one in free if one in claims["term_options"] and one not in known]
            reader.take(found, "interest_free_terms")
        if not claims.get("interest_free_terms", True):
            del claims["interest_free_terms"]
        return
    if "term" not in claims:
        _one_term(reader, claims)


def _one_term(reader: Reader, claims: Claims) -> None:
    """The one number of installments; steps are summed, and of a span from one number to another none is named."""
    ways = (
        rf"{N}\s?(?:个月|个)?期(?![待望间限权货初末])",
        rf"(?:分|借|贷|期限|分期|还款期|供款期|年期|为期)\s?(?:为|是|长达|最长|:)?\s?{N}\s?个月",
        rf"{N}\s?个月(?=分期|免息|0息|零息|0利率|零利率|付清|还清|还完)",
        r"分([半一二两三四五]|\d)年",
        rf"(?:一共|总共|共|连续|分|期限|为期)\s?{N}\s?周(?!年|岁)",
        rf"{N}\s?周内?(?:还清|付清|还完|结清|分期)",
        rf"(?<![近前每首第过满来期])(?<!逾期){N}\s?个月(?![前内后起]|以[内上后]|之[前后])",
    )
    halves = reader.first(rf"前\s?{N}\s?(?:期|个月)[^。;；]{{0,16}}后\s?{N}\s?(?:期|个月)")
    if halves:
        claims["term"] = whole_number(halves[1]) + whole_number(halves[2])
        reader.spans.setdefault("term", reader.copy.span(*halves.span()))
        return
    from_to = reader.first(rf"{N}\s?(?:期|个月)?\s?[-~至到]\s?{N}\s?(?:期|个月)")
    if from_to:  # any number from one to another: none is named
        reader.take(from_to, "term_range")
        return
    for place, pattern in enumerate(ways):
        counted = reader.first(pattern)
        if counted and (value := number(counted[1])) is not None:
            claims["term"] = int(value * 12) if place == 3 else int(value)
            reader.take(counted, "term")
            return


def pay_later(reader: Reader, claims: Claims) -> None:
    """先用后付 without a number of installments is one payment."""
    later = reader.says(r"先用后付|先享后付|先买后付|先试后付|先享后还")
    if (
        "term" not in claims
        and "term_options" not in claims
        and (later or "deferral_days" in claims)
        and reader.says("先.后付|先用后|下单|后(?:再)?付款")
    ):
        claims["term"] = 1


def shape(reader: Reader, claims: Claims) -> None:
    """等额本息, 先息后本, 到期还本, 每周还: the shape of the payments."""
    for word, shape in (
        ("等额本息|本息平均", "annuity"),
        ("等额本金|本金平均", "equal_principal"),
        ("先息后本|只还利息|按月付息", "interest_only"),
    ):
        if reader.says(word):
            claims["shape"] = shape
    at_the_end = r"(?:到期|期末|期满|末期|最后)(?:一次性?)?(?:还本|归还本金|偿还本金)"
    if "balloon" not in claims and "price" in claims and reader.says(at_the_end):
        claims["balloon"] = claims["price"]
    if reader.says(r"每(?:两|二|2)个?(?:周|星期|礼拜)|双周|隔周"):
        claims["frequency"] = "biweekly"
    elif reader.says(r"每(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天末])|周付|按周"):
        claims["frequency"] = "weekly"
