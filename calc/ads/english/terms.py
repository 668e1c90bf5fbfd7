"""How long does a plan of an English advertisement run, and how often is it paid?"""

from __future__ import annotations

import re

from calc.ads.english.payments import frequency
from calc.ads.english.words import NUM, Claims, whole
from calc.ads.reader import Reader


def terms(reader: Reader, claims: Claims) -> None:
    """3, 6 or 12 months; pay in 4; over 2 years: the number of installments, or those to choose from."""
    listed = reader.first(
        rf"((?:{NUM}(?:[- ]months?)?\s?(?:/|,|or|and|, or)\s?){{1,5}}){NUM}[- ]?(?:months?|instal?lments?|payments?)"
    )
    if listed and "term" not in claims:
        numbers = [whole(one) for one in re.findall(NUM, listed.group())]
        if len(numbers) > 1 and all(1 <= one <= 120 for one in numbers) and numbers == sorted(numbers):
            claims["term_options"] = numbers
            free = [whole(found[1]) for found in reader.find(rf"{NUM}[- ]?months? (?:interest[- ]free|0%)")]
            if free:
                claims["interest_free_terms"] = [one for one in free if one in numbers]
            reader.take(listed, "term_options")
            return
    split = reader.first(
        rf"(?:pay[- ]in[- ]|split (?:it |the cost |your purchase )?(?:in(?:to)? ))({NUM[1:-1]})(?: (?:equal|easy|interest[- ]free|payments?|parts|instal?lments?))*"
    )
    ways = (
        rf"{NUM} (?:equal |easy |interest[- ]free |monthly |weekly |bi-?weekly |fortnightly |zero-interest )*(?:payments|instal?lments|emis|repayments)\b",
        rf"(?:over|for|in|within|across|up to|spread over)\s(?:a |the )?{NUM}[- ]?(?:months?\b|mo\b|mths?\b)",
        rf"{NUM}[- ]?(?:months?|mo\b|mths?\b)",
        rf"(?:over|for)\s{NUM}\s?(weeks?)\b",
        rf"(?:over|for)\s{NUM}\s?(years?)\b",
    )
    if split and "term" not in claims:
        claims["term"] = whole(split[1])
        reader.take(split, "term")
    for place, pattern in enumerate(ways):
        found = None if "term" in claims else reader.first(pattern)
        if found:
            claims["term"] = whole(found[1]) * (12 if place == 4 else 1)
            if place == 3 and "frequency" not in claims:
                claims["frequency"] = "weekly"
            reader.take(found, "term")
    if "frequency" not in claims and "term" in claims:
        frequency(claims, _found_frequency(reader))


def _found_frequency(reader: Reader) -> str:
    """The words that say how often, if any do."""
    words = r"bi-?weekly|every (?:2|two|other) weeks?|fortnightly|every fortnight|weekly|every week"
    found = re.search(words, reader.copy.plain)
    return found.group() if found else ""
