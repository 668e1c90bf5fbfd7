"""Chile's annual equivalent charge is nominal, the Philippines' effective interest rate compounds."""

from __future__ import annotations

from fractions import Fraction

from calc.rates.chile import LAW as CHILE
from calc.rates.chile import cl_cae
from calc.rates.philippines import LAW as PHILIPPINES
from calc.rates.philippines import ph_eir
from calc.schedules.level import annuity
from tests.laws.loans import level, printed


def test_one_and_a_half_percent_a_month() -> None:
    """18 % nominal; 1.015 ^ 12 - 1 = 19.5618 % effective."""
    payment = annuity(Fraction(5000), (Fraction("0.015"),) * 10)
    assert ("18.0000", "19.5618") == (
        printed(cl_cae(level(5000, payment, 10), 12), 4), printed(ph_eir(level(5000, payment, 10), 12), 4),
    )  # fmt: skip


def test_an_add_on_rate_of_the_philippines() -> None:
    """2.95 % a month added on for three months is 4.36 % a month (a bank's published figure)."""
    flows = level(3000, 1000 + Fraction("88.5"), 3)
    assert "4.36" == printed(cl_cae(flows, 1))
    assert f"{(1 + float(printed(cl_cae(flows, 1), 12)) / 100) ** 12 - 1:.6%}" == f"{printed(ph_eir(flows, 12), 6)}%"


def test_the_two_are_described() -> None:
    """How sure their sources are."""
    assert [("cl-cae", "from memory", 2), ("ph-eir", "second-hand", 2)] == [
        (law.id, law.certainty, law.decimals) for law in (CHILE, PHILIPPINES)
    ]
