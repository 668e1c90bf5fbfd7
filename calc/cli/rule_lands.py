"""Which jurisdictions are meant? Their rules, or one sentence which there are."""

from __future__ import annotations

from collections.abc import Sequence

from calc.errors import Phrase, UsageError
from calc.rules.table import Rules


def of_lands(table: Rules, lands: Sequence[str]) -> Rules:
    """The rules of some jurisdictions, of all where none is named; `UsageError` for one without rules.

    >>> from calc.rule_files import rules
    >>> [rule.id for rule in of_lands(rules(), ["hk"]).all]
    ['HK-48', 'HK-36']
    """
    wanted = [part.strip() for land in lands for part in land.replace("，", ",").split(",")]
    for land in wanted:
        if not table.of_lands([land]).all:
            known = ", ".join(sorted({rule.land for rule in table.all}))
            why = Phrase("there are no rules of it; the jurisdictions are {lands}", lands=known)
            raise UsageError("land", land, why, "--land CN")
    return table.of_lands(wanted) if wanted else table
