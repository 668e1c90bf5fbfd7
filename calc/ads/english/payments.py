"""Which payments does an English advertisement state? Each, the steps, by the day, and the balloon."""

from __future__ import annotations

import re

from calc.ads.english.words import EVERY, LOW, NUM, Claims, whole
from calc.ads.reader import M, Reader


def graduated(reader: Reader, claims: Claims) -> None:
    """First 3 months at $1, then 9 payments of $220: steps."""
    patterns = (
        rf"(?:first|for the first|initial)\s?{NUM}?\s?(?:months?|payments?|installments?|instalments?|weeks?)\s?(?:at|for|of|only|just|:)?\s?{M}(?:{EVERY})?(?:\s?each)?[,;]?\s?(?:then|and then|followed by|after that|and)\s?(?:{NUM}\s?(?:months?|payments?|installments?|instalments?)\s?(?:at|of|for)\s?)?{M}(?:{EVERY})?(?:\s?each)?(?:\s?for (?:the (?:next|following|remaining|last) )?{NUM}\s?(?:months?|payments?|weeks?))?",
        rf"{M}(?:{EVERY})?\s?for (?:the )?(?:first )?{NUM}\s?(?:months?|payments?|weeks?)[,;]?\s?(?:then|and then|followed by|after that|and)\s?{M}(?:{EVERY})?\s?for (?:the )?(?:next |following |remaining |last )?{NUM}",
        rf"{NUM}\s?(?:payments?|installments?|instalments?|months?) (?:of|at)\s?{M}(?:{EVERY})?[,;]?\s?(?:then|and then|followed by|after that)\s?{NUM}\s?(?:payments?|installments?|instalments?|months?)? ?(?:of|at)\s?{M}",
    )
    for place, pattern in enumerate(patterns):
        found = reader.first(pattern)
        if not found:
            continue
        if place == 0:
            count, after = found[1], found[3] or found[5]
            pairs = [(count, found[2]), (after, found[4])]
        elif place == 1:
            pairs = [(found[2], found[1]), (found[4], found[3])]
        else:
            pairs = [(found[1], found[2]), (found[3], found[4])]
        term = reader.first(rf"over {NUM} months") if pairs[1][0] is None else None
        first = whole(pairs[0][0]) if pairs[0][0] else 1
        second = whole(pairs[1][0]) if pairs[1][0] else whole(term[1]) - first if term else None
        if second is None:
            continue
        claims["graduated"] = [[first, reader.money(pairs[0][1])], [second, reader.money(pairs[1][1])]]
        claims["term"] = first + second
        reader.take(found, "graduated")
        return


def per_day(reader: Reader, claims: Claims) -> None:
    """Only $1 a day: what it costs by the day."""
    found = reader.first(rf"{LOW}\s?(?:just |only |about )?{M}\s?(?:/|per|a|each)\s?day\b")
    if found:
        claims["per_day_amount"] = reader.money(found[2])
        if found[1]:
            claims["qualifier"] = found[1]
        reader.take(found, "per_day_amount")


def payments(reader: Reader, claims: Claims) -> None:
    """4 payments of $25, 12 x £50, $99/month: what each installment is, and how many."""
    counted = rf"{NUM}(?: equal| easy| interest[- ]free| monthly| weekly| bi-?weekly| fortnightly| affordable| low| fixed| zero-interest)*\s?(?:payments?|installments?|instalments?|emis?|repayments?) (?:of|at|@) {LOW}\s?(?:just |only )?{M}"
    found = reader.first(counted)
    if found:
        claims["term"] = whole(found[1])
        claims["per_amount"] = reader.money(found[3])
        if found[2]:
            claims["qualifier"] = found[2]
        frequency(claims, found.group())
        reader.take(found, "per_amount")
        reader.spans.setdefault("term", reader.spans["per_amount"])
        return
    found = reader.first(rf"{NUM}\s?[x×*]\s?{M}") or reader.first(rf"(?P<each>){M}\s?[x×*]\s?{NUM}\b")
    if found:
        count, money = (found[3], found[2]) if "each" in found.groupdict() else (found[1], found[2])
        claims["term"], claims["per_amount"] = whole(count), reader.money(money)
        reader.take(found, "per_amount")
        return
    found = reader.first(rf"{LOW}\s?(?:just |only )?{M}(?:{EVERY}|\s(?:each|apiece)\b(?! day))") or reader.first(
        rf"(?:monthly (?:payments?|instal?lments?|emi)|(?<!cost )emi|instal?lments?|payments?)(?: of| is| are|:| from| at)?\s?{LOW}\s?(?:just |only )?{M}"
    )
    if found and "per_amount" not in claims:
        claims["per_amount"] = reader.money(found[2])
        low = found[1] or ("from" if re.search(r"(?:payments?|emi|instal?lments?) from", found.group()) else None)
        if low:
            claims["qualifier"] = low
        frequency(claims, found.group())
        reader.take(found, "per_amount")


def frequency(claims: Claims, text: str) -> None:
    """Whether the words say weekly or every two weeks."""
    if re.search(r"bi-?weekly|every (?:2|two|other) weeks?|fortnight", text):
        claims["frequency"] = "biweekly"
    elif re.search(r"week|wk|\bpw\b", text):
        claims["frequency"] = "weekly"


def interest_each_period(reader: Reader, claims: Claims) -> None:
    """£45 interest a month: what is paid each period without paying anything back."""
    found = reader.first(rf"{M} (?:of |in )?interest(?: only)?{EVERY}") or reader.first(
        rf"(?:interest(?: of| is|:)?|monthly interest(?: of| is|:)?)\s?(?:just |only )?{M}{EVERY}"
    )
    if found:
        claims["interest_per_period"] = reader.money(found[1])
        reader.take(found, "interest_per_period")


def balloon(reader: Reader, claims: Claims) -> None:
    """$5,000 balloon at month 36; interest only."""
    found = reader.first(rf"{M} (?:balloon|final payment)") or reader.first(rf"balloon(?: payment)?(?: of|:)?\s?{M}")
    if found:
        claims["balloon"] = reader.money(found[1])
        reader.take(found, "balloon")
        at = reader.first(rf"(?:at|in|after) month {NUM}|(?:after|at the end of) {NUM} months")
        if at and "term" not in claims:
            claims["term"] = whole(at[1] or at[2])
            reader.take(at, "term")
    if reader.says(r"interest[- ]only"):
        claims["shape"] = "interest_only"
