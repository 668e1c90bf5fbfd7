"""Equal principal (等额本金): the same part of the debt each time, interest on what is owed: payments fall."""

from __future__ import annotations

from calc.schedules.even import principal_parts
from calc.schedules.parts import Part
from calc.schedules.terms import Terms


def principal(terms: Terms) -> list[Part]:
    """Principal parts by the residue rule, each with the rounded interest of its period on the balance."""
    balance, parts = terms.financed, []
    for part, rate in zip(principal_parts(terms), terms.interest_rates, strict=True):
        parts.append(Part(part, terms.rounded(balance * rate)))
        balance -= part
    return parts
