"""What is checked, and what is found? A text with its claims and figures; a code with its severity and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from calc.ads.claims import Reading
from calc.ads.figures import Figures
from calc.errors import Phrase

SEVERITIES = ("flag", "warn", "info", "ok")


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: its code and severity, a sentence with the numbers, and the claim that it is about."""

    code: str
    severity: str
    message: Phrase
    about: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """What findings are made from: the text, its claims, and the figures that follow from them."""

    reading: Reading
    figures: Figures

    @property
    def claims(self) -> Mapping[str, Any]:
        return self.reading.claims

    @property
    def simplified(self) -> bool:
        return self.reading.lang == "zh-Hans"

    def says(self, pattern: str) -> bool:
        return self.reading.says(pattern)

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
