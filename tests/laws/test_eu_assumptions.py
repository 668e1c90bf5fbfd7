"""The directives' assumptions for a credit whose terms are open, and what the rate comes to under them."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from calc.errors import UsageError
from calc.rates.eu_assumptions import (
    bridging,
    credit_limit,
    equal_installments,
    open_ended,
    overdraft,
    unspecified_charges,
)
from calc.rates.european_union import eu_aprc
from calc.rates.flows import Flows
from calc.rates.united_kingdom import uk_apr
from tests.laws.loans import printed

MONTH = Fraction("0.01")


def pairs(flows: Flows) -> list[tuple[str, str]]:
    """Times in months and amounts, as text."""
    assert (Fraction(12), None) == (flows.per_year, flows.dated)
    return [(str(time), str(amount)) for time, amount in flows.timed or ()]


def test_f_the_ceiling() -> None:
    """1,500, or 170,000 for property, unless it is agreed."""
    assert [1500, 170000, 900, 900] == [
        credit_limit(),
        credit_limit(property_purchase=True),
        credit_limit(Fraction(900)),
        credit_limit(Fraction(900), property_purchase=True),
    ]


def test_k_a_card_is_repaid_in_twelve_equal_parts_of_capital() -> None:
    """1,200 at 1 % a month: 100 and 1 % of 1,200, then of 1,100, and so on."""
    flows = pairs(open_ended(MONTH, limit=Fraction(1200)))
    assert [("0", "1200"), ("1", "-112"), ("2", "-111"), ("12", "-101")] == [*flows[:3], flows[-1]]
    assert 13 == len(flows)
    assert "12.6825" == printed(eu_aprc(open_ended(MONTH)), 4)


def test_k_with_a_fee_at_the_start() -> None:
    """American Express: 1,200 at 31 % a year and a fee of 25 are 36.7 % (as printed)."""
    month = Fraction(str(1.31 ** (1 / 12) - 1))
    assert "36.7" == printed(uk_apr(open_ended(month, limit=Fraction(1200), fee_at_start=Fraction(25))), 1)


def test_k_property_lasts_twenty_years() -> None:
    """240 parts, when so many months are said."""
    flows = pairs(open_ended(MONTH, limit=Fraction(240_000), months=240))
    assert [("1", "-3400"), ("240", "-1010")] == [flows[1], flows[-1]]


def test_i_an_overdraft_lasts_three_months() -> None:
    """1,500 at 12 % a year, 1,545 after three months; with a fee and for a month if that is known."""
    assert [("0", "1500"), ("3", "-1545")] == pairs(overdraft(Fraction("0.12")))
    known = overdraft(Fraction("0.12"), limit=Fraction(1000), fee_at_start=Fraction(5), months=1)
    assert [("0", "995"), ("1", "-1010")] == pairs(known)
    assert "12.55" == printed(eu_aprc(overdraft(Fraction("0.12"))))  # 1.03 ^ 4 - 1


def test_j_a_bridging_loan_lasts_twelve_months() -> None:
    """1,000 at 0.5 % a month: 1,060; half a year if that is known, with a fee."""
    assert [("0", "1000"), ("12", "-1060")] == pairs(bridging(Fraction("0.005"), limit=Fraction(1000)))
    known = bridging(Fraction("0.005"), limit=Fraction(1000), fee_at_start=Fraction(10), months=6)
    assert [("0", "990"), ("6", "-1030")] == pairs(known)


def test_g_the_shortest_first_interval() -> None:
    """Half a month of a month and half a month; one month unless there are several."""
    flows = pairs(equal_installments(Fraction(0), 3, limit=Fraction(300), first_after=[Fraction(1), Fraction(1, 2)]))
    assert [("0", "300"), ("1/2", "-100"), ("3/2", "-100"), ("5/2", "-100")] == flows
    assert ["0", "1", "2"] == [time for time, _ in pairs(equal_installments(MONTH, 2))]
    assert "12.6825" == printed(eu_aprc(equal_installments(MONTH, 7)), 4)


def test_h_charges_without_a_date() -> None:
    """Three at equal intervals from month 2 to month 12; one alone at the first repayment."""
    plan = Flows.of([(0, 1000), (12, -1000)], 12)
    more = unspecified_charges(plan, [Fraction(5)] * 3, first=Fraction(2), last=Fraction(12))
    assert [("0", "1000"), ("12", "-1000"), ("2", "-5"), ("7", "-5"), ("12", "-5")] == pairs(more)
    assert ("2", "-9") == pairs(unspecified_charges(plan, [Fraction(9)], first=Fraction(2), last=Fraction(12)))[-1]


ERRORS: dict[str, tuple[Callable[[], object], str]] = {
    "no ceiling": (lambda: credit_limit(Fraction(0)), "limit: '0' cannot be: a ceiling is above zero; try 1500"),
    "no months": (
        lambda: open_ended(MONTH, months=0),
        "months: '0' cannot be: a credit lasts at least one month; try 12",
    ),
    "an overdraft of no months": (
        lambda: overdraft(MONTH, months=0),
        "months: '0' cannot be: a credit lasts at least one month; try 12",
    ),
    "a payment before the drawdown": (
        lambda: equal_installments(MONTH, 3, first_after=[Fraction(-1)]),
        "first_after: '-1' cannot be: a payment is not before the drawdown; try 1",
    ),
    "charges that end before they begin": (
        lambda: unspecified_charges(Flows.of([(0, 1)], 12), [MONTH], first=Fraction(2), last=Fraction(1)),
        "last: '1' cannot be: it is not before the first repayment of capital; try 2",
    ),
}


@pytest.mark.parametrize(("asked", "sentence"), ERRORS.values(), ids=ERRORS)
def test_what_cannot_be(asked: Callable[[], object], sentence: str) -> None:
    """Said in a sentence."""
    with pytest.raises(UsageError) as raised:
        asked()
    assert sentence == str(raised.value)
