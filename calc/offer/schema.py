"""Which form does an offer have? Its JSON Schema, made from the model itself."""

from __future__ import annotations

from typing import Any

from calc.offer.model import Offer


def offer_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of an offer as it is read.

    >>> offer_schema()["required"]
    ['price', 'plan']
    """
    schema = Offer.model_json_schema(mode="validation")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Offer"} | schema
