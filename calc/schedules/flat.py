"""Flat interest (add-on, 等本等息): the same interest on the original amount each time, though less is owed."""

from __future__ import annotations

from calc.schedules.even import principal_parts
from calc.schedules.parts import Part
from calc.schedules.terms import Terms


def flat(terms: Terms) -> list[Part]:
    """Principal parts by the residue rule, each with the rounded interest of one period on all that was financed."""
    interest = terms.rounded(terms.financed * terms.rate)
    return [Part(principal, interest) for principal in principal_parts(terms)]
