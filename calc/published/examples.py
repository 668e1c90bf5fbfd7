"""Which examples are shipped? They are read from the file beside this one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from calc.errors import OfferError, UsageError
from calc.offer.exact_json import exact_json


def shipped_examples() -> list[dict[str, Any]]:
    """Every published example, in the form that `calc verify` takes.

    >>> sorted({example["kind"] for example in shipped_examples()})
    ['issuer', 'official', 'peer', 'reference-software', 'secondary']
    """
    return read_examples(Path(__file__).with_name("published_rates.json").read_text(encoding="utf-8"))


def read_examples(text: str) -> list[dict[str, Any]]:
    """The list of cases in a JSON text, or its one case."""
    try:
        cases = exact_json(text)
    except (json.JSONDecodeError, RecursionError):
        raise UsageError("file", " ".join(text.split())[:40], "it is not valid JSON", '[{"method": ...}]') from None
    listed = cases if isinstance(cases, list) else [cases]
    for number, case in enumerate(listed):
        if not isinstance(case, dict):
            raise OfferError(f"[{number}]", case, "a case is a table", '{"method": "eu-aprc", ...}')
    return listed
