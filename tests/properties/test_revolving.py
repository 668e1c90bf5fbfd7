"""Whatever is owed, does a revolving debt lose no money, and does deferred interest follow from the payments?"""

from __future__ import annotations

import decimal
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import calc
from calc.life.minimum import Revolving
from tests.properties.test_settings_of_the_thread import HOSTILE
from tests.strategies import DAYS, amounts, percentages

DAILY = st.integers(0, 2000).map(lambda steps: f"0.{steps:04}%/day")  # up to 0.2 % a day
RATES = DAILY | percentages(48)
CLOCKS = (
    st.just({"days": 30})
    | DAYS.map(lambda day: {"days": "calendar", "start": day})
    | DAYS.map(lambda day: {"start": day})
)


@st.composite
def debts(draw: st.DrawFn) -> dict[str, Any]:
    """A question that `calc.minimum` can answer."""
    return {
        "balance": draw(amounts(10**8, "CNY", least=1)),
        "rate": draw(RATES),
        "percent": f"{draw(st.integers(5, 100))}%",
        "floor": draw(amounts(10**5, "CNY")),
        "clear_below": draw(amounts(10**5, "CNY")),
        "counted_from": draw(st.sampled_from(["posting", "unpaid"])),
        "float_days": draw(st.none() | st.integers(1, 60)),
        **draw(CLOCKS),
    }


@given(debts())
def test_what_is_paid_is_what_was_owed_and_the_interest(debt: dict[str, Any]) -> None:
    """To the cent, month by month, and nothing is left."""
    payoff = calc.minimum(**debt).payoff
    assert "found" == payoff.status
    owed = Fraction(Decimal(debt["balance"]))
    for row in payoff.rows:
        owed += Fraction(row.interest) - Fraction(row.payment)
        assert owed == Fraction(row.balance)
        assert row.interest >= 0 < row.payment
    assert 0 == owed
    assert payoff.paid is not None and payoff.interest is not None
    assert Fraction(payoff.paid) == Fraction(Decimal(debt["balance"])) + Fraction(payoff.interest)


@given(debts())
def test_counting_from_what_is_unpaid_never_costs_more(debt: dict[str, Any]) -> None:
    """The first days are free, and all else is the same or less."""
    posting, unpaid = (calc.minimum(**(debt | {"counted_from": when})).payoff for when in ("posting", "unpaid"))
    assert posting.interest is not None and unpaid.interest is not None
    assert unpaid.interest <= posting.interest


@given(debts(), st.integers(1, 10**8))
def test_a_payment_that_covers_everything_is_the_only_one(debt: dict[str, Any], more: int) -> None:
    """Paying at least balance and interest at once; less than that takes longer."""
    first = calc.minimum(**(debt | {"percent": "100%"})).payoff
    assert 1 == first.months
    whole = first.rows[0].payment
    answer = calc.minimum(**debt, pay=f"{whole:f}")
    assert answer.instead is not None and 1 == answer.instead.months
    if whole > Decimal("0.01"):
        less = calc.minimum(**debt, pay=f"{whole - Decimal('0.01'):f}").instead
        assert less is not None and less.months != 1


@given(debts())
def test_neither_answer_depends_on_the_decimal_settings(debt: dict[str, Any]) -> None:
    """Whatever the thread's context says."""
    expected = calc.minimum(**debt, pay=1000).to_dict()
    with decimal.localcontext(HOSTILE):
        answer: Revolving = calc.minimum(**debt, pay=1000)
        assert expected == answer.to_dict()


@given(st.integers(1, 10**8), st.integers(1, 36), percentages(48), st.data())
def test_deferred_interest(price: int, months: int, rate: str, data: st.DataObject) -> None:
    """Compounding adds; the full price bears the most without it; nothing is charged exactly where nothing is left."""
    paid = data.draw(st.lists(st.integers(0, 2 * price // months), min_size=months, max_size=months))
    pay = [Decimal(amount).scaleb(-2) for amount in paid]
    answer = calc.clawback(Decimal(price).scaleb(-2), months, rate, pay=pay)
    balance, compound, whole = answer.cases
    assert (sum(paid) >= price) == (answer.left == 0)
    assert balance.interest <= compound.interest
    assert balance.interest <= whole.interest + Decimal(months).scaleb(-2)  # a cent of rounding a month
    if not answer.left:
        assert [0, 0, 0] == [case.interest for case in answer.cases]
    for case in answer.cases:
        assert case.schedule.paid == Fraction(price, 100) + Fraction(case.interest)


@given(st.integers(1, 10**7), st.integers(1, 60))
def test_the_payment_that_clears_it_does_and_a_cent_less_does_not(price: int, months: int) -> None:
    """`needed` is the least that is paid every month."""
    amount = Decimal(price).scaleb(-2)
    needed = calc.clawback(amount, months, "24%", pay=0).needed
    assert 0 == calc.clawback(amount, months, "24%", pay=needed).left
    assert 0 < calc.clawback(amount, months, "24%", pay=needed - Decimal("0.01")).left


@given(DAYS, st.integers(1, 31), st.integers(1, 31))
def test_no_purchase_of_a_year_has_more_days_than_one_on_the_best_day(bought: date, bill: int, due: int) -> None:
    """The purchase itself lies between the shortest and the longest float."""
    answer = calc.interest_free_float(bought, bill, due)
    assert 1 < answer.shortest <= answer.days <= answer.longest
    assert answer.days == (answer.due - bought).days
    assert bought < answer.billed < answer.due
