"""Singapore's effective interest rates: of moneylenders, compounded, and of banks, mostly nominal."""

from __future__ import annotations

from fractions import Fraction

import pytest

from calc.rates.singapore import BANKS, LAW, sg_bank_eir, sg_eir
from tests.laws.loans import level, printed

MONEYLENDERS = {1: "20.0", 2: "27.8", 4: "34.6", 6: "37.7", 12: "41.3"}


@pytest.mark.parametrize(("count", "published"), MONEYLENDERS.items())
def test_the_moneylenders_table(count: int, published: str) -> None:
    """1,000 for a year at 200 of interest, in 1, 2, 4, 6 and 12 equal installments."""
    assert published == LAW.percent(sg_eir(level(1000, Fraction(1200, count), count), count))


def test_cimb_s_rate_is_nominal() -> None:
    """10,000 in 24 of 450: 7.5 %, where compounding would give 7.76 %."""
    flows = level(10000, 450, 24)
    assert ("7.5", "7.76") == (printed(sg_bank_eir(flows, 12), 1), printed(sg_eir(flows, 12)))


def test_gxs_s_flat_rate_of_three_percent() -> None:
    """36 months of 1/36 and 0.25 %: 5.68 % monthly; the bank printed 5.69 % by daily accrual."""
    assert "5.68" == BANKS.percent(sg_bank_eir(level(3600, 109, 36), 12))


def test_the_two_are_described() -> None:
    """One decimal for moneylenders, two for banks."""
    assert [("sg-eir", "read", 1), ("sg-bank-eir", "second-hand", 2)] == [
        (law.id, law.certainty, law.decimals) for law in (LAW, BANKS)
    ]
