"""Which part of an offer makes it dear? Shares with numbers to check by hand, and the cases that have none."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import calc
from calc.cost.impact import MOST_COMPONENTS, Impact, Share, impact
from calc.cost.priced import priced
from calc.offer.model import Offer
from calc.schedules.compute import parts_of
from calc.schedules.parts import Part
from calc.schedules.terms import Terms

IN_3 = {"installments": 3}
FOURTH = {
    "kind": "steps", "installments": 4, "step_discounts": [{"after_on_time": 3, "installment": 4, "factor": "0.8"}]
}  # fmt: skip


def found(price: str, plan: dict[str, Any], **described: Any) -> Impact:
    """The impact of an offer."""
    return impact(priced(Offer(price=price, plan=plan, **described)))


def percent(value: Fraction | None) -> str:
    """In percent, to two decimals."""
    assert value is not None
    return f"{round(Decimal(value.numerator * 100) / value.denominator, 2)}"


def shares(answer: Impact, kind: str = "nominal") -> list[tuple[str, str, str]]:
    """Name, money and points of each component."""
    return [(str(one.name), str(one.cost), percent(getattr(one.points, kind))) for one in answer.shares]


def without(share: Share) -> tuple[str, str, str]:
    """The cost and the rates of the plan without a component."""
    assert share.rate_without is not None
    return str(share.cost_without), percent(share.rate_without.nominal), percent(share.rate_without.effective)


def test_a_single_part_has_all_of_it() -> None:
    """3 % with the first of three: 18.18 and 19.77, and nothing is left without it."""
    answer = found("1000", IN_3, fees=[{"rate": "3%", "when": "first"}])
    assert [("fee", "30.00", "18.18")] == shares(answer)
    assert [("fee", "30.00", "19.77")] == shares(answer, "effective")
    assert ("0.00", "0.00", "0.00") == without(answer.shares[0])


def test_a_free_plan_has_no_shares() -> None:
    """And no reason is needed."""
    assert Impact(()) == found("1000", IN_3)


def test_two_parts_by_hand() -> None:
    """One payment after a year. The price of 110 is 10 above cash, the fee 5.50 more: 15.5 % in all.

    The mark-up alone is 10 %, the fee alone 5.5 %; together they add up, so each has just that.
    """
    plan = {"installments": 1, "every": "1 year"}
    answer = found("110", plan, cash_price="100", fees=[{"amount": "5.50", "when": "last"}])
    assert [("fee", "5.50", "5.50"), ("mark-up", "10.00", "10.00")] == shares(answer)


def test_two_parts_that_make_each_other_dearer() -> None:
    """One payment after a year. 10 deducted of 100: 100/90, 11.11 %; 10 % interest: 10 %; both: 110/90, 22.22 %.

    The fee adds 11.11 if it comes first and 12.22 if it comes last: 11.67; the interest 10 or 11.11: 10.56.
    """
    plan = {"kind": "bullet", "installments": 1, "every": "1 year", "rate": "10%"}
    answer = found("100", plan, fees=[{"amount": "10", "when": "deducted"}])
    assert [("interest", "10.00", "10.56"), ("fee", "10.00", "11.67")] == shares(answer)
    assert ("10.00", "11.11", "11.11") == without(answer.shares[0])
    assert ("10.00", "10.00", "10.00") == without(answer.shares[1])


def test_without_this_fee_it_would_cost() -> None:
    """The plain question, in money and a year."""
    fees = [{"name": "service", "rate": "3%", "when": "first"}, {"name": "insurance", "amount": "5", "when": "each"}]
    service, insurance = found("1000", IN_3, fees=fees).shares
    alone = calc.quote(Offer(price="1000", plan=IN_3, fees=fees[:1])).rates
    assert alone.nominal is not None and alone.effective is not None
    assert ("15.00", "30.00") == (str(service.cost_without), str(insurance.cost_without))
    assert without(insurance)[1:] == (alone.nominal.percent(), alone.effective.percent())


@pytest.mark.parametrize("said", [{"cash_price": "900"}, {"cash_discount": "10%"}, {"cash_discount": "100"}])
def test_the_mark_up_and_the_cash_discount_are_one(said: dict[str, str]) -> None:
    """10 % off in three: 65.51 a year, however it is put."""
    (share,) = found("1000", IN_3, **said).shares
    assert share.points is not None
    assert ("100.00", "65.51", "89.23") == (
        str(share.cost), percent(share.points.nominal), percent(share.points.effective)
    )  # fmt: skip
    assert ("cash discount" if "cash_discount" in said else "mark-up") == str(share.name)


def test_a_fee_of_the_interest_is_nothing_without_interest() -> None:
    """18 % tax on interest of 18 % is 3.24 more a year; it needs the interest, so that each has half of that."""
    plan = {"kind": "level", "installments": 12, "rate": "18%"}
    tax = {"name": "GST", "rate": "18%", "of": "interest", "when": "each"}
    interest, gst = found("10000", plan, fees=[tax]).shares
    assert ("180.28", "0.00") == (str(gst.cost), str(interest.cost_without))
    assert interest.rate_without is not None and interest.rate_without.nominal == 0
    assert interest.points is not None and gst.points is not None
    assert percent(interest.points.nominal) == "19.62" and percent(gst.points.nominal) == "1.62"


def test_rounding_is_a_component() -> None:
    """3 x 666 of 1999 is 1 less, -0.30 a year."""
    plan = {"kind": "stated", "installments": 3, "payment": "666"}
    assert [("rounding", "-1.00", "-0.30")] == shares(found("1999", plan))


def test_a_step_discount_takes_off() -> None:
    """The fourth at 80 %: 50 of 1000, and the service fee beside it adds more than it takes."""
    answer = found("1000", FOURTH, fees=[{"name": "service", "amount": "60", "when": "first"}])
    named = {name: (cost, Decimal(points)) for name, cost, points in shares(answer)}
    assert ("60.00", "-50.00") == (named["service"][0], named["step discount"][0])
    assert named["service"][1] > -named["step discount"][1] > 0


def test_a_gift_takes_off() -> None:
    """599 in three with a gift worth 99 beside a mark-up of 99: the money cancels out, the rate is 0, no share is."""
    answer = found("599", IN_3, cash_price="500", benefits=[{"name": "gift", "amount": "99"}])
    (_, markup, up), (_, gift, down) = shares(answer)
    assert ("99.00", "-99.00") == (markup, gift)
    assert up == down.removeprefix("-") != "0.00"


def test_a_down_payment_shrinks_with_the_mark_up() -> None:
    """A fifth down of 6000 and 48.00 x 100 in parts: all of the cost is the mark-up, whatever is paid first."""
    assert [("mark-up", "200.00")] == [
        one[:2] for one in shares(found("6000", {"installments": 6}, cash_price="5800", down="20%"))
    ]


def test_by_dates_where_the_payments_are_uneven() -> None:
    """Points of the rate by dates, none of the others; they sum to it exactly."""
    plan = {"installments": 3, "first": "45 days"}
    described = {"start": "2026-01-31", "cash_price": "950", "fees": [{"amount": "10", "when": "each"}]}
    offer = Offer(price="1000", plan=plan, **described)
    answer = found("1000", plan, **described)
    dated = calc.quote(offer).rates.dated
    assert dated is not None
    points = [share.points for share in answer.shares if share.points is not None]
    assert 2 == len(points) and all(one.nominal is None and one.effective is None for one in points)
    assert Fraction(dated.exact) == sum(one.dated or 0 for one in points)
    assert all(share.rate_without is not None and share.rate_without.dated for share in answer.shares)


@pytest.mark.parametrize(("every", "first"), [("1 month", "0 days"), ("2 weeks", "2 weeks"), ("1 year", "1 year")])
def test_they_sum_to_the_rate_for_any_period(every: str, first: str) -> None:
    """Nominal and effective, exactly."""
    plan = {"kind": "level", "installments": 4, "rate": "12%", "every": every, "first": first}
    offer = Offer(price="1000", plan=plan, fees=[{"rate": "2%", "when": "financed"}, {"amount": "5", "when": "each"}])
    rates, answer = calc.quote(offer).rates, impact(priced(offer))
    assert rates.nominal is not None and rates.effective is not None and 3 == len(answer.shares)
    for kind, rate in (("nominal", rates.nominal), ("effective", rates.effective)):
        assert Fraction(rate.exact) == sum(getattr(share.points, kind) for share in answer.shares)


def test_yen() -> None:
    """Whole yen."""
    answer = found("100000", IN_3, currency="JPY", cash_price="99000", fees=[{"rate": "2%", "when": "last"}])
    assert [("fee", "2000"), ("mark-up", "1000")] == [one[:2] for one in shares(answer)]


def test_no_rate_no_points() -> None:
    """100 % deducted: nothing is lent and there is no rate; the money and the reason are there."""
    answer = found("1000", {"installments": 2}, cash_price="990", fees=[{"amount": "1000", "when": "deducted"}])
    assert "with only these of its parts the plan has no single rate: fee, mark-up" == answer.because
    assert [("fee", "1000.00", None), ("mark-up", "10.00", None)] == [
        (str(share.name), str(share.cost), share.points) for share in answer.shares
    ]
    assert ["10.00", "1000.00"] == [str(share.cost_without) for share in answer.shares]
    assert [True, False] == [share.rate_without is not None for share in answer.shares]


def test_a_set_without_a_rate_makes_all_points_null() -> None:
    """The plan has a rate, for a gift on the day makes up for what is deducted; without the gift it has none."""
    described = {
        "fees": [{"name": "charge", "amount": "1000", "when": "deducted"}],
        "benefits": [{"name": "gift", "amount": "900"}],
    }
    assert "found" == priced(Offer(price="1000", plan={"installments": 2}, **described)).rates.status
    answer = found("1000", {"installments": 2}, **described)
    assert "with only these of its parts the plan has no single rate: charge" == answer.because
    charge, gift = answer.shares
    assert (None, None, None) == (charge.points, gift.points, gift.rate_without)
    assert ("-900.00", "1000.00") == (str(charge.cost_without), str(gift.cost_without))


def fees_of(count: int) -> list[dict[str, str]]:
    """Fees of 1, 2, 3 ... with the first of two installments."""
    return [{"name": f"fee {number}", "amount": f"{number}.00", "when": "first"} for number in range(1, count + 1)]


def test_more_than_ten_are_grouped_and_say_so() -> None:
    """Twelve fees: the three smallest are one, and the shares still sum to the rate and to the cost."""
    offer = Offer(price="1000", plan={"installments": 2}, fees=fees_of(12)[::-1])
    answer = impact(priced(offer))
    assert MOST_COMPONENTS == len(answer.shares) == 10
    small = answer.shares[-1]
    assert ("3 smaller parts", Decimal("6.00")) == (small.name, small.cost)
    assert {"fee 1", "fee 2", "fee 3"} == set(small.grouped)
    assert all(share.grouped == () for share in answer.shares[:-1])
    nominal = calc.quote(offer).rates.nominal
    assert nominal is not None
    assert Fraction(nominal.exact) == sum(share.points.nominal or 0 for share in answer.shares if share.points)
    assert Decimal("78.00") == sum(share.cost for share in answer.shares)


def test_the_calendar_is_used() -> None:
    """Off days of rest the days of payment move in every set."""

    class Never:
        name = "a year of rest"
        known_until = None

        def is_workday(self, day: Any) -> bool:
            return bool(day.day == 15)

    plan = {"installments": 2, "first": "40 days", "roll": "following"}
    fees = [{"amount": "10", "when": "each"}, {"amount": "5", "when": "first"}]
    offer = Offer(price="1000", start="2026-01-31", plan=plan, fees=fees)
    moved, as_agreed = impact(priced(offer, Never()), Never()), impact(priced(offer))
    assert moved.shares[0].points != as_agreed.shares[0].points
    for part, alone in ((0, fees[1:]), (1, fees[:1])):
        rate = priced(
            offer.model_copy(update={"fees": Offer(price="1", plan=IN_3, fees=alone).fees}), Never()
        ).rates.dated
        found = moved.shares[part].rate_without
        assert rate is not None and found is not None and Fraction(rate.exact) == found.dated


@pytest.mark.parametrize(("financed", "debts"), [(0, 1), (1, 2), (2, 4)])
def test_sets_that_owe_the_same_are_worked_out_once(monkeypatch: pytest.MonkeyPatch, financed: int, debts: int) -> None:
    """Ten fees have 1,024 sets; what is owed depends only on those that are added to the debt."""
    worked_out = []

    def counted(terms: Terms) -> list[Part]:
        worked_out.append(terms.financed)
        return parts_of(terms)

    monkeypatch.setattr("calc.cost.some_parts.parts_of", counted)
    fees = [fee | ({"when": "financed"} if place < financed else {}) for place, fee in enumerate(fees_of(10))]
    assert found("1000", {"installments": 2}, fees=fees).because is None
    assert debts == len(worked_out) == len(set(worked_out))
