"""India's Key Facts Statement: the monthly internal rate of return times 12, charges taken off what is disbursed.

RBI/2024-25/18, Annex B: 20,000 at 15 % in 24 installments, 240 of charges to the lender and 160 to third parties.
"""

from __future__ import annotations

from fractions import Fraction

import calc
from calc.rates.india import LAW, in_kfs
from calc.schedules.level import annuity
from tests.laws.loans import level, printed

INSTALLMENT = annuity(Fraction(20000), (Fraction(15, 1200),) * 24)


def test_annex_b_with_the_exact_installment() -> None:
    """19,600 net for 24 of 969.733: 17.07 %; the printed 970 would give 17.10 %, and compounding 18.47 %."""
    assert "969.733" == f"{float(INSTALLMENT):.3f}"
    assert "17.07" == printed(in_kfs(level(19600, INSTALLMENT, 24), 12))
    assert "17.10" == printed(in_kfs(level(19600, 970, 24), 12))


def test_charges_of_third_parties_and_tax_count() -> None:
    """The offer of Annex B, its charges deducted: the same with one cent a month rounded away."""
    offer = calc.Offer(
        price="20000",
        currency="INR",
        plan={"kind": "level", "installments": 24, "rate": "15%"},
        fees=[
            {"amount": "200", "when": "deducted"},
            {"amount": "40", "when": "deducted", "kind": "tax"},
            {"amount": "160", "when": "deducted", "kind": "third_party"},
        ],
    )
    one = calc.quote(offer, laws=["in-kfs"]).laws[0]
    assert ("17.07", ()) == (one.percent, one.left_out)


def test_the_law_is_described() -> None:
    """Two decimals; its figures were not read in the source."""
    assert ("in-kfs", "from memory", 2) == (LAW.id, LAW.certainty, LAW.decimals)
