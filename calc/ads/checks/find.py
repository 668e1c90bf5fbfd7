"""What has to be said about an advertisement? Every check, each code once at its gravest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import localcontext

from calc.ads.checks.checked import SEVERITIES, Checked, Finding
from calc.ads.checks.costs import hidden_cost, markup, rounding
from calc.ads.checks.countries import india_and_australia, united_kingdom_and_europe, united_states
from calc.ads.checks.platforms import platform
from calc.ads.checks.terms import hidden_in_terms
from calc.ads.checks.words import wording, zero_talk
from calc.ads.checks.yearly import all_in_cost, caps, flat_as_yearly, no_yearly_rate
from calc.ads.claims import Reading
from calc.ads.figures import Figures
from calc.ads.numerals import ARITHMETIC


def findings(reading: Reading, figures: Figures) -> tuple[Finding, ...]:
    """Everything there is to say, each code once at its gravest, in the order of gravity."""
    with localcontext(ARITHMETIC):
        return _findings(Checked(reading, figures))


def _findings(checked: Checked) -> tuple[Finding, ...]:
    found: dict[str, Finding] = {}
    for check in _CHECKS:
        for finding in check(checked):
            before = found.get(finding.code)
            if before is None or SEVERITIES.index(finding.severity) < SEVERITIES.index(before.severity):
                found[finding.code] = finding
    settled = _settle(found)
    return tuple(sorted(settled.values(), key=lambda one: (SEVERITIES.index(one.severity), one.code)))


def _settle(found: dict[str, Finding]) -> dict[str, Finding]:
    """Some findings stand only where others do not."""
    for graver, lesser in (("S-HIDDENFEE", "R-APR"), ("F-HIDDENFEE", "F-NOAPR"), ("F-NOAPR", "F-MISSING")):
        if graver in found:
            found.pop(lesser, None)
    return found


_CHECKS: tuple[Callable[[Checked], Iterator[Finding]], ...] = (
    zero_talk,
    hidden_cost,
    markup,
    platform,
    rounding,
    no_yearly_rate,
    flat_as_yearly,
    all_in_cost,
    wording,
    caps,
    hidden_in_terms,
    united_states,
    india_and_australia,
    united_kingdom_and_europe,
)
