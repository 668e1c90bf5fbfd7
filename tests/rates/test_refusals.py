"""Is what no rate can be made of refused in a whole sentence: which field, what was given, why, and what would do?"""

from __future__ import annotations

import pytest

import calc
from calc.rates.case import read_case
from calc.rates.reproduce import reproduce

EXAMPLE = '{"method": "irr", "flows": [-1000, 400, 400, 400]}'

CASES: dict[str, tuple[str, str]] = {
    "a list": ("[1]", f"file: '[1]' cannot be: it holds one case; try {EXAMPLE}"),
    "a number": ("5", f"file: '5' cannot be: it holds one case; try {EXAMPLE}"),
    "nothing": (
        "",
        "file: 'an empty text' cannot be: line 1 is not JSON, where names and text stand in double quotes and commas "
        f"stand between entries; try {EXAMPLE}",
    ),
    "an end too soon": (
        '{"method":\n',
        "file: '{\"method\":' cannot be: line 2 is not JSON, where names and text stand in double quotes and commas "
        f"stand between entries; try {EXAMPLE}",
    ),
    "lists in lists": (
        "[" * 100_000,
        f"file: '{'[' * 40}…{'[' * 19}' cannot be: its tables and lists are nested too deeply; try {EXAMPLE}",
    ),
    "no flows": (
        '{"method": "irr"}',
        "flows is missing: a case has a list of flows; try [-1000, 400, 400, 400]",
    ),
    "an empty list of flows": (
        '{"method": "irr", "flows": []}',
        "flows: '[]' cannot be: a case has a list of flows; try [-1000, 400, 400, 400]",
    ),
    "a dated flow without an amount": (
        '{"method": "xirr", "flows": [["2026-01-01", -1], ["2026-01-31"]]}',
        "flows[1]: '[2026-01-31]' cannot be: a dated flow is a date and an amount; try [\"2026-01-01\", -1000]",
    ),
    "a day that does not exist": (
        '{"method": "xirr", "flows": [["2026-02-30", 1]]}',
        "flows[0]: '2026-02-30' cannot be: a date is a year, a month and a day that exist; try 2026-01-31",
    ),
    "a flow that is no amount": (
        '{"method": "irr", "flows": [-1, "x"]}',
        "flows[1]: 'x' cannot be: that is not an amount; try 400.00",
    ),
    "a field that there is not": (
        '{"method": "irr", "flows": [-1, 2], "guess": 0.1}',
        "guess: '0.1' cannot be: there is no such field; try method and flows",
    ),
    "a year of no periods": (
        '{"method": "nominal", "flows": [-1, 2], "per_year": "0"}',
        "per_year: '0' cannot be: a year has more than no periods; try 12",
    ),
    "a part of a unit-period that is no number": (
        '{"method": "us-appendix-j", "clock": "unit-periods", "per_year": "12", '
        '"advances": [{"periods": 0, "amount": "1"}], "payments": [{"periods": 1, "fraction": "x", "amount": "2"}]}',
        "payments[0].fraction: 'x' cannot be: it is a number, or a sum of fractions; try 1/12+3/365",
    ),
}


@pytest.mark.parametrize(("text", "sentence"), CASES.values(), ids=CASES)
def test_what_is_no_case(text: str, sentence: str) -> None:
    """For whoever wrote the case."""
    with pytest.raises(calc.CalcError) as raised:
        read_case(text)
    assert sentence == str(raised.value)


@pytest.mark.parametrize("function", ["NPER", "EFFECT", "NOMINAL", "PMT"])
def test_any_number_of_arguments_too_many(function: str) -> None:
    """A hundred arguments are as wrong as one, for a function with a last argument of yes or no and for one without."""
    case = {"id": "x", "method": "spreadsheet", "function": function, "args": ["1"] * 100, "published": "1"}
    expected = f"args: '100' cannot be: the function takes another number of arguments; try {function}"
    assert expected == reproduce(case).why_not
