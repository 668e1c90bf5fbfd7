"""Which form does the answer of a command have? Its JSON Schema, put together from the pieces of all answers."""

from __future__ import annotations

import json
from typing import Any

from calc.errors import Phrase, UsageError
from calc.offer.schema import offer_schema
from calc.write.answer_pieces import (
    DATE_OR_NULL,
    HEADING,
    MONEY_OR_NULL,
    PIECES,
    RATE_OR_NULL,
    STATUS,
    SUMMARY,
    TEXT,
    TEXT_OR_NULL,
    TEXTS,
    WHOLE,
    YES_OR_NO,
    Piece,
    each,
    named,
    of,
    or_null,
    several,
    table,
)

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_OFFER = of("Offer")
_SCHEDULE = or_null(of("schedule"))

_QUOTE = table(
    {
        **HEADING,
        "offer": _OFFER,
        "schedule": _SCHEDULE,
        "totals": of("open_totals"),
        "rates": or_null(of("rates")),
        "laws": of("laws"),
        "impact": or_null(several(of("share"))),
        "impact_because": TEXT_OR_NULL,
        "range": or_null(of("range")),
        "worth": MONEY_OR_NULL,
        **each(("verdict", "assumptions"), TEXTS),
        "findings": {"type": "array"},
    },
    {"parties": {"type": "object"}},
)

_RATE = table(
    {
        **HEADING,
        "status": STATUS,
        "value": RATE_OR_NULL,
        "percent": or_null(of("percent")),
        "roots": several(RATE_OR_NULL),
        **each(("picked_by", "unique_because", "reason"), TEXT_OR_NULL),
        "proof": or_null(
            table(
                {**each(("low", "high"), TEXT), **each(("sign_low", "sign_high"), or_null(WHOLE)), "proved": YES_OR_NO}
            )
        ),
        "working": TEXTS,
    },
    each(("method", "computed"), TEXT),
)

_COMPARE = table(
    {
        **HEADING,
        "currency": TEXT,
        "start": DATE_OR_NULL,
        "cash_price": of("money"),
        "savings_rate": RATE_OR_NULL,
        "offers": several(of("compared")),
        "best": table({**each(("cost", "total", "payment"), TEXT), **each(("rate", "worth"), TEXT_OR_NULL)}),
        "assumptions": TEXTS,
    }
)

_FIND = table(
    {
        **HEADING,
        "unknown": TEXT,
        "value": {"type": "number"},
        "amount": MONEY_OR_NULL,
        "of": TEXT_OR_NULL,
        "target": or_null(table({"rate": of("rate"), "kind": TEXT, **each(("reached", "beyond"), RATE_OR_NULL)})),
        "pay": MONEY_OR_NULL,
        "quote": of("quote"),
    }
)

_AUDIT = table(
    {
        **HEADING,
        **each(("text", "lang"), TEXT),
        "on": of("date"),
        "claims": table({"missing": TEXTS}, {"currency": TEXT, "ambiguous": TEXTS}),
        "rates": or_null(of("rates")),
        "yearly": or_null(table({"nominal": {"type": "number"}, "percent": of("percent"), "from": TEXT_OR_NULL})),
        "totals": or_null(of("totals")),
        "range": or_null(of("range")),
        "findings": several(of("finding")),
        **each(("assumptions", "not_checked"), TEXTS),
    },
    {"file": TEXT, "line": WHOLE, "id": TEXT_OR_NULL},
)

_AUDITS = table(
    {
        **HEADING,
        "audits": several(of("audit")),
        "summary": table({**each(("total", "flagged", "nothing_read"), WHOLE), "findings": named(WHOLE)}),
    }
)


def _what_if(present: Piece, sometimes: Piece | None = None) -> Piece:
    """The answer to a what-if whose cases have some amounts and rates; all null where no one case answers."""
    case = table({"rule": TEXT, "event": SUMMARY, **present, "schedule": of("schedule")}, sometimes)
    return table(
        {
            **HEADING,
            "offer": _OFFER,
            "on_time": SUMMARY,
            "rule": TEXT_OR_NULL,
            "event": or_null(SUMMARY),
            **present,
            "schedule": _SCHEDULE,
            "cases": several(case),
            **each(("summary", "assumptions"), TEXTS),
        },
        sometimes,
    )


_ANSWERS: dict[str, Piece] = {
    "quote": _QUOTE,
    "schedule": table(
        {**HEADING, "offer": _OFFER, "schedule": _SCHEDULE, "totals": of("open_totals"), "assumptions": TEXTS}
    ),
    "rate": _RATE,
    "verify": table({**HEADING, **each(("total", "reproduced"), WHOLE), "cases": several(of("reproduced"))}),
    "compare": _COMPARE,
    "find": _FIND,
    "settle": _what_if(each(("pay_now", "saved"), MONEY_OR_NULL), {"break_even": RATE_OR_NULL, "gain": MONEY_OR_NULL}),
    "late": _what_if(
        each(("pay_now", "charged", "lost", "saved"), MONEY_OR_NULL)
        | each(("penalty_a_year", "nominal_on_due_dates"), RATE_OR_NULL),
        {"expected": MONEY_OR_NULL},
    ),
    "refund": _what_if(each(("refunded", "lost", "pay_now", "saved"), MONEY_OR_NULL)),
    "defer": _what_if(
        each(("pay_now", "charged", "interest", "saved"), MONEY_OR_NULL) | {"charge_a_year": RATE_OR_NULL},
    ),
    "audit": {"anyOf": [of("audit"), of("audits")]},
    "error": table({**HEADING, "error": table({"field": TEXT, "value": TEXT_OR_NULL, **each(("why", "try"), TEXT)})}),
}

NAMES = tuple(_ANSWERS)
"""What can be asked for: the commands, and what each of them says of what cannot be."""


def answer_schema(name: str) -> Piece:
    """The JSON Schema (draft 2020-12) of what a command prints with `--json`; `UsageError` for an unknown name.

    >>> answer_schema("error")["required"]
    ['version', 'calc', 'error']
    """
    answer = _ANSWERS.get(name.strip().lower())
    if answer is None:
        why = Phrase("the answers that have a schema are {names}", names=", ".join(NAMES))
        raise UsageError("output", name or None, why, "--output quote")
    return {"$schema": _DRAFT, "title": name.strip().lower(), **answer, "$defs": _referred(answer)}


def _referred(answer: Piece) -> dict[str, Piece]:
    """The pieces that an answer is made of, and those that these are made of."""
    offer = offer_schema()
    known = PIECES | {"quote": _QUOTE, "audit": _AUDIT, "audits": _AUDITS} | offer.pop("$defs")
    known["Offer"] = {key: value for key, value in offer.items() if key != "$schema"}
    found: dict[str, Piece] = {}
    waiting = _names_in(answer)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = known[name]
            waiting += _names_in(known[name])
    return dict(sorted(found.items()))


def _names_in(piece: Any) -> list[str]:
    """The names of the pieces that stand in one."""
    return [part.split('"')[0] for part in json.dumps(piece).split('"$ref": "#/$defs/')[1:]]
