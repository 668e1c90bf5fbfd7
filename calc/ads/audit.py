"""What does an advertisement say, what does it cost, and which rules does it touch? All of it as one value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

from calc.ads.checks.checked import Finding, Law
from calc.ads.checks.find import findings
from calc.ads.claims import LONGEST, Reading, as_numbers, read_ad
from calc.ads.figures import Figures, figures, figures_of
from calc.ads.missing import ambiguous, missing
from calc.ads.numerals import ARITHMETIC
from calc.ads.of_offer import reading_of
from calc.ads.unchecked import not_checked
from calc.cost.quote import Quote
from calc.cost.quote_form import heading, range_form, rates_form, totals_form
from calc.errors import OfferError, Phrase, UsageError
from calc.offer.model import Offer
from calc.rules.lenders import lender_kind
from calc.rules.table import Rule, Rules
from calc.rules.version import Standing

DISCLAIMER = Phrase("this is arithmetic and a comparison with published rules, not legal advice")


@dataclass(frozen=True, slots=True)
class Found:
    """A finding with the rule that it rests on, where that stands on the day of the audit, and from when to when its
    version holds; None where there is no rule.
    """

    finding: Finding
    rule: Rule | None
    standing: Standing | None
    in_force: tuple[date | None, date | None] | None

    @property
    def span(self) -> tuple[int, int] | None:
        """Where in the text its reason stands."""
        return self.finding.span


@dataclass(frozen=True, slots=True)
class Audit:
    """An advertisement's claims, the figures that follow from them, and the findings."""

    reading: Reading
    figures: Figures
    findings: tuple[Found, ...]
    missing: tuple[Phrase, ...]
    ambiguous: tuple[Phrase, ...]
    assumptions: tuple[Phrase, ...]
    law: Law

    @property
    def on(self) -> date:
        """The day whose rules count."""
        return self.law.on

    @property
    def not_checked(self) -> tuple[Phrase, ...]:
        """What an audit cannot know, and the rules that it was not compared with."""
        return not_checked(self.law, self.reading)

    @property
    def flagged(self) -> bool:
        """Whether anything breaks a rule on its face."""
        return any(found.finding.severity == "flag" for found in self.findings)

    def to_dict(self) -> dict[str, Any]:
        """The audit as plain data, in the form that `calc audit --json` prints."""
        with localcontext(ARITHMETIC):
            return self._to_dict()

    def _to_dict(self) -> dict[str, Any]:
        quoted = self.figures.quote
        known = None if quoted is None else quoted.known
        claims = as_numbers(self.reading.claims) | {"missing": [*self.missing]}
        if self.ambiguous:
            claims["ambiguous"] = [*self.ambiguous]
        return {
            **heading(),
            "text": self.reading.text,
            "lang": self.reading.lang,
            "on": self.on.isoformat(),
            "claims": claims,
            "rates": None if known is None else rates_form(known.rates),
            "yearly": self._yearly(),
            "totals": None if known is None or self.figures.example else totals_form(known.totals),
            "range": None if quoted is None or quoted.range is None else range_form(quoted.range),
            "findings": [found_form(found) for found in self.findings],
            "assumptions": [*self.assumptions],
            "not_checked": [*self.not_checked, DISCLAIMER],
        }

    def _yearly(self) -> dict[str, Any] | None:
        """The simple yearly rate that follows from the text alone, and the claim that it follows from."""
        certain = self.figures.certain
        if certain is None:
            return None
        return {
            "nominal": float(Fraction(certain) / 100),
            "percent": f"{certain:.2f}",
            "from": self.figures.certain_from or None,
        }


def found_form(found: Found) -> dict[str, Any]:
    """One finding as plain data."""
    ends = None if found.in_force is None else [None if day is None else day.isoformat() for day in found.in_force]
    return {
        "code": found.finding.code,
        "severity": found.finding.severity,
        "message": found.finding.message,
        "rule": None if found.rule is None else found.rule.id,
        "cite": None if found.rule is None else found.rule.cite,
        "standing": found.standing,
        "in_force": ends,
        "span": None if found.span is None else [*found.span],
    }


def audit_text(
    text: str,
    rules: Rules,
    on: date,
    price: Decimal | None = None,
    lender: str | None = None,
    prime: Decimal | None = None,
) -> Audit:
    """What an advertisement claims, hides and costs, by the rules of a day.

    `price`: what the plan sells it for, where the text does not say it. `lender`: one of `calc.rules.lenders.LENDERS`,
    so that the caps that bind only such lenders are compared too. `prime`: the one-year loan prime rate in percent,
    instead of the one that is known. `UsageError` for a text without words, or one that is too long.
    """
    _check_text(text)
    if price is not None and price <= 0:
        raise OfferError("price", f"{price:f}", "a price is above zero", "1000.00")
    law = _law(rules, on, lender, prime)
    with localcontext(ARITHMETIC):
        return _audited(text, price, law)


def _audited(text: str, price: Decimal | None, law: Law) -> Audit:
    reading = read_ad(text)
    follows = figures(reading.terms, price)
    found = tuple(_with_rule(one, law) for one in findings(reading, follows, law))
    assumed = () if follows.quote is None else (*follows.assumed, *follows.quote.assumptions)
    return Audit(reading, follows, found, missing(reading.claims), (*ambiguous(reading), *follows.doubts), assumed, law)


def _check_text(text: object) -> None:
    if not isinstance(text, str) or not text.strip():
        raise UsageError("text", text or None, "an advertisement has words", "免息3期,服务费3%")
    if len(text) > LONGEST:
        why = Phrase("an advertisement has at most {most} characters; more are given as several", most=LONGEST)
        raise UsageError("text", f"{text[:20]}...", why, "one advertisement a line")


def audit_offer(
    offer: Offer,
    quoted: Quote,
    rules: Rules,
    on: date,
    lender: str | None = None,
    prime: Decimal | None = None,
) -> Audit:
    """What an offer costs, and which rules that touches; nothing is read, for nothing is worded."""
    reading = reading_of(offer, quoted)
    follows = figures_of(reading.terms, quoted)
    law = _law(rules, on, lender, prime)
    said = (one for one in findings(reading, follows, law) if one.code not in _OF_WORDS)
    found = tuple(_with_rule(one, law) for one in said)
    return Audit(reading, follows, found, (), (), quoted.assumptions, law)


_OF_WORDS = ("R-APR", "F-NOAPR", "R-COST", "US-TRIGGER", "F-RATE")
"""Findings about what a text leaves out."""


def _law(rules: Rules, on: date, lender: str | None, prime: Decimal | None) -> Law:
    return Law(rules, on, lender_kind(lender), prime)


def _with_rule(finding: Finding, law: Law) -> Found:
    rule = law.rules.behind(finding.code, law.on, finding.rule)
    if rule is None and finding.rule is not None:
        rule = law.rules.find(finding.rule)
    version = None if rule is None else rule.version(law.on)
    in_force = None if version is None else (version.since, version.until)
    return Found(finding, rule, None if rule is None else rule.standing(law.on), in_force)
