"""Which number is a rule's value on a day? As it is written, or so many times the loan prime rate (LPR) of that day."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction

from calc.rules.table import UNSURE, Rule, Rules

PRIME = "LPR"
"""The id of the rule whose values are the one-year loan prime rates that are known, in percent."""

_TIMES_PRIME = re.compile(r"(\d+) x LPR")


def prime_rate(rules: Rules, day: date) -> Decimal | None:
    """The one-year loan prime rate of a day, in percent; None where it is not known.

    The last one that is known counts on: a newer one is an input wherever the rate matters.
    """
    rule = rules.find(PRIME)
    version = None if rule is None else rule.on(day)
    return None if version is None or version.value is None else Decimal(version.value)


def threshold(
    rule: Rule, rules: Rules, day: date, prime: Decimal | None = None, *, unsure: bool = False
) -> Fraction | None:
    """The value of a rule on a day as a number, in its unit; None where it has none, or is not in force.

    `prime`: the one-year loan prime rate in percent, instead of the one that is known. `unsure`: also the value of what
    is only announced, proposed or reported, or of which it is not known whether it had begun.

    >>> from calc.errors import Phrase
    >>> from calc.rules.table import Version
    >>> cap = (Version(date(2020, 8, 20), None, "4 x LPR"),)
    >>> rule = Rule("R7", "CN", Phrase("-"), "-", cap, "% a year", (), "-", "-", date(2026, 11, 21), "secondary")
    >>> threshold(rule, Rules(()), date(2026, 11, 21), Decimal("3.0"))
    Fraction(12, 1)
    """
    version = rule.version(day) if _counts(rule, day, unsure) else None
    if version is None or version.value is None:
        return None
    times = _TIMES_PRIME.fullmatch(version.value)
    if times is None:
        return Fraction(version.value)
    known = prime_rate(rules, day) if prime is None else prime
    return None if known is None else int(times[1]) * Fraction(known)


def limit(rules: Rules, name: str, day: date, prime: Decimal | None = None, *, unsure: bool = False) -> Fraction | None:
    """The value on a day of the rule with an id; None where there is no such rule, and as `threshold` says.

    >>> limit(Rules(()), "DY-CARD5000", date(2026, 11, 21)) is None
    True
    """
    rule = rules.find(name)
    return None if rule is None else threshold(rule, rules, day, prime, unsure=unsure)


def caps(rules: Rules, land: str, day: date, *, unsure: bool = False) -> tuple[Rule, ...]:
    """The limits of yearly rates that a jurisdiction has on a day, in order; those of its parts only by their names.

    >>> caps(Rules(()), "CN", date(2026, 11, 21))
    ()
    """
    return tuple(rule for rule in rules.all if rule.land == land and rule.cap and _counts(rule, day, unsure))


def _counts(rule: Rule, day: date, unsure: bool) -> bool:
    standing = rule.standing(day)
    return standing == "in force" or (unsure and standing in UNSURE)
