"""The United Kingdom's rate: the directive's equation, its own rule for several rates, its tolerance, rounding of old.

CONC App 1.2; MCOB 10.3.1(2), as regulation 9(3) of the Total Charge for Credit Regulations 1980.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from calc.errors import UsageError
from calc.rates.european_union import eu_aprc
from calc.rates.united_kingdom import LAW, is_accurate, percent_before_2000, uk_apr
from tests.laws.loans import Pairs, level, on, printed, rate_of, series

TINY = Fraction(1, 10**30)


def with_growths(*growths: str) -> Pairs:
    """Amounts a year apart that are worth nothing at these growths and at no others."""
    polynomial = [Fraction(1)]
    for growth in map(Fraction, growths):
        longer = [*polynomial, Fraction(0)]
        for place, coefficient in enumerate(polynomial):
            longer[place + 1] -= growth * coefficient
        polynomial = longer
    return [(place, 1000 * coefficient) for place, coefficient in enumerate(polynomial)]


def test_the_directive_s_rate_where_there_is_one() -> None:
    """500 for two of 270: 85.6 %, also from dates."""
    assert "85.6" == printed(uk_apr(level(500, 270, 2), per_year=12), 1)
    dated = [on("2012-10-10", 500), *series("2012-11-10", "1 month", 2, 270)]
    assert rate_of(eu_aprc(dated)) == rate_of(uk_apr(dated))
    assert uk_apr(dated).picked_by is None


@pytest.mark.parametrize(
    ("growths", "roots", "picked"),
    [
        (("1.1", "1.2"), ["10.0", "20.0"], "10.0"),
        (("0.95", "1.3"), ["-5.0", "30.0"], "30.0"),
        (("0.5", "0.9"), ["-50.0", "-10.0"], "-10.0"),
        (("0.8", "1.05", "1.4"), ["-20.0", "5.0", "40.0"], "5.0"),
        (("1", "1.25"), ["0.0", "25.0"], "25.0"),
        (("0.75", "1"), ["-25.0", "0.0"], "0.0"),
    ],
)
def test_the_positive_rate_nearest_zero_or_else_the_negative_one(
    growths: tuple[str, ...], roots: list[str], picked: str
) -> None:
    """Both signs, only positive, only negative, and zero, which is neither."""
    answer = uk_apr(with_growths(*growths))
    assert (roots, picked) == ([root.percent(1) for root in answer.roots], printed(answer, 1))
    assert ("found", "the positive rate nearest to zero, or else the negative one nearest to zero") == (
        answer.status, answer.picked_by,
    )  # fmt: skip


def test_without_a_rate_there_is_none_to_pick() -> None:
    """Growths that are no real numbers: 1000 (g^2 + 1)."""
    answer = uk_apr([(0, 1000), (1, -1), (2, 1000)])
    assert ("none", None, ()) == (answer.status, answer.rate, answer.roots)
    assert "2 sign changes, but no rate above -100 %" == answer.because


def test_before_2000_decimals_were_cut_off() -> None:
    """31.37 was stated as 31.3, and has been 31.4 since; -31.37 as -31.3."""
    answer = uk_apr([(0, 1000), (1, "-1313.7")])
    assert ("31.3", "31.4") == (percent_before_2000(answer), LAW.percent(answer))
    assert "-31.3" == percent_before_2000(uk_apr([(0, 1000), (1, "-686.3")]))


def test_the_tolerance_is_one_point_over_and_a_tenth_under() -> None:
    """31 %: 32 and 30.9 may be stated, and no more and no less than these."""
    answer = uk_apr([(0, 1000), (1, -1310)])
    edges = [Fraction("0.32"), Fraction("0.309")]
    assert [True, True] == [is_accurate(answer, stated) for stated in edges]
    assert [False, False] == [is_accurate(answer, edges[0] + TINY), is_accurate(answer, edges[1] - TINY)]


@pytest.mark.parametrize(
    ("asked", "what"),
    [(percent_before_2000, "stated"), (lambda answer: is_accurate(answer, Fraction(0)), "compared")],
)
def test_only_a_rate_that_was_found_can_be_stated_or_compared(asked: object, what: str) -> None:
    """Said in a sentence."""
    assert callable(asked)
    with pytest.raises(UsageError) as raised:
        asked(uk_apr([(0, 1000), (1, 10)]))
    assert str(raised.value) == (
        f"answer: 'none' cannot be: only a rate that was found can be {what}; try a case with one rate"
    )


def test_weeks_are_52_a_year() -> None:
    """500 for 52 of 18: 299.3 %."""
    assert "299.3" == printed(uk_apr(level(500, 18, 52), per_year=52), 1)


def test_the_law_is_described() -> None:
    """One decimal; no official worked example was found."""
    assert ("uk-apr", "CONC App 1.2", "second-hand", 1) == (LAW.id, LAW.cite, LAW.certainty, LAW.decimals)
