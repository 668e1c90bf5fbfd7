"""What is a rule? What it says, whom it binds, since when, on which source; and the table of all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from calc.errors import Phrase, UsageError

Sureness = Literal["official text", "secondary", "one source", "arithmetic"]
"""How sure a source is; `arithmetic` is a check that rests on no law, and that anybody can do again."""

SURENESS = {
    "official text": Phrase("official text"),
    "secondary": Phrase("second-hand"),
    "one source": Phrase("one source"),
    "arithmetic": Phrase("arithmetic"),
}
"""How sure a source is, in words."""

Status = Literal["in force", "expected", "withdrawn"]
Standing = Literal["in force", "expected", "withdrawn", "not yet", "no longer"]


@dataclass(frozen=True, slots=True)
class Version:
    """A rule as it stands from a day to a day (None: open at that end): its `value` as text, where it has one."""

    since: date | None
    until: date | None
    value: str | None = None
    status: Status = "in force"

    def holds_on(self, day: date) -> bool:
        """Whether this version is the one of a day."""
        after = self.since is None or self.since <= day
        return after and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `id`, `land` (CN, US, US-NY, EU, CN-DOUYIN for a platform ...), what it `says` in one sentence, whom it
    `binds`, its `versions`, the `unit` of its value, the `codes` of the findings that rest on it, `cite` and `address`
    of its source, the day it was last `checked`, how `sure` the source is, and what it says in other languages.
    """

    id: str
    land: str
    says: Phrase
    binds: str
    versions: tuple[Version, ...]
    unit: str | None
    codes: tuple[str, ...]
    cite: str
    address: str
    checked: date
    sure: Sureness
    translations: tuple[tuple[str, str], ...] = ()

    def said_in(self, language: str) -> str:
        """What the rule says, in a language; in English where it is not translated."""
        return dict(self.translations).get(language, self.says)

    def on(self, day: date) -> Version | None:
        """The version that holds on a day; None before the first, after the last, and while it is only expected."""
        return next((one for one in self.versions if one.status == "in force" and one.holds_on(day)), None)

    def standing(self, day: date) -> Standing:
        """Where the rule stands on a day: in force, expected, withdrawn, not yet there, or no longer.

        >>> old = Version(None, date(2020, 8, 19), "36")
        >>> rule = Rule("OLD", "CN", Phrase("-"), "-", (old,), None, (), "-", "-", date(2026, 11, 21), "secondary")
        >>> rule.standing(date(2020, 8, 19)), rule.standing(date(2020, 8, 20))
        ('in force', 'no longer')
        """
        held = next((one for one in self.versions if one.holds_on(day)), None)
        if held is not None:
            return held.status
        later = any(one.since is not None and one.since > day for one in self.versions)
        return "not yet" if later else "no longer"


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules, in order. `elsewhere`: the codes of findings that only rules of jurisdictions left out are behind."""

    all: tuple[Rule, ...]
    elsewhere: frozenset[str] = frozenset()

    def named(self, name: str) -> Rule:
        """The rule of that id; `UsageError` lists the ids when there is none."""
        for rule in self.all:
            if rule.id.lower() == name.strip().lower():
                return rule
        why = Phrase("there is no such rule; the rules are {rules}", rules=", ".join(rule.id for rule in self.all))
        raise UsageError("rule", name, why, self.all[0].id if self.all else "")

    def behind(self, code: str, day: date) -> Rule | None:
        """The rule that a finding rests on, as in force on a day."""
        return next((rule for rule in self.all if code in rule.codes and rule.on(day) is not None), None)

    def bear(self, code: str, day: date) -> bool:
        """Whether a finding stands on a day: arithmetic always, what rests on rules while one of them holds."""
        if code.startswith("F-"):
            return True
        if code in self.elsewhere:
            return False
        behind = [rule for rule in self.all if code in rule.codes]
        return not behind or any(version.holds_on(day) for rule in behind for version in rule.versions)

    def of_lands(self, lands: Iterable[str]) -> Rules:
        """Only the rules of some jurisdictions; those of a country have the rules of its parts and platforms too."""
        wanted = {land.strip().upper() for land in lands}
        kept = tuple(rule for rule in self.all if wanted & {rule.land, rule.land.partition("-")[0]})
        codes = {code for rule in kept for code in rule.codes}
        return Rules(kept, frozenset(code for rule in self.all for code in rule.codes if code not in codes))
