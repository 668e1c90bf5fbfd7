"""What does putting off a payment cost? The figures that the trade publishes, and the rates by another way."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import calc
from calc.life.change import Case
from tests.life.late_plans import days, payments, plan, yearly_by_dates

CHARGE = "0.035%/day"


def stated(offer: calc.Offer, installment: Any, by: str = "1 month", *others: Any, **terms: Any) -> Case:
    """What happens by the terms that are stated."""
    case = calc.defer(offer, installment, by, *others, **terms).chosen
    assert case is not None
    return case


def test_1000_for_30_days() -> None:
    """1000 x 0.035 % x 30 = 10.50, which is 12.775 % a year."""
    answer = calc.defer(plan(), 1, "30 days", charge=CHARGE)
    assert answer.chosen is not None
    assert "10.50" == str(answer.chosen.amount("charged"))
    assert "A charge of 0.035% a day is 12.775% a year, simple." in answer.sentences


def test_a_month_of_31_days() -> None:
    """From 21 December to 21 January: 10.85."""
    assert "10.85" == str(stated(plan(), 1, charge=CHARGE).amount("charged"))


def test_a_month_without_dates() -> None:
    """Without a day of purchase a month counts as 30 days, and that is said."""
    answer = calc.defer(calc.Offer(price="3000", plan={"installments": 3}), 1, charge=CHARGE)
    assert answer.chosen is not None
    assert "10.50" == str(answer.chosen.amount("charged"))
    assert "without dates a month counts as 30 days" in answer.assumptions


def test_the_installment_alone_moves() -> None:
    """The first is due with the second, in the order agreed."""
    event = stated(plan(), 1, charge=CHARGE).event
    assert ["1010.85", "1000.00", "1000.00"] == payments(event)
    assert ["2027-01-21", "2027-01-21", "2027-02-21"] == days(event)


def test_it_moves_behind_a_later_one() -> None:
    """Put off by 40 days, the first comes after the second."""
    event = stated(plan(), 1, "40 days", charge="0%").event
    assert ["2027-01-21", "2027-01-30", "2027-02-21"] == days(event)
    assert ["2000.00", "1000.00", "0.00"] == [str(row.balance) for row in event.schedule.installments]


def test_two_installments() -> None:
    """Each of two moves by the month and is charged for it: 31 and 31 days."""
    event = stated(plan(), 1, "1 month", 2, charge=CHARGE).event
    assert ["2027-01-21", "2027-02-21", "2027-02-21"] == days(event)
    assert ["1010.85", "1010.85", "1000.00"] == payments(event)


def test_a_payment_holiday() -> None:
    """All later ones move, by two months for a holiday of two."""
    event = stated(plan(), 2, "1 month", 2, "all", charge="0%").event
    assert ["2026-12-21", "2027-03-21", "2027-04-21"] == days(event)
    assert [1, 4, 5] == list(event.schedule.times or ())


def test_interest_runs_on_in_a_holiday() -> None:
    """After the first of 3 payments of 1030.15 at 1.5 % a month 2014.85 is owed: 30.22 for a month."""
    offer = plan(plan={"kind": "level", "rate": "18%"})
    case = stated(offer, 2, "1 month", 1, "all", accrue=True)
    assert ("0.00", "30.22") == (str(case.amount("charged")), str(case.amount("interest")))
    assert ["1030.15", "1060.37", "1030.14"] == payments(case.event)


def test_interest_runs_on_for_one_installment() -> None:
    """On the principal put off only: 1.5 % of 985.15."""
    offer = plan(plan={"kind": "level", "rate": "18%"})
    assert "14.78" == str(stated(offer, 1, accrue=True).amount("interest"))


def test_a_holiday_with_interest_keeps_the_rate() -> None:
    """Interest only, put off by a month with interest: but for the interest on interest the rate is the plan's own."""
    offer = plan(plan={"kind": "bullet", "rate": "12%"}, price="1000", count=1)
    case = stated(offer, 1, "1 month", 1, "all", accrue=True)
    assert ["1020.00"] == payments(case.event)
    assert case.event.rates.nominal is not None
    assert "11.94" == case.event.rates.nominal.percent()


def test_interest_by_days() -> None:
    """Where the plan counts days: 1000 for 31 days of 365 at 10 %."""
    offer = plan("1000", 1, plan={"kind": "interest_only", "rate": "10%", "day_count": "actual/365"})
    assert "8.49" == str(stated(offer, 1, "1 month", accrue=True).amount("interest"))
    assert "2.74" == str(stated(offer, 1, "10 days", accrue=True).amount("interest"))


def test_a_fixed_fee() -> None:
    """5.00 for each installment that is put off."""
    assert "5.00" == str(stated(plan(), 1, fee="5.00").amount("charged"))
    assert "10.00" == str(stated(plan(), 1, "1 month", 2, fee="5.00").amount("charged"))
    assert "5.00" == str(stated(plan(), 1, "1 month", 1, "all", fee="5.00").amount("charged"))


def test_a_monthly_charge() -> None:
    """1 % a month for one whole month is 1 %, however many days it has."""
    assert "10.00" == str(stated(plan(), 1, charge="1%/month").amount("charged"))
    assert "3.29" == str(stated(plan(), 1, "10 days", charge="1%/month").amount("charged"))


def test_the_anchor_day_is_kept() -> None:
    """Put off from 28 February by a month: 31 March, where the plan's day is the 31st."""
    event = stated(plan(start="2026-01-31"), 1, charge="0%").event
    assert ["2026-03-31", "2026-03-31", "2026-04-30"] == days(event)


def test_off_days_of_rest() -> None:
    """The new day is moved off a weekend as the plan's own are."""
    offer = plan(start="2026-01-15", plan={"roll": "following"})
    rows = stated(offer, 1, "2 weeks", charge="0%").event.schedule.installments
    assert rows[0].due is not None
    assert ("2026-03-01", "2026-03-02") == (rows[0].due.nominal.isoformat(), rows[0].due.adjusted.isoformat())


@pytest.mark.parametrize("by", ["30 days", "1 month", "3 months"])
@pytest.mark.parametrize("shift", ["one", "all"])
def test_the_rate_by_dates(by: str, shift: str) -> None:
    """The same as by another solver, to eight decimals."""
    offer = plan("6000", 6, fees=[{"rate": "0.9%", "when": "each"}])
    event = stated(offer, 2, by, 2, shift, charge=CHARGE, fee="5").event
    assert event.rates.dated is not None
    assert Decimal(yearly_by_dates(event)) == Decimal(event.rates.dated.percent(8))


def test_put_off_by_nothing_is_the_plan() -> None:
    """0 days change nothing, whatever is charged by the day."""
    offer = plan("1999", 12, fees=[{"rate": "0.6%", "when": "each"}])
    case = stated(offer, 3, "0 days", 2, "all", charge=CHARGE)
    assert calc.schedule(offer) == case.event.schedule


def test_free_time_is_worth_something() -> None:
    """A free holiday lowers the rate and costs nothing."""
    offer = plan("6000", 12, fees=[{"rate": "0.9%", "when": "each"}])
    answer = calc.defer(offer, 3, shift="all", charge="0%")
    assert answer.chosen is not None
    before, after = answer.on_time.rates.nominal, answer.chosen.event.rates.nominal
    assert before is not None
    assert after is not None
    assert after.exact < before.exact
    assert answer.on_time.totals.cost == answer.chosen.event.totals.cost


def test_nobody_says_what_it_costs() -> None:
    """Every usual way is a case with its name; with interest of its own, also that it runs on."""
    answer = calc.defer(plan(), 1, "30 days")
    assert answer.chosen is None
    amounts = {case.rule: str(case.event.totals.cost) for case in answer.cases}
    assert {"free": "0.00", "daily-charge": "10.50", "daily-charge-higher": "15.00"} == amounts
    level = calc.defer(plan(plan={"kind": "level", "rate": "18%"}), 1, "30 days")
    assert ["free", "daily-charge", "daily-charge-higher", "interest"] == [case.rule for case in level.cases]


def test_no_interest_is_said_and_no_charge() -> None:
    """That interest does not run on says nothing of a charge: cases, none of them with interest."""
    answer = calc.defer(plan(plan={"kind": "level", "rate": "18%"}), 1, accrue=False)
    assert answer.chosen is None
    assert ["free", "daily-charge", "daily-charge-higher"] == [case.rule for case in answer.cases]


def test_a_bullet() -> None:
    """One payment, three periods away, moves by a month."""
    offer = plan("1000", 3, plan={"kind": "bullet", "rate": "12%"})
    event = stated(offer, 1, charge="0%").event
    assert ["2027-03-21"] == days(event)


def test_the_last_installment_moves_the_end() -> None:
    """The flat rate is by the longer plan."""
    offer = plan("1200", 12, fees=[{"rate": "12%", "when": "upfront"}])
    flat = stated(offer, 12, "12 months", charge="0%").event.rates.flat
    assert flat is not None
    assert "6.00" == flat.percent()


def test_yen_and_uneven_dates() -> None:
    """A first payment after 45 days, in a currency without decimals: 1000 x 0.035 % x 30 = 10.5, half up."""
    offer = plan(currency="JPY", plan={"first": "45 days"})
    case = stated(offer, 1, "30 days", charge=CHARGE)
    assert ("11", ["2027-02-04", "2027-02-05", "2027-03-05"]) == (str(case.amount("charged")), days(case.event))


def test_without_dates_and_without_a_clock() -> None:
    """An odd first period and no day of purchase: the order is that of months of 30 days."""
    offer = calc.Offer(price="3000", plan={"installments": 3, "first": "45 days"})
    case = stated(offer, 1, "40 days", charge=CHARGE)
    assert ["1000.00", "1014.00", "1000.00"] == payments(case.event)
    assert "none" == case.event.rates.status


def test_the_sentences() -> None:
    """What moves, what is charged, what the plan then costs, its rate, and the charge a year."""
    assert (
        "Installment 1, 1,000.00 CNY, moves by 30 days and the others stay.",
        "That is charged 10.50 CNY.",
        "The plan costs 10.50 CNY more than agreed, 10.50 CNY in all.",
        "By dates that makes 1.81% a year effective of it; as agreed it is 0.00%.",
        "A charge of 0.035% a day is 12.775% a year, simple.",
    ) == calc.defer(plan(), 1, "30 days", charge=CHARGE).sentences


@pytest.mark.parametrize(
    ("asked", "terms", "field"),
    [
        ((4,), {}, "installment"),
        (("1,2",), {}, "installment"),
        ((1, "1 month", 4), {}, "count"),
        ((3, "1 month", 2), {}, "count"),
        ((1, "1 month", 0), {}, "count"),
        ((1, "soon"), {}, "by"),
        ((1, 30), {}, "by"),
        ((1, "99 years"), {}, "by"),
        ((1, "1 month", 1, "some"), {}, "shift"),
        ((1,), {"charge": "0.035%"}, "charge"),
        ((1,), {"charge": "cheap"}, "charge"),
        ((1,), {"fee": "-5"}, "fee"),
        ((1,), {"accrue": True}, "accrue"),
    ],
)
def test_what_cannot_be(asked: Any, terms: dict[str, Any], field: str) -> None:
    """Refused in one sentence that names the term."""
    with pytest.raises(calc.CalcError) as refused:
        calc.defer(plan(), *asked, **terms)
    assert field == refused.value.field
