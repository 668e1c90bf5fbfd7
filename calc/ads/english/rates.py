"""Which rates of interest does an English advertisement name? Each percentage is judged by the words on both sides of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from calc.ads.english.figures_marked import FIGURE, NUM, PCT, share
from calc.ads.english.words import LOW, ONLY, Claims, negated
from calc.ads.reader import Reader, compiled

_KIND = (
    r"(?:fixed|representative|variable|typical|simple|compound(?:ed)?|flat|add-on|add on|nominal|effective|reducing|annual"
    r"|(?:rate )?of interest|interest|rate|charge|in|only|just|or|each|and|intro|introductory|promotional|p\.a\.|monthly payment)"
)
_UNITS = {
    "year": r"(?:apr|a\.p\.r\.?|aer|ear|per annum|p\.?a\.?|pa|annual(?:ly|ised|ized)?(?: (?:percentage )?rate| interest(?: rate)?)?|annual"
    r"|(?:per|a|each|every|/) ?(?:year|yr|annum)|/ ?(?:year|yr|annum)|yearly)(?![a-z])",
    "month": r"(?:(?:per|a|each|every) (?:calendar )?(?:month|mo)|/ ?mo(?:nth)?|monthly|p\.?m\.?|p\.?c\.?m\.?)(?![a-z])",
    "day": r"(?:(?:per|a|each|every) day|/ ?day|daily|p\.?d\.?)(?![a-z])",
}
_RATE = r"(?:rate|interest|flat|add-on|nominal|simple|effective|percentage|compound)"
_CHARGED = r"(?:charged|accru(?:es?|ing)|calculated|added|billed|applied|compounded)"
_BEFORE = {
    "year": rf"(?:aprs?|a\.p\.r\.?|aer|ear|(?:annual(?:ised|ized)?|yearly) (?:{_RATE} ?){{1,4}}|per annum|(?:rate|interest) (?:per|a|each) (?:year|annum)|{_CHARGED} (?:annually|yearly))(?![a-z])",
    "month": rf"(?:monthly (?:{_RATE} ?){{1,4}}|(?:rate|interest)(?: rate)? (?:(?:per|a|each|every) month|monthly)|{_CHARGED} (?:monthly|each month|every month))(?![a-z])",
    "day": rf"(?:daily (?:{_RATE} ?){{0,4}}|(?:rate|interest)(?: rate)? (?:(?:per|a|each|every) day|daily)|{_CHARGED} (?:daily|each day|every day))(?![a-z])",
}
_AFTER = {unit: compiled(rf"\s?\(?(?:{_KIND}\s){{0,4}}{word}") for unit, word in _UNITS.items()}
_AHEAD = {unit: compiled(word) for unit, word in _BEFORE.items()}
_NOT_A_RATE = compiled(
    r"\s?(?:off|discount|down|deposit|cash ?back|cheaper|less|of (?:the|your|its|all|what)|more|extra|minimum|commission|gst|vat|tax|said)(?![a-z])"
)
_NAMED = compiled(r"(?:effective|aer|ear|eir|interest|rate|flat|add-on|add on|simple)(?![a-z])")
_LENT = compiled(r"(?:loan|borrow|finance|financing|credit|financed|lend)(?![a-z])[^,]{0,24}(?:at|@|for|from|of) $")
_LATER = compiled(
    r"(?<![a-z])(?:then|thereafter|after(?:wards)?(?: that)?|followed by|reverts? to|rising to|goes (?:up )?to) (?:at )?$"
)
_EFFECTIVE = compiled(r"(?<![a-z])(?:effective|ear|aer|eir|compound(?:ed)?)(?![a-z])")
_FIGURES = rf"{LOW}{ONLY}(?:(?P<first>{PCT}|{NUM})\s?(?P<to>-|to|~|and)\s?)?(?P<last>{PCT})"
_NEXT = re.compile(r"\s(?:and|with|but|plus|or|equals|which|that is)(?![a-z])")
_STOPS = re.compile(rf"[;!?,(\n\0{FIGURE}]|(?<!p\.[am])\. ")


@dataclass(frozen=True, slots=True)
class _Rate:
    """A percentage that is a rate: its claim, and where it stands."""

    claim: Claims
    found: re.Match[str]
    effective: bool


def rates(reader: Reader, claims: Claims) -> None:
    """19.9% APR, 1% a month, flat rate 5%: the rate, and an effective one beside it."""
    listed = [one for one in (_rate(reader, found) for found in reader.find(_FIGURES)) if one is not None]
    plain = [one for one in listed if not one.effective]
    real = next((one for one in listed if one.effective), None)
    chosen = min(plain, key=_order, default=None) or real
    if chosen is None:
        _low_interest(reader, claims)
        return
    claims["claimed_rate"] = chosen.claim
    reader.take(chosen.found, "claimed_rate")
    again = [
        one.claim for one in plain if {**one.claim, "kind": ""} == {**chosen.claim, "kind": ""} and "kind" in one.claim
    ]
    claims["claimed_rate"] |= {"kind": again[0]["kind"]} if again and "kind" not in chosen.claim else {}
    if real is not None and real is not chosen:
        claims["claimed_ear_pct"] = real.claim.get("value_pct")
        reader.take(real.found, "claimed_ear_pct")


def _order(rate: _Rate) -> int:
    """A rate above zero, by the year, goes first: what is paid after a time at 0% is the rate."""
    zero = rate.claim.get("value_pct") == 0
    return ["year", "month", "day", "unstated"].index(rate.claim["unit"]) + (10 if zero else 0)


def _rate(reader: Reader, found: re.Match[str]) -> _Rate | None:
    """A percentage as a rate, where the words beside it say so."""
    before, after = _before(reader.left, found.start()), _after(reader.left, found.end())
    if _NOT_A_RATE.match(after) or negated(reader.copy.plain, found.start(), found.end()):
        return None
    unit = next((unit for unit, word in _AFTER.items() if word.match(after)), None) or _last_unit(before)
    if unit is None and _LATER.search(before):
        unit = next(
            (
                unit
                for unit, word in _AFTER.items()
                if compiled(PCT + word.pattern).search(reader.left, 0, found.start())
            ),
            None,
        )
    words = f"{before} | {after}"
    if unit is None and not _NAMED.search(words) and not _LENT.search(before):
        return None
    value, first = share(reader, found, "last"), _first(reader, found, before)
    if value == 0 and first is None and unit != "year":
        return None
    claim: Claims = {"value_pct": value} if first is None else {"range_pct": [first, value]}
    kind = _kind(f"{_NEXT.split(before)[-1]} | {_NEXT.split(after)[0]}")
    claim["unit"] = unit or ("year" if kind == "effective" else "unstated")
    if kind:
        claim["kind"] = kind
    if found["low"] and first is None:
        claim["qualifier"] = found["low"]
    return _Rate(claim, found, kind == "effective")


def _before(text: str, start: int) -> str:
    """The words of the clause before a place, not beyond another figure."""
    window = text[max(0, start - 40) : start]
    stops = [found.end() for found in _STOPS.finditer(window)]
    return window[stops[-1] if stops else 0 :]


def _after(text: str, end: int) -> str:
    """The words of the clause after a place, with what stands in brackets at once."""
    window = text[end : end + 44]
    stop = _STOPS.search(window, 2 if window[:2] in (" (", "(") else 0)
    return window[: stop.start()] if stop else window


def _first(reader: Reader, found: re.Match[str], before: str) -> Decimal | None:
    """The lower end of a range; 5% and 20% are one only after the word between."""
    if not found["first"] or (found["to"] == "and" and not before.endswith("between ")):
        return None
    return share(reader, found, "first")


def _last_unit(before: str) -> str | None:
    """The unit whose words stand last before a figure."""
    places = [(found.start(), unit) for unit, word in _AHEAD.items() for found in word.finditer(before)]
    return max(places)[1] if places else None


def _kind(words: str) -> str | None:
    """What kind of rate it is called; an APR waits until the currency is known."""
    if re.search(r"(?<![a-z])(?:flat|add[- ]on)(?![a-z])", words):
        return "flat"
    if _EFFECTIVE.search(words):
        return "effective"
    for kind, word in (
        ("simple", "simple"),
        ("nominal", "nominal"),
        ("APR", r"aprs?|a\.p\.r\.?|annual percentage rate"),
    ):
        if re.search(rf"(?<![a-z])(?:{word})(?![a-z])", words):
            return kind
    return None


def _low_interest(reader: Reader, claims: Claims) -> None:
    """Low interest: a rate that is only praised."""
    found = reader.first(r"(?<![a-z])(low)[- ](?:interest|rates?|apr)(?![a-z])")
    if found:
        claims["claimed_rate"] = {"unit": "unstated", "qualifier": "low"}
        reader.take(found, "claimed_rate")


def kind_of_apr(reader: Reader, claims: Claims) -> None:
    """An APR is nominal in dollars of the United States, effective in pounds and euros."""
    rate = claims.get("claimed_rate")
    if rate and rate.get("kind") == "APR":
        kind = {"USD": "nominal", "GBP": "effective", "EUR": "effective"}.get(reader.currency or "")
        del rate["kind"]
        reader.terms["apr"] = True
        if kind:
            rate["kind"] = kind
