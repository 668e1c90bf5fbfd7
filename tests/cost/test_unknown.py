"""What may an offer cost that does not say everything? Every case that is possible, the ends, and what has no end."""

from __future__ import annotations

import re
from typing import Any

import pytest

import calc
from calc.cost.unknown import TIMINGS, Case, Range, is_open, possible
from calc.errors import OfferError, UsageError
from calc.offer.model import Offer

IN_3 = {"installments": 3}
SERVICE = {"name": "service", "rate": "3%", "when": "unknown"}


def over(**described: Any) -> Range:
    """The range of an offer of 1000 in three."""
    return possible(Offer(**{"price": "1000", "plan": IN_3} | described))


def said(case: Case | None) -> tuple[str, str]:
    """What a case settles, and its nominal rate."""
    assert case is not None and case.priced.rates.nominal is not None
    return ", ".join(value for _, value in case.settled), case.priced.rates.nominal.percent()


def ends(answer: Range) -> tuple[tuple[str, str] | None, tuple[str, str] | None]:
    """Both ends of a range, None where it is open."""
    low, high = (None if end is None else said(end) for end in (answer.low, answer.high))
    return low, high


def test_a_fee_of_3_percent_whose_timing_nobody_says() -> None:
    """免息3期,服务费3%: from 17.65 to 53.23 a year, the seven cases with their figures."""
    answer = over(fees=[SERVICE])
    assert [
        ("last", "17.65"), ("financed", "17.91"), ("spread", "17.91"), ("first", "18.18"), ("upfront", "18.46"),
        ("deducted", "18.46"), ("each", "53.23"),
    ] == [said(case) for case in answer.ranked()]  # fmt: skip
    effective = [case.priced.rates.effective for case in answer.ranked()]
    assert ["19.15", "19.46", "19.46", "19.77", "20.11", "20.11", "68.34"] == [
        rate.percent() for rate in effective if rate is not None
    ]
    assert (("last", "17.65"), ("each", "53.23")) == ends(answer)
    assert TIMINGS == tuple(case.when for case in answer.cases)
    assert ("nominal", None) == (answer.measured_by, answer.open_because)


def test_what_is_open() -> None:
    """A fee of the buyer without a time, a term without a value; not a fee that the merchant pays."""
    assert is_open(Offer(price="1000", plan=IN_3, fees=[SERVICE]))
    assert is_open(Offer(price="1000", cash_price="unknown", plan=IN_3))
    assert not is_open(Offer(price="1000", plan=IN_3))
    of_the_merchant = Offer(price="1000", plan=IN_3, fees=[SERVICE | {"paid_by": "merchant"}])
    assert not is_open(of_the_merchant)
    assert "0.00" == str(calc.quote(of_the_merchant).totals.cost)


def test_by_dates_where_the_payments_are_uneven() -> None:
    """There is no nominal rate, so the one by dates says which case is dearer."""
    answer = over(start="2026-01-31", plan={"installments": 3, "first": "45 days"}, fees=[SERVICE])
    assert ("dated", "last", "each") == (
        answer.measured_by,
        answer.low and answer.low.when,
        answer.high and answer.high.when,
    )


def test_in_money_where_there_is_no_rate_at_all() -> None:
    """Without dates an uneven plan has no yearly rate; then the cost decides."""
    answer = over(plan={"installments": 3, "first": "45 days"}, fees=[SERVICE])
    assert answer.low is not None and answer.high is not None
    assert ("cost", "30.00", "90.00") == (
        answer.measured_by, str(answer.low.priced.totals.cost), str(answer.high.priced.totals.cost)
    )  # fmt: skip


def test_the_base_of_a_fee() -> None:
    """5 % of the price of 3000, of the 2400 financed, of what is owed, or of an installment of 200."""
    fee = {"rate": "5%", "of": "unknown", "when": "first"}
    answer = over(price="3000", down="20%", plan={"installments": 12}, fees=[fee])
    assert {"price": "150.00", "financed": "120.00", "outstanding": "120.00", "installment": "10.00"} == {
        case.settled[0][1]: str(case.priced.totals.cost) for case in answer.cases
    }
    assert (("installment", "0.77"), ("price", "11.96")) == ends(answer)


@pytest.mark.parametrize(
    ("described", "low", "high"),
    [
        ({"fees": [{"rate": "2%..3%", "when": "first"}]}, ("2%", "12.08"), ("3%", "18.18")),
        ({"fees": [{"amount": "20..30", "when": "first"}]}, ("20", "12.08"), ("30", "18.18")),
        ({"plan": {"kind": "level", "installments": 3, "rate": "18%-24%"}}, ("18%", "17.99"), ("24%", "24.00")),
        ({"cash_price": "900..950"}, ("950", "31.31"), ("900", "65.51")),
        ({"plan": {"kind": "stated", "installments": 3, "payment": "340..350"}}, ("340", "11.96"), ("350", "29.76")),
        ({"plan": {"installments": "3,6,12"}, "cash_price": "900"}, ("12", "19.91"), ("3", "65.51")),
        ({"plan": {"installments": "3..5"}, "cash_price": "900"}, ("5", "43.42"), ("3", "65.51")),
        ({"down": "0%..50%", "fees": [{"amount": "30", "when": "upfront"}]}, ("0%", "18.46"), ("50%", "37.91")),
        ({"benefits": [{"amount": "0..40"}], "cash_price": "950"}, ("40", "6.05"), ("0", "31.31")),
    ],
)
def test_a_number_between_two_ends(described: dict[str, Any], low: tuple[str, str], high: tuple[str, str]) -> None:
    """A rate, an amount, interest, the cash price, the installment, how many, the down payment, a gift."""
    answer = over(**described)
    assert (low, high) == ends(answer)
    assert answer.open_because is None


def test_a_cash_price_that_nobody_says() -> None:
    """From nothing at the price itself, upwards without end; 5, 10, 15 and 20 % below it are shown."""
    answer = over(price="1999", cash_price="unknown")
    assert ("1999", "0.00") == ends(answer)[0]
    assert answer.high is None
    assert "the lower the cash price, the higher the rate, and nothing says how low it is" == answer.open_because
    assert ["1999", "1899.05", "1799.10", "1699.15", "1599.20"] == [case.settled[0][1] for case in answer.cases]


def test_of_a_price_of_a_cent_nothing_is_tried_below_it() -> None:
    """There is no such price."""
    assert ["0.01"] == [case.settled[0][1] for case in over(price="0.01", cash_price="unknown").cases]
    assert ["9", "8", "7"] == [case.settled[0][1] for case in over(price="9", currency="JPY", cash_price="?").cases][:3]


def test_a_gift_that_nobody_values() -> None:
    """0 % where it is worth nothing, and below without end."""
    answer = over(benefits=[{"amount": "unknown"}])
    assert (None, ("0", "0.00")) == ends(answer)
    assert "the more a gift is worth, the lower the rate, and nothing says how much it is worth" == answer.open_because


@pytest.mark.parametrize(
    ("one", "described", "open_low", "open_high", "because"),
    [
        ({"field": "cash_price", "low": "900"}, {}, True, False, "the higher the cash price, the lower the rate"),
        ({"field": "fees[0].rate", "low": "1%"}, {}, False, True, "the higher the fee, the higher the rate"),
        ({"field": "payment", "low": "340"}, {}, False, True, "the higher the installments, the higher the rate"),
        ({"field": "payment", "high": "340"}, {}, True, False, "the lower the installments, the lower the rate"),
        ({"field": "rate", "low": "12%"}, {"plan": {"kind": "level", "installments": 3, "rate": "12%"}}, False, True,
         "the higher the interest, the higher the rate"),
    ],
)  # fmt: skip
def test_an_end_that_is_not_said(
    one: dict[str, str], described: dict[str, Any], open_low: bool, open_high: bool, because: str
) -> None:
    """Nothing bounds the answer on that side, and it says why."""
    plan = {"kind": "stated", "installments": 3, "payment": "340"} if one["field"] == "payment" else IN_3
    answer = over(**{"plan": plan, "fees": [{"rate": "3%", "when": "first"}], "unknown": [one]} | described)
    assert (open_low, open_high) == (answer.low is None, answer.high is None)
    assert answer.open_because is not None and str(answer.open_because).startswith(because)


@pytest.mark.parametrize(
    ("field", "high", "first"), [("fees[0].rate", "3%", "0%"), ("rate", "24%", "0%"), ("benefits[0].amount", "50", "0")]
)
def test_nothing_is_the_least_there_can_be(field: str, high: str, first: str) -> None:
    """A fee, interest and a gift are not below zero, so that a range without a lower end begins there."""
    described = {"plan": {"kind": "level", "installments": 3}, "fees": [{"rate": "3%", "when": "first"}]}
    answer = over(**described, benefits=[{"amount": "9"}], unknown=[{"field": field, "high": high}])
    assert [first, high] == [case.settled[0][1] for case in answer.cases]
    assert answer.low is not None and answer.high is not None


def test_two_reasons_are_both_said() -> None:
    """Neither the cash price nor what the gift is worth."""
    answer = over(cash_price="unknown", benefits=[{"amount": "unknown"}])
    assert (None, None) == (answer.low, answer.high)
    because = str(answer.open_because)
    assert "nothing says how low it is; the more a gift is worth" in because and 5 == len(answer.cases)


def test_two_unknown_fees() -> None:
    """Each at each time: 49 cases, from both with the last to both with each."""
    answer = over(fees=[SERVICE, {"name": "insurance", "amount": "5", "when": "unknown"}])
    assert 49 == len(answer.cases)
    assert ("last, last", "each, each") == (said(answer.low)[0], said(answer.high)[0])
    assert (("fees[0].when", "upfront"), ("fees[1].when", "deducted")) == answer.cases[1].settled
    assert "upfront" == answer.cases[1].when


def test_when_is_of_the_fee_without_a_time() -> None:
    """And None where every time is said."""
    assert {None} == {case.when for case in over(fees=[{"rate": "2..3%", "when": "first"}]).cases}


def test_too_many_cases() -> None:
    """Seven times to the fourth are 2401."""
    with pytest.raises(OfferError) as refused:
        over(fees=[SERVICE] * 4)
    assert (
        "unknown: 'fees[0].when, fees[1].when, fees[2].when, fees[3].when' cannot be: "
        "what is left open can mean 2401 things, and at most 1000 are tried; try stating one of them"
    ) == str(refused.value)


def test_what_cannot_stand_together_is_left_out() -> None:
    """A fee that is added to the debt cannot be a part of what is owed or of an installment: 28 less 2."""
    answer = over(fees=[SERVICE | {"of": "unknown"}])
    settled = [tuple(value for _, value in case.settled) for case in answer.cases]
    assert 26 == len(settled) and ("financed", "price") in settled
    assert not {("financed", "outstanding"), ("financed", "installment")} & set(settled)


@pytest.mark.parametrize("text", ["3,4,12", "12,4,3", "unknown"])
def test_the_fourth_at_80_percent_of_nobody_knows_how_many(text: str) -> None:
    """A plan of three has no fourth installment, and is left out, wherever it stands in the list."""
    discount = {"after_on_time": 3, "installment": 4, "factor": "0.8"}
    answer = over(price="1200", plan={"kind": "steps", "installments": text, "step_discounts": [discount]})
    costs = {case.settled[0][1]: str(case.priced.totals.cost) for case in answer.cases}
    assert "3" not in costs and "-20.00" == costs["12"] and costs.get("4", "-60.00") == "-60.00"


def test_where_nothing_is_possible_it_says_why() -> None:
    """No term of the list has a fourth installment."""
    discount = {"after_on_time": 3, "installment": 4, "factor": "0.8"}
    with pytest.raises(OfferError, match="the last installment of the plan is number 3"):
        over(plan={"kind": "steps", "installments": "2,3", "step_discounts": [discount]})


@pytest.mark.parametrize(
    ("described", "sentence"),
    [
        ({"down": "100..5000"}, "down: '5000' cannot be: a down payment is zero or more and leaves something to pay"),
        ({"cash_price": "0..900"}, "cash_price: '0' cannot be: a price is above zero"),
        ({"fees": [{"amount": "-5..5", "when": "first"}]}, "amount: '-5' cannot be: a fee is not below zero"),
        ({"benefits": [{"amount": "5..-5"}]}, "amount: '-5' cannot be: a benefit is worth zero or more"),
    ],
)
def test_an_end_that_cannot_be_is_not_passed_over(described: dict[str, Any], sentence: str) -> None:
    """Else the range would end before what is said to be possible."""
    with pytest.raises(OfferError, match=re.escape(sentence)):
        over(**described)


def test_how_many_of_666_make_1999() -> None:
    """Three, and the one that is missing is rounding; 3 x 99 for 299 too."""
    for price, payment in (("1999", "666"), ("299", "99"), ("297", "99")):
        answer = over(price=price, plan={"kind": "stated", "installments": "unknown", "payment": payment})
        assert ["3"] == [case.settled[0][1] for case in answer.cases]


@pytest.mark.parametrize(
    ("price", "down", "payment", "tried"),
    [
        ("1000", "0", "150", ["6", "7"]),
        ("1000", "400", "100", ["6"]),
        ("1000", "40%", "100", ["6"]),
        ("1000", "0", "90..110", ["9", "10", "11"]),
        ("1000", "0", "3000", ["1"]),
    ],
)
def test_how_many_stated_installments(price: str, down: str, payment: str, tried: list[str]) -> None:
    """As many as repay what is owed, or next to it."""
    plan = {"kind": "stated", "installments": "unknown", "payment": payment}
    answer = over(price=price, down=down, plan=plan)
    assert tried == sorted({dict(case.settled)["installments"] for case in answer.cases}, key=int)


def test_terms_that_are_said_to_be_possible_are_all_tried() -> None:
    """12 or 24 of 100, though 12 would repay the price."""
    plan = {"kind": "stated", "installments": "12,24", "payment": "100"}
    assert ["12", "24"] == [case.settled[0][1] for case in over(price="1200", plan=plan).cases]


def test_a_hundred_thousand_installments_are_too_many() -> None:
    """Of a cent each."""
    with pytest.raises(OfferError, match="a plan has a whole number of installments, from 1 to 3660"):
        over(plan={"kind": "stated", "installments": "unknown", "payment": "0.01"})


def test_a_case_without_a_rate_leaves_an_end_open() -> None:
    """100 % on the day: nothing is lent, and no rate is high enough; the other cases are there."""
    answer = over(fees=[SERVICE | {"rate": "100%"}])
    assert ("last", None) == (said(answer.low)[0], answer.high)
    assert "not every case has a single yearly rate" == answer.open_because
    assert 7 == len(answer.cases) and "upfront" == answer.ranked()[-2].when


def test_a_cash_price_takes_the_place_of_a_discount() -> None:
    """Where both are named the cash price is what is tried."""
    answer = over(cash_discount="10%", unknown=[{"field": "cash_price", "low": "850", "high": "950"}])
    assert ["150.00", "50.00"] == [str(case.priced.totals.cost) for case in answer.cases]


def test_laws_in_every_case() -> None:
    """Each case has the rates that were asked for."""
    answer = possible(Offer(price="1000", plan=IN_3, fees=[SERVICE]), laws=["cn-simple"])
    assert ["18.46", "17.65"] == [case.laws[0].percent for case in answer.cases if case.when in ("upfront", "last")]


def test_a_quote_of_it_has_no_one_answer() -> None:
    """No schedule, no totals, no rates, no impact, no worth; and what holds them says why."""
    quote = calc.quote(Offer(price="1000", plan=IN_3, fees=[SERVICE]), savings_rate="3%")
    assert (None, None, None) == (quote.known, quote.impact, quote.worth)
    for part in ("schedule", "totals", "rates", "flows"):
        with pytest.raises(UsageError, match=f"{part}: .*the offer leaves a term open, and what it costs is a range"):
            getattr(quote, part)


def test_only_what_is_assumed_in_every_case_is_said() -> None:
    """Whether anything is rounded depends on the number of installments."""
    quote = calc.quote(Offer(price="1000", plan={"installments": "2,3"}, cash_price="900"))
    assert "first installment one month after purchase" in quote.assumptions
    assert not any("rounded" in one for one in quote.assumptions)
