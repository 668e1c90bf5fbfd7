"""Is each amount rounded by the written rule? Every way of paying, every kind of fee, with numbers to check by hand."""

from __future__ import annotations

from typing import Any

import pytest

import calc
from tests.stories.reading import answer, column, total


def one_fee(price: str, plan: dict[str, Any], down: str = "0", **fee: str) -> calc.Quote:
    """The answer to an offer with one fee."""
    return calc.quote(calc.Offer(price=price, down=down, plan=calc.Plan(**plan), fees=[calc.Fee(**fee)]))


@pytest.mark.parametrize(
    ("residue", "parts"),
    [
        ("last", ["14.29", "14.29", "14.29", "14.29", "14.29", "14.29", "14.26"]),
        ("first", ["14.26", "14.29", "14.29", "14.29", "14.29", "14.29", "14.29"]),
        ("spread", ["14.29", "14.29", "14.29", "14.29", "14.28", "14.28", "14.28"]),
    ],
)
def test_even_splits_by_the_residue_rule(residue: str, parts: list[str]) -> None:
    """100 / 7 = 14.2857: rounded parts and one odd one, or no two more than a cent apart with the larger first."""
    assert parts == column(answer("100", plan={"installments": 7}, rounding={"residue": residue}))


def test_level_rounds_the_payment_and_each_interest() -> None:
    """1000 at 1 % a month in three: 340.02; interest 10.00, 6.70, 3.37; the last payment closes with 340.03."""
    quote = answer("1000", plan={"kind": "level", "installments": 3, "rate": "12%"})
    assert ["340.02", "340.02", "340.03"] == column(quote)
    assert ["10.00", "6.70", "3.37"] == column(quote, "interest")
    assert ["330.02", "333.32", "336.66"] == column(quote, "principal")


@pytest.mark.parametrize("residue", ["last", "first", "spread"])
def test_the_last_level_payment_closes_whatever_the_residue_rule(residue: str) -> None:
    """There is nothing to split: the payment is one number, and the end is what is owed."""
    plan = {"kind": "level", "installments": 3, "rate": "12%"}
    assert ["340.02", "340.02", "340.03"] == column(answer("1000", plan=plan, rounding={"residue": residue}))


def test_principal_splits_the_principal_and_rounds_interest_on_the_balance() -> None:
    """1000 in three at 1 % a month: 10.00 on 1000, 6.67 on 666.67, 3.33 on 333.34."""
    quote = answer("1000", plan={"kind": "principal", "installments": 3, "rate": "12%"})
    assert ["333.33", "333.33", "333.34"] == column(quote, "principal")
    assert ["10.00", "6.67", "3.33"] == column(quote, "interest")


def test_principal_from_the_first() -> None:
    """The odd part first: interest follows the balance."""
    plan = {"kind": "principal", "installments": 3, "rate": "12%"}
    quote = answer("1000", plan=plan, rounding={"residue": "first"})
    assert ["333.34", "333.33", "333.33"] == column(quote, "principal")
    assert ["10.00", "6.67", "3.33"] == column(quote, "interest")


def test_flat_rounds_the_interest_once() -> None:
    """0.65 % of 333.33 is 2.1666: 2.17 each time."""
    quote = answer("333.33", plan={"kind": "flat", "installments": 2, "rate": "7.8%"})
    assert (["166.67", "166.66"], ["2.17", "2.17"]) == (column(quote, "principal"), column(quote, "interest"))


def test_interest_only_rounds_each_interest() -> None:
    """The same 2.17 each time, and all of the principal with the last."""
    quote = answer("333.33", plan={"kind": "interest_only", "installments": 2, "rate": "7.8%"})
    assert (["2.17", "335.50"], ["0.00", "333.33"]) == (column(quote), column(quote, "principal"))


def test_a_bullet_rounds_all_interest_together() -> None:
    """0.65 % x 2 of 333.33 is 4.33329: 4.33 and not twice 2.17."""
    quote = answer("333.33", plan={"kind": "bullet", "installments": 2, "rate": "7.8%"})
    assert ["337.66"] == column(quote)


def test_a_bullet_compounds_where_it_says_so() -> None:
    """1000 at 1 % a month for three months: 1030.00 simple, 1030.30 with interest on interest."""
    plan = {"kind": "bullet", "installments": 3, "rate": "12%"}
    assert ["1030.00"] == column(answer("1000", plan=plan))
    assert ["1030.30"] == column(answer("1000", plan=plan | {"compounding": "1 month"}))


@pytest.mark.parametrize("when", ["upfront", "first", "last", "each"])
def test_the_base_of_a_percentage_is_the_price_less_the_down_payment(when: str) -> None:
    """3 % of 1000 with 400 down is 18.00."""
    quote = answer("1000", ("3%", when), down="400", plan={"installments": 1})
    assert "18.00" == total(quote, "fees")


def test_several_financed_fees_are_each_taken_on_that_base() -> None:
    """2 % and 3 % of 600: 12.00 and 18.00, no fee on a fee; financed is 630.00 with them."""
    quote = answer("1000", ("2%", "financed"), ("3%", "financed"), down="400", plan={"installments": 3})
    assert ("630.00", "30.00", "1030.00") == (total(quote, "financed"), total(quote, "fees"), total(quote, "paid"))
    assert ["210.00"] * 3 == column(quote)


def test_a_financed_fee_is_no_base_of_another() -> None:
    """1 % with each is of the 600, whatever joins the debt."""
    quote = answer("1000", ("10%", "financed"), ("1%", "each"), down="400", plan={"installments": 3})
    assert ["6.00"] * 3 == column(quote, "fees")


def test_each_is_rounded_once_and_the_same_each_time() -> None:
    """0.5 % of 333.33 is 1.66665: 1.67 three times, not 5.00 in all."""
    assert ["1.67"] * 3 == column(answer("333.33", ("0.5%", "each"), plan={"installments": 3}), "fees")


@pytest.mark.parametrize(
    ("residue", "parts"),
    [("last", ["1.67", "1.67", "1.66"]), ("first", ["1.66", "1.67", "1.67"]), ("spread", ["1.67", "1.67", "1.66"])],
)
def test_spread_is_rounded_as_a_total_and_split(residue: str, parts: list[str]) -> None:
    """1.5 % of 333.33 is 5.00, in parts by the residue rule."""
    quote = answer("333.33", ("1.5%", "spread"), plan={"installments": 3}, rounding={"residue": residue})
    assert parts == column(quote, "fees")


def test_financed_joins_the_debt_before_anything_is_split() -> None:
    """1000.01 in three, where 1000 and 0.01 apart would leave two odd cents."""
    assert ["333.34", "333.34", "333.33"] == column(answer("1000", ("0.01", "financed"), plan={"installments": 3}))


@pytest.mark.parametrize(
    ("kind", "payments"),
    [
        ("interest_only", ["11.00", "1111.00"]),
        ("flat", ["561.00", "561.00"]),
        ("principal", ["561.00", "555.50"]),
        ("level", ["558.26", "558.27"]),
        ("bullet", ["1122.00"]),
    ],
)
def test_interest_is_charged_on_a_financed_fee(kind: str, payments: list[str]) -> None:
    """1000 and a fee of 100 that joins the debt: 1 % a month is 11.00."""
    plan = {"kind": kind, "installments": 2, "rate": "12%"}
    assert payments == column(answer("1000", ("10%", "financed"), plan=plan))


def test_a_fee_with_an_installment_is_on_top_of_it() -> None:
    """It is no part of the installment, and does not repay anything."""
    quote = answer("1000", ("30.00", (1, 3)), plan={"installments": 3})
    assert (["363.33", "333.33", "363.34"], ["333.33", "333.33", "333.34"]) == (
        column(quote),
        column(quote, "principal"),
    )


def test_fees_of_other_bases() -> None:
    """1 % of the price, of the balance, of the installment, of its interest: 1000 with 100 down at 1 % a month."""
    plan = {"kind": "principal", "installments": 3, "rate": "12%"}
    bases = ("price", "outstanding", "installment", "interest")
    fees = {of: column(one_fee("1000", plan, rate="1%", of=of, when="each", down="100"), "fees") for of in bases}
    assert {
        "price": ["10.00", "10.00", "10.00"],
        "outstanding": ["9.00", "6.00", "3.00"],
        "installment": ["3.09", "3.06", "3.03"],
        "interest": ["0.09", "0.06", "0.03"],
    } == fees


@pytest.mark.parametrize(
    ("bounds", "fee"),
    [({"minimum": "5"}, "5.00"), ({"maximum": "2.5"}, "2.50"), ({"minimum": "1", "maximum": "9"}, "3.00")],
)
def test_a_fee_has_a_least_and_a_most(bounds: dict[str, str], fee: str) -> None:
    """0.3 % of 1000 is 3.00, each time within its bounds."""
    assert [fee] * 3 == column(one_fee("1000", {"installments": 3}, rate="0.3%", when="each", **bounds), "fees")


@pytest.mark.parametrize(
    ("mode", "fee"), [("half-up", "0.13"), ("half-even", "0.12"), ("up", "0.13"), ("down", "0.12")]
)
def test_rounding_is_half_up_unless_the_offer_says_otherwise(mode: str, fee: str) -> None:
    """0.1 % of 125 is 0.125."""
    quote = answer("125", ("0.1%", "last"), plan={"installments": 1}, rounding={"mode": mode})
    assert fee == total(quote, "fees")


def test_rounding_unsaid_is_half_up() -> None:
    """And the currency's minor unit is the step."""
    assert "0.13" == total(answer("125", ("0.1%", "last"), plan={"installments": 1}), "fees")


@pytest.mark.parametrize(
    ("increment", "payments"),
    [
        ("1", ["333.00", "333.00", "334.00"]),
        ("10", ["330.00", "330.00", "340.00"]),
        ("0.05", ["333.35", "333.35", "333.30"]),
    ],
)
def test_amounts_to_a_larger_step(increment: str, payments: list[str]) -> None:
    """Whole amounts, tens, five cents."""
    assert payments == column(answer("1000", plan={"installments": 3}, rounding={"increment": increment}))


@pytest.mark.parametrize(
    ("currency", "payments"),
    [
        ("JPY", ["333", "333", "334"]),
        ("CNY", ["333.33", "333.33", "333.34"]),
        ("KWD", ["333.333", "333.333", "333.334"]),
        ("CLF", ["333.3333", "333.3333", "333.3334"]),
    ],
)
def test_the_minor_unit_is_the_currencys(currency: str, payments: list[str]) -> None:
    """Yen have no cents, dinars have thousandths."""
    assert payments == column(answer("1000", currency=currency, plan={"installments": 3}))


@pytest.mark.parametrize(
    ("rate", "interest"),
    [
        ("12%", "10.00"),
        ("1% a month", "10.00"),
        ("1%/month", "10.00"),
        ("0.04% a day", "12.17"),
        ("1%/period", "10.00"),
        ("3%/quarter", "10.00"),
    ],
)
def test_the_rate_of_a_period_is_the_annual_one_over_periods_a_year(rate: str, interest: str) -> None:
    """0.04 % a day is 14.6 % a year, and a twelfth of that a month."""
    quote = answer("1000", plan={"kind": "flat", "installments": 2, "rate": rate})
    assert [interest] * 2 == column(quote, "interest")


def test_parts_never_turn_negative() -> None:
    """0.05 in ten: nine times 0.01 would leave -0.04, so the equal parts are cut to nothing."""
    assert ["0.00"] * 9 + ["0.05"] == column(answer("0.05", plan={"installments": 10}))
