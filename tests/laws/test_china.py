"""China's yearly rates: 单利, 12 times the monthly internal rate of return, and 复利, compounded over the year.

中国人民银行公告〔2021〕第3号. What banks publish as 近似折算年化利率(单利) reproduces; the table of a fee of 0.60 %
with each installment was computed at 50 digits.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

import calc
from calc.rates.china import COMPOUND, FINANCING_COST, SIMPLE, cn_compound, cn_simple
from calc.rates.flows import Flows
from tests.laws.loans import level, on, printed, rate_of, series

SIX_TENTHS_EACH = {3: "10.77", 6: "12.24", 9: "12.78", 12: "13.03", 18: "13.23", 24: "13.27", 36: "13.17"}


@pytest.mark.parametrize(("count", "expected"), SIX_TENTHS_EACH.items())
def test_a_fee_of_six_tenths_of_a_percent_with_each_installment(count: int, expected: str) -> None:
    """The simple rate of an even plan, from its flows and from the offer; it is highest near 24 installments."""
    each = Fraction(6000, count) + 36
    assert expected == printed(cn_simple(level(6000, each, count), per_year=12))
    offer = calc.Offer(price="6000000", plan={"installments": count}, fees=[{"rate": "0.6%", "when": "each"}])
    assert expected == calc.quote(offer, laws=["cn-simple"]).laws[0].percent


def test_icbc_twelve_installments() -> None:
    """7.2 % in all: 13.03 % simple, 13.84 % compound."""
    flows = level(6000, 536, 12)
    assert ("13.03", "13.84") == (printed(cn_simple(flows, 12)), printed(cn_compound(flows, 12)))


def test_the_popular_shortcut_is_not_the_published_figure() -> None:
    """24 x fee x n / (n + 1) gives 13.29 for twelve, and banks publish 13.03."""
    shortcut = Fraction(24) * Fraction("0.6") * 12 / 13
    assert ("13.29", "13.03") == (f"{float(shortcut):.2f}", printed(cn_simple(level(6000, 536, 12), 12)))


def test_guangfa_twenty_four_installments() -> None:
    """2,679.00 in 24 of 111.63 and 8.04: 6.77 %."""
    assert "6.77" == printed(cn_simple(level(2679, "119.67", 24), 12))


def test_a_fee_at_the_start_counts_at_once() -> None:
    """6000 received less 432, and 500 a month: more than the 13.03 % of the same fee with each installment."""
    assert "14.02" == printed(cn_simple(level(6000 - 432, 500, 12), 12))


def test_compound_by_periods_and_by_dates() -> None:
    """1 % a month is 12.682503 % by months; from 1 January to 1 April 2026 it is 90 days of 365."""
    owed = Fraction("1.01") ** 3 * 1000
    assert "12.682503" == printed(cn_compound([(0, 1000), (3, -owed)], 12), 6)
    by_days = float(owed / 1000) ** (365 / 90) - 1
    rate = rate_of(cn_compound([on("2026-01-01", 1000), on("2026-04-01", -owed)]))
    assert abs(by_days - float(rate)) < 1e-14
    assert ("dated", "effective") == (rate.kind, rate_of(cn_compound(level(1000, 1010, 1), 12)).kind)


def test_the_simple_rate_needs_equal_periods() -> None:
    """By dates alone it is not defined, and the answer says so."""
    answer = cn_simple([on("2026-01-01", 1000), *series("2026-02-15", "1 month", 2, 510)])
    assert ("none", None) == (answer.status, answer.rate)
    assert "the payments are not evenly spaced, and this rate is defined by equal periods" == answer.because


def test_the_three_are_described() -> None:
    """Their names, how sure the sources are, and that the financing cost leaves nothing out."""
    assert ["cn-simple", "cn-compound", "cn-financing-cost"] == [law.id for law in (SIMPLE, COMPOUND, FINANCING_COST)]
    assert ["from memory", "from memory", "second-hand"] == [
        law.certainty for law in (SIMPLE, COMPOUND, FINANCING_COST)
    ]
    assert [("optional",), ("optional",), ()] == [law.leaves_out for law in (SIMPLE, COMPOUND, FINANCING_COST)]
    assert "13.03" == FINANCING_COST.percent(FINANCING_COST.rate(Flows.of(level(6000, 536, 12), 12)))
