"""Are the published examples that are shipped reproduced to their last digit, and does each say where it is from?"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from calc.published.examples import shipped_examples
from calc.rates.flows import Flows
from calc.rates.methods import FIELDS, RATES, xirr
from calc.rates.reproduce import reproduce, reproduce_all

EXAMPLES = shipped_examples()
BY_ID = {example["id"]: example for example in EXAMPLES}
CHECKED = {
    "read in the source": 175,
    "read second-hand": 35,
    "from memory; digits reproduce; confirm inputs before quoting": 12,
}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["id"])
def test_reproduced(example: dict[str, Any]) -> None:
    """The computed figure is the published one, and so are further figures of the same example."""
    result = reproduce(example)
    assert (example["published"], True, None) == (result.computed, result.ok, result.why_not)
    assert (example["source"], example["checked"]) == (result.source, result.checked)


def test_how_many_there_are() -> None:
    """222, each with a name of its own, by the method that computes it."""
    assert (222, 222) == (len(EXAMPLES), len(BY_ID))
    assert {
        "eu-aprc": 56, "us-appendix-j": 33, "nominal": 31, "uk-apr": 24, "fee-per-100": 22, "effective": 21,
        "eu-interval": 9, "effective-from-periodic": 9, "spreadsheet": 8, "us-quotient": 5, "round": 2, "xirr": 2,
    } == Counter(example["method"] for example in EXAMPLES)  # fmt: skip
    assert {example["method"] for example in EXAMPLES} <= {*RATES, *FIELDS}


def test_how_many_more_figures_they_have() -> None:
    """27 examples print their rate to one decimal too, and that is reproduced with them."""
    others = [other for example in EXAMPLES for other in example.get("also", ())]
    assert 27 == len(others)
    assert {1} == {other["decimals"] for other in others}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["id"])
def test_each_says_where_it_is_from(example: dict[str, Any]) -> None:
    """Who published it, where, what kind of publisher that is, and how it was checked."""
    assert example["source"].strip() and example["url"].strip() and example["jurisdiction"].strip()
    assert example["kind"] in {"official", "issuer", "peer", "reference-software", "secondary"}
    assert example["checked"] in CHECKED


def test_how_they_were_checked() -> None:
    """Most were read in the source; what is from memory says so."""
    assert CHECKED == Counter(example["checked"] for example in EXAMPLES)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["id"])
def test_the_published_figure_has_the_decimals_that_are_said(example: dict[str, Any]) -> None:
    """Text with exactly so many digits, so that a trailing zero counts."""
    if example["method"] == "eu-interval":
        assert re.fullmatch(r"\d+(/12)?\+\d+/36[56]", example["published"])
        return
    whole, _, digits = example["published"].partition(".")
    assert (example["decimals"], True) == (len(digits), bool(re.fullmatch(r"-?\d+", whole)))


@pytest.mark.parametrize("example", EXAMPLES[::9], ids=lambda example: example["id"])
def test_another_last_digit_would_be_seen(example: dict[str, Any]) -> None:
    """The same example with its last digit changed is not reproduced."""
    published = example["published"]
    wrong = published[:-1] + ("0" if published[-1] != "0" else "1")
    result = reproduce(example | {"published": wrong})
    assert (published, wrong, False, None) == (result.computed, result.published, result.ok, result.why_not)


def test_a_wrong_further_figure_would_be_seen() -> None:
    """The first figure is right, and the example is still not reproduced."""
    example = BY_ID["eu-mcd-2015-ex1"]
    result = reproduce(example | {"also": [{"published": "6.5", "decimals": 1}]})
    assert (example["published"], False, None) == (result.computed, result.ok, result.why_not)


def test_all_in_order() -> None:
    """One result for each example."""
    some = EXAMPLES[::20]
    assert [example["id"] for example in some] == [result.id for result in reproduce_all(some)]


def test_the_polish_credit_union_by_dates() -> None:
    """2,000 on 10 April 2020, 140 at once, eleven of 170.30 and 170.28: actual days of 365 give the printed 19.21 %."""
    example = BY_ID["pl-zskok-dated"]
    start = date.fromisoformat(example["dates"]["drawdown"])
    months = [date(2020 + (month > 12), (month - 1) % 12 + 1, 10) for month in range(5, 17)]
    assert example["dates"]["first_payment"] == months[0].isoformat()
    payments = [(day, Fraction("-170.30" if day < months[-1] else "-170.28")) for day in months]
    answer = xirr(Flows.of([(start, 2000), (start, -140), *payments]))
    assert answer.rate is not None
    assert "19.21" == answer.rate.percent()
    assert [segment["at"] for segment in example["payments"]] == ["0", *(f"{(day - start).days}/365" for day in months)]


def test_the_documented_dates_of_xirr() -> None:
    """The example's days are those of its fractions of 365."""
    example = BY_ID["xl-xirr"]
    days = [date.fromisoformat(day) for day in example["dates"]]
    assert [segment["at"] for segment in example["payments"]] == [f"{(day - days[0]).days}/365" for day in days[1:]]
