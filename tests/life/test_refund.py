"""What comes back, what is left to pay and what is lost when goods go back, by every rule?"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from mpmath import findroot, mp, mpf

import calc
from calc.cost.priced import priced
from calc.life.change import Case
from calc.life.late_schedule import Delay, paid_late
from calc.life.refund_case import Refunded, refunded_by
from calc.life.remaining import remaining
from calc.schedules.terms import terms_of
from calc.workdays import WeekendCalendar

RULES = ("last-first", "spread", "next-bill")
CALENDAR = WeekendCalendar()


def offer(**described: Any) -> calc.Offer:
    """1200 in 6 at 0.75 % each: 209 a month."""
    return calc.Offer(
        **{"price": "1200", "plan": {"installments": 6}, "fees": [{"rate": "0.75%", "when": "each"}]} | described
    )


def case(given: calc.Offer, after: int, amount: Any = None, rule: str | None = None, fees: str | None = None) -> Case:
    """What the refund does by the one rule that holds."""
    chosen = calc.refund(given, after, amount, rule, fees).chosen
    assert chosen is not None
    return chosen


def amounts(of: Case) -> dict[str, str | None]:
    """The amounts of a case as text."""
    return {name: None if amount is None else str(amount) for name, amount in of.amounts}


def column(of: Case, name: str = "payment") -> list[str]:
    """A column of the schedule with the refund in it."""
    return [str(getattr(row, name)) for row in of.event.schedule.rows]


def test_a_full_refund_after_two_installments() -> None:
    """The figures of the trade's example: 400 comes back, the fee of 18 is lost."""
    found = case(offer(), 2)
    assert {"refunded": "400.00", "lost": "18.00", "pay_now": "0.00", "saved": "836.00"} == amounts(found)
    assert ["209.00", "209.00", "-400.00"] == column(found)
    assert ["1000.00", "800.00", "0.00"] == column(found, "balance")
    assert ("18.00", "0.00", "18.00") == tuple(
        str(getattr(found.event.totals, name)) for name in ("paid", "received", "cost")
    )
    assert ("full", "0.00") == (found.rule, str(found.event.totals.residue))


def test_fees_that_are_returned_come_back_with_the_principal() -> None:
    """All 418 that were paid come back, and nothing is lost."""
    found = case(offer(), 2, fees="returned")
    assert ("418.00", "0.00") == (str(found.amount("refunded")), str(found.amount("lost")))
    assert Decimal(0) == found.event.totals.cost
    assert "0.00" == str(found.event.totals.fees)


def test_a_part_takes_installments_away_from_the_last_backwards() -> None:
    """500 removes installments 6 and 5 and half of 4, whose fee is halved."""
    found = case(offer(), 2, 500, "last-first")
    assert ["209.00", "209.00", "0.00", "209.00", "104.50"] == column(found)
    assert ["9.00", "9.00", "0.00", "9.00", "4.50"] == column(found, "fees")
    assert {"refunded": "0.00", "lost": "7.50", "pay_now": "0.00", "saved": "522.50"} == amounts(found)


def test_a_part_is_spread_over_what_is_left() -> None:
    """Each of four installments falls by 125 and its fee from 9 to 3.375."""
    found = case(offer(), 2, 500, "spread")
    assert ["209.00", "209.00", "0.00", "78.38", "78.38", "78.38", "78.38"] == column(found)
    assert ["75.00"] * 4 == column(found, "principal")[3:]
    assert "522.48" == amounts(found)["saved"]


def test_a_part_pays_the_next_bill_and_the_rest_comes_back() -> None:
    """Of 500 the bill of 209 is paid, 291 comes back in money, and the plan goes on as it was."""
    found = case(offer(), 2, 500, "next-bill")
    assert ["209.00", "209.00", "-291.00", "0.00", "209.00", "209.00", "209.00"] == column(found)
    assert {"refunded": "291.00", "lost": "7.50", "pay_now": "0.00", "saved": "209.00"} == amounts(found)


def test_a_refund_below_the_next_bill_lowers_it_and_brings_no_money() -> None:
    """100 leaves 109 of the bill to pay, and there is no row of its own for it."""
    found = case(offer(), 2, 100, "next-bill")
    assert ["209.00", "209.00", "109.00", "209.00", "209.00", "209.00"] == column(found)
    assert "0.00" == amounts(found)["refunded"]


def test_without_a_rule_there_is_a_case_for_each() -> None:
    """None is chosen in silence."""
    answer = calc.refund(offer(), 2, 500)
    assert answer.chosen is None
    assert [*RULES] == [one.rule for one in answer.cases]
    assert ["0.00", "0.00", "291.00"] == [str(one.amount("refunded")) for one in answer.cases]
    form = answer.to_dict()
    assert (None, None) == (form["refunded"], form["lost"])
    assert ["7.50"] * 3 == [one["lost"] for one in form["cases"]]


def test_the_contract_of_the_offer_decides_and_the_caller_overrides_it() -> None:
    """The rule and the terms of fees come from the offer, unless they are asked for."""
    stated = offer(contract={"refund": {"rule": "spread", "fees": "returned"}})
    assert ("spread", "7.50") == (case(stated, 2, 500).rule, str(case(stated, 2, 500).amount("refunded")))
    assert "last-first" == case(stated, 2, 500, "last-first").rule
    assert "0.00" == str(case(stated, 2, 500, fees="kept").amount("refunded"))


def test_more_than_is_owed_comes_back_in_money() -> None:
    """After five installments 200 is owed: of 500, 300 comes back."""
    for rule in ("last-first", "spread"):
        found = case(offer(), 5, 500, rule)
        assert ("300.00", "209.00") == (str(found.amount("refunded")), str(found.amount("saved")))
        assert ["209.00"] * 5 + ["-300.00"] == column(found)


def test_after_the_last_installment_all_of_it_comes_back_in_money() -> None:
    """Nothing is left to lower, whatever the rule."""
    assert "in-money" == case(offer(), 6, 100).rule
    for rule in (None, *RULES):
        assert ["209.00"] * 6 + ["-100.00"] == column(case(offer(), 6, 100, rule))


@pytest.mark.parametrize("fees", ["kept", "returned"])
def test_everything_back_on_the_first_day_costs_the_kept_fees(fees: str) -> None:
    """12 upfront, 24 out of the money received and 36 added to the debt; a fee of each installment never arises."""
    taken = [
        {"amount": "12", "when": "upfront"},
        {"rate": "2%", "when": "deducted"},
        {"rate": "3%", "when": "financed"},
        {"rate": "1%", "when": "each"},
    ]
    found = case(offer(fees=taken), 0, fees=fees)
    assert Decimal("72" if fees == "kept" else "0") == found.event.totals.cost == found.amount("lost")
    assert ("36.00" if fees == "kept" else "0.00") == amounts(found)["pay_now"]
    assert ("0.00" if fees == "kept" else "36.00") == amounts(found)["refunded"]


def test_a_down_payment_comes_back_too() -> None:
    """240 of 1200 was paid on the first day, 160 with the first of six installments."""
    found = case(offer(down="20%", fees=[]), 1)
    assert ["240.00", "160.00", "-400.00"] == column(found)
    assert Decimal(0) == found.event.totals.cost


def test_a_gift_goes_back_with_everything_and_stays_with_a_part() -> None:
    """A gift of 50 is no gain when all is returned; one for the fourth installment never comes."""
    gifts = [{"name": "gift", "amount": "50"}, {"name": "points", "amount": "30", "when": 4}]
    given = offer(fees=[], benefits=gifts)
    assert Decimal(0) == case(given, 2).event.totals.cost
    kept = case(given, 2, 600, "last-first").event.totals
    assert (Decimal(50), Decimal(-50)) == (kept.benefits, kept.cost)
    assert Decimal(80) == case(given, 2, 600, "spread").event.totals.benefits


def test_a_price_above_the_cash_price_is_refunded_as_it_was_sold() -> None:
    """3 x 99 for what costs 199: after the first, 99 comes back, and nothing was lost."""
    given = calc.Offer(price="297", cash_price="199", plan={"kind": "stated", "installments": 3, "payment": "99"})
    found = case(given, 1)
    assert ("99.00", "0.00") == (str(found.amount("refunded")), str(found.amount("lost")))
    assert Decimal(0) == found.event.totals.cost


def test_a_fixed_fee_stays_while_there_is_an_installment() -> None:
    """5 a month is paid with both that are left, also with the one that is halved."""
    found = case(offer(fees=[{"amount": "5", "when": "each"}]), 2, 500, "last-first")
    assert ["5.00", "5.00", "0.00", "5.00", "5.00"] == column(found, "fees")


def test_a_fee_of_the_last_installment_comes_with_the_one_that_is_last_now() -> None:
    """A fixed one is whole, one in percent falls with the debt: 300 of 800 is left, 4.50 of 12."""
    for fee, due in (({"amount": "12"}, "12.00"), ({"rate": "1%"}, "4.50")):
        found = case(offer(fees=[fee | {"when": "last"}]), 2, 500, "last-first")
        assert ["0.00"] * 4 + [due] == column(found, "fees")


def test_a_spread_fee_falls_with_its_installments() -> None:
    """6 % of 1200 is 12 a month: 12 and half of it with what is left."""
    found = case(offer(fees=[{"rate": "6%", "when": "spread"}]), 2, 500, "last-first")
    assert ["12.00", "12.00", "0.00", "12.00", "6.00"] == column(found, "fees")


@pytest.mark.parametrize(
    ("of", "left"), [("outstanding", ["3.00", "1.00"]), ("installment", ["2.00", "1.00"]), ("price", ["12.00", "6.00"])]
)
def test_a_fee_of_what_is_owed_is_computed_anew(of: str, left: list[str]) -> None:
    """1 % of 300 and 100 owed, of installments of 200 and 100, of the price and half of it."""
    found = case(offer(fees=[{"rate": "1%", "when": "each", "of": of}]), 2, 500, "last-first")
    assert left == column(found, "fees")[3:]


def test_a_level_plan_ends_sooner_or_pays_less() -> None:
    """1000 in 3 at 12 %: 340.02; after the first 669.98 is owed, and 369.98 when 300 goes back."""
    given = calc.Offer(price="1000", plan={"kind": "level", "installments": 3, "rate": "12%"})
    assert ["340.02", "0.00", "340.02", "34.00"] == column(case(given, 1, 300, "last-first"))
    assert ["10.00", "0.00", "3.70", "0.34"] == column(case(given, 1, 300, "last-first"), "interest")
    assert ["340.02", "0.00", "187.77", "187.77"] == column(case(given, 1, 300, "spread"))


def test_interest_on_what_is_owed_falls_and_flat_interest_goes_with_its_installment() -> None:
    """900 in 3, 1 % a month, 300 back after the first: 3 on 300 of principal; 9 flat, for one installment less."""
    for kind, interest in (("principal", ["9.00", "0.00", "3.00"]), ("flat", ["9.00", "0.00", "9.00"])):
        given = calc.Offer(price="900", plan={"kind": kind, "installments": 3, "rate": "12%"})
        found = case(given, 1, 300, "last-first")
        assert interest == column(found, "interest")
        assert "3.00" == str(found.amount("lost"))


def test_a_bullet_and_one_installment_are_lowered_too() -> None:
    """Half of a bullet goes back on the first day: half of its interest is left. After it all is in money."""
    given = calc.Offer(price="1000", plan={"kind": "bullet", "installments": 12, "rate": "12%"})
    for rule in ("last-first", "spread"):
        assert ["0.00", "560.00"] == column(case(given, 0, 500, rule))
    assert ["1120.00", "-1000.00"] == column(case(given, 1))
    assert "120.00" == str(case(given, 1).amount("lost"))


def test_interest_only_plans_owe_less_until_the_end() -> None:
    """The installments before the last have no principal, and stay: 1 % of 400 instead of 1000."""
    given = calc.Offer(price="1000", plan={"kind": "interest_only", "installments": 3, "rate": "12%"})
    for rule in ("last-first", "spread"):
        assert ["10.00", "0.00", "4.00", "404.00"] == column(case(given, 1, 600, rule))


def test_stated_installments_keep_what_they_have_beyond_the_principal() -> None:
    """1000 in four payments of 300 is 200 more than the price, all with the last: half is left with half of it."""
    given = calc.Offer(price="1000", plan={"kind": "stated", "installments": 4, "payment": "300"})
    assert ["300.00", "0.00", "300.00", "300.00", "150.00"] == column(case(given, 1, 50, "last-first"))
    assert ["300.00", "0.00", "300.00", "300.00"] == column(case(given, 1, 100, "last-first"))


@pytest.mark.parametrize(
    ("currency", "price", "amount", "payments"),
    [("JPY", "1000", "500", ["333", "0", "167"]), ("KWD", "1.000", "0.500", ["0.333", "0.000", "0.167"])],
)
def test_currencies_without_cents_and_with_mills(currency: str, price: str, amount: str, payments: list[str]) -> None:
    """Amounts have exactly the currency's decimals."""
    given = calc.Offer(price=price, currency=currency, plan={"installments": 3})
    assert payments == column(case(given, 1, amount, "last-first"))


def test_a_first_payment_today_and_uneven_dates() -> None:
    """The refund comes on the day of the installment before it; without an even clock the rate is by dates."""
    today = case(offer(start="2026-11-21", plan={"installments": 6, "first": "0 days"}), 1)
    assert ["2026-11-21", "2026-11-21"] == [str(row.due and row.due.adjusted) for row in today.event.schedule.rows]
    uneven = case(offer(start="2026-11-21", plan={"installments": 6, "first": "10 days"}), 2, 500, "spread")
    assert uneven.event.schedule.times is None and uneven.event.rates.nominal is None
    assert uneven.event.rates.dated is not None
    days = [str(row.due.adjusted) for row in uneven.event.schedule.installments if row.due]
    assert ["2027-01-01", "2027-01-01", "2027-02-01"] == days[1:4]


def test_the_rate_is_that_of_the_money_really_used() -> None:
    """Kept goods of 1200 for two months, then 1200 of them and 400 of money change hands; by mpmath, at 50 digits."""
    rates = case(offer(), 2).event.rates
    with mp.workdps(50):
        month = findroot(lambda i: 1200 - 209 / (1 + i) - (209 - 400 + 1200) / (1 + i) ** 2, mpf("0.01"))
        assert rates.nominal is not None and abs(mpf(12) * month - mpf(float(rates.nominal))) < mpf("1e-15")
    assert ("9.81", "9.00") == (rates.nominal.percent(), rates.flat and rates.flat.percent())


@pytest.mark.parametrize(
    ("rule", "flows", "percent"),
    [
        ("last-first", [1200, -209, -709, -209, Fraction(-209, 2)], "14.44"),
        ("spread", [1200, -209, -709, *[Fraction("-78.38")] * 4], "12.73"),
        ("next-bill", [1200, -209, 291 - 709, 0, -209, -209, -209], "16.05"),
    ],
)
def test_the_rate_after_a_part_went_back(rule: str, flows: list[Fraction], percent: str) -> None:
    """With 500 of goods back after the second installment; by mpmath, at 50 digits."""
    nominal = case(offer(), 2, 500, rule).event.rates.nominal
    with mp.workdps(50):
        exact = [mpf(Fraction(one).numerator) / Fraction(one).denominator for one in flows]
        month = findroot(lambda i: sum(one / (1 + i) ** k for k, one in enumerate(exact)), mpf("0.01"))
        assert nominal is not None and abs(12 * month - mpf(float(nominal))) < mpf("1e-15")
    assert percent == nominal.percent()


def test_the_answer_says_what_happens_and_what_was_assumed() -> None:
    """The rate of what was used stands beside the rate on time."""
    answer = calc.refund(offer(), 2)
    assert [
        "Everything goes back after installment 2: 400.00 CNY comes back in money.",
        "Nothing is due after that: later payments of 836.00 fall away.",
        "18.00 of fees and interest is lost with what goes back.",
        "On the money that was really used that is 9.81% a year, and 15.27% if nothing goes back.",
    ] == [str(one) for one in answer.sentences]
    assert "fees that were charged are not returned" in answer.assumptions
    assert "fees that were charged are not returned" not in calc.refund(offer(), 2, fees="kept").assumptions
    assert "15.27" == answer.on_time.rates.nominal.percent()  # type: ignore[union-attr]


def test_a_part_says_how_much_is_left() -> None:
    """By one rule, and between the ends of all of them."""
    assert [
        "Of a refund of 500.00 CNY after installment 2, 0.00 comes back in money.",
        "Later payments fall by 522.50, to 2 installments.",
        "7.50 of fees and interest is lost with what goes back.",
        "On the money that was really used that is 14.44% a year, and 15.27% if nothing goes back.",
    ] == [str(one) for one in calc.refund(offer(), 2, 500, "last-first").sentences]
    assert [
        "Of a refund of 500.00 CNY after installment 2, between 0.00 and 291.00 comes back in money.",
        "Later payments fall by between 209.00 and 522.50: the rule of the seller and the lender decides, and the "
        "offer names none.",
    ] == [str(one) for one in calc.refund(offer(), 2, 500).sentences]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"after": None}, "after is missing: what comes back depends on how many installments are paid; try 0, or 2"),
        ({"after": 7}, "after: '7' cannot be: it is how many of the 6 installments are paid, from 0 to 6; try 3"),
        (
            {"after": 2, "amount": "1200.01"},
            "amount: '1200.01' cannot be: no more than the price of 1200.00 can come back; try 1200.00",
        ),
        ({"after": 2, "amount": 0}, "amount: '0' cannot be: it is above zero; try 100.00"),
        (
            {"after": 2, "rule": "middle"},
            "rule: 'middle' cannot be: a refund goes by one of three rules; try last-first, spread, next-bill",
        ),
        (
            {"after": 2, "fees": "halved"},
            "fees: 'halved' cannot be: fees that were charged are kept, or they are returned; try kept or returned",
        ),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(asked: dict[str, Any], said: str) -> None:
    """The field, the value, why, and what would do."""
    with pytest.raises(calc.CalcError) as error:
        calc.refund(offer(), **asked)
    assert said == str(error.value)


def test_an_offer_that_leaves_a_term_open_is_refused() -> None:
    """What is left of it would be a range."""
    with pytest.raises(calc.UsageError, match=r"^fees\[0\]\.when: 'unknown' cannot be: it is left open, and"):
        calc.refund(offer(fees=[{"rate": "3%", "when": "unknown"}]), 2)


@pytest.mark.parametrize(
    ("kind", "rule", "left"),
    [("level", "last-first", ["0.00", "102.01", "91.80"]), ("principal", "spread", ["0.00", "96.90", "95.95"])],
)
def test_after_an_installment_that_was_paid_in_two_parts(kind: str, rule: str, left: list[str]) -> None:
    """The installments after it are those that were agreed, though their numbers have moved by one.

    Of 300 at 1 % a month 200.99 or 200 is owed after the first, less 10: 102.01 and 91.80, or 95 twice with interest.
    """
    agreed = calc.Offer(price="300", plan={"kind": kind, "installments": 3, "rate": "12%"})
    plan, terms = priced(agreed), terms_of(agreed, CALENDAR)
    in_two = replace(plan, schedule=paid_late(plan, Delay((1,), 5, 5000, CALENDAR)).schedule)
    for paid, parts in ((1, plan), (2, in_two)):
        found = refunded_by(rule, Refunded(remaining(parts, paid), terms, 1000, "kept"))
        assert left == column(found)[paid:]
