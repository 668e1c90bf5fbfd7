"""Which laws' and conventions' rates are there? One table of them all, by the name they have on the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

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
    law = LAWS.get(_name(name))
    if law is None:
        why = Phrase("there is no such law; the laws are {laws}", laws=", ".join(LAWS))
        raise UsageError("law", name, why, "--law us-appendix-j, or all")
    return law


def laws_named(names: str | Iterable[str]) -> tuple[Law, ...]:
    """The laws of those names, each once, all of them for `all`; one name may stand alone, as text.

    `UsageError` for a name that is none, and for what is neither text nor a list of texts.

    >>> [law.id for law in laws_named("uk-apr")], [law.id for law in laws_named(["uk-apr", "br-cet", "UK-APR"])]
    (['uk-apr'], ['uk-apr', 'br-cet'])
    """
    listed = _listed(names)
    if any(_name(name) == "all" for name in listed):
        return tuple(LAWS.values())
    return tuple({law.id: law for law in map(law_named, listed)}.values())


def _listed(names: object) -> list[Any]:
    if isinstance(names, str):
        return [names]
    if isinstance(names, Iterable) and not isinstance(names, (bytes, Mapping)):
        return list(names)
    why = Phrase("it is the name of a law, a list of such names, or all; the laws are {laws}", laws=", ".join(LAWS))
    raise UsageError("laws", names, why, "us-appendix-j")


def _name(given: object) -> str:
    return given.strip().lower() if isinstance(given, str) else ""
