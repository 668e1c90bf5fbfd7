"""What do the flat fees of Chinese banks and platforms come to a year? Against published simple rates, where there are.

Fees are percent of the original amount; the first installment is a month on. Prices divide without remainder, so that
the rate is that of the fee and not of the cents.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from calc.rates.nominal import nominal as nominal_rate
from calc.solve.roots import Found, solve
from tests.stories.reading import answer, column, nominal, nominal_and_effective, total

PRICE = "3600000"


@pytest.mark.parametrize(
    ("count", "fee", "published"),
    [(3, "0.41%", "7.36"), (6, "0.38%", "7.78"), (12, "0.38%", "8.31"), (18, "0.38%", "8.47")],
)
def test_china_construction_bank_cash_installments(count: int, fee: str, published: str) -> None:
    """The bank's own 近似折算年化利率(单利) of the second half of 2021."""
    assert published == nominal(answer(PRICE, (fee, "each"), plan={"installments": count}))


@pytest.mark.parametrize(
    ("count", "fee", "exact"),
    [(3, "0.41%", "7.36498"), (6, "0.38%", "7.77530"), (12, "0.38%", "8.31325"), (18, "0.38%", "8.47120")],
)
def test_china_construction_bank_to_five_decimals(count: int, fee: str, exact: str) -> None:
    """What the bank rounded."""
    quote = answer(PRICE, (fee, "each"), plan={"installments": count})
    assert quote.rates.nominal is not None
    assert exact == quote.rates.nominal.percent(5)


@pytest.mark.parametrize(
    ("count", "fee", "rates"),
    [
        (3, "1.5%", ("8.98", "9.36")),
        (3, "2.7%", ("16.13", "17.38")),
        (6, "3.0%", ("10.21", "10.71")),
        (6, "5.4%", ("18.28", "19.90")),
        (12, "6.0%", ("10.90", "11.46")),
        (12, "10.8%", ("19.37", "21.19")),
        (3, "2.5%", ("14.94", "16.00")),
        (6, "4.5%", ("15.27", "16.38")),
        (9, "6.5%", ("15.34", "16.47")),
        (12, "8.8%", ("15.86", "17.07")),
        (3, "3.6%", ("21.47", "23.72")),
        (6, "7.2%", ("24.28", "27.17")),
        (12, "14.4%", ("25.60", "28.82")),
        (24, "28.8%", ("25.59", "28.81")),
        (12, "7.2%", ("13.03", "13.84")),
        (12, "7.92%", ("14.31", "15.29")),
        (12, "9.0%", ("16.22", "17.48")),
        (24, "14.4%", ("13.27", "14.10")),
    ],
)
def test_a_fee_spread_over_the_installments(count: int, fee: str, rates: tuple[str, str]) -> None:
    """月付 to 10.8 %, 花呗 at 2.5, 4.5, 6.5 and 8.8 %, 白条: the total fee, a part of it with each installment."""
    assert rates == nominal_and_effective(answer(PRICE, (fee, "spread"), plan={"installments": count}))


@pytest.mark.parametrize(
    ("when", "rates"), [("spread", ("13.03", "13.84")), ("first", ("13.86", "14.77")), ("upfront", ("14.02", "14.96"))]
)
def test_7_2_percent_over_12_by_its_timing(when: str, rates: tuple[str, str]) -> None:
    """The same 7.2 % in three places."""
    assert rates == nominal_and_effective(answer(PRICE, ("7.2%", when), plan={"installments": 12}))


@pytest.mark.parametrize(("count", "rate"), [(6, "24.28"), (12, "25.60"), (24, "25.59")])
def test_baitiao_at_1_2_percent_a_month(count: int, rate: str) -> None:
    """白条 at the top of its old band: above 24 % a year from six months on."""
    assert rate == nominal(answer("12000", ("1.2%", "each"), plan={"installments": count}))


def test_12_x_0_6_percent_as_interest_on_the_original_amount() -> None:
    """等本等息 described as a loan, 0.6 % a month flat, is the same plan as the fee."""
    quote = answer("12000", plan={"kind": "flat", "installments": 12, "rate": "0.6% a month"})
    assert ("13.03", "13.84") == nominal_and_effective(quote)
    assert {"1072.00"} == set(column(quote))
    assert quote.rates.flat is not None
    assert "7.20" == quote.rates.flat.percent()


def test_1000_in_3_at_half_a_percent() -> None:
    """白条: 338.33 a month; the rate of the cents, and of the fee where there are no cents."""
    assert ["338.33", "338.33", "338.34"] == column(answer("1000", ("0.5%", "each"), plan={"installments": 3}))
    assert "8.98" == nominal(answer("3000", ("0.5%", "each"), plan={"installments": 3}))
    three_equal = {"kind": "stated", "payment": "338.33", "installments": 3}
    assert "8.97" == nominal(answer("1000", plan=three_equal))


def test_1200_in_12_at_0_66_percent() -> None:
    """107.92 a month, and 14.31 % a year rather than 7.92 %."""
    quote = answer("1200", ("0.66%", "each"), plan={"installments": 12})
    assert {"107.92"} == set(column(quote))
    assert ("14.31", "95.04") == (nominal(quote), total(quote, "cost"))


def test_close_to_8_percent_as_pages_say() -> None:
    """12 x 539 for 5999 is 8 % in all, and nearly twice that a year."""
    assert "14.13" == nominal(answer("5999", plan={"kind": "stated", "payment": "539", "installments": 12}))


def test_16_3_percent_as_pages_say() -> None:
    """6000 in twelve with 40 a month is less than they say."""
    assert ("14.45", "15.45") == nominal_and_effective(answer("6000", ("40", "each"), plan={"installments": 12}))


LARGEST_FLAT_FEES = {
    12: "0.6689 0.5882 0.5629 0.5582 0.5515 0.5426 0.5407 0.5437",
    18: "1.0050 0.8859 0.8499 0.8434 0.8347 0.8250 0.8257 0.8375",
    20: "1.1172 0.9856 0.9463 0.9394 0.9301 0.9208 0.9229 0.9386",
    24: "1.3421 1.1859 1.1404 1.1327 1.1226 1.1147 1.1204 1.1455",
    36: "2.0197 1.7931 1.7323 1.7231 1.7129 1.7153 1.7381 1.8026",
}
LARGEST_FEES_ON_DAY_0 = {
    12: "1.967 3.409 6.208 11.486",
    20: "3.243 5.583 10.041 18.133",
    24: "3.871 6.643 11.872 21.192",
    36: "5.713 9.713 17.050 29.435",
}


def _nominal_of(received: Fraction, payment: Fraction, count: int) -> Decimal | Fraction:
    """The nominal rate of equal monthly payments, with no rounding to cents."""
    found = solve([(Fraction(0), received), *((Fraction(month), -payment) for month in range(1, count + 1))])
    assert isinstance(found, Found)
    return nominal_rate(found.root, Fraction(12)).exact


@pytest.mark.parametrize("cap", LARGEST_FLAT_FEES)
def test_the_largest_flat_fee_within_a_cap(cap: int) -> None:
    """Half a unit of the last digit less is within the cap, half a unit more is not."""
    for count, fee in zip((3, 6, 9, 10, 12, 18, 24, 36), LARGEST_FLAT_FEES[cap].split(), strict=True):
        below, above = (Fraction(fee) / 100 + side * Fraction(1, 2_000_000) for side in (-1, 1))
        rates = [_nominal_of(Fraction(1), Fraction(1, count) + part, count) for part in (below, above)]
        assert rates[0] < Fraction(cap, 100) < rates[1], count


@pytest.mark.parametrize("cap", LARGEST_FEES_ON_DAY_0)
def test_the_largest_fee_on_day_0_within_a_cap(cap: int) -> None:
    """The same for one fee at the start, in percent of the principal."""
    for count, fee in zip((3, 6, 12, 24), LARGEST_FEES_ON_DAY_0[cap].split(), strict=True):
        below, above = (Fraction(fee) / 100 + side * Fraction(1, 200_000) for side in (-1, 1))
        rates = [_nominal_of(1 - part, Fraction(1, count), count) for part in (below, above)]
        assert rates[0] < Fraction(cap, 100) < rates[1], count


@pytest.mark.parametrize(
    ("rate", "days", "a_year"),
    [
        ("0.05% a day", 365, "18.25"),
        ("0.05% a day", 360, "18.00"),
        ("0.04%/day", 365, "14.60"),
        ("0.07%/day", 365, "25.55"),
    ],
)
def test_a_daily_rate_a_year(rate: str, days: int, a_year: str) -> None:
    """万五 is 18.25 % a year, or 18.00 % where a year has 360 days: one year's interest on a million."""
    plan = {"kind": "bullet", "every": "1 year", "installments": 1, "rate": rate, "days_a_year": days}
    assert a_year == nominal(answer("1000000", plan=plan))


@pytest.mark.parametrize(
    ("rate", "effective"), [("0.05% a day", "20.02"), ("0.04% a day", "15.72"), ("0.035% a day", "13.62")]
)
def test_a_daily_rate_compounded(rate: str, effective: str) -> None:
    """万五 with interest added every day is 20.02 % a year."""
    plan = {"kind": "bullet", "every": "1 year", "installments": 1, "rate": rate, "compounding": "daily"}
    assert effective == nominal_and_effective(answer("1000000", plan=plan))[1]
