"""The estimated annual percentage rate of a construction loan whose advances are not known: Regulation Z, Appendix D.

12 CFR 1026 Appendix D, part I: interest that is payable only on what was advanced is estimated as if half of the
commitment were outstanding for the whole construction period (A.1); interest on the entire commitment, as if all of it
were (B.1). The rate is that of a single payment loan which matures at the end of the construction period; its finance
charge is the estimated interest and any prepaid finance charge, and its amount financed half of the commitment less any
prepaid finance charge (A.2).

Source: read. Not worked out here: part II (construction and permanent financing as one transaction), and the interest
reserves of comment 5, whose published example (21.18 %) was not found with its inputs.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from calc.errors import UsageError
from calc.rates.answer import Answer
from calc.rates.appendix_j import us_appendix_j
from calc.rates.exact_number import exact_number, whole_number

MOST_MONTHS = 1200


@dataclass(frozen=True, slots=True)
class ConstructionEstimate:
    """The estimates of part I: interest, finance charge, amount financed (for the rate), and the rate.

    >>> us_construction(Fraction(100000), Fraction("0.12"), 6).amount_financed      # half of the commitment
    Fraction(50000, 1)
    """

    interest: Fraction
    finance_charge: Fraction
    amount_financed: Fraction
    answer: Answer


def us_construction(
    commitment: Fraction,
    contract_rate: Fraction,
    months: int,
    prepaid: Fraction = Fraction(0),
    on_entire_commitment: bool = False,
) -> ConstructionEstimate:
    """The estimates for a construction period of so many months, at a contract rate (a fraction of one, yearly).

    `commitment` and `prepaid` in the same money, prepaid finance charges less than half of the commitment; `UsageError`
    where that cannot be. A single advance and a single payment have one rate.

    >>> estimate = us_construction(Fraction(50000), Fraction("0.09"), 12, Fraction(1000))
    >>> float(estimate.interest), float(estimate.finance_charge), estimate.answer.rate.percent()   # 3250 / 24000
    (2250.0, 3250.0, '13.54')
    """
    months = whole_number(months, "months", MOST_MONTHS)
    if months < 1:
        raise UsageError("months", months, "a construction period has at least one month", "12")
    lent, yearly = exact_number(commitment, "commitment"), exact_number(contract_rate, "contract_rate", "0.09")
    half, before = lent / 2, exact_number(prepaid, "prepaid", "0")
    if not 0 <= before < half:
        raise UsageError("prepaid", prepaid, "it is zero or more, and less than half of the commitment", "0")
    interest = (lent if on_entire_commitment else half) * yearly * months / 12
    financed = half - before
    charge = interest + before
    whole, rest = divmod(months, 12)
    unit = (whole + Fraction(rest, 12), 1) if whole else (Fraction(1), Fraction(12, months))
    answer = us_appendix_j([(0, financed), (unit[0], -(financed + charge))], per_year=unit[1])
    return ConstructionEstimate(interest, charge, financed, answer)
