"""What has to be said about an advertisement? Every check, each code once at its gravest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import localcontext

from calc.ads.checks.caps import caps
from calc.ads.checks.checked import SEVERITIES, Checked, Finding, Law
from calc.ads.checks.costs import cash_discount, head_cut, hidden_fee, rounding
from calc.ads.checks.countries import australia, europe, india, united_kingdom, united_states
from calc.ads.checks.platforms import cash_out, credit_line, gift_cards, markup, said_twice
from calc.ads.checks.terms import deferred, hidden_in_terms, left_out
from calc.ads.checks.words import (
    lowest_rates,
    reference_prices,
    taken_at_once,
    zero_and_at_once,
    zero_talk,
    zero_talk_elsewhere,
)
from calc.ads.checks.yearly import flat_as_yearly, misstated, no_yearly_rate, whole_cost
from calc.ads.claims import Reading
from calc.ads.figures import Figures
from calc.ads.numerals import ARITHMETIC

_CHECKS: tuple[Callable[[Checked], Iterator[Finding]], ...] = (
    zero_talk,
    zero_talk_elsewhere,
    hidden_fee,
    cash_discount,
    head_cut,
    markup,
    credit_line,
    gift_cards,
    cash_out,
    said_twice,
    rounding,
    no_yearly_rate,
    flat_as_yearly,
    misstated,
    whole_cost,
    zero_and_at_once,
    lowest_rates,
    reference_prices,
    taken_at_once,
    caps,
    hidden_in_terms,
    deferred,
    left_out,
    united_states,
    india,
    australia,
    united_kingdom,
    europe,
)


def findings(reading: Reading, figures: Figures, law: Law) -> tuple[Finding, ...]:
    """Everything there is to say by the rules of a day, each code once at its gravest, in the order of gravity."""
    checked = Checked(reading, figures, law)
    found: dict[str, Finding] = {}
    with localcontext(ARITHMETIC):
        for check in _CHECKS:
            for finding in check(checked):
                standing = law.as_it_stands(finding)
                if standing is not None and _graver(standing, found.get(finding.code)):
                    found[finding.code] = standing
    return tuple(sorted(_settled(found), key=lambda one: (SEVERITIES.index(one.severity), one.code)))


def _graver(finding: Finding, before: Finding | None) -> bool:
    return before is None or SEVERITIES.index(finding.severity) < SEVERITIES.index(before.severity)


def _settled(found: dict[str, Finding]) -> list[Finding]:
    """Some findings stand only where others do not."""
    for graver, lesser in (("S-HIDDENFEE", "R-APR"), ("F-HIDDENFEE", "F-NOAPR"), ("F-NOAPR", "F-MISSING")):
        if graver in found:
            found.pop(lesser, None)
    return list(found.values())
