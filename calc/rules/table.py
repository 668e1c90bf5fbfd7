"""What is a rule? What it says, whom it binds, since when, on which source; and the table of all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from calc.errors import Phrase, UsageError
from calc.rules.nearest import nearest
from calc.rules.version import UNSURE, Standing, Status, Version

__all__ = ["SURENESS", "UNSURE", "Basis", "Lender", "Rule", "Rules", "Standing", "Status", "Sureness", "Version"]

Sureness = Literal["official text", "secondary", "one source", "arithmetic"]
"""How sure a source is; `arithmetic` is a check that rests on no law, and that anybody can do again."""

SURENESS = {
    "official text": Phrase("official text"),
    "secondary": Phrase("second-hand"),
    "one source": Phrase("one source"),
    "arithmetic": Phrase("arithmetic"),
}
"""How sure a source is, in words."""

_SOURCES = {
    "arithmetic, no law": Phrase("arithmetic, no law"),
    "article without an address": Phrase("article without an address"),
}


def source_words(source: str) -> str:
    """A source's name or address; as a phrase, which can be said in another language, where it is nothing but words.

    >>> source_words("article without an address"), isinstance(source_words("nclc.org"), Phrase)
    ('article without an address', False)
    """
    return _SOURCES.get(source, source)


Basis = Literal["simple", "effective"]
"""Which yearly rate a cap is on."""

Lender = Literal["bank", "platform", "small-loan", "consumer-finance", "private", "card", "bnpl"]
"""Whose loans a cap is for: banks, banks through a platform, small-loan companies, consumer finance companies, private
persons and firms, card issuers, buy now, pay later."""

_RANKS: tuple[tuple[Standing, ...], ...] = (("in force",), ("start not known",), ("expected", "proposed", "reported"))
"""What a finding rests on: law before what may be law, and that before what is not law yet."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `id`, `land` (CN, US, US-NY, EU, CN-DOUYIN for a platform ...), what it `says` in one sentence, whom it
    `binds`, its `versions`, the `unit` of its value, the `codes` of the findings that rest on it, `cite` and `address`
    of its source, the day it was last `checked`, how `sure` the source is, and what it says in other languages.

    `cap`: which yearly rate its value limits, where it is such a limit, and `lenders`: whose loans, anybody's where
    there are none, but for those that it `spares`.
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
    cap: Basis | None = None
    lenders: tuple[Lender, ...] = ()
    spares: tuple[Lender, ...] = ()

    def binds_loans_of(self, lender: str | None) -> bool:
        """Whether a cap is for the loans of a kind of lender; where that is not known, for those of all but a few."""
        if lender is None:
            return not self.lenders
        return lender not in self.spares and (not self.lenders or lender in self.lenders)

    def said_in(self, language: str) -> str:
        """What the rule says, in a language; in English where it is not translated."""
        return dict(self.translations).get(language, self.says)

    def version(self, day: date) -> Version | None:
        """The version of a day, whatever its status; one that may have begun where none certainly holds."""
        held = next((one for one in self.versions if one.holds_on(day)), None)
        return held or next((one for one in self.versions if one.may_hold_on(day)), None)

    def on(self, day: date) -> Version | None:
        """The version in force on a day; None before the first, after the last, and where that is not certain."""
        return self.version(day) if self.standing(day) == "in force" else None

    def standing(self, day: date) -> Standing:
        """Where the rule stands on a day: its version's status, start not known, not yet there, or no longer.

        >>> old = Version(None, date(2020, 8, 19), "36", known_by=date(2015, 9, 1))
        >>> rule = Rule("OLD", "CN", Phrase("-"), "-", (old,), None, (), "-", "-", date(2026, 11, 21), "secondary")
        >>> rule.standing(date(2015, 8, 31)), rule.standing(date(2020, 8, 19)), rule.standing(date(2020, 8, 20))
        ('start not known', 'in force', 'no longer')
        """
        version = self.version(day)
        if version is not None:
            return version.status if version.holds_on(day) else "start not known"
        return "not yet" if any(one.begins_after(day) for one in self.versions) else "no longer"


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules, in order. `elsewhere`: the codes of findings that only rules of jurisdictions left out are behind;
    `left_out`: those jurisdictions.
    """

    all: tuple[Rule, ...]
    elsewhere: frozenset[str] = frozenset()
    left_out: tuple[str, ...] = ()

    def find(self, name: str) -> Rule | None:
        """The rule of an id, however it is typed; None where there is none."""
        said = name.strip().lower()
        return next((rule for rule in self.all if rule.id.lower() == said), None)

    @property
    def names(self) -> list[str]:
        """Everything that can be asked for: the ids of the rules and the codes of the findings that rest on them."""
        return list(dict.fromkeys(one for rule in self.all for one in (rule.id, *rule.codes)))

    def named(self, name: str) -> Rule:
        """The rule of that id; `UsageError` names the nearest ids when there is none."""
        rule = self.find(name)
        if rule is not None:
            return rule
        near = nearest(name, self.names)
        why = Phrase("there is no such rule or finding; the nearest: {names}", names=", ".join(near))
        if not near:
            why = Phrase("there is no such rule or finding, and none like it")
        raise UsageError("rule", name, why, next(iter(near), "calc rules list"))

    def of_finding(self, code: str) -> tuple[Rule, ...]:
        """All rules that a finding may rest on, on any day, in order.

        >>> Rules(()).of_finding("R-CAP24")
        ()
        """
        said = code.strip().lower()
        return tuple(rule for rule in self.all if said in map(str.lower, rule.codes))

    def behind(self, code: str, day: date, prefer: str | None = None) -> Rule | None:
        """The rule that a finding rests on: one in force on the day, else one that may be, else one that is announced,
        proposed or reported; None where there is none. `Rule.standing` says which of them it is.

        `prefer`: the id of the rule that carries the finding, where several are behind its code; it counts while it
        stands at all.
        """
        standing = {rule: rule.standing(day) for rule in self.of_finding(code)}
        ranked = [rule for rank in _RANKS for rule, where in standing.items() if where in rank]
        return next((rule for rule in ranked if rule.id == prefer), next(iter(ranked), None))

    def standing(self, code: str, day: date, prefer: str | None = None) -> Standing:
        """Where the rule behind a finding stands on a day; arithmetic, and what rests on no rule, is in force always.

        `no longer` is what has no rule on the day, whether it has none yet, or its rule has ended or was withdrawn.
        """
        if code.startswith("F-") or not (self.of_finding(code) or code in self.elsewhere):
            return "in force"
        rule = self.behind(code, day, prefer)
        return "no longer" if rule is None else rule.standing(day)

    def bear(self, code: str, day: date, prefer: str | None = None) -> bool:
        """Whether a finding may be said on a day: arithmetic always, what rests on rules while one of them stands, be
        it only announced or proposed. What is withdrawn bears nothing."""
        return self.standing(code, day, prefer) != "no longer"

    def soften(self, code: str, day: date, prefer: str | None = None) -> bool:
        """Whether a finding is a warning at most: nothing behind it is certainly in force on the day."""
        return self.standing(code, day, prefer) in UNSURE

    def of_lands(self, lands: Iterable[str]) -> Rules:
        """Only the rules of some jurisdictions; those of a country have the rules of its parts and platforms too."""
        wanted = {land.strip().upper() for land in lands}
        kept = tuple(rule for rule in self.all if wanted & {rule.land, rule.land.partition("-")[0]})
        everywhere = tuple(rule for rule in self.all if rule.sure == "arithmetic")
        codes = {code for rule in (*kept, *everywhere) for code in rule.codes}
        elsewhere = frozenset(code for rule in self.all for code in rule.codes if code not in codes)
        return Rules(kept, elsewhere, tuple(sorted({*self.left_out, *_whole_lands(self.all, kept)})))


def _whole_lands(every: Iterable[Rule], kept: Iterable[Rule]) -> set[str]:
    """The jurisdictions of which no rule is kept; a part of one that is left out whole is not named."""
    lands = {rule.land for rule in every if rule.sure != "arithmetic"} - {rule.land for rule in kept}
    return {land for land in lands if land.partition("-")[0] not in lands - {land}}
