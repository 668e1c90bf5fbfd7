"""What does paying late cost? Every figure that the trade publishes of it, and the rates against another solver."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import calc
from calc.life.change import Case
from calc.offer.contract import Late
from tests.life.late_plans import days, pay_in_four, payments, plan, yearly_by_dates

DAILY = {"penalty": "0.05%/day"}


def charged(offer: calc.Offer, installment: Any, late_by: int, terms: Any = DAILY, **more: Any) -> str:
    """What is charged by the terms that are stated."""
    return str(stated(offer, installment, late_by, terms, **more).amount("charged"))


def stated(offer: calc.Offer, installment: Any, late_by: int, terms: Any = DAILY, **more: Any) -> Case:
    """What happens by the terms that are stated."""
    case = calc.late(offer, installment, late_by, terms, **more).chosen
    assert case is not None
    return case


def rate_of(case: Case, name: str) -> str:
    """One of the rates that have a name of their own, in percent."""
    rate = dict(case.more_rates)[name]
    assert rate is not None
    return rate.percent()


def test_1000_ten_days_late() -> None:
    """1000 x 0.05 % x 10 = 5.00."""
    assert "5.00" == charged(plan(), 1, 10)


def test_the_plan_with_it() -> None:
    """The installment is paid ten days later with 5.00 on top; the others stay."""
    event = stated(plan(), 2, 10, DAILY).event
    assert ["1000.00", "1005.00", "1000.00"] == payments(event)
    assert ["2026-12-21", "2027-01-31", "2027-02-21"] == days(event)
    assert "5.00" == str(event.totals.cost)


@pytest.mark.parametrize(("late_by", "expected"), [(0, "0.00"), (3, "0.00"), (4, "2.00"), (10, "5.00")])
def test_grace(late_by: int, expected: str) -> None:
    """Within three days of grace nothing; later, from the due date on."""
    assert expected == charged(plan(), 1, late_by, DAILY | {"grace": 3})


def test_the_fee_is_part_of_what_is_overdue() -> None:
    """6000 in 12 with a fee of 54: 554 x 0.05 % x 10 = 2.77; of the principal in it, 2.50."""
    offer = plan("6000", 12, fees=[{"rate": "0.9%", "when": "each"}])
    assert ("2.77", "2.50") == (charged(offer, 3, 10), charged(offer, 3, 10, DAILY | {"of": "principal"}))


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ({"fee": "10.00"}, "10.00"),
        ({"fee": "2", "fee_for": "day"}, "20.00"),
        ({"penalty": "0.05%/day", "fee": "10.00"}, "15.00"),
        ({"penalty": "0.05%/day", "minimum": "8"}, "8.00"),
        ({"penalty": "0.5%/day", "maximum": "25"}, "25.00"),
        ({"penalty": "18.25%/year"}, "5.00"),
        ({"minimum": "6"}, "6.00"),
        ({"penalty": "0%"}, "0.00"),
    ],
)
def test_what_contracts_charge(terms: dict[str, str], expected: str) -> None:
    """A fixed fee for each, or for each day; a penalty; both within bounds."""
    assert expected == charged(plan(), 1, 10, terms)


def test_several_installments() -> None:
    """Each is charged by itself."""
    assert "15.00" == charged(plan(), "1-3", 10)
    assert "10.00" == charged(plan(), [1, 3], 10)


def test_a_fee_of_the_offer_for_paying_late() -> None:
    """It arises once for each late installment: 1 % of 1000, and the contract's penalty beside it."""
    fee = {"name": "reminder", "rate": "1%", "of": "installment", "when": "late"}
    assert "10.00" == charged(plan(fees=[fee]), 1, 10, None)
    assert "30.00" == charged(plan(fees=[fee]), "1-2", 10)


def test_no_penalty_is_charged_on_a_fee_that_somebody_else_pays() -> None:
    """A late fee that the merchant pays is not the buyer's, so nobody has said what the buyer pays."""
    fee = {"amount": "10", "when": "late", "paid_by": "merchant"}
    assert calc.late(plan(fees=[fee]), 1, 10).chosen is None


def test_one_fee_of_8_on_pay_in_four() -> None:
    """An $8 fee on $200 in four, charged to the last: 67.01 % nominal, on its due date, 26 fortnights a year."""
    as_a_fee = calc.quote(pay_in_four(fees=[{"amount": "8", "when": [4]}])).rates.nominal
    assert as_a_fee is not None
    assert (
        "67.01" == as_a_fee.percent() == rate_of(stated(pay_in_four(), 4, 7, {"fee": "8.00"}), "nominal_on_due_dates")
    )


@pytest.mark.parametrize(("number", "expected"), [(1, "72.57"), (2, "70.57"), (3, "68.72"), (4, "67.01")])
def test_the_8_dollars_depend_on_which_is_late(number: int, expected: str) -> None:
    """The earlier the charged payment, the higher the rate: 67 % is that of the last."""
    assert expected == rate_of(stated(pay_in_four(), number, 1, {"fee": "8.00"}), "nominal_on_due_dates")


@pytest.mark.parametrize("late_by", [1, 10, 40, 400])
@pytest.mark.parametrize("kind", ["even", "level", "interest_only"])
def test_the_rate_by_dates(kind: str, late_by: int) -> None:
    """The same as by another solver, to eight decimals."""
    more = {} if kind == "even" else {"rate": "12%"}
    offer = plan("6000", 6, fees=[{"rate": "0.5%", "when": "each"}], plan={"kind": kind} | more)
    event = stated(offer, "2,5", late_by, DAILY | {"fee": "7"}).event
    assert event.rates.dated is not None
    assert Decimal(yearly_by_dates(event)) == Decimal(event.rates.dated.percent(8))


def test_0_days_late_is_the_plan() -> None:
    """Paying on time is the late case with zero days."""
    offer = plan("1999", 12, fees=[{"rate": "0.6%", "when": "each"}])
    answer = calc.late(offer, "1-12", 0, DAILY)
    assert answer.chosen is not None
    assert answer.on_time.schedule == answer.chosen.event.schedule == calc.schedule(offer)
    assert answer.on_time.rates == answer.chosen.event.rates


def test_the_penalty_a_year() -> None:
    """0.05 % a day is 18.25 % a year, by 365; 18.00 by 360."""
    by_360 = plan(plan={"days_a_year": 360})
    assert ["18.25", "18.00"] == [rate_of(stated(one, 1, 1), "penalty_a_year") for one in (plan(), by_360)]


def test_what_the_contract_says_and_the_caller_overrides() -> None:
    """A term that the caller states goes before the contract's; the others stay."""
    offer = plan(contract={"late": {"penalty": "0.05%/day", "grace": 3}})
    assert "0.00" == charged(offer, 1, 2, None)
    assert "10.00" == charged(offer, 1, 10, {"penalty": "0.1%/day"})
    assert "0.00" == charged(offer, 1, 3, Late(penalty="0.1%/day"))
    assert "1.00" == charged(offer, 1, 2, {"grace": 0})


def test_the_contract_that_held_is_in_the_offer_of_the_answer() -> None:
    """The answer's offer can be fed back and gives the same."""
    form = calc.late(plan(), 1, 10, DAILY).to_dict()
    again = calc.late(calc.Offer(**form["offer"]), 1, 10).to_dict()
    assert form["charged"] == again["charged"] == "5.00"


def test_nobody_says_what_it_costs() -> None:
    """Every usual rule is a case with its name, and none is chosen."""
    offer = plan("6000", 12, fees=[{"rate": "0.9%", "when": "each"}])
    answer = calc.late(offer, 3, 2)
    assert answer.chosen is None
    amounts = {case.rule: str(case.amount("charged")) for case in answer.cases}
    assert {"overdue-amount": "0.55", "overdue-amount-after-grace": "0.00", "overdue-principal": "0.50"} == amounts
    assert "The offer does not say what a late payment costs." in answer.sentences


def test_what_is_said_holds_in_every_case() -> None:
    """With the days of grace stated, no case has others."""
    answer = calc.late(plan(), 3, 2, {"grace": 1})
    assert ["overdue-amount", "overdue-principal"] == [case.rule for case in answer.cases]
    of_principal = calc.late(plan(), 3, 2, {"of": "principal"})
    assert ["overdue-principal", "overdue-principal-after-grace"] == [case.rule for case in of_principal.cases]


def test_closing_after_three_misses() -> None:
    """The whole plan falls due with the third miss in a row: the unpaid principal, and no later fees."""
    offer = plan("6000", 12, fees=[{"rate": "0.9%", "when": "each"}])
    event = stated(offer, "3-5", 10, DAILY | {"closes_after": 3}).event
    assert ["554.00", "554.00", "556.77", "556.77", "556.77", "3500.00"] == payments(event)
    assert "2027-05-01" == days(event)[-1] == days(event)[-2]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [("waive", "3500.00"), ("due", "3878.00"), ("next-fee", "3608.00"), ("percent:3%", "3605.00")],
)
def test_what_the_contract_asks_for_at_the_closing(rule: str, expected: str) -> None:
    """The contract's rule of settlement says what is due beside the principal: 3500, 7 x 54, 2 x 54, 3 %."""
    offer = plan("6000", 12, fees=[{"rate": "0.9%", "when": "each"}], contract={"settlement": rule})
    event = stated(offer, "3-6", 10, DAILY | {"closes_after": 3}).event
    assert expected == payments(event)[-1]


@pytest.mark.parametrize("numbers", ["3,4,6", "2,4,6,8,10", "11-12"])
def test_misses_that_do_not_follow_each_other_close_nothing(numbers: str) -> None:
    """Three in a row, not three in all; and two are not three."""
    event = stated(plan("6000", 12), numbers, 10, DAILY | {"closes_after": 3}).event
    assert 12 == len(event.schedule.installments)


def test_days_of_grace_are_no_miss() -> None:
    """Within the grace nothing is missed, and nothing closes."""
    terms = DAILY | {"closes_after": 2, "grace": 3}
    event = stated(plan("6000", 12), "1-12", 3, terms).event
    assert 12 == len(event.schedule.installments)


def test_less_than_all_is_paid() -> None:
    """Money goes to fees first, then interest, then principal; the penalty runs on the rest: 211.33 x 0.05 % x 40."""
    offer = plan("1200", 4, fees=[{"amount": "5", "when": "each"}], plan={"kind": "level", "rate": "18%"})
    answer = calc.late(offer, 2, 40, DAILY, paid="16")
    assert answer.chosen is not None
    first, rest = answer.chosen.event.schedule.installments[1:3]
    assert ("5.00", "11.00", "0.00") == (str(first.fees), str(first.interest), str(first.principal))
    assert ("2.60", "297.73") == (str(rest.interest), str(rest.principal))
    assert "6.01" == str(rest.fees) == str(answer.chosen.amount("charged"))
    assert answer.chosen.event.totals.paid - answer.on_time.totals.paid == Decimal("6.01")


def test_a_reward_for_paying_on_time_is_lost() -> None:
    """A gift after three on time is lost by a late second, and kept where only the fourth is late."""
    gift = {"name": "gift", "amount": "199", "when": 3}
    lost = [stated(plan("4000", 4, benefits=[gift]), number, 5).amount("lost") for number in (2, 4)]
    assert [Decimal("199"), None] == lost


def test_a_discount_for_paying_on_time_is_lost() -> None:
    """20 % off the fourth after three on time: late with the second, the fourth costs all of its 1000."""
    discount = {"after_on_time": 3, "installment": 4, "factor": "0.8"}
    offer = plan("4000", 4, plan={"kind": "steps", "step_discounts": [discount]})
    answer = calc.late(offer, 2, 10, DAILY)
    assert answer.chosen is not None
    assert ["1000.00", "1005.00", "1000.00", "1000.00"] == payments(answer.chosen.event)
    assert ["1000.00", "1000.00", "1000.00", "800.00"] == payments(answer.on_time)
    assert Decimal("200") == answer.chosen.amount("lost")


def test_within_the_grace_rewards_are_kept() -> None:
    """A day of grace is a day on time."""
    gift = {"name": "gift", "amount": "199", "when": 3}
    case = stated(plan("4000", 4, benefits=[gift]), 2, 3, DAILY | {"grace": 3})
    assert (None, Decimal("-199")) == (case.amount("lost"), case.event.totals.cost)


@pytest.mark.parametrize("currency", ["JPY", "KWD"])
def test_other_currencies(currency: str) -> None:
    """Rounded to the yen, and to the thousandth of a dinar."""
    expected = {"JPY": "5", "KWD": "5.001"}[currency]
    price = {"JPY": "3000", "KWD": "3000.600"}[currency]
    assert expected == charged(plan(price, currency=currency), 1, 10)


def test_one_payment() -> None:
    """A bullet is one installment, however many periods it has."""
    offer = plan("1000", 3, plan={"kind": "bullet", "rate": "12%"})
    assert "5.15" == charged(offer, 1, 10)
    with pytest.raises(calc.UsageError, match="numbered from 1 to 1"):
        calc.late(offer, 2, 10, DAILY)


def test_without_a_day_of_purchase() -> None:
    """The money is known, the rate by dates is not."""
    offer = calc.Offer(price="3000", plan={"installments": 3})
    case = stated(offer, 1, 10)
    assert ("5.00", "none") == (str(case.amount("charged")), case.event.rates.status)


def test_the_sentences() -> None:
    """What it costs in money, what it makes of the rate, and what the penalty is a year."""
    assert (
        "Installment 1, paid 10 days late, is charged 5.00 CNY.",
        "The plan costs 5.00 CNY more than agreed, 5.00 CNY in all.",
        "By dates that makes 0.95% a year effective of it; as agreed it is 0.00%.",
        "A penalty of 0.05% a day is 18.25% a year, simple.",
        "Counted on the due date, as if it were a fee, it makes 1.00% a year nominal.",
    ) == calc.late(plan(), 1, 10, DAILY).sentences


def test_the_form() -> None:
    """The JSON of a what-if: on time, the event, the amounts, no cases where one rule is stated."""
    form = calc.late(plan(), 1, 10, DAILY).to_dict()
    assert ("1005.00", "5.00", "-5.00") == (form["pay_now"], form["charged"], form["saved"])
    assert ("stated", []) == (form["rule"], form["cases"])
    assert ("0.00", "5.00") == (form["on_time"]["totals"]["cost"], form["event"]["totals"]["cost"])
    assert 0.1825 == form["penalty_a_year"]
    assert "2026-12-31" == form["schedule"][0]["due"]
    assert "2026-12-21" == form["schedule"][0]["nominal_due"]


@pytest.mark.parametrize(
    ("installment", "late_by", "terms", "more", "field"),
    [
        (4, 10, DAILY, {}, "installment"),
        (0, 10, DAILY, {}, "installment"),
        ("x", 10, DAILY, {}, "installment"),
        ("3-1", 10, DAILY, {}, "installment"),
        (1, -1, DAILY, {}, "days"),
        (1, "ten", DAILY, {}, "days"),
        (1, 10, {"penalty": "0.05%"}, {}, "penalty"),
        (1, 10, {"penalty": "5"}, {}, "penalty"),
        (1, 10, {"grace": 400}, {}, "grace"),
        (1, 10, {"fee": "-1"}, {}, "fee"),
        (1, 10, {"minimum": "9", "maximum": "8"}, {}, "minimum"),
        (1, 10, {"interest": "9"}, {}, "interest"),
        (1, 10, {"fee": "1.001"}, {}, "fee"),
        (1, 10, DAILY, {"paid": "1000"}, "paid"),
        (1, 10, DAILY, {"paid": "-1"}, "paid"),
        (1, 10, DAILY, {"probability": "101%"}, "probability"),
        (1, 10, DAILY, {"probability": "0.05"}, "probability"),
    ],
)
def test_what_cannot_be(installment: Any, late_by: Any, terms: Any, more: dict[str, Any], field: str) -> None:
    """Refused in one sentence that names the term."""
    with pytest.raises(calc.CalcError) as refused:
        calc.late(plan(), installment, late_by, terms, **more)
    assert field == refused.value.field


def test_an_offer_that_leaves_something_open() -> None:
    """What happens later can be told of a whole offer only."""
    offer = plan(fees=[{"rate": "3%", "when": "unknown"}])
    with pytest.raises(calc.UsageError, match=r"^fees\[0\]\.when: 'unknown'"):
        calc.late(offer, 1, 10, DAILY)


@pytest.mark.parametrize(
    ("described", "said"),
    [
        (
            {"cash_price": "unknown"},
            r"^cash_price: 'unknown' cannot be: it is left open, and .*; try one value for it$",
        ),
        ({"fees": [{"rate": "2%..3%", "when": "each"}]}, r"^fees\[0\]\.rate: "),
        ({"plan": {"installments": "3, 6"}}, r"^installments: "),
        (
            {"plan": {"installments": "3, 6"}, "fees": [{"rate": "2%..3%", "when": "unknown"}]},
            r"^fees\[0\]\.when: .*left open, besides installments, fees\[0\]\.rate, and .*; try first, each or last$",
        ),
    ],
)
def test_what_is_left_open_is_named(described: dict[str, Any], said: str) -> None:
    """All of it, whatever is asked of the offer."""
    offer = calc.Offer(**{"price": "3000", "plan": {"installments": 3}} | described)
    with pytest.raises(calc.UsageError, match=said):
        calc.late(offer, 1, 10)
    with pytest.raises(calc.UsageError, match=said):
        calc.defer(offer, 1)


def test_the_charge_to_expect() -> None:
    """Three installments, each 5.00 with one chance in twenty: 0.75."""
    answer = calc.late(plan(), 1, 10, DAILY, probability="5%")
    assert answer.chosen is not None
    assert Decimal("0.75") == answer.chosen.amount("expected")
    assert "At least one of 3 is late with a probability of 14.26%." in answer.sentences


@pytest.mark.parametrize(("chance", "expected"), [(Fraction(0), "0.00"), (Fraction(1), "10.00"), ("50%", "6.88")])
def test_the_charge_to_expect_of_a_plan_that_closes(chance: Any, expected: str) -> None:
    """After two misses in a row there is no third: for sure 2 x 5.00; with one half 2.50 + 2.50 + 3/4 of 2.50."""
    case = stated(plan(), 1, 10, DAILY | {"closes_after": 2}, probability=chance)
    assert Decimal(expected) == case.amount("expected")


def test_the_last_installments_close_nothing() -> None:
    """With the last one missed all is due anyway."""
    event = stated(plan("6000", 12), "10-12", 10, DAILY | {"closes_after": 3}).event
    assert 12 == len(event.schedule.installments)


def test_the_charge_to_expect_has_what_the_closing_costs() -> None:
    """A first miss for sure closes the plan: 5.00, and 3 % of the 2000 that are left."""
    offer = plan(contract={"settlement": "percent:3%"})
    case = stated(offer, 1, 10, DAILY | {"closes_after": 1}, probability="100%")
    assert Decimal("65.00") == case.amount("expected") == case.amount("charged")


def test_a_rebate_at_the_closing() -> None:
    """A fee of 90 with the first, earned evenly: two thirds come back, so 2000 - 60 are due."""
    offer = plan(fees=[{"amount": "90", "when": "first"}], contract={"settlement": "pro-rata"})
    assert "1940.00" == payments(stated(offer, 1, 10, DAILY | {"closes_after": 1}).event)[-1]


@pytest.mark.parametrize(("number", "lost"), [(3, Decimal("399")), (4, None)])
def test_the_last_that_had_to_be_on_time(number: int, lost: Decimal | None) -> None:
    """A gift of 199 and 20 % off the fourth come after three on time: late with the third, both are gone."""
    gift = {"name": "gift", "amount": "199", "when": 3}
    discount = {"after_on_time": 3, "installment": 4, "factor": "0.8"}
    offer = plan("4000", 4, plan={"kind": "steps", "step_discounts": [discount]}, benefits=[gift])
    assert lost == stated(offer, number, 10).amount("lost")


def test_a_discounted_installment_is_overdue_as_discounted() -> None:
    """800 are overdue of 1000, and 800 of its principal: 4.00."""
    discount = {"after_on_time": 3, "installment": 4, "factor": "0.8"}
    offer = plan("4000", 4, plan={"kind": "steps", "step_discounts": [discount]})
    assert ("4.00", "4.00") == (charged(offer, 4, 10), charged(offer, 4, 10, DAILY | {"of": "principal"}))


def test_nothing_to_pay_is_never_late() -> None:
    """An installment that a discount takes away cannot be missed."""
    discount = {"after_on_time": 3, "installment": 4, "factor": "0"}
    gift = {"name": "gift", "amount": "199", "when": 4}
    offer = plan("4000", 4, plan={"kind": "steps", "step_discounts": [discount]}, benefits=[gift])
    case = stated(offer, 4, 10, {"fee": "10"})
    assert (Decimal("0.00"), None) == (case.amount("charged"), case.amount("lost"))


def test_a_gift_comes_with_the_payment_that_completes_the_installment() -> None:
    """Half of the second on its day, the rest two days later, within the grace: the gift comes with the rest."""
    gift = {"name": "gift", "amount": "199", "when": 2}
    case = stated(plan(benefits=[gift]), 2, 2, DAILY | {"grace": 3}, paid="500")
    given = next(flow for flow in case.event.flows if flow.name == "gift")
    assert "2027-01-23" == str(given.day)


def test_within_the_grace_in_words() -> None:
    """Nothing is charged, and the days are said."""
    sentences = calc.late(plan(), 1, 1, DAILY | {"grace": 3}).sentences
    assert "Paid one day late, within 3 days of grace, nothing is charged for it." == sentences[0]
