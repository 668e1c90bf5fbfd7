"""What does a plan seem to cost? The flat rate: cost over the amount financed, a year, as if nothing were repaid."""

from __future__ import annotations

from fractions import Fraction

from calc.rates.rate import Rate, exact_rate
from calc.working import Step


def flat(cost: Fraction, financed: Fraction, years: Fraction) -> Rate | None:
    """cost / financed / years, as a fraction of one: the figure advertisements like, about half of the true rate.

    None where nothing is financed or no time passes.

    >>> flat(Fraction(72), Fraction(1000), Fraction(1)).percent()     # 12 x 0.6 %
    '7.20'
    """
    if not financed or not years:
        return None
    value = cost / financed / years
    expression = f"{_plain(cost)} / {_plain(financed)} / {years}"
    return exact_rate(value, kind="flat", clock="years", working=(Step("flat rate", expression, str(float(value))),))


def _plain(amount: Fraction) -> str:
    return str(amount) if amount.denominator == 1 else str(float(amount))
