"""Which form does an offer have? Its JSON Schema, made from the model itself."""

from __future__ import annotations

from typing import Any

from calc.offer.model import Offer


def offer_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of an offer as it is read.

    >>> offer_schema()["required"]
    ['price', 'plan']
    """
    schema: dict[str, Any] = _without_doctests(Offer.model_json_schema(mode="validation"))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Offer"} | schema


def _without_doctests(schema: Any) -> Any:
    """The same schema, its descriptions without the examples for Python."""
    if isinstance(schema, dict):
        return {
            key: _prose(value) if key == "description" else _without_doctests(value) for key, value in schema.items()
        }
    return [_without_doctests(part) for part in schema] if isinstance(schema, list) else schema


def _prose(description: Any) -> Any:
    return " ".join(description.split(">>>")[0].split()) if isinstance(description, str) else description
