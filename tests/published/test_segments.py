"""How does a published case become flows? Segments of advances and payments on each clock, and what they cannot be."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from calc.errors import OfferError
from calc.rates.segments import MOST_FLOWS, amount, day, flows_of, per_year_of, sum_of_fractions

ADVANCE = [{"at": "0", "amount": "1000"}]
PAYMENT = [{"at": "1", "amount": "1010"}]


def timed(**case: Any) -> list[tuple[Fraction, Fraction]]:
    """The flows of a case whose times are numbers."""
    found = flows_of({"advances": ADVANCE, "payments": PAYMENT} | case).timed
    assert found is not None
    return list(found)


def dated(**case: Any) -> list[tuple[str, str]]:
    """The flows of a case whose times are dates."""
    found = flows_of({"clock": "dates"} | case).dated
    assert found is not None
    return [(str(when), str(how_much)) for when, how_much in found]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1/12+3/365", Fraction(1, 12) + Fraction(3, 365)),
        ("1/12 + 3/365", Fraction(1, 12) + Fraction(3, 365)),
        ("365/255", Fraction(73, 51)),
        ("2", Fraction(2)),
        ("1.5", Fraction(3, 2)),
        ("-1", Fraction(-1)),
        ("-1/12-3/365", -Fraction(1, 12) - Fraction(3, 365)),
        ("1-1/12", Fraction(11, 12)),
        (7, Fraction(7)),
    ],
)
def test_sums_of_fractions(written: Any, expected: Fraction) -> None:
    """Exact, also below zero, also as a number."""
    assert expected == sum_of_fractions(written, "at")


@pytest.mark.parametrize("written", ["", "1//2", "1/0", "a year", "1+", "nan", True, None, 1.5, ["1"]])
def test_what_is_no_sum_of_fractions(written: Any) -> None:
    """Said in a sentence."""
    with pytest.raises(OfferError, match=r"^at.*: it is a number, or a sum of fractions; try 1/12\+3/365$"):
        sum_of_fractions(written, "at")


def test_years_are_the_usual_clock() -> None:
    """An advance is received, a payment is paid; a year is a year, or so many periods."""
    flows = flows_of({"advances": ADVANCE, "payments": PAYMENT})
    assert flows.timed == ((Fraction(0), Fraction(1000)), (Fraction(1), Fraction(-1010)))
    assert Fraction(1) == flows.per_year
    months = flows_of({"clock": "years", "per_year": "12", "advances": ADVANCE, "payments": PAYMENT})
    assert (Fraction(12), Fraction(12)) == (months.per_year, (months.timed or ())[1][0])


def test_a_series_of_payments() -> None:
    """The first at its time, each next one a gap later."""
    payments = [{"at": "1/12+20/366", "every": "1/12", "count": 3, "amount": "350.10"}]
    first = Fraction(1, 12) + Fraction(20, 366)
    expected = [(first + Fraction(number, 12), Fraction("-350.10")) for number in range(3)]
    assert expected == timed(payments=payments)[1:]


def test_a_series_of_advances() -> None:
    """As in a reverse mortgage."""
    advances = [{"at": "0", "every": "1", "count": 2, "amount": "350"}]
    assert [(0, 350), (1, 350)] == [(int(when), int(how_much)) for when, how_much in timed(advances=advances)[:2]]


def test_unit_periods() -> None:
    """Whole ones and a fraction; a series steps by whole ones, and `fraction` may be left out."""
    case: dict[str, Any] = {"clock": "unit-periods", "per_year": "12", "advances": [{"periods": 0, "amount": "6000"}]}
    case |= {"payments": [{"periods": 1, "fraction": "19/30", "count": 2, "amount": "200"}]}
    flows = flows_of(case)
    assert flows.timed is not None
    assert [Fraction(0), Fraction(49, 30), Fraction(79, 30)] == [when for when, _ in flows.timed]
    assert Fraction(12) == flows.per_year


def test_periods_without_their_number_a_year() -> None:
    """A method that needs it asks for it."""
    assert flows_of({"clock": "periods", "advances": ADVANCE, "payments": PAYMENT}).per_year is None


def test_dates_keep_their_day() -> None:
    """A monthly series from 31 January; weeks; and a single date."""
    monthly = dated(
        advances=[{"date": "2026-01-01", "amount": "5"}],
        payments=[{"date": "2026-01-31", "every": "1 month", "count": 3, "amount": "2"}],
    )
    assert [("2026-01-31", "-2"), ("2026-02-28", "-2"), ("2026-03-31", "-2")] == monthly[1:]
    weekly = dated(
        advances=[{"date": "2026-01-01", "amount": "5"}],
        payments=[{"date": "2026-02-22", "every": "2 weeks", "count": 2, "amount": "2.50"}],
    )
    assert [("2026-02-22", "-5/2"), ("2026-03-08", "-5/2")] == weekly[1:]


def test_a_series_of_dates_is_monthly_unless_said() -> None:
    """Months are what most payments come by."""
    found = dated(
        advances=[{"date": "2026-01-01", "amount": "5"}], payments=[{"date": "2026-02-01", "count": 2, "amount": "3"}]
    )
    assert [("2026-02-01", "-3"), ("2026-03-01", "-3")] == found[1:]


@pytest.mark.parametrize(
    ("written", "expected"),
    [("400.10", Fraction(4001, 10)), (" 5 ", Fraction(5)), ("-1e3", Fraction(-1000)), (7, Fraction(7))],
)
def test_amounts(written: Any, expected: Fraction) -> None:
    """Exact, from text and from whole numbers."""
    assert expected == amount(written, "amount")


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("1,000", "that is not an amount"),
        (None, "an amount is a number"),
        (True, "an amount is a number"),
        ([1], "an amount is a number"),
        ("inf", "an amount is a number of at most a thousand digits"),
        ("nan", "an amount is a number of at most a thousand digits"),
        ("1e1001", "an amount is a number of at most a thousand digits"),
        ("1e-1001", "an amount is a number of at most a thousand digits"),
    ],
)
def test_what_is_no_amount(written: Any, why: str) -> None:
    """Said in a sentence."""
    with pytest.raises(OfferError) as raised:
        amount(written, "payments[0].amount")
    assert (why, "payments[0].amount", "400.00") == (raised.value.why, raised.value.field, raised.value.try_)


def test_days() -> None:
    """ISO dates that exist, as text."""
    assert date(2026, 1, 31) == day("2026-01-31", "date")
    for wrong in ("2026-02-30", "31.1.2026", None, 20260131):
        with pytest.raises(OfferError, match="a date is a year, a month and a day that exist; try 2026-01-31"):
            day(wrong, "date")


def test_periods_a_year() -> None:
    """A sum of fractions above zero; some methods have a number of their own."""
    assert (Fraction(365, 14), Fraction(12)) == (per_year_of({"per_year": "365/14"}), per_year_of({}, 12))
    with pytest.raises(OfferError, match="per_year is missing"):
        per_year_of({})


SENTENCES: dict[str, tuple[dict[str, Any], str]] = {
    "an unknown clock": (
        {"clock": "months"},
        "clock: 'months' cannot be: it is one of years, unit-periods, periods, dates; try years",
    ),
    "no advances": (
        {"advances": []},
        'advances: \'[]\' cannot be: a case has at least one segment on each side; try [{"at": "0", "amount": "1000"}]',
    ),
    "payments that are no list": (
        {"payments": {"at": "1"}},
        "payments: '{at = 1}' cannot be: a case has at least one segment on each side; try "
        '[{"at": "0", "amount": "1000"}]',
    ),
    "a segment that is no table": (
        {"payments": [*PAYMENT, 5]},
        'payments[1]: \'5\' cannot be: a segment is a table; try {"at": "1", "amount": "100"}',
    ),
    "no amount": ({"payments": [{"at": "1"}]}, "payments[0].amount is missing: an amount is a number; try 400.00"),
    "no time": (
        {"advances": [{"amount": "1"}]},
        "advances[0].at is missing: it is a number, or a sum of fractions; try 1/12+3/365",
    ),
    "a series without a gap": (
        {"payments": [{"at": "1", "count": 2, "amount": "1"}]},
        "payments[0].every is missing: it is a number, or a sum of fractions; try 1/12+3/365",
    ),
    "a count of none": (
        {"payments": [{"at": "1", "count": 0, "amount": "1"}]},
        f"payments[0].count: '0' cannot be: a series has a whole number of amounts, from 1 to {MOST_FLOWS}; try 12",
    ),
    "a count that is text": (
        {"payments": [{"at": "1", "count": "2", "amount": "1"}]},
        f"payments[0].count: '2' cannot be: a series has a whole number of amounts, from 1 to {MOST_FLOWS}; try 12",
    ),
    "a count beyond all": (
        {"payments": [{"at": "1", "every": "1", "count": MOST_FLOWS + 1, "amount": "1"}]},
        f"payments[0].count: '{MOST_FLOWS + 1}' cannot be: a series has a whole number of amounts, "
        f"from 1 to {MOST_FLOWS}; try 12",
    ),
    "no unit-periods": (
        {"clock": "unit-periods"},
        "advances[0].periods is missing: it is a number, or a sum of fractions; try 1/12+3/365",
    ),
    "no date": (
        {"clock": "dates"},
        "advances[0].date is missing: a date is a year, a month and a day that exist; try 2026-01-31",
    ),
    "no length of time": (
        {
            "clock": "dates",
            "advances": [{"date": "2026-01-31", "amount": "1"}],
            "payments": [{"date": "2026-02-28", "every": "often", "amount": "1"}],
        },
        "payments[0].every: 'often' cannot be: a length of time is a number of days, weeks, half months, months, "
        "quarters or years; try 1 month, half month, 2 weeks, 14 days, quarter or 1 year",
    ),
    "a year of no periods": (
        {"clock": "periods", "per_year": "-12"},
        "per_year: '-12' cannot be: a year has more than no periods; try 12",
    ),
    "too many in all": (
        {"payments": [{"at": "1", "every": "1", "count": MOST_FLOWS // 2, "amount": "1"}] * 2},
        f"payments: '{MOST_FLOWS + 1}' cannot be: a case has at most {MOST_FLOWS} flows; try fewer",
    ),
}


@pytest.mark.parametrize(("case", "sentence"), SENTENCES.values(), ids=SENTENCES)
def test_what_cannot_be(case: dict[str, Any], sentence: str) -> None:
    """Which segment, which part of it, what was given, why it cannot be, and what would do."""
    with pytest.raises(OfferError) as raised:
        flows_of({"advances": ADVANCE, "payments": PAYMENT} | case)
    assert sentence == str(raised.value)
