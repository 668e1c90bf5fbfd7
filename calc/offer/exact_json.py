"""How is JSON read so that no digit and no entry is lost? Numbers keep the digits they were written with."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from calc.errors import OfferError

_MOST_DIGITS = 40  # of a whole number that is read as one; a longer one is a `Decimal`


def exact_json(text: str) -> Any:
    """What a JSON text says, a number with decimals as a `Decimal`.

    A name that comes twice in a table raises `OfferError`. What is not JSON raises `json.JSONDecodeError`, or
    `RecursionError` where it is nested too deeply.

    >>> exact_json('{"price": 19.90, "installments": 3}')
    {'price': Decimal('19.90'), 'installments': 3}
    """
    import json

    hooks: dict[str, Any] = {"parse_float": exact_number, "parse_int": _whole, "parse_constant": Decimal}
    return json.loads(text, object_pairs_hook=_once, **hooks)


def exact_number(digits: str) -> Decimal | str:
    """A number with the digits it was written with; as text, for its field to refuse, where no number is that large."""
    try:
        return Decimal(digits)
    except InvalidOperation:
        return digits


def _whole(digits: str) -> int | Decimal | str:
    return int(digits) if len(digits) <= _MOST_DIGITS else exact_number(digits)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A table in which no name comes twice: the second would silently replace the first."""
    table: dict[str, Any] = {}
    for name, value in pairs:
        if name in table:
            raise OfferError(name, value, "it is said twice", "saying it once")
        table[name] = value
    return table
