"""What does a law's function say to flows that cannot be? One sentence that names the place, whatever it was given."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc import rates
from calc.errors import CalcError, UsageError
from calc.rates.answer import Answer
from calc.rates.appendix_d import us_construction
from calc.rates.appendix_j import disclosure, us_appendix_j
from calc.rates.eu_assumptions import bridging, credit_limit, equal_installments, open_ended, overdraft
from calc.rates.eu_assumptions import unspecified_charges as charged
from calc.rates.flows import Flows
from calc.rates.japan import jp_fee_per_100
from calc.rates.open_end import us_quotient
from calc.rates.spreadsheet import effect, ipmt, irr, nper, pmt, rate, xirr
from calc.rates.united_kingdom import is_accurate, uk_apr

OF_FLOWS = sorted(set(rates.__all__) - {"jp_fee_per_100", "us_construction", "us_quotient"})
DAY = date(2026, 1, 1)
WHOLE = "it is a number, as a whole number, a decimal or text"
END = "it is a number that has an end, of at most 1000 digits"
PAIR = "it is a pair of a time and an amount"
PAIRS = "flows are pairs of a time and an amount; try [(0, 1000), (1, -1010)]"

BAD: dict[str, tuple[Any, str]] = {
    "NaN": ([(0, 1000), (1, float("nan"))], f"flows[1].amount: 'nan' cannot be: {END}; try 1000"),
    "infinity": ([(0, 1000), (1, float("-inf"))], f"flows[1].amount: '-inf' cannot be: {END}; try 1000"),
    "NaN in text": ([(0, "NaN"), (1, 1)], f"flows[0].amount: 'NaN' cannot be: {END}; try 1000"),
    "a NaN decimal": ([(0, Decimal("sNaN"))], f"flows[0].amount: 'sNaN' cannot be: {END}; try 1000"),
    "an endless decimal": ([(0, Decimal("1e9999"))], f"flows[0].amount: '1E+9999' cannot be: {END}; try 1000"),
    "words": ([(0, 1000), (1, -1), (2, "ten")], f"flows[2].amount: 'ten' cannot be: {WHOLE}; try 1000"),
    "no text": ([(0, "")], f"flows[0].amount: '' cannot be: {WHOLE}; try 1000"),
    "divided by zero": ([(0, "1/0")], f"flows[0].amount: '1/0' cannot be: {WHOLE}; try 1000"),
    "no amount": ([(0, 1000), (1, None)], f"flows[1].amount is missing: {WHOLE}; try 1000"),
    "true": ([(0, True)], f"flows[0].amount: 'true' cannot be: {WHOLE}; try 1000"),
    "a list": ([(0, [1])], f"flows[0].amount: '[1]' cannot be: {WHOLE}; try 1000"),
    "no time": ([(None, 1000)], f"flows[0].when is missing: {WHOLE}; try 1"),
    "a time in words": ([("soon", 1000)], f"flows[0].when: 'soon' cannot be: {WHOLE}; try 1"),
    "a time without end": ([(float("inf"), 1000)], f"flows[0].when: 'inf' cannot be: {END}; try 1"),
    "a time far away": (
        [(0, 1), (1_000_001, -1)],
        "flows[1].when: '1000001' cannot be: a time is a date, or at most 1000000 periods away; try 1",
    ),
    "times without a common step": (
        [(0, 1), ("1/999999937", -2), (1, 3), ("1/999999929", -1)],
        "flows: '1/999999866000004473' cannot be: times have a common step, and from the first to the last there are "
        "at most 100000000000000; try times such as 1/12",
    ),
    "three of a pair": ([(0, 1000), (1, 2, 3)], f"flows[1]: '[1, 2, 3]' cannot be: {PAIR}; try (1, -1010)"),
    "amounts alone": ([1000, -1010], f"flows[0]: '1000' cannot be: {PAIR}; try (1, -1010)"),
    "text in place of a pair": (["ab"], f"flows[0]: 'ab' cannot be: {PAIR}; try (1, -1010)"),
    "no flows": ([], "flows is missing: a rate is that of one amount or more; try [(0, 1000), (1, -1010)]"),
    "nothing": (None, f"flows is missing: {PAIRS}"),
    "a number": (5, f"flows: '5' cannot be: {PAIRS}"),
    "text": ("0,1000", f"flows: '0,1000' cannot be: {PAIRS}"),
    "dates and numbers": (
        [(DAY, 1000), (1, -1010)],
        "flows: 'dates and numbers' cannot be: times are all dates or all numbers; try one kind of times",
    ),
}


@pytest.mark.parametrize("law", OF_FLOWS)
@pytest.mark.parametrize("bad", BAD)
def test_what_cannot_be_is_named(law: str, bad: str) -> None:
    """The place, what stood there, why it cannot be, and what would do."""
    flows, sentence = BAD[bad]
    with pytest.raises(UsageError) as raised:
        getattr(rates, law)(flows, per_year=12)
    assert sentence == str(raised.value)


A_YEAR = "a year has more than no periods, and at most 1000000"


@pytest.mark.parametrize("law", OF_FLOWS)
@pytest.mark.parametrize(
    ("per_year", "sentence"),
    [
        (0, f"per_year: '0' cannot be: {A_YEAR}; try 12"),
        (-12, f"per_year: '-12' cannot be: {A_YEAR}; try 12"),
        (float("nan"), f"per_year: 'nan' cannot be: {END}; try 12"),
        ("monthly", f"per_year: 'monthly' cannot be: {WHOLE}; try 12"),
        ([12], f"per_year: '[12]' cannot be: {WHOLE}; try 12"),
    ],
)
def test_the_periods_a_year_are_some(law: str, per_year: Any, sentence: str) -> None:
    """The same sentence by every law."""
    with pytest.raises(UsageError) as raised:
        getattr(rates, law)([(0, 1000), (1, -1010)], per_year=per_year)
    assert sentence == str(raised.value)


def test_numbers_as_they_are_typed() -> None:
    """A float stands for the decimal that was typed; a moment for its day."""
    typed: Any = [(0, 1000), (1.5, -33.61)]
    assert (Fraction(3, 2), Fraction(-3361, 100)) == (Flows.of(typed).timed or ())[1]
    assert (date(2026, 1, 1), Fraction(5)) == (Flows.of([(datetime(2026, 1, 1, 9, tzinfo=UTC), 5)]).dated or ())[0]


amounts = st.integers(-10_000, 10_000) | st.decimals() | st.floats() | st.text(max_size=4) | st.none() | st.fractions()
moments = st.integers(-3, 40) | st.dates(date(2000, 1, 1), date(2040, 1, 1)) | st.fractions(0, 9, max_denominator=60)


@given(
    st.sampled_from(OF_FLOWS),
    st.lists(st.tuples(moments | amounts, amounts), max_size=5) | st.integers() | st.text(max_size=4),
    st.sampled_from([None, 12, 1, "365/14", 0, -1, 1_000_000, "1e-9"]) | amounts,
)
def test_nothing_but_a_sentence_is_raised(law: str, flows: Any, per_year: Any) -> None:
    """Whatever a law is asked, it answers, or says why not."""
    try:
        answer = getattr(rates, law)(flows, per_year=per_year)
    except CalcError as error:
        assert str(error).isprintable()
    else:
        assert isinstance(answer, Answer) and answer.status in ("found", "none", "many")


LOAN = uk_apr([(0, 1000), (1, -1310)], per_year=1)
PLAN = Flows.of([(0, 300), (1, -300)], 12)
ASKED: dict[str, tuple[Callable[[], object], str]] = {
    "a fee for 100": (lambda: jp_fee_per_100("x", 12), "annual_rate"),  # type: ignore[arg-type]
    "a fee for 100 in parts": (lambda: jp_fee_per_100(Fraction(1), 1.5), "installments"),  # type: ignore[arg-type]
    "a fee for 100 at a loss": (lambda: jp_fee_per_100(Fraction(-12), 3), "annual_rate"),
    "a fee for 100 without end": (lambda: jp_fee_per_100(Fraction(1), 10**9), "installments"),
    "a quotient of nothing": (lambda: us_quotient(None, Fraction(1)), "finance_charge"),  # type: ignore[arg-type]
    "a quotient of no cycles": (lambda: us_quotient(Fraction(1), Fraction(1), Fraction(0)), "per_year"),
    "a commitment": (lambda: us_construction("a lot", Fraction(1), 12), "commitment"),  # type: ignore[arg-type]
    "months": (lambda: us_construction(Fraction(1), Fraction(1), 10**9), "months"),
    "disclosed": (lambda: disclosure(us_appendix_j([(0, 1), (1, -2)], 1), "x"), "disclosed"),  # type: ignore[arg-type]
    "stated": (lambda: is_accurate(LOAN, None), "stated"),  # type: ignore[arg-type]
    "a limit": (lambda: credit_limit("none"), "limit"),  # type: ignore[arg-type]
    "a rate a month": (lambda: open_ended(None), "monthly_rate"),  # type: ignore[arg-type]
    "a rate a year": (lambda: overdraft("x"), "annual_rate"),  # type: ignore[arg-type]
    "a fee": (lambda: bridging(Fraction(0), limit=Fraction(1), fee_at_start="x"), "fee_at_start"),  # type: ignore[arg-type]
    "a loss of everything": (lambda: equal_installments(Fraction(-1), 3), "monthly_rate"),
    "a first interval": (
        lambda: equal_installments(Fraction(0), 3, first_after=[Fraction(1), None]),  # type: ignore[list-item]
        "first_after[1]",
    ),
    "a charge": (
        lambda: charged(PLAN, [Fraction(1), "x"], first=Fraction(1), last=Fraction(2)),  # type: ignore[list-item]
        "charges[1]",
    ),
    "PMT": (lambda: pmt("x", 3, 100), "rate"),
    "PMT of parts": (lambda: pmt(0, 1.5, 100), "periods"),  # type: ignore[arg-type]
    "IPMT": (lambda: ipmt("0.1", 1.5, 3, 100), "period"),  # type: ignore[arg-type]
    "NPER": (lambda: nper("0.1", None, 100), "payment"),  # type: ignore[arg-type]
    "RATE": (lambda: rate(3, "NaN", 100), "payment"),
    "IRR": (lambda: irr([-1, None]), "flows[1].amount"),  # type: ignore[list-item]
    "IRR of nothing": (lambda: irr([]), "flows"),
    "XIRR": (lambda: xirr([(DAY, "x")]), "flows[0].amount"),
    "XIRR of numbers": (lambda: xirr([(1, 5)]), "flows"),  # type: ignore[list-item]
    "EFFECT": (lambda: effect("x", 12), "rate"),
}


@pytest.mark.parametrize("name", ASKED)
def test_other_questions_name_the_place_too(name: str) -> None:
    """Fees for 100, quotients, assumptions, spreadsheet functions."""
    ask, field = ASKED[name]
    with pytest.raises(UsageError) as raised:
        ask()
    assert field == raised.value.field
    assert str(raised.value).isprintable()
