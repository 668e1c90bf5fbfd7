"""Rules as JSON, or as a page: what each says, where it stands on a day, its figure then, and its source."""

from __future__ import annotations

from collections.abc import Sequence
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
from calc.write.rule_words import BINDS, STANDINGS, span, version_line, with_unit
from calc.write.table import console_of, print_parts

_BESIDE = 60
"""Columns of a screen on which what a rule says stands beside its name, and not below it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The day that is asked about, the table that has the loan prime rate, and the rate where one is given."""

    table: Rules
    on: date
    prime: Decimal | None = None

    def value(self, rule: Rule) -> Fraction | None:
        """The number of a rule on the day, also of one that is only expected or proposed."""
        return threshold(rule, self.table, self.on, self.prime, unsure=True)


def rules_json(rules: Rules, asked: Asked, said: Translator) -> str:
    """What `calc rules list --json` prints."""
    forms = [rule_form(rule, asked, said) for rule in rules.all]
    return document({**heading(), "on": asked.on.isoformat(), "rules": forms})


def rule_json(rule: Rule, asked: Asked, said: Translator) -> str:
    """What `calc rules show --json` prints."""
    return document({**heading(), "on": asked.on.isoformat(), "rule": rule_form(rule, asked, said)})


def finding_json(code: str, rules: Sequence[Rule], asked: Asked, said: Translator) -> str:
    """What `calc rules show --json` prints for the code of a finding: the rules behind it."""
    forms = [rule_form(rule, asked, said) for rule in rules]
    return document({**heading(), "on": asked.on.isoformat(), "finding": code, "rules": forms})


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
        "cite": said(rule.cite),
        "address": said(rule.address),
        "checked": rule.checked.isoformat(),
        "sure": rule.sure,
        "cap": rule.cap,
        "lenders": [*rule.lenders],
    }


def _version_form(version: Version) -> dict[str, Any]:
    return {
        "since": _day(version.since),
        "until": _day(version.until),
        "value": version.value,
        "status": version.status,
        "known_by": _day(version.known_by),
        "not_before": _day(version.not_before),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _number(value: Fraction) -> str:
    """A number that ends, as decimal digits.

    >>> _number(Fraction(77, 5)), _number(Fraction(200000))
    ('15.4', '200000')
    """
    return plain(Decimal(value.numerator) / Decimal(value.denominator))


def print_rules(rules: Rules, asked: Asked, said: Translator, file: TextIO) -> None:
    """Print a table of rules, a row each; on a narrow screen what a rule says stands below its name."""
    parts: list[RenderableType] = [Text(said(Phrase("Rules on {day}", day=asked.on.isoformat())), style="bold")]
    if console_of(file).width < _BESIDE:
        for rule in rules.all:
            parts.append(Text.assemble((f"{rule.id} ({rule.land})\n", "bold"), _in_brief(rule, asked, said)))
    else:
        parts.append(_list(rules, asked, said))
    print_parts(parts, file)


def _list(rules: Rules, asked: Asked, said: Translator) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column(said(Phrase("rule")), no_wrap=True)
    table.add_column(said(Phrase("jurisdiction")), no_wrap=True)
    table.add_column(said(Phrase("what it says")), overflow="fold")
    for rule in rules.all:
        table.add_row(rule.id, rule.land, _in_brief(rule, asked, said))
    return table


def _in_brief(rule: Rule, asked: Asked, said: Translator) -> Text:
    standing = rule.standing(asked.on)
    text = Text(rule.said_in(said.language))
    if standing != "in force":
        text.append(said.noted("", STANDINGS[standing]), style="yellow")
    return text


def print_rule(rule: Rule, asked: Asked, said: Translator, file: TextIO) -> None:
    """Print one rule: what it says, the figures with their days, and the source."""
    print_parts(_page(rule, asked, said), file)


def print_finding(code: str, rules: Sequence[Rule], asked: Asked, said: Translator, file: TextIO) -> None:
    """Print the rules that a finding rests on, one after the other."""
    parts: list[RenderableType] = [Text(said(Phrase("What the finding {code} rests on", code=code)), style="bold")]
    for rule in rules:
        parts += _page(rule, asked, said)
    print_parts(parts, file)


def _page(rule: Rule, asked: Asked, said: Translator) -> list[RenderableType]:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(overflow="fold")
    grid.add_row(asked.on.isoformat(), _today(rule, asked, said))
    for version in rule.versions:
        grid.add_row(said(span(version)), version_line(version, rule, said))
    grid.add_row(said(Phrase("binds")), said(BINDS[rule.binds]))
    if rule.codes:
        grid.add_row(said(Phrase("findings")), ", ".join(rule.codes))
    grid.add_row(said(Phrase("source")), said.noted(said(rule.cite), SURENESS[rule.sure]))
    grid.add_row(said(Phrase("read at")), said(rule.address))
    grid.add_row(said(Phrase("checked")), rule.checked.isoformat())
    return [Text(f"{rule.id} ({rule.land})", style="bold"), Text(rule.said_in(said.language)), grid]


def _today(rule: Rule, asked: Asked, said: Translator) -> str:
    """Where the rule stands on the day, and its value then, or why there is none."""
    stands, value, version = said(STANDINGS[rule.standing(asked.on)]), asked.value(rule), rule.version(asked.on)
    if value is not None:
        return said.labelled(stands, with_unit(_number(value), rule, said))
    if version is None or version.value is None:
        return stands
    why = Phrase("{value}, and the LPR of that day is not known here: say it with --lpr", value=version.value)
    return said.labelled(stands, why)
