"""What does `calc rate` answer to flows? One rate with its proof, or all there are, by period and by date."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from calc.published.examples import shipped_examples
from calc.rates.flows import Flows
from calc.rates.laws import LAWS
from tests.cli.calling import Answer, call
from tests.cli.forms import check_heading

LOAN = [-1000, 400, 400, 400]
KEYS = ["status", "value", "percent", "roots", "picked_by", "unique_because", "reason", "proof", "working"]


def rate(case: dict[str, Any], *options: str) -> Answer:
    """The answer to a case on standard input."""
    return call("rate", "-", *options, read=json.dumps(case))


def rate_document(case: dict[str, Any]) -> dict[str, Any]:
    """The document, its form checked."""
    answer = rate(case, "--json")
    document = answer.document
    check_heading(document)
    assert KEYS == list(document)[2:]
    assert ("", 0 if document["status"] == "found" else 1) == (answer.err, answer.code)
    assert all(isinstance(root, float) for root in document["roots"])
    return document


def irr(*flows: Any, **more: Any) -> dict[str, Any]:
    """The rate of a period."""
    return rate_document({"method": "irr", "flows": list(flows), **more})


def xirr(*flows: tuple[str, Any]) -> dict[str, Any]:
    """The rate of a year, by dates."""
    return rate_document({"method": "xirr", "flows": [list(flow) for flow in flows]})


def worth(flows: list[int], percent: str) -> Fraction:
    """What flows, one a period, are worth together at a rate in percent."""
    growth = 1 + Fraction(percent) / 100
    return sum((flow / growth**time for time, flow in enumerate(flows)), Fraction(0))


def test_one_rate() -> None:
    """Its value, its digits, why it is the only one, and nothing that picked it."""
    document = irr(*LOAN)
    assert ("found", "9.70", None, "one sign change", None) == tuple(
        document[key] for key in ("status", "percent", "picked_by", "unique_because", "reason")
    )
    assert [document["value"]] == document["roots"]
    assert 0.0970102574 == round(document["value"], 10)
    assert document["working"] and all(isinstance(step, str) for step in document["working"])


@pytest.mark.parametrize(
    ("decimals", "rounding", "percent"),
    [
        (0, "half-up", "10"),
        (1, "half-up", "9.7"),
        (4, "half-up", "9.7010"),
        (4, "up", "9.7011"),
        (3, "down", "9.701"),
        (10, "half-even", "9.7010257403"),
        (10, "up", "9.7010257404"),
        (40, "half-up", "9.7010257403272926255003553259699261934600"),
    ],
)
def test_the_digits_are_those_that_the_case_asks_for(decimals: int, rounding: str, percent: str) -> None:
    """And the flows are worth more than nothing at one end of the digits' interval and less at the other."""
    document = irr(*LOAN, decimals=decimals, rounding=rounding)
    proof = document["proof"]
    assert (percent, True, 1, -1) == (
        document["percent"], proof["proved"], proof["sign_low"], proof["sign_high"]
    )  # fmt: skip
    assert Decimal(proof["high"]) - Decimal(proof["low"]) == Decimal(1).scaleb(-decimals)
    assert worth(LOAN, proof["low"]) > 0 > worth(LOAN, proof["high"])


@pytest.mark.parametrize(
    ("flows", "percent", "value"),
    [
        ([-100, 110], "10.00", 0.1),
        ([100, -110], "10.00", 0.1),
        ([-100, 100], "0.00", 0.0),
        ([-100, 0, 121], "10.00", 0.1),
        ([-200, 100], "-50.00", -0.5),
        ([-1, 1_000_001], "100000000.00", 1e6),
        (["-0.03", "0.01", "0.01", "0.01"], "0.00", 0.0),
        ([-0.1, 0.3], "200.00", 2.0),
        ([-100, 220, -121], "10.00", 0.1),
        ([0, 0, -100, 110], "10.00", 0.1),
    ],
)
def test_rates_that_can_be_worked_out_by_hand(flows: list[Any], percent: str, value: float) -> None:
    """Amounts as numbers or as text; a number keeps the digits that it was written with."""
    document = irr(*flows)
    assert (percent, value) == (document["percent"], document["value"])


def test_flows_by_date() -> None:
    """A year is 365 days; 10 % in 364 days is 10.03 % in 365."""
    assert ("10.00", 0.1) == _percent_and_value(xirr(("2026-01-01", -1000), ("2027-01-01", 1100)))
    by_hand = 1.1 ** (365 / (date(2026, 12, 31) - date(2026, 1, 1)).days) - 1
    assert ("10.03", round(by_hand, 12)) == _percent_and_value(xirr(("2026-01-01", -1000), ("2026-12-31", 1100)))


def test_dates_may_stand_in_any_order() -> None:
    """They are put in order, and what falls on one day is added up."""
    flows = [("2026-01-01", -1000), ("2026-06-30", 500), ("2026-12-31", 300), ("2026-12-31", 300)]
    documents = [xirr(*flows), xirr(*flows[::-1]), xirr(*flows[:2], ("2026-12-31", 600))]
    assert 1 == len({(one["value"], one["percent"], str(one["proof"]), one["unique_because"]) for one in documents})


def _percent_and_value(document: dict[str, Any]) -> tuple[str, float]:
    return document["percent"], round(document["value"], 12)


def test_several_rates() -> None:
    """None is picked: all are listed, the value is null, and the exit code is 1."""
    document = irr(-100, 230, -132)
    assert ("many", None, None, None, None) == tuple(
        document[key] for key in ("status", "value", "percent", "proof", "unique_because")
    )
    assert [0.1, 0.2] == [round(root, 12) for root in document["roots"]]
    assert "2 sign changes and 2 rates" == document["reason"]


@pytest.mark.parametrize(
    ("flows", "reason"),
    [
        ([100, 200], "no sign change: all amounts go the same way"),
        ([-100], "no sign change: all amounts go the same way"),
        ([0, 0], "every rate"),
        ([100, -100, 100], "2 sign changes, but no rate above -100 %"),
    ],
)
def test_no_rate(flows: list[int], reason: str) -> None:
    """The value is null, there are no roots, it is said why, and the exit code is 1."""
    document = irr(*flows)
    assert ("none", None, None, [], reason) == tuple(
        document[key] for key in ("status", "value", "percent", "roots", "reason")
    )


@pytest.mark.parametrize("power", [20, 50, 100, 200, 300, 400])
def test_a_rate_of_any_size_is_answered(power: int) -> None:
    """Without end or NaN, in scientific form; one that no machine number can hold is null as a number."""
    answer = rate({"method": "irr", "flows": [-1, f"1e{power}", 5]}, "--json")
    document = answer.document
    assert ("found", power > 307) == (document["status"], document["value"] is None)
    assert (f"1.00e+{power + 2}", True) == (document["percent"], document["proof"]["proved"])


def test_a_page_for_people() -> None:
    """The rate, why it is the only one, and what proves its digits."""
    assert [
        "9.70% a period",
        "the only rate: one sign change",
        "the digits are right: at 9.695% the sum is above zero, at 9.705% below zero",
    ] == rate({"method": "irr", "flows": LOAN}).lines


@pytest.mark.parametrize(
    ("flows", "line"),
    [
        (["-1000", "1184.55"], "the digits are right: the sum is zero at exactly 18.455%, which is rounded half-up"),
        (
            [100, -220, 121],
            "the digits are right: with repeated rates taken once, the sum is above zero at 9.995%, and below zero at "
            "10.005%",
        ),
    ],
)
def test_a_page_says_what_the_proof_shows(flows: list[Any], line: str) -> None:
    """At a tie, and for a rate at which the sum touches zero, no change of its sign is claimed."""
    assert line == rate({"method": "irr", "flows": flows}).lines[2]


def test_a_page_with_all_rates() -> None:
    """A line each, and exit code 1."""
    answer = rate({"method": "irr", "flows": [-100, 230, -132]})
    assert (1, "", ["10.00% a period", "20.00% a period"]) == (answer.code, answer.err, answer.lines[1:])


def test_a_page_by_dates() -> None:
    """It says by which clock."""
    answer = rate({"method": "xirr", "flows": [["2026-01-01", -1000], ["2027-01-01", 1100]]})
    assert "10.00% a year, by dates (actual/365)" == answer.lines[0]


def test_a_page_without_a_rate() -> None:
    """It says why, and exits with 1."""
    answer = rate({"method": "irr", "flows": [100, 200]})
    assert (1, ["no rate: no sign change: all amounts go the same way"]) == (answer.code, answer.lines)


def test_a_case_may_be_in_a_file(tmp_path: Path) -> None:
    """With a byte order mark or without."""
    file = tmp_path / "case.json"
    for mark in ("", "\ufeff"):
        file.write_text(mark + json.dumps({"method": "irr", "flows": LOAN}), encoding="utf-8")
        assert "9.70" == call("rate", str(file), "--json").document["percent"]


def test_a_case_may_say_where_it_is_from() -> None:
    """What is published beside a case is no part of the question."""
    assert "9.70" == irr(*LOAN, id="mine", source="a book", note="page 3")["percent"]


@pytest.mark.parametrize("law", [law for law in LAWS if law != "ca-apr"])
def test_every_law_that_flows_are_enough_for(law: str) -> None:
    """By its name: the same digits as its function."""
    case = {"method": law, "per_year": 12, "flows": LOAN, "decimals": LAWS[law].decimals}
    answer = LAWS[law].rate(Flows.of(list(enumerate(LOAN)), 12))
    document = rate_document(case)
    assert ("found", LAWS[law].percent(answer)) == (document["status"], document["percent"])
    assert rate(case).lines[0] == f"{document['percent']}% a year"


def test_a_law_rounds_as_it_does() -> None:
    """12.5 % to no decimals: half-even in Brazil, half-up elsewhere, and as the case says."""
    tie = {"flows": ["-1000", "1125"], "per_year": 1, "decimals": 0}
    assert ("12", "13", "13") == (
        rate_document({"method": "br-cet", **tie})["percent"],
        rate_document({"method": "mx-cat", **tie})["percent"],
        rate_document({"method": "br-cet", "rounding": "half-up", **tie})["percent"],
    )


def test_a_law_that_flows_are_not_enough_for() -> None:
    """It is said why, and what would do."""
    answer = rate({"method": "ca-apr", "per_year": 12, "flows": LOAN})
    assert (2, "") == (answer.code, answer.out)
    assert answer.err.rstrip() == (
        "method: 'ca-apr' cannot be: it is defined by the principal owed before each payment, which flows do not say; "
        "try calc quote --law ca-apr"
    )


def test_a_law_without_a_rule_for_several_rates() -> None:
    """Its rates are all listed, and it is said that it picks none."""
    answer = rate({"method": "mx-cat", "per_year": 1, "flows": [-100, 230, -132]})
    assert (1, "") == (answer.code, answer.err)
    assert answer.lines[1:] == [
        "the law's rule for several rates: several rates are all answered, and none is picked; without one the answer "
        "is none",
        "10.00% a year",
        "20.00% a year",
    ]


FIGURES: dict[str, tuple[dict[str, Any], str]] = {
    "fee-per-100": ({"annual_rate": "15", "installments": 12}, "8.31"),
    "eu-interval": ({"start": "2012-01-12", "end": "2012-03-15"}, "2/12+3/365"),
    "round": ({"value": "3.055", "decimals": 1}, "3.1"),
    "spreadsheet": ({"function": "PMT", "args": ["0.08/12", "10", "10000"]}, "1037.03"),
}


@pytest.mark.parametrize("method", FIGURES)
def test_figures_that_are_no_rates(method: str) -> None:
    """The figure alone; as data in the form of a rate, without one."""
    asked, expected = FIGURES[method]
    assert [expected] == rate({"method": method, **asked}).lines
    answer = rate({"method": method, **asked}, "--json")
    check_heading(answer.document)
    assert [*KEYS, "method", "computed"] == list(answer.document)[2:]
    assert ("found", None, [], method, expected) == tuple(
        answer.document[key] for key in ("status", "value", "roots", "method", "computed")
    )


def test_rates_of_other_figures_than_flows() -> None:
    """4.5 % a month times 12; 1 % a month compounded: both with their proof."""
    quotient = rate_document({"method": "us-quotient", "finance_charge": "4.50", "base": "100"})
    assert (0.54, "54.00", "it is a quotient") == tuple(quotient[key] for key in ("value", "percent", "unique_because"))
    assert ["finance charge / base x cycles a year = 4.5 / 100 x 12 = 0.54"] == quotient["working"]
    compounded = rate_document({"method": "effective-from-periodic", "periodic_rate": "0.01", "per_year": 12})
    assert ("12.68", True) == (compounded["percent"], compounded["proof"]["proved"])


@pytest.mark.parametrize("case", shipped_examples(), ids=lambda case: case["id"])
def test_every_published_example_can_be_asked(case: dict[str, Any]) -> None:
    """What calc verify reproduces, calc rate answers."""
    document = rate({key: value for key, value in case.items() if key != "also"}, "--json").document
    assert case["published"] == (document["percent"] or document["computed"])


@pytest.mark.parametrize(
    ("case", "sentence"),
    [
        (
            {"method": "eu-aprc", "flows": LOAN},
            "per_year is missing: it says how many of the periods make a year; try 12 for months",
        ),
        (
            {"method": "in-kfs", "advances": [{"at": "0", "amount": 1}], "payments": [{"at": "1/12", "amount": 2}]},
            "per_year is missing: it says how long the period is whose rate is multiplied; try 12 for months",
        ),
        ({"method": "round", "value": "1", "flows": [1]}, "flows: '[1]' cannot be: there is no such field; try value"),
        (
            {"method": "irr", "flows": LOAN, "base": 1},
            "base: '1' cannot be: there is no such field; try method and flows",
        ),
    ],
)
def test_what_is_missing_or_too_much(case: dict[str, Any], sentence: str) -> None:
    """Nothing is taken for granted, and nothing is passed over."""
    answer = rate(case)
    assert (2, "", sentence) == (answer.code, answer.out, answer.err.rstrip())


def test_times_in_years_are_counted_in_the_periods_that_are_said() -> None:
    """A month is a twelfth of a year: 1 % a month is 12 % a year."""
    side = {"advances": [{"at": "0", "amount": "1000"}], "payments": [{"at": "1/12", "amount": "1010"}]}
    assert "12.00" == rate_document({"method": "in-kfs", "per_year": 12, **side})["percent"]
    assert "12.68" == rate_document({"method": "eu-aprc", "per_year": 12, **side})["percent"]
    assert "12.68" == rate_document({"method": "eu-aprc", **side})["percent"]
