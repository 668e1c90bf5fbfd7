"""Does a value fit a JSON Schema? As far as the schemas of the program go; a keyword that is not known is an error.

Lengths and bounds, which only the offer has, are not looked at.
"""

from __future__ import annotations

import re
from typing import Any

Schema = dict[str, Any]

_TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
    "null": type(None),
}
_SAYS = {"$schema", "$defs", "title", "description", "default", "examples", "format"}
_BOUNDS = {"minimum", "maximum", "minLength", "maxLength", "minItems"}
_CHECKED = {"$ref", "anyOf", "enum", "const", "type", "pattern", "items", "required", "properties"}
_KNOWN = _SAYS | _BOUNDS | _CHECKED | {"additionalProperties"}


def resolved(schema: Schema, part: Schema) -> Schema:
    """A part of a schema, where it is one of the definitions."""
    while "$ref" in part:
        part = schema["$defs"][part["$ref"].rpartition("/")[2]]
    return part


def fits(schema: Schema, part: Schema, value: Any) -> bool:
    """Whether a value is what a part of a schema says."""
    part = resolved(schema, part)
    assert set(part) <= _KNOWN, set(part) - _KNOWN
    if "anyOf" in part and not any(fits(schema, one, value) for one in part["anyOf"]):
        return False
    if not _fits_plainly(part, value):
        return False
    if isinstance(value, dict):
        return _fits_table(schema, part, value)
    if isinstance(value, list):
        return all(fits(schema, part.get("items", {}), entry) for entry in value)
    return True


def _fits_plainly(part: Schema, value: Any) -> bool:
    """What is said of a value itself, and not of what is in it."""
    if "enum" in part and value not in part["enum"]:
        return False
    if "const" in part and value != part["const"]:
        return False
    if "pattern" in part and isinstance(value, str) and not re.search(part["pattern"], value):
        return False
    return "type" not in part or _has_type(value, part["type"])


def _fits_table(schema: Schema, part: Schema, table: dict[str, Any]) -> bool:
    known, others = part.get("properties", {}), part.get("additionalProperties", True)
    return set(part.get("required", ())) <= set(table) and all(
        fits(schema, known[name], value)
        if name in known
        else others is True or (others is not False and fits(schema, others, value))
        for name, value in table.items()
    )


def _has_type(value: Any, types: str | list[str]) -> bool:
    wanted = [types] if isinstance(types, str) else types
    if isinstance(value, bool):
        return "boolean" in wanted
    return any(isinstance(value, _TYPES[one]) for one in wanted)
