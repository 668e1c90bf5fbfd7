"""The annual percentage rate of open-end credit in the United States: a quotient of the charge and the balance.

12 CFR 1026.14(c) and Appendix F: the finance charge of a billing cycle over the amount that it is charged on, times the
billing cycles a year. 14(a) comment 2: no number of decimals is fixed.

Source: read.
"""

from __future__ import annotations

from fractions import Fraction

from calc.errors import UsageError
from calc.rates.exact_number import exact_number
from calc.rates.flows import periods_a_year


def us_quotient(finance_charge: Fraction, base: Fraction, per_year: Fraction = Fraction(12)) -> Fraction:
    """finance charge / base x cycles a year, as a fraction of one, exact; there is always one.

    `UsageError` where the base is not above zero, or something is no number.

    >>> us_quotient(Fraction("4.5"), Fraction(100))               # Appendix F, example 1: 54 %
    Fraction(27, 50)
    """
    charge, below = exact_number(finance_charge, "finance_charge", "4.50"), exact_number(base, "base", "100.00")
    if below <= 0:
        raise UsageError("base", base, "a charge is a part of something above zero", "100.00")
    return charge / below * periods_a_year(per_year)
