"""What does an advertisement say, what does it cost, and which rules does it touch? All of it as one value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from calc.ads.checks.checked import Finding
from calc.ads.checks.find import findings
from calc.ads.claims import LONGEST, Reading, as_numbers, read_ad
from calc.ads.figures import Figures, figures, figures_of
from calc.ads.missing import ambiguous, missing
from calc.ads.of_offer import reading_of
from calc.ads.offered import described_by
from calc.cost.quote import Quote
from calc.cost.quote_form import heading, range_form, rates_form
from calc.errors import CalcError, OfferError, Phrase, UsageError
from calc.offer.model import Offer
from calc.rules.table import Rule, Rules

NOT_CHECKED = (
    Phrase("whether what is said is true"),
    Phrase("who lends, and whether the lender may"),
    Phrase("what stands on other pages, and in the contract"),
)
"""What an audit of a text cannot know."""

DISCLAIMER = Phrase("this is arithmetic and a comparison with published rules, not legal advice")


@dataclass(frozen=True, slots=True)
class Found:
    """A finding with the rule that it rests on, as in force on the day of the audit; None where it is arithmetic."""

    finding: Finding
    rule: Rule | None
    in_force: tuple[date | None, date | None] | None
    span: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Audit:
    """An advertisement's claims, the figures that follow from them, and the findings."""

    reading: Reading
    figures: Figures
    findings: tuple[Found, ...]
    missing: tuple[Phrase, ...]
    ambiguous: tuple[Phrase, ...]
    assumptions: tuple[Phrase, ...]
    on: date

    @property
    def flagged(self) -> bool:
        """Whether anything breaks a rule on its face."""
        return any(found.finding.severity == "flag" for found in self.findings)

    def to_dict(self) -> dict[str, Any]:
        """The audit as plain data, in the form that `calc audit --json` prints."""
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
            "range": None if quoted is None or quoted.range is None else range_form(quoted.range),
            "findings": [found_form(found) for found in self.findings],
            "assumptions": [*self.assumptions],
            "not_checked": [*NOT_CHECKED, DISCLAIMER],
        }


def found_form(found: Found) -> dict[str, Any]:
    """One finding as plain data."""
    ends = None if found.in_force is None else [None if day is None else day.isoformat() for day in found.in_force]
    return {
        "code": found.finding.code,
        "severity": found.finding.severity,
        "message": found.finding.message,
        "cite": None if found.rule is None else found.rule.cite,
        "in_force": ends,
        "span": None if found.span is None else [*found.span],
    }


def audit_text(text: str, rules: Rules, on: date, price: Decimal | None = None) -> Audit:
    """What an advertisement claims, hides and costs, by the rules of a day.

    `price`: what the plan sells it for, where the text does not say it. `UsageError` for a text without words, or one
    that is too long.
    """
    _check_text(text)
    if price is not None and price <= 0:
        raise OfferError("price", f"{price:f}", "a price is above zero", "1000.00")
    reading = read_ad(text)
    follows = figures(reading.claims, price)
    standing = (one for one in findings(reading, follows) if rules.bear(one.code, on))
    found = tuple(_with_rule(one, reading, rules, on) for one in standing)
    return Audit(
        reading, follows, found, missing(reading.claims), ambiguous(reading), _assumptions(reading, follows, price), on
    )


def _check_text(text: object) -> None:
    if not isinstance(text, str) or not text.strip():
        raise UsageError("text", text or None, "an advertisement has words", "免息3期,服务费3%")
    if len(text) > LONGEST:
        why = Phrase("an advertisement has at most {most} characters; more are given as several", most=LONGEST)
        raise UsageError("text", f"{text[:20]}...", why, "one advertisement a line")


def audit_offer(offer: Offer, quoted: Quote, rules: Rules, on: date) -> Audit:
    """What an offer costs, and which rules that touches; nothing is read, for nothing is worded."""
    reading = reading_of(offer)
    follows = figures_of(reading.claims, quoted)
    said = (one for one in findings(reading, follows) if one.code not in _OF_WORDS and rules.bear(one.code, on))
    found = tuple(_with_rule(one, reading, rules, on) for one in said)
    return Audit(reading, follows, found, (), (), quoted.assumptions, on)


_OF_WORDS = ("R-APR", "F-NOAPR", "R-COST", "US-TRIGGER", "F-MISSING")
"""Findings about what a text leaves out."""


def _with_rule(finding: Finding, reading: Reading, rules: Rules, on: date) -> Found:
    rule = rules.behind(finding.code, on)
    version = None if rule is None else rule.on(on)
    in_force = None if version is None else (version.since, version.until)
    return Found(finding, rule, in_force, reading.spans.get(finding.about))


def _assumptions(reading: Reading, follows: Figures, price: Decimal | None) -> tuple[Phrase, ...]:
    if follows.quote is None:
        return ()
    try:
        assumed = described_by(reading.claims, price).assumed
    except CalcError:
        return ()
    return *assumed, *follows.quote.assumptions
