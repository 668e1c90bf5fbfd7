"""How is a term left open? Every way of writing it, what is no such way, and the sentence for what cannot be."""

from __future__ import annotations

import json
from typing import Any

import pytest

import calc
from calc.errors import OfferError, UsageError
from calc.offer.model import Offer
from calc.offer.normal_form import normal_form
from calc.offer.schema import offer_schema
from calc.offer.unknown import MOST_CASES, USUAL, Unknown, refuse, set_apart

IN_3 = {"installments": 3}
LEVEL = {"kind": "level", "installments": 12}


def left_open(**described: Any) -> dict[str, Any]:
    """The one term that an offer of 1000 in three leaves open."""
    (one,) = Offer(**{"price": "1000", "plan": IN_3} | described).unknown
    return one.model_dump(exclude_defaults=True)


def between(field: str, low: str, high: str) -> dict[str, str]:
    """A term between two ends."""
    return {"field": field, "low": low, "high": high}


@pytest.mark.parametrize(
    "text",
    ["50..199", "50 .. 199", "50...199", "50…199", "50~199", "50～199", "50〜199", "50至199", "50到199", "50 to 199",
     "50-199", "50 – 199", "50—199"],
)  # fmt: skip
def test_a_range_of_money(text: str) -> None:
    """Two dots, a wave, a dash, or a word, in English and in Chinese."""
    assert between("benefits[0].amount", "50", "199") == left_open(benefits=[{"amount": text}])


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1,000..1,200", "1,000", "1,200"),
        ("1,000-1,200", "1,000", "1,200"),
        ("0.50..0.75", "0.50", "0.75"),
        (".5...8", ".5", "8"),
        ("¥800元-900元", "¥800元", "900元"),
        ("800元至900元", "800元", "900元"),
        ("1.5万..2万", "1.5万", "2万"),
        ("5000-1万", "5000", "1万"),
        ("1,000..2万", "1,000", "2万"),
        ("800 .. 900", "800", "900"),
    ],
)
def test_amounts_as_people_type_them(text: str, low: str, high: str) -> None:
    """Each end is an amount of its own."""
    assert between("cash_price", low, high) == left_open(price="20000", cash_price=text)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("18%-24%", "18%", "24%"),
        ("2~3%", "2%", "3%"),
        ("18..24%", "18%", "24%"),
        ("1%..2% a month", "1% a month", "2% a month"),
        ("1..2%/month", "1%/month", "2%/month"),
        ("1‰-2‰ a day", "1‰ a day", "2‰ a day"),
        ("1% a month..30%/year", "1% a month", "30%/year"),
        ("１８％～２４％", "１８％", "２４％"),
    ],
)
def test_rates_of_interest(text: str, low: str, high: str) -> None:
    """What the last end says of the percent sign and of the time holds for the first, where it does not say."""
    assert between("rate", low, high) == left_open(plan=LEVEL | {"rate": text})


@pytest.mark.parametrize("text", ["2..3%", "2%-3%", "2~3%", "2%至3%"])
def test_a_fee_in_percent(text: str) -> None:
    """Both ends in percent."""
    assert between("fees[0].rate", "2%", "3%") == left_open(fees=[{"rate": text, "when": "first"}])


def test_every_other_term() -> None:
    """A fee in money, what a percentage is of, a down payment in both ways, the installments as stated, the price."""
    fee = {"rate": "3%", "when": "first"}
    assert between("fees[1].amount", "5", "9") == left_open(fees=[fee, {"amount": "5..9", "when": "each"}])
    assert {"field": "fees[0].of", "among": ("price", "financed", "outstanding", "installment")} == left_open(
        fees=[fee | {"of": "unknown"}]
    )
    assert between("down", "20%", "30%") == left_open(down="20-30%")
    assert between("down", "100", "300") == left_open(down="100..300")
    assert between("payment", "330", "340") == left_open(
        plan={"kind": "stated", "installments": 3, "payment": "330..340"}
    )


@pytest.mark.parametrize("word", ["unknown", "Unknown", " UNKNOWN ", "?", "未知", "不详", "不詳"])
def test_nothing_is_said_of_a_term(word: str) -> None:
    """What is possible for it then: a cash price up to the price, a gift worth nothing or more, the usual terms."""
    assert {"field": "cash_price", "high": "1000"} == left_open(cash_price=word)
    assert {"field": "benefits[0].amount", "low": "0"} == left_open(benefits=[{"amount": word}])
    assert {"field": "installments", "among": USUAL} == left_open(plan={"installments": word})
    assert USUAL == ("3", "6", "9", "12", "18", "24")


@pytest.mark.parametrize("text", ["3,6,12", "3, 6, 12", "3，6，12", "3、6、12", "3/6/12", " 3 , 6 , 12 "])
def test_a_list_of_terms(text: str) -> None:
    """Numbers of installments, one of which it is; also as a list."""
    assert {"field": "installments", "among": ("3", "6", "12")} == left_open(plan={"installments": text})
    assert {"field": "installments", "among": ("3", "6", "12")} == left_open(plan={"installments": [3, 6, 12]})


@pytest.mark.parametrize("text", ["3..6", "3-6", "3~6", "3到6", "3 to 6"])
def test_a_range_of_terms_is_every_number_in_it(text: str) -> None:
    """3, 4, 5 and 6."""
    assert {"field": "installments", "among": ("3", "4", "5", "6")} == left_open(plan={"installments": text})


def test_the_offer_holds_a_value_that_is_possible() -> None:
    """The lower end, the longest of the terms so that an agreement on a late installment fits, the price itself."""
    offer = Offer(price="1000", cash_price="800..900", down="10%..20%", plan={"installments": "3,12,6"})
    assert ("800", "10%", 12) == (str(offer.cash_price), str(offer.down), offer.plan.installments)
    assert "1000" == str(Offer(price="1000", cash_price="unknown", plan=IN_3).cash_price)
    assert "financed" == Offer(price="1", plan=IN_3, fees=[{"rate": "1%", "of": "?", "when": "first"}]).fees[0].of


@pytest.mark.parametrize(
    "described",
    [
        {"start": "2026-11-21"},
        {"start": "2026-11-21", "plan": {"installments": 3, "first": "2026-12-21"}},
        {"down": "-5"},
        {"cash_price": "-5"},
        {"name": "3..6"},
        {"name": "unknown"},
        {"fees": [{"name": "2~3%", "rate": "3%", "when": "first"}]},
        {"fees": [{"rate": "3%", "when": "unknown"}]},
        {"cash_price": "999.-"},
        {"cash_price": "1.000,00"},
        {"cash_price": "CNY 900"},
        {"plan": {"installments": 3, "every": "2-weeks"}},
        {"plan": {"kind": "steps", "steps": [[3, "1.00"], [9, "220.00"]]}},
    ],
)
def test_what_is_not_left_open(described: dict[str, Any]) -> None:
    """Dates, negative numbers, names and amounts with a dash at their end are what they are."""
    given = {"price": "1000", "plan": IN_3} | described
    assert given == set_apart(given)


@pytest.mark.parametrize("text", ["1,000", "12,345"])
def test_a_thousand_installments_are_no_list(text: str) -> None:
    """1 and 000 are nobody's terms."""
    with pytest.raises(OfferError, match=r"a plan has a whole number of installments, from 1 to 3660; try 12$"):
        Offer(price="1000", plan={"installments": text})


@pytest.mark.parametrize(
    "described",
    [
        {"cash_price": "unknown"},
        {"cash_price": "1,000..1,200", "price": "1500"},
        {"down": "20%..30%"},
        {"plan": {"installments": "3,6,12"}},
        {"plan": LEVEL | {"rate": "1%..2% a month"}},
        {"fees": [{"rate": "2..3%", "of": "unknown", "when": "unknown"}, {"amount": "1..2", "when": "each"}]},
        {"benefits": [{"amount": "unknown"}]},
        {"plan": {"kind": "stated", "installments": "unknown", "payment": "99..109"}},
    ],
)
def test_the_normal_form_can_be_read_again(described: dict[str, Any]) -> None:
    """The same terms are open, with the same bounds, and the same answer comes out."""
    offer = Offer(**{"price": "1000", "plan": IN_3} | described)
    form = normal_form(offer)
    again = Offer(**json.loads(json.dumps(form)))
    assert offer.unknown == again.unknown != ()
    assert form == normal_form(again)
    one, other = calc.quote(offer).range, calc.quote(again).range
    assert one is not None and other is not None
    assert [case.settled for case in one.cases] == [case.settled for case in other.cases]


NOT_MONEY = "that is not an amount of money; try 1999 or 1999.00"
BAD: dict[str, tuple[dict[str, Any], str]] = {
    "no bounds for a rate": (
        {"plan": LEVEL | {"rate": "unknown"}},
        "rate: 'unknown' cannot be: without bounds for it nothing can be said of the cost; try 2%..3%",
    ),
    "no bounds for a down payment": (
        {"down": "未知"},
        "down: 'unknown' cannot be: without bounds for it nothing can be said of the cost; try 50..199",
    ),
    "no bounds for a fee": (
        {"fees": [{"rate": "?", "when": "first"}]},
        "fees[0].rate: 'unknown' cannot be: without bounds for it nothing can be said of the cost; try 2%..3%",
    ),
    "terms from a larger to a smaller number": (
        {"plan": {"installments": "12..3"}},
        "installments: '12..3' cannot be: a range of numbers goes from a smaller one to a larger one; try 3..12",
    ),
    "terms from words": (
        {"plan": {"installments": "three to six"}},
        "installments: 'three to six' cannot be: a range of numbers goes from a smaller one to a larger one; try 3..12",
    ),
    "too many terms": (
        {"plan": {"installments": "1..3660"}},
        "installments: '1..3660' cannot be: at most 1000 are tried; try 3..12",
    ),
    "a term that is no number": (
        {"unknown": [{"field": "installments", "among": ["3", "six"]}]},
        "installments: 'six' cannot be: a plan has a whole number of installments, from 1 to 3660; try 12",
    ),
    "an end that is no amount": ({"cash_price": "800..x"}, f"cash_price: 'x' cannot be: {NOT_MONEY}"),
    "a beginning that is no amount": ({"cash_price": "x..800"}, f"cash_price: 'x' cannot be: {NOT_MONEY}"),
    "a date for an amount": ({"cash_price": "2026-11-21"}, f"cash_price: '2026-11' cannot be: {NOT_MONEY}"),
    "an end in another currency": (
        {"cash_price": "800..US$900"},
        "cash_price: 'US$900' cannot be: 'US$' means USD, and the offer is in CNY; try currency USD",
    ),
    "a thousand or ten thousand": (
        {"price": "30000", "cash_price": "1.5-2万"},
        "cash_price: '1.5..2万' cannot be: it can be read as 1.5万 and as 1.5; try 1.5万..2万",
    ),
    "two points at one end": (
        {"cash_price": "1.2.3..2万"},
        "cash_price: '1.2.3' cannot be: its commas and points do not make one number; try 1999.00",
    ),
    "a month at one end": (
        {"plan": LEVEL | {"rate": "1% a month..2%"}},
        "rate: '1% a month..2%' cannot be: only one of its ends says of which time it is; try 1% a month..2% a month",
    ),
    "percent at no end": (
        {"plan": LEVEL | {"rate": "18-24"}},
        "rate: '18' cannot be: it can be read as 18 % and as 1800 %; try 18%",
    ),
    "a term that the offer does not have": (
        {"unknown": [{"field": "fees[3].rate", "low": "1%"}]},
        "unknown[0].field: 'fees[3].rate' cannot be: the offer has no fees[3].rate; try a term that the offer has",
    ),
    "a term that cannot be left open": (
        {"unknown": [{"field": "price", "low": "1"}]},
        "unknown[0].field: 'price' cannot be: only some terms of an offer can be left open; try cash_price, "
        "installments, rate, payment, down, fees[0].rate, fees[0].amount, fees[0].of or benefits[0].amount",
    ),
    "no bounds at all": (
        {"unknown": [{"field": "cash_price"}]},
        "unknown[0].among is missing: what is possible is either a list, or what lies between two values; "
        'try low = "0", high = "99"',
    ),
    "a list and bounds": (
        {"unknown": [{"field": "cash_price", "low": "1", "among": ["800", "900"]}]},
        "unknown[0].among: '800, 900' cannot be: what is possible is either a list, or what lies between two values; "
        'try low = "0", high = "99"',
    ),
    "bounds where only a list will do": (
        {"unknown": [{"field": "installments", "low": "3", "high": "12"}]},
        'unknown[0].among is missing: what is possible for it is a list; try among = ["3", "6", "12"]',
    ),
    "a base that is none": (
        {"fees": [{"rate": "3%", "when": "first"}], "unknown": [{"field": "fees[0].of", "among": ["price", "weight"]}]},
        "fees[0].of: 'weight' cannot be: a fee is a part of the price, financed, outstanding, installment or interest; "
        "try price",
    ),
    "a down payment with one end": (
        {"unknown": [{"field": "down", "low": "20%"}]},
        'unknown[0].down: \'20%\' cannot be: a range of it has two ends; try low = "20%", high = "30%"',
    ),
    "left open twice": (
        {"cash_price": "800..900", "unknown": [{"field": "cash_price", "low": "700"}]},
        "unknown[1].field: 'cash_price' cannot be: it is left open twice; try once",
    ),
    "no table": (
        {"unknown": ["cash_price"]},
        "unknown[0]: 'cash_price' cannot be: it is a table of named values; "
        'try a table such as field = "installments", among = ["3", "12"]',
    ),
    "too long a list": (
        {"unknown": [{"field": "cash_price", "among": [str(number) for number in range(1, MOST_CASES + 2)]}]},
        "unknown[0].among: '1001' cannot be: at most 1000 are tried; try fewer",
    ),
    "more digits than the currency has": (
        {"cash_price": "800..900.0055"},
        "cash_price: '900.0055' cannot be: CNY has 2 decimals and no more; try 900.00, 900.01",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", BAD)
def test_what_cannot_be(what: str) -> None:
    """One plain sentence that names the field, the value, why, and what would do."""
    described, sentence = BAD[what]
    with pytest.raises(OfferError) as refused:
        Offer(**{"price": "1000", "plan": IN_3} | described)
    assert sentence == str(refused.value)


def test_what_needs_every_term_says_so() -> None:
    """And points to the command that answers with a range."""
    refuse(())
    sentence = "cash_price: 'unknown' cannot be: what is paid when depends on it; a quote answers with a range; try one"
    with pytest.raises(UsageError, match=sentence):
        refuse((Unknown(field="cash_price", high="5"),))


def test_the_schema_describes_it() -> None:
    """Which fields, and that nothing else is allowed."""
    schema = offer_schema()
    assert {"$ref": "#/$defs/Unknown"} == schema["properties"]["unknown"]["items"]
    unknown = schema["$defs"]["Unknown"]
    assert {"field", "low", "high", "among"} == set(unknown["properties"])
    assert (["field"], False) == (unknown["required"], unknown["additionalProperties"])


@pytest.mark.parametrize(
    ("part", "described", "field", "instead"),
    [
        (calc.Plan, {"installments": "3,6"}, "installments", 'calc.Offer(plan={"installments": "3,6"})'),
        (calc.Plan, {"installments": [3, 6]}, "installments", 'calc.Offer(plan={"installments": [3, 6]})'),
        (calc.Plan, {"installments": "unknown"}, "installments", 'calc.Offer(plan={"installments": "unknown"})'),
        (calc.Plan, LEVEL | {"rate": "2%..3%"}, "rate", 'calc.Offer(plan={"rate": "2%..3%"})'),
        (
            calc.Plan,
            {"kind": "stated", "payment": "50至60", **IN_3},
            "payment",
            'calc.Offer(plan={"payment": "50至60"})',
        ),
        (calc.Fee, {"rate": "2%..3%", "when": "each"}, "rate", 'calc.Offer(fees=[{"rate": "2%..3%"}])'),
        (calc.Fee, {"rate": "2%", "of": "?", "when": "each"}, "of", 'calc.Offer(fees=[{"of": "?"}])'),
        (calc.Benefit, {"amount": "50-99"}, "amount", 'calc.Offer(benefits=[{"amount": "50-99"}])'),
    ],
)
def test_a_part_of_its_own_leaves_nothing_open(part: Any, described: dict[str, Any], field: str, instead: str) -> None:
    """The offer can, in a table; the error says how that is written, and so written it is taken."""
    with pytest.raises(calc.OfferError) as refused:
        part(**described)
    assert field == refused.value.field
    assert "only an offer can leave it open, in one of its tables" == refused.value.why
    assert instead == refused.value.try_
    where = {calc.Plan: "plan", calc.Fee: "fees", calc.Benefit: "benefits"}[part]
    whole = {"price": "1000", "plan": {"installments": 3}} | {where: described if where == "plan" else [described]}
    assert field == calc.Offer(**whole).unknown[0].field.rpartition(".")[2]
