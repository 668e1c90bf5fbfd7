"""Hong Kong's annualised percentage rate: effective, by net present value, from installments that are not rounded."""

from __future__ import annotations

from fractions import Fraction

import pytest

from calc.rates.hong_kong import LAW, hk_apr
from calc.schedules.level import annuity
from tests.laws.loans import level, printed

BANKS = {
    "Hang Seng, 6 months": ("0.18", 6, "3.76"),
    "Hang Seng, 36 months": ("0.18", 36, "4.20"),
    "ZA, 9 months": ("0.07", 9, "1.52"),
    "ZA, 18 months": ("0.07", 18, "1.60"),
    "ZA, 24 months": ("0.07", 24, "1.62"),
    "HSBC, 60 months": ("0.18", 60, "4.19"),
    "Chong Hing, 20 % a month": ("20", 12, "1606.98"),
}


def test_a_card_without_fees_is_the_monthly_rate_compounded() -> None:
    """2.4 % a month: 1.024 ^ 12 - 1 = 32.92 %, from any plan at that rate."""
    payment = annuity(Fraction(1000), (Fraction("0.024"),) * 7)
    assert f"{1.024**12 - 1:.6%}" == f"{printed(hk_apr(level(1000, payment, 7), 12), 6)}%"
    assert "32.92" == printed(hk_apr([(0, 1000), (1, -1024)], 12))


@pytest.mark.parametrize(("fee", "count", "published"), BANKS.values(), ids=BANKS)
def test_a_monthly_fee_on_the_amount_lent(fee: str, count: int, published: str) -> None:
    """So many percent of the amount lent with each installment; 20 % a month is an ordinary question too."""
    amount = Fraction(100000)
    assert published == LAW.percent(hk_apr(level(amount, amount / count + amount * Fraction(fee) / 100, count), 12))


def test_the_law_is_described() -> None:
    """Two decimals."""
    assert ("hk-apr", "second-hand", 2) == (LAW.id, LAW.certainty, LAW.decimals)
