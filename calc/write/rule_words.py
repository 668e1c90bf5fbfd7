"""How is a rule said? Where it stands, whom it binds, its value with its unit, and the days of a version."""

from __future__ import annotations

from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.rules.table import Rule, Version

STANDINGS = {
    "in force": Phrase("in force"),
    "expected": Phrase("expected"),
    "proposed": Phrase("proposed"),
    "reported": Phrase("reported, without an official text"),
    "withdrawn": Phrase("withdrawn"),
    "not known": Phrase("not known"),
    "start not known": Phrase("start not known"),
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
    "money lenders other than banks": Phrase("money lenders other than banks"),
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
    "% of the contract's rate": Phrase("{value}% of the contract's rate"),
    "percentage points": Phrase("{value} percentage points"),
    "installments": Phrase("{value} installments"),
    "days": Phrase("{value} days"),
    "months": Phrase("{value} months"),
    "years": Phrase("{value} years"),
}
"""A value with its unit, in words; a unit that is not here is a currency."""

_MULTIPLE = " x "
"""In a value that is so many times another rate, and has its unit."""


def with_unit(value: str, rule: Rule, said: Translator) -> str:
    """A value of a rule with its unit; one that is so many times another rate has the unit of that."""
    if _MULTIPLE in value:
        return value
    words = UNITS.get(rule.unit or "")
    return f"{value} {rule.unit}" if words is None else said(Phrase(words.template, value=value))


def span(version: Version) -> Phrase:
    """From when to when a version is the one."""
    days = {"since": version.since, "until": version.until, "known_by": version.known_by}
    if version.since is None and version.known_by is not None:
        return Phrase("by {known_by}", **days) if version.until is None else Phrase("until {until}", **days)
    if version.since is None and version.until is None:
        return Phrase("at any time")
    if version.until is None:
        return Phrase("from {since}", **days)
    return Phrase("until {until}", **days) if version.since is None else Phrase("{since} to {until}", **days)


def version_line(version: Version, rule: Rule, said: Translator) -> str:
    """What a version is, its value where it has one, and what is not known of its beginning."""
    status = said(STANDINGS[version.status])
    line = status if version.value is None else said.labelled(status, with_unit(version.value, rule, said))
    if version.since is not None or version.known_by is None:
        return line
    days = {"first": version.not_before, "last": version.known_by}
    if version.not_before is None:
        return said.noted(line, Phrase("start not known, there by {last}", **days))
    return said.noted(line, Phrase("start not known, between {first} and {last}", **days))
