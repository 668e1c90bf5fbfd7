"""Is the one thing left open found, for every unknown, and is it said plainly where there is no answer?"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import calc
from calc.cost.finding.find import Finding

LEVEL = {"kind": "level", "installments": 12, "rate": "18%"}
LEFT = "one installment takes what rounding leaves, no more than {unit} for each of them"


def offer(price: str = "12000", fees: tuple[dict[str, Any], ...] = (), **described: Any) -> calc.Offer:
    """An offer in 12 installments, unless its plan is described."""
    return calc.Offer(**{"price": price, "plan": {"installments": 12}, "fees": list(fees)} | described)


def found(unknown: str, given: calc.Offer | None = None, *asked: Any, **more: Any) -> Finding:
    """What is found in an offer."""
    return calc.find(unknown, offer() if given is None else given, *asked, **more)


def check_both_sides(answer: Finding, target: Fraction) -> None:
    """What was found keeps the target, and the next amount does not."""
    assert answer.reached is not None and answer.beyond is not None
    assert Fraction(answer.reached.exact) <= target < Fraction(answer.beyond.exact)


@pytest.mark.parametrize("when", ["upfront", "deducted", "financed", "first", "each", "last", "spread", (2, 5)])
@pytest.mark.parametrize("currency", ["CNY", "JPY", "KWD"])
def test_a_fee_of_every_timing(when: Any, currency: str) -> None:
    """In a currency with cents, without and with a thousand of them; at the target, and above it with one more."""
    answer = found("fee", offer("9999", currency=currency), "24%", when=when)
    check_both_sides(answer, Fraction(24, 100))
    assert answer.reached is not None and answer.reached > 0.23
    assert answer.fee is not None and answer.amount == answer.fee.amount is not None
    assert answer.value == pytest.approx(float(answer.fee.amount) / 9999, rel=2e-2)


def test_the_fee_is_that_of_the_offer_where_it_has_one() -> None:
    """Its timing and its base are known; what it comes to is what is open."""
    answer = found("fee", offer(fees=({"name": "service", "rate": "3%", "of": "price", "when": "first"},)), "12%")
    assert (1, "service", "first", "price") == (
        len(answer.quote.offer.fees),
        answer.quote.offer.fees[0].name,
        answer.quote.offer.fees[0].when,
        answer.of,
    )
    check_both_sides(answer, Fraction(12, 100))


def test_one_of_several_fees_is_named() -> None:
    """The other one stays as it is."""
    fees = ({"name": "a", "rate": "1%", "when": "upfront"}, {"name": "b", "rate": "1%", "when": "each"})
    answer = found("fee", offer(fees=fees), "24%", name="b")
    assert ["a", "b"] == [fee.name for fee in answer.quote.offer.fees]
    assert "1%" == str(answer.quote.offer.fees[0].rate)
    check_both_sides(answer, Fraction(24, 100))


def test_a_fee_beside_others_with_a_minimum_and_a_maximum() -> None:
    """Their bounds are part of what the plan costs."""
    bounded = {"name": "a", "rate": "1%", "when": "each", "minimum": "20.00", "maximum": "50.00"}
    answer = found("fee", offer(fees=(bounded,)), "24%", when="upfront")
    assert Decimal("600.00") == sum(row.fees for row in answer.quote.schedule.installments)
    check_both_sides(answer, Fraction(24, 100))


def test_the_fee_as_a_part_of_the_price() -> None:
    """With 4000 of 12000 paid down, the same money is two thirds of the fraction."""
    financed, price = (found("fee", offer(down="4000"), "24%", when="each", of=base) for base in ("financed", "price"))
    assert financed.amount == price.amount
    assert financed.value * 2 / 3 == pytest.approx(price.value, abs=1e-12)


def test_a_target_that_costs_nothing() -> None:
    """A free plan stays free only without a fee."""
    answer = found("fee", None, "0%", when="each")
    assert Decimal("0.00") == answer.amount
    assert 0 == answer.value


def test_a_first_payment_today() -> None:
    """Less is lent for less time, so less may be taken."""
    today = found("fee", offer(plan={"installments": 12, "first": "0 days"}), "24%", when="each")
    check_both_sides(today, Fraction(24, 100))
    assert today.value < found("fee", None, "24%", when="each").value


def test_an_odd_first_period_is_measured_by_dates() -> None:
    """There is no nominal rate then."""
    odd = offer(start="2026-11-21", plan={"installments": 12, "first": "45 days"})
    check_both_sides(found("fee", odd, "24%", "dated", when="each"), Fraction(24, 100))
    with pytest.raises(calc.UsageError, match="not evenly spaced, so the plan has no nominal rate; try dated"):
        found("fee", odd, "24%", when="each")


def test_the_price_of_a_plan_that_has_to_cost_less_than_cash() -> None:
    """Where a fee costs more than the target, only a price below the cash price keeps it."""
    answer = found("price", offer(cash_price="5999", fees=({"rate": "2%", "when": "upfront"},)), "0.01%")
    assert answer.value < 1
    check_both_sides(answer, Fraction(1, 10000))


def test_the_price_that_payments_repay() -> None:
    """500 a month for 12 months at 18 % repay 500 x 10.9075."""
    answer = found("price", offer(plan=LEVEL), pay="500")
    assert (Decimal("5453.75"), "payment") == (answer.amount, answer.of)
    assert "10.907505" == f"{float(answer.value):.6f}"
    assert Decimal("500.00") == answer.quote.schedule.installments[0].payment
    assert Decimal("5453.75") == answer.quote.offer.cash_price
    assert Decimal("500.00") == max(row.payment for row in answer.quote.schedule.installments)
    assert LEFT.format(unit="0.01") not in answer.quote.assumptions


def test_the_price_that_payments_without_interest_repay() -> None:
    """3 x 99, and not a cent more."""
    assert Decimal("297.00") == found("price", offer(plan={"installments": 3}), pay="99").amount


@pytest.mark.parametrize(
    ("price", "pay", "last"), [("10000.00", "916.80", "916.81"), ("12000.00", "1100.16", "1100.19")]
)
def test_the_price_of_its_own_level_payment(price: str, pay: str, last: str) -> None:
    """916.80 at 18 % repay 10000.0008: the last of them closes a fen higher, and that is said."""
    answer = found("price", offer(plan=LEVEL), pay=pay)
    assert Decimal(price) == answer.amount
    assert [pay] * 11 + [last] == [str(row.payment) for row in answer.quote.schedule.installments]
    assert LEFT.format(unit="0.01") in answer.quote.assumptions


def test_the_down_payment_of_its_own_level_payment() -> None:
    """What 916.80 at 18 % leaves of 12000 is paid at once: 2000.00, for 10000 have this level payment."""
    answer = found("down", offer("12000", plan=LEVEL), pay="916.80")
    assert Decimal("2000.00") == answer.amount
    assert Decimal("916.81") == answer.quote.schedule.installments[-1].payment
    assert LEFT.format(unit="0.01") in answer.quote.assumptions


def test_the_price_goes_with_a_discount_for_cash() -> None:
    """10 % less at once is 10 % less of whatever the price is."""
    answer = found("price", offer(plan=LEVEL, cash_discount="10%"), pay="500")
    assert (Decimal("5453.75"), Decimal("4908.38")) == (answer.amount, answer.quote.offer.cash_price)


def test_the_level_payment_of_a_rate() -> None:
    """10000 x 0.015 / (1 - 1.015^-12) = 916.7999..."""
    answer = found("payment", offer("10000", plan=LEVEL))
    assert (Decimal("916.80"), "0.0916799929", "financed") == (answer.amount, f"{float(answer.value):.10f}", answer.of)


def test_the_stated_payment_of_a_target() -> None:
    """At 916.80 the true rate is a little above 18 %."""
    answer = found("payment", offer("10000"), "18%")
    assert (Decimal("916.79"), "stated") == (answer.amount, answer.quote.offer.plan.kind)
    check_both_sides(answer, Fraction(18, 100))


def test_the_rate_of_an_installment() -> None:
    """18 % has the installment 916.80, and so have its neighbours; it is the shortest of them."""
    answer = found("rate", offer("10000"), pay="916.80")
    assert ("18%", Decimal("1001.61")) == (str(answer.quote.offer.plan.rate), answer.amount)
    assert "0.180000149" == f"{float(answer.value):.9f}"
    assert "level payments, with interest on what is owed" in answer.quote.assumptions


def test_the_flat_rate_of_an_installment() -> None:
    """1200 in 12 with 7.92 of interest each: 0.66 % a month."""
    answer = found("rate", offer("1200", plan={"kind": "flat", "installments": 12}), pay="107.92")
    assert "7.92%" == str(answer.quote.offer.plan.rate)
    assert answer.value == pytest.approx(0.0792, abs=1e-15)


def test_the_rate_of_a_target_with_fees() -> None:
    """What the fee leaves of 24 % for interest."""
    answer = found("rate", offer("10000", fees=({"rate": "2%", "when": "upfront"},)), "24%")
    check_both_sides(answer, Fraction(24, 100))
    assert 0.19 < answer.value < 0.21


def test_the_rate_of_a_target_without_fees_is_the_target() -> None:
    """Free of cents it is 18 %; in cents 12 x 916.80 is a little more, so the rate is a little less."""
    answer = found("rate", offer("10000"), "18%")
    assert answer.value == pytest.approx(0.18, abs=1e-15)
    assert "17.9997%" == str(answer.quote.offer.plan.rate)
    check_both_sides(answer, Fraction(18, 100))


def test_installments_of_an_exact_number() -> None:
    """4 x 250: the last is not smaller, and there is no fifth."""
    answer = found("installments", offer("1000"), pay="250")
    assert 4 == answer.value
    assert ["250.00"] * 4 == [str(row.payment) for row in answer.quote.schedule.installments]
    assert answer.amount is None and answer.of is None


@pytest.mark.parametrize(
    ("given", "pay", "payments"),
    [
        (offer("10000", plan=LEVEL), "916.80", ["916.80"] * 11 + ["916.81"]),
        (offer("1000"), "333.33", ["333.33"] * 2 + ["333.34"]),
        (offer("1000"), "333.32", ["333.32"] * 3 + ["0.04"]),
        (offer("1000", rounding={"increment": "0.10"}), "333.3", ["333.30"] * 2 + ["333.40"]),
        (offer("10", currency="JPY"), "1", ["1"] * 10),
        (offer("100", currency="JPY"), "33", ["33", "33", "34"]),
        (offer("1000.01"), "1000", ["1000.00", "0.01"]),
    ],
)
def test_a_level_payment_is_enough_for_its_own_number(given: calc.Offer, pay: str, payments: list[str]) -> None:
    """The last may be a smallest amount for each installment higher, where that many have this level payment."""
    answer = found("installments", given, pay=pay)
    assert payments == [str(row.payment) for row in answer.quote.schedule.installments]
    last = any(str(one).startswith("one installment takes what") for one in answer.quote.assumptions)
    assert last is (Decimal(payments[-1]) > Decimal(pay))


def test_what_rounding_leaves_may_not_grow() -> None:
    """Half a fen for each of 360 installments at 18 % would be 38 yuan at the end; it takes one more."""
    plan = {"kind": "level", "installments": 360, "rate": "18%"}
    pay = found("payment", offer("10000", plan=plan)).amount
    answer = found("installments", offer("10000", plan=plan), pay=pay)
    *_, before, last = answer.quote.schedule.installments
    assert pay == Decimal("150.71") == before.payment
    assert last.payment <= pay + Decimal("0.01") * len(answer.quote.schedule.installments)


def test_one_installment_is_enough() -> None:
    """More than everything, at once."""
    answer = found("installments", offer("1000"), pay="5000")
    assert 1 == answer.value
    assert Decimal("1000.00") == answer.quote.schedule.installments[0].payment


def test_the_plan_that_was_found_can_be_quoted_again() -> None:
    """A level plan with its payment keeps both when it is written down."""
    answer = found("installments", offer("10000", plan=LEVEL), pay="500")
    again = calc.quote(calc.Offer(**answer.to_dict()["quote"]["offer"]))
    assert answer.quote.schedule == again.schedule


def test_the_down_payment_of_a_target_that_falls() -> None:
    """A fee of 300 on day 0 weighs more the less is lent: at most so much may be paid down."""
    answer = found("down", offer("10000", fees=({"amount": "300", "when": "upfront"},)), "8%")
    check_both_sides(answer, Fraction(8, 100))


def test_the_down_payment_of_a_target_that_rises() -> None:
    """A mark-up is paid however much is paid down; a gift is worth more the less is lent."""
    gift = [{"name": "gift", "amount": "300", "when": "start"}]
    given = offer("10000", plan=LEVEL, benefits=gift)
    answer = found("down", given, "10%")
    check_both_sides(answer, Fraction(10, 100))
    without = calc.quote(given).rates.nominal
    assert without is not None and without > 0.10


@pytest.mark.parametrize(
    ("given", "unknown", "target", "cost"),
    [
        (offer("1000", fees=({"rate": "3%", "when": "first"},), plan={"installments": 3}), "down", "10%", "18.18%"),
        (
            offer("1000", fees=({"rate": "3%", "when": "first"},), plan={"installments": 3}, rounding="up"),
            "down", "20%", "18.18%",
        ),
        (offer("10000", plan=LEVEL), "down", "10%", "18.00%"),
        (offer("1", plan={"installments": 3}, cash_discount="10%"), "price", "10%", "65.51%"),
    ],
)  # fmt: skip
def test_what_only_cents_could_answer_is_refused(given: calc.Offer, unknown: str, target: str, cost: str) -> None:
    """A fee of 3 % of what is left of the price is always 18.18 %, but where so little is left that it rounds to 0.00,
    or to 0.01 where it is rounded up."""
    with pytest.raises(calc.UsageError, match=f"^target: '{target}' cannot be: but for the cents .* costs {cost} a"):
        found(unknown, given, target)


def test_the_price_that_is_found_does_not_decide_its_value() -> None:
    """The fraction is free of cents also where a huge price stands in the place of the open one."""
    values = [found("price", offer(price, cash_price="100"), "24%").value for price in ("1000", "9" * 17)]
    assert values[0] == values[1]


def test_the_cash_price_of_a_target() -> None:
    """6199 in 12 is 6.1 % at a cash price of 5998.95."""
    answer = found("cash-price", offer("6199"), "6.1%")
    assert (Decimal("5998.95"), "price") == (answer.amount, answer.of)
    check_both_sides(answer, Fraction(61, 1000))


def test_the_cash_price_of_an_odd_first_period_is_by_dates() -> None:
    """What money earns is discounted by days."""
    odd = offer("2000", start="2026-11-21", plan={"installments": 12, "first": "45 days"})
    answer = found("cash-price", odd, savings_rate="3%")
    assert answer.target is not None and answer.target.kind == "dated"
    assert answer.value < found("cash-price", offer("2000"), savings_rate="3%").value


def test_what_an_offer_marks_as_unknown_may_be_found() -> None:
    """The one thing that it leaves open is what is asked for."""
    answer = found("cash-price", offer("2000", cash_price="unknown"), savings_rate="3%")
    assert (Decimal("1968.31"), ()) == (answer.amount, answer.quote.offer.unknown)


@pytest.mark.parametrize("name", ["fee", "price", "payment", "rate", "installments", "cash-price", "down"])
def test_the_form_of_every_answer(name: str) -> None:
    """The same keys; a value that is a number; the whole quote."""
    asked: dict[str, dict[str, Any]] = {
        "fee": {"target": "24%", "when": "each"},
        "price": {"target": "24%"},
        "payment": {"target": "24%"},
        "rate": {"target": "24%"},
        "installments": {"pay": "1200"},
        "cash-price": {"savings_rate": "3%"},
        "down": {"pay": "500"},
    }
    answer = found(name, offer(cash_price="11000") if name == "price" else None, **asked[name])
    form = answer.to_dict()
    assert ["version", "calc", "unknown", "value", "amount", "of", "target", "pay", "quote"] == list(form)
    assert name == form["unknown"] and isinstance(form["value"], int if name == "installments" else float)
    assert form["quote"]["totals"] == answer.quote.to_dict()["totals"]
    if "pay" not in asked[name]:
        assert ["rate", "kind", "reached", "beyond"] == list(form["target"])
        assert form["target"]["reached"] <= form["target"]["rate"]


def test_a_target_may_be_a_rate_itself() -> None:
    """The exact rate of a quote finds what it was quoted with."""
    quoted = calc.quote(offer(fees=({"amount": "77.77", "when": "each"},)))
    assert Decimal("77.77") == found("fee", None, quoted.rates.nominal, when="each").amount
    assert Decimal("77.77") == found("fee", None, quoted.rates.effective, "effective", when="each").amount


ERRORS: dict[str, tuple[str, calc.Offer, dict[str, Any], str]] = {
    "no unknown": ("", offer(), {}, "unknown: '' cannot be: it says what is to be found: price, payment, fee, rate"),
    "another unknown": ("interest", offer(), {}, "unknown: 'interest' cannot be: it says what is to be found"),
    "no timing": ("fee", offer(), {"target": "24%"}, "when is missing: when a fee is taken decides what it costs"),
    "an unknown timing": ("fee", offer(), {"target": "24%", "when": "unknown"}, "when: 'unknown' cannot be"),
    "a late fee": ("fee", offer(), {"target": "24%", "when": "late"}, "when: 'late' cannot be: a fee that does not"),
    "no such installment": ("fee", offer(), {"target": "24%", "when": 13}, "when: '13' cannot be: the last"),
    "no target": ("fee", offer(), {"when": "each"}, "target is missing: a fee is found for the yearly rate"),
    "a target with two readings": ("fee", offer(), {"when": "each", "target": "24"}, "target: '24' cannot be"),
    "a target below -100 %": (
        "fee", offer(), {"when": "each", "target": Fraction(-2), "target_kind": "effective"}, "target: '-200%' cannot",
    ),
    "no such kind": ("fee", offer(), {"when": "each", "target": "24%", "target_kind": "x"}, "target_kind: 'x' cannot"),
    "no day": (
        "fee", offer(), {"when": "each", "target": "24%", "target_kind": "dated"},
        "target_kind: 'dated' cannot be: a rate by dates needs the day of purchase",
    ),
    "a target below what it costs": (
        "fee", offer(fees=({"rate": "1%", "when": "each"},)), {"target": "10%", "when": "each"},
        "target: '10%' cannot be: even with a fee of 0.00 the plan costs 21.46% a year; try a higher target",
    ),
    "something else is open": (
        "fee", offer(fees=({"rate": "1%", "when": "unknown"},)), {"target": "10%", "when": "each"},
        "fees[0].when: 'unknown' cannot be: one thing can be found at a time",
    ),
    "another term is open": (
        "fee", offer(cash_price="unknown"), {"target": "10%", "when": "each"}, "cash_price: 'unknown' cannot be: one",
    ),
    "two fees": (
        "fee", offer(fees=({"name": "a", "rate": "1%", "when": "each"}, {"name": "b", "rate": "1%", "when": "each"})),
        {"target": "10%"}, "name is missing: the offer has 2 fees",
    ),
    "a fee of what is owed": (
        "fee", offer(fees=({"rate": "1%", "when": "each", "of": "outstanding"},)), {"target": "10%"},
        "of: 'outstanding' cannot be",
    ),
    "a timing of no fee": ("price", offer(), {"when": "each"}, "when: 'each' cannot be: it says something about a fee"),
    "savings for a fee": ("fee", offer(), {"when": "each", "savings_rate": "3%"}, "savings_rate: '3%' cannot be"),
    "no cash price": ("price", offer(), {"target": "10%"}, "cash_price is missing: the highest price"),
    "an installment and a target": ("rate", offer(), {"pay": "1000", "target": "10%"}, "target: '10%' cannot be"),
    "an installment for a payment": ("payment", offer(), {"pay": "1000"}, "pay: '1000' cannot be"),
    "nothing a payment follows from": ("payment", offer(), {}, "target is missing: a payment follows from"),
    "a rate and a target": ("payment", offer(plan=LEVEL), {"target": "10%"}, "target: '10%' cannot be: a rate of"),
    "too little even without interest": ("rate", offer(), {"pay": "999.99"}, "pay: '999.99' cannot be: without any"),
    "a rate of an even plan": (
        "rate", offer(plan={"kind": "even", "installments": 3}), {"target": "9%"}, "plan: 'even' cannot be",
    ),
    "installments that fall": (
        "rate", offer(plan={"kind": "principal", "installments": 3}), {"pay": "5000"}, "plan: 'principal' cannot be",
    ),
    "all of it today": (
        "rate", offer(plan={"kind": "level", "installments": 1, "first": "0 days"}), {"pay": "12100"},
        "pay: '12100.00' cannot be: the installment is 12000.00, whatever the rate of interest is",
    ),
    "more than the highest rate": (
        "rate", offer(), {"pay": "99999999999"}, "cannot be: at the highest rate there can be the installment is",
    ),
    "the interest is not covered": (
        "installments", offer(plan=LEVEL), {"pay": "150"},
        "pay: '150.00' cannot be: it does not cover the interest of installment 1, which is 180.00; try more than",
    ),
    "only the interest is covered": (
        "installments", offer(plan=LEVEL), {"pay": "180"}, "pay: '180.00' cannot be: after 3660 installments 12000.00",
    ),
    "a number of flat installments": (
        "installments", offer(plan={"kind": "flat", "installments": 3}), {"pay": "500"}, "plan: 'flat' cannot be",
    ),
    "a number for a target": ("installments", offer(), {"target": "9%"}, "target: '9%' cannot be: a number of"),
    "a number of nothing": ("installments", offer(), {}, "pay is missing: the number of installments follows"),
    "an installment of nothing": ("installments", offer(), {"pay": "0"}, "pay: '0' cannot be: an installment is above"),
    "a down payment that changes nothing": (
        "down", offer(), {"target": "9%"}, "target: '9%' cannot be: the plan costs 0.00% a year, whatever the down",
    ),
    "a fee that no down payment brings down": (
        "down", offer(fees=({"amount": "20", "when": "each"},)), {"pay": "20"}, "pay: '20.00' cannot be: whatever",
    ),
    "stated installments": (
        "fee", offer(plan={"kind": "stated", "installments": 12, "payment": "1100"}),
        {"target": "24%", "when": "financed"}, "whatever the fee is: its installments are stated",
    ),
    "savings and a target": (
        "cash-price", offer(), {"savings_rate": "3%", "target": "3%"}, "target: '3%' cannot be: what money earns is",
    ),
    "nothing a cash price follows from": ("cash-price", offer(), {}, "target is missing: a cash price is found for"),
    "a law that asks for even spacing": (
        "fee", offer(start="2026-11-21", plan={"installments": 12, "first": "45 days"}),
        {"target": "24%", "when": "each", "target_kind": "cn-simple"},
        "no single yearly rate: the payments are not evenly spaced, and this rate is defined by equal periods",
    ),
    "every rate": (
        "fee", offer(plan={"installments": 1, "first": "0 days"}), {"target": "24%", "when": "each"},
        "target: '24%' cannot be: the plan that it leads to has no single yearly rate: every rate",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", ERRORS)
def test_what_is_no_question_or_has_no_answer(case: str) -> None:
    """One sentence, with the numbers."""
    unknown, given, asked, said = ERRORS[case]
    with pytest.raises(calc.CalcError) as raised:
        calc.find(unknown, given, **asked)
    assert said in str(raised.value)


def test_what_is_no_offer() -> None:
    """A dictionary is not one."""
    with pytest.raises(calc.UsageError, match="offer: 'dict' cannot be"):
        calc.find("fee", {"price": "1000"}, "24%", when="each")  # type: ignore[arg-type]
