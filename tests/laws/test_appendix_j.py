"""Regulation Z, Appendix J: is every example of paragraph (c) reproduced, and which rate is taken where there are two?

12 CFR 1026, Appendix J. The examples are named by their clause; figures of 1978 are the regulation's own. Those that
have dates are computed from the dates, with the unit-period found and counted, and from the counted unit-periods.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from calc.dates import Duration, Unit
from calc.errors import UsageError
from calc.published.examples import shipped_examples
from calc.rates.appendix_j import LAW, Disclosure, disclosure, us_appendix_j, with_simple_fractions
from calc.rates.flows import Flows
from calc.rates.segments import flows_of
from tests.laws.loans import Pairs, level, on, printed, rate_of, series, times

MONTHS, QUARTERS, WEEKS = 12, 4, 52
SHIPPED = {case["id"]: case for case in shipped_examples()}

C1I = [on("1978-01-10", 5000), *series("1978-02-10", "1 month", 24, 230)]
C1II = [on("1978-02-10", 6000), *series("1978-04-01", "1 month", 36, 200)]
C1III = [on("1978-02-23", 5000), *series("1978-03-01", "half month", 24, "219.17")]
C1IV = [on("1978-05-23", 10000), *series("1978-10-01", "3 months", 40, 385)]
C1V = [on("1978-03-20", 500), *series("1978-04-21", "1 week", 30, "17.60")]
C2I = [on("1978-01-10", 5000), on("1978-02-10", -250), *series("1978-03-10", "1 month", 23, 230)]
C2II = [on("1978-03-18", 400), on("1978-04-20", "-39.50"), *series("1978-05-18", "4 weeks", 11, "38.31")]
C3I = [on("1978-01-10", 5000), *series("1978-02-10", "1 month", 23, 230), on("1980-01-10", -280)]
C3II = [on("1978-04-03", 200), *series("1978-04-11", "2 weeks", 19, "9.50"), on("1979-01-02", -30)]
C4I = [
    on("1978-01-10", 5000),
    on("1978-02-10", -250),
    *series("1978-03-10", "1 month", 22, 230),
    on("1980-01-10", -280),
]
C4II = [
    on("1978-01-10", 8000),
    on("1978-03-01", "-449.36"),
    *series("1978-05-01", "2 months", 18, 465),
    on("1981-05-01", -200),
]
C5I = [on("1978-01-03", 1000), on("1978-09-15", -1080)]
C5II = [on("1978-07-15", 1000), on("1979-01-15", -1044)]
C5III = [on("1978-01-17", 1000), on("1979-07-17", "-1135.19")]
C5IV = [on("1978-01-03", 1000), on("1980-01-03", -1240)]
C6II = [
    on("1978-03-03", 7350),
    *series("1978-09-15", "1 month", 3, 1000),
    on("1979-03-15", -2000),
    *series("1979-09-15", "1 month", 3, 750),
    on("1980-02-01", -1000),
]

DATED = {
    "c1i": (C1I, "1", "9.69"),
    "c1ii": (C1II, "1, f = 19/30", "11.82"),
    "c1iii": (C1III, "0, f = 2/5", "10.34"),
    "c1iv": (C1IV, "1, f = 13/30", "8.97"),
    "c1v": (C1V, "4, f = 4/7", "14.96"),
    "c2i": (C2I, "1", "10.08"),
    "c2ii": (C2II, "1, f = 5/28", "28.50"),
    "c3i": (C3I, "1", "10.50"),
    "c3ii": (C3II, "0, f = 4/7", "12.22"),
    "c4i": (C4I, "1", "10.90"),
    "c4ii": (C4II, "0, f = 13/15", "7.30"),
    "c5i": (C5I, "1", "11.45"),
    "c5ii": (C5II, "1", "8.80"),
    "c5iii": (C5III, "1, f = 1/2", "8.76"),
    "c5iv": (C5IV, "2", "11.36"),
    "c6ii": (C6II, "6, f = 2/5", "10.22"),
}


@pytest.mark.parametrize(("flows", "first", "published"), DATED.values(), ids=DATED)
def test_c_examples_from_dates(flows: Pairs, first: str, published: str) -> None:
    """The regulation's own counting of the first period, and its rate."""
    answer = us_appendix_j(flows)
    assert (first, published) == (times(answer)[1], printed(answer))


WITH_DATES = [case for case in shipped_examples() if case["id"].startswith("us-appJ-") and "dates" in case]


def test_the_examples_with_dates_are_all_here() -> None:
    """Each shipped example that has dates, and (c)(6)(ii), which is counted in the source from its own."""
    named = {case["id"].removeprefix("us-appJ-") for case in WITH_DATES}
    assert {"c1ii", "c1iv", "c1v", "c2ii", "c3ii", "c4i", "c5i", "c5iii", "c5iv"} == named
    assert named | {"c6ii"} <= set(DATED)


@pytest.mark.parametrize("case", WITH_DATES, ids=lambda case: case["id"])
def test_the_first_dates_are_those_of_the_shipped_examples(case: dict[str, Any]) -> None:
    """Consummation and first payment, as published."""
    flows, _, published = DATED[case["id"].removeprefix("us-appJ-")]
    dates = case["dates"]
    first = dates.get("first_payment") or dates["payment"]
    assert [dates["consummation"], first] == [str(day) for day, _ in flows[:2]]
    assert case["published"] == published


@pytest.mark.parametrize("name", [name for name in DATED if f"us-appJ-{name}" in SHIPPED])
def test_dates_and_counted_periods_agree_in_every_payment(name: str) -> None:
    """The published counts are found from the dates, payment by payment, and so the same rate to twelve decimals."""
    case = SHIPPED[f"us-appJ-{name}"]
    counted = flows_of(case)
    by_count, by_date = us_appendix_j(counted), us_appendix_j(DATED[name][0])
    assert counted.timed is not None
    assert sorted(times(by_count)) == sorted(times(by_date))
    assert printed(by_count, 12) == printed(by_date, 12)
    assert case["published"] == printed(by_count)


PEERS = {
    "quarterly, first period of 100 days": (
        [on("1978-06-23", 10000), *series("1978-10-01", "3 months", 40, 385)],
        "9.15",
    ),
    "quarterly, short first period": ([on("1978-07-23", 10000), *series("1978-10-01", "3 months", 40, 385)], "9.32"),
    "daily": ([on("2023-10-26", 1000), *series("2023-11-30", "1 day", 5, 220)], "94.15"),
    "weekly, long first period": ([on("2023-10-28", 1000), *series("2023-11-30", "1 week", 5, 250)], "176.52"),
    "weekly": ([on("2023-11-23", 1000), *series("2023-11-30", "1 week", 5, 250)], "412.40"),
    "weekly, short first period": ([on("2023-11-24", 1000), *series("2023-11-30", "1 week", 5, 250)], "434.30"),
    "yearly": ([on("2023-10-26", 1000), *series("2023-11-30", "12 months", 5, 500)], "78.34"),
}


@pytest.mark.parametrize(("flows", "published"), PEERS.values(), ids=PEERS)
def test_examples_of_another_program_from_dates(flows: Pairs, published: str) -> None:
    """simontreanor/FSharp.Finance.Personal, checked there against a spreadsheet: quarters, days, weeks, a year."""
    assert published == printed(us_appendix_j(flows))


def test_b6_a_fraction_bears_simple_interest() -> None:
    """100 for 111 after one and a half periods: (1 + i)(1 + i/2) = 1.11, so i = (sqrt(9.88) - 3) / 2."""
    rate = rate_of(us_appendix_j([(0, 100), (Fraction(3, 2), -111)], per_year=1))
    exact = (Decimal("9.88").sqrt() - 3) / 2
    assert abs(Fraction(rate.exact) - Fraction(exact)) < Fraction(1, 10**25)
    assert "7.16" == rate.percent()


def test_b8_several_advances_each_with_its_fraction() -> None:
    """50 now and 50 after half a period, 111 after two: 50 (1+i)^2 + 50 (1+i)^2 / (1+i/2) = 111 by hand at 6.25 %."""
    i = Fraction(1, 16)
    owed = 50 * (1 + i) ** 2 + 50 * (1 + i) ** 2 / (1 + i / 2)
    answer = us_appendix_j([(0, 50), (Fraction(1, 2), 50), (2, -owed)], per_year=1)
    assert "6.250000000000" == printed(answer, 12)


def test_b8_the_equation_without_fractions_has_the_same_roots() -> None:
    """100 now, 110 after one and a half: times (1 - f) z + f that is -50 - 50 z + 110 z^2."""
    half = Fraction(1, 2)
    flows = [(0, Fraction(0), Fraction(-100)), (1, half, Fraction(110))]
    assert {0: -50, 1: -50, 2: 110} == dict(with_simple_fractions(flows))


def test_b8_two_fractions() -> None:
    """f = 1/3 and 1/4: every term is multiplied by the denominator of the other fraction, and adds up."""
    third, quarter = Fraction(1, 3), Fraction(1, 4)
    flows = [(0, Fraction(0), Fraction(-12)), (1, third, Fraction(12)), (1, quarter, Fraction(12))]
    both = [third * quarter, third * (1 - quarter) + quarter * (1 - third), (1 - third) * (1 - quarter)]
    expected = {0: -12 * both[0], 1: -12 * both[1], 2: -12 * both[2] + 12 * (quarter + third)}
    expected[3] = 12 * (1 - quarter + 1 - third)
    assert expected == dict(with_simple_fractions(flows))


def test_b9_the_example_of_the_iteration() -> None:
    """1000 for 36 payments of 33.61: 12.83 %, and the proof is of the digits."""
    rate = rate_of(us_appendix_j(level(1000, "33.61", 36), per_year=MONTHS))
    assert ("12.83", "12.825", "12.835", True) == (
        rate.proof.percent, rate.proof.low, rate.proof.high, rate.proof.proved,
    )  # fmt: skip


def test_the_rate_is_nominal_and_says_so() -> None:
    """1 % a month is 12 % a year."""
    rate = rate_of(us_appendix_j([(0, 1000), (1, -1010)], per_year=MONTHS))
    assert ("nominal", Fraction(12), "12.00") == (rate.kind, rate.per_year, rate.percent())


def test_numbers_of_unit_periods_need_their_number_a_year() -> None:
    """Without it there is no yearly rate, and nothing is assumed."""
    with pytest.raises(UsageError) as raised:
        us_appendix_j([(0, 1000), (1, -1010)])
    assert str(raised.value) == (
        "per_year is missing: the rate is the unit-period rate times the unit-periods a year; try 12 for months"
    )


def test_of_two_positive_rates_the_smaller_is_taken() -> None:
    """A student loan whose payments begin before its advances: 32.04 % and 922.11 %; the appendix says "the" rate."""
    advances = [(day, 1800) for day in ("1978-09-05", "1979-09-05", "1980-09-05", "1981-09-05")]
    advances += [(day, 1000) for day in ("1979-01-05", "1980-01-05", "1981-01-05", "1982-01-05")]
    answer = us_appendix_j([on(day, amount) for day, amount in advances] + series("1978-07-01", "1 month", 50, 240))
    assert ("found", "32.04") == (answer.status, printed(answer))
    assert ["32.04", "922.11"] == [root.percent() for root in answer.roots]
    assert "the smallest positive rate" == answer.picked_by


def test_a_negative_rate_does_not_hide_a_positive_one() -> None:
    """(g - 0.9)(g - 1.1): -10 % and 10 % a period; the positive one is taken, though both are equally near zero."""
    answer = us_appendix_j([(0, -100), (1, 200), (2, -99)], per_year=1)
    assert (["-10.00", "10.00"], "10.00") == ([root.percent() for root in answer.roots], printed(answer))


def test_of_two_negative_rates_none_is_taken() -> None:
    """(g - 0.9)(g - 0.8): the appendix knows no negative rate, so both are told and none is picked."""
    answer = us_appendix_j([(0, -100), (1, 170), (2, -72)], per_year=1)
    assert ("many", None, None) == (answer.status, answer.rate, answer.picked_by)
    assert ["-20.00", "-10.00"] == [root.percent() for root in answer.roots]


def test_a_single_negative_rate_is_told() -> None:
    """900 repaid of 1000 after a year: -10 %."""
    assert "-10.00" == printed(us_appendix_j([(0, 1000), (1, -900)], per_year=1))


def test_without_a_rate_the_answer_says_why() -> None:
    """Nothing is repaid."""
    answer = us_appendix_j([(0, 1000), (1, 10)], per_year=MONTHS)
    assert ("none", None, ()) == (answer.status, answer.rate, answer.working)
    assert "no sign change: all amounts go the same way" == answer.because


def test_b4ii_a_single_payment_of_an_offer_has_its_term_for_a_unit_period() -> None:
    """15 for 100 in one payment: 14 days 391.07 % (365/14), six months 30.00 % (12/6), eighteen 9.69 % (years)."""
    fortnight, months = Duration(2, Unit.WEEK), Duration(1, Unit.MONTH)
    assert "391.07" == printed(us_appendix_j(_single(1, fortnight)))
    assert "30.00" == printed(us_appendix_j(_single(6, months)))
    assert "60.00" == printed(us_appendix_j(_single(6, Duration(1, Unit.HALF_MONTH))))
    by_hand = (Decimal("10.2").sqrt() - 3) / 2  # (1 + i)(1 + i/2) = 1.15
    assert f"{by_hand:.4%}" == f"{printed(us_appendix_j(_single(18, months)), 4)}%"


def _single(periods: int, every: Duration) -> Flows:
    timed = ((Fraction(0), Fraction(100)), (Fraction(periods), Fraction(-115)))
    return Flows(timed, None, every.per_year, every)


def test_b4ii_a_term_of_a_year_and_more_is_counted_in_years() -> None:
    """Twelve months, 52 weeks and 370 days: 15 %, 15/100 x 365/364, and 1 + 5/365 years by hand."""
    assert "15.0000" == printed(us_appendix_j(_single(12, Duration(1, Unit.MONTH))), 4)
    assert "15.0412" == printed(us_appendix_j(_single(52, Duration(1, Unit.WEEK))), 4)
    rate = rate_of(us_appendix_j(_single(37, Duration(10, Unit.DAY))))
    i = Fraction(rate.exact)
    assert abs((1 + i) * (1 + i * 5 / 365) - Fraction("1.15")) < Fraction(1, 10**40)


def test_b4i_no_unit_period_of_an_offer_is_longer_than_a_year() -> None:
    """Three payments every two years: the year is the unit-period, so 10 % twice over is 21 %."""
    every = Duration(2, Unit.YEAR)
    flows = ((0, 100), (1, -21), (2, -21), (3, -121))
    timed = tuple((Fraction(time), Fraction(amount)) for time, amount in flows)
    rate = rate_of(us_appendix_j(Flows(timed, None, every.per_year, every)))
    assert ("10.00", Fraction(1)) == (rate.percent(), rate.per_year)


def test_equal_periods_of_an_offer_stay_as_they_are() -> None:
    """Several payments every two weeks: 26 unit-periods a year, also where one of the amounts is nothing."""
    every = Duration(2, Unit.WEEK)
    timed = tuple((Fraction(time), Fraction(amount)) for time, amount in ((0, 100), (1, 0), (2, -51), (3, -51)))
    rate = rate_of(us_appendix_j(Flows(timed, None, every.per_year, every)))
    assert Fraction(26) == rate.per_year


def accuracy(stated: str, irregular: bool = False) -> Disclosure:
    """A rate stated of the loan of (c)(1)(iii), which is 10.34 % and some more."""
    return disclosure(us_appendix_j(C1III), Fraction(stated), irregular)


def test_1026_22_a_2_an_eighth_of_a_point_up_or_down() -> None:
    """The eighth itself is within the tolerance, anything more is not."""
    answer = us_appendix_j(level(1000, "33.61", 36), per_year=MONTHS)
    exact = Fraction(rate_of(answer).exact)
    eighth = Fraction(1, 800)
    edges = [exact + eighth, exact - eighth, exact + eighth + Fraction(1, 10**20), exact - eighth - Fraction(1, 10**20)]
    assert [True, True, False, False] == [disclosure(answer, stated).accurate for stated in edges]


def test_1026_22_a_3_a_quarter_of_a_point_for_an_irregular_transaction() -> None:
    """0.2 of a point off is too much for a regular transaction, and not for an irregular one."""
    regular, irregular = accuracy("0.1054"), accuracy("0.1054", irregular=True)
    assert (Fraction(1, 800), False) == (regular.tolerance, regular.accurate)
    assert (Fraction(1, 400), True) == (irregular.tolerance, irregular.accurate)
    assert ("10.34", Fraction("0.1054")) == (irregular.exact.percent(), irregular.disclosed)
    assert not accuracy("0.1060", irregular=True).accurate


def test_only_a_rate_that_was_found_can_be_compared() -> None:
    """Said in a sentence."""
    with pytest.raises(UsageError) as raised:
        disclosure(us_appendix_j([(0, 1000)], per_year=12), Fraction(0))
    assert str(raised.value) == (
        "answer: 'none' cannot be: only a rate that was found can be compared; try a case with one rate"
    )


def test_a_cost_on_the_day_of_consummation_is_no_payment_period() -> None:
    """980 received in all, 1030 paid after 255 days: one advance and one payment, 50/980 x 365/255 a year."""
    answer = us_appendix_j([on("1978-01-03", 1000), on("1978-01-03", -20), on("1978-09-15", -1030)])
    assert f"{50 / 980 * 365 / 255:.4%}" == f"{printed(answer, 4)}%"


def test_the_law_is_described() -> None:
    """Its name on the command line, how sure the source is, its decimals, and its equation in words."""
    assert ("us-appendix-j", "read", 2) == (LAW.id, LAW.certainty, LAW.decimals)
    assert "12 CFR 1026 Appendix J" == LAW.cite
    assert "(1 + f i)(1 + i)^q" in LAW.equation
