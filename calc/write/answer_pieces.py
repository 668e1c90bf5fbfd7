"""Which pieces are the answers made of? The JSON Schema of an amount, a rate, a row, totals, a law's rate and so on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Piece = dict[str, Any]

TEXT: Piece = {"type": "string"}
TEXTS: Piece = {"type": "array", "items": TEXT}
YES_OR_NO: Piece = {"type": "boolean"}
WHOLE: Piece = {"type": "integer"}
STATUS: Piece = {"type": "string", "enum": ["found", "none", "many"]}
RATES = ("periodic", "nominal", "effective", "dated", "flat")
_POINTS = ("nominal", "effective", "dated")
_TOTALS = ("price", "cash_price", "financed", "received", "paid", "cost", "down", "interest", "fees", "benefits",
           "markup", "residue")  # fmt: skip
_ROW = ("payment", "principal", "interest", "fees", "adjustment", "balance")


def of(name: str) -> Piece:
    """The piece of that name.

    >>> of("money")
    {'$ref': '#/$defs/money'}
    """
    return {"$ref": f"#/$defs/{name}"}


def or_null(piece: Piece) -> Piece:
    """A piece, or null where it is not known or does not arise."""
    return {"anyOf": [piece, {"type": "null"}]}


def several(piece: Piece) -> Piece:
    """A list of pieces."""
    return {"type": "array", "items": piece}


def named(piece: Piece) -> Piece:
    """A table of pieces, by any name."""
    return {"type": "object", "additionalProperties": piece}


def table(present: Piece, sometimes: Piece | None = None) -> Piece:
    """A table: what is always present, and what is there sometimes. More keys are allowed, for fields may be added.

    >>> table({"due": TEXT})
    {'type': 'object', 'required': ['due'], 'properties': {'due': {'type': 'string'}}}
    """
    return {"type": "object", "required": [*present], "properties": present | (sometimes or {})}


def each(names: Iterable[str], piece: Piece) -> Piece:
    """The same piece under several names."""
    return dict.fromkeys(names, piece)


MONEY_OR_NULL = or_null(of("money"))
RATE_OR_NULL = or_null(of("rate"))
DATE_OR_NULL = or_null(of("date"))
TEXT_OR_NULL = or_null(TEXT)
HEADING: Piece = {"version": {"const": 1}, "calc": TEXT}
SUMMARY = table({"totals": of("totals"), "rates": of("rates")})
_RANGE = {**each(("low", "high"), or_null(of("case"))), "measured_by": TEXT, "because": TEXT_OR_NULL}

PIECES: dict[str, Piece] = {
    "money": {
        "type": "string",
        "pattern": r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$",
        "description": "Major units, with exactly the currency's decimals.",
    },
    "rate": {"type": "number", "description": "A fraction of one, the nearest double, never rounded."},
    "percent": {
        "type": "string",
        "pattern": r"^-?[0-9]+(\.[0-9]+)?(e\+[0-9]+)?$",
        "description": "Rounded digits in percent.",
    },
    "date": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "format": "date"},
    "row": table({"number": WHOLE, **each(("due", "nominal_due"), DATE_OR_NULL), **each(_ROW, of("money"))}),
    "schedule": several(of("row")),
    "totals": table(each(_TOTALS, of("money"))),
    "open_totals": table(each(_TOTALS, MONEY_OR_NULL))
    | {"description": "Null is what is not known, or not the same in every case of a range."},
    "rates": table(
        {"status": STATUS, **each(RATES, RATE_OR_NULL), "percent": named(of("percent")), "because": TEXT_OR_NULL},
        {"roots": several(RATE_OR_NULL)},
    ),
    "law": table(
        {
            "percent": or_null(of("percent")),
            "applies": YES_OR_NO,
            "applies_because": TEXT_OR_NULL,
            "status": STATUS,
            "value": RATE_OR_NULL,
            "roots": several(RATE_OR_NULL),
            **each(("picked_by", "because"), TEXT_OR_NULL),
            **each(("name", "cite", "source"), TEXT),
            "left_out": TEXTS,
        }
    ),
    "laws": named(of("law")),
    "share": table(
        {
            "component": TEXT,
            "cost": of("money"),
            **each((f"{name}_points" for name in _POINTS), RATE_OR_NULL),
            "without": table({"cost": of("money"), **each(_POINTS, RATE_OR_NULL)}),
            "grouped": TEXTS,
        }
    ),
    "case": table(
        {
            "when": TEXT_OR_NULL,
            "settled": named(TEXT),
            "rates": of("rates"),
            "totals": of("totals"),
            "laws": of("laws"),
        }
    ),
    "between": table(_RANGE),
    "range": table(_RANGE | {"cases": several(of("case"))}),
    "reproduced": table(
        {**each(("id", "published", "computed"), TEXT), "ok": YES_OR_NO}, each(("source", "checked", "why"), TEXT)
    ),
    "compared": table(
        {
            "rank": WHOLE,
            "name": TEXT,
            "cash": YES_OR_NO,
            "offer": or_null(of("Offer")),
            "totals": or_null(of("totals")),
            "rates": or_null(of("rates")),
            "laws": of("laws"),
            "highest_payment": MONEY_OR_NULL,
            "last_due": DATE_OR_NULL,
            "worth": MONEY_OR_NULL,
            "outstanding": several(table({"number": WHOLE, "due": DATE_OR_NULL, "balance": of("money")})),
            "range": or_null(of("between")),
            "assumptions": TEXTS,
        }
    ),
    "finding": table(
        {
            "code": TEXT,
            "severity": {"type": "string", "enum": ["flag", "warn", "info", "ok"]},
            "message": TEXT,
            **each(("rule", "cite", "standing"), TEXT_OR_NULL),
            "in_force": or_null(several(DATE_OR_NULL)),
            "span": or_null(several(WHOLE)),
        }
    ),
}
"""Every piece by its name, in the order in which one is made of others."""
