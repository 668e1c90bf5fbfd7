"""How does the reader find claims? Money with its currency, percents in all their spellings, nothing read twice."""

from __future__ import annotations

from decimal import Decimal

import pytest

from calc.ads.claims import as_numbers, read_ad
from calc.ads.reader import M, N, Reader, percent, plain
from calc.ads.text import plain_copy


def reader_of(text: str) -> Reader:
    """A reader of a text."""
    return Reader(plain_copy(text))


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("99元", "99", "元"),
        ("¥1,299.50", "1299.5", "¥"),
        ("5毛", "0.5", "元"),
        ("5毛钱", "0.5", "元"),
        ("80分钱", "0.8", "元"),
        ("nt$300", "300", "TWD"),
        ("hk$ 300", "300", "HKD"),
        ("a$40", "40", "AUD"),
        ("$40", "40", "USD"),
        ("£8", "8", "GBP"),
        ("₹5,00,000", "500000", "INR"),
        ("1.2万元", "12000", "元"),
        ("500", "500", None),
        ("300 dollars", "300", "USD"),
    ],
)
def test_money(text: str, value: str, currency: str | None) -> None:
    """The amount, and the currency where a sign or a unit names one."""
    reader = reader_of(text)
    assert Decimal(value) == reader.money(text)
    assert currency == reader.currency


@pytest.mark.parametrize("text", ["", "元", "abc", "1e5元", "9" * 20 + "元", "一亿亿亿元"])
def test_no_money(text: str) -> None:
    """None, and no currency from it."""
    reader = reader_of(text)
    assert reader.money(text) is None
    assert reader.currency is None


def test_the_first_currency_counts() -> None:
    """A text has one."""
    reader = reader_of("")
    reader.money("£8")
    reader.money("$9")
    assert "GBP" == reader.currency


@pytest.mark.parametrize(
    ("text", "unit", "points"),
    [
        ("0.75%", "month", "0.75"),
        ("万五", "day", "0.05"),
        ("万分之五", "day", "0.05"),
        ("千分之三", "day", "0.3"),
        ("百分之十八", "year", "18"),
        ("8厘", "month", "0.8"),
        ("8厘", "year", "8"),
        ("一分五", "month", "1.5"),
        ("两分半", "month", "2.5"),
        ("2分", "year", "20"),
        ("3‰", "day", "0.3"),
        ("2个点", "month", "2"),
        ("50bps", "year", "0.5"),
        ("12 percent", "year", "12"),
    ],
)
def test_percent(text: str, unit: str, points: str) -> None:
    """In points of the unit."""
    assert Decimal(points) == percent(text, unit)


@pytest.mark.parametrize("text", ["", "%", "x%", "12", "9" * 20 + "%", "一亿亿亿%", "万", "分"])
def test_no_percent(text: str) -> None:
    """None."""
    assert percent(text) is None


@pytest.mark.parametrize(("value", "text"), [("1E+3", "1000"), ("1.500", "1.5"), ("0.00", "0"), ("12", "12")])
def test_a_plain_number(value: str, text: str) -> None:
    """Without an exponent, and without zeros at its end."""
    assert text == str(plain(Decimal(value)))


def test_what_is_read_is_not_read_again() -> None:
    """And the claim remembers its place in the original."""
    reader = reader_of("首付３００元，每期99元")
    found = reader.first(M)
    assert found is not None
    reader.take(found, "down_payment")
    assert {"down_payment": (2, 6)} == reader.spans
    again = reader.first(M)
    assert again is not None and "99元" == again[0]
    assert reader.says("300元"), "the whole text still has it"


def test_places_are_found_one_after_the_other() -> None:
    """Also in a text of nothing else, of which only so many are looked at."""
    assert ["3", "6", "12"] == [found[0] for found in reader_of("3/6/12").find(N)]
    assert 200 == sum(1 for _ in reader_of("1/" * 1000).find(N))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("¥" + "9" * 20 + "，免息3期", {"term": 3, "interest_free": True}),
        ("9" * 5000 + "元免息3期", {"term": 3, "interest_free": True}),
        (
            "满一亿亿亿元减5元，免息3期",
            {"currency": "CNY", "coupon": {"type": "threshold", "off": 5}, "term": 3, "interest_free": True},
        ),
    ],
)
def test_a_number_that_nobody_advertises_is_left_out(text: str, claims: dict[str, object]) -> None:
    """Not cut short, and not null."""
    assert claims == as_numbers(read_ad(text).claims)


def test_spans_stand_where_the_words_are() -> None:
    """In the original, with its full-width digits."""
    text = "页面价199元，分期价２９９元，3期每期99元"
    reading = read_ad(text)
    said = {name: text[slice(*span)] for name, span in reading.spans.items()}
    assert ("分期价２９９元", "3期", "每期99元") == (said["plan_price"], said["term"], said["per_amount"])
