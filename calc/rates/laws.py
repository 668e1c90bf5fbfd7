"""Which laws' and conventions' rates are there? One table of them all, by the name they have on the command line."""

from __future__ import annotations

from collections.abc import Sequence

from calc.errors import Phrase, UsageError
from calc.rates import (
    appendix_j,
    australia,
    brazil,
    canada,
    chile,
    china,
    european_union,
    hong_kong,
    india,
    japan,
    mexico,
    philippines,
    russia,
    singapore,
    taiwan,
    united_kingdom,
)
from calc.rates.law import Law

LAWS: dict[str, Law] = {
    law.id: law
    for law in (
        appendix_j.LAW,
        european_union.LAW,
        united_kingdom.LAW,
        china.SIMPLE,
        china.COMPOUND,
        china.FINANCING_COST,
        india.LAW,
        japan.LAW,
        brazil.LAW,
        mexico.LAW,
        singapore.LAW,
        singapore.BANKS,
        hong_kong.LAW,
        australia.LAW,
        canada.LAW,
        chile.LAW,
        russia.LAW,
        philippines.LAW,
        taiwan.LAW,
    )
}


def law_named(name: str) -> Law:
    """The law of that name; `UsageError` lists the names when there is none.

    >>> law_named("us-appendix-j").cite
    '12 CFR 1026 Appendix J'
    """
    law = LAWS.get(name.strip().lower())
    if law is None:
        why = Phrase("there is no such law; the laws are {laws}", laws=", ".join(LAWS))
        raise UsageError("law", name, why, "--law us-appendix-j, or all")
    return law


def laws_named(names: Sequence[str]) -> tuple[Law, ...]:
    """The laws of those names, each once, all of them for `all`."""
    if any(name.strip().lower() == "all" for name in names):
        return tuple(LAWS.values())
    return tuple({law.id: law for law in map(law_named, names)}.values())
