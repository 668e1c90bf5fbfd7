"""What is a cost made of? Every kind of component with its money, and what is left of an offer without some of them."""

from __future__ import annotations

from typing import Any

import pytest

import calc
from calc.cost.components import components, with_only
from calc.cost.priced import priced
from calc.offer.model import Offer
from calc.schedules.compute import schedule
from calc.workdays import WeekendCalendar

CALENDAR = WeekendCalendar()
IN_3 = {"installments": 3}
FOURTH = {
    "kind": "steps",
    "installments": 4,
    "step_discounts": [{"after_on_time": 3, "installment": 4, "factor": "0.8"}],
}


def parts(price: str, plan: dict[str, Any], **described: Any) -> list[tuple[str, str, str]]:
    """Kind, name and cost of each component."""
    found = components(priced(Offer(price=price, plan=plan, **described)))
    return [(part.kind, str(part.name), str(part.cost)) for part in found]


def payments(offer: Offer, *kinds: str) -> list[str]:
    """The installments of the offer with only components of these kinds."""
    plan = priced(offer)
    less = with_only(plan, [part for part in components(plan) if part.kind in kinds], CALENDAR)
    return [str(row.payment) for row in schedule(less, CALENDAR).installments]


def test_a_free_plan_has_none() -> None:
    """Nothing costs anything."""
    assert [] == parts("1000", IN_3)


@pytest.mark.parametrize("kind", ["level", "principal", "flat", "interest_only", "bullet"])
def test_interest(kind: str) -> None:
    """One component for all of it, in every way of paying that has interest."""
    plan = {"kind": kind, "installments": 3, "rate": "12%"}
    total = calc.quote(Offer(price="1000", plan=plan)).totals.interest
    assert [("interest", "interest", str(total))] == parts("1000", plan)


def test_every_fee_by_its_own_name() -> None:
    """Also the ones that are taken out of the money received or added to the debt; the merchant's is no cost."""
    fees = [
        {"name": "a", "amount": "1.00", "when": "upfront"},
        {"name": "b", "amount": "2.00", "when": "deducted"},
        {"name": "c", "amount": "3.00", "when": "financed"},
        {"name": "d", "rate": "1%", "when": "each"},
        {"name": "e", "amount": "9.00", "when": "first", "paid_by": "merchant"},
        {"name": "f", "amount": "9.00", "when": "late"},
        {"name": "g", "amount": "4.00", "when": [1, 3]},
    ]
    assert [("a", "1.00"), ("b", "2.00"), ("c", "3.00"), ("d", "30.00"), ("g", "8.00")] == [
        (name, cost) for kind, name, cost in parts("1000", IN_3, fees=fees) if kind == "fee"
    ]


@pytest.mark.parametrize(
    ("stated", "name"), [({"cash_price": "900"}, "mark-up"), ({"cash_discount": "10%"}, "cash discount")]
)
def test_a_mark_up_and_a_cash_discount_are_the_same_component(stated: dict[str, str], name: str) -> None:
    """By the name that the offer gives it, and never both."""
    assert [("mark-up", name, "100.00")] == parts("1000", IN_3, **stated)


def test_both_said_are_still_one() -> None:
    """The cash price that the discount leaves."""
    assert 1 == len(parts("1000", IN_3, cash_price="900", cash_discount="100"))


@pytest.mark.parametrize(
    ("price", "payment", "count", "name", "cost"),
    [
        ("1999", "666", 3, "rounding", "-1.00"),
        ("2999", "124.96", 24, "rounding", "0.04"),
        ("995", "83.34", 12, "rounding", "5.08"),
        ("1000", "340", 3, "installments above the price", "20.00"),
        ("1000", "330", 3, "installments below the price", "-10.00"),
        ("1000", "331", 3, "installments below the price", "-7.00"),
        ("1000", "334", 3, "rounding", "2.00"),
    ],
)
def test_stated_installments_that_do_not_add_up(price: str, payment: str, count: int, name: str, cost: str) -> None:
    """Up to a unit of money for each installment it is rounding; more has a name that says so."""
    plan = {"kind": "stated", "installments": count, "payment": payment}
    assert [("stated installments", name, cost)] == parts(price, plan)


def test_blocks_that_do_not_add_up() -> None:
    """3 x 1 and 9 x 220 are 1983 of 1999."""
    plan = {"kind": "steps", "steps": [[3, "1.00"], [9, "220.00"]]}
    assert [("stated installments", "installments below the price", "-16.00")] == parts("1999", plan)


def test_a_step_discount_is_a_component_of_its_own() -> None:
    """The fourth of four at 80 % takes off 50 of 1000, and beside blocks that do not add up both are named."""
    assert [("step discount", "step discount", "-50.00")] == parts("1000", FOURTH)
    both = FOURTH | {"steps": [[4, "255.00"]], "installments": 4}
    assert [("installments above the price", "20.00"), ("step discount", "-51.00")] == [
        (name, cost) for _, name, cost in parts("1000", both)
    ]


def test_a_level_plan_with_a_payment_of_its_own_adds_up() -> None:
    """Its last installment closes the debt, so that there is no difference to name."""
    plan = {"kind": "level", "installments": 12, "payment": "100", "rate": "12%"}
    fees = [{"amount": "100", "when": "financed"}]
    assert [("interest", "71.26"), ("fee", "100.00")] == [
        (kind, cost) for kind, _, cost in parts("1000", plan, fees=fees)
    ]


def test_benefits_cost_less_than_nothing() -> None:
    """A gift and a coupon, by their names."""
    benefits = [{"name": "gift", "amount": "99"}, {"name": "coupon", "amount": "5", "when": 2}]
    assert [("benefit", "gift", "-99.00"), ("benefit", "coupon", "-5.00")] == parts("599", IN_3, benefits=benefits)


def test_yen_have_no_cents() -> None:
    """Amounts with exactly the digits of the currency."""
    assert [("fee", "fee", "2000"), ("mark-up", "mark-up", "1000")] == parts(
        "100000", IN_3, currency="JPY", cash_price="99000", fees=[{"rate": "2%", "when": "last"}]
    )  # fmt: skip


def test_without_the_mark_up_installments_shrink_in_proportion() -> None:
    """1200 for what costs 900: 400 each become 300 each, and a down payment of 300 becomes 225."""
    offer = Offer(price="1200", cash_price="900", plan=IN_3)
    assert (["400.00"] * 3, ["300.00"] * 3) == (payments(offer, "mark-up"), payments(offer))
    with_down = Offer(price="1200", cash_price="900", down="300", plan=IN_3)
    assert (["300.00"] * 3, ["225.00"] * 3) == (payments(with_down, "mark-up"), payments(with_down))
    in_percent = Offer(price="1200", cash_price="900", down="25%", plan=IN_3)
    assert ["225.00"] * 3 == payments(in_percent)


def test_without_the_mark_up_stated_installments_shrink_too() -> None:
    """297 for what costs 198 in 3 x 99: 66 each; in unequal ones each by a third."""
    even = {"kind": "stated", "installments": 3, "payment": "99"}
    assert ["66.00"] * 3 == payments(Offer(price="297", cash_price="198", plan=even))
    odd = {"kind": "stated", "payments": ["150", "90", "57"]}
    assert ["100.00", "60.00", "38.00"] == payments(Offer(price="297", cash_price="198", plan=odd))


def test_without_the_mark_up_a_fee_in_percent_shrinks_and_an_amount_stays() -> None:
    """3 % of 900 are 27."""
    for fee, less in (({"rate": "3%"}, "327.00"), ({"amount": "36"}, "336.00")):
        offer = Offer(price="1200", cash_price="900", plan=IN_3, fees=[fee | {"when": "first"}])
        assert ("436.00", less) == (payments(offer, "mark-up", "fee")[0], payments(offer, "fee")[0])


def test_without_interest_a_level_plan_is_even() -> None:
    """And a fee that is a part of the interest is nothing."""
    plan = {"kind": "level", "installments": 3, "rate": "12%"}
    offer = Offer(price="1000", plan=plan, fees=[{"rate": "10%", "of": "interest", "when": "each"}])
    assert ["333.33", "333.33", "333.34"] == payments(offer, "fee")
    assert ["340.02", "340.02", "340.03"] == payments(offer, "interest")
    assert ["341.02", "340.69", "340.37"] == payments(offer, "interest", "fee")


def test_without_interest_a_level_plan_with_a_payment_of_its_own_is_even_too() -> None:
    """12 x 100 would repay more than the 1000 that are owed."""
    plan = {"kind": "level", "installments": 12, "payment": "100", "rate": "12%"}
    assert ["83.33"] * 11 + ["83.37"] == payments(Offer(price="1000", plan=plan))


def test_stated_installments_keep_their_difference_while_other_parts_go() -> None:
    """3 x 340 of 1000, with and without the fee that comes beside them."""
    plan = {"kind": "stated", "installments": 3, "payment": "340"}
    offer = Offer(price="1000", plan=plan, fees=[{"amount": "5", "when": "each"}])
    assert (["340.00"] * 3, ["345.00"] * 3) == (
        payments(offer, "stated installments"), payments(offer, "stated installments", "fee")
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("principal", ["333.33", "333.33", "333.34"]),
        ("flat", ["333.33", "333.33", "333.34"]),
        ("interest_only", ["0.00", "0.00", "1000.00"]),
        ("bullet", ["1000.00"]),
    ],
)
def test_without_interest_other_plans_repay_what_is_owed(kind: str, expected: list[str]) -> None:
    """Only the principal is left."""
    assert expected == payments(Offer(price="1000", plan={"kind": kind, "installments": 3, "rate": "12%"}))


def test_a_balloon_shrinks_with_the_price() -> None:
    """Half the price at the end is half the cash price at the end."""
    offer = Offer(price="1200", cash_price="900", plan={"installments": 3, "balloon": "600"})
    assert (["200.00", "200.00", "800.00"], ["150.00", "150.00", "600.00"]) == (
        payments(offer, "mark-up"), payments(offer)
    )  # fmt: skip


def test_without_the_residue_stated_installments_add_up() -> None:
    """Three thirds of 1999 to the cent, in the proportions that were stated."""
    plan = {"kind": "stated", "installments": 3, "payment": "666"}
    assert ["666.33", "666.34", "666.33"] == payments(Offer(price="1999", plan=plan))


def test_without_a_step_discount_the_fourth_is_whole() -> None:
    """250 like the others."""
    assert ["250.00"] * 4 == payments(Offer(price="1000", plan=FOURTH))


def test_without_a_financed_fee_there_is_less_to_repay() -> None:
    """Stated installments keep what they were said to be together with the difference."""
    offer = Offer(price="900", plan=IN_3, fees=[{"amount": "90", "when": "financed"}])
    assert (["330.00"] * 3, ["300.00"] * 3) == (payments(offer, "fee"), payments(offer))


def test_a_component_says_which_one_of_its_kind_it_is() -> None:
    """Fees of the same name are different components."""
    fees = [{"amount": "1", "when": "first"}, {"amount": "1", "when": "first"}]
    one, other = components(priced(Offer(price="100", plan=IN_3, fees=fees)))
    assert (0, 1) == (one.place, other.place) and one != other
    assert one.name == other.name
