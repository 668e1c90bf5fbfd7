"""Where other programs were wrong, is the answer right? Reported failures of spreadsheets, libraries and calculators.

`tests/data/peer_failures.json` holds the facts: where it was reported, the flows or the offer, and the right answer.
Two of the reports ask for the number of payments (numpy-financial issue 16, nper at 0 %; 1000 at 10 % with 300 a month,
which is 4 and not 3): there is no function for it yet. The answers by the EU's and the United States' rules for annual
rates (500 for 2 x 270; 400 in four with a fee of 8) are here as the rates by equal periods that they come to.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import calc
from calc.rates.dated import dated, years_between
from calc.rates.periodic import periodic
from calc.schedules.level import annuity
from calc.solve.roots import Found, ManyRates, solve
from tests.stories.reading import answer, column, due, total

Flows = list[tuple[Fraction, Fraction]]

CASES = json.loads((Path(__file__).parents[1] / "data" / "peer_failures.json").read_text(encoding="utf-8"))
BY_ID: dict[str, Any] = {case["id"]: case for case in CASES}


def of_kind(*kinds: str) -> list[Any]:
    """The cases of some kinds, each by its name."""
    return [pytest.param(case, id=case["id"]) for case in CASES if case["kind"] in kinds]


def flows_of(case: dict[str, Any]) -> Flows:
    """Times and amounts: periods, or years of 365 days."""
    if case["kind"] == "xirr":
        return years_between((date.fromisoformat(day), Fraction(amount)) for day, amount in case["flows"])
    return [(Fraction(period), Fraction(amount)) for period, amount in enumerate(case["flows"])]


def rates_of(flows: Flows) -> list[Decimal]:
    """Every rate of some flows, in rising order."""
    return [root.rate for root in solve(flows).roots]


def assert_digits(expected: str, rate: Decimal | Fraction) -> None:
    """All digits of a published answer but its last two, where machine numbers have their noise."""
    _, digits, _ = Decimal(expected).as_tuple()
    one_of_the_last = abs(Fraction(expected)) / int("".join(map(str, digits)))
    assert abs(Fraction(expected) - Fraction(rate)) < 100 * one_of_the_last


def test_every_report_is_here() -> None:
    """Ten internal rates, six by dates, thirteen offers and seven schedules."""
    counts = {kind: sum(case["kind"] == kind for case in CASES) for kind in ("irr", "xirr", "rates", "schedule")}
    assert {"irr": 10, "xirr": 6, "rates": 13, "schedule": 7} == counts


@pytest.mark.parametrize("case", of_kind("irr", "xirr"))
def test_all_roots_and_no_others(case: dict[str, Any]) -> None:
    """One root is found; of two both are listed, and none is picked."""
    solution = solve(flows_of(case))
    assert (Found if len(case["roots"]) == 1 else ManyRates) is type(solution)
    assert len(case["roots"]) == len(solution.roots)
    for expected, root in zip(case["roots"], solution.roots, strict=True):
        assert_digits(expected, root.rate)


@pytest.mark.parametrize("case", [case for case in of_kind("irr", "xirr") if case.id != "pyx-65"])
def test_the_digits_are_proved(case: dict[str, Any]) -> None:
    """Ten decimals of each rate in percent, without a doubt; the 90 digits of a single day's loan are further down."""
    kind = dated if case["kind"] == "xirr" else periodic
    assert [True] * len(case["roots"]) == [kind(root).proved(10).proved for root in solve(flows_of(case)).roots]


@pytest.mark.parametrize("case", of_kind("irr", "xirr"))
def test_the_other_side_sees_the_same_rate(case: dict[str, Any]) -> None:
    """With every sign turned round the rates are the very same."""
    flows = flows_of(case)
    assert rates_of(flows) == rates_of([(time, -amount) for time, amount in flows])


@pytest.mark.parametrize("case", of_kind("irr", "xirr"))
@pytest.mark.parametrize("scale", [Fraction(1, 1000), Fraction(10**9), Fraction(7, 3)])
def test_the_magnitude_does_not_matter(case: dict[str, Any], scale: Fraction) -> None:
    """In thousands, in billionths or in any other money the rates are the very same."""
    flows = flows_of(case)
    assert rates_of(flows) == rates_of([(time, amount * scale) for time, amount in flows])


@pytest.mark.parametrize("case", of_kind("irr", "xirr"))
def test_the_order_does_not_matter(case: dict[str, Any]) -> None:
    """Flows are dated, so they may stand in any order."""
    flows = flows_of(case)
    assert rates_of(flows) == rates_of(flows[::-1])


@pytest.mark.parametrize("case", of_kind("rates"))
def test_the_rates_of_an_offer(case: dict[str, Any]) -> None:
    """Nominal, effective, by dates or per period: each by its name."""
    rates = calc.quote(calc.Offer(**case["offer"])).rates
    for name, expected in case["correct"].items():
        assert_digits(expected, getattr(rates, name).exact)


def test_a_first_installment_today_with_its_cents() -> None:
    """5999 in 24 from today where 5099 buys it in cash: 19.12 % effective, also with the cents of 249.96."""
    quote = answer("5999", cash_price="5099", plan={"installments": 24, "first": "0 days"})
    assert quote.rates.effective is not None
    assert ("249.96", "19.12") == (column(quote)[0], quote.rates.effective.percent())


def test_a_loan_for_one_day() -> None:
    """345.00 received and 565.00 paid back the next day: 63.77 % a day, (565/345)^365 - 1 a year, to 70 digits."""
    root = solve(flows_of(BY_ID["pyx-65"])).roots[0]
    per_day = solve([(Fraction(0), Fraction(345)), (Fraction(1), Fraction(-565))]).roots[0]
    assert "63.768116" == periodic(per_day).percent(6)
    exact = Fraction(113, 69) ** 365 - 1
    assert abs(Fraction(root.rate) / exact - 1) < Fraction(1, 10**70)


def test_digits_beyond_the_root_are_not_claimed() -> None:
    """The 82 digits of that rate in percent are more than anybody reads: three of them are said, and proved."""
    printed = dated(solve(flows_of(BY_ID["pyx-65"])).roots[0]).percent()
    assert printed == "1.56e+80"


def test_a_rate_of_nearly_everything_lost() -> None:
    """-99.998842 % is an answer, and its digits are proved although -100 % is no rate."""
    rate = dated(solve(flows_of(BY_ID["pyx-23"])).roots[0])
    assert ("-100.00", "-99.998842") == (rate.percent(), rate.percent(6))


def test_a_second_advance_on_a_due_date() -> None:
    """67.19 outstanding and 100 more, four payments left at 9.4822 % a year."""
    quote = answer("167.19", currency="USD", plan={"kind": "level", "installments": 4, "rate": "9.4822%"})
    names = ("number", "payment", "interest", "principal", "balance")
    rows = [[str(getattr(row, name)) for name in names] for row in quote.schedule.installments]
    assert BY_ID["fineract-emi-2nd-disb"]["correct"] == rows


def test_a_term_in_months() -> None:
    """1200 at 12 % over 24 months is 56.49 a month, and 24 payments."""
    quote = answer("1200", plan={"kind": "level", "installments": 24, "rate": "12%"})
    assert (BY_ID["mortgage-months"]["correct"], 24) == (column(quote)[0], len(quote.schedule.installments))


def test_a_payment_with_a_residual_at_0_percent() -> None:
    """36000 now and 18000 more at the end, repaid in 36 without interest: 1500; with 18000 left for the end: 500."""
    free = (Fraction(0),) * 36
    assert -Fraction(BY_ID["exonio-pmt-fv"]["correct"]) == annuity(Fraction(36000), free, Fraction(-18000))
    assert ["500.00"] * 35 + ["18500.00"] == column(answer("36000", plan={"installments": 36, "balloon": "18000"}))


def test_fortnights_do_not_fall_on_the_same_day() -> None:
    """Four payments every two weeks, the first today."""
    plan = {"installments": 4, "every": "fortnight", "first": "0 days"}
    assert BY_ID["curo-fortnightly-dates"]["correct"] == due(answer("400", start="2025-01-06", plan=plan))


def test_cents_have_no_dust() -> None:
    """The last row of 150000 at 10 % over 36, payment, interest and principal."""
    quote = answer("150000", plan={"kind": "level", "installments": 36, "rate": "10%"})
    last = [column(quote, name)[-1] for name in ("payment", "interest", "principal")]
    assert BY_ID["amortization-float-dust"]["correct"] == " / ".join(last)


@pytest.mark.parametrize(
    ("case", "price", "rate", "count"), [("pbpython-361", "427500", "3.875%", 360), ("oca-0.13", "100000", "4.5%", 60)]
)
def test_rounding_adds_no_period_and_leaves_no_balance(case: str, price: str, rate: str, count: int) -> None:
    """What rounding leaves over goes into the last payment."""
    quote = answer(price, plan={"kind": "level", "installments": count, "rate": rate})
    correct = BY_ID[case]["correct"]
    assert ([correct["level"]] * (count - 1), correct["last_payment"]) == (column(quote)[:-1], column(quote)[-1])
    assert "0.00" == column(quote, "balance")[-1]


def test_the_residue_of_level_payments() -> None:
    """100000 at 4.5 % over 60: without the last payment's 0.13 that much would be left."""
    quote = answer("100000", plan={"kind": "level", "installments": 60, "rate": "4.5%"})
    left = Decimal(column(quote)[-1]) - Decimal(column(quote)[0])
    assert BY_ID["oca-0.13"]["correct"]["residue_if_last_not_adjusted"] == str(left)


def test_the_rate_rises_with_a_fee() -> None:
    """200000 at 6 % over 15 years with nothing, 1000 and 5000 on day 0 (austinmcconnell/mortgage issue 23)."""
    plan = {"kind": "level", "installments": 180, "rate": "6%"}
    rates = [answer("200000", (fee, "upfront"), plan=plan).rates.nominal for fee in ("0", "1000", "5000")]
    assert ["6.00", "6.08", "6.40"] == [rate.percent() for rate in rates if rate is not None]


def test_flat_interest_grows_with_the_installments() -> None:
    """1 % of 1200 a month: 36.00 in three, 144.00 in twelve (juspay/hyperswitch issue 11681)."""
    plans = [{"kind": "flat", "installments": count, "rate": "12%"} for count in (3, 6, 12)]
    assert ["36.00", "72.00", "144.00"] == [total(answer("1200", plan=plan), "interest") for plan in plans]
