"""What does an audit not check? What no text can tell, and the rules that were left out or that are not known here."""

from __future__ import annotations

from collections.abc import Iterator

from calc.ads.checks.checked import Law
from calc.ads.claims import Reading
from calc.errors import Phrase

NOT_CHECKED = (
    Phrase("whether what is said is true"),
    Phrase("who lends, and whether the lender may"),
    Phrase("what stands on other pages, and in the contract"),
)
"""What an audit of a text cannot know."""

BY_LENDER = Phrase("caps that bind only some lenders: --lender says which it is")
_LANDS = {
    "CNY": "CN",
    "USD": "US",
    "GBP": "UK",
    "EUR": "EU",
    "HKD": "HK",
    "TWD": "TW",
    "INR": "IN",
    "AUD": "AU",
}
"""Whose rules count where prices are in a currency."""


def not_checked(law: Law, reading: Reading) -> tuple[Phrase, ...]:
    """What an audit cannot know; the caps that bind only some lenders, where it is not said who lends; and rules."""
    return (*NOT_CHECKED, *_of_lenders(law), *_left_out(law), *_of_the_currency(reading))


def _of_lenders(law: Law) -> Iterator[Phrase]:
    if law.lender is None:
        yield BY_LENDER
        return
    for rule in law.without_prime:
        yield Phrase(
            "{rule}: the loan prime rate of {day} is not known here; --lpr says it", rule=rule, day=str(law.on)
        )


def _left_out(law: Law) -> Iterator[Phrase]:
    if law.rules.left_out:
        yield Phrase("rules that --land leaves out, those of {lands}", lands=", ".join(law.rules.left_out))


def _of_the_currency(reading: Reading) -> Iterator[Phrase]:
    """Where there are no rules here for what is sold in a currency, or nobody knows in which it is sold."""
    currency = reading.claims.get("currency")
    if currency is not None and currency not in _LANDS:
        yield Phrase("rules for what is sold in {currency}: there are none here", currency=currency)
    elif currency is None and reading.claims and reading.lang == "en":
        yield Phrase("rules of other places than the United Kingdom and the European Union: no currency is named")
    elif currency is None and reading.claims and reading.lang == "zh-Hant":
        yield Phrase("rules of a single place: no currency is named")
