"""Which loan of some days does an English advertisement offer, paid back at once?"""

from __future__ import annotations

from calc.ads.english.days import LENGTH, UNIT
from calc.ads.english.figures_marked import NUM, M, count, money
from calc.ads.english.words import PAYMENT, Claims
from calc.ads.reader import Reader


def short_loan(reader: Reader, claims: Claims) -> None:
    """Borrow $500, pay back $575 in 14 days: one payment after some days, and what it comes to."""
    if not reader.says(r"\b(?:borrow|loan|lend|advance|payday)"):
        return
    found = reader.first(
        rf"(?:repay|pay(?:ing)? (?:it )?back|pay (?:us )?back|pay|owe|return)(?: only| just)? {M}(?: back)? (?:in|after|within) {NUM} {UNIT}"
    )
    if found and found[3] != "month":
        claims["deferral_days"], claims["term"] = count(reader, found, 2) * LENGTH[found[3]], 1
        claims["total"] = money(reader, found)
        reader.take(found, "total")
        reader.spans.setdefault("deferral_days", reader.spans["total"])
        return
    lent = reader.first(_LENT_FOR_DAYS)
    if lent and reader.says(_BACK) and not reader.says(rf"{PAYMENT}|every|each|(?:per|a) (?:week|month)"):
        number, unit = next(pair for pair in _LENGTH_OF_THE_LOAN if lent[pair[0]])
        claims["deferral_days"], claims["term"] = count(reader, lent, number) * LENGTH[lent[unit]], 1
        reader.take(lent, "deferral_days", "days" if lent["number"] else 0)


_LENGTH_OF_THE_LOAN = (("number", "unit"), ("due", "due_unit"), ("later", "later_unit"))
_LENT_FOR_DAYS = (
    rf"(?:(?:borrow(?:ing)?|loan of|lend you|advance of) {M}|{M} (?:payday |cash |short-term )?(?:loan|advance))(?P<days> (?:for|over) (?:just |only )?(?P<number>{NUM})[- ](?P<unit>day|week|fortnight)s?(?![a-z]))"
    rf"|(?<![a-z])(?:due|repayable|repaid) (?:back )?(?:in|after|within) (?P<due>{NUM})[- ](?P<due_unit>day|week|fortnight)s?(?![a-z])"
    rf"|(?P<later>{NUM})[- ](?P<later_unit>day|week|fortnight)s? later(?![a-z])"
)
_BACK = r"(?<![a-z])(?:repay(?:ing)?|repaid|repayable|(?:pay|paying) (?:it )?back|owe|return|due)(?![a-z])"
