"""Does a refund lose or invent money? For any offer, after any installment, of any part of the price."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import calc
from calc.life.change import Case
from calc.money import minor_digits
from tests.strategies import offers

RULES = ("last-first", "spread", "next-bill")


@st.composite
def refunds(draw: st.DrawFn) -> tuple[calc.Offer, int, Decimal, str, str]:
    """An offer, after how many installments, how much of the price, and by which terms."""
    offer = draw(offers())
    after = draw(st.integers(0, len(calc.schedule(offer).installments)))
    digits = minor_digits(offer.currency)
    amount = Decimal(draw(st.integers(1, int(offer.price.scaleb(digits))))).scaleb(-digits)
    return offer, after, amount, draw(st.sampled_from(RULES)), draw(st.sampled_from(("kept", "returned")))


def found(offer: calc.Offer, *asked: Any) -> Case:
    """The one case."""
    chosen = calc.refund(offer, *asked).chosen
    assert chosen is not None
    return chosen


def charged(offer: calc.Offer, after: int) -> Fraction:
    """Everything beyond the price that was charged until then, as the schedule on time has it."""
    table = calc.schedule(offer)
    rows = [row for row in table.rows if row.number <= after]
    with_payments = sum((Fraction(row.fees + row.interest + row.adjustment) for row in rows), Fraction(0))
    in_the_debt = Fraction(table.financed + table.down) - Fraction(offer.price)
    return with_payments + Fraction(table.deducted) + in_the_debt


@given(refunds())
def test_the_refund_pays_debt_or_comes_back_and_nothing_else(asked: tuple[Any, ...]) -> None:
    """What is refunded of the price and of fees is money, cancelled debt, or a part of the next bill."""
    offer, after, amount, rule, fees = asked
    case = found(offer, after, amount, rule, fees)
    table = case.event.schedule
    on_time = calc.schedule(offer)
    money = Fraction(case.amount("refunded") or 0) - Fraction(case.amount("pay_now") or 0)
    fees_back = -sum((Fraction(one.amount) for one in table.charges if one.name == "fees returned"), Fraction(0))
    has_a_row = len(table.installments) > after and table.installments[after].number == after + 1
    debt = Fraction(0)
    if rule == "next-bill" and amount < offer.price:
        later = [row for row in on_time.installments if row.number > after]
        if later:
            paid = sum((Fraction(row.payment) for row in table.installments[after:]), Fraction(0))
            debt = sum((Fraction(row.payment) for row in later), Fraction(0)) - paid - money
    elif has_a_row:
        debt = Fraction(table.installments[after].principal)
    assert Fraction(amount) + fees_back == money + debt
    assert Decimal(0) == table.rows[-1].balance


@given(refunds())
def test_everything_back_costs_what_is_lost(asked: tuple[Any, ...]) -> None:
    """Fees and interest until then, and none of the fees where they are returned."""
    offer, after, _, rule, _ = asked
    kept = found(offer, after, None, rule, "kept")
    assert charged(offer, after) == Fraction(kept.event.totals.cost) == Fraction(kept.amount("lost") or 0)
    returned = found(offer, after, None, rule, "returned")
    assert Fraction(returned.event.totals.cost) == Fraction(returned.amount("lost") or 0)


@given(refunds())
def test_everything_back_on_the_first_day_costs_exactly_the_kept_fees(asked: tuple[Any, ...]) -> None:
    """Those on the day of purchase, out of the money received, and in the debt; nothing where they are returned."""
    offer, _, _, rule, _ = asked
    assert charged(offer, 0) == Fraction(found(offer, 0, None, rule, "kept").event.totals.cost)
    assert Decimal(0) == found(offer, 0, None, rule, "returned").event.totals.cost


@given(refunds())
def test_after_the_last_installment_every_rule_brings_all_of_it(asked: tuple[Any, ...]) -> None:
    """Nothing is left that a refund could lower."""
    offer, _, amount, rule, _ = asked
    last = len(calc.schedule(offer).installments)
    assert amount == found(offer, last, amount, rule, "kept").amount("refunded")


@given(refunds())
def test_no_installment_rises(asked: tuple[Any, ...]) -> None:
    """From the last backwards, every installment that stays is at most what was agreed, but for a fee of the last."""
    offer, after, amount, _, _ = asked
    if any(fee.when == "last" for fee in offer.fees):
        return
    case = found(offer, after, amount, "last-first", "kept")
    agreed = calc.schedule(offer).installments[after:]
    left = case.event.schedule.installments[after + 1 :]
    assert all(now.payment <= before.payment for now, before in zip(left, agreed, strict=False))
