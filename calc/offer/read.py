"""What does an offer file say? TOML or JSON text becomes an `Offer`, or one plain sentence why it cannot."""

from __future__ import annotations

import re
from typing import Any

from calc.errors import OfferError, Phrase, UsageError
from calc.offer.described import iso_date
from calc.offer.exact_json import exact_json, exact_number
from calc.offer.model import Offer

_MOST_CHARACTERS = 1_000_000
_KEY_PART = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*"""
_DEEP_KEY = re.compile(rf"(?:^|[{{,\[])[ \t]*(?:{_KEY_PART}){{9}}", re.MULTILINE)
"""A TOML name of ten parts, a.b.c...: no offer has tables that deep, and the deepest would take all memory."""

_NAME_AND_VALUE = re.compile(r"\s*(\w+)\s*=\s*(.+?)\s*")
_AROUND = 28  # characters shown on both sides of the place where a long line cannot be read


def read_offer(text: str, **overrides: Any) -> Offer:
    """The offer that a TOML or JSON text describes; `overrides` are fields that are set instead of the text's own.

    Text that begins with a brace is JSON. A number with decimals keeps the digits it was written with. `OfferError`
    when the text cannot be read or the offer cannot be.

    >>> read_offer('price = "1999.00"\\n[plan]\\nkind = "even"\\ninstallments = 3').plan.count
    3
    """
    return Offer(**(parse(text) | overrides))


def parse(text: str) -> dict[str, Any]:
    """The table of a TOML or JSON text, nothing in it checked yet."""
    return _one_table(parse_any(text))


def parse_several(text: str) -> list[Any]:
    """The tables of a text that describes one offer or several, nothing in them checked yet.

    Several are a JSON list, or the tables `offers` of one table, whose other fields hold for each offer that does not
    say them itself.

    >>> [offer["price"] for offer in parse_several('price = "5"\\n[[offers]]\\n[[offers]]\\nprice = "6"')]
    ['5', '6']
    """
    parsed = parse_any(text)
    if isinstance(parsed, list):
        return parsed
    table = _one_table(parsed)
    if "offers" not in table:
        return [table]
    offers = table.pop("offers")
    if not isinstance(offers, list):
        raise OfferError("offers", offers, "it is a list of tables", "[[offers]]")
    return [table | offer if isinstance(offer, dict) else offer for offer in offers]


def parse_any(text: str) -> Any:
    """What a TOML or JSON text says."""
    if not isinstance(text, str):
        raise UsageError("text", type(text).__name__, "an offer is read from text", 'open("offer.toml").read()')
    if len(text) > _MOST_CHARACTERS:
        why = Phrase("an offer is at most {most} characters long", most=f"{_MOST_CHARACTERS:,}")
        raise OfferError("offer", Phrase("{count} characters", count=f"{len(text):,}"), why, "a shorter text")
    text = text.removeprefix("\ufeff")
    return _json(text) if text.lstrip()[:1] in ("{", "[") and not _toml_table(text) else _toml(text)


def _one_table(parsed: Any) -> dict[str, Any]:
    if not isinstance(parsed, dict):
        raise OfferError("offer", parsed, "an offer is one table of named values", '{"price": "1999.00", ...}')
    return parsed


def _toml_table(text: str) -> bool:
    """Whether the text begins with the heading of a TOML table, `[plan]` or `[[fees]]`, and not with a JSON list."""
    return re.match(r"\s*\[\[?[ \t]*[A-Za-z_]", text) is not None


def _json(text: str) -> Any:
    from json import JSONDecodeError

    try:
        return exact_json(text)
    except JSONDecodeError as error:
        why = Phrase(
            "line {line} is not JSON, where names and text stand in double quotes and commas stand between entries",
            line=error.lineno,
        )
        raise OfferError("offer", _place(text, error.lineno, error.colno), why, '{"price": "1999.00", ...}') from None
    except RecursionError:
        raise _too_deep(text) from None


def _toml(text: str) -> Any:
    import tomllib

    if _DEEP_KEY.search(text):
        raise _too_deep(text)
    try:
        return tomllib.loads(text, parse_float=exact_number)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(text, str(error)) from None
    except RecursionError:
        raise _too_deep(text) from None
    except ValueError:  # the only other one: a whole number of more than 4,300 digits
        raise OfferError("offer", text.strip(), "a number in it has too many digits", "1999.00") from None


def _not_toml(text: str, problem: str) -> OfferError:
    """What is wrong on a line; a date that does not exist and a name said twice are named for what they are."""
    lines = text.rstrip().split("\n")
    at = re.search(r"\(at line (\d+), column (\d+)\)", problem)
    number, column = (int(at[1]), int(at[2])) if at else (len(lines), 1)
    line = _place(text, number, column)
    said = _NAME_AND_VALUE.fullmatch(line)
    if said and re.match(r"\d{4}-\d", said[2]):
        try:
            iso_date(said[2], said[1])
        except OfferError as error:
            return error
    if re.match("Cannot|Duplicate", problem):
        name, value = (said[1], said[2]) if said else ("offer", line)
        return OfferError(name, value, "it is said twice", "saying it once")
    why = Phrase(
        "line {line} is not TOML, where a line is a name, an equals sign and a value, and text stands in quotes",
        line=number,
    )
    return OfferError("offer", line, why, 'price = "1999.00"')


def _place(text: str, line: int, column: int) -> str:
    """The line of a text that cannot be read, where it is long the place in it; of an empty one, the line above."""
    above = (line.strip() for line in reversed(text.split("\n")[:line]))
    whole = next((line for line in above if line), "")
    return whole if len(whole) <= 2 * _AROUND else whole[max(0, column - _AROUND) : column + _AROUND]


def _too_deep(text: str) -> OfferError:
    return OfferError("offer", text.strip(), "its tables and lists are nested too deeply", '{"price": "1999.00", ...}')
