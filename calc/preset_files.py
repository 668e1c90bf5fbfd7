"""Which presets are shipped? They are read from the TOML files beside the table of presets, one a product."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from calc.errors import Phrase
from calc.presets.table import Figure, Preset, Presets
from calc.rules.table import source_words

_FOLDER = Path(__file__).with_name("presets")
_LANGUAGES = (("zh-Hans", "says_zh_hans"), ("zh-Hant", "says_zh_hant"))
FILES = (
    "douyin-yuefu",
    "gouwuka-yuefu",
    "xianyong-houfu",
    "huabei",
    "baitiao",
    "fenfu",
    "meituan-yuefu",
    "ccb-card",
    "cmb-card",
    "pay-in-4",
    "no-cost-emi",
    "uk-dpc",
    "au-low-cost",
)
"""The files, in the order in which their products are listed."""


@cache
def presets() -> Presets:
    """Every preset that is shipped.

    >>> presets().named("douyin-yuefu").terms
    (3, 6, 12)
    """
    return Presets(tuple(_preset(name) for name in FILES))


def _preset(name: str) -> Preset:
    """One product; a file is named for its id."""
    table = tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    return Preset(
        id=name,
        name=table["name"],
        currency=table["currency"],
        terms=tuple(table.get("terms", ())),
        figures=tuple(_figure(figure) for figure in table["figures"]),
        checked=table["checked"],
        billing=tuple((cycle["bill_day"], cycle["due_day"]) for cycle in table.get("billing", ())),
        limit=Decimal(table["limit"]) if "limit" in table else None,
        fee_is_asked=table.get("fee_is_asked", False),
        interest_is_discounted=table.get("interest_is_discounted", False),
        counted_from_receipt=table.get("counted_from_receipt", False),
        not_known=tuple(table.get("not_known", {}).items()),
    )


def _figure(table: dict[str, Any]) -> Figure:
    return Figure(
        says=Phrase(table["says"]),
        offer=table.get("offer", {}),
        terms=tuple(table.get("terms", ())),
        cite=table["cite"],
        address=source_words(table["address"]),
        dated=table.get("dated"),
        sure=table["sure"],
        translations=tuple((language, table[field]) for language, field in _LANGUAGES),
        about=table.get("about"),
        borrowed=table.get("borrowed"),
        timing_not_said=table.get("timing_not_said", False),
    )
