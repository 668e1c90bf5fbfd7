"""The directives' annual percentage rate of charge: from numbers of months and from dates, with costs at any time.

Directive (EU) 2023/2225, Annex III; the examples of DG FISMA (G. M. Soto, 2015) are named by their number.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from calc.dates import Duration, Unit
from calc.rates.european_union import LAW, eu_aprc, rounded
from calc.rates.flows import Flows
from tests.laws.loans import level, on, printed, rate_of, series, times


def test_example_1_by_months() -> None:
    """200,000 with costs of 4,000, 240 payments of 1,432.86."""
    assert "6.434412" == printed(eu_aprc([*level(200000, "1432.86", 240), (0, -4000)], per_year=12), 6)


@pytest.mark.parametrize(("drawn", "first"), [("2015-01-12", "2015-02-12"), ("2024-01-01", "2024-02-01")])
def test_example_1_from_dates(drawn: str, first: str) -> None:
    """The same from dates, whatever the months and the leap years: months are equal."""
    flows = [on(drawn, 200000), on(drawn, -4000), *series(first, "1 month", 240, "1432.86")]
    assert "6.434412" == printed(eu_aprc(flows), 6)


def test_example_1_from_the_last_days_of_months() -> None:
    """A series from 31 January keeps whole months through twenty Februaries."""
    flows = [on("2015-01-31", 196000), *series("2015-01-31", "1 month", 241, "1432.86")[1:]]
    assert "6.434412" == printed(eu_aprc(flows), 6)


def test_example_18_case_1_the_shortest_first_interval_from_dates() -> None:
    """From 15 February to 1 March 2013: 14 days of a year of 365, and then months."""
    flows = [on("2013-02-15", 200000), on("2013-02-15", -4000), *series("2013-03-01", "1 month", 240, "1429.01")]
    answer = eu_aprc(flows)
    assert "6.435937" == printed(answer, 6)
    assert ["0", "0", "14/365", "1/12+14/365"] == times(answer)[:4]


def test_example_18_case_2_from_dates() -> None:
    """From 12 March to 1 May 2012: a month and 20 days of a year of 366."""
    flows = [on("2012-03-12", 200000), on("2012-03-12", -4000), *series("2012-05-01", "1 month", 240, "1437.54")]
    answer = eu_aprc(flows)
    assert ("6.432478", "6.4") == (printed(answer, 6), LAW.percent(answer))
    assert ["1/12+20/366", "240/12+20/366"] == [times(answer)[2], times(answer)[-1]]


def test_yearly_payments() -> None:
    """1,000 for two payments of 576.19 a year apart: 10 % (576.19 = 1000 x 0.1 / (1 - 1.1^-2))."""
    by_years = eu_aprc([(0, 1000), (1, "-576.190476190476190476"), (2, "-576.190476190476190476")])
    from_dates = eu_aprc([on("2023-02-28", 1000), *series("2024-02-28", "1 year", 2, "576.190476190476190476")])
    assert ["10.000000000"] * 2 == [printed(by_years, 9), printed(from_dates, 9)]


def test_weekly_payments_of_52_a_year() -> None:
    """500 for 52 weekly payments of 18: 299.3 %, by numbers of weeks and from dates."""
    by_weeks = eu_aprc(level(500, 18, 52), per_year=52)
    from_dates = eu_aprc([on("2024-01-04", 500), *series("2024-01-11", "1 week", 52, 18)])
    assert ("299.3", printed(by_weeks, 9)) == (printed(by_weeks, 1), printed(from_dates, 9))


def test_a_cost_before_the_first_drawdown_has_negative_time() -> None:
    """100 a year before, 1,000 drawn, 1,200 a year later: 100 g^2 - 1000 g + 1200 = 0, so g is 5 - or + sqrt 13."""
    by_years = eu_aprc([(-1, -100), (0, 1000), (1, -1200)])
    from_dates = eu_aprc([on("2023-05-05", -100), on("2024-05-05", 1000), on("2025-05-05", -1200)])
    assert ["39.444872", "760.555128"] == [root.percent(6) for root in by_years.roots]
    assert by_years.roots == from_dates.roots
    assert ("39.4", "39.4") == (printed(by_years, 1), LAW.percent(from_dates))


def test_of_several_rates_the_positive_one_nearest_zero_is_taken() -> None:
    """The directive is silent; the rule of MCOB 10.3.1(2) is used, and all rates are told."""
    answer = eu_aprc([(0, 50), (1, -115), (2, 66)])
    assert ("found", "10.00", ["10.00", "20.00"]) == (
        answer.status, printed(answer), [root.percent() for root in answer.roots],
    )  # fmt: skip
    assert "the positive rate nearest to zero, or else the negative one nearest to zero" == answer.picked_by


def test_several_drawdowns() -> None:
    """600 now and 400 after a month, by hand at 1 % a month: 12.682503 % a year."""
    owed = 600 * Fraction("1.01") ** 3 + 400 * Fraction("1.01") ** 2
    by_months = eu_aprc([(0, 600), (1, 400), (3, -owed)], per_year=12)
    from_dates = eu_aprc([on("2026-01-20", 600), on("2026-02-20", 400), on("2026-04-20", -owed)])
    assert ["12.682503"] * 2 == [printed(by_months, 6), printed(from_dates, 6)]


def test_two_of_270_for_500() -> None:
    """Months are twelfths: 85.585078 %; by days over 365 it would be 84.630846 %."""
    flows = [on("2012-10-10", 500), on("2012-11-10", -270), on("2012-12-10", -270)]
    assert "85.585078" == printed(eu_aprc(flows), 6)


def test_a_single_repayment_after_two_weeks() -> None:
    """115 for 100 after 14 days: two of 52 weeks, so 1.15^26 - 1 = 3685.680 %."""
    exact = (Fraction("1.15") ** 26 - 1) * 100
    answer = eu_aprc([on("2026-01-01", 100), on("2026-01-15", -115)])
    assert f"{float(exact):.3f}" == printed(answer, 3)


def test_the_frequency_of_an_offer_decides() -> None:
    """Uneven payments of a plan that comes by the fortnight are counted in weeks."""
    flows = Flows.of([on("2026-01-01", 100), on("2026-01-20", -52), on("2026-02-03", -52)])
    weekly = Flows(None, flows.dated, Fraction(26), Duration(2, Unit.WEEK))
    assert ["2/52+5/365", "4/52+5/365"] == times(eu_aprc(weekly))[1:]


def test_no_cost_is_exactly_nothing() -> None:
    """0.00, and proved."""
    rate = rate_of(eu_aprc([on("2026-01-15", 1000), *series("2026-02-20", "1 month", 4, 250)]))
    assert ("0.00", 0.0, True) == (rate.percent(), float(rate), rate.proof.proved)


def test_the_rate_is_effective_by_the_directive_s_clock() -> None:
    """It is no rate by actual days of 365."""
    rate = rate_of(eu_aprc(level(100, 110, 1)))
    assert ("effective", "years of 12 equal months or 52 weeks") == (rate.kind, rate.clock)
    assert ["effective annual rate = growth a year - 1 = 0.100000000000"] == [str(step) for step in rate.working]


DECIMALS = {"3.055": ("3.1", "3.06"), "3.054": ("3.1", "3.05"), "3.05": ("3.1", "3.05"), "3.0499": ("3.0", "3.05")}


@pytest.mark.parametrize(("value", "expected"), DECIMALS.items())
def test_remark_d_the_next_digit_alone_decides(value: str, expected: tuple[str, str]) -> None:
    """To one decimal 3.054 is 3.1, for its second is 5; to two decimals 3.05."""
    assert expected == (rounded(Fraction(value)), rounded(Fraction(value), 2))


def test_remark_d_rounds_the_rate_and_not_a_rounded_rate() -> None:
    """Example 22, case 2: 6.041228 is 6.0, though two decimals of it are 6.04 and one of those would be the same."""
    assert "6.0" == rounded(Fraction("6.041228"))
    assert ("9.9", "10.0") == (rounded(Fraction("9.949")), rounded(Fraction("9.95")))


def test_without_a_rate_nothing_is_printed() -> None:
    """And why there is none is said."""
    answer = eu_aprc([(0, 1000), (1, 1000)])
    assert ("none", None, ()) == (answer.status, LAW.percent(answer), answer.working)
    assert "no sign change: all amounts go the same way" == answer.because
    assert "every rate" == eu_aprc([(0, 0)]).because


def test_the_law_is_described() -> None:
    """One decimal, half up, and a source that was read."""
    assert ("eu-aprc", "read", 1, "half-up") == (LAW.id, LAW.certainty, LAW.decimals, LAW.rounding)
    assert "Directive (EU) 2023/2225, Annex III" == LAW.cite
