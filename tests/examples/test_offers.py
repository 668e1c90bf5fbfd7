"""Do the offers of the examples cost what their README tells, to the digit, and are its sums done by hand right?"""

from __future__ import annotations

import pytest

import calc
from calc.rates.of_plan import PlanRates
from tests.examples.test_examples import described, readme


def quoted(name: str) -> calc.Quote:
    """The quote on an offer of the examples."""
    return calc.quote(calc.read_offer(described(f"offers/{name}.toml")))


def percents(rates: PlanRates) -> tuple[str, str]:
    """Nominal and effective, in percent."""
    assert rates.nominal is not None and rates.effective is not None, rates.because
    return rates.nominal.percent(), rates.effective.percent()


@pytest.mark.parametrize(
    ("name", "paid", "cost", "nominal", "effective"),
    [
        ("lipstick", "297.00", "98.00", "276.50", "1104.02"),
        ("handbag", "5000.00", "0.00", "0.00", "0.00"),
        ("phone", "6199.00", "200.00", "6.10", "6.27"),
        ("phone_loan", "6162.71", "163.71", "5.00", "5.12"),
        ("fourth_at_80", "950.00", "-50.00", "-25.03", "-22.35"),
    ],
)
def test_what_an_offer_costs(name: str, paid: str, cost: str, nominal: str, effective: str) -> None:
    """Its money and its yearly rates."""
    quote = quoted(name)
    assert (paid, cost) == (str(quote.totals.paid), str(quote.totals.cost))
    assert (nominal, effective) == percents(quote.rates)


def test_a_fee_at_an_unknown_time_is_a_range() -> None:
    """3 % once, at the end, or three times."""
    span = quoted("service_fee").range
    assert span and span.low and span.high
    assert ("17.65", "19.15") == percents(span.low.priced.rates)
    assert ("53.23", "68.34") == percents(span.high.priced.rates)
    assert ["30.00"] * 6 + ["90.00"] == sorted(str(case.priced.totals.cost) for case in span.cases)


def test_what_a_free_plan_is_worth() -> None:
    """5000 in thirds, two months on average at 3 % a year, are nearly 25."""
    offer = calc.read_offer(described("offers/handbag.toml"))
    assert "24.56" == str(calc.quote(offer, savings_rate="3%").worth)
    assert ["1666.67", "1666.67", "1666.66"] == [str(row.payment) for row in calc.schedule(offer).rows]


def test_a_loan_with_interest_is_cheaper_than_a_free_plan() -> None:
    """5 % a year on 5999 is less than 200."""
    offers = [calc.read_offer(described(f"offers/{name}.toml")) for name in ("phone", "phone_loan")]
    rows = calc.compare(offers, savings_rate="3%").offers
    assert [("pay cash", "0.00"), ("bank loan", "-66.04"), ("12 free", "-101.76")] == [
        (row.name, str(row.worth)) for row in rows
    ]


def test_the_readme_begins_with_what_the_offers_cost() -> None:
    """The last column of its table, from the quotes that the tests above hold to their figures."""
    rows = readme().partition("## 1.")[0].splitlines()
    costs = [row.split("|")[3] for row in rows if row.startswith("| [")]
    assert len(costs) == 5
    for cost, figure in zip(costs, ("276.50 %", "24.56", "6.10 %", "17.65 to 53.23 %", "5 % less"), strict=True):
        assert figure in cost


def test_the_debt_of_the_lipstick_done_by_hand() -> None:
    """It grows by a twelfth of the rate each month and shrinks by 99, to nothing."""
    owed, left = 199.0, []
    for _ in range(3):
        owed = owed * (1 + 2.7650 / 12) - 99
        left.append(f"{abs(owed):.2f}")
    assert ["145.85", "80.46", "0.00"] == left
    assert all(f"- 99 = {amount}\n" in readme() for amount in left)


@pytest.mark.parametrize(
    ("sum_", "value"),
    [
        ("98 / 199 = 49.25 %", 98 / 199 * 100),
        ("276.50 % / 12 = 23.0417 %", 276.50 / 12),
        ("2 x 1,666.67 + 1,666.66 = 5,000.00", 2 * 1666.67 + 1666.66),
        ("5,000 x 3 % x 2 / 12 = 25.00", 5000 * 0.03 * 2 / 12),
        ("200 / 5,999 = 3.33 %", 200 / 5999 * 100),
        ("on average 6.5/12, which is 3,249", sum(range(1, 13)) / 12 / 12 * 5999),
        ("200 / 3,249 = 6.16 %", 200 / 3249 * 100),
        ("30 / 167 = 18 %", 30 / ((1000 + 667 + 333) / 12) * 100),
        ("90 / 167 = 54 %", 90 / ((1000 + 667 + 333) / 12) * 100),
        ("250 x 20 % = 50", 250 * 0.2),
        ("50 / 1,000 = 5 %", 50 / 1000 * 100),
        ("would be 1.67 %", 0.2 / 12 * 100),
        ("-50 / 208 = -24 %", -50 / ((1000 + 750 + 500 + 250) / 12) * 100),
        ("3,249 x 3 % = 97.47", 3249 * 0.03),
        ("97.47 - 163.71 = -66.24", 97.47 - 163.71),
        ("97.47 - 200 = -102.53", 97.47 - 200),
        ("12 x 1.1226 = 13.47 %", 12 * 1.1226),
        ("1,616.52 / 6,500 = 24.87 %", 1616.52 / 6500 * 100),
        ("3,000 x 8 % = 240", 3000 * 0.08),
        ("240 / 460 = 52 %", 240 / ((2760 + 1840 + 920) / 12) * 100),
    ],
)
def test_a_sum_done_by_hand(sum_: str, value: float) -> None:
    """It stands in the README, and its last figure is what the numbers come to, rounded as it is written."""
    assert sum_ in " ".join(readme().split())
    shown = sum_.removesuffix(" %").split()[-1].replace(",", "")
    decimals = len(shown.partition(".")[2])
    assert shown == f"{value:.{decimals}f}"
