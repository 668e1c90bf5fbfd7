"""Does the JSON Schema of an offer name what an offer is read from?"""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

import calc
from calc.offer.field_types import TIMINGS
from calc.offer.schema import offer_schema


def part(name: str) -> dict[str, Any]:
    """The schema of a part of an offer."""
    definition: dict[str, Any] = offer_schema()["$defs"][name]
    return definition


def test_it_is_a_document_of_json() -> None:
    """It says which JSON Schema it is, and holds nothing but data."""
    schema = offer_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == "Offer"
    assert json.loads(json.dumps(schema)) == schema


def test_it_has_the_fields_of_the_model_and_no_others() -> None:
    """Every part, every field; nothing else is allowed."""
    parts: dict[str, type[BaseModel]] = {"Plan": calc.Plan, "Fee": calc.Fee, "Benefit": calc.Benefit}
    assert set(offer_schema()["properties"]) == set(calc.Offer.model_fields)
    assert offer_schema()["additionalProperties"] is False
    for name, model in parts.items():
        assert set(part(name)["properties"]) == set(model.model_fields)
        assert part(name)["additionalProperties"] is False


def test_it_says_what_has_to_be_said() -> None:
    """Price and plan; the time of a fee; what a benefit is worth; both sides of a block."""
    assert offer_schema()["required"] == ["price", "plan"]
    assert "required" not in part("Plan")
    assert part("Fee")["required"] == ["when"]
    assert part("Benefit")["required"] == ["amount"]
    assert part("Step")["required"] == ["count", "amount"]
    assert part("StepDiscount")["required"] == ["after_on_time", "installment", "factor"]


def test_money_is_text_or_a_whole_number_and_never_a_float() -> None:
    """So that no cent is lost on the way."""
    for name in ("price", "cash_price", "down"):
        assert offer_schema()["properties"][name]["type"] == ["string", "integer"]
    assert part("Benefit")["properties"]["amount"]["type"] == ["string", "integer"]


def test_choices_are_listed() -> None:
    """Kinds, timings, bases, and bounds of numbers."""
    plan, fee = part("Plan")["properties"], part("Fee")["properties"]
    assert plan["kind"]["enum"][:2] == ["even", "level"]
    assert plan["days_a_year"]["enum"] == [360, 365]
    assert fee["when"]["anyOf"][0]["enum"] == list(TIMINGS)
    assert fee["of"]["enum"] == ["price", "financed", "outstanding", "installment", "interest"]
    assert (part("Step")["properties"]["count"]["minimum"], part("Step")["properties"]["count"]["maximum"]) == (1, 3660)


def test_bounds_of_numbers_are_named() -> None:
    """Installments are numbered from 1, days of a month are 1 to 31, a list of installments has one at least."""
    when, first = part("Fee")["properties"]["when"]["anyOf"][1], part("Plan")["properties"]["first"]["anyOf"][0]
    assert (when["minItems"], when["items"]) == (1, {"type": "integer", "minimum": 1})
    cycle = first["anyOf"][1]
    assert cycle["properties"] == {
        "bill_day": {"type": "integer", "minimum": 1, "maximum": 31},
        "due_day": {"type": "integer", "minimum": 1, "maximum": 31},
    }
    assert (cycle["required"], cycle["additionalProperties"]) == (["bill_day", "due_day"], False)
    assert part("Benefit")["properties"]["when"]["anyOf"] == [{"const": "start"}, {"type": "integer", "minimum": 1}]
    discount = part("StepDiscount")["properties"]
    assert (discount["after_on_time"]["minimum"], discount["installment"]["minimum"]) == (1, 2)
    assert (discount["after_on_time"]["maximum"], discount["installment"]["maximum"]) == (3660, 3660)
    assert part("Fee")["properties"]["name"]["maxLength"] == 200
    installments = part("Plan")["properties"]["installments"]["anyOf"][0]
    assert (installments["minimum"], installments["maximum"]) == (1, 3660)
