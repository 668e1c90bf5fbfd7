"""Rules as JSON, or as a page: what each says, where it stands on a day, its figure then, and its source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, TextIO

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from calc.cost.quote_form import heading
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.offer.typed_rate import plain
from calc.rules.table import SURENESS, Rule, Rules, Version
from calc.rules.thresholds import threshold
from calc.write.json import document
from calc.write.table import print_parts

STANDINGS = {
    "in force": Phrase("in force"),
    "expected": Phrase("expected"),
    "withdrawn": Phrase("withdrawn"),
    "not yet": Phrase("not yet in force"),
    "no longer": Phrase("no longer in force"),
}
BINDS = {
    "lenders and those who advertise loans": Phrase("lenders and those who advertise loans"),
    "banks that lend through platforms": Phrase("banks that lend through platforms"),
    "small-loan companies": Phrase("small-loan companies"),
    "consumer finance companies": Phrase("consumer finance companies"),
    "lenders before a court": Phrase("lenders before a court"),
    "lenders that pass a subsidy on": Phrase("lenders that pass a subsidy on"),
    "private lenders": Phrase("private lenders"),
    "all lenders": Phrase("all lenders"),
    "card issuers": Phrase("card issuers"),
    "merchants": Phrase("merchants"),
    "buyers and merchants": Phrase("buyers and merchants"),
    "the platform": Phrase("the platform"),
    "the credit register": Phrase("the credit register"),
    "nobody by itself": Phrase("nobody by itself"),
}
"""Whom a rule binds, in words."""
UNITS = {
    "%": Phrase("{value}%"),
    "% a year": Phrase("{value}% a year"),
    "% a year, effective": Phrase("{value}% a year, effective"),
    "% a day": Phrase("{value}% a day"),
    "percentage points": Phrase("{value} percentage points"),
    "installments": Phrase("{value} installments"),
    "days": Phrase("{value} days"),
    "months": Phrase("{value} months"),
    "years": Phrase("{value} years"),
}
"""A value with its unit, in words; a unit that is not here is a currency."""

_MULTIPLE = " x "
"""In a value that is so many times another rate, and has its unit."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The day that is asked about, the table that has the loan prime rate, and the rate where one is given."""

    table: Rules
    on: date
    prime: Decimal | None = None

    def value(self, rule: Rule) -> Fraction | None:
        """The number that a rule sets on the day."""
        return threshold(rule, self.table, self.on, self.prime)


def rules_json(rules: Rules, asked: Asked, said: Translator) -> str:
    """What `calc rules list --json` prints."""
    forms = [rule_form(rule, asked, said) for rule in rules.all]
    return document({**heading(), "on": asked.on.isoformat(), "rules": forms})


def rule_json(rule: Rule, asked: Asked, said: Translator) -> str:
    """What `calc rules show --json` prints."""
    return document({**heading(), "on": asked.on.isoformat(), "rule": rule_form(rule, asked, said)})


def rule_form(rule: Rule, asked: Asked, said: Translator) -> dict[str, Any]:
    """A rule as plain data: what it says in a language, all its versions, and where it stands on the day."""
    value = asked.value(rule)
    return {
        "id": rule.id,
        "land": rule.land,
        "says": rule.said_in(said.language),
        "binds": said(BINDS[rule.binds]),
        "standing": rule.standing(asked.on),
        "value": None if value is None else _number(value),
        "unit": rule.unit,
        "versions": [_version_form(version) for version in rule.versions],
        "codes": [*rule.codes],
        "cite": rule.cite,
        "address": rule.address,
        "checked": rule.checked.isoformat(),
        "sure": rule.sure,
    }


def _version_form(version: Version) -> dict[str, Any]:
    return {
        "since": None if version.since is None else version.since.isoformat(),
        "until": None if version.until is None else version.until.isoformat(),
        "value": version.value,
        "status": version.status,
    }


def _number(value: Fraction) -> str:
    """A number that ends, as decimal digits.

    >>> _number(Fraction(77, 5)), _number(Fraction(200000))
    ('15.4', '200000')
    """
    return plain(Decimal(value.numerator) / Decimal(value.denominator))


def print_rules(rules: Rules, asked: Asked, said: Translator, file: TextIO) -> None:
    """Print a table of rules, a row each."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for title in ("rule", "land"):
        table.add_column(said(_TITLES[title]), no_wrap=True)
    table.add_column(said(_TITLES["says"]), overflow="fold")
    for rule in rules.all:
        table.add_row(rule.id, rule.land, _in_brief(rule, asked, said))
    print_parts([Text(said(Phrase("Rules on {day}", day=asked.on.isoformat())), style="bold"), table], file)


_TITLES = {"rule": Phrase("rule"), "land": Phrase("jurisdiction"), "says": Phrase("what it says")}


def _in_brief(rule: Rule, asked: Asked, said: Translator) -> Text:
    standing = rule.standing(asked.on)
    text = Text(rule.said_in(said.language))
    if standing != "in force":
        text.append(said.noted("", STANDINGS[standing]), style="yellow")
    return text


def print_rule(rule: Rule, asked: Asked, said: Translator, file: TextIO) -> None:
    """Print one rule: what it says, the figures with their days, and the source."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(overflow="fold")
    value = asked.value(rule)
    stands = said(STANDINGS[rule.standing(asked.on)])
    grid.add_row(
        asked.on.isoformat(), stands if value is None else said.labelled(stands, _with_unit(_number(value), rule, said))
    )
    for version in rule.versions:
        grid.add_row(said(_span(version)), _version_line(version, rule, said))
    grid.add_row(said(Phrase("binds")), said(BINDS[rule.binds]))
    if rule.codes:
        grid.add_row(said(Phrase("findings")), ", ".join(rule.codes))
    grid.add_row(said(Phrase("source")), said.noted(rule.cite, SURENESS[rule.sure]))
    grid.add_row(said(Phrase("read at")), rule.address)
    grid.add_row(said(Phrase("checked")), rule.checked.isoformat())
    title: RenderableType = Text(f"{rule.id} ({rule.land})", style="bold")
    print_parts([title, Text(rule.said_in(said.language)), grid], file)


def _span(version: Version) -> Phrase:
    days = {"since": version.since, "until": version.until}
    if version.since is None and version.until is None:
        return Phrase("at any time")
    if version.until is None:
        return Phrase("from {since}", **days)
    return Phrase("until {until}", **days) if version.since is None else Phrase("{since} to {until}", **days)


def _version_line(version: Version, rule: Rule, said: Translator) -> str:
    status = said(STANDINGS[version.status])
    return status if version.value is None else said.labelled(status, _with_unit(version.value, rule, said))


def _with_unit(value: str, rule: Rule, said: Translator) -> str:
    if _MULTIPLE in value:
        return value
    words = UNITS.get(rule.unit or "")
    return f"{value} {rule.unit}" if words is None else said(Phrase(words.template, value=value))
