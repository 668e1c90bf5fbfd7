"""Japan: 実質年率, the monthly internal rate of return times 12, and the fee for 100 yen of cash price.

Checked against the tables of issuers: Pocket Card rounds half-up, Rakuten cuts off the fee, Nissenren the rate.
"""

from __future__ import annotations

from fractions import Fraction

import mpmath
import pytest

from calc.errors import UsageError
from calc.money import RoundingMode
from calc.published.examples import shipped_examples
from calc.rates.japan import LAW, jp_annual_rate, jp_fee_per_100
from tests.laws.loans import level, printed, rate_of

POCKET_CARD = {
    int(case["installments"]): str(case["published"])
    for case in shipped_examples()
    if case["id"].startswith("jp-pocketcard-")
}
NISSENREN = {3: ("2", "11.96"), 24: ("18", "16.42"), 48: ("36", "15.98"), 60: ("45", "15.71")}


@pytest.mark.parametrize(("count", "fee"), POCKET_CARD.items())
def test_pocket_card_s_table(count: int, fee: str) -> None:
    """15 % a year, from two installments to 36."""
    assert fee == jp_fee_per_100(Fraction(15, 100), count)


@pytest.mark.parametrize("count", range(1, 61))
def test_the_fee_by_another_formula(count: int) -> None:
    """n x 100 i / (1 - (1 + i)^-n) - 100, at 50 digits."""
    with mpmath.workdps(50):
        i = mpmath.mpf("0.15") / 12
        fee = count * 100 * i / (1 - (1 + i) ** -count) - 100
        assert mpmath.nstr(mpmath.floor(fee * 10**10 + 0.5) / 10**10, 30) == mpmath.nstr(
            mpmath.mpf(jp_fee_per_100(Fraction("0.15"), count, 10)), 30
        )


def test_rakuten_cuts_the_fee_off() -> None:
    """2.0486 for three installments at 12.25 % is 2.04, and rounded it is 2.05."""
    rate = Fraction("0.1225")
    assert ("2.0486", "2.04", "2.05") == (
        jp_fee_per_100(rate, 3, 4), jp_fee_per_100(rate, 3, rounding=RoundingMode.DOWN), jp_fee_per_100(rate, 3),
    )  # fmt: skip


@pytest.mark.parametrize(("count", "expected"), NISSENREN.items())
def test_nissenren_cuts_the_rate_off(count: int, expected: tuple[str, str]) -> None:
    """The rate of so many installments of 100 yen and the add-on fee, cut off after two decimals."""
    fee, published = expected
    rate = rate_of(jp_annual_rate(level(100, (100 + Fraction(fee)) / count, count), 12))
    assert published == rate.percent(2, RoundingMode.DOWN)


def test_an_add_on_of_ten_percent() -> None:
    """100,000 in ten of 11,000: 21.26 %."""
    assert "21.26" == printed(jp_annual_rate(level(100000, 11000, 10), 12))


def test_free_installments_have_no_fee() -> None:
    """At 0 % nothing is charged."""
    assert "0.00" == jp_fee_per_100(Fraction(0), 12)


def test_there_is_at_least_one_installment() -> None:
    """Said in a sentence."""
    with pytest.raises(UsageError) as raised:
        jp_fee_per_100(Fraction("0.15"), 0)
    assert str(raised.value) == "installments: '0' cannot be: there is at least one payment; try 12"


def test_the_law_is_described() -> None:
    """Two decimals, rounded half-up unless an issuer does otherwise."""
    assert ("jp-annual-rate", "second-hand", 2, "half-up") == (LAW.id, LAW.certainty, LAW.decimals, LAW.rounding)
