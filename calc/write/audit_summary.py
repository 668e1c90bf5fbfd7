"""What came of many advertisements? How many were read, how many are flagged, and how often each finding came up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from calc.ads.audit import Audit
from calc.errors import Phrase
from calc.lang.translate import Translator


def nothing_read(audit: Audit) -> bool:
    """Whether nothing could be read in a text, so that nothing was checked."""
    return not audit.findings and not audit.reading.claims.keys() - {"currency"}


def said_ambiguous(readings: Sequence[Phrase], said: Translator) -> str:
    """What can be read in more than one way, in words.

    >>> said_ambiguous([Phrase("no interest"), Phrase("no fee")], Translator("en"))
    'it can be read in more than one way: no interest; no fee'
    """
    return said(Phrase("it can be read in more than one way: {readings}", readings="; ".join(map(said, readings))))


@dataclass(slots=True)
class Summary:
    """A count that grows with every audit."""

    total: int = 0
    flagged: int = 0
    unread: int = 0
    findings: dict[str, int] = field(default_factory=dict)

    def add(self, audit: Audit) -> None:
        """Count one more."""
        self.total += 1
        self.flagged += audit.flagged
        self.unread += nothing_read(audit)
        for found in audit.findings:
            key = f"{found.finding.code}:{found.finding.severity}"
            self.findings[key] = self.findings.get(key, 0) + 1

    def form(self) -> dict[str, Any]:
        """The count as plain data."""
        findings = dict(sorted(self.findings.items()))
        return {"total": self.total, "flagged": self.flagged, "nothing_read": self.unread, "findings": findings}
