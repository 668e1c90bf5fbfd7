"""How is what was found written as data? The form of `calc find --json`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calc.cost.quote_form import heading, number

if TYPE_CHECKING:
    from calc.cost.finding.find import Finding


def finding_form(finding: Finding) -> dict[str, Any]:
    """What was found, as plain data: rates and shares as numbers, money as text, the quote in its own form."""
    return {
        **heading(),
        "unknown": finding.unknown,
        "value": finding.value.numerator if finding.unknown == "installments" else float(finding.value),
        "amount": None if finding.amount is None else f"{finding.amount:f}",
        "of": finding.of,
        "target": _target(finding),
        "pay": None if finding.pay is None else f"{finding.pay:f}",
        "quote": finding.quote.to_dict(),
    }


def _target(finding: Finding) -> dict[str, Any] | None:
    """The target, what came out, and what the next amount would lead to."""
    if finding.target is None:
        return None
    return {
        "rate": float(finding.target.rate),
        "kind": finding.target.kind,
        "reached": number(finding.reached),
        "beyond": number(finding.beyond),
    }
