"""What would it have to be? The fee within a cap, the mark-up behind a free plan, the discount that it is worth."""

from __future__ import annotations

from decimal import Decimal

import pytest

import calc
from tests.stories.reading import nominal

COUNTS = (3, 6, 9, 10, 12, 18, 24, 36)
EACH = {
    "12%": ("0.6689", "0.5882", "0.5629", "0.5582", "0.5515", "0.5426", "0.5407", "0.5437"),
    "18%": ("1.0050", "0.8859", "0.8499", "0.8434", "0.8347", "0.8250", "0.8257", "0.8375"),
    "20%": ("1.1172", "0.9856", "0.9463", "0.9394", "0.9301", "0.9208", "0.9229", "0.9386"),
    "24%": ("1.3421", "1.1859", "1.1404", "1.1327", "1.1226", "1.1147", "1.1204", "1.1455"),
    "36%": ("2.0197", "1.7931", "1.7323", "1.7231", "1.7129", "1.7153", "1.7381", "1.8026"),
}
"""Percent of the principal with each installment at which the simple yearly rate is the cap."""
AT_ONCE = {
    3: ("1.967", "3.243", "3.871", "5.713"),
    6: ("3.409", "5.583", "6.643", "9.713"),
    12: ("6.208", "10.041", "11.872", "17.050"),
    24: ("11.486", "18.133", "21.192", "29.435"),
}
"""Percent of the principal on the day of purchase at 12, 20, 24 and 36 % a year."""
DISCOUNTS = {
    "3%": {3: "0.49", 6: "0.86", 12: "1.58", 24: "3.02"},
    "5%": {3: "0.81", 6: "1.41", 12: "2.60", 24: "4.92"},
}
"""Percent off at which cash and free installments are equal, at what money earns a year."""


def free(price: str, count: int, **described: object) -> calc.Offer:
    """So many installments without any cost."""
    return calc.Offer(price=price, plan=calc.Plan(installments=count), **described)


def percent(value: object, decimals: int) -> str:
    """A fraction in percent."""
    return f"{float(value) * 100:.{decimals}f}"  # type: ignore[arg-type]


@pytest.mark.parametrize("cap", EACH)
def test_the_largest_fee_a_period_within_a_cap(cap: str) -> None:
    """The whole table, for every number of installments."""
    found = [calc.find("fee", free("12000", count), cap, when="each").value for count in COUNTS]
    assert list(EACH[cap]) == [percent(value, 4) for value in found]


@pytest.mark.parametrize("count", AT_ONCE)
def test_the_largest_fee_on_the_day_of_purchase_within_a_cap(count: int) -> None:
    """It is taken once, and is larger."""
    caps = ("12%", "20%", "24%", "36%")
    found = [calc.find("fee", free("12000", count), cap, when="upfront").value for cap in caps]
    assert list(AT_ONCE[count]) == [percent(value, 3) for value in found]


def test_the_largest_fee_a_period_within_24_percent_effective() -> None:
    """By the effective rate less is allowed."""
    found = [calc.find("fee", free("12000", count), "24%", "effective", when="each").value for count in (3, 6, 12, 24)]
    assert ["1.213", "1.071", "1.012", "1.007"] == [percent(value, 3) for value in found]


@pytest.mark.parametrize("savings", DISCOUNTS)
def test_the_discount_that_free_installments_are_worth(savings: str) -> None:
    """Money in the bank meanwhile earns as much as the discount."""
    for count, discount in DISCOUNTS[savings].items():
        found = calc.find("cash-price", free("2000", count), savings_rate=savings)
        assert discount == percent(1 - found.value, 2)
        assert found.of == "price" and found.target is not None and found.target.kind == "effective"


def test_2000_in_12_free_installments_at_3_percent() -> None:
    """Worth 31.70 to half a cent: at a cash price of 1968.31 the plan costs less than 3 % a year, at 1968.30 more."""
    found = calc.find("cash-price", free("2000", 12), savings_rate="3%")
    assert Decimal("1968.31") == found.amount
    assert found.reached is not None and found.beyond is not None
    assert found.reached < 0.03 < found.beyond
    assert Decimal("0.01") == found.quote.worth


def test_the_phone_of_5999_in_12_free_installments() -> None:
    """6199 in 12 is 6.10 % a year; at 6.1 % the price may be 6199.05, a mark-up of 200.05."""
    found = calc.find("price", free("1", 12, cash_price="5999"), "6.1%")
    assert (Decimal("6199.05"), Decimal("200.05")) == (found.amount, found.quote.totals.markup)
    assert ("6.10", "cash_price") == (nominal(found.quote), found.of)


def test_the_same_fee_for_a_small_and_a_large_purchase() -> None:
    """The value does not depend on the size; the money does, to the fen."""
    small, large = (calc.find("fee", free(price, 12), "24%", when="each") for price in ("100", "99999999"))
    assert abs(small.value - large.value) < Decimal("1e-12")
    assert (Decimal("1.12"), Decimal("1122626.31")) == (small.amount, large.amount)


def test_a_fee_within_a_cap_that_a_law_measures() -> None:
    """By China's simple rate it is the nominal one; by the European rate the effective one."""
    simple = calc.find("fee", free("12000", 12), "24%", "cn-simple", when="each")
    assert Decimal("134.71") == simple.amount
    assert "24.00" == simple.quote.laws[0].percent
    assert simple.value > calc.find("fee", free("12000", 12), "24%", "eu-aprc", when="each").value


def test_how_long_500_a_month_takes_for_10000_at_18_percent() -> None:
    """24 installments, the last of 478.25."""
    offer = calc.Offer(price="10000", plan={"kind": "level", "installments": 1, "rate": "18%"})
    found = calc.find("installments", offer, pay="500")
    payments = [str(row.payment) for row in found.quote.schedule.installments]
    assert 24 == found.value
    assert ["500.00"] * 23 + ["478.25"] == payments


def test_how_long_99_a_month_takes_without_interest() -> None:
    """10 x 99 = 990, and 10 more."""
    found = calc.find("installments", free("1000", 1), pay="99")
    payments = [str(row.payment) for row in found.quote.schedule.installments]
    assert 11 == found.value
    assert ["99.00"] * 10 + ["10.00"] == payments
    assert "no interest is charged" in found.quote.assumptions


def test_the_down_payment_that_brings_an_installment_to_500() -> None:
    """Level payments at 18 % in 12: a cent less down, and one of them is 500.01."""
    offer = calc.Offer(price="10000", plan={"kind": "level", "installments": 12, "rate": "18%"})
    found = calc.find("down", offer, pay="500")
    highest = max(row.payment for row in found.quote.schedule.installments)
    assert (Decimal("4546.25"), Decimal("500.00")) == (found.amount, highest)
    less = calc.quote(calc.Offer(price="10000", down="4546.24", plan=offer.plan))
    assert max(row.payment for row in less.schedule.installments) > 500
