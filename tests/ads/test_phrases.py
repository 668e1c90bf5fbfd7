"""Is every phrase read as it was meant? Language, claims, findings and rates of advertisements, file by file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from calc.ads.checks.checked import Law
from calc.ads.checks.find import findings
from calc.ads.claims import as_numbers, read_ad
from calc.ads.figures import Figures, figures
from calc.rule_files import rules

LAW = Law(rules(), date(2026, 11, 22))
"""The rules that are shipped, on the day for which the phrases were labelled."""
FILES = sorted(Path(__file__).parent.glob("*.json"))
BESIDE_THE_CLAIMS = ("flags", "derived", "missing", "ambiguous", "note")
DIGITS = {"nominal_apr_pct": 2, "ear_pct": 2, "irr_period_pct": 4, "total": 2}
"""Numbers that follow, and to how many digits they are written down."""


def phrases(file: Path) -> list[dict[str, Any]]:
    """The phrases of a file."""
    listed: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return listed


def differences(phrase: Mapping[str, Any]) -> Iterator[str]:
    """What is read otherwise than it was meant: the language, the claims, the findings, or a number."""
    expect, reading = phrase["expect"], read_ad(phrase["text"])
    if phrase["lang"] != reading.lang:
        yield f"language {reading.lang}, not {phrase['lang']}"
    expected = {name: value for name, value in expect.items() if name not in BESIDE_THE_CLAIMS}
    claims = as_numbers(reading.claims)
    for name in sorted({*expected, *claims}):
        if expected.get(name) != claims.get(name):
            yield f"{name} is {claims.get(name)}, not {expected.get(name)}"
    follows = figures(reading.claims)
    found = sorted(f"{one.code}:{one.severity}" for one in findings(reading, follows, LAW))
    if sorted(expect["flags"]) != found:
        yield f"findings {found}, not {sorted(expect['flags'])}"
    yield from wrong_numbers(follows, expect.get("derived", {}))


def following(follows: Figures) -> Mapping[str, Decimal | None]:
    """What follows from a phrase, under the names of `derived`."""
    known = None if follows.quote is None else follows.quote.known
    periodic = None if known is None or known.rates.periodic is None else Decimal(float(known.rates.periodic)) * 100
    return {
        "nominal_apr_pct": follows.nominal,
        "ear_pct": follows.effective,
        "irr_period_pct": periodic,
        "total": follows.paid,
    }


def wrong_numbers(follows: Figures, derived: Mapping[str, Any]) -> Iterator[str]:
    """To the digits that are written down; whole cents move the last digit of a rate by period by one at most."""
    numbers = following(follows)
    for name in DIGITS.keys() & derived.keys():
        number, unit = numbers[name], Decimal(1).scaleb(-DIGITS[name])
        most = unit if name == "irr_period_pct" else unit / 2 + Decimal("1e-9")
        if number is None or abs(number - Decimal(str(derived[name]))) > most:
            yield f"{name} is {number}, not {derived[name]}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_phrases_are_read_as_they_were_meant(file: Path) -> None:
    """All that is stated, with its value, and nothing more; every finding with its severity, and no other."""
    assert [] == [f"{one['id']} {one['text']}: {said}" for one in phrases(file) for said in differences(one)]


_FREE = {"term": 3, "interest_free": True}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"lang": "zh-Hant"}, "language zh-Hans"),
        ({"expect": {"term": 4, "interest_free": True, "flags": ["R-COST:info"]}}, "term is 3, not 4"),
        ({"expect": {"term": 3, "interest_free": True, "flags": []}}, "findings"),
        ({"expect": {"term": 3, "flags": ["R-COST:info"]}}, "interest_free is True, not None"),
        (
            {"expect": _FREE | {"flags": ["R-COST:info"], "derived": {"ear_pct": 1}}},
            "ear_pct",
        ),
    ],
)
def test_a_difference_is_seen(changed: dict[str, Any], said: str) -> None:
    """Or the test of the phrases could not fail."""
    phrase = {
        "text": "免息3期",
        "lang": "zh-Hans",
        "expect": {"term": 3, "interest_free": True, "flags": ["R-COST:info"]},
    }
    assert [] == list(differences(phrase))
    assert any(said in one for one in differences(phrase | changed))


def test_the_names_are_different() -> None:
    """So that a failure names one phrase."""
    names = [one["id"] for file in FILES for one in phrases(file)]
    assert len(set(names)) == len(names) >= 1500
