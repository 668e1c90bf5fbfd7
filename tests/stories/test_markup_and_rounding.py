"""What do a higher price for installments, and installments that do not add up, cost?"""

from __future__ import annotations

import pytest

import calc
from tests.stories.reading import answer, column, nominal, nominal_and_effective, total


def test_3_x_99_for_what_sells_at_199() -> None:
    """List price 299, 199 in cash, 99 a month: 297 is paid, 98 more than in cash."""
    quote = answer("297", cash_price="199", plan={"kind": "stated", "payment": "99", "installments": 3})
    assert ("276.50", "1104.02") == nominal_and_effective(quote)
    assert ("297.00", "98.00", "98.00") == (total(quote, "paid"), total(quote, "cost"), total(quote, "markup"))


def test_3_x_99_against_the_list_price() -> None:
    """Against the 299 on the label the same three payments leave 2 unpaid, which is named; the cost does not change."""
    quote = answer("299", cash_price="199", plan={"kind": "stated", "payment": "99", "installments": 3})
    assert ("276.50", "1104.02") == nominal_and_effective(quote)
    assert ("-2.00", "98.00", "100.00") == (total(quote, "residue"), total(quote, "cost"), total(quote, "markup"))


def test_3_x_99_from_today() -> None:
    """With the first payment today 100 are lent for a month and a half, and 98 are paid for it."""
    quote = answer(
        "297", cash_price="199", plan={"kind": "stated", "payment": "99", "installments": 3, "first": "0 days"}
    )
    assert ("727.58", "29410.35") == nominal_and_effective(quote)


def test_1999_advertised_as_666_x_3() -> None:
    """1998 is paid; the one that is missing is a number of its own, in the last row, and nothing is owed after it."""
    quote = answer("1999", plan={"kind": "stated", "payment": "666", "installments": 3})
    assert ("1998.00", "-1.00", "-1.00") == (total(quote, "paid"), total(quote, "residue"), total(quote, "cost"))
    assert ["666.00", "666.00", "667.00"] == column(quote, "principal")
    assert ["0.00", "0.00", "-1.00"] == column(quote, "adjustment")
    assert ["1333.00", "667.00", "0.00"] == column(quote, "balance")
    assert "-0.30" == nominal(quote)


def test_1999_in_exact_thirds() -> None:
    """666.33 twice, and the odd cent in the last."""
    assert ["666.33", "666.33", "666.34"] == column(answer("1999", plan={"installments": 3}))


@pytest.mark.parametrize(
    ("price", "count", "residue", "payments"),
    [
        ("5000", 3, "last", ["1666.67", "1666.67", "1666.66"]),
        ("5000", 3, "first", ["1666.66", "1666.67", "1666.67"]),
        ("5000", 3, "spread", ["1666.67", "1666.67", "1666.66"]),
        ("10.02", 5, "spread", ["2.01", "2.01", "2.00", "2.00", "2.00"]),
        ("10.02", 5, "last", ["2.00", "2.00", "2.00", "2.00", "2.02"]),
        ("599", 3, "last", ["199.67", "199.67", "199.66"]),
        ("800", 12, "first", ["66.63", *["66.67"] * 11]),
        ("100", 3, "last", ["33.33", "33.33", "33.34"]),
        ("3000", 3, "last", ["1000.00", "1000.00", "1000.00"]),
    ],
)
def test_where_the_odd_cent_goes(price: str, count: int, residue: str, payments: list[str]) -> None:
    """The residue rule decides; nothing is lost and nothing added."""
    quote = answer(price, plan={"installments": count}, rounding={"residue": residue})
    assert payments == column(quote)
    assert "0.00" == total(quote, "cost")


def test_rounded_down_the_last_takes_what_is_left() -> None:
    """5000 in 3 with installments cut to the cent: 1666.66 twice and then 1666.68."""
    quote = answer("5000", plan={"installments": 3}, rounding={"mode": "down"})
    assert ["1666.66", "1666.66", "1666.68"] == column(quote)


def test_rounded_up_each_time_as_advertised() -> None:
    """24 x 124.96 is 2999.04: stated as such, the 4 cents beyond the price are a cost and have a name."""
    quote = answer("2999", plan={"kind": "stated", "payment": "124.96", "installments": 24})
    assert ("2999.04", "0.04", "0.04") == (total(quote, "paid"), total(quote, "residue"), total(quote, "cost"))
    assert ("124.92", "0.04") == (column(quote, "principal")[-1], column(quote, "adjustment")[-1])


def test_12_x_83_34_for_995() -> None:
    """Advertised as 83.34 a month the price of 995 becomes 1000.08."""
    quote = answer("995", currency="USD", plan={"kind": "stated", "payment": "83.34", "installments": 12})
    assert ("1000.08", "5.08") == (total(quote, "paid"), total(quote, "residue"))
    assert quote.rates.nominal is not None and quote.rates.nominal > 0


def test_half_the_price_down() -> None:
    """Half of 5000 paid on the day, the other half in three."""
    quote = answer("5000", down="50%", plan={"installments": 3})
    assert ["833.33", "833.33", "833.34"] == column(quote)
    assert ("2500.00", "2500.00", "5000.00") == (total(quote, "down"), total(quote, "financed"), total(quote, "paid"))


def test_a_gift_that_comes_with_the_plan_only() -> None:
    """599 in three, and something worth 99 to the buyer: received 698, cost -99."""
    gift = [calc.Benefit(name="gift", amount="99")]
    quote = answer("599", benefits=gift, plan={"installments": 3})
    assert ("698.00", "599.00", "-99.00") == (total(quote, "received"), total(quote, "paid"), total(quote, "cost"))


def test_a_gift_that_a_cash_buyer_gets_too() -> None:
    """It changes nothing: 599 in three, free of charge, is 0 % of every kind."""
    quote = answer("599", plan={"installments": 3})
    assert ("0.00", "0.00") == nominal_and_effective(quote)


def test_a_gift_instead_of_a_lower_price() -> None:
    """599 in three with a worthless gift, where the goods alone sell for 500 in cash."""
    quote = answer("599", cash_price="500", plan={"installments": 3})
    assert ("115.28", "200.64") == nominal_and_effective(quote)


@pytest.mark.parametrize(
    ("discount", "rates_in_3", "nominal_in_12"),
    [
        ("99", ("6.05", "6.22"), "1.86"),
        ("98", ("12.20", "12.91"), "3.75"),
        ("97", ("18.46", "20.11"), "5.66"),
        ("95", ("31.31", "36.22"), "9.58"),
        ("90", ("65.51", "89.23"), "19.91"),
    ],
)
def test_a_cash_discount_given_up(discount: str, rates_in_3: tuple[str, str], nominal_in_12: str) -> None:
    """An interest-free plan costs what a cash buyer is let off: 3 % of it is 18.46 % a year over three months."""
    price, cash = "120000", f"{int(discount) * 1200}"
    assert rates_in_3 == nominal_and_effective(answer(price, cash_price=cash, plan={"installments": 3}))
    assert nominal_in_12 == nominal(answer(price, cash_price=cash, plan={"installments": 12}))


def test_216_x_12_for_a_telephone_of_1600() -> None:
    """A complaint of 2017: 2592 paid for what costs 1600, 100.0 % a year."""
    quote = answer("2592", cash_price="1600", plan={"installments": 12})
    assert quote.rates.nominal is not None
    assert ({"216.00"}, "100.0") == (set(column(quote)), quote.rates.nominal.percent(1))


def test_5999_in_12_against_6199_free_of_interest() -> None:
    """The same thing at 5999 in cash and at 6199 in twelve "without interest"."""
    assert "6.10" == nominal(answer("6199", cash_price="5999", plan={"installments": 12}))
