"""Which rates does a plan have, on which clock, and what is said where there is none or more than one?"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

import calc
from calc.cashflow import Flow
from calc.rates.of_plan import PlanRates, plan_rates
from calc.rates.proof import Proof

F = Fraction
NO_CLOCK = "the payments are not evenly spaced, and without a date of purchase there is no other clock"


def rates(**described: Any) -> PlanRates:
    """The rates of an offer of 1000 in three with a fee of 3 % on the first."""
    plain = {"price": "1000", "plan": {"installments": 3}, "fees": [{"rate": "3%", "when": "first"}]}
    return calc.quote(calc.Offer(**plain | described)).rates


def percents(found: PlanRates) -> list[str | None]:
    """All five rates in percent, None where there is none."""
    five = (found.periodic, found.nominal, found.effective, found.dated, found.flat)
    return [None if rate is None else rate.percent() for rate in five]


def test_evenly_spaced_without_dates() -> None:
    """Everything but the rate by dates."""
    found = rates()
    assert (found.status, found.because, found.roots) == ("found", "one sign change", ())
    assert percents(found) == ["1.52", "18.18", "19.77", None, "12.00"]
    assert found.nominal is not None
    assert found.nominal.per_year == 12


def test_evenly_spaced_with_dates() -> None:
    """By months 19.77; by the 28, 59 and 89 days from 31 January, which are less than three months, 20.60."""
    assert percents(rates(start="2026-01-31")) == ["1.52", "18.18", "19.77", "20.60", "12.00"]


def test_unevenly_spaced_with_dates() -> None:
    """Only by dates; flat over the days to the last payment: 30 / 1000 over 36 + 59 of 365."""
    found = rates(start="2026-01-01", plan={"installments": 3, "first": {"bill_day": 1, "due_day": 6}})
    assert percents(found)[:3] == [None, None, None]
    assert found.dated is not None
    assert found.dated.kind == "dated"
    assert found.flat is not None
    assert found.flat.exact == F(30, 1000) / F(95, 365)
    assert (found.status, found.because, found.roots) == ("found", "one sign change", ())


def test_unevenly_spaced_without_dates() -> None:
    """There is no clock at all, and it says so."""
    found = rates(plan={"installments": 3, "first": "45 days"})
    assert (found.status, found.because, found.roots) == ("none", NO_CLOCK, ())
    assert percents(found) == [None] * 5


def test_a_plan_without_cost() -> None:
    """Exactly nothing, in every kind."""
    assert percents(rates(fees=[], start="2026-01-01")) == ["0.00"] * 5


def test_a_plan_that_is_a_gift() -> None:
    """Less is paid than the price: below zero."""
    found = rates(fees=[], benefits=[{"amount": "30"}])
    assert found.nominal is not None
    assert found.nominal < 0
    assert percents(found)[4] == "-12.00"


@pytest.mark.parametrize(
    ("described", "because"),
    [
        # nothing is ever paid back, or nothing but what is paid at once
        (
            {"plan": {"kind": "stated", "payment": "0", "installments": 3}, "fees": []},
            "no sign change: all amounts go the same way",
        ),
        # all of it is paid on the day of purchase
        ({"plan": {"installments": 1, "first": "today"}}, "no sign change: all amounts go the same way"),
        ({"plan": {"installments": 1, "first": "today"}, "fees": []}, "every rate"),
        # more is deducted than the price is
        ({"fees": [{"rate": "120%", "when": "deducted"}]}, "no sign change: all amounts go the same way"),
    ],
)
def test_a_plan_without_a_rate(described: dict[str, Any], because: str) -> None:
    """All numbers are None, and the reason is there."""
    found = rates(**described)
    assert (found.status, found.because, found.roots) == ("none", because, ())
    assert percents(found) == [None] * 5


def flow(amount: int, time: int | None, day: str | None = None) -> Flow:
    """An amount at a time, or on a day, or both."""
    return Flow("", F(amount), None if time is None else F(time), None if day is None else date.fromisoformat(day))


def several(*days: str) -> list[Flow]:
    """1000 z^0 - 2300 z + 1320 z^2: 10 % and 20 % a period."""
    amounts = (-1000, 2300, -1320)
    return [flow(amount, k, day) for k, (amount, day) in enumerate(zip(amounts, days or [None] * 3, strict=True))]


def test_several_rates_are_all_named_and_none_is_taken() -> None:
    """Per period where there are periods, each with its digits proved."""
    found = plan_rates(several(), F(12), F(20), F(1000), 2, even=True)
    assert (found.status, found.because) == ("many", "2 sign changes and 2 rates")
    assert [(rate.kind, rate.percent(), rate.per_year) for rate in found.roots] == [
        ("periodic", "10.00", F(12)),
        ("periodic", "20.00", F(12)),
    ]
    assert percents(found) == [None] * 5


def test_several_rates_by_dates() -> None:
    """Where there are no periods, a year."""
    days = several("2026-01-01", "2027-01-01", "2028-01-01")
    found = plan_rates(days, F(12), F(20), F(1000), 2, even=False)
    assert (found.status, [(rate.kind, rate.percent()) for rate in found.roots]) == (
        "many",
        [("dated", "10.00"), ("dated", "20.00")],
    )


def test_a_rate_by_dates_is_given_only_beside_a_rate() -> None:
    """One rate by periods and two by dates, or the other way round: the periods decide."""
    one = [flow(-1000, 0, "2026-01-01"), flow(1100, 1, "2026-02-01")]
    found = plan_rates(one, F(12), F(100), F(1000), 1, even=True)
    assert found.dated is not None
    assert found.dated.percent(0) == "207"
    many = plan_rates(several("2026-01-01", "2027-01-01", "2028-01-01"), F(1), F(20), F(1000), 2, even=True)
    assert (many.status, many.dated, many.roots[0].kind) == ("many", None, "periodic")
    # on one day all of it is one amount, and no rate by dates
    same_day = [flow(-1000, 0, "2026-01-01"), flow(1100, 1, "2026-01-01")]
    only_periods = plan_rates(same_day, F(12), F(100), F(1000), 1, even=True)
    assert (only_periods.status, only_periods.dated) == ("found", None)
    assert only_periods.nominal is not None


def test_dates_are_used_only_where_all_are_known() -> None:
    """One amount without a day, and there is no rate by dates."""
    found = plan_rates([flow(-1000, 0, "2026-01-01"), flow(1100, 1)], F(12), F(100), F(1000), 1, even=True)
    assert found.dated is None
    assert found.nominal is not None
    nothing = plan_rates([], F(12), F(0), F(0), 1, even=False)
    assert (nothing.status, nothing.because) == ("none", NO_CLOCK)


def test_the_flat_rate_needs_a_debt() -> None:
    """Everything down, nothing financed."""
    found = plan_rates([flow(-1000, 0), flow(1100, 1)], F(12), F(100), F(0), 1, even=True)
    assert (found.status, found.flat) == ("found", None)


def test_the_length_of_an_uneven_plan_is_to_the_last_payment() -> None:
    """A benefit after it does not make the plan longer: 73 days are a fifth of a year."""
    flows = [flow(1000, None, "2026-01-01"), flow(-1100, None, "2026-03-15"), flow(1, None, "2027-01-01")]
    found = plan_rates(flows, F(12), F(99), F(1000), 1, even=False)
    assert found.flat is None or found.flat.exact == F(99, 1000) * 5
    single = plan_rates(flows[:2], F(12), F(99), F(1000), 1, even=False)
    assert single.flat is not None
    assert single.flat.exact == F(99, 1000) * 5


def test_rates_that_no_machine_number_can_hold() -> None:
    """A cent today, a hundred quadrillion tomorrow: found all the same, and infinite as a number."""
    offer = calc.Offer(price="100000000000000000", cash_price="0.01", plan={"installments": 1, "every": "1 day"})
    found = calc.quote(offer).rates
    assert found.status == "found"
    assert found.effective == float("inf")
    assert found.periodic == 1e19 - 1


def test_answers_are_frozen_and_hold_nothing_else() -> None:
    """As every value on the way of an answer."""
    for value in (PlanRates, Proof, Flow):
        assert vars(value)["__dataclass_params__"].frozen, value
        assert "__slots__" in vars(value), value
