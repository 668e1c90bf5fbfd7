"""Who lends? The kinds of lenders whose loans have caps of their own, or one sentence which there are."""

from __future__ import annotations

from typing import get_args

from calc.errors import Phrase, UsageError
from calc.rules.table import Lender

LENDERS: tuple[Lender, ...] = get_args(Lender)
"""The kinds of lenders."""


def lender_kind(given: object) -> Lender | None:
    """The kind of lender that is meant, None where none is given; `UsageError` for anything else.

    >>> lender_kind(" Private"), lender_kind(None)
    ('private', None)
    """
    if given is None:
        return None
    kind = given.strip().lower() if isinstance(given, str) else ""
    if kind not in LENDERS:
        why = Phrase("that is no kind of lender; the kinds are {kinds}", kinds=", ".join(LENDERS))
        raise UsageError("lender", given, why, LENDERS[0])
    return kind
