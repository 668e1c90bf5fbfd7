"""Is the yearly rate above a cap? Caps are rules: whose loans they bind, which rate they limit, and how much it may be."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from calc.ads.checks.checked import Checked, Finding
from calc.errors import Phrase
from calc.rules.table import Rule
from calc.rules.thresholds import caps as caps_of

_LANDS = {"HKD": "HK", "TWD": "TW", "USD": "US"}
"""Where the caps are of loans only, and not of what goods cost in installments."""
_FOR_THE_BUYER_LATE = "R6"
"""The rule under which charges for paying late count: courts cut everything together."""


def caps(checked: Checked) -> Iterator[Finding]:
    """R-CAP24, R-CAP36 and the caps of other places: a simple rate above is a flag, only the effective one a warning."""
    for place in _places(checked):
        for rule in caps_of(checked.law.rules, place, checked.law.on, unsure=True):
            if rule.binds_loans_of(checked.law.lender):
                yield from _over(checked, rule)


def _places(checked: Checked) -> Iterator[str]:
    """The mainland for texts in simplified characters; and the place of the currency."""
    if checked.simplified:
        yield "CN"
    land = _LANDS.get(checked.claims.get("currency", ""))
    if land == "US" and checked.law.lender == "bnpl":
        yield "US-NY"
    elif land is not None and _is_a_loan(checked):
        yield land


def _is_a_loan(checked: Checked) -> bool:
    return "claimed_rate" in checked.claims or checked.says(r"借|贷|\bloans?\b|\bborrow")


def _over(checked: Checked, rule: Rule) -> Iterator[Finding]:
    """A flag where the rate is above whatever is still open, a warning where only the effective or the dearest is."""
    cap, figures = checked.law.limit(rule.id), checked.figures
    if cap is None:
        return
    code = next((code for code in rule.codes if code.startswith("R-CAP")), rule.id)
    late = figures.certain_from == "late_rate" and rule.cap == "simple"
    where = checked.at(figures.certain_from, "claimed_rate", "per_amount", "plan_price", "fee")
    cited = _FOR_THE_BUYER_LATE if late and rule.land == "CN" and "R-CAP36" not in rule.codes else rule.id
    of_text = bool(checked.reading.text)
    certain = figures.certain if of_text or figures.certain is not None else figures.low.simple
    rates = {"late" if late else "simple": certain, "effective": figures.low.effective}
    limited = (
        {"effective": rates["effective"]}
        if rule.cap == "effective"
        else {k: v for k, v in rates.items() if k != "effective"}
    )
    for kind, rate in limited.items():
        if rate is not None and rate > cap:
            yield Finding(code, "flag", _sentence(kind, rate, cap), where, cited)
            return
    possible = figures.low.effective if of_text else figures.high.effective
    if possible is not None and possible > cap and (certain is not None or not of_text):
        yield Finding(code, "warn", _sentence("effective", possible, cap), where, rule.id)


def _sentence(kind: str, rate: Decimal, cap: Decimal) -> Phrase:
    values = {"rate": f"{rate:.2f}", "cap": f"{cap:f}"}
    if kind == "late":
        return Phrase("{rate}% a year for paying late, simple, is above {cap}%", **values)
    if kind == "simple":
        return Phrase("{rate}% a year, simple, is above {cap}%", **values)
    return Phrase("{rate}% a year with compound interest is above {cap}%", **values)
