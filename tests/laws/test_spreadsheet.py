"""Do the spreadsheet functions answer what their documentation prints, what others answer, and what is right?

The documented examples are those of Microsoft Support and of OASIS OpenFormula. numpy-financial and pyxirr agree where
they are right; where they are not, the reports name the right answer: `rate` that lands below -100 %, `nper` with the
wrong sign at 0 %, a payment that forgets the residual.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil
from typing import Any

import numpy_financial
import pytest
import pyxirr
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import UsageError
from calc.rates import spreadsheet
from calc.rates.spreadsheet import (
    cumipmt,
    cumprinc,
    effect,
    ipmt,
    irr,
    nominal,
    nper,
    pmt,
    ppmt,
    rate,
    xirr,
)

EIGHT, TEN, NINE = Fraction(8, 1200), Fraction(10, 1200), Fraction(9, 1200)

DOCUMENTED: dict[str, tuple[Callable[..., Any], tuple[Any, ...], str]] = {
    "PMT 1": (pmt, (EIGHT, 10, 10000), "-1037.03"),
    "PMT 2, in advance": (pmt, (EIGHT, 10, 10000, 0, True), "-1030.16"),
    "PMT 3, savings": (pmt, (Fraction(6, 1200), 216, 0, 50000), "-129.08"),
    "IPMT 1": (ipmt, (TEN, 1, 36, 8000), "-66.67"),
    "IPMT 2, by years": (ipmt, ("0.1", 3, 3, 8000), "-292.45"),
    "PPMT 1": (ppmt, (TEN, 1, 24, 2000), "-75.62"),
    "PPMT 2": (ppmt, ("0.08", 10, 10, 200000), "-27598.05"),
    "CUMIPMT 1": (cumipmt, (NINE, 360, 125000, 13, 24), "-11135.23213"),
    "CUMIPMT 2": (cumipmt, (NINE, 360, 125000, 1, 1), "-937.50"),
    "CUMPRINC 1": (cumprinc, (NINE, 360, 125000, 13, 24), "-934.1071234"),
    "CUMPRINC 2": (cumprinc, (NINE, 360, 125000, 1, 1), "-68.27827118"),
    "EFFECT": (effect, ("0.0525", 4), "0.0535427"),
    "NOMINAL": (nominal, ("0.053543", 4), "0.05250032"),
}


@pytest.mark.parametrize(("function", "arguments", "printed"), DOCUMENTED.values(), ids=DOCUMENTED)
def test_documented_examples(function: Callable[..., Any], arguments: tuple[Any, ...], printed: str) -> None:
    """To every digit that the page prints, with its sign."""
    decimals = len(printed.partition(".")[2])
    assert printed == f"{Decimal(str(float(function(*arguments)))):.{decimals}f}"


def test_documented_rates() -> None:
    """RATE: 1 % a month, 9.24 % a year. IRR of 70,000: -2.1 %, 8.7 %, -44.4 %. XIRR: 37.34 %, 0.3733625335."""
    assert ("0.77", "1") == (rate(4 * 12, -200, 8000).percent(2), rate(48, -200, 8000).percent(0))
    assert "9.24" == f"{float(rate(48, -200, 8000)) * 1200:.2f}"
    incomes = (12000, 15000, 18000, 21000, 26000)
    assert ["-44.4", "-2.1", "8.7"] == [irr([-70000, *incomes[:count]]).percent(1) for count in (2, 4, 5)]
    days = ("2008-01-01", "2008-03-01", "2008-10-30", "2009-02-15", "2009-04-01")
    flows = zip(map(date.fromisoformat, days), (-10000, 2750, 4250, 3250, 2750), strict=True)
    assert "37.33625335" == xirr(list(flows)).percent(8)


RATES: dict[str, tuple[tuple[Any, ...], str]] = {
    "rate-12x100-150": ((12, -100, 150), "0.6652000665811259"),
    "rate-24x50-60": ((24, -50, 60), "0.8333329324420637"),
    "rate-threshold-6": ((6, Fraction("-298") / 6, 100), "0.44125187548719"),
    "rate-126": ((8, 263175, -440000, 25500), "0.58387791102482313"),
    "hyperformula-200": ((200, -500, 200000), "-0.006236653004893"),
    "nyholm-equal": ((48, -2400, 100000), "0.00592982137"),
    "curo-ex1-irr": ((6, -1707, 10000), "0.00687503322986"),
}


@pytest.mark.parametrize(("arguments", "correct"), RATES.values(), ids=RATES)
def test_rates_that_other_programs_get_wrong(arguments: tuple[Any, ...], correct: str) -> None:
    """All digits of the report; the digits are proved, and the sign of all amounts does not matter."""
    found = rate(*arguments)
    digits = len(correct.partition(".")[2])
    assert abs(Fraction(found.exact) - Fraction(correct)) < Fraction(2, 10**digits)
    assert found.proved(10).proved
    periods, payment, present, *future = arguments
    mirrored = rate(periods, -payment, -present, *(-amount for amount in future))
    assert found.exact == mirrored.exact


def test_other_reported_figures() -> None:
    """5,999 in 24 from today for what costs 5,099; flows of ten-thousandths; 125 for 100 after 14 days."""
    due = rate(24, -Fraction(5999, 24), 5099, at_start=True)
    assert ("1.46836250685", "1.555980740686") == (due.percent(11), irr(["0.0001", *["-0.0000092"] * 12]).percent(12))
    fortnight = xirr([(date(2026, 1, 1), 100), (date(2026, 1, 15), -125)])
    assert "33518.8212459345" == fortnight.percent(10)


@pytest.mark.parametrize("name", ["rate-12x100-150", "rate-24x50-60", "rate-threshold-6"])
def test_the_reports_still_stand(name: str) -> None:
    """Both libraries answer a rate below -100 %, which is none; when one is mended this file says so."""
    periods, payment, present = RATES[name][0]
    theirs = [
        float(numpy_financial.rate(periods, float(payment), float(present), 0)),
        pyxirr.rate(periods, float(payment), float(present), 0),
    ]
    assert all(value is not None and value < -1 for value in theirs)
    assert float(rate(periods, payment, present)) > 0


def test_nper_without_interest() -> None:
    """100 at 10 a period: ten periods, not minus ten (numpy-financial issue 16)."""
    assert 10 == nper(0, -10, 100)
    assert 8 == nper(0, -10, 100, -20)


def test_nper_is_exact_and_whole_periods_are_rounded_up() -> None:
    """1,000 at 10 % a period and 300: 4.2541637 periods, five payments. A year's 10 % by months: 3.3945712, four."""
    assert ("4.2541637", 5) == (f"{nper('0.1', -300, 1000):.7f}", ceil(nper("0.1", -300, 1000)))
    by_months = nper(TEN, -300, 1000)
    assert ("3.3945712", 4) == (f"{by_months:.7f}", ceil(by_months))


def test_nper_of_the_documentation() -> None:
    """12 % a year, 100 paid a month, 1,000 owed, 10,000 saved up: 60.08 (payments at the end)."""
    assert "60.08212285" == f"{nper('0.01', -100, -1000, 10000):.8f}"


def test_a_payment_with_a_residual_at_0_percent() -> None:
    """pmt(0, 36, 36000, 18000) is -1500 (noverde/exonio, pull request 41)."""
    assert -1500 == pmt(0, 36, 36000, 18000)


def test_payments_in_advance_without_interest_are_the_same() -> None:
    """At 0 % it does not matter when they are made."""
    assert Fraction(-100, 3) == pmt(0, 3, 100) == pmt(0, 3, 100, at_start=True)


def test_interest_and_principal_of_payments_in_advance() -> None:
    """The first payment in advance bears no interest; the second that of one period on what is left."""
    payment = pmt("0.1", 3, 1000, at_start=True)
    assert 0 == ipmt("0.1", 1, 3, 1000, at_start=True)
    assert payment == ppmt("0.1", 1, 3, 1000, at_start=True)
    assert (-(1000 + payment) * Fraction("0.1")) == ipmt("0.1", 2, 3, 1000, at_start=True)


def test_a_rate_of_payments_in_advance() -> None:
    """1,000 for three of 400 from today: 600 for two of 400."""
    assert rate(3, -400, 1000, at_start=True).exact == rate(2, -400, 600).exact


RATE = st.decimals("-0.5", "0.5", places=4)
PERIODS = st.integers(1, 60)
AMOUNT = st.integers(-100_000, 100_000)
FLAG = st.booleans()


def near(theirs: object, ours: Fraction | Decimal | float, size: float = 1.0) -> bool:
    """Whether a machine number is ours, but for its noise."""
    return abs(float(str(theirs)) - float(ours)) <= 1e-7 * max(1.0, size, abs(float(ours)))


@given(per_period=RATE, periods=PERIODS, present=AMOUNT, future=AMOUNT, at_start=FLAG)
def test_pmt_agrees_with_numpy_financial(
    per_period: Decimal, periods: int, present: int, future: int, at_start: bool
) -> None:
    """Any rate from -50 % to 50 %, both ends of the period, and pyxirr says the same."""
    ours = pmt(per_period, periods, present, future, at_start)
    when = "begin" if at_start else "end"
    size = abs(present) + abs(future) + abs(float(ours))
    assert near(numpy_financial.pmt(float(per_period), periods, present, future, when), ours, size)
    assert near(pyxirr.pmt(float(per_period), periods, present, future, pmt_at_beginning=at_start), ours, size)


@given(
    per_period=st.decimals("0.0001", "0.3", places=4), periods=PERIODS, present=AMOUNT, future=AMOUNT, data=st.data()
)
def test_ipmt_and_ppmt_agree_with_numpy_financial(
    per_period: Decimal, periods: int, present: int, future: int, data: st.DataObject
) -> None:
    """Every period's parts, at both ends of it."""
    period, at_start = data.draw(st.integers(1, periods)), data.draw(FLAG)
    when, size = "begin" if at_start else "end", float(abs(present) + abs(future)) * (1 + float(per_period)) ** periods
    arguments = (float(per_period), period, periods, present, future, when)
    assert near(numpy_financial.ipmt(*arguments), ipmt(per_period, period, periods, present, future, at_start), size)
    ours = ppmt(per_period, period, periods, present, future, at_start)
    assert near(numpy_financial.ppmt(*arguments), ours, size)
    if period > 1 or not at_start:  # pyxirr gives the first payment in advance a share of interest
        assert near(pyxirr.ppmt(*arguments[:5], pmt_at_beginning=at_start), ours, size)


@given(
    per_period=st.decimals("0.0001", "0.3", places=4), periods=PERIODS, present=st.integers(1, 10**6), data=st.data()
)
def test_parts_add_up(per_period: Decimal, periods: int, present: int, data: st.DataObject) -> None:
    """Exactly: all principal is the present value, all parts all payments, and two stretches are the whole."""
    at_start, middle = data.draw(FLAG), data.draw(st.integers(1, periods))
    interest = cumipmt(per_period, periods, present, 1, periods, at_start)
    principal = cumprinc(per_period, periods, present, 1, periods, at_start)
    assert -present == principal
    assert periods * pmt(per_period, periods, present, 0, at_start) == interest + principal
    assert interest == cumipmt(per_period, periods, present, 1, middle, at_start) + (
        cumipmt(per_period, periods, present, middle + 1, periods, at_start) if middle < periods else 0
    )


@given(per_period=st.decimals("-0.03", "0.2", places=4), periods=st.integers(2, 60), present=st.integers(1, 10**6))
def test_rate_and_nper_undo_pmt(per_period: Decimal, periods: int, present: int) -> None:
    """From the payment back to the rate, proved, and to the number of periods."""
    payment = pmt(per_period, periods, present)
    found = rate(periods, payment, present)
    assert abs(Fraction(found.exact) - Fraction(per_period)) < Fraction(1, 10**40)
    assert abs(Fraction(nper(per_period, payment, present)) - periods) < Fraction(1, 10**40)
    assert near(pyxirr.rate(periods, float(payment), present, 0, guess=float(per_period)), found)


@given(flows=st.lists(st.integers(1, 10_000), min_size=1, max_size=20), lent=st.integers(1, 50_000))
def test_irr_agrees_with_pyxirr_where_it_answers(flows: list[int], lent: int) -> None:
    """One advance and payments have one rate; the machine's is near it."""
    ours, theirs = irr([-lent, *flows]), pyxirr.irr([-lent, *flows])
    assert theirs is None or abs(theirs - float(ours)) <= 1e-6 * max(1, abs(float(ours)))
    assert irr([lent, *(-flow for flow in flows)]).exact == ours.exact


@given(
    days=st.lists(st.integers(1, 2000), min_size=1, max_size=12, unique=True),
    amounts=st.lists(st.integers(100, 10_000), min_size=12, max_size=12),
    lent=st.integers(5_000, 50_000),
)
def test_xirr_agrees_with_pyxirr_where_it_answers(days: list[int], amounts: list[int], lent: int) -> None:
    """By dates, in any order."""
    start = date(2023, 2, 27)
    pairs = [
        (start, -lent),
        *((date.fromordinal(start.toordinal() + day), amount) for day, amount in zip(days, amounts, strict=False)),
    ]
    ours = float(xirr(pairs))
    theirs = pyxirr.xirr([day for day, _ in pairs], [float(amount) for _, amount in pairs])
    assert theirs is None or abs(theirs - ours) <= 1e-5 * max(1, abs(ours))
    assert ours == float(xirr(pairs[::-1]))


@given(rate_a_year=st.decimals("-0.5", "2", places=4), per_year=st.integers(1, 365))
def test_effect_and_nominal_undo_each_other(rate_a_year: Decimal, per_year: int) -> None:
    """(1 + r/n)^n - 1 exactly, and back to 50 digits."""
    effective = effect(rate_a_year, per_year)
    assert abs(Fraction(nominal(effective, per_year)) - Fraction(rate_a_year)) < Fraction(1, 10**50)


ERRORS: dict[str, tuple[Callable[[], object], str]] = {
    "too many periods": (
        lambda: rate(10_001, -1, 100),
        "periods: '10001' cannot be: there is at least one period, and at most 10000; try 12",
    ),
    "no period": (
        lambda: pmt("0.01", 0, 100),
        "periods: '0' cannot be: there is at least one period, and at most 10000; try 12",
    ),
    "everything lost": (lambda: pmt(-1, 3, 100, 0, True), "rate: '-1' cannot be: a rate is above -100 %; try 0.01"),
    "a period before the first": (
        lambda: ipmt("0.01", 0, 3, 100),
        "period: '0' cannot be: a period is one of 1 to 3; try 1",
    ),
    "a period after the last": (
        lambda: ppmt("0.01", 4, 3, 100),
        "period: '4' cannot be: a period is one of 1 to 3; try 1",
    ),
    "periods in the wrong order": (
        lambda: cumipmt("0.01", 12, 100, 3, 2),
        "period: '3 to 2' cannot be: the periods go from 1 to 12, the first not after the last; try 1 to 12",
    ),
    "periods outside": (
        lambda: cumprinc("0.01", 12, 100, 1, 13),
        "period: '1 to 13' cannot be: the periods go from 1 to 12, the first not after the last; try 1 to 12",
    ),
    "nothing paid": (
        lambda: nper(0, 0, 100),
        "payment: '0' cannot be: without payments and interest nothing is ever repaid; try -100",
    ),
    "less than the interest": (
        lambda: nper("0.1", -10, 1000),
        "payment: '-10' cannot be: such a payment never reaches the end; try a larger payment",
    ),
    "exactly the interest": (
        lambda: nper("0.1", -100, 1000),
        "payment: '-100' cannot be: such a payment never reaches the end; try a larger payment",
    ),
    "no rate": (
        lambda: irr([100, 200]),
        "flows: 'none' cannot be: no sign change: all amounts go the same way; try calc rate, which lists all rates",
    ),
    "two rates": (
        lambda: irr([50, -115, 66]),
        "flows: '0.100000, 0.200000' cannot be: 2 sign changes and 2 rates; try calc rate, which lists all rates",
    ),
    "no rate by dates": (
        lambda: xirr([(date(2026, 1, 1), 5)]),
        "flows: 'none' cannot be: no sign change: all amounts go the same way; try calc rate, which lists all rates",
    ),
    "no rate of a loan": (
        lambda: rate(12, 100, 100),
        "flows: 'none' cannot be: no sign change: all amounts go the same way; try calc rate, which lists all rates",
    ),
    "no number of periods a year": (
        lambda: effect("0.1", 0),
        "periods: '0' cannot be: there is at least one period, and at most 10000; try 12",
    ),
    "a rate of less than nothing left": (
        lambda: nominal(-1, 12),
        "rate: '-1' cannot be: a rate is above -100 %; try 0.05",
    ),
}


@pytest.mark.parametrize(("asked", "sentence"), ERRORS.values(), ids=ERRORS)
def test_errors_are_sentences(asked: Callable[[], object], sentence: str) -> None:
    """Which argument, what was given, why it cannot be, and what would do."""
    with pytest.raises(UsageError) as raised:
        asked()
    assert sentence == str(raised.value)


TWO_RATES: dict[str, list[int | str]] = {
    "numpy-financial 28": [-50, -100, 600, 300, -100],
    "numpy-financial 44": ["-1678.87", "771.96", "1814.05", "3520.3", "3552.95", "3584.99", "4789.91", -1],
}


@pytest.mark.parametrize("flows", TWO_RATES.values(), ids=TWO_RATES)
def test_two_rates_of_known_reports(flows: list[int | str]) -> None:
    """A negative and a positive one: both are told, and neither is returned."""
    with pytest.raises(UsageError, match=r"flows: '-0\.\d+, 1\.\d+' cannot be: 2 sign changes and 2 rates"):
        irr(flows)


def test_there_is_a_function_of_every_name() -> None:
    """The eleven names of the spreadsheets."""
    names = ["pmt", "ipmt", "ppmt", "cumipmt", "cumprinc", "rate", "nper", "irr", "xirr", "effect", "nominal"]
    assert [True] * 11 == [callable(getattr(spreadsheet, name)) for name in names]
