"""Is every phrase read as it was meant? Claims, language, findings and rates of advertisements, one test each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from calc.ads.checks.find import findings
from calc.ads.claims import as_numbers, read_ad
from calc.ads.figures import Figures, figures

FILES = ("ads.json", "phrases.json", "phrases_blind.json", "phrases_blind_3.json")
BESIDE_THE_CLAIMS = ("flags", "derived", "missing", "ambiguous", "note")
DIGITS = {"nominal_apr_pct": 2, "ear_pct": 2, "irr_period_pct": 4, "total": 2}
"""Numbers that follow, and to how many digits they are written down."""


def phrases() -> list[Any]:
    """Every phrase, under its own name."""
    listed = [one for file in FILES for one in json.loads((Path(__file__).with_name(file)).read_text(encoding="utf-8"))]
    return [pytest.param(one, id=one["id"]) for one in listed]


with_phrases = pytest.mark.parametrize("phrase", phrases())


@with_phrases
def test_the_language_is_seen(phrase: dict[str, Any]) -> None:
    """Simplified, traditional, or English."""
    assert phrase["lang"] == read_ad(phrase["text"]).lang, phrase["text"]


@with_phrases
def test_the_claims_are_read(phrase: dict[str, Any]) -> None:
    """All that is stated, with its value, and nothing more."""
    expected = {name: value for name, value in phrase["expect"].items() if name not in BESIDE_THE_CLAIMS}
    assert expected == as_numbers(read_ad(phrase["text"]).claims), phrase["text"]


@with_phrases
def test_the_findings_are_made(phrase: dict[str, Any]) -> None:
    """Every code with its severity, and no other."""
    reading = read_ad(phrase["text"])
    found = [f"{one.code}:{one.severity}" for one in findings(reading, figures(reading.claims))]
    assert sorted(phrase["expect"]["flags"]) == sorted(found), phrase["text"]


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


@with_phrases
def test_the_numbers_follow(phrase: dict[str, Any]) -> None:
    """To the digits that are written down; whole cents move the last digit of a rate by period by one at most."""
    numbers = following(figures(read_ad(phrase["text"]).claims))
    for name, expected in phrase["expect"].get("derived", {}).items():
        if name in DIGITS:
            number, unit = numbers[name], Decimal(1).scaleb(-DIGITS[name])
            assert number is not None, f"{phrase['text']}: {name} is {expected}"
            most = unit if name == "irr_period_pct" else unit / 2 + Decimal("1e-9")
            assert abs(number - Decimal(str(expected))) <= most, f"{phrase['text']}: {name} is {expected}, not {number}"


def test_the_names_are_different() -> None:
    """So that a failure names one phrase."""
    names = [param.id for param in phrases()]
    assert len(set(names)) == len(names) >= 226
