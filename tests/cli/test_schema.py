"""Does `calc schema` describe the offers that are taken? As JSON Schema, for editors and other programs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calc.offer.model import Offer
from calc.offer.plan import Plan
from tests.cli.calling import call_line, quoted
from tests.cli.json_schema import fits, resolved
from tests.cli.test_quote import LINES


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    """The document."""
    answer = call_line("schema")
    assert (0, "") == (answer.code, answer.err)
    return answer.document


def test_it_says_which_schema_it_is(schema: dict[str, Any]) -> None:
    """A draft that programs know, and what has to be there."""
    assert "https://json-schema.org/draft/2020-12/schema" == schema["$schema"]
    assert ("Offer", "object", ["price", "plan"]) == (schema["title"], schema["type"], schema["required"])


def test_it_describes_every_field(schema: dict[str, Any]) -> None:
    """Those of the offer and those of the plan; and no other is allowed."""
    assert set(Offer.model_fields) == set(schema["properties"])
    plan = resolved(schema, schema["properties"]["plan"])
    assert set(Plan.model_fields) == set(plan["properties"])
    assert False is schema["additionalProperties"] is plan["additionalProperties"]


def test_every_part_that_it_refers_to_is_there(schema: dict[str, Any]) -> None:
    """A reference without its definition would make the document useless."""
    referred = {part.split('"')[0] for part in json.dumps(schema).split('"$ref": "#/$defs/')[1:]}
    assert referred and referred <= set(schema["$defs"])


@pytest.mark.parametrize("line", LINES)
def test_the_offers_in_answers_fit_it(schema: dict[str, Any], line: str) -> None:
    """What the program writes is what it says that it reads."""
    assert fits(schema, schema, quoted(line)["offer"])


@pytest.mark.parametrize(
    "wrong",
    [
        {"price": "1000"},
        {"plan": {"installments": 3}},
        {"price": 1000.5, "plan": {"installments": 3}},
        {"price": "1000", "plan": {"installments": 3}, "pirce": "1000"},
        {"price": "1000", "plan": {"installments": 3, "kind": "annuity"}},
        {"price": "1000", "plan": {"installments": 3, "first": {"bill_day": 1}}},
        {"price": "1000", "plan": {"installments": 3}, "fees": {"rate": "3%", "when": "first"}},
        {"price": "1000", "plan": {"installments": 3}, "fees": [{"rate": "3%"}]},
        {"price": "1000", "plan": {"installments": 3}, "fees": [{"rate": "3%", "when": "never"}]},
    ],
)
def test_what_is_no_offer_does_not_fit_it(schema: dict[str, Any], wrong: dict[str, Any]) -> None:
    """Fields that are missing, unknown, or of another kind."""
    assert not fits(schema, schema, wrong)


def test_json_is_its_only_form() -> None:
    """--json changes nothing."""
    assert call_line("schema").out == call_line("schema --json").out
