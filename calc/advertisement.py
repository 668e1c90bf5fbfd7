"""What does an advertisement claim, hide and cost, by the rules that are shipped? The audit of a text as one call."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from calc.ads.audit import Audit, audit_text
from calc.errors import as_written
from calc.offer.described import iso_date
from calc.offer.typed_money import read_money
from calc.offer.typed_rate import Share
from calc.rule_files import rules


def audit(
    text: str, on: date | str | None = None, price: Any = None, lender: str | None = None, lpr: Any = None
) -> Audit:
    """The claims of an advertisement, what it leaves out, what it costs, and the rules that it touches.

    `on`: the day whose rules count, the day on which they were last checked unless it is said. `price`: what the plan
    sells it for, where the text does not say it. `lender`: the kind of lender, so that the caps that bind only some
    are compared too; `lpr`: the one-year loan prime rate, "3%", of which some are multiples. `UsageError` for a
    text without words, one that is too long, or a lender of no kind, `OfferError` for a day, a price or a rate that is
    none.

    >>> [found.finding.code for found in audit("免息3期,服务费3%").findings]
    ['R-COST', 'S-HIDDENFEE']
    """
    table = rules()
    day = max(rule.checked for rule in table.all) if on is None else iso_date(on, "on")
    known = (
        None if price is None else Decimal(read_money(price if isinstance(price, str) else as_written(price), "price"))
    )
    return audit_text(text, table, day, known, lender, None if lpr is None else _percent(lpr))


def _percent(lpr: object) -> Decimal:
    """A rate in percent; a bare number, which can be a share or percent, is refused with both of its readings."""
    if isinstance(lpr, Share):
        return lpr.percent
    return Share.parse(lpr if isinstance(lpr, str) else as_written(lpr), "lpr").percent
