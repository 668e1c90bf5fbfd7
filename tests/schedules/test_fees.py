"""Is every fee taken when it should be, on the base that it names, to the cent?"""

from __future__ import annotations

from typing import Any

import pytest

import calc
from calc.schedules.fees import Charge
from tests.schedules.reading import column, columns, offer_of, schedule_of

# A price of 1200 with 200 down leaves 1000, repaid in two parts of 500 with interest of 1 %: 10.00, then 5.00. A fee of
# 2 % is therefore, of each base,
#   price 1200: 24.00     financed 1000: 20.00
#   outstanding: 20.00 before the first installment, 10.00 before the second
#   installment: 10.20 of the first 510, 10.10 of the second 505, 20.30 of both
#   interest: 0.20 of the first 10, 0.10 of the second 5, 0.30 of both
PLAN = {"kind": "principal", "rate": "12%", "installments": 2}
BASES: dict[str, tuple[str, str, str]] = {  # of the first installment, of the second, of the whole plan
    "price": ("24.00", "24.00", "24.00"),
    "financed": ("20.00", "20.00", "20.00"),
    "outstanding": ("20.00", "10.00", "20.00"),
    "installment": ("10.20", "10.10", "20.30"),
    "interest": ("0.20", "0.10", "0.30"),
}
HALVES = {"24.00": "12.00", "20.00": "10.00", "20.30": "10.15", "0.30": "0.15"}


def bought(**fee: Any) -> calc.Schedule:
    """The schedule of that price with a fee of 2 %."""
    return schedule_of("1200", down="200", plan=PLAN, fees=[{"rate": "2%"} | fee])


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("when", ["upfront", "deducted", "first", "each", "last", "spread", "2", "1, 2"])
def test_every_timing_of_every_base(when: str, base: str) -> None:
    """What is paid on the day of purchase, with the first installment and with the second, and what is deducted."""
    first, second, whole = BASES[base]
    half = HALVES[whole]
    paid = {
        "upfront": (whole, "0.00", "0.00", "0.00"),
        "deducted": ("0.00", "0.00", "0.00", whole),
        "first": ("0.00", first, "0.00", "0.00"),
        "each": ("0.00", first, second, "0.00"),
        "last": ("0.00", "0.00", second, "0.00"),
        "spread": ("0.00", half, half, "0.00"),
        "2": ("0.00", "0.00", second, "0.00"),
        "1, 2": ("0.00", first, second, "0.00"),
    }[when]
    schedule = bought(when=when, of=base)
    assert paid == (*column(schedule, "fees"), str(schedule.deducted))
    assert column(schedule, "interest") == ["0.00", "10.00", "5.00"]
    assert str(schedule.financed) == "1000.00"


@pytest.mark.parametrize(("base", "financed"), [("price", "1024.00"), ("financed", "1020.00")])
def test_a_financed_fee_is_repaid_with_the_price(base: str, financed: str) -> None:
    """2 % of 1200 or of 1000, added before anything is divided; no row has it as a fee."""
    schedule = bought(when="financed", of=base)
    assert str(schedule.financed) == financed
    assert column(schedule, "fees") == ["0.00"] * 3
    assert column(schedule, "principal")[1:] == [f"{int(financed[:4]) / 2:.2f}"] * 2


def test_financed_fees_are_each_taken_on_the_same_base() -> None:
    """2 % and 3 % of 1000, not of 1020; another fee of the amount financed is of 1000 too, one of the debt of 1050."""
    schedule = schedule_of(
        fees=[
            {"rate": "2%", "when": "financed"},
            {"rate": "3%", "when": "financed"},
            {"rate": "1%", "when": "upfront", "of": "financed"},
            {"rate": "1%", "when": "first", "of": "outstanding"},
        ]
    )
    assert str(schedule.financed) == "1050.00"
    assert column(schedule, "fees") == ["10.00", "10.50", "0.00", "0.00"]


@pytest.mark.parametrize(
    ("when", "fees"),
    [
        ("upfront", ["12.00", "0.00", "0.00", "0.00"]),
        ("first", ["12.00", "0.00", "0.00"]),
        ("each", ["12.00", "12.00", "12.00"]),
        ("last", ["0.00", "0.00", "12.00"]),
        ("spread", ["4.00", "4.00", "4.00"]),
        ([1, 3], ["12.00", "0.00", "12.00"]),
    ],
)
def test_a_fixed_amount(when: Any, fees: list[str]) -> None:
    """Taken as it is; `spread` divides it, `each` repeats it."""
    assert fees == column(schedule_of(fees=[{"amount": "12", "when": when}]), "fees")


def test_a_spread_fee_is_rounded_once_and_loses_nothing() -> None:
    """1 % of 1001 = 10.01, in three by the residue rule: 3.34, 3.34, 3.33; with the first 3.33, 3.34, 3.34."""
    fee = [{"rate": "1%", "when": "spread"}]
    assert column(schedule_of("1001", fees=fee), "fees") == ["3.34", "3.34", "3.33"]
    assert column(schedule_of("1001", fees=fee, rounding={"residue": "first"}), "fees") == ["3.33", "3.34", "3.34"]
    assert column(schedule_of("1001", fees=fee, rounding={"residue": "spread"}), "fees") == ["3.34", "3.34", "3.33"]


@pytest.mark.parametrize(
    ("rounding", "fee"),
    [
        ({}, "2.51"),
        ({"mode": "half-even"}, "2.50"),
        ({"mode": "down"}, "2.50"),
        ({"mode": "up"}, "2.51"),
        ({"increment": "0.05"}, "2.50"),
        ({"increment": "1"}, "3.00"),
    ],
)
def test_a_fee_is_rounded_as_the_offer_says(rounding: dict[str, str], fee: str) -> None:
    """0.25 % of 1002 is 2.505."""
    schedule = schedule_of("1002", rounding=rounding, fees=[{"rate": "0.25%", "when": "upfront"}])
    assert fee == column(schedule, "fees")[0]


@pytest.mark.parametrize(
    ("bounds", "fees"),
    [
        # 2 % of what is owed: 20.00, 13.33, 6.67
        ({}, ["20.00", "13.33", "6.67"]),
        ({"minimum": "10"}, ["20.00", "13.33", "10.00"]),
        ({"maximum": "15"}, ["15.00", "13.33", "6.67"]),
        ({"minimum": "10", "maximum": "15"}, ["15.00", "13.33", "10.00"]),
        ({"minimum": "20.01"}, ["20.01", "20.01", "20.01"]),
        ({"maximum": "0"}, ["0.00", "0.00", "0.00"]),
        ({"minimum": "13.33", "maximum": "13.33"}, ["13.33", "13.33", "13.33"]),
    ],
)
def test_bounds_hold_each_time(bounds: dict[str, str], fees: list[str]) -> None:
    """A minimum and a maximum are those of each time that the fee is taken."""
    assert fees == column(schedule_of(fees=[{"rate": "2%", "when": "each", "of": "outstanding"} | bounds]), "fees")


def test_bounds_of_a_financed_and_of_a_spread_fee() -> None:
    """At least 50 is added to the debt; at most 6 is spread."""
    assert str(schedule_of(fees=[{"rate": "2%", "when": "financed", "minimum": "50"}]).financed) == "1050.00"
    assert column(schedule_of(fees=[{"rate": "2%", "when": "spread", "maximum": "6"}]), "fees") == ["2.00"] * 3


def test_fees_add_up_beside_each_other() -> None:
    """Several at one time are one number in the row, and each is named in the schedule."""
    schedule = schedule_of(
        down="100",
        fees=[
            {"name": "service", "rate": "3%", "when": "upfront", "of": "price"},
            {"name": "handling", "amount": "5", "when": "upfront"},
            {"name": "insurance", "amount": "1.50", "when": "each", "kind": "insurance"},
            {"name": "closing", "amount": "2", "when": [3]},
            {"name": "agio", "amount": "4", "when": "deducted"},
            {"name": "added", "amount": "30", "when": "financed"},
        ],
    )
    assert columns(schedule, "payment", "fees")[0] == ("135.00", "35.00")
    assert column(schedule, "fees")[1:] == ["1.50", "1.50", "3.50"]
    assert [(charge.name, str(charge.amount), charge.when, charge.kind) for charge in schedule.charges] == [
        ("service", "30.00", "upfront", "charge"),
        ("handling", "5.00", "upfront", "charge"),
        ("insurance", "4.50", "each", "insurance"),
        ("closing", "2.00", (3,), "charge"),
        ("agio", "4.00", "deducted", "charge"),
        ("added", "30.00", "financed", "charge"),
    ]
    insurance, agio = schedule.charges[2], schedule.charges[4]
    assert [str(amount) for amount in insurance.with_installments] == ["1.50", "1.50", "1.50"]
    assert (str(insurance.upfront), str(insurance.deducted)) == ("0.00", "0.00")
    assert (str(schedule.charges[0].upfront), str(agio.deducted)) == ("30.00", "4.00")


@pytest.mark.parametrize("when", ["late", "settlement"])
def test_fees_that_do_not_arise_are_not_taken(when: str) -> None:
    """Everything is paid on time and to the end."""
    schedule = schedule_of(fees=[{"amount": "50", "when": when}])
    assert schedule == schedule_of()


@pytest.mark.parametrize("payer", ["merchant", "platform", "lender", "state"])
@pytest.mark.parametrize("when", ["upfront", "deducted", "financed", "each", "unknown"])
def test_fees_that_others_pay_are_not_taken(when: str, payer: str) -> None:
    """Also when nobody knows when they pay them."""
    assert schedule_of(fees=[{"amount": "50", "when": when, "paid_by": payer}]) == schedule_of()


def test_a_fee_whose_timing_is_unknown_has_no_schedule() -> None:
    """Which of them it is, is said."""
    with pytest.raises(calc.OfferError) as raised:
        calc.schedule(
            offer_of(fees=[{"amount": "1", "when": "first"}, {"amount": "50", "when": "unknown", "name": "x"}])
        )
    assert str(raised.value) == (
        "fees[1].when: 'unknown' cannot be: when 'x' is taken decides what is paid when; a quote answers with a "
        "range; try upfront, deducted, financed, first, each, last or spread"
    )


def test_a_fee_of_nothing_leaves_no_row_of_its_own() -> None:
    """Row 0 is there only where something is paid on the day of purchase."""
    assert column(schedule_of(fees=[{"rate": "0%", "when": "upfront"}]), "number") == ["1", "2", "3"]
    assert column(schedule_of(fees=[{"amount": "0.01", "when": "upfront"}]), "number") == ["0", "1", "2", "3"]


def test_the_total_of_a_charge() -> None:
    """All of it, whenever it is taken."""
    fee = calc.Fee(amount="1", when="first")
    assert Charge(fee).total == 0
    assert Charge(fee, upfront=1, deducted=20, financed=300, with_installments=(4000, 50000)).total == 54321


def test_fees_in_a_currency_without_decimals() -> None:
    """3 % of 1000 yen is 30, 0.25 % is 2.5, rounded 3; spread over 3, one each."""
    for rate, fees in (("3%", ["10", "10", "10"]), ("0.25%", ["1", "1", "1"])):
        assert column(schedule_of(currency="JPY", fees=[{"rate": rate, "when": "spread"}]), "fees") == fees
