"""What does an English advertisement say of paying late, settling early and paying the least?"""

from __future__ import annotations

from calc.ads.english.words import PCT, Claims
from calc.ads.reader import M, Reader, percent


def late(reader: Reader, claims: Claims) -> None:
    """$7 late fee, capped at 25% of the order, 1% per day overdue: what paying late costs."""
    for pattern in (
        rf"late (?:payment )?(?:fees?|charges?)[^.;]{{0,30}}?(?:exceed|capped at|cap of|up to|maximum(?: of)?|at most|limited to|more than)\s?{PCT}",
        rf"(?:never|not|no) (?:more than|exceed(?:s|ing)?)\s?{PCT} of (?:the |your )?(?:order|purchase)",
    ):
        found = reader.first(pattern)
        if found:
            claims["late_fee_cap_pct"] = percent(found[1])
            reader.take(found, "late_fee_cap_pct", 1)
    for pattern in (
        rf"{M}\s?late (?:payment )?(?:fee|charge)s?(?: (?:for|per|on) (?:each|every|any)?\s?(?:missed|late)?\s?(?:installments?|instalments?|payments?))?",
        rf"late (?:payment )?(?:fees?|charges?)(?: of| is| are|:)?\s?{M}",
        rf"(?:missed|late) (?:payment|installment|instalment)s? (?:costs?|incurs?|fee|charge)s?[^.;\d$£€₹]{{0,14}}{M}",
    ):
        found = reader.first(pattern)
        if found and "late_fee" not in claims:
            claims["late_fee"] = reader.money(found[1])
            reader.take(found, "late_fee")
    for unit, word in (("day", "day|daily"), ("month", "month|monthly"), ("year", "year|annum|annual|p\\.?a\\.?")):
        found = reader.first(rf"(?:overdue|late|default|penalty)[^.;%\d]{{0,24}}{PCT}\s?(?:per|a|/|each)?\s?(?:{word})")
        if found and "late_rate" not in claims:
            claims["late_rate"] = {"value_pct": percent(found[1]), "unit": unit}
            reader.take(found, "late_rate")


def early(reader: Reader, claims: Claims) -> None:
    """Settling early: whether the fees that are left stay due."""
    early = r"(?:early (?:settlement|repayment|payoff|pay-off)|(?:pay|paid|paying|settle|settling|repay|repaying)(?: it)? (?:off )?early|prepay(?:ment)?)"
    free = reader.first(
        rf"(?:no|without|zero) (?:{early}|prepayment) (?:fee|charge|penalt)[a-z]{{0,6}}|(?:no (?:fee|charge|penalty) for ){early}|{early}[^.;]{{0,30}}(?:no (?:fee|charge|penalty)|fees? (?:is|are) waived|waived|free)"
    )
    due = reader.first(
        rf"{early}[^.;]{{0,40}}(?:remaining|all|future|full)[^.;]{{0,20}}(?:fees?|charges?|interest)[^.;]{{0,24}}"
    )
    for found, value in ((free, "waive"), (due, "due")):
        if found:
            claims["early_settlement"] = value
            reader.take(found, "early_settlement")
            return


def minimum(reader: Reader, claims: Claims) -> None:
    """Minimum payment 10%: the least that may be paid."""
    found = reader.first(rf"minimum (?:monthly )?(?:payment|repayment|due)(?: of| is|:)?\s?{PCT}") or reader.first(
        rf"{PCT} minimum (?:payment|repayment)"
    )
    if found:
        claims["minimum_payment_pct"] = percent(found[1])
        reader.take(found, "minimum_payment_pct")
