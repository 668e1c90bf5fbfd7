"""What is written in the tests? Quotes of offers that differ in what a page has to show."""

from __future__ import annotations

from datetime import date
from typing import Any

from calc.cli.offer_options import offer_from
from calc.cli.options import OfferOptions
from calc.cost.quote import Quote, quote

DAY = date(2026, 11, 21)


def answer(**typed: Any) -> Quote:
    """The quote of an offer that is described as on the command line, for a purchase on `DAY`."""
    return quote(offer_from(OfferOptions(**typed), lambda: DAY).offer)


def without_dates(quoted: Quote) -> Quote:
    """The same offer where nobody knows when it is taken."""
    return quote(quoted.offer.model_copy(update={"start": None}))


ANSWERS = {
    "a fee upfront": answer(text="1000", installments="3", fee=["3%@upfront"]),
    "no cost": answer(text="1000", installments="3"),
    "no dates": without_dates(answer(text="1000", installments="3", fee=["3%@first"])),
    "level": answer(text="10000", installments="12", plan="level", rate="18%"),
    "stated": answer(text="1999", installments="3", pay="666"),
    "steps": answer(text="1999", pay="3x1,9x220", gift=["tea:20"]),
    "down payment and fees": answer(
        text="2000", installments="4", down="30%", fee=["5%@financed", "insurance:12.00@1,3", "1%/outstanding@each"]
    ),
    "moved": answer(text="1000", installments="3", roll="following"),
    "deducted": answer(text="1000", installments="3", fee=["3%@deducted"]),
    "a mark-up": answer(text="297", installments="3", cash_price="199", pay="99"),
    "one payment": answer(text="10000", installments="6", plan="bullet", rate="12%"),
    "yen": answer(text="100000", installments="3", currency="JPY", fee=["2%@last"]),
    "dinars": answer(text="10", installments="3", currency="KWD", fee=["1%@first"]),
    "a Chinese name": answer(text="1000", installments="3", fee=["平台服务费:3%@first", "保险:1.00@each"]),
    "a long name": answer(
        text="1000",
        installments="3",
        fee=["keeping the account, sending the card with its insurance, and being there on the telephone:3%@first"],
    ),
    "many": answer(text="1000", installments="120", every="1w"),
    "no rate": answer(text="1000", installments="2", fee=["1000@deducted"]),
    "by dates only": answer(text="5000", installments="3", fee=["1%@each"], bill_day="1", due_day="6"),
}
