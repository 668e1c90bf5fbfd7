"""Whatever is offered and whenever it is settled, do the amounts hold together? For every rule, number and day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

import calc
from calc.life.change import Case, WhatIf
from calc.schedules.table import Row
from tests.properties.test_settings_of_the_thread import HOSTILE
from tests.strategies import DECIMALS, KINDS, described_offers, money

ALWAYS = ("waive", "due", "next-fee", "percent:3%", "rule-of-78", "pro-rata")
"""The rules that answer for every plan; the actuarial one needs a single rate."""


@st.composite
def offers_to_settle(draw: st.DrawFn, kinds: tuple[str, ...] = KINDS) -> calc.Offer:
    """An offer, now and then with a fee for early settlement."""
    described = draw(described_offers(kinds))
    if draw(st.booleans()):
        fee = {"name": "closing", "when": "settlement", "rate": "1%", "of": "outstanding"}
        described["fees"] = [*described["fees"], fee]
    return calc.Offer(**described)


def minor(amount: Decimal | None, offer: calc.Offer) -> int:
    """An amount in minor units."""
    assert amount is not None
    return int(Fraction(amount) * 10 ** DECIMALS[offer.currency])


def part(case: Case, name: str) -> int:
    """One of the amounts of a case, in minor units."""
    return minor(case.amount(name), case.event.offer)


def cases_of(answer: WhatIf) -> dict[str, Case]:
    """The cases by the names of their rules."""
    return {case.rule: case for case in answer.cases}


def check(answer: WhatIf, paid: int) -> None:
    """What holds of every case after so many installments."""
    plan, cases = answer.on_time, cases_of(answer)
    remaining = sum(minor(row.payment, plan.offer) for row in plan.schedule.installments[paid:])
    until = tuple(row for row in plan.schedule.rows if row.number <= paid)
    for case in cases.values():
        assert remaining == part(case, "pay_now") + part(case, "saved")
        totals = (plan.totals.paid, case.event.totals.paid)
        assert part(case, "saved") == minor(totals[0], plan.offer) - minor(totals[1], plan.offer)
        assert until == case.event.schedule.rows[: len(until)]
        assert minor(case.event.schedule.rows[-1].balance, plan.offer) == 0
    assert set(ALWAYS) <= set(cases)
    assert part(cases["waive"], "pay_now") <= part(cases["next-fee"], "pay_now") <= part(cases["due"], "pay_now")


@given(offers_to_settle(), st.data())
def test_what_is_paid_now_and_what_is_saved_are_what_remained(offer: calc.Offer, data: st.DataObject) -> None:
    """After any installment, by every rule; waiving costs no more than the next fee, and that no more than all."""
    paid = data.draw(st.integers(0, len(calc.schedule(offer).installments)), label="paid")
    check(calc.settle(offer, after=paid), paid)


@given(offers_to_settle(), st.data())
def test_the_same_holds_on_every_day(offer: calc.Offer, data: st.DataObject) -> None:
    """On a due date the answer is that after its installment; between two of them the amounts add up too."""
    assume(offer.start is not None)
    assert offer.start is not None
    due = [row.due.adjusted for row in calc.schedule(offer).installments if row.due]
    day = offer.start + timedelta(days=data.draw(st.integers(0, (due[-1] - offer.start).days), label="days"))
    paid = sum(one <= day for one in due)
    answer = calc.settle(offer, on=day)
    check(answer, paid)
    if day in (offer.start, *due):
        assert calc.settle(offer, after=paid) == answer
    after, on = cases_of(calc.settle(offer, after=paid)), cases_of(answer)
    assert part(after["due"], "pay_now") == part(on["due"], "pay_now")
    assert part(after["waive"], "pay_now") <= part(on["waive"], "pay_now")


@given(offers_to_settle(), st.sampled_from(ALWAYS))
def test_settling_at_the_end_is_the_plan(offer: calc.Offer, rule: str) -> None:
    """After the last installment nothing is left: schedule, totals and rates are those on time."""
    answer = calc.settle(offer, after=len(calc.schedule(offer).installments), rule=rule)
    assert answer.chosen is not None
    assert answer.on_time == answer.chosen.event
    assert (0, 0) == (part(answer.chosen, "pay_now"), part(answer.chosen, "saved"))


@given(described_offers(later_benefits=False), st.data())
def test_paying_all_that_remains_comes_to_the_totals_of_the_plan(described: Any, data: st.DataObject) -> None:
    """Interest, fees, cost and all that is paid are the same, whenever it is; only the rate is another."""
    described["plan"].pop("step_discounts", None)  # what they let off of interest is no interest any more
    assume(described["plan"]["kind"] != "steps" or "steps" in described["plan"])
    offer = calc.Offer(**described)
    paid = data.draw(st.integers(0, len(calc.schedule(offer).installments)), label="paid")
    answer = calc.settle(offer, after=paid, rule="due")
    assert answer.chosen is not None
    assert answer.on_time.totals == answer.chosen.event.totals


@given(described_offers(kinds=("even", "level", "principal", "flat", "interest_only", "bullet")))
def test_by_the_actuarial_rule_the_amount_financed_is_owed_at_the_start(described: Any) -> None:
    """The rate at which the installments repay it is the one at which they are worth it."""
    described.get("rounding", {}).pop("increment", None)
    described["plan"].pop("step_discounts", None)
    plan = described["plan"]
    assume(
        plan["kind"] == "bullet" or plan["installments"] > 1 or plan.get("first") != "0 days"
    )  # else no time goes by
    answer = calc.settle(calc.Offer(**described), after=0)
    case = cases_of(answer).get("actuarial")
    assume(case is not None)
    assert case is not None
    assert answer.on_time.schedule.financed == case.amount("pay_now")


@given(offers_to_settle(kinds=("level",)), st.data())
def test_paying_a_part_early_leaves_a_plan_that_adds_up(offer: calc.Offer, data: st.DataObject) -> None:
    """As many installments and none higher, or fewer and never a higher debt; what is saved is what is paid less."""
    offer = offer.model_copy(update={"plan": offer.plan.model_copy(update={"step_discounts": ()})})
    plan = calc.schedule(offer)
    paid = data.draw(st.integers(0, len(plan.installments) - 1), label="paid")
    owed = sum(minor(row.principal, offer) for row in plan.installments[paid:])
    assume(owed > 1)
    amount = data.draw(st.integers(1, owed - 1), label="amount")
    answer = calc.settle(offer, after=paid, prepay=money(amount, offer.currency))
    cases = cases_of(answer)
    assert ["shorter", "lower"] == list(cases)
    assert len(plan.installments) == len(cases["lower"].event.schedule.installments)
    for case in cases.values():
        table = case.event.schedule
        assert part(case, "saved") == minor(answer.on_time.totals.paid, offer) - minor(case.event.totals.paid, offer)
        assert [row.interest for row in plan.installments[:paid]] == [row.interest for row in table.installments[:paid]]
        assert [row.fees for row in plan.installments[:paid]] == [row.fees for row in table.installments[:paid]]
    shorter, lower = (case.event.schedule.installments for case in cases.values())
    assert all(after.balance <= before.balance for before, after in zip(plan.installments, shorter, strict=False))
    agreed = without_fees(plan.installments[0], offer)
    assert all(without_fees(row, offer) <= agreed for row in lower[paid:-1])


def without_fees(row: Row, offer: calc.Offer) -> int:
    """An installment in minor units, its fees aside."""
    return minor(row.principal, offer) + minor(row.interest, offer)


@given(offers_to_settle(), st.data())
def test_the_decimal_settings_of_a_thread_change_nothing(offer: calc.Offer, data: st.DataObject) -> None:
    """The same answer with three digits of arithmetic and a trap at every step."""
    paid = data.draw(st.integers(0, len(calc.schedule(offer).installments)), label="paid")
    expected = calc.settle(offer, after=paid, savings_rate="3%")
    with localcontext(HOSTILE):
        answer = calc.settle(offer, after=paid, savings_rate="3%")
        assert expected.to_dict() == answer.to_dict()
    assert replace(expected, sentences=()) == replace(answer, sentences=())
