"""Does an English advertisement promise no interest: always, only if all is paid in time, or because others bear it?"""

from __future__ import annotations

import re

from calc.ads.english.figures_marked import NUM, PCT, count, mark, share
from calc.ads.english.words import FREE, FULL, MONTH, Claims, claimed
from calc.ads.reader import Reader, compiled
from calc.errors import Phrase

_PERIOD = rf"{NUM}[- ](?:{MONTH}|days?)"
_COND = r"(?:if|when|provided|as long as|so long as|on condition|only if|once|unless|where)"
_PAY = r"(?:paid|pays?|repaid|repay|cleared?|settled?|paying|clearing)"
_ZERO = rf"(?:{FREE}|\ue010\ue011*(?: apr| interest| finance)?)"
_PROMISE = (
    rf"{_ZERO}[^.;!?]{{0,40}}?(?<![a-z]){_COND}(?![a-z])[^.;!?]{{0,40}}?(?<![a-z]){_PAY}(?![a-z])[^.;!?]{{0,24}}?{FULL}",
    rf"(?<![a-z]){_PAY}(?![a-z])[^.;!?]{{0,30}}?{FULL}[^.;!?]{{0,20}}?(?:within|by|in|before|inside|during|over)[^.;!?]{{0,16}}?{_PERIOD}[^.;!?]{{0,40}}?{_ZERO}",
    r"same[- ]as[- ]cash|deferred[- ]interest",
    rf"interest (?:is |will be )?(?:waived|forgiven|cancelled)[^.;!?]{{0,20}}?{_COND}[^.;!?]{{0,30}}?{_PAY}[^.;!?]{{0,20}}?{FULL}",
    rf"(?:interest|{PCT}(?: apr)?)[^.;!?]{{0,40}}?from (?:the )?(?:purchase date|date of purchase|day one|first day|day of purchase)[^.;!?]{{0,16}}?(?:if|unless)[^.;!?]{{0,30}}?{_PAY}[^.;!?]{{0,24}}?{FULL}",
)


def deferred_interest(reader: Reader, claims: Claims) -> None:
    """No interest if paid in full in 12 months, same as cash."""
    found = next((one for one in map(reader.first, _PROMISE) if one and _is_promise(reader, one)), None)
    if found is None:
        return
    claims["deferred_interest"] = True
    term = reader.first(rf"{NUM}[- ]?{MONTH}")
    days = reader.first(rf"{NUM}[- ]?days?(?![a-z])")
    if term and "term" not in claims:
        claims["term"] = count(reader, term)
        reader.take(term, "term")
    elif days and "deferral_days" not in claims and "term" not in claims:
        claims["deferral_days"], claims["term"] = count(reader, days), 1
        reader.take(days, "deferral_days")
    reader.spans.setdefault("deferred_interest", reader.copy.span(*found.span()))
    for zero in list(reader.find(r"\ue010\ue011*")):
        if found.start() <= zero.start() < found.end() and _zero(reader, zero):
            reader.take(zero, "deferred_interest")


def _is_promise(reader: Reader, found: re.Match[str]) -> bool:
    """Whether the percentage in it, if any, is none at all."""
    inside = [one for one in reader.find(PCT) if found.start() <= one.start() < found.end()]
    return not inside or any(_zero(reader, one) for one in inside) or bool(re.search(FREE + "|from", found.group()))


def _zero(reader: Reader, found: re.Match[str]) -> bool:
    return share(reader, found, 0) == 0


_WHO = (
    (r"(?:the |our |your )?(?:merchant|seller|retailer|store|shop|dealer|brand|manufacturer|vendor)s?", "merchant"),
    (r"(?:the |our |your |partner )?(?:bank|lender|card issuer|financier)s?", "lender"),
    (r"(?:the |our )?(?:platform|marketplace|app|us|we)", "platform"),
    (r"(?:the )?(?:government|state|city|council|federal government)", "state"),
)
_BEARS = r"(?:pays?|covers?|bears?|funds?|absorbs?|picks? up|subsidi[sz]es?|takes? care of)"
_BORNE = r"(?:paid|covered|borne|funded|absorbed|met|subsidi[sz]ed|picked up|sponsored)"


def subsidy(reader: Reader, claims: Claims) -> None:
    """Interest paid by the merchant: who bears it."""
    for who, name in _WHO:
        if reader.says(
            rf"interest(?: costs?| charges?)?(?: on [a-z ]{{1,20}})? ?(?:is |are |being |will be )?(?:fully )?{_BORNE} (?:for you )?by {who}(?![a-z])"
            rf"|(?<![a-z]){who} (?:will )?(?:fully )?{_BEARS} (?:all |all of )?(?:the |your )?interest(?![a-z])|(?<![a-z]){who}[- ](?:funded|subsidi[sz]ed|paid|sponsored)(?![a-z])"
        ):
            claims["subsidy"] = name
            return


_FREE_IN_FIGURES = r"(?<![\d.,])0(?:\.0{1,4})?\s?(?:%|percent|per cent)(?! ?(?:down|deposit|fee|off|commission|processing|handling|admin|service|charge|cash ?back|discount|hidden))"
_ONLY_AT_FIRST = r"[^.%]{0,60}(?<![\d.])(?!0(?:\.0{1,4})? ?%)\d{1,3}(?:\.\d{1,4})?\s?%[^.%]{0,20}(?:afterwards|after that|thereafter|from then)|[^.%]{0,30}the first[^.%]{0,60}?(?<![\d.])(?!0(?:\.0{1,4})? ?%)\d{1,3}(?:\.\d{1,4})?\s?%|[^.%]{0,60}(?:,|;|and|\.| )\s?(?:then|thereafter|after ?wards?|after that|followed by|revert(?:s|ing)? to|rising to|rises to|going to|goes (?:up )?to)[^%.]{0,40}?(?<![\d.])(?!0(?:\.0{1,4})? ?%)\d{1,3}(?:\.\d{1,4})?\s?%"


def interest_free(reader: Reader, claims: Claims) -> None:
    """Whether the plan is called free of interest, and not only at first, before a rate begins."""
    if {"deferred_interest", "interest_free_terms", "float_days"} & claims.keys():
        claims.pop("interest_free", None)
        return
    found = claimed(_whole(reader), rf"{FREE}|{_FREE_IN_FIGURES}")
    later = compiled(_ONLY_AT_FIRST).match(reader.copy.plain, found.end(), found.end() + 160) if found else None
    if found and later:
        _rate_after(reader, claims, (found.start(), later.end()))
    elif found:
        claims["interest_free"] = True
        reader.spans.setdefault("interest_free", reader.copy.span(*found.span()))


_SOON = 26
"""Characters within which the free months follow the word that they are free."""


def _rate_after(reader: Reader, claims: Claims, place: tuple[int, int]) -> None:
    """The rate runs after the free months: a plan of just these costs nothing, and of a longer one nothing is known."""
    rate = claims.get("claimed_rate", {}).get("value_pct")
    if not rate:
        return
    marked = _whole(reader)
    mark(marked)
    found = list(marked.find(rf"{NUM}[- ]?{_MONTHS}"))
    after = [(one.start() - place[0], count(marked, one)) for one in found if 0 <= one.start() - place[0] <= _SOON]
    months = after or [(abs(one.start() - place[0]), count(marked, one)) for one in found]
    free = min(months)[1] if months else None
    if free is None:
        reader.doubts.append(Phrase("the rate of {rate}% runs only after some installments", rate=f"{rate:f}"))
    else:
        values = {"term": free, "rate": f"{rate:f}"}
        reader.doubts.append(Phrase("after {term} installments the rate of {rate}% runs", **values))
    if {free} == {one for _, one in months} and claims.get("term") == free:
        reader.terms["rate_after"] = True
    else:
        reader.terms["claimed_rate"] = {"unit": "unstated"}


_MONTHS = rf"(?:(?:{FREE}|full|whole)[- ])?{MONTH}"


def _whole(reader: Reader) -> Reader:
    """The whole text as it stood before anything was read."""
    return Reader(reader.copy)
