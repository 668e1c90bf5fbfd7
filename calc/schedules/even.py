"""Even installments: the amount financed in equal parts, without interest; whatever it costs is in fees beside them."""

from __future__ import annotations

from calc.money import split
from calc.schedules.parts import Part
from calc.schedules.terms import Terms


def even(terms: Terms) -> list[Part]:
    """The amount financed, less any balloon, split by the residue rule; the balloon comes with the last."""
    return [Part(principal) for principal in principal_parts(terms)]


def principal_parts(terms: Terms) -> list[int]:
    """Equal parts of the principal by the residue rule, the balloon on the last."""
    balloon = terms.balloon or 0
    parts = list(split(terms.financed - balloon, terms.count, terms.residue, terms.rounding))
    parts[-1] += balloon
    return parts
