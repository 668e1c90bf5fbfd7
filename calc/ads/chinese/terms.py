"""How long does a plan of a Chinese advertisement run, and in what shape is it paid?"""

from __future__ import annotations

from calc.ads.chinese.words import FREE, Claims, all_of, counts, whole_number
from calc.ads.negation import denied
from calc.ads.numerals import number
from calc.ads.reader import N, Reader

_ONE = rf"{N}\s?(?:期|个月)?"
_BETWEEN = r"\s?(?:[/、｜|和与及]|或者?是?|以及)\s?"
_COMMA = rf"\s?[,，]\s?(?!{N}\s?(?:期|个月)[^/、,，或和期]{{0,4}}(?:免|零|0|无|不收))"
_LIST = rf"(?<![\d.¥第减省降抵返]){_ONE}(?:(?:{_BETWEEN}|{_COMMA})(?:分|第)?{_ONE}){{0,6}}(?:{_BETWEEN}|{_COMMA})(?:分)?{N}\s?(?:期|个月)(?![望待间限权货内前])"
_NAMED_LIST = rf"(?:期数|期限)[^\d,，。]{{0,3}}{N}(?:{_BETWEEN}{N}){{1,6}}(?!\s?[天年])"
_SAID = r"(?:的|内|均|都|可以?|能|也|就|是|才|全|支持|享受?|享有|有|选择?|分期|付款|方案|用户|全程){0,4}"


def terms(reader: Reader, claims: Claims) -> None:
    """3期, 分12个月, 3/6/12期可选: the number of installments, or the numbers to choose from."""
    if "term_options" not in claims:
        _options(reader, claims)
    if "term_options" not in claims and "term" not in claims:
        _ladder(reader, claims)
    if "term_options" in claims:
        _free_ones(reader, claims)
    elif "term" not in claims:
        _one_term(reader, claims)


def _options(reader: Reader, claims: Claims) -> None:
    """The longest list of numbers counts; a part of it may be named again."""
    lists = [(counts(listed.group()), listed) for pattern in (_LIST, _NAMED_LIST) for listed in reader.find(pattern)]
    sound = [(numbers, listed) for numbers, listed in lists if _to_choose_from(numbers)]
    if sound:
        numbers, listed = max(sound, key=lambda one: (len(one[0]), -one[1].start()))
        claims["term_options"] = numbers
        reader.take(listed, "term_options")


def _ladder(reader: Reader, claims: Claims) -> None:
    """6期免息，12期每期手续费0.5%: a number that is free, and a longer one that costs something."""
    free = reader.first(rf"(?<![前首第\d]){N}\s?期{_SAID}(?:{FREE})[,，、;；\s]{{1,2}}")
    after = (
        None
        if free is None
        else reader.first(rf"(?<=[,，、;； ]){N}\s?期(?=\0|[^,，。;；]{{0,6}}(?:费|利率|利息|月息|年化))")
    )
    if free is None or after is None or after.start() < free.end():
        return
    short, long = whole_number(free[1]), whole_number(after[1])
    if 1 < short < long <= 84:
        claims["term_options"], claims["interest_free_terms"] = [short, long], [short]
        reader.take(after, "term_options")
        reader.spans["interest_free_terms"] = reader.copy.span(*free.span())


def _to_choose_from(numbers: list[int]) -> bool:
    return len(numbers) > 1 and all(2 <= one <= 84 for one in numbers) and len(set(numbers)) == len(numbers)


def _free_ones(reader: Reader, claims: Claims) -> None:
    """仅3期免息, 免息的只有3期: those of the numbers to choose from that are free of interest."""
    some = rf"((?:{_ONE}(?:{_BETWEEN}|{_COMMA})){{0,5}}{N}\s?(?:期|个月))"
    known: list[int] = []
    for pattern in (
        rf"{some}{_SAID}(?:{FREE})",
        rf"(?:{FREE})的?(?:期数)?(?:分期)?(?:是|为|仅限|仅|只有|只限|限|适用于?|:){{1,3}}{some}",
    ):
        for found in all_of(reader, pattern):
            if found[1] and not denied(reader.copy.plain, *found.span()):
                part = counts(found[1])
                known += [one for one in part if one in claims["term_options"] and one not in known]
                reader.spans.setdefault("interest_free_terms", reader.copy.span(*found.span()))
    if known and known != claims["term_options"]:
        claims["interest_free_terms"] = known


def _one_term(reader: Reader, claims: Claims) -> None:
    """The one number of installments; of a span from one number to another none is named."""
    from_to = reader.first(rf"{N}\s?(?:期|个月)?\s?[-~至到]\s?{N}\s?(?:期|个月)")
    if from_to:  # any number from one to another: none is named
        reader.take(from_to, "term_range")
        return
    for pattern in _WAYS:
        counted = reader.first(pattern)
        if counted and (value := number(counted[1])) is not None and value > 0:
            claims["term"] = int(value * 12) if pattern is _IN_YEARS else int(value)
            reader.take(counted, "term")
            return


_WEEKS = r"个?(?:周|星期|礼拜)(?!年|岁|[一二三四五六日天末])"
_IN_YEARS = r"(?:分|期限|贷款?|为期|借)(?:成|为|作|做|:)?\s?([半一二两三四五]|\d)年(?!利|化|息|费)"
_WAYS = (
    rf"(?<![第前首]){N}\s?(?:个月|个)?期(?![待望间限权货初末])",
    rf"(?:分|借|贷|期限|分期|还款期|供款期|年期|期间|为期|期数|用)\s?(?:成|作|做|为|是|有|长达|最长|期限|:){{0,2}}\s?{N}\s?个?月(?!后)",
    rf"{N}\s?个月(?=分期|免息|0息|零息|0利率|零利率|付清|还清|还完|供款|的?分期|无息)",
    _IN_YEARS,
    rf"分(?:成|为|作|做)?\s?{N}\s?[次笔](?:付|还|交|扣|支付|偿还|结清|缴)?",
    rf"(?:一共|总共|共|连续|分|期限|为期|满|交|付|还|供)(?:成|需|要|付|还|交|满|足|够){{0,3}}\s?{N}\s?{_WEEKS}",
    rf"{N}\s?{_WEEKS}内?(?:还清|付清|还完|结清|分期)",
    rf"(?:[还付交供缴])(?:满|够|完|足){N}\s?个月",
    rf"(?<![近前每首第过满来期])(?<!逾期){N}\s?个月(?!之?[前内后起]|以[内上后])",
)


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
        ("等额本息|本息平均|本息均摊", "annuity"),
        ("等额本金|本金平均|本金均摊", "equal_principal"),
        ("先息后本|只还利息|按月付息|先还利息|每月付息|按期付息", "interest_only"),
    ):
        if reader.says(word):
            claims["shape"] = shape
    at_the_end = r"(?:到期|期末|期满|末期|最后)(?:一期|时|后|日)?(?:一次性?|再|才|统一|全额){0,2}(?:还清本|还本|归还本金|偿还本金|还回本金|归还全部本金)"
    if "balloon" not in claims and "price" in claims and reader.says(at_the_end):
        claims["balloon"] = claims["price"]
    week = r"(?:周|星期|礼拜)"
    if reader.says(rf"每隔?(?:两|二|2)个?{week}|双周|每隔(?:一|1)?个?{week}|隔周"):
        claims["frequency"] = "biweekly"
    elif reader.says(rf"每(?:一)?个?{week}(?![一二三四五六日天末])|周付|按周|逐周"):
        claims["frequency"] = "weekly"
