"""Taiwan's total cost annual percentage rate (總費用年百分率): nominal, 12 times the monthly rate, fees on day 0."""

from __future__ import annotations

from fractions import Fraction

import pytest

from calc.rates.taiwan import LAW, tw_apr
from calc.schedules.level import annuity
from tests.laws.loans import level, printed


@pytest.mark.parametrize(
    ("payment", "received", "published"), [("5324.208481644", 299000, "2.63"), ("7178.592033257", 396100, "3.35")]
)
def test_the_banks_published_figures(payment: str, received: int, published: str) -> None:
    """Sixty level payments, their exact amounts, with the fees taken off what is received: Fubon, Union Bank."""
    assert published == LAW.percent(tw_apr(level(received, payment, 60), 12))


def test_the_rate_does_not_compound() -> None:
    """1 % a month is 12 % a year."""
    payment = annuity(Fraction(300000), (Fraction("0.01"),) * 60)
    assert "12.000000" == printed(tw_apr(level(300000, payment, 60), 12), 6)


def test_the_law_is_described() -> None:
    """The text of the rule was not read."""
    assert ("tw-apr", "second-hand", 2) == (LAW.id, LAW.certainty, LAW.decimals)
