"""Is a rate read as whoever typed it meant it, and a bare number refused with both its readings?"""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import calc
from calc.offer.typed_rate import InterestRate, Share, plain

NO_RATE = ("that is not a rate of interest", "18%, 1.5% a month or 0.05% a day")
NO_SHARE = ("that is not a share in percent", "3%")


@pytest.mark.parametrize(
    ("text", "percent", "span"),
    [
        ("18%", "18", "year"),
        ("18 %", "18", "year"),
        ("  18%  ", "18", "year"),
        ("18.5%", "18.5", "year"),
        ("18,5%", "18.5", "year"),
        ("18.%", "18", "year"),
        (".5%", "0.5", "year"),
        (",5%", "0.5", "year"),
        ("0%", "0", "year"),
        ("-0%", "0", "year"),
        ("+3%", "3", "year"),
        ("1.125%", "1.125", "year"),
        ("0,375%", "0.375", "year"),
        ("1000000%", "1000000", "year"),
        ("１８％", "18", "year"),
        ("１．５％", "1.5", "year"),
        ("15‰", "1.5", "year"),
        ("5‱", "0.05", "year"),
        ("18% a year", "18", "year"),
        ("18% per annum", "18", "year"),
        ("18% p.a.", "18", "year"),
        ("18%p.a.", "18", "year"),
        ("18% p. a.", "18", "year"),
        ("18%/year", "18", "year"),
        ("18% / y", "18", "year"),
        ("18%/yr", "18", "year"),
        ("18% A YEAR", "18", "year"),
        ("18%每年", "18", "year"),
        ("18%/年", "18", "year"),
        ("4.5% a quarter", "4.5", "quarter"),
        ("4.5%/quarter", "4.5", "quarter"),
        ("4.5%/季", "4.5", "quarter"),
        ("4.5%每季度", "4.5", "quarter"),
        ("1.5% a month", "1.5", "month"),
        ("1.5%/month", "1.5", "month"),
        ("1.5% per month", "1.5", "month"),
        ("1.5% each month", "1.5", "month"),
        ("1.5% every month", "1.5", "month"),
        ("1.5%/m", "1.5", "month"),
        ("1.5%/mo", "1.5", "month"),
        ("1.5%/月", "1.5", "month"),
        ("1.5%每月", "1.5", "month"),
        ("1.5%一月", "1.5", "month"),
        ("0.3% a week", "0.3", "week"),
        ("0.3%/w", "0.3", "week"),
        ("0.3%/周", "0.3", "week"),
        ("0.05% a day", "0.05", "day"),
        ("0.05%/day", "0.05", "day"),
        ("0.05%/d", "0.05", "day"),
        ("0.05%/天", "0.05", "day"),
        ("0.05%每日", "0.05", "day"),
        ("5‱ a day", "0.05", "day"),
        ("0.6% a period", "0.6", "period"),
        ("0.6% per installment", "0.6", "period"),
        ("0.6% per instalment", "0.6", "period"),
        ("0.6%/期", "0.6", "period"),
        ("0.6%每期", "0.6", "period"),
        ("0", "0", "year"),
        ("0.0", "0", "year"),
        ("0.000", "0", "year"),
        ("0,00", "0", "year"),
        ("-0", "0", "year"),
        ("０", "0", "year"),
    ],
)
def test_rates_of_interest_as_people_type_them(text: str, percent: str, span: str) -> None:
    """So many percent, a year unless another span is named; only a bare zero needs no percent sign."""
    assert InterestRate.parse(text, "rate") == InterestRate(Decimal(percent), span)


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("3%", "3"),
        ("３０％", "30"),
        ("0.6 %", "0.6"),
        ("2,5%", "2.5"),
        ("3‰", "0.3"),
        ("25‱", "0.25"),
        ("100%", "100"),
        ("0", "0"),
        ("0%", "0"),
    ],
)
def test_shares_as_people_type_them(text: str, percent: str) -> None:
    """A part of something, in percent, per mille or per ten thousand."""
    assert Share.parse(text, "down") == Share(Decimal(percent))
    assert Share.parse(text, "down").fraction == Fraction(percent) / 100


@pytest.mark.parametrize(
    ("text", "percent", "share", "suggestion"),
    [
        ("18", "18", "1800", "18%"),
        ("18.0", "18", "1800", "18%"),
        ("1", "1", "100", "1%"),
        ("0.18", "0.18", "18", "18% or 0.18%"),
        ("0,18", "0.18", "18", "18% or 0.18%"),
        (".18", "0.18", "18", "18% or 0.18%"),
        ("0.180", "0.18", "18", "18% or 0.18%"),
        ("１８", "18", "1800", "18%"),
        ("+3", "3", "300", "3%"),
        ("5.", "5", "500", "5%"),
        ("0.0005", "0.0005", "0.05", "0.05% or 0.0005%"),
    ],
)
def test_a_bare_number_has_two_readings(text: str, percent: str, share: str, suggestion: str) -> None:
    """Both are named; below one, the reading as a share is offered first."""
    for parse in (InterestRate.parse, Share.parse):
        with pytest.raises(calc.OfferError) as raised:
            parse(text, "rate")
        error = raised.value
        assert (error.field, error.value, error.try_) == ("rate", text, suggestion)
        assert error.why == f"it can be read as {percent} % and as {share} %"


@pytest.mark.parametrize("text", ["1,500%", "12,345%", "１，５００％", "1,500‰"])
def test_a_comma_before_three_digits_has_two_readings(text: str) -> None:
    """1,500% is fifteen hundred to one reader and one and a half to another."""
    for parse in (InterestRate.parse, Share.parse):
        with pytest.raises(calc.OfferError) as raised:
            parse(text, "rate")
        plain_text = text.replace("，", ",").replace("％", "%").translate(str.maketrans("１５００", "1500"))
        together, apart = plain_text.replace(",", ""), plain_text.replace(",", ".")
        assert raised.value.why == f"it can be read as {together} and as {apart}"
        assert raised.value.try_ == together


@pytest.mark.parametrize("text", ["-1%", "-0.01% a month", "−5%", "-18", "-0.5"])
def test_a_rate_is_not_below_zero(text: str) -> None:
    """With a percent sign or without."""
    for parse in (InterestRate.parse, Share.parse):
        with pytest.raises(calc.OfferError) as raised:
            parse(text.replace(" a month", "") if parse == Share.parse else text, "rate")
        assert (raised.value.why, raised.value.try_) == ("a rate is not below zero", "0%")


@pytest.mark.parametrize("text", ["1000000.01%", "1000001%", "9" * 40 + "%"])
def test_a_rate_is_at_most_a_million_percent(text: str) -> None:
    """What is more is taken for a slip of the hand."""
    for parse in (InterestRate.parse, Share.parse):
        with pytest.raises(calc.OfferError) as raised:
            parse(text, "rate")
        assert (raised.value.why, raised.value.try_) == ("a rate is at most 1,000,000 %", "18%")
    assert InterestRate.parse("1000000%", "rate").percent == 1_000_000


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "%",
            "high",
            "18 percent",
            "百分之五",
            "5厘",
            "1.5.5%",
            "1,5,5%",
            "NaN%",
            "inf%",
            "1e2%",
            "% 18",
            "18%%",
        ),
        *(
            "1% a fortnight",
            "1% a century",
            "1% a",
            "1% month",
            "1%/",
            "18%20",
            "½%",
            "1 000%",
            "9" * 61,
            "9" * 61 + "%",
        ),
    ],
)
def test_what_is_no_rate(text: str) -> None:
    """Words, two points, unknown spans, and anything of more than sixty characters."""
    with pytest.raises(calc.OfferError) as raised:
        InterestRate.parse(text, "rate")
    assert (raised.value.why, raised.value.try_) == NO_RATE


@pytest.mark.parametrize("text", ["", "%", "some", "3 percent", "3%3", "1e2%", "9" * 61 + "%"])
def test_what_is_no_share(text: str) -> None:
    """As for a rate of interest."""
    with pytest.raises(calc.OfferError) as raised:
        Share.parse(text, "down")
    assert (raised.value.why, raised.value.try_) == NO_SHARE


@pytest.mark.parametrize("text", ["0.6% a month", "0.6%/day", "0.6%每期", "0.6% p.a.", "0.6% a fortnight"])
def test_a_share_has_no_span(text: str) -> None:
    """Whoever types a fee of so much a month means a fee that is taken each month."""
    with pytest.raises(calc.OfferError) as raised:
        Share.parse(text, "fees[0].rate")
    assert raised.value.why == "a share is taken once and has no span of time"
    assert raised.value.try_ == "0.6%"


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("18%", "18%"),
        ("18.50%", "18.5%"),
        ("20%", "20%"),
        ("100%", "100%"),
        ("1.5%/month", "1.5% a month"),
        ("5‱/天", "0.05% a day"),
        ("0", "0%"),
        ("0.6%每期", "0.6% a period"),
    ],
)
def test_a_rate_is_written_so_that_it_can_be_read_again(text: str, again: str) -> None:
    """Without trailing zeros, the span named unless it is the year."""
    rate = InterestRate.parse(text, "rate")
    assert again == str(rate)
    assert InterestRate.parse(str(rate), "rate") == InterestRate(Decimal(str(rate.percent)), rate.span)
    assert str(Share(rate.percent)) == again.partition("%")[0] + "%"


@pytest.mark.parametrize(
    ("text", "periods", "days", "per_year", "per_period"),
    [
        # 18 % a year is 1.5 % a month
        ("18%", 12, 365, Fraction(18, 100), Fraction(15, 1000)),
        # 1.5 % a month is 18 % a year, whatever the period
        ("1.5% a month", 12, 365, Fraction(18, 100), Fraction(15, 1000)),
        ("1.5% a month", 4, 365, Fraction(18, 100), Fraction(45, 1000)),
        # 4.5 % a quarter is 18 % a year
        ("4.5% a quarter", 12, 365, Fraction(18, 100), Fraction(15, 1000)),
        # 0.5 % a week is 26 % a year, 1 % in two weeks
        ("0.5% a week", 26, 365, Fraction(26, 100), Fraction(1, 100)),
        # 0.05 % a day is 18.25 % of a year of 365 days, 18 % of one of 360
        ("0.05% a day", 12, 365, Fraction(1825, 10000), Fraction(1825, 120000)),
        ("0.05% a day", 12, 360, Fraction(18, 100), Fraction(15, 1000)),
        # 0.6 % a period is 7.2 % a year of twelve periods, 2.4 % of four
        ("0.6% a period", 12, 365, Fraction(72, 1000), Fraction(6, 1000)),
        ("0.6% a period", 4, 360, Fraction(24, 1000), Fraction(6, 1000)),
    ],
)
def test_a_year_and_a_period(text: str, periods: int, days: int, per_year: Fraction, per_period: Fraction) -> None:
    """By simple multiplication, exactly."""
    rate = InterestRate.parse(text, "rate")
    assert per_year == rate.per_year(Fraction(periods), days)
    assert per_period == rate.per_period(Fraction(periods), days)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("18.50", "18.5"),
        ("20", "20"),
        ("2E+1", "20"),
        ("0.00", "0"),
        ("0E-7", "0"),
        ("1E-7", "0.0000001"),
        ("100", "100"),
    ],
)
def test_a_plain_number(value: str, text: str) -> None:
    """No trailing zeros, no exponent."""
    assert text == plain(Decimal(value))


def test_no_digit_depends_on_somebody_elses_arithmetic() -> None:
    """With three digits of precision in the thread, all digits of the rate are there."""
    with localcontext() as context:
        context.prec = 3
        assert str(InterestRate.parse("1.23456789‰", "rate").percent) == "0.123456789"
        assert str(Share.parse("33.333333333333333333333333333333333%", "down").percent).startswith(
            "33.3333333333333333"
        )


@given(st.decimals(0, 1_000_000, allow_nan=False, places=6), st.sampled_from(["year", "month", "day", "period"]))
def test_every_rate_is_read_back(percent: Decimal, span: str) -> None:
    """What is written of any rate is read as the same rate."""
    rate = InterestRate(percent, span)
    assert InterestRate.parse(str(rate), "rate") == rate
    assert Share.parse(str(Share(percent)), "down") == Share(percent)


def test_rates_and_shares_are_values() -> None:
    """Never changed, nothing hung on them, equal and hashed by what they say."""
    for value in (InterestRate(Decimal(18)), Share(Decimal(18))):
        with pytest.raises(FrozenInstanceError):
            value.percent = Decimal(1)  # type: ignore[misc]
        assert not hasattr(value, "__dict__")
        assert len({value, type(value)(Decimal("18.0"))}) == 1
    assert InterestRate(Decimal(18)) != InterestRate(Decimal(18), "month")
