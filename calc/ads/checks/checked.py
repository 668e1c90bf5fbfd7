"""What is checked, and what is found? A text with its claims, figures and rules; a code with its severity and numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from calc.ads.claims import Reading
from calc.ads.figures import Figures, Yearly
from calc.ads.negation import not_denied
from calc.ads.offered import EFFECTIVE
from calc.ads.reader import compiled
from calc.errors import Phrase
from calc.rules.table import UNSURE, Rules
from calc.rules.thresholds import limit

SEVERITIES = ("flag", "warn", "info", "ok")
Span = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: its code and severity, a sentence with the numbers, where in the text its reason stands, and the
    rule that it rests on, where that is another than the first with its code.
    """

    code: str
    severity: str
    message: Phrase
    span: Span = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Law:
    """The rules of a day; `lender`: what kind of lender it is, where that is known; `prime`: the one-year loan prime
    rate in percent, where the one that is known shall not count.
    """

    rules: Rules
    on: date
    lender: str | None = None
    prime: Decimal | None = None

    def limit(self, name: str) -> Decimal | None:
        """The value of a rule, of a proposed one too; None where the table has none for the day."""
        value = limit(self.rules, name, self.on, self.prime, unsure=True)
        return None if value is None else Decimal(value.numerator) / Decimal(value.denominator)

    @property
    def without_prime(self) -> tuple[str, ...]:
        """The caps that cannot be compared, because the prime rate of the day is not known."""
        asked = (rule for rule in self.rules.all if rule.cap and rule.binds_loans_of(self.lender))
        versions = ((rule, rule.version(self.on)) for rule in asked)
        multiples = (rule.id for rule, version in versions if version is not None and "LPR" in (version.value or ""))
        return tuple(name for name in multiples if self.limit(name) is None)

    def as_it_stands(self, finding: Finding) -> Finding | None:
        """A finding on the day: None where no rule is behind it any more or yet, no flag while one is only proposed."""
        named = None if finding.rule is None else self.rules.find(finding.rule)
        if named is not None and finding.code not in named.codes:
            unsure = named.standing(self.on) in UNSURE
        elif not self.rules.bear(finding.code, self.on, finding.rule):
            return None
        else:
            unsure = self.rules.soften(finding.code, self.on, finding.rule)
        return replace(finding, severity="warn") if unsure and finding.severity == "flag" else finding


@dataclass(frozen=True, slots=True)
class Checked:
    """What findings are made from: the text, its claims, the figures that follow from them, and the rules of the day."""

    reading: Reading
    figures: Figures
    law: Law

    @property
    def claims(self) -> Mapping[str, Any]:
        return self.reading.claims

    @property
    def simplified(self) -> bool:
        return self.reading.lang == "zh-Hans"

    def says(self, pattern: str) -> bool:
        """Whether the text has a pattern, denied or not."""
        return compiled(pattern).search(self.reading.copy.plain) is not None

    def claim(self, pattern: str) -> re.Match[str] | None:
        """Where the text has a pattern that is not denied."""
        return next(not_denied(compiled(pattern), self.reading.copy.plain), None)

    def at(self, *places: str | re.Match[str] | None) -> Span:
        """The first of some places that is known: of a claim by its name, or of what was found."""
        for place in places:
            if isinstance(place, str) and place in self.reading.spans:
                return self.reading.spans[place]
            if isinstance(place, re.Match):
                return self.reading.copy.span(*place.span())
        return None

    @property
    def free(self) -> bool:
        return bool(self.claims.get("interest_free"))

    @property
    def fee_above_zero(self) -> bool:
        """A fee that is named without a figure counts as above zero."""
        fee = self.claims.get("fee") or {}
        return bool(fee) and fee.get("rate_pct") != 0

    @property
    def yearly_rate(self) -> bool:
        rate = self.claims.get("claimed_rate", {})
        sized = "value_pct" in rate or "range_pct" in rate
        return (rate.get("unit") == "year" and sized) or "claimed_ear_pct" in self.claims

    @property
    def rate_above_zero(self) -> bool:
        rate = self.claims.get("claimed_rate") or {}
        return bool(rate) and rate.get("value_pct") != 0

    @property
    def down(self) -> Decimal:
        """What is paid down, in money; zero where it is not known."""
        share, price = self.claims.get("down_payment_pct"), self.claims.get("price")
        if share is not None and price is not None:
            return Decimal(share * price / 100)
        return Decimal(self.claims.get("down_payment", 0))

    @property
    def paid(self) -> Decimal | None:
        """What the stated installments come to, with what is paid down."""
        return None if self.figures.payments is None else self.figures.payments + self.down

    @property
    def a_year(self) -> Phrase | None:
        """The true yearly rate, and which it is: as the law of the currency has it, simple or effective; None where
        there is none, or nothing is charged. "18.18% a year, simple"; "17.65–53.23% a year, simple".
        """
        effective = self.claims.get("currency") in EFFECTIVE
        low, high = (self._rate(end, effective) for end in (self.figures.low, self.figures.high))
        if self.figures.quote is None:
            low = high = None if effective or self.figures.nominal is None else f"{self.figures.nominal:.2f}"
        if low is None or high is None or high == "0.00":
            return None
        rate = low if low == high else f"{low}–{high}"
        if effective:
            return Phrase("{rate}% a year, effective", rate=rate)
        return Phrase("{rate}% a year, simple", rate=rate)

    @staticmethod
    def _rate(end: Yearly, effective: bool) -> str | None:
        value = end.effective if effective else end.simple
        return None if value is None else f"{value:.2f}"
