"""Is the yearly rate above a cap? Caps are rules: whose loans they bind, which rate they limit, and how much it may be."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from calc.ads.checks.checked import Checked, Finding
from calc.errors import Phrase
from calc.rules.table import Rule
from calc.rules.thresholds import caps as caps_of

_LANDS = {"HKD": "HK", "TWD": "TW", "USD": "US"}
_OF_LOANS = ("HK", "TW")
"""Where the caps are of loans only, and not of what goods cost in installments."""
_FOR_THE_BUYER_LATE = "R6"
"""The rule under which charges for paying late count: courts cut everything together."""


def caps(checked: Checked) -> Iterator[Finding]:
    """R-CAP24, R-CAP36 and the caps of other places: a simple rate above is a flag, only the effective one a warning."""
    land = "CN" if checked.simplified else _LANDS.get(checked.claims.get("currency", ""), "")
    if land in _OF_LOANS and not _is_a_loan(checked):
        return
    asked = ("US-NY",) if land == "US" and checked.law.lender == "bnpl" else ()
    for place in (land, *asked):
        for rule in caps_of(checked.law.rules, place, checked.law.on, unsure=True):
            if not rule.lenders or checked.law.lender in rule.lenders:
                yield from _over(checked, rule)


def _is_a_loan(checked: Checked) -> bool:
    return "claimed_rate" in checked.claims or checked.says(r"借|贷|\bloans?\b|\bborrow")


def _over(checked: Checked, rule: Rule) -> Iterator[Finding]:
    cap, figures = checked.law.limit(rule.id), checked.figures
    simple, effective = figures.certain, figures.effective if figures.quote is not None else None
    if cap is None or (simple is None and rule.cap == "simple"):
        return
    code = next((code for code in rule.codes if code.startswith("R-CAP")), rule.id)
    late = figures.certain_from == "late_rate"
    where = checked.at(figures.certain_from, "claimed_rate", "per_amount", "plan_price", "fee")
    cited = _FOR_THE_BUYER_LATE if late and rule.land == "CN" and rule.id != "R-CAP36" else rule.id
    if rule.cap == "effective":
        if effective is not None and effective > cap:
            yield Finding(code, "flag", _sentence("effective", effective, cap), where, rule.id)
    elif simple is not None and simple > cap:
        kind = "late" if late else "simple"
        yield Finding(code, "flag", _sentence(kind, simple, cap), where, cited)
    elif effective is not None and effective > cap and simple is not None:
        yield Finding(code, "warn", _sentence("effective", effective, cap), where, rule.id)


def _sentence(kind: str, rate: Decimal, cap: Decimal) -> Phrase:
    values = {"rate": f"{rate:.2f}", "cap": f"{cap:f}"}
    if kind == "late":
        return Phrase("{rate}% a year for paying late, simple, is above {cap}%", **values)
    if kind == "simple":
        return Phrase("{rate}% a year, simple, is above {cap}%", **values)
    return Phrase("{rate}% a year with compound interest is above {cap}%", **values)
