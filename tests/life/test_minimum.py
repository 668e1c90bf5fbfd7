"""How long does a debt last of which only the minimum is paid? Published figures, every convention, and no end."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import mpmath
import pytest

import calc
from calc.errors import OfferError
from calc.life.minimum import Revolving

FENFU: dict[str, Any] = {"balance": 5000, "rate": "0.04%/day", "percent": "10%"}
CARD: dict[str, Any] = {"balance": 10000, "rate": "0.05%/day", "percent": "10%", "float_days": 45}
AMERICAN: dict[str, Any] = {
    "balance": 7500,
    "rate": "22%",
    "percent": "2%",
    "floor": 35,
    "interest": "within",
    "clear_below": 0,
    "currency": "USD",
}


def payments(answer: Revolving) -> list[str]:
    """What is paid each month by the minimum."""
    return [str(row.payment) for row in answer.payoff.rows]


def interest(answer: Revolving) -> list[str]:
    """The interest in each payment."""
    return [str(row.interest) for row in answer.payoff.rows]


def test_fenfu_by_months_of_thirty_days() -> None:
    """5000 at 0.04 % a day: 560.00 first, 39 months, 590.19 of interest."""
    answer = calc.minimum(**FENFU)
    assert ["560.00", "504.00", "453.60"] == payments(answer)[:3]
    assert (39, Decimal("590.19"), Decimal("5590.19")) == (
        answer.payoff.months,
        answer.payoff.interest,
        answer.payoff.paid,
    )
    assert "92.32" == payments(answer)[-1]  # 91.23 is no more than 100, so all of it, and 1.09 of interest
    assert ("101.37", "91.23", "0.00") == tuple(str(row.balance) for row in answer.payoff.rows[-3:])


@pytest.mark.parametrize(
    ("start", "first_two", "interest"),
    [
        ("2022-04-01", ["560.00", "505.80"], "599.29"),  # 30 days, then 31, as in the published example
        ("2022-09-01", ["560.00", "505.80"], "598.00"),
        ("2022-03-01", ["562.00", "504.00"], "600.34"),
        ("2026-02-21", ["556.00", "505.80"], "595.33"),
    ],
)
def test_fenfu_by_the_calendar(start: str, first_two: list[str], interest: str) -> None:
    """560.00 and 505.80, 39 months, and about 599 of interest; the day of purchase moves it by a few."""
    answer = calc.minimum(**FENFU, days="calendar", start=start)
    assert (first_two, 39, Decimal(interest)) == (payments(answer)[:2], answer.payoff.months, answer.payoff.interest)


def test_interest_from_posting_is_on_all_of_it() -> None:
    """10000, 1000 paid on day 45: the bill 30 days later has 225 and 135 of interest, 360 in all."""
    answer = calc.minimum(**CARD)
    assert ["0.00", "360.00", "121.50"] == interest(answer)[:3]
    assert ["1000.00", "1260.00"] == payments(answer)[:2]


def test_interest_only_on_what_is_left_unpaid() -> None:
    """The same with 135: the 45 days before the first due day stay free."""
    answer = calc.minimum(**CARD, counted_from="unpaid")
    assert ["0.00", "135.00", "121.50"] == interest(answer)[:3]


def test_without_interest_free_days_the_first_month_bears_interest() -> None:
    """From the day of purchase on, in the first payment already."""
    assert ["150.00", "135.00"] == interest(calc.minimum(10000, "0.05%/day", "10%"))[:2]
    assert ["0.00", "135.00"] == interest(calc.minimum(10000, "0.05%/day", "10%", counted_from="unpaid"))[:2]


def test_who_pays_everything_in_time_keeps_the_free_days() -> None:
    """A hundred percent, or a small debt, has no interest."""
    assert ["10000.00"] == payments(calc.minimum(**(CARD | {"percent": "100%"})))
    assert ["90.00"] == payments(calc.minimum(**(CARD | {"balance": 90})))
    assert ["10150.00"] == payments(calc.minimum(10000, "0.05%/day", "100%"))


def test_a_published_american_example() -> None:
    """7500 at 22 %, 2 % or 35: 150.00 with 137.50 of interest, 7351 after a year, 84 years and 2 months; by 225 a month
    4 years and 4 months (debtoptimizerhub.pages.dev, how long to pay off a credit card with minimum payments)."""
    answer = calc.minimum(**AMERICAN, pay=225)
    first, after_a_year = answer.payoff.rows[0], answer.payoff.rows[11]
    assert ("150.00", "137.50", "12.50") == (str(first.payment), str(first.interest), str(first.principal))
    assert Decimal(7351) == after_a_year.balance.to_integral_value()
    assert answer.instead is not None
    assert (84 * 12 + 2, 4 * 12 + 4) == (answer.payoff.months, answer.instead.months)


def test_a_floor_holds_interest_and_all() -> None:
    """The payment is never below it, but for the last."""
    paid = [Decimal(payment) for payment in payments(calc.minimum(**AMERICAN))]
    assert Decimal("35.00") == min(paid[:-1])
    assert 0 < paid[-1] <= 35


def test_a_fixed_payment_instead() -> None:
    """500 a month is done in 11 months with 358.89; the first minimum would be more."""
    answer = calc.minimum(**FENFU, pay=500)
    assert answer.instead is not None
    assert (11, Decimal("358.89")) == (answer.instead.months, answer.instead.interest)
    assert [Decimal("500.00")] * 10 == [row.payment for row in answer.instead.rows[:10]]
    said = " ".join(answer.sentences)
    assert "Paying 500.00 a month takes 11 months and 358.89 CNY of interest. That saves 231.30 of interest." in said
    assert said.endswith("But the first minimum is 560.00: a contract does not take less.")


def test_a_fixed_payment_may_cost_more() -> None:
    """A hundred a month is slower at first than ten percent."""
    answer = calc.minimum(**FENFU, pay=100)
    assert answer.instead is not None
    assert (77, Decimal("2681.50")) == (answer.instead.months, answer.instead.interest)
    assert "That is 2,091.31 more interest." in answer.sentences


@pytest.mark.parametrize(
    ("rule", "payment", "owed"),
    [
        ({"percent": "2%", "interest": "within"}, "100.00", "5634.13"),
        ({"percent": "0%"}, "150.00", "5000.00"),
        ({"percent": "3%", "interest": "within"}, "150.00", "5000.00"),
        ({"percent": "0%", "interest": "within", "floor": 149}, "149.00", "5014.18"),
    ],
)
def test_a_minimum_that_does_not_cover_the_interest_never_ends(rule: dict[str, Any], payment: str, owed: str) -> None:
    """It says so, with the payment, the interest, and what is owed after a year."""
    answer = calc.minimum(5000, "0.1%/day", **rule)
    assert ("never", None, None, None) == (
        answer.payoff.status,
        answer.payoff.months,
        answer.payoff.interest,
        answer.payoff.rates,
    )
    assert 12 == len(answer.payoff.rows)
    expected = (
        f"Paying only the minimum never ends: it is {payment} CNY when the month's interest is 150.00, and after a "
        f"year {Decimal(owed):,f} is owed."
    )
    assert expected == answer.sentences[0]


def test_a_fixed_payment_that_does_not_cover_the_interest_never_ends() -> None:
    """150 is the interest of a month; one cent more ends it, if after a long time."""
    never, once = (calc.minimum(5000, "0.1%/day", "10%", pay=pay) for pay in ("150.00", "150.01"))
    assert never.instead is not None and once.instead is not None
    assert ("never", "found") == (never.instead.status, once.instead.status)
    assert (
        "Paying 150.00 a month never ends: the month's interest is 150.00 CNY, and after a year 5,000.00 is owed."
        in (never.sentences)
    )


def test_by_the_calendar_a_debt_may_never_end_either() -> None:
    """Months differ, so it is compared with the same months before."""
    answer = calc.minimum(5000, "0.1%/day", "3%", interest="within", days="calendar", start="2026-01-01")
    assert ("never", 12) == (answer.payoff.status, len(answer.payoff.rows))


def test_more_than_a_hundred_years_is_said_so() -> None:
    """It would end, but nobody waits for it."""
    answer = calc.minimum(10000, "0.05%/day", "0.1%", clear_below=0)
    assert ("too long", Decimal("3010.16")) == (answer.payoff.status, answer.payoff.left)
    assert "Paying only the minimum, 3,010.16 CNY is still owed after 1,200 months." == answer.sentences[0]


def test_the_rate_by_the_year_stands_beside() -> None:
    """0.04 % a day is 14.60 % and 15.72 %; 1.5 % a month is 18.00 % and 19.56 %."""
    daily, monthly = calc.minimum(**FENFU), calc.minimum(5000, "1.5%/month", "10%")
    assert ("14.60", "15.72") == (daily.nominal.percent(), daily.effective.percent())
    assert ("18.00", "19.56") == (monthly.nominal.percent(), monthly.effective.percent())
    assert daily.payoff.rates is not None and monthly.payoff.rates is not None
    assert ("14.40", "15.39") == (daily.payoff.rates.nominal.percent(), daily.payoff.rates.effective.percent())  # type: ignore[union-attr]


def test_interest_free_days_make_the_debt_cheaper_than_its_rate() -> None:
    """By dates too, against a solver of its own."""
    answer = calc.minimum(**CARD, counted_from="unpaid", days="calendar", start="2026-01-10")
    rates = answer.payoff.rates
    assert rates is not None and rates.dated is not None
    assert (None, None) == (rates.nominal, rates.effective)  # 45 days are no month
    with mpmath.workdps(30):

        def worth(rate: Any) -> Any:
            days = [((row.due.adjusted - date(2026, 1, 10)).days, row.payment) for row in answer.payoff.rows if row.due]
            return 10000 - sum(mpmath.mpf(str(paid)) / (1 + rate) ** (mpmath.mpf(day) / 365) for day, paid in days)

        root = mpmath.findroot(worth, 0.17)
    assert abs(float(root) - float(rates.dated)) < 1e-15
    assert rates.dated < 0.2002


def test_the_rates_of_equal_months_against_another_solver() -> None:
    """39 payments of 分付; and with 45 days first, a month and a half."""
    for answer, first in ((calc.minimum(**FENFU), 1), (calc.minimum(**CARD), mpmath.mpf(3) / 2)):
        assert answer.payoff.rates is not None and answer.payoff.rates.periodic is not None
        with mpmath.workdps(30):

            def worth(rate: Any, answer: Revolving = answer, first: Any = first) -> Any:
                paid = [mpmath.mpf(payment) for payment in payments(answer)]
                later = sum(amount / (1 + rate) ** (first + place) for place, amount in enumerate(paid))
                return mpmath.mpf(str(answer.balance)) - later

            root = mpmath.findroot(worth, 0.0125)
        assert abs(float(root) - float(answer.payoff.rates.periodic)) < 1e-15


def test_dates_follow_the_first_due_day() -> None:
    """The first is so many days after the purchase, the others on its day of the month."""
    answer = calc.minimum(**CARD, days="calendar", start="2026-01-17")
    days = [row.due.adjusted for row in answer.payoff.rows if row.due]
    assert [date(2026, 1, 17) + timedelta(days=45), date(2026, 4, 3), date(2026, 5, 3)] == days[:3]
    month_end = calc.minimum(**FENFU, days="calendar", start="2026-01-31").payoff.rows
    assert [28, 31, 30, 31] == [row.due.adjusted.day for row in month_end[:4] if row.due]


@pytest.mark.parametrize(
    ("currency", "balance", "first"), [("JPY", 50000, "5600"), ("KWD", "500.000", "56.000"), ("CNY", "5000", "560.00")]
)
def test_every_currency_has_its_own_decimals(currency: str, balance: object, first: str) -> None:
    """560 of 5000, in yen, in fils and in fen."""
    assert first == payments(calc.minimum(balance, "0.04%/day", "10%", currency=currency))[0]


def test_a_sign_sets_the_currency() -> None:
    """And another one beside it is refused."""
    assert "HKD" == calc.minimum("HK$5000", "18%", "10%").debt.currency
    with pytest.raises(OfferError, match="'£' means GBP, and this is in HKD"):
        calc.minimum("HK$5000", "18%", "10%", pay="£500")


def test_without_interest_only_the_price_is_paid() -> None:
    """A rate of zero."""
    answer = calc.minimum(5000, "0%", "10%")
    assert (Decimal("0.00"), Decimal("5000.00")) == (answer.payoff.interest, answer.payoff.paid)
    assert answer.payoff.rates is not None and answer.payoff.rates.nominal is not None
    assert 0 == answer.payoff.rates.nominal.exact


def test_a_tenth_of_a_few_cents_is_a_cent() -> None:
    """Without a limit below which all is due, the last cents are paid one by one."""
    assert ["0.01"] * 4 == payments(calc.minimum("0.04", "0%", "10%", clear_below=0))


@pytest.mark.parametrize(
    ("change", "field", "why"),
    [
        ({"balance": 0}, "balance", "it is above zero"),
        ({"balance": -5}, "balance", "it is above zero"),
        ({"balance": 10**15}, "balance", "it is below 1,000,000,000,000,000"),
        ({"balance": "5000.001"}, "balance", "CNY has 2 decimals and no more"),
        ({"rate": None}, "rate", "the interest decides how long it takes"),
        ({"rate": "0.04"}, "rate", "it can be read as 0.04 % and as 4 %"),
        ({"percent": None}, "percent", "the minimum is a part of what is owed"),
        ({"percent": "101%"}, "percent", "the minimum is at most all that is owed"),
        ({"floor": -1}, "floor", "it is not below zero"),
        ({"clear_below": -1}, "clear_below", "it is not below zero"),
        ({"pay": 0}, "pay", "it is above zero"),
        ({"counted_from": "today"}, "from", "it is one of posting, unpaid"),
        ({"interest": "beside"}, "interest", "it is one of added, within"),
        ({"days": 31}, "days", "a month has 30 days, or as many as the calendar says"),
        ({"days": "calendar"}, "start", "by the calendar, months differ, and it matters on which day they begin"),
        ({"float_days": 0}, "float_days", "it is a whole number from 1 to 366"),
        ({"start": "2026-02-30"}, "start", "a date is a year, a month and a day that exist"),
        ({"currency": "XXX"}, "currency", "a currency is given by its three capital letters in ISO 4217"),
        ({"start": "9999-12-31", "float_days": 5}, "every", "outside the years 1 to 9999"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(change: dict[str, Any], field: str, why: str) -> None:
    """Which part of the question it is, and why."""
    with pytest.raises(OfferError) as caught:
        calc.minimum(**(FENFU | change))
    assert field == caught.value.field
    assert why in caught.value.why


def test_one_payment_is_said_as_one() -> None:
    """Nothing takes '1 months'."""
    answer = calc.minimum(100, "0.04%/day", "10%", pay=200)
    assert "One payment of 101.20 CNY clears it, 1.20 of it interest." == answer.sentences[0]
    assert "Paying 200.00 at once clears it with 1.20 CNY of interest." == answer.sentences[2]
