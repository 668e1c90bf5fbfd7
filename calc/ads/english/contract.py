"""What does an English advertisement say of paying late, settling early and paying the least?"""

from __future__ import annotations

import re

from calc.ads.english.figures_marked import FIGURE, PCT, M, money, share
from calc.ads.english.words import EACH, EARLY, EVERY, GAP, LATE, LINK, NEAR, ONLY, Claims, claimed
from calc.ads.reader import Reader, compiled

_CHARGE = r"(?:fees?|charges?|penalt(?:y|ies)|costs?|interest)(?![a-z])"
_LATE_FEE = rf"{LATE}(?: (?:payments?|instal?lments?|emis?))?(?: {_CHARGE})?"
_MOST = (
    r"(?:(?:never|not|no|won't|cannot|can't)(?: [a-z]{1,8}){0,3} (?:more than|exceed(?:s|ing)?|above|over|beyond)|exceeds?|capped at|(?:a )?cap (?:of|is)"
    r"|limited to|at most|maximum(?: of| is)?|max\.?|up to|more than|beyond)"
)
_PURCHASE = r"(?:order|purchase|basket|price|total|what you (?:bought|buy|spent|spend)|amount|value|cart|bill)"


def late(reader: Reader, claims: Claims) -> None:
    """$7 late fee, capped at 25% of the order, 1% per day overdue: what paying late costs."""
    _late_cap(reader, claims)
    _late_rate(reader, claims)
    for pattern in (
        rf"{M}\s?(?:extra |additional )?{LATE}(?: payment)? {_CHARGE}(?:{NEAR}(?:payment|instal?lment|emi|month)s?(?: (?:that )?you miss)?(?![a-z]))?",
        rf"{_LATE_FEE}[^.;!?,(\n{FIGURE}]{{0,60}}?{M}(?! x)",
        rf"{M}{NEAR}{LATE}(?: (?:payment|instal?lment|emi))?",
        rf"{LATE}(?: [a-z]{{1,12}}){{0,3}}[,:?]? [^.;!?,{FIGURE}]{{0,30}}?(?:fee|charge|pay|add|owe|cost|bill|incur)[a-z]{{0,4}}{NEAR}{M}(?!{EACH})",
    ):
        found = claimed(reader, pattern)
        if found and not re.search(
            rf"(?<![a-z])no (?=late|missed)|(?:exceed[a-z]*|more than|capped at|limited to|maximum of|cap of)\s*{M}",
            found.group(),
        ):
            claims["late_fee"] = money(reader, found)
            reader.take(found, "late_fee")
            return


def _late_cap(reader: Reader, claims: Claims) -> None:
    """Late fees never exceed 25% of the order."""
    for pattern in (
        rf"{LATE}[^.;!?%\n]{{0,50}}?{_MOST}\s?{PCT}(?: of [a-z ]{{0,16}}?{_PURCHASE}(?: value| price| total)?)?",
        rf"{_MOST}\s?{PCT} of (?:the |your )?{_PURCHASE}(?: value| price| total)?",
    ):
        found = reader.first(pattern)
        if found and reader.says(LATE):
            claims["late_fee_cap_pct"] = share(reader, found)
            reader.take(found, "late_fee_cap_pct", 1)
            return


def _late_rate(reader: Reader, claims: Claims) -> None:
    """Overdue amounts are charged 0.1% a day."""
    units = (
        ("day", r"day|daily"),
        ("month", r"month|monthly|mo"),
        ("year", r"year|yearly|annum|annually|annual|p\.?a\.?"),
    )
    for unit, word in units:
        per = rf"\s?(?:interest |penalty )?(?:(?:per|a|/|each|every)\s?)?(?:{word})(?![a-z])"
        ahead = {"day": "daily", "month": "monthly", "year": "annual"}[unit]
        for pattern in (
            rf"{LATE}{GAP}{PCT}{per}",
            rf"{PCT}{per}{NEAR}{LATE}",
            rf"{LATE}{NEAR}{ahead}{NEAR}{PCT}|{ahead} {LATE}{NEAR}{PCT}",
        ):
            found = reader.first(pattern)
            if found:
                group = 1 if found[1] else 2
                claims["late_rate"] = {"value_pct": share(reader, found, group), "unit": unit}
                reader.take(found, "late_rate")
                return


_STAYS = re.compile(
    r"(?<![a-z])(?:due|payable|owed|owing|must|still|stays?|remains? (?:due|payable)|in full|have to be paid|has to be paid|not (?:refunded|waived|dropped|returned|reduced)"
    r"|all the same|no (?:refund|rebate))(?![a-z])"
)
_GOES = re.compile(
    r"(?<![a-z])(?<!not )(?:waived?|waives|dropped|drops?|fall away|falls away|cancel+ed|disappears?|(?:no|any) longer (?:due|owed|charged|payable)|(?:won't|not|never|don't|nothing)(?: [a-z]{1,8}){0,2} "
    r"(?:charged|owed|owe|pay|billed|due|payable)|free of charge|refunded|forgiven|written off|lapse|scrapped|without (?:paying )?(?:the |any )?(?:remaining|further|fee)|no (?:further |extra )?(?:fees?|charges?|penalt[a-z]{1,3}))(?![a-z])"
)


def early(reader: Reader, claims: Claims) -> None:
    """Settling early: whether the fees that are left stay due."""
    found = reader.first(
        rf"(?:(?:no|without|zero) )?{EARLY}(?:(?: [a-z]{{1,16}}){{0,4}}\?|[^.;!?\n{FIGURE}]{{0,80}}?[.;])?[^.;!?\n{FIGURE}]{{0,100}}"
    )
    if not found:
        return
    words = found.group()
    before = re.split(rf"[.;!?\n\0{FIGURE}]", reader.left[max(0, found.start() - 80) : found.start()])[-1]
    sentence = before + words
    costs = re.search(_CHARGE, sentence)
    if not costs:
        return
    goes = (
        re.match(r"no |zero |without ", words)
        or re.search(r"(?:no|zero) [a-z ]{0,12}(?:for|on|if|when) [a-z ]{0,12}$", before)
        or _GOES.search(sentence)
    )
    if goes or _STAYS.search(sentence):
        claims["early_settlement"] = "waive" if goes else "due"
        reader.take(found, "early_settlement")
        ahead = compiled(r"[\s\S]*").match(reader.left, found.start() - len(before), found.start())
        if ahead:
            reader.take(ahead, "early_settlement")


def minimum(reader: Reader, claims: Claims) -> None:
    """Minimum payment 10%: the least that may be paid."""
    least = r"minimum (?:monthly )?(?:payment|repayment|due|amount)|minimum"
    found = (
        reader.first(rf"(?:{least}){GAP}{PCT}(?: of (?:the |your )[a-z ]{{0,20}}balance)?")
        or reader.first(rf"at least {PCT}[^.!?\n{FIGURE}]{{0,50}}(?:{least})")
        or reader.first(rf"{PCT}{NEAR}(?:{least})")
    )
    if found:
        claims["minimum_payment_pct"] = share(reader, found)
        reader.take(found, "minimum_payment_pct")
    for pattern in _LEAST_IN_MONEY:
        amount = reader.first(pattern)
        if amount and (found or "min" in amount.group()):
            reader.take(amount, "minimum_payment")


_OF_PAYMENT = r"(?:monthly |weekly )?(?:payments?|repayments?|instal?lments?)(?: due| amount)?"
_LEAST_IN_MONEY = (
    rf"(?<![a-z])min(?:imum|\.)? {_OF_PAYMENT}{LINK}{ONLY}{M}{EVERY}?",
    rf"{M}{EVERY}? min(?:imum|\.)?(?: {_OF_PAYMENT})?(?! (?:spend|order|purchase|loan|balance|basket))(?![a-z])",
    rf"(?<=\0)[, ]{{1,2}}\(?(?:or|subject to|with|at least)(?: a)?(?: min(?:imum|\.)?(?: of)?)? {M}{EVERY}?(?=,? (?:whichever|if (?:higher|greater|more)|minimum)|[.)]|$)",
)
"""The least that may be paid, as an amount: no installment, and no price."""
