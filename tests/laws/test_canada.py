"""Canada: the cost of borrowing over the years and the average principal, not compounded. SOR/2002-262, section 3."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

import calc
from calc.rates.canada import LAW, ca_apr
from calc.rates.flows import Flows
from tests.laws.loans import Pairs, printed, rate_of


def loan(*amounts: int, owed: tuple[int, ...] | None, per_year: int = 12) -> Flows:
    """What is received and paid, a period apart, and the principal owed before each payment."""
    timed = tuple((Fraction(place), Fraction(amount)) for place, amount in enumerate(amounts))
    outstanding = None if owed is None else tuple(map(Fraction, owed))
    return Flows(timed, None, Fraction(per_year), outstanding=outstanding)


def test_flows_as_by_every_other_law() -> None:
    """Pairs by number or by date, with the principal owed beside them."""
    pairs: Pairs = [(0, 100), (1, -56), (2, "-53")]
    assert "72.00" == printed(ca_apr(pairs, per_year=12, outstanding=[100, "50"]))
    assert "72.00" == printed(ca_apr(loan(100, -56, -53, owed=(1, 1), per_year=1), 12, [100, 50]))
    assert "15.00" == printed(ca_apr([(date(2026, 1, 1), 100), (date(2027, 1, 1), -115)], outstanding=[100]))
    assert ("none", "this rate is defined by the principal outstanding, which is not known") == (
        ca_apr(pairs, per_year=12).status, ca_apr(pairs, per_year=12).because,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"outstanding": [100, 50]}, "per_year is missing: it says how long the loan lasts; try 12 for months"),
        (
            {"per_year": 12, "outstanding": [100, None]},
            "outstanding[1] is missing: it is a number, as a whole number, a decimal or text; try 1000",
        ),
        (
            {"per_year": 12, "outstanding": 100},
            "outstanding: '100' cannot be: it is a list of amounts, one before each payment; try [1000, 500]",
        ),
    ],
)
def test_what_the_quotient_needs(more: dict[str, Any], sentence: str) -> None:
    """Said in a sentence."""
    with pytest.raises(calc.UsageError) as raised:
        ca_apr([(0, 100), (1, -56), (2, -53)], **more)
    assert sentence == str(raised.value)


def test_the_quotient_by_hand() -> None:
    """100 for 56 and 53: C = 9, T = 2/12, P = (100 + 50)/2 = 75, so 9 / (1/6 x 75) = 72 %."""
    answer = ca_apr(loan(100, -56, -53, owed=(100, 50)))
    assert ("found", "72.00", "it is a quotient") == (answer.status, printed(answer), answer.because)
    assert [
        "cost of borrowing C = 9",
        "term in years T = 1/6",
        "average principal P = 150 / 2 = 75",
        "C / (T x P) = 9 / (1/6 x 75) = 0.72",
    ] == [str(step) for step in answer.working]


def test_interest_of_one_percent_a_month_is_twelve_a_year() -> None:
    """Interest on what is owed and nothing else: the rate is the interest rate, for it does not compound."""
    principal = (300, 200, 100)
    payments = [-(100 + owed // 100) for owed in principal]
    assert "12.000000" == printed(ca_apr(loan(300, *payments, owed=principal)), 6)


def test_an_offer_s_principal_is_that_before_each_payment() -> None:
    """1,200 in three of 400 with a fee of 12 each: C = 36, T = 1/4, P = (1200 + 800 + 400)/3 = 800, so 18 %."""
    offer = calc.Offer(price="1200", currency="CAD", plan={"installments": 3}, fees=[{"amount": "12", "when": "each"}])
    assert "18.00" == calc.quote(offer, laws=["ca-apr"]).laws[0].percent


def test_a_fee_at_the_start_is_a_cost_of_borrowing() -> None:
    """30 at once on 1,200 in three: 30 / (1/4 x 800) = 15 %."""
    offer = calc.Offer(
        price="1200", currency="CAD", plan={"installments": 3}, fees=[{"amount": "30", "when": "upfront"}]
    )
    assert "15.00" == calc.quote(offer, laws=["ca-apr"]).laws[0].percent


def test_by_dates_the_years_are_days_over_365() -> None:
    """100 from 1 January to 15 March 2026, 73 days, for 103: 3 / (73/365 x 100) = 15 %."""
    dated = ((date(2026, 1, 1), Fraction(100)), (date(2026, 3, 15), Fraction(-103)))
    assert "15.00" == printed(ca_apr(Flows(None, dated, outstanding=(Fraction(100),))))


def test_without_the_principal_the_rate_is_not_defined() -> None:
    """It says so."""
    answer = ca_apr(loan(100, -56, -53, owed=None))
    assert ("none", None) == (answer.status, answer.rate)
    assert "this rate is defined by the principal outstanding, which is not known" == answer.because


def test_where_no_time_passes_there_is_no_rate() -> None:
    """Nor where nothing is owed."""
    answers = [ca_apr(loan(100, owed=(100,))), ca_apr(loan(100, -100, owed=(0,)))]
    assert ["no time passes, or nothing is owed"] * 2 == [answer.because for answer in answers]


def test_an_exact_third() -> None:
    """The quotient is kept exactly: 1 / (1 x 300)."""
    rate = rate_of(ca_apr(loan(300, -301, owed=(300,), per_year=1)))
    assert Fraction(1, 300) == rate.exact
    assert "C / (T x P) = 1 / (1 x 300) = 0.0033333333" == str(rate.working[-1])


def test_the_law_is_described() -> None:
    """Two decimals, a source that was read, an equation of its own."""
    assert ("ca-apr", "read", 2) == (LAW.id, LAW.certainty, LAW.decimals)
    assert "cost of borrowing / (years x average principal outstanding)" == LAW.equation


def test_a_very_small_quotient_is_a_number() -> None:
    """0, and no point with nothing after it."""
    rate = rate_of(ca_apr(loan(3 * 10**15, -(3 * 10**15 + 1), owed=(3 * 10**15,), per_year=1)))
    assert "C / (T x P) = 1 / (1 x 3000000000000000) = 0" == str(rate.working[-1])
