"""What does each option of the command line do to the offer? Alone, and on top of an offer file."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.calling import call_line, quoted
from tests.cli.forms import check_money


@pytest.mark.parametrize(
    ("line", "installments", "last"),
    [
        ("1000 -n 3", "333.33", "333.34"),
        ("10000 -n 3 --currency JPY", "3333", "3334"),
        ("10 -n 3 --currency KWD", "3.333", "3.334"),
        ("1000 -n 3 --residue first", "333.34", "333.33"),
        ("1000 -n 3 --rounding up:1", "334.00", "332.00"),
        ("1000 -n 3 --rounding half-up:0.05", "333.35", "333.30"),
        ("10.02 -n 5 --residue spread", "2.01", "2.00"),
        ("10000 -n 12 --plan level --rate 18%", "916.80", "916.81"),
        ("10000 -n 12 --plan principal --rate 18%", "983.33", "845.87"),
        ("10000 -n 12 --plan flat --rate 7.2%", "893.33", "893.37"),
        ("10000 -n 3 --plan interest_only --rate 12%", "100.00", "10100.00"),
        ("10000 -n 6 --plan bullet --rate 12%", "10600.00", "10600.00"),
        ("1999 -n 3 --pay 666", "666.00", "666.00"),
        ("1999 --pay 3x1,9x220", "1.00", "220.00"),
        ("--pay 99 -n 3", "99.00", "99.00"),
        ("--pay 3x1,9x220", "1.00", "220.00"),
        ("1.2万 -n 12", "1000.00", "1000.00"),
        ("１９９９ -n 3", "666.33", "666.34"),
        ("1,999 -n 3", "666.33", "666.34"),
        ("¥1999 -n 3", "666.33", "666.34"),
        ("1999元 -n 3", "666.33", "666.34"),
        ("2000 -n 4 --down 30%", "350.00", "350.00"),
        ("2000 -n 4 --down 600", "350.00", "350.00"),
        ("2000 -n 4 --down 30% --fee 5%@financed", "367.50", "367.50"),
        ("12000 -n 12 --plan principal --balloon 6000", "500.00", "6500.00"),
    ],
)
def test_the_installments(line: str, installments: str, last: str) -> None:
    """The first and the last payment, each computed by hand."""
    rows = [row for row in quoted(line)["schedule"] if row["number"]]
    assert (installments, last) == (rows[0]["payment"], rows[-1]["payment"])


@pytest.mark.parametrize(
    ("line", "currency"),
    [
        ("1000", "CNY"),
        ("¥1000", "CNY"),
        ("1000元", "CNY"),
        ("€1.999,00", "EUR"),
        ("HK$300", "HKD"),
        ("'NT$ 9,900'", "TWD"),
        ("300港币", "HKD"),
        ("'300 USD'", "USD"),
        ("'US$300'", "USD"),
        ("1000 --currency jpy", "JPY"),
        ("¥1000 --currency JPY", "JPY"),
        ("'$300' --currency AUD", "AUD"),
    ],
)
def test_the_currency(line: str, currency: str) -> None:
    """A sign sets it where it means one; that it was not said is among the assumptions."""
    document = quoted(f"{line} -n 3")
    assert currency == document["offer"]["currency"]
    assert (f"currency {currency}" in document["assumptions"]) == ("1000" in line and "--currency" not in line)


@pytest.mark.parametrize(
    ("options", "first", "second"),
    [
        ("", "2026-12-21", "2027-01-21"),
        ("--every 1m", "2026-12-21", "2027-01-21"),
        ("--every 2w", "2026-12-05", "2026-12-19"),
        ("--every 14d", "2026-12-05", "2026-12-19"),
        ("--every quarter", "2027-02-21", "2027-05-21"),
        ("--every 1y", "2027-11-21", "2028-11-21"),
        ("--every half-month", "2026-12-06", "2026-12-21"),
        ("--first 0d", "2026-11-21", "2026-12-21"),
        ("--first 14d", "2026-12-05", "2027-01-05"),
        ("--first 2m", "2027-01-21", "2027-02-21"),
        ("--first 2026-12-31", "2026-12-31", "2027-01-31"),
        ("--bill-day 1 --due-day 6", "2026-12-06", "2027-01-06"),
        ("--bill-day 21 --due-day 10", "2027-01-10", "2027-02-10"),
        ("--bill-day 30 --due-day 31", "2026-12-31", "2027-01-31"),
    ],
)
def test_the_due_dates(options: str, first: str, second: str) -> None:
    """The first two, for a purchase on 21 November 2026."""
    rows = quoted(f"1000 -n 2 {options}")["schedule"]
    assert [first, second] == [row["due"] for row in rows]


def test_a_day_of_rest_moves_the_due_date_and_not_the_nominal_one() -> None:
    """21 February 2027 is a Sunday."""
    rows = quoted("1000 -n 3 --roll following")["schedule"]
    assert ("2027-02-21", "2027-02-22") == (rows[2]["nominal_due"], rows[2]["due"])


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1000 -n 3 --fee 3%@upfront", {"paid": "1030.00", "received": "1000.00", "cost": "30.00", "fees": "30.00"}),
        ("1000 -n 3 --fee 3%@deducted", {"paid": "1000.00", "received": "970.00", "cost": "30.00", "fees": "30.00"}),
        ("1000 -n 3 --fee 3%@financed", {"paid": "1030.00", "financed": "1030.00", "cost": "30.00", "fees": "30.00"}),
        ("1000 -n 3 --fee 3%@each", {"paid": "1090.00", "cost": "90.00", "fees": "90.00"}),
        ("1000 -n 3 --fee 3%@late", {"paid": "1000.00", "cost": "0.00", "fees": "0.00"}),
        ("1000 -n 3 --fee 5@1,3", {"paid": "1010.00", "cost": "10.00"}),
        ("1000 -n 3 --down 30% --fee 3%@last", {"paid": "1021.00", "financed": "700.00", "down": "300.00"}),
        ("1000 -n 3 --down 30% --fee 3%/price@last", {"paid": "1030.00", "financed": "700.00"}),
        ("1000 -n 2 --fee 1%/outstanding@each", {"fees": "15.00"}),
        ("1000 -n 2 --fee 1%/installment@each", {"fees": "10.00"}),
        ("1000 -n 1 --plan level --rate 12% --fee 50%/interest@each", {"interest": "10.00", "fees": "5.00"}),
        ("3000 -n 12 --gift 99", {"paid": "3000.00", "received": "3099.00", "cost": "-99.00", "benefits": "99.00"}),
        ("3000 -n 12 --gift tea:9 --gift 90", {"received": "3099.00"}),
        ("297 -n 3 --cash-price 199", {"markup": "98.00", "cost": "98.00", "received": "199.00"}),
        ("1999 -n 3 --pay 666", {"residue": "-1.00", "cost": "-1.00", "paid": "1998.00"}),
    ],
)
def test_the_totals(line: str, expected: dict[str, str]) -> None:
    """Each computed by hand."""
    totals = quoted(line)["totals"]
    assert expected == {name: totals[name] for name in expected}


OFFER = """
price = "1000.00"
start = 2026-11-21
currency = "CNY"
rounding = "half-even"
[plan]
kind = "level"
installments = 3
rate = "18%"
[[fees]]
name = "service fee"
amount = "5.00"
when = "first"
"""


def _with_offer(options: str) -> dict[str, Any]:
    return quoted(f"--offer - {options}", read=OFFER)


@pytest.mark.parametrize(
    ("options", "field", "value"),
    [
        ("", "price", "1000.00"),
        ("1200", "price", "1200.00"),
        ("--price 1200", "price", "1200.00"),
        ("--cash-price 900", "cash_price", "900.00"),
        ("--currency HKD", "currency", "HKD"),
        ("--start 2026-12-24", "start", "2026-12-24"),
        ("--down 10%", "down", "10%"),
    ],
)
def test_options_override_an_offer_file(options: str, field: str, value: str) -> None:
    """What is typed counts; the rest of the file stays."""
    offer = _with_offer(options)["offer"]
    assert (value, "level", "18%") == (offer[field], offer["plan"]["kind"], offer["plan"]["rate"])


@pytest.mark.parametrize(
    ("options", "field", "value"),
    [
        ("-n 6", "installments", 6),
        ("--plan principal", "kind", "principal"),
        ("--rate 1%/month", "rate", "1% a month"),
        ("--every 2w", "every", "2 weeks"),
        ("--first 0d", "first", "0 days"),
        ("--bill-day 1 --due-day 6", "first", {"bill_day": 1, "due_day": 6}),
    ],
)
def test_options_override_the_plan_of_an_offer_file(options: str, field: str, value: object) -> None:
    """Field by field: the others of the plan stay."""
    offer = _with_offer(options)["offer"]
    assert (value, "1000.00") == (offer["plan"][field], offer["price"])


def test_options_override_rounding_part_by_part() -> None:
    """The mode of the file stays where only the residue is typed."""
    assert {"mode": "half-even", "residue": "first"} == _with_offer("--residue first")["offer"]["rounding"]
    assert "up" == _with_offer("--rounding up")["offer"]["rounding"]["mode"]


def test_options_add_fees_and_gifts_to_an_offer_file() -> None:
    """Those of the file come first."""
    document = _with_offer("--fee insurance:2.00@each --fee 1%@last --gift tea:20")
    assert ["service fee", "insurance", "fee"] == [fee["name"] for fee in document["offer"]["fees"]]
    assert ["tea"] == [benefit["name"] for benefit in document["offer"]["benefits"]]
    assert "21.00" == document["totals"]["fees"]


def test_what_was_assumed_is_listed() -> None:
    """Every default that was used, today among them; none that was said."""
    used = call_line("quote 1000 -n 3 --json").document["assumptions"]
    assert used[0].startswith("bought today, 20")
    assert [
        "first installment one month after purchase",
        "one installment a month",
        "paid at once it costs the same",
        "currency CNY",
    ] == used[1:5]
    said = "--start 2026-11-21 --first 1m --every 1m --cash-price 1000 --currency CNY --rounding half-up"
    assert [] == quoted(f"1000 -n 3 {said}")["assumptions"]


def test_a_price_that_was_not_said_is_what_the_installments_come_to() -> None:
    """And that is among the assumptions."""
    document = quoted("--pay 99 -n 3 --cash-price 199")
    assert ("297.00", "98.00") == (document["totals"]["price"], document["totals"]["cost"])
    assert "the price is what the installments come to, 297" in document["assumptions"]


@pytest.mark.parametrize(("currency", "cost"), [("CNY", "3.00"), ("JPY", "3"), ("KWD", "3.000"), ("CLF", "3.0000")])
def test_money_has_the_digits_of_its_currency(currency: str, cost: str) -> None:
    """All of it, wherever it stands."""
    document = quoted(f"100 -n 3 --fee 3@first --down 10 --gift 1 --currency {currency}")
    assert cost == document["totals"]["fees"]
    for amount in ("price", "cash_price", "down"):
        check_money(document["offer"][amount], currency)
    check_money(document["offer"]["fees"][0]["amount"], currency)
