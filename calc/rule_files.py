"""Which rules are shipped? They are read from the TOML files beside the table, one a jurisdiction or platform."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from calc.errors import Phrase
from calc.rules.table import Rule, Rules, Version, source_words

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
    checked = table.get("checked", file["checked"])
    sure = table["sure"]
    return Rule(
        id=table["id"],
        land=table.get("land", file["land"]),
        says=Phrase(table["says"]),
        binds=table["binds"],
        versions=tuple(_version(version, checked, sure) for version in table["versions"]),
        unit=table.get("unit"),
        codes=tuple(table.get("codes", ())),
        cite=source_words(table["cite"]),
        address=source_words(table["address"]),
        checked=checked,
        sure=sure,
        translations=tuple((language, table[field]) for language, field in _LANGUAGES),
        cap=table.get("cap"),
        lenders=tuple(table.get("lenders", ())),
        spares=tuple(table.get("spares", ())),
    )


def _version(table: dict[str, Any], checked: date, sure: str) -> Version:
    """One version; where no source says when it began, it was there on the day it was read, but for arithmetic."""
    since, status = table.get("since"), table.get("status", "in force")
    always = since is not None or sure == "arithmetic" or status == "not known"
    known_by = table.get("known_by", None if always else checked)
    return Version(since, table.get("until"), table.get("value"), status, known_by, table.get("not_before"))
