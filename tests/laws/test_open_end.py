"""Open-end credit of the United States, 12 CFR 1026.14(c) and Appendix F: the charge over its base, times 12."""

from __future__ import annotations

from fractions import Fraction

import pytest

from calc.errors import UsageError
from calc.rates.open_end import us_quotient

APPENDIX_F = {
    "1": ("4.50", "100", "54"),
    "3": ("4.50", "200", "27"),
    "5": ("2.50", "150", "20"),
    "6": ("3.75", "100", "45"),
    "comment 14(c)(2)-1": ("1", "40", "30"),
}


@pytest.mark.parametrize(("charge", "base", "percent"), APPENDIX_F.values(), ids=APPENDIX_F)
def test_the_examples(charge: str, base: str, percent: str) -> None:
    """The quotient is exact."""
    assert Fraction(percent) / 100 == us_quotient(Fraction(charge), Fraction(base))


def test_other_cycles() -> None:
    """13 cycles of four weeks a year."""
    assert Fraction(13, 100) == us_quotient(Fraction(1), Fraction(100), Fraction(13))


@pytest.mark.parametrize("base", [0, -40])
def test_a_charge_needs_a_base(base: int) -> None:
    """Said in a sentence."""
    with pytest.raises(UsageError) as raised:
        us_quotient(Fraction(1), Fraction(base))
    assert str(raised.value) == f"base: '{base}' cannot be: a charge is a part of something above zero; try 100.00"
