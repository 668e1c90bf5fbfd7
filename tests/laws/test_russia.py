"""Russia's full cost of credit (ПСК): Regulation Z's equation, base periods of a year of 365 days, three decimals."""

from __future__ import annotations

from fractions import Fraction

from calc.rates.appendix_j import us_appendix_j
from calc.rates.russia import LAW, ru_psk
from tests.laws.loans import level, on, printed, series, times


def test_one_percent_a_month() -> None:
    """12.000 %: the rate is nominal."""
    assert "12.000" == LAW.percent(ru_psk(level(1000, 1010, 1), 12))


def test_a_part_of_a_base_period_bears_simple_interest() -> None:
    """One and a half months at 1 % are (1 + i)(1 + i/2) = 1.01505."""
    assert "12.000" == printed(
        ru_psk([(0, 1000), (Fraction(3, 2), -1000 * Fraction("1.01") * Fraction("1.005"))], 12), 3
    )


def test_the_base_period_is_the_most_frequent_interval() -> None:
    """By dates as by Appendix J: an odd first period, then months."""
    flows = [on("2026-02-10", 6000), *series("2026-04-01", "1 month", 36, 200)]
    assert "1, f = 19/30" == times(ru_psk(flows))[1]
    assert printed(us_appendix_j(flows), 12) == printed(ru_psk(flows), 12)


def test_one_payment_has_its_term_for_a_base_period() -> None:
    """115 for 100 after 14 days: 15 % x 365/14."""
    assert "391.071" == LAW.percent(ru_psk([on("2026-01-01", 100), on("2026-01-15", -115)]))


def test_the_law_is_described() -> None:
    """Three decimals; its text is from memory, and it says so."""
    assert ("ru-psk", "from memory", 3) == (LAW.id, LAW.certainty, LAW.decimals)
    assert "source: from memory, confirm before quoting" == LAW.sure()
