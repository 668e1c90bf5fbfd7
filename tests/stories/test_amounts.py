"""What do the amounts of an answer mean? The rules for rows, totals and rates, one by one."""

from __future__ import annotations

import pytest

import calc
from tests.stories.reading import answer, column, due, nominal, total


def test_paid_is_everything_handed_over() -> None:
    """300 down, a fee of 10 on day 0 and three installments of 233.33 or so."""
    quote = answer("1000", ("10.00", "upfront"), down="300", plan={"installments": 3})
    assert ("1010.00", "1000.00", "10.00") == (total(quote, "paid"), total(quote, "received"), total(quote, "cost"))


def test_received_is_the_cash_price_less_what_is_deducted_plus_benefits() -> None:
    """950 in cash, 30 kept back, a gift worth 20."""
    gift = [calc.Benefit(name="gift", amount="20")]
    quote = answer("1000", ("30.00", "deducted"), cash_price="950", benefits=gift, plan={"installments": 3})
    assert ("940.00", "60.00") == (total(quote, "received"), total(quote, "cost"))


def test_row_0_holds_the_down_payment_and_upfront_fees() -> None:
    """Principal and fees of day 0, and what is owed after it."""
    row = answer("1000", ("10.00", "upfront"), down="300", plan={"installments": 3}).schedule.rows[0]
    shown = [str(part) for part in (row.payment, row.principal, row.fees, row.balance)]
    assert (0, ["310.00", "300.00", "10.00", "700.00"]) == (row.number, shown)


def test_row_0_is_absent_when_nothing_is_paid() -> None:
    """What is deducted is paid in no row."""
    quote = answer("1000", ("30.00", "deducted"), plan={"installments": 3})
    assert [1, 2, 3] == [row.number for row in quote.schedule.rows]


def test_an_installment_due_today_is_number_1() -> None:
    """Also beside a row 0 of the same day."""
    quote = answer(
        "400", ("8.00", "upfront"), start="2026-11-21", plan={"installments": 4, "every": "2 weeks", "first": "0 days"}
    )
    assert [0, 1, 2, 3, 4] == [row.number for row in quote.schedule.rows]
    assert "2026-11-21" == due(quote)[0]


def test_a_payment_is_the_sum_of_its_parts() -> None:
    """Principal, interest, fees and adjustment."""
    discount = {"after_on_time": 3, "installment": 4, "factor": "0.8"}
    plan = {"kind": "level", "installments": 6, "rate": "12%", "step_discounts": [discount]}
    quote = answer("1000", ("0.5%", "each"), plan=plan)
    assert all(row.payment == row.principal + row.interest + row.fees + row.adjustment for row in quote.schedule.rows)
    assert ["5.00"] * 6 == column(quote, "fees")


def test_a_price_above_the_cash_price_is_all_principal() -> None:
    """The mark-up is a cost in the totals, and no interest or fee in the schedule."""
    quote = answer("1200", cash_price="1000", plan={"installments": 3})
    assert (["400.00"] * 3, ["0.00"] * 3) == (column(quote, "principal"), column(quote, "fees"))
    assert ("200.00", "200.00") == (total(quote, "cost"), total(quote, "markup"))


def test_fees_of_others_cost_the_buyer_nothing() -> None:
    """What the merchant pays is not in the schedule."""
    fee = calc.Fee(rate="8%", when="upfront", paid_by="merchant")
    quote = calc.quote(calc.Offer(price="1000", plan=calc.Plan(installments=3), fees=[fee]))
    assert ("1000.00", "0.00") == (total(quote, "paid"), total(quote, "cost"))


@pytest.mark.parametrize(
    ("every", "per_year"),
    [
        ("1 month", 12),
        ("2 months", 6),
        ("quarter", 4),
        ("half month", 24),
        ("1 week", 52),
        ("2 weeks", 26),
        ("1 year", 1),
    ],
)
def test_periods_a_year(every: str, per_year: int) -> None:
    """One payment of 101 for 100 after one period: the nominal rate is that many percent."""
    quote = answer("100", plan={"kind": "stated", "payment": "101", "installments": 1, "every": every})
    assert f"{per_year}.00" == nominal(quote)


def test_periods_of_days() -> None:
    """Every n days are 365/n periods a year: 1 % in 10 days is 36.50 % a year."""
    plan = {"kind": "stated", "payment": "101", "installments": 1, "every": "10 days"}
    assert "36.50" == nominal(answer("100", plan=plan))


def test_the_flat_rate() -> None:
    """Cost over what is financed, a year: 30 of 700 in a quarter of a year, a financed fee among what is financed."""
    beside = answer("1000", ("30.00", "upfront"), down="300", plan={"installments": 3})
    financed = answer("1000", ("30.00", "financed"), down="300", plan={"installments": 3})
    assert beside.rates.flat is not None and financed.rates.flat is not None
    assert ("17.14", "16.44") == (beside.rates.flat.percent(), financed.rates.flat.percent())


def test_the_flat_rate_by_days() -> None:
    """With an odd first period the years are days to the last payment over 365: 73 days are a fifth of a year."""
    quote = answer("1000", ("20.00", "last"), start="2026-01-01", plan={"installments": 1, "first": "73 days"})
    assert quote.rates.flat is not None
    assert "10.00" == quote.rates.flat.percent()


def test_no_rate() -> None:
    """Where nothing is ever lent there is no rate: numbers are null, the reason is said, the totals stay."""
    quote = answer("100", ("150.00", "upfront"), plan={"installments": 2})
    rates = quote.rates
    assert ("none", None, None, None, None, ()) == (
        rates.status,
        rates.periodic,
        rates.nominal,
        rates.effective,
        rates.flat,
        rates.roots,
    )
    assert ("no sign change: all amounts go the same way", "150.00") == (str(rates.because), total(quote, "cost"))


def test_several_rates() -> None:
    """130 paid on the day for what costs 30, 230 back after a month, 132 in two: worth nothing at 10 % and at 20 %."""
    back = [calc.Benefit(name="cash-back", amount="230", when=1)]
    plan = {"kind": "stated", "payments": ["0", "132"]}
    quote = answer("262", cash_price="30", down="130", benefits=back, plan=plan)
    rates = quote.rates
    assert ("many", None, None, None, None) == (
        rates.status,
        rates.periodic,
        rates.nominal,
        rates.effective,
        rates.flat,
    )
    assert ["10.000000", "20.000000"] == [rate.percent(6) for rate in rates.roots]
    assert [0.1, 0.2] == quote.to_dict()["rates"]["roots"]
