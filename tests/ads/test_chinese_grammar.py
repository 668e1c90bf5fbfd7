"""Does the grammar of Chinese advertisements read classes of wordings, and nothing else? By what it is built from."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from calc.ads.claims import as_numbers, read_ad


def claims_of(text: str) -> dict[str, Any]:
    """The claims of a text as plain numbers."""
    numbers: dict[str, Any] = as_numbers(read_ad(text).claims)
    return numbers


@pytest.mark.parametrize(
    "filler", ["", "也", "都", "才", "就", "还", "也就", "大概", "差不多", "只要", "只需还款", "固定为"]
)
def test_fillers_stand_between_a_name_and_its_figure(filler: str) -> None:
    """Whatever is said in passing, the payment is read."""
    assert {"currency": "CNY", "term": 6, "per_amount": 200} == claims_of(f"分6期，每期{filler}200元")


@pytest.mark.parametrize(
    "words",
    [
        "免息",
        "不收利息",
        "不收取任何利息",
        "没有利息",
        "利息全免",
        "利息一分不收",
        "一分钱利息都不用付",
        "无需支付利息",
        "不收手续费和利息",
    ],
)
def test_free_of_interest_in_many_words(words: str) -> None:
    """Nothing paid for time, however it is put."""
    assert claims_of(f"分6期，{words}")["interest_free"] is True


@pytest.mark.parametrize("words", ["不免息", "不是免息", "不再免息", "不支持免息", "暂不享受免息"])
def test_what_is_denied_is_not_claimed(words: str) -> None:
    """The words before it count."""
    assert "interest_free" not in claims_of(f"本店{words}，分6期")


@pytest.mark.parametrize(
    ("text", "fee"),
    [
        ("每个月要收0.6%的手续费", {"rate_pct": 0.6, "basis": "original principal", "timing": "each period"}),
        ("手续费每期按本金的0.6%收取", {"rate_pct": 0.6, "basis": "original principal", "timing": "each period"}),
        ("手续费按利息的10%收取", {"rate_pct": 10, "basis": "interest", "timing": "unstated"}),
        ("放款时一次性扣除2%的手续费", {"rate_pct": 2, "basis": "original principal", "timing": "upfront"}),
        ("手续费2%于首期一次性收取", {"rate_pct": 2, "basis": "original principal", "timing": "first instalment"}),
    ],
)
def test_a_fee_before_and_after_its_figure(text: str, fee: dict[str, Any]) -> None:
    """When it is taken is told by the words around it."""
    assert {"name": "手续费", **fee} == claims_of(text)["fee"]


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("头3期每期1元，剩下的9期每期299元", [[3, 1], [9, 299]]),
        ("第1-3期每期50元，第4-12期每期150元", [[3, 50], [9, 150]]),
        ("首月1元，次月起每月99元，共13期", [[1, 1], [12, 99]]),
        ("前3期每期199元，第4期起每期899元，共24期", [[3, 199], [21, 899]]),
    ],
)
def test_steps(text: str, steps: list[list[int]]) -> None:
    """Their counts and amounts, the last one by what is left."""
    found = claims_of(text)
    assert steps == found["graduated"]
    assert sum(count for count, _ in steps) == found["term"]


def test_one_part_of_a_plan_is_no_step() -> None:
    """首付 before so many installments takes nothing from them."""
    found = claims_of("首付三成，后12期每期199元")
    assert "graduated" not in found
    assert (199, 12) == (found["per_amount"], found["term"])


def test_numbers_to_choose_from_and_those_that_are_free() -> None:
    """A part of the list that is named again is no other list."""
    found = claims_of("花呗可分3、6、12期，三期免息")
    assert ([3, 6, 12], [3]) == (found["term_options"], found["interest_free_terms"])
    assert {"term_options": [6, 12, 24]} == claims_of("6个月、12个月或24个月")


def test_not_a_penny_more_is_no_price() -> None:
    """不加一分钱 says what is not paid."""
    assert "price" not in claims_of("分10期，不加一分钱")


def test_a_voucher_is_no_gift() -> None:
    """送你一张免息券 gives a coupon."""
    found = claims_of("送你一张免息券")
    assert {"coupon": {"type": "interest-free"}, "interest_free": True} == found


def test_late_charges_are_no_fee_and_no_price() -> None:
    """A sum for each time and a rate by the day, one after the other."""
    found = claims_of("逾期一次罚30元，按天再收千分之一")
    assert {"currency": "CNY", "late_fee": 30, "late_rate": {"value_pct": 0.1, "unit": "day"}} == found


def test_a_claim_stands_where_its_words_are() -> None:
    """The spans of what is read are those of the text."""
    text = "借1万块，到账只有9,200元，每个月要收0.6%的手续费"
    spans = read_ad(text).spans
    assert "到账只有9,200元" == text[slice(*spans["net_received"])]
    assert text[slice(*spans["fee"])].endswith("0.6%的手续费")


def test_amounts_are_decimals() -> None:
    """No float comes in with fractions and numerals."""
    for text in ("每天5毛", "车价15万8", "首付三成半"):
        assert all(isinstance(value, str | Decimal | int) for value in read_ad(text).claims.values())
