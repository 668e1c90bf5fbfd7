"""What are the payments of a loan with interest? Level, equal principal, flat, interest only, and one at the end."""

from __future__ import annotations

import pytest

from tests.stories.reading import answer, column, nominal, nominal_and_effective, total

YEAR = {"installments": 12, "rate": "18%"}


def test_10000_at_18_percent_in_level_payments() -> None:
    """等额本息: eleven of 916.80 and a last of 916.81."""
    quote = answer("10000", plan={"kind": "level"} | YEAR)
    assert ["916.80"] * 11 + ["916.81"] == column(quote)
    assert ("11001.61", "1001.61") == (total(quote, "paid"), total(quote, "interest"))
    assert "18.00" == nominal(quote)


def test_the_first_and_the_last_row_of_level_payments() -> None:
    """Interest falls from 150.00 to 13.55 while principal grows."""
    quote = answer("10000", plan={"kind": "level"} | YEAR)
    columns = [column(quote, name) for name in ("interest", "principal", "balance")]
    assert ["150.00", "766.80", "9233.20"] == [amounts[0] for amounts in columns]
    assert ["13.55", "903.26", "0.00"] == [amounts[-1] for amounts in columns]


def test_10000_at_18_percent_in_equal_principal() -> None:
    """等额本金: 983.33 falling to 845.87."""
    falling = "983.33 970.83 958.33 945.83 933.33 920.83 908.33 895.83 883.33 870.83 858.33 845.87"
    quote = answer("10000", plan={"kind": "principal"} | YEAR)
    assert falling.split() == column(quote)
    assert ["833.33"] * 11 + ["833.37"] == column(quote, "principal")
    assert "975.00" == total(quote, "interest")


def test_10000_at_18_percent_flat() -> None:
    """等本等息: interest on the original amount each month, so that the true rate is nearly twice the one quoted."""
    quote = answer("10000", plan={"kind": "flat"} | YEAR)
    assert ["983.33"] * 11 + ["983.37"] == column(quote)
    assert "31.72" == nominal(quote)


def test_10000_at_18_percent_interest_only() -> None:
    """先息后本: 150.00 each month, and all of the principal with the last."""
    quote = answer("10000", plan={"kind": "interest_only"} | YEAR)
    assert ["150.00"] * 11 + ["10150.00"] == column(quote)
    assert ("18.00", "19.56") == nominal_and_effective(quote)


def test_10000_at_18_percent_in_one_payment() -> None:
    """到期一次还本付息: 11800.00 after a year, which is 18 % effective; compounded each month, 19.56 %."""
    simple = answer("10000", plan={"kind": "bullet"} | YEAR)
    compound = answer("10000", plan={"kind": "bullet", "compounding": "1 month"} | YEAR)
    assert (["11800.00"], ["11956.18"]) == (column(simple), column(compound))
    assert ("18.00", "19.56") == (nominal_and_effective(simple)[1], nominal_and_effective(compound)[1])


@pytest.mark.parametrize("kind", ["even", "level", "principal", "flat", "interest_only", "bullet"])
def test_at_0_percent_every_way_is_free(kind: str) -> None:
    """Without interest nothing is added, and the rate is 0.00 of every kind."""
    quote = answer("10000", plan={"kind": kind, "installments": 7})
    assert ("10000.00", "0.00") == (total(quote, "paid"), total(quote, "cost"))
    assert ("0.00", "0.00") == nominal_and_effective(quote)


@pytest.mark.parametrize("residue", ["last", "first", "spread"])
def test_level_payments_at_0_percent_are_equal_but_for_the_last(residue: str) -> None:
    """1000 / 3 without interest: the level payment is rounded, and the last closes the debt."""
    quote = answer("1000", plan={"kind": "level", "installments": 3}, rounding={"residue": residue})
    assert ["333.33", "333.33", "333.34"] == column(quote)


def test_level_payments_from_today() -> None:
    """The first repays principal only: nothing is owed for no time."""
    quote = answer("10000", plan={"kind": "level", "first": "0 days"} | YEAR)
    assert ("0.00", "903.25") == (column(quote, "interest")[0], column(quote)[0])
    assert "18.00" == nominal(quote)


def test_800_at_15_percent() -> None:
    """As a lender's page has it: 72.21 a month."""
    plan = {"kind": "level", "installments": 12, "rate": "15%"}
    assert "72.21" == column(answer("800", currency="USD", plan=plan))[0]


def test_interest_by_days() -> None:
    """actual/360 charges 31 days of January as 31/360 of a year: 10000 x 18 % x 31/360 = 155.00."""
    plan = {"kind": "interest_only", "day_count": "actual/360"} | YEAR
    assert "155.00" == column(answer("10000", start="2026-01-01", plan=plan), "interest")[0]
    by_365 = answer("10000", start="2026-01-01", plan=plan | {"day_count": "actual/365"})
    by_30 = answer("10000", start="2026-01-01", plan=plan | {"day_count": "30/360"})
    assert ("152.88", "150.00") == (column(by_365, "interest")[0], column(by_30, "interest")[0])


@pytest.mark.parametrize(
    ("convention", "interest"),
    [
        ("actual/365", ["138.08", "152.88", "147.95"]),
        ("actual/360", ["140.00", "155.00", "150.00"]),
        ("30/360", ["150.00", "150.00", "150.00"]),
    ],
)
def test_interest_by_days_follows_the_months(convention: str, interest: list[str]) -> None:
    """The 28 days of February, 31, and 30; every month has thirty in 30/360."""
    plan = {"kind": "interest_only", "installments": 3, "rate": "18%", "day_count": convention}
    assert interest == column(answer("10000", start="2026-02-01", plan=plan), "interest")


def test_level_payments_by_days() -> None:
    """1000 at 12 % over 31, 28 and 31 days: one payment that is the same each time, though the months are not."""
    plan = {"kind": "level", "installments": 3, "rate": "12%", "day_count": "actual/365"}
    quote = answer("1000", start="2026-01-01", plan=plan)
    assert ["339.93", "339.93", "339.93"] == column(quote)
    assert ["10.19", "6.17", "3.43"] == column(quote, "interest")


@pytest.mark.parametrize("kind", ["level", "principal", "interest_only"])
def test_no_interest_before_a_payment_today(kind: str) -> None:
    """Nothing has been owed for any time yet."""
    quote = answer("10000", plan={"kind": kind, "first": "0 days"} | YEAR)
    assert "0.00" == column(quote, "interest")[0]


def test_a_balloon() -> None:
    """4000 of 10000 is left for the end: interest is paid on it all the way."""
    quote = answer("10000", plan={"kind": "level", "balloon": "4000"} | YEAR)
    assert ("610.08", "4610.07") == (column(quote)[0], column(quote)[-1])
    assert "18.00" == nominal(quote)
