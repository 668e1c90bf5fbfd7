"""What is said about an offer that cannot be? One sentence: the field, the value, why, and what would do.

The tables below are read as pairs: what somebody wrote, and all that they are told.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import calc
from calc.offer.read import read_offer

Described = dict[str, Any]

PLAN: Described = {"installments": 3}


def offer(**changed: Any) -> Described:
    """An offer that could be, but for what is changed."""
    return {"price": "1000", "plan": PLAN} | changed


def plan(**changed: Any) -> Described:
    """An offer with a plan that could be, but for what is changed."""
    return offer(plan=PLAN | changed)


def discount(**changed: Any) -> Described:
    """An offer with a step discount that could be, but for what is changed."""
    return plan(step_discounts=[{"after_on_time": 1, "installment": 2, "factor": "0.8"} | changed])


def fee(**changed: Any) -> Described:
    """An offer with a fee that could be, but for what is changed."""
    return offer(fees=[{"rate": "3%", "when": "first"} | changed])


def only_fee(**described: Any) -> Described:
    """An offer with a fee of which nothing else is known."""
    return offer(fees=[described])


def benefit(**changed: Any) -> Described:
    """An offer with a benefit that could be, but for what is changed."""
    return offer(benefits=[{"amount": "9.00"} | changed])


# --- what is said again and again ---

NOT_MONEY = "that is not an amount of money; try 1999 or 1999.00"
NO_NUMBER = "its commas and points do not make one number; try 1999.00"
TEXT_OR_WHOLE = 'an amount of money is text or a whole number; try "1999.00"'
BINARY = "a computer's binary number does not hold every cent; an amount of money is text or a whole number"
NO_CURRENCY = "a currency is given by its three capital letters in ISO 4217, and none in use has these"
NO_DATE = "a date is a year, a month and a day that exist; try 2026-11-21"
LENGTHS = "1 month, half month, 2 weeks, 14 days, quarter or 1 year"
NO_LENGTH = "a length of time is a number of days, weeks, half months, months, quarters or years"
FIRST = (
    'the first payment is due after a length of time, on a date, or by a billing cycle; try "1 month", '
    "2026-12-21 or {bill_day = 1, due_day = 6}"
)
CYCLE = "a billing cycle has a bill_day and a due_day, both whole numbers; try {bill_day = 1, due_day = 6}"
NO_RATE = "that is not a rate of interest; try 18%, 1.5% a month or 0.05% a day"
INSTALLMENTS = "a plan has a whole number of installments, from 1 to 3660; try 12"
KINDS = "it is one of even, level, principal, flat, interest_only, bullet, stated or steps"
TIMINGS = (
    "a fee is taken at one of upfront, deducted, financed, first, each, last, spread, unknown, late, "
    "settlement, or at given installments; try first"
)
BENEFIT_TIME = 'a benefit comes at the start or after so many installments; try "start" or "after 3"'
HAS_TO_BE_SAID = "it has to be said, because the answer depends on it"
OFFER_FIELDS = (
    "there is no such field; try one of currency, name, price, cash_discount, cash_price, start, down, rounding, plan, "
    "fees, benefits, contract, unknown"
)
PART = 'what is left of the installment is a number from 0 to 1, as text; try "0.8"'
DOWN = "a down payment is zero or more and leaves something to pay in installments; try 30%"
DOLLARS = "'$' may mean USD, AUD, CAD, HKD, NZD"
NOT_TOML = (
    'is not TOML, where a line is a name, an equals sign and a value, and text stands in quotes; try price = "1999.00"'
)
NOT_JSON = (
    "is not JSON, where names and text stand in double quotes and commas stand between entries; try "
    '{"price": "1999.00", ...}'
)
TOO_DEEP = 'its tables and lists are nested too deeply; try {"price": "1999.00", ...}'
ONE_TABLE = 'an offer is one table of named values; try {"price": "1999.00", ...}'
BELOW = "a price is below 1,000,000,000,000,000,000; try 1999.00"
ONE_LINE = "a name is one line of letters that can be printed; try service fee"

# --- as keywords of the library ---

KEYWORDS: dict[str, tuple[Described, str]] = {
    # what has come to an offer since
    "a cash discount of everything": (
        offer(cash_discount="100%"),
        "cash_discount: '100%' cannot be: a discount leaves something to pay; try 10%",
    ),
    "a cash discount below zero": (
        offer(cash_discount="-5"),
        "cash_discount: '-5' cannot be: a discount is not below zero; try 10%",
    ),
    "a cash discount that is not the cash price": (
        offer(cash_discount="10%", cash_price="950"),
        "cash_price: '950' cannot be: the price less this discount is 900.00; try one of them",
    ),
    "a contract without a table": (
        offer(contract=3),
        "contract: '3' cannot be: it is a table of named values; try a table such as settlement = \"waive\", "
        'refund = "last-first"',
    ),
    "an unknown term that no offer has": (
        offer(unknown=[{"field": "color", "among": ["red", "blue"]}]),
        "unknown[0].field: 'color' cannot be: only some terms of an offer can be left open; try cash_price, "
        "installments, rate, payment, down, fees[0].rate, fees[0].amount, fees[0].of or benefits[0].amount",
    ),
    # what an offer must say
    "nothing at all": (
        {},
        f"price is missing: {HAS_TO_BE_SAID}; try 1999.00",
    ),
    "no price": (
        {"plan": PLAN},
        f"price is missing: {HAS_TO_BE_SAID}; try 1999.00",
    ),
    "a price of None": (
        offer(price=None),
        f"price is missing: {HAS_TO_BE_SAID}; try 1999.00",
    ),
    "no plan": (
        {"price": "1000"},
        f'plan is missing: {HAS_TO_BE_SAID}; try a table such as kind = "even", installments = 12',
    ),
    "a plan of None": (
        offer(plan=None),
        f'plan is missing: {HAS_TO_BE_SAID}; try a table such as kind = "even", installments = 12',
    ),
    "no number of installments": (
        offer(plan={}),
        "installments is missing: the number of payments changes the answer; try 12",
    ),
    # price
    "price: a list": (
        offer(price=["1000"]),
        f"price: '[1000]' cannot be: {TEXT_OR_WHOLE}",
    ),
    "price: a table": (
        offer(price={"amount": "1000"}),
        f"price: '{{amount = 1000}}' cannot be: {TEXT_OR_WHOLE}",
    ),
    "price: true": (
        offer(price=True),
        f"price: 'true' cannot be: {TEXT_OR_WHOLE}",
    ),
    "price: bytes": (
        offer(price=b"1000"),
        f"price: 'bytes' cannot be: {TEXT_OR_WHOLE}",
    ),
    "price: an object": (
        offer(price=object()),
        f"price: 'object' cannot be: {TEXT_OR_WHOLE}",
    ),
    "price: a float": (
        offer(price=19.99),
        f"price: '19.99' cannot be: {BINARY}; try \"19.99\"",
    ),
    "price: a float that is no number": (
        offer(price=float("nan")),
        "price: 'nan' cannot be: an amount of money is a number; try 1999.00",
    ),
    "price: an infinite float": (
        offer(price=float("-inf")),
        "price: '-inf' cannot be: an amount of money is a number; try 1999.00",
    ),
    "price: a Decimal that is no number": (
        offer(price=Decimal("NaN")),
        "price: 'NaN' cannot be: an amount of money is a number; try 1999.00",
    ),
    "price: a Decimal that signals": (
        offer(price=Decimal("sNaN")),
        "price: 'sNaN' cannot be: an amount of money is a number; try 1999.00",
    ),
    "price: NaN as text": (
        offer(price="NaN"),
        f"price: 'NaN' cannot be: {NOT_MONEY}",
    ),
    "price: zero": (
        offer(price="0"),
        "price: '0' cannot be: a price is above zero; try 1999.00",
    ),
    "price: below zero": (
        offer(price="-5"),
        "price: '-5' cannot be: a price is above zero; try 1999.00",
    ),
    "price: nothing typed": (
        offer(price=""),
        f"price: '' cannot be: {NOT_MONEY}",
    ),
    "price: spaces": (
        offer(price="  \t "),
        f"price: '' cannot be: {NOT_MONEY}",
    ),
    "price: words": (
        offer(price="a thousand"),
        f"price: 'a thousand' cannot be: {NOT_MONEY}",
    ),
    "price: Chinese words": (
        offer(price="一千"),
        f"price: '一千' cannot be: {NOT_MONEY}",
    ),
    "price: Chinese words of finance": (
        offer(price="壹仟元整"),
        f"price: '壹仟元整' cannot be: {NOT_MONEY}",
    ),
    "price: a picture": (
        offer(price="💰"),
        f"price: '💰' cannot be: {NOT_MONEY}",
    ),
    "price: a sum to be worked out": (
        offer(price="10*100"),
        f"price: '10*100' cannot be: {NOT_MONEY}",
    ),
    "price: a range": (
        offer(price="100-200"),
        f"price: '100-200' cannot be: {NOT_MONEY}",
    ),
    "price: an exponent": (
        offer(price="1e5"),
        f"price: '1e5' cannot be: {NOT_MONEY}",
    ),
    "price: an underscore": (
        offer(price="1_000"),
        f"price: '1_000' cannot be: {NOT_MONEY}",
    ),
    "price: two points": (
        offer(price="1.2.3"),
        f"price: '1.2.3' cannot be: {NO_NUMBER}",
    ),
    "price: commas anywhere": (
        offer(price="1,99,9"),
        f"price: '1,99,9' cannot be: {NO_NUMBER}",
    ),
    "price: two readings": (
        offer(price="1.999"),
        "price: '1.999' cannot be: it can be read as 1999 and as 1.999; try 1999",
    ),
    "price: two readings, full-width": (
        offer(price="１．９９９"),
        "price: '１．９９９' cannot be: it can be read as 1999 and as 1.999; try 1999",
    ),
    "price: two readings, with a sign": (
        offer(price="€1.999"),
        "price: '€1.999' cannot be: it can be read as 1999 and as 1.999; try 1999",
    ),
    "price: two readings in dinars": (
        offer(price="1,999", currency="KWD"),
        "price: '1,999' cannot be: it can be read as 1999 and as 1.999; try 1999",
    ),
    "price: half a cent": (
        offer(price="0.005"),
        "price: '0.005' cannot be: CNY has 2 decimals and no more; try 0.00, 0.01",
    ),
    "price: half a yen": (
        offer(price="10.50", currency="JPY"),
        "price: '10.50' cannot be: JPY has no decimals; try 10, 11",
    ),
    "price: tiny": (
        offer(price=Decimal("1E-999999")),
        "price: '1E-999999' cannot be: CNY has 2 decimals and no more; try 0.00, 0.01",
    ),
    "price: too high": (
        offer(price=10**18),
        f"price: '1000000000000000000' cannot be: {BELOW}",
    ),
    "price: forty digits": (
        offer(price="9" * 40),
        f"price: '9999999999999999999999999999999999999999' cannot be: {BELOW}",
    ),
    "price: five thousand digits": (
        offer(price=10**5000),
        f"price: '1.000e+5000' cannot be: {BELOW}",
    ),
    "price: a long text": (
        offer(price="x" * 5000),
        f"price: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…xxxxxxxxxxxxxxxxxxx' cannot be: {NOT_MONEY}",
    ),
    "price: huge with an exponent": (
        offer(price=Decimal("1E+400000")),
        f"price: '1E+400000' cannot be: {BELOW}",
    ),
    "price: a control character": (
        offer(price="10\x0000"),
        f"price: '10�00' cannot be: {NOT_MONEY}",
    ),
    "price: a line break": (
        offer(price="10\n00"),
        f"price: '10 00' cannot be: {NO_NUMBER}",
    ),
    "price: an unpaired surrogate": (
        offer(price="\ud800"),
        f"price: '�' cannot be: {NOT_MONEY}",
    ),
    "price: an unknown currency": (
        offer(price="1000 XYZ"),
        "price: '1000 XYZ' cannot be: 'XYZ' is not a currency; try 1999.00 CNY",
    ),
    "price: two currencies": (
        offer(price="CNY 1000 USD"),
        "price: 'CNY 1000 USD' cannot be: 'CNY' and 'USD' are different currencies; try the amount with one currency",
    ),
    "price: dollars of nobody in particular": (
        offer(price="$1000"),
        f"price: '$1000' cannot be: {DOLLARS}, and the offer is in CNY; try currency USD",
    ),
    "price: dollars in yuan": (
        offer(price="$1000", currency="CNY"),
        f"price: '$1000' cannot be: {DOLLARS}, and the offer is in CNY; try currency USD",
    ),
    "price: euros in yuan": (
        offer(price="€1000", currency="CNY"),
        "price: '€1000' cannot be: '€' means EUR, and the offer is in CNY; try currency EUR",
    ),
    # cash price
    "cash price: zero": (
        offer(cash_price=0),
        "cash_price: '0' cannot be: a price is above zero; try 1999.00",
    ),
    "cash price: below zero": (
        offer(cash_price="-1.00"),
        "cash_price: '-1.00' cannot be: a price is above zero; try 1999.00",
    ),
    "cash price: words": (
        offer(cash_price="less"),
        f"cash_price: 'less' cannot be: {NOT_MONEY}",
    ),
    "cash price: a float": (
        offer(cash_price=1.5),
        f"cash_price: '1.5' cannot be: {BINARY}; try \"1.5\"",
    ),
    "cash price: another currency": (
        offer(price="€1000", cash_price="HK$900"),
        "cash_price: 'HK$900' cannot be: 'HK$' means HKD, and the offer is in EUR; try currency HKD",
    ),
    "cash price: half a cent": (
        offer(cash_price="900.0055"),
        "cash_price: '900.0055' cannot be: CNY has 2 decimals and no more; try 900.00, 900.01",
    ),
    # currency
    "currency: unknown": (
        offer(currency="ABC"),
        f"currency: 'ABC' cannot be: {NO_CURRENCY}; try PAB",
    ),
    "currency: gold": (
        offer(currency="XAU"),
        f"currency: 'XAU' cannot be: {NO_CURRENCY}; try XAF, XAD, AUD",
    ),
    "currency: a word": (
        offer(currency="人民币"),
        f"currency: '人民币' cannot be: {NO_CURRENCY}; try CNY, USD, EUR",
    ),
    "currency: an abbreviation that is no code": (
        offer(currency="RMB"),
        f"currency: 'RMB' cannot be: {NO_CURRENCY}; try CNY",
    ),
    "currency: a sign": (
        offer(currency="¥"),
        f"currency: '¥' cannot be: {NO_CURRENCY}; try CNY, USD, EUR",
    ),
    "currency: nothing typed": (
        offer(currency=""),
        f"currency: '' cannot be: {NO_CURRENCY}; try CNY, USD, EUR",
    ),
    "currency: a number": (
        offer(currency=156),
        f"currency: '156' cannot be: {NO_CURRENCY}; try CNY, USD, EUR",
    ),
    "currency: a list": (
        offer(currency=["CNY"]),
        f"currency: '[CNY]' cannot be: {NO_CURRENCY}; try CNY",
    ),
    "currency: very long": (
        offer(currency="C" * 500),
        f"currency: 'CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC…CCCCCCCCCCCCCCCCCCC' cannot be: {NO_CURRENCY}; "
        "try CNY, USD, EUR",
    ),
    # name
    "name: nothing typed": (
        offer(name=""),
        "name: '' cannot be: it is text of one letter or more; try service fee",
    ),
    "name: spaces": (
        offer(name="   "),
        f"name: '' cannot be: {ONE_LINE}",
    ),
    "name: a number": (
        offer(name=5),
        "name: '5' cannot be: it is text of one letter or more; try service fee",
    ),
    "name: two lines": (
        offer(name="phone\nand case"),
        f"name: 'phone and case' cannot be: {ONE_LINE}",
    ),
    "name: a terminal's colors": (
        offer(name="\x1b[31mphone"),
        f"name: '�[31mphone' cannot be: {ONE_LINE}",
    ),
    "name: very long": (
        offer(name="phone" * 100),
        "name: 'phonephonephonephonephonephonephonephone…honephonephonephone' cannot be: it is at most 200 "
        "characters long; try service fee",
    ),
    # start
    "start: 30 February": (
        offer(start="2026-02-30"),
        f"start: '2026-02-30' cannot be: {NO_DATE}",
    ),
    "start: a word": (
        offer(start="tomorrow"),
        f"start: 'tomorrow' cannot be: {NO_DATE}",
    ),
    "start: nothing typed": (
        offer(start=""),
        f"start: '' cannot be: {NO_DATE}",
    ),
    "start: year last": (
        offer(start="21/11/2026"),
        f"start: '21/11/2026' cannot be: {NO_DATE}",
    ),
    "start: two digits of the year": (
        offer(start="26-11-21"),
        f"start: '26-11-21' cannot be: {NO_DATE}",
    ),
    "start: a number": (
        offer(start=20261121),
        f"start: '20261121' cannot be: {NO_DATE}",
    ),
    "start: true": (
        offer(start=True),
        f"start: 'true' cannot be: {NO_DATE}",
    ),
    "start: a time of day": (
        offer(start=datetime(2026, 11, 21, 9, 30, tzinfo=UTC)),
        "start: '2026-11-21 09:30:00+00:00' cannot be: a date has no time of day; try 2026-11-21",
    ),
    "start: a time of day as text": (
        offer(start="2026-11-21T09:30"),
        f"start: '2026-11-21T09:30' cannot be: {NO_DATE}",
    ),
    # down payment
    "down: all of it": (
        offer(down="1000"),
        f"down: '1000' cannot be: {DOWN}",
    ),
    "down: more than all": (
        offer(down="1,200"),
        f"down: '1200' cannot be: {DOWN}",
    ),
    "down: 100 %": (
        offer(down="100%"),
        f"down: '100%' cannot be: {DOWN}",
    ),
    "down: below zero": (
        offer(down="-1"),
        f"down: '-1' cannot be: {DOWN}",
    ),
    "down: below zero percent": (
        offer(down="-5%"),
        "down: '-5%' cannot be: a rate is not below zero; try 0%",
    ),
    "down: words": (
        offer(down="a third"),
        f"down: 'a third' cannot be: {NOT_MONEY}",
    ),
    "down: a float": (
        offer(down=0.3),
        f"down: '0.3' cannot be: {BINARY}; try \"0.3\"",
    ),
    "down: half a cent": (
        offer(down="0.005"),
        "down: '0.005' cannot be: CNY has 2 decimals and no more; try 0.00, 0.01",
    ),
    "down: two readings": (
        offer(down="1.999", price="9000"),
        "down: '1.999' cannot be: it can be read as 1999 and as 1.999; try 1999",
    ),
    "down: percent a month": (
        offer(down="30% a month"),
        f"down: '30% a month' cannot be: {NOT_MONEY}",
    ),
    # rounding
    "rounding: unknown": (
        offer(rounding="nearest"),
        "rounding.mode: 'nearest' cannot be: it is one of half-up, half-even, up or down; try one of these",
    ),
    "rounding: another spelling": (
        offer(rounding="half_up"),
        "rounding.mode: 'half_up' cannot be: it is one of half-up, half-even, up or down; try half-up",
    ),
    "rounding: a number": (
        offer(rounding=5),
        "rounding: '5' cannot be: it is a table of named values; try half-up, or a table such as mode = "
        '"half-up", increment = "0.05"',
    ),
    "rounding: an unknown field": (
        offer(rounding={"mode": "half-up", "step": "0.05"}),
        "rounding.step: '0.05' cannot be: there is no such field; try one of mode, increment, residue",
    ),
    "rounding: a mode that is a number": (
        offer(rounding={"mode": 5}),
        "rounding.mode: '5' cannot be: it is one of half-up, half-even, up or down; try one of these",
    ),
    "rounding: steps of zero": (
        offer(rounding={"increment": "0"}),
        "rounding.increment: '0' cannot be: the smallest step of an amount is above zero; try 0.01",
    ),
    "rounding: steps below zero": (
        offer(rounding={"increment": "-0.05"}),
        "rounding.increment: '-0.05' cannot be: the smallest step of an amount is above zero; try 0.01",
    ),
    "rounding: steps too fine": (
        offer(rounding={"increment": "0.001"}),
        "rounding.increment: '0.001' cannot be: CNY has 2 decimals and no more; try 0.00, 0.01",
    ),
    "rounding: no such place for the residue": (
        offer(rounding={"residue": "middle"}),
        "rounding.residue: 'middle' cannot be: it is one of last, first or spread; try one of these",
    ),
    # fields that do not exist
    "a misspelt field": (
        offer(prise="1000"),
        "prise: '1000' cannot be: there is no such field; try price",
    ),
    "a field nobody knows": (
        offer(interest_free=True),
        f"interest_free: 'true' cannot be: {OFFER_FIELDS}",
    ),
    "a Chinese field": (
        offer(价格="1000"),
        f"价格: '1000' cannot be: {OFFER_FIELDS}",
    ),
    "a field without a name": (
        offer(**{"": "1000"}),
        f"offer: '1000' cannot be: {OFFER_FIELDS}",
    ),
    "a field with a line break": (
        offer(**{"the\nprice": "1000"}),
        "the price: '1000' cannot be: there is no such field; try price",
    ),
    "a field with a very long name": (
        offer(**{"x" * 300: "1000"}),
        f"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…xxxxxxxxxxxxxxxxxxx: '1000' cannot be: {OFFER_FIELDS}",
    ),
    "a field called self": (
        offer(self="me"),
        f"self: 'me' cannot be: {OFFER_FIELDS}",
    ),
    "a field called cls": (
        offer(cls="first"),
        f"cls: 'first' cannot be: {OFFER_FIELDS}",
    ),
    "a field of the plan outside it": (
        offer(rate="18%"),
        "rate: '18%' cannot be: it belongs to the plan; try it inside the plan",
    ),
    "a field of the offer inside the plan": (
        plan(cash_price="900"),
        "cash_price: '900' cannot be: it belongs to the whole offer and not to its plan; try it outside the plan",
    ),
    "a misspelt field of the plan": (
        plan(instalments=3),
        "instalments: '3' cannot be: there is no such field; try installments",
    ),
    "a misspelt field before a missing one": (
        {"prise": "1000", "plan": PLAN},
        "prise: '1000' cannot be: there is no such field; try price",
    ),
    "a field nobody knows in a fee": (
        fee(timing="first"),
        "fees[0].timing: 'first' cannot be: there is no such field; try one of name, rate, amount, of, kind, "
        "when, paid_by, minimum, maximum",
    ),
    "a field nobody knows in a benefit": (
        benefit(worth="9.00"),
        "benefits[0].worth: '9.00' cannot be: there is no such field; try one of name, amount, when",
    ),
    "a field nobody knows in a block": (
        plan(kind="steps", steps=[{"number": 3, "amount": "1.00"}]),
        "steps[0].number: '3' cannot be: there is no such field; try one of count, amount",
    ),
    "a field nobody knows in a discount": (
        discount(percent="80"),
        "step_discounts[0].percent: '80' cannot be: there is no such field; try one of after_on_time, "
        "installment, factor",
    ),
    # plan
    "plan: a word": (
        offer(plan="even"),
        "plan: 'even' cannot be: it is a table of named values; try a table such as kind = \"even\", installments = 12",
    ),
    "plan: a list": (
        offer(plan=[]),
        "plan: '[]' cannot be: it is a table of named values; try a table such as kind = \"even\", installments = 12",
    ),
    "plan: a number": (
        offer(plan=3),
        "plan: '3' cannot be: it is a table of named values; try a table such as kind = \"even\", installments = 12",
    ),
    "plan: of another kind of thing": (
        offer(plan=calc.Fee(rate="3%", when="first")),
        "plan: 'Fee' cannot be: it is a table of named values; try a table such as kind = \"even\", installments = 12",
    ),
    "kind: unknown": (
        plan(kind="balloon"),
        f"kind: 'balloon' cannot be: {KINDS}; try one of these",
    ),
    "kind: annuity": (
        plan(kind="annuity"),
        f"kind: 'annuity' cannot be: {KINDS}; try level",
    ),
    "kind: in Chinese": (
        plan(kind="先息后本"),
        f"kind: '先息后本' cannot be: {KINDS}; try interest_only",
    ),
    "kind: capital letters": (
        plan(kind="LEVEL"),
        f"kind: 'LEVEL' cannot be: {KINDS}; try level",
    ),
    "kind: a hyphen": (
        plan(kind="interest-only"),
        f"kind: 'interest-only' cannot be: {KINDS}; try interest_only",
    ),
    "kind: a number": (
        plan(kind=5),
        f"kind: '5' cannot be: {KINDS}; try one of these",
    ),
    "kind: a list": (
        plan(kind=["even"]),
        f"kind: '[even]' cannot be: {KINDS}; try even",
    ),
    "kind: very long": (
        plan(kind="x" * 400),
        f"kind: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…xxxxxxxxxxxxxxxxxxx' cannot be: {KINDS}; try one of these",
    ),
    "installments: none": (
        plan(installments=0),
        f"installments: '0' cannot be: {INSTALLMENTS}",
    ),
    "installments: below zero": (
        plan(installments=-3),
        f"installments: '-3' cannot be: {INSTALLMENTS}",
    ),
    "installments: a float": (
        plan(installments=3.0),
        f"installments: '3.0' cannot be: {INSTALLMENTS}",
    ),
    "installments: a Decimal": (
        plan(installments=Decimal("3.5")),
        f"installments: '3.5' cannot be: {INSTALLMENTS}",
    ),
    "installments: true": (
        plan(installments=True),
        f"installments: 'true' cannot be: {INSTALLMENTS}",
    ),
    "installments: a word": (
        plan(installments="three"),
        f"installments: 'three' cannot be: {INSTALLMENTS}",
    ),
    "installments: a Chinese word": (
        plan(installments="三"),
        f"installments: '三' cannot be: {INSTALLMENTS}",
    ),
    "installments: with a measure word": (
        plan(installments="12期"),
        f"installments: '12期' cannot be: {INSTALLMENTS}",
    ),
    "installments: a superscript": (
        plan(installments="²"),
        f"installments: '²' cannot be: {INSTALLMENTS}",
    ),
    "installments: a list": (
        plan(installments=[3]),
        f"installments: '[3]' cannot be: {INSTALLMENTS}",
    ),
    "installments: one too many": (
        plan(installments=3661),
        f"installments: '3661' cannot be: {INSTALLMENTS}",
    ),
    "installments: very many": (
        plan(installments="9" * 5000),
        f"installments: '9999999999999999999999999999999999999999…9999999999999999999' cannot be: {INSTALLMENTS}",
    ),
    "days_a_year: 366": (
        plan(days_a_year=366),
        "days_a_year: '366' cannot be: it is one of 360 or 365; try 365",
    ),
    "days_a_year: words": (
        plan(days_a_year="all"),
        "days_a_year: 'all' cannot be: it is one of 360 or 365; try one of these",
    ),
    "days_a_year: a number of five thousand digits": (
        plan(days_a_year=10**5000),
        "days_a_year: '1.000e+5000' cannot be: a number in it has too many digits; try 365",
    ),
    "day_count: unknown": (
        plan(day_count="30E/360"),
        "day_count: '30E/360' cannot be: it is one of period, 30/360, actual/365 or actual/360; try 30/360",
    ),
    "day_count: a number": (
        plan(day_count=365),
        "day_count: '365' cannot be: it is one of period, 30/360, actual/365 or actual/360; try one of these",
    ),
    "day_count: flat interest": (
        plan(kind="flat", rate="5%", day_count="actual/365"),
        "day_count: 'actual/365' cannot be: flat interest is the same each period, whatever its days; try period",
    ),
    "end_of_month: a word": (
        plan(end_of_month="maybe"),
        "end_of_month: 'maybe' cannot be: it is either true or false; try true",
    ),
    "end_of_month: a number": (
        plan(end_of_month=5),
        "end_of_month: '5' cannot be: it is either true or false; try true",
    ),
    "end_of_month: a number of five thousand digits": (
        plan(end_of_month=10**5000),
        "end_of_month: '1.000e+5000' cannot be: it is either true or false; try true",
    ),
    "roll: unknown": (
        plan(roll="next"),
        "roll: 'next' cannot be: it is one of none, following, modified-following or preceding; try one of these",
    ),
    "roll: another spelling": (
        plan(roll="modified_following"),
        "roll: 'modified_following' cannot be: it is one of none, following, modified-following or preceding; "
        "try modified-following",
    ),
    "calendar: nothing typed": (
        plan(calendar=""),
        "calendar: '' cannot be: it is text of one letter or more; try weekends",
    ),
    "calendar: a number": (
        plan(calendar=86),
        "calendar: '86' cannot be: it is text of one letter or more; try weekends",
    ),
    # every and first
    "every: no time at all": (
        plan(every="0 days"),
        "every: '0 days' cannot be: installments follow each other after a while; try 1 month",
    ),
    "every: below zero": (
        plan(every="-1 month"),
        f"every: '-1 month' cannot be: a length of time is not negative; try {LENGTHS}",
    ),
    "every: a number": (
        plan(every=30),
        "every: '30' cannot be: a length of time is text; try \"30 days\"",
    ),
    "every: nothing as a number": (
        plan(every=0),
        "every: '0' cannot be: a length of time is text; try \"1 month\"",
    ),
    "every: ten thousand days": (
        plan(every=10_000),
        "every: '10000' cannot be: a length of time is text; try \"1 month\"",
    ),
    "every: a huge number": (
        plan(every=10**30),
        "every: '1000000000000000000000000000000' cannot be: a length of time is text; try \"1 month\"",
    ),
    "every: a list": (
        plan(every=["1 month"]),
        "every: '[1 month]' cannot be: a length of time is text; try \"1 month\"",
    ),
    "every: a word": (
        plan(every="sometimes"),
        "every: 'sometimes' cannot be: a length of time is a number of days, weeks, half months, months, "
        f"quarters or years; try {LENGTHS}",
    ),
    "every: a part of a month": (
        plan(every="1.5 months"),
        "every: '1.5 months' cannot be: a length of time is a whole number of units; say half month or a "
        f"number of days instead; try {LENGTHS}",
    ),
    "every: March": (
        plan(every="3月"),
        f"every: '3月' cannot be: that is a date or a part of one, and not a length of time; try {LENGTHS}",
    ),
    "every: nothing typed": (
        plan(every=""),
        "every: '' cannot be: a length of time is a number of days, weeks, half months, months, quarters or "
        f"years; try {LENGTHS}",
    ),
    "every: weeks by a billing cycle": (
        plan(every="2 weeks", first={"bill_day": 1, "due_day": 6}),
        "every: '2 weeks' cannot be: by a billing cycle payments come every so many months; try 1 month",
    ),
    "first: before the purchase": (
        offer(start="2026-05-01", plan=PLAN | {"first": "2026-04-30"}),
        "first: '2026-04-30' cannot be: the first payment is not before the purchase on 2026-05-01; try 2026-05-01",
    ),
    "first: 30 February": (
        plan(first="2026-02-30"),
        f"first: '2026-02-30' cannot be: {NO_DATE}",
    ),
    "first: a word": (
        plan(first="soon"),
        "first: 'soon' cannot be: a length of time is a number of days, weeks, half months, months, quarters "
        f"or years; try {LENGTHS}",
    ),
    "first: below zero": (
        plan(first="-5 days"),
        f"first: '-5 days' cannot be: a length of time is not negative; try {LENGTHS}",
    ),
    "first: a number": (
        plan(first=5),
        f"first: '5' cannot be: {FIRST}",
    ),
    "first: true": (
        plan(first=True),
        f"first: 'true' cannot be: {FIRST}",
    ),
    "first: a list": (
        plan(first=[]),
        f"first: '[]' cannot be: {FIRST}",
    ),
    "first: a bill day alone": (
        plan(first={"bill_day": 1}),
        f"first: '{{bill_day = 1}}' cannot be: {CYCLE}",
    ),
    "first: days as text": (
        plan(first={"bill_day": "1", "due_day": 6}),
        f"first: '{{bill_day = 1, due_day = 6}}' cannot be: {CYCLE}",
    ),
    "first: a day too many": (
        plan(first={"bill_day": 1, "due_day": 6, "pay_day": 7}),
        f"first: '{{bill_day = 1, due_day = 6, pay_day = 7}}' cannot be: {CYCLE}",
    ),
    "first: the 32nd": (
        plan(first={"bill_day": 32, "due_day": 6}),
        "first.bill_day: '32' cannot be: a day of the month is one of 1 to 31; try 6",
    ),
    "first: the 0th": (
        plan(first={"bill_day": 1, "due_day": 0}),
        "first.due_day: '0' cannot be: a day of the month is one of 1 to 31; try 6",
    ),
    # rate
    "rate: a bare number": (
        plan(kind="level", rate="18"),
        "rate: '18' cannot be: it can be read as 18 % and as 1800 %; try 18%",
    ),
    "rate: a bare fraction": (
        plan(kind="level", rate="0.18"),
        "rate: '0.18' cannot be: it can be read as 0.18 % and as 18 %; try 18% or 0.18%",
    ),
    "rate: a whole number": (
        plan(kind="level", rate=18),
        "rate: '18' cannot be: it can be read as 18 % and as 1800 %; try 18%",
    ),
    "rate: a float": (
        plan(kind="level", rate=0.18),
        "rate: '0.18' cannot be: it can be read as 0.18 % and as 18 %; try 18% or 0.18%",
    ),
    "rate: a Decimal": (
        plan(kind="level", rate=Decimal("0.18")),
        "rate: '0.18' cannot be: it can be read as 0.18 % and as 18 %; try 18% or 0.18%",
    ),
    "rate: a bare number below zero": (
        plan(kind="level", rate="-18"),
        "rate: '-18' cannot be: a rate is not below zero; try 0%",
    ),
    "rate: below zero": (
        plan(kind="level", rate="-1%"),
        "rate: '-1%' cannot be: a rate is not below zero; try 0%",
    ),
    "rate: too high": (
        plan(kind="level", rate="1000001%"),
        "rate: '1000001%' cannot be: a rate is at most 1,000,000 %; try 18%",
    ),
    "rate: two readings": (
        plan(kind="level", rate="1,500%"),
        "rate: '1,500%' cannot be: it can be read as 1500% and as 1.500%; try 1500%",
    ),
    "rate: words": (
        plan(kind="level", rate="high"),
        f"rate: 'high' cannot be: {NO_RATE}",
    ),
    "rate: Chinese words": (
        plan(kind="level", rate="百分之五"),
        f"rate: '百分之五' cannot be: {NO_RATE}",
    ),
    "rate: an unknown span": (
        plan(kind="level", rate="1% a fortnight"),
        f"rate: '1% a fortnight' cannot be: {NO_RATE}",
    ),
    "rate: NaN percent": (
        plan(kind="level", rate="NaN%"),
        f"rate: 'NaN%' cannot be: {NO_RATE}",
    ),
    "rate: a float that is no number": (
        plan(kind="level", rate=float("nan")),
        f"rate: 'NaN' cannot be: {NO_RATE}",
    ),
    "rate: two points": (
        plan(kind="level", rate="1.5.5%"),
        f"rate: '1.5.5%' cannot be: {NO_RATE}",
    ),
    "rate: nothing typed": (
        plan(kind="level", rate=""),
        f"rate: '' cannot be: {NO_RATE}",
    ),
    "rate: a list": (
        plan(kind="level", rate=["5%"]),
        "rate: '[5%]' cannot be: a rate is text with a percent sign; try \"18%\"",
    ),
    "rate: true": (
        plan(kind="level", rate=True),
        "rate: 'true' cannot be: a rate is text with a percent sign; try \"18%\"",
    ),
    "rate: a very long number": (
        plan(kind="level", rate="9" * 500),
        f"rate: '9999999999999999999999999999999999999999…9999999999999999999' cannot be: {NO_RATE}",
    ),
    "rate: a tiny Decimal": (
        plan(kind="level", rate=Decimal("1E-400")),
        "rate: '1E-400' cannot be: a rate is text with a percent sign; try \"18%\"",
    ),
    "rate: even installments": (
        plan(kind="even", rate="5%"),
        "rate: '5%' cannot be: a plan of kind even has no interest of its own; try plan level, principal, "
        "flat, interest_only or bullet, or a fee",
    ),
    "rate: stated installments": (
        plan(kind="stated", payment="99", rate="5%"),
        "rate: '5%' cannot be: a plan of kind stated has no interest of its own; try plan level, principal, "
        "flat, interest_only or bullet, or a fee",
    ),
    "rate: steps": (
        plan(kind="steps", steps=[[3, "99"]], rate="5%"),
        "rate: '5%' cannot be: a plan of kind steps has no interest of its own; try plan level, principal, "
        "flat, interest_only or bullet, or a fee",
    ),
    # payments as advertised
    "payment: of an even plan": (
        plan(payment="99"),
        "payment: '99' cannot be: only a stated plan names its installments; this one is even; try kind = \"stated\"",
    ),
    "payment: missing": (
        plan(kind="stated"),
        "payment is missing: a stated plan says once what its installments are: one payment for all, or a "
        "list of payments; try 99.00",
    ),
    "payment: said twice": (
        plan(kind="stated", payment="99", payments=["1", "2", "3"]),
        "payment: '99 and 1, 2, 3' cannot be: a stated plan says once what its installments are: one payment "
        "for all, or a list of payments; try 99.00",
    ),
    "payment: below zero": (
        plan(kind="stated", payment="-1"),
        "payment: '-1' cannot be: an installment is not below zero; try 0.00",
    ),
    "payment: a float": (
        plan(kind="stated", payment=99.5),
        f"payment: '99.5' cannot be: {BINARY}; try \"99.5\"",
    ),
    "payment: two readings": (
        plan(kind="stated", payment="99.005"),
        "payment: '99.005' cannot be: it can be read as 99005 and as 99.005; try 99005",
    ),
    "payments: of a level plan": (
        plan(kind="level", payments=["1", "2", "3"]),
        "payments: '1, 2, 3' cannot be: only a stated plan names its installments; this one is level; try "
        'kind = "stated"',
    ),
    "payments: text": (
        plan(kind="stated", payments="1,2,3"),
        'payments: \'1,2,3\' cannot be: it is a list; try a list such as ["99.00", "99.00", "101.00"]',
    ),
    "payments: a number": (
        plan(kind="stated", payments=5),
        'payments: \'5\' cannot be: it is a list; try a list such as ["99.00", "99.00", "101.00"]',
    ),
    "payments: one below zero": (
        plan(kind="stated", payments=["1", "-2", "3"]),
        "payments[1]: '-2' cannot be: an installment is not below zero; try 0.00",
    ),
    "payments: one missing": (
        plan(kind="stated", payments=["1", None, "3"]),
        f"payments[1] is missing: {TEXT_OR_WHOLE}",
    ),
    "payments: another number than installments": (
        plan(kind="stated", payments=["1", "2"]),
        "installments: '3' cannot be: the number of payments that the plan names is 2; try 2",
    ),
    "payments: one in another currency": (
        plan(kind="stated", payments=["1", "2", "€3"]),
        "payments[2]: '€3' cannot be: '€' means EUR, and the offer is in CNY; try currency EUR",
    ),
    "steps: missing": (
        plan(kind="steps"),
        'steps is missing: a plan in steps names its blocks; try [[3, "1.00"], [9, "220.00"]]',
    ),
    "steps: of an even plan": (
        plan(steps=[[1, "1"], [2, "220.00"]]),
        "steps: '1 x 1, 2 x 220.00' cannot be: only a plan in steps has blocks; this one is even; try kind = \"steps\"",
    ),
    "steps: another number than installments": (
        plan(kind="steps", steps=[[2, "1"]]),
        "installments: '3' cannot be: the number of payments that the plan names is 2; try 2",
    ),
    "steps: too many in all": (
        offer(plan={"kind": "steps", "steps": [[3000, "1"], [3000, "1"]]}),
        "installments: '6000' cannot be: a plan has at most 3660 installments; try 3660",
    ),
    "steps: text": (
        plan(kind="steps", steps="3x1"),
        "steps: '3x1' cannot be: it is a list; try a list of pairs such as [3, \"1.00\"]",
    ),
    "steps: a block of three": (
        plan(kind="steps", steps=[[3, "1", "2"]]),
        "steps[0]: '[3, 1, 2]' cannot be: it is a table of named values; try a pair such as [3, \"1.00\"]",
    ),
    "steps: a block that is a number": (
        plan(kind="steps", steps=[5]),
        "steps[0]: '5' cannot be: it is a table of named values; try a pair such as [3, \"1.00\"]",
    ),
    "steps: a block of nothing": (
        plan(kind="steps", steps=[[0, "1"]]),
        "steps[0].count: '0' cannot be: it is a whole number from 1 to 3660; try 3",
    ),
    "steps: a block of too many": (
        plan(kind="steps", steps=[[4000, "1"]]),
        "steps[0].count: '4000' cannot be: it is a whole number from 1 to 3660; try 3",
    ),
    "steps: a block of true": (
        plan(kind="steps", steps=[[True, "1"]]),
        "steps[0].count: 'true' cannot be: it is a whole number from 1 to 3660; try 3",
    ),
    "steps: a block of a word": (
        plan(kind="steps", steps=[["three", "1"]]),
        "steps[0].count: 'three' cannot be: it is a whole number from 1 to 3660; try 3",
    ),
    "steps: a block of one and a half": (
        plan(kind="steps", steps=[[1.5, "1"]]),
        "steps[0].count: '1.5' cannot be: it is a whole number from 1 to 3660; try 3",
    ),
    "steps: a block without its amount": (
        plan(kind="steps", steps=[{"count": 3}]),
        f"steps[0].amount is missing: {HAS_TO_BE_SAID}; try 12.00",
    ),
    "steps: an amount below zero": (
        plan(kind="steps", steps=[[3, "-1"]]),
        "steps[0].amount: '-1' cannot be: an installment is not below zero; try 0.00",
    ),
    "steps: an amount that is a float": (
        plan(kind="steps", steps=[[3, 1.5]]),
        f"steps[0].amount: '1.5' cannot be: {BINARY}; try \"1.5\"",
    ),
    # step discounts
    "discount: text": (
        plan(step_discounts="the 4th at 80 %"),
        "step_discounts: 'the 4th at 80 %' cannot be: it is a list; try a list of tables with after_on_time, "
        "installment and factor",
    ),
    "discount: an entry that is text": (
        plan(step_discounts=["the 4th at 80 %"]),
        "step_discounts[0]: 'the 4th at 80 %' cannot be: it is a table of named values; try a table with "
        "after_on_time, installment and factor",
    ),
    "discount: more than the installment": (
        discount(factor="1.2"),
        f"step_discounts[0].factor: '1.2' cannot be: {PART}",
    ),
    "discount: below zero": (
        discount(factor="-0.2"),
        f"step_discounts[0].factor: '-0.2' cannot be: {PART}",
    ),
    "discount: in percent": (
        discount(factor="180%"),
        f"step_discounts[0].factor: '180%' cannot be: {PART}",
    ),
    "discount: a float": (
        discount(factor=0.8),
        f"step_discounts[0].factor: '0.8' cannot be: {PART}",
    ),
    "discount: not a number": (
        discount(factor=Decimal("NaN")),
        f"step_discounts[0].factor: 'NaN' cannot be: {PART}",
    ),
    "discount: a superscript": (
        discount(factor="²"),
        f"step_discounts[0].factor: '²' cannot be: {PART}",
    ),
    "discount: no factor": (
        plan(step_discounts=[{"after_on_time": 1, "installment": 2}]),
        f'step_discounts[0].factor is missing: {HAS_TO_BE_SAID}; try "0.8"',
    ),
    "discount: after none": (
        discount(after_on_time=0),
        "step_discounts[0].after_on_time: '0' cannot be: it is a whole number from 1 to 3660; try 3",
    ),
    "discount: on the first": (
        discount(installment=1),
        "step_discounts[0].installment: '1' cannot be: it is a whole number from 2 to 3660; try 4",
    ),
    "discount: not on a later one": (
        discount(after_on_time=2),
        "step_discounts[0].installment: '2' cannot be: a discount after 2 installments is on a later one; try 3",
    ),
    "discount: past the last": (
        discount(installment=9),
        "step_discounts[0].installment: '9' cannot be: the last installment of the plan is number 3; try 3",
    ),
    "discount: twice on one": (
        plan(step_discounts=[{"after_on_time": 1, "installment": 2, "factor": "0.8"}] * 2),
        "step_discounts[1].installment: '2' cannot be: it is discounted twice; try one discount for it",
    ),
    "discount: on a bullet": (
        offer(plan={"kind": "bullet"} | discount()["plan"]),
        "step_discounts: '2' cannot be: a bullet is one payment; try a plan with several payments",
    ),
    # balloon and compounding
    "balloon: below zero": (
        plan(kind="level", balloon="-1"),
        "balloon: '-1' cannot be: what is left for the end is not below zero; try 0.00",
    ),
    "balloon: beside a payment": (
        plan(kind="level", payment="99", balloon="1"),
        "balloon: '1' cannot be: what a level plan leaves for the end follows from its payment; try the payment alone",
    ),
    "balloon: of a bullet": (
        plan(kind="bullet", balloon="1"),
        "balloon: '1' cannot be: a plan of kind bullet has no balloon; try plan level, principal, flat, even "
        "or interest_only",
    ),
    "balloon: of stated installments": (
        plan(kind="stated", payment="99", balloon="1"),
        "balloon: '1' cannot be: a plan of kind stated has no balloon; try plan level, principal, flat, even "
        "or interest_only",
    ),
    "balloon: words": (
        plan(kind="level", balloon="half"),
        f"balloon: 'half' cannot be: {NOT_MONEY}",
    ),
    "balloon: in percent": (
        plan(kind="level", balloon="30%"),
        f"balloon: '30%' cannot be: {NOT_MONEY}",
    ),
    "compounding: of a level plan": (
        plan(kind="level", compounding="1 month"),
        "compounding: '1 month' cannot be: only a bullet compounds; other plans charge interest each period; "
        "try no compounding",
    ),
    "compounding: true in a flat plan": (
        plan(kind="flat", compounding=True),
        "compounding: '1 month' cannot be: only a bullet compounds; other plans charge interest each period; "
        "try no compounding",
    ),
    "compounding: after no time": (
        plan(kind="bullet", compounding="0 days"),
        "compounding: '0 days' cannot be: interest compounds after a while; try 1 month",
    ),
    "compounding: a word": (
        plan(kind="bullet", compounding="often"),
        "compounding: 'often' cannot be: a length of time is a number of days, weeks, half months, months, "
        f"quarters or years; try {LENGTHS}",
    ),
    "compounding: a number": (
        plan(kind="bullet", compounding=12),
        "compounding: '12' cannot be: a length of time is text; try \"12 days\"",
    ),
    # fees
    "fees: one table": (
        offer(fees={"rate": "3%", "when": "first"}),
        "fees: '{rate = 3%, when = first}' cannot be: it is a list; try a list of tables such as rate = "
        '"3%", when = "first"',
    ),
    "fees: text": (
        offer(fees="3%"),
        'fees: \'3%\' cannot be: it is a list; try a list of tables such as rate = "3%", when = "first"',
    ),
    "fees: an entry that is text": (
        offer(fees=["3%"]),
        'fees[0]: \'3%\' cannot be: it is a table of named values; try a table such as rate = "3%", when = "first"',
    ),
    "fee: neither rate nor amount": (
        only_fee(when="first"),
        'fees[0].rate is missing: a fee is either a rate or an amount; try "3%", or amount = "12.00"',
    ),
    "fee: both rate and amount": (
        fee(amount="5.00"),
        'fees[0].rate: \'3% and 5.00\' cannot be: a fee is either a rate or an amount; try "3%", or amount = "12.00"',
    ),
    "fee: no time": (
        only_fee(rate="3%"),
        f"fees[0].when is missing: {HAS_TO_BE_SAID}; try upfront, deducted, financed, first, each, last, "
        "spread or unknown",
    ),
    "fee: rate without percent": (
        fee(rate="3"),
        "fees[0].rate: '3' cannot be: it can be read as 3 % and as 300 %; try 3%",
    ),
    "fee: rate as a float": (
        fee(rate=0.03),
        "fees[0].rate: '0.03' cannot be: it can be read as 0.03 % and as 3 %; try 3% or 0.03%",
    ),
    "fee: rate a month": (
        fee(rate="0.6% a month"),
        "fees[0].rate: '0.6% a month' cannot be: a share is taken once and has no span of time; try 0.6%",
    ),
    "fee: rate below zero": (
        fee(rate="-3%"),
        "fees[0].rate: '-3%' cannot be: a rate is not below zero; try 0%",
    ),
    "fee: rate a list": (
        fee(rate=[]),
        "fees[0].rate: '[]' cannot be: a rate is text with a percent sign; try \"3%\"",
    ),
    "fee: rate in words": (
        fee(rate="a little"),
        "fees[0].rate: 'a little' cannot be: that is not a share in percent; try 3%",
    ),
    "fee: amount below zero": (
        only_fee(amount="-5", when="first"),
        "fees[0].amount: '-5' cannot be: a fee is not below zero; what the buyer gets is a benefit; try 0.00",
    ),
    "fee: amount in percent": (
        only_fee(amount="3%", when="first"),
        f"fees[0].amount: '3%' cannot be: {NOT_MONEY}",
    ),
    "fee: amount of half a cent": (
        only_fee(amount="0.005", when="first"),
        "fees[0].amount: '0.005' cannot be: CNY has 2 decimals and no more; try 0.00, 0.01",
    ),
    "fee: amount in dollars": (
        only_fee(amount="$5", when="first"),
        f"fees[0].amount: '$5' cannot be: {DOLLARS}, and the offer is in CNY; try currency USD",
    ),
    "fee: amount with two readings in dinars": (
        offer(currency="KWD", fees=[{"amount": "1,999", "when": "first"}]),
        "fees[0].amount: '1,999' cannot be: it can be read as 1999 and as 1.999; try 1999",
    ),
    "fee: an unknown time": (
        fee(when="monthly"),
        f"fees[0].when: 'monthly' cannot be: {TIMINGS}",
    ),
    "fee: at installment 0": (
        fee(when=[0]),
        "fees[0].when: '[0]' cannot be: installments are numbered from 1, and each is named once; try 1, 3",
    ),
    "fee: at an installment twice": (
        fee(when=[1, 1]),
        "fees[0].when: '[1, 1]' cannot be: installments are numbered from 1, and each is named once; try 1, 3",
    ),
    "fee: past the last installment": (
        fee(when=[1, 4]),
        "fees[0].when: '4' cannot be: the last installment of the plan is number 3; try 3",
    ),
    "fee: past the last installment, as text": (
        fee(when="2, 99"),
        "fees[0].when: '99' cannot be: the last installment of the plan is number 3; try 3",
    ),
    "fee: at the second payment of a bullet": (
        offer(plan=PLAN | {"kind": "bullet"}, fees=[{"rate": "3%", "when": [2]}]),
        "fees[0].when: '2' cannot be: the last installment of the plan is number 1; try 1",
    ),
    "fee: at no installment": (
        fee(when=[]),
        f"fees[0].when: '[]' cannot be: {TIMINGS}",
    ),
    "fee: at installment one and a half": (
        fee(when=[1.5]),
        f"fees[0].when: '[1.5]' cannot be: {TIMINGS}",
    ),
    "fee: at true": (
        fee(when=True),
        f"fees[0].when: 'true' cannot be: {TIMINGS}",
    ),
    "fee: at a very large number": (
        fee(when="9" * 5000),
        f"fees[0].when: '9999999999999999999999999999999999999999…9999999999999999999' cannot be: {TIMINGS}",
    ),
    "fee: of an unknown base": (
        fee(of="principal"),
        "fees[0].of: 'principal' cannot be: it is one of price, financed, outstanding, installment or "
        "interest; try one of these",
    ),
    "fee: of an unknown kind": (
        fee(kind="tip"),
        "fees[0].kind: 'tip' cannot be: it is one of charge, tax, insurance, third_party or optional; try one of these",
    ),
    "fee: paid by nobody we know": (
        fee(paid_by="me"),
        "fees[0].paid_by: 'me' cannot be: it is one of consumer, merchant, platform, lender or state; try one of these",
    ),
    "fee: minimum below zero": (
        fee(minimum="-1"),
        "fees[0].minimum: '-1' cannot be: a fee is not below zero; what the buyer gets is a benefit; try 0.00",
    ),
    "fee: maximum below zero": (
        fee(maximum="-1"),
        "fees[0].maximum: '-1' cannot be: a fee is not below zero; what the buyer gets is a benefit; try 0.00",
    ),
    "fee: minimum above maximum": (
        fee(minimum="5.00", maximum="3.00"),
        "fees[0].minimum: '5.00' cannot be: the minimum is above the maximum; try 3.00",
    ),
    "fee: minimum of an amount": (
        only_fee(amount="5", when="first", minimum="1"),
        "fees[0].minimum: '1' cannot be: only a rate has a minimum or a maximum; try leaving it out",
    ),
    "fee: maximum of an amount": (
        only_fee(amount="5", when="first", maximum="9"),
        "fees[0].maximum: '9' cannot be: only a rate has a minimum or a maximum; try leaving it out",
    ),
    "fee: financed, of what is outstanding": (
        fee(when="financed", of="outstanding"),
        "fees[0].of: 'outstanding' cannot be: a fee that is added to the debt cannot depend on the payments "
        "that follow from it; try financed or price",
    ),
    "fee: financed, of the installment": (
        fee(when="financed", of="installment"),
        "fees[0].of: 'installment' cannot be: a fee that is added to the debt cannot depend on the payments "
        "that follow from it; try financed or price",
    ),
    "fee: financed, of the interest": (
        fee(when="financed", of="interest"),
        "fees[0].of: 'interest' cannot be: a fee that is added to the debt cannot depend on the payments that "
        "follow from it; try financed or price",
    ),
    "fee: no name": (
        fee(name=""),
        "fees[0].name: '' cannot be: it is text of one letter or more; try service fee",
    ),
    "fee: a name of two lines": (
        fee(name="service\u2028fee"),
        f"fees[0].name: 'service fee' cannot be: {ONE_LINE}",
    ),
    "fee: the second is wrong": (
        offer(fees=[{"rate": "3%", "when": "first"}, {"rate": "3%", "when": "never"}]),
        f"fees[1].when: 'never' cannot be: {TIMINGS}",
    ),
    # benefits
    "benefits: text": (
        offer(benefits="a mug"),
        'benefits: \'a mug\' cannot be: it is a list; try a list of tables such as name = "gift", amount = "99.00"',
    ),
    "benefits: an entry that is text": (
        offer(benefits=["a mug"]),
        "benefits[0]: 'a mug' cannot be: it is a table of named values; try a table such as name = \"gift\", "
        'amount = "99.00"',
    ),
    "benefit: worth nothing said": (
        offer(benefits=[{}]),
        f"benefits[0].amount is missing: {HAS_TO_BE_SAID}; try 12.00",
    ),
    "benefit: worth less than nothing": (
        benefit(amount="-1"),
        "benefits[0].amount: '-1' cannot be: a benefit is worth zero or more; try 0.00",
    ),
    "benefit: priceless": (
        benefit(amount="priceless"),
        f"benefits[0].amount: 'priceless' cannot be: {NOT_MONEY}",
    ),
    "benefit: in euros": (
        benefit(amount="€5"),
        "benefits[0].amount: '€5' cannot be: '€' means EUR, and the offer is in CNY; try currency EUR",
    ),
    "benefit: an unknown time": (
        benefit(when="later"),
        f"benefits[0].when: 'later' cannot be: {BENEFIT_TIME}",
    ),
    "benefit: after none": (
        benefit(when=0),
        f"benefits[0].when: '0' cannot be: {BENEFIT_TIME}",
    ),
    "benefit: after a word": (
        benefit(when="after three"),
        f"benefits[0].when: 'after three' cannot be: {BENEFIT_TIME}",
    ),
    "benefit: past the last installment": (
        benefit(when="after 9"),
        "benefits[0].when: '9' cannot be: the last installment of the plan is number 3; try 3",
    ),
    "benefit: after one and a half": (
        benefit(when=1.5),
        f"benefits[0].when: '1.5' cannot be: {BENEFIT_TIME}",
    ),
    "benefit: after a very large number": (
        benefit(when="9" * 5000),
        f"benefits[0].when: '9999999999999999999999999999999999999999…9999999999999999999' cannot be: {BENEFIT_TIME}",
    ),
    "benefit: no name": (
        benefit(name=""),
        "benefits[0].name: '' cannot be: it is text of one letter or more; try service fee",
    ),
}

# --- as JSON text ---

JSON: dict[str, tuple[str, str]] = {
    "a list": (
        '[{"price": "1000"}]',
        f"offer: '[{{price = 1000}}]' cannot be: {ONE_TABLE}",
    ),
    "an empty list": (
        "[]",
        f"offer: '[]' cannot be: {ONE_TABLE}",
    ),
    "broken": (
        '{"price": "1000"',
        f'offer: \'{{"price": "1000"\' cannot be: line 1 {NOT_JSON}',
    ),
    "broken on line 3": (
        '{\n "price": "1000",\n "plan": {"installments" 3}\n}',
        f'offer: \'"plan": {{"installments" 3}}\' cannot be: line 3 {NOT_JSON}',
    ),
    "single quotes": (
        "{'price': '1000'}",
        f"offer: '{{'price': '1000'}}' cannot be: line 1 {NOT_JSON}",
    ),
    "a comma at the end": (
        '{"price": "1000",}',
        f'offer: \'{{"price": "1000",}}\' cannot be: line 1 {NOT_JSON}',
    ),
    "full-width digits outside quotes": (
        '{"price": １０００}',
        f"offer: '{{\"price\": １０００}}' cannot be: line 1 {NOT_JSON}",
    ),
    "a control character": (
        '{"price": "10\x00"}',
        f'offer: \'{{"price": "10�"}}\' cannot be: line 1 {NOT_JSON}',
    ),
    "two documents": (
        '{"price": "1000"} {"price": "1000"}',
        f'offer: \'{{"price": "1000"}} {{"price": "1000"}}\' cannot be: line 1 {NOT_JSON}',
    ),
    "not a number": (
        '{"price": NaN, "plan": {"installments": 3}}',
        "price: 'NaN' cannot be: an amount of money is a number; try 1999.00",
    ),
    "infinity": (
        '{"price": -Infinity, "plan": {"installments": 3}}',
        "price: '-Infinity' cannot be: an amount of money is a number; try 1999.00",
    ),
    "a number of ten thousand digits": (
        '{"price": ' + "9" * 10_000 + "}",
        f"price: '9999999999999999999999999999999999999999…9999999999999999999' cannot be: {BELOW}",
    ),
    "an exponent beyond all counting": (
        '{"price": 1e999999999999999999999, "plan": {"installments": 3}}',
        f"price: '1e999999999999999999999' cannot be: {NOT_MONEY}",
    ),
    "a number with three decimals": (
        '{"price": 19.995, "plan": {"installments": 3}}',
        "price: '19.995' cannot be: CNY has 2 decimals and no more; try 19.99, 20.00",
    ),
    "a price said twice": (
        '{"price": "1000", "price": "2000", "plan": {"installments": 3}}',
        "price: '2000' cannot be: it is said twice; try saying it once",
    ),
    "installments said twice": (
        '{"price": "1000", "plan": {"installments": 3, "installments": 4}}',
        "installments: '4' cannot be: it is said twice; try saying it once",
    ),
    "null where a number has to be": (
        '{"price": null, "plan": {"installments": 3}}',
        f"price is missing: {HAS_TO_BE_SAID}; try 1999.00",
    ),
    "installments with a point": (
        '{"price": "1000", "plan": {"installments": 3.0}}',
        f"installments: '3.0' cannot be: {INSTALLMENTS}",
    ),
    "a rate that reads two ways": (
        '{"price": "1000", "plan": {"kind": "level", "installments": 3, "rate": 0.18}}',
        "rate: '0.18' cannot be: it can be read as 0.18 % and as 18 %; try 18% or 0.18%",
    ),
    "nested too deeply: lists": (
        "[" * 100_000,
        f"offer: '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…[[[[[[[[[[[[[[[[[[[' cannot be: {TOO_DEEP}",
    ),
    "nested too deeply: tables": (
        '{"a":' * 100_000,
        f'offer: \'{{"a":{{"a":{{"a":{{"a":{{"a":{{"a":{{"a":{{"a":…"a":{{"a":{{"a":{{"a":\' cannot be: {TOO_DEEP}',
    ),
    "a price nested deeply": (
        '{"price":' + "[" * 500 + "]" * 500 + ', "plan": {"installments": 3}}',
        f"price: '[[[…]]]' cannot be: {TEXT_OR_WHOLE}",
    ),
    "a long line": (
        '{"price": "1000", ' + '"note": "x", ' * 20 + "oops, " + '"note": "x", ' * 20 + "}",
        f'offer: \'"note": "x", "note": "x", oops, "note": "x", "note": "x\' cannot be: line 1 {NOT_JSON}',
    ),
}

# --- as TOML text ---

TOML: dict[str, tuple[str, str]] = {
    "nothing": (
        "",
        f"price is missing: {HAS_TO_BE_SAID}; try 1999.00",
    ),
    "a comment": (
        "# nothing yet",
        f"price is missing: {HAS_TO_BE_SAID}; try 1999.00",
    ),
    "one word": (
        "hello",
        f"offer: 'hello' cannot be: line 1 {NOT_TOML}",
    ),
    "JSON text": (
        '"price"',
        f"offer: '\"price\"' cannot be: line 1 {NOT_TOML}",
    ),
    "a colon": (
        "price: 1000",
        f"offer: 'price: 1000' cannot be: line 1 {NOT_TOML}",
    ),
    "a table of a spreadsheet": (
        "price,installments\n1000,3",
        f"offer: 'price,installments' cannot be: line 1 {NOT_TOML}",
    ),
    "a web page": (
        "<!DOCTYPE html>\n<html></html>",
        f"offer: '<!DOCTYPE html>' cannot be: line 1 {NOT_TOML}",
    ),
    "a quote that is not closed": (
        'price = "1000\n[plan]\ninstallments = 3',
        f"offer: 'price = \"1000' cannot be: line 1 {NOT_TOML}",
    ),
    "a comma in a number": (
        "price = 1,999\n[plan]\ninstallments = 3",
        f"offer: 'price = 1,999' cannot be: line 1 {NOT_TOML}",
    ),
    "words without quotes": (
        'price = "1000"\n[plan]\nkind = level\ninstallments = 3',
        f"offer: 'kind = level' cannot be: line 3 {NOT_TOML}",
    ),
    "a Chinese name without quotes": (
        "价格 = 1000",
        f"offer: '价格 = 1000' cannot be: line 1 {NOT_TOML}",
    ),
    "full-width digits without quotes": (
        "price = １０００",
        f"offer: 'price = １０００' cannot be: line 1 {NOT_TOML}",
    ),
    "30 February": (
        'start = 2026-02-30\nprice = "1000"\n[plan]\ninstallments = 3',
        f"start: '2026-02-30' cannot be: {NO_DATE}",
    ),
    "a date with a time": (
        'start = 2026-11-21T09:30:00\nprice = "1000"\n[plan]\ninstallments = 3',
        "start: '2026-11-21 09:30:00' cannot be: a date has no time of day; try 2026-11-21",
    ),
    "a date with an impossible time": (
        'start = 2026-11-21T25:30:00\nprice = "1000"\n[plan]\ninstallments = 3',
        f"start: '2026-11-21T25:30:00' cannot be: {NO_DATE}",
    ),
    "a time of day": (
        'start = 09:30:00\nprice = "1000"\n[plan]\ninstallments = 3',
        f"start: '09:30:00' cannot be: {NO_DATE}",
    ),
    "a price said twice": (
        'price = "1"\nprice = "2"\n[plan]\ninstallments = 3',
        "price: '\"2\"' cannot be: it is said twice; try saying it once",
    ),
    "a price said twice at the end": (
        '[plan]\ninstallments = 3\nprice = "1"\nprice = "2"',
        "price: '\"2\"' cannot be: it is said twice; try saying it once",
    ),
    "a table said twice": (
        'price = "1"\n[plan]\ninstallments = 3\n[plan]\ninstallments = 4',
        "offer: '[plan]' cannot be: it is said twice; try saying it once",
    ),
    "a price inside the plan": (
        '[plan]\ninstallments = 3\nprice = "1000"',
        "price: '1000' cannot be: it belongs to the whole offer and not to its plan; try it outside the plan",
    ),
    "one fee as a table": (
        'price = "1000"\n[plan]\ninstallments = 3\n[fees]\nrate = "3%"\nwhen = "first"',
        "fees: '{rate = 3%, when = first}' cannot be: it is a list; try a list of tables such as rate = "
        '"3%", when = "first"',
    ),
    "not a number": (
        "price = nan\n[plan]\ninstallments = 3",
        "price: 'NaN' cannot be: an amount of money is a number; try 1999.00",
    ),
    "a bare price below zero": (
        "price = -5\n[plan]\ninstallments = 3",
        "price: '-5' cannot be: a price is above zero; try 1999.00",
    ),
    "true for a price": (
        "price = true\n[plan]\ninstallments = 3",
        f"price: 'true' cannot be: {TEXT_OR_WHOLE}",
    ),
    "a number of ten thousand digits": (
        "price = " + "9" * 10_000,
        "offer: 'price = 99999999999999999999999999999999…9999999999999999999' cannot be: a number in it has "
        "too many digits; try 1999.00",
    ),
    "an exponent beyond all counting": (
        "price = 1e999999999999999999999\n[plan]\ninstallments = 3",
        f"price: '1e999999999999999999999' cannot be: {NOT_MONEY}",
    ),
    "nested too deeply: lists": (
        "price = " + "[" * 100_000,
        f"offer: 'price = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…[[[[[[[[[[[[[[[[[[[' cannot be: {TOO_DEEP}",
    ),
    "nested too deeply: names": (
        "a" + ".a" * 300_000 + " = 1",
        f"offer: 'a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.…a.a.a.a.a.a.a.a = 1' cannot be: {TOO_DEEP}",
    ),
    "nested too deeply: a heading": (
        "[" + "a." * 300_000 + "b]",
        f"offer: '[a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a….a.a.a.a.a.a.a.a.b]' cannot be: {TOO_DEEP}",
    ),
    "a control character": (
        'price = "1\x00"',
        f"offer: 'price = \"1�\"' cannot be: line 1 {NOT_TOML}",
    ),
    "old line ends": (
        'price = "1000"\r[plan]\rinstallments = 3',
        f"offer: 'price = \"1000\" [plan] installments = 3' cannot be: line 1 {NOT_TOML}",
    ),
    "a list that is no table": (
        '["price", "plan"]\nprice = 1',
        f"offer: 'price = 1' cannot be: line 2 {NOT_JSON}",
    ),
    "longer than a million characters": (
        "#" * 1_000_001,
        "offer: '1,000,001 characters' cannot be: an offer is at most 1,000,000 characters long; try a shorter text",
    ),
}


@pytest.mark.parametrize(("described", "sentence"), KEYWORDS.values(), ids=KEYWORDS)
def test_an_offer_from_keywords_that_cannot_be(described: Described, sentence: str) -> None:
    """The whole sentence about one thing that is wrong with an offer."""
    with pytest.raises(calc.OfferError) as raised:
        calc.Offer(**described)
    assert sentence == str(raised.value)


TEXTS = {f"json: {name}": row for name, row in JSON.items()} | {f"toml: {name}": row for name, row in TOML.items()}


@pytest.mark.parametrize(("text", "sentence"), TEXTS.values(), ids=TEXTS)
def test_an_offer_from_text_that_cannot_be(text: str, sentence: str) -> None:
    """The whole sentence about one thing that is wrong with a text."""
    with pytest.raises(calc.OfferError) as raised:
        read_offer(text)
    assert sentence == str(raised.value)


# --- all of them ---

JARGON = (
    "pydantic",
    "Input should",
    "validation",
    "Error",
    "NoneType",
    "Decimal(",
    "Fraction(",
    "<class",
    "0x",
    "dict",
)


def check_sentence(error: calc.CalcError) -> None:
    """One printable line of bearable length, what is ours in it in the words of the trade."""
    sentence = str(error)
    assert sentence.isprintable()
    assert len(sentence) <= 330
    ours = f"{getattr(error.why, 'template', error.why)} {getattr(error.try_, 'template', error.try_)}"
    assert not [word for word in JARGON if word in ours]
    assert error.field
    assert error.why
    assert error.try_


@pytest.mark.parametrize("sentence", [row[1] for row in (*KEYWORDS.values(), *TEXTS.values())])
def test_every_sentence_is_one_a_person_can_bear(sentence: str) -> None:
    """One line, printable, not long, nothing of the machinery in it; it names a field and says what would do."""
    assert sentence.isprintable()
    assert len(sentence) <= 330
    assert not [word for word in JARGON if word in sentence]
    assert ("' cannot be: " in sentence or " is missing: " in sentence) and "; try " in sentence


def test_the_tables_hold_what_was_asked_of_them() -> None:
    """Every field of every part of an offer is named by at least one error."""
    named = " ".join(row[1].split(" ")[0] for row in KEYWORDS.values())
    fields = [*calc.Offer.model_fields, *calc.Plan.model_fields, *calc.Fee.model_fields, *calc.Benefit.model_fields]
    assert not [field for field in fields if field not in named]


def test_parts_made_by_themselves_raise_the_same_family() -> None:
    """A plan, a fee and a benefit are made outside an offer too."""
    makers: list[tuple[Callable[..., object], Described, str]] = [
        (calc.Plan, {}, "installments is missing: the number of payments changes the answer; try 12"),
        (
            calc.Fee,
            {"rate": "3%"},
            f"when is missing: {HAS_TO_BE_SAID}; try upfront, deducted, financed, first, each, last, spread or unknown",
        ),
        (calc.Benefit, {"amount": "x"}, f"amount: 'x' cannot be: {NOT_MONEY}"),
    ]
    for make, described, sentence in makers:
        with pytest.raises(calc.OfferError) as raised:
            make(**described)
        assert sentence == str(raised.value)


def test_text_that_is_no_text_is_a_mistake_of_the_caller() -> None:
    """Bytes have to be decoded before they are read."""
    with pytest.raises(calc.UsageError) as raised:
        read_offer(b"price = 1")  # type: ignore[arg-type]
    assert str(raised.value) == ("text: 'bytes' cannot be: an offer is read from text; try open(\"offer.toml\").read()")


# --- whatever anybody may write ---

FIELDS = sorted(
    {
        *calc.Offer.model_fields,
        *calc.Plan.model_fields,
        *calc.Fee.model_fields,
        *calc.Benefit.model_fields,
        *("count", "after_on_time", "installment", "factor", "mode", "increment", "residue", "bill_day", "due_day"),
    }
)
WORDS = (
    *(
        "first",
        "each",
        "last",
        "spread",
        "upfront",
        "financed",
        "unknown",
        "level",
        "flat",
        "stated",
        "steps",
        "bullet",
    ),
    *("3%", "18%", "1.5%/month", "-1", "0", "12", "999", "1,999", "1.999", "€5", "HK$", "1.2万", "½", "²", "３", "三"),
    *("2026-02-30", "2026-11-21", "1-month", "today", "CNY", "KWD", "JPY", "nan", "-inf", "1e999", "half-up", "period"),
)
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(-5, 40),
    st.floats(),
    st.decimals(),
    st.dates(),
    st.datetimes(),
    st.sampled_from(WORDS),
    st.text(max_size=20),
    st.binary(max_size=3),
)
anything = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(FIELDS) | st.text(), inner, max_size=5),
    max_leaves=12,
)
tables = st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=8), anything, max_size=6)
offers = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(calc.Offer.model_fields, anything),
        "price": st.just("1000") | anything,
        "plan": st.fixed_dictionaries(
            {"installments": st.just(3) | anything},
            optional={field: anything for field in calc.Plan.model_fields if field != "installments"},
        )
        | anything,
        "fees": st.lists(tables, max_size=2) | anything,
        "benefits": st.lists(tables, max_size=2) | anything,
    },
)


@given(described=tables | offers)
@example(described={"price": 10**6000})
@example(described={"price": "1", "plan": {"installments": 3, "compounding": Decimal("sNaN")}})
@example(described={"price": "1", "currency": [[[[[[[1]]]]]]], "plan": {"installments": 3}})
def test_no_keywords_raise_anything_else(described: Described) -> None:
    """Whatever is said of an offer, either it is one or a sentence says why not."""
    try:
        calc.Offer(**described)
    except calc.OfferError as error:
        check_sentence(error)


@given(text=st.text() | st.text(alphabet="{}[]=\"',.:#0123456789-+eE \n\tabcx", max_size=60))
def test_no_text_raises_anything_else(text: str) -> None:
    """Whatever a file holds, either it is an offer or a sentence says why not."""
    try:
        read_offer(text)
    except calc.OfferError as error:
        check_sentence(error)


GOOD_JSON = """{"price": "1000", "plan": {"kind": "level", "installments": 3, "rate": "18%"},
 "fees": [{"rate": "3%", "when": "first"}]}"""
GOOD_TOML = """
price = "1000"
start = 2026-11-21
[plan]
kind = "level"
installments = 3
rate = "18%"
[[fees]]
rate = "3%"
when = [1, 3]
"""
PUT_IN = ("[", "]]", "{", '"', "\n", "\x00", "1e9999999999999999999", "nan", "\ufeff")


@given(
    text=st.sampled_from((GOOD_JSON, GOOD_TOML)),
    place=st.integers(0, 150),
    removed=st.integers(0, 12),
    put_in=st.text(max_size=4) | st.sampled_from(PUT_IN),
)
def test_no_damaged_text_raises_anything_else(text: str, place: int, removed: int, put_in: str) -> None:
    """A good file with a few characters lost or put in is an offer still, or a sentence says why not."""
    try:
        read_offer(text[:place] + put_in + text[place + removed :])
    except calc.OfferError as error:
        check_sentence(error)


@given(described=offers)
def test_json_of_keywords_raises_nothing_else(described: Described) -> None:
    """The same, written down as JSON, with whatever JSON has no words for as text."""
    try:
        read_offer(json.dumps(described, default=str))
    except calc.OfferError as error:
        check_sentence(error)
