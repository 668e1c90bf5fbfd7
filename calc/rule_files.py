"""Which rules are shipped? They are read from the TOML files beside the table, one a jurisdiction or platform."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from calc.errors import Phrase
from calc.rules.table import Rule, Rules, Version

_FOLDER = Path(__file__).with_name("rules")
_LANGUAGES = (("zh-Hans", "says_zh_hans"), ("zh-Hant", "says_zh_hant"))
FILES = ("cn", "douyin", "us", "uk", "eu", "au", "in", "hk", "tw", "project")
"""The files, in the order in which their rules are listed; where two rules are behind a finding, the first counts."""


@cache
def rules() -> Rules:
    """Every rule that is shipped.

    >>> rules().named("R1").land
    'CN'
    """
    tables = [tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8")) for name in FILES]
    return Rules(tuple(_rule(table, rule) for table in tables for rule in table["rules"]))


def _rule(file: dict[str, Any], table: dict[str, Any]) -> Rule:
    """One rule; the jurisdiction and the day of the last check stand at the head of its file."""
    return Rule(
        id=table["id"],
        land=table.get("land", file["land"]),
        says=Phrase(table["says"]),
        binds=table["binds"],
        versions=tuple(_version(version) for version in table["versions"]),
        unit=table.get("unit"),
        codes=tuple(table.get("codes", ())),
        cite=table["cite"],
        address=table["address"],
        checked=table.get("checked", file["checked"]),
        sure=table["sure"],
        translations=tuple((language, table[field]) for language, field in _LANGUAGES),
    )


def _version(table: dict[str, Any]) -> Version:
    return Version(table.get("since"), table.get("until"), table.get("value"), table.get("status", "in force"))
