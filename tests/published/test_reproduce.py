"""How is a published figure computed? By its method, with exactly its decimals, rounded as it says."""

from __future__ import annotations

from typing import Any

import pytest

from calc.errors import OfferError
from calc.rates.digits import decimals_of, rounding_of
from calc.rates.figures import FIGURES
from calc.rates.laws import LAWS
from calc.rates.methods import FIELDS, OTHER_RATES, RATES, irr
from calc.rates.reproduce import Reproduction, computed_text, reproduce
from calc.rates.segments import flows_of

LOAN: dict[str, Any] = {
    "id": "loan",
    "clock": "periods",
    "per_year": "12",
    "advances": [{"at": "0", "amount": "1000"}],
    "payments": [{"at": "1", "every": "1", "count": 3, "amount": "350"}],
    "source": "a book",
    "checked": "read in the source",
}
DATED: dict[str, Any] = {
    "clock": "dates",
    "advances": [{"date": "2026-01-31", "amount": "1000"}],
    "payments": [{"date": "2026-02-28", "amount": "510"}, {"date": "2026-03-31", "amount": "510"}],
}

BY_METHOD = {
    "irr": ({}, "2.48"),
    "nominal": ({}, "29.76"),
    "effective": ({}, "34.17"),
    "eu-aprc": ({}, "34.17"),
    "uk-apr": ({"decimals": 1}, "34.2"),
    "us-appendix-j": ({"decimals": 6}, "29.757057"),
    "xirr": ({"decimals": 0}, "34"),
}


@pytest.mark.parametrize(("method", "more", "expected"), [(name, *case) for name, case in BY_METHOD.items()])
def test_every_method_that_answers_a_rate(method: str, more: dict[str, Any], expected: str) -> None:
    """1,000 for three of 350 a month."""
    assert expected == computed_text(LOAN | {"method": method} | more)


def test_there_are_no_other_methods() -> None:
    """Those, the laws, two that answer a rate of other figures than flows, and four that answer no rate."""
    assert set(BY_METHOD) == set(RATES)
    assert {"us-quotient", "effective-from-periodic"} == set(OTHER_RATES)
    assert {"fee-per-100", "eu-interval", "round", "spreadsheet"} == set(FIGURES)
    assert {*OTHER_RATES, *FIGURES} == set(FIELDS)


@pytest.mark.parametrize("method", ["us-appendix-j", "eu-aprc", "uk-apr"])
def test_methods_that_count_dates_in_months(method: str) -> None:
    """Last days of months are whole months, so the rate is that of equal periods."""
    by_months = LOAN | {"payments": [{"at": "1", "every": "1", "count": 2, "amount": "510"}], "method": method}
    assert computed_text(by_months) == computed_text(DATED | {"method": method})


@pytest.mark.parametrize("method", ["xirr", "effective"])
def test_methods_that_count_dates_in_days(method: str) -> None:
    """28 and 59 days of 365: 510 (1 + r)^-28/365 + 510 (1 + r)^-59/365 = 1000 at 18.1009 %."""
    assert "18.1009" == computed_text(DATED | {"method": method, "decimals": 4})


@pytest.mark.parametrize("method", ["irr", "nominal"])
def test_methods_that_cannot_count_dates(method: str) -> None:
    """There is no rate by equal periods, and the status says so."""
    assert "none" == computed_text(DATED | {"method": method})


def test_why_dates_have_no_rate_of_a_period() -> None:
    """The internal rate of return is one of equal periods."""
    assert (
        "the payments are not evenly spaced, and this rate is defined by equal periods" == irr(flows_of(DATED)).because
    )


def test_the_status_where_there_is_no_rate() -> None:
    """`none` for amounts that go one way, `many` for two internal rates of return."""
    assert "none" == computed_text(LOAN | {"method": "irr", "payments": [{"at": "1", "amount": "-5"}]})
    two = {
        "advances": [{"at": "0", "amount": "50"}, {"at": "2", "amount": "66"}],
        "payments": [{"at": "1", "amount": "115"}],
    }
    assert ["many", "10.00"] == [
        computed_text(LOAN | two | {"method": name, "per_year": "1"}) for name in ("irr", "uk-apr")
    ]


ROUNDED = {"half-up": "29.76", "down": "29.75", "up": "29.76", "half-even": "29.76"}


@pytest.mark.parametrize(("mode", "expected"), ROUNDED.items())
def test_rounding_is_that_of_the_case(mode: str, expected: str) -> None:
    """29.757057... %, half-up unless the case says otherwise."""
    assert expected == computed_text(LOAN | {"method": "nominal", "rounding": mode})
    assert "half-up" == rounding_of({})


TEXT_CASES: dict[str, tuple[dict[str, Any], str]] = {
    "a quotient": ({"method": "us-quotient", "finance_charge": "4.50", "base": "100", "decimals": 0}, "54"),
    "a quotient of other cycles": (
        {"method": "us-quotient", "finance_charge": "1", "base": "3", "per_year": "13"},
        "433.33",
    ),
    "compounded": ({"method": "effective-from-periodic", "periodic_rate": "0.024", "per_year": "12"}, "32.92"),
    "compounded over days": (
        {"method": "effective-from-periodic", "periodic_rate": "0.15", "per_year": "365/14", "decimals": 1},
        "3723.7",
    ),
    "compounded, cut off": (
        {
            "method": "effective-from-periodic",
            "periodic_rate": "0.01",
            "per_year": "12",
            "rounding": "down",
            "decimals": 1,
        },
        "12.6",
    ),
    "nothing compounded": (
        {"method": "effective-from-periodic", "periodic_rate": "0", "per_year": "12", "decimals": 3},
        "0.000",
    ),
    "a loss compounded": ({"method": "effective-from-periodic", "periodic_rate": "-0.5", "per_year": "2"}, "-75.00"),
    "a fee": ({"method": "fee-per-100", "annual_rate": "15", "installments": 12}, "8.31"),
    "a fee cut off": ({"method": "fee-per-100", "annual_rate": "12.25", "installments": 3, "rounding": "down"}, "2.04"),
    "an interval": ({"method": "eu-interval", "start": "2012-01-12", "end": "2013-02-15"}, "1+34/365"),
    "a rounded number": ({"method": "round", "value": "3.055", "decimals": 1}, "3.1"),
    "a rounded loss": ({"method": "round", "value": "-3.055", "rounding": "up"}, "-3.06"),
    "PMT": ({"method": "spreadsheet", "function": "PMT", "args": ["0.08/12", "10", "10000"]}, "1037.03"),
    "PMT with its sign": (
        {"method": "spreadsheet", "function": "pmt", "args": ["0.08/12", 10, "10000"], "published": "-1037.03"},
        "-1037.03",
    ),
    "PMT in advance": (
        {"method": "spreadsheet", "function": "PMT", "args": ["0.08/12", "10", "10000", "0", "1"]},
        "1030.16",
    ),
    "IPMT in advance": (
        {"method": "spreadsheet", "function": "IPMT", "args": ["0.1", "1", "3", "1000", "0", "1"]},
        "0.00",
    ),
    "CUMIPMT": (
        {"method": "spreadsheet", "function": "CUMIPMT", "args": ["0.09/12", "360", "125000", "13", "24", "0"]},
        "11135.23",
    ),
    "RATE": (
        {"method": "spreadsheet", "function": "RATE", "args": ["48", "-200", "8000"], "decimals": 6},
        "0.007701",
    ),
    "RATE in advance": (
        {"method": "spreadsheet", "function": "RATE", "args": ["3", "-400", "1000", "0", "1"], "decimals": 4},
        "0.2153",
    ),
    "NPER": (
        {"method": "spreadsheet", "function": "NPER", "args": ["0.1", "-300", "1000"], "decimals": 7},
        "4.2541637",
    ),
    "EFFECT": ({"method": "spreadsheet", "function": "EFFECT", "args": ["0.0525", "4"], "decimals": 7}, "0.0535427"),
    "NOMINAL": (
        {"method": "spreadsheet", "function": "NOMINAL", "args": ["0.053543", "4"], "decimals": 8},
        "0.05250032",
    ),
}


@pytest.mark.parametrize(("case", "expected"), TEXT_CASES.values(), ids=TEXT_CASES)
def test_methods_that_answer_text(case: dict[str, Any], expected: str) -> None:
    """A quotient, a compounded rate, a fee, an interval, a rounded number, a spreadsheet function."""
    assert expected == computed_text(case)


def test_decimals_are_two_unless_said() -> None:
    """And at most forty."""
    assert (2, 0, 40) == (decimals_of({}), decimals_of({"decimals": 0}), decimals_of({"decimals": 40}))
    assert "29.7570571431" == computed_text(LOAN | {"method": "nominal", "decimals": 10})


def test_a_reproduction_carries_its_source() -> None:
    """The name, both figures, whether they agree, the source and how it was checked."""
    case = LOAN | {"method": "nominal", "published": "29.76"}
    assert Reproduction("loan", "29.76", "29.76", True, "a book", "read in the source") == reproduce(case)
    assert Reproduction("", "", "29.76", False, "", "") == reproduce(
        {key: value for key, value in case.items() if key not in ("id", "published", "source", "checked")}
    )


def test_further_figures_of_a_case() -> None:
    """Each with what it changes: other decimals, another method."""
    case = LOAN | {"method": "nominal", "published": "29.76"}
    also = [{"published": "29.8", "decimals": 1}, {"published": "34.17", "method": "effective"}]
    assert reproduce(case | {"also": also}).ok
    assert not reproduce(case | {"also": [*also, {"published": "34.18", "method": "effective"}]}).ok


METHODS = ", ".join(dict.fromkeys([*RATES, *(law for law in LAWS if law != "ca-apr"), *FIELDS]))
FUNCTIONS = "PMT, IPMT, PPMT, CUMIPMT, CUMPRINC, RATE, NPER, EFFECT, NOMINAL"
SHEET: dict[str, Any] = {"method": "spreadsheet"}
BAD: dict[str, tuple[dict[str, Any], str]] = {
    "no method": ({}, f"method is missing: it is one of {METHODS}; try eu-aprc"),
    "an unknown method": ({"method": "apr"}, f"method: 'apr' cannot be: it is one of {METHODS}; try eu-aprc"),
    "a method that is no text": (
        {"method": ["irr"]},
        f"method: '[irr]' cannot be: it is one of {METHODS}; try eu-aprc",
    ),
    "decimals as text": (
        {"method": "round", "value": "1", "decimals": "2"},
        "decimals: '2' cannot be: it is a whole number from 0 to 40; try 2",
    ),
    "too many decimals": (
        {"method": "round", "value": "1", "decimals": 41},
        "decimals: '41' cannot be: it is a whole number from 0 to 40; try 2",
    ),
    "true decimals": (
        {"method": "round", "value": "1", "decimals": True},
        "decimals: 'true' cannot be: it is a whole number from 0 to 40; try 2",
    ),
    "an unknown rounding": (
        {"method": "round", "value": "1", "rounding": "nearest"},
        "rounding: 'nearest' cannot be: it is one of half-up, half-even, up, down; try half-up",
    ),
    "no value": ({"method": "round"}, "value is missing: an amount is a number; try 400.00"),
    "no charge": (
        {"method": "us-quotient", "base": "1"},
        "finance_charge is missing: an amount is a number; try 400.00",
    ),
    "no cycles": (
        {"method": "us-quotient", "finance_charge": "1", "base": "1", "per_year": "0"},
        "per_year: '0' cannot be: a year has more than no periods; try 12",
    ),
    "everything lost": (
        {"method": "effective-from-periodic", "periodic_rate": "-1", "per_year": "12"},
        "periodic_rate: '-1' cannot be: a rate is above -100 %; try 0.01",
    ),
    "a year without periods": (
        {"method": "effective-from-periodic", "periodic_rate": "0.01", "per_year": "0"},
        "per_year: '0' cannot be: a year has more than no periods; try 12",
    ),
    "installments as text": (
        {"method": "fee-per-100", "annual_rate": "15", "installments": "12"},
        "installments: '12' cannot be: it is a whole number; try 12",
    ),
    "an interval without a start": (
        {"method": "eu-interval", "end": "2012-01-12"},
        "start is missing: a date is a year, a month and a day that exist; try 2012-01-12",
    ),
    "an interval to no day": (
        {"method": "eu-interval", "start": "2012-01-12", "end": "2012-02-30"},
        "end: '2012-02-30' cannot be: a date is a year, a month and a day that exist; try 2012-01-12",
    ),
    "an interval backwards": (
        {"method": "eu-interval", "start": "2012-01-12", "end": "2012-01-11"},
        "end: '2012-01-11' cannot be: an interval ends on the day on which it starts, or later; try 2012-01-12",
    ),
    "no function": (SHEET, f"function is missing: it is one of {FUNCTIONS}; try PMT"),
    "an unknown function": (
        SHEET | {"function": "IRR", "args": []},
        f"function: 'IRR' cannot be: it is one of {FUNCTIONS}; try PMT",
    ),
    "no arguments": (
        SHEET | {"function": "PMT"},
        'args is missing: it is a list of the function\'s arguments; try ["0.08/12", "10", "10000"]',
    ),
    "too few arguments": (
        SHEET | {"function": "PMT", "args": ["0.01"]},
        "args: '1' cannot be: the function takes another number of arguments; try PMT",
    ),
    "a part of a period": (
        SHEET | {"function": "PMT", "args": ["0.01", "1.5", "100"]},
        "args[1]: '3/2' cannot be: it is a whole number; try 12",
    ),
    "divided by nothing": (
        SHEET | {"function": "PMT", "args": ["0.08/0", "12", "100"]},
        "args[0]: '0.08/0' cannot be: nothing is divided by zero; try 0.08/12",
    ),
    "no number": (
        SHEET | {"function": "PMT", "args": ["8%", "12", "100"]},
        "args[0]: '8%' cannot be: that is not an amount; try 400.00",
    ),
    "further figures that are no list": (
        {"method": "round", "value": "1", "also": "1.0"},
        "also: '1.0' cannot be: it is a list of further figures, each with what was published; "
        'try [{"published": "6.4", "decimals": 1}]',
    ),
    "a further figure that was not published": (
        {"method": "round", "value": "1", "also": [{"decimals": 1}]},
        "also: '[{decimals = 1}]' cannot be: it is a list of further figures, each with what was published; "
        'try [{"published": "6.4", "decimals": 1}]',
    ),
    "an error in a further figure": (
        {"method": "round", "value": "1", "also": [{"published": "1", "method": "guess"}]},
        f"method: 'guess' cannot be: it is one of {METHODS}; try eu-aprc",
    ),
}


@pytest.mark.parametrize(("case", "sentence"), BAD.values(), ids=BAD)
def test_what_cannot_be_computed_is_said_and_not_raised(case: dict[str, Any], sentence: str) -> None:
    """The case is not reproduced, and one sentence says why."""
    result = reproduce(case | {"id": "bad", "published": "1"})
    assert ("bad", "", False, sentence) == (result.id, result.computed, result.ok, result.why_not)


def test_computing_alone_raises() -> None:
    """Whoever asks for the text gets the error."""
    with pytest.raises(OfferError, match="method is missing"):
        computed_text({})
