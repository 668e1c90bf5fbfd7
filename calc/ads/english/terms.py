"""How long does a plan of an English advertisement run, and how often is it paid?"""

from __future__ import annotations

import re

from calc.ads.english.figures_marked import NUM, PCT, count, share
from calc.ads.english.payments import frequency
from calc.ads.english.words import FREE, KINDS_OF, MONTH, PAYMENT, WEEK, YEAR, Claims
from calc.ads.reader import Reader

_FREE_MARK = rf"(?:(?: at)? (?:{FREE}|\ue010\ue011*(?: apr| interest)?))?"
_ONE = rf"{NUM}(?:[- ]{MONTH})?{_FREE_MARK}"
_LISTED = rf"(?:{_ONE}\s?(?:/|,|\||or|and|, or|, and|&)\s?){{1,6}}{NUM}(?:{KINDS_OF}{PAYMENT}|[- ]?{MONTH})"
_RANGE = rf"{NUM}(?:[- ]{MONTH})?\s?(?:-|to|~|and)\s?{NUM}[- ]?(?:{MONTH}|{PAYMENT})"
_SPLIT = rf"(?:pay[- ]in[- ]|(?:split|divide|spread|break)(?: [a-z\ue000\ue001]{{1,14}}){{0,4}} (?:in(?:to)?|over|across) ){NUM}(?![- ]?(?:days?|weeks?|years?|%))(?!\ue021)"
_YEARS = rf"(?:over|for|in|within|across|of|term:?|tenure:?) {NUM}[- ]?{YEAR}|{NUM}-{YEAR} (?:loan|plan|term|finance|credit|deal)"
_WAYS = (
    (rf"{NUM}{KINDS_OF}{PAYMENT}(?! on time)", 1),
    (
        rf"(?<!first )(?:over|for|in|within|across|up to|spread over|term|tenure|duration)[ :]{{1,2}}(?:a |the |of |is )?{NUM}[- ]?{MONTH}",
        1,
    ),
    (rf"(?<!first )(?<!last )(?<!every ){NUM}[- ]?{MONTH}", 1),
    (rf"{NUM}[- ](?:(?:{FREE}|full|whole|easy|equal|consecutive)[- ]){{1,2}}{MONTH}", 1),
    (_YEARS, 12),
    (
        rf"(?<!every )(?<!first )(?<!last )(?<!per ){NUM}[- ]{YEAR}(?![ -](?:old|warranty|guarantee|cover|experience))",
        12,
    ),
    (rf"(?<!every )(?<!first )(?<!last ){NUM}[- ]{WEEK}(?! later)", 1),
    (rf"{NUM} times(?![a-z])", 1),
)


def terms(reader: Reader, claims: Claims) -> None:
    """3, 6 or 12 months; pay in 4; over 2 years: the number of installments, or those to choose from."""
    if "term" not in claims and not _choice(reader, claims):
        _one_term(reader, claims)
    if "frequency" not in claims and ("term" in claims or "per_amount" in claims):
        frequency(claims, _how_often(reader))


def _choice(reader: Reader, claims: Claims) -> bool:
    """Several terms, and which of them are free."""
    for listed in reader.find(_LISTED):
        numbers = _numbers(reader, listed)
        if len(numbers) > 1 and all(1 <= one <= 120 for one in numbers) and numbers == sorted(set(numbers)):
            claims["term_options"] = numbers
            _rates_of_them(reader, claims, numbers)
            _free_of_them(reader, claims, listed, numbers)
            reader.take(listed, "term_options")
            return True
    ranged = reader.first(_RANGE)
    if ranged:
        reader.take(ranged, "term_options")
        return True
    return False


def _numbers(reader: Reader, found: re.Match[str]) -> list[int]:
    """All counts in a place of the text."""
    whole = [one for one in reader.find(NUM) if found.start() <= one.start() and one.end() <= found.end()]
    return [count(reader, one) for one in whole]


def _rates_of_them(reader: Reader, claims: Claims, numbers: list[int]) -> None:
    """6 months 0%, 12 months 9.9%: which rate each term has, where nothing else says what the percentages are."""
    priced = {
        count(reader, one): share(reader, one, 2)
        for one in reader.find(rf"{NUM}[- ]?{MONTH}(?: at|:)? {PCT}(?! ?(?:off|fee|down|deposit|cash))")
    }
    above = sorted({rate for term, rate in priced.items() if rate and term in numbers})
    free = sorted(term for term, rate in priced.items() if rate == 0 and term in numbers)
    if above and claims.get("claimed_rate", {}).get("value_pct", 0) == 0:
        size = {"value_pct": above[0]} if len(above) == 1 else {"range_pct": [above[0], above[-1]]}
        claims["claimed_rate"] = {**size, "unit": claims.get("claimed_rate", {}).get("unit", "unstated")}
    if free and above:
        claims["interest_free_terms"] = free


def _free_of_them(reader: Reader, claims: Claims, listed: re.Match[str], numbers: list[int]) -> None:
    """Which of the terms are said to be free."""
    month = rf"[- ]{MONTH}(?: plan| term| option)?"
    inside = [
        count(reader, one)
        for one in reader.find(rf"{NUM}(?:{month})? (?:at )?(?:{FREE})")
        if one.start() < listed.end() - 1
    ]
    outside = [
        count(reader, one, place)
        for pattern in (
            rf"(?:only )?(?:the )?{NUM}(?:{month})?(?: is| are| comes| come|:)?(?: all)? (?:{FREE})",
            rf"(?:{FREE})(?: only)?(?: on| for| with| over)(?: the)? {NUM}",
            rf"only (?:the |for )?{NUM}(?:{month})",
        )
        for one in reader.find(pattern)
        for place in (1,)
        if one.start() >= listed.end() or one.end() <= listed.start()
    ]
    free = sorted({one for one in inside + outside if one in numbers})
    if free and reader.says(FREE):
        claims["interest_free_terms"] = free


def _one_term(reader: Reader, claims: Claims) -> None:
    found = reader.first(_SPLIT)
    if found:
        claims["term"] = count(reader, found)
        reader.take(found, "term", 1)
        return
    for pattern, times in _WAYS:
        found = reader.first(pattern)
        if found:
            claims["term"] = count(reader, found, 1 if found[1] else 2) * times
            if pattern == _WAYS[6][0]:
                _in_weeks(reader, claims, reader.copy.plain[found.start() : found.end()])
            reader.take(found, "term")
            return
    found = reader.first(rf"(?:over|for|in|during|of) (half a|an?|one) {YEAR}")
    if found:
        claims["term"] = 6 if found[1] == "half a" else 12
        reader.take(found, "term")


def _in_weeks(reader: Reader, claims: Claims, weeks: str) -> None:
    """For 6 weeks: six payments by the week, three where one is made every two weeks."""
    if "frequency" not in claims:
        frequency(claims, _how_often(reader) or weeks)
    if claims.get("frequency") == "biweekly" and "fortnight" not in weeks and claims["term"] % 2 == 0:
        claims["term"] //= 2


def _how_often(reader: Reader) -> str:
    """The words that say how often, if any do."""
    words = r"bi-?weekly|(?:every|each) (?:2|two|other|second) weeks?|fortnight(?:ly)?|weekly|(?:every|each|per|a) week(?![a-z])|/ ?(?:week|wk)"
    found = re.search(words, reader.copy.plain)
    return found.group() if found else ""
