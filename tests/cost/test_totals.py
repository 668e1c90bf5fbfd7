"""Do the totals add up to what the offer costs, in every case?"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import calc
from calc.cost.totals import Totals


def totals(price: str = "1000", **described: Any) -> Totals:
    """The totals of an offer in three even installments, unless it says otherwise."""
    return calc.quote(calc.Offer(**{"price": price, "plan": {"installments": 3}} | described)).totals


def shown(of: Totals, *names: str) -> list[str]:
    """Some of the totals, as text."""
    return [str(getattr(of, name)) for name in names]


def test_a_plan_without_cost() -> None:
    """Everything is the price, and nothing is added."""
    assert totals() == Totals(
        price=Decimal("1000.00"),
        cash_price=Decimal("1000.00"),
        financed=Decimal("1000.00"),
        received=Decimal("1000.00"),
        paid=Decimal("1000.00"),
        cost=Decimal("0.00"),
        down=Decimal("0.00"),
        interest=Decimal("0.00"),
        fees=Decimal("0.00"),
        benefits=Decimal("0.00"),
        markup=Decimal("0.00"),
        residue=Decimal("0.00"),
    )


@pytest.mark.parametrize(
    ("described", "financed", "received", "paid", "cost", "fees"),
    [
        # 3 % of 1000 beside the payments, whenever it is paid
        *[
            ({"fees": [{"rate": "3%", "when": when}]}, "1000.00", "1000.00", "1030.00", "30.00", "30.00")
            for when in ("upfront", "first", "last", "spread")
        ],
        ({"fees": [{"rate": "3%", "when": "each"}]}, "1000.00", "1000.00", "1090.00", "90.00", "90.00"),
        # deducted: 970 received, 1000 paid
        ({"fees": [{"rate": "3%", "when": "deducted"}]}, "1000.00", "970.00", "1000.00", "30.00", "30.00"),
        # financed: 1030 repaid
        ({"fees": [{"rate": "3%", "when": "financed"}]}, "1030.00", "1000.00", "1030.00", "30.00", "30.00"),
        # of 900 after the down payment: 27
        (
            {"down": "100", "fees": [{"rate": "3%", "when": "financed"}]},
            "927.00",
            "1000.00",
            "1027.00",
            "27.00",
            "27.00",
        ),
        # all of them: 20 deducted, 30 financed, 5 with each
        (
            {
                "fees": [
                    {"amount": "20", "when": "deducted"},
                    {"amount": "30", "when": "financed"},
                    {"amount": "5", "when": "each"},
                ]
            },
            "1030.00",
            "980.00",
            "1045.00",
            "65.00",
            "65.00",
        ),
        # what does not arise, or is paid by others
        ({"fees": [{"amount": "50", "when": "late"}]}, "1000.00", "1000.00", "1000.00", "0.00", "0.00"),
        (
            {"fees": [{"amount": "50", "when": "financed", "paid_by": "merchant"}]},
            "1000.00",
            "1000.00",
            "1000.00",
            "0.00",
            "0.00",
        ),
    ],
)
def test_fees(described: dict[str, Any], financed: str, received: str, paid: str, cost: str, fees: str) -> None:
    """Every fee is in the cost once, wherever it is taken."""
    assert [financed, received, paid, cost, fees] == shown(
        totals(**described), "financed", "received", "paid", "cost", "fees"
    )


def test_a_down_payment_is_paid_and_costs_nothing() -> None:
    """300 now and 700 later."""
    assert shown(totals(down="30%"), "down", "financed", "paid", "cost") == ["300.00", "700.00", "1000.00", "0.00"]


def test_a_markup_is_a_cost() -> None:
    """3 x 99 for what sells at 199."""
    sold = totals("297", cash_price="199", plan={"kind": "stated", "installments": 3, "payment": "99"})
    assert shown(sold, "price", "cash_price", "received", "paid", "cost", "markup") == [
        "297.00",
        "199.00",
        "199.00",
        "297.00",
        "98.00",
        "98.00",
    ]


def test_a_price_below_the_cash_price_is_a_gain() -> None:
    """Paid in installments it is cheaper."""
    assert shown(totals("900", cash_price="1000"), "cost", "markup") == ["-100.00", "-100.00"]


def test_benefits_are_received() -> None:
    """Worth what they are worth to the buyer, now or later."""
    gifts = [{"amount": "20"}, {"amount": "10", "when": "after 2"}]
    assert shown(totals(benefits=gifts), "benefits", "received", "cost") == ["30.00", "1030.00", "-30.00"]


def test_interest_is_a_cost() -> None:
    """1 % of 1000, 750, 500 and 250."""
    lent = totals(plan={"kind": "principal", "rate": "12%", "installments": 4})
    assert shown(lent, "interest", "paid", "cost", "fees") == ["25.00", "1025.00", "25.00", "0.00"]


@pytest.mark.parametrize(
    ("price", "plan", "residue", "cost"),
    [
        ("1999", {"kind": "stated", "installments": 3, "payment": "666"}, "-1.00", "-1.00"),
        ("1000", {"kind": "stated", "installments": 3, "payment": "400"}, "200.00", "200.00"),
        (
            "400",
            {
                "kind": "steps",
                "installments": 4,
                "step_discounts": [{"after_on_time": 3, "installment": 4, "factor": "0.8"}],
            },
            "-20.00",
            "-20.00",
        ),
    ],
)
def test_what_installments_leave_over_is_named(price: str, plan: dict[str, Any], residue: str, cost: str) -> None:
    """Below zero it is let off, above it is more than the price."""
    assert [residue, cost] == shown(totals(price, plan=plan), "residue", "cost")


@pytest.mark.parametrize(
    ("currency", "amounts"), [("JPY", ["1000", "1030", "30"]), ("KWD", ["1000.000", "1030.000", "30.000"])]
)
def test_amounts_have_exactly_the_decimals_of_the_currency(currency: str, amounts: list[str]) -> None:
    """Also those that are computed."""
    charged = totals(currency=currency, fees=[{"rate": "3%", "when": "first"}])
    assert amounts == shown(charged, "received", "paid", "cost")
    names = Totals.__dataclass_fields__
    assert {getattr(charged, name).as_tuple().exponent for name in names} == {-len(amounts[0].partition(".")[2])}


@pytest.mark.parametrize(
    "described",
    [
        {},
        {
            "cash_price": "900",
            "down": "10%",
            "fees": [{"rate": "3%", "when": "deducted"}, {"rate": "1%", "when": "each"}],
        },
        {"plan": {"kind": "level", "rate": "18%", "installments": 12}, "benefits": [{"amount": "12.34"}]},
        {
            "plan": {"kind": "flat", "rate": "0.6% a period", "installments": 12},
            "fees": [{"rate": "2%", "when": "financed"}],
        },
        {"plan": {"kind": "stated", "payment": "350", "installments": 3}, "fees": [{"amount": "7", "when": "upfront"}]},
    ],
)
def test_the_cost_is_the_sum_of_its_parts(described: dict[str, Any]) -> None:
    """Interest, fees, markup and residue, less benefits."""
    of = totals(**described)
    assert of.cost == of.paid - of.received
    assert of.cost == of.interest + of.fees + of.markup + of.residue - of.benefits
    assert of.financed + of.down == of.price + (of.fees if "financed" in str(described) else 0)
